"""Layouts of court papers: captions in two columns, headings over their sub-headings, feet of several lines."""

from __future__ import annotations

import itertools

from draftkit.model.draft import Draft
from draftkit.reading.pdf import read_pdf
from tests.reading.pdf_writer import Pdf, PdfPage, wrapped

TEXT = (
    "The officer knew that the force was more than the moment asked for, and said so later under oath. Nobody had "
    "resisted, nobody had run, and the street was quiet when the second blow fell."
)


def read(pdf: Pdf) -> Draft:
    return read_pdf(pdf.build(), "draft.pdf", "0" * 64)


def body(pdf: Pdf) -> list[str]:
    return [b.text for b in read(pdf).blocks if b.part == "body"]


def paragraph(page: PdfPage, y: float, text: str = TEXT, first: float = 36) -> float:
    """A paragraph with its first line indented, from y down; the next baseline."""
    lines = wrapped("#" * int(first / 7.2) + text, 64)
    page.text(72 + first, y, lines[0].lstrip("#"))
    return page.lines(72, y - 24, lines[1:], 24)


def test_columns_of_a_caption_whose_lines_stand_at_different_heights() -> None:
    pdf = Pdf()
    page = pdf.page()
    page.text(220, 700, "UNITED STATES DISTRICT COURT")
    page.text(72, 660, "RICHARD ROE,")
    page.text(330, 660, "No. 2:24-cv-00001-AB")
    left = [(640, "Plaintiff,"), (614, "v."), (588, "CITY OF ALDER,"), (574, "OFFICER A. SMITH,"), (540, "Defendants.")]
    for y, text in left:
        page.text(72, y, text)
    page.lines(330, 634, ["DEFENDANT SMITH'S", "MOTION TO DISMISS", "THE COMPLAINT"], 14)
    paragraph(page, 500)
    text = " ".join(body(pdf))
    assert "DEFENDANT SMITH'S MOTION TO DISMISS THE COMPLAINT" in text
    assert "CITY OF ALDER, OFFICER A. SMITH," in text


def test_a_ruler_of_colons_proves_the_columns() -> None:
    pdf = Pdf()
    page = pdf.page()
    rows = [
        ("RICHARD ROE", "CIVIL ACTION"), ("        Plaintiff", ""), ("v.", ""), ("", "2:24-cv-00001-AB"),
        ("ALDER MUTUAL PERSONAL HEALTH AND", ""), ("COMPANY", ""), ("        Defendant", ""),
    ]  # fmt: skip
    for number, (left, right) in enumerate(rows):
        y = 660 - 14 * number
        page.text(72, y, left)
        page.text(316, y, ":")
        page.text(330, y, right)
    paragraph(page, 520)
    text = body(pdf)
    assert any("ALDER MUTUAL PERSONAL HEALTH AND COMPANY" in one for one in text)
    assert not any("2:24-cv-00001-AB" in one and "ALDER" in one for one in text)


def test_a_foot_of_seven_lines_goes() -> None:
    """A law office in small print beside the paper's title, on every page: more lines than a page number."""
    pdf = Pdf()
    for number in range(1, 5):
        page = pdf.page()
        paragraph(page, 700, f"{TEXT} It was the {number * 11}th day.")
        page.lines(72, 92, [f"Page {number} - MOTION TO DISMISS", "THE SECOND AMENDED COMPLAINT"], 13, 10)
        page.lines(400, 66, ["EXAMPLE OFFICE", "1 Court Street", "Alder, XX 00000", "Telephone: 555-0100"], 11, 8)
    text = "\n".join(body(pdf))
    assert "EXAMPLE OFFICE" not in text
    assert "SECOND AMENDED" not in text
    assert text.count("under oath") == 4


def test_a_heading_stands_apart_from_its_sub_heading_and_its_text() -> None:
    pdf = Pdf()
    page = pdf.page()
    y = paragraph(page, 720)
    for x, text, font in (
        (72, "B. Procedural Posture", "bold"), (90, "1. State Court", "bold"), (126, "a. The First Suit", "courier"),
    ):  # fmt: skip
        page.text(x, y, text, font=font)
        y -= 24
    y = paragraph(page, y)
    page.text(126, y, "b. The Second Suit")
    y = paragraph(page, y - 24, f"{TEXT} Id.")
    page.text(108, y, "2. Federal Court", font="bold")
    paragraph(page, y - 24)
    headings = [t for t in body(pdf) if len(t) < 40]
    assert headings == [
        "B. Procedural Posture",
        "1. State Court",
        "a. The First Suit",
        "b. The Second Suit",
        "2. Federal Court",
    ]


