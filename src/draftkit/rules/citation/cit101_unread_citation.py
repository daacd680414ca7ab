"""Something shaped like a citation could not be read, so nothing about it was checked.

## Why it matters
A citation that the tool cannot read must not pass in silence: it may hold a slip of the keyboard ("F.4d" for "F.4th"),
and a judge who cannot find the case will wonder about the rest. By signing, you tell the court that you have looked
into what you cite.

## What to do
Compare the volume, the abbreviation and the page with the case itself, and correct what differs. If it is right and
merely unusual, look the case up yourself: draftkit has not.

## Limits
Only text that looks like "number, abbreviation with points, number" is noticed. It is a warning where the abbreviation
looks like a slip for one of the usual series of cases, and a note where it is something else (the Congressional Record,
old English reports, an agency's decisions). Abbreviations of series that were never
printed at all are the business of CIT102, blanks left to fill in of CIT108.

## Sources
Federal Rule of Civil Procedure 11(b)(2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.comparing import one_slip_apart
from draftkit.authorities.feasibility import impossible
from draftkit.model.citation import Citation, Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.cit107_malformed_database_number import fault as database_fault
from draftkit.rules.citation.wording import body_citations, by_printed_numbers, shown, times
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


_SERIES = frozenset(
    "f fd fdd fth fsupp fsuppd fappx fedappx frd us sct led ledd wl lexis p pd a ad ne ned nw nwd se sed sw swd so sod"
    " wn wash cal calrptr ny nys ill ohio mich tex fedcl br".split()
)
"""Letters of the usual series of cases, points and ordinals left out, also as hasty fingers write them (F.4d)."""


def _look(ctx: Context) -> Iterator[Finding]:
    unread = [
        c
        for c in body_citations(ctx, Kind.UNREADABLE)
        if impossible(c) is None and database_fault(c, ctx.today) is None and "__" not in c.text
    ]
    for group in by_printed_numbers(unread):
        first = group[0]
        yield RULE.finding(
            first,
            f"“{shown(first)}” looks like a citation, but its abbreviation or its numbers could not be read"
            f"{times(group)}. Nothing about it was checked.",
            Basis("draft", "draft", "The text has the form of volume, reporter and page; no known reporter fits it."),
            Remedy("check", "Compare volume, reporter and page with the case itself.", "One letter may be wrong."),
            also=group[1:],
            severity=None if _nearly_known(ctx, first) else Severity.NOTE,
        )


def _nearly_known(ctx: Context, citation: Citation) -> bool:
    """True where the letters between the numbers are those of a usual series of cases: a slip, not another source."""
    letters = re.sub(r"[23]d|\dth|[^a-z]", "", ctx.slice(citation.cite_span).lower())
    return letters in _SERIES or any(len(s) > 3 and one_slip_apart(letters, s) for s in _SERIES)


RULE = Rule(
    code="CIT101",
    name="unread-citation",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(Example("See Doe v. Roe, 54 F.4d 1, 3 (9th Cir. 2022).", "F.4d for F.4th"),),
    accepts=(
        Example("See Ex. 12 F. 3; ECF No. 54 at 1; § 3 at 7.", "exhibits, docket entries and sections"),
        Example("He lives at 120 S. 4th Street, Apt. 3, and works 40 hrs. 5 days a week.", "address, timetable"),
        Example("On 3 Mar. 2021 Officer Roe, badge no. 1234, stopped him on U.S. 41.", "date, badge, highway"),
        Example("Doe v. Roe, 54 F. 4th 1, 3 (9th Cir. 2022).", "spaced, but readable"),
        Example("Doe v. Roe, 598 U.S. ___ (2023).", "a page that is not yet known"),
    ),
    look=_look,
)
