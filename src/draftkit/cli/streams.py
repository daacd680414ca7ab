"""Drafts in, bytes out: what the commands share."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from draftkit.errors import BadUsage, OutputFailed
from draftkit.model.draft import Draft

if TYPE_CHECKING:
    from draftkit.authorities.records import Records


def read_drafts(paths: tuple[str, ...]) -> tuple[list[Draft], bool]:
    """Read every draft, ``-`` from standard input; say on standard error which could not be read, and go on.

    Returns the drafts and whether all could be read. A single draft that cannot be read raises its DraftkitError.
    """
    from draftkit.errors import DraftkitError
    from draftkit.outputs.escaping import one_line
    from draftkit.reading import read, shown

    if paths.count("-") > 1:
        raise BadUsage("Standard input (-) can be read only once.", "Name the other drafts as files.")
    if not all(paths):
        raise BadUsage("The name of a draft is empty.", "Name a file, or - for standard input.")
    drafts: list[Draft] = []
    whole = True
    for path in paths:
        try:
            drafts.append(read(path))
        except DraftkitError as error:
            if len(paths) == 1:
                raise
            said, name = str(error), shown(path)
            click.echo(f"draftkit: {one_line(said if name in said else f'{name}: {said}')}", err=True)
            whole = False
    return drafts, whole


def records_with(folder: str | None) -> Records:
    """The shipped records, with the case files of ``--corpus FOLDER`` before them where it was given."""
    from draftkit.authorities.records import Records

    base = Records.load()
    if folder is None:
        return base
    from draftkit.authorities.own_cases import with_own_cases

    return with_own_cases(Path(folder), base)


def put(data: bytes) -> None:
    """Write to standard output. A reader that stops early (``| head``) is no error. Raises OutputFailed otherwise."""
    if sys.stdout is None:
        raise OutputFailed("There is nowhere to write: standard output is closed.", "Name a file with -o.")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _into_nothing()
    except OSError as error:
        _into_nothing()
        raise OutputFailed(f"The output could not be written ({error.strerror}).", "Is the disk full?") from None


def _into_nothing() -> None:
    """Python flushes standard output again at exit: what is left goes into nothing, without a second complaint."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def inputs(paths: tuple[str, ...]) -> list[Path]:
    """The files that no output may touch."""
    return [Path(path) for path in paths if path != "-"]


def output_path(value: str | None) -> Path | None:
    """The ``-o`` option as a path; None and ``-`` mean standard output. Raises BadUsage for an empty one."""
    if value == "":
        raise BadUsage("The name after -o is empty.", "Give a file name, or leave out -o.")
    return None if value in (None, "-") else Path(str(value))
