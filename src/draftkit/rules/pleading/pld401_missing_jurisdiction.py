"""The complaint does not say why a federal court has jurisdiction.

## Why it matters
A federal court may hear only the cases a statute gives it. Rule 8(a)(1) asks every complaint for a short statement of
why this one is among them; without it a judge can send the paper back before reading on.

## What to do
Add one numbered paragraph near the beginning that names the statutes: 28 U.S.C. §§ 1331 and 1343(a)(3) for a claim
under 42 U.S.C. § 1983.

## Limits
Complaints in text only: the papers draftkit writes from a matter file carry the statement. Quiet as soon as the word
jurisdiction, one of the statutes, or a form's box for it stands anywhere in the body. Whether the statutes fit the
claims is not judged.

## Sources
Federal Rule of Civil Procedure 8(a)(1); 28 U.S.C. §§ 1331, 1343(a)(3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import is_complaint, title_span
from draftkit.rules.pleading.specimens import VENUE, complaint
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_STATED = pattern(
    r"\bjurisdiction(?:al)?\b|\bfederal question\b|§+\s*13(?:31|32|43)\b|\b28 ?U\.? ?S\.? ?C\.?[^\n]{0,40}\b13(?:31"
    r"|32|43)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if not is_complaint(ctx) or _STATED.search(ctx.draft.text):
        return
    yield RULE.finding(
        title_span(ctx),
        "The complaint does not say why this federal court has jurisdiction. Rule 8(a)(1) asks for a short "
        "statement of "
        "it, and a judge may dismiss a complaint without one.",
        Basis("rule", "draft", "The body names neither jurisdiction nor 28 U.S.C. § 1331 or § 1343."),
        Remedy(
            "rewrite",
            "Add a paragraph: “This action arises under 42 U.S.C. § 1983. This Court has jurisdiction under "
            "28 U.S.C. §§ 1331 and 1343(a)(3).”",
            "Rule 8(a)(1) asks for it.",
        ),
    )


RULE = Rule(
    code="PLD401",
    name="missing-jurisdiction",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(complaint(jurisdiction=(), venue=()), "Complaint with § 1983 counts and no section on jurisdiction."),
    ),
    accepts=(
        Example(complaint(), '"This Court has jurisdiction under 28 U.S.C. §§ 1331 and 1343(a)(3)."'),
        Example(
            complaint(jurisdiction=("This case is brought under 42 U.S.C. § 1983 and 28 U.S.C. § 1343.",), venue=VENUE),
            "the statute without the word",
        ),
        Example(
            "COMPLAINT FOR VIOLATION OF CIVIL RIGHTS\n\nJohn Doe,\n\nv.\n\nR. Lopez.\n\nII. Basis for Jurisdiction\n\n"
            "Are you bringing suit against (check all that apply): [x] State or local officials (a § 1983 claim)",
            "a form's own box",
        ),
        Example(
            "PLAINTIFF'S OPPOSITION TO MOTION TO DISMISS\n\nThe complaint states a claim under 42 U.S.C. § 1983.",
            "another paper",
        ),
    ),
    look=_look,
)
