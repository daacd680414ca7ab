"""The recipes: clean text, real numbering, live references, footnotes, and bytes that tell nothing."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from draftkit.assembly.pieces import Blank, Italic, Refs, Said, stop, xml
from draftkit.assembly.word import caption, clean, notes, numbering, references, runs, save, settings, styles
from draftkit.assembly.wording import court_name
from draftkit.model.parties import initials_of
from draftkit.reading import read

W = f'xmlns:w="{runs.W_NS}"'


def file(body: str, *, lists: str | None = None, footnotes: tuple[str, ...] = ()) -> bytes:
    """A Word file of our own parts around ``body``."""
    parts = {
        "[Content_Types].xml": settings.content_types_xml(),
        "_rels/.rels": settings.package_relations_xml(),
        "docProps/core.xml": settings.core_xml(),
        "docProps/app.xml": settings.app_xml(),
        "word/document.xml": settings.document_xml(body + settings.LETTER),
        "word/_rels/document.xml.rels": settings.document_relations_xml(),
        "word/styles.xml": styles.styles_xml(),
        "word/numbering.xml": lists or numbering.numbering_xml(),
        "word/settings.xml": settings.settings_xml(),
        "word/footnotes.xml": notes.footnotes_xml(footnotes),
        "word/footer1.xml": settings.footer_xml(),
    }
    return save.packed({name: text.encode() for name, text in parts.items()})


def numbers(data: bytes) -> tuple[list[str], list[str]]:
    """The numbers as our own count and as ``reading`` computes them."""
    with zipfile.ZipFile(BytesIO(data)) as zipped:
        body, style, lists = (
            etree.fromstring(zipped.read(f"word/{n}.xml")) for n in ("document", "styles", "numbering")
        )
    ours = list(numbering.numbers_of(body, style, lists).values())
    return ours, [b.number for b in read("x.docx", data=data, name="x.docx").blocks if b.number]


# Clean text -----------------------------------------------------------------------------------------------------------

CLEAN = [
    # text, as Word holds it, what is removed
    ("a\x00b", "ab", ["U+0000 at character 2"]),
    ("a\x0bb\x0cc", "abc", ["U+000B at character 2", "U+000C at character 4"]),
    ("a\ud800b", "ab", ["U+D800 at character 2"]),
    ("a\ufffeb\uffff", "ab", ["U+FFFE at character 2", "U+FFFF at character 4"]),
    ("a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne", []),
    (" \n a b \t", "a b", []),
    ("§ 1983 and\u00a0more", "§ 1983 and\u00a0more", []),
    ("", "", []),
]


@pytest.mark.parametrize(("text", "kept", "removed"), CLEAN)
def test_for_word(text: str, kept: str, removed: list[str]) -> None:
    cleaned, gone = clean.for_word(text)
    assert cleaned == kept
    assert [str(one) for one in gone] == removed


@given(st.text())
def test_for_word_leaves_only_what_xml_holds_and_is_done_at_once(text: str) -> None:
    cleaned, _ = clean.for_word(text)
    assert etree.fromstring(f"<a>{runs.escaped(cleaned)}</a>").text == (cleaned or None)
    assert clean.for_word(cleaned) == (cleaned, ())


HELD = [
    # words of the tool, with ~ for a no-break space
    ("42 U.S.C. § 1983", "42~U.S.C.~§~1983"),
    ("28 U.S.C. §§ 1331 and 1343(a)(3)", "28~U.S.C.~§§~1331 and 1343(a)(3)"),
    ("536 U.S. 730", "536~U.S.~730"),
    ("123 F.3d 45", "123~F.3d~45"),
    ("see ¶ 12 and Ex. A", "see ¶~12 and Ex.~A"),
    ("Case No. 12", "Case No.~12"),
    ("Fed. R. Civ. P. 38(b)", "Fed.~R.~Civ.~P.~38(b)"),
    ("nothing here to hold", "nothing here to hold"),
]


@pytest.mark.parametrize(("words", "held"), HELD)
def test_held_together(words: str, held: str) -> None:
    assert clean.held_together(words) == held.replace("~", "\u00a0")


STOPS = [
    ("He fell", "."),
    ("He fell.", ""),
    ("“Stop!”", ""),
    ("He said “stop”", "."),
    ("(see Ex. A.)", ""),
    ("why?", ""),
    ("", "."),
]


@pytest.mark.parametrize(("text", "mark"), STOPS)
def test_stop(text: str, mark: str) -> None:
    assert stop(text) == mark


# Numbering ------------------------------------------------------------------------------------------------------------


def styled(*names: str) -> str:
    return "".join(runs.paragraph(name, runs.run("x")) for name in names)


LISTS = [
    (["NumberedPara", "SubPara", "SubPara", "NumberedPara", "SubPara"], ["1.", "(a)", "(b)", "2.", "(a)"]),
    (
        ["Count", "NumberedPara", "Count", "NumberedPara"],
        ["COUNT I.", "1.", "COUNT II.", "2."],
    ),  # counts do not restart paragraphs
    (["Prayer", "PrayerItem", "Prayer", "PrayerItem", "PrayerItem"], ["A.", "(1)", "B.", "(1)", "(2)"]),
    (["FormSection", "FormPart", "FormPart", "FormSection", "FormPart"], ["I.", "A.", "B.", "II.", "A."]),
    (["NumberedPara", "Heading1", "BodyDouble", "NumberedPara"], ["1.", "2."]),  # headings do not interrupt
    (["NumberedPara"] + ["SubPara"] * 28, ["1.", *(f"({chr(97 + n)})" for n in range(26)), "(aa)", "(bb)"]),
    (["Count"] * 14, ["COUNT " + r + "." for r in "I II III IV V VI VII VIII IX X XI XII XIII XIV".split()]),
]


@pytest.mark.parametrize(("names", "printed"), LISTS)
def test_numbers_are_those_that_a_reader_sees(names: list[str], printed: list[str]) -> None:
    ours, read_back = numbers(file(styled(*names)))
    assert ours == printed
    assert read_back == printed


def test_a_clinic_restarts_a_list_and_skips_numbering() -> None:
    lists = numbering.numbering_xml().replace(
        "</w:numbering>",
        '<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>',
    )
    own = runs.paragraph(
        "NumberedPara", runs.run("x"), properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>'
    )
    none = runs.paragraph("NumberedPara", runs.run("x"), properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
    ours, read_back = numbers(file(styled("NumberedPara") + own + own + none + styled("SubPara"), lists=lists))
    assert ours == read_back == ["1.", "5.", "6.", "(a)"]


# References -----------------------------------------------------------------------------------------------------------


def referring(indices: tuple[int, ...], of: int) -> str:
    """Paragraphs 0 to ``of`` with bookmarks, then one that refers to ``indices``; as a reader sees the last."""
    made = "".join(
        runs.paragraph("NumberedPara", references.bookmarked(f"para{n + 1}", n + 1, runs.run("x"))) for n in range(of)
    )
    root = etree.fromstring(settings.document_xml(made + runs.paragraph("Normal", xml([Refs(indices)]))).encode())
    style, lists = etree.fromstring(styles.styles_xml().encode()), etree.fromstring(numbering.numbering_xml().encode())
    references.fill(root, numbering.numbers_of(root, style, lists))
    shown = list(root.iter(runs.w("p")))[-1].iter(runs.w("t"), runs.w("noBreakHyphen"))
    return "".join("-" if t.tag == runs.w("noBreakHyphen") else t.text or "" for t in shown)


REFERENCES = [
    ((2,), "¶~3"),
    ((0, 1), "¶¶~1 and~2"),
    ((0, 1, 2), "¶¶~1-3"),
    ((4, 0, 1, 2, 4), "¶¶~1-3 and~5"),
    ((0, 2, 4, 5, 6), "¶¶~1, 3 and~5-7"),
]


@pytest.mark.parametrize(("indices", "shown"), REFERENCES)
def test_references_show_ranges(indices: tuple[int, ...], shown: str) -> None:
    assert referring(indices, 8) == shown.replace("~", "\u00a0")


@pytest.mark.parametrize(
    "body",
    [
        runs.paragraph("Normal", references.reference("para1")),  # nothing there
        runs.paragraph(
            "Normal", references.bookmarked("para1", 1, runs.run("x")), references.reference("para1")
        ),  # no number
        styled("NumberedPara") + runs.paragraph("NumberedPara", references.bookmarked("para1", 1, "")) * 2,  # twice
    ],
)
def test_a_reference_that_leads_nowhere_is_named(body: str) -> None:
    root = etree.fromstring(settings.document_xml(body).encode())
    style, lists = etree.fromstring(styles.styles_xml().encode()), etree.fromstring(numbering.numbering_xml().encode())
    with pytest.raises(ValueError, match="para1"):
        references.fill(root, numbering.numbers_of(root, style, lists))


# Parts and bytes ------------------------------------------------------------------------------------------------------


def test_a_footnote_is_read_back_where_it_is_referred_to() -> None:
    body = runs.paragraph("BodyDouble", runs.run("A claim."), notes.footnote_reference(1)) + styled("BodyDouble")
    blocks = read("x.docx", data=file(body, footnotes=(runs.run("See Ex. A & B."),)), name="x.docx").blocks
    assert [(b.part, b.text.strip()) for b in blocks if b.part.startswith("footnote")] == [
        ("footnote 1", "See Ex. A & B.")
    ]


def test_the_caption_is_a_table_of_two_cells() -> None:
    data = file(caption.caption_table(styled("CaptionParty"), styled("CaptionTitle")) + styled("Normal"))
    assert [b.part for b in read("x.docx", data=data, name="x.docx").blocks][:2] == ["table 1", "table 1"]


def test_every_style_of_the_brief_is_there_and_well_formed() -> None:
    root = etree.fromstring(styles.styles_xml().encode())
    names = {s.find(runs.w("name")).get(runs.w("val")) for s in root.iter(runs.w("style"))}  # type: ignore[union-attr]
    assert {"Caption Court", "Caption Party", "Caption Title", "heading 1", "heading 2", "heading 3", "Body Double", "Numbered Para", "Sub Para",
            "Count", "Prayer", "Block Quote", "footnote text", "footnote reference", "toa heading", "table of authorities", "Signature", "Certificate"} <= names  # fmt: skip


def test_traces_are_taken_out() -> None:
    parts = {
        "word/document.xml": b'<w:p w:rsidR="00AB" w:rsidRDefault="00CD"><w:r w:rsidRPr="1"/></w:p>',
        "word/settings.xml": b'<w:settings><w:updateFields w:val="true"/><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsid w:val="1"/></w:rsids><w:zoom/></w:settings>',
        "word/_rels/settings.xml.rels": b'<Relationship Id="rId1" Type="http://x/attachedTemplate" Target="file:///c:/x.dotm"/><Relationship Id="rId2" Type="http://x/styles" Target="s.xml"/>',
        "docProps/custom.xml": b"<x/>",
        "docProps/thumbnail.jpeg": b"x",
        "[Content_Types].xml": b'<Types><Override PartName="/docProps/custom.xml" ContentType="x"/><Override PartName="/word/document.xml" ContentType="y"/></Types>',
    }
    kept = save.without_traces(parts)
    assert kept["word/document.xml"] == b"<w:p><w:r/></w:p>"
    assert kept["word/settings.xml"] == b"<w:settings><w:zoom/></w:settings>"
    assert kept["word/_rels/settings.xml.rels"].count(b"Relationship ") == 1
    assert sorted(kept) == [
        "[Content_Types].xml",
        "word/_rels/settings.xml.rels",
        "word/document.xml",
        "word/settings.xml",
    ]
    assert b"custom" not in kept["[Content_Types].xml"]


def test_equal_parts_give_equal_bytes_whatever_their_order() -> None:
    parts = {"b.xml": b"2", "[Content_Types].xml": b"1", "a.xml": b"3"}
    assert save.packed(parts) == save.packed(dict(reversed(parts.items())))


def test_pieces_keep_both_kinds_of_words_apart() -> None:
    shown = xml(["under 42 U.S.C. § 1983: ", Said("42 U.S.C. § 1983 <x>"), Italic("Hope v. Pelzer"), Blank("page")])
    assert "42&#160;U.S.C.&#160;§&#160;1983" in shown
    assert "42 U.S.C. § 1983 &#60;x&#62;" in shown
    assert "<w:i/>" in shown
    assert '<w:rStyle w:val="FillIn"/>' in shown


DISTRICTS = [
    ("nvd", "District of Nevada"),
    ("cand", "Northern District of California"),
    ("N.D. Cal.", "Northern District of California"),
    ("dcd", "District of Columbia"),
    ("nmid", "District of the Northern Mariana Islands"),
    ("ared", "Eastern District of Arkansas"),
    ("Court of the Moon", "Court of the Moon"),  # printed as written; the rules say that it is not known
    (None, "[FILL IN: district, such as District of Nevada]"),
]


@pytest.mark.parametrize(("district", "name"), DISTRICTS)
def test_court_name(district: str | None, name: str) -> None:
    assert court_name(district) == name


def test_every_district_of_the_table_has_a_name() -> None:
    from draftkit.authorities.courts import courts

    for court in courts():
        if court.kind == "district":
            assert "District of" in court_name(court.id), court.id


@pytest.mark.parametrize(
    ("name", "short"), [("Maria Ruiz", "M.R."), ("maria de la cruz", "M.D.L.C."), ("M.", "M."), ("", "")]
)
def test_initials(name: str, short: str) -> None:
    assert initials_of(name) == short
