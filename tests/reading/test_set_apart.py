"""Headings without a style: a short paragraph in bold or underlined from end to end."""

from __future__ import annotations

import pytest

from draftkit.papers.headings import heading_level
from draftkit.reading import read
from draftkit.reading.set_apart import LEVEL, reads_as_heading
from tests.reading.word_files import odt_file, p, r, word_file

WORDS = [
    ("The law was clearly established", True, "a line that is no sentence"),
    ("Argument", True, "one word"),
    ("Qualified immunity does not protect Officer Shaw:", True, "a colon"),
    ("The Officers Violated Clearly Established Law.", True, "a sentence set as a title"),
    ("He hit me again and again.", False, "a sentence that is stressed"),
    ("Please read this first. It matters.", False, "two sentences"),
    ("ARGUMENT", False, "capitals: known by their form, with a level of its own"),
    ("A. The law was clearly established", False, "an outline's number: known by its form"),
    ("1. Force after surrender", False, "the same"),
    ("Jane Roe,", False, "a party of a caption"),
    ("Plaintiff,", False, "the same"),
    ("Roe v. Shaw", False, "the name of a case"),
    ("United States District Court\nDistrict of Nevada", False, "the court above the caption"),
    ("The Supreme Court clearly established the right", True, "a court within a line"),
    ("Page(s)", False, "the head of a table's numbers"),
    ("Case No. 3:24-cv-00112", False, "a caption's number"),
    ("Dated: May 1, 2024", False, "a signature's date"),
    ("jroe@example.org", False, "an address"),
    ("[FILL IN: the date]", False, "a blank"),
    ("and this goes on", False, "a line that begins small"),
    ("A" + " long" * 40, False, "as long as a paragraph"),
]


@pytest.mark.parametrize(("words", "heading", "why"), WORDS)
def test_what_reads_as_a_heading(words: str, heading: bool, why: str) -> None:
    assert reads_as_heading(words) is heading, why


BOLD, NOT_BOLD, LINE = "<w:b/>", '<w:b w:val="0"/>', '<w:u w:val="single"/>'
TITLE = "The law was clearly established"
STYLES = (
    '<w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="Strong par"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Heavy"><w:name w:val="Heavy"/><w:rPr><w:b/></w:rPr></w:style>'
)
WORD = [
    (p(r(TITLE, BOLD)), LEVEL, "bold"),
    (p(r("The law ", BOLD), r("was clearly established", BOLD)), LEVEL, "bold in two runs"),
    (p(r("The law", BOLD), r(" "), r("was clearly established", BOLD)), LEVEL, "a plain blank between"),
    (p(r(TITLE, LINE)), LEVEL, "underlined"),
    (p(r(TITLE, '<w:rStyle w:val="Heavy"/>')), LEVEL, "by a character style"),
    (p(r(TITLE), props='<w:pStyle w:val="Strong"/>'), LEVEL, "by a paragraph style"),
    (p(r(TITLE, NOT_BOLD), props='<w:pStyle w:val="Strong"/>'), None, "the run takes the style's bold away"),
    (p(r("The law", BOLD), r(" was clearly established")), None, "half of it"),
    (p(TITLE), None, "plain"),
    (p(r(TITLE, BOLD), props='<w:outlineLvl w:val="1"/>'), 2, "the file's own level counts first"),
    (f"<w:tbl><w:tr><w:tc>{p(r(TITLE, BOLD))}</w:tc></w:tr></w:tbl>", None, "the head of a table's column"),
]


@pytest.mark.parametrize(("body", "level", "why"), WORD)
def test_in_word(body: str, level: int | None, why: str) -> None:
    draft = read("x.docx", data=word_file(body + p("He lay still."), styles=STYLES))
    assert draft.blocks[0].heading == level, why
    assert draft.blocks[1].heading is None
    assert draft.blocks[0].segments[0].flags <= {"underline"}, "bold is no flag of a segment"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.html", f"<html><p><b>{TITLE}</b></p><p>He <b>lay still</b>.</p></html>".encode()),
        ("x.html", f"<html><div><strong>{TITLE}</strong></div><p>He lay still.</p></html>".encode()),
        ("x.md", f"**{TITLE}**\n\nHe **lay still**.\n".encode()),
        ("x.md", f"__{TITLE}__\n\nHe lay still. **He** did **nothing**\n".encode()),
        (
            "x.odt",
            odt_file(
                f'<text:p text:style-name="P1">{TITLE}</text:p><text:p>He lay still.</text:p>',
                automatic='<style:style style:name="P1" style:family="paragraph">'
                '<style:text-properties fo:font-weight="bold"/></style:style>',
            ),
        ),
        (
            "x.odt",
            odt_file(
                f'<text:p><text:span text:style-name="T1">{TITLE}</text:span></text:p><text:p>He lay still.</text:p>',
                automatic='<style:style style:name="T1" style:family="text">'
                '<style:text-properties fo:font-weight="700"/></style:style>',
            ),
        ),
    ],
)
def test_in_other_formats(name: str, data: bytes) -> None:
    assert [heading_level(block) for block in read(name, data=data).blocks] == [LEVEL, None]
