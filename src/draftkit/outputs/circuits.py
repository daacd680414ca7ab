"""What is known of a circuit's law on qualified immunity, for a person: every statement with how sure it is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from draftkit.authorities.circuits import (
    CircuitLaw,
    Cited,
    Confidence,
    Counts,
    Party,
    Statement,
    confidence_words,
    supreme_court,
)
from draftkit.model.report import DISCLAIMER
from draftkit.outputs.cases import Page

HOW_SURE = {
    Confidence.VERIFIED: "verified",
    Confidence.SECONDARY: "second-hand: read the opinion before you rely on it",
    Confidence.UNVERIFIED: "not verified: a question for you to check",
}
"""A confidence in a few plain words."""

BURDEN = {
    Party.PLAINTIFF: "the plaintiff",
    Party.DEFENDANT: "the officer",
    Party.SHARED: "both sides, each a part",
    Party.NOT_APPLICABLE: "does not arise here",
}
"""Who must show that the right was clearly established."""

_MEANING = (
    "verified: read in an opinion, in a later opinion that quotes it, or in a court's own publication.",
    "second-hand: said by a commentator, a case summary or a party's paper; the opinion was not read for the point.",
    "not verified: drafted from general knowledge. Find an opinion that says it before you say it to a court.",
)
_COUNTS = (
    ("consensus_counts", "Other circuits that agree"),
    ("unpublished_counts", "An unpublished decision by itself"),
    ("state_high_court_counts", "The highest court of your state"),
    ("former_fifth_counts", "The former Fifth Circuit, before October 1, 1981"),
)
_GROUPS = (
    ("sources", "Which decisions can clearly establish the law"),
    ("other_decisions", "Unpublished decisions, and decisions of other courts"),
    ("timing", "Decisions close to the events"),
    ("other", "Other points to know in this circuit"),
)


def show_circuit(law: CircuitLaw, width: int = 96) -> str:
    """Everything that is known of one circuit, as plain text ``width`` columns wide."""
    page = Page(width)
    page.add(f"{law.name} ({law.id}): {', '.join(law.states) or 'no state of its own'}")
    page.blank()
    page.prose(law.summary)
    page.heading("Who must show that the right was clearly established")
    page.item("Burden", f"{BURDEN[law.burden.clearly_established]} [{HOW_SURE[law.burden.confidence]}]")
    _say(page, [law.burden.statement])
    page.heading("What counts on that question")
    for field, label in _COUNTS:
        said: Counts = getattr(law, field)
        if field != "former_fifth_counts" or said.value is not None:
            page.item(label, _counts(said))
    for field, title in _GROUPS:
        if rows := getattr(law, field):
            page.heading(title)
            _say(page, rows)
    if law.contrary_line:
        page.heading("Other decisions say otherwise: face them")
        _say(page, [law.contrary_line])
    page.heading("In every circuit: the Supreme Court")
    _say(page, supreme_court())
    page.heading("How sure each statement is")
    for meaning in _MEANING:
        page.prose(f"- {meaning}")
    page.prose("A page marked as not checked is where the point was first noted: look before you cite it.")
    return page.text() + f"\n{DISCLAIMER}\n"


def show_circuits(laws: Sequence[CircuitLaw], width: int = 96) -> str:
    """One line for each circuit: who bears the burden, and how sure that is."""
    page = Page(width)
    page.add("Who must show that the right was clearly established:")
    for law in laws:
        page.item(law.id, f"{BURDEN[law.burden.clearly_established]} [{HOW_SURE[law.burden.confidence]}]")
    page.blank()
    page.add("More about one: draftkit corpus circuit ca9")
    return page.text() + f"\n{DISCLAIMER}\n"


def as_json(laws: Sequence[CircuitLaw]) -> str:
    """The circuits with all their statements, and those of the Supreme Court, for other programs."""
    value = {
        "schema": "draftkit/circuits@1",
        "confidence_words": dict(confidence_words()),
        "supreme_court": [asdict(statement) for statement in supreme_court()],
        "circuits": [asdict(law) for law in laws],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def cited_as(authority: Cited) -> str:
    """An authority with its page, and what about it was not checked."""
    where = f", at {authority.pin}" if authority.pin else ""
    doubts = [] if authority.confirmed else ["citation not confirmed: look it up first"]
    doubts += ["page not checked"] if authority.pin and not authority.pin_verified else []
    doubt = f" ({'; '.join(doubts)})" if doubts else ""
    note = f" {authority.note}" if authority.note else ""
    return f"{authority.cite}{where}{doubt}.{note}"


def _say(page: Page, statements: Sequence[Statement]) -> None:
    for statement in statements:
        page.prose(f"- {statement.text} [{HOW_SURE[statement.confidence]}]")
        for authority in statement.authorities:
            page.detail(cited_as(authority))


def _counts(said: Counts) -> str:
    if said.value is None or said.confidence is None:
        return "no clear statement here; read the sources below"
    return f"{'counts' if said.value else 'does not count'} [{HOW_SURE[said.confidence]}]"
