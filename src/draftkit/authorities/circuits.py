"""Qualified-immunity law by court of appeals: who must show what, which decisions count, and how sure that is.

The rows are in ``corpus/circuits.yaml``. Every statement has a confidence: an error may rest on a verified one alone,
a warning on a secondary one, and an unverified one is only a question for the reader to check. A pin that is not
``pin_verified`` is unverified whatever its statement is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from draftkit.authorities import corpus


class Confidence(StrEnum):
    """How sure a statement about a circuit's law is."""

    VERIFIED = "verified"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


class Party(StrEnum):
    """Who must show that the right was clearly established; ``not-applicable`` for the Federal Circuit."""

    PLAINTIFF = "plaintiff"
    DEFENDANT = "defendant"
    SHARED = "shared"
    NOT_APPLICABLE = "not-applicable"


@dataclass(frozen=True, slots=True)
class Cited:
    """An authority behind a statement: ``cite`` as a brief prints it, without a pin.

    ``confirmed``: name, reporter citation and court were matched to a source (else it must be matched before anybody
    prints it as authority). ``pin`` is the page or note the statement was drafted from; only with ``pin_verified`` has
    it been checked.
    """

    cite: str
    pin: str | None = None
    confirmed: bool = False
    pin_verified: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of law in draftkit's own words, its confidence, and the authorities behind it (often none)."""

    text: str
    confidence: Confidence
    authorities: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True)
class Burden:
    """Who must show that the right was clearly established, and the statement that says so."""

    clearly_established: Party
    statement: Statement

    @property
    def confidence(self) -> Confidence:
        """That of the statement."""
        return self.statement.confidence


@dataclass(frozen=True, slots=True)
class Counts:
    """Whether one kind of decision counts, as ``statement`` says; both None where the circuit's row does not say."""

    value: bool | None = None
    statement: Statement | None = None

    @property
    def confidence(self) -> Confidence | None:
        """That of the statement."""
        return self.statement.confidence if self.statement else None


@dataclass(frozen=True, slots=True)
class CircuitLaw:
    """What is known of one court of appeals. ``states`` holds postal codes (none for the Federal Circuit)."""

    id: str
    name: str
    states: tuple[str, ...]
    burden: Burden
    sources: tuple[Statement, ...]
    """Which decisions can clearly establish law, and in which order the court looks at them."""
    other_decisions: tuple[Statement, ...]
    """How unpublished decisions, other circuits, district courts and state courts count."""
    timing: tuple[Statement, ...]
    other: tuple[Statement, ...]
    contrary_line: Statement | None
    """A line of decisions that says otherwise: shown wherever the rule is shown."""
    summary: str
    """One or two sentences of advice to the person who files there."""
    consensus_counts: Counts
    """Agreeing decisions of other circuits can clearly establish a right."""
    unpublished_counts: Counts
    """An unpublished decision can do so by itself."""
    state_high_court_counts: Counts
    """A decision of the highest court of the forum state counts beside the circuit's own."""
    former_fifth_counts: Counts
    """Decisions of the former Fifth Circuit handed down before October 1, 1981 bind."""
    recent_decision_note: Statement | None
    """On a decision only days older than the events."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement, in the order of the page."""
        contrary = (self.contrary_line,) if self.contrary_line else ()
        return (self.burden.statement, *self.sources, *self.other_decisions, *self.timing, *self.other, *contrary)


def circuit_law(circuit_id: str) -> CircuitLaw | None:
    """The law of a court of appeals by its CourtListener id (``ca9``, ``cadc``); None for any other court.

    Raises BrokenData when the shipped table is missing or invalid.
    """
    return _law(circuit_id)


def supreme_court() -> tuple[Statement, ...]:
    """What the Supreme Court has said of these questions for every circuit. Raises BrokenData as above."""
    return tuple(_statements(corpus.load("circuits")["supreme_court"]))


def confidence_words() -> Mapping[Confidence, str]:
    """What each confidence means, in one sentence. Raises BrokenData as above."""
    return {Confidence(word): meaning for word, meaning in corpus.load("circuits")["confidence_words"].items()}


@cache
def _law(circuit_id: str) -> CircuitLaw | None:
    row = corpus.load("circuits")["circuits"].get(circuit_id)
    if row is None:
        return None
    groups = {name: tuple(_statements(row[name])) for name in GROUPS}

    def named(place: str) -> Statement:
        group, _, number = place.partition(" ")
        return groups[group][int(number) - 1]

    def counts(name: str) -> Counts:
        said = row[name]
        return Counts(said["value"], named(said["from"])) if said else Counts()

    return CircuitLaw(
        id=circuit_id,
        name=row["name"],
        states=tuple(row["states"]),
        burden=Burden(Party(row["burden"]["clearly_established"]), _statement(row["burden"])),
        sources=groups["sources"],
        other_decisions=groups["unpublished_out_of_circuit_state"],
        timing=groups["timing"],
        other=groups["other"],
        contrary_line=_statement(row["contrary_line"]) if row["contrary_line"] else None,
        summary=row["summary_for_user"],
        consensus_counts=counts("consensus_counts"),
        unpublished_counts=counts("unpublished_counts"),
        state_high_court_counts=counts("state_high_court_counts"),
        former_fifth_counts=counts("former_fifth_counts"),
        recent_decision_note=named(row["recent_decision_note"]) if row["recent_decision_note"] else None,
    )


GROUPS = ("sources", "unpublished_out_of_circuit_state", "timing", "other")
"""The keys of a row that hold lists of statements; ``from: sources 2`` names the second of one."""

COUNTS = ("consensus_counts", "unpublished_counts", "state_high_court_counts", "former_fifth_counts")
"""The keys of a row that say whether a kind of decision counts."""


def _statements(rows: Iterable[Mapping[str, Any]]) -> Iterable[Statement]:
    return map(_statement, rows)


def _statement(row: Mapping[str, Any]) -> Statement:
    cited = tuple(
        Cited(a["cite"], a.get("pin"), a["identity"] == "confirmed", a.get("pin_verified", False), a.get("note"))
        for a in row.get("authorities", ())
    )
    return Statement(row["statement"], Confidence(row["confidence"]), cited)
