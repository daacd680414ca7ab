"""Puts a report in the order a person reads: citations grouped by what they cite, equal findings together."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from draftkit.model.authority import Authority
from draftkit.model.citation import Citation, Kind, Verdict, antecedent_of
from draftkit.model.draft import Draft, Location, Span
from draftkit.model.finding import Finding
from draftkit.model.report import Answer, Report
from draftkit.outputs.escaping import one_line
from draftkit.outputs.words import WORST_FIRST

OTHER_KINDS = (Kind.STATUTE, Kind.RULE, Kind.CONSTITUTION, Kind.RECORD, Kind.JOURNAL)
"""Kinds that are listed without a verdict; Id., supra and bare names are counted with the case they mean."""


@dataclass
class Entry:
    """One case, cited in one way, with one verdict: its citations in order, and the Id. and supra that mean it."""

    verdict: Verdict
    label: str
    answer: Answer
    citations: list[Citation]
    references: list[Citation] = field(default_factory=list)


@dataclass(frozen=True)
class Listing:
    """The citations of one report, grouped."""

    entries: tuple[Entry, ...]
    """Worst verdict first, then in order of first appearance."""
    others: dict[Kind, list[tuple[str, int]]]
    """For each kind without a verdict: what is cited and how often, in order of first appearance."""
    unresolved: tuple[Citation, ...]
    """Id., supra and bare names for which no single case could be told."""


def listing(report: Report) -> Listing:
    """Group the citations of ``report``. Citations that get a verdict are all in exactly one entry."""
    by_id = {c.id: c for c in report.citations}
    entries: dict[tuple[object, ...], Entry] = {}
    of_citation: dict[str, Entry] = {}
    others: dict[Kind, Counter[str]] = {}
    pending: list[tuple[Citation, Citation | None]] = []
    unresolved: list[Citation] = []
    for citation in report.citations:
        answer = report.answers.get(citation.id)
        means = antecedent_of(citation, by_id)
        if answer is not None:
            key = _key(citation, means or citation, answer)
            entry = entries.get(key)
            if entry is None:
                entry = entries[key] = Entry(answer.verdict, label(citation), answer, [])
            elif citation.kind is Kind.FULL_CASE and entry.citations[0].kind is not Kind.FULL_CASE:
                entry.label = label(citation)
            entry.citations.append(citation)
            of_citation[citation.id] = entry
        elif citation.kind in OTHER_KINDS:
            others.setdefault(citation.kind, Counter())[one_line(citation.normalized or citation.printed)] += 1
        else:
            pending.append((citation, means))
    for citation, means in pending:
        if means is not None and means.id in of_citation:
            of_citation[means.id].references.append(citation)
        elif not _means_something_else(citation, by_id):
            unresolved.append(citation)
    order = {verdict: rank for rank, verdict in enumerate(WORST_FIRST)}
    ordered = sorted(entries.values(), key=lambda e: (order[e.verdict], e.citations[0].span))
    return Listing(tuple(ordered), {k: list(others[k].items()) for k in OTHER_KINDS if k in others}, tuple(unresolved))


def by_reason(entries: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    """Entries of one verdict by the reason for it: those with a reason of their own first, then the shared reasons.

    A confirmed case needs no reason: those are one group with an empty one. Only what an online service confirmed says
    so, with the day it was asked.
    """
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        certain = entry.verdict is Verdict.CONFIRMED and entry.answer.checked_against != "courtlistener"
        reason = "" if certain else one_line(entry.answer.detail)
        groups.setdefault(reason, []).append(entry)
    return sorted(groups.items(), key=lambda group: len(group[1]) > 1)


def _key(citation: Citation, means: Citation, answer: Answer) -> tuple[object, ...]:
    """Citations with one key are shown on one line. Where something is wrong, each way of being wrong has its own."""
    if answer.verdict is Verdict.CONFIRMED and answer.authority:
        return answer.verdict, answer.authority
    if means.kind is Kind.FULL_CASE and means.normalized and not means.blank_page:
        return answer.verdict, means.normalized, means.name, means.year, means.court
    return answer.verdict, one_line(means.printed), citation.kind is Kind.SHORT_CASE and citation is means


def _means_something_else(citation: Citation, by_id: dict[str, Citation]) -> bool:
    """True for an Id. after a statute or a record cite: it means that, and is no loose end."""
    return citation.resolves_to in by_id


def label(citation: Citation) -> str:
    """A case without its pin: ``Hope v. Pelzer, 536 U.S. 730 (2002)``; else the text as printed."""
    if citation.kind is not Kind.FULL_CASE or not citation.name or not citation.normalized or citation.blank_page:
        return one_line(citation.printed)
    court = citation.court_text or ""
    when = " ".join(part for part in (court, str(citation.year) if citation.year else "") if part)
    return one_line(f"{citation.name}, {citation.normalized}" + (f" ({when})" if when else ""))


_HEADING = 44
"""Characters of a heading that are enough to find it."""


# Where ----------------------------------------------------------------------------------------------------------------


def place(location: Location) -> str:
    """A place in words: ``page 3, paragraph 12``, ``line 14``, ``footnote 3``."""
    parts = []
    if location.page is not None:
        parts.append(f"page {location.page}")
    if location.part != "body":
        parts.append(location.part)
    if location.line is not None:
        parts.append(f"line {location.line}")
    elif location.part == "body" or location.part.startswith("table"):
        parts.append(f"paragraph {location.paragraph}")
    return ", ".join(parts)


def place_of(finding: Finding, draft: Draft) -> str:
    """Where a finding is, in words; in a matter file ``case.yaml:12:5: events[0].when``."""
    return str(finding.place) if finding.place else place(draft.locate(finding.span[0]))


def under(draft: Draft) -> Callable[[int], str]:
    """For an offset, the heading it stands under, shortened; empty before the first heading.

    Word counts no paragraphs for its reader, and pages only when it lays them out: a heading is what can be found.
    """
    headings = [(b.start, b.text) for b in draft.blocks if b.heading and b.part == "body"]
    starts = [start for start, _ in headings]

    def look(offset: int) -> str:
        at = bisect_right(starts, offset) - 1
        if at < 0 or offset <= headings[at][0] + len(headings[at][1]):
            return ""
        words = one_line(headings[at][1])
        return words if len(words) <= _HEADING else f"{words[:_HEADING].rpartition(' ')[0]} …"

    return look


def short_places(draft: Draft, citations: Iterable[Citation], most: int = 6) -> str:
    """The places of several citations, short and each once: ``¶ 12, 14; footnote 3``, at most ``most`` of them."""
    places: dict[str, list[str]] = {}
    total = 0
    for citation in citations:
        kind, where = _short_place(draft.locate(citation.span[0]))
        known = places.setdefault(kind, [])
        if where not in known:
            total += 1
            if total <= most:
                known.append(where)
    shown = "; ".join(f"{kind} {', '.join(where)}".strip() for kind, where in places.items() if where)
    return shown + (f" and {total - most} more" if total > most else "")


def _short_place(location: Location) -> tuple[str, str]:
    if location.part != "body":
        kind, _, number = location.part.rpartition(" ")
        return (kind, number) if kind and number.isdigit() else ("", location.part)
    if location.page is not None:
        return "p.", str(location.page)
    if location.line is not None:
        return "line", str(location.line)
    return "¶", str(location.paragraph)


@dataclass(frozen=True)
class Around:
    """Words around a span, each on one line and safe to show; ``marked`` is the span itself."""

    before: str
    marked: str
    after: str


def around(draft: Draft, span: Span, characters: int = 100, most: int = 320) -> Around:
    """The words around ``span`` in its paragraph, at most so many characters on each side, cut between words.

    A span longer than ``most`` characters is shown by its beginning and end.
    """
    if span == (0, 0):  # a finding about another file
        return Around("", "", "")
    text, block = draft.text, draft.block_at(span[0])
    start, end = span[0], max(span)
    low, high = max(block.start, start - characters), min(max(block.end, end), end + characters)
    before, after, marked = text[low:start], text[end:high], text[start:end]
    if low > block.start:
        before = "… " + before.partition(" ")[2]
    if high < block.end:
        after = after.rpartition(" ")[0] + " …"
    if len(marked) > most:
        # Cut between words: half a number would be another number.
        marked = f"{marked[: most * 2 // 3].rpartition(' ')[0]} … {marked[-most // 3 :].partition(' ')[2]}"
    space_before = " " if before[-1:].isspace() else ""
    space_after = " " if after[:1].isspace() else ""
    return Around(one_line(before) + space_before, one_line(marked), space_after + one_line(after))


# Findings -------------------------------------------------------------------------------------------------------------


def together(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings that say the same thing in the same words, joined; the order of the first of each is kept."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        key = (finding.code, finding.severity, finding.message, finding.basis, finding.remedy)
        groups.setdefault(key, []).append(finding)
    return list(groups.values())


def followed(report: Report) -> dict[str, Authority]:
    """By citation id: the authority it means, through short forms, supra and Id."""
    by_id = {c.id: c for c in report.citations}
    found = {}
    for citation in report.citations:
        means = antecedent_of(citation, by_id)
        answer = report.answers.get(citation.id) or (report.answers.get(means.id) if means else None)
        if answer and answer.authority and answer.authority in report.authorities:
            found[citation.id] = report.authorities[answer.authority]
    return found
