"""Cases that never decided the violation, and where a draft uses one as if it had: read by QI304 and AUT210 alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.rights import fits
from draftkit.immunity.rulings import announced
from draftkit.immunity.uses import states_doctrine
from draftkit.model.immunity import Prong, Worth
from draftkit.patterns import pattern
from draftkit.rules.authority.outcome import tells_grant
from draftkit.rules.immunity.notice import offered, states_rules, words
from draftkit.rules.immunity.papers import for_no_party

if TYPE_CHECKING:
    from draftkit.model.authority import Authority
    from draftkit.model.citation import Citation
    from draftkit.rules.context import Context

_SAYS_SO = pattern(
    r"\bassum(?:e|es|ed|ing)\b|\bwithout (?:deciding|reaching|resolving|addressing)\b|\bdeclin\w+|\bnot clearly\b"
    r"|\b(?:did|does|do|had|has|need) not (?:yet )?(?:reach|decid|resolv|address|settl|answer|reject|hold|held)\w*"
    r"|\bnever (?:reach|decid|resolv|address|reject)\w*|\bopen question\b|\bleft (?:\w+ ){0,4}open\b|\bundecided\b"
    r"|\bonly (?:the )?second prong\b|\bunsettled\b|\bunclear\b|\bdicta\b|\bdictum\b|\bdissent\w*|\bconcurr\w*",
    re.IGNORECASE,
)
"""Words by which a draft tells that the court did not decide the violation."""

_BARE_RIGHT = pattern(
    r"\b(?:is|are|was|were|be|been) (?:\w+ )?(?:protected|prohibited|forbidden|barred)\b|\bright to\b|\bmay not\b"
    r"|\b(?:protects?|guarantees?|forb[ia]ds?|forbade|prohibit\w*|bars?|bans?)\b|\billegal\w*|\bliable\b",
    re.IGNORECASE,
)
_NO_VIOLATION = pattern(
    r"\b(?:no|not a|did not|does not|without) (?:\w+ ){0,2}(?:violat\w+)|\b(?:was|were|is) (?:\w+ )?(?:lawful"
    r"|reasonable|constitutional)\b",
    re.IGNORECASE,
)

_HELD_UNLAWFUL = pattern(
    r"\b(?:held|holds|holding|found|ruled|decided)\b[^.;]{0,20}\b(?:officers?|police|deput(?:y|ies)|guards?|agents?)\b"
    r"[^.;]{0,80}\b(?:may not|cannot|can not|could not|violat\w+|unconstitutional\w*|excessive|unreasonabl\w+"
    r"|unlawful\w*)\b",
    re.IGNORECASE,
)
_NOT_SO = pattern(
    r"\b(?:no|not violat\w+|not unreasonabl\w+|not excessive|immun\w+|did not|whether|unless|if)\b", re.IGNORECASE
)


def never_decided(ctx: Context) -> list[tuple[Authority, list[Citation]]]:
    """The cases that QI304 reports, with the citations at which each is misused."""
    if __name__ not in ctx.memo:
        ctx.memo[__name__] = [] if for_no_party(ctx) else list(_never_decided(ctx))
    found: list[tuple[Authority, list[Citation]]] = ctx.memo[__name__]
    return found


def _never_decided(ctx: Context) -> Iterator[tuple[Authority, list[Citation]]]:
    rights = [c.right for c in ctx.assessment.claims if c.right]
    seen: set[str] = set()
    for row in ctx.assessment.rows:
        authority = row.authority
        if authority.id in seen or authority.order_only or row.worth is Worth.DEAD:
            continue
        if states_rules(authority) and "example" not in authority.role:
            continue
        seen.add(authority.id)
        rulings = [r for r in authority.rulings if any(fits(r.right, right) for right in rights)] or authority.rulings
        if any(announced(authority, r) for r in rulings):
            continue
        if any(r.violation not in ("not-reached", "assumed") or r.clearly_established == "yes" for r in rulings):
            continue
        if all(r.clearly_established != "no" for r in rulings) or any(told(ctx, i) for i in row.citations):
            continue
        wrong = called_a_holding if states_rules(authority) else misused
        if cites := [c for c in offered(ctx, row) if wrong(ctx, c)]:
            yield authority, cites


def told(ctx: Context, identity: str) -> bool:
    """True where the words around a citation (by id) tell that the court left the right open, or who won."""
    text = words(ctx, ctx.by_id[identity], after=1)
    return _SAYS_SO.search(text) is not None or tells_grant(text)


def called_a_holding(ctx: Context, citation: Citation) -> bool:
    """True where a plaintiff says of a case known for its rule that it held officers' conduct unlawful."""
    if ctx.assessment.side == "defendant":
        return False
    match = _HELD_UNLAWFUL.search(words(ctx, citation))
    return match is not None and _NOT_SO.search(match[0]) is None and not states_doctrine(match[0])


def misused(ctx: Context, citation: Citation) -> bool:
    """True where a case is cited for a right or a prong in words of its own, not for a rule of immunity law."""
    text = words(ctx, citation)
    if ctx.assessment.side == "defendant":
        return _NO_VIOLATION.search(text) is not None and ctx.assessment.prongs.get(citation.id) is Prong.VIOLATION
    return not states_doctrine(text) and (
        ctx.assessment.prongs.get(citation.id) is not None or _BARE_RIGHT.search(text) is not None
    )
