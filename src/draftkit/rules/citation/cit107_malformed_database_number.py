"""A Westlaw or Lexis number has a form that the databases do not use.

## Why it matters
Database numbers are a year and a serial number of at most eight digits. A longer number, or a year still to come, leads
nowhere: neither the court nor your opponent can find the decision.

## What to do
Open the decision in the database and copy its number. If you found it on the open web, cite the docket number, the
court and the full date instead.

## Limits
Looks at the form alone. draftkit cannot tell whether a well-formed number belongs to the case named.

## Sources
The form of Westlaw and Lexis numbers: year, database, serial number.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation, Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.wording import body_citations, by_printed_numbers, shown, times
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_NUMBER = re.compile(r"\b(\d{1,9})\s(?:WL|(?:[A-Z][\w.]*\s){0,4}LEXIS)\s(\d{1,40})\b")
MOST_DIGITS = 8


def fault(citation: Citation, today: dt.date) -> str | None:
    """What is wrong with the form of a database number, in one sentence; None when nothing is."""
    found = _NUMBER.search(" ".join(citation.text.split()))
    if found is None:
        return None
    year, serial = found[1], found[2]
    if len(serial) > MOST_DIGITS:
        return f"Its serial number has {len(serial)} digits; these databases use at most {MOST_DIGITS}."
    if len(year) != 4:
        return f"It should begin with a year of four digits, not with {year}."
    if int(year) > today.year:
        return f"Its year, {year}, is still to come (today is {today.isoformat()})."
    return None


def _look(ctx: Context) -> Iterator[Finding]:
    for group in by_printed_numbers(body_citations(ctx, Kind.FULL_CASE, Kind.UNREADABLE, Kind.DOCKET)):
        first = group[0]
        wrong = fault(first, ctx.today)
        if wrong is not None:
            yield RULE.finding(
                first,
                f"The database number in {shown(first)} cannot be right{times(group)}. {wrong} Nobody can look it up.",
                Basis("rule", "draft", wrong),
                Remedy("check", "Copy the number from the database, or cite docket number, court and full date."),
                also=group[1:],
            )


RULE = Rule(
    code="CIT107",
    name="malformed-database-number",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("Doe v. Roe, 2025 WL 232355222, at *3 (D. Nev. 2025).", "nine digits"),
        Example("Doe v. Roe, 2031 WL 1234567 (D. Nev. 2021).", "a year to come", {"today": "2026-01-15"}),
    ),
    accepts=(
        Example("Doe v. Roe, 2021 WL 17, at *1 (S.D.N.Y. Dec. 30, 2020).", "short, and of the next year"),
        Example("Doe v. Roe, 2019 U.S. Dist. LEXIS 12345678, at *4 (D. Or. July 3, 2019).", "eight digits"),
    ),
    look=_look,
)
