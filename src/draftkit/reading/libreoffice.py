""".doc and .rtf → .docx, and .docx → PDF, through LibreOffice, where it is installed.

LibreOffice runs with a fresh profile of its own (so no macro, extension or setting of the person's own takes part, and
a LibreOffice that is open does not interfere) on a copy of the file, both in one private folder that is removed again
whatever happens: by this process, by a watching shell when this process is killed, by the next conversion when the
whole machine went down.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from draftkit.errors import DamagedFile, NeedsLibreOffice, TooMuch

SECONDS = 60.0
"""Wall-clock time that one conversion may take."""
_MAX_OUTPUT = 80 << 20
_PREFIX, _STALE_SECONDS = "draftkit-office-", 3600
_SHELL = "/bin/sh"
_WATCHING = """
read -r office
read -r rest
test -n "$office" && kill -9 "-$office"
rm -rf "$1"
sleep 1
rm -rf "$1"
"""
"""The first line of its input is the number of LibreOffice's process group; there is no second, only the end."""
_PLACES = (
    "/usr/bin/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
)
_MAX_DEPTH = 1000
"""Groups inside one another in an .rtf file; LibreOffice needs gigabytes for a hundred thousand of them."""
_FILTERS = {"doc": "MS Word 97", "rtf": "Rich Text Format", "docx": "MS Word 2007 XML"}
_SAVE_AS = "Open it in your word processor, save it as .docx or PDF, and check that file."


def program() -> str | None:
    """Path of LibreOffice's ``soffice`` on this machine, or None."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((p for p in _PLACES if Path(p).is_file()), None)


def to_docx(data: bytes, kind: str) -> bytes:
    """The bytes of a .docx made from a ``kind`` (``doc`` or ``rtf``) file.

    Raises NeedsLibreOffice when it is not installed, TooMuch after a minute or for absurd nesting, DamagedFile
    when it writes nothing.
    """
    soffice = program()
    if soffice is None:
        raise NeedsLibreOffice(f"Reading .{kind} files needs LibreOffice, and it is not on this machine.", _SAVE_AS)
    if kind == "rtf" and _too_deep(data):
        raise TooMuch(f"This .rtf file has more than {_MAX_DEPTH:,} groups inside one another.", _SAVE_AS)
    return _in_private(soffice, data, kind, "docx:MS Word 2007 XML")


def to_pdf(data: bytes, *, empty_pages: bool = True) -> bytes:
    """The PDF that LibreOffice makes of a .docx, with or without the pages it leaves empty between sections.

    Raises NeedsLibreOffice when it is not installed, TooMuch after a minute, DamagedFile when it writes nothing.
    """
    soffice = program()
    if soffice is None:
        raise NeedsLibreOffice(
            "Page numbers are worked out with LibreOffice, and it is not on this machine.",
            "Install it, or go on without: Word fills the page numbers in when you select all and press F9.",
        )
    skipped = "false" if empty_pages else "true"
    options = f'{{"IsSkipEmptyPages":{{"type":"boolean","value":"{skipped}"}}}}'
    return _in_private(soffice, data, "docx", f"pdf:writer_pdf_Export:{options}")


def _in_private(soffice: str, data: bytes, kind: str, target: str) -> bytes:
    _sweep()
    folder = tempfile.mkdtemp(prefix=_PREFIX)  # mode 0700
    watcher = _watch(folder)
    try:
        return _converted(soffice, data, kind, target, Path(folder), watcher=watcher)
    finally:
        _remove(folder)
        if watcher is not None:
            watcher.kill()
            watcher.wait()
            if watcher.stdin is not None:
                watcher.stdin.close()


def _watch(folder: str) -> subprocess.Popen[bytes] | None:
    """A shell that removes the folder, and ends LibreOffice, once this process is gone without having done so.

    It waits for the end of its input, which comes even when this process is killed outright.
    """
    if not os.path.exists(_SHELL):
        return None
    return subprocess.Popen(  # noqa: S603 - a fixed script
        [_SHELL, "-c", _WATCHING, _SHELL, folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _sweep() -> None:
    """Remove what a run left that was ended together with its watching shell, more than an hour ago."""
    with suppress(OSError):
        for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
            with suppress(OSError):
                state = left.lstat()
                if stat.S_ISDIR(state.st_mode) and time.time() - state.st_mtime > _STALE_SECONDS:
                    shutil.rmtree(left, ignore_errors=True)


def _too_deep(data: bytes) -> bool:
    depth = 0
    for match in re.finditer(rb"[{}]|\\[\\{}]", data):
        brace = match[0]
        depth += (brace == b"{") - (brace == b"}")
        if depth > _MAX_DEPTH:
            return True
    return False


def _converted(
    soffice: str, data: bytes, kind: str, target: str, folder: Path, *, watcher: subprocess.Popen[bytes] | None
) -> bytes:
    source, out = folder / f"draft.{kind}", folder / "out"
    out.mkdir(mode=0o700)
    with open(os.open(source, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
    command = [
        soffice,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        f"--infilter={_FILTERS[kind]}",
        "--convert-to",
        target,
        "--outdir",
        str(out),
        str(source),
    ]
    # Its temporary files belong in the private folder too, and its messages may quote the file.
    environment = {**os.environ, "TMPDIR": str(folder), "TMP": str(folder), "TEMP": str(folder), "HOME": str(folder)}
    process = subprocess.Popen(  # noqa: S603 - a fixed command on our own copy
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        if watcher is not None and watcher.stdin is not None:
            with suppress(OSError):
                watcher.stdin.write(b"%d\n" % process.pid)
                watcher.stdin.flush()
        process.wait(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        raise TooMuch(f"LibreOffice did not finish this .{kind} file within {SECONDS:.0f} seconds.", _SAVE_AS) from None
    finally:
        _end(process)
    # LibreOffice says 0 even when it wrote nothing, so only the output itself is proof.
    result = out / f"draft.{target.partition(':')[0]}"
    if not result.is_file() or not 0 < result.stat().st_size <= _MAX_OUTPUT:
        raise DamagedFile(f"LibreOffice could not read this .{kind} file.", _SAVE_AS)
    return result.read_bytes()


def _end(process: subprocess.Popen[bytes]) -> None:
    """End soffice and what it started: it is a script that leaves the real program running when killed alone."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _remove(folder: str) -> None:
    """Remove the folder; once more if a dying process still wrote into it."""
    for _ in range(3):
        shutil.rmtree(folder, ignore_errors=True)
        if not os.path.exists(folder):
            return
