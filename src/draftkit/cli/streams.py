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
    from draftkit.model.matter import Matter

_BEYOND = 81 << 20
"""Bytes: one more than a draft may have, so that reading says what is too large."""


def read_one(path: str) -> tuple[Draft, Matter | None]:
    """A draft (``-`` from standard input); for a matter file, the matter and its texts as a draft.

    Raises the DraftkitError of whichever reader it needed.
    """
    from draftkit.matter import looks_like_matter
    from draftkit.reading import read

    if path == "-":
        data = sys.stdin.buffer.read(_BEYOND) if sys.stdin is not None else None
        if data is None or not looks_like_matter(path, data):
            return read(path, data=data), None
        return _read_matter(path, data)
    if not looks_like_matter(path, _beginning(path)):
        return read(path), None
    return _read_matter(path, None)


def read_matter_file(path: str) -> Matter:
    """A matter file (``-`` from standard input). Raises InvalidMatter with every fault, or an UnreadableDraft."""
    from draftkit.matter import read_matter

    if path != "-":
        return read_matter(path)
    data = sys.stdin.buffer.read(_BEYOND) if sys.stdin is not None else b""
    return read_matter("standard input", data=data)


def _read_matter(path: str, data: bytes | None) -> tuple[Draft, Matter]:
    import hashlib

    from draftkit.matter import read_matter
    from draftkit.matter.as_draft import as_draft
    from draftkit.matter.loading import bytes_of

    data = bytes_of(path) if data is None else data
    matter = read_matter(path, data=data)
    return as_draft(matter, hashlib.sha256(data).hexdigest()), matter


def _beginning(path: str) -> bytes:
    """The first bytes of a regular file; nothing for a pipe, which gives its bytes only once."""
    with contextlib.suppress(OSError, ValueError):
        if os.path.isfile(path):
            with open(path, "rb") as file:
                return file.read(4096)
    return b""


def read_drafts(paths: tuple[str, ...]) -> tuple[list[tuple[Draft, Matter | None]], bool]:
    """Read every draft, ``-`` from standard input; say on standard error which could not be read, and go on.

    Returns the drafts, a matter file with its matter, and whether all could be read. A single draft that cannot be
    read raises its DraftkitError.
    """
    from draftkit.errors import DraftkitError
    from draftkit.outputs.escaping import one_line
    from draftkit.reading import shown

    if paths.count("-") > 1:
        raise BadUsage("Standard input (-) can be read only once.", "Name the other drafts as files.")
    if not all(paths):
        raise BadUsage("The name of a draft is empty.", "Name a file, or - for standard input.")
    drafts: list[tuple[Draft, Matter | None]] = []
    whole = True
    for path in paths:
        try:
            drafts.append(read_one(path))
        except DraftkitError as error:
            if len(paths) == 1:
                raise
            name = shown(path)
            for said in error.lines:
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


def typed(path: str) -> str:
    """A file's name as it is typed in a command: in quotation marks where it holds a blank."""
    return f'"{path}"' if any(c.isspace() for c in path) else path
