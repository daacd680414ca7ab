"""A matter file checked, and a draft checked beside one."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from draftkit.authorities.districts import district
from draftkit.checking import check
from draftkit.cli import main
from draftkit.errors import BadUsage
from draftkit.matter import read_matter
from draftkit.matter.as_draft import as_draft
from draftkit.model.finding import Basis, Remedy, Severity
from draftkit.model.report import Report
from draftkit.outputs.html import render as render_html
from draftkit.outputs.json import as_data
from draftkit.outputs.sarif import render as render_sarif
from draftkit.outputs.text import render as render_text
from draftkit.reading import from_text
from draftkit.rules import Rule
from draftkit.rules.context import Context

Write = Callable[..., Path]
CASE = """\
schema: draftkit/matter@1
matter: {id: roe-v-doe}
court: {district: D. Nev.}
plaintiffs: [{id: roe, name: Jane Roe}]
defendants: [{id: doe, name: R. Doe, kind: individual}]
events:
- {id: blow, what: Doe struck Roe., when: {date: 2019-06-01}, who: {actors: [doe], targets: [roe]}}
- {id: letter, what: A letter came., when: {date: 2020-02}}
claims:
- id: force
  against: [{defendant: doe, capacity: individual}]
  elements: [{name: force, events: [blow]}]
  fair_warning:
  - {defendant: doe, lead_case: "Hope v. Pelzer, 536 U.S. 730, 741 (2003)"}
