"""Qualified immunity is claimed for a city or other entity, an official capacity, or against an injunction.

## Why it matters
Qualified immunity protects a person from damages. A city or county has none; a claim against an official capacity is a
claim against the office; and an injunction is not damages. Argued for those, the defence is not there to be had.

## What to do
In a paper that asks for immunity, leave these claims out of it. In a paper that answers one, say first, in a sentence,
which claims immunity cannot reach.

## Limits
Reads the sentence alone, in any side's paper but a court's. Quiet where the claim is denied, asked, or reported as the
other side's, and where a state's own law of immunity is meant. A warning where a paper denies a city's immunity only
because the law was clear.

## Sources
Owen v. City of Independence, 445 U.S. 622 (1980); Kentucky v. Graham, 473 U.S. 159 (1985), on the two capacities;
Harlow v. Fitzgerald, 457 U.S. 800, 818 (1982), whose rule is about damages.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.immunity.arguing import Said, sentences
from draftkit.rules.immunity.entities import claimed_for, denied_for_clear_law, means_state_law
from draftkit.rules.immunity.papers import by_a_judge
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    if ctx.matter_is_draft or by_a_judge(ctx):
        return
    told: set[str] = set()
    defence = ctx.assessment.side == "defendant"
    for said in sentences(ctx):
        if "qualified" not in said.bare.lower() or (said.theirs and not defence) or means_state_law(said.bare):
            continue
        kind = claimed_for(said.bare)
        if kind is not None and kind not in told:
            told.add(kind)
            yield _finding(said, f"This sentence claims qualified immunity for {kind}.")
        elif denied_for_clear_law(said.bare) and "clear" not in told:
            told.add("clear")
            because = "This sentence denies an entity immunity because the law was clear."
            yield _finding(said, because, Severity.WARNING)


def _finding(said: Said, first: str, severity: Severity | None = None) -> Finding:
    return RULE.finding(
        said.span,
        f"{first} The defence protects persons from damages: a city or county has none, whatever the law was, nor "
        "does it reach an official capacity or an injunction.",
        Basis("record", "corpus", "Owen v. City of Independence, 445 U.S. 622 (1980): a city has no such immunity."),
        Remedy(
            "rewrite",
            "Say instead that qualified immunity does not reach this claim. Owen v. City of Independence, 445 U.S. "
            "622 (1980); Kentucky v. Graham, 473 U.S. 159 (1985).",
            "The claim goes on whatever is decided about the officers.",
        ),
        severity=severity,
    )


RULE = Rule(
    code="QI316",
    name="immunity-for-entity",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("The City is entitled to qualified immunity."),
        Example("DEFENDANTS' MOTION TO DISMISS\n\nQualified immunity bars the claim for an injunction."),
        Example("Chief Park in his official capacity is entitled to qualified immunity."),
        Example("The City is not entitled to qualified immunity because the right was clearly established."),
    ),
    accepts=(
        Example("The City has no qualified immunity. Owen v. City of Independence, 445 U.S. 622, 638 (1980)."),
        Example("City officers are entitled to qualified immunity only if the law was unclear."),
        Example("Defendants argue that the City is entitled to qualified immunity."),
        Example("Qualified immunity does not shield the City or bar the injunction."),
        Example("Qualified immunity protects the City’s officers, not the City."),
    ),
    look=_look,
)
