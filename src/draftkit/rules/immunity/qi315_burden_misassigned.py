"""The draft puts the burden on clearly established law on the side that does not carry it in this circuit.

## Why it matters
Circuits differ on who must show that the law was clear. A paper that waits for the officer to prove it, where the
plaintiff must, leaves out what it has to bring; one that takes a burden it does not carry gives it away.

## What to do
State your own circuit's rule with its authority, and argue as it asks: with earlier cases of your own where you must
show it.

## Limits
Needs the circuit. Reads sentences of a plaintiff's paper that name a party, a burden, and clearly established law.
Quiet on what the other side says, on sentences about another circuit, and where the paragraph states both sides'
burdens. A note, as a question, where draftkit's statement of the circuit's rule is unverified or decisions go both
ways.

## Sources
The row of the circuit in draftkit's table of circuits, with its confidence and authorities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.circuits import CircuitLaw, Confidence, Party, circuit_law
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.immunity.arguing import Said, plaintiffs_paper, sentences
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_BEARS = r"(?:bears?|ha(?:ve|s)|carr(?:y|ies)|retains?|shoulders?) (?:\w+ ){0,3}?burdens?"
_ON = r"burden (?:\w+ ){0,8}?(?:is|rests|falls|lies) (?:up)?on (?:the )?"
_OFFICERS = r"(?:defendants?|officers?|officials?|deput(?:y|ies)|movants?|government)"
_THEIRS = pattern(
    rf"\b{_OFFICERS}\b(?: \w+){{0,3}}? {_BEARS}|\b{_ON}(?:individual )?{_OFFICERS}"
    rf"|\b{_OFFICERS}(?: \w+)? must (?:prove|show|establish|demonstrate)\b[^.;]{{0,40}}\bnot clearly[- ]established",
    re.IGNORECASE,
)
_OURS = pattern(rf"\bplaintiffs?\b(?: \w+){{0,3}}? {_BEARS}|\b{_ON}plaintiffs?", re.IGNORECASE)
_CLEARLY = pattern(r"\bclearly[- ]established\b", re.IGNORECASE)
_DENIED = pattern(
    r"\b(?:not bear|no burden|not have|not carry|never|nor|neither|not (?:up)?on|discretionary)\b", re.IGNORECASE
)
_CIRCUIT = pattern(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|d\.c\.) circuit", re.I
)


def _look(ctx: Context) -> Iterator[Finding]:
    law = circuit_law(ctx.circuit) if ctx.circuit else None
    if law is None or not plaintiffs_paper(ctx):
        return
    if law.burden.clearly_established not in (Party.PLAINTIFF, Party.DEFENDANT):
        return
    ours = law.burden.clearly_established is Party.PLAINTIFF
    wrong, right = (_THEIRS, _OURS) if ours else (_OURS, _THEIRS)
    for said in sentences(ctx):
        match = wrong.search(said.bare) if _CLEARLY.search(said.bare) else None
        if match is None or said.theirs or said.supposed or _DENIED.search(said.bare) or _elsewhere(law, said):
            continue
        if right.search(ctx.draft.block_at(said.span[0]).text):
            continue
        yield _finding(said, law, ours)
        return


def _finding(said: Said, law: CircuitLaw, ours: bool) -> Finding:
    """The finding, as a question where the table's statement is unverified or decisions go both ways."""
    placed = "the defendants" if ours else "the plaintiff"
    doubtful = law.burden.confidence is Confidence.UNVERIFIED or law.contrary_line is not None
    statement = law.burden.statement.text.rstrip(".")
    cites = [a.cite for a in law.burden.statement.authorities if a.confirmed][:2]
    first = f"The draft puts the burden on clearly established law on {placed}."
    contrary = f" Some decisions say otherwise: {law.contrary_line.text.rstrip('.')}." if law.contrary_line else ""
    told = (
        f" Is that this circuit's rule? draftkit's notes on the {law.name}, not all confirmed, say: "
        f"{statement}.{contrary}"
        if doubtful
        else f" In the {law.name} it is the other way: {statement}."
    )
    ask = (
        "State the circuit's rule and bring what it asks of you: earlier cases that gave notice."
        if ours
        else "Do not take a burden that the officers carry: say that they must show that the law was not clear."
    )
    where = f" See {'; '.join(cites)}." if cites else ""
    return RULE.finding(
        said.span,
        first + told,
        Basis("rule", "circuits", f"{law.name} ({law.burden.confidence.value}): {statement}."),
        Remedy("check" if doubtful else "rewrite", ask + where, "Circuits differ on who must show this."),
        severity=Severity.NOTE if doubtful else None,
    )


def _elsewhere(law: CircuitLaw, said: Said) -> bool:
    """True for a sentence about another circuit, by name."""
    return any(m[0].lower() != law.name.lower() for m in _CIRCUIT.finditer(said.text))


_ROW = "Defendants bear the burden of proving that the law was not clearly established."

RULE = Rule(
    code="QI315",
    name="burden-misassigned",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(_ROW, f"Texas forum: {_ROW}", {"circuit": "ca5"}),
        Example(_ROW, "an unverified row: a question", {"circuit": "ca7"}),
        Example(
            "Plaintiff bears the burden of showing that the right was clearly established.",
            "given away",
            {"circuit": "ca4"},
        ),
    ),
    accepts=(
        Example(_ROW, "Maryland forum: the same sentence.", {"circuit": "ca4"}),
        Example(_ROW, "no circuit"),
        Example(
            "Defendants do not bear the burden of showing that the law was clearly established.", "", {"circuit": "ca5"}
        ),
        Example("In the Fourth Circuit defendants bear the burden on clearly established law.", "", {"circuit": "ca5"}),
        Example(
            "Defendants bear the burden of showing that they acted within their discretionary authority; then clearly "
            "established law is the question.",
            "another burden",
            {"circuit": "ca11"},
        ),
        Example(
            "Defendants bear the burden of proof at trial. The right was clearly established.", "", {"circuit": "ca5"}
        ),
        Example(f"DEFENDANTS' MOTION TO DISMISS\n\n{_ROW}", "a defendant's paper", {"circuit": "ca5"}),
    ),
    look=_look,
)
