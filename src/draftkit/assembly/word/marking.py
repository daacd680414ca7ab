"""From a place in a draft to a place in the XML of its file, and marks put there without touching the text.

A mark is set *before* a character: a run is cut in two where it must be, each half with the run's own properties. A
mark never goes into a field's result (an update would throw it away), into a content control, or into an equation: it
stands before those. Where no such place is in the paragraph, there is none.
"""

from __future__ import annotations

import copy
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.assembly.word.marking_parts import namespace
from draftkit.model.draft import Block, Draft, Segment

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ONE = frozenset(
    {"tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "footnoteReference", "endnoteReference"}
)
"""Elements of a run that stand for one character of the draft's text."""
_AROUND = frozenset({"fldSimple", "sdt", "oMath", "oMathPara", "ruby"})
"""Elements of a paragraph that a mark is set before, not in."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def local(element: Element) -> str:
    """The element's name without its namespace; of a comment, something that no element is called."""
    return str(element.tag).rpartition("}")[2]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a part: before the character ``offset`` of ``element`` (a run), or before ``element`` itself (-1)."""

    element: Element
    offset: int
    paragraph: Element


class Places:
    """Finds the XML of places in a draft. Look everything up before the first mark is set: a mark moves the counts."""

    def __init__(self, draft: Draft, trees: dict[str, Element]) -> None:
        self._draft = draft
        self._paragraphs = {
            name: list(root.iter(f"{namespace(root)}p"))  # as reading counts them: every w:p, in order of the part
            for name, root in trees.items()
        }
        self._blocks: dict[int, _Segments] = {}
        self._runs: dict[tuple[str, int], _Runs] = {}

    def paragraph(self, part: str, index: int) -> Element | None:
        """The paragraph of a part by the index that reading gave it."""
        paragraphs = self._paragraphs.get(part, [])
        return paragraphs[index] if 0 <= index < len(paragraphs) else None

    def host(self, offset: int) -> Element | None:
        """The paragraph that holds an offset of the draft."""
        segment = self._segments(offset).at(offset)
        return None if segment is None else self.paragraph(segment.source, segment.paragraph)

    def spot(self, offset: int) -> Spot | None:
        """Where a mark may stand before the character at ``offset`` of the draft's text; None where none is safe."""
        segments = self._segments(offset)
        segment = segments.at(offset)
        paragraph = None if segment is None else self.paragraph(segment.source, segment.paragraph)
        if segment is None or paragraph is None or _locked(paragraph) or _in_text_box(paragraph):
            return None
        key = (segment.source, segment.paragraph)
        runs = self._runs.get(key) or self._runs.setdefault(key, _Runs(paragraph))
        mine = segments.of_run(segment)
        if not runs.reads(segment.run, "".join(segments.text(s) for s in mine)):
            return None
        inner = sum(s.end - s.start for s in mine if s.end <= segment.start) + offset - segments.start - segment.start
        return runs.spot(segment.run, inner)

    def _segments(self, offset: int) -> _Segments:
        block = self._draft.block_at(offset)
        return self._blocks.get(block.start) or self._blocks.setdefault(block.start, _Segments(block))


class _Segments:
    """The segments of one block, to be looked up in without going through all of them."""

    def __init__(self, block: Block) -> None:
        self.start = block.start
        self._block = block
        self._all = sorted((s for s in block.segments if s.end > s.start), key=lambda s: s.start)
        self._starts = [s.start for s in self._all]
        self._by_run: dict[tuple[str, int, int], list[Segment]] = defaultdict(list)
        for segment in self._all:
            self._by_run[segment.source, segment.paragraph, segment.run].append(segment)

    def at(self, offset: int) -> Segment | None:
        """The segment that holds an offset of the draft."""
        inner = offset - self.start
        at = bisect_right(self._starts, inner) - 1
        return self._all[at] if at >= 0 and self._all[at].end > inner else None

    def of_run(self, segment: Segment) -> list[Segment]:
        """Every segment of the same run, in order."""
        return self._by_run[segment.source, segment.paragraph, segment.run]

    def text(self, segment: Segment) -> str:
        """The characters of a segment."""
        return self._block.text[segment.start : segment.end]


class _Runs:
    """The runs of one paragraph, and which fields they stand in."""

    def __init__(self, paragraph: Element) -> None:
        ns = namespace(paragraph)
        self._paragraph = paragraph
        self._all = list(paragraph.iter(f"{ns}r"))
        self._field: list[Element | None] = []
        """For each run, the first run of the outermost field that it stands in and that begins in this paragraph."""
        self._from_before = -1
        """The last run of a field that began in an earlier paragraph."""
        self._read: dict[int, str] = {}
        begun: list[Element] = []
        for number, run in enumerate(self._all):
            self._field.append(begun[0] if begun else None)
            for mark in run:
                kind = mark.get(f"{ns}fldCharType") if local(mark) == "fldChar" else None
                if kind == "begin":
                    begun.append(run)
                elif kind == "end" and begun:
                    begun.pop()
                elif kind == "end":
                    self._from_before = number

    def reads(self, number: int, text: str) -> bool:
        """Whether the run ``number`` is there and reads like that: else something was counted in another way."""
        if not 0 <= number < len(self._all):
            return False
        if number not in self._read:
            self._read[number] = _text(self._all[number])
        return self._read[number].startswith(text)

    def spot(self, number: int, offset: int) -> Spot | None:
        """The spot before a character of a run, or before the field, control or equation that holds it."""
        if number <= self._from_before:
            return None
        field = self._field[number]
        spot = Spot(self._all[number], offset, self._paragraph) if field is None else Spot(field, -1, self._paragraph)
        for above in spot.element.iterancestors():
            if above is self._paragraph:
                break
            if local(above) in _AROUND:
                spot = Spot(above, -1, self._paragraph)
        return spot


def _text(run: Element) -> str:
    """The characters of a run as reading sees them."""
    out = []
    for child in run:
        name = local(child)
        if name == "t":
            out.append((child.text or "").translate({9: " ", 10: " ", 13: " "}))
        elif name in _ONE:
            out.append(_character(name, child))
    return "".join(out)


def _character(name: str, element: Element) -> str:
    if name in ("tab", "ptab"):
        return "\t"
    if name in ("br", "cr"):
        return "\n"
    if name == "noBreakHyphen":
        return "-"
    if name == "softHyphen":
        return "\u00ad"
    if name == "sym":
        from draftkit.reading.ooxml_symbols import symbol

        ns = namespace(element)
        return symbol(element.get(f"{ns}font"), element.get(f"{ns}char"))
    return "\ufffc"


def _locked(paragraph: Element) -> bool:
    """True inside a block content control: what stands there may be locked, bound to data or rebuilt."""
    return any(
        local(above) == "sdt" and any(local(p) in ("lock", "dataBinding") for pr in above for p in pr)
        for above in paragraph.iterancestors()
    )


def _in_text_box(paragraph: Element) -> bool:
    return any(local(above) == "txbxContent" for above in paragraph.iterancestors())


def set_marks(marks: Iterable[tuple[Spot, Sequence[Element]]]) -> None:
    """Put the elements of each mark before its spot; marks of one spot keep their order."""
    by_element: dict[Element, dict[int, list[Element]]] = defaultdict(lambda: defaultdict(list))
    for spot, elements in marks:
        by_element[spot.element][spot.offset].extend(elements)
    for element, offsets in by_element.items():
        for offset in sorted(offsets, reverse=True):  # from the last: what stands before keeps its counts
            target = element if offset <= 0 else _cut(element, offset)
            for mark in offsets[offset]:
                target.addprevious(mark)


def _cut(run: Element, offset: int) -> Element:
    """Cut a run before its character ``offset``; returns the later half."""
    from lxml import etree

    later = etree.Element(str(run.tag), {str(key): str(value) for key, value in run.attrib.items()})
    at, moved = 0, False
    for child in list(run):
        name = local(child)
        if name == "rPr":
            later.append(copy.deepcopy(child))
            continue
        if moved:
            later.append(child)
            continue
        size = len(child.text or "") if name == "t" else int(name in _ONE)
        if at + size > offset:
            if name == "t" and at < offset:
                second = copy.deepcopy(child)
                text = child.text or ""
                child.text, second.text = text[: offset - at], text[offset - at :]
                child.set(_SPACE, "preserve")
                second.set(_SPACE, "preserve")
                later.append(second)
            else:
                later.append(child)
            moved = True
        at += size
    run.addnext(later)
    return later
