"""Which full citation of the draft a short form may mean, and which it may have meant."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from draftkit.authorities.names import parties
from draftkit.model.citation import Citation
from draftkit.rules.citation.identity import group_of
from draftkit.rules.citation.numbers import slips

if TYPE_CHECKING:
    from draftkit.rules.context import Context

NEVER_ALONE = frozenset({"doe", "roe"})
"""Names too common to say that two citations are of one case."""

MOST = 200
"""Full citations of one volume, or with one word in their name, that are remembered: work stays in step with length."""

LONGEST = 120
"""Pages after its first to which a short form is taken to reach."""

Book = tuple[str | None, str | None]
"""Volume and reporter."""


def full_of_that_name(ctx: Context, short: Citation) -> Citation | None:
    """A full citation before ``short``, or later in its paragraph, that has its volume and reporter and may be meant.

    Any word of the name will do here, "Ohio" too: volume and reporter already tell the case.
    """
    for full in _by_book(ctx).get((short.volume, short.reporter), ()):
        near_enough = full.span[0] < short.span[0] or ctx.block(full) is ctx.block(short)
        if near_enough and _may_be_meant(short, full):
            return full
    return None


def full_given_later(ctx: Context, short: Citation) -> Citation | None:
    """The first full citation after ``short`` that has its volume and reporter and may be meant."""
    for full in _by_book(ctx).get((short.volume, short.reporter), ()):
        if full.span[0] > short.span[0] and _may_be_meant(short, full):
            return full
    return None


def same_name_elsewhere(ctx: Context, short: Citation) -> Citation | None:
    """The full citation before ``short`` that has its name in another volume or reporter.

    None where a full citation of that name has its volume and reporter, parallel citations included, and where the
    name tells nothing (a state, a city, Doe).
    """
    if short.resolves_to == "ambiguous" or short.name is None or full_of_that_name(ctx, short) is not None:
        return None
    met = ctx.antecedent(short) if short.resolves_to else None
    named = [met] if met is not None else _of_that_name(ctx, short)
    for full in named:
        if any((c.volume, c.reporter) == (short.volume, short.reporter) for c in group_of(ctx, full)):
            return None
    return named[-1] if named else None


def another_decision(ctx: Context, full: Citation, short: Citation) -> bool:
    """True where ``short`` means another decision of the name of ``full``: its volume is no slip for that one's, or the
    page it gives cannot lie in that case. False where a record says that the case is printed there too."""
    if printed_there(ctx, full, short):
        return False
    if short.volume == full.volume:
        return False
    first = full.page or ""
    pages = [p.first for p in short.pins if p.first is not None]
    reached = not first.isdecimal() or all(0 <= page - int(first) <= LONGEST for page in pages)
    return not reached or (short.volume or "") not in slips(full.volume or "")


def printed_there(ctx: Context, full: Citation, short: Citation) -> bool:
    """True where the record of ``full`` has it in the volume and reporter of ``short`` too (a parallel citation)."""
    known = ctx.authorities.get(full.id)
    return known is not None and any(c.startswith(f"{short.volume} {short.reporter} ") for c in known.citations)


def _may_be_meant(short: Citation, full: Citation) -> bool:
    return short.name is None or short.name.lower() in (full.name or "").lower()


def _of_that_name(ctx: Context, short: Citation) -> list[Citation]:
    words = _telling(short.name)
    index = _by_word(ctx)
    found = [c for word in words for c in index.get(word, ()) if c.span[0] < short.span[0]]
    return sorted((c for c in found if words <= _telling(c.name)), key=lambda c: c.span[0])


def _telling(name: str | None) -> frozenset[str]:
    """The words of a name that tell one party from another: no states, no cities, no Doe."""
    return frozenset(w for party in parties(name or "") for w in party.distinctive) - NEVER_ALONE


def _by_book(ctx: Context) -> dict[Book, list[Citation]]:
    """Full citations of the draft's own text by volume and reporter, in order."""
    if f"{__name__}.book" not in ctx.memo:
        index: dict[Book, list[Citation]] = defaultdict(list)
        met = set()
        for citation in ctx.full:
            known = index[(citation.volume, citation.reporter)]
            if len(known) < MOST and (citation.normalized, citation.name, ctx.block(citation).start) not in met:
                met.add((citation.normalized, citation.name, ctx.block(citation).start))
                known.append(citation)
        ctx.memo[f"{__name__}.book"] = index
    found: dict[Book, list[Citation]] = ctx.memo[f"{__name__}.book"]
    return found


def _by_word(ctx: Context) -> dict[str, list[Citation]]:
    """Leading full citations by each telling word of their name, the first of each printed number."""
    if f"{__name__}.word" not in ctx.memo:
        index: dict[str, list[Citation]] = defaultdict(list)
        met = set()
        for citation in ctx.full:
            if citation.parallel_to is None and (citation.normalized, citation.name) not in met:
                met.add((citation.normalized, citation.name))
                for word in _telling(citation.name):
                    if len(index[word]) < MOST:
                        index[word].append(citation)
        ctx.memo[f"{__name__}.word"] = index
    found: dict[str, list[Citation]] = ctx.memo[f"{__name__}.word"]
    return found
