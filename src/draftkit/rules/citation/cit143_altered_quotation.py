"""Quoted words differ in a word or two from what the opinion says.

## Why it matters
Quotation marks are a promise. A changed "or" to "and" can change the rule, and opponents check quotations first.

## What to do
Copy the words from the opinion. Mark any change you make: brackets for altered words, three points for words left out.

## Limits
Compared only with passages that draftkit's records hold word for word: an unlisted quotation is not checked, and that
is not a sign that it is right. Case, quotation marks, dashes, punctuation, brackets, ellipses, hyphens at line ends
and "(cleaned up)" are no differences. Fires when one word differs and eight agree, two differ and twelve agree, or
when the words are a known false form of a passage. Quotations of fewer words are left alone.

## Sources
The passages of the corpus records, read in the opinion or its official slip; the records' list of false quotations.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.passages import Difference, Passages, count
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.citation.quoted import case_sources, long_quotations
from draftkit.rules.citation.wording import as_record, record_basis
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.citing.quotations import Quotation
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    known: Passages | None = None
    for quotation, words in long_quotations(ctx):
        sources = case_sources(ctx, quotation) if count(words) > 7 else []
        if not sources:
            continue
        known = known or Passages.of(ctx.records)
        if known.exact(words):
            continue
        finding = _false_form(ctx, known, quotation, words) or _altered(ctx, known, quotation, words)
        if finding is not None:
            yield finding


def _false_form(ctx: Context, known: Passages, quotation: Quotation, words: list[str]) -> Finding | None:
    """A wording that the records list as false, part of it the opinion's own words."""
    for case, false in known.misquoted(words):
        for citation, authority in case_sources(ctx, quotation):
            if case.id != authority.id or not false.true or not known.partly_true(false):
                continue
            return RULE.finding(
                quotation.span,
                f"This quotation of {as_record(authority)} is a known false form. {false.verdict}",
                record_basis(ctx, authority, f"{authority.name}, {authority.printed_at}: “{false.true}”"),
                Remedy("replace", false.true, "These are the words of the opinion."),
                also=[citation],
            )
    return None


def _altered(ctx: Context, known: Passages, quotation: Quotation, words: list[str]) -> Finding | None:
    for citation, authority in case_sources(ctx, quotation):
        found = known.altered(words, authority.id)
        if found is None:
            continue
        passage, differences = found
        page = f" at {passage.page}" if passage.page and "unconfirmed" not in (passage.page_basis or "") else ""
        return RULE.finding(
            quotation.span,
            f"The quotation differs from {as_record(authority)}: {'; '.join(map(_told, differences))}. Quotation marks "
            "promise the exact words.",
            record_basis(ctx, authority, f"{authority.name}, {authority.printed_at}{page}: “{passage.text}”"),
            Remedy(
                "check", f"The opinion reads: “{passage.text}”", "Copy the words, or mark your changes with brackets."
            ),
            also=[citation],
        )
    return None


def _told(difference: Difference) -> str:
    if not difference.printed:
        return f"the opinion does not have “{difference.quoted}” there"
    if not difference.quoted:
        return f"“{difference.printed}” is left out"
    return f"you write “{difference.quoted}”, the opinion says “{difference.printed}”"


RULE = Rule(
    code="CIT143",
    name="altered-quotation",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            'Immunity protects "all but the plainly incompetent and those who knowingly violate the law." Malley v. '
            "Briggs, 475 "
            "U.S. 335, 341 (1986)."
        ),
        Example(
            'Immunity is "designed to protect all but the plainly incompetent or those who knowingly violate the '
            'law." Malley '
            "v. Briggs, 475 U.S. 335, 341 (1986).",
            "a common false form",
        ),
    ),
    accepts=(
        Example(
            'Immunity protects "all but the plainly incompetent or those who knowingly violate the law." Malley v. '
            "Briggs, 475 "
            "U.S. 335, 341 (1986)."
        ),
        Example(
            "Immunity protects “[a]ll but the plainly in-\ncompetent . . . who knowingly violate[d] the law.” Malley "
            "v. "
            "Briggs, 475 U.S. 335, 341 (1986).",
            "brackets, an ellipsis, a hyphen at a line end",
        ),
        Example(
            '"The plainly incompetent are never protected by any immunity at all." Malley v. Briggs, 475 U.S. 335, '
            "341 (1986).",
            "too far from any passage to be compared",
        ),
    ),
    look=_look,
)
