"""A table of authorities in a copy of a Word file: real fields, right pages, and nothing else changed."""

from __future__ import annotations

import io
import re
import time
import zipfile
from collections.abc import Callable
from typing import TypeVar

import pytest
from benchmarks.toa import Pages, folio, misses, printed

from draftkit import check, read
from draftkit.assembly import toa_build
from draftkit.assembly.toa_build import Built, build_toa
from draftkit.assembly.toa_proof import Change, prove
from draftkit.errors import BadUsage, DraftkitError, NeedsLibreOffice, TooMuch
from draftkit.model.citation import Citation, Kind
from draftkit.reading import libreoffice
from draftkit.rules.citation import (
    cit181_authority_missing_from_table,
    cit182_table_entry_uncited,
    cit183_wrong_table_category,
)
from tests.reading.word_files import STRICT, field, mark, odt_file, p, r, word_file

Test = TypeVar("Test", bound=Callable[..., None])

HOPE = "See Hope v. Pelzer, 536 U.S. 730, 741 (2002)."
SHORT = "Hope, 536 U.S. at 742."
LAW = "It arises under 42 U.S.C. § 1983."
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>'
)
HEADING = '<w:pStyle w:val="H1"/>'
NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


def needs_libreoffice(test: Test) -> Test:
    """For a test of the layout itself: it is skipped, and said to be, where LibreOffice is not on the machine."""
    absent = pytest.mark.skipif(libreoffice.program() is None, reason="LibreOffice is not on this machine")
    return pytest.mark.libreoffice(absent(test))


def long(words: int = 230) -> str:
    """A paragraph that fills about half a page."""
    return p(" ".join(["words"] * words))


