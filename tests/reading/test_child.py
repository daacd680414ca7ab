"""Whatever a reader does in its child process, the parent gets one outcome, soon, and stays alive and small."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from draftkit.reading.child import Limits, Reason, Stopped, stream

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no resource limits; the wall clock is tested elsewhere"
)
SMALL = Limits(cpu=2, wall=8.0, memory=200 << 20, output=4 << 20)


def run(name: str, data: bytes = b"%PDF", limits: Limits = SMALL) -> list[Any]:
    return list(stream(f"tests.reading.fake_readers:{name}", data, limits, needs=("tests",)))


def test_values_come_in_order() -> None:
    assert run("echo", b"abcd" * 300_000) == [{"size": 1_200_000}, "abcd"]


@pytest.mark.parametrize(
    ("name", "reason", "within"),
    [
        ("spin", Reason.TIME, 6.0),  # processor time limit
        ("spin_allowed", Reason.TIME, 2.0),  # a step's own limit
        ("swell", Reason.MEMORY, 2.0),  # one huge allocation: MemoryError
        ("swell_slowly", Reason.MEMORY, 4.0),  # many small ones
        ("segfault", Reason.CRASH, 2.0),
        ("abort", Reason.MEMORY, 2.0),
        ("raise_with_text", Reason.FAILED, 2.0),
        ("leave", Reason.FAILED, 2.0),  # no word at the end: not a result
        ("chatter", Reason.OUTPUT, 4.0),
        ("long_line", Reason.MEMORY, 4.0),  # does not fit the child itself
        ("no_such_reader", Reason.FAILED, 2.0),
    ],
)
def test_every_failure_has_one_outcome(name: str, reason: Reason, within: float) -> None:
    start = time.monotonic()
    with pytest.raises(Stopped) as caught:
        run(name)
    assert caught.value.reason is reason
    assert time.monotonic() - start < within + 2  # two seconds for a busy machine
    assert "SECRET" not in str(caught.value)
    assert caught.value.__context__ is None or "SECRET" not in str(caught.value.__context__)


def test_the_wall_clock_ends_a_sleeper() -> None:
    start = time.monotonic()
    with pytest.raises(Stopped) as caught:
        run("sleep", limits=Limits(cpu=2, wall=0.8, memory=200 << 20, output=1 << 20))
    assert caught.value.reason is Reason.TIME
    assert time.monotonic() - start < 4


def test_values_before_a_crash_are_given() -> None:
    seen = []
    values = stream("tests.reading.fake_readers:segfault", b"x", SMALL, needs=("tests",))
    with pytest.raises(Stopped):
        seen.extend(values)
    assert seen == [1]


def test_what_a_library_prints_is_neither_a_value_nor_shown(capfd: pytest.CaptureFixture[str]) -> None:
    assert run("print_things") == ["fine"]
    out, err = capfd.readouterr()
    assert "SECRET" not in out + err


def test_the_child_cannot_write_files(tmp_path: Path) -> None:
    target = tmp_path / "leak"
    assert run("write_file", str(target).encode()) == ["refused"]
    assert not target.exists() or target.stat().st_size == 0


def test_closing_early_ends_the_child() -> None:
    values = stream("tests.reading.fake_readers:sleep", b"x", SMALL, needs=("tests",))
    assert next(values) == 1
    children = _children()
    values.close()
    assert children
    assert not [pid for pid in children if _alive(pid)]


def test_a_reader_that_never_reads_its_input_does_not_block_the_parent() -> None:
    # 50 MB do not fit a pipe: the parent must not wait for them to be taken.
    with pytest.raises(Stopped):
        list(stream("no.such.module:at_all", b"x" * (50 << 20), Limits(cpu=2, wall=8, memory=20 << 20, output=1 << 20)))


def _children() -> list[int]:
    told = subprocess.run(["ps", "-o", "pid=", "--ppid", str(os.getpid())], capture_output=True, text=True, check=False)
    return [int(pid) for pid in told.stdout.split() if _alive(int(pid))]


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
