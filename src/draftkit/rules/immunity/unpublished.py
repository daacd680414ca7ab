"""Unpublished decisions that a draft offers as clearly established law: read by QI309 and AUT207 alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftkit.authorities.circuits import circuit_law
from draftkit.immunity.structure import CLEARLY
from draftkit.immunity.uses import states_doctrine
from draftkit.model.immunity import Prong
from draftkit.rules.authority.usage import leans_on, unpublished
from draftkit.rules.immunity.notice import ASIDE, serves, where, words
from draftkit.rules.immunity.papers import for_no_party

if TYPE_CHECKING:
    from draftkit.model.citation import Citation
    from draftkit.rules.context import Context


def unpublished_as_law(ctx: Context) -> list[Citation]:
    """The citations that QI309 reports; AUT207 leaves them to it."""
    if __name__ not in ctx.memo:
        law = circuit_law(ctx.circuit or "")
        silent = (
            law is None
            or law.unpublished_counts.value is not False
            or ctx.assessment.side == "defendant"
            or for_no_party(ctx)
        )
        ctx.memo[__name__] = [] if silent else [c for c in ctx.full if unpublished(c) and _as_law(ctx, c)]
    found: list[Citation] = ctx.memo[__name__]
    return found


def _as_law(ctx: Context, citation: Citation) -> bool:
    text = words(ctx, citation)
    if not leans_on(ctx, citation) or states_doctrine(text) or where(ctx, citation).topics & ASIDE:
        return False
    if serves(ctx, citation) is not Prong.CLEARLY_ESTABLISHED or not (
        CLEARLY.search(text) or where(ctx, citation).heading
    ):
        return False
    return not any(_beside(ctx, citation, other) for other in ctx.full)


def _beside(ctx: Context, citation: Citation, other: Citation) -> bool:
    """True for a published case cited for the same words."""
    if other.id == citation.id or other.parallel_to or other.published is False or other.quoted_in or other.history_of:
        return False
    said = ctx.sentences.around(citation)
    return said[0] <= other.span[0] < said[1] or (
        ctx.sentences.proposition(other) is not None
        and ctx.sentences.proposition(other) == ctx.sentences.proposition(citation)
    )
