"""The lead case was decided only days before the events.

## Why it matters
An officer must have had a fair chance to learn of a decision. The Third Circuit has held that a decision one or two
days old had not yet clearly established the right; other courts have said little on it.

## What to do
Lead with an older case and keep the new one beside it, or say why the rule was clear before the new case applied it.

## Limits
Needs the date of the events, to the day. Runs for binding cases decided at most sixty days before, and only where no
older binding case that helps is cited for the claim. A warning in the Third Circuit up to fourteen days, a note
everywhere else.

## Sources
The dates of the case records; Bryan v. United States, 913 F.3d 356 (3d Cir. 2019).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.circuits import Confidence, circuit_law
from draftkit.immunity.moments import in_words, said
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.model.immunity import Weighed, Worth
from draftkit.rules.citation.wording import record_basis, shown
from draftkit.rules.immunity.notice import HELPS, rows_offered
from draftkit.rules.immunity.papers import for_no_party
from draftkit.rules.immunity.pointers import to_read
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

RECENT = 60
"""Days before the events within which a decision is new."""
_BRYAN = 14
"""Days within which the Third Circuit's reasoning on a decision of a day or two may still be pressed."""


def _look(ctx: Context) -> Iterator[Finding]:
    if ctx.assessment.side == "defendant" or for_no_party(ctx):
        return
    claims = {c.id: c for c in ctx.assessment.claims}
    told: set[str] = set()
    for row, cites in rows_offered(ctx):
        claim = claims.get(row.claim) or ctx.assessment.claims[0]
        if claim.incident is None or not claim.incident.exact or not _recent(row) or row.authority.id in told:
            continue
        if any(r.worth in HELPS and not _recent(r) and r.before for r in ctx.assessment.rows):
            continue
        told.add(row.authority.id)
        days = row.days_before or 0
        law = circuit_law(claim.circuit or "")
        note = law.recent_decision_note if law else None
        known = f" In your circuit: {note.text[0].lower()}{note.text[1:]}" if note else ""
        strict = claim.circuit == "ca3" and note is not None and note.confidence is Confidence.VERIFIED
        yield RULE.finding(
            cites[0],
            f"{shown(cites[0])} was decided {said(row.authority.decided)}, {days} day{'s' * (days != 1)} before "
            f"your events "
            f"({in_words(claim.incident)}). The other side may say that officers had no time to learn of it.{known}",
            record_basis(
                ctx, row.authority, f"{row.authority.name}, {row.authority.printed_at}: decided {row.authority.decided}"
            ),
            Remedy(
                "rewrite",
                f"Lead with an older case, or show that the rule was clear before this "
                f"one.{to_read(ctx, row.authority, row.claim or None, before=RECENT)}",
                "Older authority takes the point away.",
            ),
            also=cites[1:],
            severity=None if strict and days <= _BRYAN else Severity.NOTE,
        )


def _recent(row: Weighed) -> bool:
    return row.worth is Worth.ESTABLISHES and row.days_before is not None and 0 < row.days_before <= RECENT


RULE = Rule(
    code="QI306",
    name="very-recent-authority",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            "The force was clearly established as excessive. Peroza-Benitez v. Smith, 994 F.3d 157 (3d Cir. 2021).",
            "Third Circuit; force on 9 April 2021; lead case Peroza-Benitez v. Smith, 994 F.3d 157 (3d Cir. Apr. 8, "
            "2021).",
            {"circuit": "ca3", "incident": "2021-04-09"},
        ),
        Example(
            "The force was clearly established as excessive. Peroza-Benitez v. Smith, 994 F.3d 157 (3d Cir. 2021).",
            "six weeks: a note",
            {"circuit": "ca3", "incident": "2021-05-20"},
        ),
    ),
    accepts=(
        Example(
            "The force was clearly established as excessive. Peroza-Benitez v. Smith, 994 F.3d 157 (3d Cir. 2021).",
            "Third Circuit; force on 9 April 2022; same case.",
            {"circuit": "ca3", "incident": "2022-04-09"},
        ),
        Example(
            "The force was clearly established as excessive. Peroza-Benitez v. Smith, 994 F.3d 157 (3d Cir. 2021).",
            "the day is not known",
            {"circuit": "ca3", "incident": "2021-04"},
        ),
        Example(
            "The force was clearly established as excessive. Peroza-Benitez v. Smith, 994 F.3d 157 (3d Cir. 2021); "
            "El "
            "v. City of Pittsburgh, 975 F.3d 327 (3d Cir. 2020).",
            "older binding authority beside it",
            {"circuit": "ca3", "incident": "2021-04-09"},
        ),
    ),
    look=_look,
)
