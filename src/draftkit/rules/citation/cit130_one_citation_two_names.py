"""The draft gives one citation to two cases of different names.

## Why it matters
Only one case begins at a volume and page. One of the two names, or one of the two numbers, is wrong.

## What to do
Open the case at those numbers, then correct the other citation.

## Limits
Names are compared by their distinctive words, in either order. Orders without opinion ("cert. denied") share pages and
are left alone; so are unpublished decisions, which tables print many to a page, and two short decisions on one page
that the records both hold.

## Sources
The draft itself; where a record holds the case, the finding says what it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.comparing import same_case_name
from draftkit.model.citation import Citation
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.identity import Concern, concern
from draftkit.rules.citation.numbers import both_confirmed
from draftkit.rules.citation.wording import as_record, numbers, shown, where
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    known: dict[str, list[Citation]] = {}
    for citation in ctx.full:
        if not _counts(citation) or citation.normalized is None:
            continue
        names = known.setdefault(citation.normalized, [])
        if any(c.name == citation.name for c in names):
            continue
        other = next((c for c in names if same_case_name(c.name or "", citation.name or "") is False), None)
        names.append(citation)
        if other is None or both_confirmed(ctx, citation, other) or _orders(ctx, citation, other):
            continue
        held = ctx.records.at(citation.normalized)
        truth = f" The record has {as_record(held[0])} there." if held else " One of them is wrong."
        # Where a record tells which of the two is wrong, that is the one to look at.
        here, there = (other, citation) if concern(ctx, other) is Concern.NAME else (citation, other)
        yield RULE.finding(
            here,
            f"{numbers(here)} is given to two cases: here to {here.name}, and to {there.name} in "
            f"{where(ctx, there, here)}.{truth}",
            Basis("draft", "draft", f"The draft also has: {shown(there)}."),
            Remedy("check", "Open the case at those numbers and correct the other citation."),
            also=[there],
        )


def _orders(ctx: Context, *pair: Citation) -> bool:
    """True where both give the docket number behind the citation, as one cites orders: several stand on a page."""
    return all(ctx.words_after(c, 12).lstrip().startswith("(No.") for c in pair)


def _counts(citation: Citation) -> bool:
    return bool(citation.name) and not (citation.blank_page or citation.history_of) and citation.published is not False


RULE = Rule(
    code="CIT130",
    name="one-citation-two-names",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            "Hope v. Pelzer, 536 U.S. 730 (2002) ... Smith v. Warden, 536 U.S. 730 (2002).", "one number, two names"
        ),
        Example(
            "Lopez v. Reyes, 71 F.4th 1 (3d Cir. 2023). See also Kim v. Shaw, 71 F.4th 1 (3d Cir. 2023).", "no record"
        ),
    ),
    accepts=(
        Example(
            "City of Escondido v. Emmons, 586 U.S. 38 (2019) ... Emmons, 586 U.S. at 42.", "full and short of one case"
        ),
        Example(
            "Ashcroft v. al-Kidd, 563 U.S. 731 (2011). See Al-Kidd v. Ashcroft, 563 U.S. 731 (2011).", "the other order"
        ),
        Example(
            "Doe v. Roe, 71 F.4th 1 (3d Cir. 2023), cert. denied, 144 S. Ct. 5 (2023). "
            "Kim v. Shaw, 72 F.4th 9 (3d Cir. 2023), cert. denied, 144 S. Ct. 5 (2023).",
            "orders share a page",
        ),
    ),
    look=_look,
)
