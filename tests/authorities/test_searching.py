"""Finding cases in the corpus: by outcome, by words, by name."""

from __future__ import annotations

import pytest

from draftkit.authorities.coverage import by_court, by_right
from draftkit.authorities.records import Records
from draftkit.authorities.searching import SKIPPED, Wanted, find_case, listed, rights, search
from draftkit.errors import BadUsage

RECORDS = Records.load()

FILTERS = [
    # (filter, what must hold of every hit's ruling and case)
    (Wanted(circuit="ca5"), lambda case, ruling: case.court == "ca5"),
    (Wanted(circuit="ca9", binding=True), lambda case, ruling: case.court in ("ca9", "scotus")),
    (Wanted(before="2010-01-01"), lambda case, ruling: case.decided < "2010-01-01"),
    (Wanted(right="taser"), lambda case, ruling: ruling.right == "taser"),
    (Wanted(immunity="denied"), lambda case, ruling: ruling.immunity == "denied"),
    (
        Wanted(right="taser", immunity="granted"),
        lambda case, ruling: (ruling.right, ruling.immunity) == ("taser", "granted"),
    ),
    (Wanted(skipped_violation=True), lambda case, ruling: ruling.violation in SKIPPED),
    (Wanted(violation="found", circuit="ca9"), lambda case, ruling: (ruling.violation, case.court) == ("found", "ca9")),
]


@pytest.mark.parametrize(("wanted", "holds"), FILTERS)
def test_filters_keep_exactly_what_fits(wanted, holds) -> None:
    found = listed(RECORDS, wanted)
    assert found
    for hit in found:
        assert all(holds(hit.case, ruling) for ruling in hit.rulings)
        assert hit.rulings or not (wanted.right or wanted.immunity)
    left_out = {case.id for case in RECORDS.cases} - {hit.case.id for hit in found}
    assert left_out
    for case in RECORDS.cases:
        if case.id in left_out and case.rulings:
            assert not any(holds(case, ruling) for ruling in case.rulings)


SEARCHES = [
    # (words, filter, a case that must be among the first five)
    ("hitching post shirtless sun", Wanted(), "hope-v-pelzer"),
    ("cell feces sewage six days", Wanted(), "taylor-v-riojas"),
    ("student strip searched for ibuprofen", Wanted(), "safford-unified-sch-dist-no-1-v-redding"),
    ("handcuffs shackled punched", Wanted(immunity="denied"), None),
    ("tasering a driver who would not sign", Wanted(circuit="ca9"), None),
]


@pytest.mark.parametrize(("words", "wanted", "expected"), SEARCHES)
def test_search_by_what_was_done(words: str, wanted: Wanted, expected: str | None) -> None:
    hits = search(RECORDS, words, wanted, 5)
    assert 0 < len(hits) <= 5
    assert all(wanted.takes(hit.case) for hit in hits)
    if expected:
        assert any(expected[:12] in hit.case.id for hit in hits), [hit.case.id for hit in hits]


def test_words_are_matched_by_their_stem() -> None:
    assert {h.case.id for h in search(RECORDS, "handcuffed", Wanted(), 500)} == {
        h.case.id for h in search(RECORDS, "handcuffing", Wanted(), 500)
    }


@pytest.mark.parametrize("words", ["", "the of and", "§ ¶ !", '"', "* OR NEAR("])
def test_nothing_to_search_for_is_said(words: str) -> None:
    if words == "* OR NEAR(":  # the search language of the library is never spoken to
        assert isinstance(search(RECORDS, words, Wanted()), tuple)
        return
    with pytest.raises(BadUsage, match="nothing to search for"):
        search(RECORDS, words, Wanted())


@pytest.mark.parametrize(
    "asked", ["hope-v-pelzer", "Hope v. Pelzer", "536 U.S. 730", "122 S. Ct. 2508", "HOPE-V-PELZER"]
)
def test_a_case_is_found_by_id_name_or_citation(asked: str) -> None:
    assert find_case(RECORDS, asked).id == "hope-v-pelzer"


def test_an_unknown_case_brings_near_ones() -> None:
    with pytest.raises(BadUsage) as error:
        find_case(RECORDS, "hoqe-v-pelxer")
    assert "hope-v-pelzer" in error.value.remedy


def test_counts_add_up() -> None:
    courts, right_counts = by_court(RECORDS.cases), by_right(RECORDS.cases)
    assert sum(c.cases for c in courts.values()) == len(RECORDS.cases)
    total = sum(len(case.rulings) for case in RECORDS.cases)
    assert sum(c.rulings for c in courts.values()) == sum(c.rulings for c in right_counts.values()) == total
    assert all(sum(c.immunity.values()) == sum(c.violation.values()) == c.rulings for c in courts.values())
    assert tuple(sorted(right_counts)) == rights(RECORDS)
