"""A draft and the records in, a report out. No file is opened here and nothing is printed.

:func:`check` is the one place where verdicts, comparisons and the way from a short form to its authority are computed;
the rules and the outputs only look them up.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from draftkit.errors import BadUsage
from draftkit.model.authority import Authority
from draftkit.model.citation import Citation, Kind, Verdict, antecedent_of
from draftkit.model.draft import Draft
from draftkit.model.finding import Finding
from draftkit.model.privacy import cleaner, discreet, discreet_citation
from draftkit.model.report import Answer, Report

if TYPE_CHECKING:
    from draftkit.authorities.comparing import Comparison
    from draftkit.authorities.courtlistener import Answers
    from draftkit.authorities.index import Index
    from draftkit.authorities.records import Records
    from draftkit.model.matter import Matter
    from draftkit.rules.rule import Rule

CIRCUITS = (*(f"ca{n}" for n in range(1, 12)), "cadc", "cafc")
"""CourtListener ids of the federal courts of appeals, the values of ``circuit``."""

_RANGE = re.compile(r"\d{4}(?:-\d\d){1,2}/\d{4}(?:-\d\d){1,2}")
"""Conduct that went on from one ISO date to another."""

WITH_VERDICT = frozenset({Kind.FULL_CASE, Kind.SHORT_CASE, Kind.DOCKET, Kind.UNREADABLE})
"""Kinds of citation that get a verdict; the others are listed and counted."""


def check(
    draft: Draft,
    *,
    circuit: str | None = None,
    district: str | None = None,
    incident: str | None = None,
    right: str | None = None,
    matter: Matter | None = None,
    today: dt.date | str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    records: Records | None = None,
    index: Index | None = None,
    online: Answers | None = None,
    citations: tuple[Citation, ...] | None = None,
    rules: Sequence[Rule] | None = None,
) -> Report:
    """Find every citation of ``draft``, say what the records hold of each, and run the rules.

    ``circuit`` is the CourtListener id of the court of appeals whose law binds (``ca9``), ``district`` that of the
    district court (``cand``; the caption and the matter file name it too); ``incident`` the date of the events (ISO,
    or as people write it; a month or a year where no more is known); ``right`` the right at stake as
    :mod:`draftkit.immunity.rights` lists it. ``matter`` is the case file of the lawsuit: circuit and incident come
    from it where they are not given. ``today`` is the date of the check (default: the machine's date). ``select`` and
    ``ignore`` name rules by code or by the beginning of a code (``CIT``, ``CIT12``); ``ignore`` wins. ``records`` and
    ``rules`` default to the ones that ship with draftkit; ``index`` is a local index to look up what the records do
    not hold (none: no index), ``online`` what CourtListener answered to :func:`unsettled` citations (none: it was not
    asked). ``citations`` are those of an earlier report on the same draft, so that it is not read for them twice.
    Findings come worst first, then in order of the draft.

    Raises BadUsage for a circuit, date or code that means nothing, BrokenData when a table of draftkit's own, or the
    index, is broken.
    """
    from draftkit.authorities.records import Records
    from draftkit.citing import find_citations
    from draftkit.immunity.rights import right_named
    from draftkit.rules.applying import codes_for
    from draftkit.rules.citation.uncompared import not_compared
    from draftkit.rules.context import Context
    from draftkit.rules.registry import homes, rules_with

    day = _date(today, "today") or dt.date.today()
    about = {
        "circuit": _circuit(circuit) or (_circuit_of(matter) if matter else None),
        "incident": _incident(incident, day) or (str(matter.incident or "") or None if matter else None),
        "right": right_named(right) if right else None,
        "file": matter.path or None if matter else None,
    }
    runs, left_out = _chosen(homes() if rules is None else [rule.code for rule in rules], select, ignore)
    records = Records.load() if records is None else records

    citations = find_citations(draft) if citations is None else citations
    known = _look_up(citations, records, index, online)
    context = Context(
        draft=draft,
        citations=citations,
        answers=known.answers,
        comparisons=known.comparisons,
        authorities=known.by_citation,
        records=records,
        today=day,
        circuit=about["circuit"],
        district=_district(district),
        incident=about["incident"],
        right=about["right"],
        matter=matter,
    )
    if rules is None:
        rules = rules_with(tuple(code for code in codes_for(context) if runs(code)))
    findings = discreet((f for rule in rules if runs(rule.code) for f in rule.look(context)), draft)
    clean = cleaner(findings, draft)
    answers = {
        key: answer if (said := clean(answer.detail)) == answer.detail else replace(answer, detail=said, url=None)
        for key, answer in known.answers.items()
    }
    if matter is not None:
        findings = [_placed(finding, draft, matter) for finding in findings]
    return Report(
        draft=draft,
        citations=tuple(discreet_citation(c, clean) for c in citations),
        answers=answers,
        authorities={**{row.authority.id: row.authority for row in context.assessment.rows}, **known.by_id},
        findings=tuple(sorted(findings, key=_worst_first)),
        not_checked=(
            *map(clean, not_compared(context, findings)),
            *_not_checked(about, left_out, bool(known.by_id), index, online),
            *_kept(citations, online, day),
        ),
        corpus_date=records.corpus_date,
        matter=about,
        assessment=context.assessment,
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


def _worst_first(finding: Finding) -> tuple[int, int, int, int, str]:
    line = finding.place.line if finding.place else 0
    return finding.severity.rank, line, finding.span[0], finding.span[1], finding.code


def _placed(finding: Finding, draft: Draft, matter: Matter) -> Finding:
    """Where the matter file is the draft, span and place of a finding follow from each other."""
    if draft.format != "matter":
        return finding
    if finding.place is None:
        block = draft.block_at(finding.span[0]) if draft.blocks else None
        return replace(finding, place=matter.place(block.part if block else ""))
    key = finding.place.key
    block = next((b for b in draft.blocks if b.part == key or b.part.startswith((f"{key}.", f"{key}["))), None)
    return replace(finding, span=(block.start, block.end) if block and block.part == key else finding.span)


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


def _chosen(
    known: Iterable[str], select: Iterable[str], ignore: Iterable[str]
) -> tuple[Callable[[str], bool], tuple[str, ...]]:
    """Whether a rule, by its code, is to run, and the codes left out. Raises BadUsage for what is no code of any."""
    codes = tuple(known)
    wanted = tuple(code.strip().upper() for code in select if code.strip())
    unwanted = tuple(code.strip().upper() for code in ignore if code.strip())
    for code in (*wanted, *unwanted):
        if not any(one.startswith(code) for one in codes):
            raise BadUsage(f"No rule's code is or begins with {code}.", "See the codes with: draftkit explain --list")

    def runs(code: str) -> bool:
        return (not wanted or code.startswith(wanted)) and not code.startswith(unwanted)

    return runs, tuple(code for code in codes if not runs(code))


def _circuit(circuit: str | None) -> str | None:
    if circuit is None or circuit in CIRCUITS:
        return circuit
    raise BadUsage(f"There is no circuit {circuit!r}.", f"Use one of: {', '.join(CIRCUITS)}.")


def _district(district: str | None) -> str | None:
    """The id of the district, however it is written. Raises BadUsage for what is no federal district."""
    from draftkit.authorities.districts import district as named

    return named(district).id if district else None


def _circuit_of(matter: Matter) -> str | None:
    """The circuit of the matter's court; None, and a line among what was not checked, where its district is unknown."""
    from draftkit.authorities.districts import circuit_of

    try:
        return _circuit(circuit_of(matter.court))
    except BadUsage:
        return None


def _incident(value: str | None, today: dt.date) -> str | None:
    """The date of the events as ISO text; a month or a year stays one, a range ``2019-06/2019-08`` too."""
    from draftkit.matter.days import day_of

    if value is None:
        return None
    days = [day_of(part, "incident date") for part in value.split("/")] if _RANGE.fullmatch(value) else []
    days = days or [day_of(value, "incident date")]
    if days[0].first_day > today.isoformat():
        raise BadUsage(f"The incident date {days[0]} lies in the future.", "Write it like 2019-06-01.")
    return "/".join(map(str, days))


def _date(value: dt.date | str | None, what: str) -> dt.date | None:
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise BadUsage(f"The {what} date {value!r} is not a date.", "Write it like 2019-06-01.") from None


def _not_checked(
    matter: dict[str, str | None],
    left_out: tuple[str, ...],
    any_record: bool,
    index: Index | None,
    online: Answers | None,
) -> Iterable[str]:
    """What a reader might think was checked and was not, each one sentence."""
    if matter["circuit"] is None:
        also = " and court.district of the matter file names none" if matter.get("file") else ""
        yield f"Which of the cited cases bind your court: the circuit was not given (--circuit ca9){also}."
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


def _kept(citations: tuple[Citation, ...], online: Answers | None, day: dt.date) -> Iterable[str]:
    """How old the oldest of CourtListener's answers is, where answers of an earlier run were used."""
    days = [online.given[c] for c in {c.normalized or "" for c in citations} if c in online.given] if online else []
    if days:
        oldest = min(days)
        old = (day - dt.date.fromisoformat(oldest)).days
        yield (
            f"What CourtListener says today of {len(days)} citation{'s' * (len(days) != 1)}: its answers were kept, "
            f"the oldest since {oldest}, {old} day{'s' * (old != 1)} before this check (--fresh asks again)."
        )
