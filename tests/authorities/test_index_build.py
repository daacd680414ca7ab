"""Building the index: every oddity of the dialect, wrong files, full disks, and kills at any moment."""

from __future__ import annotations

import bz2
import os
import random
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from draftkit.authorities import index_build, index_rows
from draftkit.authorities.bulk import BulkFile
from draftkit.authorities.index import Index
from draftkit.authorities.index_build import build
from draftkit.errors import BadUsage, BrokenData, DamagedFile, DraftkitError, OutputFailed
from tests.authorities.bulk_files import (
    CITATION_COLUMNS,
    CLUSTER_COLUMNS,
    CLUSTERS,
    citation_rows,
    cluster_rows,
    table,
    write,
    write_all,
)


def quiet(_words: str, _fraction: float) -> None:
    """No progress bar."""


def listing(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.iterdir())


@pytest.mark.parametrize("how", ["", ".gz", ".bz2"])
@pytest.mark.parametrize("quote", ['"', "`"])
def test_the_dialect(tmp_path: Path, how: str, quote: str) -> None:
    target = tmp_path / "to" / "index.sqlite"
    about = build(write_all(tmp_path / "from", how, quote), target, progress=quiet)
    assert (about.citations, about.cases, about.skipped, about.date) == (17, 15, 4, "2026-06-30")
    assert listing(target.parent) == ["index.sqlite"]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    index = Index(target)
    assert index.cases_at("2020 IL App (1st) 123")[0].name == 'The "Best \\ Firm", Inc. v. Roe'
    assert dict(index.reporters())["F.3d"] == 9
    index.close()


def test_columns_are_found_by_name(tmp_path: Path) -> None:
    """An older file without the dates, and one with its columns in another order."""
    old = [(page, reporter, volume, cluster) for _, volume, reporter, page, _, cluster, *_ in citation_rows()]
    files = [
        write(tmp_path, "citations", table(("page", "reporter", "volume", "cluster_id"), old)),
        write(tmp_path, "opinion-clusters", table(CLUSTER_COLUMNS[::-1], [row[::-1] for row in cluster_rows()])),
    ]
    about = build(files[::-1], tmp_path / "index.sqlite", progress=quiet)
    assert (about.citations, about.with_court) == (17, 0)
    index = Index(tmp_path / "index.sqlite")
    assert [case.name for case in index.cases_at("536 U.S. 730")] == ["Hope v. Pelzer"]
    index.close()


def test_a_file_of_another_name_is_known_by_its_columns(tmp_path: Path) -> None:
    files = [path.rename(path.with_name(f"{at}.csv")) for at, path in enumerate(write_all(tmp_path / "from"))]
    assert build(files, tmp_path / "index.sqlite", progress=quiet).date == ""


def good(folder: Path) -> dict[str, Path]:
    return {path.name.rpartition("-2026")[0]: path for path in write_all(folder)}


