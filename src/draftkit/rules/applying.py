"""Which rules can have anything to say about a draft: the others are not even loaded.

Only families are left out here, and only where none of their rules could speak; each rule still decides for itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.papers.kind import PaperKind
from draftkit.rules.registry import homes

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_IMMUNITY = re.compile(
    r"\bimmun\w*|\bclear(?:ly)?[- ]establish|\b(?:fair|clear) (?:warning|notice)\b|\bon notice\b|\bobvious"
    r"|\b(?:any|every|no) (?:\w+ )?officer|\b(?:case|precedent|facts)\b",
    re.IGNORECASE,
)


_ANSWERS = re.compile(
    r"\b(?:oppos|appeal|declar|sworn|swear)|\bmotions? (?:to dismiss|for (?:summary|judgment|partial))"
    r"|\b12\(|\bRule 56",
    re.IGNORECASE,
)


def _opposes(ctx: Context) -> bool:
    """True for a paper that opposition rules could speak of: one that answers a motion, or swears to facts."""
    if ctx.paper.kind in (PaperKind.OPPOSITION, PaperKind.DECLARATION) or "[FILL" in ctx.draft.text:
        return True
    return ctx.paper.kind is not PaperKind.COMPLAINT and _ANSWERS.search(ctx.draft.text) is not None


def codes_for(ctx: Context) -> tuple[str, ...]:
    """Codes of the rules that can apply, in order.

    Pleading rules (PLD) read complaints and matter files, opposition rules (OPP) every other paper, immunity rules (QI)
    drafts that speak of immunity or cite a case that ruled on a right; the rest reads everything.
    """
    left_out: list[str] = []
    if ctx.matter is None and ctx.paper.kind is not PaperKind.COMPLAINT:
        left_out.append("PLD")
    if ctx.matter is None and not _opposes(ctx):
        left_out.append("OPP")
    ruled = any(authority.rulings for authority in ctx.authorities.values())
    if ctx.matter is None and not ruled and _IMMUNITY.search(ctx.draft.text) is None:
        left_out.append("QI")
    return tuple(code for code in homes() if not code.startswith(tuple(left_out)))
