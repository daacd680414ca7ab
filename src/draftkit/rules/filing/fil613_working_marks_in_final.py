"""The file still holds review comments, tracked changes or hidden text.

## Why it matters
Whoever gets the file can read them: the other side sees what you struck out, what your helper asked, what you meant to
say only to each other. On paper and in a PDF made from it, comments and changes may be printed in the margin.

## What to do
In Word: Review, accept or reject every change, delete all comments; then File, Info, Inspect Document. Keep the copy
with the comments under a name that says so, and file a PDF made from the clean one.

## Limits
Fires for Word and OpenDocument files that hold such marks, unless the file's name says that it is a working copy
(review, comments, redline, annotated, draft), and for a text in which a printed comment of Word is left ("Commented
[JD1]:").

## Sources
No rule of court: it protects what you said in confidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_WORKING_COPY = pattern(r"review|annotat|comment|redline|mark(?:ed)?[-_ ]?up|draft|working|tracked", re.IGNORECASE)
_COMMENTS = pattern(r"\d+ (?:comment|annotation)s?")
_PRINTED = pattern(r"\bCommented \[[A-Z]{1,5}\d{1,4}(?:R\d{1,3})?\]:|^Comment \[[A-Za-z]{1,5}\d{1,4}\]:", re.MULTILINE)


def _look(ctx: Context) -> Iterator[Finding]:
    if ctx.matter_is_draft or _WORKING_COPY.search(ctx.draft.path.replace("\\", "/").rpartition("/")[2]):
        return
    marks = [n.part for n in ctx.draft.not_read if _COMMENTS.fullmatch(n.part)]
    marks += ["tracked changes"] * any("racked change" in remark for remark in ctx.draft.remarks)
    hidden, inserted = _flagged(ctx, "hidden"), _flagged(ctx, "inserted")
    marks += ["hidden text"] * bool(hidden)
    printed = [m.span() for m in _PRINTED.finditer(ctx.draft.text)]
    marks += [f"{len(printed)} printed comment{'s' * (len(printed) != 1)}"] * bool(printed)
    if not marks:
        return
    first = min((*hidden[:1], *inserted[:1], *printed[:1]), default=None)
    block = next(b for b in ctx.draft.blocks if b.text.strip())
    named = " and ".join(filter(None, (", ".join(marks[:-1]), marks[-1])))
    yield RULE.finding(
        first or (block.start, block.end),
        f"The file still holds {named}. Whoever gets it can read what you struck out and what was said about it.",
        Basis("draft", "draft", f"Found in the file: {named}."),
        Remedy(
            "rewrite",
            "Accept or reject every change, delete all comments and hidden text, and file a PDF made from the clean "
            "copy.",
            "The other side reads them too.",
        ),
    )


def _flagged(ctx: Context, flag: str) -> list[Span]:
    """Stretches of the draft with a flag of the reader's, blanks left out."""
    found = []
    for block in ctx.draft.blocks:
        for segment in block.segments:
            if flag in segment.flags and block.text[segment.start : segment.end].strip():
                found.append((block.start + segment.start, block.start + segment.end))
    return found


RULE = Rule(
    code="FIL613",
    name="working-marks-in-final",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(
            "The blows came after the cuffs. Commented [JD1]: can we prove this?", "a comment printed with the paper"
        ),
    ),
    accepts=(
        Example("The report says: “He commented [sic] on the blows.” Doe's comment was heard.", "a report's own words"),
        Example("Comments of the sergeant [JD1] were recorded.", "a footnote's label"),
    ),
    look=_look,
)
