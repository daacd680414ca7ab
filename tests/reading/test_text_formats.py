"""Plain text, Markdown, HTML, and the encodings they come in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.errors import TooMuch, WrongKind
from draftkit.model.draft import Draft
from draftkit.reading import from_text, read
from draftkit.reading.html_tokens import tokens
from tests.reading.word_files import p, r, word_file

WORDS = "The court held “so” in § 1983 – Smith v. Jones, 1 F.3d 100."


def texts(draft: Draft) -> list[str]:
    return [b.text for b in draft.blocks]


def places(draft: Draft) -> list[tuple[str, str]]:
    return [(b.part, b.text) for b in draft.blocks]


ENCODINGS = [
    # (what, bytes, whether the guess is remarked)
    ("UTF-8", WORDS.encode(), False),
    ("UTF-8 with mark", WORDS.encode("utf-8-sig"), False),
    ("UTF-16 with mark", WORDS.encode("utf-16"), False),
    ("UTF-16 LE, no mark", WORDS.encode("utf-16-le"), True),
    ("UTF-16 BE, no mark", WORDS.encode("utf-16-be"), True),
    ("UTF-16 BE with mark", b"\xfe\xff" + WORDS.encode("utf-16-be"), False),
    ("UTF-32", WORDS.encode("utf-32"), False),
    ("UTF-32 BE with mark", b"\x00\x00\xfe\xff" + WORDS.encode("utf-32-be"), False),
    ("Windows-1252", WORDS.encode("cp1252"), True),
]


@pytest.mark.parametrize(("what", "data", "guessed"), ENCODINGS, ids=[e[0] for e in ENCODINGS])
def test_encodings(what: str, data: bytes, guessed: bool) -> None:
    draft = read("a.txt", data=data)
    assert draft.text == WORDS
    assert bool(draft.remarks) == guessed
    assert "Smith" not in "".join(draft.remarks)


def test_latin_1_and_undefined_bytes() -> None:
    assert read("a.txt", data="§ 1983 señor".encode("latin-1")).text == "§ 1983 señor"
    assert read("a.txt", data=b"a\x81b caf\xe9 \xa7").text == "a\ufffdb café §"


def test_a_stray_byte_does_not_turn_utf_8_into_something_else() -> None:
    draft = read("a.txt", data=(WORDS * 5).encode() + b"\xff")
    assert draft.text == WORDS * 5 + "\ufffd"
    assert "1 damaged" in draft.remarks[0]


def test_a_null_inside_a_citation_is_kept_and_remarked() -> None:
    draft = read("a.txt", data=b"See Smith v. Jones, 1 F.3d\x00 100. " + b"More text follows here. " * 20)
    assert "F.3d\x00 100" in draft.text
    assert "null" in draft.remarks[0]
    with pytest.raises(WrongKind):
        read("a.txt", data=b"a\x00\x01\x02b\x00\x03" * 50)


def test_lone_surrogates_become_printable() -> None:
    assert from_text("a \ud800 b").text == "a \ufffd b"


PLAIN = [
    # (what, text, blocks)
    ("blank lines part paragraphs", "one\ntwo\n\nthree", ["one\ntwo", "three"]),
    ("hard wraps stay in one block", "Smith v. Jones, 1\nF.3d 100\n\nEnd.", ["Smith v. Jones, 1\nF.3d 100", "End."]),
    ("newline conventions mixed", "a\r\n\r\nb\r\rc\n\nd", ["a", "b", "c", "d"]),
    ("blank means white space too", "a\n \t\nb", ["a", "b"]),
    ("no blank line: each line is a paragraph", "Smith v. Jones\nDoe v. Roe", ["Smith v. Jones", "Doe v. Roe"]),
    ("byte-order mark in the text", "\ufeffa", ["a"]),
    ("page breaks", "a\f\n\nb\n\n\fc", ["a", "b", "c"]),
    ("very long lines are paragraphs", "x" * 300 + "\n" + "y" * 300 + "\n\nz", ["x" * 300, "y" * 300, "z"]),
    ("list items", "These:\n- one;\n- two.\n\nEnd", ["These:", "- one;", "- two.", "End"]),
    ("a volume at a line's start is no list item", "See Smith v. Jones,\n536. U.S.\n\nx", ["See Smith v. Jones,\n536. U.S.", "x"]),
    ("a short last line ends its paragraph", f"{'word ' * 14}\nIt ends here.\nAnother begins now and it goes on to the end\n\nx", [f"{'word ' * 14}\nIt ends here.", "Another begins now and it goes on to the end", "x"]),
    ("trailing white space is kept", "a  \n\nb", ["a  ", "b"]),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text", "blocks"), PLAIN, ids=[c[0] for c in PLAIN])
def test_plain_paragraphs(what: str, text: str, blocks: list[str]) -> None:
    assert texts(from_text(text)) == blocks


def test_a_hard_wrapped_file_without_blank_lines() -> None:
    lines = ["The officer struck the man who was lying still and Smith v. Jones, 12", "F.3d 345, says that he may not do it; the rule was clear to all in that",
             "year and the court of appeals said so twice, each time in plain words.", "Nothing else matters here."]  # fmt: skip
    assert texts(from_text("\n".join(lines))) == ["\n".join(lines)]


def test_lines_are_known() -> None:
    draft = from_text("one\n\ntwo\nSmith v. Jones\n\nthree")
    assert [b.line for b in draft.blocks] == [1, 3, 6]
    assert draft.locate(draft.text.index("Smith")).line == 4


def test_margin_numbers_are_dropped_and_never_enter_a_citation() -> None:
    page = [
        f"{n:>2}   words of the pleading, Smith v. Jones," if n % 4 else f"{n:>2}   F.3d 100 (2d Cir.), and so on"
        for n in range(1, 29)
    ]
    draft = from_text("\n".join(page * 2))
    assert "Smith v. Jones,\nF.3d 100" in draft.text
    assert "56 line numbers" in draft.remarks[0]
    assert draft.locate(draft.text.index("F.3d")).line == 4


def test_a_numbered_list_keeps_its_numbers() -> None:
    text = "\n\n".join(f"{n}.  Officer Roe did thing {n}." for n in range(1, 20))
    assert from_text(text).text == text.replace("\n\n", "\n")
    facts = "\n".join(f"{n}  {'Some fact. ' * 3}\nmore of it\nand more" for n in range(1, 12))
    assert "11  Some fact." in from_text(facts).text


TABLE = """TABLE OF AUTHORITIES