def part(data: bytes, name: str = "word/document.xml") -> str:
    """A part of a package as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def codes(xml: str) -> list[str]:
    """The codes of TA and TOA fields in a part, in order; the runs of one code joined."""
    fields = re.findall(r'fldCharType="begin".*?fldCharType="(?:separate|end)"', xml, re.DOTALL)
    joined = [re.sub("[ \n]+", " ", "".join(re.findall(r"<w:instrText[^>]*>([^<]*)<", f))).strip() for f in fields]
    return [code.replace("&quot;", '"') for code in joined if code.startswith(("TA ", "TOA "))]


def rows(data: bytes) -> list[str]:
    """The lines of the table as reading sees them, a tab before the pages."""
    return [b.text for b in read("made.docx", data=data).blocks if b.part == "table of authorities"]


def body(data: bytes) -> list[str]:
    """Everything else that reading sees."""
    return [b.text for b in read("made.docx", data=data).blocks if b.part != "table of authorities"]


# What is written ------------------------------------------------------------------------------------------------------


def test_marks_and_tables_are_words_own_fields() -> None:
    made = build_toa(
        word_file(p("INTRODUCTION", props=HEADING) + p(HOPE) + p(SHORT) + p(LAW), styles=STYLES), pages=False
    )
    found = codes(part(made.data))
    assert [c for c in found if c.startswith("TOA")] == ['TOA \\h \\c "1" \\p', 'TOA \\h \\c "2" \\p']
    assert [c for c in found if c.startswith("TA")] == [
        'TA \\l "Hope v. Pelzer, 536 U.S. 730 (2002)" \\s "Hope v. Pelzer" \\c 1',
        'TA \\s "Hope v. Pelzer" \\c 1',
        'TA \\l "42 U.S.C. §\xa01983" \\s "42 U.S.C. §\xa01983" \\c 2',
    ]
    assert rows(made.data) == ["Cases", "Hope v. Pelzer, 536 U.S. 730 (2002)\t—", "Statutes", "42 U.S.C. §\xa01983\t—"]
    assert "updateFields" not in part(made.data)


def test_the_name_of_a_case_is_italic_in_the_table_and_in_the_field() -> None:
    made = part(build_toa(word_file(p(HOPE)), pages=False).data)
    assert re.search(r"<w:rPr><w:i/></w:rPr><w:instrText[^>]*>Hope v\. Pelzer</w:instrText>", made)
    assert re.search(r"<w:rPr><w:i/></w:rPr><w:t[^>]*>Hope v\. Pelzer</w:t>", made)


def test_a_mark_stands_before_its_citation_and_the_runs_keep_their_format() -> None:
    bold = "<w:b/><w:i/>"
    made = part(build_toa(word_file(p(r("See Hope v. Pelzer, 536 U.S. 730 (2002).", bold))), pages=False).data)
    assert re.search(
        rf'<w:r><w:rPr>{bold}</w:rPr><w:t xml:space="preserve">See </w:t></w:r><w:r><w:rPr>{bold}</w:rPr><w:fldChar',
        made,
    )
    assert re.search(
        rf'<w:r><w:rPr>{bold}</w:rPr><w:t xml:space="preserve">Hope v\. Pelzer, 536 U\.S\. 730 \(2002\)\.</w:t></w:r></w:p>',
        made,
    )


def test_quotation_marks_and_backslashes_in_a_code_are_escaped() -> None:
    title = "In re “Red” Smith, 12 F.3d 45 (9th Cir. 1993)"
    made = codes(part(build_toa(word_file(p(title)), pages=False).data))
    assert all(code.count('"') - code.count('\\"') in (2, 4) for code in made)


def test_with_fewer_words_than_passim_and_never() -> None:
    text = word_file(p(HOPE) + p(LAW))
    assert "\\p" not in "".join(codes(part(build_toa(text, pages=False, passim=0).data)))


# Where it goes --------------------------------------------------------------------------------------------------------

TABLE = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>John Doe v. City of Roe</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
PLACES = [
    ("before the first heading", p("CAPTION") + p("INTRODUCTION", props=HEADING) + p(HOPE), ["CAPTION"]),
    ("where a placeholder stands", p("Front") + p("[TABLE OF AUTHORITIES]") + p("Start.") + p(HOPE), ["Front"]),
    (
        "under a heading that says so",
        p("Front") + p("Table of Authorities", props=HEADING) + p("Start.") + p(HOPE),
        ["Front", "Table of Authorities"],
    ),
    (
        "after a caption",
        TABLE + p("OPPOSITION TO MOTION") + p("Start.") + p(HOPE),
        ["John Doe v. City of Roe", "OPPOSITION TO MOTION"],
    ),
    (
        "court and title are no headings of the text",
        p("UNITED STATES DISTRICT COURT", props=HEADING)
        + TABLE
        + p("OPPOSITION TO MOTION", props=HEADING)
        + p("ARGUMENT", props=HEADING)
        + p(HOPE),
        ["UNITED STATES DISTRICT COURT", "John Doe v. City of Roe", "OPPOSITION TO MOTION"],
    ),
    (
        "a heading over prose is one",
        p("Front") + p("THE MOTION FAILS", props=HEADING) + p(HOPE + " word" * 40) + p("NEXT", props=HEADING),
        ["Front"],
    ),
    (
        "a table of the text is no caption, whatever case it names",
        p("Front")
        + p("FACTS", props=HEADING)
        + f"<w:tbl><w:tr><w:tc>{p(HOPE)}</w:tc></w:tr></w:tbl>"
        + p("ARGUMENT", props=HEADING)
        + p(LAW),
        ["Front"],
    ),
    (
        "a paragraph of the text above a table",
        p("Front" + " word" * 40) + f"<w:tbl><w:tr><w:tc>{p(HOPE)}</w:tc></w:tr></w:tbl>" + p("Start."),
        [],
    ),
    ("a paper all in a table", f"<w:tbl><w:tr><w:tc>{p(LAW)}</w:tc></w:tr></w:tbl>", []),
    ("at the start", p("Start.") + p(HOPE), []),
]


@pytest.mark.parametrize(("xml", "before"), [c[1:] for c in PLACES], ids=[c[0] for c in PLACES])
def test_where_the_table_goes(xml: str, before: list[str]) -> None:
    made = build_toa(word_file(xml, styles=STYLES), pages=False).data
    blocks = read("made.docx", data=made).blocks
    first = next(n for n, b in enumerate(blocks) if b.part == "table of authorities")
    front = [b.text for b in blocks[:first] if b.text not in ("TABLE OF AUTHORITIES", "Page(s)")]
    assert front == before
    titles = [b.text.upper() for b in blocks if b.text.upper() == "TABLE OF AUTHORITIES"]
    assert titles == ["TABLE OF AUTHORITIES"]


ENTRIES = p("Hope v. Pelzer, 536 U.S. 730 (2002)\t9, 11") + p("Smith v. Jones, 1 F.3d 2 (9th Cir. 1993)\t3")
FIELD = (
    f'<w:p>{mark("begin")}<w:r><w:instrText> TOA \\h \\c "1" </w:instrText></w:r>{mark("separate")}{r("Cases")}</w:p>'
    f"{p('Hope v. Pelzer, 536 U.S. 730 (2002)', '<w:r><w:tab/></w:r>', '9')}<w:p>{mark('end')}</w:p>"
)
OLD = [
    (
        "typed",
        p("TABLE OF AUTHORITIES")
        + p("Cases")
        + ENTRIES.replace("\t", "</w:t><w:tab/><w:t>")
        + p("ARGUMENT", props=HEADING),
    ),
    ("a field", p("TABLE OF AUTHORITIES") + FIELD + p("ARGUMENT", props=HEADING)),
    ("a field without a title", FIELD + p("ARGUMENT", props=HEADING)),
    (
        "a field in a content control",
        p("TABLE OF AUTHORITIES")
        + f"<w:sdt><w:sdtContent>{FIELD}</w:sdtContent></w:sdt>"
        + p("ARGUMENT", props=HEADING),
    ),
]


@pytest.mark.parametrize("xml", [c[1] for c in OLD], ids=[c[0] for c in OLD])
def test_an_older_table_is_replaced(xml: str) -> None:
    made = build_toa(word_file(xml + p(HOPE), styles=STYLES), pages=False).data
    assert rows(made) == ["Cases", "Hope v. Pelzer, 536 U.S. 730 (2002)\t—"]
    assert body(made)[-2:] == ["ARGUMENT", HOPE]
    kinds = re.findall(r'fldCharType="(\w+)"', part(made))
    assert kinds.count("begin") == kinds.count("end")


def test_an_older_table_whose_field_goes_on_into_the_text_is_left_alone() -> None:
    open_field = (
        FIELD.replace(f"<w:p>{mark('end')}</w:p>", "")
        + p("9", mark("end"), " More text, which is no part of the table.")
        + p(HOPE)
    )
    with pytest.raises(DraftkitError, match="cannot be replaced"):
        build_toa(word_file(p("TABLE OF AUTHORITIES") + open_field), pages=False)


def test_built_again_it_is_the_same() -> None:
    once = build_toa(word_file(p("INTRODUCTION", props=HEADING) + p(HOPE) + p(SHORT), styles=STYLES), pages=False).data
    twice = build_toa(once, pages=False)
    assert rows(twice.data) == rows(once)
    assert codes(part(twice.data)) == codes(part(once))
    assert part(twice.data).count("<w:sectPr") == part(once).count("<w:sectPr")
    assert any("marks of an older table" in remark for remark in twice.remarks)


# Sections -------------------------------------------------------------------------------------------------------------


def test_the_front_matter_gets_a_section_of_its_own() -> None:
    section = '<w:footerReference w:type="default" r:id="r-footer1"/><w:pgSz w:w="12240" w:h="15840"/><w:titlePg/>'
    made = part(
        build_toa(
            word_file(
                p("CAPTION") + p("INTRODUCTION", props=HEADING) + p(HOPE),
                styles=STYLES,
                section=section,
                footer1=p("x"),
            ),
            pages=False,
        ).data
    )
    front, last = re.findall(r"<w:sectPr.*?</w:sectPr>", made, re.DOTALL)
    assert '<w:pgNumType w:fmt="lowerRoman" w:start="1"/>' in front
    assert "titlePg" in front  # the caption is the first page, and stays one
    assert '<w:type w:val="nextPage"/>' in last
    assert '<w:pgNumType w:start="1"/>' in last
    assert "titlePg" not in last
    assert front.count("footerReference") == last.count("footerReference") == 1


SECTION = '<w:sectPr><w:pgNumType w:fmt="lowerRoman"/></w:sectPr>'
LEFT_ALONE = [
    ("front matter of its own", p("TABLE OF AUTHORITIES") + p("", props=SECTION) + p(HOPE), ""),
    ("a page break follows", p("[TABLE OF AUTHORITIES]") + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + p(HOPE), ""),
    (
        "notes numbered by section",
        p("A") + p("B", props=HEADING) + p(HOPE),
        '<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>',
    ),
]


@pytest.mark.parametrize(("xml", "section"), [c[1:] for c in LEFT_ALONE], ids=[c[0] for c in LEFT_ALONE])
def test_sections_that_are_left_alone(xml: str, section: str) -> None:
    source = word_file(xml, styles=STYLES, section=section)
    made = part(build_toa(source, pages=False).data)
    assert made.count("<w:sectPr") == part(source).count("<w:sectPr")


# Citations in odd places ----------------------------------------------------------------------------------------------

BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx>'
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)
ODD = [
    # inserted by a tracked change: marked inside it
    ("tracked insertion", p('<w:ins w:id="1" w:author="a">' + r(HOPE) + "</w:ins>"), 0, r"<w:ins [^>]*><w:r><w:t[^>]*>See </w:t></w:r><w:r><w:fldChar"),
    # deleted: not in the draft at all
    ("tracked deletion", p('<w:del w:id="1" w:author="a"><w:r><w:delText>Smith v. Jones, 1 F.3d 2 (9th Cir. 1993)</w:delText></w:r></w:del>', HOPE), 0, "fldChar"),
    # a field's result is thrown away when the field is updated: marked before it
    ("field result", p("x ", field(" REF cite ", r("Hope v. Pelzer, 536 U.S. 730 (2002)"))), 0, r"x </w:t></w:r><w:r><w:fldChar[^>]*begin\"/></w:r><w:r><w:instrText[^>]*> TA"),
    ("simple field", p(f'<w:fldSimple w:instr="REF c">{r("Hope v. Pelzer, 536 U.S. 730 (2002)")}</w:fldSimple>'), 0, r"</w:r><w:fldSimple"),
    # a content control may be locked: marked before one in the line, not at all inside one around paragraphs
    ("inline control", p(f"<w:sdt><w:sdtPr><w:lock w:val=\"contentLocked\"/></w:sdtPr><w:sdtContent>{r(HOPE)}</w:sdtContent></w:sdt>"), 0, r"</w:r><w:sdt>"),
    ("locked block", f"<w:sdt><w:sdtPr><w:lock w:val=\"contentLocked\"/></w:sdtPr><w:sdtContent>{p(HOPE)}</w:sdtContent></w:sdt>", 1, None),
    ("text box", p("Host ", BOX.format(p(HOPE))), 1, None),
    ("hyperlink", p(f'<w:hyperlink w:anchor="x">{r("Hope v. Pelzer, 536 U.S. 730 (2002)")}</w:hyperlink>'), 0, r"<w:hyperlink [^>]*><w:r><w:fldChar"),
    ("split over runs", p("See Ho", "pe v. Pel", r("zer, 536", "<w:b/>"), " U.S. 730 (2002)."), 0, r"See </w:t></w:r><w:r><w:fldChar"),
    ("symbols before it", p("See ", '<w:r><w:sym w:font="Symbol" w:char="F0A7"/><w:t xml:space="preserve"> </w:t><w:tab/><w:noBreakHyphen/><w:t xml:space="preserve"> Hope v. Pelzer, 536 U.S. 730 (2002)</w:t></w:r>'), 0, 'noBreakHyphen/><w:t xml:space="preserve"> </w:t></w:r><w:r><w:fldChar'),
    ("a table", f"<w:tbl><w:tr><w:tc>{p(HOPE)}</w:tc></w:tr></w:tbl>{p('x')}", 0, "fldChar"),
]  # fmt: skip


@pytest.mark.parametrize(("xml", "unmarked", "pattern"), [c[1:] for c in ODD], ids=[c[0] for c in ODD])
def test_citations_in_odd_places(xml: str, unmarked: int, pattern: str | None) -> None:
    source = word_file(p("INTRODUCTION", props=HEADING) + xml, styles=STYLES)
    made = build_toa(source, pages=False)
    assert rows(made.data)[1].startswith("Hope v. Pelzer, 536 U.S. 730 (2002)\t")
    assert len(made.unmarked) == unmarked
    assert sum(code.startswith("TA ") for code in codes(part(made.data))) == 1 - unmarked
    text = part(made.data)
    assert pattern is None or re.search(pattern, text[text.index("INTRODUCTION") :])


def test_a_strict_file_stays_strict() -> None:
    made = build_toa(word_file(p(HOPE), strict=True, styles=STYLES), pages=False).data
    assert STRICT["w"] in part(made)
    assert "schemas.openxmlformats.org/wordprocessingml" not in part(made)
    assert rows(made)[1].startswith("Hope")


@pytest.mark.parametrize(
    "styles",
    [
        None,
        STYLES,
        STYLES + '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Table of Authorities"/></w:style>',
    ],
)
def test_styles_are_the_files_own_where_it_has_them(styles: str | None) -> None:
    source = word_file(p(HOPE), **({"styles": styles} if styles else {}))
    made = part(build_toa(source, pages=False).data)
    if styles is None:
        assert "TOAHeading" not in made
        assert "<w:keepNext/>" in made
    else:
        assert ('w:pStyle w:val="Own"' in made) == ("Own" in styles)
        kept, now = part(source, "word/styles.xml"), part(build_toa(source, pages=False).data, "word/styles.xml")
        assert now.startswith(kept.removesuffix("</w:styles>"))


# Pages ----------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def laid_out() -> tuple[bytes, Built, list[str]]:
    """A brief with everything in it, its copy, and the words of the copy's pages."""
    note = "".join(
        f'<w:footnote w:id="{n}">{p(f"note {n} " + "small words " * size + f"Smith v. Jones, {n} F.3d 2, 5 (9th Cir. 1993), holds so.")}</w:footnote>'
        for n, size in ((1, 3), (2, 700), (3, 4))
    )
    xml = (
        p("CAPTION")
        + p("INTRODUCTION", props=HEADING)
        + p("We open. ", HOPE, '<w:r><w:footnoteReference w:id="1"/></w:r>')
        + long() * 3
        + p("Then again ", SHORT, '<w:r><w:footnoteReference w:id="2"/></w:r>')
        + long() * 4
        + f"<w:tbl><w:tr><w:tc>{p('In a cell. ' + LAW)}</w:tc></w:tr></w:tbl>"
        + "".join(long() + p(f"Point {n}. Roe v. Doe, 12 F.4th 34, {n} (2d Cir. 2021).") for n in range(40, 56))
        + p("The last one. ", SHORT, '<w:r><w:footnoteReference w:id="3"/></w:r>')
    )
    footer = "<w:p>" + field(" PAGE ", r("1")) + "</w:p>"
    section = '<w:footerReference w:type="default" r:id="r-footer1"/><w:pgSz w:w="12240" w:h="15840"/>'
    source = word_file(xml, styles=STYLES, footnotes=NOTES + note, footer1=footer, section=section)
    made = build_toa(source, pages=True)
    return source, made, printed(libreoffice.to_pdf(made.data))


