"""What cannot be right, and the tempting things that can."""

from __future__ import annotations

import pytest

from draftkit.authorities.feasibility import MARGIN, impossible
from draftkit.authorities.records import Records
from draftkit.authorities.volumes import bounds, growth, known_series, last_volume, years
from draftkit.model.citation import Citation, Kind
from tests.authorities.citations import cited, unread

IMPOSSIBLE = [
    # series
    (unread("12 F.5th 345"), "series"),
    (unread("Doe v. Roe, 12 F.5th 345 (5th Cir. 2023)"), "series"),
    (unread("12 F. 6th 345"), "series"),
    (unread("12 S. Ct. 2d 4"), "series"),
    (unread("12 U.S. 2d 4"), "series"),
    (unread("12 L. Ed. 3d 4"), "series"),
    (unread("12 F. App’x 2d 4"), "series"),
    (unread("12 F. Supp. 4th 345", 2015), "series"),  # F. Supp. 3d was far from full in 2015
    (unread("12 F. Supp. 5th 345"), "series"),
    # courts
    (cited("88 F. Supp. 3d 412", "Doe v. Roe", 2015, "ca5"), "court"),
    (cited("912 F.3d 455", "Doe v. Roe", 2019, "nysd"), "court"),
    (cited("71 F.4th 1", "Doe v. Roe", 2023, "cacd"), "court"),
    (cited("50 F.4th 1", "Doe v. Roe", 2022, "scotus"), "court"),
    (cited("536 U.S. 730", "Doe v. Roe", 2002, "ca9"), "court"),
    (cited("122 S. Ct. 2508", "Doe v. Roe", 2002, "ca9"), "court"),
    (cited("500 F.2d 5", "Doe v. Roe", 1974, "nysd"), "court"),
    (cited("100 F. App'x 5", "Doe v. Roe", 2004, "nysd"), "court"),
    (cited("88 F. Supp. 3d 412", "Doe v. Roe", 2015, "texapp"), "court"),
    (cited("912 F.3d 455", "Doe v. Roe", 2019, "cal"), "court"),
    # years
    (cited("912 F.3d 455", "Doe v. Roe", 1998, "ca9"), "year"),
    (cited("12 F.3d 455", "Doe v. Roe", 2011, "ca9"), "year"),
    (cited("1 F.4th 5", "Doe v. Roe", 2016, "ca9"), "year"),
    (cited("536 U.S. 730", "Doe v. Roe", 2012, "scotus"), "year"),
    (cited("300 F.4th 1", "Doe v. Roe", 2022, "ca9"), "year"),  # far past the last volume known for 2025
    # volumes
    (cited("1204 F.3d 88", "Doe v. Roe", 2020, "ca7"), "volume"),
    (cited("1000 F.2d 88", "Doe v. Roe", 1993, "ca7"), "volume"),
    (cited("1001 F. Supp. 88", "Doe v. Roe", 1998, "nysd"), "volume"),
    (cited("1000 F. Supp. 2d 88", "Doe v. Roe", 2014, "nysd"), "volume"),
    (cited("1234 U.S. 41"), "volume"),
    (cited("900 S. Ct. 41"), "volume"),
]

