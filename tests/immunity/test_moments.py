"""Dates known to the day, month or year, and what came before what."""

from __future__ import annotations

import pytest

from draftkit.immunity.moments import came_before, days_between, in_words, moment, on_or_before
from draftkit.model.immunity import Moment


def _moment(text: str) -> Moment:
    found = moment(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "first", "last", "continuing"),
    [
        ("2019-06-01", "2019-06-01", "2019-06-01", False),
        ("2019-06", "2019-06-01", "2019-06-30", False),
        ("2020-02", "2020-02-01", "2020-02-29", False),  # a leap year
        ("2019-12", "2019-12-01", "2019-12-31", False),
        ("2019", "2019-01-01", "2019-12-31", False),
        ("2019-03/2019-05-10", "2019-03-01", "2019-05-10", True),  # continuing conduct
        ("2018/2019", "2018-01-01", "2019-12-31", True),
    ],
)
def test_a_moment(text: str, first: str, last: str, continuing: bool) -> None:
    assert moment(text) == Moment(text, first, last, continuing)


@pytest.mark.parametrize("text", [None, "", "last spring", "2019-13", "2019-02-30", "2019-06/2019-01", "19-06-01"])
def test_no_moment(text: str | None) -> None:
    assert moment(text) is None


@pytest.mark.parametrize(
    ("decided", "incident", "before"),
    [
        ("2019-05-31", "2019-06-01", True),
        ("2019-06-01", "2019-06-01", False),  # the very day: nobody could know it
        ("2019-06-02", "2019-06-01", False),
        ("2019-05-31", "2019-06", True),
        ("2019-06-15", "2019-06", None),  # before or after, nobody can tell
        ("2019-06-30", "2019-06", False),  # the last day of the month: not before any day of it
        ("2019-07-01", "2019-06", False),
        ("2018", "2019", True),  # a decision known by its year
        ("2019", "2019-06-01", None),
        ("2019-04-01", "2019-03/2019-05", True),  # continuing: the end counts
        ("2019-06-01", "2019-03/2019-05", False),
    ],
)
def test_before_the_conduct(decided: str, incident: str, before: bool | None) -> None:
    assert came_before(decided, _moment(incident)) is before


@pytest.mark.parametrize(
    ("conduct", "incident", "settled"),
    [
        ("2013-09", "2019-06-01", True),
        ("2019-06-01", "2019-06-01", True),  # settled as of that very day
        ("2020", "2019-06-01", False),
        ("2019", "2019-06-01", None),
        ("2011/2012", "2019-06-01", True),
        (None, "2019-06-01", None),
    ],
)
def test_clearly_established_as_of(conduct: str | None, incident: str, settled: bool | None) -> None:
    assert on_or_before(conduct, _moment(incident)) is settled


def test_days_and_words() -> None:
    assert days_between("2021-04-08", _moment("2021-04-09")) == 1
    assert days_between("2021-04-08", _moment("2021-04")) == -7  # from the first possible day
    assert days_between("2021", _moment("2021-04-09")) is None
    assert in_words(_moment("2019-06-01")) == "June 1, 2019"
    assert in_words(_moment("2019-06/2019-08-02")) == "June 2019 to August 2, 2019"
