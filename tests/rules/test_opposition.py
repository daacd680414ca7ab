"""How loud the opposition rules are: what real oppositions taught, and work that grows with the draft.

Each text is in the manner of a paper that was really filed. The rules' own examples are run by ``test_rules.py``.
"""

from __future__ import annotations

import time

import pytest

from draftkit.checking import check
from draftkit.matter import read_matter
from draftkit.matter.as_draft import as_draft
from draftkit.reading import from_text
from draftkit.rules.opposition.specimens import CLOSING, DISMISS, JUDGMENT, grounds, matter, paper

_END = CLOSING.format(date="May 1, 2024")
_RESPONSE = "PLAINTIFF'S RESPONSE TO DEFENDANTS' STATEMENT OF UNDISPUTED FACTS"

ROWS = [
    # an opposition to another motion than one that can end the case asks for no fall-back
    (
        "PLAINTIFF'S OPPOSITION TO DEFENDANT'S MOTION FOR EXTENSION OF TIME\n\nNo cause is shown.\n\n" + _END,
        "OPP512",
        0,
    ),
    # the words that ask for it may be broken over two lines of a page
    (paper(DISMISS, "If need be, Plaintiff asks for leave\nto amend his complaint.", end=_END), "OPP512", 0),
    # a certificate of service is no conclusion
    (paper(DISMISS, "The claim is sound.", "CERTIFICATE OF SERVICE", "I mailed this."), "OPP512", 0),
    # the paper of the other side, which names the plaintiff only as whose motion it opposes
    ("RESPONSE IN OPPOSITION TO PLAINTIFF'S MOTION FOR SUMMARY JUDGMENT\n\nSTANDARD\n\nRule 56 governs.", "OPP510", 0),
    # words of the rule broken over two lines
    (paper(JUDGMENT, "STANDARD", "The record is read in the light most\nfavorable to Mr. Doe."), "OPP510", 0),
    # numbers of footnotes at the ends of sentences: the notes stand elsewhere on the page
    (paper(JUDGMENT, "FACTS", "Officer Lopez admitted that he had no reason to stop Mr. Doe.16"), "OPP504", 0),
    # lines of pleading paper read as paragraphs: no sentence is whole, none is judged
    (
        paper(JUDGMENT, "FACTS", "78 approached by Officer Lopez and", "79 punched by Deputy Reyes and", "80 left"),
        "OPP504",
        0,
    ),
    # what the complaint itself says of a deposition is pleaded
    (paper(DISMISS, "The deposition of Lopez in the state case shows it. Compl. ¶ 40."), "OPP503", 0),
    # the other side's papers, to which the opposition objects
    (
        paper(DISMISS, "The Court should disregard the declaration of R. Lopez, which is outside the pleadings."),
        "OPP503",
        0,
    ),
    # many places, one finding
    (paper(DISMISS, "He fell. Doe Decl. ¶ 3.", "He bled. Doe Decl. ¶ 4.", "He slept. Roe Dep. 4:2."), "OPP503", 1),
    # a lawyer's declaration on what exhibits are is not on what happened
    ("DECLARATION OF A. ROE\n\nI am an attorney. I believe Exhibit A is a true copy.", "OPP509", 0),
    # a response that copies each fact and answers beneath, every one answered
    (
        paper(_RESPONSE, "1. Doe ran.\n\nRESPONSE: Denied. Doe Decl. ¶ 2.", "2. It rained.\n\nRESPONSE: Admitted."),
        "OPP506",
        0,
    ),
    # two statements in one paper: numbers begin again
    (paper(_RESPONSE, "1. Admitted.", "2. Admitted.", "1. Doe fell. Doe Decl. ¶ 1.", "4. Roe left."), "OPP506", 0),
    # other people's appeals
    ("If immunity is denied to one officer he may appeal at once.", "OPP520", 0),
    ("The officers may appeal immediately if immunity is not granted.", "OPP520", 0),
]


@pytest.mark.parametrize(("text", "code", "number"), ROWS)
def test_loudness(text: str, code: str, number: int) -> None:
    report = check(from_text(text), today="2026-11-20", select=[code])
    assert [f.message for f in report.findings][number:] == []
    assert len(report.findings) == number


