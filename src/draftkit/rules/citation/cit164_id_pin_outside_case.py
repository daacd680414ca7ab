""" "Id. at" a page that the case just cited does not have.

## Why it matters
Either the Id. now points to another case than you meant (a citation was moved or inserted before it), or the page is
wrong. The judge who follows it finds someone else's opinion.

## What to do
Look which case you meant. Write its short form, with the page: "Hope, 536 U.S. at 741".

## Limits
A page before the first is certain from the draft alone. A page beyond the last is flagged only where a record proves
where the case ends. Where a brief or a report that is no citation to draftkit stands between, it is quiet. With
parallel citations, a page that fits any of them is left alone.

## Sources
The form of short citations; the record named in the finding.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation, Kind, Pin
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.identity import group_of
from draftkit.rules.citation.wording import as_record, record_basis, shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


_SOURCE = re.compile(r"\b(?:Brief|Br\.|App\.|Appendix|Report|Record|Transcript|hereinafter|pp?\. \d|[Nn]o\. ?\d)")


def _look(ctx: Context) -> Iterator[Finding]:
    for citation in ctx.by_kind[Kind.ID]:
        case = ctx.antecedent(citation) if citation.resolves_to != "ambiguous" else None
        if (
            case is None
            or _other_source(ctx, citation)
            or case.kind is not Kind.FULL_CASE
            or ctx.block(citation).is_table_of
        ):
            continue
        for pin in citation.pins:
            if pin.first is None or pin.star or pin.mark or _may_have(ctx, case, pin):
                continue
            authority = ctx.authorities.get(case.id)
            last = ctx.records.last_page(authority, case.reporter) if authority and case.reporter else None
            basis = Basis("draft", "draft", f"The citation gives {case.page} as its first page.")
            if authority is not None and last is not None and pin.first > last:
                basis = record_basis(ctx, authority, f"{as_record(authority)} ends no later than page {last}")
            yield RULE.finding(
                citation,
                f"“{shown(citation)}” points to {shown(case)}, which has no page {pin.text}. "
                "Perhaps another case was meant.",
                basis,
                Remedy("check", "Look which case you meant, and write its short form with the page."),
                also=[case],
            )
            break


def _other_source(ctx: Context, cited: Citation) -> bool:
    """True where something that draftkit does not read as a citation (a brief, a report) was cited just before."""
    at = bisect_left(ctx.citations, cited.span[0], key=lambda c: c.span[0])
    start = ctx.citations[at - 1].span[1] if at else 0
    return _SOURCE.search(ctx.draft.text, start, cited.span[0]) is not None


def _may_have(ctx: Context, case: Citation, pin: Pin) -> bool:
    """True where the page may lie in the case, in any of the reporters that the draft gives for it."""
    page = pin.first or 0
    for member in group_of(ctx, case):
        if member.page is None or not member.page.isdigit():
            return True
        authority = ctx.authorities.get(member.id)
        last = ctx.records.last_page(authority, member.reporter) if authority and member.reporter else None
        if page >= int(member.page) and (last is None or page <= last):
            return True
    return False


RULE = Rule(
    code="CIT164",
    name="id-pin-outside-case",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("Taylor v. Riojas, 592 U.S. 7, 8 (2020). Id. at 741.", "a page of another case"),
        Example("Hope v. Pelzer, 536 U.S. 730, 741 (2002). Id. at 9.", "before the first page"),
    ),
    accepts=(
        Example("Taylor v. Riojas, 592 U.S. 7, 8 (2020). Id. at 9.", "inside"),
        Example("Taylor v. Riojas, 592 U.S. 7, 141 S. Ct. 52, 53 (2020). Id. at 54.", "a page of the second reporter"),
        Example(
            "Hope v. Pelzer, 536 U.S. 730 (2002). But see Brief for Respondents, No. 01-309, p. 30 (arguing "
            "otherwise). Id. at 31.",
            "the Id. means the brief",
        ),
        Example("Doe v. Roe, 71 F.4th 1 (3d Cir. 2023). Id. at 900.", "the last page is not known"),
        Example("Doe v. Roe, 2021 WL 1234567, at *3 (D. Nev. Mar. 30, 2021). Id. at *4.", "star pages begin at 1"),
    ),
    look=_look,
)
