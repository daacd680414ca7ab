"""What the quotation rules share: the draft's quotations, and which case and reporter a citation's pin belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.passages import words_of_quotation
from draftkit.citing.quotations import Quotation, find_quotations
from draftkit.model.authority import Authority
from draftkit.model.citation import Citation, Kind

if TYPE_CHECKING:
    from draftkit.rules.context import Context

LEFT_ALONE = 4
"""Words up to which a quotation is left alone: so few may be anybody's."""

_FREED = re.compile(
    r"\((?:[^()]{0,60}\b)?(?:cleaned up|(?:quotations?|quotation marks|citations?|alterations?|brackets?"
    r"|marks)\b[^()]{0,60}\b(?:omitted|removed|altered))",
    re.I,
)


_DIRECTLY = re.compile(
    r"[\s\"”’'.,;*_(\]\[]{0,12}(?:(?:see|accord|cf\.?|e\.g\.|also|generally|quoting)[\s,]{1,3}){0,3}[\s*_(\[]{0,6}",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:says?|said|held|holds|wr(?:ites|ote)|explain\w*|stat(?:es|ed)|observ\w+|declar\w+|put it)\b[^.;]{0,60}$"
)


def quotations(ctx: Context) -> tuple[Quotation, ...]:
    """The draft's quotations, found once."""
    if __name__ not in ctx.memo:
        ctx.memo[__name__] = find_quotations(ctx.draft, ctx.citations, ctx.sentences)
    found: tuple[Quotation, ...] = ctx.memo[__name__]
    return found


def long_quotations(ctx: Context) -> Iterator[tuple[Quotation, list[str]]]:
    """The quotations of more than :data:`LEFT_ALONE` words, each with its bare words."""
    for quotation in quotations(ctx):
        if quotation.text.count(" ") + quotation.text.count("\n") >= LEFT_ALONE:
            words = words_of_quotation(quotation.text)
            if len(words) > LEFT_ALONE:
                yield quotation, words


def owner(ctx: Context, quotation: Quotation) -> Citation | None:
    """The citation that the quotation belongs to."""
    return ctx.by_id[quotation.citation] if quotation.citation else None


def is_cited_for(ctx: Context, quotation: Quotation) -> bool:
    """True where the citation follows the words directly, holds them in its parenthesis, or is said to say them."""
    citation = ctx.by_id[quotation.citation or ""]
    if any(p.span[0] <= quotation.span[0] < p.span[1] for p in citation.parentheticals):
        return True
    start, end = sorted((quotation.span, citation.span))
    between = ctx.draft.text[start[1] : end[0]]
    if start == citation.span:
        return _SAYS.search(between) is not None
    return quotation.block or _DIRECTLY.fullmatch(between) is not None


def case_sources(ctx: Context, quotation: Quotation) -> list[tuple[Citation, Authority]]:
    """The cases with a record that may be the source of the words, each page once, the likeliest first."""
    found: dict[tuple[str, str | None, str | None], tuple[Citation, Authority]] = {}
    for citation_id in quotation.sources:
        authority = ctx.authorities.get(citation_id)
        if authority is not None:
            citation = ctx.by_id[citation_id]
            found.setdefault((authority.id, citation.reporter, citation.pin), (citation, authority))
    return list(found.values())


def all_sources_known(ctx: Context, quotation: Quotation) -> bool:
    """True when every case that may be the source has a record: else the words may be one that is not known."""
    kinds = (Kind.STATUTE, Kind.RULE, Kind.CONSTITUTION, Kind.RECORD, Kind.JOURNAL)
    ids = [i for i in quotation.sources if not (i != quotation.citation and ctx.by_id[i].kind in kinds)]
    return bool(ids) and all(i in ctx.authorities for i in ids)


def is_freed(ctx: Context, quotation: Quotation) -> bool:
    """True where a parenthetical after the citation frees the words of their inner quotation marks ("cleaned up")."""
    start = quotation.span[1]
    citation = owner(ctx, quotation)
    start = max(start, citation.span[1]) if citation else start
    end = min(ctx.block(start).end, start + 300)
    return _FREED.search(ctx.draft.text, start, end) is not None


def reporter_of(ctx: Context, citation: Citation) -> str | None:
    """The reporter whose pages the citation's pin counts: its own; for Id. and supra that of what they refer to."""
    if citation.reporter is not None:
        return citation.reporter
    if citation.kind not in (Kind.ID, Kind.SUPRA, Kind.NAME_ONLY):
        return None
    before = ctx.by_id.get(citation.resolves_to or "")
    while before is not None and before.reporter is None and before.resolves_to != before.id:
        before = ctx.by_id.get(before.resolves_to or "")
    if before is None or ctx.parallel_members.get(before.id):
        return None  # with parallel citations one cannot tell whose page an Id. means
    return before.reporter
