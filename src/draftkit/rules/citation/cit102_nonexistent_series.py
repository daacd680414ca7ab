"""A citation names a series of reports that was never published.

## Why it matters
Reporters come in numbered series (F., F.2d, F.3d, F.4th). No library has a volume of a series that was not printed, so
neither the court nor your opponent can find the case.

## What to do
Find the case by its name in a free library such as CourtListener and copy its citation from there. If you cannot find
it, take the citation out.

## Limits
Covers the families of reporters that matter in this work: the Federal Reporter and Supplement, the Federal Appendix,
the reports of the Supreme Court. Any other unknown abbreviation is only "could not be read" (CIT101).

## Sources
draftkit's own table of reporter series. Federal Rule of Civil Procedure 11(b)(2).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.feasibility import impossible
from draftkit.model.citation import Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.identity import Concern, concern
from draftkit.rules.citation.wording import body_citations, by_printed_numbers, shown, times
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    for group in by_printed_numbers(body_citations(ctx, Kind.FULL_CASE, Kind.UNREADABLE)):
        first = group[0]
        why = impossible(first)
        if why is None or why.kind != "series":
            continue
        if first.kind is Kind.FULL_CASE and concern(ctx, first) is not Concern.IMPOSSIBLE:
            continue
        yield RULE.finding(
            first,
            f"No such series of reports was ever published{times(group)}: {shown(first)}. Nobody can look it up there.",
            Basis("rule", why.source, why.detail),
            Remedy("check", "Find the case by its name and copy its citation.", "A digit may be wrong."),
            also=group[1:],
        )


RULE = Rule(
    code="CIT102",
    name="nonexistent-series",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("Doe v. Roe, 12 F.5th 345 (5th Cir. 2023).", "the Federal Reporter is in its fourth series"),
        Example("Doe v. Roe, 12 F. Supp. 4th 9 (D. Nev. 2023).", "the Federal Supplement is in its third"),
    ),
    accepts=(
        Example("Doe v. Roe, 54 F. 4th 1 (5th Cir. 2022); People v. Doe, 3 Cal. 5th 10 (2017).", "real series, spaced"),
        Example("Doe v. Roe, 12 F. Supp. 3d 9 (D. Nev. 2014).", "the third series of the Federal Supplement"),
        Example("Turn left at 12 F. 5th Street.", "an address"),
    ),
    look=_look,
)
