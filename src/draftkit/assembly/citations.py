"""A case named in a matter, confirmed by the records or left blank: nothing else is ever cited in a paper.

A lead case is named by its corpus id or by its citation. Name, volume, reporter, page, court and year are printed from
the record; only the pin is the filer's.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from draftkit.assembly.pieces import Blank, Italic, Piece

if TYPE_CHECKING:
    from draftkit.model.authority import Authority


def cited(text: str, what: str) -> tuple[Piece, ...]:
    """The citation of the case that ``text`` names; a blank saying ``what`` is needed where no record confirms it."""
    found = confirmed(text)
    if found is None:
        return (Blank(what if not text else f"{what}; the records here do not confirm the case that was named"),)
    authority, pin = found
    if authority.court == "scotus":
        court = ""
    else:
        from draftkit.authorities.courts import name_of

        court = f"{name_of(authority.court)} "
    decided = f" ({court}{authority.year})"
    if pin:
        return (Italic(authority.name), f", {authority.citation}, {pin}{decided}")
    page = Blank(f"page of {authority.name} that says so")
    return (Italic(authority.name), f", {authority.citation}{decided}, at ", page)


@lru_cache(maxsize=512)
def confirmed(text: str) -> tuple[Authority, str] | None:
    """The record of the case that ``text`` (a corpus id or a citation) names, and the pin printed in ``text``.

    None where it names none, or one that the records do not confirm, or a decision that has no page yet.
    """
    from draftkit.authorities.records import Records

    text = text.strip()
    if not text or len(text) > 400:
        return None
    records = Records.load()
    by_id = records.by_authority_id(text) if " " not in text else None
    if by_id is not None:
        return (by_id, "") if _sure(by_id) else None

    from draftkit.authorities.verdicts import answer
    from draftkit.citing import find_citations
    from draftkit.model.citation import Kind, Verdict
    from draftkit.reading import from_text

    full = [c for c in find_citations(from_text(text)) if c.kind is Kind.FULL_CASE]
    for citation in full:
        said, comparison = answer(citation, records, group=tuple(full))
        if said.verdict is Verdict.CONFIRMED and comparison is not None and _sure(comparison.authority):
            return comparison.authority, citation.pin or ""
    return None


def _sure(authority: Authority) -> bool:
    """Whether everything that a citation prints was confirmed by a source."""
    printed = ("name", "citation", "court", "decided")
    return bool(authority.citation) and not any(authority.rests_on_inference(field) for field in printed)


def circuit_of(district: str | None, stated: str | None) -> str | None:
    """The court of appeals (CourtListener id) over a district; ``stated`` overrides. None where it is not known."""
    if stated:
        return stated
    if not district:
        return None
    from draftkit.authorities import courts

    identity = courts.court_id(district)
    return next((c.circuit for c in courts.courts() if c.id in (district, identity)), None)
