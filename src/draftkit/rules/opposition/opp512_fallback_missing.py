"""The opposition to a motion to dismiss asks for nothing in case a claim falls short.

## Why it matters
A court that finds the complaint too thin may dismiss it for good where nobody asked for a chance to mend it.

## What to do
End with a short part that asks, in the alternative, for leave to amend, and says what you would add. A bare request
is weak; the facts you would add make it strong.

## Limits
Only in an opposition to a motion to dismiss or for judgment on the pleadings that has an end. Quiet where the paper
speaks of amending, of dismissal without prejudice, of limited discovery or of an alternative, and where a second or
later amended complaint is at stake.

## Sources
Foman v. Davis, 371 U.S. 178, 182 (1962), on leave to amend; Federal Rule of Civil Procedure 15(a)(2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.motion import Posture
from draftkit.patterns import pattern
from draftkit.rules.opposition.answering import conclusion, on_one_line, opposes, posture
from draftkit.rules.opposition.specimens import CLOSING, DISMISS, JUDGMENT, paper
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_ASKED = pattern(
    r"\b(?:leave to (?:amend|re-?plead|file|supplement)|re-?plead\w*|amend (?:the|his|her|their|its"
    r"|this) (?:\w+ )?(?:complaint|pleading)"
    r"|(?:opportunity|permission|permitted|allowed|chance|right|time) to amend|rule 15|15\(a\)|without prejudice"
    r"|limited discovery"
    r"|(?:in|as) the alternative|alternatively|file an? (?:\w+ ){0,3}amended|would amend|seeks? to amend"
    r"|amendment would)\b",
    re.IGNORECASE,
)
_AMENDED_BEFORE = pattern(
    r"\b(?:second|third|fourth|fifth|sixth) amended (?:\w+ )?(?:complaint|petition)\b", re.IGNORECASE
)


def _look(ctx: Context) -> Iterator[Finding]:
    if not opposes(ctx) or posture(ctx) not in (Posture.DISMISS, Posture.PLEADINGS):
        return
    text, end = on_one_line(ctx), conclusion(ctx)
    if not end or _ASKED.search(text) or _AMENDED_BEFORE.search(text):
        return
    yield RULE.finding(
        end[0].span,
        "This opposition asks for nothing in case the court finds a claim too thin: no leave to amend, no lesser "
        "ruling. A "
        "claim may then be dismissed for good.",
        Basis(
            "rule",
            "Fed. R. Civ. P. 15(a)(2)",
            "The court's leave to amend is to be given freely; it has to be asked for.",
        ),
        Remedy(
            "rewrite",
            "Add before the conclusion: “If any claim falls short, Plaintiff asks in the alternative for leave to "
            "amend, to "
            "add that [FILL IN: the facts you would add]. Fed. R. Civ. P. 15(a)(2).”",
            "Leave is given more readily to somebody who says what would be added.",
        ),
    )


_END = CLOSING.format(date="May 1, 2024")

RULE = Rule(
    code="OPP512",
    name="fallback-missing",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            paper(DISMISS, "The complaint states a claim.", end=_END),
            "Opposition ends without asking leave to amend or any lesser ruling.",
        ),
        Example(paper(DISMISS, "The complaint states a claim.", end="For these reasons the motion should be denied.")),
    ),
    accepts=(
        Example(
            paper(DISMISS, "The Second Amended Complaint states a claim; the Court has refused more.", end=_END),
            "Second amended complaint, leave refused earlier; asks only denial.",
        ),
        Example(paper(DISMISS, "If not, Plaintiff should be allowed to amend his complaint.", end=_END), "asked"),
        Example(
            paper(DISMISS, "The claim should at most be dismissed without prejudice.", end=_END), "a lesser ruling"
        ),
        Example(paper(JUDGMENT, "The facts are in dispute.", end=_END), "summary judgment: the time to amend is past"),
        Example(paper(DISMISS, "The complaint states a claim."), "an excerpt"),
    ),
    look=_look,
)
