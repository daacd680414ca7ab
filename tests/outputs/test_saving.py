"""A person's files: an input is never written, an output is whole or not there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from draftkit.errors import BadUsage, OutputExists, OutputFailed
from draftkit.outputs.saving import save


def test_a_new_file(tmp_path: Path) -> None:
    save(tmp_path / "out.txt", b"whole", force=False)
    assert (tmp_path / "out.txt").read_bytes() == b"whole"
    assert [p.name for p in tmp_path.iterdir()] == ["out.txt"]


def test_an_existing_file_needs_force(tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    out.write_bytes(b"mine")
    with pytest.raises(OutputExists, match="--force"):
        save(out, b"new", force=False)
    assert out.read_bytes() == b"mine"
    save(out, b"new", force=True)
    assert out.read_bytes() == b"new"


@pytest.mark.parametrize("way", ["same", "dotted", "symlink", "hardlink", "symlinked folder"])
def test_the_draft_is_never_the_output_whatever_leads_to_it(tmp_path: Path, way: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    draft = folder / "brief.txt"
    draft.write_bytes(b"my only copy")
    out = tmp_path / "out.txt"
    if way == "same":
        out = draft
    elif way == "dotted":
        out = folder / ".." / "folder" / "brief.txt"
    elif way == "symlink":
        out.symlink_to(draft)
    elif way == "hardlink":
        os.link(draft, out)
    else:
        (tmp_path / "other").symlink_to(folder)
        out = tmp_path / "other" / "brief.txt"
    with pytest.raises(BadUsage, match="is the draft itself"):
        save(out, b"report", force=True, inputs=[draft])
    assert draft.read_bytes() == b"my only copy"


def test_a_dangling_link_is_an_existing_output(tmp_path: Path) -> None:
    (tmp_path / "out.txt").symlink_to(tmp_path / "gone")
    with pytest.raises(OutputExists):
        save(tmp_path / "out.txt", b"x", force=False)


def test_a_folder_and_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(OutputFailed, match="is a folder"):
        save(tmp_path, b"x", force=True)
    with pytest.raises(OutputFailed, match="is not there"):
        save(tmp_path / "no" / "out.txt", b"x", force=False)


def test_a_write_that_fails_leaves_the_old_file_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out.txt"
    out.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputFailed, match="No space left"):
        save(out, b"new", force=True)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"out.txt": b"old"}


def test_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    save(tmp_path / "out.txt", b"whole", force=False)
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("out.txt", b"whole")]


def test_rests_of_killed_runs_are_swept_after_an_hour(tmp_path: Path) -> None:
    old, new = tmp_path / ".draftkit-a.part", tmp_path / ".draftkit-b.part"
    for rest in (old, new):
        rest.write_bytes(b"x")
    os.utime(old, (time.time() - 7200,) * 2)
    save(tmp_path / "out.txt", b"y", force=False)
    assert (old.exists(), new.exists()) == (False, True)


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")
def test_a_kill_at_any_moment_never_tears_a_file(tmp_path: Path) -> None:
    """A child replaces one file by all-a and all-b in turn until it is killed; what stays is all of one letter."""
    out = tmp_path / "out.txt"
    code = (
        "import sys, itertools; from pathlib import Path; from draftkit.outputs.saving import save\n"
        "for letter in itertools.cycle((b'a', b'b')): save(Path(sys.argv[1]), letter * 300_000, force=True)"
    )
    for number in range(8):
        child = subprocess.Popen([sys.executable, "-c", code, str(out)], stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 20
        while not out.exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(0.007 * (number + 1))
        child.send_signal(signal.SIGKILL)
        child.wait()
        data = out.read_bytes()
        assert len(data) == 300_000
        assert data in (b"a" * 300_000, b"b" * 300_000)


def test_a_pipe_or_device_is_never_replaced(tmp_path: Path) -> None:
    """``-o /dev/null --force`` by an administrator would take the device away from every program."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    (tmp_path / "link").symlink_to(pipe)
    for out in (pipe, tmp_path / "link"):
        with pytest.raises(OutputFailed, match="device or a pipe"):
            save(out, b"report", force=True)
    assert pipe.is_fifo()
    assert (tmp_path / "link").is_symlink()


def test_a_name_the_system_refuses(tmp_path: Path) -> None:
    with pytest.raises(OutputFailed, match="could not be written") as caught:
        save(tmp_path / ("a" * 10_000), b"report", force=False)
    assert len(str(caught.value)) < 400
