"""Cases that the plaintiff lost on the right at stake, and where a draft cites one as if it had been won.

Read by QI324, and by AUT210, which leaves these cases to it. Cases that never decided the violation are QI304's
(:mod:`~draftkit.rules.immunity.skipped`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from draftkit.immunity.rights import fits
from draftkit.immunity.rulings import FOUND, announced
from draftkit.model.immunity import Worth
from draftkit.patterns import pattern
from draftkit.rules.immunity.notice import offered, states_rules, words
from draftkit.rules.immunity.papers import for_no_party
from draftkit.rules.immunity.skipped import called_a_holding, misused, never_decided, told

if TYPE_CHECKING:
    from draftkit.model.authority import Authority, Ruling
    from draftkit.model.citation import Citation
    from draftkit.rules.context import Context

_TELLS = pattern(
    r"\b(?:no|not|never|neither|without)\s(?:[\w’'-]+\s){0,3}?(?:violat\w+|excessive|unreasonabl\w+|unlawful\w*"
    r"|unconstitutional\w*|infring\w+)|\bn[o']t violat\w+|\baffirm\w*|\bdismiss\w*|\breject\w*|\bfail(?:s|ed|ing)?\b"
    r"|\b(?:judgment|verdict) (?:for|in favor)|\bdistinguish\w*|\blost\b|\badverse\b|\bagainst the plaintiffs?\b",
    re.IGNORECASE,
)
"""Words by which a draft tells that the plaintiff did not win there."""

_OTHER_WAY = pattern(
    r"\b(?:reasonabl[ey]|lawful(?:ly)?|justif(?:y|ied|ies)|permit\w*|permissibl[ey]|allow\w*|upheld|uphold\w*"
    r"|only (?:when|where|if|to)|unless|whether|whenever|if|although|though|despite|while|however|but|yet|even"
    r"|must (?:show|prove|plead|allege)|elements?|requires?|requiring|defin\w+|factors?|consider\w*|turns? on"
    r"|depends? on)\b|[“”\"]",
    re.IGNORECASE,
)
"""Words of a sentence that states a rule or a condition, or quotes: what a lost case is still good for."""


class Lost(NamedTuple):
    """A case that is used as if won: the citations at which it is, and the rulings that went against the plaintiff."""

    authority: Authority
    citations: list[Citation]
    rulings: tuple[Ruling, ...]

    @property
    def on_violation(self) -> bool:
        """True where the court found no violation; else it held that the law was not clear."""
        return all(r.violation == "not-found" for r in self.rulings)


def lost(ctx: Context) -> list[Lost]:
    """The cases that QI324 reports."""
    if __name__ not in ctx.memo:
        aside = ctx.assessment.side == "defendant" or for_no_party(ctx)
        ctx.memo[__name__] = [] if aside else list(_lost(ctx))
    found: list[Lost] = ctx.memo[__name__]
    return found


def is_lost(ctx: Context, authority: Authority) -> bool:
    """True for a case that QI324 reports."""
    return any(one.authority is authority for one in lost(ctx))


def _lost(ctx: Context) -> Iterator[Lost]:
    rights = [c.right for c in ctx.assessment.claims if c.right]
    seen = {authority.id for authority, _ in never_decided(ctx)}
    for row in ctx.assessment.rows:
        authority = row.authority
        if authority.id in seen or authority.order_only or row.worth is Worth.DEAD:
            continue
        seen.add(authority.id)
        fitting = [r for r in authority.rulings if any(fits(r.right, right) for right in rights)]
        rulings = tuple(fitting or authority.rulings)
        if not all(_against(r) and not announced(authority, r) for r in rulings):
            continue
        if any(told(ctx, i) or _TELLS.search(words(ctx, ctx.by_id[i], after=1)) for i in row.citations):
            continue
        wrong = called_a_holding if states_rules(authority) else misused
        cites = [c for c in offered(ctx, row) if wrong(ctx, c) and not _OTHER_WAY.search(words(ctx, c))]
        if cites:
            yield Lost(authority, cites, rulings)


def _against(ruling: Ruling) -> bool:
    """True for a ruling that the officers won: no violation; or, nothing said of it, no clear law."""
    if ruling.violation in FOUND or ruling.clearly_established == "yes" or ruling.immunity == "denied":
        return False
    return ruling.violation == "not-found" or (ruling.violation is None and ruling.clearly_established == "no")
