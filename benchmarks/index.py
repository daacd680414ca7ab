"""Time, memory and size of ``draftkit index build``, and the time of a look-up, on bulk files made up at full size.

The files are written in CourtListener's own dialect (quoted fields, backslash escapes, line breaks inside fields, rows
in no order), compressed with bz2, with invented names. What they lack are the long texts of the real
opinion-clusters file (headmatter, summaries), which cost time to unpack and leave nothing in the index::

    python -m benchmarks.index                          1 million citations
    python -m benchmarks.index --citations 15000000     the target's size: 5 GB of text, 2.5 GB on the disk for a while
"""

from __future__ import annotations

import argparse
import bz2
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DATE = "2026-06-30"
REPORTERS = (
    "U.S.", "S. Ct.", "L. Ed. 2d", "F.", "F.2d", "F.3d", "F.4th", "F. Supp.", "F. Supp. 2d", "F. Supp. 3d", "F. App'x",
    "B.R.", "A.", "A.2d", "A.3d", "N.E.", "N.E.2d", "N.E.3d", "N.W.", "N.W.2d", "P.", "P.2d", "P.3d", "S.E.", "S.E.2d",
    "S.W.", "S.W.2d", "S.W.3d", "So.", "So. 2d", "So. 3d", "Cal. Rptr.", "Cal. App. 4th", "N.Y.S.2d", "A.D.2d",
    "Ill. App. 3d", "Mass.", "Misc. 2d", "Ohio St. 3d", "Pa. Super.",
)  # fmt: skip
CITED_ONCE = 1.8
"""Citations a case has on the average, and the reason why there are fewer cases than citations."""
PIECE = 50_000
COLUMNS = (
    "id,date_created,date_modified,judges,date_filed,date_filed_is_approximate,slug,case_name_short,case_name,"
    "case_name_full,scdb_id,scdb_decision_direction,scdb_votes_majority,scdb_votes_minority,source,procedural_history,"
    "attorneys,nature_of_suit,posture,syllabus,headnotes,summary,disposition,history,other_dates,cross_reference,"
    "correction,citation_count,precedential_status,date_blocked,blocked,filepath_json_harvard,filepath_pdf_harvard,"
    "docket_id,arguments,headmatter"
)
_SYLLABLES = (
    "ba den mor ton wick er hal lin ros sen mac o gra ham del vi ker stan ley pre ste ward fos ter kin so".split()
)
_BODIES = (
    "State", "People", "United States", "Commonwealth", "City of {}", "County of {}", "{} Insurance Co.", "{}, Inc.",
    "Board of Education of {}", "Commissioner of Internal Revenue", "{} Railroad Co.", "Estate of {}", "{}", "{}", "{}",
)  # fmt: skip


def scrambled(index: int, count: int) -> int:
    """The ``index``-th number from 0 below ``count``, every one once, in no visible order."""
    return index * 7_368_787 % count  # a prime that divides no count in use


def real() -> list[tuple[str, str, str]]:
    """Citation, name and date of the cases that draftkit knows: the finished index is tested with them."""
    from draftkit.authorities.records import Records

    return [(case.citation, case.name, case.decided) for case in Records.load().cases if case.citation]


def citations(first: int, last: int, count: int, cases: int) -> str:
    """Rows ``first`` to ``last`` of the citations file; before the first stand the cases that draftkit knows."""
    rng = random.Random(first)
    rows = []
    for i, (citation, _, _) in enumerate(real() if not first else []):
        volume, _, rest = citation.partition(" ")
        reporter, _, page = rest.rpartition(" ")
        rows.append(f'"{count + 1 + i}","{volume}","{reporter}","{page}","1","{cases + 1 + i}","",""\n')
    for i in range(first, last):
        number = scrambled(i, count)
        volume, page, reporter = place(number)
        stamp = f'"2014-0{1 + i % 9}-1{i % 10} 0{i % 10}:{10 + i % 50}:13.{rng.randrange(10**6):06}+00"'
        row = f'"{number + 1}","{volume}","{reporter}","{page}","{1 + i % 8}","{1 + i % cases}"'
        rows.append(f"{row},{stamp},{stamp}\n")
    return "".join(rows)


