"""A count takes up every paragraph before it, the earlier counts included.

## Why it matters
When each count adopts all that stands before it, the last one is the whole complaint again, and nobody can see which
facts belong to which claim. The Eleventh Circuit calls this the first type of shotgun pleading (Weiland) and its
courts strike such complaints; elsewhere it works against the short and plain statement that Rule 8(a)(2) asks for.

## What to do
Let each count name only the numbered paragraphs it rests on, and never a paragraph of another count.

## Limits
The first count may adopt the facts before it. Quiet where a count names paragraphs, unless the numbers run across a
whole earlier count, and where it adopts "the facts" or "the factual allegations" only. One finding for a complaint.

## Sources
Weiland (Eleventh Circuit), first of its four types; Federal Rules of Civil Procedure 8(a)(2), 10(b) and 10(c).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.papers.counts import Count
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import is_complaint, place_name
from draftkit.rules.pleading.counts_read import count_name, numbers_of
from draftkit.rules.pleading.parties_read import listed
from draftkit.rules.pleading.specimens import complaint
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_FACTS_ONLY = pattern(
    r"\b(?:facts?\b|factual (?:allegations?|paragraphs?|statements?|background)|introduct\w+|general allegations"
    r"|allegations common|common allegations"
    r"|(?:section|part)s? [IVXA-Z\d]+\b|except|other than|excluding)",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if not is_complaint(ctx):
        return
    found: list[tuple[Count, Span]] = []
    whole: list[tuple[int, int]] = []
    for count in ctx.counts:
        for taken in count.taken_up if count.number > 1 else ():
            words = ctx.slice(taken.span)
            across = any(
                low <= 2 and low < first and high >= last for low, high in taken.ranges for first, last in whole[:1]
            )
            if (taken.everything and not _FACTS_ONLY.search(words)) or across:
                found.append((count, taken.span))
                break
        numbers = numbers_of(ctx, count)
        if len(numbers) >= 2:
            whole.append((numbers[0], numbers[-1]))
    if not found:
        return
    first_count, span = found[0]
    others = [count_name(count) for count, _ in found[1:]]
    also = f" So do {len(others)} more: {listed(others, 4)}." if others else ""
    yield RULE.finding(
        span,
        f"The count {count_name(first_count)} ({place_name(ctx, span[0])}) takes up every paragraph before it, and "
        f"with them the counts before it.{also} Then no reader can tell which facts belong to which claim; courts "
        "call this a shotgun pleading.",
        Basis("rule", "draft", "A count after the first adopts all that stands before it (Weiland, first type)."),
        Remedy(
            "rewrite",
            "Name only the paragraphs this count rests on: “Plaintiff incorporates ¶¶ [FILL IN: numbers of the "
            "paragraphs with the facts of this count].”",
            "Each count then stands by itself.",
        ),
    )


_SECOND = "COUNT II - FOURTEENTH AMENDMENT, MEDICAL CARE (42 U.S.C. § 1983), AGAINST OFFICER LOPEZ"
_FIRST = (
    "COUNT I - FOURTH AMENDMENT, EXCESSIVE FORCE (42 U.S.C. § 1983), AGAINST OFFICER LOPEZ",
    "Plaintiff repeats and realleges all preceding paragraphs.",
    "Lopez's three blows broke two of Doe's teeth.",
)
_THIRD = "COUNT III - FIRST AMENDMENT, RETALIATION (42 U.S.C. § 1983), AGAINST OFFICER LOPEZ"
_ALL = "Plaintiff incorporates all preceding paragraphs as if fully set forth herein."

RULE = Rule(
    code="PLD442",
    name="shotgun-incorporation",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            complaint(counts=(*_FIRST, _SECOND, _ALL, "Lopez left him bleeding.", _THIRD, _ALL, "Lopez was angry.")),
            'Count III: "Plaintiff incorporates all preceding paragraphs," Counts I and II included.',
        ),
        Example(
            complaint(counts=(*_FIRST, _SECOND, "Plaintiff incorporates paragraphs 1 through 9.", "Lopez left him.")),
            "numbers that cover the whole of Count I",
        ),
    ),
    accepts=(
        Example(
            complaint(counts=(*_FIRST, _SECOND, "Plaintiff incorporates ¶¶ 5-7.", "Lopez left him bleeding.")),
            'Count III: "Plaintiff incorporates ¶¶ 12-31."',
        ),
        Example(complaint(counts=_FIRST), "the first count has no count before it"),
        Example(
            complaint(
                counts=(*_FIRST, _SECOND, "Plaintiff incorporates the factual allegations above.", "Lopez left.")
            ),
            "the facts alone",
        ),
        Example("OPPOSITION\n\nThe complaint does not adopt all preceding paragraphs in Count II.", "another paper"),
    ),
    look=_look,
)
