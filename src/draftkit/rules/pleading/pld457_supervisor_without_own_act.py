"""A supervisor is said to be liable as supervisor, and no act of his or her own is told.

## Why it matters
Under § 1983 a supervisor answers for what he or she did or knowingly let happen, not for being in charge (Iqbal, 556
U.S. at 676-77).

## What to do
Say what the supervisor saw, ordered, approved, or knew and left alone, with the day and how you know it.

## Limits
A matter file: a claim of supervisory theory none of whose events has the supervisor as actor or present, where the
supervisor appears in another event (who is in none at all is PLD421's). A text: a sentence that rests liability on
being supervisor, when no sentence tells an act of that person.

## Sources
Ashcroft v. Iqbal, 556 U.S. 662, 676-77 (2009).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.claims import Theory
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.pleading.acts import Says, by_defendant
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, narrative, place_name
from draftkit.rules.pleading.counts_read import claim_name
from draftkit.rules.pleading.specimens import PARTIES, complaint, matter
from draftkit.rules.pleading.sued import names_in, people
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_AS_SUPERVISOR = pattern(
    r"\b(?:liable|responsible|answers?|answerable|liability)\b[^.;]{0,60}\b(?:as (?:the |his |her |a )?supervisor"
    r"|(?:because|since) (?:he|she|they) (?:is|was|are|were) (?:the |a |his |her )?(?:supervis|in charge|superior"
    r"|boss|chief|warden|sheriff)\w*|because (?:he|she) supervis\w+"
    r"|(?:in|by virtue of) (?:his|her|their) (?:supervisory|position|role|capacity as)[^.;]{0,40}(?:supervis\w+|role"
    r"|position|chief|warden|sheriff))"
    r"|\bas (?:the |his |her |a )?supervisor\b[^.;]{0,80}\b(?:is|was) (?:therefore |also )?(?:liable|responsible)\b",
    re.IGNORECASE,
)
_WHY = "A supervisor answers for his or her own acts: what he or she saw, ordered, approved, or knew and left alone."
_BASIS = Basis("rule", "draft", "Ashcroft v. Iqbal, 556 U.S. 662, 676-77 (2009).")
_WRITE = Remedy(
    "rewrite",
    "“On [FILL IN: date] [FILL IN: name] [FILL IN: watched, ordered, approved; or was told by … that …, and did "
    "nothing].”",
    "Being in charge is not enough.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        everybody = {id for event in own.events for id in event.who.everybody}
        for number, claim in enumerate(own.claims):
            for n, against in enumerate(claim.against if claim.theory is Theory.SUPERVISORY else ()):
                there = any(against.defendant in (*e.who.actors, *e.who.present) for e in own.events_of(claim))
                if not there and against.defendant in everybody:
                    name = own.printed_name(against.defendant)
                    yield RULE.finding(
                        own.place(f"claims[{number}].against[{n}]"),
                        f"No event of the {claim_name(claim)} has {name} in it. {_WHY}",
                        _BASIS,
                        _WRITE,
                    )
    if not is_complaint(ctx):
        return
    acts = by_defendant(ctx)
    told_of: set[str] = set()
    for one in narrative(ctx):
        if not _AS_SUPERVISOR.search(one.text):
            continue
        for person in names_in(one.text, people(ctx)):
            own_acts = [t for t, says in acts.get(person.call, []) if says is Says.ACT and t.span != one.span]
            if (
                own_acts
                or person.call in told_of
                or not re.search(
                    rf"{re.escape(person.call)}\b[^.;]{{0,60}}\b(?:is"
                    rf"|was|answers?)\b",
                    one.text,
                    re.IGNORECASE,
                )
            ):
                continue
            told_of.add(person.call)
            yield RULE.finding(
                one.span,
                f"{place_name(ctx, one.span[0])} rests the liability of {person.name} on being a supervisor. {_WHY}",
                _BASIS,
                _WRITE,
            )


_LIABLE = "Chief Park is liable as supervisor of Lopez."
_CHIEF = "R. LOPEZ and K. PARK, each in his individual capacity"


def _text(*facts: str) -> str:
    return complaint(
        ("On March 3, 2023 Lopez struck Doe.", *facts),
        defendants=_CHIEF,
        parties=(*PARTIES, "Defendant Park was Chief."),
    )


def _file(present: str) -> str:
    return matter(
        defendants="\n  - {id: lopez, name: R. Lopez, kind: individual}\n  - {id: park, name: Chief Park, kind: "
        "individual}",
        events=f"\n  - {{id: strike, what: Lopez struck Doe., who: {{actors: [lopez]{present}}}}}\n  - "
        f"{{id: later, what: Park came., who: {{actors: [park]}}}}",
        claims="\n  - {id: one, right: Fourth Amendment, theory: supervisory, against: [{defendant: park}], "
        "elements: [{name: act, events: [strike]}]}",
    )


RULE = Rule(
    code="PLD457",
    name="supervisor-without-own-act",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(_text(_LIABLE), '"Chief Park is liable as supervisor of Lopez."'),
        Example(_file(""), "the matter file"),
    ),
    accepts=(
        Example(
            _text("Chief Park watched from the doorway and told Lopez to go on.", _LIABLE),
            '"Chief Park watched from the doorway and told Lopez to go on."',
        ),
        Example(_file(", present: [park]"), "he was there"),
        Example(complaint(), "nobody is sued as supervisor"),
    ),
    look=_look,
)
