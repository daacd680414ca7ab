"""The walk over a part of a Word file, first half: text, runs and paragraphs (ECMA-376 part 1, 17.3).

The second half, :mod:`~draftkit.reading.ooxml_walk`, adds what stands around them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from draftkit.reading import ooxml_story as s
from draftkit.reading.guard import Archive, Ends, Starts
from draftkit.reading.ooxml_numbering import Counter
from draftkit.reading.ooxml_package import MATH, attribute, is_on, named
from draftkit.reading.ooxml_story import Finished, Paragraph, Story
from draftkit.reading.ooxml_styles import Styles, whole
from draftkit.reading.ooxml_symbols import UNKNOWN, symbol

_ONE_LINE = str.maketrans("\t\n\r", "   ")  # inside w:t they are white space, not tabs or breaks
_OLD_VALUES = "pPrChange|rPrChange|sectPrChange|trPrChange|tcPrChange|tblPrChange"
_RUN_BITS = {"italic": s.ITALIC, "underline": s.UNDERLINE, "hidden": s.HIDDEN, "bold": s.BOLD}


@dataclass(slots=True)
class Tally:
    """What the walk met that a person should be told of, as counts."""

    insertions: int = 0
    deletions: int = 0
    hidden: int = 0
    unknown_symbols: int = 0
    placeholders: int = 0
    other_files: int = 0
    sizes: dict[tuple[str, float], int] = field(default_factory=dict)
    """Characters by kind of story and type size in points."""
    deleted_notes: set[tuple[str, str]] = field(default_factory=set)

    def include(self, other: Tally) -> None:
        """Add another walk's counts to these."""
        self.insertions += other.insertions
        self.deletions += other.deletions
        self.hidden += other.hidden
        self.unknown_symbols += other.unknown_symbols
        self.placeholders += other.placeholders
        self.other_files += other.other_files
        self.deleted_notes |= other.deleted_notes
        for key, characters in other.sizes.items():
            self.sizes[key] = self.sizes.get(key, 0) + characters


