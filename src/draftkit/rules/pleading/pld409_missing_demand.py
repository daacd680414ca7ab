"""The complaint does not say what the court is asked to do.

## Why it matters
Rule 8(a)(3) asks every complaint for a demand for the relief sought. Without it the court does not know what to give,
and the paper may be sent back.

## What to do
End with a list: money for the harm from each named defendant, punitive money from persons where the conduct was bad,
an order or a declaration where the harm goes on, costs.

## Limits
In a matter file: an empty `relief`. In text: quiet as soon as any sentence or heading asks for something (WHEREFORE,
prays, seeks, demands, requests, relief, damages in an amount), under whatever heading.

## Sources
Federal Rule of Civil Procedure 8(a)(3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, title_span, told
from draftkit.rules.pleading.specimens import complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_ASKED = pattern(
    r"\bwherefore\b|\bprayer\b|\bprays?\b|\brelief\b|\b(?:seek(?:s|ing)?|(?<!trial )(?<!jury )demand(?:s|ed|ing)?"
    r"|request(?:s|ing)?"
    r"|ask(?:s|ing)? (?:for|the court|this court|that))\b[^.]{0,80}"
    r"\b(?:damages|judgment|money|compensat\w+|award|order|injunct\w+|declar\w+|costs|fees|\$|court)"
    r"|\bI want the court\b|\$\s?\d[\d,]{2,}",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (file := complaint_matter(ctx)) is not None:
        if not file.relief:
            yield RULE.finding(
                file.place("relief"),
                "The matter file asks for nothing: relief is empty. Rule 8(a)(3) asks every complaint for a demand.",
                _BASIS,
                Remedy(
                    "rewrite",
                    "Add relief: - {kind: compensatory, against: [FILL IN: ids]}, and whatever else you ask.",
                    "Rule 8(a)(3).",
                ),
            )
        return
    if not is_complaint(ctx) or not told(ctx) or _ASKED.search(ctx.draft.text):
        return
    yield RULE.finding(
        _last_words(ctx),
        "The complaint ends without saying what the court is asked to do. Rule 8(a)(3) asks for a demand for "
        "relief, and the paper may be "
        "sent back without one.",
        _BASIS,
        Remedy(
            "rewrite",
            "End with: “WHEREFORE Plaintiff asks for compensatory damages against [FILL IN: names], punitive "
            "damages against [FILL IN: persons], "
            "costs, and [FILL IN: any order needed].”",
            "Rule 8(a)(3).",
        ),
    )


_BASIS = Basis("rule", "draft", "Rule 8(a)(3): a demand for the relief sought.")


def _last_words(ctx: Context) -> Span:
    sentences = told(ctx)
    return sentences[-1].span if sentences else title_span(ctx)


RULE = Rule(
    code="PLD409",
    name="missing-demand",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(complaint(relief=()), "Complaint ends after Count III."),
        Example(matter(relief=""), "a matter file that asks for nothing"),
    ),
    accepts=(
        Example(
            complaint(relief=()).replace(
                "JURY TRIAL", "WHAT I ASK FOR\n\nWHEREFORE I ask for damages and costs.\n\nJURY TRIAL"
            ),
            '"WHEREFORE" list under another heading than Prayer.',
        ),
        Example(complaint(relief=("Plaintiff seeks a judgment of $50,000 against Lopez.",)), "one sentence"),
        Example(matter()),
        Example("PLAINTIFF'S RESPONSE TO MOTION TO DISMISS\n\nThe complaint states a claim.", "another paper"),
    ),
    look=_look,
)
