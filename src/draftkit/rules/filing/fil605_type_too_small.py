"""The type is smaller than the local rule allows.

## Why it matters
Small type is taken for a way around the page limit. A court may have the paper filed again, or not read it.

## What to do
Set the text, and the footnotes where the rule says so, in the size that the rule asks for, by the paragraph style and
not by hand, and look at the number of pages again.

## Limits
For an opposition to a motion to dismiss or for summary judgment in a district of draftkit's table. The size is the one
in which most of a Word or PDF file's body (in Word, also the notes) is set, or the one that the paper's certificate
names; text files without a certificate are left alone. A rule or field that nobody verified gives a note. A judge's
standing order or individual practice may change any of this.

## Sources
draftkit's table of local rules ("draftkit corpus district cand"), with source and date of each row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.filing.filed import title_span
from draftkit.rules.filing.local import basis, caution, rule_on, severity
from draftkit.rules.filing.specimens import brief
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_CERTIFIED = pattern(
    r"\b(?:certif\w+|compl\w+|set|prepared|printed"
    r"|typed)\b[^.]{0,120}?\b(?P<size>\d{1,2}(?:\.5)?)[- ]point\b(?! footnote)",
    re.IGNORECASE,
)
_ROUNDING, _PRINTED = 0.26, 0.75
"""Points by which a size may be under the rule's: programs round, and a PDF may have been printed a little smaller."""


def _look(ctx: Context) -> Iterator[Finding]:
    rule = rule_on(ctx)
    if rule is None:
        return
    said = _CERTIFIED.search(ctx.draft.text)
    body = float(said["size"]) if said else ctx.draft.type_size
    where: Span = said.span() if said else title_span(ctx)
    for field, least, size, what in (
        ("font_min", rule.font_min, body, "The text"),
        ("footnote_min", rule.footnote_min, ctx.draft.note_size, "Most of the footnotes"),
    ):
        slack = _PRINTED if ctx.draft.format == "pdf" and not said else _ROUNDING
        if least is not None and size is not None and size < least - slack:
            yield RULE.finding(
                where if field == "font_min" else title_span(ctx),
                f"{what} is set in {size:g}-point type; the local rule asks for {least:g} points or more. The court "
                f"may "
                f"have the paper filed again. {caution(rule, field)}",
                basis(ctx, rule, f"{least:g} points or more"),
                Remedy("rewrite", f"Set it in {least:g}-point type or larger, by the style.", "The local rule."),
                severity=severity(rule, field, Severity.WARNING),
            )


_CALIFORNIA, _ARIZONA = "FOR THE NORTHERN DISTRICT OF CALIFORNIA", "FOR THE DISTRICT OF ARIZONA"

RULE = Rule(
    code="FIL605",
    name="type-too-small",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            brief("I certify that this brief is set in 11-point type.", court=_CALIFORNIA),
            "11-point body in the Northern District of California.",
        ),
        Example(brief("This brief is set in 12-point type.", court=_ARIZONA), "a note: that field is not verified"),
    ),
    accepts=(
        Example(
            brief("I certify that this brief is set in 12-point type.", court=_CALIFORNIA),
            "12-point body, 12-point footnotes there; 10-point footnotes in the Southern District of New York.",
        ),
        Example(brief("He made an 11-point plan. It had 9 points.", court=_CALIFORNIA), "no type"),
        Example(
            brief("This brief is set in 11-point type.", court="FOR THE DISTRICT OF KANSAS"), "no rule in the table"
        ),
    ),
    look=_look,
)
