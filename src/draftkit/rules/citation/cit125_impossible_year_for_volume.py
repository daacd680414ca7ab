"""The volume was printed years before or after the year given.

## Why it matters
Volumes of a reporter follow each other in time. A volume and a year that cannot meet show that one of them is wrong, so
a reader cannot find the case, or finds another.

## What to do
Open the case by its name and copy volume and year from it.

## Limits
Rests on the years seen in each volume, with a margin of three years on either side. Smaller slips are found only where
a record holds the case; then CIT122 speaks, whatever the distance.

## Sources
draftkit's own table of volumes and years, made from decision dates and from citations in public opinions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.feasibility import impossible
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.identity import Concern, concern, did_you_mean
from draftkit.rules.citation.wording import as_record, by_printed_numbers, shown, times
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    for group in by_printed_numbers(ctx.full):
        first = group[0]
        why = impossible(first)
        if why is None or why.kind != "year" or concern(ctx, first) is not Concern.IMPOSSIBLE:
            continue
        meant = did_you_mean(ctx, first)
        text = f"Did you mean {as_record(meant)}?" if meant else "Open the case and correct the volume or the year."
        yield RULE.finding(
            first,
            f"{shown(first)}: that volume does not hold decisions of {first.year}{times(group)}. The volume or "
            "the year is wrong.",
            Basis("rule", why.source, why.detail),
            Remedy("check", text, "Volume and year have to fit together."),
            also=group[1:],
        )


RULE = Rule(
    code="CIT125",
    name="impossible-year-for-volume",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("Doe v. Roe, 912 F.3d 455 (9th Cir. 1998).", "twenty years early"),
        Example("Doe v. Roe, 88 F. Supp. 3d 412 (D. Or. 1999).", "sixteen years early"),
    ),
    accepts=(
        Example(
            "Doe v. Roe, 972 F. Supp. 123 (D. Nev. 1997); Doe v. Roe, 998 F.2d 1 (9th Cir. 1993).",
            "late volumes of a series, in their years",
        ),
        Example("Doe v. Roe, 912 F.3d 455 (9th Cir. 2021).", "two years off is within the margin"),
        Example("Hope v. Pelzer, 536 U.S. 730 (1992).", "a record holds it: CIT122 says which year"),
    ),
    look=_look,
)
