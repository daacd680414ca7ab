"""Something that a defendant did is told, and no claim rests on it.

## Why it matters
Each count adopts the paragraphs of the events that its claim names. An act that no claim names stands in the facts and
is never used: a judge who reads count by count does not find it where it matters.

## What to do
Write the event's id under the element that it shows. If it is background, leave it: this is a note.

## Limits
A matter file only, where at least one claim names an event. Only events that no injury rests on
either, with a defendant among their actors; one finding for all of them.

## Sources
Federal Rule of Civil Procedure 8(a)(2); Rule 10(b).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.pleading.complaints import complaint_matter
from draftkit.rules.pleading.parties_read import listed
from draftkit.rules.pleading.specimens import matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    file = complaint_matter(ctx)
    if file is None or not any(claim.events for claim in file.claims):
        return
    used = {id for claim in file.claims for id in claim.events} | {id for one in file.injuries for id in one.events}
    sued = {one.id for one in file.defendants}
    idle = [n for n, event in enumerate(file.events) if event.id not in used and sued & {*event.who.actors}]
    if idle:
        names = listed([f"“{file.events[n].id}”" for n in idle])
        many = len(idle) > 1
        yield RULE.finding(
            file.place(f"events[{idle[0]}]"),
            f"{'Events' if many else 'Event'} {names}: a defendant acted, and no claim or injury rests on it. "
            "No count will adopt what is told there.",
            Basis("draft", "draft", "The ids of events under claims and injuries were compared with the events."),
            Remedy(
                "check",
                f"Write the id under the element it shows: events: [{file.events[idle[0]].id}]. If it is background, "
                "leave it.",
                "A count adopts only the events its claim names.",
            ),
        )


_STRIKE = (
    "\n  - id: strike\n    who: {actors: [lopez], targets: [doe]}\n    what: Officer Lopez punched Mr. Doe."
    "\n    when: {date: 2023-03-03}"
)
_SEARCH = "\n  - id: search\n    who: {actors: [%s], targets: [doe]}\n    what: The car was searched."

RULE = Rule(
    code="PLD434",
    name="event-without-claim",
    severity=Severity.NOTE,
    since="0.1.0",
    flags=(Example(matter(events=_STRIKE + _SEARCH % "lopez"), "Lopez searched the car; the only claim is of force."),),
    accepts=(
        Example(matter(events=_STRIKE + _SEARCH % "doe"), "what the plaintiff did is background"),
        Example(matter(), "the one event has its claim"),
        Example(matter(claims=""), "no claim at all: PLD411"),
    ),
    look=_look,
)
