"""Planted faults are found, correct citations are left in peace."""

from __future__ import annotations

import random

import pytest
from benchmarks.cases import cases
from benchmarks.mutation import (
    CLEAN,
    KINDS,
    Kind,
    clean_units,
    false_alarms,
    findings_of,
    planted,
    run,
    said_of_clean_text,
)
from benchmarks.units import lay_out, unit_of

LEAST = 0.95


def test_no_error_on_a_clean_text() -> None:
    assert len(clean_units()) == CLEAN == 300
    assert false_alarms() == []


def test_no_error_on_any_living_case_of_the_corpus() -> None:
    rng = random.Random(9)
    units = [unit_of(case, rng) for case in cases() if not case.dead]
    assert len(units) > 400
    for start in range(0, len(units), 300):
        text = lay_out(units[start : start + 300])
        assert [f for f in findings_of(text) if f.severity in ("blocker", "error")] == []


def test_no_warning_about_form_on_a_clean_text() -> None:
    """Warnings about the weight of a case (AUT) may be right there; a warning about its form cannot be."""
    assert [said for said in said_of_clean_text("warning") if said.startswith("CIT")] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
def test_planted_faults_are_found(kind: Kind) -> None:
    result = run(kind, every=4, turns=1)
    assert result.planted >= 8
    assert result.rate >= LEAST, "\n".join(result.missed[:10])


def test_a_planted_text_differs_only_where_it_says() -> None:
    """Otherwise a fault could be "found" through damage elsewhere."""
    kind = KINDS[0]
    text, places = next(planted(kind))
    assert len(places) > 50
    sound = {unit.lead.text for unit in clean_units()}
    for number, spans in enumerate(text.places):
        lead = text.text[slice(*spans["lead"])]
        assert (lead in sound) == (number not in places)
