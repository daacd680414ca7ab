"""An unpublished decision is cited without a word that it is unpublished.

## Why it matters
The Federal Appendix printed decisions that the courts of appeals chose not to publish, and many decisions that stand in
a database alone are of that kind. They carry less weight, and some courts do not count them when they ask what law was
clearly established. To call one binding without looking at the circuit's rule is a mistake easily shown.

## What to do
Add "(unpublished)" or "(per curiam) (unpublished)" and say that it persuades. For a binding point find a published
case.

## Limits
A warning where the sentence calls the case binding, controlling, precedent or clearly established law; for all other
unmarked decisions of the courts of appeals one note for the whole draft. District court decisions in databases are left
alone: nobody takes them for precedent. Where the circuit is known not to count such a decision as clearly established
law, QI309 says so in this rule's place.

## Sources
The reporter: the Federal Appendix and the databases hold decisions that the court did not select for publication. What
such a decision counts for is each circuit's own rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.authority.usage import MARKED_UNPUBLISHED, around, leans_on, unpublished
from draftkit.rules.citation.wording import shown
from draftkit.rules.immunity.unpublished import unpublished_as_law
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_WEIGHT = re.compile(
    r"(?<![-\w])(?<!not )(?<!no )(?:binding|controlling|bound by|precedents?|clearly established)\b", re.IGNORECASE
)


def _look(ctx: Context) -> Iterator[Finding]:
    quiet: list[Citation] = []
    marked: set[str | None] = set()
    for citation in ctx.full:
        if not unpublished(citation) or not leans_on(ctx, citation):
            continue
        text = around(ctx, citation)
        if MARKED_UNPUBLISHED.search(text):
            marked.add(citation.normalized)
        elif citation in unpublished_as_law(ctx):
            continue
        elif _WEIGHT.search(text.replace(citation.text, " ")):
            yield RULE.finding(
                citation,
                f"{shown(citation)} is unpublished: it binds no court, and several circuits do not count it as clearly "
                "established law. The draft gives it weight and does not say so.",
                _BASIS,
                Remedy(
                    "rewrite",
                    "Add (unpublished) and call it persuasive, or cite a published case.",
                    "It is not precedent.",
                ),
            )
        else:
            quiet.append(citation)
    rest = [c for c in quiet if c.normalized not in marked]
    if rest:
        many = len(rest) > 1
        what = (
            f"{len(rest)} citations are to unpublished decisions"
            if many
            else f"{shown(rest[0])} is unpublished: a decision"
        )
        mark = "them. They persuade" if many else "it so. It persuades"
        yield RULE.finding(
            rest[0],
            f"{what} of a court of appeals, and the draft does not mark {mark} at most.",
            _BASIS,
            Remedy("rewrite", "Add (unpublished) after the year.", "The reader sees at once what weight to give them."),
            also=rest[1:],
            severity=Severity.NOTE,
        )


_BASIS = Basis(
    "rule", "reporters", "The Federal Appendix and the databases hold decisions that were not selected for publication."
)

RULE = Rule(
    code="AUT207",
    name="unmarked-unpublished",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example("Binding precedent forbids this. Doe v. Roe, 751 F. App'x 869 (6th Cir. 2018)."),
        Example("The right was clearly established. Doe v. Roe, 2019 WL 1234567, at *3 (6th Cir. Mar. 4, 2019)."),
    ),
    accepts=(
        Example("An unpublished decision agrees. Doe v. Roe, 751 F. App'x 869 (6th Cir. 2018) (unpublished)."),
        Example("Binding precedent forbids this. Doe v. Roe, 751 F.3d 869 (6th Cir. 2018)."),
        Example("Another judge agreed. Doe v. Roe, 2019 WL 1234567, at *3 (D. Nev. Mar. 4, 2019).", "a district court"),
    ),
    look=_look,
)