@needs_libreoffice
def test_every_page_number_is_found_in_the_printed_pages(laid_out: tuple[bytes, Built, list[str]]) -> None:
    source, made, pages = laid_out
    first = [folio(page) for page in pages].index("1")
    cited = [(c.id, c.span) for e in made.table.entries for c in e.citations]
    assert len(cited) == 23
    assert not misses(read("x.docx", data=source), made.pages or {}, cited, Pages(pages, first=first))
    note = next(c for e in made.table.entries for c in e.citations if c.text.startswith("Smith v. Jones, 2 F.3d"))
    mark_of_it = next(c for e in made.table.entries for c in e.citations if c.text.startswith("Hope, 536"))
    assert made.pages is not None
    assert int(made.pages[note.id]) > int(made.pages[mark_of_it.id])  # the note runs over its page's end


@needs_libreoffice
def test_the_table_prints_what_was_worked_out(laid_out: tuple[bytes, Built, list[str]]) -> None:
    _, made, pages = laid_out
    front = " ".join(" ".join(page.split()) for page in pages if folio(page) in ("i", "ii", "iii"))
    assert "Roe v. Doe, 12 F.4th 34 (2d Cir. 2021)" in front
    assert "passim" in front
    assert [row for row in rows(made.data) if row.startswith("Roe")] == [
        "Roe v. Doe, 12 F.4th 34 (2d Cir. 2021)\tpassim"
    ]
    assert all("—" not in row for row in rows(made.data))


