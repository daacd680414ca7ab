"""The outline of a motion: its headings in order, with number, level and what each part is for.

A motion's headings are often whole sentences, typed, and not always in bold. So a block is a heading when it has a
heading style, stands in bold or capitals, is one of the usual titles or an entry of the paper's table of contents, or
begins with the number of an outline that the headings before it lead to. Numbered facts, lists and quoted paragraphs
look alike: what is told by nothing but its number is no heading among facts, in a row of numbers, or where the paper
sets its headings of that kind in bold or lists them in its table of contents.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from draftkit.model.draft import Block, Draft, Span
from draftkit.papers.caption import caption_of
from draftkit.papers.contents import Contents, bare, kind_of
from draftkit.papers.headings import begins_count, in_capitals
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
_NUMBERED = later(
    r"(?:(?P<n>[IVX]{1,5}|[A-Z]|\d{1,2}|[a-z]|[ivx]{2,4})[.)]|\((?P<p>[A-Za-z\d]{1,2}|[ivx]{1,4})\))\s+(?=\S)"
)
_LEADERS = later(r"(?:\.\s?){5,}|…{2,}|\s{3,}\d{1,3}$")
_CITED = later(r"\d{1,4} (?:U\.S\.|F\.|S\. Ct\.)|¶|\b(?:Dkt|ECF|Doc)\.? ")
_SENTENCES = later(
    r"[a-z”\"’)](?<!\bv)(?<!\bvs)(?<!\bInc)(?<!\bCo)(?<!\bNo)(?<!\bSgt)(?<!\bLt)(?<!\bDet)[.?!]\s+[A-Z“\"]"
)
_TITLES: tuple[tuple[MotionPart, re.Pattern[str]], ...] = tuple(
    (part, later(rf"\W*(?:(?:the|defendants?['’]?s?) )?(?:{words})\W*", re.IGNORECASE))
    for part, words in (
        (MotionPart.OPENING, r"(?:notice of motion|motion (?:to|for)|memorandum (?:of (?:law|points and authorities) )?in|brief (?:in|of))\b.{0,160}|motions?|(?:(?:local (?:civil )?rule|l\.?r\.?|civ\.? ?l\.?r\.?|rule) ?[\d.()a-z-]{1,14}:? )?(?:certificat(?:e|ion)s?|statement)(?: (?:of|regarding|re|pursuant to))? ?(?:conferral|conference|consultation|good[- ]faith|meet|duty to confer|l\.?r\.?|local).{0,80}|(?:local (?:civil )?rule|l\.?r\.?|civ\.? ?l\.?r\.?) ?[\d.()a-z-]{1,14}:? certificat(?:e|ion)|(?:.{0,30} )?conferral(?: statement| certification)?|meet[- ]and[- ]confer.{0,40}"),
        (MotionPart.INTRODUCTION, r"introduction|preliminary statement|summary of (?:the )?argument|overview|introduction and summary|issues? presented|statement of (?:the )?issues?|questions? presented|nature (?:and stage )?of (?:the )?(?:case|proceedings?|action)|relief requested"),
        (MotionPart.FACTS, r"(?:statement of |summary of )?(?:the )?(?:(?:separate |concise )?(?:statement of )?(?:relevant |material |undisputed |uncontested |uncontroverted |alleged |pleaded |factual |pertinent )*(?:and )?)*(?:facts(?: and (?:timeline|chronology))?|background|allegations|facts and procedural history|procedural history|procedural background|procedural posture)(?: (?:as |of the )?(?:alleged|pleaded|complaint)(?: (?:in|by) .{1,40})?)?(?: (?:and|&) procedural (?:history|background))?|the complaint(?:['’]s allegations)?|(?:plaintiff['’]s |the )(?:complaint|factual )?allegations|statement of (?:the )?case"),
        (MotionPart.STANDARD, r"(?:the )?(?:applicable |governing |relevant )*(?:legal |pleading |review |summary[- ]judgment |rule [\dbc()]{2,8} )*standards?(?: (?:of review|of law|on (?:a )?(?:motion|summary).{0,40}|for .{1,60}|governing .{1,60}))?|standard of review|applicable law|governing law|legal framework"),
        (MotionPart.ARGUMENT, r"(?:legal )?(?:argument|discussion|analysis)s?(?: and (?:authorit(?:y|ies)|citation of authorit(?:y|ies)|analysis))?|law and argument|grounds(?: for (?:the )?(?:motion|dismissal))?|(?:legal )?memorandum(?: of (?:law|points and authorities))?|points and authorities|reasons (?:for|why) .{1,60}"),
        (MotionPart.CONCLUSION, r"conclusion(?: and (?:relief|prayer).{0,40})?|prayer|relief (?:sought|requested)|certificates? (?:of|regarding|re) .{1,60}|request for (?:oral argument|hearing)|signature"),
    )
)  # fmt: skip
_NOTES = later(r"[\ufffc\u200b¹²³⁰⁴-⁹]+")
"""Marks of footnotes, and characters that no one sees."""
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
    words = _NUMBERED.sub("", " ".join(text.split()), count=1)
    part = next((part for part, pattern in _TITLES if pattern.fullmatch(words)), None)
    return None if part is MotionPart.OPENING and words.endswith(".") else part


@dataclass(frozen=True, slots=True)
class _Unit:
    """What may be a heading: a block, its beginning, or two blocks, with the number that it bears."""

    block: Block
    span: Span
    number: str
    text: str
    """Without the number, white space and marks of notes made even."""
    loud: bool
    """Set off by a style, bold or capitals."""
    listed: bool
    """An entry of the table of contents."""

    @property
    def kind(self) -> str:
        return kind_of(self.number.strip("(). ")) if self.number else ""


class _Outline:
    """Walks the units once, with the outline that is open at each."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        # A PDF has no styles: there the reader tells a heading by its type, and the outline by its numbers.
        self._levels = draft.format != "pdf"
        self._styled = self._levels and sum(b.heading is not None and b.part == "body" for b in draft.blocks) >= 3
        self._contents = Contents(draft)
        self._open: list[tuple[int, str, int, MotionPart]] = []
        """(level, kind of number, which number, part) of the headings above, the outermost first."""
        self._part = MotionPart.OPENING
        self._prose = self._signed = False

    def read(self) -> list[MotionHeading]:
        units = self._units()
        loud = Counter(u.kind for u in units if u.number and u.block.heading is not None and not self._levels)
        self._loud_kinds = {kind for kind, times in loud.items() if times >= 2}
        found: list[MotionHeading] = []
        for at, unit in enumerate(units):
            text = unit.block.text
            if _SIGNED.match(text) and self._part in (MotionPart.ARGUMENT, MotionPart.CONCLUSION):
                self._part, self._signed = MotionPart.CONCLUSION, True
                continue
            heading = self._heading(unit, _in_a_list(units, at), _quotes_count(units, at))
            if heading is not None:
                found.append(heading)
            elif len(text) >= 150 or (len(text.split()) >= 12 and text.rstrip().endswith(".")):
                self._prose = True
        return found

    def _units(self) -> list[_Unit]:
        """The body's blocks after the caption and the title; a heading run in with another or over two blocks made one."""
        caption, title = caption_of(self._draft), paper_of(self._draft).title_span
        begins = max(caption.span[1] if caption else 0, title[1] if title else 0)
        times = Counter(" ".join(block.text.split()) for block in self._draft.blocks)
        out: list[_Unit] = []
        for block in self._draft.blocks:
            text = " ".join(block.text.split())
            if block.part != "body" or block.start < begins or not text:
                continue
            often = times[text] >= _EVERY_PAGE and len(text) < 150
            if often and not _NUMBERED.match(text) and not self._contents.entry("", text):
                continue
            start = block.start
            if joined := _JOINED.match(block.text):  # "ARGUMENT A. THE FORCE WAS LAWFUL", run together in a PDF
                out.append(self._unit(block, block.text[: joined.end()], (start, start + joined.end())))
                start += joined.end()
            unit = self._unit(block, block.text[start - block.start :], (start, block.end))
            before = out[-1] if out else None
            if before is not None and self._goes_on(before, unit):
                whole = f"{before.text} {unit.text}"
                listed = self._contents.entry(before.number, whole) is not None
                out[-1] = _Unit(before.block, (before.span[0], block.end), before.number, whole, before.loud, listed)
                continue
            cut = self._contents.run_in(unit.number, unit.text)
            if cut is not None and cut < len(unit.text):
                unit = _Unit(block, unit.span, unit.number, unit.text[:cut], unit.loud, True)
            out.append(unit)
        return out

    def _unit(self, block: Block, printed: str, span: Span) -> _Unit:
        text = _NOTES.sub("", " ".join(printed.split())).strip()
        typed = _NUMBERED.match(text)
        number = (block.number or "").strip() or (typed[0].strip() if typed else "")
        words = text[typed.end() :] if typed and not block.number else text
        listed = self._contents.entry(number, words) is not None
        return _Unit(block, span, number, words, block.heading is not None or in_capitals(words), listed)

    def _goes_on(self, before: _Unit, unit: _Unit) -> bool:
        """True where a heading goes on in the next block, as over the end of a page."""
        if unit.number or before.span[1] + 1 < unit.span[0] or len(before.text) + len(unit.text) > LONGEST:
            return False
        if self._contents.entries:
            letters = bare(before.text)
            entry = self._contents.entry(before.number, before.text)
            return entry is not None and entry.bare != letters and entry.bare.startswith(letters + bare(unit.text))
        long = bool(before.number) and len(before.text) > 40 and before.text[-1:] not in ".?!:"
        return long and in_capitals(before.text) and in_capitals(unit.text) and part_named(unit.text) is None

    def _heading(self, unit: _Unit, in_list: bool, quoted: bool) -> MotionHeading | None:
        text, block = unit.text, unit.block
        if not text or len(text) > LONGEST or _LEADERS.search(text) or quoted:
            return None
        named = part_named(text)
        if named is not None and self._part is MotionPart.CONCLUSION and named is MotionPart.INTRODUCTION:
            named = MotionPart.CONCLUSION
        if not (unit.listed or (self._levels and block.heading is not None)) and self._is_furniture(unit, named):
            return None
        place = self._place(unit, named, in_list)
        if place is None:
            return None
        level, kind, number = place
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        above = self._open[-1][3] if self._open else None
        # An introduction has no numbered parts: what follows it with a number argues.
        inherits = above not in (None, MotionPart.OPENING, MotionPart.INTRODUCTION if unit.number else None)
        part = named or (above if inherits else self._after(unit))
        assert part is not None
        self._open.append((level, kind, number, part))
        self._part = part
        self._signed = self._signed and part is MotionPart.CONCLUSION
        page = self._draft.locate(unit.span[0]).page
        return MotionHeading(text, unit.number, level, part, unit.span, page, block.paragraph)

    def _is_furniture(self, unit: _Unit, named: MotionPart | None) -> bool:
        """True for lines of a caption or of a signature that only look like headings."""
        if named is not None:
            return not self._levels and unit.text.endswith(":") and not (unit.number or unit.loud)
        if self._part is MotionPart.CONCLUSION:
            return self._signed or not unit.number or not unit.loud
        return self._part is MotionPart.OPENING and not self._prose and not unit.number

    def _after(self, unit: _Unit) -> MotionPart:
        """The part of a heading that does not say it: an argument once the paper has begun, else the opening."""
        if self._part is MotionPart.OPENING and not unit.number:
            return MotionPart.ARGUMENT if self._styled and (unit.block.heading or 0) > 1 else MotionPart.OPENING
        return MotionPart.CONCLUSION if self._part is MotionPart.CONCLUSION else MotionPart.ARGUMENT

    def _place(self, unit: _Unit, named: MotionPart | None, in_list: bool) -> tuple[int, str, int] | None:
        """Level, kind of number and number of a unit that is a heading; None for text."""
        text, block = unit.text, unit.block
        numbered = self._numbered(unit.number.strip("(). "), unit.loud or unit.listed) if unit.number else None
        if block.heading is not None and self._levels:
            kind, number = numbered[1:] if numbered else ("", 0)
            return block.heading + (numbered is not None), kind, number
        if named is not None and len(text) <= 120:
            return numbered or (1, "", 0)
        if unit.listed and (numbered or not unit.number):
            return numbered or self._unnumbered(unit)
        if in_capitals(text) and not _COURT.search(text):
            return numbered or ((1, "", 0) if len(text) <= 160 else None)
        if block.heading is not None and not unit.number:
            return self._unnumbered(unit)
        if numbered is None or self._styled:
            return None
        above = next((part for level, _, _, part in reversed(self._open) if level < numbered[0]), self._part)
        return numbered if unit.loud or self._is_typed_heading(unit, in_list, above) else None

    def _is_typed_heading(self, unit: _Unit, in_list: bool, above: MotionPart) -> bool:
        """True for a heading that nothing shows but its number and its words."""
        text, kind = unit.text, unit.kind
        if (
            in_list
            or _runs_on(unit)
            or unit.number.startswith("(")
            or text.endswith((";", ",", ":"))
            or kind in self._contents.kinds
        ):
            return False
        if kind in self._loud_kinds and len(text) <= 200 and text.endswith("."):
            return False
        figure = kind in ("figure", "small")
        if figure and MotionPart.ARGUMENT not in (above, self._part) and not _is_titled(text):
            return False
        return not _CITED.search(text) and len(_SENTENCES.findall(text)) <= (0 if figure else 1)

    def _unnumbered(self, unit: _Unit) -> tuple[int, str, int]:
        """A heading without a number: in capitals at the top, else below the numbered one that it follows."""
        if self._levels or unit.block.heading == 1 or in_capitals(unit.text) or not self._open:
            return 1, "", 0
        own = next((level for level, kind, _, _ in self._open if kind == "bold"), None)
        return own or self._open[-1][0] + 1, "bold", 0

    def _numbered(self, mark: str, sure: bool) -> tuple[int, str, int] | None:
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
        if mark.upper() in _ROMANS and mark.islower():
            options.append((6, "small roman", _ROMANS.index(mark.upper()) + 1))
        last = {o: next((n for _, k, n, _ in reversed(self._open) if k == o[1]), 0) for o in options}
        # An outline whose earlier heading was not seen (a page missing, a heading in an odd place) still goes on.
        skips = [o for o in options if (sure or o[1] in ("roman", "letter")) and last[o] < o[2] <= last[o] + 3]
        goes_on = [o for o in options if last[o] and o[2] == last[o] + 1]
        return next(iter([*goes_on, *(o for o in options if o[2] == 1), *skips]), None)


