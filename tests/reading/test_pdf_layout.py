"""What the page's layout puts between a citation's words must not come between them in the text."""

from __future__ import annotations

import itertools

import pytest

from draftkit.model.draft import Draft
from draftkit.reading.pdf import read_pdf
from tests.reading.pdf_writer import Pdf, width, wrapped

CITATIONS = (
    "Smith v. Jones, 536 U.S. 730, 741 (2002)",
    "Roe v. Doe, 490 U.S. 386, 396-97 (1989)",
    "Able v. Baker, 12 F. Supp. 3d 34, 35-36 (N.D. Cal. 2014)",
    "42 U.S.C. § 1983",
    "In re Public Widgets Litig., 563 F.3d 731, 735 n.3 (9th Cir. 2009)",
    "Ex parte Poe, 8 F.4th 19, 28 (1st Cir. 2021) (per curiam)",
)
FILLER = (
    "The officer knew that the force was more than the moment asked for, and said so later under oath.",
    "Nobody had resisted, nobody had run, and the street was quiet when the second blow fell.",
    "A reasonable officer would have known.",
)


def read(pdf: Pdf) -> Draft:
    return read_pdf(pdf.build(), "draft.pdf", "0" * 64)


def body(draft: Draft) -> list[str]:
    return [b.text for b in draft.blocks if b.part == "body"]


def prose(citations: tuple[str, ...] = CITATIONS) -> list[str]:
    """Paragraphs with one citation each."""
    return [
        f"{first} See {citation}. {second}"
        for citation, (first, second) in zip(
            citations, itertools.cycle(itertools.permutations(FILLER, 2)), strict=False
        )
    ]


def pleading(columns: int, numbers: str) -> Pdf:
    """Pleading paper, 28 lines a page; its line numbers ``apart``, before each ``line``, or ``glued`` into its string."""
    lines = [line for text in prose() for line in _indented(text, columns)]
    pdf = Pdf()
    for start in range(0, len(lines), 28):
        page = pdf.page()
        for row in range(28):
            y = 720 - 24 * row
            line = lines[start + row] if start + row < len(lines) else ""
            number = str(row + 1)
            at = 76 - width(number)
            if numbers == "glued":
                page.text(at, y, f"{number}  {line}" if line else number)
            else:
                page.text(at, y + (0.8 if numbers == "apart" else 0), number)
                if line and numbers == "line":
                    page.text(90, y, line)
        if numbers == "apart":
            page.lines(90, 720, lines[start : start + 28])
    return pdf


def _indented(text: str, columns: int) -> list[str]:
    first, *rest = wrapped("#" * 5 + text, columns)
    return [first.replace("#" * 5, "     "), *rest]


WRAPS = (38, 40, 42, 44, 46, 47, 49, 51, 53, 55, 57, 59, 61, 64)


@pytest.mark.parametrize("numbers", ["apart", "line", "glued"])
@pytest.mark.parametrize("columns", WRAPS)
def test_no_line_number_enters_a_citation(columns: int, numbers: str) -> None:
    draft = read(pleading(columns, numbers))
    text = "\n".join(body(draft))
    assert {c: text.count(c) for c in CITATIONS} == dict.fromkeys(CITATIONS, 1)
    assert text == "\n".join(prose())  # and nowhere else either
    assert any("line numbers" in remark for remark in draft.remarks)


def test_line_numbers_of_a_word_processor_stand_wider_apart_between_paragraphs() -> None:
    pdf = Pdf()
    page = pdf.page()
    y = 720
    for row in range(20):
        y -= 34 if row % 3 == 0 else 24
        page.text(60 if row > 8 else 66, y, str(row + 1))
        page.text(90, y, "Deorle v. Rutherford, 272" if row % 3 == 1 else "F.3d 1272, and the officers knew it,")
    text = " ".join(body(read(pdf)))
    assert text.count("Rutherford, 272 F.3d 1272") == 6
    assert not any(str(number) in text.split() for number in range(1, 21))


