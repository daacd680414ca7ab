"""No case is known here at these numbers, but one of the same name stands one slip away.

## Why it matters
Two digits that change places send the reader to nothing, or to another case. It is a common slip, and easy to mend.

## What to do
Compare with the case that the finding suggests, and copy its numbers if it is the one you mean.

## Limits
A suggestion, not a correction: two decisions of one case may have numbers that look alike. Never made for Westlaw and
Lexis numbers, nor for a citation without a name. Where the draft itself also cites the other numbers, CIT131 speaks.

## Sources
The record named in the finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.citation.identity import Concern, concern, near
from draftkit.rules.citation.wording import as_record, by_printed_numbers, numbers, record_basis, shown, times
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

SUGGESTED = 3


def _look(ctx: Context) -> Iterator[Finding]:
    for group in by_printed_numbers(c for c in ctx.full if concern(ctx, c) is Concern.NEAR):
        first = group[0]
        found = near(ctx, first)
        meant = "; or ".join(as_record(a) for a in found[:SUGGESTED])
        yield RULE.finding(
            first,
            f"{shown(first)}: this copy knows no case at {numbers(first)}, but a case of that name one slip away"
            f"{times(group)}. Did you mean {meant}?",
            record_basis(ctx, found[0]),
            Remedy("check", f"Did you mean {meant}?", "Same name, and numbers that differ by one slip."),
            also=group[1:],
        )


RULE = Rule(
    code="CIT128",
    name="near-miss-numbers",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example("Deorle v. Rutherford, 272 F.3d 1227, 1285 (9th Cir. 2001).", "1227 for 1272"),
        Example("Frasier v. Evans, 929 F.3d 1003 (10th Cir. 2019).", "volume 929 for 992"),
    ),
    accepts=(
        Example(
            "Henry v. Purnell, 501 F.3d 374 (4th Cir. 2007), "
            "and Henry v. Purnell, 652 F.3d 524 (4th Cir. 2011) (en banc).",
            "two decisions of one case",
        ),
        Example("Deorle v. Rutherford, 2001 WL 1227272 (9th Cir. 2001).", "database numbers are never guessed at"),
        Example("Doe v. Roe, 272 F.3d 1227 (9th Cir. 2001).", "near in numbers only; the name is another"),
    ),
    look=_look,
)
