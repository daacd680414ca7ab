"""A claim that immunity cannot reach is argued as if it had to be clearly established.

## Why it matters
Qualified immunity protects persons from damages. A city or county has none, and it does not bar an injunction. Argued
under "clearly established", such a claim is measured by a test that is not its own, and may fall with the officers'
claims.

## What to do
Say first, in a part of its own, which counts immunity does not reach; then argue the rest.

## Limits
Looks only at sentences under a heading on clearly established law that say of the city, county or injunction that it
had warning or that its law was clear. Quiet where the paper says anywhere that immunity does not reach such claims.

## Sources
Owen v. City of Independence, 445 U.S. 622 (1980).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.structure import Topic
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.immunity.arguing import sentences
from draftkit.rules.immunity.entities import claimed_for, denied_for_clear_law
from draftkit.rules.opposition.answering import opposes
from draftkit.rules.opposition.specimens import DISMISS, paper
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_ENTITY = (
    r"(?:[Tt]he )?(?:City|County|Town|Village|Municipality|City of [A-Z]\w+|[A-Z]\w+ County|Police Department"
    r"|Sheriff['’]s Office"
    r"|injunction|injunctive (?:claims?|relief)|official[- ]capacity claims?|Monell claims?)"
)
_ARGUED = pattern(
    rf"\b{_ENTITY} (?:itself |also |too )?(?:had|has|was given|was|were|is|rests? on)\b[^.;]{{0,40}}"
    r"\b(?:(?:fair|clear) (?:warning|notice)|on notice that|clearly[- ]established)",
)
_SEPARATED = pattern(
    r"\bOwen\b|\b(?:no|not|never|cannot|neither|nor|without|unavailable)\b[^.;]{0,80}\bimmun\w*"
    r"|\bimmunity\b[^.;]{0,60}\b(?:does not|do not|cannot|is not|no|only)\b",
    re.IGNORECASE,
)
_OPEN = pattern(r"\b(?:whether|if|unless)\b|\?", re.IGNORECASE)
_ABOUT_ENTITY = pattern(
    r"\b(?:City|County|Town|Village|municipal\w*|entit\w+|official[- ]capacity|injuncti\w+|Monell)\b", re.IGNORECASE
)


def _look(ctx: Context) -> Iterator[Finding]:
    if not opposes(ctx):
        return
    all_said = sentences(ctx)
    if any(Topic.THRESHOLD in s.section.topics for s in all_said):
        return
    found = next(
        (
            s
            for s in all_said
            if Topic.CLEARLY_ESTABLISHED in s.section.topics
            and _ARGUED.search(s.bare)
            and not (s.theirs or _OPEN.search(s.bare) or claimed_for(s.bare) or denied_for_clear_law(s.bare))
        ),
        None,
    )
    if found is None or any(_SEPARATED.search(s.bare) and _ABOUT_ENTITY.search(s.bare) for s in all_said):
        return
    yield RULE.finding(
        found.span,
        "This argues a claim against a city, a county or an official capacity, or for an injunction, as if the law "
        "had to be "
        "clearly established. Immunity protects persons from damages; measured by its test, the claim may fall with "
        "theirs.",
        Basis("record", "corpus", "Owen v. City of Independence, 445 U.S. 622 (1980): a city has no such immunity."),
        Remedy(
            "rewrite",
            "Open the argument with: “Qualified immunity does not reach Count [FILL IN: number] (the City). Owen v. "
            "City of "
            "Independence, 445 U.S. 622 (1980).” Then argue the officers' claims.",
            "That claim goes on whatever is decided about the officers.",
        ),
    )


_LAW = "II. THE LAW WAS CLEARLY ESTABLISHED"

RULE = Rule(
    code="OPP518",
    name="immunity-proof-claims-not-separated",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            paper(DISMISS, _LAW, "The City had fair warning, and the injunction rests on clearly established law."),
            "City and injunction claims argued under the clearly-established heading.",
        ),
    ),
    accepts=(
        Example(
            paper(
                DISMISS,
                "A. IMMUNITY DOES NOT REACH THE CITY OR THE INJUNCTION\n\nCounts III and IV go on.",
                _LAW,
                "Officer Lopez had fair warning.",
            ),
            "Part A says which counts immunity cannot reach, then argues the rest.",
        ),
        Example(paper(DISMISS, _LAW, "The City’s officers had fair warning."), "persons"),
        Example(paper(DISMISS, _LAW, "The City had fair warning. No immunity protects the City."), "it is said"),
        Example(paper(DISMISS, "III. MONELL", "The City was on notice that its officers did this."), "its own test"),
    ),
    look=_look,
)
