"""The table of authorities lists a case that the text never cites.

## Why it matters
It shows that the table belongs to an older draft. The page number beside the entry leads to nothing.

## What to do
Take the line out, or build the table again as the last step before filing.

## Limits
Any mention counts: in full, short, inside a parenthesis ("quoting ..."), as history, or by name in a sentence. Only
cases are compared; page numbers are not.

## Sources
Local rules that ask for a table of authorities in longer briefs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation, Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.identity import group_of
from draftkit.rules.citation.tables import Listing, entries
from draftkit.rules.citation.wording import body_citations, shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    table = entries(ctx)
    if not table:
        return
    cited = Listing(
        body_citations(ctx, Kind.FULL_CASE, Kind.DOCKET, Kind.UNREADABLE, Kind.SHORT_CASE, Kind.SUPRA, Kind.NAME_ONLY)
    )
    text = " ".join(" ".join(b.text.split()) for b in ctx.paragraphs())
    for entry in table:
        listed = entry.citation
        if listed.kind is not Kind.FULL_CASE or listed.parallel_to or not listed.name:
            continue
        if any(cited.has(member) for member in group_of(ctx, listed)) or _named(text, listed):
            continue
        yield RULE.finding(
            listed,
            f"The table of authorities lists {shown(listed)}, but the text never cites it.",
            Basis("draft", "draft", "No citation or mention of that case stands outside the table."),
            Remedy("rewrite", "Take the line out, or build the table again.", "Its page number leads to nothing."),
        )


def _named(text: str, listed: Citation) -> bool:
    """True where the text names the case, or cites its volume, without anything that could be read as its citation."""
    printed = f"{listed.volume} {listed.reporter}"
    return bool(listed.name and listed.name in text) or f"{printed} at" in text or f"{printed}, at" in text


_TABLE = (
    "TABLE OF AUTHORITIES\n\nCases\n\nHope v. Pelzer, 536 U.S. 730 (2002) ........ 2, 4\n\n"
    "Saucier v. Katz, 533 U.S. 194 (2001) ........ 3\n\nARGUMENT\n\n"
)

RULE = Rule(
    code="CIT182",
    name="table-entry-uncited",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            f"{_TABLE}Hope v. Pelzer, 536 U.S. 730 (2002), controls.",
            "Table lists Saucier v. Katz; body never cites it.",
        ),
    ),
    accepts=(
        Example(
            f"{_TABLE}Hope v. Pelzer, 536 U.S. 730, 739 (2002) (quoting Saucier v. Katz, 533 U.S. 194, 201 (2001)).",
            'Table lists Saucier v. Katz; body cites it only inside a parenthetical "(quoting Saucier ...)".',
        ),
        Example(
            f"{_TABLE}Hope v. Pelzer, 536 U.S. 730 (2002), controls. The order of Saucier v. Katz is optional now.",
            "named in a sentence",
        ),
        Example(f"{_TABLE}Hope v. Pelzer, 536 U.S. 730 (2002). Saucier, 533 U.S. at 201.", "a short form"),
    ),
    look=_look,
)
