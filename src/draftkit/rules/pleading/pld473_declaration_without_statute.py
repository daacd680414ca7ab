"""A declaration of rights is asked without the statute that lets the court give one.

## Why it matters
A federal court declares rights under 28 U.S.C. §§ 2201 and 2202. Naming them with the request tells the judge on what
it rests.

## What to do
Add "28 U.S.C. §§ 2201-02" to the statement of jurisdiction or to the request.

## Limits
Quiet as soon as § 2201 or the Declaratory Judgment Act is named anywhere. A matter file: the text or basis of the
request.

## Sources
28 U.S.C. §§ 2201-02.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.claims import ReliefKind
from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.matter import Style
from draftkit.model.place import Place
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.relief_read import prayer
from draftkit.rules.pleading.specimens import complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_STATUTE = pattern(r"\b2201\b|\bdeclaratory judgments? act\b", re.IGNORECASE)
_ASKED = pattern(
    r"\bdeclaratory (?:relief|judgment)\b|\bdeclar(?:e|ing|ation)\b[^.;]{0,60}\b(?:that|rights?|unconstitutional"
    r"|unlawful|violat\w+)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if _STATUTE.search(ctx.draft.text):
        return
    if (own := complaint_matter(ctx)) is not None and own.output.style is not Style.PLEADING:
        for number, relief in enumerate(own.relief):
            if relief.kind is ReliefKind.DECLARATION:
                yield _finding(own.place(f"relief[{number}].text"))
                return
    if is_complaint(ctx):
        asked = next((one for one in prayer(ctx) if _ASKED.search(one.text)), None)
        if asked is not None:
            yield _finding(asked.span)


def _finding(where: Span | Place) -> Finding:
    return RULE.finding(
        where,
        "A declaration is asked, and 28 U.S.C. § 2201, which lets a federal court give one, is not named.",
        Basis("rule", "draft", "28 U.S.C. §§ 2201-02."),
        Remedy(
            "rewrite",
            "Add “(28 U.S.C. §§ 2201-02)” to the request or to the statement of jurisdiction.",
            "It shows what the request rests on.",
        ),
    )


def _file(relief: str) -> str:
    return matter(relief=f"\n  - {{{relief}, against: [lopez]}}")


RULE = Rule(
    code="PLD473",
    name="declaration-without-statute",
    severity=Severity.NOTE,
    since="0.1.0",
    flags=(
        Example(
            _file("kind: declaration, text: that the stop was unlawful"), "Declaratory relief asked; § 2201 not cited."
        ),
        Example(complaint(relief=("WHEREFORE Plaintiff asks the Court to declare that the stop was unlawful.",))),
    ),
    accepts=(
        Example(_file("kind: compensatory"), "Only damages asked."),
        Example(
            _file("kind: declaration, text: that the stop was unlawful") + "output: {style: pleading}\n",
            "in that style draftkit prints the statute",
        ),
        Example(_file("kind: declaration, text: that the stop was unlawful (28 U.S.C. §§ 2201-02)"), "cited"),
        Example(complaint(facts=("I declare under penalty of perjury that Lopez struck me.",)), "another meaning"),
    ),
    look=_look,
)
