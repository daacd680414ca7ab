"""The parts of complaints as people lay them out: captions, numbers, counts, headings."""

from __future__ import annotations

import pytest

from draftkit.model.draft import Block, Draft
from draftkit.papers.caption import caption_of
from draftkit.papers.counts import counts_of
from draftkit.papers.kind import PaperKind, paper_of
from draftkit.papers.paragraphs import numbered_paragraphs
from draftkit.papers.parts import PartKind, complaint_parts, part_at
from draftkit.reading import from_text

TOP = "UNITED STATES DISTRICT COURT\nDISTRICT OF NEVADA\n\n"


@pytest.mark.parametrize(
    ("caption", "defendants"),
    [
        # a column of section signs, as in Texas, with the case number beside "v."
        (
            "ANA RUIZ, §\nPlaintiff, §\n§\nv. § CIVIL ACTION NO. 1:23-cv-00456\n§\nCITY OF MARLOW; § JURY DEMANDED\n"
            "TOM REED, in his individual capacity, §\nDefendants. §",
            ["CITY OF MARLOW", "TOM REED"],
        ),
        # addresses for service between the names, as in Kentucky
        (
            "ANA RUIZ\nPLAINTIFF\nv.\nTOM REED\nServe: Officer Tom Reed\n6 Jefferson Street\nLouisville, KY 40202\nand\n"
            "DAN WEBB\nServe: Officer Dan Webb\n6 Jefferson Street\nLouisville, KY 40202\nDEFENDANTS",
            ["TOM REED", "DAN WEBB"],
        ),
        # titles instead of conjunctions; a city at the end
        (
            "ANA RUIZ\nPlaintiff\nv.\nOFFICER TOM REED, OFFICER DAN WEBB, SERGEANT AMY PRICE, and CITY OF VERNAL\nDefendants",
            ["OFFICER TOM REED", "OFFICER DAN WEBB", "SERGEANT AMY PRICE", "CITY OF VERNAL"],
        ),
        # a capacity for all of them
        (
            "ANA RUIZ, Plaintiff,\n\nv.\n\nLT. BROOKS, C/O MENDEZ, NURSE ADAMS, all in their individual capacities, Defendants.",
            ["LT. BROOKS", "C/O MENDEZ", "NURSE ADAMS"],
        ),
        # star numbers and "the" before an agency
        (
            "ANA RUIZ,\nPlaintiff,\nv.\nTOM REED (star #3317), and the Akron Police Department,\nDefendants.",
            ["TOM REED", "Akron Police Department"],
        ),
        # a description after the name is not another party
        ("ANA RUIZ,\nPlaintiff,\nv.\nTOM REED, Deputy Sheriff,\nDefendant.", ["TOM REED"]),
        (
            "ANA RUIZ,\nPlaintiff,\nv.\nPAM LONG, jointly and severally,\nDefendant.",
            ["PAM LONG"],
        ),
    ],
)
def test_defendants_of_a_caption(caption: str, defendants: list[str]) -> None:
    found = caption_of(from_text(f"{TOP}{caption}\n\nCOMPLAINT\n\n1. One."))
    assert found is not None
    assert [party.name for party in found.defendants] == defendants


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("COMPLAINT WITH DEMAND FOR JURY TRIAL", PaperKind.COMPLAINT),
        ("PETITION FOR A WRIT OF CERTIORARI", PaperKind.OTHER),
        ("PETITION FOR REHEARING", PaperKind.OTHER),
    ],
)
def test_a_petition_for_a_writ_is_no_complaint(title: str, kind: PaperKind) -> None:
    assert paper_of(from_text(f"{TOP}{title}\n\nSome text follows here.")).kind is kind


def test_numbers_inside_a_block_count_where_they_go_on() -> None:
    """A heading and its first paragraph without an empty line between are one block."""
    text = "1. One.\n\n2. Two.\n\nCOUNT II\n3. Three.\n\n4. Four, on\n9. March Street."
    found = numbered_paragraphs(from_text(text))
    assert [one.number for one in found] == [1, 2, 3, 4]
    draft = from_text(text)
    assert draft.text[slice(*found[2].span)] == "Three."


def test_a_number_without_a_space_after_it() -> None:
    found = numbered_paragraphs(from_text("1.An officer came.\n\n2.The door broke.\n\n3. He ran.\n\n4. It rained."))
    assert [one.number for one in found] == [1, 2, 3, 4]


def test_a_count_that_word_numbers_itself() -> None:
    blocks = [
        Block(0, "Fourth Amendment, excessive force", heading=1, number="COUNT I."),
        Block(0, "Lopez struck him.", paragraph=2, number="1."),
        Block(0, "Prayer for relief", paragraph=3, heading=1),
    ]
    draft = Draft.build(path="-", format="docx", sha256="", blocks=blocks)
    assert [count.heading for count in counts_of(draft)] == ["COUNT I. Fourth Amendment, excessive force"]
    assert [part.kind for part in complaint_parts(draft)] == [PartKind.CLAIMS, PartKind.RELIEF]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("JURISDICTION AND VENUE", PartKind.JURISDICTION),
        ("II. Basis for Jurisdiction", PartKind.JURISDICTION),
        ("THE PARTIES", PartKind.PARTIES),
        ("FACTS COMMON TO ALL CLAIMS FOR RELIEF", PartKind.FACTS),
        ("FACTUAL ALLEGATIONS", PartKind.FACTS),
        ("IV. Statement of Claim", PartKind.FACTS),  # the forms' own name for the facts
        ("EXHAUSTION OF ADMINISTRATIVE REMEDIES", PartKind.EXHAUSTION),
        ("COUNT ONE: EXCESSIVE FORCE", PartKind.CLAIMS),
        ("V. CAUSES OF ACTION", PartKind.CLAIMS),
        ("PRAYER FOR RELIEF", PartKind.RELIEF),
        ("JURY DEMAND", PartKind.RELIEF),
        ("VERIFICATION", PartKind.CLOSING),
        ("PRELIMINARY STATEMENT", PartKind.INTRODUCTION),
    ],
)
def test_a_heading_tells_its_part(heading: str, kind: PartKind) -> None:
    draft = from_text(f"COMPLAINT\n\n{heading}\n\nSomething is written here.")
    assert part_at(complaint_parts(draft), draft.text.index("Something")).kind is kind


def test_a_heading_that_says_nothing_belongs_to_the_part_before() -> None:
    draft = from_text("COMPLAINT\n\nFACTS\n\nIt began.\n\nTHE BLOWS AFTER THE HANDCUFFS\n\nIt went on.")
    assert part_at(complaint_parts(draft), draft.text.index("It went on")).kind is PartKind.FACTS
