"""An order for the future is asked, and nothing says that the harm will go on or come again.

## Why it matters
A court orders somebody to stop only when the plaintiff is likely to be harmed again; one past stop does not show that
(City of Los Angeles v. Lyons). Without such facts the court has no power to give the order, and this part is
dismissed.

## What to do
Say what goes on today, or why it will happen to you again: a policy still in force, treatment still refused, a place
you must pass. If there is nothing, ask damages alone.

## Limits
A matter file: relief of kind injunction without `continuing_harm`, and no injury marked as ongoing. A text: the
prayer asks for an injunction, and outside the prayer and the jurisdiction there is no word of anything that goes on
or may come again.

## Sources
City of Los Angeles v. Lyons, 461 U.S. 95 (1983).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.claims import ReliefKind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, narrative
from draftkit.rules.pleading.relief_read import prayer
from draftkit.rules.pleading.specimens import FACTS, complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_ORDER = pattern(
    r"\binjuncti(?:on|ons|ve)\b|\benjoin\w*|\bban(?:ning)? the use\b"
    r"|\border(?:ing)?\b[^.;]{0,40}\bto (?:stop|cease|refrain|provide|adopt|train)\b",
    re.IGNORECASE,
)
_GOES_ON = pattern(
    r"\bcontinu\w+|\bongoing\b|(?<!stood )(?<!lay )(?<!sat )(?<!held )\bstill\b|\bto this day\b|\bto date\b"
    r"|\bremains?\b|\bagain\b|\bfuture\b|\blikely to\b"
    r"|\bfears?\b|\bdaily\b|\bevery (?:day|week|time)|\bin (?:force|effect)\b|\bpresent(?:ly)?\b"
    r"|\bcurrent(?:ly)?\b|\bregularly\b|\bintends?\b|\bwants? to\b|\bplans? to\b|\bwill (?:be|go|have|suffer|use"
    r"|face)\b|\bthreat\w*|\brepeat(?:ed)?ly\b|\brecurr\w*|\bon a (?:daily|weekly)",
    re.IGNORECASE,
)
_WHY = (
    "A court gives an order for the future only where the harm is likely to go on or come again; one past event does "
    "not show it."
)
_BASIS = Basis("rule", "draft", "City of Los Angeles v. Lyons, 461 U.S. 95 (1983).")
_WRITE = Remedy(
    "rewrite",
    "“[FILL IN: name] will be harmed again because [FILL IN: what goes on today, or the policy still in force and "
    "when it will reach you].” If there is nothing, leave the order out and ask damages.",
    "Without it the request can be dismissed.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None and not any(one.ongoing for one in own.injuries):
        for number, relief in enumerate(own.relief):
            if relief.kind is ReliefKind.INJUNCTION and not (relief.continuing_harm or "").strip():
                yield RULE.finding(
                    own.place(f"relief[{number}].continuing_harm"),
                    f"An order is asked without a reason for the future. {_WHY}",
                    _BASIS,
                    _WRITE,
                )
    if is_complaint(ctx) and not any(_GOES_ON.search(one.text) for one in narrative(ctx)):
        asked = next((one for one in prayer(ctx) if _ORDER.search(one.text)), None)
        if asked is not None and not _GOES_ON.search(asked.text):
            yield RULE.finding(
                asked.span,
                f"The prayer asks for an order, and nothing in the complaint says that "
                f"the harm goes on or will come again. {_WHY}",
                _BASIS,
                _WRITE,
            )


_ASKS = ("WHEREFORE Plaintiff asks for an order that bars chokeholds, and an injunction.",)


def _file(more: str, injury: str = "") -> str:
    return matter(
        relief=f"\n  - {{kind: injunction, against: [lopez], text: no more chokeholds{more}}}",
        injuries=f"\n  - {{id: one, kind: physical, description: pain{injury}}}",
    )


RULE = Rule(
    code="PLD471",
    name="injunction-without-future-harm",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(_file(""), "Order barring chokeholds; one stop in 2021, no threat of another."),
        Example(complaint(relief=_ASKS), "a complaint in text"),
    ),
    accepts=(
        Example(_file("", ", ongoing: true"), "Prisoner still denied insulin asks for insulin."),
        Example(_file(", continuing_harm: the order is still in force"), "said"),
        Example(complaint((*FACTS, "Doe drives past the same corner every day."), relief=_ASKS), "said in a text"),
        Example(complaint(), "only damages"),
    ),
    look=_look,
)