Cases                                Page

Smith v. Jones, 1 F.3d 100 (2d Cir. 1993) ........ 3, 5
Roe v. Doe, 2 F.3d 200
   (2d Cir. 1993) ............ passim

Statutes

42 U.S.C. § 1983 ........ 1

ARGUMENT

Smith v. Jones governs.
"""


def test_a_table_of_authorities_typed_by_hand() -> None:
    parts = {b.text.split("\n")[0][:14]: b.part for b in from_text(TABLE).blocks}
    assert parts["Smith v. Jones"] == "body"  # the last block of that beginning: the argument
    assert from_text(TABLE).blocks[0].part == "table of authorities"
    assert [b.text for b in from_text(TABLE).blocks if b.part == "body"] == ["ARGUMENT", "Smith v. Jones governs."]


NOT_TABLES = [
    # a title alone, without entries
    "TABLE OF AUTHORITIES\n\nSmith v. Jones, 1 F.3d 100.\n\nRoe v. Doe, 2 F.3d 200.",
    # entries without a title
    "Smith v. Jones, 1 F.3d 100 ..... 3\n\nRoe v. Doe ..... 4\n\nx",
    # a sentence about one
    "The table of authorities is below.\n\na ..... 3\n\nb .... 4",
]


@pytest.mark.parametrize("text", NOT_TABLES)
def test_prose_is_no_table(text: str) -> None:
    assert {b.part for b in from_text(text).blocks} == {"body"}


def test_tables_of_contents_and_authorities_in_a_row_and_a_page_break() -> None:
    text = "CONTENTS\n\nI. FACTS .... 1\n\nII. LAW .... 2\n\nTABLE OF CASES\n\nA v. B .... 1\n\nC v. D .... 2\n\n\fE v. F ... 3\n\nx"
    assert [b.part for b in from_text(text).blocks] == ["table of contents"] * 3 + ["table of authorities"] * 3 + [
        "body"
    ] * 2


def test_a_table_typed_by_hand_in_word() -> None:
    body = p("TABLE OF AUTHORITIES") + p("Cases") + p(r("Smith v. Jones"), "<w:r><w:tab/></w:r>", "3")
    body += p(r("Roe v. Doe"), "<w:r><w:tab/></w:r>", "4") + p("Smith v. Jones holds otherwise.")
    assert [b.part for b in read("x", data=word_file(body)).blocks] == ["table of authorities"] * 4 + ["body"]


MARKDOWN = [
    # (what, text, (part, text, heading) of the blocks)
    ("marks are kept", "See *Smith v. Jones*,\n**1 F.3d 100**.", [("body", "See *Smith v. Jones*,\n**1 F.3d 100**.", None)]),
    ("headings", "# One\nText\n\nTwo\n---\nThree\n===", [("body", "# One", 1), ("body", "Text", None), ("body", "Two", 2), ("body", "Three", 1)]),
    ("front matter", "---\ntitle: Brief\n---\nText", [("body", "Text", None)]),
    ("a rule at the top is no front matter", "---\n\nText\n\n---\n\nMore", [("body", "Text", None), ("body", "More", None)]),
    ("lists", "Say:\n- one\n- two\n  more\n\n1. x\n2. y", [("body", t, None) for t in ("Say:", "- one", "- two\n  more", "1. x", "2. y")]),
    ("a number inside a paragraph begins no list", "Fed. R. Civ. P.\n12. The rule", [("body", "Fed. R. Civ. P.\n12. The rule", None)]),
    ("quotes", "Text\n> Smith v. Jones, 1\n> F.3d 100\n\nEnd", [("body", t, None) for t in ("Text", "Smith v. Jones, 1\nF.3d 100", "End")]),
    ("table rows", "| a | b |\n|---|:-:|\n| c | d |", [("body", "| a | b |", None), ("body", "| c | d |", None)]),
    ("notes after their paragraph, in order of reference", "A[^x] and B[^1].\n\nMore.\n\n[^1]: one\n[^x]: Smith v. Jones,\n    1 F.3d 100\n\n    second\n\nLast",
     [("body", "A[^x] and B[^1].", None), ("footnote 1", "Smith v. Jones,\n1 F.3d 100", None), ("footnote 1", "second", None), ("footnote 2", "one", None), ("body", "More.", None), ("body", "Last", None)]),
    ("a note that nothing refers to is read", "A\n\n[^z]: orphan", [("body", "A", None), ("footnote 1", "orphan", None)]),
    ("a note in a note", "A[^1]\n\n[^1]: b[^2]\n[^2]: c[^1]", [("body", "A[^1]", None), ("footnote 1", "b[^2]", None), ("footnote 2", "c[^1]", None)]),
    ("fenced text", "```\n# not a heading\n[^1]: no note\n```\nEnd", [("body", "```\n# not a heading\n[^1]: no note\n```", None), ("body", "End", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text", "blocks"), MARKDOWN, ids=[c[0] for c in MARKDOWN])
def test_markdown(what: str, text: str, blocks: list[tuple[str, str, int | None]]) -> None:
    draft = from_text(text, format="md")
    assert [(b.part, b.text, b.heading) for b in draft.blocks] == blocks


def test_markdown_lines_and_what_was_left_out() -> None:
    draft = from_text("---\na: b\n---\n\nOne[^1]\n\n[^1]: note\n\nTwo", format="md")
    assert [(b.line, b.text) for b in draft.blocks] == [(5, "One[^1]"), (7, "note"), (9, "Two")]
    assert draft.not_read[0].part == "front matter"


HTML = [
    # (what, page, (part, text) of the blocks)
    ("blocks and spaces", "<p>a\n  b<div>c</div>d", [("body", "a b"), ("body", "c"), ("body", "d")]),
    ("inline tags join", "<p>Smith<b> v. </b><i>Jones</i>, 1&nbsp;F.3d&#32;100", [("body", "Smith v. Jones, 1\xa0F.3d 100")]),
    ("entities", "<p>&sect; 1983 &amp; &lt;b&gt; &shy;x&ensp;y", [("body", "§ 1983 & <b> \xadx\u2002y")]),
    ("line break", "<p>a<br>b<br/> c", [("body", "a\nb\nc")]),
    ("deleted, hidden, script", "<p>a<del>b</del><s>c</s><strike>d</strike><span hidden>e</span><span style='display: none'>f</span><script>g<p></script><style>h</style>i", [("body", "ai")]),
    ("nested in hidden", "<div hidden><div>a</div>b</div><p>c", [("body", "c")]),
    ("a hidden paragraph ends with the next", "<p hidden>a<p>b", [("body", "b")]),
    ("comments", "<p>a<!-- b --><!--[if mso]><p>c</p><![endif]-->d", [("body", "ad")]),
    ("head", "<html><head><title>x</title></head><body>a</body></html>", [("body", "a")]),
    ("an unclosed head", "<html><head><title>x</title><body><p>a", [("body", "a")]),
    ("preformatted", "<pre>a\n  b</pre>", [("body", "a\n  b")]),
    ("tables", "<table><tr><td>a<td>b<tr><td><table><tr><td>c</table>d</table>e", [("table 1", "a"), ("table 1", "b"), ("table 2", "c"), ("table 1", "d"), ("body", "e")]),
    ("lists without end tags", "<ul><li>a<li>b<ul><li>c</ul></ul>d", [("body", t) for t in "abcd"]),
    ("ordinals are not notes", "<p>12 F.3<sup>d</sup> 100", [("body", "12 F.3d 100")]),
    ("a raised figure after words is a note", "<p>He fled.<sup>3</sup> The rule<sup>4</sup> x<sup>2</sup>", [("body", "He fled.\ufffc The rule\ufffc x2")]),
    ("pandoc's notes", '<p>a<a href="#fn1" id="fnref1"><sup>1</sup></a> b</p><p>c</p><ol><li id="fn1"><p>note<a href="#fnref1">↩</a></p></li></ol>', [("body", "a\ufffc b"), ("footnote 1", "note↩"), ("body", "c")]),
    ("Word's notes", '<p>a<a href="#_ftn2" name="_ftnref2"><span><span>[2]</span></span></a></p><p>c</p><div id=ftn2><p><a href="#_ftnref2">[2]</a> note</p></div>', [("body", "a\ufffc"), ("footnote 2", "[2] note"), ("body", "c")]),
    ("a note that nothing refers to", '<p>a</p><div id="fn9">x</div>', [("body", "a"), ("footnote 9", "x")]),
    ("a quote that never closes", '<p class="x>a</p><p>b</p><p>c</p>', [("body", "a"), ("body", "b"), ("body", "c")]),
    ("an angle bracket in the text", "<p>a < b <3 c", [("body", "a < b <3 c")]),
    ("an angle bracket in an attribute", '<p title="a>b">c', [("body", "c")]),
    ("an unclosed comment hides the rest", "<p>a<!-- b", [("body", "a")]),
]  # fmt: skip


@pytest.mark.parametrize(("what", "page", "blocks"), HTML, ids=[c[0] for c in HTML])
def test_html(what: str, page: str, blocks: list[tuple[str, str]]) -> None:
    assert places(from_text(page, format="html")) == blocks


def test_html_headings_flags_and_pictures() -> None:
    draft = from_text(
        "<h2>A</h2><p><em>Smith</em> <ins>b</ins><img src='http://example.org/x' alt='no'>", format="html"
    )
    assert [b.heading for b in draft.blocks] == [2, None]
    assert [set(s.flags) for s in draft.blocks[1].segments if s.flags] == [{"italic"}, {"inserted"}]
    assert draft.not_read[0].part == "1 picture"


def test_html_in_a_declared_encoding() -> None:
    page = "<html><head><meta charset='windows-1251'></head><body>Иск § 1</body></html>"
    assert read("x", data=page.encode("cp1251")).text == "Иск § 1"
    assert (
        read("x", data=page.replace("windows-1251", "iso-8859-1").replace("Иск", "“a”").encode("cp1252")).text
        == "“a” § 1"
    )


HOSTILE_HTML = ["<!--" * 50_000, "<p " * 100_000, '<a "' * 100_000, "<p a='" * 50_000, "<![" * 100_000, "&" * 300_000,
                "<i>" * 100_000, "</p>" * 100_000, "<p>" * 100_000, "<sup>1</sup>" * 50_000, "<script>" * 50_000,
                "<a href='#fn1'>1</a>x" * 30_000, "<td>" * 50_000, "<p a=" + "b " * 200_000]  # fmt: skip


@pytest.mark.parametrize("page", HOSTILE_HTML, ids=[h[:9] for h in HOSTILE_HTML])
def test_hostile_html_takes_linear_time(page: str) -> None:
    import time

    start = time.perf_counter()
    from_text("<html><body>x " + page, format="html")
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("name", "data", "format"),
    [
        ("a.md", b"Plain words.", "md"),
        ("a.txt", b"# A heading", "txt"),  # the name decides between the two
        ("-", b"# A heading\n\ntext", "md"),  # without a name, the text does
        ("-", b"Smith v. Jones, 1 F.3d 100.", "txt"),
        ("a.docx", b"Smith v. Jones, 1 F.3d 100.", "txt"),  # the bytes decide, never the name
        ("a.htm", b"<p>a fragment</p>", "html"),
        ("a.txt", b"<!DOCTYPE html><p>a</p>", "html"),
        ("a.txt", "<html><p>a</p>".encode("utf-16"), "html"),
        ("a.txt", b"BM is how this text begins, and MZ too", "txt"),
        ("a", word_file(p("x")), "docx"),
    ],
)
def test_kinds_are_told_by_content(name: str, data: bytes, format: str) -> None:
    assert read(name, data=data).format == format


LEGAL = st.characters(blacklist_categories=["Cs"], blacklist_characters="\r\n\t")
XML = st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\ufffe\uffff")


@given(
    st.lists(st.text(LEGAL.filter(lambda c: c not in "\f\ufeff"), min_size=1).filter(str.strip), min_size=1, max_size=6)
)
@settings(max_examples=150, deadline=None)
def test_plain_text_comes_back_exactly(paragraphs: list[str]) -> None:
    assert texts(from_text("\n\n".join(paragraphs))) == paragraphs


@given(st.lists(st.text(XML, min_size=1, max_size=40), min_size=1, max_size=5))
@settings(max_examples=100, deadline=None)
def test_word_text_comes_back_exactly(runs: list[str]) -> None:
    def escaped(text: str) -> str:
        return r(text).replace(">]]>", ">]]&gt;")

    whole = "".join(runs)
    if whole.strip():
        draft = read("x", data=word_file(p(*[escaped(t) for t in runs])))
        assert draft.text == whole
        assert [draft.text[s.start : s.end] for s in draft.blocks[0].segments] == runs


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_in_every_format(text: str) -> None:
    for format in ("txt", "md", "html"):
        draft = from_text(text, format=format)
        assert all(draft.text[b.start : b.end] == b.text and b.text.strip() for b in draft.blocks)
    list(tokens(text))


@pytest.mark.parametrize(
    "end", ["584 U.S.", "Kisela v.", "38 F.4th", "584 U.S. 100,", "Id. at", "138 S. Ct.", "see 42 U.S.C. §"]
)
def test_no_paragraph_of_a_hand_wrapped_text_ends_inside_a_citation(end: str) -> None:
    wide = "The officers had fair warning that what they did was unlawful in this case."
    draft = from_text(f"{wide}\n{wide}\nSo {end}\n100, 104 (2018), where it was said.\n\nNext paragraph.\n")
    assert [b.text.count("\n") for b in draft.blocks] == [3, 0]


@pytest.mark.parametrize("end", ["(9th Cir.", "(C.D. Cal.", "(D. Nev.", "(Mar.", "(6th Cir. Mar."])
def test_a_year_that_begins_a_line_is_no_item_of_a_list(end: str) -> None:
    text = f"The right was clear by then, as Doe v. Roe, 5 F.3d 6 {end}\n2022).  In Smith v. Jones\nit was said again.\n\nEnd."
    assert len(from_text(text).blocks) == 2


def test_html_of_lone_signs_is_one_stretch_of_text() -> None:
    """A million "<" were a million tokens: 24 s and 1.2 GB for 5 MB."""
    assert len(list(tokens("a" + "<" * 100_000 + " b"))) == 1
    assert texts(from_text("<p>if 3 < 4 and x<5 </p>", format="html")) == ["if 3 < 4 and x<5"]


def test_html_of_tags_only_is_refused() -> None:
    with pytest.raises(TooMuch, match="tags"):
        from_text("<p>" + "a<i>b</i>" * 500_000, format="html")


def test_a_character_number_beyond_all_bounds() -> None:
    assert texts(from_text(f"<p>a &#{'9' * 5000}; b &#167; c</p>", format="html")) == ["a \ufffd b § c"]


def test_quoted_mail_loses_its_marks_and_no_citation_is_torn() -> None:
    draft = from_text("Here it is:\n\n> The right was clear. Smith v.\n> Jones, 1 F.3d\n> 100.\n>> Older words.\nBye")
    assert texts(draft) == ["Here it is:", "The right was clear. Smith v.\nJones, 1 F.3d\n100.", "Older words.", "Bye"]
    assert [b.line for b in draft.blocks] == [1, 3, 6, 7]
    assert "4 lines" in draft.remarks[0]


def test_one_line_that_begins_with_a_greater_sign_is_kept() -> None:
    assert texts(from_text("It was\n\n> 5 feet\n\naway")) == ["It was", "> 5 feet", "away"]


def test_no_citation_is_torn_where_each_line_seems_a_paragraph() -> None:
    draft = from_text("DANIEL DOE,\nPlaintiff\nSee Smith v.\nJones, 1 U.S.\n100 (1990).\nThe end.")
    assert texts(draft)[:2] == ["DANIEL DOE,", "Plaintiff"]
    assert "See Smith v.\nJones, 1 U.S.\n100 (1990)." in texts(draft)


def test_a_table_of_authorities_that_goes_on_over_pages() -> None:
    """As Supreme Court briefs print it: the title or the category again with "Continued", page numbers between."""
    first = "TABLE OF AUTHORITIES\n\nCases: Page\n\nSmith v. Jones, 1 F.3d 100 (9th Cir. 1993) ...... 3\n\nDoe v. Roe, 2 F.3d 1 (1st Cir. 1993) ...... 4"
    for head in (
        "ii\n\nCases—Continued: Page",
        "iii\n\nTABLE OF AUTHORITIES—Continued\n\nPage(s)",
        "Cases (continued)",
    ):
        draft = from_text(
            f"{first}\n\n{head}\n\nAble v. Baker, 3 F.3d 1 (2d Cir. 1993) ...... 5\n\nCain v. Dow, 4 F.3d 1 (2d Cir. 1993) .... 6\n\nARGUMENT"
        )
        assert {b.part for b in draft.blocks if "F.3d" in b.text} == {"table of authorities"}, head
        assert draft.blocks[-1].part == "body"
