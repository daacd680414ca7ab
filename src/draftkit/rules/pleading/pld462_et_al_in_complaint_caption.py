"""The caption of a complaint says "et al." instead of naming the parties.

## Why it matters
Rule 10(a) asks the title of a complaint to name all the parties. Only later papers may name the first on each side and
refer to the rest. Somebody who is not named may be treated as not sued, and the clerk issues no summons for "et al."

## What to do
Write every plaintiff and every defendant into the caption. For somebody whose name is not known write John Doe 1, 2
and so on.

## Limits
The caption of a complaint or an amended complaint only; every other paper may say "et al."

## Sources
Federal Rule of Civil Procedure 10(a).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.pleading.complaints import is_complaint
from draftkit.rules.pleading.specimens import complaint
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    if not is_complaint(ctx) or ctx.caption is None or ctx.caption.et_al is None:
        return
    yield RULE.finding(
        ctx.caption.et_al,
        "The caption of this complaint says “et al.” Rule 10(a) asks a complaint to name all the parties in its title; "
        "somebody who is not named there may be treated as not sued.",
        Basis("rule", "draft", "Rule 10(a): the title of the complaint must name all the parties."),
        Remedy(
            "rewrite",
            "Write out every party: “[FILL IN: name], in his or her individual capacity; [FILL IN: next name]; …”. "
            "Write John Doe 1, 2 for people whose names you do not know.",
            "Later papers may use “et al.”; the complaint may not.",
        ),
    )


RULE = Rule(
    code="PLD462",
    name="et-al-in-complaint-caption",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(complaint(defendants="CITY OF RENO, et al."), "DOE v. CITY OF RENO, et al. on a complaint."),
        Example(complaint(defendants="OFFICER R. LOPEZ, et al"), "without the full stop"),
    ),
    accepts=(
        Example(
            complaint(defendants="CITY OF RENO, et al.").replace(
                "COMPLAINT", "PLAINTIFF'S OPPOSITION TO DEFENDANTS' MOTION TO DISMISS"
            ),
            "The same caption on an opposition.",
        ),
        Example(complaint(), "all named"),
        Example(
            complaint(facts=("In Doe v. Roe, et al., No. 2:20-cv-00001, Lopez testified that he struck Mr. Poe.",)),
            "another case in the body",
        ),
    ),
    look=_look,
)
