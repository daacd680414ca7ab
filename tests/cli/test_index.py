"""``draftkit index`` and ``draftkit check`` with an index, as typed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from draftkit.cli import main
from tests.authorities.bulk_files import write_all

WRONG = "See Smith v. Jones, 905 F.3d 100 (9th Cir. 2018)."
CANARY = "Zephyrinequist"


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "data" / "index.sqlite"
    monkeypatch.setenv("DRAFTKIT_INDEX", str(path))
    return path


def test_build_info_and_check(
    tmp_path: Path, target: Path, capsys: pytest.CaptureFixture[str], draft_file: Callable[..., Path]
) -> None:
    draft = str(draft_file(WRONG))
    assert main(["check", draft]) == 0  # nothing is known of it yet
    files = [str(path) for path in write_all(tmp_path / "from", ".bz2")]
    assert main(["index", "build", *files]) == 0
    printed = capsys.readouterr()
    assert not printed.err  # no progress bar where there is no terminal
    assert "17 citations of 15 cases" in printed.out
    assert "Files of 2026-06-30" in printed.out
    assert main(["index", "info"]) == 0
    printed = capsys.readouterr()
    assert str(target) in printed.out
    assert "9  F.3d" in printed.out
    assert "3 of" in printed.out  # citations of draftkit's own cases
    assert main(["check", draft]) == 1
    assert "Marlow v. Quimby" in capsys.readouterr().out
    assert main(["check", draft, "--no-index"]) == 0
    assert "Marlow" not in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["index", "build"],
        ["index", "build", "no-such-file.csv.bz2"],
        ["index", "info"],
        ["index", "info", "no-such-file"],
        ["index", "nonsense"],
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    target: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert not printed.out
    assert printed.err.startswith("draftkit: ")
    assert len(printed.err.splitlines()) == 1
    assert not target.parent.exists()


def test_a_damaged_index_stops_the_check_with_one_line(
    target: Path, capsys: pytest.CaptureFixture[str], draft_file: Callable[..., Path]
) -> None:
    target.parent.mkdir()
    target.write_text("no index")
    draft = str(draft_file(WRONG))
    assert main(["check", draft]) == 2
    printed = capsys.readouterr()
    assert len(printed.err.splitlines()) == 1
    assert "draftkit index build" in printed.err
    assert main(["check", draft, "--no-index"]) == 0


def test_nothing_is_written_elsewhere(tmp_path: Path) -> None:
    """The files' folder, the temporary folder and the working folder stay as they were; no name leaks anywhere."""
    files = write_all(tmp_path / "from")
    files[1].write_text(files[1].read_text().replace("Marlow", CANARY))
    for name in ("home", "tmp", "here"):
        (tmp_path / name).mkdir()
    places = {"HOME": tmp_path / "home", "TMPDIR": tmp_path / "tmp", "XDG_DATA_HOME": tmp_path / "data"}
    environment = {**os.environ, **{k: str(v) for k, v in places.items()}, "DRAFTKIT_CACHE": str(tmp_path / "cache")}
    environment.pop("DRAFTKIT_INDEX", None)
    untouched = ("from", "tmp", "here", "home")
    before = {name: (tmp_path / name).stat().st_mtime_ns for name in untouched}
    done = subprocess.run(
        [sys.executable, "-m", "draftkit.cli", "index", "build", *map(str, files)],
        cwd=tmp_path / "here", env=environment, capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert before == {name: (tmp_path / name).stat().st_mtime_ns for name in untouched}
    built = [p.relative_to(tmp_path) for p in (tmp_path / "data").rglob("*") if p.is_file()]
    assert built == [Path("data/draftkit/index.sqlite")] or sys.platform in {"darwin", "win32"}
    cached = [p for p in (tmp_path / "cache").rglob("*") if p.is_file()]
    assert not [p for p in cached if CANARY.encode() in p.read_bytes()]
    assert CANARY.encode() not in done.stdout


def test_a_bar_on_a_terminal(tmp_path: Path, target: Path) -> None:
    pty = pytest.importorskip("pty")
    files = [str(path) for path in write_all(tmp_path / "from")]
    master, screen = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "draftkit.cli", "index", "build", *files], stderr=screen, stdout=subprocess.PIPE
    )
    os.close(screen)
    shown = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(master)
    assert process.communicate(timeout=60)[0]
    assert process.returncode == 0
    assert b"Reading citations-2026-06-30.csv" in shown
    assert b"Sorting the citations" in shown
