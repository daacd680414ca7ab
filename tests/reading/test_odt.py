"""OpenDocument text: one planted citation in every construct, found at its place."""

from __future__ import annotations

import pytest

from draftkit.reading import read
from tests.reading.word_files import odt_file

CITE = "Smith v. Jones, 1 F.3d 100"
NOTE = '<text:note text:note-class="{}"><text:note-citation>{}</text:note-citation><text:note-body><text:p>{}</text:p></text:note-body></text:note>'

CONSTRUCTS = [
    # (what, body, part, paragraph in that part)
    ("paragraph", f"<text:p>{CITE}</text:p>", "body", 1),
    ("heading", f'<text:h text:outline-level="2">{CITE}</text:h>', "body", 1),
    ("spans", "<text:p>Smith <text:span>v. <text:span>Jones</text:span></text:span>, 1 F.3d 100</text:p>", "body", 1),
    ("spaces and white space", "<text:p>Smith\n   v.<text:s/>Jones, 1<text:s/>F.3d 100</text:p>", "body", 1),
    ("link and bookmark", f"<text:p><text:a>{CITE}</text:a><text:bookmark/></text:p>", "body", 1),
    ("field", f"<text:p><text:bookmark-ref>{CITE}</text:bookmark-ref></text:p>", "body", 1),
    ("nested list", f"<text:list><text:list-item><text:p>a</text:p><text:list><text:list-item><text:p>{CITE}</text:p></text:list-item></text:list></text:list-item></text:list>", "body", 2),
    ("table", f"<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>{CITE}</text:p></table:table-cell></table:table-row></table:table>", "table 1", 2),
    ("footnote", f"<text:p>a{NOTE.format('footnote', '3', CITE)}</text:p>", "footnote 3", 1),
    ("endnote", f"<text:p>a{NOTE.format('endnote', 'i', CITE)}</text:p>", "endnote i", 1),
    ("text box", f"<text:p>a<draw:frame><draw:text-box><text:p>{CITE}</text:p></draw:text-box></draw:frame></text:p>", "text box 1", 1),
    ("text box of the page", f"<draw:frame><draw:text-box><text:p>{CITE}</text:p></draw:text-box></draw:frame><text:p>a</text:p>", "text box 1", 1),
    ("shape with text", f"<text:p>a<draw:custom-shape><text:p>{CITE}</text:p></draw:custom-shape></text:p>", "text box 1", 1),
    ("section", f"<text:section><text:p>{CITE}</text:p></text:section>", "body", 1),
    ("contents", f"<text:table-of-content><text:index-body><text:p>{CITE}</text:p></text:index-body></text:table-of-content>", "table of contents", 1),
    ("inserted text", f"<text:p><text:change-start/>{CITE}<text:change-end/></text:p>", "body", 1),
    ("ruby", f"<text:p><text:ruby><text:ruby-base>{CITE}</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby></text:p>", "body", 1),
]  # fmt: skip


@pytest.mark.parametrize(("what", "body", "part", "paragraph"), CONSTRUCTS, ids=[c[0] for c in CONSTRUCTS])
def test_a_citation_is_found_at_its_place(what: str, body: str, part: str, paragraph: int) -> None:
    draft = read("x.odt", data=odt_file(body))
    assert draft.text.count(CITE) == 1
    where = draft.locate(draft.text.index(CITE))
    assert (where.part, where.paragraph) == (part, paragraph)
    for block in draft.blocks:
        assert "".join(block.text[s.start : s.end] for s in block.segments) == block.text


def test_headers_and_footers_once() -> None:
    page = f"<style:master-page><style:header><text:p>{CITE}</text:p></style:header><style:footer><text:p>f</text:p></style:footer></style:master-page>"
    draft = read(
        "x", data=odt_file("<text:p>a</text:p>", styles=f"<office:master-styles>{page * 2}</office:master-styles>")
    )
    assert [(b.part, b.text) for b in draft.blocks] == [("body", "a"), ("header 1", CITE), ("footer 1", "f")]


def test_deleted_text_and_comments_are_not_read_but_said() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        "<text:p>a<office:annotation><text:p>secret</text:p></office:annotation>b<draw:frame><draw:image/><svg:title>alt</svg:title></draw:frame></text:p>"
    )
    draft = read("x", data=odt_file(body))
    assert draft.text == "ab"
    assert {n.part for n in draft.not_read} == {"1 comment", "1 picture"}
    assert "1 tracked change" in draft.remarks[0]


def test_flags_follow_styles() -> None:
    automatic = (
        '<style:style style:name="I"><style:text-properties fo:font-style="italic"/></style:style>'
        '<style:style style:name="J" style:parent-style-name="I"><style:text-properties style:text-underline-style="solid"/></style:style>'
        '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    )
    body = '<text:p><text:span text:style-name="J">a</text:span><text:span text:style-name="H">b</text:span>c</text:p>'
    body += '<text:section text:display="none"><text:p>d</text:p></text:section>'
    draft = read("x", data=odt_file(body, automatic=automatic))
    assert [set(s.flags) for b in draft.blocks for s in b.segments] == [
        {"italic", "underline"},
        {"hidden"},
        set(),
        {"hidden"},
    ]
    assert "hidden" in draft.remarks[0]
