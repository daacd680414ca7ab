"""A grievance was filed, or finally decided, after the lawsuit.

## Why it matters
The grievance steps that are available must be finished before the suit is brought (42 U.S.C. § 1997e(a)). Steps taken
afterwards do not count, and the complaint can be dismissed, to be filed again.

## What to do
Check the dates. If the last step was not finished, ask a clinic or the library whether to wait with filing; mind the
time limit for suing.

## Limits
Needs the filing date and the dates of the grievances. Only for people held on the day of filing. Quiet where another
grievance was finished before.

## Sources
42 U.S.C. § 1997e(a).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.pleading.counts_read import case_matter
from draftkit.rules.pleading.custody import prisoners
from draftkit.rules.pleading.specimens import matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    own = case_matter(ctx)
    filed = own.matter.filing_date if own else None
    if own is None or own.exhaustion is None or filed is None or not prisoners(own):
        return
    late = []
    for number, one in enumerate(own.exhaustion.grievances):
        begun, ended = one.filed, one.final_date
        if begun is not None and begun.first_day > filed.last_day:
            late.append((number, "filed", begun))
        elif ended is not None and ended.first_day > filed.last_day:
            late.append((number, "final_date", ended))
        elif ended is not None:
            return
    if late:
        number, key, day = late[0]
        said = "was filed" if key == "filed" else "was finally decided"
        yield RULE.finding(
            own.place(f"exhaustion.grievances[{number}].{key}"),
            f"This grievance {said} on {day}, after the lawsuit ({filed}). The grievance steps must be finished "
            "before a prisoner sues; later steps do not count.",
            Basis("rule", "draft", "42 U.S.C. § 1997e(a): no action until available remedies are exhausted."),
            Remedy(
                "check",
                "Check both dates. If they are right, ask a clinic whether to finish the steps and file again.",
                "The suit came too early.",
            ),
        )


def _file(*grievances: str) -> str:
    return matter(
        matter="{id: doe-v-lopez, stage: complaint, filing_date: 2023-05-04}",
        plaintiffs="\n  - {id: doe, name: John Doe, custody: {status: convicted_state, facility: Reno Prison}}",
        exhaustion="\n  grievances:" + "".join(f"\n    - {{{one}}}" for one in grievances),
    )


RULE = Rule(
    code="PLD482",
    name="grievance-after-filing",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(_file("filed: 2023-05-20"), "Filed 4 May; grievance dated 20 May."),
        Example(_file("filed: 2023-04-20, final_date: 2023-06-01"), "decided afterwards"),
    ),
    accepts=(
        Example(
            _file("filed: 2023-03-01, final_date: 2023-04-01", "filed: 2023-04-05, final_date: 2023-04-30"),
            "Filed 4 May; grievance decided 1 April, appeal decided 30 April.",
        ),
        Example(_file("filed: 2023-05"), "only the month is known"),
        Example(_file("filed: 2023-03-01, final_date: 2023-04-01", "filed: 2023-05-20"), "another was finished before"),
    ),
    look=_look,
)
