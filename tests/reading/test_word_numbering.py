"""Automatic paragraph numbers come out as Word prints them."""

from __future__ import annotations

import pytest

from draftkit.reading import read
from draftkit.reading.ooxml_numbering import printed
from tests.reading.word_files import p, word_file


def level(n: int, format: str, text: str, more: str = "", start: int = 1) -> str:
    return f'<w:lvl w:ilvl="{n}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>'


NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}{level(1, "lowerLetter", "(%2)")}'
    f"{level(2, 'lowerRoman', '%1.%2.%3')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="1">{level(0, "upperRoman", "COUNT %1", more="<w:pStyle w:val=&quot;Count&quot;/>".replace("&quot;", chr(34)))}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{level(0, "bullet", "•")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="3">{level(0, "upperRoman", "%1.")}{level(1, "decimal", "%1.%2", "<w:isLgl/>")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="4">{level(0, "decimal", "%1.")}{level(1, "decimal", "¶ %2", chr(60) + "w:lvlRestart w:val=" + chr(34) + "0" + chr(34) + "/>")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>'
    '<w:num w:numId="6"><w:abstractNumId w:val="4"/></w:num>'
)
STYLES = (
    '<w:style w:type="paragraph" w:styleId="Para"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Para"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Count"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
)


def item(number: int, depth: int = 0) -> str:
    return p("x", props=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def styled(style: str, more: str = "") -> str:
    return p("x", props=f'<w:pStyle w:val="{style}"/>{more}')


CASES = [
    # (what, paragraphs, numbers)
    ("one level", item(1) * 3, ["1.", "2.", "3."]),
    ("a deeper level starts again", item(1) + item(1, 1) * 2 + item(1) + item(1, 1), ["1.", "(a)", "(b)", "2.", "(a)"]),
    ("three levels in one number", item(1) + item(1, 1) + item(1, 2) * 2, ["1.", "(a)", "1.a.i", "1.a.ii"]),
    ("a level skipped counts as begun", item(1, 1) + item(1), ["(a)", "2."]),
    ("through the style", styled("Para") + styled("Child"), ["1.", "2."]),
    ("counts and paragraphs are separate", styled("Count") + styled("Para") + styled("Count") + styled("Para"), ["COUNT I", "1.", "COUNT II", "2."]),
    ("numbering taken off", styled("Para") + styled("Para", '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled("Para"), ["1.", None, "2."]),
    ("bullets have no number", item(3), [None]),
    ("a list that starts at seven, once", item(1) + item(4) + item(4), ["1.", "7.", "8."]),
    ("legal style", item(5) + item(5, 1), ["I.", "1.1"]),
    ("a level that never restarts", item(6) + item(6, 1) + item(6) + item(6, 1), ["1.", "¶ 1", "2.", "¶ 2"]),
    ("no such list", item(99), [None]),
    ("a deleted paragraph mark takes no number", p("a", props='<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>') + item(1) * 2, ["1.", "2."]),
]  # fmt: skip


@pytest.mark.parametrize(("what", "body", "numbers"), CASES, ids=[c[0] for c in CASES])
def test_numbers(what: str, body: str, numbers: list[str | None]) -> None:
    draft = read("x", data=word_file(body, numbering=NUMBERING, styles=STYLES))
    assert [b.number for b in draft.blocks] == numbers


@pytest.mark.parametrize(
    ("value", "format", "text"),
    [
        (28, "lowerLetter", "bb"),  # 26 letters, then doubled
        (1994, "upperRoman", "MCMXCIV"),
        (5, "decimalZero", "05"),
        (11, "ordinal", "11th"),
        (22, "ordinal", "22nd"),
        (21, "cardinalText", "Twenty-one"),
        (12, "ordinalText", "Twelfth"),
        (30, "ordinalText", "Thirtieth"),
        (3, "none", ""),
        (3, "ideographDigital", "3"),  # other languages fall back
    ],
)
def test_number_formats(value: int, format: str, text: str) -> None:
    assert printed(value, format) == text
