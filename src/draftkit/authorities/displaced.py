"""Decisions that no longer stand: reversed, vacated, replaced by a later opinion, set aside by the full court.

Gathered from three places of the records: a case's own ``history``, what another case did to the ``decision_below``,
and the earlier opinion that a case ``replaces``. An earlier opinion whose place in the reporter is not confirmed is
known by name, court and year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from draftkit.authorities.comparing import is_named, printed_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftkit.authorities.records import Records
    from draftkit.model.authority import Authority, History, Replaced
    from draftkit.model.citation import Citation

REVERSED, VACATED, REPLACED, PANEL = "reversed", "vacated", "replaced", "panel"

_CITE = re.compile(r"\d{1,4} [A-Z][\w.' ]{1,20}? \d{1,5}")
_DATE = re.compile(r"\b((?:19|20)\d\d)(?:-\d\d-\d\d)?\b")
_BELOW = re.compile(r"(?:below, )?([^,;()]{2,80} v\. [^,;()]{2,80})")
_SCOTUS = re.compile(r"\bSupreme Court\b|\bS\. Ct\.|\bU\.S\.")


@dataclass(frozen=True, slots=True)
class Displaced:
    """What happened to a decision.

    ``kind`` is one of the constants above; ``by`` says in words what displaced it, ``citations`` are the normalized
    citations of that, ``note`` is the record's own remark. ``in_part`` where only part of the decision fell,
    ``sure`` False where the record was inferred or the match is by name and year alone.
    """

    kind: str
    by: str
    note: str
    citations: tuple[str, ...]
    authority: Authority
    """The record that says so."""
    in_part: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _ByName:
    name: str
    court: str | None
    year: int
    volume: str | None
    """Volume of the opinion that still stands: a citation to that volume is at most a slip in its numbers."""
    what: Displaced


class Displacements:
    """Every displaced decision that the records know of."""

    def __init__(self, authorities: Iterable[Authority]) -> None:
        self._by_citation: dict[str, Displaced] = {}
        self._by_name: list[_ByName] = []
        for authority in authorities:
            for number, event in enumerate(authority.history):
                sure = not any(authority.rests_on_inference(f"history[{number}]{f}") for f in ("", ".kind"))
                self._own(authority, event, sure)
            for event in authority.decision_below:
                self._below(authority, event)
            for number, earlier in enumerate(authority.replaces):
                sure = not any(authority.rests_on_inference(f"replaces[{number}]{f}") for f in ("", ".note"))
                self._replaced(authority, earlier, sure)

    @classmethod
    def of(cls, records: Records) -> Displacements:
        """The displaced decisions in ``records``, worked out once for each."""
        return _of(records)

    def at(self, normalized: str | None) -> Displaced | None:
        """What happened to the decision at this exact ``volume reporter page``."""
        return self._by_citation.get(normalized) if normalized else None

    def named(self, citation: Citation) -> Displaced | None:
        """A displaced decision that the citation fits by name, court and year, where its numbers are not confirmed."""
        if citation.name is None or citation.year is None or citation.court is None:
            return None
        for one in self._by_name:
            if one.year != citation.year or one.volume == citation.volume:
                continue
            fits = citation.court == one.court if one.court else citation.court.startswith("ca")
            if fits and is_named(printed_name(citation), one.name):
                return one.what
        return None

    def _own(self, authority: Authority, event: History, sure: bool) -> None:
        if event.kind not in (REVERSED, VACATED):
            return
        by = ", ".join(str(part) for part in (event.by, event.citation) if part)
        what = Displaced(
            event.kind,
            f"{by} ({event.year})" if event.year else by,
            event.note or "",
            tuple(_CITE.findall(event.citation or "")),
            authority,
            "in part" in (event.note or ""),
            sure,
        )
        for citation in authority.citations:
            self._by_citation.setdefault(citation, what)

    def _below(self, authority: Authority, event: History) -> None:
        if event.kind not in (REVERSED, VACATED):
            return
        place = authority.citation or (f"No. {authority.docket}" if authority.docket else "")
        by = f"{authority.name}, {place} ({_when(authority)})" if place else authority.name
        what = Displaced(
            event.kind, by, event.note or "", authority.citations, authority, "in part" in (event.note or "")
        )
        found = _CITE.findall(event.citation or "")
        for citation in found:
            self._by_citation.setdefault(citation, what)
        name = _BELOW.search(event.by or "")
        if not found and name and event.year:
            self._by_name.append(_ByName(name[1].strip(), None, event.year, None, what))

    def _replaced(self, authority: Authority, earlier: Replaced, sure: bool) -> None:
        kind = PANEL if authority.en_banc else REPLACED
        if "vacated" in earlier.note and _SCOTUS.search(earlier.note):
            kind = VACATED
        by = f"{authority.name}, {authority.citation} ({authority.year})"
        what = Displaced(kind, by, earlier.note, authority.citations, authority, sure=sure)
        found = _CITE.findall(earlier.citation or "")
        for citation in found:
            if citation not in authority.citations:
                self._by_citation.setdefault(citation, what)
        year = _DATE.search(earlier.note)
        if not found and year:
            volume = authority.citation.split()[0] if authority.citation else None
            # The same year as the opinion that stands proves little: the two differ by their numbers alone.
            doubt = Displaced(kind, by, earlier.note, authority.citations, authority, sure=False)
            when = int(year[1])
            self._by_name.append(
                _ByName(authority.name, authority.court, when, volume, what if when != authority.year else doubt)
            )


def _when(authority: Authority) -> str:
    """The year, or court and full date of a decision that has no printed citation yet (``U.S. Feb. 22, 2021``)."""
    if authority.citation or len(authority.decided) < 10:
        return str(authority.year)
    month = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."][
        int(authority.decided[5:7]) - 1
    ]
    return f"U.S. {month} {int(authority.decided[8:10])}, {authority.year}"


@cache
def _of(records: Records) -> Displacements:
    return Displacements(records.cases)
