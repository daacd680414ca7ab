"""The findings as SARIF 2.1.0 (OASIS), for editors and code-review pages that show such files.

A region's ``charOffset`` counts Unicode characters of what ``draftkit text`` prints; for plain-text drafts, whose lines
are the file's own, ``startLine`` is given too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from draftkit import __version__
from draftkit.model.draft import Draft
from draftkit.model.finding import Finding, Severity
from draftkit.model.report import DISCLAIMER, Report
from draftkit.outputs.escaping import one_line
from draftkit.outputs.immunity_json import immunity_data
from draftkit.outputs.json import escaped
from draftkit.outputs.listing import place_of
from draftkit.outputs.words import REMEDY_LABEL, to_do
from draftkit.rules import Rule, all_rules
from draftkit.rules.registry import explanation

LEVELS = {Severity.BLOCKER: "error", Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def render(reports: Sequence[Report]) -> bytes:
    """One SARIF log with one run for each report, as UTF-8 JSON."""
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [_run(report) for report in reports],
    }
    return escaped(json.dumps(log, ensure_ascii=False))


def _run(report: Report) -> dict[str, Any]:
    rules = all_rules()
    index = {rule.code: number for number, rule in enumerate(rules)}
    draft = report.draft
    return {
        "tool": {
            "driver": {
                "name": "draftkit",
                "version": __version__,
                "semanticVersion": __version__,
                "shortDescription": {"text": DISCLAIMER},
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "artifacts": [
            {
                "location": {"uri": _uri(draft.path)},
                "hashes": {"sha-256": draft.sha256},
                "description": {"text": "charOffset counts characters of the text that `draftkit text` prints."},
            }
        ],
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    {"level": "note", "message": {"text": one_line(text)}}
                    for text in (*(f"Not read: {n.part}: {n.why}" for n in draft.not_read), *report.not_checked)
                ],
            }
        ],
        "results": [_result(finding, report, index) for finding in report.findings],
        "properties": {
            "summary": report.sentence,
            "corpusDate": report.corpus_date,
            "matter": report.matter,
            "immunity": immunity_data(report.assessment),
        },
    }


def _artifact(finding: Finding, draft: Draft) -> dict[str, Any]:
    """The file that a finding is about: the draft, or the matter file beside it."""
    if finding.place is None or finding.place.path in ("", draft.path):
        return {"uri": _uri(draft.path), "index": 0}
    return {"uri": _uri(finding.place.path)}


def _uri(name: str) -> str:
    """A path as a relative or file URI; standard input has a name of its own."""
    if name == "-":
        return "standard-input"
    path = Path(name)
    encoded = quote(path.as_posix(), safe="/", errors="surrogateescape")
    return f"file://{encoded}" if path.is_absolute() else encoded


def _rule(rule: Rule) -> dict[str, Any]:
    text = explanation(rule)
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": one_line(text.partition("\n\n")[0])},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"since": rule.since, "severity": rule.severity.value},
    }


def _result(finding: Finding, report: Report, index: dict[str, int]) -> dict[str, Any]:
    draft, (start, end) = report.shown, finding.span
    where = draft.locate(start) if finding.place is None else None
    named = where.part if where else "matter file"
    words = draft.text[start:end]
    region: dict[str, Any] = {"charOffset": start, "charLength": max(0, end - start), "snippet": {"text": words}}
    if finding.place is not None:
        region = {"startLine": finding.place.line, "startColumn": finding.place.column}
    elif where is not None and where.line is not None:
        region["startLine"] = where.line
    label, do = REMEDY_LABEL.get(finding.remedy.kind, "To do"), to_do(finding.remedy)
    advice = " ".join(part for part in (finding.basis.detail, do and f"{label}: {do}") if part)
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": one_line(f"{finding.message} {advice}")},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": _artifact(finding, draft), "region": region},
                "logicalLocations": [{"name": named, "fullyQualifiedName": place_of(finding, draft)}],
            }
        ],
        # The same fault keeps its identity when text before it grows.
        "partialFingerprints": {
            "draftkit/1": hashlib.sha256(f"{finding.code}\0{words}".encode("utf-8", "replace")).hexdigest()
        },
        "properties": {
            "severity": finding.severity.value,
            "citations": list(finding.citations),
            "basis": {"kind": finding.basis.kind, "source": finding.basis.source},
            "remedy": {"kind": finding.remedy.kind, "text": finding.remedy.text},
        },
    }
    if finding.code in index:
        result["ruleIndex"] = index[finding.code]
    return result
