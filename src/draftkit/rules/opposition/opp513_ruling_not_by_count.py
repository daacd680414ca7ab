"""The conclusion asks for one ruling on everything, where several claims or defendants are at stake.

## Why it matters
A court decides claim by claim and person by person. Where only "deny the motion" is asked, a ruling may forget a
count, or say nothing about a defendant, and the appeal then has nothing to look at.

## What to do
List what you ask: count, defendant, ruling. Say for each individual that a violation is pleaded (or shown) and that
the law was clear, and for a city or county that immunity does not apply.

## Limits
Needs the claims from the matter file. Only where the conclusion names no count, no claim and no defendant.

## Sources
Ashcroft v. Iqbal, 556 U.S. 662 (2009): each official answers for his own conduct.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.papers.caption import surname
from draftkit.patterns import pattern
from draftkit.rules.opposition.answering import conclusion, opposes
from draftkit.rules.opposition.specimens import DISMISS, matter, paper
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_ASKED = pattern(
    r"\b(?:motions?|relief)\b[^.]{0,120}\b(?:den(?:y|ied)|overruled)\b|\bden(?:y|ied)\b[^.]{0,120}\bmotions?\b", re.I
)
_BY_COUNT = pattern(
    r"\b(?:counts?|claims?|causes? of action) (?:[IVX]+|\d+|one|two|three|four|five|six|for|of|under|against|that)\b"
    r"|\b(?:first|second|third|fourth|fifth|sixth) (?:claims?|causes? of action|counts?)\b|\beach (?:claim|count"
    r"|defendant|officer)\b"
    r"|\b(?:\w+ (?:amendment|force|arrest|prosecution|search|monell|law|liability)|monell|retaliation) claims?\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if ctx.matter is None or not opposes(ctx):
        return
    claims, defendants = ctx.matter.claims, ctx.matter.defendants
    if len(claims) < 2 and len(defendants) < 2:
        return
    end = conclusion(ctx)
    if not end:
        return
    text = " ".join(ctx.draft.text[end[0].span[0] :].split()) if len(end) > 60 else " ".join(s.text for s in end)
    asked = next((s for s in end if _ASKED.search(s.text)), None)
    names = [surname(d.name) for d in defendants if d.name]
    if (
        asked is None
        or _BY_COUNT.search(text)
        or any(re.search(rf"\b{re.escape(n)}\b", text, re.IGNORECASE) for n in names)
    ):
        return
    rows = "; ".join(
        f"Count {number}: deny as to [FILL IN: defendant]" for number in ("I", "II")[: max(1, len(claims))]
    )
    yield RULE.finding(
        asked.span,
        f"This asks for one ruling on the whole motion; {_at_stake(len(claims), len(defendants))} are at stake. A "
        f"court rules "
        "claim by claim and person by person, and may leave out what nobody asked it to decide.",
        Basis("draft", "draft", "The conclusion names no count, claim or defendant."),
        Remedy(
            "rewrite", f"Ask by count and defendant: “{rows}.”", "Each ruling asked for has to be given or refused."
        ),
    )


def _at_stake(claims: int, defendants: int) -> str:
    said = [f"{n} {noun}{'s' * (n != 1)}" for n, noun in ((claims, "claim"), (defendants, "defendant")) if n]
    return " against ".join(said)


RULE = Rule(
    code="OPP513",
    name="ruling-not-by-count",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            paper(DISMISS, "Lopez hit him.", end="CONCLUSION\n\nThe motion should be denied.\n\nDated: May 1, 2024"),
            '"The motion should be denied."',
            matter=matter(),
        ),
    ),
    accepts=(
        Example(
            paper(DISMISS, end="CONCLUSION\n\nDeny the motion as to Count I (Lopez, Reyes) and Count III (City)."),
            '"Deny as to Count I (Lopez, Reyes) and Count III (City)."',
            matter=matter(),
        ),
        Example(paper(DISMISS, end="CONCLUSION\n\nThe motion should be denied."), "the claims are not known"),
        Example(
            paper(DISMISS, end="CONCLUSION\n\nThe motion should be denied."),
            "one claim, one defendant",
            matter=matter(
                defendants="[{id: lopez, name: R. Lopez, kind: individual}]",
                claims="[{id: force, against: [{defendant: lopez}]}]",
            ),
        ),
        Example(
            paper(DISMISS, end="CONCLUSION\n\nThe motion of Officer Lopez should be denied."), "named", matter=matter()
        ),
    ),
    look=_look,
)
