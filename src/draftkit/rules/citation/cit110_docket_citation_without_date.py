"""An unreported decision is cited by docket number without its full date.

## Why it matters
A docket holds hundreds of entries. Without the date (or the entry's number) nobody can tell which order is meant.

## What to do
Add the court and the full date of the decision: "(D. Nev. Mar. 30, 2021)", and the Westlaw number or the ECF number
of the order if you have it.

## Limits
Quiet where a Westlaw or Lexis number, an ECF number or a full date stands with it; for a lawsuit as such ("filed ...");
and for a case number without a case name, such as the one in your own caption.

## Sources
The form of a citation to an unreported decision: docket number, court, full date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation, Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.wording import body_citations, by_printed_numbers, shown, times
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_FOUND_BY = re.compile(
    r"\b(?:ECF|Dkt\.|Doc\.|WL \d|LEXIS|slip op|filed|\d{1,2}/\d{1,2}/\d{2,4}"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4})\b"
)


def _look(ctx: Context) -> Iterator[Finding]:
    for group in by_printed_numbers(c for c in body_citations(ctx, Kind.DOCKET) if _undated(ctx, c)):
        first = group[0]
        yield RULE.finding(
            first,
            f"{shown(first)} gives no full date{times(group)}. A docket holds many orders; the reader cannot tell "
            "which one is meant.",
            Basis("draft", "draft", "A docket number and a court, but no month and day."),
            Remedy("rewrite", "Add court and full date, as in (D. Nev. Mar. 30, 2021)."),
            also=group[1:],
        )


def _undated(ctx: Context, citation: Citation) -> bool:
    if citation.date or not citation.name or not (citation.court or citation.court_text or citation.year):
        return False
    around = " ".join((citation.text + ctx.words_after(citation, 40)).split())
    return not _FOUND_BY.search(around)


RULE = Rule(
    code="CIT110",
    name="docket-citation-without-date",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example("Doe v. City of Reno, No. 3:20-cv-00123 (D. Nev.).", "no date"),
        Example("Doe v. City of Reno, No. 3:20-cv-00123 (D. Nev. 2021).", "a year is not enough"),
    ),
    accepts=(
        Example("Doe v. City of Reno, No. 3:20-cv-00123, 2021 WL 1234567, at *3 (D. Nev. Mar. 30, 2021).", "dated"),
        Example("Doe v. City of Reno, No. 3:20-cv-00123 (D. Nev. Mar. 30, 2021).", "full date"),
        Example("Doe v. City of Reno, No. 3:20-cv-00123 (D. Nev. filed Mar. 3, 2020).", "a lawsuit, not a decision"),
        Example("Case No. 3:24-cv-00555", "one's own case number"),
    ),
    look=_look,
)
