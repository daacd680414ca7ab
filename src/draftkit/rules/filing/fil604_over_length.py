"""The opposition is longer than the local rule allows.

## Why it matters
A court may refuse to read what is over the limit, or strike the whole paper, and no time may be left to file it again.

## What to do
Shorten it: the statement of the standard and repeated facts first. If you cannot, ask for leave to file a longer paper
before the day it is due.

## Limits
For an opposition to a motion to dismiss or for summary judgment in a district of draftkit's table. Headings, footnotes
and citations count; caption, tables, signature block and what follows it do not, whatever the rule lists: the count is
on the low side. Pages are counted in a PDF and estimated elsewhere, and an estimate is only a note, as is a rule that
nobody verified. A judge's standing order or individual practice may change any of this.

## Sources
draftkit's table of local rules ("draftkit corpus district nysd"), with source and date of each row.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.filing.filed import title_span
from draftkit.rules.filing.length import WORDS_A_PAGE, length_of, limit_on
from draftkit.rules.filing.local import basis, caution, rule_on, severity
from draftkit.rules.filing.specimens import COUNSEL, SERVED, brief
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    rule = rule_on(ctx)
    limit, unit, field = limit_on(ctx, rule) if rule else (None, "", "")
    if rule is None or limit is None:
        return
    length = length_of(ctx)
    if unit == "words":
        if length.words <= limit:
            return
        said, measured = f"{length.words:,} words", length.whole
    else:
        over = length.pages_over(limit)
        if over is None:
            return
        pages, measured = over
        said = f"{pages} pages" if measured else f"about {pages} pages, at {WORDS_A_PAGE} words a page,"
        measured = measured and length.whole
    yield RULE.finding(
        title_span(ctx),
        f"This opposition has {said} where the local rule allows {limit:,.0f} {unit}, without caption, tables, "
        f"signature and "
        f"certificates. The court may refuse to read what is over. {caution(rule, field)}",
        basis(ctx, rule, f"{limit:,.0f} {unit}"),
        Remedy("rewrite", "Shorten it, or ask for leave to file a longer paper before it is due.", "The local rule."),
        severity=severity(rule, field, Severity.ERROR, measured=measured),
    )


def _long(words: int, court: str, after: str = "") -> Example:
    text = brief(
        ("The blow came after the handcuffs. " * (words // 6 + 1)).strip(), court=court, signature=COUNSEL, after=after
    )
    return Example(text, f"{words:,} words, {court.title().removeprefix('For The ')}")


_NEW_YORK = "FOR THE SOUTHERN DISTRICT OF NEW YORK"

RULE = Rule(
    code="FIL604",
    name="over-length",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            _long(8_900, _NEW_YORK).text.replace("ARGUMENT", "ARGUMENT\n\nTwice."),
            "8,912 counted words in the Southern District of New York.",
        ),
        _long(9_000, "FOR THE NORTHERN DISTRICT OF CALIFORNIA"),
        _long(9_000, "FOR THE CENTRAL DISTRICT OF CALIFORNIA"),
    ),
    accepts=(
        Example(
            _long(8_580, _NEW_YORK, SERVED + " I mailed it." * 230).text,
            "9,300 words by the word processor, 8,600 after the listed exclusions.",
        ),
        _long(7_400, "FOR THE NORTHERN DISTRICT OF CALIFORNIA"),
        _long(9_000, "FOR THE DISTRICT OF KANSAS"),
    ),
    look=_look,
)
