"""A decision whose judgment was vacated is cited as if it still stood.

## Why it matters
A vacated judgment binds nobody, also where the higher court sent the case back without saying that the reasoning was
wrong. Cited without its history it tells the judge that nobody looked.

## What to do
Drop the case, or give its history: ", vacated," and the citation of the order. What the court below said may at most be
offered as reasoning, in words that say so.

## Limits
Knows only the vacaturs in draftkit's own records. Quiet where the draft tells the history at any full citation of the
case, around it, or by citing the later decision in the paragraph, and where the case is distinguished. A vacatur in
part, or one the record only infers, is a warning.

## Sources
Federal Rule of Civil Procedure 11(b)(2); the vacatur is read from the corpus record.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.displaced import VACATED
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.authority.fallen import basis_of, caveat, fallen, severity_of
from draftkit.rules.citation.wording import shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    for cites, what in fallen(ctx, VACATED):
        part = " in part" if what.in_part else ""
        yield RULE.finding(
            cites[0],
            f"{shown(cites[0])} was vacated{part}: {what.by}. The draft does not say so, and a vacated judgment "
            f"binds "
            f"nobody.{caveat(what)}",
            basis_of(ctx, what),
            Remedy("rewrite", f"Drop the case, or add: , vacated{part}, {what.by}.", "The judgment is gone."),
            also=cites[1:],
            severity=severity_of(what, RULE.severity),
        )


RULE = Rule(
    code="AUT203",
    name="undisclosed-vacatur",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("McCoy v. Alamu, 950 F.3d 226 (5th Cir. 2020)."),
        Example("Officers may arrest on such facts. Villarreal v. City of Laredo, 94 F.4th 374 (5th Cir. 2024)."),
    ),
    accepts=(
        Example(
            "McCoy v. Alamu, 950 F.3d 226 (5th Cir. 2020), cert. granted, judgment vacated, 141 S. Ct. 1364 (2021)."
        ),
        Example(
            "The Supreme Court vacated the grant of immunity in McCoy v. Alamu, 950 F.3d 226 (5th Cir. 2020), in 2021."
        ),
        Example("But see McCoy v. Alamu, 950 F.3d 226 (5th Cir. 2020).", "not offered as support"),
    ),
    look=_look,
)
