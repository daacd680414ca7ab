"""Dates as they stand in a complaint's text: days, months, years; with the weekday where one is printed."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from draftkit.patterns import pattern
from draftkit.rules.pleading.acts import Says, says
from draftkit.rules.pleading.complaints import Told

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_SHORT = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_MONTH = "|".join([*MONTHS, *_SHORT])
_WEEKDAY = "|".join(day.lower() for day in calendar.day_name)
_WRITTEN = pattern(
    rf"(?:\b(?P<weekday>{_WEEKDAY}),?\s+(?:the\s+)?)?\b(?P<month>{_MONTH})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd"
    rf"|th)?,?\s+(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_DIGITS = pattern(
    r"(?<![\d/-])(?P<month>\d{1,2})(?P<sep>[/-])(?P<day>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d)(?![\d/-])"
)
_ANY = pattern(
    rf"\b(?:{_MONTH})\b\.?\s+(?:\d{{1,2}}(?:st|nd|rd|th)?\b|(?:of\s+)?(?:19|20)\d\d)"
    rf"|\b\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{2,4}}\b|\b(?:19|20)\d\d-\d\d(?:-\d\d)?\b"
    rf"|\b(?:in|since|during|of|until|by|from|early|late|mid)[- ](?:about |approximately |or about |around "
    rf"|the year |early |late |mid-?)?(?:19|20)\d\d\b"
    rf"|\b(?:in|since|during|early|late|mid|of)[- ](?:early |late |mid-?)?(?:{'|'.join(MONTHS)})\b"
    rf"|(?<!§ )(?<!§)(?<!Section )\b(?:19|20)\d\d\b|\bFILL IN\b",
    re.IGNORECASE,
)

_VAGUE = pattern(
    r"\W*(?:later(?! that| the same)\b|one (?:day|night|evening|morning|afternoon|time)\b|(?:on|at) (?:one|another"
    r"|a different|several|numerous|many|multiple) (?:occasions?|times?|dates?)\b"
    r"|(?:some|a short|a long) ?time (?:later|after\w*|ago)\b|at some (?:point|time)\b(?! (?:during|in the|that"
    r"|while))|(?:not )?(?:long|recently|another time)\b"
    r"|the (?:next|other|following) (?:week|month|time)\b|a few (?:weeks|months) (?:later|ago)\b)",
    re.IGNORECASE,
)
_NEAR = 6
"""Sentences before, whose date may still hold."""


@dataclass(frozen=True, slots=True)
class Written:
    """A date with day, month and year. ``date`` is None where no such day is in the calendar."""

    start: int
    text: str
    date: dt.date | None
    weekday: str | None


def has_date(text: str) -> bool:
    """Whether a text tells a day, a month or a year."""
    return _ANY.search(text) is not None


def undated(told: tuple[Told, ...]) -> Iterator[Told]:
    """Acts told with words such as ``Later`` or ``On another occasion``, with no date there or just before."""
    last = -_NEAR - 1
    for index, one in enumerate(told):
        if has_date(one.text):
            last = index
        elif index - last > _NEAR and _VAGUE.match(one.text) and says(one.text) is Says.ACT:
            following = told[index + 1] if index + 1 < len(told) else None
            if following is None or following.block != one.block or not has_date(following.text):
                yield one


def dates_in(text: str) -> Iterator[Written]:
    """Every full date of a text in order; ``3/4/2023`` is read month first, as courts in the United States write it."""
    found = [*_WRITTEN.finditer(text), *_DIGITS.finditer(text)]
    for match in sorted(found, key=re.Match.start):
        month = match["month"].lower()
        number = int(month) if month.isdigit() else MONTHS.get(month) or _SHORT[month]
        weekday = match["weekday"] if "weekday" in match.re.groupindex else None
        try:
            date = dt.date(int(match["year"]), number, int(match["day"]))
        except ValueError:
            date = None
        yield Written(match.start(), " ".join(match[0].split()), date, weekday)
