"""By the dates in the matter file the time for suing had run out on the day of filing.

## Why it matters
A § 1983 claim borrows the general personal-injury period of the State (Owens v. Okure). Federal law says when it
begins to run, in most cases when the person knew or could know of the harm (Wallace v. Kato). A claim filed too late
can be dismissed, whatever happened.

## What to do
Check the period for your State and the day it began. If facts stopped it (a grievance that had to be finished, being
a child, a court's stay), write them under `limitations.tolling` and into the complaint. A claim of malicious
prosecution begins later: when the criminal case ended.

## Limits
draftkit holds no table of periods: it calculates with `limitations.period_years`, which you give. Without it there is
a note when more than a year lies between the event and the filing. Partial dates are read in your favor; claims under
state law, which have times of their own, and amended complaints, which may relate back, are not judged. Up to three
days late is a warning, for weekends and holidays.

## Sources
Owens v. Okure, 488 U.S. 235 (1989); Wallace v. Kato, 549 U.S. 384 (2007).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.claims import Claim
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import Stage
from draftkit.rules.pleading.counts_read import case_matter, claim_name, is_federal
from draftkit.rules.pleading.specimens import matter
from draftkit.rules.pleading.time_limits import GRACE, begun_on, years_after
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    own = case_matter(ctx)
    if own is None or own.matter.stage is Stage.AMENDED_COMPLAINT:
        return
    limits = own.limitations
    filed = dt.date.fromisoformat(own.matter.filing_date.first_day) if own.matter.filing_date else ctx.today
    years = limits.period_years if limits else None
    if limits is not None and any(text.strip() for text in limits.tolling):
        return
    late: list[tuple[Claim, dt.date, dt.date]] = []
    for claim in own.claims:
        begun = begun_on(own, claim) if is_federal(claim) else None
        if begun is not None and filed > (end := years_after(begun, years or 1)):
            late.append((claim, begun, end))
    if not late:
        return
    claim, begun, end = min(late, key=lambda one: one[2])
    if years is None:
        yield RULE.finding(
            own.place("limitations.period_years"),
            f"More than a year lies between {begun} and the filing ({filed}), and the file does not say how long the "
            "time for suing is. Each State has its own; a claim filed too late can be dismissed.",
            Basis("rule", "draft", "Owens v. Okure, 488 U.S. 235 (1989): the State's general personal-injury period."),
            Remedy(
                "check",
                "Look up your State's general period for personal injuries and write it as limitations.period_years.",
                "draftkit holds no table of them.",
            ),
            severity=Severity.NOTE,
        )
        return
    others = f" (and {len(late) - 1} more)" if len(late) > 1 else ""
    yield RULE.finding(
        own.place("limitations.accrual" if own.limitations and own.limitations.accrual else "limitations"),
        f"The time for the {claim_name(claim)}{others} began on {begun} and, at {years:g} years, ended on {end}; the "
        f"filing date is {filed}, {(filed - end).days} days later. No fact that stopped the time is given.",
        Basis(
            "rule",
            "draft",
            "Owens v. Okure, 488 U.S. 235 (1989); Wallace v. Kato, 549 U.S. 384 (2007); dates of the matter file.",
        ),
        Remedy(
            "check",
            "Check the period and the first day. If something stopped the time, write it under limitations.tolling: "
            "“[FILL IN: what, from when to when]”. If not, ask a lawyer or a clinic before you file.",
            "A claim that is too late can be dismissed.",
        ),
        severity=Severity.WARNING if max(one[2] for one in late) + dt.timedelta(days=GRACE) >= filed else None,
    )


def _file(filed: str, limits: str, right: str = "Fourth Amendment, excessive force", case: str = "") -> str:
    return matter(
        matter=f"{{id: doe-v-lopez, stage: complaint, filing_date: {filed}}}",
        claims=f"\n  - {{id: one, right: '{right}', against: [], elements: [{{name: it, events: [strike]}}]}}",
        events="\n  - {id: strike, what: Lopez struck Doe., when: {date: 2021-03-03}}",
        limitations=f"{{state: NV, {limits}}}",
        criminal_case=case,
    )


RULE = Rule(
    code="PLD452",
    name="limitations-period-passed",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(
            _file("2023-05-10", "period_years: 2"),
            "Two-year state; event 3 March 2021; filing 10 May 2023; no tolling.",
        ),
        Example(_file("2023-05-10", "accrual: 2021-03-05"), "the period is not given: a note"),
    ),
    accepts=(
        Example(
            _file("2023-05-10", "period_years: 2, tolling: [the grievance ran from March 5 to June 30]"),
            "Same dates with tolling facts for the grievance period; or a malicious-prosecution claim accruing in "
            "2022.",
        ),
        Example(
            _file("2023-05-10", "period_years: 2", "Fourth Amendment, malicious prosecution", "{date: 2022-02-01}")
        ),
        Example(_file("2023-03-03", "period_years: 2"), "on the last day"),
        Example(_file("2021-09-01", "accrual: 2021-03-03"), "half a year"),
    ),
    look=_look,
)
