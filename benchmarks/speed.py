"""Time and memory of whole processes: ``draftkit check --format json`` beside the two-line eyecite script.

Both read the same generated file, one after the other in the same run, alternating; the table shows the median wall
time and the largest resident memory of any run. The first use of draftkit on a machine compiles its corpus once; that
run is made before anything is measured::

    python -m benchmarks.speed                 about four minutes; the script alone needs 45 s on the 1 MB brief
    python -m benchmarks.speed --quick         60 kB, --help and re-check only
"""

from __future__ import annotations

import argparse
import json
import math
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.briefs import DENSE, USUAL, brief

ROOT = Path(__file__).resolve().parents[1]
DRAFTKIT = (sys.executable, "-c", "from draftkit.cli import main; main()")
EYECITE = (
    sys.executable,
    "-c",
    "import sys; from eyecite import get_citations; get_citations(open(sys.argv[1]).read())",
)


@dataclass(frozen=True, slots=True)
class Run:
    """One process: wall seconds, peak resident megabytes, exit code."""

    seconds: float
    megabytes: float
    code: int


def run(command: Sequence[str], out: Path | None = None) -> Run:
    """Start the command, wait for it, measure it. Output goes to ``out`` or nowhere."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "PYTHONHASHSEED": "0"}
    target = os.open(out or os.devnull, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    null = os.open(os.devnull, os.O_WRONLY)
    begun = time.perf_counter()
    moves = [(os.POSIX_SPAWN_DUP2, target, 1), (os.POSIX_SPAWN_DUP2, null, 2)]
    process = os.posix_spawn(command[0], list(command), environment, file_actions=moves)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - begun
    os.close(target)
    os.close(null)
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Run(seconds, usage.ru_maxrss / scale, os.waitstatus_to_exitcode(status))


def check(path: Path, *options: str) -> tuple[Run, int]:
    """``draftkit check PATH --format json``: the run, and how many citations the report lists.

    Anything but a whole report is a failure of the benchmark, however fast it came.
    """
    out = path.with_suffix(".json")
    result = run((*DRAFTKIT, "check", str(path), "--format", "json", *options), out)
    try:
        report = json.loads(out.read_text(encoding="utf-8"))
        whole = result.code in (0, 1) and report["draft"]["characters"] > 0.9 * path.stat().st_size
        found = len(report["citations"])
    except (ValueError, KeyError):
        whole, found = False, 0
    if not whole:
        raise SystemExit(f"draftkit check gave no whole report for {path.name} (exit code {result.code})")
    return result, found


def line(what: str, measured: str, target: str, met: bool) -> None:
    """One row of the table."""
    print(f"{what:44}{measured:>30}   {target:34}{'met' if met else 'NOT MET'}", flush=True)


def median(runs: Sequence[Run]) -> float:
    """Median wall seconds."""
    return statistics.median(r.seconds for r in runs)


def peak(runs: Sequence[Run]) -> float:
    """Largest resident megabytes."""
    return max(r.megabytes for r in runs)


def beside_eyecite(folder: Path, repeats: int) -> None:
    """The 60 kB brief, both programs in turn, then a second check of the same file."""
    path = folder / "brief.txt"
    path.write_text(brief(60_000, density=DENSE), encoding="utf-8")
    ours, theirs, found = [], [], 0
    for _ in range(repeats):
        mine, found = check(path)
        ours.append(mine)
        theirs.append(run((*EYECITE, str(path))))
    ratio = median(ours) / median(theirs)
    line(
        f"60 kB brief, {found} citations: draftkit",
        f"{median(ours):.3f} s, {peak(ours):.0f} MB",
        "under 200 MB",
        peak(ours) < 200,
    )
    line("  the two-line eyecite script", f"{median(theirs):.3f} s, {peak(theirs):.0f} MB", "", True)
    line("  draftkit / script", f"{ratio:.2f}", "at most 0.5", ratio <= 0.5)
    ratios = []
    for n in range(max(repeats, 9)):
        fresh = folder / f"fresh-{n}.txt"
        fresh.write_text(brief(60_000, density=DENSE, seed=n), encoding="utf-8")
        first, second = check(fresh)[0], check(fresh)[0]
        ratios.append(second.seconds / first.seconds)
    again = statistics.median(ratios)
    line("  second check of an unchanged draft / first", f"{again:.2f}", "not slower (1.05 for noise)", again <= 1.05)


CLAIM = ("--circuit", "ca9", "--incident", "2019-06-01", "--right", "excessive-force")
NO_ANALYSIS = (
    sys.executable,
    "-c",
    "from draftkit.immunity import assessing; from draftkit.model.immunity import Assessment; "
    "assessing.assess = lambda *_, **__: Assessment(); from draftkit.cli import main; main()",
)
"""The same command with the immunity analysis left out."""


def immunity(folder: Path, repeats: int) -> None:
    """What the immunity analysis and its rules add to a check of the 60 kB brief."""
    path = folder / "brief.txt"
    path.write_text(brief(60_000, density=DENSE), encoding="utf-8")
    full, asked, bare = [], [], []
    for _ in range(max(repeats, 9)):
        full.append(check(path)[0])
        asked.append(check(path, *CLAIM)[0])
        bare.append(run((*NO_ANALYSIS, "check", str(path), "--format", "json", "--ignore", "QI")))
    ratio = median(asked) / median(full)
    line("  with circuit, date and right / without", f"{ratio:.2f}", "at most 1.20", ratio <= 1.2)
    ratio = median(asked) / median(bare)
    line("  the same / without the immunity analysis", f"{ratio:.2f}", "at most 1.20", ratio <= 1.2)


def help_time(repeats: int) -> None:
    """``draftkit --help``."""
    runs = [run((*DRAFTKIT, "--help")) for _ in range(max(repeats, 7))]
    line("draftkit --help", f"{1000 * median(runs):.0f} ms", "under 120 ms", median(runs) < 0.12)


def large(folder: Path, repeats: int, *, with_script: bool) -> None:
    """The 1 MB brief; the script runs once, because it takes so long."""
    path = folder / "large.txt"
    path.write_text(brief(1_000_000, density=USUAL), encoding="utf-8")
    checked = [check(path) for _ in range(repeats)]
    runs, found = [r for r, _ in checked], checked[0][1]
    line(
        f"1 MB brief, {found} citations: draftkit",
        f"{median(runs):.2f} s, {peak(runs):.0f} MB",
        "under 5 s",
        median(runs) < 5,
    )
    if with_script:
        script = run((*EYECITE, str(path)))
        line("  the two-line eyecite script", f"{script.seconds:.1f} s, {script.megabytes:.0f} MB", "", True)


def growth(folder: Path, sizes: Sequence[int]) -> None:
    """Best of two runs for each size and the slope of log time over log size (1 means in proportion)."""
    points = []
    for size in sizes:
        path = folder / f"growth-{size}.txt"
        path.write_text(brief(size, density=USUAL), encoding="utf-8")
        runs = [check(path)[0] for _ in range(2)]
        best = min(r.seconds for r in runs)
        points.append((math.log(size), math.log(best)))
        line(f"  {size:,} characters", f"{best:.2f} s, {peak(runs):.0f} MB", "", True)
    slope = statistics.linear_regression(*zip(*points, strict=True)).slope
    line("growth over all sizes, log-log slope", f"{slope:.3f}", "at most 1.15", slope <= 1.15)
    # The start of the process flatters the small sizes; the large ones show the work alone.
    (low, quick), (high, slow) = points[-3], points[-1]
    steep = (slow - quick) / (high - low)
    line("  from the third largest to the largest", f"{steep:.3f}", "at most 1.15", steep <= 1.15)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=7, help="runs of each program (default 7)")
    parser.add_argument("--quick", action="store_true", help="leave out the 1 MB brief and the growth")
    parser.add_argument("--no-script", action="store_true", help="do not run the script on the 1 MB brief (45 s)")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        warm = folder / "warm.txt"
        warm.write_text(brief(2_000), encoding="utf-8")
        first_use, _ = check(warm)
        print(f"{'':44}{'measured':>30}   {'target':34}")
        line("first use on this machine (compiles the corpus)", f"{first_use.seconds:.2f} s", "", True)
        help_time(options.repeats)
        beside_eyecite(folder, options.repeats)
        immunity(folder, options.repeats)
        if not options.quick:
            large(folder, 3, with_script=not options.no_script)
            growth(folder, (100_000, 300_000, 1_000_000, 2_000_000, 5_000_000))


if __name__ == "__main__":
    main()
