"""PDF pages as pieces of text with their places, through PDFium. Runs only in the child process.

A *piece* is a stretch of words on one baseline without a wide gap: ``[x0, x1, y, size, bold, text,
spacing]``, in points from the page's lower left corner as a reader sees the page (rotation undone); ``y`` is the
baseline, ``spacing`` the widest gap between its words. A raised small number
inside a piece (a footnote's mark) stands between U+FFF9 and U+FFFB. A hyphen that PDFium knows as a line-end hyphen
is U+0002.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from draftkit.reading.child import allow, used

MAX_PAGES = 2000
MAX_PAGE_CHARACTERS = 40_000
MARK_OPEN, MARK_CLOSE = "\ufff9", "\ufffb"
LINE_HYPHEN = "\x02"

_SECONDS, _SECONDS_A_PAGE, _SECONDS_A_CHARACTER = 0.9, 0.003, 15e-6
"""Processor time: any one page may take the first, and the whole no more than all of them together allow."""
_MAX_OBJECTS = 4000
_GAP = 0.7
"""A gap wider than this share of the type size ends a piece: columns may stand that close."""
_WORD = re.compile("[^\x00-\x20\ufffe\uffff\u2028\u2029\ufff9-\ufffb]+[\x02\ufffe]?")
_MARK = re.compile(r"\d+|[*†‡]+")
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_LINK, _POPUP, _WIDGET = pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP, pdfium.FPDF_ANNOT_WIDGET

_Piece = list[Any]


def pages(data: bytearray) -> Iterator[dict[str, Any]]:
    """First ``{"open": ...}`` about the document, then one value per page.

    ``open`` is ``ok``, ``password``, ``damaged`` or ``pages`` (too many); ``count`` the number of pages.
    """
    allow(_SECONDS)
    pdfium.FPDF_InitLibrary()
    buffer = (ctypes.c_ubyte * len(data)).from_buffer(data)
    document = pdfium.FPDF_LoadMemDocument64(buffer, len(data), None)
    if not document:
        locked = pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        yield {"open": "password" if locked else "damaged"}
        return
    count = pdfium.FPDF_GetPageCount(document)
    if count > MAX_PAGES:
        yield {"open": "pages", "count": count}
        return
    yield {
        "open": "ok",
        "count": count,
        "form": pdfium.FPDF_GetFormType(document),
        "attachments": pdfium.FPDFDoc_GetAttachmentCount(document),
    }
    characters = 0
    for index in range(count):
        # A page of a brief costs a few milliseconds, most of it for its characters.
        allow(min(_SECONDS, _SECONDS + _SECONDS_A_PAGE * index + _SECONDS_A_CHARACTER * characters - used()))
        value = _page(document, index)
        characters += value.pop("characters", 0)
        yield value


def _page(document: Any, index: int) -> dict[str, Any]:
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return {"page": index + 1, "failed": "damaged"}
    try:
        text = pdfium.FPDFText_LoadPage(page)
        if not text:
            return {"page": index + 1, "failed": "damaged"}
        try:
            return _Reader(page, text).read(index + 1)
        finally:
            pdfium.FPDFText_ClosePage(text)
    finally:
        pdfium.FPDF_ClosePage(page)


class _Reader:
    """One page: its characters asked for as seldom as possible, because every question crosses into C."""

    def __init__(self, page: Any, text: Any) -> None:
        self.page, self.text = page, text
        self.width = pdfium.FPDF_GetPageWidthF(page)
        self.height = pdfium.FPDF_GetPageHeightF(page)
        self.turn = pdfium.FPDFPage_GetRotation(page)
        self.left, self.bottom = _corner(page)
        self.unmapped = self.angled = self.outside = 0
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._name = ctypes.create_string_buffer(128)

    def read(self, number: int) -> dict[str, Any]:
        count = pdfium.FPDFText_CountChars(self.text)
        if count > MAX_PAGE_CHARACTERS:
            return {"page": number, "failed": "text"}
        pieces = self._pieces(self._characters(count))
        image, drawn, rules = self._objects()
        return {
            "page": number,
            "characters": count,
            "width": round(self.width, 1),
            "height": round(self.height, 1),
            "pieces": pieces,
            "rules": rules,
            "image": image,
            "drawn": drawn,
            "unmapped": self.unmapped,
            "angled": self.angled,
            "outside": self.outside,
            "invisible": bool(pieces) and self._invisible(),
            "notes": self._annotations(),
        }

    # characters

    def _characters(self, count: int) -> str:
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        if pdfium.FPDFText_GetText(self.text, 0, count, buffer) - 1 == count:
            return "".join(map(chr, buffer[:count]))
        # Characters without a code are left out of GetText, which would shift every place after them.
        return "".join(chr(pdfium.FPDFText_GetUnicode(self.text, i) or 0xFFFD) for i in range(count))

    def _origin(self, i: int) -> tuple[float, float]:
        x, y = self._x, self._y
        pdfium.FPDFText_GetCharOrigin(self.text, i, x, y)
        return self._seen(x.value, y.value)

    def _right(self, i: int) -> float:
        """Where the character's advance ends: a tight box would make every gap look wider than it is."""
        box = self._box
        if not pdfium.FPDFText_GetLooseCharBox(self.text, i, box):
            return self._origin(i)[0]
        if not self.turn:
            return float(box.right) - self.left
        return max(self._seen(box.left, box.bottom)[0], self._seen(box.right, box.top)[0])

    def _seen(self, x: float, y: float) -> tuple[float, float]:
        x, y = x - self.left, y - self.bottom
        if self.turn == 1:
            return y, self.height - x
        if self.turn == 2:
            return self.width - x, self.height - y
        if self.turn == 3:
            return self.width - y, x
        return x, y

    def _size(self, i: int) -> tuple[float, bool]:
        """Size in points as seen, and whether the character stands upright."""
        m = self._matrix
        if not pdfium.FPDFText_GetMatrix(self.text, i, m):
            return pdfium.FPDFText_GetFontSize(self.text, i), True
        along, across = ((m.a, m.b), (m.b, -m.a), (-m.a, -m.b), (-m.b, m.a))[self.turn]
        size = pdfium.FPDFText_GetFontSize(self.text, i) * (m.c * m.c + m.d * m.d) ** 0.5
        return size, along > 0 and abs(across) < 0.3 * along

    def _bold(self, i: int) -> bool:
        flags = ctypes.c_int()
        length = pdfium.FPDFText_GetFontInfo(self.text, i, self._name, 128, flags)
        return bool(length) and _BOLD.search(self._name.value) is not None

    def _invisible(self) -> bool:
        shown = pdfium.FPDFText_GetTextObject(self.text, 0)
        return bool(shown) and pdfium.FPDFTextObj_GetTextRenderMode(shown) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE

    # words and pieces

    def _pieces(self, characters: str) -> list[_Piece]:
        found: list[_Piece] = []
        last: _Piece | None = None
        apart = False
        for match in _WORD.finditer(characters):
            for start, end in self._whole(characters, match.start(), match.end()):
                word = self._word(characters, start, end)
                if word is None:
                    continue
                if last is not None and not apart and _continues(last, word):
                    last[5] += " " + word[5]
                    last[7] = max(last[7], word[0] - last[1])
                    last[1] = word[1]
                else:
                    _close(last, self)
                    found.append(word)
                    last = word
                last[6] = start
                # A short number at the start of a stretch may be a margin line number: never glue text to it here.
                apart = len(word[5]) <= 2 and word[5].isdigit() and last is word
        _close(last, self)
        return found

    def _whole(self, characters: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """A word, cut where a leading number is set apart from what follows or where the text jumps back."""
        edge = end - 1 if characters[end - 1] in "\x02\ufffe" else end
        digits = 0
        while digits < 2 and start + digits < edge and characters[start + digits].isdigit():
            digits += 1
        cut = None
        for k in range(1, digits + 1):
            if start + k < edge:
                size, _ = self._size(start + k - 1)
                if self._origin(start + k)[0] - self._right(start + k - 1) > 0.3 * size:
                    cut = start + k
        if cut is not None:
            yield start, cut
            start = cut
        if edge - start > 1 and self._right(edge - 1) < self._origin(start)[0]:
            for k in range(start + 1, edge):
                if self._origin(k)[0] < self._origin(k - 1)[0]:
                    yield start, k
                    start = k
        yield start, end

    def _word(self, characters: str, start: int, end: int) -> _Piece | None:
        word = characters[start:end]
        size, upright = self._size(start)
        if not upright:
            self.angled += len(word)
            return None
        x, y = self._origin(start)
        if x < -1 or y < -1 or x > self.width + 1 or y > self.height + 1:
            self.outside += len(word)
            return None
        hyphened = word[-1] in "\x02\ufffe"
        if hyphened and len(word) > 1:
            word, end = word[:-1], end - 1
        if pdfium.FPDFText_HasUnicodeMapError(self.text, start) > 0:
            word = self._unmapped(word, start)
        text, size, y = self._marked(word, start, end, size, y)
        if hyphened:
            text = LINE_HYPHEN if word in ("\x02", "\ufffe") else text + LINE_HYPHEN
        text = text.translate(_LIGATURES).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return [x, self._right(end - 1), y, size, self._bold(start), text, start, 0.0]

    def _unmapped(self, word: str, start: int) -> str:
        lost = [pdfium.FPDFText_HasUnicodeMapError(self.text, start + i) > 0 for i in range(len(word))]
        self.unmapped += sum(lost)
        return "".join("\ufffd" if gone else letter for letter, gone in zip(word, lost, strict=True))

    def _marked(self, word: str, start: int, end: int, size: float, y: float) -> tuple[str, float, float]:
        """The word with raised small numbers between marks, and the size and baseline of its ordinary letters."""
        runs = list(_MARK.finditer(word)) if len(word) > 1 else []
        if not runs:
            return word, size, y
        base, low = size, y
        last, _ = self._size(end - 1)
        if last > base:
            base, low = last, self._origin(end - 1)[1]
        out, at = [], 0
        for run in runs:
            # "741" and a raised "3" are one run of figures: where it turns small, the mark begins.
            first = run.end()
            while first > run.start() and self._raised(start + first - 1, base, low):
                first -= 1
            if first < run.end():
                out += [word[at:first], MARK_OPEN, word[first : run.end()], MARK_CLOSE]
                at = run.end()
        return "".join(out) + word[at:], base, low

    def _raised(self, i: int, base: float, low: float) -> bool:
        return self._size(i)[0] < 0.85 * base and self._origin(i)[1] > low + 0.08 * base

    # the rest of the page

    def _objects(self) -> tuple[float, int, list[list[float]]]:
        """Share of the page covered by its largest picture, number of drawings, and thin horizontal rules."""
        picture, drawn, rules = 0.0, 0, []
        sides = [ctypes.c_float() for _ in range(4)]
        for i in range(min(pdfium.FPDFPage_CountObjects(self.page), _MAX_OBJECTS)):
            item = pdfium.FPDFPage_GetObject(self.page, i)
            kind = pdfium.FPDFPageObj_GetType(item)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT or not pdfium.FPDFPageObj_GetBounds(item, *sides):
                continue
            a, b = self._seen(sides[0].value, sides[1].value)
            c, d = self._seen(sides[2].value, sides[3].value)
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                drawn += 1
                if abs(b - d) < 3 and abs(a - c) > 60:
                    rules.append([round(min(a, c), 1), round(max(a, c), 1), round((b + d) / 2, 1)])
            else:
                share = abs((a - c) * (b - d)) / max(1.0, self.width * self.height)
                picture = max(picture, min(1.0, max(share, 0.01)))
        return round(picture, 2), drawn, rules

    def _annotations(self) -> int:
        """How many notes, highlights or form fields lie on the page (links and pop-up windows left out)."""
        found = 0
        for i in range(min(pdfium.FPDFPage_GetAnnotCount(self.page), 1000)):
            note = pdfium.FPDFPage_GetAnnot(self.page, i)
            if note:
                found += pdfium.FPDFAnnot_GetSubtype(note) not in (_LINK, _POPUP)
                pdfium.FPDFPage_CloseAnnot(note)
        return found


def _corner(page: Any) -> tuple[float, float]:
    """Lower left corner of the page's box: most begin at 0,0; cropped ones do not."""
    box = pdfium.FS_RECTF()
    return (box.left, box.bottom) if pdfium.FPDF_GetPageBoundingBox(page, box) else (0.0, 0.0)


def _continues(last: _Piece, word: _Piece) -> bool:
    size = last[3]
    level = abs(word[2] - last[2]) < 0.08 * size and abs(word[3] - size) < 0.4
    return bool(level and -1 < word[0] - last[1] < _GAP * size)


def _close(piece: _Piece | None, reader: _Reader) -> None:
    """Finish a piece: bold only if its last word is too; figures rounded; the character index dropped."""
    if piece is not None:
        piece[4] = piece[4] and reader._bold(piece[6])
        x0, x1, y, size, bold, text, _, spacing = piece
        piece[:] = [round(x0, 1), round(x1, 1), round(y, 1), round(size, 1), bold, text, round(spacing, 1)]
