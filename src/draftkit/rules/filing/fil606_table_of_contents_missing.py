"""A long opposition lacks the tables that the local rule asks for.

## Why it matters
Over a certain length some courts want a table of contents and a table of cases, and may strike a paper without them.

## What to do
Add both after the caption page: "draftkit toa" builds the table of authorities into a copy of a Word file. Or shorten
the paper below the length from which tables are needed.

## Limits
For an opposition to a motion to dismiss or for summary judgment in a district of draftkit's table. Pages are counted
in a PDF and estimated elsewhere, and an estimate is only a note, as is a rule that nobody verified. A judge's standing
order or individual practice may change any of this.

## Sources
draftkit's table of local rules ("draftkit corpus district ilnd"), with source and date of each row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.filing.filed import title_span
from draftkit.rules.filing.length import length_of
from draftkit.rules.filing.local import basis, caution, rule_on, severity
from draftkit.rules.filing.specimens import brief
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_TITLED = pattern(r"^\W*table of (?:contents|authorities|cases)\b", re.IGNORECASE | re.MULTILINE)


def _look(ctx: Context) -> Iterator[Finding]:
    rule = rule_on(ctx)
    tables = rule.toc_required_over if rule else None
    if rule is None or tables is None:
        return
    if any(b.is_table_of for b in ctx.draft.blocks) or _TITLED.search(ctx.draft.text):
        return
    length = length_of(ctx)
    over = length.pages_over(tables.over) if tables.unit == "pages" else (length.words, True)
    if over is None or over[0] <= tables.over:
        return
    number, counted = over
    yield RULE.finding(
        title_span(ctx),
        f"This opposition has {'' if counted else 'about '}{number} {tables.unit} and no table of contents or "
        f"authorities; the "
        f"local rule asks for tables over {tables.over}. The court may strike it. {caution(rule, 'toc_required_over')}",
        basis(ctx, rule, f"tables over {tables.over} {tables.unit}"),
        Remedy(
            "rewrite",
            "Add a table of contents and a table of authorities after the first page, or shorten it.",
            "The local rule.",
        ),
        severity=severity(rule, "toc_required_over", Severity.ERROR, measured=counted and length.whole),
    )


def _long(pages: int, before: str = "", court: str = "FOR THE NORTHERN DISTRICT OF ILLINOIS") -> str:
    return brief(before + "The blow came after the handcuffs. " * (pages * 50), court=court)


RULE = Rule(
    code="FIL606",
    name="table-of-contents-missing",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(Example(_long(22), "22 pages in the Northern District of Illinois by leave, no tables."),),
    accepts=(
        Example(_long(14), "14 pages there, no tables."),
        Example(_long(22, "TABLE OF CONTENTS\n\nI. The blows .......... 3\n\nARGUMENT\n\n"), "with a table"),
        Example(_long(22, court="FOR THE DISTRICT OF ARIZONA"), "no such rule in the table"),
    ),
    look=_look,
)
