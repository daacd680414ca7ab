"""When the time for suing on a claim began, and when it ends. The period itself is the person's own answer."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from draftkit.model.claims import Claim
from draftkit.model.matter import Matter
from draftkit.patterns import pattern

GRACE = 3
"""Days by which a weekend or a holiday may move the last day."""

_LATER = pattern(r"\bprosecut|\bfabricat|\bbrady\b|\bconvict", re.IGNORECASE)
"""Claims whose time begins when the criminal case has ended."""


def begun_on(own: Matter, claim: Claim) -> dt.date | None:
    """The latest day on which the claim can have begun to run; None where no date tells it."""
    days = [own.limitations.accrual.last_day] if own.limitations and own.limitations.accrual else []
    if not days:
        days = [max((last for e in own.events_of(claim) if (last := e.when.last_day)), default="")]
    if _LATER.search(claim.right or ""):
        ended = own.criminal_case.date if own.criminal_case else None
        days = [max(days[0], ended.last_day)] if ended else []
    return dt.date.fromisoformat(days[0]) if days and days[0] else None


def years_after(day: dt.date, years: float) -> dt.date:
    """The day so many years later (halves as months); the month's last day where it has no such day."""
    months = day.year * 12 + day.month - 1 + round(years * 12)
    year, month = divmod(months, 12)
    if not 1 <= year <= 9998:
        return dt.date.max
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
