"""What draftkit reads from the other side's motion: on the three example motions completely, on odd layouts in part."""

from __future__ import annotations

import runpy
import time
from pathlib import Path

import pytest

from draftkit.checking import check
from draftkit.model.citation import Verdict
from draftkit.model.motion import Posture, Prong
from draftkit.papers.motion import MotionRead, motion_of
from draftkit.papers.motion_headings import MotionPart, headings_of, part_named
from draftkit.reading import from_text, read

MOTIONS = Path(__file__).resolve().parents[2] / "examples" / "motions"


def read_motion(name: str) -> MotionRead:
    """An example motion, read as the command reads it."""
    draft = read(str(MOTIONS / name))
    report = check(draft, rules=())
    held = {c: report.authorities[a.authority] for c, a in report.answers.items() if a.authority in report.authorities}
    return motion_of(draft, report.citations, held, report.answers)


@pytest.fixture(scope="module")
def motions() -> dict[str, MotionRead]:
    return {path.stem: read_motion(path.name) for path in (*MOTIONS.glob("*.docx"), *MOTIONS.glob("*.pdf"))}


HEADINGS = {
    "protest-arrest": [
        ("", "INTRODUCTION"), ("", "STATEMENT OF FACTS"), ("", "LEGAL STANDARD"), ("", "ARGUMENT"),
        ("I.", "Officer Brandt and Sergeant Coyle are entitled to qualified immunity."),
        ("A.", "The spray did not violate the First Amendment (Count I)."),
        ("B.", "No clearly established law forbade the arrest (Counts II and III)."),
        ("II.", "The claim against the City of Harrow Falls fails because there was no underlying violation (Count IV)."),
        ("III.", "The request for an injunction is moot."), ("", "CONCLUSION"), ("", "CERTIFICATE OF SERVICE"),
    ],
    "jail-medical": [
        ("", "INTRODUCTION"), ("", "STATEMENT OF UNDISPUTED MATERIAL FACTS"), ("", "STANDARD OF REVIEW"),
        ("", "ARGUMENT"), ("I.", "Nurse Shade did not violate the Fourteenth Amendment (Count I)."),
        ("II.", "Officer Dunmore did not violate the Fourteenth Amendment (Count II)."),
        ("III.", "Both Defendants are entitled to qualified immunity because no case clearly established that this care "
                 "was unreasonable."),
        ("IV.", "Plaintiff did not exhaust the grievance procedure."),
        ("", "CONCLUSION"), ("", "CERTIFICATE OF SERVICE"),
    ],
    "traffic-stop": [
        ("", "NOTICE OF MOTION"), ("", "MEMORANDUM OF POINTS AND AUTHORITIES"), ("I.", "INTRODUCTION"),
        ("II.", "FACTS ALLEGED IN THE COMPLAINT"), ("III.", "LEGAL STANDARD"), ("IV.", "ARGUMENT"),
        ("A.", "OFFICER MARROW USED REASONABLE FORCE AND DID NOT VIOLATE THE FOURTH AMENDMENT."),
        ("B.", "No Clearly Established Law Put Officer Marrow on Notice that Tripping a Driver Who Questioned His Orders "
               "Was Unlawful, and the Court May Dispose of the Claim on the Second Prong Alone."),
        ("C.", "Officer Pell Had No Realistic Opportunity to Intervene."),
        ("1.", "The Complaint pleads no knowledge on the part of Officer Pell."),
        ("2.", "No case clearly established a duty to intervene in so short a time."), ("V.", "CONCLUSION"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", HEADINGS)
def test_every_heading_is_found_in_order_and_no_other(name: str, motions: dict[str, MotionRead]) -> None:
    assert [(h.number, h.text) for h in motions[name].headings] == HEADINGS[name]


CASES = {
    # every case cited in full; the year of Pearson is wrong in the first motion, and a record contradicts it
    "protest-arrest": "556 U.S. 662|550 U.S. 544|555 U.S. 223|28 F.4th 888|587 U.S. 391|563 U.S. 731|933 F.3d 975",
    "jail-medical": "555 U.S. 223|829 F.3d 895|563 U.S. 731|584 U.S. 100",
    # the last one stands in a footnote
    "traffic-stop": "556 U.S. 662|490 U.S. 386|891 F.3d 809|584 U.S. 100|543 U.S. 194|555 U.S. 223",
}


@pytest.mark.parametrize("name", CASES)
def test_every_case_is_found_with_its_verdict(name: str, motions: dict[str, MotionRead]) -> None:
    found = motions[name].cases
    assert "|".join(c.citation.normalized or "" for c in found) == CASES[name]
    wrong = [c.citation.normalized for c in found if c.answer is None or c.answer.verdict is not Verdict.CONFIRMED]
    assert wrong == (["555 U.S. 223"] if name == "protest-arrest" else [])
    standards = {c.citation.normalized for c in found if c.standard}
    assert "556 U.S. 662" in standards or name == "jail-medical"


def test_what_the_motions_are(motions: dict[str, MotionRead]) -> None:
    spray, jail, stop = motions["protest-arrest"], motions["jail-medical"], motions["traffic-stop"]
    assert all(m.is_motion for m in motions.values())
    assert [m.posture for m in (spray, stop, jail)] == [Posture.DISMISS, Posture.DISMISS, Posture.SUMMARY_JUDGMENT]
    assert spray.movants == ("D. BRANDT", "P. COYLE", "CITY OF HARROW FALLS")  # its title names none of them: all
    assert stop.movants == ("T. MARROW", "J. PELL")  # the title names two of the three
    assert all(m.prongs == (Prong.VIOLATION, Prong.CLEARLY_ESTABLISHED) for m in motions.values())
    assert spray.skip is not None
    assert spray.skip.text.startswith("The Court need not decide whether the Constitution")
    assert stop.skip is not None
    assert stop.skip.text.startswith("The Court should not reach the constitutional question")
    assert (stop.skip.page, stop.skip.where) == (3, "p. 3")
    assert jail.skip is None  # it says that the order is free, and asks for none
    assert jail.immunity is not None


def test_the_grounds_are_the_innermost_headings(motions: dict[str, MotionRead]) -> None:
    grounds = motions["protest-arrest"].grounds
    assert [(g.heading.number, g.counts) for g in grounds] == [
        ("A.", (1,)),
        ("B.", (2, 3)),
        ("II.", (4,)),
        ("III.", ()),
    ]
    assert grounds[0].under[0].text == "Officer Brandt and Sergeant Coyle are entitled to qualified immunity."
    assert [g.heading.number for g in motions["traffic-stop"].grounds] == ["A.", "B.", "1.", "2."]


def test_papers_outside_the_pleading(motions: dict[str, MotionRead]) -> None:
    outside = {(o.what, o.video) for o in motions["jail-medical"].outside}
    assert {("Shade Decl. (Ex. B)", False), ("Dunmore Decl. (Ex. C)", False)} <= outside
    assert any(video for _, video in outside)
    assert [o.video for o in motions["protest-arrest"].outside] == [True, False]  # the video, the incident report


def test_the_numbered_facts(motions: dict[str, MotionRead]) -> None:
    facts = motions["jail-medical"].facts
    assert [one.number for one, _ in facts] == [1, 2, 3, 4, 5, 6]
    assert facts[1][1].text.startswith("Nurse Shade saw Plaintiff at his cell door on January 27, 2025.")
    assert not motions["traffic-stop"].facts


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("LEGAL STANDARD", MotionPart.STANDARD),
        ("Summary-Judgment Standard", MotionPart.STANDARD),
        ("FACTUAL BACKGROUND", MotionPart.FACTS),
        ("STATEMENT OF UNDISPUTED MATERIAL FACTS", MotionPart.FACTS),
        ("III. LAW AND ARGUMENT", MotionPart.ARGUMENT),
        ("CERTIFICATE OF SERVICE", MotionPart.CONCLUSION),
        ("The facts pleaded show no violation.", None),  # argues: it is no title
        ("Motion to exclude was rightly denied.", None),
    ],
)
def test_usual_titles(text: str, part: MotionPart | None) -> None:
    assert part_named(text) is part


PLAIN = """IN THE UNITED STATES DISTRICT COURT
FOR THE DISTRICT OF NEVADA

JOHN ROE,

Plaintiff,

v.

OFFICER A. SMITH and OFFICER B. JONES,

Defendants.

DEFENDANT SMITH'S MOTION FOR JUDGMENT ON THE PLEADINGS

TABLE OF CONTENTS

I. THE FORCE WAS LAWFUL ........ 3

BACKGROUND

1. Roe was stopped on May 1, 2023.

2. He was arrested.

3. He was released.

4. He sued.

ARGUMENT

I. The claim is late.

It was brought in 2030. See Smith v. Jones, 999 F.4th 1, 2 (9th Cir. 2030).

II. Officer Smith has qualified immunity.

1. First, the law was not clearly established. No court had so held.

C. This letter begins no list.

CONCLUSION

Smith asks for judgment.
"""


def test_a_plain_text_motion() -> None:
    draft = from_text(PLAIN)
    report = check(draft, rules=())
    motion = motion_of(draft, report.citations, {}, report.answers)
    # entries of a table of contents, numbered facts and numbered sentences of argument are no headings
    assert [h.text for h in motion.headings if h.part is MotionPart.ARGUMENT] == [
        "ARGUMENT", "The claim is late.", "Officer Smith has qualified immunity.", "This letter begins no list.",
    ]  # fmt: skip
    assert motion.movants == ("OFFICER A. SMITH",)
    assert motion.posture is Posture.PLEADINGS
    assert motion.prongs == (Prong.CLEARLY_ESTABLISHED,)
    assert [one.number for one, _ in motion.facts] == [1, 2, 3, 4]
    assert [c.authority for c in motion.cases] == [None]


def test_headings_come_in_time() -> None:
    """Linear in the length, also for thousands of lines that all look like headings."""
    draft = from_text("ARGUMENT\n\n" + "\n\n".join(f"{n % 40 + 1}. It was so." for n in range(4_000)))
    began = time.perf_counter()
    headings_of(draft)
    assert time.perf_counter() - began < 2.0


def test_the_files_are_built_from_their_sources(tmp_path: Path) -> None:
    runpy.run_path(str(MOTIONS / "build.py"))["build"](tmp_path)
    for path in (*MOTIONS.glob("*.docx"), *MOTIONS.glob("*.pdf")):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_a_line_of_every_page_is_no_heading() -> None:
    footer = "EXAMPLE LITIGATION OFFICE\n\n"
    text = "DEFENDANTS' MOTION TO DISMISS\n\n" + "".join(
        f"{n} THE {word} CLAIM FAILS\n\nThe claim fails because no fact is pleaded.\n\n{footer}"
        for n, word in (("I.", "FIRST"), ("II.", "SECOND"), ("III.", "THIRD"))
    )
    assert [heading.text for heading in headings_of(from_text(text))] == [
        "THE FIRST CLAIM FAILS",
        "THE SECOND CLAIM FAILS",
        "THE THIRD CLAIM FAILS",
    ]
