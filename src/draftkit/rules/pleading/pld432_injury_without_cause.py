"""An injury is claimed, and nothing ties it to what a defendant did.

## Why it matters
A defendant pays only for harm that his or her act caused. An injury that stands by itself can be left out of the case.

## What to do
Say which act caused it, and how you know: "Officer Lopez left the cuffs tight for ten minutes; Plaintiff's wrist has
been numb since."

## Limits
In a matter file: every injury without `events` or without `caused_by`. In text: only where the complaint never says
anywhere that a harm came from an act (as a result, caused, since then, from the blow).

## Sources
Federal Rule of Civil Procedure 8(a)(2): the claim has to show that the pleader is entitled to relief, which includes
causation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, shortened, told
from draftkit.rules.pleading.specimens import FACTS, complaint, matter
from draftkit.rules.pleading.sued import names_in, sued
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_BASIS = Basis("rule", "draft", "Rule 8(a)(2): the facts have to show that the defendant's act caused the harm.")
_HURT = pattern(
    r"\b(?:has|have|suffers?|suffered|sustained|had|developed|experienced|endured)\b[^.;]{0,60}\b(?:nerve damage"
    r"|injur(?:y|ies)|pain|fractur\w+|broken|bruis\w+|scars?|scarring"
    r"|concussion|headaches?|seizures?|ptsd|post-traumatic|anxiety|depression|nightmares|numb\w*|swelling|infection"
    r"|disab\w+|emotional distress|mental anguish|trauma|bleeding|damage)\b",
    re.IGNORECASE,
)
_CAUSED = pattern(
    r"\b(?:as a (?:direct|proximate|result|consequence)|result(?:s|ed|ing)?\b|caus(?:e|es|ed|ing)\b|because|due to"
    r"|led to|left (?:him|her|me|plaintiff|with)|since (?:then|that)|from (?:the|being|this)"
    r"|proximate(?:ly)?|consequen\w+|inflict\w+|broke|fractured|following|therefore|thereby|by reason|owing to"
    r"|when (?:he|she|I|plaintiff|officer|defendant)|after)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (file := complaint_matter(ctx)) is not None:
        for number, injury in enumerate(file.injuries):
            missing = [key for key, has in (("events", injury.events), ("caused_by", injury.caused_by)) if not has]
            if missing:
                yield RULE.finding(
                    file.place(f"injuries[{number}]"),
                    f"Injury “{injury.id}” does not say "
                    f"{'from which event it came' if 'events' in missing else 'who caused it'}. A defendant pays only "
                    "for harm that his or her act caused.",
                    _BASIS,
                    Remedy(
                        "rewrite",
                        f"Add {' and '.join(f'{key}: [FILL IN: ids]' for key in missing)}.",
                        "The harm has to be tied to an act.",
                    ),
                )
        return
    if not is_complaint(ctx):
        return
    sentences = told(ctx)
    hurt = [one for one in sentences if _HURT.search(one.text) and not names_in(one.text, sued(ctx))]
    if not hurt or any(_CAUSED.search(one.text) for one in sentences):
        return
    yield RULE.finding(
        hurt[0].span,
        f"“{shortened(hurt[0].text)}” claims a harm, and nothing in the complaint says which act caused it. A "
        f"defendant pays only for harm that "
        "his or her act caused.",
        _BASIS,
        Remedy(
            "rewrite",
            "Tie the harm to the act: “[FILL IN: name] [FILL IN: did what]; since then Plaintiff has had [FILL IN: "
            "harm].”",
            "The harm has to be tied to an act.",
        ),
    )


_PLAIN = ("COUNT I - FOURTH AMENDMENT, EXCESSIVE FORCE (42 U.S.C. § 1983), AGAINST OFFICER LOPEZ", "Lopez struck him.")
_INJURY = "\n  - {id: nerve, plaintiff: doe, kind: physical, description: nerve damage}"

RULE = Rule(
    code="PLD432",
    name="injury-without-cause",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            complaint(
                (*FACTS, "Plaintiff has nerve damage."),
                venue=("Venue is proper: the stop was in Reno, Nevada.",),
                counts=_PLAIN,
            ),
            '"Plaintiff has nerve damage."',
        ),
        Example(matter(injuries=_INJURY), "in a matter file"),
    ),
    accepts=(
        Example(
            complaint(
                (*FACTS, "Officer Lopez left the cuffs tight for ten minutes; Plaintiff's wrist has been numb since.")
            ),
            '"Officer Lopez left the cuffs tight for ten minutes; Plaintiff\'s wrist has been numb since."',
        ),
        Example(complaint((*FACTS, "As a result, Plaintiff has nerve damage."), counts=_PLAIN)),
        Example(matter()),
    ),
    look=_look,
)
