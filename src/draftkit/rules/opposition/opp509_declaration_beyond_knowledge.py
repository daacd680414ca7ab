"""A declaration says what its writer believes or was told, not what he saw, heard or did.

## Why it matters
On summary judgment a declaration counts only for facts its writer knows himself and could tell a jury. What he
believes or heard from somebody else may be struck, and it makes the rest look weaker.

## What to do
Say what you saw, heard, felt or did, and how you were able to. Words a defendant said to you may be told as his
words. Get a declaration from whoever knows the rest.

## Limits
Reads papers whose title says declaration or affidavit; one finding for all sentences. Quiet for what one thought at
the time ("I believed I would die"), for orders ("I was told to kneel"), for words of a named person, for rough times
and distances, and for a declaration on discovery that is still needed.

## Sources
Federal Rule of Civil Procedure 56(c)(4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.papers.kind import PaperKind
from draftkit.patterns import pattern
from draftkit.rules.immunity.arguing import sentences
from draftkit.rules.opposition.answering import listed
from draftkit.rules.pleading.complaints import shortened
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_BELIEF = pattern(
    r"\bI (?:strongly |truly |firmly |honestly |also |do )?(?:believe|think|suspect|assume|presume|guess|feel that)\b"
    r"|\b(?:upon|on) information and belief\b|\b(?:it is|it['’]s) my (?:understanding|belief|opinion)\b"
    r"|\bI (?:have been|was) (?:told|informed) (?:that\b|(?:he|she|they)\b)"
    r"|\bI (?:later )?heard (?:from (?:others|other|people|someone)|that)\b"
    r"|\bto the best of my (?:own )?(?:personal )?(?:knowledge|information|belief)\b"
)
_ROUGH = pattern(
    r"\b(?:believe|think|guess|assume)\b,? (?:that )?(?:it|this|that|the (?:time|date)) (?:was|took"
    r"|happened)\b[^.]{0,20}?"
    r"(?:\b(?:about|around|approximately|roughly|a few)\b|\b(?:at|on|in|between) [\dA-Z])"
    r"|\bI (?:believe|think) (?:about|around|approximately|\d)",
)
_DISCOVERY = pattern(r"\b56\(d\)|\bdiscovery\b", re.IGNORECASE)
_BELIEVE_IN = pattern(
    r"\bI (?:do )?believe in\b|\bdo not (?:believe|think)\b|\bhow (?:I|do I) (?:think|feel)\b", re.IGNORECASE
)
_COUNSEL = pattern(
    r"\bI am (?:an attorney|the attorney|counsel|a lawyer|one of the attorneys)\b|\bcounsel (?:of record )?for\b", re.I
)


def _look(ctx: Context) -> Iterator[Finding]:
    if ctx.matter_is_draft or ctx.paper.kind is not PaperKind.DECLARATION:
        return
    if _COUNSEL.search(ctx.draft.text):
        return
    found = [
        s
        for s in sentences(ctx)
        if _BELIEF.search(s.bare)
        and not (_ROUGH.search(s.bare) or _DISCOVERY.search(s.text) or _BELIEVE_IN.search(s.bare) or s.is_heading)
    ]
    if not found:
        return
    more = f" The same on {listed(ctx, [s.span[0] for s in found[1:]])}." if found[1:] else ""
    yield RULE.finding(
        found[0].span,
        f"“{shortened(found[0].text)}” tells a belief or what others said. A declaration counts only for what its "
        f"writer "
        f"knows himself; the rest may be struck.{more}",
        Basis("rule", "Fed. R. Civ. P. 56(c)(4)", "A declaration is made on personal knowledge."),
        Remedy(
            "rewrite",
            "Say what you saw, heard or did, and how: “I was [FILL IN: how near] and saw [FILL IN: what]. I heard "
            "[FILL IN: "
            "name] say, ‘[FILL IN: words].’” Leave the belief out, or let the person who knows sign a declaration.",
            "What you saw yourself cannot be struck for want of knowledge.",
        ),
    )


_TITLE = "DECLARATION OF JOHN DOE\n\n"

RULE = Rule(
    code="OPP509",
    name="declaration-beyond-knowledge",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(f"{_TITLE}3. I believe Lopez was told to fire.", '"I believe Lopez was told to fire."'),
        Example(f"{_TITLE}3. I was told that Lopez had done it before."),
        Example(f"{_TITLE}3. However, I believe it was a staged event.", "what one concludes"),
        Example(f"{_TITLE}All this is true to the best of my knowledge and belief."),
    ),
    accepts=(
        Example(f"{_TITLE}3. I heard Kim say to Lopez, 'Shoot.'", "\"I heard Kim say to Lopez, 'Shoot.'\""),
        Example(f"{_TITLE}3. I believed that I was going to die.", "what one thought then is known"),
        Example(f"{_TITLE}3. I was told to kneel. Officer Lopez told me that he was sorry.", "an order; his own words"),
        Example(f"{_TITLE}3. I believe it was about 9 p.m.", "a rough time"),
        Example("PLAINTIFF'S OPPOSITION TO MOTION TO DISMISS\n\nI believe Lopez was told to fire.", "no declaration"),
        Example(f"{_TITLE}Under Rule 56(d), I believe the dispatch log will show it.", "discovery still needed"),
    ),
    look=_look,
)
