"""An unpublished decision is offered as clearly established law in a circuit that does not count it.

## Why it matters
Courts of appeals mark some decisions as not precedent. Several do not let such a decision make law clear, so a point
that rests on it alone may count for nothing.

## What to do
Cite the published decision that the unpublished one applied, and keep the unpublished one beside it with
"(unpublished)".

## Limits
Needs the circuit, and speaks only where draftkit's table of circuits says that unpublished decisions do not count,
with the table's own confidence: an error only on a verified row, a warning on a secondary one or where the draft does
not mark the decision as unpublished, else a question. Quiet where a published case stands beside it, for cases cited
on another point, for district courts, and in papers of a defendant or orders of a court.

## Sources
The reporter (the Federal Appendix and the databases hold decisions that were not selected for publication), and the
row of the circuit in draftkit's table of circuits.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.circuits import Confidence, circuit_law
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.authority.usage import MARKED_UNPUBLISHED
from draftkit.rules.citation.wording import shown
from draftkit.rules.immunity.notice import words
from draftkit.rules.immunity.pointers import to_read
from draftkit.rules.immunity.unpublished import unpublished_as_law
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    law = circuit_law(ctx.circuit or "")
    statement = law.unpublished_counts.statement if law else None
    if law is None or statement is None:
        return
    for citation in unpublished_as_law(ctx):
        marked = MARKED_UNPUBLISHED.search(words(ctx, citation)) is not None
        severity = {Confidence.VERIFIED: None, Confidence.SECONDARY: Severity.WARNING}.get(
            statement.confidence, Severity.NOTE
        )
        if severity is Severity.NOTE and not marked:
            severity = Severity.WARNING  # that it is unpublished, and that the draft hides it, is sure
        says = (
            f"Does it count in the {law.name}? A note in draftkit's table, not verified, says: {statement.text}"
            if statement.confidence is Confidence.UNVERIFIED
            else f"In the {law.name}: {statement.text}"
        )
        yield RULE.finding(
            citation,
            f"{shown(citation)} is unpublished{'' if marked else ', which the draft does not say'}, and is offered "
            f"as clearly "
            f"established law. {says}",
            Basis("rule", "circuits", f"{law.name} ({statement.confidence}): {statement.text}"),
            Remedy(
                "rewrite",
                f"Cite the published case that it applied{'' if marked else ', and add (unpublished)'}.{to_read(ctx)}",
                "An unpublished decision binds no court.",
            ),
            severity=severity,
        )


RULE = Rule(
    code="QI309",
    name="unpublished-as-clear-law",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            "The right was clearly established by Doe v. Roe, 751 F. App'x 869 (5th Cir. 2018).",
            "Texas forum: clearly established by Doe v. Roe, 751 F. App'x 869 (5th Cir. 2018).",
            {"circuit": "ca5"},
        ),
        Example(
            "The right was clearly established. Doe v. Roe, 751 F. App'x 869 (11th Cir. 2018) (unpublished).",
            "marked, and not counted there",
            {"circuit": "ca11"},
        ),
    ),
    accepts=(
        Example(
            "A complaint needs facts that make the claim plausible. Doe v. Roe, 751 F. App'x 869 (5th Cir. 2018) "
            "(unpublished).",
            "Cited for the pleading standard only: Doe v. Roe, 751 F. App'x 869 (5th Cir. 2018) (unpublished).",
            {"circuit": "ca5"},
        ),
        Example("The right was clearly established by Doe v. Roe, 751 F. App'x 869 (5th Cir. 2018).", "no circuit"),
        Example(
            "The right was clearly established. Deville v. Marcantel, 567 F.3d 156 (5th Cir. 2009); Doe v. Roe, 751 "
            "F. App'x 869 (5th Cir. 2018) (unpublished).",
            "a published case beside it",
            {"circuit": "ca5"},
        ),
        Example(
            "The right was clearly established by Doe v. Roe, 751 F. App'x 869 (9th Cir. 2018).",
            "the row of that circuit does not say",
            {"circuit": "ca9"},
        ),
        Example(
            "DEFENDANTS' MOTION FOR SUMMARY JUDGMENT\n\n"
            "No right was clearly established. Doe v. Roe, 751 F. App'x 869 (5th Cir. 2018).",
            "a defendant's paper",
            {"circuit": "ca5"},
        ),
    ),
    look=_look,
)
