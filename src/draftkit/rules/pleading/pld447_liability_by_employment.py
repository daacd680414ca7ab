"""A city, county or supervisor is said to answer because it employs the person who did the act.

## Why it matters
Under § 1983 nobody is liable merely as the employer of a wrongdoer: a city or county answers for its own policy or
custom (Monell), and a supervisor for his or her own acts (Iqbal). A count that rests on employment alone is
dismissed.

## What to do
Say which policy, custom, decision of a policymaker, or failure to train led to this harm. Where state law makes the
employer answer for a tort, plead that as a count under state law.

## Limits
Quiet where the sentence, its count or its heading speaks of state law, of a tort of state law or of paying an officer's
judgment, and where the sentence denies such liability. "Respondeat superior" in a complaint that also has claims under
state law is taken to belong to those, unless the sentence names § 1983 or the Constitution.

## Sources
Monell v. Department of Social Services, 436 U.S. 658, 691 (1978); Ashcroft v. Iqbal, 556 U.S. 662, 676 (2009).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.claims import Theory
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, place_name, shortened
from draftkit.rules.pleading.counts_read import is_federal
from draftkit.rules.pleading.employment import resting_on_employment, says_employer
from draftkit.rules.pleading.specimens import COUNTS, complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_WHY = (
    "Under § 1983 an employer or supervisor does not answer for somebody else's act: a city or county answers only "
    "for its own policy or custom."
)
_BASIS = Basis(
    "rule",
    "draft",
    "Monell v. Department of Social Services, 436 U.S. 658, 691 (1978): no liability as employer alone.",
)
_WRITE = Remedy(
    "rewrite",
    "Plead the entity's own act: “[FILL IN: city or county] has kept [FILL IN: policy, custom or training, with "
    "dates and facts], and it led to this harm because [FILL IN: facts].” Where state law makes the employer answer, "
    "say so in a count under that law.",
    "The count then rests on what the entity itself did.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        for number, claim in enumerate(own.claims):
            if claim.theory is Theory.STATE_TORT or not is_federal(claim):
                continue
            municipal = claim.municipal
            texts = [(f"claims[{number}].right", claim.right)]
            texts += [(f"claims[{number}].municipal.moving_force", municipal.moving_force)] if municipal else []
            texts += [(f"claims[{number}].elements[{n}].note", e.note) for n, e in enumerate(claim.elements)]
            for key, text in texts:
                if text and says_employer(text):
                    yield RULE.finding(own.place(key), f"“{shortened(text)}” {_WHY}", _BASIS, _WRITE)
                    break
    if not is_complaint(ctx):
        return
    found = resting_on_employment(ctx)
    if found:
        also = f" ({len(found) - 1} more sentence{'s' * (len(found) > 2)} say the same.)" if len(found) > 1 else ""
        said = (
            f"{place_name(ctx, found[0].span[0])} rests liability on employment: “{shortened(found[0].text)}” "
            f"{_WHY}{also}"
        )
        yield RULE.finding(found[0].span, said[0].upper() + said[1:], _BASIS, _WRITE)


_MONELL = "COUNT II - FOURTH AMENDMENT (42 U.S.C. § 1983), AGAINST THE CITY OF RENO"
_BATTERY = "COUNT II - BATTERY UNDER NEVADA LAW, AGAINST THE CITY OF RENO"

RULE = Rule(
    code="PLD447",
    name="liability-by-employment",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            complaint(counts=(*COUNTS, _MONELL, "The City is liable because it employs Officer Lopez.")),
            '"The City is liable because it employs Officer Lopez."',
        ),
        Example(
            complaint(counts=(*COUNTS, _MONELL, "The City is liable under respondeat superior.")), "by its Latin name"
        ),
        Example(
            matter(
                claims="\n  - {id: city, right: Fourth Amendment, municipal: {moving_force: The city is liable as "
                "his employer because it hired him.}}"
            ),
            "the matter file",
        ),
    ),
    accepts=(
        Example(
            complaint(counts=(*COUNTS, _BATTERY, "Under state law the City answers for Lopez's battery.")),
            '"Under state law the City answers for Lopez\'s battery."',
        ),
        Example(
            complaint(counts=(*COUNTS, _BATTERY, "The City is liable under respondeat superior.")),
            "a count of state law",
        ),
        Example(
            complaint(counts=(*COUNTS, _MONELL, "This count does not rest on respondeat superior but on Order 12.")),
            "denied",
        ),
        Example(
            complaint(facts=("The City of Reno employed Officer Lopez on March 3, 2023.",)), "employment as a fact"
        ),
        Example(matter(), "nothing of the kind"),
    ),
    look=_look,
)
