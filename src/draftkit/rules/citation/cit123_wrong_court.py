"""The court in the parenthesis is not the court that decided the case.

## Why it matters
The court decides whether the case binds yours. Citing a case of another circuit as your own circuit's misleads the
reader, whether or not it was meant.

## What to do
Write the court that the first page of the case names, then check that the argument still stands: a case from another
circuit persuades, it does not bind.

## Limits
Rests on a record for exactly this volume and page. All usual spellings of a court are understood.

## Sources
The record named in the finding; draftkit's own court table.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.courts import name_of
from draftkit.model.citation import Citation
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.citation.identity import Concern, concern
from draftkit.rules.citation.wording import as_record, by_printed_numbers, record_basis, shown, times
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    for group in by_printed_numbers(c for c in ctx.full if _off(ctx, c)):
        first = group[0]
        authority = ctx.comparisons[first.id].authority
        printed = first.court_text or (name_of(first.court) if first.court else "another court")
        right = "the Supreme Court" if authority.court == "scotus" else name_of(authority.court)
        remedy = Remedy(
            "check", f"Write {right} if that is what the first page says.", "The court decides if it binds."
        )
        if authority.court == "scotus":
            text = f"Take the court out ({first.reporter} names the Supreme Court), or correct the reporter."
            remedy = Remedy("check", text, "The court decides if it binds.")
        elif first.court_text and first.text.count(first.court_text) == 1:
            remedy = Remedy("replace", first.text.replace(first.court_text, right), "The court that decided it.")
        yield RULE.finding(
            first,
            f"{shown(first)} names {printed} as the court{times(group)}; the record says {right} "
            "instead. Whether the case binds depends on it.",
            record_basis(ctx, authority, as_record(authority)),
            remedy,
            also=group[1:],
        )


def _off(ctx: Context, citation: Citation) -> bool:
    """True where the record stands at these numbers, is this case, and names another court."""
    comparison = ctx.comparisons.get(citation.id)
    if comparison is None or comparison.court is not False or citation.parallel_to:
        return False
    return not comparison.authority.rests_on_inference("court") and concern(ctx, citation) is Concern.YEAR_OR_COURT


RULE = Rule(
    code="CIT123",
    name="wrong-court",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("Hope v. Pelzer, 536 U.S. 730 (11th Cir. 2002).", "the reporter prints another court"),
        Example("Frasier v. Evans, 992 F.3d 1003 (9th Cir. 2021).", "a Tenth Circuit case"),
        Example("Deorle v. Rutherford, 272 F.3d 1272 (5th Cir. 2001).", "a Ninth Circuit case"),
    ),
    accepts=(
        Example("Frasier v. Evans, 992 F.3d 1003 (CA10 2021).", "another spelling of the same court"),
        Example("Deorle v. Rutherford, 272 F.3d 1272 (9 Cir. 2001).", "and another"),
        Example("The Fifth Circuit cited Deorle v. Rutherford, 272 F.3d 1272 (9th Cir. 2001).", "two courts, one case"),
    ),
    look=_look,
)
