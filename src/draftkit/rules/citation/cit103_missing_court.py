"""A citation does not say which court decided the case, and the reporter does not tell.

## Why it matters
The Federal Reporter prints all the courts of appeals, the Federal Supplement all the district courts. Only the court's
name in the parenthesis tells the judge whether the case binds. On qualified immunity much may turn on that.

## What to do
Write the court before the year: "(9th Cir. 2001)", "(S.D.N.Y. 2015)". The first page of the case names it.

## Limits
Quiet for the Supreme Court's reporters and for state reporters, which name the court themselves; where a parallel
citation tells the court; where the words just before or after the citation name the circuit or district; for numbers
without a case name, as an opinion cites the decision below; and where there is no parenthesis at all (see CIT104).

## Sources
The form of a full citation that the courts use (court and year in parentheses); the columns of draftkit's court table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.identity import group_of
from draftkit.rules.citation.wording import as_record, by_printed_numbers, shown, times
from draftkit.rules.immunity.papers import by_a_judge
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

MIXED = frozenset(
    {"F.", "F.2d", "F.3d", "F.4th", "F. App'x", "F. Supp.", "F. Supp. 2d", "F. Supp. 3d", "F.R.D.", "B.R."}
)
"""Reporters that print the decisions of many courts."""

_COURT_WORDS = re.compile(r"\b(?:Circuit|Cir\.|District of|District Court)\b")


def _look(ctx: Context) -> Iterator[Finding]:
    bare = [c for c in ctx.full if c.name and c.reporter in MIXED and c.year is not None and not _told(ctx, c)]
    for group in by_printed_numbers(bare):
        first = group[0]
        authority = ctx.authorities.get(first.id)
        known = f" The record says: {as_record(authority)}." if authority else ""
        yield RULE.finding(
            first,
            f"{shown(first)} does not say which court decided it{times(group)}. {first.reporter} prints many courts, "
            f"so the reader cannot tell whether the case binds.{known}",
            Basis("rule", "courts", f"{first.reporter} prints the decisions of more than one court."),
            Remedy("rewrite", "Put the court before the year, as in (9th Cir. 2001)."),
            also=group[1:],
            severity=Severity.NOTE if by_a_judge(ctx) else None,
        )


def _told(ctx: Context, citation: Citation) -> bool:
    """True where the citation, its parallel citations, its parent or the sentence around it name the court."""
    group = group_of(ctx, citation)
    if citation.history_of or citation.unclosed:
        return True
    if any(c.court or c.court_text or c.reporter not in MIXED for c in group):
        return True
    near = ctx.words_before(citation, 200) + " " + ctx.words_after(citation, 120).partition(";")[0]
    return bool(_COURT_WORDS.search(near))


RULE = Rule(
    code="CIT103",
    name="missing-court",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example("Corbitt v. Vickers, 929 F.3d 1304 (2019).", "only the year is printed"),
        Example("The stop was unlawful. Doe v. Roe, 88 F. Supp. 3d 412 (2015).", "a district court, but which?"),
    ),
    accepts=(
        Example("Hope v. Pelzer, 536 U.S. 730 (2002).", "the U.S. Reports print one court"),
        Example("Doe v. Roe, 88 F. Supp. 3d 412 (D. Or. 2015).", "the court is there"),
        Example(
            "The Eleventh Circuit granted immunity in Corbitt v. Vickers, 929 F.3d 1304 (2019).", "in the sentence"
        ),
        Example(
            "In Corbitt v. Vickers, 929 F.3d 1304 (2019), the Eleventh Circuit granted immunity.", "named after it"
        ),
        Example("Corbitt, 929 F.3d at 1311.", "a short form repeats no court"),
        Example("Hope v. Pelzer, 122 S. Ct. 2508 (2002).", "the Supreme Court Reporter prints one court"),
    ),
    look=_look,
)