def place(number: int) -> tuple[int, str, str]:
    """Volume, page and reporter of a citation, evenly spread; no volume is one that exists."""
    reporter = REPORTERS[number % len(REPORTERS)]
    rest = number // len(REPORTERS)
    page = str(1 + rest * 3 % 1_499)
    return 1_001 + rest // 500 % 999, f"{page}a" if not number % 1_000 else page, reporter


def name(rng: random.Random) -> str:
    """An invented case name of the usual length, now and then with the marks that break a reader of CSV."""
    person = "".join(rng.choices(_SYLLABLES, k=rng.choice((2, 2, 3)))).capitalize()
    other = "".join(rng.choices(_SYLLABLES, k=rng.choice((2, 3, 3)))).capitalize()
    sides = [rng.choice(_BODIES).format(person), rng.choice(_BODIES).format(other)]
    if rng.random() < 0.02:
        sides[1] += ' (\\"The \\\\ Firm\\")'
    rng.shuffle(sides)
    return " v. ".join(sides)


def clusters(first: int, last: int, cases: int) -> str:
    """Rows ``first`` to ``last`` of the opinion-clusters file, without its long texts."""
    rng = random.Random(first)
    rows = []
    known = [] if first else [(cases + 1 + i, called, filed) for i, (_, called, filed) in enumerate(real())]
    for i in range(first - len(known), last):
        cluster, called, filed = known.pop() if known else (1 + scrambled(i, cases), name(rng), "")
        filed = filed or f"{1880 + cluster % 145}-{1 + cluster % 12:02}-{1 + cluster % 28:02}"
        slug = called.lower().replace(" ", "-")[:40].replace("\\", "").replace('"', "")
        attorneys = "" if i % 3 else f'A. {slug.title()}, for appellant.\nB. Roe, \\"pro hac vice\\", for appellee.'
        fields = [
            str(cluster), "2014-03-01 10:12:13.123456+00", "2021-05-06 11:12:13.654321+00", "Doe, Roe", filed,
            "ft"[not i % 9], slug, called.split()[0].replace('\\"', ""), called, "", "", "", "", "", "CU", "",
            attorneys, "", "", "", "", "", "Affirmed.", "", "", "", "", str(i % 90),
            "Published" if i % 7 else "Unpublished", "", "f", "", "", str(cluster), "", "",
        ]  # fmt: skip
        rows.append(",".join(f'"{field}"' for field in fields) + "\n")
    return "".join(rows)


def dockets(first: int, last: int, cases: int) -> str:
    """Rows of a dockets file: half of them of no case that is cited."""
    courts = ("scotus", "ca1", "ca9", "nysd", "cand", "tex", "cal", "ny", "ill", "pasuperct")
    rows = []
    for i in range(first, last):
        docket = 1 + scrambled(i, 2 * cases)
        rows.append(f'"{docket}","2014-03-01","Roe v. Doe","{docket % 99}-cv-{docket}","{courts[docket % 10]}"\n')
    return "".join(rows)


def _piece(make: Callable[[int, int], str], piece: tuple[int, int]) -> bytes:
    return bz2.compress(make(*piece).encode(), 9)


def write(path: Path, header: str, count: int, make: Callable[[int, int], str]) -> None:
    """One file, its pieces made and compressed by as many processes as there are processors."""
    pieces = [(first, min(first + PIECE, count)) for first in range(0, count, PIECE)]
    with ProcessPoolExecutor() as pool, path.open("wb") as file:
        file.write(bz2.compress(f"{header}\n".encode()))
        for data in pool.map(partial(_piece, make), pieces):
            file.write(data)


@dataclass(frozen=True, slots=True)
class Built:
    """A finished build: wall and processor seconds, peak memory (VmHWM, or NaN) and size of the index in MB."""

    seconds: float
    processor: float
    peak: float
    size: float
    said: str


_CHILD = """
import sys, re
from draftkit.cli import main
code = main(sys.argv[1:])
try:
    print(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1], file=sys.stderr)
except OSError:
    print("nan", file=sys.stderr)
raise SystemExit(code)
"""


def _children() -> float:
    """Processor seconds of the child processes that have ended."""
    times = os.times()
    return times.children_user + times.children_system