"""


def rule_at(key: str) -> Rule:
    """A rule that finds fault with one key of the matter, whatever it holds."""

    def look(context: Context) -> Any:
        assert context.matter is not None
        said = "draft" if context.matter_is_draft else "beside"
        yield rule.finding(
            context.matter.place(key),
            f"Wrong here ({said}).",
            Basis("rule", "rule", "It is so."),
            Remedy("rewrite", "Write it anew."),
        )

    rule = Rule("PLD999", "test-fault", Severity.ERROR, "0.1.0", (), (), look)
    return rule


def report_on(key: str, text: str | None = None) -> Report:
    matter = read_matter("case.yaml", data=CASE.encode())
    draft = as_draft(matter, "0" * 64) if text is None else from_text(text, path="brief.txt")
    return check(draft, matter=matter, rules=[rule_at(key)], today=dt.date(2025, 1, 1))


def test_a_finding_has_a_place_instead_of_a_span() -> None:
    data = as_data(report_on("claims[0].elements[0].note"))
    schema = json.loads(
        (Path(__file__).resolve().parents[2] / "docs" / "schema" / "report-1.json").read_text(encoding="utf-8")
    )
    jsonschema.validate(data, schema)
    finding = data["findings"][0]
    assert "span" not in finding
    assert finding["location"] == {"line": 12, "column": 14, "key": "claims[0].elements[0]", "path": "case.yaml"}
    assert data["draft"]["format"] == "matter"
    broken = {**data, "findings": [{**finding, "location": {"part": "body"}}]}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, schema)


@pytest.mark.parametrize("text", [None, "See Roe v. Poe, 12 F.3d 345 (9th Cir. 1990)."])
def test_every_format_says_file_line_column_and_key(text: str | None) -> None:
    report = report_on("claims[0].against[0].defendant", text)
    where = "case.yaml:11:14: claims[0].against[0].defendant"
    assert where in render_text([report], width=100)
    assert where in render_html([report]).decode()
    result = json.loads(render_sarif([report]))["runs"][0]["results"][0]
    location = result["locations"][0]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "case.yaml"
    assert location["physicalLocation"]["region"] == {"startLine": 11, "startColumn": 14}
    assert where in location["logicalLocations"][0]["fullyQualifiedName"]


def test_every_finding_has_its_card_on_the_page() -> None:
    """Beside its text; a finding about a key without one, before the draft."""
    for key, text, apart in (
        ("events[1].what", None, False),
        ("claims", None, True),
        ("events[1].what", "A brief.", True),
    ):
        page = render_html([report_on(key, text)]).decode()
        assert page.count("<aside") == 1
        assert ("<h2>The matter file</h2>" in page) is apart
    empty = b"schema: draftkit/matter@1\nmatter: {id: m}\n"
    matter = read_matter("case.yaml", data=empty)
    report = check(as_draft(matter), matter=matter, rules=[rule_at("claims")])
    assert render_html([report]).count(b"<aside") == 1
    assert b'"startLine": 1' in render_sarif([report])
    assert "case.yaml:1:1" in render_text([report])


def test_the_words_are_shown_where_the_place_is_a_text() -> None:
    assert "»A letter came.«" in render_text([report_on("events[1].what")], width=100)
    assert "»" not in render_text([report_on("claims[0].against")], width=100).partition("FINDINGS")[2]
    beside = render_text([report_on("events[1].what", "A brief.")], width=100)
    assert "(beside)" in beside
    assert "»" not in beside.partition("FINDINGS")[2]  # never words of the draft for a place in the other file


def test_a_citation_in_a_matter_gets_its_verdict_and_its_findings_a_place(
    draft_file: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    path = draft_file(CASE, "case.yaml")
    assert main(["check", str(path), "--format", "json", "--select", "CIT122"]) in (0, 1)
    data = json.loads(capsys.readouterr().out)
    assert [c["verdict"] for c in data["citations"] if c["kind"] == "full-case"] == ["conflict"]
    finding = data["findings"][0]
    assert (finding["code"], finding["location"]["line"], finding["location"]["key"]) == (
        "CIT122",
        14,
        "claims[0].fair_warning[0].lead_case",
    )
    assert "span" not in finding
    assert data["matter"]["file"] == str(path)


def test_circuit_and_incident_come_from_the_matter_unless_given(
    draft_file: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    brief, case = draft_file("See Hope v. Pelzer, 536 U.S. 730 (2002)."), draft_file(CASE, "case.yaml")

    def said(*options: str) -> tuple[str, str]:
        assert main(["check", str(brief), "--format", "json", *options]) == 0
        matter = json.loads(capsys.readouterr().out)["matter"]
        return matter["circuit"], matter["incident"]

    assert said("--matter", str(case)) == ("ca9", "2019-06-01")  # the letter is no event of a claim
    assert said("--matter", str(case), "--circuit", "ca2") == ("ca2", "2019-06-01")
    assert said("--matter", str(case), "--incident", "May 2018") == ("ca9", "2018-05")
    assert said("--district", "N.D. Cal.", "--incident", "June 1, 2019") == ("ca9", "2019-06-01")
    assert said("--district", "nysd", "--incident", "6/1/2019") == ("ca2", "2019-06-01")


def test_a_matter_is_read_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(CASE.encode())))
    main(["check", "-", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["draft"]["format"] == "matter"


def test_text_prints_what_is_checked(draft_file: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["text", str(draft_file(CASE, "case.yaml"))]) == 0
    assert capsys.readouterr().out.splitlines()[:3] == ["D. Nev.", "Jane Roe", "R. Doe"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--district", "N.D. Nevada"], "D. Nev."),
        (["--district", "Texas"], "Did you mean N.D. Tex. or S.D. Tex. or E.D. Tex."),  # it has several
        (["--district", "9th Cir."], "not the name of a federal district"),
        (["--district", "D. Nev.", "--circuit", "ca2"], "not in circuit"),
        (["--incident", "6.1.2019"], "could mean two days"),
        (["--incident", "2019-02-30"], "not in the calendar"),
        (["--incident", "last June"], "could not be read"),
        (["--incident", "2999"], "lies in the future"),
        (["--matter", "gone.yaml"], "There is no file"),
    ],
)
def test_bad_usage_is_said_in_one_line(
    draft_file: Write, capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    assert main(["check", str(draft_file("A brief.")), *options]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert len(error.splitlines()) == 1


def test_every_fault_of_a_matter_is_a_line(draft_file: Write, capsys: pytest.CaptureFixture[str]) -> None:
    case = draft_file(CASE.replace("blow, what", "blow, wat").replace("kind: individual", "kind: robot"), "case.yaml")
    brief = draft_file("A brief.")
    for arguments in (
        ["check", str(case)],
        ["check", str(brief), "--matter", str(case)],
        ["check", str(brief), str(case)],
    ):
        assert main(arguments) == 2
        lines = capsys.readouterr().err.splitlines()
        assert len(lines) == 3
        assert [line.partition("case.yaml:")[2].split(": ")[0] for line in lines[:2]] == ["5:38", "7:14"]
        assert "2 faults" in lines[2]


def test_a_matter_file_is_never_written_to(draft_file: Write) -> None:
    case, brief = draft_file(CASE, "case.yaml"), draft_file("A brief.")
    assert main(["check", str(brief), "--matter", str(case), "-o", str(case), "--force"]) == 2
    assert main(["check", str(case), "-o", str(case), "--force"]) == 2
    assert main(["check", str(case), "--matter", str(case)]) == 2
    assert case.read_text(encoding="utf-8") == CASE


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("nvd", "nvd"),
        ("D. Nev.", "nvd"),
        ("District of Nevada", "nvd"),
        ("Nevada", "nvd"),
        ("NV", "nvd"),
        ("N.D. Cal.", "cand"),
        ("SDNY", "nysd"),
        ("Northern District of Illinois", "ilnd"),
    ],
)
def test_a_district_by_any_usual_name(text: str, id: str) -> None:
    assert district(text).id == id


@pytest.mark.parametrize("text", ["", "Nowhere", "California", "ca9", "x" * 999])
def test_what_is_no_district(text: str) -> None:
    with pytest.raises(BadUsage):
        district(text)
