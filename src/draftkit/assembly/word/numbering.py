"""Real numbering: separate lists for paragraphs, counts, prayer and form sections, and the numbers they print.

The lists are separate because one list with several levels cannot number paragraphs through while counts start anew.
Each level is tied to a paragraph style in both directions (``w:pStyle`` here, ``w:numPr`` in the style), so a person
who types a paragraph in that style gets the next number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from draftkit.assembly.word.runs import W_NS, w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Levels = tuple[tuple[str, str, str, str, str], ...]
"""The levels of a list: format, text, style, what follows the number, indents (as XML)."""

_LEVELS: dict[int, Levels] = {
    # list: (format, text, style, what follows the number, indents)
    1: (
        ("decimal", "%1.", "NumberedPara", "tab", '<w:tabs><w:tab w:val="num" w:pos="1440"/></w:tabs>'
         '<w:ind w:left="0" w:firstLine="720"/>'),
        ("lowerLetter", "(%2)", "SubPara", "tab", '<w:ind w:left="2160" w:hanging="720"/>'),
    ),
    2: (("upperRoman", "COUNT %1.", "Count", "space", '<w:ind w:left="0" w:firstLine="0"/>'),),
    3: (
        ("upperLetter", "%1.", "Prayer", "tab", '<w:ind w:left="720" w:hanging="720"/>'),
        ("decimal", "(%2)", "PrayerItem", "tab", '<w:ind w:left="1440" w:hanging="720"/>'),
    ),
    4: (
        ("upperRoman", "%1.", "FormSection", "tab", '<w:ind w:left="720" w:hanging="720"/>'),
        ("upperLetter", "%2.", "FormPart", "tab", '<w:ind w:left="720" w:hanging="720"/>'),
    ),
}  # fmt: skip


def numbering_xml(more: Mapping[int, Levels] | None = None) -> str:
    """The whole ``word/numbering.xml``, with the lists of one kind of paper (``more``).

    Every ``w:abstractNum`` stands before the first ``w:num``, as the schema demands.
    """
    levels_of = {**_LEVELS, **(more or {})}
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        + "".join(_level(index, level) for index, level in enumerate(levels))
        + "</w:abstractNum>"
        for number, levels in levels_of.items()
    )
    numbers = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in levels_of)
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<w:numbering xmlns:w="{W_NS}">{lists}{numbers}</w:numbering>'


def _level(index: int, level: tuple[str, str, str, str, str]) -> str:
    form, text, style, follows, indents = level
    # A paragraph's number stays plain where its text begins in bold or italics.
    plain = '<w:rPr><w:b w:val="0"/><w:i w:val="0"/></w:rPr>' if style in ("NumberedPara", "SubPara") else ""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/>'
        f'<w:suff w:val="{follows}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>{indents}</w:pPr>'
        f"{plain}</w:lvl>"
    )


# What a list prints ---------------------------------------------------------------------------------------------------


@dataclass
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""


@dataclass
class _Lists:
    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    """By id of the abstract list."""
    abstract: dict[str, str] = field(default_factory=dict)
    starts: dict[str, dict[int, int]] = field(default_factory=dict)


def numbers_of(body: Element, styles: Element, numbering: Element | None) -> dict[Element, str]:
    """The number that Word prints before each numbered paragraph of ``body`` ("12.", "(b)"), by its ``w:p`` element.

    Counts as Word does (ECMA-376 part 1, 17.9): one count per abstract list; a deeper level begins again after a
    higher one; a start override acts once. Formats other than decimal, letter and roman print as decimal.
    """
    if numbering is None:
        return {}
    lists = _read(numbering)
    by_style = _style_numbers(styles)
    counts: dict[str, dict[int, int]] = {}
    used: set[str] = set()
    found: dict[Element, str] = {}
    for p in body.iter(w("p")):
        place = _place(p, by_style)
        if place is None or (abstract := lists.abstract.get(place[0])) is None:
            continue
        number, level = place
        count = counts.setdefault(abstract, {})
        levels = lists.levels[abstract]
        if number not in used:
            used.add(number)
            for at, start in lists.starts.get(number, {}).items():
                count[at] = start - 1
        count[level] = count.get(level, levels.get(level, _Level()).start - 1) + 1
        for deeper in [n for n in count if n > level]:
            del count[deeper]
        found[p] = _printed(levels, count, level)
    return found


def _read(numbering: Element) -> _Lists:
    lists = _Lists()
    for abstract in numbering.iterfind(w("abstractNum")):
        levels = lists.levels[abstract.get(w("abstractNumId"), "")] = {}
        for level in abstract.iterfind(w("lvl")):
            levels[_whole(level.get(w("ilvl")), 0)] = _Level(
                _whole(_value(level, "start"), 1), _value(level, "numFmt") or "decimal", _value(level, "lvlText") or ""
            )
    for number in numbering.iterfind(w("num")):
        identity = number.get(w("numId"), "")
        lists.abstract[identity] = _value(number, "abstractNumId") or ""
        for override in number.iterfind(w("lvlOverride")):
            start = _value(override, "startOverride")
            if start is not None:
                lists.starts.setdefault(identity, {})[_whole(override.get(w("ilvl")), 0)] = _whole(start, 1)
    lists.abstract = {n: a for n, a in lists.abstract.items() if a in lists.levels}
    return lists


def _style_numbers(styles: Element) -> dict[str, tuple[str, int]]:
    """(list, level) of every paragraph style that is numbered, itself or through the style it is based on."""
    own: dict[str, tuple[str, int]] = {}
    based: dict[str, str] = {}
    for style in styles.iterfind(w("style")):
        identity = style.get(w("styleId"), "")
        based[identity] = _value(style, "basedOn") or ""
        properties = style.find(w("pPr"))
        numbered = properties.find(w("numPr")) if properties is not None else None
        if numbered is not None:
            own[identity] = (_value(numbered, "numId") or "0", _whole(_value(numbered, "ilvl"), 0))
    found = {}
    for identity in based:
        at, steps = identity, 0
        while at and at not in own and steps < 50:
            at, steps = based.get(at, ""), steps + 1
        if at in own:
            found[identity] = own[at]
    return found


def _place(p: Element, by_style: dict[str, tuple[str, int]]) -> tuple[str, int] | None:
    properties = p.find(w("pPr"))
    if properties is None:
        return None
    inherited = by_style.get(_value(properties, "pStyle") or "")
    numbered = properties.find(w("numPr"))
    if numbered is None:
        return inherited
    number = _value(numbered, "numId") or (inherited[0] if inherited else "0")
    level = _value(numbered, "ilvl")
    return number, _whole(level, inherited[1] if inherited else 0)


def _printed(levels: dict[int, _Level], count: dict[int, int], level: int) -> str:
    text = levels.get(level, _Level()).text
    for at in range(level, -1, -1):
        kind = levels.get(at, _Level())
        text = text.replace(f"%{at + 1}", _formatted(count.get(at, kind.start), kind.form))
    return text


def _formatted(value: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman"):
        roman = ""
        for size, sign in zip(
            (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
            "m cm d cd c xc l xl x ix v iv i".split(),
            strict=True,
        ):
            roman += sign * (value // size)
            value %= size
        return roman.upper() if form == "upperRoman" else roman
    return str(value)


def _value(parent: Element, tag: str) -> str | None:
    child = parent.find(w(tag))
    return None if child is None else child.get(w("val"))


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.lstrip("-").isdecimal() else otherwise
