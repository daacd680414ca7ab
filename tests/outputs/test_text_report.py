"""The report on a screen: order, marks, width, and nothing of a draft that acts."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from draftkit.model.citation import Kind, Verdict
from draftkit.model.draft import Block, Draft
from draftkit.model.finding import Severity
from draftkit.model.report import DISCLAIMER, Report
from draftkit.outputs.escaping import one_line
from draftkit.outputs.text import render
from draftkit.outputs.words import KIND_WORDS, SEVERITY_MEANING, VERDICT_MARK, VERDICT_MEANING, WORST_FIRST
from tests.outputs.conftest import acting


def test_citations_then_findings_then_what_was_not_checked_then_the_summary(report: Report) -> None:
    shown = render([report])
    order = ["brief.docx", "CITATIONS", "ALSO CITED", "FINDINGS", "NOT CHECKED", "SUMMARY", DISCLAIMER]
    at = [shown.index(words) for words in order]
    assert at == sorted(at)


def test_the_sentence_counts_findings_where_no_case_is_cited(report: Report) -> None:
    bare = replace(report, citations=(), answers={})
    assert bare.sentence.startswith("No citations were found in the text that could be read. Findings: ")
    assert replace(bare, findings=()).sentence == "No citations were found in the text that could be read."


def test_a_note_mark_of_the_draft_is_not_shown() -> None:
    assert one_line("Id. at 742.\ufffc  See\ufffc\nalso") == "Id. at 742. See also"


def test_every_citation_has_its_verdict(report: Report) -> None:
    shown = render([report])
    for verdict in Verdict:
        assert f"{VERDICT_MARK[verdict]} {verdict.value} ({report.verdicts[verdict]})" in shown
    for label in ("Doe v. Roe, 998 U.S. 10 (1999)", "Smith v. Jones, 999 F.5th 345", "12 F.4d 1", "2019 WL 123"):
        assert label in shown
    assert "42 U.S.C. § 1983" in shown


def test_a_finding_says_what_where_why_and_what_to_do(report: Report) -> None:
    shown = render([report])
    block = shown[shown.index("CIT121") :]
    assert "footnote 1" in block.splitlines()[0]
    assert "A footnote cites »Rowe v. Wade & <b>Co.</b>, 998 U.S. 10 (1998)«" in block
    for words in (
        "998 U.S. 10 is another case.",
        "998 U.S. 10 is Doe v. Roe (1999).",
        "Doe v. Roe, 998 U.S. 10 (1999)",
    ):
        assert words in block


def test_findings_that_say_the_same_are_shown_once(report: Report) -> None:
    shown = render([report])
    assert shown.count("Nobody here could check this.") == 1
    assert "also paragraph 2" in shown


@pytest.mark.parametrize("width", [20, 48, 72, 80, 100, 104, 300])
def test_no_line_is_wider_than_the_screen_or_than_a_person_reads(report: Report, width: int) -> None:
    lines = render([report], width=width).splitlines()
    assert max(map(len, lines)) <= min(max(width, 48), 104)


def test_colour_only_on_request_and_it_adds_nothing_but_style(report: Report) -> None:
    plain, coloured = render([report]), render([report], colour=True)
    assert "\x1b" not in plain
    assert "\x1b[" in coloured
    stripped = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in stripped.splitlines()] == plain.splitlines()


def test_ascii_screens_get_ascii_marks(report: Report) -> None:
    shown = render([report], unicode=False)
    assert "X conflict (1)" in shown
    assert set(shown) - set(map(chr, range(127))) <= {"§"}


@pytest.mark.parametrize("colour", [False, True])
def test_hostile_text_does_not_act(hostile: Report, colour: bool) -> None:
    shown = render([hostile], colour=colour)
    if colour:
        shown = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert not acting(shown)
    assert "[bold]v.[/bold]" in shown  # markup is shown, not obeyed
    assert "␛[31m" in shown


def test_a_long_brief_stays_short(report: Report) -> None:
    """300 citations of one case are one line; 40 notes of one rule are a line each and no more."""
    one = report.citations[0]
    block = Block(0, " ".join([one.text] * 300), paragraph=1)
    draft = Draft.build(path="-", format="txt", sha256="0" * 64, blocks=[block])
    step = len(one.text) + 1
    many = tuple(
        replace(one, id=f"c{n}", span=(n * step, n * step + len(one.text)), cite_span=(n * step + 12, n * step + 23))
        for n in range(300)
    )
    note = report.findings[1]
    notes = tuple(replace(note, message=f"Number {n}.", span=many[n].span) for n in range(40))
    long = replace(
        report, draft=draft, citations=many, answers={c.id: report.answers["c1"] for c in many}, findings=notes
    )
    lines = render([long]).splitlines()
    assert len([line for line in lines if "×300" in line]) == 1
    assert len(lines) < 40 + 30


def test_an_empty_report_is_not_reassuring(report: Report) -> None:
    empty = replace(report, citations=(), answers={}, authorities={}, findings=())
    shown = render([empty])
    assert "none found" in shown
    assert "nothing found wrong in what could be checked" in shown


def test_every_word_has_its_words() -> None:
    assert set(VERDICT_MARK) == set(VERDICT_MEANING) == set(WORST_FIRST) == set(Verdict)
    assert set(KIND_WORDS) == set(Kind)
    assert set(SEVERITY_MEANING) == set(Severity)


def test_the_tool_never_claims_more_than_it_knows(report: Report) -> None:
    words = render([report]) + " ".join(VERDICT_MEANING.values())
    assert not re.search("fake|hallucinat|does not exist", words, re.IGNORECASE)


def test_the_end_names_the_worst_findings_again(report: Report) -> None:
    """A terminal shows the end: there a person must see what to do first."""
    end = render([report]).partition("SUMMARY")[2]
    assert "Begin with the 1 error:" in end
    assert re.search(r"wrong case name: Rowe v\. Wade .* footnote 1$", end, re.MULTILINE)
    only_notes = replace(report, findings=report.findings[1:])
    assert "Begin with" not in render([only_notes])


def test_many_notes_of_one_rule_say_once_what_and_each_its_link(report: Report) -> None:
    note = report.findings[1]
    notes = tuple(
        replace(note, message=f"{n}", remedy=replace(note.remedy, text=f"Open the case. https://example.org/{n}/"))
        for n in range(4)
    )
    shown = render([replace(report, findings=notes)])
    assert shown.count("Open the case.") == 1
    assert all(f"https://example.org/{n}/" in shown for n in range(4))
    assert "What     This copy holds no record of the case" in shown
