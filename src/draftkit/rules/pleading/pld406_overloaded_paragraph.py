"""One numbered paragraph tells several events at once.

## Why it matters
Each paragraph is to hold one set of circumstances, as far as that is possible. Where one tells the stop, the arrest
and the hospital together, the defendants can deny the whole of it with one word, and nobody can point to a part of it.

## What to do
Begin a new paragraph for each step and each date.

## Limits
Complaints in text only. A paragraph counts when it has more than 170 words outside quotation marks and at least three
different dates or clock times. Told once for the whole paper, with the other paragraphs named.

## Sources
Federal Rules of Civil Procedure 8(d)(1) and 10(b).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.papers.parts import PartKind, part_at
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import also_in, is_complaint, parts
from draftkit.rules.pleading.dates import dates_in
from draftkit.rules.pleading.specimens import FACTS, complaint
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_MANY_WORDS = 170
_SEVERAL = 3
_QUOTED = pattern(r"“[^“”]{1,4000}”|\"[^\"]{1,4000}\"")
_CLOCK = pattern(r"\b\d{1,2}:\d\d\b|\b\d{1,2} ?[ap]\.?m\b", re.IGNORECASE)


def _look(ctx: Context) -> Iterator[Finding]:
    if not is_complaint(ctx):
        return
    long = []
    for one in ctx.numbered:
        if part_at(parts(ctx), one.span[0]).kind not in (PartKind.FACTS, PartKind.CLAIMS):
            continue
        own = _QUOTED.sub(" ", ctx.slice(one.span))
        words = len(own.split())
        moments = {date.text.lower() for date in dates_in(own)} | {m[0].lower() for m in _CLOCK.finditer(own)}
        if words > _MANY_WORDS and len(moments) >= _SEVERAL:
            long.append((one, words, len(moments)))
    if not long:
        return
    (one, words, moments_of), more = long[0], [other.span[0] for other, _, _ in long[1:]]
    yield RULE.finding(
        one.span,
        f"¶ {one.number} tells several events in one paragraph: {words} words, {moments_of} dates or "
        f"times{also_in(ctx, more)}. The defendants "
        "can deny all of it at once.",
        Basis(
            "rule", "draft", "Rule 10(b): a paragraph is limited, as far as practicable, to one set of circumstances."
        ),
        Remedy(
            "rewrite",
            "Begin a new numbered paragraph for each step and each date.",
            "One set of circumstances for each paragraph.",
        ),
    )


_LONG = (
    "On March 3, 2023 Lopez stopped Doe in the lot of the market and asked for his papers, and Doe gave him his "
    "license, and then Lopez told him to get out "
    "and to stand by the car, which Doe did, and Lopez put handcuffs on him and sat him on the curb, and on March "
    "4, 2023 he was booked into the jail, where "
    "a clerk took his belt and his shoes and put him into a cell with two other men, who had been there since the "
    "week before, and nobody told him why he was "
    "held, and he asked three times to call his wife, and on March 5, 2023 a guard took him to the hospital because "
    "his arm was swollen, and a doctor looked at "
    "it and put it into a splint and wrote a note for the jail that he should see a surgeon, and on March 9, 2023 "
    "he was released from the jail without any "
    "charge and without his shoes, and his wife came for him with the car and drove him home, where he lay for two "
    "weeks and could not work at all"
)

RULE = Rule(
    code="PLD406",
    name="overloaded-paragraph",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            complaint((*FACTS, f"{_LONG}.")),
            "One paragraph of 190 words telling the stop, the arrest, the booking and the hospital, with four dates.",
        ),
    ),
    accepts=(
        Example(
            complaint((*FACTS, f"The dispatcher's call was: “{_LONG}.”")),
            "A 140-word paragraph that quotes one dispatch call.",
        ),
        Example(complaint((*FACTS, _LONG.replace(", 2023", ""))), "long, and one story without dates of its own"),
        Example(complaint()),
    ),
    look=_look,
)
