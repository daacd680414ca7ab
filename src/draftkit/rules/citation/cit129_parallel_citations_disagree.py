"""Two parallel citations do not belong to the same case.

## Why it matters
Parallel citations are one case printed in several reporters. If one of them leads elsewhere, the reader does not know
which one you mean.

## What to do
Copy all numbers from one record of the case, or keep the official one and drop the others.

## Limits
Compares only with a record that lists this case in the same reporter.

## Sources
The record named in the finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.citation.identity import Concern, concern, parallel_fault
from draftkit.rules.citation.wording import as_record, by_printed_numbers, numbers, record_basis, times
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    for group in by_printed_numbers(c for c in ctx.full if concern(ctx, c) is Concern.PARALLEL):
        first = group[0]
        fault = parallel_fault(ctx, first)
        if fault is None:
            continue
        authority, right = fault
        yield RULE.finding(
            first.cite_span,
            f"{numbers(first)} is not {authority.name}, which is {right}{times(group)}. One case has one set "
            "of numbers.",
            record_basis(ctx, authority, f"{as_record(authority)} is printed at {', '.join(authority.citations)}"),
            Remedy("replace", right, "The same case in the same reporter."),
            also=group,
        )


RULE = Rule(
    code="CIT129",
    name="parallel-citations-disagree",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("Harlow v. Fitzgerald, 457 U.S. 800, 102 S. Ct. 2272 (1982).", "2272 for 2727"),
        Example("Hope v. Pelzer, 563 U.S. 730, 122 S. Ct. 2508 (2002).", "the first of the two is the wrong one"),
    ),
    accepts=(
        Example("Harlow v. Fitzgerald, 457 U.S. 800, 102 S. Ct. 2727, 73 L. Ed. 2d 396 (1982).", "all three agree"),
        Example("Harlow v. Fitzgerald, 457 U.S. 800, 818, 102 S. Ct. 2727 (1982).", "a pinpoint between them"),
        Example("Hope v. Pelzer, 536 U.S. 730 (2002), and Harlow v. Fitzgerald, 457 U.S. 800 (1982).", "two cases"),
        Example("Taylor v. Riojas, 592 U.S. ___, 141 S. Ct. 52 (2020).", "a blank page disagrees with nothing"),
    ),
    look=_look,
)
