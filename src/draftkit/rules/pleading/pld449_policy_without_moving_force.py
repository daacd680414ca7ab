"""A policy or custom is pleaded, and nothing says how it led to the harm.

## Why it matters
It is not enough that a city has a bad policy. The policy must have been the moving force behind this violation (Monell;
Bryan County v. Brown): a rule on chases does not explain an injury in a cell.

## What to do
Say in a sentence how the policy led to the act: who followed it, what was said, what it told people to do.

## Limits
A matter file: a `municipal` part with events or incidents and without `moving_force`. A text: a count against a city
or county with facts on a policy, where neither the count nor any sentence on policy has a word of cause. Whether the
link is real is not judged.

## Sources
Monell v. Department of Social Services, 436 U.S. 658, 694 (1978); Board of County Commissioners of Bryan County v.
Brown, 520 U.S. 397 (1997).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.counts_read import claim_name, count_name, is_federal
from draftkit.rules.pleading.municipal_read import entity_counts, has_policy_facts, says_it_caused
from draftkit.rules.pleading.specimens import COUNTS, complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_WHY = (
    "The policy or custom must have been the moving force behind this violation; a bad policy about something else "
    "is not enough."
)
_BASIS = Basis(
    "rule",
    "draft",
    "Monell v. Department of Social Services, 436 U.S. 658, 694 (1978): the policy must be the moving force.",
)
_WRITE = Remedy(
    "rewrite",
    "“[FILL IN: name] did this because of [FILL IN: the policy]: [FILL IN: what was said, or what the policy told "
    "people to do].”",
    "It ties the policy to this harm.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        for number, claim in enumerate(own.claims):
            part = claim.municipal
            if (
                part
                and is_federal(claim)
                and (part.events or part.earlier_incidents)
                and not (part.moving_force or "").strip()
            ):
                yield RULE.finding(
                    own.place(f"claims[{number}].municipal.moving_force"),
                    f"The {claim_name(claim)} does not say how the policy or custom led to this harm. {_WHY}",
                    _BASIS,
                    _WRITE,
                )
    if is_complaint(ctx) and has_policy_facts(ctx):
        for count in entity_counts(ctx):
            if not says_it_caused(ctx, count):
                yield RULE.finding(
                    count.heading_span,
                    f"The count {count_name(count)} does not say how the policy or custom led to this harm. {_WHY}",
                    _BASIS,
                    _WRITE,
                )
                return


_MONELL = "COUNT II - MONELL, AGAINST THE CITY OF RENO"
_ORDER = "Since 2019 the City has kept General Order 12 on car chases."


def _text(*said: str) -> str:
    return complaint(
        defendants="CITY OF RENO; and R. LOPEZ, in his individual capacity", counts=(*COUNTS, _MONELL, *said)
    )


def _file(municipal: str) -> str:
    part = f"municipal: {{events: [strike]{municipal}}}"
    return matter(claims=f"\n  - {{id: city, right: Fourth Amendment, against: [{{defendant: lopez}}], {part}}}")


RULE = Rule(
    code="PLD449",
    name="policy-without-moving-force",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            _text(_ORDER, "Lopez searched the cell on March 3, 2023."),
            "Policy on chases pleaded; injury from a cell search.",
        ),
        Example(_file(""), "the matter file"),
    ),
    accepts=(
        Example(
            _text(_ORDER, "Lopez said he used the hold because General Order 12 required it."),
            '"Lopez said he used the hold because General Order 12 required it."',
        ),
        Example(_file(", moving_force: Lopez said that Order 12 told him to strike}"[:-1]), "the matter file"),
        Example(_text("The City has a policy of violating rights."), "said by PLD448"),
    ),
    look=_look,
)
