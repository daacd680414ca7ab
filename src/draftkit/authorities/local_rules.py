"""Local rules of the federal districts: length, type, tables, certificates, and whether a court wants its own form.

The rows are in ``corpus/local_rules.yaml``. A row has a confidence, and a verified row may still have fields that
nobody verified: only what :meth:`LocalRule.sure_of` allows may carry an error, everything else is a note for the
reader to check. None means that it is not known, never that there is no limit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from draftkit.authorities import corpus
from draftkit.authorities.circuits import Confidence

OPPOSITION = "opposition_dispositive"
"""``doc_type`` of a row on an opposition to a motion that would end the case."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """Whether a certificate about length or form must be added, and what it says."""

    required: bool
    text: str | None


@dataclass(frozen=True, slots=True)
class TablesOver:
    """Tables of contents and authorities are needed over so many pages or words (``unit``)."""

    unit: str
    over: int


@dataclass(frozen=True, slots=True)
class AlternateLimit:
    """Another limit, ``when`` a condition holds. ``unit`` is ``pages`` or ``words``."""

    when: str
    unit: str
    limit: float
    reply: float | None = None


@dataclass(frozen=True, slots=True)
class LocalRule:
    """One district's rule on one kind of paper.

    ``unit`` is ``words``, ``pages``, or ``judge`` where the judge sets the limit. ``font_min`` and ``footnote_min`` are
    points, ``margins_in`` inches, ``response_days`` days. ``source_date`` is an ISO date.
    """

    district: str
    rule: str
    doc_type: str
    unit: str
    limit: int | None
    excludes: tuple[str, ...]
    font_min: float | None
    footnote_min: float | None
    spacing: str | None
    lines_per_page: int | None
    margins_in: float | None
    toc_required_over: TablesOver | None
    certificate: Certificate
    response_days: int | None
    reply_limit: float | None
    alternate_limits: tuple[AlternateLimit, ...]
    notes: tuple[str, ...]
    source: str | None
    source_url: str | None
    source_date: str | None
    verified: bool
    confidence: Confidence
    unverified_fields: tuple[str, ...]

    def sure_of(self, field: str) -> bool:
        """Whether an error may rest on this field."""
        return self.verified and self.confidence is Confidence.VERIFIED and field not in self.unverified_fields


@dataclass(frozen=True, slots=True)
class ComplaintForm:
    """What is known of a district's own form for complaints. ``local_form`` is ``required`` or ``recommended``."""

    district: str
    local_form: str
    statement: str
    confidence: Confidence
    source: str | None


def local_rule(district: str, doc_type: str = OPPOSITION) -> LocalRule | None:
    """The rule of a district (CourtListener id) on a kind of paper; None where this copy has none.

    Raises BrokenData when the shipped table is missing or invalid.
    """
    return next((rule for rule in local_rules() if (rule.district, rule.doc_type) == (district, doc_type)), None)


def complaint_form(district: str) -> ComplaintForm | None:
    """What is known of a district's form for complaints; None where nothing is. Raises BrokenData as above."""
    return next((form for form in complaint_forms() if form.district == district), None)


def overrides() -> str:
    """The sentence that goes with every statement of a local rule. Raises BrokenData as above."""
    return str(corpus.load("local_rules")["always_print"])


def confidence_words() -> Mapping[Confidence, str]:
    """What each confidence means here, in one sentence. Raises BrokenData as above."""
    return {Confidence(word): said for word, said in corpus.load("local_rules")["confidence_words"].items()}


@cache
def local_rules() -> tuple[LocalRule, ...]:
    """Every rule, in the table's order. Raises BrokenData as above."""
    return tuple(map(_rule, corpus.load("local_rules")["rows"]))


@cache
def complaint_forms() -> tuple[ComplaintForm, ...]:
    """What is known of the districts' own forms. Raises BrokenData as above."""
    rows = corpus.load("local_rules")["complaint_forms"]
    return tuple(ComplaintForm(**{**row, "confidence": Confidence(row["confidence"])}) for row in rows)


def _rule(row: Mapping[str, Any]) -> LocalRule:
    tables = row["toc_required_over"]
    made = {
        **row,
        "excludes": tuple(row["excludes"]),
        "toc_required_over": TablesOver(**tables) if tables else None,
        "certificate": Certificate(**row["certificate"]),
        "alternate_limits": tuple(AlternateLimit(**limit) for limit in row["alternate_limits"]),
        "notes": tuple(row["notes"]),
        "confidence": Confidence(row["confidence"]),
        "unverified_fields": tuple(row["unverified_fields"]),
    }
    return LocalRule(**made)
