"""A count names no right that was violated.

## Why it matters
Section 1983 gives a way to sue; it is not itself a right. Rule 8(a)(2) asks a claim to show that the pleader is
entitled to relief, and a defendant and a judge can only tell that when the count says which right of the Constitution
or of a federal statute was violated. A count that says "civil rights" leaves them to guess.

## What to do
Name the amendment and the wrong in the heading of the count, and against whom it is brought.

## Limits
A text: quiet as soon as the heading or the words below it name any amendment, clause, statute or kind of wrong. A
matter file: the key `right` of a claim that does not rest on state law. Whether the right is the fitting one is not
judged.

## Sources
Federal Rule of Civil Procedure 8(a)(2); 42 U.S.C. § 1983.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.counts_read import (
    about_state_law,
    claim_name,
    count_name,
    is_federal,
    names_wrong,
    text_of,
)
from draftkit.rules.pleading.specimens import complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_WHY = (
    "Section 1983 is a way to sue, not a right: the count must say which right of the Constitution or of a federal "
    "statute was violated."
)
_WRITE = Remedy(
    "rewrite",
    "Name the right and the wrong, like: “Fourth Amendment, excessive force (42 U.S.C. § 1983), against [FILL IN: "
    "name of the defendant]”.",
    "The defendant must be able to answer each count, and the judge to test it.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (matter := complaint_matter(ctx)) is not None:
        for number, claim in enumerate(matter.claims):
            right = (claim.right or "").strip()
            if is_federal(claim) and not names_wrong(right):
                said = f"says only “{right[:80]}”" if right else "has no right"
                yield RULE.finding(
                    matter.place(f"claims[{number}].right"),
                    f"The {claim_name(claim) if not right else f'claim “{claim.id}”'} {said}. {_WHY}",
                    Basis("rule", "draft", "The key “right” names no amendment, statute or wrong."),
                    _WRITE,
                )
    if not is_complaint(ctx):
        return
    for count in ctx.counts:
        if about_state_law(count.heading) or names_wrong(count.heading) or names_wrong(text_of(ctx, count)):
            continue
        yield RULE.finding(
            count.heading_span,
            f"The count {count_name(count)} names no right, neither in its heading nor in its text. {_WHY}",
            Basis("rule", "draft", "No amendment, clause, statute or kind of wrong stands in the count."),
            _WRITE,
        )


_CLAIM = "\n  - {{id: one, right: {right}, statute: {statute}, against: [{{defendant: lopez, capacity: individual}}]}}"
_FLAGGED = ("COUNT I - VIOLATION OF CIVIL RIGHTS", "Plaintiff incorporates paragraphs 1 through "
                                                   "5.", "Lopez is liable under 42 U.S.C. § 1983.")  # fmt: skip

RULE = Rule(
    code="PLD441",
    name="count-without-right",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(complaint(counts=_FLAGGED), "COUNT I - VIOLATION OF CIVIL RIGHTS."),
        Example(matter(claims=_CLAIM.format(right="null", statute="42 U.S.C. § 1983")), "no right in the matter file"),
        Example(matter(claims=_CLAIM.format(right="my civil rights", statute="42 U.S.C. § 1983")), "only civil rights"),
    ),
    accepts=(
        Example(
            complaint(counts=("COUNT I - TORTIOUS INTERFERENCE", "Lopez told the buyer not to pay Plaintiff.")),
            "a claim of state law needs no federal right",
        ),
        Example(complaint(), "COUNT I - FOURTH AMENDMENT, EXCESSIVE FORCE (42 U.S.C. § 1983), AGAINST OFFICER LOPEZ."),
        Example(
            complaint(
                counts=(
                    "COUNT I - 42 U.S.C. § 1983",
                    "Lopez used unreasonable force on a man in handcuffs and so violated his rights.",
                )
            ),
            "the text below the heading says which wrong",
        ),
        Example(complaint(counts=("COUNT I", "Battery under Nevada law", "Lopez struck Doe.")), "state law"),
        Example(matter(), "the right is named"),
        Example(
            matter(claims="\n  - {id: one, theory: state_tort, against: [{defendant: lopez}]}"), "state law, right open"
        ),
        Example(
            matter(claims="\n  - {id: one, right: Trespass, theory: state_tort, against: [{defendant: lopez}]}"),
            "a wrong of state law needs no federal right",
        ),
        Example(
            "MEMORANDUM IN OPPOSITION\n\nCOUNT I - VIOLATION OF CIVIL RIGHTS\n\nIt is well pleaded.", "another paper"
        ),
    ),
    look=_look,
)
