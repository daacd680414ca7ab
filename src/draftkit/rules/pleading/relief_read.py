"""What the prayer of a complaint in text asks, of whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.papers.parts import PartKind
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import Told, told
from draftkit.rules.pleading.parties_read import local_entities, state_entities
from draftkit.rules.pleading.sued import names_in, people, sued

if TYPE_CHECKING:
    from draftkit.rules.context import Context

DAMAGES = pattern(r"\b(?:damages|compensat\w+|punitive|exemplary)\b|\$\s?\d", re.IGNORECASE)
"""Words that ask for money."""
_OTHER_LAW = pattern(
    r"\bdisabilities act\b|\bA\.?D\.?A\b|\brehabilitation act\b|\btitle (?:vi|vii|ix|ii)\b|\bRLUIPA\b|\breligious "
    r"land use\b|\bFMLA\b|\bU\.S\.C\. §+ (?:12\d{3}|794|2000)"
)
_INDIVIDUAL = pattern(
    r"\bindividual\b|\bpersonal\b|\bnatural persons?\b|\bofficers?\b|\beach of them "
    r"who\b",
    re.IGNORECASE,
)
_PUNITIVE = pattern(r"\b(?:punitive|exemplary)\b[^;]{0,200}", re.IGNORECASE)
_ALL = pattern(
    r"\b(?:against|from|by|of) (?:(?:each|all|every|both|and|of|the|said"
    r"|named)\s+){0,5}defendants?\b(?!\s+[A-Z])",
    re.IGNORECASE,
)
_PEOPLE = pattern(
    r"\bindividual\w*\b|\bpersonal\b|\bother than\b|\bexcept\b|\bofficers?\b|\bexcluding\b|\bbut "
    r"not\b|\bas (?:permitted|allowed|available)\b",
    re.IGNORECASE,
)


def prayer(ctx: Context) -> list[Told]:
    """The sentences of the prayer for relief."""
    return [one for one in told(ctx) if one.part is PartKind.RELIEF]


def damages_from_state(ctx: Context) -> tuple[Told, list[str]] | None:
    """The first sentence of the prayer that asks money from a State or its agency, with their names.

    None where the complaint also rests on another federal statute, or asks the money from the individuals.
    """
    states = state_entities(ctx)
    if not states or _OTHER_LAW.search(ctx.draft.text):
        return None
    persons = people(ctx)
    for sentence in prayer(ctx):
        if not DAMAGES.search(sentence.text):
            continue
        said = " ".join(sentence.text.split()).casefold()
        named = [one.name for one in states if one.name.casefold() in said]
        if named or not (_INDIVIDUAL.search(sentence.text) or names_in(sentence.text, persons)):
            return sentence, named or [one.name for one in states]
    return None


def punitive_from_entity(ctx: Context) -> tuple[Told, list[str]] | None:
    """The first sentence of the prayer that asks punitive damages from a city or county, with their names."""
    entities = local_entities(ctx)
    for one in prayer(ctx) if entities else ():
        match = _PUNITIVE.search(one.text)
        if match is None or _PEOPLE.search(match[0]):
            continue
        said = " ".join(match[0].split()).casefold()
        named = [
            e.name
            for e in entities
            if e.name.casefold() in said
            or re.search(
                r"\bfrom the (?:city"
                r"|county)\b",
                said,
            )
        ]
        to_all = _ALL.search(match[0]) is not None and not names_in(match[0], people(ctx))
        if named or to_all or len(entities) == len(sued(ctx)):
            return one, named or [e.name for e in entities]
    return None