def test_numbered_lists_are_not_margin_numbers() -> None:
    pdf = Pdf()
    page = pdf.page()
    for i in range(9):
        page.text(72, 700 - 28 * i, f"{i + 1}.")
        page.text(108, 700 - 28 * i, "The officer is liable for this and says so.")
    text = "\n".join(body(read(pdf)))
    assert text == "\n".join(f"{i + 1}. The officer is liable for this and says so." for i in range(9))


def test_running_heads_stamps_and_page_numbers_go_and_are_named() -> None:
    pdf = Pdf()
    paragraphs = prose() * 2
    for number in range(1, 5):
        page = pdf.page()
        page.text(90, 765, f"Case 2:24-cv-01234-ABC Document 31 Filed 05/04/24 Page {number} of 4", 9, font="helvetica")
        y = 700.0
        for text in paragraphs[3 * number - 3 : 3 * number]:
            y = page.lines(72, y, _indented(text, 64), 24)
        page.text(220, 50, "OPPOSITION TO MOTION", 10)
        page.text(303, 36, str(number), 10)
    draft = read(pdf)
    assert body(draft) == paragraphs
    assert "Case 2:24-cv-01234-ABC" in " ".join(draft.remarks)
    assert "OPPOSITION TO MOTION" in " ".join(draft.remarks)
    assert "Filed" not in draft.text


def test_a_repeated_line_of_the_text_itself_stays() -> None:
    pdf = Pdf()
    for _ in range(4):
        page = pdf.page()
        page.lines(72, 720, ["Smith v. Jones, 536 U.S. 730, 741 (2002).", *wrapped(" ".join(FILLER * 4), 64)], 24)
    assert read(pdf).text.count("536 U.S. 730") == 4


def test_a_paragraph_runs_over_the_page_and_knows_both_pages() -> None:
    text = f"{FILLER[0]} {FILLER[1]} See {CITATIONS[1]}. {FILLER[2]}"
    lines = _indented(text, 60)
    cut = next(i for i, line in enumerate(lines) if "396-" in line) + 1
    pdf = Pdf()
    pdf.page().lines(72, 200, lines[:cut], 24)
    pdf.page().lines(72, 720, lines[cut:], 24)
    draft = read(pdf)
    assert body(draft) == [text]
    assert draft.locate(text.index("See ")).page == 1
    assert draft.locate(text.index("(1989)")).page == 2


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["He was a quali-", "fied officer."], "He was a qualified officer."),  # a divided word
        (["See 490 U.S. 386, 396-", "97 (1989)."], "See 490 U.S. 386, 396-97 (1989)."),  # a page range
        (["See 490 U.S. 386, 396–", "97 (1989)."], "See 490 U.S. 386, 396–97 (1989)."),  # with an en dash
        (["Smith v. al-", "Kidd is a name."], "Smith v. al-Kidd is a name."),  # a name
        (["A well-", "established right."], "A well-established right."),  # a compound
        (["The law—", "all of it—holds."], "The law—all of it—holds."),  # a dash between words
        (
            ["A fact-bound question, a fact-", "bound answer."],
            "A fact-bound question, a fact-bound answer.",
        ),  # as elsewhere
        (["An action under 42 U.S.C. §", "1983 lies here."], "An action under 42 U.S.C. § 1983 lies here."),
        (["See Smith v.", "Jones, 1 U.S. 2 (1801)."], "See Smith v. Jones, 1 U.S. 2 (1801)."),
    ],
)
def test_line_ends(lines: list[str], text: str) -> None:
    pdf = Pdf()
    pdf.page().lines(72, 700, lines, 14)
    assert body(read(pdf)) == [text]


