"""Whether a paper argues against qualified immunity, and where: rules on what is missing speak of such papers alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.immunity.structure import CLEARLY, Topic, section_at
from draftkit.patterns import pattern
from draftkit.rules.immunity.papers import for_no_party, is_complaint

if TYPE_CHECKING:
    from draftkit.model.draft import Span
    from draftkit.model.immunity import ImmunityClaim
    from draftkit.rules.context import Context

_IMMUNITY = pattern(
    r"\bqualified(?:ly)? immun\w*|\bclearly[- ]established\b|\bfair (?:warning|notice)\b", re.IGNORECASE
)
_SUBJECT = pattern(
    r"\bimmun\w*|\b(?:officer|official|deput(?:y|ies)|guard|police|constitution\w*|amendment|warden|jail|prison\w*)s?\b"
    r"|\b(?:right|force|arrest|search|seizure)\b",
    re.IGNORECASE,
)
"""A paper that speaks of none of these and cites no case on a right uses "clearly established" of something else."""
_PARTY = pattern(
    r"\b(?:Plaintiff|Defendant|Movant|PLAINTIFF|DEFENDANT|MOVANT)|\b(?:my|me|our|I (?:was|am|had|did|ask))\b"
    r"|\b(?:law|rights?|rule|force|seizure|arrest|search|entry|conduct)\b[^.\n]{0,60}\b(?:was|were) (?:\w+ )?"
    r"(?:clearly established|settled|clear)\b"
    r"|\b(?:had|gave|have|were given|was given) (?:\w+ )?(?:fair|clear) (?:warning|notice)"
)
"""Words of a paper that argues somebody's case; a text on the law in general has none of them."""
_NOT_ARGUED = frozenset(
    {Topic.STANDARD, Topic.FACTS, Topic.INTRODUCTION, Topic.THRESHOLD, Topic.REQUEST, Topic.CONCLUSION}
)


def argues_against_immunity(ctx: Context) -> bool:
    """True for a plaintiff's paper that argues immunity or clearly established law outside its legal standard."""
    known: dict[str, bool] = ctx.memo.setdefault(f"{__name__}.argues", {})
    if "it" not in known:
        silent = ctx.assessment.side == "defendant" or ctx.matter_is_draft or for_no_party(ctx) or is_complaint(ctx)
        spoken_of = bool(ctx.assessment.rows) or _SUBJECT.search(ctx.draft.text) is not None
        known["it"] = (
            not silent and spoken_of and _PARTY.search(ctx.draft.text) is not None and _argument(ctx) is not None
        )
    return known["it"]


def argument_span(ctx: Context, claim: ImmunityClaim) -> Span:
    """Where the second prong is argued for a claim: its heading, the first such heading, or the first sentence."""
    spans = [s.heading_span for s in ctx.sections if s.heading and Topic.CLEARLY_ESTABLISHED in s.topics]
    if claim.span in spans and claim.span is not None:
        return claim.span
    return spans[0] if spans else _argument(ctx) or claim.span or (0, min(len(ctx.draft.text), 1))


def _argument(ctx: Context) -> Span | None:
    known: dict[str, Span | None] = ctx.memo.setdefault(f"{__name__}.argument", {})
    if "it" not in known:
        known["it"] = next(
            (
                span
                for span in ctx.sentences.spans
                if _IMMUNITY.search(ctx.draft.text, *span)
                and not section_at(ctx.sections, span[0]).topics & _NOT_ARGUED
                and (CLEARLY.search(ctx.draft.text, *span) or "immun" in ctx.slice(span).lower())
            ),
            None,
        )
    return known["it"]
