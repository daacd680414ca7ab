"""Decisions that the circuit does not count are argued as a consensus that made the law clear.

## Why it matters
Most circuits let a consensus of other courts make law clear. Where the circuit does not, the argument spends pages on
cases that the judge may not use, and shows that nothing better was found.

## What to do
Find a decision of the Supreme Court, of your own circuit or of the highest court of your state. Argue the other
circuits, if at all, as confirming it.

## Limits
Needs the circuit, and speaks only where draftkit's table of circuits says that a consensus does not count (today the
Eleventh), with the table's own confidence: a warning at most, and a question where that row is unverified. A note
where binding authority is cited too. Quiet for the rule on consensus stated as a rule, in a legal-standard section,
and in papers of a defendant or orders of a court.

## Sources
The row of the circuit in draftkit's table of circuits ("draftkit corpus circuit ca11").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.circuits import Confidence, circuit_law
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.immunity.consensus import asserted
from draftkit.rules.immunity.notice import HELPS
from draftkit.rules.immunity.opposing import argues_against_immunity
from draftkit.rules.immunity.pointers import to_read
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    law = circuit_law(ctx.circuit or "")
    if law is None or law.consensus_counts.value is not False or law.consensus_counts.statement is None:
        return
    if not argues_against_immunity(ctx):
        return
    statement = law.consensus_counts.statement
    unsure = statement.confidence is Confidence.UNVERIFIED
    helped = any(row.worth in HELPS for row in ctx.assessment.rows)
    for span in list(asserted(ctx))[:1]:
        says = (
            "Does it count there? A note in draftkit's table, not verified, says no:"
            if unsure
            else "draftkit's table says:"
        )
        yield RULE.finding(
            span,
            f"The draft rests on a consensus of other courts, in the {law.name}. {says} {statement.text} The other "
            f"side will say "
            "that these cases clearly established nothing.",
            Basis("rule", "circuits", f"{law.name} ({statement.confidence}): {statement.text}"),
            Remedy(
                "rewrite",
                "Lead with a decision of the Supreme Court, of your circuit or of your state's highest court, and "
                "keep the others as "
                f"confirmation.{to_read(ctx)}",
                "Only decisions that the circuit counts can make law clear there.",
            ),
            severity=Severity.NOTE if unsure or helped else None,
        )


_OPPOSITION = "PLAINTIFF'S OPPOSITION TO THE MOTION FOR SUMMARY JUDGMENT\n\nII. THE RIGHT WAS CLEARLY ESTABLISHED\n\n"

RULE = Rule(
    code="QI308",
    name="source-not-counted-in-circuit",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            f"{_OPPOSITION}A consensus of three other circuits clearly established the right to film. Glik v. "
            f"Cunniffe, 655 F.3d 78 "
            "(1st Cir. 2011); Fields v. City of Philadelphia, 862 F.3d 353 (3d Cir. 2017); Irizarry v. Yehia, 38 "
            "F.4th 1282 (10th Cir. 2022).",
            "Georgia forum: a consensus of three other circuits clearly established the right.",
            {"circuit": "ca11"},
        ),
    ),
    accepts=(
        Example(
            f"{_OPPOSITION}A consensus of three other circuits clearly established the right to film. Glik v. "
            f"Cunniffe, 655 F.3d 78 "
            "(1st Cir. 2011); Fields v. City of Philadelphia, 862 F.3d 353 (3d Cir. 2017); Irizarry v. Yehia, 38 "
            "F.4th 1282 (10th Cir. 2022).",
            "Maine forum: a consensus of three other circuits clearly established the right.",
            {"circuit": "ca1"},
        ),
        Example(
            f"{_OPPOSITION}In this circuit a consensus of other circuits cannot clearly establish law, so "
            f"Plaintiff relies on "
            "binding cases alone.",
            "the rule itself",
            {"circuit": "ca11"},
        ),
        Example(
            "DEFENDANTS' MOTION FOR SUMMARY JUDGMENT\n\n"
            "Plaintiff says that a consensus of circuits clearly established the right.",
            "a defendant's paper",
            {"circuit": "ca11"},
        ),
        Example(
            f"{_OPPOSITION}No consensus of other circuits is needed, for this court's own cases clearly "
            f"established the right.",
            "none is claimed",
            {"circuit": "ca11"},
        ),
    ),
    look=_look,
)