@pytest.mark.parametrize(
    ("wrong", "error", "words"),
    [
        ("missing file", BadUsage, "cannot be opened"),
        ("one kind only", BadUsage, "opinion-clusters is missing"),
        ("twice the same", BadUsage, "are both"),
        ("another bulk file", BadUsage, "none of the bulk files"),
        ("no column", BadUsage, "no column cluster_id"),
        ("empty", DamagedFile, "holds no table"),
        ("header only", DamagedFile, "has no rows"),
        ("picture", BadUsage, "no column"),
        ("cut off", DamagedFile, "damaged or cut off"),
        ("spoilt", DamagedFile, "damaged or cut off"),
        ("unclosed", DamagedFile, "damaged or cut off"),
        ("doubled marks", DamagedFile, "could not be used"),
        ("numbers that are none", DamagedFile, "could not be used"),
        ("target is input", BadUsage, "one of the files to read"),
        ("target is another file", BadUsage, "is not an index"),
        ("target is a folder", OutputFailed, "is a folder"),
    ],
)
def test_wrong_files(tmp_path: Path, wrong: str, error: type[DraftkitError], words: str) -> None:
    files = good(tmp_path / "from")
    target = tmp_path / "index.sqlite"
    cites = files["citations"]
    rows = citation_rows()
    if wrong == "missing file":
        cites.unlink()
    elif wrong == "one kind only":
        del files["opinion-clusters"]
    elif wrong == "twice the same":
        files["again"] = write(tmp_path, "citations", cites.read_text())
    elif wrong == "another bulk file":
        files["more"] = write(tmp_path, "citation-map", table(("id", "depth", "cited_opinion_id"), [("1", "2", "3")]))
    elif wrong == "no column":
        write(cites.parent, "citations", table([c.replace("cluster_id", "case") for c in CITATION_COLUMNS], rows))
    elif wrong == "empty":
        cites.write_bytes(b"")
    elif wrong == "header only":
        write(cites.parent, "citations", table(CITATION_COLUMNS, []))
    elif wrong == "picture":
        cites.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 50)
    elif wrong == "cut off":
        cites.write_bytes(bz2.compress(table(CITATION_COLUMNS, rows * 500).encode())[:-40])
    elif wrong == "spoilt":
        data = bytearray(bz2.compress(table(CITATION_COLUMNS, rows * 500).encode()))
        data[len(data) // 2] ^= 255
        cites.write_bytes(bytes(data))
    elif wrong == "unclosed":
        cites.write_text(cites.read_text()[:-20])
    elif wrong == "doubled marks":
        rows = [(*row[:2], 'a ""quoted"", and', *row[3:]) for row in rows * 2]
        cites.write_text(table(CITATION_COLUMNS, rows).replace("\\", ""))
    elif wrong == "numbers that are none":
        write(cites.parent, "citations", table(CITATION_COLUMNS, [(*row[:5], "x", *row[6:]) for row in rows * 2]))
    elif wrong == "target is input":
        target = cites
    elif wrong == "target is another file":
        target.write_text("my brief")
    elif wrong == "target is a folder":
        target.mkdir()
    before = target.read_bytes() if target.is_file() else None
    with pytest.raises(error, match=words) as caught:
        build(list(files.values()), target, progress=quiet)
    assert caught.value.remedy
    assert (target.read_bytes() if target.is_file() else None) == before


def test_a_field_without_end_does_not_fill_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("draftkit.authorities.bulk._LONGEST_FIELD", 10_000)
    path = write(tmp_path, "citations", table(CITATION_COLUMNS, citation_rows()) + '"' + "x\n" * 9_000)
    file = BulkFile(path)
    with pytest.raises(DamagedFile):
        file.take(100)
    file.close()


def test_a_new_build_replaces_the_old_index_and_a_failed_one_does_not(tmp_path: Path) -> None:
    files = good(tmp_path / "from")
    target = tmp_path / "index.sqlite"
    build(list(files.values()), target, progress=quiet)
    old = target.read_bytes()
    opened = Index(target)
    # Nearly every case that draftkit knows under another name: the two files are not of one date.
    from draftkit.authorities.records import Records

    known = [case.citation for case in Records.load().cases if case.citation][:40]
    cut = [
        (c.partition(" ")[0], c.partition(" ")[2].rpartition(" ")[0], c.rpartition(" ")[2], str(i))
        for i, c in enumerate(known, 1)
    ]
    others = [(str(i), "2001-01-01", "f", f"Q{i:03}zz v. X{i:03}qq", "", "Published", "") for i in range(1, 41)]
    write(tmp_path / "from", "citations", table(CITATION_COLUMNS, citation_rows(cut)))
    write(tmp_path / "from", "opinion-clusters", table(CLUSTER_COLUMNS, cluster_rows(others)))
    with pytest.raises(BrokenData, match="another name"):
        build([files["citations"], files["opinion-clusters"]], target, progress=quiet)
    assert target.read_bytes() == old
    assert listing(tmp_path) == ["from", "index.sqlite"]
    right = [(i, d, a, name, full, s, k) for i, d, a, name, full, s, k in CLUSTERS if i != "101"]
    write(tmp_path / "from", "citations", table(CITATION_COLUMNS, citation_rows()))
    write(tmp_path / "from", "opinion-clusters", table(CLUSTER_COLUMNS, cluster_rows(right)))
    assert build([files["citations"], files["opinion-clusters"]], target, progress=quiet).cases == 14
    # Whoever had the old one open goes on with it.
    assert opened.cases_at("536 U.S. 730")
    opened.close()


def test_an_index_that_fails_its_test_is_not_put_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The trap of the notes: a number where text is stored finds nothing, in silence."""
    monkeypatch.setattr(index_build, "_SORTED", index_build._SORTED.replace("vol,", "cast(vol as blob),"))
    with pytest.raises(BrokenData, match="failed its test"):
        build(write_all(tmp_path / "from"), tmp_path / "index.sqlite", progress=quiet)
    assert listing(tmp_path) == ["from"]


def test_a_stopped_build_goes_on_and_a_changed_file_starts_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_rows, "CHUNK", 24)  # fields: three rows of citations, two of clusters
    files = write_all(tmp_path / "from")
    target = tmp_path / "index.sqlite"
    seen: list[str] = []

    def stop_at(what: str, times: int) -> Callable[[str, float], None]:
        def progress(words: str, _fraction: float) -> None:
            seen.append(words)
            if seen.count(f"Reading {what}-2026-06-30.csv") == times:
                raise KeyboardInterrupt

        return progress

    for what, times in (("citations", 4), ("opinion-clusters", 3)):
        seen.clear()
        with pytest.raises(KeyboardInterrupt):
            build(files, target, progress=stop_at(what, times))
        assert set(listing(tmp_path)) <= {".index.sqlite.rows", ".index.sqlite.rows-journal", "from"}
    assert "Finding the place in citations-2026-06-30.csv" in seen  # the second went on where the first was stopped
    assert seen.count("Reading citations-2026-06-30.csv") < 7
    rows = sqlite3.connect(tmp_path / ".index.sqlite.rows")
    assert rows.execute("select read, whole from done where kind = 'citations'").fetchone() == (20, 1)
    rows.close()
    os.utime(files[1], (1, 1))
    seen.clear()
    about = build(files, target, progress=lambda words, _: seen.append(words))
    assert not [words for words in seen if words.startswith("Finding")]
    assert (about.citations, about.cases, about.skipped) == (17, 15, 4)
    assert listing(tmp_path) == ["from", "index.sqlite"]


def test_two_builds_at_once(tmp_path: Path) -> None:
    files = write_all(tmp_path / "from")
    target = tmp_path / "index.sqlite"

    def second(words: str, _fraction: float) -> None:
        if words.startswith(("Reading", "Sorting", "Testing")):
            with pytest.raises(BadUsage, match="Another build"):
                build(files, target, progress=quiet)

    build(files, target, progress=second)
    assert listing(tmp_path) == ["from", "index.sqlite"]


@pytest.mark.parametrize("left", [b"", b"not a database at all, but long enough to look at" * 40])
def test_a_damaged_working_file_is_no_obstacle(tmp_path: Path, left: bytes) -> None:
    (tmp_path / ".index.sqlite.rows").write_bytes(left)
    (tmp_path / ".index.sqlite.part").write_bytes(b"half an index")
    assert build(write_all(tmp_path / "from"), tmp_path / "index.sqlite", progress=quiet).cases == 15
    assert listing(tmp_path) == ["from", "index.sqlite"]


BUILD = """
import sys, time
from pathlib import Path
from draftkit.authorities import index_rows
from draftkit.authorities.index_build import build
index_rows.CHUNK = 400
folder, target, pause = Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])
print("begun", flush=True)
build(sorted(folder.iterdir()), target, progress=lambda words, _: time.sleep(pause))
"""


def started(folder: Path, target: Path, pause: float, **options: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", BUILD, str(folder), str(target), str(pause)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,  # type: ignore[call-overload]
    )


@pytest.mark.parametrize("there_before", [False, True])
def test_killed_at_any_moment(tmp_path: Path, there_before: bool) -> None:
    """Ten kills: the index is the old one or absent, whole in any case; the next run finishes what was begun."""
    folder, target = tmp_path / "from", tmp_path / "index.sqlite"
    many = [("1", "F.3d", str(page), str(page)) for page in range(1, 1_500)]
    named = [(str(i), "2001-01-01", "f", f"Doe{i} v. Roe", "", "Published", "") for i in range(1, 1_500)]
    old = None
    if there_before:
        build(write_all(folder), target, progress=quiet)
        old = target.read_bytes()
        for path in folder.iterdir():
            path.unlink()
    write(folder, "citations", table(CITATION_COLUMNS, citation_rows(many)), ".bz2")
    write(folder, "opinion-clusters", table(CLUSTER_COLUMNS, cluster_rows(named)), ".bz2")
    rng = random.Random(there_before)
    progress: list[int] = []
    for _ in range(10):
        process = started(folder, target, 0.004)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(rng.uniform(0.0, 0.7))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        if target.exists():
            Index(target).close()
            if target.read_bytes() != old:
                break  # it had finished
        assert (target.read_bytes() if target.exists() else None) == old
        if (tmp_path / ".index.sqlite.rows").exists():
            rows = sqlite3.connect(tmp_path / ".index.sqlite.rows")
            with suppress(sqlite3.OperationalError):  # killed before its tables were there
                progress.append(rows.execute("select coalesce(sum(read), 0) from done").fetchone()[0])
            rows.close()
    assert progress == sorted(progress)  # what was committed is never lost
    process = started(folder, target, 0)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 0, said.decode()
    index = Index(target)
    index.verify()
    assert (index.about.citations, index.about.cases) == (1_499, 1_499)
    assert index.cases_at("1 F.3d 777")[0].name == "Doe777 v. Roe"
    index.close()
    assert listing(tmp_path) == ["from", "index.sqlite"]


AT = """
import os, signal, sys
from pathlib import Path
from draftkit.authorities import index_build
folder, target, moment = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
kill = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
if moment == "before the name":
    os.replace = kill