def build(files: list[Path], target: Path) -> Built:
    """Run the real command in a process of its own."""
    begun, before = time.perf_counter(), _children()
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, "index", "build", *map(str, files), "-o", str(target)],
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    seconds = time.perf_counter() - begun
    if done.returncode:
        raise SystemExit(f"The build failed: {done.stderr}")
    peak = float(done.stderr.split()[-1]) / 1024
    return Built(seconds, _children() - before, peak, target.stat().st_size / 1e6, done.stdout)


@dataclass(frozen=True, slots=True)
class Asked:
    """Microseconds of one look-up: the median, and what 99 of 100 stay under, by the clock and by the processor.

    On a machine with other work the clock also counts the milliseconds in which another program had the processor.
    """

    median: float
    slow: float
    slow_processor: float


def look_ups(target: Path, count: int, asked: int) -> Iterator[tuple[str, Asked]]:
    """What was asked, and how long it took, each citation asked once of a file that was read once."""
    from draftkit.authorities.index import Index

    with target.open("rb") as file:
        while file.read(1 << 24):  # what is measured is the look-up, not the disk
            pass
    index = Index(target)
    rng = random.Random(7)
    there = []
    for _ in range(asked):
        volume, page, reporter = place(rng.randrange(count))
        there.append(f"{volume} {reporter} {page}")
    absent = [f"{citation.removesuffix('a')}9999" for citation in there]
    index.at(there[0])
    questions: dict[str, tuple[Callable[[str], object], list[str]]] = {
        "a citation that is there": (index.at, there),
        "a citation that is not": (index.at, absent),
        "the case before a page": (index.before, absent),
    }
    for words, (ask, what) in questions.items():
        times, processor = [], []
        for citation in what:
            used, begun = time.thread_time_ns(), time.perf_counter_ns()
            answer = ask(citation)
            times.append((time.perf_counter_ns() - begun) / 1000)
            processor.append((time.thread_time_ns() - used) / 1000)
            if (answer in ((), None)) != (what is absent and ask == index.at):
                raise SystemExit(f"Wrong answer for {citation}: {answer}")
        slow, slow_processor = (statistics.quantiles(t, n=100)[98] for t in (times, processor))
        yield words, Asked(statistics.median(times), slow, slow_processor)


def main() -> None:
    """Make the files, build, measure, delete."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--citations", type=int, default=1_000_000)
    parser.add_argument("--dockets", action="store_true", help="make a dockets file too")
    parser.add_argument("--folder", type=Path, help="where the files are made (default: the temporary folder)")
    chosen = parser.parse_args()
    count, cases = chosen.citations, int(chosen.citations / CITED_ONCE)
    folder = Path(tempfile.mkdtemp(prefix="draftkit-index-", dir=chosen.folder))
    try:
        files = [folder / f"citations-{DATE}.csv.bz2", folder / f"opinion-clusters-{DATE}.csv.bz2"]
        begun = time.perf_counter()
        header = "id,volume,reporter,page,type,cluster_id,date_created,date_modified"
        write(files[0], header, count, partial(citations, count=count, cases=cases))
        write(files[1], COLUMNS, cases, partial(clusters, cases=cases))
        if chosen.dockets:
            files.append(folder / f"dockets-{DATE}.csv.bz2")
            columns = "id,date_created,case_name,docket_number,court_id"
            write(files[2], columns, 2 * cases, partial(dockets, cases=cases))
        sizes = ", ".join(f"{f.name} {f.stat().st_size / 1e6:,.0f} MB" for f in files)
        print(f"made in {time.perf_counter() - begun:,.0f} s: {sizes}", flush=True)
        built = build(files, folder / "index.sqlite")
        print(f"built in {built.seconds:,.1f} s, {built.processor:,.0f} s of processor time")
        print(f"peak {built.peak:,.0f} MB, index {built.size:,.0f} MB")
        print(built.said)
        for words, took in look_ups(folder / "index.sqlite", count, min(count, 20_000)):
            print(
                f"{words}: median {took.median:.1f} µs, 99 % under {took.slow:.1f} µs by the clock, "
                f"{took.slow_processor:.1f} µs of processor time"
            )
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
