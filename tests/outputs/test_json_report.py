"""The JSON report keeps its published schema, adds up, and holds nothing that acts on a terminal."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from draftkit.model.report import Report
from draftkit.outputs.json import as_data, render
from tests.outputs.conftest import NASTY, acting

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "schema" / "report-1.json").read_text(encoding="utf-8"))
VALID = Draft202012Validator(SCHEMA)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_one_report_and_a_list_of_reports_fit_the_schema(report: Report, hostile: Report) -> None:
    VALID.validate(json.loads(render([report], one=True)))
    VALID.validate(json.loads(render([report, hostile], one=False)))


def test_a_list_is_a_list_even_of_one(report: Report) -> None:
    assert isinstance(json.loads(render([report], one=False)), list)


def test_the_schema_can_refuse(report: Report) -> None:
    data = as_data(report)
    data["citations"][0]["verdict"] = "fake"
    assert list(VALID.iter_errors(data))
    del data["citations"][0]["verdict"]
    assert list(VALID.iter_errors(data))


def test_every_key_written_is_published(report: Report) -> None:
    data, defs = as_data(report), SCHEMA["$defs"]
    assert list(data) == list(defs["report"]["properties"])
    for kind, values in (
        ("citation", data["citations"]),
        ("authority", data["authorities"]),
        ("finding", data["findings"]),
    ):
        assert set(values[0]) == set(defs[kind]["properties"]), kind


def test_verdicts_add_up_to_the_citations(report: Report) -> None:
    summary = as_data(report)["summary"]
    verdicts = ("confirmed", "conflict", "impossible", "unconfirmed", "unreadable")
    assert summary["citations"] == sum(summary[v] for v in verdicts) == 6
    assert (summary["total"], sum(summary["kinds"].values())) == (8, 8)
    assert (summary["blockers"], summary["errors"], summary["warnings"], summary["notes"]) == (0, 1, 0, 2)


def test_spans_index_the_text(report: Report) -> None:
    for citation in as_data(report)["citations"]:
        start, end = citation["span"]
        assert report.draft.text[start:end] == citation["text"]


def test_id_means_its_case_and_gets_no_verdict(report: Report) -> None:
    by_id = {c["id"]: c for c in as_data(report)["citations"]}
    assert by_id["c4"]["verdict"] is None
    assert by_id["c5"]["authority"] == "doe-v-roe"
    assert as_data(report)["authorities"][0]["cited_by"] == ["c1", "c5", "c7"]


@pytest.mark.parametrize(
    ("court", "published", "circuit", "binding"),
    [
        ("scotus", True, "ca5", True),
        ("ca5", True, "ca5", True),
        ("ca9", True, "ca5", False),  # another circuit
        ("txsd", True, "ca5", False),  # a district court binds nobody
        ("ca5", False, "ca5", False),  # unpublished
        ("ca5", True, None, None),  # circuit not given: not known
    ],
)
def test_binding(report: Report, court: str, published: bool, circuit: str | None, binding: bool | None) -> None:
    doe = replace(report.authorities["doe-v-roe"], court=court, published=published)
    asked = replace(report, authorities={"doe-v-roe": doe}, matter={"circuit": circuit, "incident": None})
    assert as_data(asked)["authorities"][0]["binding"] is binding


@pytest.mark.parametrize(
    ("decided", "incident", "before"),
    [
        ("1999-05-03", "1999-05-04", True),
        ("1999-05-03", "1999-05-03", False),  # the same day is no notice
        ("1999-05-03", "1998-01-01", False),
        ("1999", "2000-01-01", True),
        ("1999", "1999-06-01", None),  # only the year is known: it cannot be told
        ("1999-05-03", None, None),
    ],
)
def test_before_incident(report: Report, decided: str, incident: str | None, before: bool | None) -> None:
    doe = replace(report.authorities["doe-v-roe"], decided=decided)
    asked = replace(report, authorities={"doe-v-roe": doe}, matter={"circuit": None, "incident": incident})
    assert as_data(asked)["authorities"][0]["before_incident"] is before


def test_hostile_text_is_data(hostile: Report) -> None:
    raw = render([hostile], one=True).decode()
    assert not acting(raw)
    assert json.loads(raw)["citations"][0]["name"] == NASTY


def test_a_file_name_that_is_no_unicode(report: Report) -> None:
    named = replace(report, draft=replace(report.draft, path="caf\udce9.txt"))
    assert json.loads(render([named], one=True))["draft"]["path"] == "caf\udce9.txt"
