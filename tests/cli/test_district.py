"""``draftkit corpus district``: what is known of a district's local rules, on the screen and for programs."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from draftkit.cli import group


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(group, ["corpus", "district", *words], standalone_mode=False)
    return int(result.return_value or 0), " ".join(result.output.split())


@pytest.mark.parametrize("name", ["nysd", "S.D.N.Y.", "Southern District of New York"])
def test_a_district_by_any_name(name: str) -> None:
    code, page = run(name)
    assert code == 0
    assert "8,750 words [verified]" in page
    # A field that nobody verified is never shown as if somebody had.
    assert "Word-count certificate [not verified" in page
    assert "standing order" in page
    assert "date not recorded" in page


def test_nothing_known_is_said() -> None:
    _, page = run("ksd")
    assert "not known to this copy" in page
    assert "no limit" not in page


def test_all_districts_and_json() -> None:
    _, page = run()
    assert page.count(" [") == 28
    _, data = run("azd", "--format", "json")
    value = json.loads(data)
    assert value["schema"] == "draftkit/local-rules@1"
    assert [row["district"] for row in value["rows"]] == ["azd"]
    assert [form["local_form"] for form in value["complaint_forms"]] == ["required"]
    assert value["always_print"]
    assert value["corpus_date"]
