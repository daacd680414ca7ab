"""A claim of the matter file is against nobody.

## Why it matters
A judge rules on each claim for each defendant. A count that names no one asks for nothing from anybody, and nobody
needs to answer it.

## What to do
Name under `against` each defendant the claim is for, and in which capacity. Leave out whoever did nothing that the
claim is about.

## Limits
A matter file only, where at least one defendant is named: with none, PLD411 says that.

## Sources
Ashcroft v. Iqbal, 556 U.S. 662, 676 (2009): each official's own individual actions must be pleaded.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.pleading.acts import OWN_ACTS
from draftkit.rules.pleading.complaints import complaint_matter
from draftkit.rules.pleading.counts_read import claim_name
from draftkit.rules.pleading.specimens import matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    file = complaint_matter(ctx)
    for number, claim in enumerate(file.claims if file is not None and file.defendants else ()):
        if file is not None and not claim.against:
            yield RULE.finding(
                file.place(f"claims[{number}].against"),
                f"The {claim_name(claim)} is against nobody: its key against is empty. The count names no one.",
                OWN_ACTS,
                Remedy(
                    "rewrite",
                    f"Write against: [{{defendant: {file.defendants[0].id}, capacity: individual}}], and so for each "
                    "defendant whom the claim is for.",
                    "Each claim is decided for each defendant.",
                ),
            )


_NOBODY = "\n  - {id: force, right: 'Fourth Amendment, excessive force', elements: [{name: force, note: three blows}]}"

RULE = Rule(
    code="PLD460",
    name="claim-against-nobody",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(Example(matter(claims=_NOBODY), "An excessive-force claim whose key against is left empty."),),
    accepts=(
        Example(matter(), "against Lopez"),
        Example(matter(claims=_NOBODY, defendants="", events="", injuries="", relief=""), "nobody is sued: PLD411"),
    ),
    look=_look,
)
