"""The paragraph numbers of a complaint skip, repeat or run backwards.

## Why it matters
The defendants answer number by number, and the counts point to numbers. Where two paragraphs are both ¶ 23, or ¶ 24 is
missing, nobody knows which one an answer or a reference means.

## What to do
Number again from 1 without a gap, best with the word processor's own numbering, then check every reference to a
paragraph.

## Limits
Complaints in text only. Sub-points, lists and a prayer that begins again at 1 are no fault, nor are counts that each
begin again at 1. In a PDF a number may be there and not be readable, so one or two odd numbers there, or any that are
only missing, are a note.

## Sources
Federal Rule of Civil Procedure 10(b) (numbered paragraphs, and reference by number).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.papers.paragraphs import Numbered
from draftkit.rules.pleading.complaints import is_complaint
from draftkit.rules.pleading.specimens import complaint
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_SHOWN = 5
_SMALL = 5
_FAR = 30
"""A jump so large is no slip of the numbering: a number of something else was read."""


def _look(ctx: Context) -> Iterator[Finding]:
    if not is_complaint(ctx):
        return
    faults: list[tuple[str, Span]] = []
    before, at = None, 0
    for one in ctx.numbered:
        number = one.number
        odd = (
            before is not None
            and number not in (before + 1, 1)
            and abs(number - before) <= _FAR
            and not _list(one, before)
        )
        if before is not None and odd and not _there(ctx.draft.text[at : one.span[0]], before + 1, number):
            if number == before:
                said = f"¶ {number} comes twice"
            elif number > before:
                missing = number - before - 1
                said = f"¶ {before + 1} is missing" if missing == 1 else f"¶¶ {before + 1}-{number - 1} are missing"
            else:
                said = f"¶ {number} follows ¶ {before}"
            faults.append((said, (one.span[0], min(one.span[1], one.span[0] + 80))))
        before, at = number, one.span[0]
    if not faults:
        return
    more = f", and {len(faults) - _SHOWN} more" if len(faults) > _SHOWN else ""
    unsure = ctx.draft.format == "pdf" and (len(faults) <= 2 or all("missing" in said for said, _ in faults))
    perhaps = " A number may also have been lost in reading the PDF: look at the page." if unsure else ""
    yield RULE.finding(
        faults[0][1],
        f"The numbers of the paragraphs are broken: {'; '.join(said for said, _ in faults[:_SHOWN])}{more}. Answers "
        f"and "
        f"references by number can then mean the wrong paragraph.{perhaps}",
        Basis("draft", "draft", "The printed numbers do not count up by one."),
        Remedy(
            "rewrite",
            "Number the paragraphs again in one row from 1, and then check every “paragraphs … through …” in the "
            "counts.",
            "Rule 10(b) has allegations in numbered paragraphs that others can point to.",
        ),
        severity=Severity.NOTE if unsure else None,
    )


def _list(one: Numbered, before: int) -> bool:
    """A list inside the paper whose first numbers were not read: far back, and a small number."""
    return one.number <= _SMALL and before - one.number > _SMALL


def _there(between: str, first: int, end: int) -> bool:
    """Whether the missing numbers are printed after all, inside a paragraph or in a table."""
    return first < end and all(re.search(rf"(?<![\d.]){n}[.)]\s", between) for n in range(first, end))


_HEAD = (
    "COMPLAINT\n\nJURISDICTION\n\n20. This Court has jurisdiction.\n\nFACTS\n\n21. Doe drove home.\n\n"
    "22. Lopez stopped him.\n\n"
)

RULE = Rule(
    code="PLD405",
    name="broken-numbering",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(f"{_HEAD}23. Lopez cuffed Doe.\n\n23. Lopez struck Doe.\n\n25. Doe fell.", "¶¶ 22, 23, 23, 25."),
        Example(f"{_HEAD}24. Lopez cuffed Doe.\n\n25. Doe fell.", "one is missing"),
    ),
    accepts=(
        Example(
            f"{_HEAD}23. Lopez struck Doe:\n\n(a) in the face;\n\n(b) on the arm; and\n\n(c) on the neck.\n\n24. "
            f"Doe fell.",
            "¶ 23 followed by (a), (b), (c), then ¶ 24.",
        ),
        Example(f"{_HEAD}23. Doe asks for:\n\n1. damages;\n\n2. costs.\n\n24. Doe asks for a jury.", "a list inside"),
        Example(complaint()),
        Example("OPPOSITION TO MOTION TO DISMISS\n\n1. One.\n\n2. Two.\n\n4. Four.\n\n5. Five.", "another paper"),
    ),
    look=_look,
)
