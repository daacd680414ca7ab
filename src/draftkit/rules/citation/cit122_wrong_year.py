"""The year of a citation is not the year in which the record says the case was decided.

## Why it matters
Whether a case could give fair warning depends on its date. A wrong year can make a case look earlier than the events
when it was not, and a wrong detail makes the reader doubt the rest.

## What to do
Write the year of the decision, not of the argument, the rehearing or the printing.

## Limits
Rests on a record for exactly this volume and page, and on the year in this citation's own parenthesis. It is an error
when the two are more than two years apart, a warning otherwise, since sources sometimes print the date of a rehearing.
Fields that a record marks as inferred are not used.

## Sources
The record named in the finding; the form of a full citation (year of decision).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.citation.identity import Concern, concern
from draftkit.rules.citation.wording import as_record, by_printed_numbers, record_basis, shown, times
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

FAR = 2
"""Years apart beyond which it is an error."""


def _look(ctx: Context) -> Iterator[Finding]:
    for group in by_printed_numbers(c for c in ctx.full if _off(ctx, c)):
        first = group[0]
        comparison = ctx.comparisons[first.id]
        authority = comparison.authority
        repaired = first.text.replace(f"{first.year})", f"{authority.year})")
        remedy = (
            Remedy("replace", repaired, "The year of the decision.")
            if first.text.count(f"{first.year})") == 1
            else Remedy("check", f"Write {authority.year}.", "The year of the decision.")
        )
        yield RULE.finding(
            first,
            f"{shown(first)} gives the year {first.year}{times(group)}; the record says {authority.year}. The date "
            "decides whether the case came before the events.",
            record_basis(ctx, authority, f"{as_record(authority)}, decided {authority.decided}"),
            remedy,
            also=group[1:],
            severity=Severity.ERROR if abs(comparison.year_off or 0) > FAR else None,
        )


def _off(ctx: Context, citation: Citation) -> bool:
    """True where the record stands at these numbers, is this case, and names another year."""
    comparison = ctx.comparisons.get(citation.id)
    if comparison is None or not comparison.year_off or citation.year is None or citation.parallel_to:
        return False
    return not comparison.authority.rests_on_inference("decided") and concern(ctx, citation) is Concern.YEAR_OR_COURT


RULE = Rule(
    code="CIT122",
    name="wrong-year",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example("Pearson v. Callahan, 555 U.S. 223 (2010).", "decided in January 2009"),
        Example("Deorle v. Rutherford, 272 F.3d 1272 (9th Cir. 2002).", "off by one, in a court of appeals"),
    ),
    accepts=(
        Example(
            "Harlow v. Fitzgerald, 457 U.S. 800. The Court kept the rule in Pearson v. Callahan, 555 U.S. 223 (2009).",
            "the year belongs to the second case",
        ),
        Example("Hope v. Pelzer, 536 U.S. 730, 122 S. Ct. 2508, 153 L. Ed. 2d 666 (2002).", "one year for three"),
        Example("In 2010 the court applied Pearson v. Callahan, 555 U.S. 223 (2009).", "a year in the sentence"),
    ),
    look=_look,
)
