"""draftkit's own cover sheet before an opposition: the paper is read as what it is, with the sheet and without."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit.checking import check
from draftkit.model.draft import Draft
from draftkit.papers.caption import caption_of
from draftkit.papers.cover import begins
from draftkit.papers.kind import PaperKind, paper_of
from draftkit.reading import from_text, read

TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "opposition"
SHEET = (
    "Cover sheet: a draft to finish, not a paper to file\n\n"
    "1. Which motion: to dismiss, Fed. R. Civ. P. 12(b)(6)\n\n"
    + "".join(f"{n}. Your question, for you to answer in your words: look it up.\n\n" for n in range(2, 90))
)
PAPER = (
    "UNITED STATES DISTRICT COURT\n\nSOUTHERN DISTRICT OF OHIO\n\nDANA DOE,\n\nPlaintiff,\n\nv.\n\nT. ROE,\n\nDefendant.\n\n"
    "Case No. 3:25-cv-99412\n\nPLAINTIFF’S OPPOSITION TO DEFENDANT’S MOTION TO DISMISS\n\n"
    "The motion should be denied. Roe is not entitled to qualified immunity.\n"
)


@pytest.fixture(scope="module")
def covered() -> Draft:
    return from_text(SHEET + PAPER)


def test_the_paper_begins_under_the_sheet(covered: Draft) -> None:
    assert begins(covered) == covered.text.index("UNITED STATES")
    assert paper_of(covered).kind is PaperKind.OPPOSITION


def test_the_caption_stands_where_it_stands(covered: Draft) -> None:
    with_sheet, without = caption_of(covered), caption_of(from_text(PAPER))
    assert with_sheet is not None
    assert without is not None
    assert with_sheet.number == without.number == "3:25-cv-99412"
    assert with_sheet.span == tuple(at + begins(covered) for at in without.span)
    assert [covered.text[slice(*p.span)] for p in with_sheet.defendants] == [p.text for p in without.defendants]


def test_the_sheet_makes_no_guide_of_the_paper_and_hides_no_finding(covered: Draft) -> None:
    """The sheet says "you" on every line, and names what the paper lacks."""
    found = [{f.code for f in check(draft).findings} for draft in (covered, from_text(PAPER))]
    assert found[0] == found[1]
    assert "FIL601" in found[0], "a paper without a signature; no guide needs one"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PAPER, id="no sheet"),
        pytest.param(SHEET, id="a sheet alone"),
        pytest.param("Cover sheet\n\n" + PAPER, id="somebody else's sheet"),
    ],
)
def test_nobody_elses_first_page_is_passed_over(text: str) -> None:
    assert begins(from_text(text)) == 0


@pytest.mark.parametrize("name", ["motion_to_dismiss", "summary_judgment", "rule7_reply"])
def test_the_shipped_templates_begin_with_the_sheet_that_is_known(name: str) -> None:
    draft = read(TEMPLATES / f"{name}.docx")
    court = from_text(f"{draft.blocks[0].text}\n\nUNITED STATES DISTRICT COURT\n")
    assert begins(court) > 0
