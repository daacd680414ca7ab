"""Something that was done is told without saying where.

## Why it matters
The place ties the case to this district, tells the defendants which stop or which cell is meant, and shows whether the
act was done on duty. The official forms ask where the events took place.

## What to do
Say where, as exactly as you know: "in the parking lot of the Oak Market, Reno", "in cell C-14 of the county jail".

## Limits
In a matter file: every event without a place, address, city or facility. In text: only where the facts as a whole name
no place of any kind; a single sentence that leaves the place to the one before it is left alone.

## Sources
28 U.S.C. § 1391(b); the official forms for civil-rights complaints ask where the events took place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.pleading.acts import Says, says
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, narrative, shortened
from draftkit.rules.pleading.specimens import complaint, matter, one_event
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_BASIS = Basis(
    "rule", "draft", "The official forms ask where the events took place; 28 U.S.C. § 1391(b) asks it for venue."
)
_PLACE = pattern(
    r"\b(?:streets?|st\.|avenue|ave\.|road|rd\.|boulevard|blvd|lane|drive|highway|interstate|route|corner|block"
    r"|intersection|sidewalk|parking|lot|park|yard"
    r"|home|house|apartment|residence|porch|door|driveway|garage|car|vehicle|truck|bus|train|store|shop|market|bar"
    r"|restaurant|hotel|motel|gas station"
    r"|station|precinct|headquarters|jail|prison|cell|pod|tier|unit|dorm\w*|infirmary|correctional|penitentiary"
    r"|facility|institution|detention|hospital|clinic"
    r"|courthouse|courtroom|office|school|campus|building|lobby|hall(?:way)?|library|church|airport|bridge|alley"
    r"|field|room|kitchen|bathroom|bedroom|gym|floor"
    r"|located|scene|border|checkpoint|plaza|square|mall|neighborhood|property|premises)\b",
    re.IGNORECASE,
)
_CITY = pattern(
    r"\b(?:in|at|near|outside|to|from)\s+(?:downtown\s+)?(?!January|February|March|April|May|June|July|August"
    r"|September|October|November|December|Defendant|Plaintiff|Mr|Ms|Officer)[A-Z][a-z]{2,}"
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (file := complaint_matter(ctx)) is not None:
        for number, event in enumerate(file.events):
            where = event.where
            if not (where.place or where.address or where.city or where.facility):
                yield RULE.finding(
                    file.place(f"events[{number}].where"),
                    f"Event “{event.id}” does not say where it happened. The place ties the case to this district "
                    f"and tells "
                    "the defendants which event is meant.",
                    _BASIS,
                    Remedy(
                        "rewrite",
                        "Write where: {place: [FILL IN], city: [FILL IN], state: [FILL IN]}.",
                        "The forms ask for it.",
                    ),
                )
        return
    if not is_complaint(ctx):
        return
    told = narrative(ctx)
    acts = [one for one in told if says(one.text) is Says.ACT]
    if not acts or any(_PLACE.search(one.text) or _CITY.search(one.text) for one in told):
        return
    yield RULE.finding(
        acts[0].span,
        f"The facts never say where anything happened, beginning with “{shortened(acts[0].text, 90)}”. The place "
        f"ties the case to "
        "this district and tells the defendants which event is meant.",
        _BASIS,
        Remedy(
            "rewrite",
            "Say where: “… in [FILL IN: place, street or cell], [FILL IN: city, county and state], …”.",
            "The forms ask for it, and venue rests on it.",
        ),
    )


RULE = Rule(
    code="PLD424",
    name="event-without-place",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            complaint(("On March 3, 2023, Officer Lopez struck him twice.",)),
            '"On March 3, 2023, Officer Lopez struck him twice."',
        ),
        Example(
            matter(events=one_event("Officer Lopez struck Mr. Doe.", when="{date: 2023-03-03}")),
            "an event of a matter file",
        ),
    ),
    accepts=(
        Example(
            complaint(
                (
                    "On March 3, 2023 Lopez struck Doe on Virginia Street.",
                    "At the same place, a minute later, Lopez struck him again.",
                )
            ),
            '"At the same place, a minute later, Lopez struck him again."',
        ),
        Example(complaint(("On March 3, 2023, in Reno, Lopez struck him twice.",)), "a city"),
        Example(matter()),
    ),
    look=_look,
)
