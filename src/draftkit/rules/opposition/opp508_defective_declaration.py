"""A declaration lacks the words or the date that make it evidence.

## Why it matters
An unsworn statement counts as a sworn one only with the words of the statute and a date. Without them it may be
struck, and the facts in it with it.

## What to do
End with: "I declare under penalty of perjury that the foregoing is true and correct. Executed on (date)." and sign.
Signed abroad, the statute adds "under the laws of the United States of America".

## Limits
Reads papers whose title says declaration or affidavit. An affidavit sworn before a notary needs no such words. A line
left for the date counts as a date; whether the paper is signed is not read here.

## Sources
28 U.S.C. § 1746; Federal Rule of Civil Procedure 56(c)(4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.papers.kind import PaperKind
from draftkit.patterns import pattern
from draftkit.rules.opposition.answering import title_or_start
from draftkit.rules.pleading.dates import has_date
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_PERJURY = pattern(r"\bpenalt(?:y|ies) (?:of|for) perjury\b|\b§ ?1746\b", re.IGNORECASE)
_TRUE = pattern(r"\btrue\b|\btruth\b", re.IGNORECASE)
_NOTARY = pattern(
    r"\bnotary\b|\b(?:sworn|affirmed)\b[^.]{0,60}\bbefore me\b|\bcommission expires\b|\bjurat\b", re.IGNORECASE
)
_BLANK_DATE = pattern(r"_{3,}|\bday of\b|\[[^\]\n]*date[^\]\n]*\]|\bFILL IN\b|\b(?:dated|executed on|date)\s*:", re.I)
_TAIL = 1_500
"""Characters at the end in which the date of signing stands."""


def _look(ctx: Context) -> Iterator[Finding]:
    if ctx.matter_is_draft or ctx.paper.kind is not PaperKind.DECLARATION:
        return
    text = "\n".join(b.text for b in ctx.paragraphs() if b.part == "body")
    if _NOTARY.search(text):
        return
    missing = []
    perjury = _PERJURY.search(text)
    if perjury is None:
        missing.append("the words “under penalty of perjury”")
    elif not any(_TRUE.search(text[max(0, p.start() - 400) : p.end() + 400]) for p in _PERJURY.finditer(text)):
        missing.append("the words “is true and correct”")
    start = min(perjury.start() if perjury else len(text), max(0, len(text) - _TAIL))
    # A statement that opens with the words may end with the date alone.
    tail = text[start if perjury and len(text) - perjury.start() < _TAIL else -_TAIL :]
    if not has_date(tail) and not _BLANK_DATE.search(tail):
        missing.append("the date of signing")
    if not missing:
        return
    yield RULE.finding(
        title_or_start(ctx),
        f"This declaration lacks {' and '.join(missing)}. Without that it is an unsworn statement, which the court "
        f"may leave "
        "out of account.",
        Basis("rule", "28 U.S.C. § 1746", "An unsworn declaration needs the statute's words, a date and a signature."),
        Remedy(
            "rewrite",
            "End with: “I declare under penalty of perjury that the foregoing is true and correct. Executed on [FILL "
            "IN: "
            "date]. [FILL IN: signature]”",
            "With these words it counts like a sworn statement.",
        ),
    )


_TITLE = "DECLARATION OF JOHN DOE\n\n1. I was in the cell. Officer Lopez opened the door and sprayed me.\n\n"

RULE = Rule(
    code="OPP508",
    name="defective-declaration",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            f"{_TITLE}I swear this is true. J. Doe",
            '"I swear this is true. J. Doe" with no date and no penalty of perjury.',
        ),
        Example(
            f"{_TITLE}I declare under penalty of perjury that the foregoing is true and correct.\n\nJ. Doe", "no date"
        ),
        Example(f"{_TITLE}Executed on May 4, 2023, under penalty of perjury.\n\nJ. Doe", "nothing is said to be true"),
    ),
    accepts=(
        Example(
            f"{_TITLE}I declare under penalty of perjury that the foregoing is true and correct. Executed on May 4, "
            f"2023.",
            '"I declare under penalty of perjury that the foregoing is true and correct. Executed on May 4, 2023."',
        ),
        Example(
            "AFFIDAVIT OF JOHN DOE\n\n1. I was in the cell.\n\nJ. Doe\n\nSubscribed and sworn to before "
            "me.\n\nNotary Public",
            "sworn before a notary",
        ),
        Example(
            f"{_TITLE}I state under penalties of perjury that this is true.\n\nDated: ____________", "a line to date"
        ),
        Example("PLAINTIFF'S OPPOSITION TO MOTION TO DISMISS\n\nI swear this is true. J. Doe", "no declaration"),
    ),
    look=_look,
)
