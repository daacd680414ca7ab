"""A panel's opinion is cited though the full court reheard the case and replaced it.

## Why it matters
When a court of appeals has reheard a case en banc, the full court's opinion stands in the place of the panel's. It is
what binds, and it may go the other way.

## What to do
Read the en banc opinion and cite it with "(en banc)"; drop the panel's unless its history is part of your point.

## Limits
Knows only the rehearings in draftkit's own records. Where the panel opinion's place in the reporter is not confirmed it
is known by name, court and year. Quiet where the draft says "en banc", "rehearing" or the like at any full citation of
the panel opinion, or cites the en banc opinion in the same paragraph.

## Sources
Federal Rule of Civil Procedure 11(b)(2); panel and en banc opinion are read from the corpus record.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.displaced import PANEL
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.authority.fallen import basis_of, caveat, fallen, severity_of
from draftkit.rules.citation.wording import as_record, shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    for cites, what in fallen(ctx, PANEL):
        later = as_record(what.authority)
        yield RULE.finding(
            cites[0],
            f"{shown(cites[0])} is a panel opinion; the full court reheard the case, and its opinion, {later}, took "
            f"the "
            f"panel's place. The panel opinion is no longer law.{caveat(what)}",
            basis_of(ctx, what),
            Remedy("check", f"Read and cite {later} with (en banc).", "Rehearing en banc replaces the panel opinion."),
            also=cites[1:],
            severity=severity_of(what, RULE.severity),
        )


RULE = Rule(
    code="AUT211",
    name="panel-opinion-set-aside",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("Henry v. Purnell, 619 F.3d 323 (4th Cir. 2010)."),
        Example("Journalists may ask questions. Villarreal v. City of Laredo, 44 F.4th 363 (5th Cir. 2022)."),
    ),
    accepts=(
        Example("Henry v. Purnell, 652 F.3d 524 (4th Cir. 2011) (en banc)."),
        Example("Henry v. Purnell, 619 F.3d 323 (4th Cir. 2010), rev'd en banc, 652 F.3d 524 (4th Cir. 2011)."),
        Example("Henry v. Purnell, 619 F.3d 323 (4th Cir. 2012).", "another year than the panel opinion: not known"),
    ),
    look=_look,
)
