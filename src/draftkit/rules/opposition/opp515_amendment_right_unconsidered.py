"""The complaint could still be amended without leave, and no choice is recorded.

## Why it matters
Within 21 days of a motion under Rule 12(b) a complaint may be amended once without asking anybody. An amended
complaint often answers such a motion better than a brief. The right ends with the day.

## What to do
Decide before the 21 days end: oppose, amend, or both, and write it into the matter file (opposition.amend_choice).

## Limits
Needs the day the motion was filed from the matter file; days are counted from it to the filing date, or to the day of
this check. Quiet where a choice is recorded, or an amended complaint is already at stake. The rule counts from
service, which may be later; whether the right was used before is for you to know.

## Sources
Federal Rule of Civil Procedure 15(a)(1)(B).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.motion import Posture
from draftkit.patterns import pattern
from draftkit.rules.opposition.answering import motions, on_one_line, opposes, opposition_matter, written_on
from draftkit.rules.opposition.specimens import CLOSING, DISMISS, matter, paper
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

DAYS = 21
_AMENDED = pattern(r"\bamended (?:\w+ )?complaint\b|\b[FST]AC\b|\bleave to amend\b", re.IGNORECASE)


def _look(ctx: Context) -> Iterator[Finding]:
    motion = ctx.matter.motion if ctx.matter else None
    if ctx.matter is None or motion is None or motion.filed is None or Posture.DISMISS not in motions(ctx):
        return
    if opposition_matter(ctx) is None and not opposes(ctx):
        return
    choice = ctx.matter.opposition.amend_choice if ctx.matter.opposition else None
    filed, said = motion.filed.day, motion.title or ""
    if choice is not None or filed is None or re.search(r"\bamended\b", said, re.IGNORECASE):
        return
    if not ctx.matter_is_draft and _AMENDED.search(on_one_line(ctx)):
        return
    dated = None if ctx.matter_is_draft else written_on(ctx)
    own = ctx.matter.matter.filing_date
    today = dated[0] if dated else (own.day if own else None) or ctx.today
    passed = (today - filed).days
    if not 0 <= passed <= DAYS:
        return
    yield RULE.finding(
        ctx.matter.place("opposition.amend_choice" if ctx.matter.opposition else "motion.filed"),
        f"Day {passed} after the motion: until day {DAYS} the complaint may be amended once without leave, and no "
        f"choice is "
        "recorded. A better complaint often answers a motion to dismiss more surely than a brief.",
        Basis(
            "rule",
            "Fed. R. Civ. P. 15(a)(1)(B)",
            f"Once as of course, within {DAYS} days of service of a Rule 12(b) motion.",
        ),
        Remedy(
            "check",
            "Look for what the motion says is missing. If you know facts that fill it, amend in time. Then write "
            "opposition.amend_choice: oppose, amend or both.",
            "After that day an amendment needs consent or leave.",
        ),
    )


_DAY_9 = "posture: 12(b)(6), filed: 2024-04-22"

RULE = Rule(
    code="OPP515",
    name="amendment-right-unconsidered",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            paper(DISMISS, end=CLOSING.format(date="May 1, 2024")),
            "Day 9 after a Rule 12(b) motion, pleading gaps found, no choice recorded.",
            matter=matter(_DAY_9),
        ),
        Example(matter(_DAY_9), "the matter file alone", {"today": "2024-05-01"}),
    ),
    accepts=(
        Example(
            paper(DISMISS, end=CLOSING.format(date="May 22, 2024")),
            "Day 30, or an amendment already used.",
            matter=matter(_DAY_9),
        ),
        Example(matter(_DAY_9, "amend_choice: oppose"), "a choice is recorded", {"today": "2024-05-01"}),
        Example(
            matter(_DAY_9 + ', title: "Motion to Dismiss the First Amended Complaint"'), "used", {"today": "2024-05-01"}
        ),
        Example(matter("posture: '56', filed: 2024-04-22"), "no Rule 12(b) motion", {"today": "2024-05-01"}),
    ),
    look=_look,
)
