"""Filing rules on whole papers and files: what the examples in the rules, which are texts, cannot show."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from tests.reading.word_files import word_file

from draftkit import check, read
from draftkit.matter import read_matter
from draftkit.matter.as_draft import as_draft
from draftkit.model.draft import Block, Draft, Segment
from draftkit.model.finding import Finding, Severity
from draftkit.model.report import Report
from draftkit.outputs.html import render as html
from draftkit.outputs.json import render as json_
from draftkit.outputs.sarif import render as sarif
from draftkit.outputs.text import render as text_
from draftkit.reading import from_text
from draftkit.rules.filing.specimens import COUNSEL, brief
from draftkit.rules.pleading.specimens import complaint

EXAMPLES = Path(__file__).parents[2] / "examples"

PRIVATE = {
    "FIL641": ("His SSN is 987-65-4320. The form repeats it: SSN 987 65 4320.", ("987-65-4320", "987 65 4320")),
    "FIL642": ("Plaintiff was born on March 3, 1988.", ("March 3, 1988",)),
    "FIL643": ("His daughter Maria Ruiz, age 9, saw it. Maria Ruiz cried.", ("Maria Ruiz",)),
    "FIL644": ("His bank account 004417720918 was emptied.", ("004417720918",)),
    "FIL645": ("Witness Ana Ruiz of 12 Elm Street saw it.", ("12 Elm Street",)),
    "FIL646": ("MRN 00451882 is on the chart.", ("00451882",)),
}


def found(draft: Draft, code: str, **options: str) -> list[Finding]:
    return list(check(draft, select=[code], **options).findings)  # type: ignore[arg-type]


@pytest.mark.parametrize("code", PRIVATE)
def test_no_output_repeats_what_is_private(code: str) -> None:
    """Neither the finding nor the words around any finding, in any format."""
    said, private = PRIVATE[code]
    # A second finding stands beside it, so that the words around that one are shown too.
    draft = from_text(f"{said} See Hope v. Pelzer, 536 U.S. 730 (2004). {said}")
    report = check(draft)
    assert code in {f.code for f in report.findings}
    assert len(report.findings) > 1
    for output in (
        text_([report], width=90),
        *(o.decode() for o in (json_([report], one=True), sarif([report]), html([report]))),
    ):
        flat = " ".join(output.split())
        assert [p for p in private if p in flat] == []
    assert draft.text == report.draft.text, "the draft itself stays as it is"
    assert len(report.shown.text) == len(draft.text)


# code, how people write it
WRITTEN = [
    ("FIL641", "SS# 987654320"),  # no separator
    ("FIL641", "Soc. Sec. No. 987654320"),  # shortened
    ("FIL641", "social security number (SSN): 987654320"),  # the word twice
    ("FIL641", "SSN 987–65–4320"),  # other dashes
    ("FIL641", "John Doe 987-65-4320 was booked"),  # the form alone
    ("FIL642", "D.O.B.: 03.03.1988"),  # points
    ("FIL642", "born 3/3/88"),  # two digits of the year
    ("FIL642", "DATE OF BIRTH: MARCH 3, 1988"),  # capitals
    ("FIL642", "Name: J. Doe, Born: March 3, 1988"),  # a form
    ("FIL642", "born on the 3rd of March 1988"),  # in words
    ("FIL643", "her 16-year-old son, Luis Ruiz, was there"),  # age, kin, name
    ("FIL643", "their minor child Luis Ruiz saw"),  # no age
    ("FIL643", "my son Luis Ruiz, 16, saw it"),  # a bare number
    ("FIL643", "Luis Ruiz (age 16) saw it"),  # parentheses
    ("FIL643", "Joseph Ruiz (hereinafter Joseph) is a 14 year old minor"),  # defined in between
    ("FIL644", "checking acct. # 0044177209"),  # shortened
    ("FIL644", "Debit card 4111-1111-1111-1111"),  # dashes
    ("FIL645", "Ana Ruiz resides at 12 Elm Street, Reno"),  # another verb
    ("FIL646", "Medicare number 1EG4-TE5-MK73"),  # letters in it
]
# tempting, and nobody's
LEFT_ALONE = [
    "EIN 12-3456789; ZIP 89501-1234; Report 2019-06-0123",  # numbers of other lengths
    "his SSN was printed. On 987654320",  # the word of another sentence
    "Dispatch no. 987-65-4320; tracking 987-65-4320; Inmate 987-65-4320 was moved",  # other numbers, same form
    "He was born in 1988 and arrested on March 3, 2023",  # another date
    "Plaintiff has been in custody since the birth of his son in March 2020",  # month and year
    "Officer Luis Ruiz, 46, and Sgt. Ana Kim, age 39",  # adults
    "Judge Ana Ruiz, a 17-year veteran; Luis Ruiz, age 18",  # years of service; just grown
    "Fourth Amendment, age 9 of 12; Luis Ruiz was a minor defendant in the scheme",  # capitals that are no name
    "a minor injury to Luis Ruiz; minor Traffic Stop",  # the other meaning
    "five-year-old Toyota Camry was towed; a 10-year-old Police Department policy",  # things have ages too
    "On account of 1983 claims; trust account number 20417720",  # the inmate's own number
    "City Hall, 12 Elm Street; Ana Ruiz at 12 Elm Street saw it",  # where she stood
    "medical records 00451882-00451890 of Ex. B; Patient No. 4 was seen",  # Bates numbers, a place in a row
    "bank account with $1,000,000 in it; Visa 2019 rules 123",  # sums and years
]


@pytest.mark.parametrize(("code", "written"), WRITTEN)
def test_as_people_write_it(code: str, written: str) -> None:
    assert [f.code for f in check(from_text(written), select=["FIL64"]).findings] == [code]


@pytest.mark.parametrize("written", LEFT_ALONE)
def test_tempting_and_left_alone(written: str) -> None:
    assert [f.message for f in check(from_text(written), select=["FIL64"]).findings] == []


def test_what_is_private_is_masked_in_other_findings_words() -> None:
    """A rule that quotes the draft cannot quote the number."""
    report = check(from_text(complaint(("Defendants then beat Plaintiff, SSN 987-65-4320, in the yard.",) * 3)))
    assert any(f.code != "FIL641" for f in report.findings)
    assert [f for f in report.findings if "987-65" in f"{f.message} {f.basis.detail} {f.remedy.text}"] == []


@pytest.mark.parametrize("name", ["traffic-stop", "jail-medical", "protest-arrest"])
def test_the_examples_have_nothing_above_a_note(name: str) -> None:
    matter = read_matter(str(EXAMPLES / f"{name}.yaml"))
    report = check(as_draft(matter), matter=matter, select=["FIL"])
    assert [(f.code, f.message) for f in report.findings if f.severity is not Severity.NOTE] == []


def test_the_example_brief_has_nothing() -> None:
    assert [(f.code, f.message) for f in check(read(EXAMPLES / "opposition.docx"), select=["FIL"]).findings] == []


# What Word keeps -------------------------------------------------------------------------------------------------------

BODY = "<w:p><w:r><w:t>The blow came after the handcuffs.</w:t></w:r></w:p>"
MARKS = [
    ("<w:p><w:ins w:id='1' w:author='a'><w:r><w:t>Twice.</w:t></w:r></w:ins></w:p>", "tracked changes"),
    ("<w:p><w:del w:id='1' w:author='a'><w:r><w:delText>Once.</w:delText></w:r></w:del></w:p>", "tracked changes"),
    ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Ask her again.</w:t></w:r></w:p>", "hidden text"),
]


@pytest.mark.parametrize(("marks", "said"), MARKS)
def test_working_marks_of_word(marks: str, said: str) -> None:
    (finding,) = found(read("brief.docx", data=word_file(BODY + marks)), "FIL613")
    assert said in finding.message


@pytest.mark.parametrize("name", ["brief_reviewed.docx", "brief redline.docx", "/home/me/brief-with-comments.docx"])
def test_a_working_copy_may_hold_them(name: str) -> None:
    assert found(read(name, data=word_file(BODY + MARKS[0][0])), "FIL613") == []
    assert found(read("brief.docx", data=word_file(BODY)), "FIL613") == []


def test_inserted_words_are_where_to_look() -> None:
    block = Block(
        0,
        "Old words. New words.",
        segments=(Segment(0, 11, "d", 0, 0), Segment(11, 21, "d", 0, 1, frozenset({"hidden"}))),
    )
    draft = Draft.build(path="brief.docx", format="docx", sha256="", blocks=[block])
    (finding,) = found(draft, "FIL613")
    assert draft.text[slice(*finding.span)] == "New words."


# Pages -----------------------------------------------------------------------------------------------------------------


def laid_out(pages: int, court: str, *, title: str = "", signature: str = COUNSEL, table: bool = False) -> Draft:
    """An opposition as a PDF gives it: the argument on so many pages, one block on each."""
    words = brief("ARGUE", court=court, signature=signature, **({"title": title} if title else {}))
    blocks = []
    for text in words.strip().split("\n\n"):
        if text == "ARGUE":
            blocks += [Block(0, "The blow came after the handcuffs. " * 50, page=n + 1) for n in range(pages)]
        else:
            blocks.append(Block(0, text, page=pages if blocks and blocks[-1].page == pages else 1))
    if table:
        blocks.insert(3, Block(0, "I. The blows ..... 3", part="table of contents", page=1))
    return Draft.build(path="brief.pdf", format="pdf", sha256="", blocks=blocks)


# body, notes, court, what is said to be too small
SIZES = [
    (11, 12, "CALIFORNIA", ["The text"]),
    (12, 11, "CALIFORNIA", ["Most of the footnotes"]),
    (12, 12, "CALIFORNIA", []),
    (12, 10, "NEW YORK", []),  # footnotes may be smaller there
    (None, None, "CALIFORNIA", []),  # nothing known is nothing said
]


@pytest.mark.parametrize(("body", "notes", "court", "small"), SIZES)
def test_type_sizes(body: float | None, notes: float | None, court: str, small: list[str]) -> None:
    direction = "NORTHERN" if court == "CALIFORNIA" else "SOUTHERN"
    plain = from_text(brief(court=f"FOR THE {direction} DISTRICT OF {court}"))
    draft = replace(plain, type_size=body, note_size=notes)
    assert [f.message.partition(" is set")[0] for f in found(draft, "FIL605")] == small


def test_a_pdf_may_have_been_printed_a_little_smaller() -> None:
    plain = from_text(brief(court="FOR THE NORTHERN DISTRICT OF CALIFORNIA"))
    sizes = {
        points: len(found(replace(plain, format="pdf", type_size=points), "FIL605")) for points in (11.0, 11.5, 12.0)
    }
    assert sizes == {11.0: 1, 11.5: 0, 12.0: 0}


STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='20'/></w:rPr></w:rPrDefault></w:docDefaults>"
    "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/>%s</w:style>"
    "<w:style w:type='paragraph' w:styleId='Body'><w:name w:val='Body'/><w:basedOn w:val='Normal'/></w:style>"
)
# what the default style sets, what the paragraph is, the size in points
TYPE = [
    ("<w:rPr><w:sz w:val='24'/></w:rPr>", "<w:p><w:r><w:t>Words.</w:t></w:r></w:p>", 12),
    ("", "<w:p><w:r><w:t>Words.</w:t></w:r></w:p>", 10),
    (
        "<w:rPr><w:sz w:val='24'/></w:rPr>",
        "<w:p><w:pPr><w:pStyle w:val='Body'/></w:pPr><w:r><w:t>Words.</w:t></w:r></w:p>",
        12,
    ),
    (
        "",
        "<w:p><w:pPr><w:rPr><w:sz w:val='60'/></w:rPr></w:pPr><w:r><w:rPr><w:sz w:val='23'/></w:rPr><w:t>W.</w:t></w:r></w:p>",
        11.5,
    ),
    (
        "",
        "<w:p><w:r><w:rPr><w:sz w:val='40'/></w:rPr><w:t>Title</w:t></w:r><w:r><w:t>Longer words.</w:t></w:r></w:p>",
        10,
    ),
]


@pytest.mark.parametrize(("default", "body", "points"), TYPE)
def test_the_reader_tells_the_type_size_of_a_word_file(default: str, body: str, points: float) -> None:
    assert read("a.docx", data=word_file(body, styles=STYLES % default)).type_size == points


ILLINOIS, JERSEY = "FOR THE NORTHERN DISTRICT OF ILLINOIS", "FOR THE DISTRICT OF NEW JERSEY"
CALIFORNIA, NEVADA = "FOR THE NORTHERN DISTRICT OF CALIFORNIA", "FOR THE DISTRICT OF NEVADA"
SUMMARY = "PLAINTIFF'S OPPOSITION TO DEFENDANT'S MOTION FOR SUMMARY JUDGMENT"
# pages, court, title, signature, severity of FIL604
PAGES = [
    (26, CALIFORNIA, "", COUNSEL, Severity.ERROR),  # one page over 25, counted
    (25, CALIFORNIA, "", COUNSEL, None),  # at the limit
    (26, CALIFORNIA, "", "", Severity.NOTE),  # no signature: what follows may be exhibits
    (41, JERSEY, "", COUNSEL, Severity.ERROR),
    (33, JERSEY, "", COUNSEL, None),  # the alternate limit depends on the type
    (28, NEVADA, "", COUNSEL, Severity.NOTE),  # a row that nobody verified
    (28, NEVADA, SUMMARY, COUNSEL, None),  # another limit on summary judgment
    (90, CALIFORNIA, "PLAINTIFF'S OPPOSITION TO MOTION TO COMPEL", COUNSEL, None),  # another paper
]


@pytest.mark.parametrize(("pages", "court", "title", "signature", "severity"), PAGES)
def test_pages(pages: int, court: str, title: str, signature: str, severity: Severity | None) -> None:
    findings = found(laid_out(pages, court, title=title, signature=signature), "FIL604")
    assert [f.severity for f in findings] == ([severity] if severity else [])
    if findings:
        assert f"{pages} pages" in findings[0].message
        assert "standing order" in findings[0].message
        assert "table of 20" in findings[0].basis.detail


def test_tables_are_asked_for_by_counted_pages() -> None:
    (finding,) = found(laid_out(22, ILLINOIS), "FIL606")
    assert finding.severity is Severity.ERROR
    assert found(laid_out(22, ILLINOIS, table=True), "FIL606") == []
    assert found(laid_out(15, ILLINOIS), "FIL606") == []


def test_the_district_may_be_given() -> None:
    draft = from_text(brief("The blow came after the handcuffs. " * 1500, court=""))
    assert found(draft, "FIL604") == []
    assert [f.severity for f in found(draft, "FIL604", district="S.D.N.Y.")] == [Severity.ERROR]


def test_a_defendants_brief_is_not_ours_to_mend() -> None:
    theirs = brief(
        title="DEFENDANT'S MOTION TO DISMISS", signature="/s/ Pat Example\nAttorney for Defendant", number=""
    )
    assert check(from_text(theirs), select=["FIL60", "FIL61"]).findings == ()


# Time ------------------------------------------------------------------------------------------------------------------


def test_time_grows_with_the_paper() -> None:
    """No pattern runs wild on long papers, long lines, or long rows of digits and capitals."""

    def seconds(text: str) -> float:
        draft, start = from_text(text), time.perf_counter()
        report: Report = check(draft, select=["FIL"], citations=())
        assert report.draft.text
        return time.perf_counter() - start

    for piece in (
        "Officer Maria Ruiz of Reno, age 39, struck Mr. John Doe at 12 Elm Street. ",
        "1234 5678 9012 3456 ",
        "Ana Ruiz ",
        "born in Reno, ",
        "SSN: ",
        "Exhibit A ",
        "I declare ",
    ):
        seconds(piece * 200)
        small, large = seconds(piece * 2_000), seconds(piece * 16_000)
        assert large < max(25 * small, 1.5), (piece, small, large)
