"""The quoted words were looked for in the whole opinion and are not there.

## Why it matters
Quotation marks say that the court wrote these words. A reader who finds that it did not will trust nothing else in the
paper. Such sentences are often passed on in good faith, from a brief or a web page.

## What to do
Take the quotation out, and read the opinion for what it does say. The finding names the nearest real sentence.

## Limits
draftkit does not hold whole opinions. It says this only of quotations that its records list as searched for in every
opinion of the case and not found; every other quotation that is not among its passages is simply not checked.

## Sources
The list of false quotations in the corpus records, each with what was searched.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.passages import Passages, count
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.citation.quoted import case_sources, long_quotations
from draftkit.rules.citation.wording import as_record, record_basis
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    for quotation, words in long_quotations(ctx):
        sources = case_sources(ctx, quotation) if count(words) > 7 else []
        if not sources:
            continue
        known = Passages.of(ctx.records)
        for case, false in known.misquoted(words):
            cited = [c for c, authority in sources if authority.id == case.id]
            if not cited or known.partly_true(false):
                continue
            yield RULE.finding(
                quotation.span,
                f"These words were looked for in {as_record(case)} and not found. {false.verdict}",
                record_basis(ctx, case, f"{case.name}, {case.printed_at}: searched for these words"),
                Remedy("rewrite", f"The nearest real words: “{false.true}”", "A quotation must be in the opinion."),
                also=cited[:1],
            )
            break


RULE = Rule(
    code="CIT144",
    name="quotation-not-found",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            "\"The plaintiff must plead facts showing that the official's conduct was objectively unreasonable in "
            "light of "
            'clearly established law." Ashcroft v. Iqbal, 556 U.S. 662 (2009).'
        ),
    ),
    accepts=(
        Example('The right was "clearly established" under Ashcroft v. Iqbal, 556 U.S. 662 (2009).'),
        Example(
            '"Nobody has looked for these particular words in that opinion." Ashcroft v. Iqbal, 556 U.S. 662, 678 '
            "(2009).",
            "not checked, so nothing is said",
        ),
    ),
    look=_look,
)
