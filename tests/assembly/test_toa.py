"""Which authorities a table lists, how it prints them, in which order, and what is counted with each."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from draftkit.assembly.toa import Table, page_order, shown_pages, table_of
from draftkit.assembly.toa_names import Category, sort_key
from draftkit.citing import find_citations
from draftkit.cli import main
from draftkit.reading import from_text, libreoffice, read
from tests.reading.pdf_writer import Pdf
from tests.reading.word_files import p, word_file

ROOT = Path(__file__).resolve().parents[2]


def table(text: str) -> Table:
    """The table of a plain text."""
    draft = from_text(text)
    return table_of(draft, find_citations(draft))


def texts(text: str) -> list[str]:
    """The entries of a plain text's table, no-break spaces made plain."""
    return [entry.form.text.replace("\xa0", " ") for entry in table(text).entries]


FORMS = [
    ("the pin goes", "Hope v. Pelzer, 536 U.S. 730, 741 (2002).", "Hope v. Pelzer, 536 U.S. 730 (2002)"),
    ("pins of every reporter go", "Graham v. Connor, 490 U.S. 386, 395, 109 S. Ct. 1865, 1872, 104 L. Ed. 2d 443 (1989).", "Graham v. Connor, 490 U.S. 386, 109 S. Ct. 1865, 104 L. Ed. 2d 443 (1989)"),
    ("docket and full date stay", "Doe v. Roe, No. 1:19-cv-00123, 2020 WL 123456, at *3 (D. Ariz. Mar. 3, 2020).", "Doe v. Roe, No. 1:19-cv-00123, 2020 WL 123456 (D. Ariz. Mar. 3, 2020)"),
    ("a slip opinion", "Doe v. Roe, No. 1:19-cv-00123, slip op. at 4 (D. Ariz. Mar. 3, 2020).", "Doe v. Roe, No. 1:19-cv-00123 (D. Ariz. Mar. 3, 2020)"),
    ("the signal is no part of it", "See, e.g., In re Smith, 12 F.3d 45, 46-47 (9th Cir. 1993).", "In re Smith, 12 F.3d 45 (9th Cir. 1993)"),
    ("the reporter as it is abbreviated", "Smith v. Jones, 12 F. 3d 45 (9th Cir. 1993).", "Smith v. Jones, 12 F.3d 45 (9th Cir. 1993)"),
    ("what follows is no part of it", "Smith v. Jones, 12 F.3d 45, 46 (9th Cir. 1993) (en banc) (holding so).", "Smith v. Jones, 12 F.3d 45 (9th Cir. 1993)"),
    ("a page not yet known", "Smith v. Jones, 605 U.S. ___, 145 S. Ct. 1353 (2025).", "Smith v. Jones, 605 U.S. ___, 145 S. Ct. 1353 (2025)"),
    ("the draft's own apostrophes", "Smith v. Dep’t of Corr., 12 F.3d 45 (9th Cir. 1993).", "Smith v. Dep’t of Corr., 12 F.3d 45 (9th Cir. 1993)"),
    ("Markdown's marks go", "*Smith v. Jones*, 12 F.3d 45 (9th Cir. 1993).", "Smith v. Jones, 12 F.3d 45 (9th Cir. 1993)"),
    ("a statute as it is abbreviated", "Section 1983 of Title 42", "42 U.S.C. § 1983"),
    ("a journal without its pin", "12 Example L. Rev. 34, 41 (2019)", "12 Example L. Rev. 34 (2019)"),
    ("a restatement keeps its year", "Restatement (Second) of Torts § 500 (1965)", "Restatement (Second) of Torts § 500 (1965)"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "entry"), [c[1:] for c in FORMS], ids=[c[0] for c in FORMS])
def test_the_full_form_without_pins(text: str, entry: str) -> None:
    assert texts(text) == [entry]


@pytest.mark.parametrize(
    ("line", "listed"),
    [
        ("Roe v. Doe", 0),  # the caption
        ("Roe v. Doe, No. 3:23-cv-00001", 0),  # with its number
        ("Roe v. Doe governs this.", 1),  # a case of the text, to be mended
    ],
)
def test_the_papers_own_caption_is_no_authority(line: str, listed: int) -> None:
    assert (
        len(table(f"IN THE DISTRICT COURT\n\n{line}\n\nSee Hope v. Pelzer, 536 U.S. 730 (2002).").unresolved) == listed
    )


