"""A defendant of the matter file is in no claim.

## Why it matters
Whoever is named in the caption and in no count is dismissed, and may ask for costs. A city that only employs the
officers, and is in no claim, is a defendant for nothing.

## What to do
Name the defendant under `against` in each claim that is for this defendant, or take the entry out of `defendants`. A
city or county answers only for its own policy or custom.

## Limits
A matter file only, where every claim says whom it is against. Quiet where PLD421 already says that no event tells
what the defendant did.

## Sources
Ashcroft v. Iqbal, 556 U.S. 662, 676 (2009); Monell v. Department of Social Services, 436 U.S. 658 (1978).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import Capacity
from draftkit.rules.pleading.complaints import complaint_matter
from draftkit.rules.pleading.inactive import acts_in
from draftkit.rules.pleading.specimens import matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    file = complaint_matter(ctx)
    if file is None or not file.claims or not all(claim.against for claim in file.claims):
        return
    claimed = {one.defendant for claim in file.claims for one in claim.against}
    for number, one in enumerate(file.defendants):
        said = bool(file.events) and one.capacities != (Capacity.OFFICIAL,) and not acts_in(file, one.id)
        if one.id not in claimed and not said:
            yield RULE.finding(
                file.place(f"defendants[{number}]"),
                f"{one.name} is sued, and no claim is against this defendant. Whoever is in no count is dismissed.",
                Basis("draft", "draft", "The ids under claims, against, were compared with the defendants."),
                Remedy(
                    "rewrite",
                    f"Add {{defendant: {one.id}}} under against in each claim that is for {one.name}, or take this "
                    "defendant out.",
                    "A defendant answers only to a claim.",
                ),
            )


_LOPEZ = "\n  - {id: lopez, name: R. Lopez, kind: individual, capacities: [individual], color_of_law: on duty}"
_KIM = "\n  - {id: kim, name: J. Kim, kind: individual, capacities: [individual], color_of_law: on duty}"
_BOTH = (
    "\n  - id: strike\n    who: {actors: [lopez, kim], targets: [doe]}\n    what: Lopez and Kim punched Mr. Doe."
    "\n    when: {date: 2023-03-03}"
)

RULE = Rule(
    code="PLD474",
    name="defendant-without-claim",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(matter(defendants=_LOPEZ + _KIM, events=_BOTH), "Kim punched him too; the one claim is against Lopez."),
    ),
    accepts=(
        Example(matter(), "the one defendant is in the claim"),
        Example(matter(defendants=_LOPEZ + _KIM), "Kim did nothing either: PLD421"),
        Example(matter(defendants=_LOPEZ + _KIM, events=_BOTH, claims=""), "no claim at all: PLD411"),
    ),
    look=_look,
)
