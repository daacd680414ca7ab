"""Sentences that rest liability on being somebody's employer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import Told, told
from draftkit.rules.pleading.counts_read import STATE_LAW, count_at

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_EMPLOYS = pattern(
    r"\b(?:liable|responsible|answer(?:s|able)?|accountable|liability)\b[^.;]{0,120}\b(?:because|since|as|for|by "
    r"virtue of|by reason of|due to)\b[^.;]{0,60}"
    r"\b(?:(?:it|the (?:city|county|department|state)|he|she|they|who) (?:is |was |are |were )?(?:employ(?:s|ed)?"
    r"|hired?|(?:the )?employers?)|(?:his|her|their|its|an|the) employers?\b|employing)"
    r"|\bas (?:the|an|his|her|their) employers?\b[^.;]{0,60}\b(?:is|are)\b[^.;]{0,30}\b(?:liable|responsible)\b",
    re.IGNORECASE,
)
_RESPONDEAT = pattern(
    r"\brespondeat superior\b|\bvicarious(?:ly)?\b(?=[^.;]{0,40}\b(?:liab"
    r"|responsib))",
    re.IGNORECASE,
)
_FEDERAL = pattern(
    r"§+\s*1983\b|\bsection 1983\b|\bconstitution\w*|\bamendment\b|\bmonell\b|\bcivil "
    r"rights\b",
    re.IGNORECASE,
)
_DENIES = pattern(
    r"\b(?:not|no|never|neither|nor|without|rather than|instead of|does not rest|independent "
    r"of)\b[^.;]{0,60}\b(?:respondeat|vicarious\w*|employ\w*)"
    r"|\b(?:respondeat superior|vicarious liability)\b[^.;]{0,40}\b(?:is not|does not|cannot|alone)\b",
    re.IGNORECASE,
)
_PAYS = pattern(
    r"\bindemnif\w+|\bscope of (?:his|her|their|the) employment\b[^.;]{0,80}\btort|\bRICO\b|\btitle "
    r"vii\b",
    re.IGNORECASE,
)


def says_employer(text: str) -> bool:
    """Whether a text says that somebody is liable as an employer, and does not deny it."""
    says = _EMPLOYS.search(text) or _RESPONDEAT.search(text)
    return says is not None and _DENIES.search(text) is None


def resting_on_employment(ctx: Context) -> list[Told]:
    """The sentences of a complaint that do so for a federal claim; those that may belong to state law are left out."""
    found: list[Told] = []
    state_claims = STATE_LAW.search(" ".join(c.heading for c in ctx.counts)) or re.search(r"\b1367\b", ctx.draft.text)
    for one in told(ctx):
        respondeat = _RESPONDEAT.search(one.text)
        if not (respondeat or _EMPLOYS.search(one.text)) or _DENIES.search(one.text) or _PAYS.search(one.text):
            continue
        federal = _FEDERAL.search(one.text) is not None
        count = count_at(ctx, one.span[0])
        heading = count.heading if count else ""
        if not federal and (STATE_LAW.search(one.text.replace("respondeat superior", "")) or STATE_LAW.search(heading)):
            continue
        if respondeat and state_claims and not federal:
            continue
        found.append(one)
    return found
