"""This copy holds no record of the case, so the citation was not checked.

## Why it matters
"Nothing found wrong" must not be read as "found right". draftkit checks against records that it carries with it; most
of the millions of printed decisions are not among them.

## What to do
Open the case yourself before you file: the report gives a link where one is known. Check the name, the court, the year
and that the page says what you say it says.

## Limits
Says nothing against the case. One note for each case and not for each place where it is cited; none where another
finding already asks you to look at the citation, where a parallel citation is confirmed, nor for orders such as "cert.
denied", which the report only lists.

## Sources
Federal Rule of Civil Procedure 11(b)(2); the list of what this copy covers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.displaced import Displacements
from draftkit.model.citation import Citation, Kind, Verdict
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.cit107_malformed_database_number import fault as database_fault
from draftkit.rules.citation.identity import Concern, concern, group_of, is_order
from draftkit.rules.citation.wording import body_citations, shown, times
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    cases: dict[str, list[Citation]] = defaultdict(list)
    for citation in body_citations(ctx, Kind.FULL_CASE, Kind.DOCKET):
        if citation.parallel_to is None and _open(ctx, citation):
            cases[citation.normalized or citation.text].append(citation)
    for group in cases.values():
        first = group[0]
        answer = ctx.answers[first.id]
        link = f" {answer.url}" if answer.url else ""
        known = (
            answer.detail
            if first.kind is Kind.DOCKET and answer.checked_against
            else "This copy has no record of it, which says nothing against it."
        )
        yield RULE.finding(
            first,
            f"Not checked{times(group)}: {shown(first)}. {known}",
            Basis("record", "corpus", answer.detail),
            Remedy("check", f"Open the case before you file.{link}"),
            also=group[1:],
        )


def _open(ctx: Context, citation: Citation) -> bool:
    """True where neither the citation nor one of its parallels is confirmed, and no other finding speaks of it."""
    answer = ctx.answers.get(citation.id)
    if answer is None or answer.verdict is not Verdict.UNCONFIRMED or database_fault(citation, ctx.today):
        return False
    if citation.history_of and is_order(citation):
        return False
    if Displacements.of(ctx.records).at(citation.normalized) is not None:
        return False  # the records know what became of it, and other rules speak of that
    group = group_of(ctx, citation)
    if citation.kind is Kind.DOCKET:
        return True
    return all(concern(ctx, member) is Concern.UNCONFIRMED for member in group)


RULE = Rule(
    code="CIT132",
    name="unconfirmed-citation",
    severity=Severity.NOTE,
    since="0.1.0",
    flags=(
        Example(
            "Doe v. Roe, 71 F.4th 1 (3d Cir. 2023), where the copy holds nothing for that page.", "outside the records"
        ),
        Example("Doe v. Roe, 2021 WL 1234567 (D. Nev. Mar. 30, 2021).", "database decisions are not among the records"),
    ),
    accepts=(
        Example("Hope v. Pelzer, 536 U.S. 730 (2002), which the corpus holds.", "confirmed"),
        Example("Doe v. Roe, 1204 F.3d 88 (7th Cir. 2020).", "CIT126 already speaks"),
        Example("Deorle v. Rutherford, 272 F.3d 1227 (9th Cir. 2001).", "CIT128 already speaks"),
        Example("Taylor v. Riojas, 592 U.S. ___, 141 S. Ct. 52 (2020).", "confirmed by its parallel citation"),
    ),
    look=_look,
)