WITH_MATTER = [
    # a ground of no distinctive word asks for nothing that could be looked for
    (paper(DISMISS, "The facts are pleaded.", end=_END), grounds("The complaint fails to state a claim"), "OPP501", 0),
    # answered in a footnote's or heading's words, in another form of the word
    (
        paper(DISMISS, "I. THE SUIT IS TIMELY\n\nIt was filed in a year.", end=_END),
        grounds("A. Limitations"),
        "OPP501",
        0,
    ),
    # two grounds, none answered: two findings
    (paper(DISMISS, "Lopez is liable.", end=_END), grounds("A. Heck bars it", "B. Not exhausted"), "OPP501", 2),
    # a name alone answers nothing; two words of the ground in one part do
    (paper(DISMISS, "Marrow was on duty.", end=_END), grounds("Marrow tripped him with moderate effort"), "OPP501", 1),
    (paper(DISMISS, "Marrow tripped him. He fell.", end=_END), grounds("Marrow tripped him with effort"), "OPP501", 0),
    # a defendant named in the conclusion
    (paper(DISMISS, end="CONCLUSION\n\nLopez's motion should be denied."), "posture: 12(b)(6)", "OPP513", 0),
    # dated on the day: a certificate of service of the next day makes it late by one
    (paper(DISMISS, end="Dated: May 1, 2024"), "posture: 12(b)(6), response_due: 2024-05-01", "OPP517", 0),
    # an order gave more time
    (
        paper(DISMISS, "The Court extended the time to May 9.", end="Dated: May 8, 2024"),
        "posture: 12(b)(6), response_due: 2024-05-01",
        "OPP517",
        0,
    ),
    # a case of the Supreme Court that only states the test of immunity need not be answered
    (
        paper(DISMISS, "The law was clear.", end=_END),
        'posture: 12(b)(6), cited_authority: [{case: "Harlow v. Fitzgerald, 457 U.S. 800 (1982)"}]',
        "OPP514",
        0,
    ),
]


@pytest.mark.parametrize(("text", "motion", "code", "number"), WITH_MATTER)
def test_with_a_matter_file(text: str, motion: str, code: str, number: int) -> None:
    case = read_matter("case.yaml", data=matter(motion).encode())
    report = check(from_text(text), matter=case, today="2026-11-20", select=[code])
    assert len(report.findings) == number, [f.message for f in report.findings]


def test_a_matter_for_a_complaint_is_left_alone() -> None:
    """What a motion asks does not matter to a file that is for the complaint."""
    case = read_matter(
        "case.yaml",
        data=matter("response_due: 2024-05-01", matter="{id: a, stage: complaint, filing_date: 2024-06-01}").encode(),
    )
    assert check(as_draft(case), matter=case, today="2026-11-20", select=["OPP"]).findings == ()


def test_a_blank_is_reported_once() -> None:
    """OPP522 counts the marks of the skeleton; CIT108 the other blanks."""
    report = check(
        from_text("On [FILL IN: date] he fell. See [CASE]."), today="2026-11-20", select=["CIT108", "OPP522"]
    )
    assert sorted(f.code for f in report.findings) == ["CIT108", "OPP522"]


def test_work_grows_with_the_draft() -> None:
    """Sixteen times the text takes about sixteen times as long, not two hundred and fifty-six."""
    case = read_matter("case.yaml", data=matter(grounds("A. Heck bars it", "B. The exhibits are hearsay")).encode())
    body = ["FACTS", "Officer Lopez hit Mr. Doe because he was slow. He fell, and Lopez kicked him. " * 5, "ARGUMENT"]
    body += ["Although Doe was resisting, the City had notice. Plaintiff needs discovery, Doe Decl. ¶ 3, at once. " * 5]

    def seconds(times: int) -> float:
        draft = from_text(paper(DISMISS, *body * times, end=_END))
        began = time.perf_counter()
        check(draft, matter=case, today="2026-11-20", select=["OPP"])
        return time.perf_counter() - began

    seconds(1)
    small = min(seconds(4) for _ in range(2))
    assert seconds(64) < 64 * small + 1
