"""Runs a reader in a child process, so that no file can hang, swell or crash the program that reads it.

The parent hands the file's bytes over a pipe (nothing is written to disk) and receives one JSON value per line. The
child limits itself before it sees the first byte: processor time, address space, no core file, no file may be written.
Where the system has no ``resource`` module (Windows) only the wall clock and the output cap hold; macOS does not
enforce the address space.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

_BOOT = (
    "import sys, json\n"
    "order = json.loads(sys.argv[1])\n"
    "for home, package in order['packages']:\n"
    "    sys.path.insert(0, home)\n"
    "    __import__(package)\n"  # once it is found, nothing else of its folder may shadow the standard library
    "    del sys.path[0]\n"
    "from draftkit.reading.child import serve\n"
    "serve(order)\n"
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use: ``cpu`` and ``wall`` in seconds, ``memory`` and ``output`` in bytes."""

    cpu: int = 20
    wall: float = 40.0
    memory: int = 280 << 20
    output: int = 64 << 20


class Reason(Enum):
    """Why a child did not finish."""

    TIME = "it took too long"
    MEMORY = "it needed more memory than a draft ever does"
    OUTPUT = "it unpacked to too much text"
    CRASH = "the reading library crashed on it"
    FAILED = "the reading library failed on it"


class Stopped(Exception):  # noqa: N818 - an outcome, turned into a DraftkitError by the reader
    """A child ended before its work was done. Carries no text of the file."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


def stream(entry: str, data: bytes, limits: Limits, *, needs: tuple[str, ...] = ()) -> Iterator[Any]:
    """Run ``entry`` (``"package.module:function"``) on ``data`` in a child; yield each JSON value it yields.

    ``needs`` names the top-level packages that the entry imports from outside the standard library. Raises Stopped
    when the child hangs, passes a limit, crashes or fails; values yielded before that are good. The child is gone
    when the generator ends or is closed.
    """
    order = {
        "entry": entry,
        "length": len(data),
        "packages": [(str(Path(__file__).resolve().parents[2]), "draftkit"), *_homes(needs)],
        "cpu": limits.cpu,
        "memory": limits.memory,
    }
    process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own code
        [sys.executable, "-I", "-B", "-c", _BOOT, json.dumps(order)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # a library's warnings may quote the draft
    )
    assert process.stdin is not None
    assert process.stdout is not None
    late = threading.Event()
    alarm = threading.Timer(limits.wall, _end, (process, late))
    feeder = threading.Thread(target=_feed, args=(process.stdin, data), daemon=True)
    alarm.daemon = True
    alarm.start()
    feeder.start()
    finished = False
    try:
        for line in _lines(process.stdout, limits.output):
            value = json.loads(line)
            if isinstance(value, dict) and "draftkit-child" in value:
                outcome = value["draftkit-child"]
                if outcome != "done":
                    raise Stopped(Reason.MEMORY if outcome == "memory" else Reason.FAILED)
                finished = True
                break
            yield value
        if not finished:
            raise Stopped(_why(process.wait(), late.is_set()))
    except json.JSONDecodeError:
        raise Stopped(_why(process.wait(), late.is_set())) from None
    finally:
        alarm.cancel()
        process.kill()
        process.wait()
        process.stdout.close()
        feeder.join(5)
        alarm.join(5)


def allow(seconds: float) -> None:
    """In a child: end this process if it uses more than so many further seconds of processor time.

    Counts processor time, not the clock, so a busy machine does not end an honest reading. Does nothing where the
    system has no such timer.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, max(0.01, seconds))


def serve(order: dict[str, Any]) -> None:
    """The child's side of :func:`stream`: take limits, read the bytes, run the entry, write its values."""
    _limit(order["cpu"], order["memory"])
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints must not mix with the values
    outcome = "failed"
    try:
        data = bytearray(order["length"])
        with open(0, "rb", buffering=0, closefd=False) as pipe:
            view, filled = memoryview(data), 0
            while filled < len(data):
                count = pipe.readinto(view[filled:])
                if not count:
                    return
                filled += count
        module, _, name = order["entry"].partition(":")
        for value in getattr(import_module(module), name)(data):
            out.write(json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n")
            out.flush()
        outcome = "done"
    except MemoryError:
        outcome = "memory"
    except Exception:  # its text may quote the draft, so only the fact is told
        outcome = "failed"
    out.write(json.dumps({"draftkit-child": outcome}).encode("ascii") + b"\n")
    out.flush()
    os._exit(0)  # a library's own clean-up may crash or hang after all is said


def _homes(packages: tuple[str, ...]) -> list[tuple[str, str]]:
    """Where this process would find each package: the isolated child knows fewer places."""
    from importlib.util import find_spec

    specs = [(package, find_spec(package)) for package in packages]
    return [(str(Path(s.origin).resolve().parents[1]), package) for package, s in specs if s is not None and s.origin]


def _limit(cpu: int, memory: int) -> None:
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is the only limit
        return
    wanted = {resource.RLIMIT_CPU: cpu, resource.RLIMIT_AS: memory, resource.RLIMIT_CORE: 0, resource.RLIMIT_FSIZE: 0}
    for which, value in wanted.items():
        _, hard = resource.getrlimit(which)
        if hard == resource.RLIM_INFINITY or value <= hard:
            try:
                resource.setrlimit(which, (value, value))
            except (ValueError, OSError):  # macOS refuses some address space limits
                continue


def _feed(pipe: BinaryIO, data: bytes) -> None:
    with suppress(OSError):  # the child is gone; the reader of its output says why
        pipe.write(data)
    with suppress(OSError):
        pipe.close()


def _end(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _lines(pipe: Any, cap: int) -> Iterator[bytes]:
    """Complete lines, never holding more than ``cap`` bytes in all."""
    total, rest = 0, b""
    while chunk := pipe.read1(1 << 16):
        total += len(chunk)
        if total > cap:
            raise Stopped(Reason.OUTPUT)
        *whole, tail = chunk.split(b"\n")
        if whole:
            yield rest + whole[0]
            yield from whole[1:]
            rest = tail
        else:
            rest += tail


def _why(code: int, late: bool) -> Reason:
    if late:
        return Reason.TIME
    if code == -getattr(signal, "SIGABRT", 0):
        return Reason.MEMORY  # how C and C++ libraries end when an allocation is refused
    slow = {getattr(signal, n) for n in ("SIGXCPU", "SIGPROF", "SIGKILL") if hasattr(signal, n)}
    if code < 0:
        return Reason.TIME if -code in slow else Reason.CRASH
    return Reason.FAILED


def used() -> float:
    """Seconds of processor time this process has used."""
    return time.process_time()