class ParagraphWalk:
    """The state of one pass over one part, and everything inside paragraphs.

    ``main`` is the part's story (empty for a notes part, whose stories are ``notes``); ``headers`` lists
    ``(header|footer, relationship id)`` in order; ``sections`` the footnote and endnote settings of each section.
    """

    def __init__(
        self, archive: Archive, part: str, kind: str, *, styles: Styles, counter: Counter, tally: Tally
    ) -> None:
        self.part = part
        self.main = Story(kind)
        self.notes: list[Story] = []
        self.headers: list[tuple[str, str]] = []
        self.sections: list[dict[str, str]] = []
        self.tally = tally
        self._styles, self._counter = styles, counter
        self._archive = archive
        self._stack: list[Story] = [self.main]
        self._open: list[Paragraph] = []
        self._grab: list[str] | None = None
        self._paragraphs = self._runs = 0
        self._skip = self._off = self._inserted = self._linked = self._simple = self._placeholder = 0
        self._in_paragraph_properties = self._in_mark = False
        self._styled: dict[tuple[str | None, str | None], int] = {}
        self._sized: dict[tuple[str | None, str | None], float] = {}

    def _handlers(self) -> tuple[Starts, Ends]:
        starts: Starts = named(
            {"p": self._start_paragraph, "r": self._start_run, "t": self._start_text, "tab|ptab": self._tab}
            | {"br": self._break, "cr": self._return, "noBreakHyphen": self._hyphen, "softHyphen": self._soft_hyphen}
            | {"sym": self._symbol, "pPr": self._start_paragraph_properties, "rPr": self._start_run_properties}
            | {"pStyle": self._paragraph_style, "numId": self._number_id, "ilvl": self._number_level}
            | {"outlineLvl": self._outline, "pageBreakBefore": self._page_break_before, "rStyle": self._run_style}
            | {
                "i": self._italic,
                "u": self._underline,
                "b": self._bold,
                "vanish": self._vanish,
                _OLD_VALUES: self._start_aside,
            }
            | {"sz": self._size}
        ) | named({"t": self._start_text, "r": self._start_math_run}, MATH)
        ends: Ends = named(
            {"p": self._end_paragraph, "r": self._end_run, "t": self._end_text, _OLD_VALUES: self._end_aside}
            | {"pPr": self._end_paragraph_properties, "rPr": self._end_run_properties}
        ) | named({"t": self._end_text}, MATH)
        return starts, ends

    # Text

    def _add(self, text: str, extra: int = 0) -> None:
        """Put text at this place, unless it is deleted, in a field's code, or outside any paragraph."""
        if self._skip or not self._open or not text:
            return
        story, paragraph = self._stack[-1], self._open[-1]
        if story.fields and story.in_code:
            if story.fields[-1].in_code:
                story.swallowed += len(text)
            return
        bits = paragraph.bits
        if bits is None:
            bits = paragraph.bits = self._run_bits(paragraph)
            if paragraph.points is None:
                paragraph.points = self._points(paragraph)
        if story.fields or self._simple:
            bits |= s.FIELD
        if self._inserted:
            bits |= s.INSERTED
        if self._linked:
            bits |= s.HYPERLINK
        if self._placeholder:
            bits |= s.PLACEHOLDER
        if paragraph.points:
            key = (story.kind, paragraph.points)
            self.tally.sizes[key] = self.tally.sizes.get(key, 0) + len(text)
        if bits & s.HIDDEN:
            self.tally.hidden += len(text)
        paragraph.add(text, self.part, bits | extra, story.listing if story.fields or story.listings else None)

    def _run_bits(self, paragraph: Paragraph) -> int:
        key = (paragraph.style, paragraph.run_style)
        bits = self._styled.get(key)
        if bits is None:
            own = self._styles.runs(paragraph.run_style)
            # Italic and underline of a paragraph style mark a heading or quotation, not a case name: left out.
            for name in ("hidden", "bold"):
                if name not in own and self._styles.runs(paragraph.style).get(name):
                    own[name] = True
            bits = self._styled[key] = sum(_RUN_BITS[name] for name, on in own.items() if on)
        for name, on in (paragraph.direct or {}).items():
            bits = bits | _RUN_BITS[name] if on else bits & ~_RUN_BITS[name]
        return bits

    def _points(self, paragraph: Paragraph) -> float:
        """Type size of a run that sets none itself; 0 where the file does not say."""
        key = (paragraph.style, paragraph.run_style)
        if key not in self._sized:
            self._sized[key] = self._styles.points(*key) or 0.0
        return self._sized[key]

    def _text(self, text: str) -> None:
        if self._grab is not None:
            self._grab.append(text)

    def _start_text(self, _: dict[str, str]) -> None:
        self._grab = []

    def _end_text(self) -> None:
        if self._grab:
            text = "".join(self._grab)
            self._add(text.translate(_ONE_LINE) if "\n" in text or "\t" in text or "\r" in text else text)
        self._grab = None

    def _tab(self, _: dict[str, str]) -> None:
        if not self._in_paragraph_properties:  # there w:tab is a tab stop
            self._add("\t")

    def _break(self, attributes: dict[str, str]) -> None:
        if attribute(attributes, "type") == "page" and self._open and not self._skip:
            if self._open[-1].length:
                self._stack[-1].break_next = True
            else:
                self._open[-1].page_break = True
        self._add("\n")

    def _return(self, _: dict[str, str]) -> None:
        self._add("\n")

    def _hyphen(self, _: dict[str, str]) -> None:
        self._add("-")

    def _soft_hyphen(self, _: dict[str, str]) -> None:
        self._add("\u00ad")

    def _symbol(self, attributes: dict[str, str]) -> None:
        text = symbol(attribute(attributes, "font"), attribute(attributes, "char"))
        if text == UNKNOWN and not self._skip:
            self.tally.unknown_symbols += 1
        self._add(text, s.SYMBOL)

    # Runs and paragraphs

    def _start_run(self, _: dict[str, str]) -> None:
        self._runs += 1
        if self._open:
            paragraph = self._open[-1]
            paragraph.run = self._runs - 1 - paragraph.first_run
            paragraph.run_style = paragraph.bits = paragraph.points = None
            paragraph.direct = None

    def _start_math_run(self, _: dict[str, str]) -> None:
        if self._open:
            self._open[-1].run, self._open[-1].run_style, self._open[-1].bits, self._open[-1].direct = (
                -1,
                None,
                None,
                {},
            )

    def _end_run(self) -> None:
        if self._open:
            self._open[-1].run_style = self._open[-1].bits = self._open[-1].points = None
            self._open[-1].direct = None

    def _start_paragraph(self, _: dict[str, str]) -> None:
        paragraph = Paragraph(self._paragraphs, self._runs)
        self._paragraphs += 1
        story = self._stack[-1]
        if not self._skip:
            if story.carry is not None:
                paragraph.take(story.carry)
                story.carry = None
            if story.break_next:
                paragraph.page_break, story.break_next = True, False
        self._open.append(paragraph)

    def _end_paragraph(self) -> None:
        paragraph, story = self._open.pop(), self._stack[-1]
        if paragraph.section is not None:
            self.sections.append(paragraph.section)
            story.break_next = True
        if self._skip:
            return
        if paragraph.mark_deleted:
            story.carry = paragraph
        else:
            self._finish(paragraph, story)

    def _finish(self, paragraph: Paragraph, story: Story) -> None:
        number = self._counter.next(paragraph.style, paragraph.number, paragraph.level)
        if not paragraph.length and not paragraph.attachments:
            story.break_next |= paragraph.page_break
            return
        text, segments = paragraph.content()
        if paragraph.outline is None:
            heading = self._styles.heading(paragraph.style)
        else:
            heading = paragraph.outline + 1 if 0 <= paragraph.outline <= 8 else None
        table = story.tables[-1] if story.tables and story.kind == "body" else 0
        after = tuple(paragraph.attachments)
        begins_page = paragraph.page_break
        if not text.strip():  # kept only for what hangs on it; the next text begins the page
            story.break_next, begins_page = story.break_next or begins_page, False
        story.paragraphs.append(
            Finished(text, segments, heading, number, table, paragraph.listing, begins_page, after, not paragraph.plain)
        )

    def _flush(self, story: Story) -> None:
        """A paragraph whose mark is deleted has nothing to join at the end of its story or cell."""
        if story.carry is not None:
            self._finish(story.carry, story)
            story.carry = None

    def _start_paragraph_properties(self, _: dict[str, str]) -> None:
        self._in_paragraph_properties = bool(self._open)

    def _end_paragraph_properties(self) -> None:
        if not self._off:
            self._in_paragraph_properties = self._in_mark = False

    def _start_run_properties(self, _: dict[str, str]) -> None:
        self._in_mark = self._in_paragraph_properties

    def _end_run_properties(self) -> None:
        if not self._off:
            self._in_mark = False

    def _paragraph_style(self, attributes: dict[str, str]) -> None:
        if self._open and not self._off:
            self._open[-1].style = attribute(attributes)

    def _number_id(self, attributes: dict[str, str]) -> None:
        if self._open and not self._off:
            self._open[-1].number = attribute(attributes)

    def _number_level(self, attributes: dict[str, str]) -> None:
        if self._open and not self._off:
            self._open[-1].level = whole(attribute(attributes))

    def _outline(self, attributes: dict[str, str]) -> None:
        if self._open and not self._off:
            self._open[-1].outline = whole(attribute(attributes))

    def _page_break_before(self, attributes: dict[str, str]) -> None:
        if self._open and not self._off and is_on(attributes):
            self._open[-1].page_break = True

    def _run_style(self, attributes: dict[str, str]) -> None:
        if self._open and not self._off and not self._in_mark:
            self._open[-1].run_style = attribute(attributes)

    def _run_property(self, name: str, attributes: dict[str, str]) -> None:
        if self._open and not self._off and not self._in_mark:
            paragraph = self._open[-1]
            paragraph.direct = (paragraph.direct or {}) | {name: is_on(attributes)}

    def _italic(self, attributes: dict[str, str]) -> None:
        self._run_property("italic", attributes)

    def _underline(self, attributes: dict[str, str]) -> None:
        self._run_property("underline", attributes)

    def _bold(self, attributes: dict[str, str]) -> None:
        self._run_property("bold", attributes)

    def _vanish(self, attributes: dict[str, str]) -> None:
        self._run_property("hidden", attributes)

    def _size(self, attributes: dict[str, str]) -> None:
        if self._open and not self._off and not self._in_mark:
            half = whole(attribute(attributes))
            self._open[-1].points = half / 2 if half else None

    def _start_aside(self, _: dict[str, str]) -> None:
        self._off += 1  # what tracked formatting replaced

    def _end_aside(self) -> None:
        self._off -= 1
