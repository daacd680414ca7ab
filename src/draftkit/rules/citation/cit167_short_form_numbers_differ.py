"""A short citation gives another volume or reporter than the full citation of that case.

## Why it matters
The reader who follows the short form opens another book. Usually two digits changed places.

## What to do
Copy volume and reporter from the full citation, after checking that one.

## Limits
Parallel citations printed with the full citation all count. Only names that tell cases apart are used: Doe, Roe or
United States never are. It speaks where the volumes are one slip apart and the page would
fit, and where the volume is the same in another reporter; numbers farther apart mean another decision of that name, of
which the full citation is missing (CIT161). Where another reporter is named, or where a record says that the case is
printed there too, it is a warning and not an error: the short form may be right, but the reader cannot connect the two.

## Sources
The form of short citations: they repeat the volume and reporter of the full citation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation, Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.shortforms import another_decision, printed_there, same_name_elsewhere
from draftkit.rules.citation.wording import body_citations, shown, times, where
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    strays: dict[tuple[str | None, ...], list[Citation]] = defaultdict(list)
    for citation in body_citations(ctx, Kind.SHORT_CASE):
        strays[(citation.name, citation.volume, citation.reporter)].append(citation)
    for group in strays.values():
        first = group[0]
        full = same_name_elsewhere(ctx, first)
        if full is None:
            continue
        if another_decision(ctx, full, first):
            continue  # CIT161: the full citation of that decision is missing
        soft = printed_there(ctx, full, first) or first.reporter != full.reporter
        yield RULE.finding(
            first,
            f"{shown(first)} names {first.volume} {first.reporter}{times(group)}; the full citation in "
            f"{where(ctx, full, first)} is {shown(full)}. The reader is sent to another book.",
            Basis("draft", "draft", f"The full citation reads: {shown(full)}."),
            Remedy("check", f"Did you mean {full.volume} {full.reporter}?", "Both should name the same volume."),
            also=[*group[1:], full],
            severity=Severity.WARNING if soft else None,
        )


RULE = Rule(
    code="CIT167",
    name="short-form-numbers-differ",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("Hope v. Pelzer, 536 U.S. 730 (2002) ... Hope, 563 U.S. at 741.", "536 and 563"),
        Example("Hope v. Pelzer, 536 U.S. 730 (2002).\n\nThat is law. Hope, 536 F.3d at 741.", "another reporter"),
    ),
    accepts=(
        Example("Hope v. Pelzer, 536 U.S. 730, 122 S. Ct. 2508 (2002) ... Hope, 122 S. Ct. at 2515.", "a parallel"),
        Example("Hope v. Pelzer, 536 U.S. 730 (2002). Hope, 536 U.S. at 741.", "the same volume"),
        Example("Anderson v. Creighton, 483 U.S. 635 (1987). Graham, 490 U.S. at 396.", "another name: CIT161"),
        Example(
            "California v. Nevada, 447 U.S. 125 (1980). Nevada v. Hicks, 533 U.S. 353 (2001). Nevada, 533 U.S. at 358.",
            "a state is nobody's name alone",
        ),
        Example("Davis v. Kelley, 854 F.3d 967, 970 (8th Cir. 2017). Davis, 423 F.3d at 878.", "another Davis: CIT161"),
        Example("Doe v. Kim, 71 F.4th 1 (3d Cir. 2023). Doe, 72 F.4th at 9.", "there are many Does"),
    ),
    look=_look,
)