def _in_a_list(units: list[_Unit], at: int) -> bool:
    """True for a number next to the one before or after it, with no text between: a list, not headings."""
    unit = units[at]
    if not unit.number or unit.loud or unit.listed:
        return False
    value = _value(unit)
    neighbours = ((units[at - 1], -1) if at else None, (units[at + 1], 1) if at + 1 < len(units) else None)
    return any(
        n is not None and not n[0].loud and n[0].kind == unit.kind and _value(n[0]) == value + n[1] for n in neighbours
    )


def _runs_on(unit: _Unit) -> bool:
    """True where the next number stands in the same paragraph: a list run together."""
    return unit.kind == "figure" and re.search(rf"\s{_value(unit) + 1}[.)]\s", unit.text) is not None


def _value(unit: _Unit) -> int:
    mark = unit.number.strip("(). ")
    if mark.isdecimal():
        return int(mark)
    return _ROMANS.index(mark.upper()) + 1 if unit.kind == "roman" and mark in _ROMANS else ord(mark[:1].lower() or " ")


def _quotes_count(units: list[_Unit], at: int) -> bool:
    """True for ``COUNT II`` above a paragraph numbered in the middle of a pleading: it is quoted."""
    following = units[at + 1] if at + 1 < len(units) else None
    count = not units[at].number and begins_count(units[at].text)
    return count and following is not None and following.kind == "figure" and _value(following) > 1


def _is_titled(text: str) -> bool:
    """True for a few words set as a title: ``Claims of the First Suit``, not a sentence."""
    words = [w for w in re.findall(r"[A-Za-z][\w’'-]*", text) if len(w) > 3]
    return len(text) <= 120 and not text.endswith(".") and sum(w[0].isupper() for w in words) >= 0.7 * len(words)
