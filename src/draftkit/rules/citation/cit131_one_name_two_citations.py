"""The draft cites one case under two sets of numbers that differ by one slip.

## Why it matters
Somewhere a digit was swapped or mistyped. A reader who follows the wrong one finds nothing, or another case.

## What to do
Compare both with the case and use the right one everywhere.

## Limits
A case may have two decisions with different numbers, such as a panel and an en banc decision: numbers that differ by
more than one slip, and two citations that the records both hold, are left alone.

## Sources
The draft itself; where a record holds one of the two, the finding says which.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation, Verdict
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.identity import Concern, concern
from draftkit.rules.citation.numbers import twins
from draftkit.rules.citation.wording import as_record, by_printed_numbers, numbers, record_basis, shown, where
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

TELLS_ALREADY = frozenset({Concern.NAME, Concern.PARALLEL, Concern.INSIDE})
"""Concerns whose own rule names the right numbers better."""


def _look(ctx: Context) -> Iterator[Finding]:
    told: set[frozenset[str]] = set()
    for group in by_printed_numbers(ctx.full):
        first = group[0]
        if _confirmed(ctx, first) or concern(ctx, first) in TELLS_ALREADY:
            continue
        for other in twins(ctx, first):
            pair = frozenset((numbers(first), numbers(other)))
            if pair in told:
                continue
            told.add(pair)
            authority = ctx.authorities.get(other.id) if _confirmed(ctx, other) else None
            if authority is not None:
                basis = record_basis(ctx, authority)
                remedy = Remedy("check", f"Did you mean {as_record(authority)}?", "The other numbers are confirmed.")
            else:
                basis = Basis("draft", "draft", f"The draft also has: {shown(other)}.")
                remedy = Remedy("check", "Open the case and use its numbers in both places.", "One has a slip.")
            yield RULE.finding(
                first,
                f"{first.name} is {numbers(first)} here, and {numbers(other)} in {where(ctx, other, first)}. One is a "
                "slip of the other; only one of them can lead to the case.",
                basis,
                remedy,
                also=[*group[1:], other],
            )


def _confirmed(ctx: Context, citation: Citation) -> bool:
    answer = ctx.answers.get(citation.id)
    return answer is not None and answer.verdict is Verdict.CONFIRMED


RULE = Rule(
    code="CIT131",
    name="one-name-two-citations",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example("Hope v. Pelzer, 536 U.S. 730 (2002) ... Hope v. Pelzer, 563 U.S. 730 (2002).", "536 and 563"),
        Example(
            "Lopez v. Reyes, 71 F.4th 123 (3d Cir. 2023). Later, Lopez v. Reyes, 71 F.4th 132 (3d Cir. 2023).",
            "no record needed: the draft disagrees with itself",
        ),
    ),
    accepts=(
        Example(
            "Henry v. Purnell, 501 F.3d 374 (4th Cir. 2007) ... "
            "Henry v. Purnell, 652 F.3d 524 (4th Cir. 2011) (en banc).",
            "two decisions of one case",
        ),
        Example("Hope v. Pelzer, 536 U.S. 730 (2002) ... Hope v. Pelzer, 536 U.S. 730 (2002).", "the same twice"),
        Example("In re Ayerst, 486 P.3d 943 (Wash. Ct. App. 2021). Ayerst, 486 P.3d 946.", "a page without its “at”"),
        Example(
            "Lopez v. Reyes, 71 F.4th 123 (3d Cir. 2023); Lopez v. Shaw, 71 F.4th 132 (3d Cir. 2023).", "one party"
        ),
        Example("Lopez v. Reyes, 71 F.4th 123 (3d Cir. 2023); Kim v. Shaw, 71 F.4th 132 (3d Cir. 2023).", "two cases"),
    ),
    look=_look,
)
