"""Two citations side by side: at least 99 % are read right in all five fields."""

from __future__ import annotations

import csv
import re

import pytest
from benchmarks.cases import CORPUS, cases, split
from benchmarks.pair_authorities import AUTHORITIES
from benchmarks.pairs import LAYOUTS, draftkit_reader, eyecite_reader, measure, sample

PAIRS = 320
"""Pairs a layout, drawn with a fixed seed."""


@pytest.mark.parametrize("layout", LAYOUTS)
def test_at_least_99_per_cent_of_citations_are_read_right(layout: str) -> None:
    score = measure(draftkit_reader, layout, sample(PAIRS))
    assert score.whole / score.seen >= 0.99, "\n".join(score.misses[:10])


@pytest.mark.parametrize("layout", LAYOUTS)
def test_stock_eyecite_is_far_below(layout: str, caplog: pytest.LogCaptureFixture) -> None:
    """The measure can tell a good reader from a poor one."""
    caplog.set_level("CRITICAL", logger="eyecite")
    score = measure(eyecite_reader, layout, sample(60))
    assert score.whole / score.seen < 0.8


def test_the_authorities_are_those_of_the_records() -> None:
    """Volume, page, year and court of every printed authority stand in a record, under a name with a word in common."""
    records = {case.citation: case for case in cases()}
    with (CORPUS / "supreme_court.csv").open(encoding="utf-8", newline="") as table:
        rows = {row["citation"]: row for row in csv.DictReader(table)}
    for printed in AUTHORITIES:
        if printed.cite in records:
            case = records[printed.cite]
            name, year, court = case.name, case.year, case.court
        else:
            row = rows[printed.cite]
            name, year, court = row["name"], int(row["decided"][:4]), "scotus"
        assert (year, court) == (printed.year, printed.court), printed
        assert _words(printed.name) & _words(name), printed


def _words(text: str) -> set[str]:
    return {w.lower() for w in re.split(r"[\s.,]+", text) if len(w) > 1}


def test_there_are_enough_and_of_every_circuit() -> None:
    assert len(AUTHORITIES) >= 45
    assert {a.court for a in AUTHORITIES} == {"scotus", "cadc", *(f"ca{n}" for n in range(1, 12))}
    assert all(len(split(a.cite)) == 3 for a in AUTHORITIES)