if moment == "after the name":
    replace = os.replace
    os.replace = lambda *names: (replace(*names), kill())
index_build.build(sorted(folder.iterdir()), target, progress=lambda words, done: f"{words} {done}" == moment and kill())
"""


@pytest.mark.parametrize(
    "moment",
    [
        "Reading dockets-2026-06-30.csv 1.0", "Sorting the citations 0.0", "Sorting the citations 1.0", "Packing the cases 0.0",
        "Packing the cases 1.0", "Testing the index 0.0", "Testing the index 0.5", "Testing the index 1.0", "before the name",
        "after the name",
    ],
)  # fmt: skip
def test_killed_at_the_worst_moments(tmp_path: Path, moment: str) -> None:
    """The second half of a build, stage by stage: the old index stays until the very last step."""
    folder, target = tmp_path / "from", tmp_path / "index.sqlite"
    write_all(folder)
    cites = folder / "citations-2026-06-30.csv"
    text = cites.read_text()
    cites.write_text(text.replace('"xiv"', '"xv"'))
    build(sorted(folder.iterdir()), target, progress=quiet)
    old = target.read_bytes()
    cites.write_text(text)
    done = subprocess.run(
        [sys.executable, "-c", AT, str(folder), str(target), moment], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    assert (target.read_bytes() == old) is (moment != "after the name")
    index = Index(target)
    index.verify()
    index.close()
    build(sorted(folder.iterdir()), target, progress=quiet)
    index = Index(target)
    assert index.cases_at("12 Misc. xiv")
    index.close()
    assert listing(tmp_path) == ["from", "index.sqlite"]


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on the size of files there")
@pytest.mark.parametrize("room", [4_096, 40_000, 120_000, 150_000])
def test_a_full_disk(tmp_path: Path, room: int) -> None:
    """A limit on the size of files stands in for the full disk; the old index stays, and a later run goes on."""
    import resource

    folder, target = tmp_path / "from", tmp_path / "index.sqlite"
    build(write_all(folder), target, progress=quiet)
    old = target.read_bytes()
    many = [("1", "F.3d", str(page), str(page)) for page in range(1, 9_000)]
    write(folder, "citations", table(CITATION_COLUMNS, citation_rows(many)))

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    process = started(folder, target, 0, preexec_fn=limit)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert b"OutputFailed" in said
    assert b"Is the disk full?" in said
    assert target.read_bytes() == old
    assert not (tmp_path / ".index.sqlite.part").exists()
    assert build(sorted(folder.iterdir()), target, progress=quiet).citations == 8_999
    assert listing(tmp_path) == ["from", "index.sqlite"]


def test_no_room_at_all_is_said_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from collections import namedtuple

    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage(1, 1, 0))
    with pytest.raises(OutputFailed, match="No space left"):
        build(write_all(tmp_path / "from"), tmp_path / "index.sqlite", progress=quiet)
    assert listing(tmp_path) == ["from"]
