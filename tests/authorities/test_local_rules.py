"""Local rules: nothing of the table is lost, nothing is surer than its row, and a fault of the table is told with its line."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest

from draftkit import shipped
from draftkit.authorities import local_rule_rows
from draftkit.authorities.circuits import Confidence
from draftkit.authorities.compiling import read_yaml
from draftkit.authorities.courts import court
from draftkit.authorities.local_rules import (
    complaint_form,
    complaint_forms,
    confidence_words,
    local_rule,
    local_rules,
    overrides,
)
from draftkit.errors import BrokenData

SOURCE = shipped.corpus() / "local_rules.yaml"
COURTS = shipped.corpus() / "courts.yaml"


def test_nothing_of_the_file_is_lost() -> None:
    data = read_yaml(SOURCE)
    assert len(local_rules()) == len(data["rows"]) == 28
    for row, rule in zip(data["rows"], local_rules(), strict=True):
        said = asdict(rule)
        for limit in said["alternate_limits"]:
            if limit["reply"] is None:
                del limit["reply"]
        assert {k: list(v) if isinstance(v, tuple) else v for k, v in said.items()} == row
    assert [asdict(form) for form in complaint_forms()] == data["complaint_forms"]
    assert overrides() == data["always_print"]
    assert dict(confidence_words()) == data["confidence_words"]


def test_every_row_is_of_a_district() -> None:
    assert {court(row.district).kind for row in (*local_rules(), *complaint_forms())} == {"district"}


# district, field, whether an error may rest on it
SURE = [
    ("nysd", "limit", True),
    ("nysd", "certificate", False),  # a verified row, a field that is not
    ("azd", "font_min", False),
    ("azd", "limit", True),
    ("cacd", "limit", False),  # an unverified row
    ("ord", "toc_required_over", False),  # a secondary row, though the field is not listed
]


@pytest.mark.parametrize(("district", "field", "sure"), SURE)
def test_how_sure(district: str, field: str, sure: bool) -> None:
    rule = local_rule(district)
    assert rule is not None
    assert rule.sure_of(field) is sure


def test_unknown_districts_have_nothing() -> None:
    assert local_rule("ksd") is None
    assert complaint_form("ksd") is None
    form = complaint_form("azd")
    assert form is not None
    assert (form.local_form, form.confidence) == ("required", Confidence.VERIFIED)


# what is written, what stands in its place, what is said of it
FAULTS = [
    ("limit: 8750", "limit: many", "rows.0.limit should be a whole number above 0, or null"),
    ("district: nysd", "district: nyzz", "rows.0.district should be the id of a federal district (nysd)"),
    ("district: nyed", "district: nysd", "rows.1.district should be another district: this one has a row"),
    ("  unit: words", "  unti: words", "rows.0.unti should be one of the keys"),
    ("  - certificate", "  - certficate", "rows.0.unverified_fields.0 should be one of"),
    ("confidence: verified", "confidence: sure", "rows.0.confidence should be one of"),
    ("verified: true", "verified: false", "rows.0.verified should be true for the confidence verified"),
    ("required: true", "required: maybe", "rows.0.certificate.required should be true or false"),
    ("local_form: required", "local_form: needed", "complaint_forms.0.local_form should be one of"),
    ("schema: draftkit/local-rules@1", "schema: draftkit/rules@1", "schema should be one of draftkit/local-rules@1"),
    ("always_print:", "never_print:", "never_print should be one of the keys"),
]


@pytest.mark.parametrize(("written", "instead", "said"), FAULTS)
def test_a_fault_is_told_with_its_line(tmp_path: Path, written: str, instead: str, said: str) -> None:
    text = SOURCE.read_text("utf-8")
    assert written in text
    path = tmp_path / "local_rules.yaml"
    path.write_text(text.replace(written, instead, 1), "utf-8")
    faults = local_rule_rows.faults_in_local_rules(path, COURTS)
    assert any(said in fault for fault in faults), faults
    line = text[: text.index(written)].count("\n") + 1
    at = [int(fault.split("line ")[1].split(":")[0]) for fault in faults if said in fault]
    # A key that is missing or unknown is told at its row.
    assert any(abs(number - line) <= 24 for number in at), (at, line)
    with pytest.raises(BrokenData):
        local_rule_rows.local_rules(COURTS.parent, [path])


def test_the_shipped_table_is_sound() -> None:
    assert local_rule_rows.faults_in_local_rules(SOURCE, COURTS) == []
