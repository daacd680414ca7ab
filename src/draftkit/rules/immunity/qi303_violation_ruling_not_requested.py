"""Both questions are argued, but the court is not asked to decide whether the right was violated.

## Why it matters
A court may leave the first question undecided and grant immunity on the second. Then the same conduct stays unsettled
for the next person. A court is likelier to decide what it is asked to decide, with reasons.

## What to do
Ask for a ruling on the violation in a sentence or a short part of its own, and give the reasons that fit: the question
comes up often, seldom outside suits for damages, it is fully briefed, it turns on few facts, another claim needs it.

## Limits
Only in a plaintiff's paper that answers a motion and argues both questions. A warning where the paper or the matter
file says that the motion asks the court to skip the first; else a note. Whether to ask is for you to decide: a court
that decides may also decide against you.

## Sources
Pearson v. Callahan, 555 U.S. 223, 236 (2009), on the order of decision and when the first question is worth deciding;
Camreta v. Greene, 563 U.S. 692 (2011).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.structure import REQUESTED, Topic
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.immunity.arguing import sentences
from draftkit.rules.immunity.prongs import (
    SEVERAL,
    answers_a_motion,
    headings_on,
    immunity_at_stake,
    on_clearly,
    on_violation,
)
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_SKIP = pattern(
    r"\b(?:defendants?|motion|officers?|movants?)\b[^.;]{0,80}?\b(?:ask|urg|invit|suggest|want|request|would have)\w*\b"
    r"[^.;]{0,80}?\b(?:skip|bypass|avoid|pass over|without (?:reaching|deciding)|not (?:to )?(?:reach|decide)"
    r"|(?:only|straight to|directly) (?:to )?the (?:second|clearly)|(?:second|clearly[- ]established) (?:prong"
    r"|question) (?:first|only|alone))",
    re.IGNORECASE,
)
_EITHER = pattern(
    r"\b(?:decid|reach|rul(?:e|ing)|resolv|address|answer|hold|skip|bypass|avoid|pass over|straight|directly|only"
    r"|first|alone|say|leav|declin|refus|reject|duck|dodge|step|evade|put off)",
    re.I,
)
"""A word that every sentence has on which the other patterns can fit: they are slow."""
_ASKED = pattern(
    r"\b(?:decide|rul(?:e|ing)|reach|resolve|hold|address)\b[^.;]{0,80}\b(?:whether|that)\b[^.;]{0,80}\bviolat\w*"
    r"|\b(?:rulings?|decide|rule|reach|address|resolve)\b[^.;]{0,60}\b(?:both|first (?:prong|question|step)"
    r"|each (?:prong|question))\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if not answers_a_motion(ctx) or any(Topic.REQUEST in s.topics for s in ctx.sections):
        return
    violation, clearly = headings_on(ctx, Topic.VIOLATION), headings_on(ctx, Topic.CLEARLY_ESTABLISHED)
    if not violation and len(on_violation(ctx)) < SEVERAL:
        return
    if not clearly and (len(on_clearly(ctx)) < SEVERAL or not immunity_at_stake(ctx)):
        return
    skip = None
    for said in sentences(ctx):
        if _EITHER.search(said.text) is None:
            continue
        skips = _SKIP.search(said.text)
        if skips:
            skip = skip or said.span
        elif Topic.STANDARD not in said.section.topics and (REQUESTED.search(said.text) or _ASKED.search(said.text)):
            return
    immunity = ctx.matter.motion.immunity if ctx.matter and ctx.matter.motion else None
    asked = skip is not None or bool(immunity and immunity.asks_to_skip_violation)
    where = skip or (violation[0] if violation else on_violation(ctx)[0].span)
    why = "the motion asks the court to skip the first question, and " if asked else ""
    yield RULE.finding(
        where,
        f"Both questions are argued, but {why}the paper never asks the court to decide whether the right was violated. "
        "A court may grant immunity on the second question alone and leave the law open for the next person too.",
        Basis("draft", "draft", "No sentence asks for a ruling on the violation."),
        Remedy(
            "rewrite",
            "If you want that ruling, ask for it: “The Court should decide whether the Constitution was violated, "
            "because …”, with the reasons that are true here: it recurs, is fully briefed, or another claim needs it.",
            "The order of the questions is for the court to choose, and it may be asked.",
        ),
        severity=None if asked else Severity.NOTE,
    )


_TITLE = "PLAINTIFF'S OPPOSITION TO THE MOTION FOR SUMMARY JUDGMENT ON QUALIFIED IMMUNITY\n\n"
_BOTH = (
    "I. The blows violated the Fourth Amendment.\n\nMr. Poe lay still in handcuffs.\n\n"
    "II. The right was clearly established.\n\nNewman v. Guedry, 703 F.3d 757 (5th Cir. 2012).\n\n"
)

RULE = Rule(
    code="QI303",
    name="violation-ruling-not-requested",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            f"{_TITLE}Defendants ask the Court to skip the first prong.\n\n{_BOTH}",
            "The motion asks the court to skip the first prong; the opposition argues both prongs but never asks for "
            "a ruling on the first.",
        ),
        Example(f"{_TITLE}{_BOTH}", "nothing is said of what the motion asks: a note"),
    ),
    accepts=(
        Example(
            f"{_TITLE}Defendants ask the Court to skip the first prong. The Court should decide whether the "
            "Constitution "
            f"was violated, because the question recurs and is fully briefed.\n\n{_BOTH}",
            '"The Court should decide whether the Constitution was violated, because the question recurs and is fully '
            'briefed."',
        ),
        Example(f"{_TITLE}{_BOTH}Plaintiff asks for a ruling on both questions.", "asked in other words"),
        Example(f"{_TITLE}II. The right was clearly established.\n\nNewman v. Guedry, 703 F.3d 757 (5th Cir. 2012)."),
        Example(f"DEFENDANTS' MOTION FOR SUMMARY JUDGMENT\n\nQualified immunity applies.\n\n{_BOTH}", "a motion"),
        Example(_BOTH, "an excerpt"),
    ),
    look=_look,
)
