"""A copy of somebody's Word file with a table of authorities: marked citations, real fields, right page numbers.

The page numbers come from laying the finished copy out with LibreOffice: once to learn them, once to see that they
still hold with the table full. Nothing is returned unless the copy, its marks and its table taken away again, is the
file it was made from (:mod:`~draftkit.assembly.toa_proof`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.assembly.pages import shown_pages
from draftkit.assembly.toa import PASSIM, Table, table_of
from draftkit.assembly.toa_pages import Located, counted
from draftkit.assembly.toa_place import find_place, front_section, take_out
from draftkit.assembly.toa_proof import Change, prove
from draftkit.assembly.toa_write import TableWriter, text_width, with_styles
from draftkit.assembly.word.fields import Writer, remove_marks
from draftkit.assembly.word.marking import Spot, set_marks
from draftkit.assembly.word.marking_parts import Parts, namespace
from draftkit.errors import BadUsage, DamagedFile, NeedsLibreOffice, TooMuch
from draftkit.model.citation import Citation
from draftkit.model.draft import Draft

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_LAYOUTS = 4
"""Times a copy is laid out before its page numbers count as unsteady."""


@dataclass(frozen=True, slots=True)
class Built:
    """The copy and what is to be said of it.

    ``pages`` holds the printed page of each citation by id, None where nobody worked them out; ``unmarked`` the
    citations that the table counts but no field marks, because a field could do harm there.
    """

    data: bytes
    table: Table
    pages: Mapping[str, str] | None
    unmarked: tuple[Citation, ...]
    remarks: tuple[str, ...]


def build_toa(
    source: bytes | str | Path,
    citations: Sequence[Citation] | None = None,
    *,
    draft: Draft | None = None,
    passim: int = PASSIM,
    pages: bool | None = None,
) -> Built:
    """A copy of a .docx with its table of authorities.

    ``source`` is the file or its bytes; ``draft`` and ``citations`` are what reading and citing made of it (None: it
    is read here). ``passim`` as in :func:`~draftkit.assembly.toa.shown_pages`. ``pages``: True to insist on page
    numbers, False to leave them out, None to have them where LibreOffice is. Raises BadUsage for another kind of file
    or a draft without authorities, NeedsLibreOffice, DraftkitError where the copy would not be faithful, and what
    reading raises.
    """
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    if draft is None:
        from draftkit.reading import read

        draft = read("draft.docx" if isinstance(source, bytes) else source, data=data)
    if draft.format != "docx":
        raise BadUsage(
            "A table of authorities can be built into a .docx file only.",
            "Save the draft as .docx in your word processor, or leave out -o and have the table printed.",
        )
    if citations is None:
        from draftkit.citing import find_citations

        citations = find_citations(draft)
    table = table_of(draft, citations)
    if not table.entries:
        raise BadUsage("No authority is cited in this draft, so there is no table to build.", "")
    return _Builder(data, draft, table, passim).built(pages)


class _Builder:
    """Makes the copies of one draft: scratch copies to lay out, then the one to keep."""

    def __init__(self, data: bytes, draft: Draft, table: Table, passim: int) -> None:
        self._data, self._draft, self._table, self._passim = data, draft, table, passim
        self._remarks: list[str] = []

    def built(self, wanted: bool | None) -> Built:
        """The copy to keep. Raises as :func:`build_toa`."""
        pages, contents = self._pages(wanted)
        made, located, change, how = self._assembled(pages)
        removed = sum(remove_marks(tree) for tree in located.trees.values())
        set_marks(self._marks(located))
        renewed = sum(_show(texts, contents[name]) for name, texts in located.contents().items() if name in contents)
        final = made.written()
        prove(self._data, final, change)
        told = [f"The table stands {how}."]
        if removed:
            told.append(f"{removed} mark{'s' * (removed != 1)} of an older table: taken out of the copy.")
        if renewed:
            told.append(f"{renewed} page number{'s' * (renewed != 1)} of the table of contents: renewed.")
        if made.signed:
            told.append("The draft has a digital signature. It does not hold for the copy, which is another file.")
        return Built(final, self._table, pages, located.unmarked, (*told, *self._remarks))

    def _pages(self, wanted: bool | None) -> tuple[dict[str, str] | None, dict[str, str]]:
        """The page of each citation by id, and of each bookmark that the table of contents asks for."""
        from draftkit.reading.libreoffice import program

        if wanted is False:
            self._remarks.append("Page numbers were left out: in Word, select all (Ctrl+A) and press F9.")
            return None, {}
        if program() is None:
            if wanted:
                raise NeedsLibreOffice(
                    "Page numbers are worked out with LibreOffice, and it is not on this machine.",
                    "Install it, or use --no-pages: Word fills them in when you select all and press F9.",
                )
            self._remarks.append(
                "LibreOffice is not on this machine, so the table shows a dash for each page number. They appear when "
                "you open the file in Word, select all (Ctrl+A) and press F9."
            )
            return None, {}
        try:
            return self._laid_out()
        except (TooMuch, DamagedFile) as error:
            if wanted:
                raise
            self._remarks.append(
                f"{error.message} So the table shows a dash for each page number: in Word, select all (Ctrl+A) and "
                "press F9."
            )
            return None, {}

    def _laid_out(self) -> tuple[dict[str, str], dict[str, str]]:
        """The pages, by laying copies out until a full table moves nothing any more."""
        pages = dict.fromkeys((c.id for c in counted(self._table)), "0")
        shown: dict[str, str] = {}
        for _ in range(MOST_LAYOUTS):
            before = shown
            made, located, _, _ = self._assembled(pages)
            formats = located.list_pages(located.contents())
            shown = shown_pages(made.written(), formats)
            pages = located.by_citation(shown)
            if shown == before:
                break
        else:
            self._remarks.append(
                "The page numbers would not settle: each new table moved the text. Check them, or press F9 in Word."
            )
        if lost := len(counted(self._table)) - len(pages):
            self._remarks.append(f"The page of {lost} citation{'s' * (lost != 1)} could not be worked out.")
        self._remarks.append(
            "Page numbers are those of LibreOffice's layout. If you print from Word, select all (Ctrl+A) and press F9 "
            "first: Word may end a page elsewhere."
        )
        return pages, shown

    def _assembled(self, pages: Mapping[str, str] | None) -> tuple[Parts, Located, Change, str]:
        """A fresh copy with the table in it, its citations located but not yet marked, and where the table stands."""
        parts = Parts(self._data)
        located = Located(parts, self._draft, self._table)
        place = find_place(self._draft, located.places, located.root, parts.main)
        ns, body = namespace(located.root), place.body
        before = list(body)
        take_out(place)
        gone = tuple(n for n, block in enumerate(before) if block.getparent() is None)
        front = front_section(place)
        at = 0 if place.after is None else list(body).index(place.after) + 1
        section = next((s for block in list(body)[at:] for s in block.iter(f"{ns}sectPr")), None)
        new_page = any((t.text or "").strip() for block in list(body)[:at] for t in block.iter(f"{ns}t"))
        write = TableWriter(with_styles(parts), ns, text_width(section, ns))
        table = write.paragraphs(self._table, pages, passim=self._passim, titled=place.titled, new_page=new_page)
        if front is not None:
            table.append(write.break_paragraph(front))
        body[at:at] = table
        return parts, located, Change(at, len(table), gone, parts.styles, front is not None), place.how

    def _marks(self, located: Located) -> list[tuple[Spot, list[Element]]]:
        """A TA field for each citation; the first of an authority that has one brings the full form."""
        marks = []
        for entry in self._table.entries:
            first = True
            for citation in entry.citations:
                spot = located.spots[citation.id]
                if spot is None:
                    continue
                write = Writer(namespace(spot.paragraph))
                like = spot.element if spot.element.tag == f"{write.ns}r" else None
                marks.append((spot, write.authority(entry.form, entry.short, entry.category, like, first=first)))
                first = False
        return marks


def _show(texts: Sequence[Element], page: str) -> bool:
    """Show ``page`` as a field's result; True where it showed another."""
    shown = "".join(text.text or "" for text in texts)
    for number, text in enumerate(texts):
        text.text = page if number == 0 else ""
    return bool(texts) and shown != page
