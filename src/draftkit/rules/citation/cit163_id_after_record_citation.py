""" "Id. at" a page stands after a citation to the record, but the page seems to belong to the case before.

## Why it matters
"Id." means whatever was cited last. After "Compl. ¶ 14" it sends the judge to the complaint, which has no such page.

## What to do
Write the case's short form instead: "Hope, 536 U.S. at 741".

## Limits
Speaks only where two signs agree: the record was cited in another way (by ¶, or by pages far away), and the page would
fit the last case cited. "Compl. ¶ 14. Id. ¶ 15." is right.

## Sources
The form of short citations: Id. refers to the authority or document in the citation just before.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.names import parties
from draftkit.model.citation import Citation, Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.wording import shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

NEARBY = 2_000
"""Characters before the Id. within which the case must have been cited."""

LOWEST = 100
"""Pages up to which the record itself may be meant: complaints and exhibits have them."""

LONG_OPINION = 120
"""Pages after the first that an opinion may be taken to have where its last page is unknown."""

FAR_PAGES = 100
"""A page so much beyond the record pages cited before is not of the same document."""


def _look(ctx: Context) -> Iterator[Finding]:
    case: Citation | None = None
    mentioned = 0
    last: Citation | None = None
    for citation in ctx.citations:
        if citation.kind in (Kind.FULL_CASE, Kind.SHORT_CASE) and not _aside(ctx, citation):
            case, mentioned = ctx.antecedent(citation) or case, citation.span[1]
        before, last = last, citation
        if citation.kind is not Kind.ID or case is None:
            continue
        record = ctx.by_id.get(citation.resolves_to or "")
        if record is None or record.kind is not Kind.RECORD or before is not record:
            continue
        if citation.span[0] - mentioned <= NEARBY and _page_of_case(ctx, citation, record, case):
            yield RULE.finding(
                citation,
                f"“{shown(citation)}” points to {shown(record)}, the last thing cited. The page looks like one of "
                f"{case.name or shown(case)}, cited before it.",
                Basis("draft", "draft", f"Between that case and this Id. stands {shown(record)}."),
                Remedy("rewrite", f"{_short(case)} at {citation.pin}", "A short form says which one is meant."),
                also=[record, case],
            )


def _page_of_case(ctx: Context, cited: Citation, record: Citation, case: Citation) -> bool:
    """Both signs: the record is not cited by such pages, and the case could have this one."""
    if not cited.pins or not case.page or not case.page.isdigit():
        return False
    page = cited.pins[0].first
    if page is None or page <= LOWEST or cited.pins[0].mark or cited.pins[0].star:
        return False
    first = int(case.page)
    authority = ctx.authorities.get(case.id)
    known = ctx.records.last_page(authority, case.reporter) if authority and case.reporter else None
    if not first <= page <= (known or first + LONG_OPINION):
        return False
    pages = [p.first for p in record.pins if p.first is not None and not p.mark]
    if pages:
        return page > max(pages) + FAR_PAGES
    return any(p.mark for p in record.pins)


def _aside(ctx: Context, citation: Citation) -> bool:
    """True for what an Id. would not mean: table entries, quoted cases, history, parallels."""
    return bool(citation.quoted_in or citation.history_of or citation.parallel_to) or ctx.listed(citation)


def _short(case: Citation) -> str:
    sides = [case.plaintiff, case.defendant]
    name = next((s for s in sides if s and any(p.distinctive for p in parties(s))), case.name or "")
    return f"{name}, {case.volume} {case.reporter}".lstrip(", ")


RULE = Rule(
    code="CIT163",
    name="id-after-record-citation",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example("Hope v. Pelzer, 536 U.S. 730 (2002). Compl. ¶ 14. Id. at 741.", "the complaint has no page 741"),
        Example("Hope v. Pelzer, 536 U.S. 730 (2002). ECF No. 31 at 4. Id. at 741.", "737 pages further on"),
    ),
    accepts=(
        Example("Compl. ¶ 14. Id. ¶ 15.", "the complaint again"),
        Example("Hope v. Pelzer, 536 U.S. 730 (2002). ECF No. 31 at 4. Id. at 5.", "the next page of the same entry"),
        Example("Hope v. Pelzer, 536 U.S. 730 (2002). Compl. ¶ 14. Id. at 3.", "no page of Hope"),
        Example("Compl. ¶ 14. Hope v. Pelzer, 536 U.S. 730 (2002). Id. at 741.", "the case came last"),
    ),
    look=_look,
)
