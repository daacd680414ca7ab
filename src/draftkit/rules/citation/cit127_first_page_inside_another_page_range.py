"""The first page given lies in the middle of a decision.

## Why it matters
A full citation names the page on which the case begins. A page inside a decision is either a pinpoint that slipped into
the wrong place, or a wrong number.

## What to do
Give the first page, then a comma and the page you mean: 536 U.S. 730, 741.

## Limits
Only for reporters of which draftkit holds nearly every case of the volume (the U.S. Reports), because the next case's
first page has to be known. Where the case named is another one than the decision found there, a short decision that
this copy lacks may begin on that page: then this is only a note.

## Sources
The form of a full citation (first page); draftkit's table of Supreme Court decisions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.comparing import same_case_name
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.citation.identity import Concern, concern
from draftkit.rules.citation.wording import as_record, by_printed_numbers, record_basis, shown, times
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    for group in by_printed_numbers(c for c in ctx.full if concern(ctx, c) is Concern.INSIDE):
        first = group[0]
        authority = ctx.records.inside(first.normalized) if first.normalized else None
        if authority is None:
            continue
        own = first.name is None or same_case_name(first.name, authority.name) is True
        if own:
            remedy = Remedy("check", f"Did you mean {as_record(authority)}, at {first.page}?", "Cases begin once.")
            message = f"Page {first.page} is inside the case, not its first page{times(group)}."
        else:
            remedy = Remedy(
                "check", "Look the case up, and correct volume or page if need be.", "A digit may be wrong."
            )
            message = f"This copy knows nearly every case of that volume, and none begins there{times(group)}."
        yield RULE.finding(
            first,
            f"{shown(first)}: {message} A full citation gives the page on which the case begins.",
            record_basis(ctx, authority, f"The case that begins before that page is {as_record(authority)}"),
            remedy,
            also=group[1:],
            # Of another name, it may be a short decision that the table lacks: worth a look, no more.
            severity=None if own else Severity.NOTE,
        )


RULE = Rule(
    code="CIT127",
    name="first-page-inside-another-page-range",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(Example("Hope v. Pelzer, 536 U.S. 741 (2002).", "741 is a page of the opinion; the case begins on 730"),),
    accepts=(
        Example("Hope, 536 U.S. at 741.", "a short form names the page it means"),
        Example("Hope v. Pelzer, 536 U.S. 730, 741 (2002).", "first page, then the page meant"),
        Example("Doe v. Roe, 912 F.3d 455 (9th Cir. 2019).", "page ranges of F.3d are not known here"),
    ),
    look=_look,
)
