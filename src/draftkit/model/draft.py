"""A draft: blocks of text in one coordinate system, with the way back to the file.

Offsets count characters of :attr:`Draft.text`, which is exactly what ``draftkit text`` prints. Every span in a report
indexes into it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

Span = tuple[int, int]
"""Half-open character range ``(start, end)`` in :attr:`Draft.text`."""


class Segment(NamedTuple):
    """A stretch of a block's text that comes from one place in the file.

    ``start`` and ``end`` are offsets *within the block*. ``source`` names the file's part (``word/document.xml``),
    ``paragraph`` the index of the paragraph element in that part, ``run`` the index of the run in that paragraph
    (all counted from 0; -1 where the format has no such thing). ``flags`` holds any of ``inserted`` ``field``
    ``hyperlink`` ``hidden`` ``symbol`` ``italic`` ``underline`` ``placeholder``.
    """

    start: int
    end: int
    source: str
    paragraph: int
    run: int
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the draft (a heading, a table cell's paragraph, a footnote's paragraph).

    ``part`` is the story it belongs to, as a person would say it: ``body``, ``footnote 3``, ``endnote 1``,
    ``table 2``, ``text box 1``, ``header 1``, ``footer 1``, ``table of authorities``, ``table of contents``.
    ``paragraph`` counts from 1 within that part. ``page`` (from 1) is known for PDF only, ``line`` (from 1) for plain
    text formats only. ``heading`` is the heading level (1-9) or None. ``number`` is the automatic paragraph number as
    Word would print it, or None. The text never ends in a newline; a line break inside a paragraph is ``\\n``.
    """

    start: int
    text: str
    part: str = "body"
    paragraph: int = 1
    page: int | None = None
    line: int | None = None
    heading: int | None = None
    number: str | None = None
    segments: tuple[Segment, ...] = ()
    pages: tuple[tuple[int, int], ...] = ()
    """For a block that runs over pages: ``(offset within the block, page)`` pairs, ascending."""

    @property
    def end(self) -> int:
        """Offset in the draft of the first character after this block."""
        return self.start + len(self.text)

    @property
    def is_table_of(self) -> bool:
        """True for a table of authorities or contents: it lists citations, it does not make them."""
        return self.part.startswith("table of ")


@dataclass(frozen=True, slots=True)
class NotRead:
    """A part of the file that was not read, and why, in words a person understands."""

    part: str
    why: str


@dataclass(frozen=True, slots=True)
class Location:
    """Where an offset is, for a person: story, paragraph in it, page or line where known."""

    part: str
    paragraph: int
    page: int | None = None
    line: int | None = None


@dataclass(frozen=True)
class Draft:
    """A person's draft as draftkit read it. Read-only; the file is never written to.

    ``blocks`` are in reading order: body paragraphs with each footnote directly after the paragraph that refers to
    it, then headers and footers. ``text`` is the blocks' text joined by single newlines.
    """

    path: str
    format: str
    sha256: str
    blocks: tuple[Block, ...]
    not_read: tuple[NotRead, ...] = ()
    remarks: tuple[str, ...] = ()
    """Things a person should know about the reading itself ("encoding guessed: cp1252", "2 pages have no text")."""
    text: str = field(default="")
    type_size: float | None = None
    """Points in which most of the body is set; None where the format does not say."""
    note_size: float | None = None
    """The same for footnotes and endnotes."""

    @classmethod
    def build(
        cls,
        *,
        path: str,
        format: str,
        sha256: str,
        blocks: list[Block],
        not_read: list[NotRead] | None = None,
        remarks: list[str] | None = None,
        type_size: float | None = None,
        note_size: float | None = None,
    ) -> Draft:
        """Lay ``blocks`` (whose ``start`` is ignored) one after another and compute every offset."""
        placed, at = [], 0
        for b in blocks:
            placed.append(
                Block(at, b.text, b.part, b.paragraph, b.page, b.line, b.heading, b.number, b.segments, b.pages)
            )
            at += len(b.text) + 1
        return cls(
            path=path,
            format=format,
            sha256=sha256,
            blocks=tuple(placed),
            not_read=tuple(not_read or ()),
            remarks=tuple(remarks or ()),
            text="\n".join(b.text for b in placed),
            type_size=type_size,
            note_size=note_size,
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [b.start for b in self.blocks]

    def block_at(self, offset: int) -> Block:
        """The block that holds ``offset``. Raises IndexError for an empty draft."""
        return self.blocks[max(0, bisect_right(self._starts, offset) - 1)]

    def locate(self, offset: int) -> Location:
        """Where ``offset`` is, for a person."""
        block = self.block_at(offset)
        page, line, inner = block.page, block.line, offset - block.start
        for start, number in block.pages:
            if start <= inner:
                page = number
        if line is not None:
            line += block.text.count("\n", 0, max(0, inner))
        return Location(block.part, block.paragraph, page, line)

    def segments_of(self, span: Span) -> tuple[tuple[Block, Segment], ...]:
        """Every file segment that ``span`` touches: the way back to part, paragraph and run."""
        found = []
        block_index = max(0, bisect_right(self._starts, span[0]) - 1)
        for block in self.blocks[block_index:]:
            if block.start >= span[1]:
                break
            for segment in block.segments:
                if block.start + segment.start < span[1] and block.start + segment.end > span[0]:
                    found.append((block, segment))
        return tuple(found)
