"""The headings of motions in layouts that mislead: lists, quoted counts, signatures, tables of contents, bold in a PDF."""

from __future__ import annotations

import time

import pytest

from draftkit.papers.caption import caption_of
from draftkit.papers.kind import paper_of
from draftkit.papers.motion import motion_of
from draftkit.papers.motion_headings import MotionHeading, MotionPart, headings_of
from draftkit.papers.movants import movants_of
from draftkit.reading import from_text
from draftkit.reading.pdf import read_pdf
from tests.reading.pdf_writer import Pdf, PdfPage, wrapped

SAID = "The complaint says that the officers stopped the plaintiff and used a wrist hold of a few seconds on the road."
TITLE = "DEFENDANT'S MOTION TO DISMISS\n\n"


def shown(headings: tuple[MotionHeading, ...]) -> list[str]:
    return [f"{h.number} {h.text}".strip() for h in headings]


def paper(*parts: str) -> str:
    """A text with a paragraph under each line that begins with #, the others as they stand."""
    out, count = [], 0
    for part in parts:
        if part.startswith("#"):
            count += 1
            out += [part[1:], f"{SAID} It was the {count}th day."]
        else:
            out.append(part)
    return TITLE + "\n\n".join(out) + "\n"


CONTENTS = """\
TABLE OF CONTENTS

INTRODUCTION .......... 1
A. The Stop .......... 2
1. The first order .......... 2
ARGUMENT .......... 3
I. No right was violated because the hold was slight and answered a refusal to
obey a lawful order .......... 3
1. Rule 12(b)(6) .......... 4
"""

