"""Drafts in, bytes out: what the commands share."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

import click

from draftkit.errors import BadUsage, OutputFailed
from draftkit.model.draft import Draft


def read_drafts(paths: tuple[str, ...]) -> tuple[list[Draft], bool]:
    """Read every draft, ``-`` from standard input; say on standard error which could not be read, and go on.

    Returns the drafts and whether all could be read. A single draft that cannot be read raises its DraftkitError.
    """
    from draftkit.errors import DraftkitError
    from draftkit.outputs.escaping import one_line
    from draftkit.reading import read

    if paths.count("-") > 1:
        raise BadUsage("Standard input (-) can be read only once.", "Name the other drafts as files.")
    drafts: list[Draft] = []
    whole = True
    for path in paths:
        try:
            drafts.append(read(path))
        except DraftkitError as error:
            if len(paths) == 1:
                raise
            click.echo(f"draftkit: {one_line(str(error))}", err=True)
            whole = False
    return drafts, whole


def put(data: bytes) -> None:
    """Write to standard output. A reader that stops early (``| head``) is no error. Raises OutputFailed otherwise."""
    sys.stdout.flush()
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Python flushes again at exit: let it flush into nothing.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        raise OutputFailed(f"The output could not be written ({error.strerror}).", "Is the disk full?") from None


def inputs(paths: tuple[str, ...]) -> list[Path]:
    """The files that no output may touch."""
    return [Path(path) for path in paths if path != "-"]


def output_path(value: str | None) -> Path | None:
    """The ``-o`` option as a path; None and ``-`` mean standard output."""
    return None if value in (None, "-") else Path(str(value))
