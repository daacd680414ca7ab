"""A city or county is sued under § 1983 without facts on a policy, a custom, or a policymaker's decision.

## Why it matters
A city or county answers under § 1983 only when its own policy or custom led to the harm (Monell). One bad act by one
employee is not a policy, and "the City has a policy of violating rights" is a conclusion, not a fact.

## What to do
Say which policy, order or training it was and since when; or which earlier incidents, with dates, made it the custom;
or which person with the last word decided it. If you know none of this yet, think about leaving the city out for now.

## Limits
A matter file: a claim against a city or county, not under state law, whose `municipal` part names no event and no
earlier incident. A text: quiet as soon as one sentence on policy, training or earlier incidents holds a date, a
number, a quotation, a named order or a policymaker's act. Whether the facts suffice is not judged.

## Sources
Monell v. Department of Social Services, 436 U.S. 658, 694 (1978).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, shortened
from draftkit.rules.pleading.counts_read import STATE_LAW, claim_name, count_name, is_federal
from draftkit.rules.pleading.employment import resting_on_employment
from draftkit.rules.pleading.municipal_read import entity_counts, has_policy_facts, speaks_of_policy
from draftkit.rules.pleading.parties_read import body_words, local_entities
from draftkit.rules.pleading.specimens import COUNTS, complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_WHY = (
    "A city or county answers under § 1983 only for its own policy or custom, and that takes facts: which one, since "
    "when, who knew."
)
_BASIS = Basis("rule", "draft", "Monell v. Department of Social Services, 436 U.S. 658, 694 (1978).")
_WRITE = Remedy(
    "rewrite",
    "“Since [FILL IN: date] the [FILL IN: city or county] has kept [FILL IN: name of the order, rule or practice]. "
    "On [FILL IN: dates of earlier incidents] officers did the same, and [FILL IN: who] was told.” If you do not "
    "know such facts, think about leaving the entity out.",
    "Without them the count against the entity can be dismissed.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        local = {d.id: d.name for d in own.defendants if d.kind is not None and d.kind.is_local_entity}
        for number, claim in enumerate(own.claims):
            names = [local[a.defendant] for a in claim.against if a.defendant in local]
            part = claim.municipal
            if names and is_federal(claim) and not (part and (part.events or part.earlier_incidents)):
                yield RULE.finding(
                    own.place(f"claims[{number}].municipal"),
                    f"The {claim_name(claim)} is against {names[0]} and rests on no event and no earlier incident "
                    f"that shows its policy or custom. {_WHY}",
                    _BASIS,
                    _WRITE,
                )
    if not is_complaint(ctx) or resting_on_employment(ctx) or has_policy_facts(ctx):
        return
    policy = speaks_of_policy(ctx)
    if counts := entity_counts(ctx):
        said = f" It only says: “{shortened(policy[0].text, 90)}”" if policy else ""
        yield RULE.finding(
            counts[0].heading_span,
            f"The count {count_name(counts[0])} gives no fact on a policy or custom.{said} {_WHY}",
            _BASIS,
            _WRITE,
        )
    elif not policy and not ctx.counts and (sued := local_entities(ctx)) and not STATE_LAW.search(body_words(ctx)):
        yield RULE.finding(
            sued[0].span,
            f"The complaint sues {sued[0].name} and says nothing of a policy or custom of its own. {_WHY}",
            _BASIS,
            _WRITE,
        )


_MONELL = "COUNT II - MONELL, AGAINST THE CITY OF RENO"
_BOTH = "CITY OF RENO; and R. LOPEZ, in his individual capacity"
_VAGUE = "The City has a policy of violating rights."
_FACT = (
    "Since 2019 the City has kept General Order 12, which tells officers to strike first, and five complaints were "
    "made."
)


def _text(said: str, heading: str = _MONELL) -> str:
    return complaint(defendants=_BOTH, counts=(*COUNTS, heading, said))


def _file(municipal: str) -> str:
    return matter(
        defendants="\n  - {id: reno, name: City of Reno, kind: municipality}",
        claims=f"\n  - {{id: city, right: Fourth Amendment, against: [{{defendant: reno}}]{municipal}}}",
        events="\n  - {id: order, what: The City put Order 12 into force.}",
        injuries="",
        relief="",
    )


RULE = Rule(
    code="PLD448",
    name="entity-without-policy",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(_text(_VAGUE), '"The City has a policy of violating rights."'),
        Example(_file(""), "no municipal part"),
        Example(complaint(defendants="CITY OF RENO", counts=()), "a city, no count, and no word on a policy"),
    ),
    accepts=(
        Example(
            _text(_FACT),
            '"Since 2019 the City has kept General Order 12, which tells officers to ..., and five complaints ..."',
        ),
        Example(_file(", municipal: {events: [order]}"), "an event shows it"),
        Example(_text("Section 1305.09 of the City's code lets an inspector close a shop at once."), "an ordinance"),
        Example(
            _text("The City answers for the blows.", "COUNT II - BATTERY UNDER NEVADA LAW, AGAINST THE CITY OF RENO")
        ),
        Example(complaint(), "no city is sued"),
    ),
    look=_look,
)
