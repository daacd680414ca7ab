"""Which rule speaks about a full citation, so that one fault is told once.

The records judge; this module only orders what they say. A citation that is impossible is not also "unconfirmed", and
one whose page lies inside the very case it names is not also a "near miss".
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from draftkit.authorities.comparing import same_case_name
from draftkit.authorities.feasibility import impossible
from draftkit.model.authority import Authority
from draftkit.model.citation import Citation, Verdict
from draftkit.rules.citation.numbers import is_database, twins

if TYPE_CHECKING:
    from draftkit.authorities.comparing import Comparison
    from draftkit.rules.context import Context


class Concern(Enum):
    """What there is to say about the identity of a full citation, and which rule says it."""

    NOTHING = "nothing"
    IMPOSSIBLE = "CIT102, CIT124, CIT125, CIT126"
    PARALLEL = "CIT129"
    NAME = "CIT121"
    PARTY = "CIT121, as a warning"
    YEAR_OR_COURT = "CIT122, CIT123"
    TWIN = "CIT131"
    INSIDE = "CIT127"
    NEAR = "CIT128"
    UNCONFIRMED = "CIT132"


def concern(ctx: Context, citation: Citation) -> Concern:
    """What there is to say about a full case citation of the draft's own text (worked out once for each)."""
    known: dict[str, Concern] = ctx.memo.setdefault(f"{__name__}.concern", {})
    if citation.id not in known:
        known[citation.id] = _concern(ctx, citation)
    return known[citation.id]


def _concern(ctx: Context, citation: Citation) -> Concern:
    answer = ctx.answers.get(citation.id)
    comparison = ctx.comparisons.get(citation.id)
    if answer is None or answer.verdict is Verdict.UNREADABLE:
        return Concern.NOTHING
    if answer.verdict is Verdict.CONFIRMED:
        return Concern.PARTY if comparison is not None and _half_named(comparison) else Concern.NOTHING
    if parallel_fault(ctx, citation) is not None:
        return Concern.PARALLEL
    # A record of the very case says more than the tables of volumes and courts do.
    if comparison is not None and answer.verdict in (Verdict.CONFLICT, Verdict.IMPOSSIBLE):
        other = comparison.name is False and not comparison.authority.rests_on_inference("name")
        return Concern.NAME if other else Concern.YEAR_OR_COURT
    if impossible(citation) is not None:
        return Concern.IMPOSSIBLE
    if comparison is not None and _half_named(comparison):
        return Concern.PARTY
    # An unconfirmed citation that a record knows something about is spoken of elsewhere (CIT104, AUT202).
    if answer.verdict is not Verdict.UNCONFIRMED or answer.checked_against is not None:
        return Concern.NOTHING
    return _about_numbers(ctx, citation)


def _half_named(comparison: Comparison) -> bool:
    """One party is somebody else's, or the whole name differs from a record whose own name no source confirmed."""
    return comparison.parties == "one" or comparison.name is False


def _about_numbers(ctx: Context, citation: Citation) -> Concern:
    """What there is to say where no record stands at the citation's volume and page."""
    if citation.normalized is None or citation.blank_page or is_database(citation):
        return Concern.UNCONFIRMED
    # Orders fill the back of a volume, among pages that the table of opinions cannot tell apart.
    inside = None if is_order(citation) else ctx.records.inside(citation.normalized)
    same = inside is not None and citation.name is not None and same_case_name(citation.name, inside.name)
    if same:
        return Concern.INSIDE
    if twins(ctx, citation):
        return Concern.TWIN
    if near(ctx, citation):
        return Concern.NEAR
    return Concern.UNCONFIRMED if inside is None else Concern.INSIDE


def is_order(citation: Citation) -> bool:
    """True for an order without opinion ("cert. denied", "mem."): many stand on one page and few are recorded."""
    phrase = citation.history_phrase or ""
    return "den" in phrase or "cert" in phrase or any(p.text.startswith("mem") for p in citation.parentheticals)


def group_of(ctx: Context, citation: Citation) -> list[Citation]:
    """The parallel citations of one case, the leading one first; the citation alone where it has none."""
    leader = ctx.by_id.get(citation.parallel_to or citation.id, citation)
    return [leader, *ctx.parallel_members.get(leader.id, [])]


def parallel_fault(ctx: Context, citation: Citation) -> tuple[Authority, str] | None:
    """The case that the rest of a parallel group means, and what its record prints in this citation's reporter.

    None unless the two differ: the citation stands alone, the record has nothing in that reporter, or they agree.
    """
    group = group_of(ctx, citation)
    if len(group) == 1 or citation.normalized is None or citation.blank_page:
        return None
    for other in group:
        authority = ctx.authorities.get(other.id)
        comparison = ctx.comparisons.get(other.id)
        if other.id == citation.id or authority is None or comparison is None or comparison.name is not True:
            continue
        printed = [c for c in authority.citations if _reporter(c) == citation.reporter]
        if printed and citation.normalized not in printed:
            return authority, printed[0]
    return None


def _reporter(normalized: str) -> str:
    return " ".join(normalized.split()[1:-1])


def near(ctx: Context, citation: Citation) -> tuple[Authority, ...]:
    """Cases of the same name whose numbers are one slip away; never for database numbers or a nameless citation."""
    if citation.normalized is None or citation.name is None or citation.blank_page or is_database(citation):
        return ()
    return ctx.records.near(citation.normalized, citation.name)


def did_you_mean(ctx: Context, citation: Citation) -> Authority | None:
    """The one case that the citation probably means; None when nothing, or more than one, fits."""
    found = near(ctx, citation)
    return found[0] if len(found) == 1 else None
