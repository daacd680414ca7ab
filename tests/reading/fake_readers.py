"""Readers that go wrong, each in its own way. They run in a child process."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from typing import Any


def echo(data: bytearray) -> Iterator[Any]:
    """Goes right: the size, and the first bytes."""
    yield {"size": len(data)}
    yield data[:4].decode("ascii")


def sleep(data: bytearray) -> Iterator[Any]:
    """Hangs without using the processor."""
    yield 1
    time.sleep(600)


def spin(data: bytearray) -> Iterator[Any]:
    """Hangs busily."""
    yield 1
    while True:
        pass


def spin_allowed(data: bytearray) -> Iterator[Any]:
    """Hangs busily after setting itself a step limit."""
    from draftkit.reading.child import allow

    allow(0.2)
    while True:
        pass
    yield 1


def swell(data: bytearray) -> Iterator[Any]:
    """Wants 3 GB."""
    yield 1
    yield len(bytearray(3 << 30))


def swell_slowly(data: bytearray) -> Iterator[Any]:
    """Wants ever more."""
    kept = []
    while True:
        kept.append(bytearray(1 << 20))
    yield 1


def segfault(data: bytearray) -> Iterator[Any]:
    """Crashes as a C library does."""
    yield 1
    os.kill(os.getpid(), signal.SIGSEGV)
    yield 2


def abort(data: bytearray) -> Iterator[Any]:
    """Ends as a C++ library does when memory is refused."""
    yield 1
    os.abort()


def raise_with_text(data: bytearray) -> Iterator[Any]:
    """Raises an exception that quotes the draft."""
    yield 1
    raise ValueError("SECRET " + data.decode("ascii"))


def leave(data: bytearray) -> Iterator[Any]:
    """Ends the process as if all were well, without saying so."""
    yield 1
    sys.exit(0)


def chatter(data: bytearray) -> Iterator[Any]:
    """Says without end."""
    while True:
        yield "x" * 100_000


def long_line(data: bytearray) -> Iterator[Any]:
    """One value without end."""
    yield "x" * (100 << 20)


def print_things(data: bytearray) -> Iterator[Any]:
    """Prints to both streams what must not mix with its values."""
    print("SECRET on standard output", flush=True)
    print("SECRET on standard error", file=sys.stderr, flush=True)
    os.write(1, b"SECRET raw\n")
    yield "fine"


def write_file(data: bytearray) -> Iterator[Any]:
    """Tries to leave the draft in a file."""
    try:
        with open(data.decode(), "wb") as file:
            file.write(b"SECRET" * 10_000)
        yield "written"
    except OSError:
        yield "refused"


def deaf(data: bytearray) -> Iterator[Any]:
    """Never gets to run: the test gives a broken order."""
    yield 1
