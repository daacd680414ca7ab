"""An element of a claim rests on no event.

## Why it matters
A claim survives only if facts, not labels, are pleaded for each thing that has to be shown (Twombly; Iqbal). An
element that no event supports is the place where a motion to dismiss will begin.

## What to do
Link the element to the events that show it, or add the event that is missing. If nothing happened that shows it,
think about dropping the claim.

## Limits
A matter file only. Quiet for an element with a note, for color of law where the defendants' own entry says it, and
for policy and cause where the `municipal` part says it. A claim that lists no element at all gives
one finding. In a file without any event PLD411 speaks instead.

## Sources
Bell Atlantic Corp. v. Twombly, 550 U.S. 544 (2007); Ashcroft v. Iqbal, 556 U.S. 662 (2009).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.claims import Claim, Element
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.matter import Matter
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter
from draftkit.rules.pleading.counts_read import claim_name
from draftkit.rules.pleading.parties_read import listed
from draftkit.rules.pleading.specimens import matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_COLOR = pattern(r"\bcolou?r of\b|\bstate action\b|\bstate actor\b", re.IGNORECASE)
_POLICY = pattern(
    r"\bpolic|\bcustom|\bpractice|\btrain|\bmoving force\b|\bdeliberate\b|\bnotice\b|\bknew\b"
    r"|\bratif",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    own = complaint_matter(ctx)
    for number, claim in enumerate(own.claims if own and own.events else ()):
        assert own is not None
        bare = [n for n, one in enumerate(claim.elements) if not _supported(own, claim, one)]
        if claim.elements and not bare:
            continue
        if not claim.elements and (claim.municipal is not None and claim.events):
            continue
        key = f"claims[{number}].elements" + (f"[{bare[0]}].events" if bare else "")
        what = (
            (f"rests on no event for {listed([f'“{claim.elements[n].name[:60]}”' for n in bare], 4)}")
            if bare
            else "has no elements and no events"
        )
        yield RULE.finding(
            own.place(key),
            f"The {claim_name(claim)} {what}. Facts, not labels, must be pleaded for each thing that has to be "
            f"shown; a motion to dismiss begins where they are missing.",
            Basis("rule", "draft", "Twombly, 550 U.S. 544 (2007); Iqbal, 556 U.S. 662 (2009): facts for each element."),
            Remedy(
                "rewrite",
                f"Write under it the ids of the events that show it, like events: [{own.events[0].id}]. If the event "
                "is missing, add it under events.",
                "The count then adopts the paragraphs it needs.",
            ),
        )


def _supported(own: Matter, claim: Claim, one: Element) -> bool:
    if one.events or (one.note or "").strip():
        return True
    if _COLOR.search(one.name):
        against = [own.defendant(a.defendant) for a in claim.against]
        return any(d is not None and (d.color_of_law or "").strip() for d in against)
    part = claim.municipal
    return (
        _POLICY.search(one.name) is not None
        and part is not None
        and bool(part.events or part.earlier_incidents or part.moving_force)
    )


def _file(elements: str) -> str:
    return matter(
        claims="\n  - id: retaliation\n    right: First Amendment, retaliation\n    against: [{defendant: lopez, "
        "capacity: individual}]"
        f"\n    elements: [{elements}]"
    )


RULE = Rule(
    code="PLD444",
    name="element-without-fact",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            _file("{name: protected speech}, {name: because of it, events: [strike]}"),
            'Retaliation count: no event linked to "protected speech".',
        ),
        Example(_file(""), "no element at all"),
    ),
    accepts=(
        Example(
            _file("{name: color of law}, {name: protected speech, events: [strike]}"),
            'Element "color of law" linked to the party paragraph.',
        ),
        Example(_file("{name: protected speech, note: He held a sign that said No.}"), "a note"),
        Example(matter(), "every element has its event"),
    ),
    look=_look,
)
