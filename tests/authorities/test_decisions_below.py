"""What the Supreme Court did to the decisions below is known by their own citations."""

from __future__ import annotations

import pytest

from draftkit.authorities.displaced import REVERSED, VACATED, Displacements
from draftkit.authorities.records import Records


@pytest.fixture(scope="module")
def records() -> Records:
    return Records.load()


@pytest.mark.parametrize(
    ("citation", "kind", "case", "in_part"),
    [
        ("862 F.3d 775", REVERSED, "kisela-v-hughes", False),  # a denial of immunity, reversed outright
        ("351 F.3d 372", REVERSED, "brosseau-v-haugen", False),  # as amended,
        ("339 F.3d 857", REVERSED, "brosseau-v-haugen", False),  # and as first printed
        ("979 F.3d 645", REVERSED, "rivas-villegas-v-cortesluna", True),  # one officer's part of the opinion only
        ("743 F.3d 1211", REVERSED, "city-and-county-of-san-francisco-v-sheehan", True),  # "reversed in part"
        ("588 F.3d 1011", VACATED, "camreta-v-greene", True),  # "vacated in part"
        ("509 F. App'x 388", REVERSED, "plumhoff-v-rickard", False),  # in the Federal Appendix
        ("91 F.4th 393", VACATED, "barnes-v-felix", False),  # in the fourth series
        ("950 F.3d 226", VACATED, "mccoy-v-alamu", False),  # by an order without opinion
        ("713 F.3d 299", VACATED, "tolan-v-cotton", False),  # the officer had won below
        ("240 F.3d 975", REVERSED, "hope-v-pelzer", False),
    ],
)
def test_decision_below(records: Records, citation: str, kind: str, case: str, in_part: bool) -> None:
    what = Displacements.of(records).at(citation)
    assert what is not None
    assert (what.kind, what.authority.id, what.in_part) == (kind, case, in_part)


def test_every_decision_below_is_sourced_and_found(records: Records) -> None:
    known = Displacements.of(records)
    cases = [case for case in records.cases if case.court == "scotus" and case.decision_below]
    assert len(cases) > 60
    for case in cases:
        for event in case.decision_below:
            assert event.year is None or event.year <= case.year, case.id
            if event.citation:  # "862 F.3d 775 (9th Cir.)"
                what = known.at(event.citation.rpartition(" (")[0])
                assert what is not None, case.id
                assert what.kind == event.kind, case.id
