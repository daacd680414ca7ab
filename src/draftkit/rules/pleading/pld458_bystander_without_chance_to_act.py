"""Somebody is said to have failed to intervene, and nothing says that there was time and a way to do so.

## Why it matters
An officer who watches another violate a right answers only if he or she knew of it and had the time and the means to
stop it. Where a complaint says no more than "failed to intervene", the count is weak.

## What to do
Say where the officer stood, what he or she could see and hear, for how long it went on, and what could have been
done: a word, a hand, a call.

## Limits
A matter file: a claim of that theory whose events give neither distance nor duration, nor words on watching or
standing. A text: the words "failed to intervene" in a complaint in which no sentence says where anybody stood, how
far away, for how long, or that they watched.

## Sources
The general rule on failure to intervene: time and means. Courts of appeals word it differently; look up your own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.claims import Theory
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import also_in, complaint_matter, is_complaint, narrative, place_name
from draftkit.rules.pleading.counts_read import claim_name
from draftkit.rules.pleading.specimens import FACTS, complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_FAILED = pattern(
    r"\b(?:fail(?:ed|ure|ing|s)?|refused|did not|neglected)\b(?: \w+){0,3}? (?:to )?(?:interven\w*"
    r"|interced\w*|stop (?:him|her|them|it|the))",
    re.IGNORECASE,
)
_CHANCE = pattern(
    r"\b(?:stood|standing|watch\w*|observ\w*|witness\w*|looked on|looking on|feet|foot|yards?|arm['’]?s[- ]length"
    r"|seconds?|minutes?|inches|next to|beside|nearby|close enough|in front of|a few steps|within (?:reach|sight"
    r"|earshot|view)|present (?:and|during|throughout|when|while)"
    r"|saw|seeing|in (?:full |plain )?view|opportunit\w+ to|could have|held (?:him|her|plaintiff|his|her)|helped"
    r"|position to|at the scene)\b",
    re.IGNORECASE,
)
_WHY = "The count needs that this person knew, and had the time and a way to stop it."
_BASIS = Basis("rule", "draft", "Failure to intervene: time and means to act.")
_WRITE = Remedy(
    "rewrite",
    "“[FILL IN: name] stood [FILL IN: how far] from [FILL IN: name], saw [FILL IN: what], for [FILL IN: how long], "
    "and did nothing, though he or she could have [FILL IN: what].”",
    "Place and time show the chance to act.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        for number, claim in enumerate(own.claims):
            if claim.theory is not Theory.FAILURE_TO_INTERVENE:
                continue
            events = own.events_of(claim)
            chance = any(
                e.how.distance
                or e.how.duration_seconds
                or _CHANCE.search(f"{e.what or ''} {e.result or ''} {' '.join(e.why.known_to_actor)}")
                for e in events
            )
            if events and not chance:
                yield RULE.finding(
                    own.place(f"claims[{number}].elements"),
                    f"No event of the {claim_name(claim)} says how near this person was or how long it took. {_WHY}",
                    _BASIS,
                    _WRITE,
                )
    if not is_complaint(ctx):
        return
    said = [one for one in narrative(ctx) if _FAILED.search(one.text)]
    if said and not any(_CHANCE.search(_FAILED.sub("", one.text)) for one in narrative(ctx)):
        also = also_in(ctx, [one.span[0] for one in said[1:]])
        yield RULE.finding(
            said[0].span,
            f"{place_name(ctx, said[0].span[0])} says that somebody failed to intervene{also}, and "
            f"nothing says from where and for how long it could be seen. {_WHY}",
            _BASIS,
            _WRITE,
        )


def _text(said: str) -> str:
    return complaint(("On March 3, 2023 Lopez struck Doe three times.", said))


def _file(how: str) -> str:
    return matter(
        events=f"\n  - {{id: strike, what: Lopez struck Doe., who: {{actors: [lopez]}}{how}}}",
        claims="\n  - {id: one, right: Fourth Amendment, theory: failure_to_intervene, elements: [{name: chance, "
        "events: [strike]}]}",
    )


RULE = Rule(
    code="PLD458",
    name="bystander-without-chance-to-act",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(_text("Officer Reyes failed to intervene."), '"Officer Reyes failed to intervene."'),
        Example(_file(""), "the matter file"),
    ),
    accepts=(
        Example(
            _text("Reyes stood at arm's length for forty seconds and did nothing; he failed to intervene."),
            '"Reyes stood at arm\'s length for forty seconds and did nothing."',
        ),
        Example(_file(", how: {distance: three feet}"), "the distance"),
        Example(complaint(FACTS), "no such claim"),
    ),
    look=_look,
)
