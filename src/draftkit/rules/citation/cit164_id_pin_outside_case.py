""" "Id. at" a page that the case just cited does not have.

## Why it matters
Either the Id. now points to another case than you meant (a citation was moved or inserted before it), or the page is
wrong. The judge who follows it finds someone else's opinion.

## What to do
Look which case you meant. Write its short form, with the page: "Hope, 536 U.S. at 741".

## Limits
A page before the first is certain from the draft alone. A page beyond the last is flagged only where a record proves
where the case ends. It speaks only where the Id. follows the case closely in the same paragraph, with nothing between
them that the Id. might mean instead: a brief, an appendix, another paper, words quoted from somebody else. With
parallel citations, a page that fits any of them is left alone. Where the page fits the case cited just before, it is a
warning.

## Sources
The form of short citations; the record named in the finding.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation, Kind, Pin
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.antecedents import surely_means
from draftkit.rules.citation.identity import group_of
from draftkit.rules.citation.numbers import is_database
from draftkit.rules.citation.wording import as_record, record_basis, shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

NEARBY = 60
"""Pages after its first on which a page may well be in a case."""


def _look(ctx: Context) -> Iterator[Finding]:
    for citation in ctx.by_kind[Kind.ID]:
        case = ctx.antecedent(citation) if citation.resolves_to != "ambiguous" else None
        if case is None or case.kind is not Kind.FULL_CASE or not case.name or is_database(case):
            continue
        pin = next((p for p in citation.pins if _is_page(p) and not _may_have(ctx, case, p)), None)
        if pin is None or ctx.listed(citation) or not surely_means(ctx, citation, case):
            continue
        authority = ctx.authorities.get(case.id)
        last = ctx.records.last_page(authority, case.reporter) if authority and case.reporter else None
        basis = Basis("draft", "draft", f"The citation gives {case.page} as its first page.")
        if authority is not None and last is not None and (pin.first or 0) > last:
            basis = record_basis(ctx, authority, f"{as_record(authority)} ends no later than page {last}")
        meant = _fits_before(ctx, case, pin)
        hint = f"The page would fit {shown(meant)}, cited before." if meant else "Perhaps another case was meant."
        yield RULE.finding(
            citation,
            f"“{shown(citation)}” points to {shown(case)}, which has no page {pin.text}. {hint}",
            basis,
            Remedy("check", "Look which case you meant, and write its short form with the page."),
            also=[case],
            severity=Severity.WARNING if meant else None,
        )


def _is_page(pin: Pin) -> bool:
    return pin.first is not None and not pin.star and not pin.mark


def _fits_before(ctx: Context, case: Citation, pin: Pin) -> Citation | None:
    """The full citation just before ``case`` in its paragraph, if the page may well be in it."""
    at = bisect_left(ctx.citations, case.span[0], key=lambda c: c.span[0])
    for other in reversed(ctx.citations[max(0, at - 10) : at]):
        if ctx.block(other) is not ctx.block(case):
            return None
        if other.kind is Kind.FULL_CASE and other.name and (other.page or "").isdecimal():
            return other if 0 <= (pin.first or 0) - int(other.page or 0) <= NEARBY else None
    return None


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
        Example(
            "Hope v. Pelzer, 536 U.S. 730 (2002). The witness told the panel so. J.A. 124. Id. at 126.",
            "the Id. means the appendix",
        ),
        Example(
            'The opinion says, "the rule comes from Hope v. Pelzer, 536 U.S. 730 (2002), and is old." Id. at 97.',
            "the Id. means the opinion that is quoted",
        ),
        Example("Hope v. Pelzer, 536 U.S. 730 (2002), controls.\n\nShe said so twice. Id. at 12.", "paragraphs apart"),
        Example("Doe v. Roe, 2021 WL 1234567, at *3 (D. Nev. Mar. 30, 2021). Id. at *4.", "star pages begin at 1"),
    ),
    look=_look,
)
