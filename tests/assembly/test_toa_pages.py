"""On which printed page a bookmark of a Word file stands, by LibreOffice's layout."""

from __future__ import annotations

import pytest

from draftkit.assembly.pages import as_printed, page_map
from draftkit.errors import DamagedFile
from draftkit.reading.libreoffice import program
from draftkit.reading.pdf_words import page_words
from tests.reading.pdf_writer import Pdf
from tests.reading.word_files import p, r, word_file

BREAK = "<w:pageBreakBefore/>"
SECTION = '<w:sectPr><w:pgNumType w:fmt="lowerRoman" w:start="1"/></w:sectPr>'


def at(name: str, number: int) -> str:
    """A bookmark of no width."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'


@pytest.mark.libreoffice
@pytest.mark.skipif(program() is None, reason="LibreOffice is not on this machine")
def test_every_bookmark_has_its_printed_page() -> None:
    front = p(at("cover", 1), "Cover") + p(at("contents", 2), "Contents", props=BREAK) + p("", props=SECTION)
    body = p(at("first", 3), "First") + p(r("Second "), at("second", 4), r("page"), props=BREAK)
    made = word_file(front + body, section='<w:type w:val="nextPage"/><w:pgNumType w:start="1"/>')
    assert page_map(made) == {"cover": "i", "contents": "ii", "first": "1", "second": "2"}


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (4, "decimal", "4"),
        (4, "lowerRoman", "iv"),
        (49, "upperRoman", "XLIX"),
        (1, "lowerRoman", "i"),
        (0, "lowerRoman", "0"),
    ],
)
def test_numbers_as_a_section_prints_them(number: int, form: str, shown: str) -> None:
    assert as_printed(number, form) == shown


def test_the_words_of_a_laid_out_copy() -> None:
    pdf = Pdf()
    for line in ("DK0=1|x;", "second page"):
        pdf.page().text(72, 700, line)
    assert [words.strip() for words in page_words(pdf.build())] == ["DK0=1|x;", "second page"]
    with pytest.raises(DamagedFile):
        page_words(b"%PDF-1.4 nothing of the kind")
