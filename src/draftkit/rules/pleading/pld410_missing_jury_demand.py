"""A jury is wanted, and the complaint does not demand one.

## Why it matters
The right to a jury is lost unless somebody demands one in writing within fourteen days after the last pleading on the
issue. Most people who sue officers want a jury.

## What to do
Write JURY TRIAL DEMANDED under the title, or one sentence at the end: "Plaintiff demands a trial by jury on all issues
so triable."

## Limits
A warning only where the matter file says `jury_demand: true` and the complaint beside it has no word of a jury;
without a matter file, a note. In a matter file alone: a note where the question is not answered; `false` is an answer.
Quiet for any mention of a jury trial in the caption or body.

## Sources
Federal Rule of Civil Procedure 38(b) and (d).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, title_span
from draftkit.rules.pleading.specimens import complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_JURY = pattern(r"\bjur(?:y|ies)\b", re.IGNORECASE)
_BASIS = Basis("rule", "draft", "Rule 38(b) and (d): a jury not demanded in time is waived.")
_REMEDY = Remedy(
    "rewrite",
    "Write JURY TRIAL DEMANDED under the title, or at the end: “Plaintiff demands a trial by jury on all issues so "
    "triable.”",
    "Rule 38(b).",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (file := complaint_matter(ctx)) is not None:
        if file.matter.jury_demand is None:
            yield RULE.finding(
                file.place("matter"),
                "The matter file does not say whether you want a jury. Without a demand in time the right to one is "
                "lost.",
                _BASIS,
                Remedy(
                    "check", "Write jury_demand: true, or false if you want a judge to decide the facts.", "Rule 38(b)."
                ),
                severity=Severity.NOTE,
            )
        return
    if not is_complaint(ctx) or _JURY.search(ctx.draft.text):
        return
    wanted = ctx.matter.matter.jury_demand if ctx.matter else None
    if wanted is False:
        return
    missing = (
        "The matter file says that a jury is wanted, and the complaint asks for none"
        if wanted
        else "No jury is asked for"
    )
    yield RULE.finding(
        title_span(ctx),
        f"{missing}. Without a demand in writing within fourteen days after the last pleading on the issue, the "
        f"right to a "
        "jury is lost.",
        _BASIS,
        _REMEDY,
        severity=None if wanted else Severity.NOTE,
    )


_NO_JURY = complaint(closing="Dated: March 1, 2024\n\n/s/ John Doe\nJohn Doe\nPO Box 1, Reno, NV 89501")

RULE = Rule(
    code="PLD410",
    name="missing-jury-demand",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(_NO_JURY, "jury_demand: true in the matter file, no demand in caption or body.", matter=matter()),
        Example(_NO_JURY, "no matter file: a note"),
        Example(matter(matter="{id: doe-v-lopez, stage: complaint}"), "the question is open"),
    ),
    accepts=(
        Example(
            _NO_JURY.replace("\nCOMPLAINT\n", "\nCOMPLAINT\n\nJURY TRIAL DEMANDED\n"),
            '"JURY TRIAL DEMANDED" in the caption only.',
        ),
        Example(
            _NO_JURY,
            "a judge is wanted",
            matter=matter(matter="{id: doe-v-lopez, stage: complaint, jury_demand: false}"),
        ),
        Example(matter()),
        Example("PLAINTIFF'S RESPONSE TO MOTION TO DISMISS\n\nThe complaint states a claim.", "another paper"),
    ),
    look=_look,
)
