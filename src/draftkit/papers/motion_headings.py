"""The outline of a motion: its headings in order, with number, level and what each part is for.

A motion's headings are often whole sentences, typed, in bold that a PDF does not tell. So a block is a heading when it
has a heading style, stands in capitals, is one of the usual titles, or begins with the number of an outline that the
headings before it lead to. Numbered facts look alike: where facts are told, a figure never begins a heading.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from draftkit.model.draft import Block, Draft, Span
from draftkit.papers.caption import caption_of
from draftkit.papers.headings import in_capitals
from draftkit.papers.kind import paper_of
from draftkit.patterns import pattern as later

LONGEST = 600
"""Characters of the longest argument heading: a sentence or two."""


class MotionPart(StrEnum):
    """What a part of a motion is for."""

    OPENING = "opening"
    INTRODUCTION = "introduction"
    FACTS = "facts"
    STANDARD = "standard"
    ARGUMENT = "argument"
    CONCLUSION = "conclusion"
    """Conclusion, signature, certificates."""


@dataclass(frozen=True, slots=True)
class MotionHeading:
    """One heading. ``number`` is as printed (``II.``, ``A.``), ``""`` without one; ``text`` is without the number.

    ``level`` counts from 1; ``part`` is what the section under it is for. ``page`` (from 1) is known for a PDF,
    ``paragraph`` counts within the body.
    """

    text: str
    number: str
    level: int
    part: MotionPart
    span: Span
    page: int | None
    paragraph: int


_ROMANS = (
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"),
    *("XVIII", "XIX", "XX"),
)
_NUMBERED = later(r"(?:(?P<n>[IVX]{1,5}|[A-Z]|\d{1,2}|[a-z]|[ivx]{2,4})[.)]|\((?P<p>[a-z\d]{1,2})\))\s+(?=\S)")
_LEADERS = later(r"(?:\.\s?){5,}|…{2,}|\s{3,}\d{1,3}$")
_CITED = later(r"\d{1,4} (?:U\.S\.|F\.|S\. Ct\.)|¶|\b(?:Dkt|ECF|Doc)\.? ")
_SENTENCES = later(r"[a-z”\"’)][.?!]\s+[A-Z“\"]")
_TITLES: tuple[tuple[MotionPart, re.Pattern[str]], ...] = tuple(
    (part, later(rf"\W*(?:(?:the|defendants?['’]?s?) )?(?:{words})\W*", re.IGNORECASE))
    for part, words in (
        (MotionPart.OPENING, r"(?:notice of motion|motion (?:to|for)|memorandum (?:of|in)|brief (?:in|of))\b.{0,160}"),
        (MotionPart.INTRODUCTION, r"introduction|preliminary statement|summary of (?:the )?argument|overview|introduction and summary|issues? presented|statement of (?:the )?issues?|questions? presented|nature (?:and stage )?of (?:the )?(?:case|proceedings?|action)|relief requested"),
        (MotionPart.FACTS, r"(?:statement of |summary of )?(?:the )?(?:(?:separate |concise )?(?:statement of )?(?:relevant |material |undisputed |uncontested |uncontroverted |alleged |pleaded |factual |pertinent )*(?:and )?)*(?:facts|background|allegations|facts and procedural history|procedural history|procedural background)(?: (?:as |of the )?(?:alleged|pleaded|complaint)(?: (?:in|by) .{1,40})?)?(?: (?:and|&) procedural (?:history|background))?|the complaint(?:['’]s allegations)?|(?:plaintiff['’]s |the )(?:complaint|factual )?allegations|statement of (?:the )?case"),
        (MotionPart.STANDARD, r"(?:the )?(?:applicable |governing |relevant )*(?:legal |pleading |review |summary[- ]judgment |rule [\dbc()]{2,8} )*standards?(?: (?:of review|of law|on (?:a )?(?:motion|summary).{0,40}|for .{1,60}|governing .{1,60}))?|standard of review|applicable law|governing law|legal framework"),
        (MotionPart.ARGUMENT, r"(?:legal )?(?:argument|discussion|analysis)s?(?: and (?:authorit(?:y|ies)|citation of authorit(?:y|ies)|analysis))?|law and argument|grounds(?: for (?:the )?(?:motion|dismissal))?|memorandum of (?:law|points and authorities)|points and authorities|reasons (?:for|why) .{1,60}"),
        (MotionPart.CONCLUSION, r"conclusion(?: and (?:relief|prayer).{0,40})?|prayer|relief (?:sought|requested)|certificates? (?:of|regarding|re) .{1,60}|request for (?:oral argument|hearing)|signature"),
    )
)  # fmt: skip
_JOINED = later(r"\s*(?:[IVX]{1,4}\.\s+)?(?:LEGAL )?(?:ARGUMENT|DISCUSSION|ANALYSIS)\s+(?=(?:I|A|1)\.\s)")
_SIGNED = later(r"\s*(?:respectfully submitted|dated?\s*:|dated this\b|/s/|s/ [A-Z])", re.IGNORECASE)
_COURT = later(r"united states district|district of|division$|^\W*v\.?\W*$|case no|civil action", re.IGNORECASE)


_EVERY_PAGE = 3
"""So often a line stands on its own only as the header or footer of pages: a law office, a short title."""


def headings_of(draft: Draft) -> tuple[MotionHeading, ...]:
    """Every heading of a motion in order; its caption and its tables of contents and authorities are left out."""
    return tuple(_Outline(draft).read())


def part_named(text: str) -> MotionPart | None:
    """What a heading says its part is for, by the usual titles; None for a heading that argues."""
    bare = _NUMBERED.sub("", " ".join(text.split()), count=1)
    part = next((part for part, pattern in _TITLES if pattern.fullmatch(bare)), None)
    return None if part is MotionPart.OPENING and bare.endswith(".") else part


class _Outline:
    """Walks the blocks once, with the outline that is open at each."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        # A PDF has no styles: there the reader tells a heading by its type, and the outline by its numbers.
        self._levels = draft.format != "pdf"
        self._styled = self._levels and sum(b.heading is not None and b.part == "body" for b in draft.blocks) >= 3
        self._open: list[tuple[int, str, int, MotionPart]] = []
        """(level, kind of number, which number, part) of the headings above, the outermost first."""
        self._part = MotionPart.OPENING

    def read(self) -> list[MotionHeading]:
        found: list[MotionHeading] = []
        caption, title = caption_of(self._draft), paper_of(self._draft).title_span
        begins = max(caption.span[1] if caption else 0, title[1] if title else 0)
        times = Counter(" ".join(block.text.split()) for block in self._draft.blocks)
        for block in self._draft.blocks:
            if block.part != "body" or block.start < begins or times[" ".join(block.text.split())] >= _EVERY_PAGE:
                continue
            if _SIGNED.match(block.text) and self._part in (MotionPart.ARGUMENT, MotionPart.CONCLUSION):
                self._part = MotionPart.CONCLUSION
                continue
            start = block.start
            if joined := _JOINED.match(block.text):  # "ARGUMENT A. THE FORCE WAS LAWFUL", run together in a PDF
                if (heading := self._heading(block, block.text[: joined.end()].strip(), start)) is not None:
                    found.append(heading)
                start += joined.end()
            heading = self._heading(block, " ".join(block.text[start - block.start :].split()), start)
            if heading is not None:
                found.append(heading)
        return found

    def _heading(self, block: Block, text: str, start: int) -> MotionHeading | None:
        if not text or len(text) > LONGEST or _LEADERS.search(text):
            return None
        typed = _NUMBERED.match(text)
        printed = (block.number or "").strip() or (typed[0].strip() if typed else "")
        bare = text[typed.end() :] if typed and not block.number else text
        named = part_named(bare)
        place = self._place(printed, bare, block, named)
        if place is None:
            return None
        level, kind, number = place
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        above = self._open[-1][3] if self._open else None
        part = named or (above if above not in (None, MotionPart.OPENING) else self._after(block))
        assert part is not None
        self._open.append((level, kind, number, part))
        self._part = part
        page = self._draft.locate(block.start).page
        return MotionHeading(bare, printed, level, part, (start, block.end), page, block.paragraph)

    def _after(self, block: Block) -> MotionPart:
        """The part of a heading that does not say it: an argument once the paper has begun, else the opening."""
        if self._part is MotionPart.OPENING and not (block.number or _NUMBERED.match(block.text.strip())):
            return MotionPart.ARGUMENT if self._styled and (block.heading or 0) > 1 else MotionPart.OPENING
        return MotionPart.CONCLUSION if self._part is MotionPart.CONCLUSION else MotionPart.ARGUMENT

    def _place(self, printed: str, bare: str, block: Block, named: MotionPart | None) -> tuple[int, str, int] | None:
        """Level, kind of number and number of a block that is a heading; None for text."""
        numbered = self._numbered(printed.strip("().")) if printed else None
        if block.heading is not None and self._levels:
            kind, number = numbered[1:] if numbered else ("", 0)
            return block.heading + (numbered is not None), kind, number
        if named is not None and len(bare) <= 120:
            return numbered or (1, "", 0)
        if in_capitals(bare) and len(bare) <= LONGEST and not _COURT.search(bare):
            return numbered or ((1, "", 0) if len(bare) <= 160 else None)
        if block.heading is not None and numbered is None and not printed:
            return 1, "", 0
        if numbered is None or self._styled:
            return None
        figure = numbered[1] in ("figure", "small")
        if figure and self._part is not MotionPart.ARGUMENT:
            return None
        if _CITED.search(bare) or len(_SENTENCES.findall(bare)) > (0 if figure else 1):
            return None
        return numbered

    def _numbered(self, mark: str) -> tuple[int, str, int] | None:
        """The level that an outline number has here: it begins a level or goes on with one that is open."""
        options: list[tuple[int, str, int]] = []
        if mark in _ROMANS:
            options.append((2, "roman", _ROMANS.index(mark) + 1))
        if len(mark) == 1 and mark.isascii() and mark.isupper():
            options.append((3, "letter", ord(mark) - 64))
        if mark.isdecimal():
            options.append((4, "figure", int(mark)))
        if len(mark) == 1 and mark.isascii() and mark.islower():
            options.append((5, "small", ord(mark) - 96))
        for level, kind, number in options:
            last = next((n for _, k, n, _ in reversed(self._open) if k == kind), 0)
            if number in (1, last + 1):
                return level, kind, number
        # An outline whose earlier heading was not seen (a page missing, a heading in an odd place) still goes on.
        for level, kind, number in options:
            last = next((n for _, k, n, _ in reversed(self._open) if k == kind), 0)
            if kind in ("roman", "letter") and last < number <= last + 3:
                return level, kind, number
        return None
