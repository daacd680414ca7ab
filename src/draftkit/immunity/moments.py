"""Dates known to the day, the month or the year, and what came before what."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from draftkit.model.immunity import Moment
from draftkit.model.place import PartialDate
from draftkit.patterns import pattern

_DATE = pattern(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@lru_cache(4_096)
def moment(text: str | None) -> Moment | None:
    """The moment meant by ``2019-06-01``, ``2019-06``, ``2019`` or a range of such (``2019-06/2019-08``).

    None for None, for an empty text and for anything that is not a date. A range is continuing conduct.
    """
    if not text:
        return None
    start, slash, end = text.partition("/")
    first = _edges(start)
    last = _edges(end) if slash else first
    if first is None or last is None or last[1] < first[0]:
        return None
    return Moment(text, first[0], last[1], continuing=bool(slash))


def came_before(decided: str, when: Moment) -> bool | None:
    """True when a decision of the ISO date ``decided`` came before the conduct, None when that cannot be told.

    Of continuing conduct the end counts: a decision that came while it went on was there for the rest of it. A
    decision of the very day gave nobody notice.
    """
    edges = _edges(decided)
    if edges is None:
        return None
    early, late = edges
    if when.continuing:
        return True if late < when.last else (False if early >= when.last else None)
    if late < when.first:
        return True
    return False if early >= when.last else None


def on_or_before(conduct: str | None, when: Moment) -> bool | None:
    """True when conduct of the date ``conduct`` (perhaps a range) was over on or before the claim's conduct.

    Used for "clearly established as of": law that was settled for conduct of an earlier day is settled on later ones.
    """
    it = moment(conduct)
    if it is None:
        return None
    end = when.last if when.continuing or when.exact else when.first
    if it.last <= end:
        return True
    return False if it.first > when.last else None


def days_between(decided: str, when: Moment) -> int | None:
    """Days from the decision to the first possible day of the conduct (the last day, of continuing conduct)."""
    if len(decided) != 10:
        return None
    day = when.last if when.continuing else when.first
    return (dt.date.fromisoformat(day) - dt.date.fromisoformat(decided)).days


def in_words(when: Moment) -> str:
    """The moment for a sentence: ``June 1, 2019``, ``June 2019``, ``2019``, ``June 2019 to August 2019``."""
    return said(when.text)


def said(text: str) -> str:
    """An ISO date, its beginning, or a range, as an American reads it: ``June 1, 2019``, ``June 2019 to 2020``."""
    start, slash, end = text.partition("/")
    if slash:
        return f"{said(start)} to {said(end)}"
    match = _DATE.fullmatch(text)
    if match is None:
        return text
    year, month, day = match.groups()
    if month is None:
        return year
    name = dt.date(int(year), int(month), 1).strftime("%B")
    return f"{name} {int(day)}, {year}" if day else f"{name} {year}"


@lru_cache(4_096)
def _edges(text: str) -> tuple[str, str] | None:
    try:
        date = PartialDate(text.strip())
    except ValueError:
        return None
    return date.first_day, date.last_day
