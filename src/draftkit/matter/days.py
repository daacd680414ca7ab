"""A day as people write it: ``June 1, 2019``, ``6/1/2019``, ``1 June 2019``, ``2019-06``, ``2019``."""

from __future__ import annotations

import datetime as dt
import re

from draftkit.errors import BadUsage
from draftkit.model.place import PartialDate

_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_MONTH_DAY = re.compile(_WEEKDAY + r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_DAY_MONTH = re.compile(_WEEKDAY + r"(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\.?,?\s+(\d{4})")
_MONTH = re.compile(r"([a-z]{3,9})\.?,?\s+(\d{4})")
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_MONTH_NUMBER = re.compile(r"(\d{1,2})/(\d{4})")
_REMEDY = "Write it like 2019-06-01, or June 1, 2019."


def day_of(text: str, what: str = "date") -> PartialDate:
    """The day, month or year that ``text`` means. Numbers with slashes are read as in American papers, month first.

    ``what`` names the date in messages. Raises BadUsage for what is no date, names no day of the calendar, or could
    mean two days (``3.4.2019`` and ``3-4-2019`` are written both ways).
    """
    said = " ".join(text.lower().split())
    try:
        return PartialDate(said)
    except ValueError as error:
        if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", said):
            raise BadUsage(f"The {what} {said} is not in the calendar.", _REMEDY) from error
    if match := _MONTH_DAY.fullmatch(said):
        return _made(match[3], _month(match[1], what), match[2], what)
    if match := _DAY_MONTH.fullmatch(said):
        return _made(match[3], _month(match[2], what), match[1], what)
    if match := _MONTH.fullmatch(said):
        return _made(match[2], _month(match[1], what), None, what)
    if match := _MONTH_NUMBER.fullmatch(said):
        return _made(match[2], int(match[1]), None, what)
    if match := _NUMBERS.fullmatch(said):
        month, sign, day = int(match[1]), match[2], int(match[3])
        if sign != "/" and month <= 12 and day <= 12 and month != day:
            raise BadUsage(f"The {what} could mean two days: is {match[1]} the month or the day?", _REMEDY)
        if month > 12 >= day:
            raise BadUsage(f"The {what} has no month {month}: American papers write the month first.", _REMEDY)
        return _made(match[4], month, match[3], what)
    raise BadUsage(f"The {what} could not be read.", _REMEDY)


def _month(word: str, what: str) -> int:
    for number, month in enumerate(_MONTHS, 1):
        if month.startswith(word) or (word == "sept" and number == 9):
            return number
    raise BadUsage(f"The {what} names no month draftkit knows.", _REMEDY)


def _made(year: str, month: int, day: str | None, what: str) -> PartialDate:
    try:
        made = dt.date(int(year), month, int(day or 1))
    except ValueError:
        raise BadUsage(f"The {what} is not in the calendar: there is no such day.", _REMEDY) from None
    return PartialDate(made.isoformat() if day else made.isoformat()[:7])
