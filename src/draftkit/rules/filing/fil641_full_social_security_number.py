"""A full social-security number stands in the paper.

## Why it matters
A court's file is public, and is copied by others within hours. With a full social-security number somebody can borrow
money or collect benefits in that person's name. Rule 5.2 lets a paper show the last four digits only, and a clerk or
judge may order the paper taken down.

## What to do
Write xxx-xx- and the last four digits, or leave the number out: a complaint needs none. If the whole number matters,
ask the clerk how to hand it in so that the public does not see it.

## Limits
Knows the form 000-00-0000, and nine digits in any form after words such as "SSN" or "social security number". Inmate,
docket, telephone and database numbers are left alone. The finding and the report show the last four digits only.

## Sources
Federal Rule of Civil Procedure 5.2(a)(1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Finding, Severity
from draftkit.patterns import pattern
from draftkit.rules.filing.identifiers import full_numbers, of_another_kind
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_DASHED = pattern(r"(?<![\w/.–—-])(?!000[-–‑]00)\d{3}([-–‑])\d{2}\1\s?\d{4}(?![\w/–-])")
_WORD = (
    r"(?:\bS\.?S\.?N\b\.?|\bSS ?(?:#|No\b\.?)|\b[Ss]oc(?:ial)?\.?[- ][Ss]ec(?:urity)?\.?|\bSOCIAL[- ]SECURITY"
    r"|\b[Tt]axpayer[- ][Ii]dentification)"
)
_AFTER_WORD = pattern(
    _WORD
    + r"(?:[ -]?(?:[Aa]ccount|[Ii]dentification|NUMBER|[Nn]umbers?|[Nn]os?\.?|#s?|[Cc]ard))*(?: ?\(SSN\))?[\s:#=(]{0,4}"
    r"(?:(?:is|was|are|of|as|the|his|her|full|number)[\s:]{1,3}){0,4}(?P<no>\d{3}[-–‑. ]?\d{2}[-–‑. ]?\d{4})(?![\w-])"
)
_OTHER = pattern(
    r"(?:\bnos?\.?|\bnumber|#)[\s:]*$|\b(?:inmate|prisoner|register|booking|docket|case|cause|claim|badge|grievance"
    r"|incident|report|policy|tracking|invoice|bates|item|part|lot|permit|licen[cs]e|serial|model|file|form|exhibit"
    r"|phone|tel|fax|mail|receipt|warrant|citation|call|dispatch|cad|log|event|order|reference|confirmation|complaint)"
    r"\b[^.;\n]{0,24}$",
    re.IGNORECASE,
)
"""Words shortly before that make it a number of another kind."""


def _look(ctx: Context) -> Iterator[Finding]:
    return full_numbers(
        ctx,
        RULE,
        _spans(ctx),
        what="A full social-security number",
        seen="Nine digits in the form of a social-security number.",
        write="Write xxx-xx-{four}, or leave the number out: the paper does not need it.",
        source="Rule 5.2(a)(1).",
    )


def _spans(ctx: Context) -> Iterator[Span]:
    text = ctx.draft.text
    for match in _DASHED.finditer(text):
        if not _OTHER.search(text, max(0, match.start() - 40), match.start()) and not of_another_kind(
            ctx, match.start()
        ):
            yield match.span()
    for match in _AFTER_WORD.finditer(text):
        if set(match["no"]) - set("0 -–‑."):
            yield match.span("no")


RULE = Rule(
    code="FIL641",
    name="full-social-security-number",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example("SSN 987-65-4320.", "dashes"),
        Example("Plaintiff's social security number is 987 65 4320.", "spaces, after the word"),
        Example("Name: John Doe. Social Security No.: 987654320.", "no separator, after the word"),
        Example("John Doe (987-65-4320) was booked. His SSN 987-65-4320 was read aloud.", "twice"),
        Example(
            "Taxpayer identification number 987654320 was printed on the check.", "also a number of Rule 5.2(a)(1)"
        ),
    ),
    accepts=(
        Example("xxx-xx-4320; Inmate No. 987654320.", "masked; another number"),
        Example("SSN: ***-**-4320. His social security number ends in 4320.", "masked in two ways"),
        Example(
            "Doe v. Roe, 2021 WL 987654320; No. 123-45-6789; Docket No. 987-65-4320.", "database and docket numbers"
        ),
        Example(
            "Call 555-123-4567 or (775) 555-0100. Incident Report 987-65-4320. ZIP 89501-4320.",
            "numbers of other kinds",
        ),
        Example(
            "He receives social security benefits. Case 987654320 was closed.",
            "the word, and a number of something else",
        ),
        Example("Dispatch logged the call as 555-12-3456.", "the number of a call"),
        Example("SSN: 000-00-0000", "a blank of a form"),
        Example(
            "Reg. No. 98765-432. ECF No. 987-65 at 4320. Bates DOE-987-65-4320.", "register number, exhibit, Bates"
        ),
    ),
    look=_look,
)