@needs_libreoffice
def test_no_scratch_bookmark_is_left(laid_out: tuple[bytes, Built, list[str]]) -> None:
    assert "dkplace" not in part(laid_out[1].data)
    assert "PAGEREF" not in part(laid_out[1].data)


@needs_libreoffice
def test_the_rules_find_nothing_wrong_with_the_table(laid_out: tuple[bytes, Built, list[str]]) -> None:
    rules = (
        cit181_authority_missing_from_table.RULE,
        cit182_table_entry_uncited.RULE,
        cit183_wrong_table_category.RULE,
    )
    assert not check(read("made.docx", data=laid_out[1].data), rules=rules).findings


@needs_libreoffice
def test_a_table_of_contents_shows_the_pages_of_the_copy() -> None:
    toc = (
        f'<w:p>{mark("begin")}<w:r><w:instrText> TOC \\o "1-3" \\h </w:instrText></w:r>{mark("separate")}{r("ARGUMENT")}<w:r><w:tab/></w:r>'
        + field(" PAGEREF _Toc7 \\h ", r("9"))
        + f"</w:p><w:p>{mark('end')}</w:p>"
    )
    heading = '<w:bookmarkStart w:id="7" w:name="_Toc7"/>' + r("ARGUMENT") + '<w:bookmarkEnd w:id="7"/>'
    xml = (
        p("TABLE OF CONTENTS")
        + toc
        + p("INTRODUCTION", props=HEADING)
        + long() * 4
        + p(heading, props=HEADING)
        + p(HOPE)
    )
    made = build_toa(word_file(xml, styles=STYLES), pages=True)
    contents = [b.text for b in read("made.docx", data=made.data).blocks if b.part == "table of contents"]
    assert contents[-1] == f"ARGUMENT\t{(made.pages or {})[made.table.entries[0].citations[0].id]}"
    assert any("table of contents" in remark for remark in made.remarks)


