"""What paper a draft is and what its parts are, on layouts that people use."""

from __future__ import annotations

import pytest

from draftkit.papers.caption import caption_of, surname
from draftkit.papers.counts import counts_of, paragraph_ranges
from draftkit.papers.kind import PaperKind, paper_of
from draftkit.papers.paragraphs import numbered_paragraphs
from draftkit.papers.signing import signature_of
from draftkit.reading import from_text

COMPLAINT = """IN THE UNITED STATES DISTRICT COURT
FOR THE NORTHERN DISTRICT OF ILLINOIS
EASTERN DIVISION

JOHN DOE,

Plaintiff,

v.

CITY OF ALDER; OFFICER R. LOPEZ, in his individual capacity, and JANE ROE, individually and in her official capacity as Sheriff,

Defendants.

Case No. 1:23-cv-00123

JURY TRIAL DEMANDED

FIRST AMENDED COMPLAINT

JURISDICTION AND VENUE

1. This action arises under 42 U.S.C. § 1983.

2. The stop took place in Chicago, in this district.

FACTS

3. On March 3, 2023 Lopez struck Doe. He fell.

4. At the hospital he was given:

(a) stitches; and

(b) a splint.

5. He was released.

COUNT I

Fourth Amendment: Excessive Force (42 U.S.C. § 1983)

Against Defendant Lopez

6. Plaintiff incorporates paragraphs 1 through 3 and 5.

7. The force was too much.

COUNT II - MONELL

8. Plaintiff realleges and incorporates all preceding paragraphs.

PRAYER FOR RELIEF

WHEREFORE, Plaintiff asks for:

1. damages;

2. costs.

Respectfully submitted,

/s/ John Doe
John Doe
PO Box 1
Chicago, IL 60601
312-555-0100
doe@example.org

CERTIFICATE OF SERVICE

I served this paper.
"""


@pytest.mark.parametrize(
    ("title", "kind", "side"),
    [
        ("COMPLAINT", PaperKind.COMPLAINT, "plaintiff"),
        ("COMPLAINT FOR VIOLATION OF CIVIL RIGHTS", PaperKind.COMPLAINT, "plaintiff"),
        ("PLAINTIFF'S FIRST AMENDED COMPLAINT AND JURY DEMAND", PaperKind.COMPLAINT, "plaintiff"),
        ("PLAINTIFF’S OPPOSITION TO DEFENDANTS’ MOTION TO DISMISS THE COMPLAINT", PaperKind.OPPOSITION, "plaintiff"),
        ("PLAINTIFF'S RESPONSE TO MOTION FOR SUMMARY JUDGMENT", PaperKind.OPPOSITION, "plaintiff"),
        ("MEMORANDUM IN OPPOSITION TO MOTION TO DISMISS", PaperKind.OPPOSITION, "plaintiff"),
        ("DEFENDANTS' MOTION TO DISMISS PLAINTIFF'S COMPLAINT", PaperKind.MOTION, "defendant"),
        (
            "DEFENDANT LOPEZ'S MEMORANDUM OF LAW IN SUPPORT OF HIS MOTION FOR SUMMARY JUDGMENT",
            PaperKind.MOTION,
            "defendant",
        ),
        ("MOTION FOR SUMMARY JUDGMENT ON QUALIFIED IMMUNITY", PaperKind.MOTION, "defendant"),
        ("PLAINTIFF'S MOTION TO COMPEL", PaperKind.MOTION, "plaintiff"),
        ("DEFENDANTS' OPPOSITION TO PLAINTIFF'S MOTION TO COMPEL", PaperKind.OPPOSITION, "defendant"),
        ("RESPONSE IN OPPOSITION TO PLAINTIFF'S MOTION TO COMPEL", PaperKind.OPPOSITION, "defendant"),
        ("DEFENDANTS' REPLY IN SUPPORT OF MOTION TO DISMISS", PaperKind.REPLY, "defendant"),
        ("DECLARATION OF JOHN DOE", PaperKind.DECLARATION, "plaintiff"),
        ("MEMORANDUM OPINION AND ORDER", PaperKind.ORDER, "plaintiff"),
    ],
)
def test_the_title_tells_the_paper(title: str, kind: PaperKind, side: str) -> None:
    paper = paper_of(
        from_text(f"UNITED STATES DISTRICT COURT\n\nJohn Doe,\n\nv.\n\nR. Lopez.\n\n{title}\n\nSome text follows here.")
    )
    assert (paper.kind, paper.side, paper.title) == (kind, side, title)


