"""A parenthesis that belongs to a citation is never closed.

## Why it matters
It is a slip of form, but one that hides things: the year and court inside may belong to either of two cases, and the
reader (and this tool) may attach them to the wrong one.

## What to do
Add the missing ")" at the end of the citation. A "(quoting ...)" around a full citation ends in two of them.

## Limits
One note for each citation sentence. A paragraph that a page break cuts off is left alone. Parentheses of ordinary prose
are not looked at.

## Sources
Ordinary punctuation.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.wording import shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    told: set[tuple[int, int]] = set()
    for citation in ctx.citations:
        block = ctx.block(citation)
        key = (block.start, citation.sentence)
        if citation.unclosed and key not in told and not block.is_table_of and _ends(block.text):
            told.add(key)
            yield RULE.finding(
                citation,
                f"A parenthesis in or after “{shown(citation)}” is never closed.",
                Basis("draft", "draft", "There are more opening than closing parentheses in this citation."),
                Remedy("rewrite", "Add “)” at the end of the citation.", "The year and court must belong to one case."),
            )


def _ends(paragraph: str) -> bool:
    """True for a paragraph that ends as sentences do: one cut off by a page break may be closed on the next page."""
    return paragraph.rstrip().endswith((".", "?", "!", ":", ";", ")", "”", '"', "’", "'"))


RULE = Rule(
    code="CIT109",
    name="unclosed-parenthesis",
    severity=Severity.NOTE,
    since="0.1.0",
    flags=(
        Example(
            "Id. at 442 (quoting Deorle v. Rutherford, 272 F.3d 1272, 1286 (9th Cir. 2001).", "two opened, one closed"
        ),
    ),
    accepts=(
        Example("Id. at 442 (quoting Deorle v. Rutherford, 272 F.3d 1272, 1286 (9th Cir. 2001)).", "both are closed"),
        Example("Plaintiff pleads (1) seizure, and 2) force. Hope v. Pelzer, 536 U.S. 730, 739 (2002).", "a list"),
        Example("See Hope v. Pelzer, 536 U.S. 730, 741 (2002) (noting that officials", "cut off by a page break"),
        Example("(Compl. ¶ 14.) He was struck. Hope v. Pelzer, 536 U.S. 730 (2002).", "a record cite in parentheses"),
    ),
    look=_look,
)
