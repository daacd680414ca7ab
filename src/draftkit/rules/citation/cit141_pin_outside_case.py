"""The page cited lies outside the case.

## Why it matters
The reader who turns to the page finds another case. Usually it is a slip, but it costs trust.

## What to do
Look the case up and correct the page; check that the volume and the reporter are right too.

## Limits
A page before the first page of the case is outside for every reporter. A page after the last is known only where the
next decision of the same volume is (in the other reporters of the Supreme Court: the next of another day), and only
when the records confirm the case. With parallel citations each page is measured in its own reporter. Star pages,
paragraphs, footnotes alone, numbers of databases, and short forms without a name are left out.

## Sources
The first pages of the decisions of a volume, from draftkit's records.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation, Kind, Pin, Verdict
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.numbers import is_database
from draftkit.rules.citation.wording import body_citations, record_basis, shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_NOT_A_PIN = re.compile(
    r"\s{0,9}(?:[A-Z][A-Za-z.'’]{0,8}\s?){1,3}(?:[23]d|4th)?\s{0,2}\d|\s{0,2}\)|\s{1,2}\d{1,3}\s{0,2}\("
)
"""After a number that is no page: a reporter (the number is a volume), a bracket (it is a stray year), or more digits
that a scanner tore off."""


def _look(ctx: Context) -> Iterator[Finding]:
    for citation in body_citations(ctx, Kind.FULL_CASE, Kind.SHORT_CASE):
        pages = [p for p in citation.pins if p.first is not None and not p.star and not p.mark]
        if citation.kind is Kind.SHORT_CASE and not citation.name:
            continue  # it may mean another case of the volume
        if is_database(citation) or "(" in (citation.reporter or ""):
            continue  # numbers of documents and of paragraphs (looseleaf services), not of pages
        if not pages or citation.reporter is None or _NOT_A_PIN.match(ctx.words_after(citation, 40)):
            continue
        pages = [p for p in pages if _stands_free(citation, p)]
        yield from (_before(citation, pages) or _after(ctx, citation, pages) or _before_short(ctx, citation, pages))


def _stands_free(citation: Citation, pin: Pin) -> bool:
    """False for digits glued to a comma: a footnote call that lost its raised place (``475 U.S. at 320,11``)."""
    at = citation.text.rfind(pin.text)
    return at < 1 or citation.text[at - 1] not in ",;"


def _before(citation: Citation, pages: list[Pin]) -> list[Finding]:
    """A page smaller than the first page that the citation itself prints."""
    if citation.kind is not Kind.FULL_CASE or not (citation.page or "").isdecimal():
        return []
    first = int(citation.page or 0)
    wrong = next((p for p in pages if (p.first or first) < first), None)
    if wrong is None:
        return []
    return [
        RULE.finding(
            citation,
            f"{shown(citation)} begins on page {first}, so page {wrong.text} cannot be in it.",
            Basis("draft", "draft", f"The citation's own first page is {first}."),
            _REMEDY,
        )
    ]


def _before_short(ctx: Context, citation: Citation, pages: list[Pin]) -> list[Finding]:
    """The same for a short form, by the first page of the full citation it means."""
    whole = ctx.antecedent(citation) if citation.kind is Kind.SHORT_CASE else None
    if whole is None:
        return []
    for member in (whole, *ctx.parallel_members.get(whole.id, [])):
        if (member.volume, member.reporter) != (citation.volume, citation.reporter) or not (
            member.page or ""
        ).isdecimal():
            continue
        first = int(member.page or 0)
        wrong = next((p for p in pages if (p.first or first) < first), None)
        if wrong is not None:
            detail = f"The full citation, {member.normalized}, begins on page {first}."
            message = f"{shown(citation)}: the case begins on page {first}, so page {wrong.text} cannot be in it."
            return [RULE.finding(citation, message, Basis("draft", "draft", detail), _REMEDY, also=[whole])]
    return []


def _after(ctx: Context, citation: Citation, pages: list[Pin]) -> list[Finding]:
    """A page beyond the last one the case can have in this reporter."""
    authority = ctx.authorities.get(citation.id)
    answer = ctx.answers.get(citation.id)
    if authority is None or answer is None or answer.verdict is not Verdict.CONFIRMED or citation.reporter is None:
        return []
    last = ctx.records.last_page(authority, citation.reporter)
    wrong = next((p for p in pages if last is not None and max(p.first or 0, p.last or 0) > last), None)
    if last is None or wrong is None:
        return []
    return [
        RULE.finding(
            citation,
            f"{shown(citation)}: page {wrong.text} lies outside the case. The next decision in the volume begins right "
            f"after page {last}, so the page cited belongs to another case.",
            record_basis(ctx, authority, f"{authority.name} ends on page {last} of this reporter at the latest"),
            _REMEDY,
        )
    ]


_REMEDY = Remedy("check", "Look the case up and correct the page.", "The page cited cannot be in this case.")

RULE = Rule(
    code="CIT141",
    name="pin-outside-case",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("Taylor v. Riojas, 592 U.S. 7, 741 (2020)."),
        Example("Hope v. Pelzer, 536 U.S. 730, 714 (2002).", "before the first page"),
        Example("Doe v. Roe, 88 F.3d 412, 398 (9th Cir. 1996).", "before the first page of a case that is not known"),
        Example("Hope v. Pelzer, 536 U.S. 730 (2002). Hope, 536 U.S. at 471."),
    ),
    accepts=(
        Example("Taylor v. Riojas, 592 U.S. 7, 141 S. Ct. 52, 53 (2020)."),
        Example("Hope v. Pelzer, 536 U.S. 730, 739-41 & n.9 (2002)."),
        Example("Hope v. Pelzer, 536 U.S. 730, 122 S. Ct. 2508, 2515 (2002).", "the pin is the second reporter's"),
        Example("Doe v. Roe, 88 F.3d 412, 995 (9th Cir. 1996).", "the last page is not known"),
        Example("Katzenbach v. Morgan, 384 U.S. 641, 86 S. Ct. 1717, 1731 (1966).", "printed after its companion case"),
        Example("United States v. Doe, 479 F.3d 607, 61 1 (8th Cir. 2007).", "a page torn apart by a scanner"),
        Example("Doe v. Roe, 2006 WL 3762158, at *62,672 (D. Nev. Dec. 22, 2006).", "the number of a document"),
    ),
    look=_look,
)
