"""Which years a reporter's volumes cover, and how far a series goes.

The table (``corpus/volumes.csv``) holds volumes whose years were seen in decision dates or in printed citations, with
outliers left out so that years never go backwards as volumes go up. Years between two known volumes lie between
theirs. Edition dates of citation libraries are not used: they are wrong for the federal reporters.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from draftkit.authorities import corpus


@dataclass(frozen=True, slots=True)
class Series:
    """One series of a reporter.

    ``number`` counts the series of its ``family`` from 1; ``courts`` are kinds of court (see
    :class:`~draftkit.authorities.courts.Court`) whose decisions it prints, empty where that is not claimed;
    ``closed`` is the last volume of a series that has ended, None while it runs or where the end is not confirmed.
    ``early_courts`` were printed too, in volumes up to ``early_volume``.
    """

    reporter: str
    family: str
    number: int
    courts: frozenset[str]
    closed: int | None = None
    early_volume: int = 0
    early_courts: frozenset[str] = frozenset()


def known_series() -> dict[str, Series]:
    """Every series draftkit can say something about, by canonical abbreviation."""
    return _table()[1]


def years(reporter: str, volume: int) -> tuple[int, int] | None:
    """First and last year of decisions in this volume; None outside the known part of the series."""
    low, high = bounds(reporter, volume)
    return None if low is None or high is None else (low, high)


def bounds(reporter: str, volume: int) -> tuple[int | None, int | None]:
    """Earliest and latest year this volume can hold, each None where the table does not say.

    Above the last known volume only the earliest year is known. Below the first known one the earliest is that of the
    last volume of the series before, where that series is closed: the next one begins when it is full.
    """
    known = _table()[0].get(reporter)
    if not known or volume < 1:
        return None, None
    numbers, firsts, lasts = known
    at = bisect_left(numbers, volume)
    if at < len(numbers) and numbers[at] == volume:
        return firsts[at], lasts[at]
    return (firsts[at - 1] if at else _start(reporter)), (lasts[at] if at < len(numbers) else None)


def _start(reporter: str) -> int | None:
    series = known_series().get(reporter)
    for before in known_series().values() if series else ():
        if series and before.family == series.family and before.number == series.number - 1 and before.closed:
            return bounds(before.reporter, before.closed)[0]
    return None


def last_volume(reporter: str) -> tuple[int, bool] | None:
    """The last volume of a series and whether the series is closed there; for a running series the last one seen."""
    series = known_series().get(reporter)
    if series and series.closed:
        return series.closed, True
    known = _table()[0].get(reporter)
    return (known[0][-1], False) if known else None


def growth(reporter: str) -> float | None:
    """Volumes a year over the last part of the known series (at least three years); None where too little is known."""
    known = _table()[0].get(reporter)
    if not known:
        return None
    numbers, firsts, _ = known
    for at in range(len(numbers) - 1, -1, -1):
        if firsts[-1] - firsts[at] >= 3:
            return (numbers[-1] - numbers[at]) / (firsts[-1] - firsts[at])
    return None


@cache
def _table() -> tuple[dict[str, tuple[list[int], list[int], list[int]]], dict[str, Series]]:
    data = corpus.load("volumes")
    series = {}
    for row in data["series"]:
        early = row.get("before") or {}
        series[row["reporter"]] = Series(
            row["reporter"],
            row["family"],
            row["number"],
            frozenset(row["courts"]),
            row.get("closed"),
            early.get("volume", 0),
            frozenset(early.get("courts", ())),
        )
    return {k: (v[0], v[1], v[2]) for k, v in data["volumes"].items()}, series
