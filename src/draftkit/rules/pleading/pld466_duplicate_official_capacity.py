"""A city or county is sued, and its officer in the official capacity too.

## Why it matters
Suing an officer in the official capacity is another way of suing the city or county (Kentucky v. Graham). Where both
are there for the same thing, courts dismiss the second as a double.

## What to do
Keep the city or county, and sue the officer in the individual capacity if he or she acted.

## Limits
A note. A matter file: an individual with the official capacity whose employer is a city or county among the
defendants. A text: one city or county in the caption, and a person in the official capacity whose line in the caption
names it.

## Sources
Kentucky v. Graham, 473 U.S. 159, 166 (1985).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import Capacity
from draftkit.model.place import Place
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.parties_read import employer_of, local_entities
from draftkit.rules.pleading.party_lists import name_words
from draftkit.rules.pleading.specimens import complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        for number, one in enumerate(own.defendants):
            employer = employer_of(own, one)
            if (
                Capacity.OFFICIAL in one.capacities
                and employer is not None
                and employer.kind
                and employer.kind.is_local_entity
            ):
                yield _finding(own.place(f"defendants[{number}].capacities"), one.name, employer.name)
    if not is_complaint(ctx) or ctx.caption is None:
        return
    entities = local_entities(ctx)
    for party in ctx.caption.defendants if len(entities) == 1 else ():
        same = (
            party.official and party.name != entities[0].name and name_words(entities[0].name) & name_words(party.text)
        )
        if same:
            yield _finding(party.span, party.name, entities[0].name)
            return


def _finding(where: Span | Place, name: str, entity: str) -> Finding:
    return RULE.finding(
        where,
        f"{name} is sued in the official capacity, and {entity} is sued too. The one is another way of suing the "
        f"other; the second is often dismissed as a double.",
        Basis("rule", "draft", "Kentucky v. Graham, 473 U.S. 159, 166 (1985)."),
        Remedy(
            "rewrite",
            f"Keep {entity}, and sue {name} in the individual capacity if this person acted.",
            "Nothing is lost by it.",
        ),
    )


def _file(capacity: str) -> str:
    return matter(
        defendants=(
            f"\n  - {{id: lopez, name: Chief Park, kind: individual, employer: reno, capacities: [{capacity}]}}"
            "\n  - {id: reno, name: City of Reno, kind: municipality}"
        )
    )


RULE = Rule(
    code="PLD466",
    name="duplicate-official-capacity",
    severity=Severity.NOTE,
    since="0.1.0",
    flags=(
        Example(_file("official"), "City of Reno and Chief Park in official capacity, same damages."),
        Example(complaint(defendants="CITY OF RENO; and K. PARK, in his official capacity as Chief of Police of Reno")),
    ),
    accepts=(
        Example(_file("individual"), "City of Reno and Chief Park in individual capacity."),
        Example(complaint(defendants="K. PARK, in his official capacity as Sheriff of Washoe County"), "alone"),
    ),
    look=_look,
)
