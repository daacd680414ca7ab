"""A blank that draftkit marked, [FILL IN: …], was never filled in.

## Why it matters
The mark says what has to stand there and does not. A paper filed with one looks unread, and the fact, the case or the
reason is missing from it.

## What to do
Answer the question in the mark, or take the sentence out. What you do not know, leave out; never guess.

## Limits
One finding for a paper, with the number of marks and where the first of them stand. Other templates' blanks
("[DATE]", "20XX") are CIT108's. In a matter file, a note: a blank there is work to do, and nothing is filed yet.

## Sources
Federal Rule of Civil Procedure 11(b).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.papers.kind import PaperKind
from draftkit.patterns import pattern
from draftkit.rules.opposition.answering import listed
from draftkit.rules.opposition.specimens import DISMISS, matter, paper
from draftkit.rules.pleading.complaints import shortened
from draftkit.rules.pleading.specimens import FACTS, complaint
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_MARK = pattern(r"\[FILL[ \xa0]IN\b[^\[\]\n]{0,400}(?:\]|$)", re.IGNORECASE | re.MULTILINE)


def _look(ctx: Context) -> Iterator[Finding]:
    marks = [
        (block.start + m.start(), block.start + m.end())
        for block in ctx.paragraphs()
        if "[" in block.text
        for m in _MARK.finditer(block.text)
    ]
    if not marks:
        return
    first = shortened(ctx.slice(marks[0]), 110)
    number = len(marks)
    if ctx.matter_is_draft:
        told = "A blank stands" if number == 1 else f"{number} blanks stand"
        where = ""
    else:
        told = "A marked blank was" if number == 1 else f"{number} marked blanks were"
        told += " left to fill in"
        where = f" ({listed(ctx, [start for start, _ in marks])})"
    if ctx.matter_is_draft:
        told += " in this matter file"
    yield RULE.finding(
        marks[0],
        f"{told}{where}. The first: {first} What should stand there is missing from {_name(ctx)}.",
        Basis("draft", "draft", f"{number} mark{'s' * (number != 1)} [FILL IN: …]."),
        Remedy(
            "rewrite",
            "Answer what the mark asks, or take the sentence out. Never guess.",
            "It is not yet text to file.",
        ),
        severity=Severity.NOTE if ctx.matter_is_draft else None,
    )


def _name(ctx: Context) -> str:
    kind = ctx.paper.kind
    return "the paper" if ctx.matter_is_draft or kind is PaperKind.OTHER else f"the {kind.value}"


RULE = Rule(
    code="OPP522",
    name="skeleton-blank-left",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example("[FILL IN: what Officer Reyes did, with ¶]"),
        Example(
            paper(DISMISS, "On [FILL IN: date] Lopez hit [FILL IN: whom].", "[FILL IN: why]"), "one finding for three"
        ),
        Example(
            complaint(("On [FILL IN: date] Officer Lopez struck Doe in Reno.", *FACTS[1:])),
            "a complaint, by its own name",
        ),
        Example(matter(events="[{id: strike, what: 'Lopez [FILL IN: what he did].'}]"), "a note in a matter file"),
    ),
    accepts=(
        Example('"[sic]"'),
        Example("Fill in the form and hand it to the clerk.", "an instruction without the mark"),
        Example("On [DATE] Officer Smith struck him.", "another template's blank: CIT108"),
    ),
    look=_look,
)
