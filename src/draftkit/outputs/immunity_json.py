"""The qualified-immunity analysis for programs: the key ``immunity`` of the report."""

from __future__ import annotations

from typing import Any

from draftkit.model.immunity import Assessment, ImmunityClaim, Suggestion, Weighed


def immunity_data(assessment: Assessment) -> dict[str, Any]:
    """Claims, one row per cited case and claim, what to read next and what to face, what is needed."""
    return {
        "side": assessment.side,
        "claims": [_claim(c) for c in assessment.claims],
        "rows": [_row(r) for r in assessment.rows],
        "reading": [
            {
                "claim": r.claim,
                "helpful": [_suggestion(s) for s in r.helpful],
                "adverse": [_suggestion(s) for s in r.adverse],
            }
            for r in assessment.reading
        ],
        "needed": list(assessment.needed),
    }


def _claim(c: ImmunityClaim) -> dict[str, Any]:
    return {
        "id": c.id,
        "right": c.right,
        "label": c.label,
        "given": c.given,
        "circuit": c.circuit,
        "incident": c.incident.text if c.incident else None,
        "defendants": list(c.defendants),
        "span": list(c.span) if c.span else None,
    }


def _row(r: Weighed) -> dict[str, Any]:
    return {
        "claim": r.claim or None,
        "authority": r.authority.id,
        "worth": r.worth.value if r.worth else None,
        "why": r.why,
        "binding": r.binding,
        "binding_why": r.binding_why,
        "before_incident": r.before,
        "days_before": r.days_before,
        "right": r.ruling.right if r.ruling else None,
        "violation": r.ruling.violation if r.ruling else None,
        "clearly_established": r.ruling.clearly_established if r.ruling else None,
        "immunity": r.ruling.immunity if r.ruling else None,
        "sure": r.sure,
        "citations": list(r.citations),
    }


def _suggestion(s: Suggestion) -> dict[str, Any]:
    row = _row(s.weighed)
    del row["claim"], row["citations"]
    authority = s.weighed.authority
    return {
        **row,
        "name": authority.name,
        "citation": authority.citation,
        "court": authority.court,
        "decided": authority.decided,
        "conduct": s.weighed.ruling.conduct if s.weighed.ruling else None,
        "alike": list(s.alike),
        "different": list(s.different),
        "cited": s.cited,
    }
