"""Something was done to the plaintiff, and the sentence does not say by whom.

## Why it matters
"Plaintiff was thrown to the ground" tells the court that somebody did wrong, not that a defendant did. Each defendant
answers only for his or her own acts.

## What to do
Turn the sentence round so that the person who acted comes first: "Officer Lopez threw Plaintiff to the ground." If you
could not see who it was, say so, and say who stood near.

## Limits
In text: sentences of the facts in which the plaintiff suffers force, with no "by" and no person named in that sentence
or in the few sentences around it. Other passive sentences (arrested, taken, denied) are left alone. In a matter file:
every event that has words for what was done and no actor.

## Sources
Ashcroft v. Iqbal, 556 U.S. 662, 676 (2009).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.pleading.acts import OWN_ACTS
from draftkit.rules.pleading.complaints import Told, also_in, complaint_matter, facts, is_complaint, shortened
from draftkit.rules.pleading.specimens import FACTS, complaint, matter, one_event
from draftkit.rules.pleading.sued import names_in, sued
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_FORCE = (
    r"thrown|kicked|beaten|struck|hit|punched|slammed|tackled|tased|tasered|sprayed|maced|pepper[- ]sprayed|shot"
    r"|choked|strangled|dragged|stomped|kneed|slapped"
    r"|elbowed|clubbed|body[- ]slammed|pushed|shoved|assaulted|attacked|sexually assaulted|raped|groped"
    r"|strip[- ]searched|bitten|hog[- ]?tied|restrained|pinned"
)
_PASSIVE = pattern(
    rf"\b(?:plaintiff|he|she|they|I|(?:Mr|Ms|Mrs)\.? [A-Z][\w’'-]+|[A-Z][\w’'-]+)\s+(?:was|were|got|had been"
    rf"|was being|were being)\s+"
    rf"(?:(?:then|also|again|\w+ly|repeatedly|being)\s+){{0,3}}(?P<verb>{_FORCE})\b"
)
_AGENT = pattern(
    r"\bby\b(?! (?:(?:the|his|her|my|an|a) )?(?:arms?|neck|hair|throat|legs?|feet|ankles?|wrists?|shirt|collar"
    r"|surprise|force|hand|fists?)\b)"
)
_SOMEBODY = pattern(
    r"\b(?:officers?|deput(?:y|ies)|guards?|sergeants?|sgt|lieutenants?|lt|captain|detectives?|troopers?|nurses?"
    r"|c\.?o\.?|defendants?|inmates?|staff|agents?|another|someone|somebody|unknown|canine|dog|K-?9)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (file := complaint_matter(ctx)) is not None:
        for number, event in enumerate(file.events):
            if event.what and not event.who.actors:
                yield RULE.finding(
                    file.place(f"events[{number}].who"),
                    f"Event “{event.id}” says what was done, and no actor is listed. Each defendant answers only "
                    f"for his or her own acts.",
                    OWN_ACTS,
                    Remedy(
                        "rewrite",
                        "Write who: {actors: [FILL IN: id], …}. For somebody you cannot name, add a defendant with "
                        "identity: doe and a description.",
                        "An act without an actor is held against nobody.",
                    ),
                )
        return
    if not is_complaint(ctx):
        return
    found = list(_in_text(ctx))
    if found:
        first = found[0]
        yield RULE.finding(
            first.span,
            f"“{shortened(first.text)}” does not say who did it{also_in(ctx, (one.span[0] for one in found[1:]))}. "
            f"Each defendant answers "
            "only for his or her own acts, so an act without a person counts against nobody.",
            OWN_ACTS,
            Remedy(
                "rewrite",
                "Put the person first: “Officer [FILL IN: name] [FILL IN: did what] to Plaintiff.” If you could not "
                "see who it was, say so and "
                "say who stood near.",
                "An act without an actor is held against nobody.",
            ),
        )


def _in_text(ctx: Context) -> Iterator[Told]:
    told, defendants = facts(ctx), sued(ctx)
    for index, one in enumerate(told):
        if _PASSIVE.search(one.text) is None or _AGENT.search(one.text):
            continue
        near = told[max(0, index - 4) : index + 3]
        if not any(names_in(n.text, defendants) or _SOMEBODY.search(n.text) for n in near):
            yield one


RULE = Rule(
    code="PLD425",
    name="act-without-actor",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            complaint(
                (
                    "On March 3, 2023 John Doe walked home in Reno.",
                    "Plaintiff was thrown to the ground and kicked.",
                    "His arm broke.",
                )
            ),
            '"Plaintiff was thrown to the ground and kicked."',
        ),
        Example(
            matter(events=one_event("Mr. Doe was struck.", who="{targets: [doe]}")),
            "an event without an actor",
        ),
    ),
    accepts=(
        Example(
            complaint((FACTS[0], "Plaintiff was thrown to the ground by Officer Lopez.")),
            '"Plaintiff was thrown to the ground by Officer Lopez."',
        ),
        Example(
            complaint((*FACTS, "Doe was thrown against the car.", "Lopez laughed.")), "the sentence before names him"
        ),
        Example(complaint((*FACTS, "Doe fell.", "He was taken to a hospital.", "He was treated there.")), "no force"),
        Example(
            complaint(("On March 3, 2023 Doe stood in Reno.", "He was struck by an officer he could not see.")),
            "says so",
        ),
        Example(matter()),
    ),
    look=_look,
)