FULL = "Hope v. Pelzer, 536 U.S. 730, 741 (2002)."
COUNTED = [
    ("a short form", f"{FULL}\n\nHope, 536 U.S. at 742.", [2]),
    ("Id.", f"{FULL} Id. at 742. Id.", [3]),
    ("supra", f"{FULL}\n\nHope, supra, at 742.", [2]),
    ("a name alone", f"{FULL}\n\nIn Hope, the Court held so.", [2]),
    ("Id. after a statute", "42 U.S.C. § 1983. Id.", [2]),
    ("Id. of another section is another entry", "28 U.S.C. § 1915A(b). Id. § 1915A(a).", [1, 1]),
    ("Id. after the record is nobody's", "Compl. ¶ 3. Id. ¶ 4.", []),
    ("a rule without its set", "Fed. R. Civ. P. 12(b)(6). Rule 12(b)(6) applies.", [2]),
    ("a rule of two sets stays as it is", "Fed. R. Civ. P. 12. Fed. R. Crim. P. 12. Rule 12 applies.", [1, 1, 1]),
    ("parallel citations are one", "Smith v. Jones, 536 U.S. 730, 122 S. Ct. 2508 (2002). Smith v. Jones, 122 S. Ct. 2508 (2002).", [2]),
    ("one decision of the Supreme Court in two reporters", "Smith v. Jones, 536 U.S. 730 (2002). Smith v. Jones, 122 S. Ct. 2508 (2002).", [2]),
    ("below it, two numbers are two decisions", "Smith v. Jones, 12 F. Supp. 3d 45 (D. Ariz. 2014). Smith v. Jones, 2014 WL 123456 (D. Ariz. Mar. 3, 2014).", [1, 1]),
    ("history is an entry of its own", "Smith v. Jones, 12 F.3d 45 (9th Cir. 1993), rev'd, 500 U.S. 1 (1994).", [1, 1]),
    ("a quoted case is an entry of its own", "Smith v. Jones, 12 F.3d 45 (9th Cir. 1993) (quoting Roe v. Doe, 1 F.3d 2 (2d Cir. 1993)).", [1, 1]),
    ("one number under two names is two entries", "Smith v. Jones, 12 F.3d 45 (9th Cir. 1993). Adams v. Baker, 12 F.3d 45 (9th Cir. 1993).", [1, 1]),
    ("an older table is not counted", f"TABLE OF AUTHORITIES\n\nHope v. Pelzer, 536 U.S. 730 (2002) ........ 3\n\nRoe v. Doe, 1 F.3d 2 (2d Cir. 1993) ........ 4\n\nARGUMENT\n\n{FULL}", [1]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "numbers"), [c[1:] for c in COUNTED], ids=[c[0] for c in COUNTED])
def test_what_is_counted_with_an_authority(text: str, numbers: list[int]) -> None:
    assert sorted(len(e.citations) for e in table(text).entries) == sorted(numbers)


def test_the_fullest_citation_stands_in_the_table() -> None:
    made = texts("Monell, 436 U.S. 658 (1978). Monell v. Dep't of Soc. Servs., 436 U.S. 658, 98 S. Ct. 2018 (1978).")
    assert made == ["Monell v. Dep't of Soc. Servs., 436 U.S. 658, 98 S. Ct. 2018 (1978)"]


def test_what_cannot_be_followed_is_told() -> None:
    made = table("Hope, 536 U.S. at 741. See also Id. at 4.")
    assert not made.entries
    assert [c.text for c in made.unresolved][:1] == ["Hope, 536 U.S. at 741"]


ORDER = [
    # cases: without "In re" and articles, capitals and punctuation alike, numbers as numbers
    ["Baker Co. v. Roe, 3 F.3d 1 (2d Cir. 1993)", "In re Carter, 1 F.3d 1 (2d Cir. 1993)", "al-Kidd v. Doe, 2 F.3d 1 (2d Cir. 1993)", "Carter v. Doe, 4 F.3d 1 (2d Cir. 1993)"],
    ["U.S. Const. art. III, § 2", "U.S. Const. amend. IV", "U.S. Const. amend. VIII", "U.S. Const. amend. XIV, § 1"],
    ["28 U.S.C. § 1331", "28 U.S.C. § 1343(a)(3)", "42 U.S.C. § 1983", "42 U.S.C. § 1988(b)", "Cal. Gov't Code § 945.4", "Pub. L. No. 104-134"],
    ["Fed. R. Civ. P. 8(a)(2)", "Fed. R. Civ. P. 12(b)(6)", "Fed. R. Evid. 702", "N.D. Cal. Civ. L.R. 7-2"],
    ["42 C.F.R. § 483.10(a)", "86 Fed. Reg. 1,234 (Jan. 1, 2021)"],
]  # fmt: skip


