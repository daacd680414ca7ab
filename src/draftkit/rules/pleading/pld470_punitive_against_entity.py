"""Punitive damages are asked from a city or county.

## Why it matters
Punitive damages punish a person. Under § 1983 a city or county cannot be made to pay them (City of Newport v. Fact
Concerts), nor can a person sued only in the official capacity, which is a suit against the city. The request is
struck, and it makes the rest look careless.

## What to do
Ask punitive damages from the people who acted, by name, in their individual capacity. From the city or county ask
compensatory damages, or an order.

## Limits
A text: a sentence of the prayer that asks punitive damages from the entity by name, or from "all Defendants" while a
city or county is among them. A request that names nobody is left alone unless only entities are sued. Law other than
§ 1983 may differ.

## Sources
City of Newport v. Fact Concerts, Inc., 453 U.S. 247 (1981).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.claims import ReliefKind
from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.place import Place
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.parties_read import employer_of, listed, only_official
from draftkit.rules.pleading.relief_read import punitive_from_entity
from draftkit.rules.pleading.specimens import complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        for number, relief in enumerate(own.relief):
            if relief.kind is not ReliefKind.PUNITIVE:
                continue
            against = relief.against or tuple(d.id for d in own.defendants if not d.capacities)
            if not relief.against and len(against) < len(own.defendants):
                continue
            names = []
            for one in (d for d in own.defendants if d.id in against):
                employer = employer_of(own, one)
                office = (
                    only_official(one)
                    and employer is not None
                    and employer.kind is not None
                    and employer.kind.is_local_entity
                )
                if (one.kind is not None and one.kind.is_local_entity) or office:
                    names.append(one.name)
            if names:
                yield _finding(own.place(f"relief[{number}].against"), names)
    if is_complaint(ctx) and (asked := punitive_from_entity(ctx)) is not None:
        yield _finding(asked[0].span, asked[1])


def _finding(where: Span | Place, names: list[str]) -> Finding:
    return RULE.finding(
        where,
        f"Punitive damages are asked from {listed(names)}. Under § 1983 a city or county cannot be made to pay "
        f"punitive damages.",
        Basis("rule", "draft", "City of Newport v. Fact Concerts, Inc., 453 U.S. 247 (1981)."),
        Remedy(
            "rewrite",
            "Ask them from the people who acted: “punitive damages against [FILL IN: names] in their individual "
            "capacities”.",
            "The request then stands against those who can owe it.",
        ),
    )


_CITY = "CITY OF RENO; and R. LOPEZ, in his individual capacity"


def _text(asked: str) -> str:
    return complaint(defendants=_CITY, relief=(asked,))


def _file(against: str) -> str:
    return matter(
        defendants="\n  - {id: lopez, name: R. Lopez, kind: individual, capacities: [individual]}\n  - {id: reno, "
        "name: City of Reno, kind: municipality}",
        relief=f"\n  - {{kind: punitive, against: [{against}]}}",
    )


RULE = Rule(
    code="PLD470",
    name="punitive-against-entity",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            _text("WHEREFORE Plaintiff asks for punitive damages from the City."), "Punitive damages from the City."
        ),
        Example(
            _text("WHEREFORE Plaintiff asks for compensatory and punitive damages against all Defendants."), "from all"
        ),
        Example(_file("lopez, reno"), "the matter file"),
    ),
    accepts=(
        Example(
            _text("WHEREFORE Plaintiff asks for punitive damages from Officer Lopez."),
            "Punitive damages from Officer Lopez.",
        ),
        Example(
            _text("WHEREFORE Plaintiff asks for punitive damages against the individual Defendants."), "the persons"
        ),
        Example(_text("WHEREFORE Plaintiff asks for damages, punitive damages, and costs."), "names nobody"),
        Example(_file("lopez"), "the matter file"),
    ),
    look=_look,
)
