"""A draft and the records in, a report out. No file is opened here and nothing is printed.

:func:`check` is the one place where verdicts, comparisons and the way from a short form to its authority are computed;
the rules and the outputs only look them up.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from draftkit.errors import BadUsage
from draftkit.model.authority import Authority
from draftkit.model.citation import Citation, Kind, Verdict, antecedent_of
from draftkit.model.draft import Draft
from draftkit.model.finding import Finding
from draftkit.model.report import Answer, Report

if TYPE_CHECKING:
    from draftkit.authorities.comparing import Comparison
    from draftkit.authorities.courtlistener import Answers
    from draftkit.authorities.index import Index
    from draftkit.authorities.records import Records
    from draftkit.rules.rule import Rule

CIRCUITS = (*(f"ca{n}" for n in range(1, 12)), "cadc", "cafc")
"""CourtListener ids of the federal courts of appeals, the values of ``circuit``."""

WITH_VERDICT = frozenset({Kind.FULL_CASE, Kind.SHORT_CASE, Kind.DOCKET, Kind.UNREADABLE})
"""Kinds of citation that get a verdict; the others are listed and counted."""


def check(
    draft: Draft,
    *,
    circuit: str | None = None,
    incident: str | None = None,
    today: dt.date | str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    records: Records | None = None,
    index: Index | None = None,
    online: Answers | None = None,
    rules: Sequence[Rule] | None = None,
) -> Report:
    """Find every citation of ``draft``, say what the records hold of each, and run the rules.

    ``circuit`` is the CourtListener id of the court of appeals whose law binds (``ca9``); ``incident`` the ISO date of
    the events; ``today`` the date of the check (default: the machine's date). ``select`` and ``ignore`` name rules by
    code or by the beginning of a code (``CIT``, ``CIT12``); ``ignore`` wins. ``records`` and ``rules`` default to the
    ones that ship with draftkit; ``index`` is a local index to look up what the records do not hold (none: no index),
    ``online`` what CourtListener answered to :func:`unsettled` citations (none: it was not asked).
    Findings come worst first, then in order of the draft.

    Raises BadUsage for a circuit, date or code that means nothing, BrokenData when a table of draftkit's own, or the
    index, is broken.
    """
    from draftkit.authorities.records import Records
    from draftkit.citing import find_citations
    from draftkit.rules.context import Context

    matter = {"circuit": _circuit(circuit), "incident": _iso(incident, "incident")}
    day = _date(today, "today") or dt.date.today()
    if matter["incident"] and matter["incident"] > day.isoformat():
        raise BadUsage(f"The incident date {matter['incident']} lies in the future.", "Write it like 2019-06-01.")
    chosen, left_out = _chosen(_shipped_rules() if rules is None else tuple(rules), tuple(select), tuple(ignore))
    records = Records.load() if records is None else records

    citations = find_citations(draft)
    known = _look_up(citations, records, index, online)
    context = Context(
        draft=draft,
        citations=citations,
        answers=known.answers,
        comparisons=known.comparisons,
        authorities=known.by_citation,
        records=records,
        today=day,
        circuit=matter["circuit"],
        incident=matter["incident"],
    )
    findings = [finding for rule in chosen for finding in rule.look(context)]
    return Report(
        draft=draft,
        citations=citations,
        answers=known.answers,
        authorities=known.by_id,
        findings=tuple(sorted(findings, key=_worst_first)),
        not_checked=tuple(_not_checked(matter, left_out, bool(known.by_id), index, online)),
        corpus_date=records.corpus_date,
        matter=matter,
    )


def unsettled(report: Report) -> tuple[str, ...]:
    """The "volume reporter page" of every full case citation that nothing here could settle, each once."""
    return tuple(
        dict.fromkeys(
            c.normalized
            for c in report.citations
            if c.kind is Kind.FULL_CASE and c.normalized and report.answers[c.id].verdict is Verdict.UNCONFIRMED
        )
    )


def _worst_first(finding: Finding) -> tuple[int, int, int, str]:
    return finding.severity.rank, finding.span[0], finding.span[1], finding.code


# What the records say -------------------------------------------------------------------------------------------------


@dataclass
class _Known:
    """What the records say, by citation id (``by_id``: by authority id)."""

    answers: dict[str, Answer] = field(default_factory=dict)
    comparisons: dict[str, Comparison] = field(default_factory=dict)
    by_citation: dict[str, Authority] = field(default_factory=dict)
    by_id: dict[str, Authority] = field(default_factory=dict)


def _look_up(citations: tuple[Citation, ...], records: Records, index: Index | None, online: Answers | None) -> _Known:
    """Answers for every citation that gets one; authorities for those too that only refer to one (Id., supra)."""
    from draftkit.authorities.verdicts import answer

    if index is not None or online is not None:
        from draftkit.authorities.index_verdicts import with_answers, with_index

    known = _Known()
    met: dict[str, Authority] = {}
    by_id = {c.id: c for c in citations}
    groups: dict[str, list[Citation]] = defaultdict(list)
    for citation in citations:
        groups[citation.parallel_to or citation.id].append(citation)

    for citation in citations:
        if citation.kind in WITH_VERDICT and citation.kind is not Kind.SHORT_CASE:
            group = tuple(groups[citation.parallel_to or citation.id])
            said, comparison = answer(citation, records, group=group)
            if index is not None:
                said, comparison = with_index(citation, said, comparison, index)
            if online is not None:
                said, comparison = with_answers(citation, said, comparison, online)
            known.answers[citation.id] = said
            if comparison is not None:
                known.comparisons[citation.id] = comparison
                met[comparison.authority.id] = comparison.authority

    for citation in citations:
        antecedent = antecedent_of(citation, by_id)
        if citation.kind is Kind.SHORT_CASE:
            group = tuple(groups[antecedent.parallel_to or antecedent.id]) if antecedent else ()
            known.answers[citation.id] = _short_form(citation, antecedent, group, known.answers)
        it = known.answers.get(citation.id) or (known.answers.get(antecedent.id) if antecedent else None)
        authority = (met.get(it.authority) or records.by_authority_id(it.authority)) if it and it.authority else None
        if authority is not None:
            known.by_citation[citation.id] = authority
            known.by_id[authority.id] = authority
    return known


def _short_form(
    citation: Citation, antecedent: Citation | None, group: tuple[Citation, ...], answers: dict[str, Answer]
) -> Answer:
    """The verdict of ``Hope, 536 U.S. at 741``: that of the full citation it means, if volume and reporter are its own.

    A short form names no first page, so the records cannot be asked about it alone.
    """
    if antecedent is None:
        detail = (
            "It could mean more than one of the citations before it."
            if citation.resolves_to == "ambiguous"
            else "No full citation in the draft fits it, so there is nothing to compare with the records."
        )
        return Answer(Verdict.UNCONFIRMED, None, None, detail)
    for member in group:
        if (member.volume, member.reporter) == (citation.volume, citation.reporter) and member.id in answers:
            said = answers[member.id]
            return Answer(
                said.verdict, said.checked_against, said.authority, f"As its full citation. {said.detail}", said.url
            )
    said = answers[antecedent.id]
    detail = (
        f"It names {citation.volume} {citation.reporter}; the full citation it seems to mean, "
        f"{antecedent.normalized or antecedent.text}, is in another volume or reporter."
    )
    # Never "confirmed" on the strength of another volume: that would be a false assurance.
    verdict = Verdict.UNCONFIRMED if said.verdict is Verdict.CONFIRMED else said.verdict
    return Answer(verdict, None, said.authority, detail, said.url)


# Which rules, and what was not done -----------------------------------------------------------------------------------


def _shipped_rules() -> tuple[Rule, ...]:
    from draftkit.rules import all_rules

    return all_rules()


def _chosen(
    rules: tuple[Rule, ...], select: tuple[str, ...], ignore: tuple[str, ...]
) -> tuple[tuple[Rule, ...], tuple[str, ...]]:
    """The rules to run and the codes left out. Raises BadUsage when a code or prefix fits no rule."""
    wanted = tuple(code.strip().upper() for code in select if code.strip())
    unwanted = tuple(code.strip().upper() for code in ignore if code.strip())
    for code in (*wanted, *unwanted):
        if not any(rule.code.startswith(code) for rule in rules):
            raise BadUsage(f"No rule's code is or begins with {code}.", "See the codes with: draftkit explain --list")
    chosen = tuple(
        rule for rule in rules if (not wanted or rule.code.startswith(wanted)) and not rule.code.startswith(unwanted)
    )
    left_out = tuple(rule.code for rule in rules if rule not in chosen)
    return chosen, left_out


def _circuit(circuit: str | None) -> str | None:
    if circuit is None or circuit in CIRCUITS:
        return circuit
    raise BadUsage(f"There is no circuit {circuit!r}.", f"Use one of: {', '.join(CIRCUITS)}.")


def _date(value: dt.date | str | None, what: str) -> dt.date | None:
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise BadUsage(f"The {what} date {value!r} is not a date.", "Write it like 2019-06-01.") from None


def _iso(value: str | None, what: str) -> str | None:
    date = _date(value, what)
    return date.isoformat() if date else None


def _not_checked(
    matter: dict[str, str | None],
    left_out: tuple[str, ...],
    any_record: bool,
    index: Index | None,
    online: Answers | None,
) -> Iterable[str]:
    """What a reader might think was checked and was not, each one sentence."""
    if matter["circuit"] is None:
        yield "Which of the cited cases bind your court: the circuit was not given (--circuit ca9)."
    if matter["incident"] is None:
        yield "Which of the cited cases came before the events: their date was not given (--incident 2019-06-01)."
    yield "Whether a case supports the sentence it is cited for: draftkit does not read whole opinions."
    if any_record:
        yield "Later history in full: draftkit knows only the reversals and overrulings in its own records."
    if index is not None:
        about = index.about
        yield f"Decisions that are not in the {about.named} ({about.citations:,} citations): it is not complete either."
    if online is not None and online.unanswered:
        number = len(online.unanswered)
        yield f"{number} citation{'s' * (number != 1)} at CourtListener: {online.trouble or 'no answer came.'}"
    yield "What statutes, rules and the record (ECF numbers, exhibits) say: they are recognised and listed only."
    if left_out:
        yield f"Rules switched off for this run: {', '.join(left_out)}."
