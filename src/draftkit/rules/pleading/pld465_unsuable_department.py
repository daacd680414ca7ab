"""A police department, a jail or another part of a city or county is sued by itself.

## Why it matters
Who can be sued is a question of state law (Rule 17(b)). In many States a police department, a sheriff's office or a
jail is only a part of the city or county and cannot be sued in its own name; it can then be dismissed, and the time
limit runs on for the right defendant.

## What to do
Sue the city or county itself, and the people who acted. If the law of your State lets the department be sued, keep it.

## Limits
Goes by the name alone; a department of another kind counts where its own city or county is sued too. Sheriff's
offices, which can be sued in several States, give a note. State prisons and departments are left to PLD464.

## Sources
Federal Rule of Civil Procedure 17(b); the law of the State.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import DefendantKind
from draftkit.model.place import Place
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.parties_read import is_state
from draftkit.rules.pleading.specimens import complaint, matter
from draftkit.rules.pleading.sued import sued
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_PART = pattern(
    r"\b(?:police (?:department|dep['’]?t|bureau|force)|jail|detention (?:center|facility)|(?:house|department) of "
    r"corrections?(?= of)|fire department|correctional facility"
    r"|justice center|workhouse|lock-?up)\W*$",
    re.IGNORECASE,
)
_SHERIFF = pattern(r"\bsheriff['’]?s['’]? (?:office|department|dep['’]?t)\W*$", re.IGNORECASE)
_WHOLE = pattern(r"\bd/b/a\b|\bgovernment\b|\b(?:city|county|town) of\b", re.IGNORECASE)
_DEPARTMENT = pattern(r"\b(?:department|dep['’]?t|bureau|division)\W*$", re.IGNORECASE)
_PLACE = pattern(
    r"(?:the )?(?:city|county|town|village|borough) of ([\w .'’-]{3,40}?)(?:,|$)|([\w .'’-]{3,40}?) county\b",
    re.IGNORECASE,
)
_STATES_OWN = (
    DefendantKind.STATE,
    DefendantKind.STATE_AGENCY,
    DefendantKind.PRIVATE,
    DefendantKind.FEDERAL,
    DefendantKind.INDIVIDUAL,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        for number, one in enumerate(own.defendants):
            if one.kind not in _STATES_OWN and not is_state(one.name):
                yield from _of(own.place(f"defendants[{number}].name"), one.name, [d.name for d in own.defendants])
    if is_complaint(ctx):
        for party in sued(ctx):
            if party.entity and not is_state(party.name):
                yield from _of(party.span, party.name, [p.name for p in sued(ctx)])


def _beside_its_city(name: str, sued_too: list[str]) -> bool:
    """True for a department that bears the name of a city or county that is sued as well."""
    places = (m for other in sued_too if (m := _PLACE.match(other.strip())) is not None)
    return _DEPARTMENT.search(name) is not None and any((m[1] or m[2]).lower() in name.lower() for m in places)


def _of(where: Span | Place, name: str, sued_too: list[str]) -> Iterator[Finding]:
    name = name.split(",", maxsplit=1)[0].strip()
    sheriff = _SHERIFF.search(name) is not None
    if (sheriff or _PART.search(name) or _beside_its_city(name, sued_too)) and not _WHOLE.search(name):
        yield RULE.finding(
            where,
            f"{name} may be only a part of a city or county. In many States such a part cannot be sued in its own "
            f"name; the claim against it can then be dismissed.",
            Basis("rule", "draft", "Rule 17(b): state law says who can be sued."),
            Remedy(
                "check",
                "Sue the city or county itself: “[FILL IN: City or County of …]”, unless the law of your "
                "State lets this part be sued.",
                "The time limit runs on while the wrong name is sued.",
            ),
            severity=Severity.NOTE if sheriff else None,
        )


def _file(name: str, kind: str = "municipality") -> str:
    return matter(defendants=f"\n  - {{id: lopez, name: {name}, kind: {kind}}}")


RULE = Rule(
    code="PLD465",
    name="unsuable-department",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(_file("Reno City Jail"), 'Defendant: "Reno City Jail".'),
        Example(
            complaint(defendants="RENO POLICE DEPARTMENT; and R. LOPEZ, in his individual capacity"), "in a caption"
        ),
        Example(_file("Washoe County Sheriff's Office", "county"), "a note"),
        Example(
            complaint(defendants="CITY OF RENO; RENO BUILDING DEPARTMENT; and R. LOPEZ, in his individual capacity"),
            "a department beside its city",
        ),
    ),
    accepts=(
        Example(_file("City of Reno"), 'Defendant: "City of Reno".'),
        Example(_file("Reno Building Department"), "alone, it may be a body of its own"),
        Example(_file("R. Jail", "individual"), "a person"),
        Example(
            complaint(defendants="R. LOPEZ, Chief of the Reno Police Department, in his individual capacity"), "a job"
        ),
        Example(_file("Nevada Department of Corrections", "state_agency"), "the State's own"),
    ),
    look=_look,
)
