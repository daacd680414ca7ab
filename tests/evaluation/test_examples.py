"""The examples are what their README says: rebuilt byte for byte, every planted fault found, nothing else accused."""

from __future__ import annotations

import re
import runpy
import zipfile
from pathlib import Path

import pytest

from draftkit.checking import check
from draftkit.model.finding import Severity
from draftkit.model.report import Report
from draftkit.reading import read

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="module")
def opposition() -> Report:
    return check(read(EXAMPLES / "opposition.docx"))


def planted(title: str) -> list[tuple[str, str]]:
    """Rows of a README table: a stretch of the draft without marks, and the code."""
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    table = readme.split(f"## What is wrong in `{title}`")[1].split("\n## ")[0]
    rows = re.findall(r"^\| \d+ \| (.+?) \| .+ \| ((?:CIT|AUT)\d+) [a-z-]+ \|$", table, re.MULTILINE)
    assert rows
    return [
        (re.sub(r"[*\"\[\]]", "", words).split(", after")[0].split(", in footnote")[0], code) for words, code in rows
    ]


def places(report: Report, code: str) -> list[str]:
    """The text at every finding of a code, with the citations it names."""
    text, spans = report.draft.text, {c.id: c.span for c in report.citations}
    found = []
    for f in report.findings:
        if f.code == code:
            found += [text[slice(*span)] for span in (f.span, *(spans[i] for i in f.citations))]
    # Markdown's marks and link targets are part of the draft's text; the README prints the words alone.
    plain = (re.sub(r"\*|\[|\]\([^)]*\)|\]", "", words.replace("’", "'")) for words in found)
    return [re.sub(r"\s+", " ", words) for words in plain]


def names(words: str, place: str) -> bool:
    """True when a finding's place is the planted stretch (either may be the longer one)."""
    return words in place or place in words


@pytest.mark.parametrize(("words", "code"), planted("opposition.docx"))
def test_planted_faults_of_the_opposition_are_found(opposition: Report, words: str, code: str) -> None:
    assert any(names(words, place) for place in places(opposition, code)), (code, places(opposition, code))


def test_nothing_else_in_the_opposition_is_an_error(opposition: Report) -> None:
    expected = planted("opposition.docx")
    for f in opposition.findings:
        if f.severity.rank <= Severity.ERROR.rank:
            assert any(f.code == code for _, code in expected), (f.code, f.message)
    errors = [f for f in opposition.findings if f.severity.rank <= Severity.ERROR.rank]
    assert len(errors) <= len(expected)


@pytest.mark.parametrize(("words", "code"), planted("complaint-excerpt.md"))
def test_planted_faults_of_the_complaint_are_found(words: str, code: str) -> None:
    report = check(read(EXAMPLES / "complaint-excerpt.md"))
    assert any(names(words, place) for place in places(report, code)), (code, places(report, code))


def test_the_address_in_the_complaint_is_no_citation() -> None:
    report = check(read(EXAMPLES / "complaint-excerpt.md"))
    assert not any("1234" in c.text for c in report.citations)


def test_the_opposition_holds_citations_of_every_kind(opposition: Report) -> None:
    kinds = {kind.value: number for kind, number in opposition.kinds.items()}
    assert sum(kinds.values()) >= 120
    assert {"full-case", "short-case", "id", "supra", "statute", "rule", "constitution", "record", "journal"} <= set(
        kinds
    )
    parts = {opposition.draft.block_at(c.span[0]).part.split()[0] for c in opposition.citations}
    assert {"body", "footnote", "table"} <= parts


def test_the_word_file_is_built_from_its_source(tmp_path: Path) -> None:
    again = tmp_path / "again.docx"
    runpy.run_path(str(EXAMPLES / "build_opposition.py"))["build"](again)
    shipped = EXAMPLES / "opposition.docx"
    # Member by member: the compressed bytes depend on the machine's zlib.
    with zipfile.ZipFile(again) as one, zipfile.ZipFile(shipped) as two:
        assert one.namelist() == two.namelist()
        assert all(one.read(name) == two.read(name) for name in one.namelist())


def test_the_word_file_names_no_library() -> None:
    with zipfile.ZipFile(EXAMPLES / "opposition.docx") as package:
        assert b"python-docx" not in b"".join(package.read(name) for name in package.namelist())
        assert "docProps/thumbnail.jpeg" not in package.namelist()
