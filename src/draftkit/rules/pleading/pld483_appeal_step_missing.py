"""A grievance was denied and nothing says that it was appealed, or why not.

## Why it matters
Exhaustion means proper exhaustion: every step that the procedure offers, in its order (42 U.S.C. § 1997e(a)). A
denial at the first level that was left alone can end a prisoner's suit.

## What to do
Add the appeal with its date and answer. If that level was the last one, say so. If somebody kept you from appealing,
say who and how.

## Limits
Needs `exhaustion.grievances`. Quiet where a grievance was granted or not answered, where any of them was appealed or
at the last level, and where a reason is given.

## Sources
42 U.S.C. § 1997e(a).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.pleading.counts_read import case_matter
from draftkit.rules.pleading.custody import prisoners
from draftkit.rules.pleading.specimens import matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_LAST = pattern(
    r"\b(?:last|final|highest|appeal|third|director|commissioner|central office|only level|one level"
    r"|single)\b",
    re.IGNORECASE,
)
_DENIED = pattern(
    r"\b(?:denied|denial|rejected|refused|unfounded|unsubstantiated|not sustained"
    r"|dismissed)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    own = case_matter(ctx)
    one = own.exhaustion if own else None
    if own is None or one is None or not prisoners(own) or one.unavailable_because or one.not_filed_because:
        return
    if any(g.appealed or _LAST.search(f"{g.level or ''} {g.result or ''}") for g in one.grievances):
        return
    for number, grievance in enumerate(one.grievances):
        if _DENIED.search(grievance.result or ""):
            yield RULE.finding(
                own.place(f"exhaustion.grievances[{number}].appealed"),
                f"Grievance {grievance.number or number + 1} was denied, and the file has no appeal and no reason "
                "for that. Every step the procedure offers must be used before suing.",
                Basis("rule", "draft", "42 U.S.C. § 1997e(a): proper exhaustion, every available step."),
                Remedy(
                    "rewrite",
                    "Add the appeal: level, date filed, answer, date. If this was the last level, write so in "
                    "“level”. If you were kept from appealing, write in unavailable_because: “[FILL IN: who did or "
                    "said what]”.",
                    "A denial left alone can end the suit.",
                ),
            )
            return


def _file(grievance: str, more: str = "") -> str:
    return matter(
        plaintiffs="\n  - {id: doe, name: John Doe, custody: {status: convicted_state, facility: Reno Prison}}",
        exhaustion=f"\n  grievances:\n    - {{{grievance}}}{more}",
    )


RULE = Rule(
    code="PLD483",
    name="appeal-step-missing",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(_file("level: level one, result: denied"), "Level-one denial; no appeal; no reason."),
        Example(_file("level: level one, result: denied on May 1, appealed: false"), "said not to be appealed"),
    ),
    accepts=(
        Example(_file("level: level one, result: granted in full"), "Level-one grant in full."),
        Example(_file("level: level one, result: denied, appealed: true"), "appealed"),
        Example(_file("level: second and last step, result: denied"), "the last level"),
        Example(_file("result: denied", "\n  unavailable_because: Sergeant Roe tore up the appeal form."), "a reason"),
        Example(_file("level: level one"), "no answer yet"),
    ),
    look=_look,
)