@needs_libreoffice
def test_endnotes_have_pages_too() -> None:
    notes = NOTES.replace("footnote", "endnote") + f'<w:endnote w:id="1">{p("End. " + HOPE)}</w:endnote>'
    xml = p("START", props=HEADING) + p("x", '<w:r><w:endnoteReference w:id="1"/></w:r>') + long() * 5 + p(LAW)
    made = build_toa(word_file(xml, styles=STYLES, endnotes=notes), pages=True)
    assert made.pages is not None
    by_text = {c.text[:4]: made.pages.get(c.id) for e in made.table.entries for c in e.citations}
    pages = printed(libreoffice.to_pdf(made.data))
    assert len(pages) - 1 - 1 < len(pages)
    where = [n for n, page in enumerate(pages, 1) if "536 U.S. 730, 741" in page]
    body_first = next(n for n, page in enumerate(pages, 1) if page.lstrip().startswith("START"))
    assert by_text["Hope"] == str(where[0] - body_first + 1)


# What ends in a plain message -----------------------------------------------------------------------------------------


def test_without_libreoffice_the_fields_are_there_and_the_report_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(libreoffice, "program", lambda: None)
    made = build_toa(word_file(p(HOPE)))
    assert made.pages is None
    assert rows(made.data)[1].endswith("\t—")
    assert any("F9" in remark for remark in made.remarks)
    with pytest.raises(NeedsLibreOffice, match="--no-pages"):
        build_toa(word_file(p(HOPE)), pages=True)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (odt_file("<text:p>Hope v. Pelzer, 536 U.S. 730 (2002)</text:p>"), "only"),
        (word_file(p("Nothing here.")), "No authority"),
    ],
)
def test_what_cannot_be_built(data: bytes, said: str) -> None:
    with pytest.raises(BadUsage, match=said):
        build_toa(data, pages=False)


