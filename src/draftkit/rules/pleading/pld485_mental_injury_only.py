"""A prisoner asks compensatory damages for mental harm alone.

## Why it matters
A prisoner cannot recover damages for mental or emotional injury suffered in custody without showing a physical injury
(42 U.S.C. § 1997e(e)). If nothing else is asked, the whole suit can end there.

## What to do
If there was a physical injury, even a small one, say which. Ask nominal and punitive damages too, and an order if the
harm goes on.

## Limits
A matter file of somebody held on the day of filing, whose injuries are all marked mental and whose only request
beside costs and fees is compensatory damages. How far § 1997e(e) reaches for claims that need no injury differs from
circuit to circuit.

## Sources
42 U.S.C. § 1997e(e).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.claims import InjuryKind, ReliefKind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.pleading.counts_read import case_matter
from draftkit.rules.pleading.custody import prisoners
from draftkit.rules.pleading.specimens import matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_ASIDE = frozenset({ReliefKind.COSTS, ReliefKind.FEES})


def _look(ctx: Context) -> Iterator[Finding]:
    own = case_matter(ctx)
    if own is None or not own.injuries or not prisoners(own):
        return
    mental = all(one.kind is InjuryKind.MENTAL for one in own.injuries)
    asked = {one.kind for one in own.relief} - _ASIDE
    if mental and asked == {ReliefKind.COMPENSATORY}:
        yield RULE.finding(
            own.place("injuries"),
            "Every injury in the file is mental, and only compensatory damages are asked. A prisoner cannot recover "
            "damages for mental or emotional injury without a physical one (42 U.S.C. § 1997e(e)).",
            Basis("rule", "draft", "42 U.S.C. § 1997e(e)."),
            Remedy(
                "rewrite",
                "Add any physical injury there was: “[FILL IN: pain, bruise, lost sleep or weight, and dates]”. Add "
                "relief of kind nominal and punitive, and injunction if it goes on.",
                "Then the suit does not hang on that one request.",
            ),
        )


def _file(relief: str, kind: str = "mental", status: str = "pretrial") -> str:
    return matter(
        plaintiffs=f"\n  - {{id: doe, name: John Doe, custody: {{status: {status}}}}}",
        injuries=f"\n  - {{id: fear, kind: {kind}, description: anxiety}}",
        relief="".join(f"\n  - {{kind: {one}, against: [lopez]}}" for one in relief.split()),
    )


RULE = Rule(
    code="PLD485",
    name="mental-injury-only",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(Example(_file("compensatory costs"), "Compensatory damages for anxiety only, filed from prison."),),
    accepts=(
        Example(
            _file("compensatory nominal punitive injunction"),
            "Same injury with nominal, punitive and injunctive relief asked.",
        ),
        Example(_file("compensatory", "physical"), "a physical injury"),
        Example(_file("compensatory", status="none"), "not held"),
    ),
    look=_look,
)
