"""A decision of another circuit is called binding.

## Why it matters
Only the Supreme Court and the forum's own court of appeals bind a federal district court on federal law. To call
another circuit's decision binding is wrong on its face, and on qualified immunity it hides that binding authority is
missing.

## What to do
Call it persuasive, and cite a decision of the Supreme Court or of your own circuit for the binding point. Several
circuits that agree may be argued as a consensus.

## Limits
Runs only when the circuit is given. Only the case nearest the word counts, and only decisions of the courts of
appeals. Quiet where the claim is denied, is about another court ("binding in that circuit"), and for decisions of the
former Fifth Circuit up to 1981 in the Eleventh, which adopted them.

## Sources
The court's own parenthesis in the citation and draftkit's court table; Bonner v. City of Prichard, 661 F.2d 1206 (11th
Cir. 1981) (en banc), for the former Fifth Circuit.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.courts import court, name_of
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.authority.binding_words import binding_claim
from draftkit.rules.citation.wording import shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    if ctx.circuit is None:
        return
    for citation in ctx.full:
        authority = ctx.authorities.get(citation.id)
        decided_by = citation.court or (authority.court if authority else None)
        year = citation.year or (authority.year if authority else None)
        if not decided_by or decided_by in (ctx.circuit, "cafc") or court(decided_by).kind != "appeals":
            continue
        if ctx.circuit == "ca11" and decided_by == "ca5" and (year is None or year <= 1981):
            continue
        claim = binding_claim(ctx, citation)
        if claim is None:
            continue
        theirs, ours = name_of(decided_by), name_of(ctx.circuit)
        yield RULE.finding(
            citation,
            f"The draft says “{claim}” of {shown(citation)}, but a court in the {ours} is bound only by the Supreme "
            f"Court "
            f"and the {ours}; a {theirs} decision can persuade.",
            Basis("rule", "courts", f"{theirs} is not the court of appeals of the {ours}."),
            Remedy(
                "rewrite",
                "Call it persuasive authority, or cite the Supreme Court or your own circuit.",
                "It does not bind here.",
            ),
        )


RULE = Rule(
    code="AUT208",
    name="nonbinding-called-binding",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            "The Court is bound by Rice v. Morehouse, 989 F.3d 1112 (9th Cir. 2021).", "in Texas", {"circuit": "ca5"}
        ),
        Example(
            "Binding precedent forbids the force used here. Rice v. Morehouse, 989 F.3d 1112 (9th Cir. 2021).",
            "in Texas",
            {"circuit": "ca5"},
        ),
    ),
    accepts=(
        Example(
            "The Court is bound by Rice v. Morehouse, 989 F.3d 1112 (9th Cir. 2021).", "in Nevada", {"circuit": "ca9"}
        ),
        Example(
            "The Court is not bound by Rice v. Morehouse, 989 F.3d 1112 (9th Cir. 2021).", "denied", {"circuit": "ca5"}
        ),
        Example(
            "Though not binding, Rice v. Morehouse, 989 F.3d 1112 (9th Cir. 2021), is persuasive.",
            "denied",
            {"circuit": "ca5"},
        ),
        Example(
            "The Court is bound by Hope v. Pelzer, 536 U.S. 730 (2002). See also Rice v. Morehouse, 989 F.3d 1112 "
            "(9th Cir. "
            "2021).",
            "the claim is about the case before it",
            {"circuit": "ca5"},
        ),
        Example("The Court is bound by Rice v. Morehouse, 989 F.3d 1112 (9th Cir. 2021).", "the circuit is not given"),
    ),
    look=_look,
)
