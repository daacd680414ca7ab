"""What the records say of one citation: the verdict, in one plain sentence, never more than is known.

Only what stands in the citation's own parenthesis and its own printed name is compared, and a record's field that no
source confirmed never makes a conflict.
"""

from __future__ import annotations

from draftkit.authorities.comparing import Comparison, compare, printed_court, printed_name, same_case_name
from draftkit.authorities.courts import name_of
from draftkit.authorities.docketed import database_answer, docket_answer
from draftkit.authorities.feasibility import impossible
from draftkit.authorities.records import CORPUS, TABLE, Records, cut
from draftkit.model.authority import Authority
from draftkit.model.citation import Citation, Kind, Verdict
from draftkit.model.report import Answer

_DATABASES = frozenset({"WL", "LEXIS"})
_RECORDS = {CORPUS: "The record", TABLE: "The table of Supreme Court decisions"}
"""Words for the source of a record; one of the index says itself of which files it is."""


def answer(citation: Citation, records: Records, *, group: tuple[Citation, ...]) -> tuple[Answer, Comparison | None]:
    """The verdict on a case, docket or unreadable citation, and its comparison with the record at its volume and page.

    ``group`` holds the parallel citations printed for one case, the citation itself among them (alone when it has
    none). The comparison is None where no record stands at that volume and page.
    """
    if citation.kind is Kind.UNREADABLE:
        return _unreadable(citation), None
    if citation.kind is Kind.DOCKET:
        return docket_answer(citation, records)
    if citation.blank_page:
        return _without_page(citation, records)
    if citation.reporter and citation.reporter.split()[-1] in _DATABASES:
        return database_answer(citation, records), None
    found = records.at(citation.normalized or "")
    if found:
        comparison = max((compare(citation, authority) for authority in found), key=agreement)
        return compared(citation, comparison, found), comparison
    return _not_found(citation, records, group), None


def url_of(citation: Citation) -> str | None:
    """A CourtListener address for a person to open; None for what has no volume and page in a printed reporter."""
    return link_to(f"{citation.volume} {citation.reporter} {citation.page}")


def link_to(normalized: str) -> str | None:
    """The address of a "volume reporter page"; None for a database number or a page that is not known."""
    volume, _, rest = normalized.partition(" ")
    reporter, _, page = rest.rpartition(" ")
    if not reporter or not volume.isdecimal() or not page.isdecimal() or reporter.split()[-1] in _DATABASES:
        return None
    slug = "-".join("".join(c for c in reporter.lower() if c.isalnum() or c == " ").split())
    return f"https://www.courtlistener.com/c/{slug}/{volume}/{page}/"


def agreement(comparison: Comparison) -> tuple[int, int, int]:
    """How well a citation fits a record, for choosing between several records: the higher the better."""
    name = {True: 2, None: 1, False: 0}[comparison.name]
    return name, int(comparison.parties == "both"), -abs(comparison.year_off or 0)


def compared(citation: Citation, comparison: Comparison, found: tuple[Authority, ...]) -> Answer:
    """The verdict where records (``found``) stand at the citation's volume and page, by the best comparison."""
    authority = comparison.authority
    record = _RECORDS.get(authority.source) or f"The {authority.sources[0].note}"
    cited = citation.normalized or citation.text
    faults = []
    if comparison.name is False and not authority.rests_on_inference("name"):
        names = " and ".join(dict.fromkeys(a.name for a in found))
        faults.append(f"has {names} at {cited}, not {printed_name(citation)}")
    if comparison.year_off and not authority.rests_on_inference("decided"):
        faults.append(f"says that {authority.name} was decided in {authority.year}, not {citation.year}")
    said = printed_court(citation)
    if comparison.court is False and said and not authority.rests_on_inference("court"):
        court, printed = name_of(authority.court), name_of(said)
        faults.append(f"says that {authority.name} is of the court {court}, not {printed}")
    if faults:
        return _said(Verdict.CONFLICT, authority, f"{record} {', and '.join(faults).rstrip('.')}.", citation)
    what = f"{record} has {authority.name} ({authority.year}) at {cited}"
    if comparison.name is False:
        detail = f"{what}, not {printed_name(citation)}; but that name in the record is not confirmed itself."
        return _said(Verdict.UNCONFIRMED, authority, detail, citation)
    if comparison.name is None and comparison.year_off is None:
        detail = f"{what}; the draft prints no name or year that could be compared."
        return _said(Verdict.UNCONFIRMED, authority, detail, citation)
    if comparison.name is None and printed_name(citation):
        detail = f"{what}; the year agrees, but the printed name, {printed_name(citation)}, could not be compared."
        return _said(Verdict.UNCONFIRMED, authority, detail, citation)
    if comparison.parties == "one":
        detail = f"{what}; one party agrees, but the other side of {printed_name(citation)} is not in the record."
        return _said(Verdict.UNCONFIRMED, authority, detail, citation)
    if comparison.name is None:
        detail = f"{what}; the year agrees, and no name is printed."
    elif comparison.year_off is None:
        detail = f"{what}; the draft prints no year."
    else:
        detail = f"{what}."
    return _said(Verdict.CONFIRMED, authority, detail, citation)


