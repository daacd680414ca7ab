"""Where something stands in a matter file, and days that may be known only to the month or year."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a key of a matter file stands. ``line`` and ``column`` count from 1.

    ``key`` is the way to it, as in ``events[0].when.date``; ``""`` is the whole file. ``path`` names the file.
    """

    key: str
    line: int
    column: int
    path: str = ""
    text_line: int = 0
    """The line where the text itself begins, which may be below its key; 0 where that is not known."""

    def __str__(self) -> str:
        """``case.yaml:12:5: events[0].when.date``"""
        where = ":".join(filter(None, (self.path, str(self.line), str(self.column))))
        return f"{where}: {self.key}" if self.key else where


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year, as the person wrote it: ``2023-03-03``, ``2023-03`` or ``2023``."""

    text: str

    def __post_init__(self) -> None:
        _days(self.text)

    def __str__(self) -> str:
        """As written."""
        return self.text

    @property
    def first_day(self) -> str:
        """The earliest day it can mean, as an ISO date."""
        return _days(self.text)[0].isoformat()

    @property
    def last_day(self) -> str:
        """The latest day it can mean, as an ISO date."""
        return _days(self.text)[1].isoformat()

    @property
    def day(self) -> dt.date | None:
        """The day; None where only the month or the year is known."""
        first, last = _days(self.text)
        return first if first == last else None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Callable[[Any], Any]) -> dict[str, Any]:
        """How pydantic, of which nothing is imported here, makes one from the text in a file."""
        return {
            "type": "function-after",
            "schema": handler(str),
            "function": {"type": "no-info", "function": cls},
        }

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Callable[[Any], Any]) -> dict[str, Any]:
        """The same for editors."""
        return {
            "type": "string",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
            "examples": ["2023-03-03", "2023-03", "2023"],
        }


def _days(text: str) -> tuple[dt.date, dt.date]:
    """First and last day. Raises ValueError, in words for the person, for what is no date."""
    match = _ISO.fullmatch(text)
    if match is None:
        raise ValueError("this is not a date; write it like 2023-03-03, or 2023-03 or 2023 where you know no more")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        first = dt.date(year, month or 1, day or 1)
    except ValueError:
        raise ValueError("there is no such day; dates are year, month, day: 2023-03-31") from None
    if day is not None:
        return first, first
    if month is not None:
        return first, dt.date(year, month, calendar.monthrange(year, month)[1])
    return first, dt.date(year, 12, 31)


class FromFile:
    """What every part of a matter file has in common: keys it does not know are errors."""

    __slots__ = ()
    __pydantic_config__ = {"extra": "forbid", "use_attribute_docstrings": True}  # noqa: RUF012 - pydantic's own name