def test_a_line_that_begins_with_a_letter_of_a_citation_is_no_heading() -> None:
    """``v. Jones`` and ``p. 5`` at the beginning of a line carry the sentence on."""
    for words in (
        "Smith v. Jones, 1 F.3d 2 (9th Cir. 1993)",
        "the record, p. 12, and the brief",
        "see No. 4, n. 3, as well",
    ):
        for columns, lead in itertools.product((44, 47, 52, 58), ("", "And so ")):
            text = f"{lead}{TEXT} It cites {words}, and more of the same is said there."
            pdf = Pdf()
            pdf.page().lines(72, 700, wrapped(text, columns))
            assert body(pdf) == [text]


def test_a_heading_after_a_signature_is_not_part_of_it() -> None:
    pdf = Pdf()
    page = pdf.page()
    y = paragraph(page, 720)
    y = page.lines(330, y, ["LEE EXAMPLE", "ATTORNEYS FOR DEFENDANTS"], 24, font="bold")
    page.text(230, y, "CERTIFICATE OF SERVICE", font="bold")
    paragraph(page, y - 24)
    assert "CERTIFICATE OF SERVICE" in body(pdf)


def test_a_title_stands_apart_from_the_heading_below_it() -> None:
    pdf = Pdf()
    page = pdf.page()
    page.text(122, 700, "TO EXCLUDE INADMISSIBLE EVIDENCE OF OTHER SUITS", font="bold")
    page.text(248, 660, "INTRODUCTION", font="bold")
    paragraph(page, paragraph(page, 626))
    assert body(pdf)[1] == "INTRODUCTION"


def test_a_column_ends_where_it_ends_though_columns_begin_again_below() -> None:
    """A heading in the right column ends beside a line of the left: below that line the columns begin anew."""
    pdf = Pdf()
    page = pdf.page()
    left = wrapped(TEXT + " " + TEXT, 34)
    page.lines(72, 700, left, 14)
    right = [
        "   Documents filed in",
        "accordance with the order shall be",
        "deemed filed on that day by all.",
        "   Nobody",
    ]
    right += ["objected to what the clerk had", "written, and the court went on to", "the next matter on its list."]
    page.lines(330, 700, right, 14)
    across = 700 - 14 * len(left)
    page.text(72, across, "This one line runs over both columns of the page, as a heading may.")
    page.lines(72, across - 14, wrapped(TEXT, 34), 14)
    page.lines(330, across - 14, wrapped(TEXT, 34), 14)
    assert any("Documents filed in accordance with the order" in one for one in body(pdf))


def test_the_last_word_of_a_paragraph_beside_the_judgment_makes_no_columns() -> None:
    pdf = Pdf()
    page = pdf.page()
    page.lines(72, 700, wrapped(TEXT, 58), 14)
    page.text(72, 600, "outcome of the trial.")
    page.text(238, 600, "Accordingly, the judgment below")
    page.text(72, 590, "must be")
    page.text(400, 584, "Reversed.")
    page.lines(72, 540, wrapped(TEXT, 58), 14)
    assert "outcome of the trial. Accordingly, the judgment below must be" in " ".join(body(pdf))


def test_an_entry_of_ragged_lines_stays_one_paragraph() -> None:
    """A first line may end early where the next goes on in small letters; a sub-heading after it may not join."""
    pdf = Pdf()
    page = pdf.page()
    page.lines(72, 700, wrapped(TEXT, 64), 14)
    for number, (first, second) in enumerate([("a. Any game of cards or any other kind of", "game with a prize."),
                                              ("b. Roe v. Doe, 999 F.3d", "100 (9th Cir. 2021).")]):  # fmt: skip
        page.text(108, 620 - 40 * number, first)
        page.text(126, 606 - 40 * number, second)
    page.lines(72, 500, wrapped(TEXT, 64), 14)
    text = body(pdf)
    assert any("any other kind of game with a prize." in one for one in text)
    assert any("999 F.3d 100 (9th Cir. 2021)" in one for one in text)
    assert not any("prize. b." in one for one in text)
