"""Three earlier dismissals are marked as strikes, a fee waiver is asked, and no present danger is stated.

## Why it matters
A prisoner with three or more earlier suits dismissed as frivolous, malicious or for failure to state a claim may not
sue without paying the full fee, unless in imminent danger of serious physical injury (28 U.S.C. § 1915(g)). Without
it the court denies the waiver and the suit ends unless the fee is paid.

## What to do
Check each dismissal: only those on the three grounds count. If you are in danger now, say from what, since when, and
from whom. Else the fee has to be paid in full.

## Limits
Needs `earlier_suits.list` with `strike`, and custody on the day of filing. `matter.fee_waiver: false` (the fee is
paid) keeps it quiet; left open gives a warning. A physical injury that goes on, a harm that continues, or the words
imminent danger keep it quiet; whether they suffice is for the court.

## Sources
28 U.S.C. § 1915(g).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.claims import InjuryKind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.matter import Matter
from draftkit.patterns import pattern
from draftkit.rules.pleading.counts_read import case_matter
from draftkit.rules.pleading.custody import prisoners
from draftkit.rules.pleading.specimens import matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_STRIKES = 3
_DANGER = pattern(
    r"\b(?:imminent|immediate|present|ongoing|continuing) (?:physical )?danger\b|\bin "
    r"danger\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    own = case_matter(ctx)
    if own is None or own.earlier_suits is None or own.matter.fee_waiver is False or not prisoners(own):
        return
    strikes = [n for n, suit in enumerate(own.earlier_suits.list) if suit.strike]
    if len(strikes) < _STRIKES or _in_danger(ctx, own):
        return
    asked = own.matter.fee_waiver is True
    yield RULE.finding(
        own.place(f"earlier_suits.list[{strikes[_STRIKES - 1]}].strike"),
        f"{len(strikes)} earlier suits are marked as strikes, "
        f"{'a fee waiver is asked' if asked else 'and the file does not say that the fee is paid'}, and no present "
        "danger of serious physical injury is stated. With three strikes a prisoner must pay the full fee first.",
        Basis("rule", "draft", "28 U.S.C. § 1915(g)."),
        Remedy(
            "check",
            "Check whether each was dismissed as frivolous, malicious or for failure to state a claim. If you are in "
            "danger now: “I am in imminent danger of [FILL IN: injury] "
            "because [FILL IN: facts of today]”. Else pay the fee (matter.fee_waiver: false).",
            "The court looks at this before anything else.",
        ),
        severity=None if asked else Severity.WARNING,
    )


def _in_danger(ctx: Context, own: Matter) -> bool:
    goes_on = any(one.ongoing and one.kind is InjuryKind.PHYSICAL for one in own.injuries)
    return goes_on or any(one.continuing_harm for one in own.relief) or _DANGER.search(ctx.draft.text) is not None


def _file(fee: str, strikes: int = 3, more: str = "") -> str:
    return matter(
        matter=f"{{id: doe-v-lopez, stage: complaint{fee}}}",
        plaintiffs="\n  - {id: doe, name: John Doe, custody: {status: convicted_state}}",
        injuries=f"\n  - {{id: one, kind: physical, description: a cut{more}}}",
        earlier_suits="\n  list:" + "\n    - {strike: true, result: dismissed as frivolous}" * strikes,
    )


RULE = Rule(
    code="PLD486",
    name="three-strikes-without-danger",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(
            _file(", fee_waiver: true"),
            "Three dismissals marked strike, fee waiver asked, no present danger of serious injury.",
        ),
        Example(_file(""), "not said whether the fee is paid: a warning"),
    ),
    accepts=(
        Example(_file(", fee_waiver: false"), "Three strikes and the full fee paid."),
        Example(_file(", fee_waiver: true", 2), "two"),
        Example(_file(", fee_waiver: true", 3, ", ongoing: true"), "an injury that goes on"),
    ),
    look=_look,
)