POSSIBLE = [
    unread("54 F.4d 1"),  # F.4th misprinted: unreadable, not impossible
    unread("54 F.2nd 1"),
    unread("54 F. 4th 1"),
    unread("12 F. Supp. 4th 345"),  # without a year it may be newer than the tables
    unread("10 Cal. 5th 3"),
    unread("2d Floor, 12 Fed. Plaza"),
    unread("Ex. 5th page 3"),
    cited("10 Cal. 5th 3", "People v. Doe", 2017, "cal"),  # a series draftkit says nothing of
    cited("50 F.2d 5", "Doe v. Roe", 1931, "nysd"),  # F.2d printed trial courts before F. Supp.
    cited("972 F. Supp. 123", "Doe v. Roe", 1997, "nvd"),
    cited("998 F.2d 1", "Doe v. Roe", 1993, "ca9"),
    cited("71 F.4th 1", "Doe v. Roe", 2023, "ca3"),
    cited("999 F.3d 1", "Doe v. Roe", 2021, "ca9"),
    cited("999 F. Supp. 1", "Doe v. Roe", 1998, "nysd"),
    cited("160 F. Supp. 2d 1043", "Doe v. Roe", 2000, "ariz"),  # the Supreme Court's own style for D. Ariz.
    cited("600 F.2d 1", "Doe v. Roe", 1979, "dc"),  # "D.C." is printed for the circuit too
    cited("600 F.2d 1", "Doe v. Roe", 1979, "ccpa"),
    cited("140 F.4th 1", "Doe v. Roe", 2026, "ca9"),  # just above the last known volume of a running series
    cited("610 U.S. 1", "Doe v. Roe", 2026),
    cited("90 F. Supp. 3d 1"),  # no year, no court: nothing to hold against it
    cited("2019 WL 12345", "Doe v. Roe", 2019, "nysd"),
    cited("100 F.R.D. 1", "Doe v. Roe", 1983, "ca9"),  # what F.R.D. prints is not claimed
    cited("1 U.S. 111", "Doe v. Roe", 1784, "pa"),
    cited("598 U.S. ___", "Doe v. Roe", 2023),
]


@pytest.mark.parametrize(("citation", "kind"), IMPOSSIBLE, ids=lambda v: getattr(v, "text", v))
def test_impossible(citation: Citation, kind: str) -> None:
    found = impossible(citation)
    assert found is not None
    assert found.kind == kind
    assert found.detail.endswith(".")
    assert not found.detail.endswith("..")


@pytest.mark.parametrize("citation", POSSIBLE, ids=lambda c: c.text)
def test_possible(citation: Citation) -> None:
    assert impossible(citation) is None


def test_only_cases_and_unread_citations_are_judged() -> None:
    assert impossible(cited("1204 F.3d 88", kind=Kind.STATUTE)) is None
    assert impossible(cited("1204 F.3d 88", kind=Kind.SHORT_CASE)) is not None


def test_no_known_case_is_impossible() -> None:
    for case in Records.load().cases:
        for numbers in case.citations:
            assert impossible(cited(numbers, case.name, case.year, case.court)) is None, numbers


def test_the_margin_is_three_years_and_no_more() -> None:
    low, high = years("F.3d", 912) or (0, 0)
    inside = [cited("912 F.3d 1", None, year, "ca9") for year in (low - MARGIN, high + MARGIN)]
    outside = [cited("912 F.3d 1", None, year, "ca9") for year in (low - MARGIN - 1, high + MARGIN + 1)]
    assert [impossible(c) for c in inside] == [None, None]
    assert [getattr(impossible(c), "kind", None) for c in outside] == ["year", "year"]


def test_closed_and_running_series() -> None:
    for reporter in ("F.2d", "F.3d", "F. Supp.", "F. Supp. 2d"):
        assert last_volume(reporter) == (999, True)
    for reporter in ("U.S.", "S. Ct.", "L. Ed. 2d", "F.4th", "F. Supp. 3d", "F. App'x"):
        last = last_volume(reporter)
        assert last is not None
        assert last[1] is False  # F. App'x has ended, but where is not confirmed here
        assert growth(reporter)
    assert last_volume("Cal. 5th") is None
    assert set(known_series()) >= {"F.", "L. Ed.", "F.R.D."}


def test_years_never_go_backwards_and_lie_between_their_neighbours() -> None:
    for reporter in known_series():
        last = last_volume(reporter)
        low, high = 0, 0
        for volume in range(1, (last[0] if last else 0) + 1):
            first, final = bounds(reporter, volume)
            assert first is None or first >= low, (reporter, volume)
            assert final is None or final >= high, (reporter, volume)
            low, high = first or low, final or high
            if first is not None and final is not None:
                assert first <= final
                assert years(reporter, volume) == (first, final)


def test_years_of_volumes_that_are_not_known() -> None:
    assert years("F.3d", 0) is None
    assert years("F.4th", 9999) is None
    assert years("Cal. 5th", 3) is None
    assert bounds("F.4th", 9999)[0] is not None
