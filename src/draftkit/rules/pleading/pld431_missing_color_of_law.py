"""Nothing says how a defendant acted under color of state law.

## Why it matters
42 U.S.C. § 1983 reaches only those who act with the power of a state, a county or a city. Without a fact that shows it
(a uniform, a post, a duty) the claim fails at its first element.

## What to do
Say what office the person held and that he or she was using it: "Lopez, in uniform and on duty as a Reno police
officer." For a private company or person, say what public work they did and under which contract.

## Limits
In a matter file: every person or private company sued with `color_of_law` empty. In text: one finding, only where the
complaint rests on § 1983 and neither "color of law" nor any public office or employment is named anywhere after the
caption.

## Sources
42 U.S.C. § 1983.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import DefendantKind
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, title_span, told
from draftkit.rules.pleading.specimens import complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_BASIS = Basis("rule", "draft", "42 U.S.C. § 1983 reaches only acts under color of state law.")
_PEOPLE = (None, DefendantKind.INDIVIDUAL, DefendantKind.PRIVATE)
_SECTION = pattern(r"§\s*1983|\b42 U\.? ?S\.? ?C\.?[^\n]{0,20}1983\b|\bsection 1983\b", re.IGNORECASE)
_PUBLIC = pattern(
    r"\bcolou?r of\b|\bstate action\b|\bstate actors?\b|\bon duty\b|\bin uniform\b|\b(?:police|correction\w*"
    r"|law enforcement|peace|probation|parole|jail|prison|public|state|county|city)\b"
    r"[^.]{0,20}\b(?:officers?|employees?|officials?|agents?|guards?|staff)\b|\b(?:deput(?:y|ies)|sheriff|warden"
    r"|trooper|detective|officer|nurse|mayor|superintendent|prosecutor|district attorney)\b"
    r"|\bemployed by\b|\bscope of (?:his|her|their|its) (?:employment|office|duties)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (file := complaint_matter(ctx)) is not None:
        for number, one in enumerate(file.defendants):
            if one.kind in _PEOPLE and not one.color_of_law:
                post = f" as {one.job_title}" if one.job_title else ""
                yield RULE.finding(
                    file.place(f"defendants[{number}]"),
                    f"Nothing says how {one.name} acted under color of state "
                    f"law{post and f'; a job title ({one.job_title}) alone does not say it'}. "
                    "A claim under § 1983 fails without that.",
                    _BASIS,
                    Remedy(
                        "rewrite",
                        f"Write color_of_law: “In uniform and on duty{post or ' as [FILL IN: post]'} for [FILL IN: "
                        f"city, county or state].” if that is so.",
                        "It is the first element of § 1983.",
                    ),
                )
        return
    if not is_complaint(ctx) or not _SECTION.search(ctx.draft.text):
        return
    sentences = told(ctx)
    if not sentences or any(_PUBLIC.search(one.text) for one in sentences):
        return
    yield RULE.finding(
        title_span(ctx),
        "The complaint rests on 42 U.S.C. § 1983, and nothing in it says that any defendant used the power of a "
        "state, a county or a "
        "city. The claim fails without that.",
        _BASIS,
        Remedy(
            "rewrite",
            "Add for each defendant: “Defendant [FILL IN: name] was at all times on duty as [FILL IN: post] for "
            "[FILL IN: city, county or state] and "
            "acted under color of state law.”",
            "It is the first element of § 1983.",
        ),
    )


_BARE = "\n  - {id: lopez, name: R. Lopez, kind: individual, capacities: [individual], service_address: 1 First Street}"

RULE = Rule(
    code="PLD431",
    name="missing-color-of-law",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(matter(defendants=_BARE), "Defendant Lopez: name and address only."),
        Example(
            complaint(
                ("On March 3, 2023 R. Lopez struck John Doe in a Reno parking lot.",),
                parties=("Defendant R. Lopez lives at 1 First Street, Reno.",),
                counts=("COUNT I - FOURTH AMENDMENT, EXCESSIVE FORCE", "Lopez broke two of his teeth."),
            ),
            "no office anywhere",
        ),
    ),
    accepts=(
        Example(matter(), '"Lopez, in uniform and on duty as a Reno police officer."'),
        Example(complaint()),
        Example(complaint(parties=("Defendant Lopez is a deputy of Washoe County.",)), "an office, without the words"),
        Example(matter(defendants="\n  - {id: lopez, name: City of Reno, kind: municipality}"), "a city"),
    ),
    look=_look,
)
