"""From a PDF's pages to the paragraphs of a draft: everything between PDFium's words and the parent process.

Runs in the child, so that its limits of time and memory hold for the layout too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from draftkit.reading.child import allow
from draftkit.reading.pdf_bands import drop_running_lines
from draftkit.reading.pdf_notes import Notes, body_size, strip_label
from draftkit.reading.pdf_paragraphs import ENUMERATOR, centred, paragraphs, plain
from draftkit.reading.pdf_rows import Line, Page, drop_margin_numbers, make_lines, make_rows, page_of
from draftkit.reading.pdf_text import Joiner, note_labels, place_marks
from draftkit.reading.tables_of import is_entry

_FEW = 20
"""A page with a picture and fewer characters than this has no text layer worth the name."""
_OCR = (
    "no text layer: these pages are pictures, so no citation on them was seen; run text recognition (OCR) first, "
    "for example with ocrmypdf, and check the new file"
)
_SECONDS, _SECONDS_A_CHARACTER = 0.7, 20e-6
"""Processor time the layout may take: a start, and so much for each character of the draft."""


@dataclass(slots=True)
class Paragraph:
    """One block to be: its text, where each page begins in it, its part, and its heading level."""

    text: str
    pages: tuple[tuple[int, int], ...]
    part: str
    heading: int | None = None


def read(data: bytearray) -> Iterator[dict[str, Any]]:
    """The child's entry. Yields what is known of the document, progress by page, each block, and an account at the end.

    ``{"open": state, "count": pages ...}``, ``{"page": number}``, ``{"block": [text, part, heading, pages]}``,
    ``{"account": state, "pictures": text, "not_read": [[part, why]], "remarks": [text]}``; the account's state is
    ``ok``, or why no page has text: ``pictures``, ``damaged``, ``crowded``, ``blank``.
    """
    from draftkit.reading.pdf_pages import pages as told

    source = told(data)
    document = next(source)
    yield document
    pages: list[Page] = []
    failed: dict[str, list[int]] = {"damaged": [], "text": []}
    for value in source:
        if "failed" in value:
            failed[value["failed"]].append(value["page"])
        else:
            pages.append(page_of(value))
        yield {"page": value["page"]}
    if document["open"] != "ok":
        return
    cut = b"%%EOF" not in data[-2048:]
    size = sum(len(p.text) for page in pages for p in page.pieces)
    allow(_SECONDS + _SECONDS_A_CHARACTER * size)
    yield from lay_out(pages, document, failed, cut)


def lay_out(
    pages: list[Page], document: dict[str, Any], failed: dict[str, list[int]], cut: bool
) -> Iterator[dict[str, Any]]:
    """Blocks and account of the document made of these pages; ``cut`` tells that the file has no end mark."""
    numbered = drop_margin_numbers(pages)
    for page in pages:
        make_rows(page)
        page.pieces = []
    remarks = [f"Left out the line numbers in the margin of {_many(numbered, 'page')}."] if numbered else []
    remarks += drop_running_lines(pages)
    pictures = [p.number for p in pages if _is_picture(p)]
    state = "ok"
    if not any(p.rows for p in pages):
        reasons = {"pictures": pictures, "damaged": failed["damaged"], "crowded": failed["text"]}
        state = next((reason for reason, on in reasons.items() if on), "blank")
    not_read = _unread(document, pages, pictures, failed)
    remarks += _doubts(pages, cut)
    if state == "ok":
        blocks, told = _paragraphs(pages)
        remarks += told
        for block in blocks:
            yield {"block": [block.text, block.part, block.heading, block.pages]}
    # Type laid over a scan is as large as the program that read the scan made it.
    told_by_type = state == "ok" and not any(p.facts["invisible"] for p in pages)
    size = body_size(pages) if told_by_type else None
    yield {"account": state, "pictures": listed(pictures), "not_read": not_read, "remarks": remarks, "size": size}


def listed(pages: list[int]) -> str:
    """``page 3`` or ``pages 3, 7-9``."""
    parts: list[list[int]] = []
    for number in pages:
        if parts and number == parts[-1][1] + 1:
            parts[-1][1] = number
        else:
            parts.append([number, number])
    text = ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in parts)
    return f"page{'s' * (len(pages) != 1)} {text}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' * (count != 1)}"


def _is_picture(page: Page) -> bool:
    """True where a person sees a page but the file holds no letters: a scan, or letters drawn as curves.

    Running heads are gone by now: a court's stamp on a scanned page is no text layer.
    """
    few = sum(len(p.text) for r in page.rows for p in r.pieces) < _FEW
    return few and (page.facts["image"] >= 0.25 or page.facts["drawn"] > 200)


def _unread(
    document: dict[str, Any], pages: list[Page], pictures: list[int], failed: dict[str, list[int]]
) -> list[tuple[str, str]]:
    noted = [p.number for p in pages if p.facts["notes"]]
    angled = [p.number for p in pages if p.facts["angled"]]
    outside = [p.number for p in pages if p.facts["outside"]]
    found = [
        (pictures, _OCR),
        (failed["damaged"], "damaged: the file's data for these pages cannot be unpacked"),
        (failed["text"], "more text than a page can show; print the file to a new PDF and check that"),
        (noted, "comments, highlights or form fields on these pages were not read"),
        (angled, "words printed at an angle (a stamp, a watermark) were not read"),
        (outside, "words placed outside the visible page were not read"),
    ]
    out = [(listed(where), why) for where, why in found if where]
    if document["form"] in (2, 3):
        out.append(("form", "the document is an XFA form; what is typed into its fields was not read"))
    if document["attachments"] > 0:
        out.append(("attachments", f"{_many(document['attachments'], 'attached file')} not opened"))
    return out


def _doubts(pages: list[Page], cut: bool) -> list[str]:
    """Remarks on what may have been misread."""
    said = []
    unmapped = sum(p.facts["unmapped"] for p in pages)
    if unmapped:
        said.append(
            f"{_many(unmapped, 'character')} could not be told: the PDF does not say which letters its font shows. "
            "They are written as \ufffd; check those places in the file."
        )
    scanned = [p.number for p in pages if p.facts["invisible"] and p.facts["image"] >= 0.5]
    if scanned:
        said.append(
            f"The text of {listed(scanned)} comes from text recognition (OCR) of a scan and may hold misread letters "
            "and figures; compare surprising findings with the page."
        )
    empty = [p.number for p in pages if not p.rows and not p.facts["image"] and not p.facts["drawn"]]
    if empty and len(empty) < len(pages):
        said.append(f"Nothing that could be read is on {listed(empty)} (blank).")
    if cut:
        said.append("The file has no end mark: it may be cut off, and its last pages may be missing.")
    return said


def _paragraphs(pages: list[Page]) -> tuple[list[Paragraph], list[str]]:
    """Paragraphs in reading order, each footnote after the one that refers to it; remarks on columns and hyphens."""
    notes_of = Notes(body_size(pages))
    lines: list[Line] = []
    notes: list[tuple[str, int, list[Line]]] = []  # label, page it begins on, lines
    flow, columned = 0, []
    for page in pages:
        rows, found = notes_of.split(page)
        start = flow = flow + 1
        made, flow = make_lines(page, rows, flow)
        if flow > start:
            columned.append(page.number)
        lines += made
        for label, note_rows in found:
            flow += 1
            note_lines, flow = make_lines(page, note_rows, flow)
            if label is None and notes:
                notes[-1][2].extend(note_lines)
            elif label is not None:
                note_lines[0].text = strip_label(note_lines[0].text) or note_lines[0].text
                notes.append((label, page.number, note_lines))
        page.rows = []
    joiner = Joiner([x.text for x in lines])
    body = [_paragraph(group, "body", joiner) for group in paragraphs(lines)]
    written = [(n, p, [_paragraph(g, f"footnote {n}", joiner) for g in paragraphs(x)]) for n, p, x in notes]
    placed = _place(body, written)
    remarks = []
    if columned:
        remarks.append(f"Text side by side on {listed(columned)} was read as columns, the left one first.")
    if joiner.joined_words:
        were = "were" if joiner.joined_words != 1 else "was"
        remarks.append(f"{_many(joiner.joined_words, 'word')} divided by a hyphen at a line's end {were} joined.")
    return [p for p in placed if p.text], remarks


def _paragraph(group: list[Line], part: str, joiner: Joiner) -> Paragraph:
    text, pages = joiner.text(group)
    return Paragraph(text, pages, part, _heading(group) if part == "body" else None)


def _heading(group: list[Line]) -> int | None:
    """Level of a heading: short, without a full stop, and set bold (2) or centred in capitals (1)."""
    text = " ".join(plain(x.text) for x in group)
    closed = text[-1:] in ".;,:" and not ENUMERATOR.match(text)
    if len(group) > 4 or len(text) > 250 or closed or not any(c.isalpha() for c in text) or is_entry(text):
        return None
    letter = (72.0, 540.0)
    if text.upper() == text and all(centred(x, letter) for x in group):
        return 1
    return 2 if all(x.bold for x in group) else None


def _place(body: list[Paragraph], notes: list[tuple[str, int, list[Paragraph]]]) -> list[Paragraph]:
    """Put each note after the paragraph that refers to it, else after the last paragraph that begins on its page."""
    cited: dict[tuple[str, int], int] = {}
    last_on: dict[int, int] = {}
    for index, paragraph in enumerate(body):
        for _, page in paragraph.pages:
            last_on[page] = index
            for label in note_labels(paragraph.text):
                cited.setdefault((label, page), index)
    after: dict[int, list[Paragraph]] = {}
    known: dict[int, set[str]] = {}
    latest = -1
    for label, page, written in notes:
        home = cited.get((label, page), cited.get((label, page - 1)))
        if home is None:
            home = latest = max(latest, last_on.get(page, latest))
        else:
            known.setdefault(home, set()).add(label)
            latest = max(latest, home)
        after.setdefault(home, []).extend(written)
    out: list[Paragraph] = list(after.get(-1, ()))
    for index, paragraph in enumerate(body):
        paragraph.text, paragraph.pages = place_marks(paragraph.text, paragraph.pages, known.get(index, ()))
        out.append(paragraph)
        for note in after.get(index, ()):
            note.text, note.pages = place_marks(note.text, note.pages, ())
            out.append(note)
    return out
