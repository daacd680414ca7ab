"""What is shipped beside the code: the JSON Schema, the blank file, three examples."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

from draftkit import check
from draftkit.matter import read_matter
from draftkit.matter.as_draft import as_draft
from draftkit.matter.blank import blank_text
from draftkit.matter.schema import json_schema, schema_text
from draftkit.model.citation import Verdict
from draftkit.model.finding import Severity

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))


def as_an_editor_reads(text: str) -> Any:
    """YAML 1.2 with its guesses, dates left as text."""
    yaml = YAML(typ="safe", pure=True)
    yaml.constructor.add_constructor("tag:yaml.org,2002:timestamp", lambda loader, node: loader.construct_scalar(node))
    return yaml.load(text)


def test_the_schema_is_in_step_with_the_model() -> None:
    published = (ROOT / "docs" / "schema" / "matter-1.json").read_text(encoding="utf-8")
    assert published == schema_text(), "run: draftkit new complaint --schema > docs/schema/matter-1.json"
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_every_key_of_the_schema_is_explained() -> None:
    from draftkit.matter.schema import described

    schema = json_schema()
    parts = {name: part for name, part in schema["$defs"].items() if "properties" in part}
    assert len(parts) > 45
    assert not [
        f"{name}.{key}"
        for name, part in parts.items()
        for key, about in part["properties"].items()
        if not about.get("description") and "$ref" not in about
    ]
    from draftkit.model.matter import Matter

    assert all(described(Matter).values())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_an_example_has_no_fault(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    matter = read_matter(str(path))
    jsonschema.validate(as_an_editor_reads(text), json_schema())
    assert 8 <= len(matter.events) <= 14
    assert text.startswith("# yaml-language-server: $schema=../docs/schema/matter-1.json\n")
    assert (path.parent / "../docs/schema/matter-1.json").resolve().exists()
    for event in matter.events:  # who, what, when, where, and how it is known
        assert event.who.actors, event.id
        assert event.what, event.id
        assert event.when.date, event.id
        assert event.where.place, event.id
        assert event.knowledge, event.id
    used = {id for claim in matter.claims for id in claim.events}
    acting = {id for event in matter.events if event.id in used for id in event.who.actors}
    assert {a.defendant for claim in matter.claims for a in claim.against} <= acting
    assert all(element.events for claim in matter.claims for element in claim.elements)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_an_example_is_in_order_and_in_time(path: Path) -> None:
    matter = read_matter(str(path))
    assert matter.matter.filing_date is not None
    filed = dt.date.fromisoformat(matter.matter.filing_date.text)
    days = [event.when.last_day for event in matter.events if event.when.last_day]
    assert max(days) < filed.isoformat()
    assert matter.limitations is not None
    assert matter.limitations.accrual is not None
    accrual = dt.date.fromisoformat(matter.limitations.accrual.text)
    assert (filed - accrual).days < 365  # the shortest period for personal injury in any state is a year
    weekdays = re.findall(r"\b(\w+day), (\w+ \d{1,2}, \d{4})", path.read_text(encoding="utf-8"))
    assert all(dt.datetime.strptime(day, "%B %d, %Y").strftime("%A") == name for name, day in weekdays)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_an_examples_citations_are_confirmed_and_came_before(path: Path) -> None:
    matter = read_matter(str(path))
    report = check(as_draft(matter), matter=matter)
    assert report.verdicts[Verdict.CONFIRMED] == len(report.answers) > 0
    assert report.matter["circuit"] == {"NV": "ca9", "IL": "ca7", "MN": "ca8"}[matter.court.forum_state or ""]
    assert not [f for f in report.findings if f.severity is not Severity.NOTE and f.code.startswith(("CIT", "AUT"))]
    for authority in report.authorities.values():
        assert authority.court in ("scotus", report.matter["circuit"])
        assert authority.decided < str(min(event.when.first_day or "" for event in matter.events_of(matter.claims[0])))


def test_the_blank_file_reads_as_it_stands() -> None:
    text = blank_text()
    matter = read_matter("blank.yaml", data=text.encode())
    assert matter.events == ()
    jsonschema.validate(as_an_editor_reads(text), json_schema())
    assert text.startswith("# yaml-language-server: $schema=")


def test_the_blank_file_names_every_key_and_can_be_filled() -> None:
    """With every # taken away it is still a matter: all its keys are open."""
    text = re.sub(r"^# (  )", r"\1", blank_text(), flags=re.MULTILINE)
    matter = read_matter("blank.yaml", data=text.encode())
    assert {key.rpartition(".")[2] for key in matter.places} >= {
        "actors",
        "restraint",
        "moving_force",
        "strike",
        "refused",
    }
    filled = text.replace("\n    what:", "\n    what: He fell.").replace(
        "  - id:  # Short name for links: letters", "  - id: fall # "
    )
    assert read_matter("blank.yaml", data=filled.encode()).events[0].what == "He fell."


def test_no_law_and_no_fact_is_suggested_by_the_blank_file() -> None:
    data = as_an_editor_reads(blank_text())
    assert data["matter"] == {
        "id": "my-case",
        **dict.fromkeys(("filer", "stage", "jury_demand", "filing_date", "fee_waiver")),
    }
    assert not [
        value
        for part in data.values()
        if isinstance(part, dict)
        for value in part.values()
        if value not in (None, [], "my-case")
    ]


def test_json_of_an_example_is_the_same_matter() -> None:
    text = EXAMPLES[0].read_text(encoding="utf-8")
    from draftkit.matter.loading import load

    again = read_matter("x.json", data=json.dumps(load(text, "x").data).encode())
    assert again == read_matter(str(EXAMPLES[0]))
