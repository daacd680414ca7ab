"""The report for programs: schema ``draftkit/report@1``, published as ``docs/schema/report-1.json``."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from draftkit import __version__
from draftkit.immunity.binding import binds
from draftkit.immunity.moments import came_before, moment
from draftkit.model.authority import Authority
from draftkit.model.citation import Citation, Verdict
from draftkit.model.draft import Draft, Span
from draftkit.model.finding import Finding, Severity
from draftkit.model.place import Place
from draftkit.model.report import DISCLAIMER, Answer, Report
from draftkit.outputs.immunity_json import immunity_data
from draftkit.outputs.listing import followed

SCHEMA = "draftkit/report@1"

# json leaves these alone, a terminal may not: C1 controls, bidirectional overrides, zero-width characters.
_ACTING = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def render(reports: Sequence[Report], *, one: bool) -> bytes:
    """UTF-8 JSON: the report itself when ``one`` (then exactly one is given), else a list of reports."""
    texts = [_spread(as_data(report)) for report in reports]
    return escaped(texts[0] if one else "[\n" + ",\n".join(texts) + "\n]")


def _spread(report: dict[str, Any]) -> str:
    """One key a line, one citation or finding a line: json's own ``indent`` is slow on a long brief."""
    rows = []
    for key, value in report.items():
        if isinstance(value, list) and value:
            items = ",\n  ".join(json.dumps(item, ensure_ascii=False) for item in value)
            rows.append(f' "{key}": [\n  {items}\n ]')
        else:
            rows.append(f' "{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(rows) + "\n}"


def escaped(text: str) -> bytes:
    """JSON text as UTF-8, every character that acts on a terminal written as its JSON escape."""
    text = _ACTING.sub(lambda m: f"\\u{ord(m.group()):04x}", text)
    # A lone surrogate (a file name that is no UTF-8) becomes its JSON escape too.
    return (text + "\n").encode("utf-8", "backslashreplace")


def as_data(report: Report) -> dict[str, Any]:
    """The report as plain values, in the order of the contract."""
    authorities = followed(report)
    return {
        "schema": SCHEMA,
        "version": __version__,
        "draft": _draft(report.draft),
        "matter": {key: report.matter.get(key) for key in ("circuit", "incident", "file")},
        "corpus_date": report.corpus_date or None,
        "citations": [_citation(c, report, authorities.get(c.id)) for c in report.citations],
        "authorities": _authorities(report, authorities),
        "immunity": immunity_data(report.assessment),
        "findings": [_finding(f, report.draft) for f in report.findings],
        "not_checked": list(report.not_checked),
        "summary": _summary(report),
        "disclaimer": DISCLAIMER,
    }


def _draft(draft: Draft) -> dict[str, Any]:
    return {
        "path": draft.path,
        "format": draft.format,
        "characters": len(draft.text),
        "sha256": draft.sha256,
        "not_read": [{"part": n.part, "why": n.why} for n in draft.not_read],
        "remarks": list(draft.remarks),
    }


def location(draft: Draft, span: Span) -> dict[str, Any]:
    """Where a span begins; page and line are null where the format has none."""
    where = draft.locate(span[0])
    return {"part": where.part, "paragraph": where.paragraph, "page": where.page, "line": where.line}


_NO_ANSWER = Answer(Verdict.UNCONFIRMED, None, None, "")


def _citation(c: Citation, report: Report, authority: Authority | None) -> dict[str, Any]:
    answered = c.id in report.answers
    answer = report.answers.get(c.id, _NO_ANSWER)
    return {
        "id": c.id,
        "kind": c.kind.value,
        "span": list(c.span),
        "text": c.text,
        "cite_span": list(c.cite_span),
        "location": location(report.draft, c.span),
        "name": c.name,
        "plaintiff": c.plaintiff,
        "defendant": c.defendant,
        "volume": c.volume,
        "reporter": c.reporter,
        "page": c.page,
        "normalized": c.normalized,
        "pin": c.pin,
        "year": c.year,
        "date": c.date,
        "court": c.court,
        "court_text": c.court_text,
        "docket": c.docket,
        "signal": c.signal,
        "parentheticals": [{"kind": p.kind, "text": p.text, "span": list(p.span)} for p in c.parentheticals],
        "parallel_to": c.parallel_to,
        "quoted_in": c.quoted_in,
        "history_of": c.history_of,
        "history_phrase": c.history_phrase,
        "resolves_to": c.resolves_to,
        "candidates": list(c.candidates),
        "suspect": c.suspect,
        "authority": authority.id if authority else answer.authority,
        "verdict": answer.verdict.value if answered else None,
        "checked_against": answer.checked_against,
        "detail": answer.detail or None,
        "url": answer.url,
    }


def _authorities(report: Report, followed_by: dict[str, Authority]) -> list[dict[str, Any]]:
    cited_by: dict[str, list[str]] = {}
    for citation_id, authority in followed_by.items():
        cited_by.setdefault(authority.id, []).append(citation_id)
    for row in report.assessment.rows:
        cited_by.setdefault(row.authority.id, list(row.citations))
    return [_authority(a, cited_by.get(a.id, []), report) for a in report.authorities.values()]


def _authority(a: Authority, cited_by: list[str], report: Report) -> dict[str, Any]:
    weighed = report.assessment.best(a.id)
    return {
        "id": a.id,
        "name": a.name,
        "citation": a.citation,
        "cited_by": cited_by,
        "worth": weighed.worth.value if weighed and weighed.worth else None,
        "why": weighed.why if weighed else None,
        "binding": weighed.binding if weighed else _binding(a, report.matter.get("circuit")),
        "before_incident": weighed.before if weighed else _before(a.decided, report.matter.get("incident")),
        "citations": list(a.citations),
        "court": a.court,
        "decided": a.decided,
        "source": a.source,
        "role": list(a.role),
        "history": [
            {"kind": h.kind, "by": h.by, "citation": h.citation, "year": h.year, "note": h.note} for h in a.history
        ],
        "rulings": [
            {
                "right": r.right,
                "conduct": r.conduct or None,
                "amendment": r.amendment,
                "violation": r.violation,
                "clearly_established": r.clearly_established,
                "immunity": r.immunity,
                "obvious": r.obvious,
                "conduct_date": r.conduct_date,
                "note": r.note,
            }
            for r in a.rulings
        ],
        "inferred": list(a.inferred),
        "confidence": a.confidence,
    }


def _binding(a: Authority, circuit: str | None) -> bool | None:
    """Whether the court's decisions bind in ``circuit`` (CourtListener id); None when that cannot be told."""
    if circuit is None or a.source in ("index", "courtlistener"):  # neither knows for certain what was published
        return None
    return binds(a, circuit)[0]


def _before(decided: str, incident: str | None) -> bool | None:
    """Whether a decision (ISO date, or a year) came before ``incident`` (ISO date); None when that cannot be told."""
    if incident is None:
        return None
    when = moment(incident)
    return came_before(decided, when) if when else None


def _finding(f: Finding, draft: Draft) -> dict[str, Any]:
    return {
        "code": f.code,
        "rule": f.rule,
        "severity": f.severity.value,
        "message": f.message,
        **({"span": list(f.span), "location": location(draft, f.span)} if f.place is None else _in_file(f.place)),
        "citations": list(f.citations),
        "basis": {"kind": f.basis.kind, "source": f.basis.source, "detail": f.basis.detail},
        "remedy": {"kind": f.remedy.kind, "text": f.remedy.text, "why": f.remedy.why},
    }


def _in_file(place: Place) -> dict[str, Any]:
    """A finding about a matter file has a place there instead of a span."""
    return {"location": {"line": place.line, "column": place.column, "key": place.key, "path": place.path}}


def _summary(report: Report) -> dict[str, Any]:
    return {
        "citations": len(report.answers),
        **{verdict.value: report.verdicts[verdict] for verdict in Verdict},
        **{f"{severity.value}s": report.severities[severity] for severity in Severity},
        "total": len(report.citations),
        "kinds": {kind.value: number for kind, number in sorted(report.kinds.items())},
        "sentence": report.sentence,
    }