CASES = {
    # the elements of a claim, and a list in a row, are no headings
    "lists": (
        paper(
            "#ARGUMENT", "#I. The claim fails.", "(1) a right secured by the Constitution;", "(2) an act; and",
            "(3) harm.", "1. On May 1 he was stopped.", "2. On May 2 he was released.", "#II. The rest fails.",
        ),
        ["ARGUMENT", "I. The claim fails.", "II. The rest fails."],
    ),
    # a list that runs together in one paragraph
    "run-together list": (
        paper("#ARGUMENT", "#I. The claim fails.", "1. A false oath 2. A false arrest 3. A false report", SAID),
        ["ARGUMENT", "I. The claim fails."],
    ),
    # a quoted pleading
    "quoted count": (
        paper("#ARGUMENT", "#I. The claim fails.", "COUNT II - BAD FAITH", f"25. Plaintiff realleges. {SAID}", "#II. It is late."),
        ["ARGUMENT", "I. The claim fails.", "II. It is late."],
    ),
    # the same words under several headings
    "relevant facts": (
        paper("#ARGUMENT", *(f"#{n}. {w} CLAIM FAILS\n\nA. Relevant Facts" for n, w in (("I", "THE FIRST"), ("II", "THE SECOND"), ("III", "THE THIRD")))),
        ["ARGUMENT", "I. THE FIRST CLAIM FAILS", "A. Relevant Facts", "II. THE SECOND CLAIM FAILS", "A. Relevant Facts",
         "III. THE THIRD CLAIM FAILS", "A. Relevant Facts"],
    ),
    # a signature and counsel, then the certificate
    "signature": (
        paper("#ARGUMENT", "#I. The claim fails.", "#CONCLUSION", "Respectfully submitted,", "EXAMPLE & SAMPLE LLP",
              "LEE EXAMPLE", "ATTORNEYS FOR DEFENDANTS", "#CERTIFICATE OF SERVICE", "HAND DELIVERY", "E-MAIL"),
        ["ARGUMENT", "I. The claim fails.", "CONCLUSION", "CERTIFICATE OF SERVICE"],
    ),
    # lines between the title and the first words
    "before the text": (
        paper("ORAL ARGUMENT REQUESTED", "HON. PAT EXAMPLE", "#LR 7-1 CERTIFICATION", "#MOTION", "#MEMORANDUM OF LAW", "#1. The claim is late."),
        ["LR 7-1 CERTIFICATION", "MOTION", "MEMORANDUM OF LAW", "1. The claim is late."],
    ),
    # the ninth letter is not the first numeral
    "letter I": (
        paper("#ARGUMENT", "#I. The claims fail.", *(f"#{c}. Claim {c} fails." for c in "ABCDEFGHI"), "#II. It is late."),
        ["ARGUMENT", "I. The claims fail.", *(f"{c}. Claim {c} fails." for c in "ABCDEFGHI"), "II. It is late."],
    ),
    # the table of contents proves headings, among facts too, makes one of two lines, and parts one from its text
    "contents": (
        TITLE + CONTENTS + f"\nINTRODUCTION\n\n{SAID}\n\nSTATEMENT OF FACTS\n\nA. The Stop\n\n{SAID}\n\n1. The first order\n\n{SAID}\n\n"
        "ARGUMENT\n\nI. No right was violated because the hold was slight and answered a refusal to\n\nobey a lawful order\n\n"
        f"1. Rule 12(b)(6). {SAID} {SAID}\n\n2. The hold was brief\n\n{SAID}\n",
        ["INTRODUCTION", "STATEMENT OF FACTS", "A. The Stop", "1. The first order", "ARGUMENT",
         "I. No right was violated because the hold was slight and answered a refusal to obey a lawful order",
         "1. Rule 12(b)(6)."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_headings(name: str) -> None:
    text, headings = CASES[name]
    assert shown(headings_of(from_text(text))) == headings


def test_what_follows_an_introduction_with_a_number_argues() -> None:
    headings = headings_of(
        from_text(paper("#INTRODUCTION", "#I. THE FIRST CLAIM FAILS", "#A. It is late.", "#CONCLUSION"))
    )
    assert [h.part for h in headings] == [
        MotionPart.INTRODUCTION, MotionPart.ARGUMENT, MotionPart.ARGUMENT, MotionPart.CONCLUSION,
    ]  # fmt: skip


def test_a_ground_is_innermost_also_where_a_standard_comes_first() -> None:
    text = paper(
        "#ARGUMENT",
        "#A. THE CLAIM FAILS (COUNT II)",
        "#1. Standard of Review",
        "#2. The complaint pleads no act.",
        "#B. IT IS LATE",
    )
    motion = motion_of(from_text(text), (), {})
    assert [(g.heading.number, g.counts) for g in motion.grounds] == [("2.", (2,)), ("B.", ())]


def test_skipping_is_read_only_where_immunity_is_raised() -> None:
    said = "The Court need not decide whether the complaint violated the statute of limitations."
    motion = motion_of(from_text(paper("#ARGUMENT", "#I. The claim is late.", said)), (), {})
    assert (motion.immunity, motion.skip) == (None, None)


def _heading(page: PdfPage, y: float, x: float, text: str, font: str) -> float:
    page.text(x, y, text, font=font)
    return _prose(page, y - 24)


def _prose(page: PdfPage, y: float) -> float:
    first, *rest = wrapped("#" * 5 + SAID, 64)
    page.text(108, y, first.lstrip("#"))
    return page.lines(72, y - 24, rest, 24)


def test_bold_headings_of_a_pdf() -> None:
    """Bold proves a figure among facts and a number in odd order; the list in plain type is none."""
    pdf = Pdf()
    page = pdf.page()
    y = _heading(page, 730, 250, "STATEMENT OF FACTS", "bold")
    for text in ("1. The First Suit", "2. The Second Suit (ECF No. 12)"):
        y = _heading(page, y, 108, text, "bold")
    page = pdf.page()
    y = _heading(page, 730, 260, "ARGUMENT", "bold")
    y = _heading(page, y, 108, "1. The claim is late.", "bold")
    y = page.lines(108, y, ["1. He was stopped on May 1.", "2. He was released on May 2."], 40)
    y = _heading(page, y - 16, 108, "2. The complaint pleads no act of the officers.", "bold")
    y = _heading(page, y, 126, "a. The hold", "courier")
    draft = read_pdf(pdf.build(), "motion.pdf", "0" * 64)
    assert shown(headings_of(draft)) == [
        "STATEMENT OF FACTS", "1. The First Suit", "2. The Second Suit (ECF No. 12)", "ARGUMENT",
        "1. The claim is late.", "2. The complaint pleads no act of the officers.", "a. The hold",
    ]  # fmt: skip


CAPTION = (
    "UNITED STATES DISTRICT COURT\n\nDISTRICT OF OREGON\n\nRICHARD ROE,\n\nPlaintiff,\n\nv.\n\n{}\n\nDefendants.\n\n"
)
MOVANTS = [
    # named in the title, in capitals, one of them in short in the caption
    ("WEST ALDER PD; OFFICER DANA SMITH; OFFICER PAT JONES; ALDER COUNTY,",
     "DEFENDANTS WEST ALDER POLICE DEPARTMENT, OFFICER DANA SMITH AND OFFICER PAT JONES'S MOTION TO DISMISS", "",
     ("WEST ALDER PD", "OFFICER DANA SMITH", "OFFICER PAT JONES")),
    # by surnames
    ("CITY OF ALDER; OFFICER A. SMITH; SERGEANT B. JONES,", "DEFENDANTS SMITH AND JONES'S MOTION TO DISMISS", "",
     ("OFFICER A. SMITH", "SERGEANT B. JONES")),
    # the caption gives the title of office, the motion the name
    ("ALDER COUNTY; Deputy District Attorney Rebecca Jones,", "DEFENDANT REBECCA JONES'S MOTION TO DISMISS", "",
     ("Deputy District Attorney Rebecca Jones",)),
    # a short name, defined; the caption leaves two of them out
    ("ALDER COUNTY, et al.,", "COUNTY DEFENDANTS' MOTION TO DISMISS",
     "Defendants Alder County, Alder County Sheriff’s Office, and Alder County Jail (hereafter “County Defendants”) move.",
     ("ALDER COUNTY", "Alder County Sheriff’s Office", "Alder County Jail")),
    # on behalf of
    ("CITY OF ALDER; OFFICER A. SMITH,", "MOTION FOR SUMMARY JUDGMENT ON BEHALF OF THE CITY OF ALDER", "", ("CITY OF ALDER",)),
    # nobody is named: all; and a stranger in the title is no defendant where the caption names all
    ("CITY OF ALDER; OFFICER A. SMITH,", "DEFENDANTS' MOTION TO DISMISS", "", ("CITY OF ALDER", "OFFICER A. SMITH")),
    ("CITY OF ALDER; OFFICER A. SMITH,", "DEFENDANT POE'S MOTION TO DISMISS", "", ("CITY OF ALDER", "OFFICER A. SMITH")),
]  # fmt: skip


@pytest.mark.parametrize(("parties", "title", "text", "movants"), MOVANTS)
def test_movants(parties: str, title: str, text: str, movants: tuple[str, ...]) -> None:
    draft = from_text(CAPTION.format(parties) + f"{title}\n\n{text or SAID}\n")
    caption = caption_of(draft)
    assert caption is not None
    names = [p.name for p in caption.defendants]
    assert movants_of(paper_of(draft).title or "", draft, caption, names) == movants


def test_counsel_above_the_caption_say_for_whom() -> None:
    top = "Attorneys for Defendants Officer Dana Smith and Officer Pat Jones\n\n"
    draft = from_text(
        top + CAPTION.format("CITY OF ALDER; OFFICER DANA SMITH; OFFICER PAT JONES,") + f"MOTION TO DISMISS\n\n{SAID}\n"
    )
    assert motion_of(draft, (), {}).movants == ("OFFICER DANA SMITH", "OFFICER PAT JONES")


def test_movants_whom_the_caption_leaves_out_are_defendants() -> None:
    text = CAPTION.format("ALDER COUNTY, et al.,") + "DEFENDANT OFFICER DANA SMITH'S MOTION TO DISMISS\n\n" + SAID
    motion = motion_of(from_text(text), (), {})
    assert motion.movants == ("OFFICER DANA SMITH",)
    assert motion.defendants == ("ALDER COUNTY", "OFFICER DANA SMITH")


def test_grounds_and_captions_come_in_time() -> None:
    """Linear in the length: thousands of headings, a caption of thousands of commas."""
    headings = "\n\n".join(f"{'ABCDEFGH'[n % 8]}. Claim {n} fails.\n\n{SAID} Number {n}." for n in range(3_000))
    draft = from_text(f"{TITLE}ARGUMENT\n\n{headings}")
    began = time.perf_counter()
    motion = motion_of(draft, (), {})
    assert len(motion.grounds) == 3_000
    caption_of(from_text("A, " * 1_000 + "\nv.\n" + "B, C and D, " * 200 + "\nDefendants."))
    assert time.perf_counter() - began < 5.0