def test_columns_of_a_caption_do_not_mix() -> None:
    pdf = Pdf()
    page = pdf.page()
    page.text(205, 720, "UNITED STATES DISTRICT COURT")
    left = [
        "JOHN DOE,",
        "",
        "     Plaintiff,",
        "",
        "  v.",
        "",
        "RICHARD ROE, an officer of",
        "the City of Smallville,",
        "",
        "     Defendant.",
    ]
    right = [
        "Case No. 4:24-cv-00001-ABC",
        "",
        "OPPOSITION TO THE MOTION",
        "FOR SUMMARY JUDGMENT",
        "",
        "Hearing: May 4, 2024",
    ]
    for i, line in enumerate(left):
        if line:
            page.text(72 + width(line) - width(line.lstrip()), 660 - 14 * i, line.lstrip())
        page.text(290, 660 - 14 * i, ")")
    for i, line in enumerate(right):
        if line:
            page.text(320, 660 - 14 * i, line)
    page.lines(72, 460, _indented(prose()[0], 64), 24)
    draft = read(pdf)
    text = draft.text
    assert "RICHARD ROE, an officer of the City of Smallville" in text
    assert "OPPOSITION TO THE MOTION FOR SUMMARY JUDGMENT" in text
    assert text.index("Defendant.") < text.index("Case No.")
    assert ")\n" not in text
    assert body(draft)[-1] == prose()[0]
    assert any("columns" in remark for remark in draft.remarks)


def test_spread_out_lines_are_not_columns() -> None:
    # Justified type on a typewriter font: wide gaps in every line, some of them one above the other.
    pdf = Pdf()
    page = pdf.page()
    words = prose()[0].split()
    rows = [words[i : i + 6] for i in range(0, len(words), 6)]
    for i, row in enumerate(rows):
        free = 468 - sum(width(w) for w in row)
        gap = free / 5 if len(row) == 6 else 7.2
        x = 72.0
        for word in row:
            page.text(x, 700 - 14 * i, word)
            x += width(word) + gap
    assert body(read(pdf)) == [prose()[0]]


@pytest.mark.parametrize("ruled", [True, False], ids=["rule above", "smaller type only"])
def test_footnotes_follow_the_paragraph_that_cites_them(ruled: bool) -> None:
    pdf = Pdf()
    page = pdf.page()
    page.text(72, 700, "The law was clear.")
    page.text(72 + width("The law was clear."), 704, "1", 7)
    page.text(72 + width("The law was clear.1"), 700, " Nobody could doubt that it was.")
    page.text(72, 660, "A second paragraph says more.")
    page.text(72 + width("A second paragraph says more."), 664, "2", 7)
    if ruled:
        page.rule(72, 216, 150)
    page.text(72, 139, "1", 6)
    page.lines(79, 135, [f"See {CITATIONS[0]}. More is said", "of it on a second line."], 12, 9)
    page.text(72, 115, "2", 6)
    page.text(79, 111, f"But see {CITATIONS[1]}.", 9)
    draft = read(pdf)
    assert [(b.part, b.text) for b in draft.blocks] == [
        ("body", "The law was clear.\ufffc Nobody could doubt that it was."),
        ("footnote 1", f"See {CITATIONS[0]}. More is said of it on a second line."),
        ("body", "A second paragraph says more.\ufffc"),
        ("footnote 2", f"But see {CITATIONS[1]}."),
    ]


def test_a_raised_figure_without_a_note_never_becomes_part_of_a_number() -> None:
    pdf = Pdf()
    page = pdf.page()
    page.text(72, 700, "See 536 U.S. 730, 741")
    page.text(72 + width("See 536 U.S. 730, 741"), 704, "3", 7)
    assert body(read(pdf)) == ["See 536 U.S. 730, 741³"]


def test_block_quotations_keep_together_and_apart() -> None:
    quote = wrapped(f"“{FILLER[0]} {FILLER[1]}” {CITATIONS[0]}.", 50)
    pdf = Pdf()
    page = pdf.page()
    y = page.lines(72, 720, _indented(prose()[1], 64), 24)
    y = page.lines(108, y, quote, 13)
    page.lines(72, y - 13, wrapped(prose()[2], 64), 24)
    assert body(read(pdf)) == [prose()[1], " ".join(quote), prose()[2]]


def test_tables_of_authorities_are_their_own_part() -> None:
    pdf = Pdf()
    page = pdf.page()
    page.text(220, 720, "TABLE OF AUTHORITIES")
    for i, citation in enumerate(CITATIONS[:3]):
        page.text(72, 690 - 16 * i, f"{citation} ".ljust(60, ".") + f" {i + 3}")
    pdf.page().lines(72, 720, _indented(prose()[0], 64), 24)
    draft = read(pdf)
    assert [b.part for b in draft.blocks] == ["table of authorities"] * 4 + ["body"]
    assert all(sum(c in b.text for b in draft.blocks if b.is_table_of) == 1 for c in CITATIONS[:3])