def _said(verdict: Verdict, authority: Authority, detail: str, citation: Citation) -> Answer:
    return Answer(verdict, authority.source, authority.id, detail, url_of(citation))


def _unconfirmed(detail: str, citation: Citation | None = None) -> Answer:
    return Answer(Verdict.UNCONFIRMED, None, None, detail, url_of(citation) if citation else None)


def _unreadable(citation: Citation) -> Answer:
    if why := impossible(citation):
        return Answer(Verdict.IMPOSSIBLE, "rule", None, why.detail)
    detail = "It is shaped like a citation, but its reporter is not one that draftkit can read."
    return Answer(Verdict.UNREADABLE, None, None, detail)


def _without_page(citation: Citation, records: Records) -> tuple[Answer, Comparison | None]:
    """A citation whose page is still blank: so may be the record's, or the record may know the page by now."""
    wanted = f"{citation.volume} {citation.reporter} "
    name = printed_name(citation)
    named = records.named(name) if name else ()
    for authority in named:
        comparison = compare(citation, authority)
        if (authority.slip or "").startswith(wanted) and comparison.parties == "both" and comparison.year_off == 0:
            detail = f"The record has {authority.name}, {authority.slip}, and no page for it yet either."
            return _said(Verdict.CONFIRMED, authority, detail, citation), comparison
    pages = [c for a in named for c in a.citations if c.startswith(wanted)]
    if len(pages) == 1:
        detail = f"Its page is left blank; the records here have a case of that name at {pages[0]}."
        return _unconfirmed(detail), None
    return _unconfirmed("Its page is left blank, so there is nothing to look up."), None


def _not_found(citation: Citation, records: Records, group: tuple[Citation, ...]) -> Answer:
    if why := impossible(citation):
        return Answer(Verdict.IMPOSSIBLE, "rule", None, why.detail)
    normalized = citation.normalized or ""
    if conflict := _parallel_conflict(citation, records, group):
        return conflict
    later = records.replaced_by(normalized)
    if later is not None:
        stands = f", {later.citation}" if later.citation else ""
        detail = f"The record lists {normalized} as an earlier opinion in {later.name}{stands}, which took its place."
        return Answer(Verdict.UNCONFIRMED, CORPUS, None, detail, url_of(citation))
    place = cut(normalized)
    if place is not None and records.coverage(place[1], place[0]):
        detail = (
            f"This copy knows nearly every opinion in volume {place[0]} of the {place[1]} Reports, and none that "
            f"begins on page {place[2]}. It may be an order or a short decision that this copy lacks."
        )
        return _unconfirmed(detail, citation)
    detail = "This copy has no record for that volume and page. That says nothing for or against the citation."
    return _unconfirmed(detail, citation)


def _parallel_conflict(citation: Citation, records: Records, group: tuple[Citation, ...]) -> Answer | None:
    """The rest of a parallel group is a known case that stands elsewhere in this citation's reporter."""
    for other in group:
        if other.id == citation.id or other.blank_page:
            continue
        for authority in records.at(other.normalized or ""):
            printed = printed_name(other) or printed_name(citation)
            if not printed or same_case_name(printed, authority.name) is not True:
                continue
            right = [c for c in authority.citations if (p := cut(c)) is not None and p[1] == citation.reporter]
            if right and citation.normalized not in right:
                detail = f"The record of {authority.name} has {right[0]} in this reporter, not {citation.normalized}."
                return _said(Verdict.CONFLICT, authority, detail, citation)
    return None
