"""Automatic paragraph numbers of a Word file, computed as Word prints them ("12.", "(a)", "COUNT II").

They are not in the text of the file, but a draft refers to them ("see ¶ 12"). Rules: ECMA-376 part 1, 17.9: counters
belong to the abstract list; a deeper level starts again after a higher one, unless ``w:lvlRestart`` says otherwise; a
list's start override acts once, at the list's first paragraph on that level.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from draftkit.reading.guard import Archive, Starts
from draftkit.reading.ooxml_package import attribute, is_on, named
from draftkit.reading.ooxml_styles import Styles, whole

_LEVELS = 9
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_ROMAN_UNITS = ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


@dataclass(slots=True)
class Level:
    """One ``w:lvl``. ``restart`` is the level (from 1) after which it starts again; None: after any higher one."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(slots=True)
class _List:
    levels: dict[int, Level] = field(default_factory=dict)
    link: str = ""
    name: str = ""


@dataclass(slots=True)
class _Number:
    abstract: str = ""
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)


class Numbering:
    """The lists of one file. :meth:`counter` gives a fresh count over one part."""

    def __init__(self, archive: Archive | None = None, part: str | None = None) -> None:
        self.lists: dict[str, _List] = {}
        self.numbers: dict[str, _Number] = {}
        if archive is not None and part is not None and archive.has(part):
            self._read(archive, part)

    def counter(self, styles: Styles) -> Counter:
        """A count that begins at the first paragraph of a part."""
        return Counter(self, styles)

    def abstract_of(self, number: str) -> tuple[str, _List] | None:
        """The abstract list behind a ``w:numId``, style links followed once; None when there is none."""
        found = self.numbers.get(number)
        if found is None or found.abstract not in self.lists:
            return None
        key = found.abstract
        if self.lists[key].link:
            for other, candidate in self.lists.items():
                if candidate.name == self.lists[key].link:
                    return other, candidate
        return key, self.lists[key]

    def _read(self, archive: Archive, part: str) -> None:
        current_list, current_number, level = _List(), _Number(), Level()
        override = -1
        in_number = False

        def abstract(attributes: dict[str, str]) -> None:
            nonlocal current_list, in_number
            current_list, in_number = _List(), False
            self.lists[attribute(attributes, "abstractNumId") or ""] = current_list

        def number(attributes: dict[str, str]) -> None:
            nonlocal current_number, in_number
            current_number, in_number = _Number(), True
            self.numbers[attribute(attributes, "numId") or ""] = current_number

        def lvl(attributes: dict[str, str]) -> None:
            nonlocal level
            level = Level()
            at = whole(attribute(attributes, "ilvl")) or 0
            (current_number.levels if in_number else current_list.levels)[at] = level

        def lvl_override(attributes: dict[str, str]) -> None:
            nonlocal override
            override = whole(attribute(attributes, "ilvl")) or 0

        def start_override(attributes: dict[str, str]) -> None:
            current_number.starts[override] = whole(attribute(attributes)) or 0

        def start(attributes: dict[str, str]) -> None:
            level.start = whole(attribute(attributes)) or 0

        def number_format(attributes: dict[str, str]) -> None:
            level.format = attribute(attributes) or "decimal"

        def text(attributes: dict[str, str]) -> None:
            level.text = (attribute(attributes) or "")[:100]

        def restart(attributes: dict[str, str]) -> None:
            level.restart = whole(attribute(attributes))

        def legal(attributes: dict[str, str]) -> None:
            level.legal = is_on(attributes)

        def style(attributes: dict[str, str]) -> None:
            level.style = attribute(attributes) or ""

        def abstract_id(attributes: dict[str, str]) -> None:
            current_number.abstract = attribute(attributes) or ""

        def link(attributes: dict[str, str]) -> None:
            current_list.link = attribute(attributes) or ""

        def style_link(attributes: dict[str, str]) -> None:
            current_list.name = attribute(attributes) or ""

        starts: Starts = named(
            {"abstractNum": abstract, "num": number, "lvl": lvl, "lvlOverride": lvl_override, "start": start}
            | {"startOverride": start_override, "numFmt": number_format, "lvlText": text, "lvlRestart": restart}
            | {
                "isLgl": legal,
                "pStyle": style,
                "abstractNumId": abstract_id,
                "numStyleLink": link,
                "styleLink": style_link,
            }
        )
        archive.parse(part, starts, {})


