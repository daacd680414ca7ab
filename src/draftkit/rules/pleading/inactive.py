"""Defendants of whom nothing says that they did anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.model.matter import Matter
from draftkit.patterns import pattern
from draftkit.rules.pleading.acts import Says, by_defendant
from draftkit.rules.pleading.complaints import Told, narrative
from draftkit.rules.pleading.sued import Sued, people, sued

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_ENTITY_WORD = pattern(
    r"\b(?:city|county|town|village|borough|parish|state|department|district|board|authority|company|corporation"
    r"|municipal\w*|entity|polic(?:y|ies)|custom)\b",
    re.IGNORECASE,
)
_EVERYBODY = pattern(r"\b(?:all|each|every) (?:named |of the )?defendants?\b", re.IGNORECASE)
_GROUP = pattern(r"\b(?:defendants|officers|deputies|guards)\b", re.IGNORECASE)


def acts_in(file: Matter, defendant: str) -> bool:
    """Whether a matter says of the defendant with this id that he, she or it did something, or kept a policy.

    Somebody who only looked on may answer for that: the event has to say so, with that person as its actor.
    """
    if any(defendant in event.who.actors or defendant in [w.by for w in event.words] for event in file.events):
        return True
    return any(
        claim.municipal is not None
        and (claim.municipal.events or claim.municipal.earlier_incidents or claim.municipal.moving_force)
        and defendant in [one.defendant for one in claim.against]
        for claim in file.claims
    )


def without_act(ctx: Context) -> list[tuple[Sued, Told | None]]:
    """Every defendant of a complaint's caption without an act, with the first sentence that names a person.

    Empty where the caption was probably not read well, or where the whole paper speaks of a group only.
    """
    said, persons, sentences = by_defendant(ctx), people(ctx), narrative(ctx)
    if not sentences:
        return []
    without = [one for one in persons if not one.office and all(what is Says.STATUS for _, what in said[one.call])]
    nobody = len(persons) > 1 and len(without) == len(persons) and any(_GROUP.search(one.text) for one in sentences)
    unmentioned = [one for one in without if not said[one.call]]
    if nobody or (len(unmentioned) > 2 and 2 * len(unmentioned) > len(persons)):
        without = []
    found = [(one, said[one.call][0][0] if said[one.call] else None) for one in without]
    return [*found, *((one, None) for one in sued(ctx) if one.entity and not _mentioned(ctx, one, sentences))]


def _mentioned(ctx: Context, entity: Sued, sentences: tuple[Told, ...]) -> bool:
    if any(_EVERYBODY.search(count.heading) for count in ctx.counts):
        return True
    name = next((word.lower() for word in re.findall(r"\w{4,}", entity.name)), entity.name.lower())
    return any(_ENTITY_WORD.search(one.text) or name in one.text.lower() for one in sentences)
