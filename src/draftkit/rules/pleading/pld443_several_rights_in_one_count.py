"""One count brings several rights together.

## Why it matters
Each right has its own test. When one count holds several, a motion can attack the weakest of them and take the count,
and the judge cannot rule on one by itself. Rule 10(b) asks for separate counts where that makes things clearer, and
the Eleventh Circuit counts several claims in one count among the types of shotgun pleading (Weiland, third type).

## What to do
Make one count for each right, with the facts and the defendants of that right.

## Limits
Reads headings of counts and the key `right` only. The Fourteenth Amendment beside one other is taken for the way in
which that one reaches a State. Rights in the alternative ("or"), and counts on a city's policy, on conspiracy or
against a supervisor, which may rest on several rights, are left alone. Two wrongs under one amendment give a warning.

## Sources
Federal Rule of Civil Procedure 10(b); Weiland (Eleventh Circuit), third of its four types.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.claims import Theory
from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.place import Place
from draftkit.patterns import pattern as later
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, shortened
from draftkit.rules.pleading.counts_read import amendments
from draftkit.rules.pleading.specimens import complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_WRONGS = {
    "excessive force": later(r"\b(?:excessive|unreasonable|unlawful|deadly) (?:use of )?force\b", re.IGNORECASE),
    "arrest": later(r"\b(?:false|unlawful|wrongful|illegal) (?:arrest|imprisonment|detention)\b", re.IGNORECASE),
    "malicious prosecution": later(r"\bmalicious prosecution\b", re.IGNORECASE),
    "retaliation": later(r"\bretaliation\b(?! (?:by|through|in the form of))", re.IGNORECASE),
    "medical care": later(r"\bmedical (?:care|needs?|treatment)\b", re.IGNORECASE),
    "search": later(r"\b(?:illegal|unlawful|unreasonable|warrantless) search\b", re.IGNORECASE),
    "equal protection": later(r"\bequal protection\b", re.IGNORECASE),
}
_LEFT_ALONE = later(
    r"\b(?:monell|municipal|policy|policies|custom|practice|conspir\w+|supervis\w+|train\w*|ratif\w+|intervene"
    r"|and/or|or|alternative\w*|against (?:the )?(?:city|county)"
    r"|declarat\w+|injuncti\w+|state[- ]law|state constitution|battery|assault)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        for number, claim in enumerate(own.claims):
            if claim.theory in (None, Theory.DIRECT) and claim.right:
                yield from _of(own.place(f"claims[{number}].right"), f"claim “{claim.id}”", claim.right)
    if is_complaint(ctx):
        for count in ctx.counts:
            yield from _of(count.heading_span, f"count “{shortened(count.heading, 90)}”", count.heading)


def _of(where: Span | Place, what: str, heading: str) -> Iterator[Finding]:
    if _LEFT_ALONE.search(heading):
        return
    named = amendments(heading)
    own = [one for one in named if one != "fourteenth"]
    wrongs = [wrong for wrong, pattern in _WRONGS.items() if pattern.search(heading)]
    if len(own) < 2 and len(wrongs) < 2:
        return
    by_amendment = len(own) >= 2
    several = ", ".join(f"the {one.capitalize()} Amendment" for one in named) if by_amendment else ", ".join(wrongs)
    yield RULE.finding(
        where,
        f"The {what} brings several rights in one count: {several}. Each has its own test; in one count they can "
        "fall together, and nobody can answer or decide one by itself.",
        Basis("rule", "draft", "Rule 10(b): separate claims in separate counts where that promotes clarity."),
        Remedy(
            "rewrite",
            "Make one count for each right, like: “COUNT [FILL IN: number] - [FILL IN: amendment and wrong] (42 "
            "U.S.C. § 1983), against [FILL IN: defendants of this right]”, each with its own facts.",
            "Rule 10(b) asks for it where it makes the paper clearer.",
        ),
        severity=None if by_amendment else Severity.WARNING,
    )


_CLAIM = "\n  - {{id: one, right: {right}, against: [{{defendant: lopez, capacity: individual}}]}}"


def _count(heading: str) -> str:
    return complaint(counts=(heading, "Plaintiff incorporates paragraphs 4 through 6.", "Lopez did it to Doe."))


RULE = Rule(
    code="PLD443",
    name="several-rights-in-one-count",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            _count("COUNT I - FIRST, FOURTH AND FOURTEENTH AMENDMENTS"),
            "COUNT I - FIRST, FOURTH AND FOURTEENTH AMENDMENTS.",
        ),
        Example(_count("COUNT I - FALSE ARREST, EXCESSIVE FORCE AND MALICIOUS PROSECUTION"), "three wrongs"),
        Example(matter(claims=_CLAIM.format(right='"First and Fourth Amendments"')), "the matter file"),
    ),
    accepts=(
        Example(
            _count("COUNT I - FOURTH AMENDMENT (APPLIED TO THE STATE THROUGH THE FOURTEENTH)"),
            "COUNT I - FOURTH AMENDMENT (applied to the State through the Fourteenth).",
        ),
        Example(_count("COUNT I - FOURTH AND FOURTEENTH AMENDMENTS, EXCESSIVE FORCE"), "the usual pair"),
        Example(_count("COUNT I - EIGHTH OR FOURTEENTH AMENDMENT, MEDICAL CARE"), "in the alternative"),
        Example(_count("COUNT I - FALSE ARREST AND FALSE IMPRISONMENT"), "one wrong by two names"),
        Example(
            _count("COUNT I - MONELL LIABILITY: FIRST, FOURTH AND FOURTEENTH AMENDMENTS"), "a policy may break several"
        ),
        Example(matter(), "one right"),
    ),
    look=_look,
)
