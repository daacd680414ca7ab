"""The HTML report is one closed, well-formed page that shows hostile text and never runs it."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

from draftkit.model.report import Report
from draftkit.outputs.html import render
from tests.outputs.conftest import acting

VOID = {"meta", "br"}


class Page(HTMLParser):
    """Collects tags, attributes and text; notes tags that do not close in order."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.crossed: list[str] = []
        self.feed(page.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def test_every_tag_closes(report: Report, hostile: Report) -> None:
    page = Page(render([report, hostile]))
    assert (page.open, page.crossed) == ([], [])


def test_nothing_is_loaded_and_nothing_runs(report: Report, hostile: Report) -> None:
    page = Page(render([report, hostile]))
    assert not {"script", "img", "link", "iframe", "object", "embed", "form", "base"} & set(page.tags)
    names = {name for name, _ in page.attributes}
    assert not {n for n in names if n.startswith("on")} | (names & {"src", "style", "srcset"})
    assert all(value and value.startswith("#") for name, value in page.attributes if name == "href")


def test_the_policy_allows_this_style_and_nothing_else(report: Report) -> None:
    raw = render([report]).decode()
    style = re.search("<style>(.*?)</style>", raw, re.DOTALL)
    policy = dict(Page(raw.encode()).attributes)["content"]
    policies = [v for n, v in Page(raw.encode()).attributes if n == "content" and v and "default-src" in v]
    assert style
    assert policy
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policies == [f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"]


def test_every_link_leads_somewhere_and_anchors_are_unique(report: Report, hostile: Report) -> None:
    page = Page(render([report, hostile]))
    anchors = [value for name, value in page.attributes if name == "id"]
    assert len(anchors) == len(set(anchors))
    assert {str(value)[1:] for name, value in page.attributes if name == "href"} <= set(anchors)


def test_the_draft_is_there_word_for_word(report: Report) -> None:
    shown = "".join(Page(render([report])).text)
    unmarked = re.sub("[✓✗⊘‽?](?=Doe|Smith|Rowe|12 F)", "", shown)
    for block in report.draft.blocks:
        assert block.text in unmarked


def test_hostile_text_is_text(hostile: Report) -> None:
    raw = render([hostile]).decode()
    assert not acting(raw)
    assert "<script>alert" not in raw
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in raw


def test_marks_may_overlap(report: Report) -> None:
    """A finding that covers the end of one citation and the start of the next."""
    first, second = report.citations[0], report.citations[1]
    across = replace(report.findings[0], span=(first.span[0] + 5, second.span[1] - 5))
    page = Page(render([replace(report, findings=(across,))]))
    assert (page.open, page.crossed) == ([], [])


def test_a_report_without_findings(report: Report) -> None:
    assert "Nothing was found wrong in what could be checked" in render([replace(report, findings=())]).decode()


def test_what_to_do_comes_first_and_says_what_to_write(report: Report) -> None:
    raw = render([report]).decode()
    assert raw.index("<h2>Findings") < raw.index("<h2>Citations</h2>") < raw.index("<h2>The draft, as read</h2>")
    first = raw[raw.index("<h2>Findings") : raw.index("<h2>Citations</h2>")]
    assert "<b>Write</b> Doe v. Roe, 998 U.S. 10 (1999)" in first
