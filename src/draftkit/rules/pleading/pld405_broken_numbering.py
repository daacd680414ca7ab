"""The paragraph numbers of a complaint skip, repeat or run backwards.

## Why it matters
The defendants answer number by number, and the counts point to numbers. Where two paragraphs are both ¶ 23, or ¶ 24 is
missing, nobody knows which one an answer or a reference means.

## What to do
Number again from 1 without a gap, best with the word processor's own numbering, then check every reference to a
paragraph.

## Limits
Complaints in text only. Sub-points, lists and a prayer that begins again at 1 are no fault, nor are counts that each
begin again at 1. In a PDF a number may be there and not be readable, so one or two odd numbers there are only a note.

## Sources
Federal Rule of Civil Procedure 10(b) (numbered paragraphs, and reference by number).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.pleading.complaints import is_complaint
from draftkit.rules.pleading.specimens import complaint
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_SHOWN = 5
_FAR = 30
"""A jump so large is no slip of the numbering: a number of something else was read."""


def _look(ctx: Context) -> Iterator[Finding]:
    if not is_complaint(ctx):
        return
    faults: list[tuple[str, Span]] = []
    before = None
    for one in ctx.numbered:
        number = one.number
        if before is not None and number != before + 1 and number != 1 and abs(number - before) <= _FAR:
            if number == before:
                said = f"¶ {number} comes twice"
            elif number > before:
                missing = number - before - 1
                said = f"¶ {before + 1} is missing" if missing == 1 else f"¶¶ {before + 1}-{number - 1} are missing"
            else:
                said = f"¶ {number} follows ¶ {before}"
            faults.append((said, (one.span[0], min(one.span[1], one.span[0] + 80))))
        before = number
    if not faults:
        return
    more = f", and {len(faults) - _SHOWN} more" if len(faults) > _SHOWN else ""
    unsure = ctx.draft.format == "pdf" and len(faults) <= 2
    perhaps = " A number may also have been lost in reading the PDF: look at the page." if unsure else ""
    yield RULE.finding(
        faults[0][1],
        f"The numbers of the paragraphs are broken: {'; '.join(said for said, _ in faults[:_SHOWN])}{more}. Answers and "
        f"references by number can then mean the wrong paragraph.{perhaps}",
        Basis("draft", "draft", "The printed numbers do not count up by one."),
        Remedy(
            "rewrite",
            "Number the paragraphs again in one row from 1, and then check every “paragraphs … through …” in the counts.",
            "Rule 10(b) has allegations in numbered paragraphs that others can point to.",
        ),
        severity=Severity.NOTE if unsure else None,
    )


_HEAD = "COMPLAINT\n\nJURISDICTION\n\n20. This Court has jurisdiction.\n\nFACTS\n\n21. Doe drove home.\n\n22. Lopez stopped him.\n\n"

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
            f"{_HEAD}23. Lopez struck Doe:\n\n(a) in the face;\n\n(b) on the arm; and\n\n(c) on the neck.\n\n24. Doe fell.",
            "¶ 23 followed by (a), (b), (c), then ¶ 24.",
        ),
        Example(f"{_HEAD}23. Doe asks for:\n\n1. damages;\n\n2. costs.\n\n24. Doe asks for a jury.", "a list inside"),
        Example(complaint()),
        Example("OPPOSITION TO MOTION TO DISMISS\n\n1. One.\n\n2. Two.\n\n4. Four.\n\n5. Five.", "another paper"),
    ),
    look=_look,
)
