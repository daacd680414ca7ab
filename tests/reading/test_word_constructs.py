"""One planted citation in every construct of WordprocessingML that holds text, found at its exact place."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from draftkit.model.draft import Draft
from draftkit.reading import read
from tests.reading.word_files import DOCM, DOTX, field, mark, p, r, word_file

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def cite(n: int) -> str:
    """The n-th planted citation; the case is invented."""
    return f"Smith{n} v. Jones, {n} F.3d {n}00"


def box(inner: str) -> str:
    return f"<w:txbxContent>{inner}</w:txbxContent>"


CONSTRUCTS = [
    # (what, body, part, paragraph in that part, index of w:p in document.xml)
    ("plain run", p(cite(1)), "body", 1, 0),
    ("split over runs with markers between", p(r("Smith1 v. Jo"), '<w:proofErr w:type="spellStart"/>', r("nes, 1 F."), '<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>', "<w:r><w:lastRenderedPageBreak/><w:t>3d 100</w:t></w:r>"), "body", 1, 0),
    ("tracked insertion", p("See ", f'<w:ins w:id="1" w:author="A">{r(cite(1))}</w:ins>'), "body", 1, 0),
    ("move target", p(f'<w:moveTo w:id="1" w:author="A">{r(cite(1))}</w:moveTo>'), "body", 1, 0),
    ("hyperlink", p(f'<w:hyperlink r:id="x">{r(cite(1))}</w:hyperlink>'), "body", 1, 0),
    ("simple field", p(f'<w:fldSimple w:instr=" REF a ">{r(cite(1))}</w:fldSimple>'), "body", 1, 0),
    ("complex field's result", p(field(" REF a ", r(cite(1)))), "body", 1, 0),
    ("nested field's result", p(mark("begin"), "<w:r><w:instrText> IF </w:instrText></w:r>", field(" PAGE ", r("7")), mark("separate"), r(cite(1)), mark("end")), "body", 1, 0),
    ("inline content control", p(f"<w:sdt><w:sdtPr/><w:sdtContent>{r(cite(1))}</w:sdtContent></w:sdt>"), "body", 1, 0),
    ("block content control", f"<w:sdt><w:sdtContent>{p(cite(1))}</w:sdtContent></w:sdt>", "body", 1, 0),
    ("smart tag", p(f'<w:smartTag w:element="place">{r(cite(1))}</w:smartTag>'), "body", 1, 0),
    ("custom XML", p(f'<w:customXml w:element="case">{r(cite(1))}</w:customXml>'), "body", 1, 0),
    ("direction override", p(f'<w:bdo w:val="ltr">{r(cite(1))}</w:bdo>'), "body", 1, 0),
    ("direction embedding", p(f'<w:dir w:val="ltr">{r(cite(1))}</w:dir>'), "body", 1, 0),
    ("ruby base", p(f"<w:r><w:ruby><w:rt>{r('gloss')}</w:rt><w:rubyBase>{r(cite(1))}</w:rubyBase></w:ruby></w:r>"), "body", 1, 0),
    ("unknown wrapper", p(f"<w:later>{r(cite(1))}</w:later>"), "body", 1, 0),
    ("equation text", p(f"<m:oMath><m:r><m:t>{cite(1)}</m:t></m:r></m:oMath>"), "body", 1, 0),
    ("table cell", f"{p('before')}<w:tbl><w:tr><w:tc>{p('a')}</w:tc><w:tc>{p(cite(1))}</w:tc></w:tr></w:tbl>", "table 1", 2, 2),
    ("row and cell in content controls", f"<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>{p(cite(1))}</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>", "table 1", 1, 0),
    ("nested table", f"<w:tbl><w:tr><w:tc>{p('a')}<w:tbl><w:tr><w:tc>{p(cite(1))}</w:tc></w:tr></w:tbl>{p('b')}</w:tc></w:tr></w:tbl>", "table 2", 1, 1),
    ("merged cell", f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>{p(cite(1))}</w:tc></w:tr></w:tbl>', "table 1", 1, 0),
    ("text box, both alternatives present", p("host", f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{box(p(cite(1)))}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>{box(p(cite(1)))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"), "text box 1", 1, 1),
    ("text box, fallback alone", p("host", f"<w:r><mc:AlternateContent><mc:Fallback><w:pict><v:textbox>{box(p(cite(1)))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"), "text box 1", 1, 1),
    ("old text box", p(f"<w:r><w:pict><v:shape><v:textbox>{box(p(cite(1)))}</v:textbox></v:shape></w:pict></w:r>"), "text box 1", 1, 1),
    ("hidden text", p(r(cite(1), "<w:vanish/>")), "body", 1, 0),
    ("after deleted text", p("<w:del><w:r><w:delText>old </w:delText></w:r></w:del>", cite(1)), "body", 1, 0),
    ("placeholder of a form field", p(f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r(cite(1))}</w:sdtContent></w:sdt>"), "body", 1, 0),
    ("field that never ends", p("a ", mark("begin"), "<w:r><w:instrText> REF x </w:instrText></w:r>") + p(cite(1)), "body", 2, 1),
    ("text in CDATA", p(f"<w:r><w:t><![CDATA[{cite(1)}]]></w:t></w:r>"), "body", 1, 0),
]  # fmt: skip


@pytest.mark.parametrize(("what", "body", "part", "paragraph", "index"), CONSTRUCTS, ids=[c[0] for c in CONSTRUCTS])
def test_a_citation_is_found_at_its_place(what: str, body: str, part: str, paragraph: int, index: int) -> None:
    draft = read("x.docx", data=word_file(body))
    check_place(draft, cite(1), part, paragraph, ("word/document.xml", index))


def check_place(draft: Draft, text: str, part: str, paragraph: int, way: tuple[str, int]) -> None:
    assert draft.text.count(text) == 1
    start = draft.text.index(text)
    where = draft.locate(start)
    assert (where.part, where.paragraph) == (part, paragraph)
    found = draft.segments_of((start, start + len(text)))
    assert {(s.source, s.paragraph) for _, s in found} == {way}
    assert "".join(b.text[s.start : s.end] for b, s in found).find(text) >= 0


def test_other_parts_hold_citations_too() -> None:
    reference = '<w:r><w:{}Reference w:id="{}"/></w:r>'
    data = word_file(
        p("one", reference.format("footnote", 7))
        + p("two", reference.format("footnote", 3), reference.format("endnote", 2))
        + p("three"),
        footnotes=f'<w:footnote w:type="separator" w:id="-1">{p("rule")}</w:footnote>'
        f'<w:footnote w:id="3">{p(cite(1))}</w:footnote><w:footnote w:id="7">{p("first")}{p(cite(2))}</w:footnote>',
        endnotes=f'<w:endnote w:id="2">{p(cite(3))}</w:endnote>',
        header1=p(cite(4)),
        header2=p(""),
        footer1=f"<w:tbl><w:tr><w:tc>{p(cite(5))}</w:tc></w:tr></w:tbl>",
        section='<w:headerReference w:type="first" r:id="r-header2"/><w:headerReference w:type="default" r:id="r-header1"/>'
        '<w:headerReference w:type="even" r:id="r-header1"/><w:footerReference w:type="default" r:id="r-footer1"/>',
    )
    draft = read("x.docx", data=data)
    assert [(b.part, b.paragraph) for b in draft.blocks] == [
        ("body", 1), ("footnote 1", 1), ("footnote 1", 2), ("body", 2), ("footnote 2", 1), ("endnote 1", 1),
        ("body", 3), ("header 1", 1), ("footer 1", 1),
    ]  # fmt: skip
    check_place(draft, cite(1), "footnote 2", 1, ("word/footnotes.xml", 1))
    check_place(draft, cite(2), "footnote 1", 2, ("word/footnotes.xml", 3))
    check_place(draft, cite(3), "endnote 1", 1, ("word/endnotes.xml", 0))
    check_place(draft, cite(4), "header 1", 1, ("word/header1.xml", 0))
    check_place(draft, cite(5), "footer 1", 1, ("word/footer1.xml", 0))
    assert draft.blocks[0].text == "one\ufffc"


def test_the_way_back_counts_paragraphs_and_runs_as_an_xml_library_does() -> None:
    body = "".join(c[1] for c in CONSTRUCTS if c[0] != "field that never ends")
    data = word_file(body + p("<w:del><w:r><w:t>gone</w:t></w:r></w:del>", "kept"))
    tree = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    paragraphs = list(tree.iter(W + "p"))
    draft = read("x.docx", data=data)
    checked = 0
    for block in draft.blocks:
        for s in block.segments:
            runs = list(paragraphs[s.paragraph].iter(W + "r"))
            if s.run >= 0:
                assert block.text[s.start : s.end] in "".join(runs[s.run].itertext())
                checked += 1
        assert "".join(block.text[s.start : s.end] for s in block.segments) == block.text
    assert checked > 30


FLAGS = [
    # (body, flag that the citation's segments carry)
    (p(f'<w:ins w:id="1">{r(cite(1))}</w:ins>'), "inserted"),
    (p(field("REF a", r(cite(1)))), "field"),
    (p(f"<w:hyperlink>{r(cite(1))}</w:hyperlink>"), "hyperlink"),
    (p(r(cite(1), "<w:vanish/>")), "hidden"),
    (p(r(cite(1), '<w:rStyle w:val="Ghost"/>')), "hidden"),
    (p(r(cite(1)), props='<w:pStyle w:val="GhostPara"/>'), "hidden"),
    (p(r(cite(1), "<w:i/>")), "italic"),
    (p(r(cite(1), '<w:rStyle w:val="CaseName"/>')), "italic"),
    (p(r(cite(1), '<w:u w:val="single"/>')), "underline"),
    (
        p(f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r(cite(1))}</w:sdtContent></w:sdt>"),
        "placeholder",
    ),
]
STYLES = """
<w:style w:type="character" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:i/><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="CaseName"><w:name w:val="Case Name"/><w:basedOn w:val="Base"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Ghost"><w:name w:val="Ghost"/><w:basedOn w:val="Base"/></w:style>
<w:style w:type="paragraph" w:styleId="GhostPara"><w:name w:val="GP"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My Heading"/><w:basedOn w:val="H1"/></w:style>
<w:style w:type="paragraph" w:styleId="Out"><w:name w:val="Outlined"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="LoopA"><w:basedOn w:val="LoopB"/></w:style>
<w:style w:type="paragraph" w:styleId="LoopB"><w:basedOn w:val="LoopA"/></w:style>
"""


@pytest.mark.parametrize(("body", "flag"), FLAGS)
def test_segments_carry_flags(body: str, flag: str) -> None:
    draft = read("x.docx", data=word_file(body, styles=STYLES))
    assert all(flag in s.flags for _, s in draft.segments_of((0, len(draft.text))))


def test_flags_that_are_switched_off_are_off() -> None:
    body = p(r("a", '<w:rStyle w:val="CaseName"/><w:i w:val="0"/><w:u w:val="none"/><w:vanish w:val="false"/>'))
    body += p("b", props="<w:rPr><w:i/><w:vanish/></w:rPr>")  # the paragraph mark's own look is not the text's
    body += p("<w:r><w:rPr><w:rPrChange><w:rPr><w:i/><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>c</w:t></w:r>")
    draft = read("x.docx", data=word_file(body, styles=STYLES))
    assert [set(s.flags) for b in draft.blocks for s in b.segments] == [set(), set(), set()]
    assert not draft.remarks


HEADINGS = [
    # (paragraph properties, heading level)
    ('<w:pStyle w:val="H1"/>', 1),
    ('<w:pStyle w:val="Mine"/>', 1),  # through basedOn
    ('<w:pStyle w:val="Out"/>', 3),
    ('<w:outlineLvl w:val="1"/>', 2),
    ('<w:pStyle w:val="H1"/><w:outlineLvl w:val="9"/>', None),  # body text level set directly
    ('<w:pStyle w:val="LoopA"/>', None),  # styles based on each other
    ("", None),
]


@pytest.mark.parametrize(("props", "level"), HEADINGS)
def test_heading_level(props: str, level: int | None) -> None:
    assert read("x.docx", data=word_file(p("a", props=props), styles=STYLES)).blocks[0].heading == level


TEXTS = [
    # (body, texts of the blocks)
    (p("a", "<w:r><w:noBreakHyphen/></w:r>", "b", "<w:r><w:softHyphen/></w:r>", "c"), ["a-b\u00adc"]),
    (p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:ptab/></w:r>"), ["a\tb\nc\nd\t"]),
    (p("a", props='<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'), ["a"]),  # a tab stop is no tab
    (p("a ", '<w:r><w:sym w:font="Times New Roman" w:char="F0A7"/></w:r>', " 1983"), ["a § 1983"]),
    (p('<w:r><w:sym w:font="Times New Roman" w:char="00A7"/></w:r>'), ["§"]),
    (p('<w:r><w:sym w:font="Symbol" w:char="F0A7"/></w:r>'), ["♣"]),  # in Symbol it is a club
    (p('<w:r><w:sym w:font="Wingdings" w:char="F041"/></w:r>'), ["\ufffd"]),  # said in a remark
    (p('<w:r><w:sym w:font="Arial" w:char="zz"/></w:r>'), ["\ufffd"]),
    (p('<w:r><w:sym w:font="Symbol" w:char="2022"/></w:r>'), ["\ufffd"]),  # beyond the font's 256 places
    (p(f'<w:r><w:sym w:font="Symbol" w:char="{"F" * 6000}"/></w:r>'), ["\ufffd"]),
    (p(f"a<w:del>{r('b')}</w:del>c".replace("a<", "<").replace(">c", ">"), "c"), ["c"]),
    (p("a", f"<w:moveFrom>{r('b')}</w:moveFrom>", "c"), ["ac"]),
    (p("a", f"<w:ins><w:del>{r('b')}</w:del></w:ins>", "c"), ["ac"]),
    (p("536 ", props="<w:rPr><w:del/></w:rPr>") + p("U.S. 730"), ["536 U.S. 730"]),  # deleted paragraph mark
    (p("a", props="<w:rPr><w:ins/></w:rPr>") + p("b"), ["a", "b"]),  # inserted paragraph mark
    (f"<w:tbl><w:tr><w:tc>{p('a', props='<w:rPr><w:del/></w:rPr>')}</w:tc><w:tc>{p('b')}</w:tc></w:tr></w:tbl>", ["a", "b"]),
    (f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('x')}</w:tc></w:tr><w:tr><w:trPr><w:ins/></w:trPr><w:tc>{p('y')}</w:tc></w:tr></w:tbl>", ["y"]),
    (f"<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>{p('x')}</w:tc><w:tc>{p('y')}</w:tc></w:tr></w:tbl>", ["y"]),
    (p(mark("begin"), '<w:r><w:instrText>TA \\l "Smith v. Jones" \\c 1</w:instrText></w:r>', mark("end"), "text"), ["text"]),
    (p("<w:r><w:t>  pretty\n  printed</w:t></w:r>"), ["  pretty   printed"]),
    (p("a", '<w:r><w:br w:type="page"/></w:r>'), ["a"]),  # a text never ends in a newline
    (p("") + p("   ") + p("a"), ["a"]),
    (p("a", f"<w:r><w:ruby><w:rt>{r('gloss')}</w:rt><w:rubyBase>{r('b')}</w:rubyBase></w:ruby></w:r>", "c"), ["abc"]),
    (p("a", f"<mc:AlternateContent><mc:Choice>{r('b')}</mc:Choice><mc:Fallback>{r('b')}</mc:Fallback></mc:AlternateContent>"), ["ab"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "texts"), TEXTS)
def test_text(body: str, texts: list[str]) -> None:
    assert [b.text for b in read("x.docx", data=word_file(body)).blocks] == texts


def test_a_result_that_spans_paragraphs_is_a_table_of_authorities() -> None:
    body = (
        p("TABLE OF AUTHORITIES")
        + p(
            mark("begin"),
            r'<w:r><w:instrText> TOA \h \c "1" \p </w:instrText></w:r>',
            mark("separate"),
            "Smith v. Jones\t3",
        )
        + p("Doe v. Roe\t", field("PAGEREF ta1", r("4")))
        + p(mark("end"))
        + p("Body: Smith v. Jones.")
    )
    draft = read("x.docx", data=word_file(body))
    assert [b.part for b in draft.blocks] == ["body", "table of authorities", "table of authorities", "body"]
    assert [b.paragraph for b in draft.blocks] == [1, 1, 2, 2]


def test_the_paragraph_where_a_table_ends_is_body_if_it_is_mostly_body() -> None:
    body = p(mark("begin"), "<w:r><w:instrText>TOC</w:instrText></w:r>", mark("separate"), "I. FACTS 2") + p(
        "3", mark("end"), "The facts of Smith v. Jones are these."
    )
    assert [b.part for b in read("x", data=word_file(body)).blocks] == ["table of contents", "body"]


def test_a_table_of_contents_in_a_content_control() -> None:
    control = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    body = f"<w:sdt>{control}<w:sdtContent>{p('Contents')}{p('I. FACTS 2')}</w:sdtContent></w:sdt>{p('I. FACTS')}"
    draft = read("x.docx", data=word_file(body))
    assert [b.part for b in draft.blocks] == ["table of contents", "table of contents", "body"]


@pytest.mark.parametrize(("main_type", "format"), [(DOCM, "docm"), (DOTX, "dotx")])
def test_macro_files_and_templates(main_type: str, format: str) -> None:
    draft = read("x", data=word_file(p(cite(1)), main_type=main_type, more={"word/vbaProject.bin": b"\x00"}))
    assert draft.format == format
    assert draft.text == cite(1)
    assert any(n.part == "macros" for n in draft.not_read)


def test_strict_files_read_like_the_others() -> None:
    body = p(r(cite(1), "<w:i/>"), '<w:r><w:footnoteReference w:id="2"/></w:r>', props='<w:pStyle w:val="H1"/>')
    body += p(f"<m:oMath><m:r><m:t>{cite(2)}</m:t></m:r></m:oMath>")
    options = {
        "styles": STYLES,
        "footnotes": f'<w:footnote w:id="2">{p(cite(3))}</w:footnote>',
        "header1": p(cite(4)),
        "section": '<w:headerReference r:id="r-header1"/>',
    }
    strict, loose = (read("x", data=word_file(body, strict=s, **options)) for s in (True, False))
    assert strict.blocks == loose.blocks
    assert [b.part for b in strict.blocks] == ["body", "footnote 1", "body", "header 1"]
    assert strict.blocks[0].heading == 1


def test_the_main_part_is_found_by_its_relationship() -> None:
    assert read("x", data=word_file(p(cite(1)), main="word/document2.xml")).text == cite(1)


def test_footnote_numbers_as_printed() -> None:
    reference = '<w:r><w:footnoteReference w:id="{}"{}/></w:r>'
    notes = "".join(f'<w:footnote w:id="{i}">{p(f"note{i}")}</w:footnote>' for i in range(1, 6))
    section = "<w:sectPr><w:footnotePr><w:numStart w:val='5'/></w:footnotePr></w:sectPr>"
    body = (
        p("a", reference.format(2, ""), reference.format(1, ' w:customMarkFollows="1"'), "*", reference.format(3, ""))
        + p("b", reference.format(4, ""), props=section)
        + p("c", reference.format(5, ""))
    )
    restart = "<w:footnotePr><w:numRestart w:val='eachSect'/></w:footnotePr>"
    draft = read("x", data=word_file(body, footnotes=notes, section=restart))
    parts = {b.text: b.part for b in draft.blocks if b.text.startswith("note")}
    assert parts == {
        "note2": "footnote 5", "note1": "footnote *", "note3": "footnote 6", "note4": "footnote 7", "note5": "footnote 1",
    }  # fmt: skip


def test_what_is_not_read_is_said() -> None:
    data = word_file(
        p("a", '<w:r><w:footnoteReference w:id="9"/></w:r>') + '<w:altChunk r:id="x"/>',
        comments=f'<w:comment w:id="1">{p("secret")}</w:comment><w:comment w:id="2">{p("x")}</w:comment>',
        footnotes=f'<w:footnote w:id="1">{p("orphan")}</w:footnote>',
        settings="<w:attachedTemplate r:id='t'/>",
        settings_relations='<Relationship Id="t" TargetMode="External" Target="http://example.org/a.dotm" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>',
        more={"word/media/image1.png": b"x", "word/media/image2.png": b"x", "word/embeddings/oleObject1.bin": b"x"},
    )
    draft = read("x", data=data)
    assert "secret" not in draft.text
    assert [n.part for n in draft.not_read] == [
        "footnote 1", "2 pictures", "1 embedded object", "2 comments", "1 note", "1 inserted file", "attached template",
    ]  # fmt: skip


def test_what_a_person_should_know_is_remarked() -> None:
    body = p(f"<w:ins>{r('a')}</w:ins>", f"<w:del>{r('b')}</w:del>", r("c", "<w:vanish/>"))
    body += p('<w:r><w:sym w:font="Webdings" w:char="F041"/></w:r>')
    remarks = read("x", data=word_file(body)).remarks
    assert "1 insertion in, 1 deletion out" in remarks[0]
    assert "1 character of hidden text" in remarks[1]
    assert "symbol font" in remarks[2]
