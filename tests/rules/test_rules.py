"""Every example of every rule, and what every rule must have.

A rule's own examples are its tests: each ``flags`` text must give the rule's code, each ``accepts`` text must not. The
catalogue (``catalogue.yaml``) fixes codes, names and severities, and two texts that have to be among the examples.

An example that begins with ``schema: draftkit/matter@1`` is a matter file, checked as one; ``Example.matter`` is a matter
file beside a text.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest
from ruamel.yaml import YAML

from draftkit.authorities.records import Records
from draftkit.checking import check
from draftkit.matter import read_matter
from draftkit.matter.as_draft import as_draft
from draftkit.model.finding import Finding, Severity
from draftkit.model.matter import SCHEMA, Matter
from draftkit.model.report import Report
from draftkit.reading import from_text
from draftkit.rules import all_rules, rule_by_code
from draftkit.rules.registry import explanation
from draftkit.rules.rule import HEADINGS, Example, Rule

RULES = all_rules()
CATALOGUE = {
    row["code"]: row for row in YAML(typ="safe").load(Path(__file__).with_name("catalogue.yaml").read_text("utf-8"))
}
NEVER_SAID = re.compile(r"\bfake|hallucinat|does not exist|doesn't exist|fabricat|\bbogus\b", re.IGNORECASE)
LINES = 150
SCHEMA_LINE = f"schema: {SCHEMA}"


def _cases(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{kind}-{n}")
        for rule in RULES
        for n, example in enumerate(getattr(rule, kind))
    ]


@pytest.fixture(scope="module")
def records() -> Records:
    return Records.load()


def run(example: Example, rule: Rule, records: Records) -> Report:
    return _checked(example.text, example, rule, records)


def _checked(text: str, example: Example, rule: Rule, records: Records) -> Report:
    matter = next((_matter(t) for t in (text, example.matter) if t.startswith(SCHEMA_LINE)), None)
    draft = as_draft(matter) if matter is not None and text.startswith(SCHEMA_LINE) else from_text(text)
    return check(draft, matter=matter, records=records, rules=[rule], **example.options)  # type: ignore[arg-type]


def _matter(text: str) -> Matter:
    return read_matter("case.yaml", data=text.encode())


@pytest.mark.parametrize(("rule", "example"), _cases("flags"))
def test_flags(rule: Rule, example: Example, records: Records) -> None:
    report = run(example, rule, records)
    assert report.findings, f"no {rule.code} on: {example.text}"
    for finding in report.findings:
        _is_well_made(finding, rule, report)
    assert len({(f.span, f.place, f.message) for f in report.findings}) == len(report.findings), "said twice"


@pytest.mark.parametrize(("rule", "example"), _cases("accepts"))
def test_accepts(rule: Rule, example: Example, records: Records) -> None:
    assert [f.message for f in run(example, rule, records).findings] == []


@pytest.mark.parametrize(("rule", "example"), _cases("flags"))
def test_a_replacement_cures(rule: Rule, example: Example, records: Records) -> None:
    """Where a finding offers words to put in place, putting them there ends that finding."""
    report = run(example, rule, records)
    text = report.draft.text
    offered = [f for f in report.findings if f.remedy.kind == "replace"]
    if report.draft.format == "matter":
        assert not offered, "words in a matter file are the filer's own"
        return
    for finding in sorted(offered, key=lambda f: f.span, reverse=True):
        start, end = finding.span
        text = text[:start] + finding.remedy.text + text[end:]
    cured = _checked(text, example, rule, records)
    assert len(cured.findings) == len(report.findings) - len(offered), text


def _is_well_made(finding: Finding, rule: Rule, report: Report) -> None:
    """Plain, complete, and about something that is in the draft."""
    assert (finding.code, finding.rule) == (rule.code, rule.name)
    start, end = finding.span
    if finding.place is None:
        assert 0 <= start < end <= len(report.draft.text)
    else:
        assert 0 <= start <= end <= len(report.draft.text)
        assert finding.place.line >= 1
    assert set(finding.citations) <= {c.id for c in report.citations}
    for text in (finding.message, finding.basis.detail, finding.basis.source, finding.remedy.text):
        assert text.strip(), f"an empty part in {finding}"
    assert "\n" not in finding.message
    assert len(finding.message) <= 700
    assert not NEVER_SAID.search(f"{finding.message} {finding.basis.detail} {finding.remedy.text}")
    assert finding.basis.kind in {"record", "rule", "draft"}
    assert finding.remedy.kind in {"replace", "check", "rewrite"}
    if finding.remedy.kind == "replace":
        assert finding.remedy.text != report.draft.text[start:end], "a replacement that changes nothing"
    assert "None" not in finding.message.split(), finding.message


# What every rule must have ---------------------------------------------------------------------------------------------


def _module(rule: Rule) -> ModuleType:
    import sys

    return sys.modules[rule.look.__module__]


def _each_rule() -> list[object]:
    return [pytest.param(rule, id=rule.code) for rule in RULES]


def test_there_are_rules() -> None:
    assert len(RULES) >= 30


def test_codes_and_names_are_unique() -> None:
    assert [c for c, n in Counter(r.code for r in RULES).items() if n > 1] == []
    assert [c for c, n in Counter(r.name for r in RULES).items() if n > 1] == []


def test_rules_and_catalogue_agree_both_ways() -> None:
    assert {r.code for r in RULES} == set(CATALOGUE)


@pytest.mark.parametrize("rule", _each_rule())
def test_rule_is_as_catalogued(rule: Rule) -> None:
    row = CATALOGUE[rule.code]
    assert (rule.name, rule.severity) == (row["name"], Severity(row["severity"]))
    # A row that describes its text ("Anderson, supra, after both ...") is told in the example's note.
    for text, options, examples in (
        (row["fires_on"], row.get("fires_with"), rule.flags),
        (row["quiet_on"], row.get("quiet_with"), rule.accepts),
    ):
        found = [e for e in examples if text in (e.text, e.note)]
        assert found, f"missing among the examples: {text}"
        assert options is None or options in [e.options for e in found]


@pytest.mark.parametrize("rule", _each_rule())
def test_rule_explains_itself(rule: Rule) -> None:
    text = explanation(rule)
    summary, *_ = text.split("\n\n", 1)
    assert summary.endswith((".", '."')), "the summary is one sentence"
    assert len(summary) <= 160
    assert tuple(re.findall(r"^## (.+)$", text, re.MULTILINE)) == HEADINGS
    for body in re.split(r"^## .+$", text, flags=re.MULTILINE)[1:]:
        assert len(body.split()) >= 2, "a heading with nothing under it"
    assert not NEVER_SAID.search(text)


@pytest.mark.parametrize("rule", _each_rule())
def test_rule_file(rule: Rule) -> None:
    path = Path(_module(rule).__file__ or "")
    assert path.stem == f"{rule.code}_{rule.name}".lower().replace("-", "_")
    assert len(path.read_text("utf-8").splitlines()) <= LINES
    assert _module(rule).__dict__["RULE"] is rule
    assert rule_by_code(rule.code.lower()) is rule


@pytest.mark.parametrize("rule", _each_rule())
def test_rule_has_examples(rule: Rule) -> None:
    assert rule.flags
    assert rule.accepts
    texts = [(e.text, e.matter, tuple(e.options.items())) for e in (*rule.flags, *rule.accepts)]
    assert len(set(texts)) == len(texts), "the same text twice"
