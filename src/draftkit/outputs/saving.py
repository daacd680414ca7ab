"""Writes an output file whole or not at all; the only place in draftkit that writes next to a person's files."""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from draftkit.errors import BadUsage, OutputExists, OutputFailed

_PREFIX, _SUFFIX = ".draftkit-", ".part"
_STALE_SECONDS = 3600


def save(path: Path, data: bytes, *, force: bool, inputs: Iterable[Path] = ()) -> None:
    """Write ``data`` to ``path`` atomically, readable by its owner only.

    ``inputs`` are files that may never be written, whatever name or link leads to them. Raises BadUsage when ``path``
    is one of them, OutputExists when it exists and ``force`` is false, OutputFailed when it cannot be written.
    """
    may_save(path, force=force, inputs=inputs)
    try:
        target = Path(os.path.abspath(path))
        _sweep(target.parent)
        _write(target, data, force)
    except FileExistsError:
        raise _exists(path) from None
    except OSError as error:
        raise _failed(path, error) from None


def may_save(path: Path, *, force: bool, inputs: Iterable[Path] = ()) -> None:
    """Refuse an output path before any work is done. Raises what :func:`save` raises, except for failing writes."""
    try:
        for source in inputs:
            if _same_file(path, source):
                raise BadUsage(
                    f"{path} is the draft itself.", "A draft is never written to: choose another name with -o."
                )
        if path.is_dir():
            raise OutputFailed(f"{path} is a folder.", "Give a file name with -o.")
        if not path.absolute().parent.is_dir():
            raise OutputFailed(f"The folder of {path} is not there.", "Make it first, or choose another place with -o.")
        if path.exists() and not path.is_file():
            # Replacing /dev/null or a pipe would take it away from every other program.
            raise OutputFailed(
                f"{path} is a device or a pipe, not a file.", "Leave out -o, and send the output there with > instead."
            )
        if os.path.lexists(path) and not force:
            raise _exists(path)
    except OSError as error:  # a name too long for the system, a current folder that is gone
        raise _failed(path, error) from None


def _failed(path: Path, error: OSError) -> OutputFailed:
    name = str(path) if len(str(path)) <= 200 else f"{str(path)[:80]}…{str(path)[-80:]}"
    return OutputFailed(
        f"{name} could not be written ({error.strerror or type(error).__name__}).",
        "Nothing was changed. Choose another place with -o.",
    )


def _exists(path: Path) -> OutputExists:
    return OutputExists(f"{path} is already there.", "Choose another name, or replace it with --force.")


def _same_file(one: Path, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return os.path.realpath(one) == os.path.realpath(other)


def _write(target: Path, data: bytes, force: bool) -> None:
    # The unfinished file lies in the output's own folder, never in /tmp: it holds text of the draft.
    handle, unfinished = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if force:
            os.replace(unfinished, target)
        else:
            _link(unfinished, target)
    finally:
        with contextlib.suppress(OSError):
            os.unlink(unfinished)
    with contextlib.suppress(OSError):  # Windows cannot open a folder
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _link(unfinished: str, target: Path) -> None:
    """Give the finished file its name, and fail if the name is taken meanwhile (``os.replace`` would not)."""
    try:
        os.link(unfinished, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links: claim the name first, then replace the claim
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        os.replace(unfinished, target)


def _sweep(folder: Path) -> None:
    """Remove what a killed run left here more than an hour ago."""
    with contextlib.suppress(OSError):
        for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            with contextlib.suppress(OSError):
                if time.time() - left.lstat().st_mtime > _STALE_SECONDS:
                    left.unlink()
