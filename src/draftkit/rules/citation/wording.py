"""How the CIT rules name a citation, a record and a place, so that all of them say it alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from draftkit.authorities.courts import name_of
from draftkit.model.authority import Authority
from draftkit.model.citation import Citation, Kind
from draftkit.model.finding import Basis

if TYPE_CHECKING:
    from draftkit.rules.context import Context

SOURCES = {
    "corpus": "draftkit's own case records",
    "supreme-court-table": "draftkit's table of Supreme Court decisions",
}
"""Words for :attr:`Authority.source`."""

LONGEST = 160
"""Characters of a citation that a message repeats at most."""


def shown(citation: Citation) -> str:
    """The citation as printed, on one line, without Markdown's marks, cut at ``LONGEST`` characters."""
    text = citation.printed
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def numbers(citation: Citation) -> str:
    """``volume reporter page`` in canonical form, or as printed where it could not be read."""
    return citation.normalized or citation.printed[:LONGEST]


def as_record(authority: Authority) -> str:
    """A record the way a brief would cite it: ``Deorle v. Rutherford, 272 F.3d 1272 (9th Cir. 2001)``."""
    court = "" if authority.court in {"scotus", ""} else f"{name_of(authority.court)} "
    if not authority.citation:  # no page yet
        return f"{authority.name}, {authority.printed_at}"
    return f"{authority.name}, {authority.citation} ({court}{authority.year})"


def record_basis(ctx: Context, authority: Authority, detail: str = "") -> Basis:
    """The basis of a finding that rests on a record: what it holds, and the date of this copy."""
    dated = f" (copy of {ctx.records.corpus_date})" if ctx.records.corpus_date else ""
    source = SOURCES.get(authority.source)
    if source is None:  # a record of the index says itself of which files it is
        source, dated = authority.sources[0].note, ""
    return Basis("record", authority.source, f"{detail or as_record(authority)}. Source: {source}{dated}.")


def where(ctx: Context, citation: Citation, seen_from: Citation) -> str:
    """Where a citation stands, for a sentence: ``the same paragraph``, ``paragraph 12``, ``page 3``, ``footnote 2``."""
    if ctx.block(citation) is ctx.block(seen_from):
        return "the same paragraph"
    place = ctx.draft.locate(citation.span[0])
    if place.page is not None:
        return f"page {place.page}" if place.part == "body" else f"{place.part}, page {place.page}"
    return f"paragraph {place.paragraph}" if place.part == "body" else place.part


def by_printed_numbers(citations: Iterable[Citation]) -> list[list[Citation]]:
    """The citations grouped by what they print (numbers, name, year, court), so that one fault is told once.

    Groups and their members keep the order of the draft.
    """
    groups: dict[tuple[object, ...], list[Citation]] = defaultdict(list)
    for citation in citations:
        groups[(numbers(citation), citation.name, citation.year, citation.court)].append(citation)
    return list(groups.values())


def times(group: list[Citation]) -> str:
    """`` (3 times in the draft)`` for a repeated citation, else nothing."""
    return f" ({len(group)} times in the draft)" if len(group) > 1 else ""


def body_citations(ctx: Context, *kinds: Kind) -> list[Citation]:
    """Citations of these kinds in order of the draft, those in tables of authorities or contents left out."""
    return [c for c in ctx.citations if c.kind in kinds and not ctx.listed(c)]
