"""The whole analysis of one draft: its claims, every cited case weighed for each, what to read next, what is missing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from draftkit.authorities.courts import name_of
from draftkit.authorities.displaced import Displacements
from draftkit.immunity import claims as claims_
from draftkit.immunity.moments import in_words, moment
from draftkit.immunity.rights import concerns, label
from draftkit.immunity.structure import OBVIOUS, Section, sections_of, side_of
from draftkit.immunity.suggesting import reading_for
from draftkit.immunity.uses import STATES_A_RULE, uses_of
from draftkit.immunity.weighing import weigh
from draftkit.model.authority import Authority
from draftkit.model.citation import Kind
from draftkit.model.immunity import Assessment, ImmunityClaim, Reading, Use, Weighed, Worth

if TYPE_CHECKING:
    from draftkit.authorities.records import Records
    from draftkit.citing.sentences import Sentences
    from draftkit.model.citation import Citation
    from draftkit.model.draft import Draft
    from draftkit.model.matter import Matter

_CASES_TELL = 2
"""Cases leaned on that tell the right where neither heading nor sentence does."""


def assess(
    draft: Draft,
    citations: tuple[Citation, ...],
    authorities: Mapping[str, Authority],
    records: Records,
    sentences: Sentences,
    *,
    circuit: str | None = None,
    incident: str | None = None,
    right: str | None = None,
    matter: Matter | None = None,
    listed: Set[str] = frozenset(),
    suggest: bool = True,
) -> Assessment:
    """Assess a draft.

    ``authorities`` are by citation id (short forms followed); ``circuit`` is a CourtListener id, ``incident`` an ISO
    date, month, year or range, ``right`` an id of the controlled list; with a ``matter`` the claims are its counts and
    the options only fill what it leaves open. ``listed`` are ids of entries of a table of authorities. Without
    ``suggest`` the corpus is not searched for what to read next.
    """
    sections = sections_of(draft)
    uses, prongs = uses_of(draft, citations, authorities, sentences, sections=sections, listed=listed)
    found = _claims(draft, sections, circuit=circuit, incident=incident, right=right, matter=matter)
    if len(found) == 1 and found[0].given == "none" and (of := _right_of_cases(uses, authorities)) is not None:
        found = (replace(found[0], id=of, right=of, label=label(of), given="text"),)
    fallen = Displacements.of(records)
    cited: dict[str, list[Citation]] = defaultdict(list)
    for citation in citations:
        authority = authorities.get(citation.id)
        if authority is not None and authority.rulings and uses.get(citation.id) is not Use.LISTED:
            cited[authority.id].append(citation)
    obvious = argues_obviousness(draft, citations, authorities)
    rows: list[Weighed] = []
    for ids in cited.values():
        authority = authorities[ids[0].id]
        what = next((w for c in authority.citations if (w := fallen.at(c)) is not None), None)
        weighed_for = partial(
            weigh,
            authority,
            fallen=what,
            uses={uses[c.id] for c in ids},
            prongs={prongs[c.id] for c in ids if c.id in prongs},
            obvious=obvious,
            citations=tuple(c.id for c in ids),
        )
        rows += _rows(authority, found, weighed_for)
    rows += _fallen(citations, authorities, fallen, found[0])
    reading = tuple(reading_for(claim, records, set(cited)) for claim in found) if suggest else ()
    return Assessment(
        claims=found,
        rows=tuple(rows),
        reading=reading,
        needed=tuple(_needed(found, rows, reading)),
        side=side_of(draft),
        uses=uses,
        prongs=prongs,
    )


def _fallen(
    citations: tuple[Citation, ...],
    authorities: Mapping[str, Authority],
    fallen: Displacements,
    claim: ImmunityClaim,
) -> Iterator[Weighed]:
    """A row for every cited decision that has no record of its own, but of which a record says that it fell.

    Its name, court and year are those that the draft prints: only the citation is known.
    """
    cited: dict[str, list[Citation]] = defaultdict(list)
    for citation in citations:
        known = citation.kind is Kind.FULL_CASE and citation.year and not citation.history_of
        if known and citation.normalized and citation.id not in authorities:
            cited[citation.normalized].append(citation)
    for normalized, ids in cited.items():
        if fallen.at(normalized) is None:
            continue
        first = ids[0]
        authority = Authority(
            id="-".join(re.findall(r"[a-z0-9]+", f"{first.name or 'decision'} {normalized}".lower())),
            name=first.name or normalized,
            citation=normalized,
            citations=(normalized,),
            court=first.court or "",
            decided=str(first.year),
            source="corpus",
            inferred=("name", "court", "decided"),
        )
        row = weigh(authority, claim, fallen=fallen.at(normalized), citations=tuple(c.id for c in ids))
        if row.worth is Worth.DEAD:
            yield row


def _rows(
    authority: Authority, claims: tuple[ImmunityClaim, ...], weighed_for: Callable[[ImmunityClaim], Weighed]
) -> Iterator[Weighed]:
    """A row for every claim whose right the case is about; for a case about none of them, one row of no claim.

    Where the rights were only read from headings, such a case is weighed for the right that it decided itself: a heading
    that was read may not be the only issue.
    """
    about = [c for c in claims if c.right is None or any(concerns(r.right, c) for r in authority.rulings)]
    if about:
        yield from (weighed_for(claim) for claim in about)
    elif claims[0].given in ("heading", "text") and not set(authority.role) & STATES_A_RULE:
        it = weighed_for(replace(claims[0], id="", right=None))
        right = label((it.ruling or authority.rulings[0]).right)
        yield replace(it, why=f"On {right}: {it.why[0].lower()}{it.why[1:]}" if it.ruling else it.why)
    else:
        yield replace(weighed_for(claims[0]), claim="")


def _claims(
    draft: Draft,
    sections: tuple[Section, ...],
    *,
    circuit: str | None,
    incident: str | None,
    right: str | None,
    matter: Matter | None,
) -> tuple[ImmunityClaim, ...]:
    if matter is not None:
        found = claims_.of_matter(matter, circuit)
        found = tuple(replace(c, incident=c.incident or moment(incident)) for c in found)
        if right is not None:
            found = tuple(c for c in found if c.right == right) or found
        if found:
            return found
    return claims_.of_draft(draft, sections, right=right, circuit=circuit, incident=incident)


def _right_of_cases(uses: Mapping[str, Use], authorities: Mapping[str, Authority]) -> str | None:
    """The one right that all the cases are about that the draft leans on as examples; None for fewer than two cases."""
    examples = {
        authorities[i].id: [r.right for r in authorities[i].rulings]
        for i, use in uses.items()
        if use is Use.SUPPORTS and set(authorities[i].role) == {"example"} and authorities[i].rulings
    }
    if len(examples) < _CASES_TELL:
        return None
    common = set.intersection(*map(set, examples.values()))
    first = {rights[0] for rights in examples.values()}  # a record names its chief ruling first
    return next(iter(first & common), None) if len(first) == 1 or len(common) == 1 else None


def argues_obviousness(draft: Draft, citations: tuple[Citation, ...], authorities: Mapping[str, Authority]) -> bool:
    """True where the draft says that the violation was obvious and cites a case that decided so."""
    if OBVIOUS.search(draft.text) is None:
        return False
    return any(
        authorities[c.id].id in ("hope-v-pelzer", "taylor-v-riojas", "united-states-v-lanier")
        or any(r.obvious for r in authorities[c.id].rulings)
        for c in citations
        if c.id in authorities
    )


def _needed(claims: tuple[ImmunityClaim, ...], rows: list[Weighed], reading: tuple[Reading, ...]) -> list[str]:
    needed = []
    unnamed = {c.id for c in claims if c.right is None}
    by_words = any(r.helpful or r.adverse for r in reading if r.claim in unnamed)
    undecided = sum(row.worth is None for row in rows)
    open_ones = (
        f" {undecided} row{'s' * (undecided != 1)} of the table stay{'s' * (undecided == 1)} open." if undecided else ""
    )
    if any(c.circuit is None for c in claims):
        needed.append(
            'Which decisions bind: say the circuit (--circuit ca9) or the district (--district "N.D. Cal.").'
            + open_ones
        )
    if any(c.incident is None for c in claims):
        needed.append("What came before the events: say their date (--incident 2019-06-01).")
    if any(c.right is None for c in claims):
        needed.append(
            "Which right is at stake: say it (--right excessive-force); see: draftkit corpus stats."
            + (" The cases to read were chosen by the words of the draft alone." if by_words else "")
        )
    for claim in claims:
        when = claim.incident
        if when is not None and not when.exact and not when.continuing:
            needed.append(
                f"The day of the events ({label_of(claim)}): only {in_words(when)} is known, so a decision of that time is neither "
                "before nor after them."
            )
        elif when is not None and when.continuing:
            needed.append(
                f"For {label_of(claim)} the end of the time, {when.last}, was taken as the date: decisions that came "
                f"after {when.first} gave no notice for what was done before them."
            )
    return list(dict.fromkeys(needed))


def label_of(claim: ImmunityClaim) -> str:
    """The claim for a sentence, with its forum: ``excessive force (9th Cir.)``."""
    return f"{claim.label} ({name_of(claim.circuit)})" if claim.circuit else claim.label
