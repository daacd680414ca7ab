"""A complaint says what a defendant wanted or felt, and no fact near it shows how one can tell.

## Why it matters
Nobody sees into another's mind. A bare "he wanted me to suffer" is a conclusion that a court may leave out, and every
statement in a signed paper has to rest on something (Rule 11).

## What to do
Put the sign next to the conclusion: the words, the timing, what the person had seen or read. "Shaw knew: she read the
chart aloud and said, 'He can wait till Monday.'"

## Limits
In text: only strong words of motive (wanted, enjoyed, hated, out of spite) of a person sued, in the facts, in a
paragraph without a quotation or another sign, whose neighbors have none either. What somebody knew or intended may be
pleaded generally, and is left alone. In a matter file: every entry of `why.inferred` without a basis, and words of
motive in `what` of an event without any words, reasons or knowledge.

## Sources
Ashcroft v. Iqbal, 556 U.S. 662, 678 (2009); Federal Rule of Civil Procedure 11(b)(3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import Told, also_in, complaint_matter, facts, is_complaint, shortened
from draftkit.rules.pleading.specimens import FACTS, complaint, matter, one_event
from draftkit.rules.pleading.sued import names_in, sued
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_BASIS = Basis("rule", "draft", "A conclusion needs facts behind it (Iqbal, 556 U.S. at 678; Rule 11(b)(3)).")
_MOTIVE = pattern(
    r"\b(?:wanted (?:to (?!know|see|talk|speak|search|ask)|him to|her to|them to|plaintiff to|me to|(?:Mr"
    r"|Ms)\.? \w+ to)|wished (?:him|her|plaintiff|me)|hated|enjoyed|hoped (?:to|that|he|she)|took pleasure"
    r"|meant to (?:hurt|harm|humiliate|kill|punish)"
    r"|just for (?:fun|sport)|out of (?:spite|malice|hatred|hate|revenge|racism|jealousy)|(?:is"
    r"|was) (?:a )?(?:racist|sadist|sadistic|evil)|had it in for|desired to (?:hurt|harm|punish))\b",
    re.IGNORECASE,
)
_SIGN = pattern(
    r"[“”\"]|\b(?:said|told|saying|wrote|stated|shouted|yelled|laughed|smiled|smirked|bragged|admitted|text(?:ed)?"
    r"|e-?mail\w*|because|based on|as shown|shown by"
    r"|after (?:he|she|plaintiff|I|Mr|Ms)|video|recording|record\w*|heard|read|remarked|called (?:him|her|me"
    r"|plaintiff)|threatened|asked|announced|Ex\.|Exhibit)\b",
    re.IGNORECASE,
)
_HIMSELF = pattern(
    r"\b(?:plaintiff|he|she|I|who)\s+(?:\w+ly\s+)?(?:wanted|hoped|enjoyed|wished|hated)\b", re.IGNORECASE
)
_REMEDY = Remedy(
    "rewrite",
    "Put the sign beside it: “[FILL IN: name] [FILL IN: said or did what, and when]”, or leave the motive out and "
    "let the act speak.",
    "A motive has to be concluded from something.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (file := complaint_matter(ctx)) is not None:
        for number, event in enumerate(file.events):
            without = [n for n, one in enumerate(event.why.inferred) if not one.basis]
            key = f"events[{number}].why.inferred[{without[0]}]" if without else f"events[{number}].what"
            words = event.why.inferred[without[0]].claim if without else event.what or ""
            signs = event.words or event.why.known_to_actor or event.why.reason_given or event.why.inferred
            if without or (_MOTIVE.search(words) and not signs and not _SIGN.search(words)):
                yield RULE.finding(
                    file.place(key),
                    f"Event “{event.id}” says what somebody had in mind (“{shortened(words, 90)}”) without the "
                    f"facts that show it. "
                    "A court need not believe a bare statement about a state of mind.",
                    _BASIS,
                    Remedy(
                        "rewrite", "Add basis: [FILL IN: the words, the timing, what the person had seen].", _REMEDY.why
                    ),
                )
        return
    if not is_complaint(ctx):
        return
    found = list(_in_text(ctx))
    if found:
        yield RULE.finding(
            found[0].span,
            f"“{shortened(found[0].text)}” says what somebody had in "
            f"mind{also_in(ctx, (one.span[0] for one in found[1:]))}, and nothing near "
            "it shows how one can tell. A court need not believe a bare statement about a state of mind.",
            _BASIS,
            _REMEDY,
        )


def _in_text(ctx: Context) -> Iterator[Told]:
    told, defendants = facts(ctx), sued(ctx)
    for index, one in enumerate(told):
        if _MOTIVE.search(one.text) is None or not names_in(one.text, defendants):
            continue
        if _HIMSELF.search(one.text):
            continue
        if not any(_SIGN.search(near.text) for near in told[max(0, index - 2) : index + 3]):
            yield one


_SHAW = "N. SHAW, in her individual capacity"
_SICK = "On March 3, 2023 John Doe asked Nurse Shaw for his insulin in the Reno jail."

RULE = Rule(
    code="PLD427",
    name="state-of-mind-without-basis",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            complaint(
                ("On March 3, 2023 John Doe lay ill in the Reno jail.", "Nurse Shaw wanted him to suffer."),
                defendants=_SHAW,
            ),
            '"Nurse Shaw wanted him to suffer."',
        ),
        Example(
            matter(events=one_event("Lopez struck him.", why="{inferred: [{claim: Lopez hated him}]}")),
            "no basis in a matter file",
        ),
    ),
    accepts=(
        Example(
            complaint(
                (_SICK, "Shaw knew: she read the chart aloud and said, 'He can wait till Monday.'"), defendants=_SHAW
            ),
            "\"Shaw knew: she read the chart aloud and said, 'He can wait till Monday.'\"",
        ),
        Example(complaint((*FACTS, "Lopez wanted to hurt him: “You'll bleed,” he said.")), "with the words"),
        Example(complaint((*FACTS, "Lopez intended to cause pain.")), "intent may be pleaded generally"),
        Example(complaint((*FACTS, "Doe told Lopez that he wanted to go home.")), "the plaintiff's own wish"),
        Example(matter()),
    ),
    look=_look,
)
