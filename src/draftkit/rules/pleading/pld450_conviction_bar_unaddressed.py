"""A conviction from the same events stands, and the complaint does not deal with it.

## Why it matters
A suit for damages that would necessarily mean that a standing conviction is invalid cannot go on until the conviction
has been set aside (Heck v. Humphrey). A claim over the arrest or the prosecution that led to it is the usual case; a
claim over force against somebody convicted of resisting can be one.

## What to do
If the conviction was reversed, set aside or expunged, say so with the date. If it stands, say why your claim leaves it
alone: for instance that the force came after the handcuffs were closed. If neither is true, the claim has to wait.

## Limits
A matter file: `criminal_case` with a standing conviction and an empty `overlap`, against claims on arrest,
prosecution or made-up evidence, and on force where a charge is resisting or assault and an event of the claim does
not show the person restrained. A text: a sentence that the plaintiff pleaded guilty to or was convicted of a charge
of the event, a count on the arrest or prosecution, and no word on Heck, on the end of the conviction, or on another
charge. Whether the bar applies is for the court.

## Sources
Heck v. Humphrey, 512 U.S. 477, 486-87 (1994).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.matter import Outcome
from draftkit.rules.pleading.complaints import is_complaint
from draftkit.rules.pleading.counts_read import case_matter, claim_name, count_name, is_federal
from draftkit.rules.pleading.criminal_read import tells_of_conviction, touches_conviction
from draftkit.rules.pleading.specimens import COUNTS, complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_WHY = (
    "If winning would necessarily mean that the conviction is invalid, a claim for damages cannot go on until the "
    "conviction has been set aside (Heck v. Humphrey)."
)
_BASIS = Basis("rule", "draft", "Heck v. Humphrey, 512 U.S. 477, 486-87 (1994).")
_WRITE = Remedy(
    "rewrite",
    "Say either how the conviction ended (“The conviction was set aside on [FILL IN: date] by [FILL IN: court]”) or "
    "why the claim leaves it alone (“This claim is about [FILL IN: act] after [FILL IN: moment]; it does not "
    "question the conviction for [FILL IN: charge]”).",
    "The court will ask this first.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    own = case_matter(ctx)
    case = own.criminal_case if own else None
    if own is not None and case is not None:
        stands = case.conviction_stands is True or (
            case.conviction_stands is None and case.outcome is Outcome.CONVICTED
        )
        hit = (
            [c for c in own.claims if is_federal(c) and touches_conviction(own, c)]
            if stands and not (case.overlap or "").strip()
            else []
        )
        if hit:
            yield RULE.finding(
                own.place("criminal_case.overlap"),
                "A conviction from the criminal case stands, and the file does not say how it goes together with "
                f"the {claim_name(hit[0])}{f' and {len(hit) - 1} more' if len(hit) > 1 else ''}. {_WHY}",
                _BASIS,
                _WRITE,
            )
        return
    if is_complaint(ctx) and (told_of := tells_of_conviction(ctx)) is not None:
        yield RULE.finding(
            told_of[0].span,
            f"The complaint tells of a conviction and does not say how {count_name(told_of[1])} goes together with "
            f"it. {_WHY}",
            _BASIS,
            _WRITE,
        )


_ARREST = "COUNT II - FOURTH AMENDMENT, FALSE ARREST (42 U.S.C. § 1983), AGAINST OFFICER LOPEZ"
_PLEA = "On June 4, 2023, Plaintiff pleaded guilty to resisting an officer."


def _file(right: str, case: str) -> str:
    rests = "elements: [{name: force, events: [strike]}]"
    return matter(
        claims=f"\n  - {{id: one, right: '{right}', against: [{{defendant: lopez}}], {rests}}}",
        criminal_case=f"{{charges: [resisting an officer], outcome: convicted{case}}}",
    )


RULE = Rule(
    code="PLD450",
    name="conviction-bar-unaddressed",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(
            _file("Fourth Amendment, false arrest", ""),
            "Conviction for resisting stands; false-arrest count on the same stop; nothing on Heck.",
        ),
        Example(
            complaint(facts=(_PLEA,), counts=(*COUNTS, _ARREST, "Lopez had no probable cause.")), "a complaint in text"
        ),
    ),
    accepts=(
        Example(
            _file(
                "Fourth Amendment, excessive force",
                ", overlap: The blows came after he was handcuffed; he resisted before.",
            ),
            "Same conviction; force after he was cuffed, pleaded as a separate moment.",
        ),
        Example(_file("Fourth Amendment, false arrest", ", conviction_stands: false"), "set aside"),
        Example(
            complaint(facts=(_PLEA, "The conviction was vacated."), counts=(*COUNTS, _ARREST, "No probable cause."))
        ),
        Example(_file("Eighth Amendment, medical care", ""), "another matter"),
    ),
    look=_look,
)