@pytest.mark.parametrize("entries", ORDER, ids=["cases", "constitution", "statutes", "rules", "regulations"])
def test_the_order_within_a_category(entries: list[str]) -> None:
    wanted = [e.partition(" (Jan")[0] for e in entries]
    if entries[0].startswith("Baker"):
        wanted = [entries[2], entries[0], entries[1], entries[3]]
    assert texts(". ".join(reversed(entries)) + ".") == wanted


@pytest.mark.parametrize(
    "name", ["The Baker Co. v. Roe", "In re Baker Co.", "In the Matter of Baker Co.", "Ex parte Baker Co.", "A. Baker"]
)
def test_words_before_a_name_do_not_count(name: str) -> None:
    low, high = (sort_key(Category.CASES, f"{n}, 3 F.3d 1 (2d Cir. 1993)") for n in ("Aaron v. Roe", "Bakery v. Roe"))
    assert (low < sort_key(Category.CASES, f"{name}, 3 F.3d 1 (2d Cir. 1993)") < high) == (name != "A. Baker")


def test_the_order_of_categories() -> None:
    made = table(
        "Restatement (Second) of Torts § 500 (1965). 42 C.F.R. § 483.10(a). Fed. R. Civ. P. 12. 42 U.S.C. § 1983. "
        f"U.S. Const. amend. IV. {FULL}"
    )
    assert [e.category for e in made.entries] == list(Category)
    assert [e.category.number for e in made.entries] == [1, 7, 2, 4, 6, 3]


PAGES = [
    ("each page once, in order", ["3", "1", "3"], 5, "1, 3"),
    ("front matter first", ["2", "iv", "ii"], 5, "ii, iv, 2"),
    ("passim at five", ["1", "2", "3", "4", "5"], 5, "passim"),
    ("four pages are listed", ["1", "2", "3", "4", "4"], 5, "1, 2, 3, 4"),
    ("never passim", ["1", "2", "3", "4", "5", "16"], 0, "1, 2, 3, 4, 5, 16"),
    ("the court's own number", ["1", "2", "3"], 3, "passim"),
]


@pytest.mark.parametrize(("pages", "passim", "shown"), [c[1:] for c in PAGES], ids=[c[0] for c in PAGES])
def test_pages_as_the_table_prints_them(pages: list[str], passim: int, shown: str) -> None:
    citations = table(" ".join([FULL] * len(pages))).entries[0].citations
    assert shown_pages(citations, {c.id: page for c, page in zip(citations, pages, strict=True)}, passim) == shown


def test_roman_numbers_are_in_order() -> None:
    assert sorted(["10", "ix", "iv", "2", "xl", "v"], key=page_order) == ["iv", "v", "ix", "xl", "2", "10"]


# The command ----------------------------------------------------------------------------------------------------------

