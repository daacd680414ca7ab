"""The bare words of each page of a PDF that draftkit had made itself, in the order of the file: no layout, no cleaning.

For a person's own PDF use :func:`draftkit.reading.read`, which knows columns, notes and page furniture.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from draftkit.errors import DamagedFile, TooMuch
from draftkit.reading.child import Limits, Reason, Stopped, allow, stream

LIMITS = Limits(cpu=25, wall=45.0, memory=280 << 20, output=24 << 20)


def page_words(data: bytes) -> list[str]:
    """The text of each page. Raises DamagedFile for something that is no PDF, TooMuch beyond a limit."""
    again = "Leave the page numbers out (--no-pages), and let Word fill them in."
    try:
        return list(stream("draftkit.reading.pdf_words:words", data, LIMITS, needs=("pypdfium2", "pypdfium2_raw")))
    except Stopped as stopped:
        kind = DamagedFile if stopped.reason in (Reason.CRASH, Reason.FAILED) else TooMuch
        raise kind(f"The laid-out copy could not be read: {stopped.reason.value}.", again) from None


def words(data: bytearray) -> Iterator[str]:
    """The child's side of :func:`page_words`. Raises ValueError for something that is no PDF."""
    import pypdfium2.raw as pdfium

    allow(LIMITS.cpu)
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64((ctypes.c_ubyte * len(data)).from_buffer(data), len(data), None)
    if not document:
        raise ValueError
    for index in range(pdfium.FPDF_GetPageCount(document)):
        yield _text(pdfium, document, index)


def _text(pdfium: Any, document: Any, index: int) -> str:
    page = pdfium.FPDF_LoadPage(document, index)
    text = pdfium.FPDFText_LoadPage(page) if page else None
    if not text:
        return ""
    try:
        count = max(0, pdfium.FPDFText_CountChars(text))
        buffer = (ctypes.c_ushort * (count + 1))()
        got = pdfium.FPDFText_GetText(text, 0, count, buffer) if count else 0
        return bytes(buffer)[: 2 * max(0, got - 1)].decode("utf-16-le", "replace")
    finally:
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
