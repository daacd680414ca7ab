"""A decision that was reversed is cited as if it still stood.

## Why it matters
A judgment that was reversed no longer stands. A brief that leans on it and does not say so may lose the point, and the
judge's trust with it. Whoever signs vouches that what the paper says of the law is warranted.

## What to do
Drop the case, or give its history in the same citation: ", rev'd," and the citation of the reversing decision. A point
that the higher court left alone may still be used: then say "rev'd on other grounds".

## Limits
Knows only the reversals in draftkit's own records, not later history in full. Quiet where the draft tells the history
at any full citation of the case, in the sentence around it, or by citing the reversing decision in the paragraph
(though not as a case that "Defendants cite"), and where the case is distinguished or set against. A reversal in part
is a warning.

## Sources
Federal Rule of Civil Procedure 11(b)(2) on what a signature vouches for; the reversal is read from the corpus record.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.displaced import REVERSED
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.authority.fallen import basis_of, caveat, fallen, severity_of
from draftkit.rules.citation.wording import shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    for cites, what in fallen(ctx, REVERSED):
        part = " in part" if what.in_part else ""
        yield RULE.finding(
            cites[0],
            f"{shown(cites[0])} was reversed{part} by {what.by}, and the draft does not say so.{caveat(what)} A judge "
            "who finds out alone will doubt the rest of the paper.",
            basis_of(ctx, what),
            Remedy("rewrite", f"Drop the case, or add: , rev'd{part}, {what.by}.", "What was reversed is not law."),
            also=cites[1:],
            severity=severity_of(what, RULE.severity),
        )


RULE = Rule(
    code="AUT201",
    name="undisclosed-reversal",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("Officers lacked probable cause. Wesby v. District of Columbia, 765 F.3d 13 (D.C. Cir. 2014)."),
        Example(
            "The panel reversed summary judgment for the officers in Wesby v. District of Columbia, 765 F.3d 13 "
            "(D.C. Cir. "
            "2014).",
            "what that court did to the court below is not its own later history",
        ),
    ),
    accepts=(
        Example("Wesby v. District of Columbia, 765 F.3d 13 (D.C. Cir. 2014), rev'd, 583 U.S. 48 (2018)."),
        Example(
            "The Supreme Court reversed Wesby v. District of Columbia, 765 F.3d 13 (D.C. Cir. 2014).",
            "told in the sentence before the citation",
        ),
        Example(
            "Defendants cite Wesby v. District of Columbia, 765 F.3d 13 (D.C. Cir. 2014). That decision was "
            "overturned.",
            "told in the next sentence",
        ),
        Example("District of Columbia v. Wesby, 583 U.S. 48, 57 (2018), rev'g 765 F.3d 13 (D.C. Cir. 2014)."),
    ),
    look=_look,
)
