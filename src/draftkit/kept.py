"""The user's cache folder: tables that take long to make and are made once. It holds nothing of a draft.

The one exception is asked for by name: ``check --online --keep-answers`` keeps citation strings with their answers.
"""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path


def cache_folder() -> Path:
    """The user's folder for compiled tables and kept answers (``DRAFTKIT_CACHE`` overrides it)."""
    if chosen := os.environ.get("DRAFTKIT_CACHE"):
        return Path(chosen)
    if sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    elif sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "draftkit"


def kept_file(name: str) -> Path | None:
    """Path for a table in the cache folder, or None where the folder cannot be used or another user could write it."""
    try:
        folder = cache_folder()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if hasattr(os, "getuid"):
            state = folder.stat()
            if state.st_uid != os.getuid() or state.st_mode & 0o022:
                return None
    except (OSError, RuntimeError):  # RuntimeError: no home folder
        return None
    return folder / name


def keep(path: Path, text: str, part: str) -> None:
    """Write atomically, then drop older forms of the same part. Failing to keep is not an error."""
    with suppress(OSError):
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{part}-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(draft).replace(path)
        except OSError:
            Path(draft).unlink(missing_ok=True)
            raise
        for older in path.parent.glob(f"{part}-*.json"):
            if older != path:
                older.unlink(missing_ok=True)
