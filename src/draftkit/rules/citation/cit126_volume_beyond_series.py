"""No volume of that number was printed in this series.

## Why it matters
F.2d, F.3d, F. Supp. and F. Supp. 2d each stopped at volume 999, when the next series began. A higher number cannot be
looked up by anybody.

## What to do
Find the case by its name. Usually the series is wrong (F.3d for F.4th) or a digit slipped in.

## Limits
For a series that still grows, a volume just above the last one known here is only unconfirmed (CIT132). Numbers without
a case name, such as street addresses, are left alone.

## Sources
draftkit's own table of volumes, with the date of this copy.
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
        if concern(ctx, first) is not Concern.IMPOSSIBLE:
            continue
        # An address ("1234 U.S. 41") has neither a name nor a year in parentheses.
        if why is None or why.kind != "volume" or (first.name is None and first.year is None):
            continue
        meant = did_you_mean(ctx, first)
        text = f"Did you mean {as_record(meant)}?" if meant else "Find the case by its name and copy its citation."
        yield RULE.finding(
            first,
            f"{shown(first)}: there is no volume {first.volume} of {first.reporter}{times(group)}. "
            "Nobody can look it up.",
            Basis("rule", why.source, why.detail),
            Remedy("check", text, "The volume or the series is wrong."),
            also=group[1:],
        )


RULE = Rule(
    code="CIT126",
    name="volume-beyond-series",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("Doe v. Roe, 1204 F.3d 88 (7th Cir. 2020).", "F.3d ends at 999"),
        Example("Doe v. Roe, 1012 F. Supp. 2d 5 (D. Nev. 2014).", "so does F. Supp. 2d"),
    ),
    accepts=(
        Example("He was served at 1234 U.S. 41, Fort Myers, Florida.", "a highway address"),
        Example("Doe v. Roe, 999 F.3d 88 (7th Cir. 2021).", "the last volume"),
    ),
    look=_look,
)