def test_the_parts_tell_a_paper_without_a_title() -> None:
    text = "JURISDICTION\n\n1. This Court has jurisdiction.\n\nPARTIES\n\n2. Doe is a person.\n\nCOUNT I\n\n3. Force."
    assert paper_of(from_text(text)).kind is PaperKind.COMPLAINT
    assert paper_of(from_text("The motion to dismiss the complaint was denied. He complained.")).kind is PaperKind.OTHER


def test_a_caption() -> None:
    caption = caption_of(from_text(COMPLAINT))
    assert caption is not None
    assert caption.court is not None
    assert (caption.court.id, caption.division, caption.number) == ("ilnd", "EASTERN DIVISION", "1:23-cv-00123")
    assert [p.name for p in caption.plaintiffs] == ["JOHN DOE"]
    assert [(p.name, p.individual, p.official) for p in caption.defendants] == [
        ("CITY OF ALDER", False, False),
        ("OFFICER R. LOPEZ", True, False),
        ("JANE ROE", True, True),
    ]
    assert caption.jury
    assert caption.et_al is None


@pytest.mark.parametrize(
    ("court_lines", "court"),
    [
        ("UNITED STATES DISTRICT COURT\nDISTRICT OF NEVADA", "nvd"),
        ("UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK", "nysd"),
        ("IN THE UNITED STATES DISTRICT COURT\nFOR THE DISTRICT OF COLUMBIA", "dcd"),
        ("United States District Court for the Western District of Texas", "txwd"),
        ("UNITED STATES DISTRICT COURT", None),  # and nothing more
    ],
)
def test_the_court(court_lines: str, court: str | None) -> None:
    caption = caption_of(
        from_text(f"{court_lines}\n\nJOHN DOE, Plaintiff,\n\nv.\n\nR. LOPEZ, Defendant.\n\nCase No. ____\n")
    )
    assert caption is not None
    assert (caption.court.id if caption.court else None) == court
    assert caption.number is not None
    assert caption.number.strip("_") == ""


def test_et_al_and_no_caption() -> None:
    caption = caption_of(
        from_text("UNITED STATES DISTRICT COURT\n\nJOHN DOE,\n\nv.\n\nCITY OF RENO, et al.,\n\nDefendants.")
    )
    assert caption is not None
    assert caption.et_al is not None
    assert caption_of(from_text("Hope v. Pelzer, 536 U.S. 730 (2002), says so.")) is None


@pytest.mark.parametrize(
    ("name", "called"), [("Officer R. Lopez", "Lopez"), ("Sam Kim, Jr.", "Kim"), ("City of Reno", "City of Reno")]
)
def test_surname(name: str, called: str) -> None:
    assert surname(name) == called


def test_numbered_paragraphs_go_on_through_lists() -> None:
    assert [p.number for p in numbered_paragraphs(from_text(COMPLAINT))] == [1, 2, 3, 4, 5, 6, 7, 8]
    wrong = "\n\n".join(f"{n}. Text of it." for n in (1, 2, 3, 22, 23, 23, 25))
    assert [p.number for p in numbered_paragraphs(from_text(wrong))] == [1, 2, 3, 22, 23, 23, 25]


def test_counts() -> None:
    draft = from_text(COMPLAINT)
    first, second = counts_of(draft)
    assert first.heading == "COUNT I Fourth Amendment: Excessive Force (42 U.S.C. § 1983) Against Defendant Lopez"
    assert [t.ranges for t in first.taken_up] == [((1, 3), (5, 5))]
    assert second.heading == "COUNT II - MONELL"
    assert [t.everything for t in second.taken_up] == [True]
    assert "WHEREFORE" not in draft.text[slice(*second.span)]


def test_ranges() -> None:
    assert paragraph_ranges("12-31, 40 and 44 through 46") == ((12, 31), (40, 40), (44, 46))


def test_a_signature_block() -> None:
    block = signature_of(from_text(COMPLAINT))
    assert block is not None
    assert (block.signed, block.name, block.telephone, block.email) == (
        True,
        "John Doe",
        "312-555-0100",
        "doe@example.org",
    )
    assert block.address is not None
    assert "60601" in block.address
    assert signature_of(from_text("A paper without an end.")) is None
