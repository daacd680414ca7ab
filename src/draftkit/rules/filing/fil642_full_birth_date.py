"""A person's full birth date stands in the paper.

## Why it matters
A court's file is public. A full birth date is what a thief needs beside a name. Rule 5.2 lets a paper show the year of
birth only.

## What to do
Write the year: "born in 1988". Where the day itself matters (an age on a certain day), say the age: "then 34 years
old".

## Limits
Fires for a day, month and year right after or before words such as "born", "date of birth" or "DOB". A month and year,
a masked date and the day of an event are left alone. The finding shows the year only.

## Sources
Federal Rule of Civil Procedure 5.2(a)(2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.filing.identifiers import DATE, also_at, held, year_of
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_WORD = r"(?:\b[Dd]ates? [Oo]f [Bb]irth|\bDATE OF BIRTH|\bD\.?O\.?B\b\.?|\b[Bb]irth ?dates?)"
_SPOKEN_OF = ("birth", "born", "dob", "d.o.b")
"""Words of which one stands beside every birth date."""
_AFTER = pattern(
    rf"{_WORD}[\s:,(=-]{{0,4}}(?:(?:is|was|of|as|listed as|on|the)\s){{0,3}}\s?(?P<day>{DATE})"
    rf"|\b[Bb]orn[,:]?\s(?:(?:in|at)\s[A-Z][\w.’', -]{{1,40}}?,?\s)?(?:(?:on|on or about)\s(?:the\s)?)?(?P<born>{DATE})"
)
_BEFORE = pattern(rf"(?P<day>{DATE})\s?\((?:{_WORD})\)")
_NO_PERSON = pattern(
    r"\b(?:policy|idea|movement|program|practice|rule|doctrine|nation|agency|department|unit|group|company|city|law"
    r"|act|plan"
    r"|task force|organi[sz]ation|institution|custom)\s(?:was|were|is|that was)\s$",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    for one in held(ctx, _spans(ctx)):
        year = year_of(one.text)
        yield RULE.finding(
            one.spans[0],
            f"A full birth date stands here{f' (year: {year})' if year else ''}{also_at(one.spans, ctx)}. The court's "
            f"file is "
            "public, and with a name it is enough to harm that person. Rule 5.2 lets a paper show only the year of "
            "birth.",
            Basis("rule", "draft", "A day, month and year beside words for a birth date."),
            Remedy("rewrite", f"Write only the year: “born in {year or '[FILL IN: year]'}”.", "Rule 5.2(a)(2)."),
            private=one.spans,
        )


def _spans(ctx: Context) -> Iterator[Span]:
    text = ctx.draft.text
    lowered = text.lower()
    if not any(word in lowered for word in _SPOKEN_OF):
        return
    for match in _AFTER.finditer(text):
        if match["day"]:
            yield match.span("day")
        elif not _NO_PERSON.search(text, max(0, match.start() - 40), match.start()):
            yield match.span("born")
    for match in _BEFORE.finditer(text):
        yield match.span("day")


RULE = Rule(
    code="FIL642",
    name="full-birth-date",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example("Plaintiff, born on March 3, 1988, ...", "the day, month and year"),
        Example("Name: John Doe. DOB: 3/3/1988.", "as a form prints it"),
        Example("The officer read out John's date of birth, 03-03-88, and asked him to step out."),
        Example("Plaintiff was born in Reno, Nevada, on the 3rd day of March, 1988.", "in words"),
        Example("The report lists 1988-03-03 (DOB) beside his name."),
    ),
    accepts=(
        Example("Plaintiff, born in 1988, ... On March 3, 2023, he ...", "the year; another date"),
        Example("DOB: xx/xx/1988. Date of birth: [redacted]. He was born in March 1988.", "masked; month and year"),
        Example("He was arrested on his 35th birthday, March 3, 2023, and released on March 5, 2023.", "no birth date"),
        Example("The policy was born on March 3, 2020, at a meeting of the council.", "nobody's birth"),
        Example("Stillborn hopes aside, on March 3, 2023 she gave birth in a cell.", "an event"),
    ),
    look=_look,
)
