"""A count is brought against somebody who appears in none of its facts.

## Why it matters
Each defendant must be able to see what he or she is said to have done under each count; the Eleventh Circuit counts
the lack of it among the types of shotgun pleading (Weiland, fourth type).

## What to do
Add the event in which this person acted, or take the person out of the count.

## Limits
Persons only: a city or county answers for its policy. A matter file: somebody who is in an event, but in none of the
claim's (who is in none at all is PLD421's; a supervisor is PLD457's). A text: a count whose heading names a person
whom neither its text nor the paragraphs it adopts by number name; quiet where the count adopts everything or speaks
of a group.

## Sources
Weiland (Eleventh Circuit), fourth of its four types; Federal Rule of Civil Procedure 8(a)(2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.claims import Theory
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import Capacity, DefendantKind
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.counts_read import (
    MOST_COUNTS,
    adopted_text,
    adopts_everything,
    claim_name,
    count_name,
    text_of,
)
from draftkit.rules.pleading.specimens import COUNTS, complaint, matter
from draftkit.rules.pleading.sued import names_in, people
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_GROUP = pattern(r"\b(?:defendants|officers|deputies|guards|they|each)\b", re.IGNORECASE)
_PERSONS = (DefendantKind.INDIVIDUAL, DefendantKind.PRIVATE, DefendantKind.FEDERAL, None)
_WHY = "Each defendant must be able to see what he or she is said to have done under each count."
_BASIS = Basis("draft", "draft", "The count names a person whom its facts do not name (Weiland, fourth type).")
_WRITE = Remedy(
    "rewrite",
    "Add the fact: “On [FILL IN: date] [FILL IN: name] [FILL IN: act]”, and adopt its paragraph in this count; or "
    "take the person out of the count.",
    "A count against somebody without an act can be dismissed.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        everybody = {id for event in own.events for id in event.who.actors}
        for number, claim in enumerate(own.claims):
            events = own.events_of(claim)
            if claim.theory in (Theory.SUPERVISORY, Theory.MUNICIPAL) or not events:
                continue
            here = {id for event in events for id in event.who.everybody}
            for n, against in enumerate(claim.against):
                one = own.defendant(against.defendant)
                if one is None or one.kind not in _PERSONS or against.capacity is Capacity.OFFICIAL:
                    continue
                if claim.theory is Theory.STATE_TORT and any(
                    d.id in here and d.employer in (one.id, one.name) for d in own.defendants
                ):
                    continue  # under state law an employer answers for its people
                if one.id not in here and one.id in everybody:
                    yield RULE.finding(
                        own.place(f"claims[{number}].against[{n}]"),
                        f"The {claim_name(claim)} is against {one.name}, and none of its events names this person. "
                        f"{_WHY}",
                        _BASIS,
                        _WRITE,
                    )
    if not is_complaint(ctx):
        return
    for count in ctx.counts[:MOST_COUNTS]:
        text = text_of(ctx, count)
        named = names_in(count.heading.title(), people(ctx))
        if not named or not count.taken_up or adopts_everything(count) or _GROUP.search(text):
            continue
        adopted = adopted_text(ctx, count)
        lost = [one.name for one in named if not names_in(f"{text} {adopted}", [one])] if adopted else []
        if lost:
            yield RULE.finding(
                count.heading_span,
                f"The count {count_name(count)} is against {lost[0]}, and neither "
                f"its text nor the paragraphs it adopts name this person. "
                f"{_WHY}",
                _BASIS,
                _WRITE,
            )


_TWO = "R. LOPEZ and K. SHAW, each in his individual capacity"
_COUNT = "COUNT II - FOURTEENTH AMENDMENT, MEDICAL CARE (42 U.S.C. § 1983), AGAINST K. SHAW"


def _text(said: str) -> str:
    return complaint(defendants=_TWO, counts=(*COUNTS, _COUNT, "Plaintiff incorporates ¶¶ 5-7.", said))


_DEFENDANTS = (
    "\n  - {id: lopez, name: R. Lopez, kind: individual}\n  - {id: shaw, name: K. Shaw, kind: individual}"
    "\n  - {id: reno, name: Washoe County, kind: county}"
)
_EVENTS = (
    "\n  - {id: strike, what: Lopez struck Doe., who: {actors: [lopez]}}"
    "\n  - {id: later, what: Shaw came., who: {actors: [shaw]}}"
)


def _file(against: str, theory: str = "direct") -> str:
    rest = f"theory: {theory}, against: [{{defendant: {against}}}], elements: [{{name: act, events: [strike]}}]"
    claims = f"\n  - {{id: one, right: Fourth Amendment, {rest}}}"
    return matter(defendants=_DEFENDANTS, events=_EVENTS, claims=claims)


RULE = Rule(
    code="PLD459",
    name="count-names-stranger",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(_file("shaw"), "Count II against Shaw; no event linked to Count II names Shaw."),
        Example(_text("He was left without care."), "a complaint in text"),
    ),
    accepts=(
        Example(_file("reno", "municipal"), "Count against the County linked to policy facts, not to events."),
        Example(_file("lopez"), "he acted"),
        Example(
            _file("shaw", "state_tort").replace("name: R. Lopez, kind: individual", "name: R. Lopez, employer: shaw"),
            "an employer, under state law",
        ),
        Example(_text("Shaw walked away."), "named in the count"),
        Example(_text("Defendants left him."), "a group; said by PLD422"),
    ),
    look=_look,
)