def test_headings_are_known() -> None:
    pdf = Pdf()
    page = pdf.page()
    page.text(306 - width("ARGUMENT") / 2, 720, "ARGUMENT", font="bold")
    page.lines(72, 690, ["A. The Law Was Clear Before the Officer Came to", "the Door"], 14, font="bold")
    page.lines(72, 650, _indented(prose()[0], 64), 24)
    assert [(b.heading, b.text) for b in read(pdf).blocks] == [
        (1, "ARGUMENT"),
        (2, "A. The Law Was Clear Before the Officer Came to the Door"),
        (None, prose()[0]),
    ]


def test_a_turned_page_reads_as_it_is_seen() -> None:
    pdf = Pdf()
    page = pdf.page(rotate=90)
    for i, line in enumerate(wrapped(prose()[0], 64)):
        raw = line.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)")
        page.operators.append(f"BT /F1 12 Tf 0 1 -1 0 {100 + 14 * i} 72 Tm (".encode() + raw + b") Tj ET")
    assert body(read(pdf)) == [prose()[0]]


def test_a_head_that_changes_stands_where_the_others_do() -> None:
    pdf = Pdf()
    heads = ["Facts", "Argument", "Argument", "Argument", "Conclusion"]
    for head, text in zip(heads, prose() * 2, strict=False):
        page = pdf.page()
        page.text(72, 750, head)
        page.lines(72, 700, _indented(text, 64), 24)
    assert body(read(pdf)) == prose()[:5]


def test_cells_of_a_table_keep_their_words_together() -> None:
    pdf = Pdf()
    page = pdf.page()
    cells = [wrapped(text, 20) for text in (CITATIONS[0], CITATIONS[1], FILLER[2])]
    for row in range(3):
        for column, lines in enumerate(cells):
            page.lines(72 + 165 * column, 700 - 60 * row, lines, 14)
    text = read(pdf).text
    assert [text.count(t) for t in (CITATIONS[0], CITATIONS[1], FILLER[2])] == [3, 3, 3]


def test_a_table_of_authorities_over_two_pages_after_a_caption() -> None:
    """The title begins a paragraph though the page before ends without a full stop; the table goes on overleaf."""
    pdf = Pdf()
    pdf.page().lines(90, 720, ["CITY OF ALDER", "OPPOSITION TO THE MOTION", "TO DISMISS"])
    first = ["TABLE OF AUTHORITIES", "Cases   Page(s)", "Smith v. Jones, 1 F.3d 100 (9th Cir. 1993) ..... 3"]
    first += ["Northern Widget Company v. Southern Widget", "    Company, 2 F.3d 1 (1st Cir. 1993) ........... 4"]
    first += ["Doe v. City of Harlan, 998 F.2d 100", "    (1st Cir. 1993) ............................. 4, 5"]
    pdf.page().lines(90, 720, first)
    pdf.page().lines(90, 720, ["Cases—Continued: Page(s)", "Roe v. Doe, 3 F.3d 1 (2d Cir. 1993) ............ 6"])
    pdf.page().lines(90, 720, [*wrapped(" ".join(FILLER), 60)])
    draft = read(pdf)
    entries = [b.text for b in draft.blocks if b.part == "table of authorities"]
    assert entries[:2] == ["TABLE OF AUTHORITIES", "Cases Page(s)"]
    assert sum("F.3d" in text or "F.2d" in text for text in entries) == 4
    assert any("998 F.2d 100 (1st Cir. 1993)" in text for text in entries)
    assert not any("F.3d" in text for text in body(draft))


def test_a_sentence_that_ends_in_a_category_word_is_not_parted() -> None:
    """ "Rules" at the end of a paragraph's last line is a word of the sentence."""
    pdf = Pdf()
    pdf.page().lines(
        90, 720, ["The officers may have broken the department's own written", "rules", "", "Nobody asked."]
    )
    assert "The officers may have broken the department's own written rules" in body(read(pdf))
