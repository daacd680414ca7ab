"""A district court's decision is called binding.

## Why it matters
A district judge's decision is not binding precedent for another judge, not even in the same district. A sentence that
calls it binding is easily answered, and the argument needs another support.

## What to do
Offer it as persuasive ("a court in this district reached the same result") and cite a higher court for the rule.

## Limits
Only the case nearest the word counts. Quiet where the claim is denied, is about another court, or speaks of
preclusion or the law of the case, by which an earlier decision may indeed bind the same parties.

## Sources
Camreta v. Greene, 563 U.S. 692 (2011), which says that a district judge's decision is not binding precedent in
another district, in the same district, or even upon the same judge in another case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.courts import court
from draftkit.model.citation import Citation
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.authority.binding_words import binding_claim
from draftkit.rules.authority.usage import around
from draftkit.rules.citation.wording import shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_SAME_CASE = re.compile(
    r"\b(?:law of the case|preclu\w+|res judicata|collateral estoppel|judicata|stipulat\w+|consent decree"
    r"|injunction)\b",
    re.I,
)


def _look(ctx: Context) -> Iterator[Finding]:
    for citation in ctx.full:
        if not _of_a_district_court(citation):
            continue
        claim = binding_claim(ctx, citation)
        if claim is None or _SAME_CASE.search(around(ctx, citation)):
            continue
        yield RULE.finding(
            citation,
            f"The draft says “{claim}” of {shown(citation)}, a district court's decision. It binds no other judge, "
            f"not even "
            "in its own district; it can only persuade.",
            Basis("rule", "courts", "One district judge's decision is not binding precedent for another."),
            Remedy(
                "rewrite",
                "Call it persuasive, and cite your circuit or the Supreme Court for the rule.",
                "It does not bind.",
            ),
        )


def _of_a_district_court(citation: Citation) -> bool:
    if citation.court is not None:
        return court(citation.court).kind == "district"
    return (citation.reporter or "").startswith(("F. Supp", "F.R.D."))


RULE = Rule(
    code="AUT209",
    name="district-decision-called-binding",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("This Court must follow Doe v. Roe, 88 F. Supp. 3d 412 (N.D. Cal. 2015)."),
        Example("Doe v. Roe, 88 F. Supp. 3d 412 (N.D. Cal. 2015), is controlling."),
    ),
    accepts=(
        Example("A court in this district reached the same result. Doe v. Roe, 88 F. Supp. 3d 412 (N.D. Cal. 2015)."),
        Example("Binding precedent settles it. Doe v. Roe, 88 F.3d 412 (9th Cir. 2015)."),
        Example("Though the Court is not bound by it, Doe v. Roe, 88 F. Supp. 3d 412 (N.D. Cal. 2015), persuades."),
        Example("As the law of the case it is binding. Doe v. Roe, 88 F. Supp. 3d 412 (N.D. Cal. 2015)."),
    ),
    look=_look,
)
