"""Money is asked from a State, a state agency, or a state officer in the official capacity.

## Why it matters
Neither a State nor its officials in their official capacity are "persons" whom § 1983 lets anybody sue for damages
(Will v. Michigan Department of State Police). Such a claim can be dismissed early, and the people who did the act may
be left out.

## What to do
Ask damages from the people who acted, in their individual capacity. Ask an order about the future, where one is
needed, from the official who can carry it out, in the official capacity.

## Limits
Counties and cities can be sued for damages and are left alone. Quiet where the claim, or the complaint, also rests on a
federal statute other than § 1983 (the Americans with Disabilities Act, Title VII and the like), and where a text asks
damages from the individual defendants or from people by name. A text is read for States and agencies only, not for
official capacities.

## Sources
Will v. Michigan Department of State Police, 491 U.S. 58, 71 (1989); 42 U.S.C. § 1983.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.claims import ReliefKind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.matter import Matter
from draftkit.model.parties import Defendant, DefendantKind
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.counts_read import is_federal
from draftkit.rules.pleading.parties_read import listed, only_official, works_for_state
from draftkit.rules.pleading.relief_read import damages_from_state
from draftkit.rules.pleading.specimens import complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_MONEY = frozenset({ReliefKind.COMPENSATORY, ReliefKind.PUNITIVE, ReliefKind.NOMINAL})
_BASIS = Basis(
    "rule",
    "draft",
    "Will v. Michigan Department of State Police, 491 U.S. 58, 71 (1989): no damages from a State under § 1983.",
)
_WRITE = Remedy(
    "rewrite",
    "Ask damages from the people who acted: “compensatory damages against [FILL IN: name] in his or her individual "
    "capacity”. For an order, name the responsible official: “an injunction against [FILL IN: name] in the official "
    "capacity”.",
    "A State can be reached under § 1983 by an order against its official, not by damages.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        for number, relief in enumerate(own.relief):
            if relief.kind in _MONEY:
                states = [d.name for d in own.defendants if d.id in relief.against and _is_state(own, d)]
                if states:
                    yield RULE.finding(
                        own.place(f"relief[{number}].against"),
                        _said(states, f"({relief.kind.value} damages) "),
                        _BASIS,
                        _WRITE,
                    )
    if is_complaint(ctx):
        asked = damages_from_state(ctx)
        if asked is not None:
            yield RULE.finding(asked[0].span, _said(asked[1]), _BASIS, _WRITE)


def _is_state(matter: Matter, one: Defendant) -> bool:
    """A State, its agency, or its officer in the official capacity alone, sued under § 1983 only."""
    claims = [c for c in matter.claims if any(a.defendant == one.id for a in c.against)]
    if claims and not all(is_federal(c) for c in claims):
        return False
    if one.kind in (DefendantKind.STATE, DefendantKind.STATE_AGENCY):
        return True
    return only_official(one) and works_for_state(matter, one)


def _said(names: list[str], what: str = "") -> str:
    return (
        f"Money {what}is asked from {listed(names)}. Under § 1983 a State, its agencies and its officials in their "
        "official capacity cannot be made to pay damages, so this request cannot be granted under that statute."
    )


_AGENCY = (
    '\n  - {id: doc, name: Nevada Department of Corrections, kind: state_agency}\n  - {id: hall, name: W. Hall, '
    'kind: individual, employer: doc, capacities: [official]}\n  - {id: washoe, name: Washoe County, kind: county}'
)  # fmt: skip


def _asks(kind: str, of: str) -> str:
    return matter(
        defendants=_AGENCY, claims="", injuries="", events="", relief=f"\n  - {{kind: {kind}, against: [{of}]}}"
    )


RULE = Rule(
    code="PLD464",
    name="damages-against-state",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(_asks("compensatory", "doc"), "Damages from the State Department of Corrections."),
        Example(_asks("punitive", "hall"), "from its director in the official capacity"),
        Example(
            complaint(
                defendants="NEVADA DEPARTMENT OF CORRECTIONS; and R. LOPEZ, in his individual capacity",
                relief=("WHEREFORE Plaintiff asks for damages of $50,000 from all Defendants.",),
            ),
            "a complaint in text",
        ),
    ),
    accepts=(
        Example(
            _asks("injunction", "hall"), "Injunction against its director in official capacity; damages from a county."
        ),
        Example(_asks("compensatory", "washoe"), "a county is no State"),
        Example(
            complaint(
                defendants="NEVADA DEPARTMENT OF CORRECTIONS; and R. LOPEZ, in his individual capacity",
                relief=("WHEREFORE Plaintiff asks for damages from Lopez and an injunction.",),
            ),
            "damages from a person by name",
        ),
        Example(
            complaint(
                defendants="NEW YORK CITY DEPARTMENT OF CORRECTION",
                relief=("WHEREFORE Plaintiff asks for damages.",),
            ),
            "a city's department",
        ),
    ),
    look=_look,
)
