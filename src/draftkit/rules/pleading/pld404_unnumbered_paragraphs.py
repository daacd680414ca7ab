"""The facts of a complaint are told without numbered paragraphs.

## Why it matters
Rule 10(b) asks for numbered paragraphs, each about one set of circumstances as far as that is possible. The defendants
answer number by number, and your own counts and later papers point to them. Long prose without numbers invites an
order to write it again.

## What to do
Number the paragraphs of the whole complaint in one row, 1, 2, 3, with one step of the story in each.

## Limits
Fires only for a complaint in text whose facts have more than three hundred words, with no number before any of them.
An introduction above numbered facts is left alone, and so is a paper that follows a court's form, which has its own
order.

## Sources
Federal Rule of Civil Procedure 10(b).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.papers.parts import PartKind
from draftkit.rules.pleading.complaints import facts, is_complaint, is_form, told
from draftkit.rules.pleading.specimens import complaint
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_MANY_WORDS = 300
_PARTS = (PartKind.FACTS, PartKind.CLAIMS)


def _look(ctx: Context) -> Iterator[Finding]:
    if not is_complaint(ctx) or ctx.numbered or is_form(ctx):
        return
    bare = facts(ctx)
    if any(one.paragraph is not None for one in told(ctx) if one.part in _PARTS):
        return
    words = sum(len(one.text.split()) for one in bare)
    if words <= _MANY_WORDS or len({one.block for one in bare}) < 2:
        return
    block = ctx.draft.blocks[bare[0].block]
    yield RULE.finding(
        (block.start, block.end),
        f"The facts run to about {words // 10 * 10} words without a numbered paragraph. Rule 10(b) asks for numbered "
        "paragraphs, so that the defendants can answer each and the court can find it; a judge may order it rewritten.",
        Basis("rule", "draft", "No paragraph of the facts begins with a number."),
        Remedy(
            "rewrite",
            "Number every paragraph of the complaint in one row, and let each tell one step: “12. On [FILL IN: "
            "date], at "
            "[FILL IN: place], [FILL IN: who] [FILL IN: did what].”",
            "Rule 10(b).",
        ),
    )


_STEP = (
    "On March 3, 2023 Officer Lopez stopped John Doe in the parking lot of the Oak Market in Reno and told him to "
    "get out. "
    "Doe got out and put his hands on the roof of the car, and Lopez asked him where he was going and where he had "
    "been "
    "that evening, and Doe answered every question that he was asked in a calm voice, as the clerk of the market "
    "could hear."
)

RULE = Rule(
    code="PLD404",
    name="unnumbered-paragraphs",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(Example(complaint((_STEP,) * 6, numbered=False), "Five pages of facts in running prose."),),
    accepts=(
        Example(
            complaint(("(Introduction) " + _STEP * 6, *(_STEP,) * 6)),
            "Unnumbered introduction of one paragraph above numbered facts.",
        ),
        Example(complaint((_STEP,) * 2, numbered=False), "a short one"),
        Example(
            "COMPLAINT FOR VIOLATION OF CIVIL RIGHTS (PRISONER COMPLAINT)\n\nI. The Parties to This "
            "Complaint\n\nJohn Doe\n\n"
            "IV. Statement of Claim\n\n" + "\n\n".join([_STEP] * 6),
            "a court's form",
        ),
    ),
    look=_look,
)
