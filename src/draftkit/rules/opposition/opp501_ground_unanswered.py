"""A ground of the motion is not answered.

## Why it matters
Many courts take silence on a ground as consent to it, and dismiss the claim it attacks without looking further.

## What to do
Give each ground of the motion a heading and an answer. Where you do not want to fight it, say so in a sentence: a
claim withdrawn is better than a claim lost by silence.

## Limits
Needs the grounds from the matter file (motion.grounds). A ground counts as answered as soon as one sentence of the
argument or a footnote speaks of its subject, or, where that is no usual one, two of its own words stand in one part;
whether the answer is good is not read. A part under the motion's heading that holds a marked blank is left to OPP522.

## Sources
Local rules of many districts on unopposed motions; look up yours. Federal Rule of Civil Procedure 7(b) on what a
motion must state.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.opposition.answering import is_whole, title_or_start
from draftkit.rules.opposition.grounds import is_answered, motion_grounds
from draftkit.rules.opposition.specimens import CLOSING, DISMISS, grounds, matter, paper
from draftkit.rules.pleading.complaints import shortened
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


_BLANK = pattern(r"\[FILL[ \xa0]IN\b")


def _look(ctx: Context) -> Iterator[Finding]:
    if not is_whole(ctx):
        return
    for ground in motion_grounds(ctx):
        if is_answered(ctx, ground) or _left_blank(ctx, ground.heading):
            continue
        name = shortened(ground.heading, 120)
        page = f" (page {ground.page} of the motion)" if ground.page else ""
        yield RULE.finding(
            title_or_start(ctx),
            f"The motion argues “{name}”{page}, and nothing in the argument speaks of it. Many courts take silence on "
            "a ground as consent to it.",
            Basis("draft", "matter file", f"motion.grounds lists “{name}”; no sentence of the argument has its words."),
            Remedy(
                "rewrite",
                f"Add a part that answers it, under a heading that mirrors the motion's: “{name}”. If you give that "
                "claim up, say so: “Plaintiff withdraws [FILL IN: the claim] and opposes the rest of the motion.”",
                "A ground that is answered has to be decided; one left alone may be granted.",
            ),
        )


def _left_blank(ctx: Context, heading: str) -> bool:
    """True where a part stands under the motion's heading, and its answer is a marked blank: OPP522 tells of those."""
    wanted = _letters(heading)
    return any(
        wanted in _letters(section.heading) and _BLANK.search(ctx.draft.text, *section.span) is not None
        for section in ctx.sections
        if wanted and section.heading
    )


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


_END = CLOSING.format(date="May 1, 2024")
_MATTER = matter(grounds("I. Qualified immunity bars the force claim", "IV. Heck bars the arrest claim"))
_FORCE = "I. LOPEZ HAS NO QUALIFIED IMMUNITY\n\nThe law was clearly established that a man in handcuffs may not be hit."

RULE = Rule(
    code="OPP501",
    name="ground-unanswered",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(
            paper(DISMISS, _FORCE, end=_END),
            "Motion: IV. Heck bars the arrest claim. Opposition: no part on Heck.",
            matter=_MATTER,
        ),
        Example(
            paper(DISMISS, "INTRODUCTION\n\nThe motion raises immunity and Heck.", _FORCE, end=_END),
            "named in the introduction, and never answered",
            matter=_MATTER,
        ),
        Example(
            paper(DISMISS, _FORCE, end=_END),
            "a subject of no usual kind: none of its words",
            matter=matter(grounds("II. The exhibits are unauthenticated hearsay")),
        ),
    ),
    accepts=(
        Example(
            paper(
                DISMISS,
                _FORCE,
                "II. THE MOTION SAYS: “IV. Heck bars the arrest claim”\n\n[FILL IN: the answer]",
                end=_END,
            ),
            "a marked blank under its heading: OPP522",
            matter=_MATTER,
        ),
        Example(
            paper(DISMISS, _FORCE, "Plaintiff withdraws the arrest claim.", end=_END),
            "Opposition withdraws the arrest claim in a sentence.",
            matter=_MATTER,
        ),
        Example(
            paper(DISMISS, _FORCE, "II. NO CONVICTION STANDS\n\nThe charge was dropped.", end=_END),
            "answered without the name of the case",
            matter=_MATTER,
        ),
        Example(paper(DISMISS, _FORCE), "an excerpt: the answer may stand in the part left out", matter=_MATTER),
        Example(paper(DISMISS, _FORCE, end=_END), "the grounds are not known"),
        Example(
            paper("DEFENDANTS' REPLY IN SUPPORT OF THEIR MOTION TO DISMISS", _FORCE, end=_END),
            "the other side's paper",
            matter=_MATTER,
        ),
    ),
    look=_look,
)
