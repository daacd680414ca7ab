"""A count under § 1983 rests on negligence alone.

## Why it matters
Carelessness is not a violation of the Constitution: a lack of due care by an official does not deprive anybody of a
right (Daniels v. Williams). Such a count can be dismissed; the same facts may be a good claim under state law.

## What to do
If the defendant knew of the danger, meant the act, or did not care, say so with the facts that show it. If it was
carelessness, plead negligence under state law.

## Limits
Reads counts that are not about state law, and quiet where the count, the sentence, or the paragraphs it adopts by
number speak of knowledge, intent, indifference, recklessness or force. A matter file: a claim under § 1983 whose
right or elements say negligence.

## Sources
Daniels v. Williams, 474 U.S. 327 (1986).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.counts_read import (
    MOST_COUNTS,
    STATE_LAW,
    adopted_text,
    adopts_everything,
    claim_name,
    count_name,
    is_federal,
    text_of,
)
from draftkit.rules.pleading.specimens import complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_NEGLIGENT = pattern(
    r"(?<!gross )(?<!grossly )\bnegligen(?:ce|t|tly)\b|\bcareless(?:ly|ness)?\b|\bduty of "
    r"(?:reasonable )?care\b|\bfailed to use (?:due|reasonable|ordinary) care\b",
    re.IGNORECASE,
)
_MORE = pattern(
    r"\bindifferen\w+|\breckless\w*|\bknow\w*|\bknew\b|\baware\b|\bintent\w*|\bmalic\w+|\bwillful\w*|\bwanton\w*"
    r"|\bdeliberate\w*|\bpurpose\w*|\bconscious\w*|\bdisregard\w*|\bforce\b|\bunreasonabl\w+"
    r"|\bprobable cause\b|\bsaw\b|\bgross(?:ly)?\b|\bpolic(?:y|ies)\b|\bcustom\b|\bretaliat\w+|\bpunch\w*|\bstruck\b"
    r"|\bignor\w+|\brefus\w+",
    re.IGNORECASE,
)
_WHY = (
    "Carelessness is not a violation of the Constitution: the count needs knowledge, intent or indifference, with "
    "the facts that show it."
)
_BASIS = Basis("rule", "draft", "Daniels v. Williams, 474 U.S. 327 (1986).")
_WRITE = Remedy(
    "rewrite",
    "“[FILL IN: name] knew that [FILL IN: danger] because [FILL IN: what was seen or told], and did [FILL IN: "
    "nothing, or what].” If it was carelessness, move it to a count under state law.",
    "The federal count needs more than a lack of care.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        for number, claim in enumerate(own.claims):
            said = " ".join((claim.right or "", *(f"{e.name} {e.note or ''}" for e in claim.elements)))
            if is_federal(claim) and _NEGLIGENT.search(said) and not _MORE.search(said):
                yield RULE.finding(
                    own.place(f"claims[{number}].right"),
                    f"The {claim_name(claim)} rests on negligence. {_WHY}",
                    _BASIS,
                    _WRITE,
                )
    if not is_complaint(ctx):
        return
    anywhere = _MORE.search(ctx.draft.text) is not None
    for count in ctx.counts[:MOST_COUNTS]:
        text = text_of(ctx, count)
        found = _NEGLIGENT.search(text)
        if found is None or STATE_LAW.search(count.heading) or (anywhere and adopts_everything(count)):
            continue
        if _MORE.search(f"{count.heading} {text} {adopted_text(ctx, count)}"):
            continue
        start = count.span[0] + found.start()
        yield RULE.finding(
            (start, start + len(found[0])),
            f"The count {count_name(count)} rests on negligence alone. {_WHY}",
            _BASIS,
            _WRITE,
        )


_CELL = "Officer Lopez negligently failed to check the cell."


def _text(heading: str) -> str:
    return complaint((_CELL,), counts=(heading, "Plaintiff incorporates paragraph 5.", _CELL))


def _file(element: str) -> str:
    return matter(claims=f"\n  - {{id: one, right: Due process, elements: [{{name: {element}, events: [strike]}}]}}")


RULE = Rule(
    code="PLD446",
    name="negligence-only",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            _text("COUNT I - FOURTEENTH AMENDMENT, SAFETY (42 U.S.C. § 1983), AGAINST OFFICER LOPEZ"),
            '"Officer Lopez negligently failed to check the cell" as the only fault under § 1983.',
        ),
        Example(_file("negligence"), "the matter file"),
    ),
    accepts=(
        Example(
            _text("COUNT I - NEGLIGENCE UNDER NEVADA LAW, AGAINST OFFICER LOPEZ"),
            "The same words in a state-law negligence count.",
        ),
        Example(complaint(), "blows are not carelessness"),
        Example(_file("knew of the danger and was not merely negligent"), "denied"),
    ),
    look=_look,
)
