"""A person is sued and the paper does not say in which capacity.

## Why it matters
Suing a person "in his individual capacity" asks that person for damages for what he or she did. Suing in the
"official capacity" is another way of suing the government body that the person works for. The official form asks for
one box or both for every defendant, and which claims and which defenses are open depends on it (Kentucky v. Graham,
473 U.S. 159).

## What to do
Say it in the caption or in the paragraph on that defendant. For damages from the person: individual capacity. For an
order about what an office must do from now on: official capacity.

## Limits
Persons only: a city or county has no capacity to state. A text: quiet where the caption or any sentence about that
person, or about the defendants as a group, speaks of a capacity, and where the caption cannot be read. A matter file:
a person without `capacities` whom no claim names with one.

## Sources
Official complaint forms for civil-rights cases (section I, defendants); Kentucky v. Graham, 473 U.S. 159 (1985).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import DefendantKind
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, told
from draftkit.rules.pleading.parties_read import listed
from draftkit.rules.pleading.specimens import PARTIES, complaint, matter
from draftkit.rules.pleading.sued import names_in, sued
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_CAPACITY = pattern(r"\bcapacit(?:y|ies)\b|\bindividually\b|\bpersonally\b", re.IGNORECASE)
_PERSON_TITLE = pattern(
    r"\b(?:officer|deputy|sergeant|nurse|warden|chief|sheriff|guard|detective|doctor)\b", re.IGNORECASE
)
_GROUP = pattern(
    r"\b(?:defendants|officers|deputies|guards|detectives|officials|employees|individuals?|each|all|both|every)\b",
    re.IGNORECASE,
)
_WHY = (
    "Individual capacity asks the person for damages; official capacity is a suit against the office. The court and "
    "the defendant must know which."
)
_BASIS = Basis(
    "rule", "draft", "No capacity is stated for a person who is sued (Kentucky v. Graham, 473 U.S. 159 (1985))."
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        named = {against.defendant for claim in own.claims for against in claim.against if against.capacity}
        for number, one in enumerate(own.defendants):
            person = one.kind in (DefendantKind.INDIVIDUAL, DefendantKind.FEDERAL) or (
                one.kind is None and _PERSON_TITLE.search(one.job_title or "")
            )
            if person and not one.capacities and one.id not in named:
                yield RULE.finding(
                    own.place(f"defendants[{number}].capacities"),
                    f"No capacity is stated for {one.name}. {_WHY}",
                    _BASIS,
                    Remedy(
                        "rewrite",
                        "Write capacities: [individual], [official], or [individual, official].",
                        "The caption and the official form state it for every person.",
                    ),
                )
    if is_complaint(ctx) and ctx.caption is not None:
        yield from _in_text(ctx)


def _in_text(ctx: Context) -> Iterator[Finding]:
    assert ctx.caption is not None
    stated = {p.name for p in ctx.caption.defendants if p.individual or p.official}
    missing = [one for one in sued(ctx) if not one.entity and not one.unknown and one.name not in stated]
    caption = ctx.slice(ctx.caption.span)
    if not missing or re.search(r"\bcapacities\b", caption, re.IGNORECASE):
        return
    for sentence in told(ctx):
        if _CAPACITY.search(sentence.text):
            if _GROUP.search(sentence.text):
                return
            here = {one.name for one in names_in(sentence.text, missing)}
            missing = [one for one in missing if one.name not in here]
            block = ctx.draft.blocks[sentence.block].text
            before = {one.name for one in names_in(block, missing)} if not here else set()
            missing = [one for one in missing if one.name not in before]
    if not missing:
        return
    names = listed([one.name for one in missing])
    yield RULE.finding(
        missing[0].span,
        f"The complaint does not say in which capacity it sues {names}. {_WHY}",
        _BASIS,
        Remedy(
            "rewrite",
            f"In the caption write “{missing[0].name}, in his or her individual capacity” for damages from the "
            "person, and say it again in the paragraph on that defendant.",
            "The official forms ask it for every person.",
        ),
    )


_BARE = "\n  - {id: lopez, name: R. Lopez, kind: individual, job_title: police officer, color_of_law: on duty}"
_NO_CAPACITY = "\n  - {id: force, right: Fourth Amendment, against: [{defendant: lopez}]}"

RULE = Rule(
    code="PLD463",
    name="capacity-missing",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(
            complaint(defendants="R. LOPEZ", parties=("Defendant Lopez is a police officer.",)),
            '"Defendant Lopez is a police officer."',
        ),
        Example(matter(defendants=_BARE, claims=_NO_CAPACITY), "the key is open"),
    ),
    accepts=(
        Example(
            complaint(
                defendants="CITY OF RENO",
                parties=("Plaintiff John Doe lives in Reno.", "Defendant City of Reno is a city of Nevada."),
            ),
            "City of Reno with no capacity stated.",
        ),
        Example(
            complaint(defendants="R. LOPEZ", parties=(*PARTIES, "Lopez is sued in his individual capacity.")),
            "said in the body",
        ),
        Example(
            complaint(
                defendants="R. LOPEZ and J. REYES",
                parties=(*PARTIES, "All individual Defendants are sued in their individual capacities."),
            ),
            "said of all",
        ),
        Example(matter()),
        Example(matter(defendants=_BARE), "the claim says it"),
    ),
    look=_look,
)
