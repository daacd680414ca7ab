"""This reporter does not print decisions of the court named.

## Why it matters
The Federal Supplement prints trial courts, F.3d and F.4th print courts of appeals, the U.S. Reports print the Supreme
Court. So the court or the reporter is wrong, and with it the weight of the case.

## What to do
Open the case: correct the court in the parenthesis, or the reporter.

## Limits
Looks only at reporters whose courts are certain. The early volumes of the Federal Reporter and of F.2d printed trial
courts too and are left alone. Where a record holds the case, CIT123 speaks instead.

## Sources
draftkit's own tables of courts and of reporters.
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
        if why is None or why.kind != "court" or concern(ctx, first) is not Concern.IMPOSSIBLE:
            continue
        meant = did_you_mean(ctx, first)
        text = f"Did you mean {as_record(meant)}?" if meant else "Open the case and correct the court or the reporter."
        yield RULE.finding(
            first,
            f"{shown(first)}: that court's decisions are not printed in {first.reporter}{times(group)}, so the court "
            "or the reporter is wrong.",
            Basis("rule", why.source, why.detail),
            Remedy("check", text, "It decides how much the case weighs."),
            also=group[1:],
        )


RULE = Rule(
    code="CIT124",
    name="impossible-court-for-reporter",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("Doe v. Roe, 88 F. Supp. 3d 412 (5th Cir. 2015).", "a court of appeals in the trial courts' reporter"),
        Example("Doe v. Roe, 912 F.3d 455 (S.D.N.Y. 2019).", "a trial court in the appeals courts' reporter"),
    ),
    accepts=(
        Example("Doe v. Roe, 50 F.2d 5 (S.D.N.Y. 1931).", "F.2d once printed trial courts"),
        Example("Doe v. Roe, 88 F. Supp. 3d 412 (N.D. Tex. 2015).", "where it belongs"),
        Example("Doe v. Roe, 912 F.3d 455 (Fed. Cir. 2019).", "the Federal Circuit is a court of appeals"),
    ),
    look=_look,
)
