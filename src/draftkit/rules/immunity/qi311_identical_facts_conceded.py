"""The draft concedes that an earlier case with the same facts is needed.

## Why it matters
The law asks for fair warning, not for a twin. A brief that accepts the stricter test gives away ground, and the other
side will quote it.

## What to do
Say that general rules and cases with differences can give fair warning, cite Hope, and then show how the nearest case
is like yours.

## Limits
Reads the sentence alone, and only in a plaintiff's paper. Quiet where the need is denied, supposed, asked, quoted, or
put in the other side's mouth.

## Sources
Hope v. Pelzer, 536 U.S. 730 (2002); United States v. Lanier, 520 U.S. 259 (1997).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.immunity.arguing import plaintiffs_paper, sentences
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_CASE = r"(?:cases?|precedents?|decisions?|authorit(?:y|ies)|opinions?)"
_SAME = (
    r"(?:(?:these|the|those|this)? ?(?:very )?(?:exact(?:ly)?|precise(?:ly)?|identical|same)(?: the)?(?: same| these)? "
    r"(?:exact |set of )?(?:facts?|circumstances)|exactly (?:these|the same) (?:facts?|circumstances)"
    r"|facts? (?:that are )?identical"
    r"|on all fours)"
)
_LIKE = pattern(r"\b(?:exact|precise|identical|same|all fours)", re.IGNORECASE)
_NEEDED = pattern(
    r"\b(?:must|needs? to|has to|have to|(?:is|are) required to|requires?"
    rf"|is obliged to)\b[^.;]{{0,60}}?\b{_CASE}\b[^.;]{{0,30}}?\b{_SAME}"
    rf"|\b{_CASE}\b[^.;]{{0,30}}?\b{_SAME}[^.;]{{0,20}}\b(?:is|are) (?:needed|required|necessary)"
    rf"|\b(?:without|unless)\b[^.;]{{0,40}}\b{_CASE}\b[^.;]{{0,20}}?\b{_SAME}[^.;]{{0,80}}\b(?:immune"
    r"|immunity (?:applies|follows))\b",
    re.IGNORECASE,
)
_DENIED = pattern(
    r"\b(?:not|n[o']t|need ?n[o']t|never|no|nor|neither|nothing|wrong\w*|incorrect\w*|mistaken|reject\w*|unnecessary"
    r"|contrary|but"
    r"|hardly|scarcely|rather than|instead)\b|n['’]t\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if not plaintiffs_paper(ctx):
        return
    for said in sentences(ctx):
        match = _NEEDED.search(said.bare) if _LIKE.search(said.bare) else None
        if match is None or said.theirs or _DENIED.search(said.bare) or _supposed(said.bare, match.start()):
            continue
        words = " ".join(said.text[match.start() : match.end()].split())
        yield RULE.finding(
            said.span,
            f"The draft concedes that an earlier case on the same facts is needed (“{words}”). The Supreme Court asks "
            "for fair warning: officers can be on notice although the facts are new. This sentence gives that away.",
            Basis(
                "record", "corpus", "Hope v. Pelzer, 536 U.S. 730 (2002): earlier cases need not have the same facts."
            ),
            Remedy(
                "rewrite",
                "Write that the law must have given fair warning, which a case with some differences or a general rule "
                "can do. Hope v. Pelzer, 536 U.S. 730 (2002). Then show how your nearest case is alike.",
                "It is a stricter test than the law's.",
            ),
        )


def _supposed(text: str, at: int) -> bool:
    return re.search(
        r"\b(?:if|whether|were|suppos\w+|assum\w+)\b", text[:at], re.IGNORECASE
    ) is not None or text.rstrip(" \n").endswith("?")


RULE = Rule(
    code="QI311",
    name="identical-facts-conceded",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example("Plaintiff must point to a prior case with these exact facts."),
        Example("The law requires a decision with identical facts, and Deville is one."),
        Example("A case on all fours is required to defeat immunity."),
    ),
    accepts=(
        Example(
            "Defendants say a prior case with these exact facts is needed. That is wrong: Hope, 536 U.S. at 741.",
        ),
        Example("Plaintiff need not point to a prior case with these exact facts."),
        Example(
            "Even if Plaintiff had to find a case with identical facts, a precedent with the same facts is at hand."
        ),
        Example("Must a plaintiff find a case with the exact same facts?"),
        Example("The law does not require a case on all fours."),
        Example("Defendants' motion says: “Plaintiff must identify a case with identical facts.”", "quoted"),
        Example(
            "DEFENDANTS' MOTION TO DISMISS\n\nPlaintiff must point to a prior case with these exact facts.",
            "a defendant's paper",
        ),
    ),
    look=_look,
)
