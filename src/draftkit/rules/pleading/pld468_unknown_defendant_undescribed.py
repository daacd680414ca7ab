"""A defendant whose name is not known is not described.

## Why it matters
A "John Doe" can be served and later named only if somebody can find out who it is. Without a description no marshal
and no lawyer can, and a name that is put in after the time limit does not always relate back (Rule 15(c)).

## What to do
Write what you remember: looks, voice, uniform, badge or car number, post, shift, times, what he or she did, who was
there.

## Limits
A matter file: a defendant marked `doe` without `description`. A text: a Doe in the caption of whom no sentence says
anything but a job. Groups such as "John Does 1-10" are left alone.

## Sources
Federal Rule of Civil Procedure 15(c).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import Identity
from draftkit.model.place import Place
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, told
from draftkit.rules.pleading.specimens import FACTS, complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_DOE = pattern(
    r"\b(?:(?:john|jane)\s+)?(?:doe|roe)\s*(?:no\.?\s*|#)?(?P<number>\d{1,2}|one|two|three|four"
    r"|five)?\b(?!\s*(?:[-–]|through|to)\s*\d)",
    re.IGNORECASE,
)
_GROUP = pattern(r"\b(?:does|roes)\b|\d\s*(?:[-–]|through|to)\s*\d|\bunknown\b", re.IGNORECASE)
_DESCRIBES = pattern(
    r"\b(?:feet|foot|tall|short|hair|beard|mustache|moustache|bald|glasses|tattoo|build|heavy|thin|weigh\w*|pounds"
    r"|lbs|white|black|hispanic|latin[ao]|asian|caucasian|male|female|woman|man|years old|aged?|uniform|badge|car"
    r"|vehicle|unit|shift|driver|driving|"
    r"partner|sergeant|supervisor|desk|booking|control|tower|pod|post|stationed|assigned|on duty|scene|responded"
    r"|accent|voice|named?|nicknam\w+|called|wore|wearing|carried|stood|grabbed|struck|punched|kicked|held|pushed"
    r"|told|said|shot|threw)\b|\d{1,2}:\d\d|\b[ap]\.m\.",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        for number, one in enumerate(own.defendants):
            if one.identity is Identity.DOE and not (one.description or "").strip():
                yield _finding(own.place(f"defendants[{number}].description"), one.name)
    if not is_complaint(ctx) or ctx.caption is None:
        return
    for party in ctx.caption.defendants:
        match = _DOE.search(party.name)
        if match is None or _GROUP.search(party.text) or len(party.name.split()) > 4:
            continue
        call = pattern(rf"\b(?:doe|roe)\s*(?:no\.?\s*|#)?{re.escape(match['number'] or '')}\b", re.IGNORECASE)
        if not any(call.search(one.text) and _DESCRIBES.search(_DOE.sub("", one.text)) for one in told(ctx)):
            yield _finding(party.span, party.name)


def _finding(where: Span | Place, name: str) -> Finding:
    return RULE.finding(
        where,
        f"{name} is not described. Nobody can serve or later name this defendant without knowing how to find out who "
        f"it is.",
        Basis("rule", "draft", "Rule 15(c): a name put in later must be the person who was meant."),
        Remedy(
            "rewrite",
            f"“{name}: [FILL IN: employer], [FILL IN: looks, car or badge number], at [FILL IN: place] from [FILL "
            f"IN: time] to [FILL IN: time], who [FILL IN: act].”",
            "The defendants' own records can then give the name.",
        ),
    )


def _file(more: str) -> str:
    return matter(defendants=f"\n  - {{id: lopez, name: John Doe 1, identity: doe, kind: individual{more}}}")


_DOE_1 = "JOHN DOE 1, in his individual capacity"

RULE = Rule(
    code="PLD468",
    name="unknown-defendant-undescribed",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(_file(""), '"John Doe 1, a police officer."'),
        Example(
            complaint(
                ("Rights were violated.",), defendants=_DOE_1, parties=("Defendant John Doe 1 is a police officer.",)
            )
        ),
    ),
    accepts=(
        Example(
            _file(', description: "Reno officer, about six feet, car 214, at the scene 21:05-21:30"'),
            '"John Doe 1: Reno officer, about six feet, car 214, at the scene 21:05-21:30."',
        ),
        Example(
            complaint((*FACTS, "John Doe 1 drove car 214 and held his legs."), defendants=_DOE_1),
            "described in the facts",
        ),
        Example(complaint(defendants="JOHN DOES 1-10"), "a group"),
        Example(complaint(), "the plaintiff's name is Doe"),
    ),
    look=_look,
)
