"""What a draft rests the second prong on, where it names nothing but cases that state the test."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.immunity.rulings import FOUND
from draftkit.immunity.structure import Topic
from draftkit.model.immunity import Prong, Use, Weighed, Worth
from draftkit.patterns import pattern
from draftkit.rules.immunity.notice import states_rules, where, words

if TYPE_CHECKING:
    from draftkit.model.citation import Citation
    from draftkit.rules.context import Context

_ASSERTS = pattern(
    r"\b(?:was|were|had been|are|is)\b[^.]{0,30}\b(?:clearly established|settled|clear)\b(?! (?:when|if|only))"
    r"|\bviolat\w+[^.]{0,40}\bclearly established|\bfair (?:warning|notice)\b|\bon notice\b|\bknows?\b|\bknew\b",
    re.IGNORECASE,
)
_OF_USE = (Worth.ESTABLISHES, Worth.SHOWS, Worth.PERSUASIVE)


def asserted_at(ctx: Context, citation: Citation) -> bool:
    """True where the law is said to have been clear: by the words around a case of the standard, or by the heading."""
    text = words(ctx, citation)
    asserts = _ASSERTS.search(text) is not None and "whether" not in text
    of_the_standard = set(ctx.authorities[citation.id].role) & {"standard", "substantive-right"}
    return bool(of_the_standard) and (asserts or _ASSERTS.search(where(ctx, citation).heading) is not None)


def for_prong_two(ctx: Context, citation: Citation) -> bool:
    """True where a case serves the second prong in the argument, not in the legal standard."""
    return (
        ctx.assessment.prongs[citation.id] is Prong.CLEARLY_ESTABLISHED
        and ctx.assessment.uses.get(citation.id) in (Use.SUPPORTS, Use.STANDARD)
        and Topic.STANDARD not in where(ctx, citation).topics
        and Topic.REQUEST not in where(ctx, citation).topics
    )


def example_cited(ctx: Context) -> bool:
    """True where a case that decided facts of its own, or is of use for a claim, is cited; listed ones left out."""
    return any(
        (not states_rules(row.authority) or _of_use(row))
        and any(ctx.assessment.uses.get(i) is not Use.LISTED for i in row.citations)
        for row in ctx.assessment.rows
    )


def _of_use(row: Weighed) -> bool:
    """True also where a missing date or circuit alone keeps a case that helped a plaintiff from being weighed."""
    if row.worth is None and row.ruling is not None:
        return row.ruling.violation in FOUND or row.ruling.clearly_established == "yes"
    return row.worth in _OF_USE
