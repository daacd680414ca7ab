"""The complaint has a state-law count and does not say why the federal court may hear it.

## Why it matters
A claim under state law between people of one state gets into federal court only beside a federal one, by supplemental
jurisdiction. The statement that Rule 8(a)(1) asks for has to cover that claim too.

## What to do
Add to the paragraph on jurisdiction: "The Court has supplemental jurisdiction over the state-law claims under 28
U.S.C. § 1367(a)."

## Limits
Complaints in text only. A count is taken for one under state law when its heading says so (state law, common law, a
state's name with "law", code or constitution) or names a tort of state law, with nothing federal in heading or text.
Quiet where § 1367, "supplemental" or "pendent" jurisdiction, or diversity (28 U.S.C. § 1332) is named anywhere.

## Sources
28 U.S.C. § 1367(a); Federal Rule of Civil Procedure 8(a)(1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import is_complaint, shortened
from draftkit.rules.pleading.specimens import COUNTS, JURISDICTION, complaint
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_COVERED = pattern(
    r"\b13(?:67|32)\b|\bsupplement(?:al|ary) (?:\w+ ){0,3}jurisdiction\b|\bpend[ae]nt\b|\bdiversity\b", re.IGNORECASE
)
_SAYS_STATE = pattern(
    r"\bstate[- ]law\b|\blaws? of (?:the )?state\b|\bcommon[- ]law\b"
    r"|\bunder (?:the )?(?:laws? of )?[A-Z]\w+(?: [A-Z]\w+)? law\b"
    r"|\b[A-Z][a-z]+ (?:Civil Code|Constitution|Tort Claims Act|Penal Code|General Laws|Civil Rights Act)\b",
)
_TORT = pattern(
    r"\b(?:assault|battery|negligen(?:ce|t)|intentional infliction|false imprisonment|trespass|wrongful death"
    r"|conversion"
    r"|defamation|respondeat superior|indemnif\w+|invasion of privacy|malpractice)\b",
    re.IGNORECASE,
)
_BEGINNING = 2_000
_FEDERAL = pattern(
    r"\bamendments?\b|\b1983\b|\b198[568]\b|\bU\.? ?S\.? ?C|\bunited states constitution\b|\bmonell\b"
    r"|\bU\.S\. const|\bbivens\b"
    r"|\bfederal\b|\bdue process\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if not is_complaint(ctx) or _COVERED.search(ctx.draft.text):
        return
    of_state = [
        count
        for count in ctx.counts
        if not _FEDERAL.search(count.heading) and _of_state(count.heading, ctx.slice(count.span)[:_BEGINNING])
    ]
    if not of_state:
        return
    first, number = of_state[0], len(of_state)
    yield RULE.finding(
        first.heading_span,
        f"{'A count seems' if number == 1 else f'{number} counts seem'} to rest on state law "
        f"(“{shortened(first.heading, 80)}”), "
        "and the complaint does not say why the federal court may hear such a claim. Without that statement the "
        "claim may "
        "be dismissed.",
        Basis("rule", "draft", "28 U.S.C. § 1367 and supplemental jurisdiction are nowhere named."),
        Remedy(
            "rewrite",
            "Add to the paragraph on jurisdiction: “The Court has supplemental jurisdiction over the state-law claims "
            "under 28 U.S.C. § 1367(a).”",
            "Rule 8(a)(1) asks for the grounds of jurisdiction of every claim.",
        ),
    )


def _of_state(heading: str, text: str) -> bool:
    """A count whose heading says so, or names a tort, with nothing federal where its text begins."""
    if _SAYS_STATE.search(heading) or _SAYS_STATE.search(heading.title()):
        return True
    return _TORT.search(heading) is not None and _FEDERAL.search(text) is None


_BATTERY = (*COUNTS, "COUNT IV - BATTERY UNDER TEXAS LAW", "Lopez struck Doe on purpose and without his consent.")

RULE = Rule(
    code="PLD402",
    name="missing-supplemental-jurisdiction",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(complaint(counts=_BATTERY), "Count IV: battery under Texas law; § 1367 is nowhere cited."),
        Example(
            complaint(counts=(*COUNTS, "COUNT II - INTENTIONAL INFLICTION OF EMOTIONAL DISTRESS", "Lopez laughed.")),
            "a tort of state law by its name",
        ),
    ),
    accepts=(
        Example(complaint(), "No state-law count; § 1367 not cited."),
        Example(
            complaint(
                counts=_BATTERY,
                jurisdiction=(*JURISDICTION, "Supplemental jurisdiction rests on 28 U.S.C. § 1367(a)."),
            )
        ),
        Example(
            complaint(
                counts=("COUNT I - FALSE IMPRISONMENT, FOURTH AMENDMENT (42 U.S.C. § 1983)", "Lopez held Doe two days.")
            ),
            "a tort's name for a federal right",
        ),
        Example(
            complaint(
                counts=(*COUNTS, "COUNT II - FALSE IMPRISONMENT", "Lopez held him in breach of the Fourth Amendment.")
            ),
            "the text names the federal right",
        ),
    ),
    look=_look,
)
