"""The qualified-immunity analysis as a person reads it: the two-prong table of each claim, and what to read next.

Here it is only put into words and order; :mod:`draftkit.outputs.text` and :mod:`draftkit.outputs.html` lay it out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from draftkit.authorities.courts import name_of
from draftkit.immunity.moments import in_words, said
from draftkit.model.authority import Authority
from draftkit.model.immunity import ImmunityClaim, Reading, Suggestion, Weighed, Worth
from draftkit.model.report import Report
from draftkit.outputs.listing import short_places

WORTH_MEANING = {
    Worth.ESTABLISHES: "binds here, came before the events, and decided the violation",
    Worth.SHOWS: "held the law already settled at that time; not notice by itself",
    Worth.PERSUASIVE: "another court: counts toward a consensus",
    Worth.ADVERSE: "stands against you here: face it",
    Worth.SKIPPED: "never decided whether the right was violated",
    Worth.TOO_GENERAL: "a general rule, not like facts",
    Worth.DEAD: "no longer stands",
    Worth.OTHER: "does neither help nor hurt on this right, as far as the record shows",
    Worth.STANDARD: "states the test",
    None: "cannot be told yet",
}
"""What each worth means, in a few words, in the order in which a table shows them."""

VIOLATION_WORDS = {
    "found": "found",
    "fact-dispute": "for a jury",
    "not-found": "not found",
    "assumed": "assumed only",
    "not-reached": "not decided",
    None: "not in this record",
}
CLEAR_WORDS = {"yes": "yes", "no": "no", "not-reached": "not decided", None: "not in this record"}
IMMUNITY_WORDS = {"denied": "denied", "granted": "granted", "not-reached": "not decided", None: "not in this record"}

NONE_TO_READ = (
    "None in draftkit's records. Search your circuit's published decisions before the date of the events for the same "
    "conduct, in a law library or at courtlistener.com."
)
OF_A_DEFENDANT = "The paper reads as a defendant's: worth is still told from the plaintiff's side."

_ABOUT = re.compile(r"\bqualified(?:ly)? immun|\bclearly[- ]established\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One cited case. ``cells`` answer, in words: binds here? before the events? violation? clear law? immunity?"""

    case: str
    worth: Worth | None
    cells: tuple[tuple[str, str], ...]
    why: str
    places: str


@dataclass(frozen=True, slots=True)
class Table:
    """One claim: its rows by worth, the cases that only state the test, what to read, what to face."""

    title: str
    rows: tuple[Row, ...]
    standards: tuple[str, ...]
    helpful: tuple[Suggestion, ...]
    adverse: tuple[Suggestion, ...]
    searched: bool
    """Whether the corpus was searched for more: it needs a right (or a short story), a circuit and a date."""


def wanted(report: Report) -> bool:
    """True where the analysis says something: the draft is about immunity, or somebody asked for it."""
    asked = any(c.circuit or c.incident for c in report.assessment.claims)
    return bool(report.assessment.claims) and (asked or _ABOUT.search(report.draft.text) is not None)


def tables(report: Report) -> tuple[Table, ...]:
    """A table for every claim, and one for cases about other rights; none where neither circuit nor date is known."""
    assessment = report.assessment
    if not any(c.circuit or c.incident for c in assessment.claims):
        return ()
    readings = {reading.claim: reading for reading in assessment.reading}
    standards = list(dict.fromkeys(_named(r.authority) for r in assessment.rows if r.worth is Worth.STANDARD))
    found = []
    for number, claim in enumerate(assessment.claims):
        reading = readings.get(claim.id, Reading(claim.id))
        found.append(
            Table(
                _title(claim),
                _rows(report, assessment.rows_of(claim.id)),
                tuple(standards) if number == 0 else (),
                reading.helpful,
                reading.adverse,
                bool(claim.right and claim.circuit and claim.incident) or bool(reading.helpful or reading.adverse),
            )
        )
    rest = _rows(report, assessment.rows_of(""))
    if rest:
        found.append(Table("Cited cases about other rights", rest, (), (), (), searched=False))
    return tuple(found)


def suggested(suggestion: Suggestion) -> str:
    """A suggested case on one line: name, citation, date, and whether the draft has it already."""
    authority = suggestion.weighed.authority
    already = " (you cite it)" if suggestion.cited else ""
    return f"{_named(authority)}, decided {said(authority.decided)}{already}"


def compared(suggestion: Suggestion) -> str:
    """What was done there, what is alike and what differs, in one sentence or three."""
    ruling = suggestion.weighed.ruling
    parts = [ruling.conduct.rstrip(".") if ruling and ruling.conduct else ""]
    parts.append(f"Alike: {', '.join(suggestion.alike)}" if suggestion.alike else "")
    parts.append(f"To compare: {', '.join(suggestion.different)}" if suggestion.different else "")
    return ". ".join(part for part in parts if part) + "."


def _rows(report: Report, weighed: tuple[Weighed, ...]) -> tuple[Row, ...]:
    order = list(WORTH_MEANING)
    shown = [w for w in weighed if w.worth is not Worth.STANDARD]
    shown.sort(key=lambda w: order.index(w.worth))
    return tuple(_row(report, w) for w in shown)


def _row(report: Report, weighed: Weighed) -> Row:
    ruling = weighed.ruling or (weighed.authority.rulings[0] if weighed.authority.rulings else None)
    cells = [
        ("binds here", _yes(weighed.binding)),
        ("before the events", _yes(weighed.before)),
        ("violation", VIOLATION_WORDS.get(ruling.violation if ruling else None, "not in this record")),
        ("clearly established", CLEAR_WORDS.get(ruling.clearly_established if ruling else None, "not in this record")),
        ("immunity", IMMUNITY_WORDS.get(ruling.immunity if ruling else None, "not in this record")),
    ]
    cited = [c for c in report.citations if c.id in set(weighed.citations)]
    return Row(_named(weighed.authority), weighed.worth, tuple(cells), weighed.why, short_places(report.draft, cited))


def _yes(value: bool | None) -> str:
    return "not known" if value is None else ("yes" if value else "no")


def _title(claim: ImmunityClaim) -> str:
    parts = [claim.label[:1].upper() + claim.label[1:]]
    parts.append(name_of(claim.circuit) if claim.circuit else "circuit not known")
    parts.append(f"events of {in_words(claim.incident)}" if claim.incident else "date of the events not known")
    if claim.defendants:
        parts.append(f"against {', '.join(claim.defendants)}")
    return " · ".join(parts)


def _named(authority: Authority) -> str:
    if not authority.citation:  # no page yet
        return f"{authority.name}, {authority.printed_at}"
    court = "" if authority.court in ("scotus", "") else f"{name_of(authority.court)} "
    return f"{authority.name}, {authority.citation} ({court}{authority.year})"
