"""What came out only afterwards is offered as a reason why the act was wrong.

## Why it matters
Force, a stop or an arrest is judged by what the officer knew and saw at that moment, not by what was learned later. A
complaint that argues from later discoveries leaves out the facts that count.

## What to do
Say what the officer could see and hear then: "Both his hands were open and empty, and Lopez stood three feet away."
Tell the later discovery too, if it helps, but not as the reason.

## Limits
In text: a sentence of facts or counts that joins a word of fault to "because" and to something found, learned or
decided later. In a matter file: entries of `why.known_to_actor` that say so. Medical care and deliberate indifference
are judged otherwise and left alone, and so are the outcome of a prosecution that is sued over, and a sentence that
says what was known "at the time".

## Sources
Graham v. Connor, 490 U.S. 386, 396 (1989).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, narrative, shortened
from draftkit.rules.pleading.specimens import FACTS, complaint, matter, one_event
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_FAULT = (
    r"(?:unreasonabl\w+|excessive|unjustified|not justified|unlawful|unnecessary|illegal|wrongful|unconstitutional"
    r"|without (?:probable|any|legal) (?:cause|justification)|(?:no|lacked) probable cause|no threat)"
)
_LATER = (
    r"(?:(?:no|not a|nor any) (?:weapon|gun|firearm|knife|drugs?|contraband|evidence)s? (?:was|were) (?:ever "
    r"|later |subsequently )?(?:found|recovered|discovered)"
    r"|turned out|(?:later|afterwards?|subsequently|eventually|ultimately) (?:\w+ ){0,3}(?:found|learned|discovered"
    r"|revealed|determined|showed|acquitted|dismissed|dropped|cleared|proved)"
    r"|(?:charges?|case) (?:was|were) (?:later |subsequently |eventually |all )?(?:dropped|dismissed)|(?:was"
    r"|were) (?:later |subsequently )?(?:acquitted|found not guilty)"
    r"|(?:found|learned|discovered) (?:later|afterwards?))"
)
_BECAUSE = r"(?:because|since|as|given that|in that|for)"
_HINDSIGHT = pattern(
    rf"\b{_FAULT}\b[^.;]{{0,60}}\b{_BECAUSE}\b[^.;]{{0,80}}\b{_LATER}\b"
    rf"|\b{_BECAUSE}\b[^.;]{{0,60}}\b{_LATER}\b[^.;]{{0,80}}\b{_FAULT}\b",
    re.IGNORECASE,
)
_KNOWN_LATER = pattern(
    rf"\b(?:{_LATER}|later (?:that|the next) |afterwards?|after the (?:arrest|stop|shooting)|autopsy|x-?rays?)\b",
    re.IGNORECASE,
)
_AT_THE_TIME = pattern(
    r"\b(?:at the time|at that moment|then known|knew then|already|prosecut\w+"
    r"|terminat\w+)\b",
    re.IGNORECASE,
)
_BASIS = Basis(
    "rule", "draft", "The act is judged by what the officer knew at that moment (Graham v. Connor, 490 U.S. at 396)."
)
_REMEDY = Remedy(
    "rewrite",
    "Say what could be seen and heard at that moment: “[FILL IN: where the hands were, what was said, how far apart "
    "they stood].” Tell the later "
    "discovery in a sentence of its own.",
    "Later discoveries do not count either way.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (file := complaint_matter(ctx)) is not None:
        for number, event in enumerate(file.events):
            for at, known in enumerate(event.why.known_to_actor):
                if _KNOWN_LATER.search(known) and not _AT_THE_TIME.search(known):
                    yield RULE.finding(
                        file.place(f"events[{number}].why.known_to_actor[{at}]"),
                        f"Event “{event.id}” lists as known to the actor what seems to have come out later: "
                        f"“{shortened(known, 90)}”. Only what was "
                        "known at that moment counts.",
                        _BASIS,
                        _REMEDY,
                    )
        return
    if not is_complaint(ctx):
        return
    for one in narrative(ctx):
        if _HINDSIGHT.search(one.text) and not _AT_THE_TIME.search(one.text):
            yield RULE.finding(
                one.span,
                f"“{shortened(one.text)}” argues from what came out later. The act is judged by what the officer "
                f"knew and saw at that moment.",
                _BASIS,
                _REMEDY,
            )


_EVENT = one_event(
    "Lopez struck Mr. Doe.", when="{{date: 2023-03-03}}", why="{{known_to_actor: [{}]}}", who="{{actors: [lopez]}}"
)

RULE = Rule(
    code="PLD430",
    name="hindsight-as-knowledge",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            complaint((*FACTS, "The force was unreasonable because no weapon was found later.")),
            '"The force was unreasonable because no weapon was found later."',
        ),
        Example(
            complaint((*FACTS, "Because the charges were later dismissed, the arrest was without probable cause."))
        ),
        Example(matter(events=_EVENT.format("it turned out that he had no weapon")), "in a matter file"),
    ),
    accepts=(
        Example(
            complaint((*FACTS, "Both his hands were open and empty, and Lopez stood three feet away.")),
            '"Both his hands were open and empty, and Lopez stood three feet away."',
        ),
        Example(
            complaint((*FACTS, "No weapon was found.", "The charges were later dismissed.")), "told, not argued from"
        ),
        Example(matter(events=_EVENT.format("his hands were empty"))),
    ),
    look=_look,
)
