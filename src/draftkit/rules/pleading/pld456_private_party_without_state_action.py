"""A private person or company is sued under § 1983 without facts that make its act the State's.

## Why it matters
Section 1983 reaches only acts under color of state law. A store guard who calls the police acts for the store. A
private person comes in only by acting together with officers, at their order, or with power the State gave.

## What to do
Say what ties the act to the State: the officer's order, the joint act, the contract with the jail, the special-police
commission. Else plead the claim under state law.

## Limits
A matter file: a defendant of kind private in a claim under § 1983 whose `color_of_law` says nothing of the State, an
officer's order, joint action or a contract (an empty one is said by PLD431). A text: a company in the heading of a
count under § 1983, and no such word in the whole complaint.

## Sources
42 U.S.C. § 1983.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import DefendantKind
from draftkit.model.place import Place
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.counts_read import STATE_LAW, is_federal
from draftkit.rules.pleading.parties_read import body_words
from draftkit.rules.pleading.specimens import COUNTS, complaint, matter
from draftkit.rules.pleading.sued import sued
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_COMPANY = pattern(
    r"\b(?:inc|llc|l\.l\.c|corp|corporation|company|co|ltd|stores?|security "
    r"services?)\b\.?\W*$",
    re.IGNORECASE,
)
_TIED = pattern(
    r"\bcontract\w*|\bjoint(?:ly)?\b|\bin concert\b|\btogether with\b|\b(?:at|on|under) the (?:\w+ )?(?:order"
    r"|direction|request|instruction)s?\b|\border of\b|\bordered\b|\bdirected by\b|\boff-duty\b|\bspecial (?:police"
    r"|deputy|officer)\b|\bcommission\w*|\bdeputi[sz]ed"
    r"|\bon behalf of the (?:state|county|city)\b|\bfor the (?:state|county|city|jail|prison|sheriff)\b"
    r"|\bofficer['’]?s? (?:order|command)\b|\bmedical (?:care|services) (?:to|at|for)\b|\bdelegat\w+|\bstate "
    r"act(?:or|ion)s?\b|\bconspir\w+|\bagree\w*|\bhelped (?:the )?(?:officer|police)",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        for number, one in enumerate(own.defendants):
            under = any(is_federal(c) and any(a.defendant == one.id for a in c.against) for c in own.claims)
            said = (one.color_of_law or "").strip()
            if one.kind is DefendantKind.PRIVATE and under and said and not _TIED.search(said):
                yield _finding(own.place(f"defendants[{number}].color_of_law"), one.name)
    if not is_complaint(ctx) or _TIED.search(body_words(ctx)):
        return
    for party in sued(ctx):
        name = re.escape(" ".join(party.name.split()[:2]).rstrip(",."))
        for count in ctx.counts if party.entity and _COMPANY.search(party.name) else ():
            if (
                "1983" in count.heading
                and not STATE_LAW.search(count.heading)
                and re.search(name, count.heading, re.IGNORECASE)
            ):
                yield _finding(count.heading_span, party.name)
                return


def _finding(where: Span | Place, name: str) -> Finding:
    return RULE.finding(
        where,
        f"{name} is a private party, and nothing ties what it did to the State. Section 1983 reaches only acts under "
        f"color of state law; to call the police is not enough.",
        Basis("rule", "draft", "42 U.S.C. § 1983: under color of state law."),
        Remedy(
            "rewrite",
            "“[FILL IN: name] held the door and cuffed Plaintiff because Officer [FILL IN: name] ordered it”, or "
            "“under its contract with [FILL IN: county]”. Else move the claim to state law.",
            "Without such a fact the federal claim can be dismissed.",
        ),
    )


def _file(color: str) -> str:
    return matter(
        defendants=f"\n  - {{id: lopez, name: A. Poe, kind: private, job_title: store guard, color_of_law: {color}}}"
    )


_MART = "OAK MARKET, INC."
_COUNT = "COUNT II - FOURTH AMENDMENT (42 U.S.C. § 1983), AGAINST OAK MARKET, INC."

RULE = Rule(
    code="PLD456",
    name="private-party-without-state-action",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(_file("He called the police."), "§ 1983 count against a store guard; only that he called police."),
        Example(complaint(defendants=_MART, counts=(*COUNTS, _COUNT, "The guard of Oak Market called the police."))),
    ),
    accepts=(
        Example(
            _file("He held the door and cuffed him at the officer's order."),
            "Guard held the door and cuffed him at the officer's order.",
        ),
        Example(
            complaint(defendants=_MART, counts=(*COUNTS, _COUNT, "At the order of Lopez the guard cuffed Doe.")),
            "in a text",
        ),
        Example(matter(), "an officer"),
    ),
    look=_look,
)
