"""What the records say of a docket number of a court of appeals or the Supreme Court.

A docket holds many orders, so a record answers for one only where court, name and date agree with it too. Numbers of
the district courts are left alone: the records give those of the deciding court.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftkit.authorities.comparing import Comparison, compare, printed_court, printed_name
from draftkit.authorities.records import docket_numbers
from draftkit.model.citation import Verdict
from draftkit.model.report import Answer

if TYPE_CHECKING:
    from draftkit.authorities.records import Records
    from draftkit.model.authority import Authority
    from draftkit.model.citation import Citation

_NOT_HERE = "It names a docket number, not a reporter; no record of this copy has that number."


def by_docket(citation: Citation, records: Records) -> Comparison | None:
    """The citation beside the record that the printed court decided under the printed docket number; None without one.

    Of several, one whose name agrees is preferred, then one of the same date.
    """
    court = printed_court(citation)
    if not court or not citation.docket:
        return None
    found = {a.id: a for number in docket_numbers(citation.docket) for a in records.docketed(number, court)}
    both = [compare(citation, authority) for authority in found.values()]
    return max(both, key=lambda c: (c.parties == "both", _same_day(citation, c)), default=None)


def docket_answer(citation: Citation, records: Records) -> tuple[Answer, Comparison | None]:
    """The verdict on a citation by docket number, and the comparison that it rests on where it is no "unconfirmed"."""
    comparison = by_docket(citation, records)
    if comparison is None:
        return Answer(Verdict.UNCONFIRMED, None, None, _NOT_HERE), None
    authority = comparison.authority
    at = f" at {authority.citation}" if authority.citation else ""
    what = f"The record has {authority.name}, decided {authority.decided}{at}, under that docket number"
    if not _same_day(citation, comparison):
        why = "the draft gives no such date, and a docket holds many orders"
    elif comparison.parties == "both" and comparison.name:
        return Answer(Verdict.CONFIRMED, authority.source, authority.id, f"{what}."), comparison
    elif comparison.name is False and comparison.parties != "one" and _one_sure_docket(authority):
        detail = f"{what}, not {printed_name(citation)}."
        return Answer(Verdict.CONFLICT, authority.source, authority.id, detail), comparison
    else:
        why = "the printed name could not be matched with it"
    return Answer(Verdict.UNCONFIRMED, authority.source, None, f"{what}; {why}."), None


def database_answer(citation: Citation, records: Records) -> Answer:
    """The verdict on a Westlaw or Lexis number: none is held, but a docket number beside it may tell the case."""
    comparison = by_docket(citation, records)
    detail = "It names a database number; this copy holds no Westlaw or Lexis numbers."
    if comparison is None or citation.date != comparison.authority.decided or comparison.parties != "both":
        return Answer(Verdict.UNCONFIRMED, None, None, detail)
    authority = comparison.authority
    at = f", at {authority.citation}" if authority.citation else ""
    detail = f"{detail} The record has {authority.name} under that docket number and date{at}."
    return Answer(Verdict.UNCONFIRMED, authority.source, authority.id, detail)


def _same_day(citation: Citation, comparison: Comparison) -> bool:
    """True where the printed date is the record's, as exactly as it is printed."""
    return comparison.year_off == 0 and citation.date in (None, comparison.authority.decided)


def _one_sure_docket(authority: Authority) -> bool:
    """True where a source confirmed the record's docket number, its only one, and its name: consolidated appeals have
    several captions."""
    numbers = docket_numbers(" ".join(filter(None, (authority.docket, *authority.other_dockets))))
    inferred = any(authority.rests_on_inference(name) for name in ("docket", "name", "decided"))
    return len(numbers) == 1 and not inferred and any("docket" in source.confirms for source in authority.sources)
