"""A claim under § 1985(3) names no class-based motive.

## Why it matters
42 U.S.C. § 1985(3) reaches only conspiracies moved by hostility against a class of people, such as a race (Griffin v.
Breckenridge). Without it the claim can be dismissed, while one under § 1983 may go on.

## What to do
Say against which class and by which words or acts it showed. If it was only against you, use § 1983.

## Limits
Quiet as soon as the complaint speaks of race, religion, sex, origin, a class or discrimination anywhere. § 1985(2)
and § 1985 without a subsection are left alone.

## Sources
42 U.S.C. § 1985(3); Griffin v. Breckenridge, 403 U.S. 88 (1971).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.counts_read import claim_name, count_name, text_of
from draftkit.rules.pleading.parties_read import body_words
from draftkit.rules.pleading.specimens import COUNTS, complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_STATUTE = pattern(r"\b1985 ?\(3\)")
_CLASS = pattern(
    r"\brac(?:e|ial\w*|ist|ism)\b|\bblack\b|\bafrican\b|\bhispanic\b|\blatin[aox]\b|\basian\b|\bnative\b|\btrib\w+"
    r"|\bmuslim\w*|\bjew\w*|\bchristian\w*|\breligio\w+|\bgender\b|\bsex(?:ual\w*)?\b|\bwomen\b|\bwoman\b"
    r"|\bethnic\w*|\bnational origin\b|\bimmigra\w+"
    r"|\bclass-based\b|\binvidious\w*|\banimus\b|\bdiscriminat\w+|\bequal protection\b|\bprotected class\b"
    r"|\bslurs?\b|\bdisab\w+|\bminorit\w+|\bgay\b|\btransgender\b|\bwhite\b|\bcolor of (?:his|her|their) skin",
    re.IGNORECASE,
)
_WHY = "That statute reaches only conspiracies moved by hostility against a class of people, such as a race."
_BASIS = Basis("rule", "draft", "42 U.S.C. § 1985(3); Griffin v. Breckenridge, 403 U.S. 88 (1971).")
_WRITE = Remedy(
    "rewrite",
    "“The defendants did this because Plaintiff is [FILL IN: class]: [FILL IN: words or acts that show it].” If it "
    "was against you alone, rest the claim on § 1983.",
    "Without the motive there is no claim under this section.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None and not _CLASS.search(ctx.draft.text):
        for number, claim in enumerate(own.claims):
            if _STATUTE.search(claim.statute or "") or _STATUTE.search(claim.right or ""):
                yield RULE.finding(
                    own.place(f"claims[{number}].statute"),
                    f"The {claim_name(claim)} rests on § 1985(3), and no class-based motive is stated. {_WHY}",
                    _BASIS,
                    _WRITE,
                )
                return
    if is_complaint(ctx) and not _CLASS.search(body_words(ctx)):
        count = next((c for c in ctx.counts if _STATUTE.search(c.heading) or _STATUTE.search(text_of(ctx, c))), None)
        if count is not None and not _CLASS.search(count.heading):
            yield RULE.finding(
                count.heading_span,
                f"The count {count_name(count)} rests on § 1985(3), and no class-based motive is stated. {_WHY}",
                _BASIS,
                _WRITE,
            )


def _text(section: str, said: str = "Lopez and Reyes agreed to lie about the blows.") -> str:
    return complaint(counts=(*COUNTS, f"COUNT II - CONSPIRACY (42 U.S.C. § {section}), AGAINST OFFICER LOPEZ", said))


def _file(section: str) -> str:
    return matter(claims=f"\n  - {{id: one, right: Conspiracy, statute: 42 U.S.C. § {section}, elements: []}}")


RULE = Rule(
    code="PLD454",
    name="class-animus-missing",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(_text("1985(3)"), "§ 1985(3) count with no class-based motive."),
        Example(_file("1985(3)"), "the matter file"),
    ),
    accepts=(
        Example(_text("1985(2)"), "§ 1985(2) count, first clause, with no class-based motive."),
        Example(_text("1985(3)", "They agreed to stop every Black driver on the road."), "a motive"),
        Example(_file("1985(2)"), "the matter file"),
    ),
    look=_look,
)