class Counter:
    """Counts the numbered paragraphs of one part in order."""

    def __init__(self, numbering: Numbering, styles: Styles) -> None:
        self._numbering = numbering
        self._styles = styles
        self._counts: dict[str, list[int | None]] = {}
        self._overridden: set[tuple[str, int]] = set()

    def next(self, style: str | None, number: str | None, level: int | None) -> str | None:
        """The printed number of the next paragraph, or None where it has none (or a bullet).

        ``style`` is its paragraph style; ``number`` and ``level`` its own ``w:numId`` and ``w:ilvl``, None where unset.
        """
        if not self._numbering.numbers:
            return None
        from_style, style_level, ids = self._styles.numbering(style)
        by_style = number is None
        number = from_style if number is None else number
        if number is None or number == "0":
            return None
        found = self._numbering.abstract_of(number)
        if found is None:
            return None
        key, abstract = found
        if level is None:
            # A level that names the style wins over the style's own w:ilvl (17.9.23).
            linked = [n for n, lvl in abstract.levels.items() if lvl.style and lvl.style in ids] if by_style else []
            level = linked[0] if linked else style_level or 0
        if not 0 <= level < _LEVELS:
            return None
        return self._advance(key, abstract, number, level)

    def _advance(self, key: str, abstract: _List, number: str, level: int) -> str | None:
        overrides = self._numbering.numbers[number]
        levels = {n: overrides.levels.get(n) or abstract.levels.get(n) or Level() for n in range(level + 1)}
        for n, start in overrides.starts.items():
            if n in levels and n not in overrides.levels:
                levels[n] = replace(levels[n], start=start)
        counts = self._counts.setdefault(key, [None] * _LEVELS)
        if level in overrides.starts and (number, level) not in self._overridden:
            self._overridden.add((number, level))
            counts[level] = None
        here = counts[level]
        counts[level] = levels[level].start if here is None else here + 1
        for n in range(level):
            if counts[n] is None:
                counts[n] = levels[n].start
        for n in range(level + 1, _LEVELS):
            restart = (overrides.levels.get(n) or abstract.levels.get(n) or Level()).restart
            if restart is None or (restart != 0 and level < restart):
                counts[n] = None
        spec = levels[level]
        if spec.format == "bullet":
            return None

        def value(match: re.Match[str]) -> str:
            n = int(match[1]) - 1
            if n > level:
                return ""
            return printed(counts[n] or 0, "decimal" if spec.legal else levels[n].format)

        return re.sub(r"%([1-9])", value, spec.text).strip() or None


def printed(value: int, format: str) -> str:
    """``value`` in a ``w:numFmt`` (17.18.59); formats of other languages fall back to decimal."""
    if format == "none":
        return ""
    if value <= 0 or value > 30_000:
        return str(value)
    match format:
        case "lowerLetter" | "upperLetter":
            letter = chr(97 + (value - 1) % 26) * ((value - 1) // 26 + 1)
            return letter[:40].upper() if format[0] == "u" else letter[:40]
        case "lowerRoman" | "upperRoman":
            roman = ""
            for worth, sign in _ROMAN + _ROMAN_UNITS:
                roman += sign * (value // worth)
                value %= worth
            return roman.upper() if format[0] == "u" else roman
        case "decimalZero":
            return f"{value:02d}"
        case "ordinal":
            return (
                f"{value}{'th' if value % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"
            )
        case "cardinalText":
            return _words(value).capitalize()
        case "ordinalText":
            return _ordinal_words(value).capitalize()
        case _:
            return str(value)


def _words(value: int) -> str:
    if value < 20:
        return _ONES[value]
    if value < 100:
        return _TENS[value // 10] + (f"-{_ONES[value % 10]}" if value % 10 else "")
    return str(value)


def _ordinal_words(value: int) -> str:
    words = _words(value)
    if words.isdecimal():
        return printed(value, "ordinal")
    head, dash, last = words.rpartition("-")
    last = _ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return head + dash + last