CHANGES: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("a word", lambda xml: xml.replace(b"kept", b"lost")),
    ("a format", lambda xml: xml.replace(b"<w:b/>", b"<w:i/>")),
    ("a paragraph", lambda xml: xml.replace(b"<w:jc", b"<w:xx")),
]


@pytest.mark.parametrize("change", [c[1] for c in CHANGES], ids=[c[0] for c in CHANGES])
def test_a_copy_that_differs_is_never_returned(
    change: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    written = toa_build.Parts.written

    def spoiled(self: toa_build.Parts) -> bytes:
        data, out = written(self), io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
            for info in old.infolist():
                content = old.read(info)
                new.writestr(info, change(content) if info.filename == "word/document.xml" else content)
        return out.getvalue()

    source = word_file(p(r("kept", "<w:b/>"), " words. ", HOPE, props='<w:jc w:val="left"/>'))
    build_toa(source, pages=False)
    monkeypatch.setattr(toa_build.Parts, "written", spoiled)
    with pytest.raises(DraftkitError, match="Nothing was written"):
        build_toa(source, pages=False)


def test_the_proof_looks_at_every_part() -> None:
    source = word_file(p(HOPE), more={"word/media/image1.png": b"one"})
    other = word_file(p(HOPE), more={"word/media/image1.png": b"two"})
    nothing = Change(0, 0, (), None, False)
    prove(source, source, nothing)
    with pytest.raises(DraftkitError, match=r"image1\.png"):
        prove(source, other, nothing)


def test_a_layout_that_fails_costs_the_page_numbers_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(data: bytes) -> bytes:
        raise TooMuch("LibreOffice did not finish.", "Nothing to do.")

    monkeypatch.setattr(libreoffice, "program", lambda: "soffice")
    monkeypatch.setattr(libreoffice, "to_pdf", fails)
    made = build_toa(word_file(p(HOPE)))
    assert made.pages is None
    assert rows(made.data)[1].endswith("\t—")
    assert any(remark.startswith("LibreOffice did not finish.") for remark in made.remarks)
    with pytest.raises(TooMuch):
        build_toa(word_file(p(HOPE)), pages=True)


def test_page_numbers_that_never_settle_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    runs = iter(range(1, 99))
    monkeypatch.setattr(libreoffice, "program", lambda: "soffice")
    monkeypatch.setattr(toa_build, "shown_pages", lambda data, wanted: dict.fromkeys(wanted, str(next(runs))))
    made = build_toa(word_file(p(HOPE)))
    assert any("would not settle" in remark for remark in made.remarks)
    assert next(runs) == toa_build.MOST_LAYOUTS + 1


def test_the_signature_of_a_signed_file_is_mentioned() -> None:
    made = build_toa(word_file(p(HOPE), more={"_xmlsignatures/sig1.xml": "<a/>"}), pages=False)
    assert any("signature" in remark for remark in made.remarks)


CROWDED = [
    ("many runs", lambda n: p(*[r(f"{k} F.3d {k} ") for k in range(n)])),
    ("one run", lambda n: p(" ".join(f"{k} F.3d {k}" for k in range(n)))),
    ("fields in fields", lambda n: p("x ", *[mark("begin")] * n, *[mark("end")] * n, "1 F.3d 0")),
]


@pytest.mark.parametrize("paragraph", [c[1] for c in CROWDED], ids=[c[0] for c in CROWDED])
def test_time_grows_with_the_paragraph_and_no_faster(paragraph: Callable[[int], str]) -> None:
    def seconds(size: int) -> float:
        source = word_file(paragraph(size))
        draft = read("x.docx", data=source)
        found = [m.span() for m in re.finditer(r"\d+ F\.3d \d+", draft.text)]
        cited = tuple(
            Citation(f"c{n}", Kind.STATUTE, span, draft.text[slice(*span)], span, normalized=f"1 U.S.C. § {n % 9}")
            for n, span in enumerate(found)
        )
        begun = time.perf_counter()
        build_toa(source, cited, draft=draft, pages=False)
        return time.perf_counter() - begun

    small, large = (min(seconds(size) for _ in range(2)) for size in (500, 4000))
    assert large < 0.3 + 24 * small  # eight times the size
