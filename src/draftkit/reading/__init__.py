"""From a file to a Draft: one module per format, and the only room that opens a person's file.

:func:`read` looks at the bytes, never at the name, to know what a file is (:mod:`~draftkit.reading.sniff`), and loads
only the reader it needs. Whatever a reader left out is in ``Draft.not_read``; whatever a person should know about the
reading is in ``Draft.remarks``. Nothing here follows a link, runs a macro or writes a file.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.errors import BadUsage, EmptyFile, TooMuch, UnreadableDraft

if TYPE_CHECKING:
    from draftkit.model.draft import Draft

__all__ = ["from_text", "read"]

MAX_FILE = 80 << 20
"""Bytes of the largest file that is opened at all."""
MAX_CHARACTERS = 12_000_000
"""Characters of one draft, whatever its format: as many as a text file may have."""


def read(source: str | Path, *, data: bytes | None = None, name: str | None = None) -> Draft:
    """Read a draft of any supported format: .docx .docm .dotx .odt .pdf .txt .md .html, and .doc .rtf via LibreOffice.

    ``source`` is a path, or ``-`` for standard input. With ``data`` nothing is opened: these bytes are read, and
    ``name`` (else ``source``) is what the draft is called. The name decides only between plain text, Markdown and an
    HTML fragment, which bytes cannot tell apart. Raises an UnreadableDraft (WrongKind, DamagedFile,
    PasswordProtected, EmptyFile, TooMuch, NeedsLibreOffice) with a remedy for anything that is not a readable draft.
    """
    path = name or str(source)
    if data is None:
        data = _bytes_of(str(source))
    if len(data) > MAX_FILE:
        raise _too_large(path)

    import hashlib

    from draftkit.reading.sniff import sniff

    sha256 = hashlib.sha256(data).hexdigest()
    kind = sniff(data, path)
    draft = _dispatch(kind, data, path, sha256)
    if len(draft.text) > MAX_CHARACTERS:
        raise TooMuch(
            f"{shown(path)} holds more than {MAX_CHARACTERS // 1_000_000} million characters of text.",
            "Split it, and check the draft without its exhibits.",
        )
    if not draft.text.strip():
        raise EmptyFile(
            f"{shown(path)} holds no text.",
            "If it holds only pictures of pages, have their text recognised (OCR) first; otherwise save it again.",
        )
    return draft


def from_text(text: str, *, format: str = "txt", path: str = "-") -> Draft:
    """A draft from text already in memory. ``format`` is ``txt``, ``md`` or ``html``.

    Raises BadUsage for another format, TooMuch for a text beyond the limits of size or nesting. An empty text gives
    an empty draft.
    """
    import hashlib

    if format not in ("txt", "md", "html"):
        raise BadUsage(f"Text cannot be read as {format}.", "Use txt, md or html.")
    raw = text.encode("utf-8", "surrogatepass")
    return _text_reader(format, text, path, hashlib.sha256(raw).hexdigest(), [])


def shown(path: str) -> str:
    """A file's name as it may stand in a message: no folders, no control characters, at most 80 characters."""
    base = "standard input" if path == "-" else path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] or path
    base = "".join(c if c.isprintable() else "?" for c in base)
    return base if len(base) <= 80 else base[:50] + "…" + base[-25:]


def _bytes_of(path: str) -> bytes:
    """Every byte of the file, or of standard input, up to the cap."""
    try:
        if path == "-":
            import sys

            if sys.stdin is None:
                raise UnreadableDraft("Standard input is closed.", "Name a file, or pipe the draft in.")
            data = sys.stdin.buffer.read(MAX_FILE + 1)
        elif stat.S_ISFIFO(os.stat(path).st_mode):
            data = _from_pipe(path)
        else:
            with open(path, "rb") as file:
                data = file.read(MAX_FILE + 1)
    except FileNotFoundError:
        raise UnreadableDraft(f"There is no file {shown(path)}.", "Check the name and the folder.") from None
    except IsADirectoryError:
        raise UnreadableDraft(f"{shown(path)} is a folder.", "Name a file in it.") from None
    except PermissionError:
        raise UnreadableDraft(
            f"{shown(path)} may not be opened.", "Check its permissions, or close the program that holds it."
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the system refused"
        raise UnreadableDraft(
            f"{shown(path)} could not be opened: {reason}.", "Copy the file elsewhere and retry."
        ) from None
    if len(data) > MAX_FILE:
        raise _too_large(path)
    return data


def _from_pipe(path: str) -> bytes:
    """What another program writes into a named pipe; nothing when no program has it open within a second."""
    import time

    with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb", buffering=0) as pipe:
        for _ in range(20):
            first = pipe.read(1 << 16)  # None: a writer that has not written yet; empty: no writer
            if first != b"":
                break
            time.sleep(0.05)
        os.set_blocking(pipe.fileno(), True)
        parts = [first or b""]
        while sum(map(len, parts)) <= MAX_FILE and first != b"" and (piece := pipe.read(1 << 20)):
            parts.append(piece)
        return b"".join(parts)


def _too_large(path: str) -> TooMuch:
    return TooMuch(
        f"{shown(path)} is larger than {MAX_FILE >> 20} MB.",
        "A draft is rarely over 10 MB: take out the exhibits or pictures and check the draft alone.",
    )


def _dispatch(kind: str, data: bytes, path: str, sha256: str) -> Draft:
    if kind in ("txt", "md", "html"):
        from draftkit.reading.decode import declared_in_html, decode

        text, remark = decode(data, declared_in_html(data) if kind == "html" else None)
        return _text_reader(kind, text, path, sha256, [remark] if remark else [])
    if kind == "pdf":
        from draftkit.reading.pdf import read_pdf

        return read_pdf(data, path, sha256)
    if kind == "odt":
        from draftkit.reading.odt import read_odt

        return read_odt(data, path, sha256)
    from draftkit.reading.docx import read_docx

    if kind in ("doc", "rtf"):
        from draftkit.reading.libreoffice import to_docx

        remark = (
            f"LibreOffice converted this .{kind} file before it was read: compare surprising findings with the file."
        )
        return read_docx(to_docx(data, kind), path, sha256, format=kind, remarks=[remark])
    return read_docx(data, path, sha256, format=kind)


def _text_reader(kind: str, text: str, path: str, sha256: str, remarks: list[str]) -> Draft:
    if kind == "html":
        from draftkit.reading.html import read_html

        return read_html(text, path, sha256, remarks)
    if kind == "md":
        from draftkit.reading.markdown import read_markdown

        return read_markdown(text, path, sha256, remarks)
    from draftkit.reading.plain import read_plain

    return read_plain(text, path, sha256, remarks)
