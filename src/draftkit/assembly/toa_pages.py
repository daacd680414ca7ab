"""The printed page of every counted citation: where each stands in the file's XML, and what the layout says of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from draftkit.assembly.pages import add_list, scratch_names, section_formats, shown_pages, top_level
from draftkit.assembly.toa import Table
from draftkit.assembly.word.fields import Writer, cached_text, fields_of
from draftkit.assembly.word.marking import Places, Spot, set_marks
from draftkit.assembly.word.marking_parts import Parts, namespace
from draftkit.model.citation import Citation
from draftkit.model.draft import Draft

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FIRST_NUMBER = 900_000
"""Ids of scratch bookmarks begin here, beyond those of any document."""


def printed_pages(data: bytes, draft: Draft, table: Table) -> dict[str, str]:
    """The printed page of each citation of ``table`` by id, in a .docx as it stands (``data``, read as ``draft``).

    Raises BadUsage for another format, and what :func:`draftkit.reading.libreoffice.to_pdf` raises.
    """
    from draftkit.errors import BadUsage

    if draft.format != "docx":
        raise BadUsage("Page numbers can be worked out for .docx and PDF files only.", "Leave out --pages.")
    located = Located(Parts(data), draft, table)
    formats = located.list_pages(located.contents())
    return located.by_citation(shown_pages(located.parts.written(), formats))


def counted(table: Table) -> list[Citation]:
    """Every citation that the table counts."""
    return [c for entry in table.entries for c in entry.citations]


class Located:
    """The citations of a table, found in a fresh copy of the file. Make it before anything in the copy is changed.

    ``spots`` says where a mark may stand before each citation (None: nowhere), by its id.
    """

    def __init__(self, parts: Parts, draft: Draft, table: Table) -> None:
        self.parts, self._draft, self._counted = parts, draft, counted(table)
        self.trees = {n: parts.tree(n) for n in (parts.main, *parts.notes.values()) if parts.has(n)}
        self.root = self.trees[parts.main]
        self.places = Places(draft, self.trees)
        self.spots: dict[str, Spot | None] = {c.id: self.places.spot(c.span[0]) for c in self._counted}
        self._starts = [b.start for b in draft.blocks]
        self._hosts = {c.id: self._host(c) for c in self._counted}
        self._names = scratch_names(c.id for c in self._counted)

    @property
    def unmarked(self) -> tuple[Citation, ...]:
        """The citations before which no mark may stand."""
        return tuple(c for c in self._counted if self.spots[c.id] is None)

    def _host(self, citation: Citation) -> Element | None:
        """The paragraph of the body that a citation's page and section depend on.

        Its own; for a text box the one it hangs on; for a note the one before it in the draft, which refers to it.
        """
        own = self.places.host(citation.span[0])
        if own is not None and top_level(own) is not None:
            return next(reversed([own, *own.iterancestors(f"{namespace(own)}p")]))
        at = bisect_right(self._starts, citation.span[0]) - 1
        for block in reversed(self._draft.blocks[:at]):
            if block.segments and block.segments[0].source == self.parts.main:
                return self.places.host(block.start)
        return None

    def list_pages(self, contents: Mapping[str, Sequence[Element]]) -> dict[str, str]:
        """Bookmark every citation and append the list of their pages, and of the bookmarks of ``contents``.

        Returns the page format of each bookmark of the list, by its name. The copy is then good for layout only.
        """
        sections = section_formats(self.root)
        marks, formats, in_endnotes = [], {}, False
        for number, citation in enumerate(self._counted, _FIRST_NUMBER):
            name, spot, host = self._names[citation.id], self.spots[citation.id], self._hosts[citation.id]
            if host is None:
                continue
            write = Writer(namespace(host))
            if spot is not None:
                marks.append((spot, write.bookmark(name, number)))
            else:
                at = 0 if host.find(f"{write.ns}pPr") is None else 1
                host[at:at] = write.bookmark(name, number)
            formats[name] = sections.get(top_level(host), "decimal")
            in_endnotes = in_endnotes or self._draft.block_at(citation.span[0]).part.startswith("endnote")
        set_marks(marks)
        ns = namespace(self.root)
        starts = {b.get(f"{ns}name"): b for b in self.root.iter(f"{ns}bookmarkStart")}
        formats |= {n: sections.get(top_level(starts[n]), "decimal") for n in contents if n in starts}
        # Endnotes come after the last page of the body: the list has to come after them.
        notes = self.trees[self.parts.notes["endnotes"]] if in_endnotes else None
        last = None if notes is None else list(notes.iter(f"{namespace(notes)}p"))[-1]
        add_list(self.root, list(formats), after=last)
        return formats

    def by_citation(self, pages: Mapping[str, str]) -> dict[str, str]:
        """Pages by bookmark, turned into pages by citation id."""
        return {key: pages[name] for key, name in self._names.items() if name in pages}

    def contents(self) -> dict[str, list[Element]]:
        """The page numbers shown in a table of contents that Word made: bookmark → its ``w:t`` elements."""
        found: dict[str, list[Element]] = {}
        inside: set[Element] = set()
        inner = []
        for code, runs in fields_of(self.root):
            words = code.split()
            if words[:1] == ["PAGEREF"] and len(words) > 1:
                inner.append((words[1].strip('"'), runs))
            elif words[:1] == ["TOC"]:
                inside.update(runs)
        for name, runs in inner:
            if runs[0] in inside:
                found.setdefault(name, []).extend(cached_text(runs))
        return found
