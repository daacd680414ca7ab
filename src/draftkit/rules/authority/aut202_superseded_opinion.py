"""An opinion is cited that its own court withdrew and replaced.

## Why it matters
When a court amends or withdraws an opinion and files another, only the later one counts, and it may decide the other
way. The earlier one stays in the printed volume, so a search finds it and nothing on the page warns the reader.

## What to do
Read the later opinion. If it still says what you need, cite it instead; if it does not, drop the point.

## Limits
Knows only the replacements in draftkit's own records. Quiet where the draft says that the opinion was withdrawn,
amended or superseded, or cites the later one in the same paragraph. Where the earlier opinion's place in the reporter
is not confirmed it is known by name, court and year; in the same year as the later one that is a warning only.
Replacement by the full court is AUT211, vacatur by the Supreme Court AUT203.

## Sources
Federal Rule of Civil Procedure 11(b)(2); the earlier and the later opinion are read from the corpus record.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.displaced import REPLACED
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.authority.fallen import basis_of, caveat, fallen, severity_of
from draftkit.rules.citation.wording import as_record, shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    for cites, what in fallen(ctx, REPLACED):
        later = as_record(what.authority)
        yield RULE.finding(
            cites[0],
            f"{shown(cites[0])} is an earlier opinion that the court replaced: {what.note or 'see the later one'}. The "
            f"opinion that counts is {later}, and it may say something else.{caveat(what)}",
            basis_of(ctx, what),
            Remedy("check", f"Read and cite {later}.", "An opinion that was replaced is not law."),
            also=cites[1:],
            severity=severity_of(what, RULE.severity),
        )


RULE = Rule(
    code="AUT202",
    name="superseded-opinion",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("Immunity was denied on the pleadings in Garcia v. Does, 764 F.3d 170 (2d Cir. 2014)."),
        Example("The force was excessive. Bryan v. MacPherson, 608 F.3d 614 (9th Cir. 2010)."),
    ),
    accepts=(
        Example("Garcia v. Does, 779 F.3d 84 (2d Cir. 2015) (amended opinion)."),
        Example(
            "Garcia v. Does, 764 F.3d 170 (2d Cir. 2014), was withdrawn on rehearing.",
            "the draft says what became of it",
        ),
        Example("Bryan v. MacPherson, 630 F.3d 805 (9th Cir. 2010), superseding 608 F.3d 614 (9th Cir. 2010)."),
    ),
    look=_look,
)
