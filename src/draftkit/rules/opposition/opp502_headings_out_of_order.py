"""The opposition answers the motion's grounds in another order than the motion.

## Why it matters
A judge reads motion and opposition side by side. Headings in the motion's order show at a glance that every ground is
met.

## What to do
Put your parts in the order of the motion's, with headings that mirror its headings. What comes before them all (which
claims immunity cannot reach, the request to decide the first question) may stand first.

## Limits
Needs the grounds from the matter file (motion.grounds). Compares only grounds that exactly one heading of yours
answers; only a note, because there can be good reasons for another order.

## Sources
A matter of craft, not of law.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.opposition.grounds import heading_for, motion_grounds
from draftkit.rules.opposition.specimens import DISMISS, grounds, matter, paper
from draftkit.rules.pleading.complaints import shortened
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    placed = [(g, s) for g in motion_grounds(ctx) if (s := heading_for(ctx, g)) is not None]
    for (before, first), (ground, section) in pairwise(placed):
        if section.span[0] >= first.span[0]:
            continue
        yield RULE.finding(
            section.heading_span,
            f"This part stands before the one on “{shortened(before.heading, 80)}”, which the motion argues first. A "
            "reader who has the motion beside the opposition looks for the same order.",
            Basis("draft", "matter file", f"motion.grounds names it before “{shortened(ground.heading, 80)}”."),
            Remedy(
                "rewrite",
                "Put the parts in the motion's order, unless you have a reason not to.",
                "It saves the reader a search.",
            ),
        )
        return


_FORCE = "{} THE FORCE WAS EXCESSIVE\n\nLopez hit a man in handcuffs. His wrists were bound."
_ARREST = "{} THERE WAS NO PROBABLE CAUSE\n\nNo crime had been committed."
_MATTER = matter(grounds("A. The force was not excessive", "B. Probable cause supported the arrest"))

RULE = Rule(
    code="OPP502",
    name="headings-out-of-order",
    severity=Severity.NOTE,
    since="0.1.0",
    flags=(
        Example(
            paper(DISMISS, _ARREST.format("I."), _FORCE.format("II.")),
            "Motion argues A force, B arrest; opposition answers arrest first.",
            matter=_MATTER,
        ),
    ),
    accepts=(
        Example(
            paper(
                DISMISS,
                "I. THE COURT SHOULD DECIDE WHETHER THE CONSTITUTION WAS VIOLATED\n\nThe question recurs.",
                _FORCE.format("II."),
                _ARREST.format("III."),
            ),
            "Opposition opens with the request to decide prong one, then A, B.",
            matter=_MATTER,
        ),
        Example(
            paper(DISMISS, _ARREST.format("I.")),
            "only one of them has a heading",
            matter=_MATTER,
        ),
        Example(
            paper(
                DISMISS,
                _ARREST.format("I."),
                _FORCE.format("II."),
                "III. NO PROBABLE CAUSE AGAINST ROE\n\nNone at all.",
            ),
            "two headings could answer one ground",
            matter=_MATTER,
        ),
        Example(paper(DISMISS, _ARREST.format("I."), _FORCE.format("II.")), "the motion's order is not known"),
    ),
    look=_look,
)
