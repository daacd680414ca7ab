"""What the walk over a Word part gathers: paragraphs with the way back to their runs, grouped into stories.

A story is a stretch of text with its own field stack: the body, one footnote, one text box, one header.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from draftkit.model.draft import Segment

INSERTED, FIELD, HYPERLINK, HIDDEN, SYMBOL, ITALIC, UNDERLINE, PLACEHOLDER, BOLD = (1 << n for n in range(9))
"""Segment flags as bits, so that a run's flags cost one number. Bold has no name: only whole paragraphs of it count."""
_NAMES = ("inserted", "field", "hyperlink", "hidden", "symbol", "italic", "underline", "placeholder")


_APART = BOLD | UNDERLINE


@cache
def flags(bits: int) -> frozenset[str]:
    """The names of the flags in ``bits``, as :class:`~draftkit.model.draft.Segment` holds them."""
    return frozenset(name for n, name in enumerate(_NAMES) if bits >> n & 1)


@dataclass(slots=True)
class NoteReference:
    """A footnote or endnote mark: ``kind``, the note's id, its section, and whether it prints a mark of its own."""

    kind: str
    id: str
    section: int
    custom: bool


@dataclass(slots=True)
class Field:
    """One complex field, in its code until ``separate``, then in its result. ``listing`` names a TOC or TOA result."""

    in_code: bool = True
    code: list[str] = field(default_factory=list)
    listing: str | None = None


@dataclass(slots=True)
class Finished:
    """One paragraph as read. ``table`` numbers the table it is in (0: none); ``attachments`` follow it in the draft."""

    text: str
    segments: tuple[Segment, ...]
    heading: int | None
    number: str | None
    table: int
    listing: str | None
    page_break: bool
    attachments: tuple[NoteReference | Story, ...]
    set_apart: bool = False
    """Set in bold or underlined from end to end."""


@dataclass(slots=True)
class Story:
    """One story. ``kind`` is ``body``, ``text box``, ``footnote``, ``endnote``, ``header`` or ``footer``."""

    kind: str
    id: str = ""
    type: str = ""
    paragraphs: list[Finished] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    listings: list[str | None] = field(default_factory=list)
    tables: list[int] = field(default_factory=list)
    carry: Paragraph | None = None
    break_next: bool = False
    swallowed: int = 0
    """Characters of ordinary text met inside a field's code: real text, if that field turns out never to end."""

    @property
    def in_code(self) -> bool:
        """Whether text here is part of a field's code, not of the page."""
        return any(f.in_code for f in self.fields)

    @property
    def listing(self) -> str | None:
        """``table of authorities`` or ``table of contents`` while inside one that Word made."""
        for f in self.fields:
            if f.listing:
                return f.listing
        for name in self.listings:
            if name:
                return name
        return None


@dataclass(slots=True)
class Paragraph:
    """A paragraph being read. ``index`` counts ``w:p`` in the part, ``run`` counts ``w:r`` in the paragraph, from 0."""

    index: int
    first_run: int
    texts: list[str] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    length: int = 0
    plain: bool = False
    """True when some of its words are neither bold nor underlined."""
    listed: dict[str, int] | None = None
    attachments: list[NoteReference | Story] = field(default_factory=list)
    style: str | None = None
    number: str | None = None
    level: int | None = None
    outline: int | None = None
    mark_deleted: bool = False
    page_break: bool = False
    section: dict[str, str] | None = None
    run: int = -1
    run_style: str | None = None
    direct: dict[str, bool] | None = None
    """Run properties that the run being read sets itself."""
    bits: int | None = None
    """Flags of the run being read, None until its properties are complete."""
    points: float | None = None
    """Type size of the run being read; 0 where the file does not say, None until it is asked."""

    def take(self, earlier: Paragraph) -> None:
        """Put an earlier paragraph, whose mark was deleted, in front of this empty one."""
        self.texts, self.segments, self.length = earlier.texts, earlier.segments, earlier.length
        self.listed, self.attachments, self.plain = earlier.listed, earlier.attachments, earlier.plain
        self.page_break = earlier.page_break

    def add(self, text: str, source: str, bits: int, listing: str | None) -> None:
        """Add the text of one node."""
        start = self.length
        self.length += len(text)
        if not bits & _APART and not self.plain:
            self.plain = not text.isspace()
        self.texts.append(text)
        self.segments.append(Segment(start, self.length, source, self.index, self.run, flags(bits)))
        if listing:
            self.listed = self.listed or {}
            self.listed[listing] = self.listed.get(listing, 0) + len(text)

    @property
    def listing(self) -> str | None:
        """The table of authorities or contents that most of the text belongs to."""
        return next((n for n, size in (self.listed or {}).items() if size * 2 > self.length), None)

    def content(self) -> tuple[str, tuple[Segment, ...]]:
        """The text without newlines at its end, and the segments cut to it."""
        text = "".join(self.texts)
        kept = text.rstrip("\n")
        if len(kept) == len(text):
            return text, tuple(self.segments)
        cut = (s._replace(end=min(s.end, len(kept))) for s in self.segments if s.start < len(kept))
        return kept, tuple(cut)
