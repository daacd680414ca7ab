"""The SARIF log has what SARIF 2.1.0 requires (OASIS, sections 3.13 to 3.54): checked property by property."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from draftkit.model.report import Report
from draftkit.outputs.sarif import render
from tests.outputs.conftest import acting


def run_of(*reports: Report) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(render(reports))["runs"][0]
    return run


def test_the_log(report: Report, hostile: Report) -> None:
    log = json.loads(render([report, hostile]))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    assert len(log["runs"]) == 2


def test_the_driver_and_its_rules(report: Report) -> None:
    driver = run_of(report)["tool"]["driver"]
    assert driver["name"] == "draftkit"
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids))
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert "## Why it matters" in rule["help"]["markdown"]
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in {"none", "note", "warning", "error"}


def test_results(report: Report) -> None:
    run = run_of(report)
    assert len(run["results"]) == len(report.findings)
    for result, finding in zip(run["results"], report.findings, strict=True):
        assert result["ruleId"] == finding.code
        assert result["level"] in {"none", "note", "warning", "error"}
        assert result["message"]["text"].startswith(finding.message)
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert (
            run["artifacts"][place["artifactLocation"]["index"]]["location"]["uri"] == place["artifactLocation"]["uri"]
        )
        region = place["region"]
        start = region["charOffset"]
        assert start >= 0
        assert report.draft.text[start : start + region["charLength"]] == region["snippet"]["text"]
        if "ruleIndex" in result:
            assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == finding.code


def test_the_columns_are_characters(report: Report) -> None:
    assert run_of(report)["columnKind"] == "unicodeCodePoints"


def test_what_was_not_checked_is_told(report: Report) -> None:
    (invocation,) = run_of(report)["invocations"]
    assert invocation["executionSuccessful"] is True
    told = [n["message"]["text"] for n in invocation["toolExecutionNotifications"]]
    assert told == ["Not read: picture 1: it is a picture", *report.not_checked]


def test_plain_text_has_lines(hostile: Report) -> None:
    block = replace(hostile.draft.blocks[0], line=7)
    draft = replace(hostile.draft, blocks=(block,))
    region = run_of(replace(hostile, draft=draft))["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region["startLine"] == 7


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("brief.docx", "brief.docx"),
        ("my brief #1.docx", "my%20brief%20%231.docx"),
        ("/home/a b/x.txt", "file:///home/a%20b/x.txt"),
        ("-", "standard-input"),
        ("caf\udce9.txt", "caf%E9.txt"),  # a file name that is no UTF-8
    ],
)
def test_paths_become_uris(report: Report, path: str, uri: str) -> None:
    run = run_of(replace(report, draft=replace(report.draft, path=path)))
    assert run["artifacts"][0]["location"]["uri"] == uri


def test_hostile_text_does_not_act(hostile: Report) -> None:
    assert not acting(render([hostile]).decode())


def test_the_same_fault_keeps_its_fingerprint_when_it_moves(report: Report) -> None:
    first, *_ = run_of(report)["results"]
    text = "New words. " + report.draft.text
    block = replace(report.draft.blocks[0], text=text)
    shifted = replace(report.draft, blocks=(block,), text=text)
    start, end = report.findings[0].span
    moved = replace(report.findings[0], span=(start + 11, end + 11))
    again, *_ = run_of(replace(report, draft=shifted, findings=(moved,)))["results"]
    assert again["partialFingerprints"] == first["partialFingerprints"]