DRAFT = f"{FULL}\n\nIt arises under 42 U.S.C. § 1983.\n\nHope, 536 U.S. at 742. Smith, 1 F.3d at 3.\n"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output, standard error of ``draftkit toa``."""
    code = main(["toa", *arguments])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_printed_as_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "d.txt").write_text(DRAFT, encoding="utf-8")
    code, out, err = run(capsys, str(tmp_path / "d.txt"))
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "TABLE OF AUTHORITIES"
    assert lines.index("Cases") < lines.index("Statutes")
    assert next(line for line in lines if line.startswith("Hope v. Pelzer, 536 U.S. 730 (2002) ...")).endswith(
        " line 1, 5"
    )
    assert "Smith, 1 F.3d at 3 (line 5)" in " ".join(out.split())
    assert max(map(len, lines)) <= 100


def test_printed_as_csv_and_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "d.txt").write_text(DRAFT, encoding="utf-8")
    _, out, _ = run(capsys, str(tmp_path / "d.txt"), "--format", "csv")
    assert list(csv.reader(io.StringIO(out)))[:2] == [
        ["category", "authority", "places", "citations"],
        ["Cases", "Hope v. Pelzer, 536 U.S. 730 (2002)", "line 1, 5", "2"],
    ]
    code, _, _ = run(capsys, str(tmp_path / "d.txt"), "-o", str(tmp_path / "t.json"))
    data = json.loads((tmp_path / "t.json").read_text(encoding="utf-8"))
    assert (code, data["schema"], data["unit"]) == (0, "draftkit/toa@1", "paragraph")
    checked = read(tmp_path / "d.txt").text
    (entry,) = data["categories"][0]["entries"]
    assert entry["name"] == "Hope v. Pelzer"
    assert [c["kind"] for c in entry["citations"]] == ["full-case", "short-case"]
    for citation in entry["citations"]:
        start, end = citation["span"]
        assert checked[start:end] == citation["text"]
    assert [c["text"] for c in data["not_listed"]] == ["Smith, 1 F.3d at 3"]


@pytest.mark.parametrize("name", ["d.txt", "d.pdf"])
def test_the_json_form_keeps_its_schema(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads((ROOT / "docs" / "schema" / "toa-1.json").read_text(encoding="utf-8"))
    pdf = Pdf()
    pdf.page().text(72, 700, FULL)
    (tmp_path / name).write_bytes(pdf.build() if name.endswith("pdf") else DRAFT.encode())
    _, out, _ = run(capsys, str(tmp_path / name), "--format", "json")
    jsonschema.Draft202012Validator(schema).validate(json.loads(out))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(json.loads(out) | {"unit": "line"})


@pytest.mark.libreoffice
@pytest.mark.skipif(libreoffice.program() is None, reason="LibreOffice is not on this machine")
def test_a_word_file_has_pages_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    late = p("Hope, 536 U.S. at 742.", props="<w:pageBreakBefore/>")
    (tmp_path / "d.docx").write_bytes(word_file(p(FULL) + late))
    _, out, _ = run(capsys, str(tmp_path / "d.docx"), "--pages")
    assert next(line for line in out.splitlines() if line.startswith("Hope")).endswith(" 1, 2")
    assert "LibreOffice's layout" in out
    _, out, _ = run(capsys, str(tmp_path / "d.docx"))
    assert next(line for line in out.splitlines() if line.startswith("Hope")).endswith(" ¶ 1, 2")


def test_a_pdf_has_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pdf = Pdf()
    for line in (FULL, "It goes on.", "Hope, 536 U.S. at 742."):
        pdf.page().text(72, 700, line)
    (tmp_path / "d.pdf").write_bytes(pdf.build())
    code, out, _ = run(capsys, str(tmp_path / "d.pdf"))
    assert code == 0
    assert next(line for line in out.splitlines() if line.startswith("Hope")).endswith(" 1, 3")


def test_a_cell_is_no_formula(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from draftkit.outputs.toa import _cell

    assert _cell("=1+1") == "'=1+1"
    assert _cell("a\x1b[2J") == "a␛[2J"


def test_a_word_file_gets_its_table_in_a_copy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libreoffice, "program", lambda: None)
    source, out = tmp_path / "brief.docx", tmp_path / "made.docx"
    source.write_bytes(word_file(p("START") + p(FULL)))
    before = source.read_bytes()
    code, said, err = run(capsys, str(source), "-o", str(out))
    assert (code, err) == (0, "")
    assert source.read_bytes() == before
    assert out.is_file()
    assert "1 authority, cited 1 time" in said
    assert "F9" in said
    assert "Hope" not in said  # of the draft, numbers only
    code, _, err = run(capsys, str(source), "-o", str(out))
    assert (code, "--force" in err) == (2, True)
    assert run(capsys, str(source), "-o", str(out), "--force")[0] == 0
    code, _, err = run(capsys, str(source), "-o", str(source), "--force")
    assert (code, "never written to" in err) == (2, True)


REFUSED = [
    ("another format into Word", "d.txt", ["-o", "x.docx"], "only"),
    ("a format with a Word file", "d.txt", ["-o", "x.docx", "--format", "csv"], "--format"),
    ("pages of a text", "d.txt", ["--pages"], "docx and PDF"),
    ("no such file", "gone.txt", [], "no file"),
]


@pytest.mark.parametrize("case", [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED])
def test_what_is_refused(
    case: tuple[str, list[str], str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    name, options, said = case
    monkeypatch.chdir(tmp_path)
    (tmp_path / "d.txt").write_text(DRAFT, encoding="utf-8")
    code, out, err = run(capsys, name, *options)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err
    assert not list(tmp_path.glob("*.docx"))
