"""A verification does not say what the law wants of one.

## Why it matters
A complaint sworn in the right words counts as evidence later, when the other side asks for judgment without a trial.
Under 28 U.S.C. § 1746 the words must say, in substance: I declare under penalty of perjury that this is true and
correct, executed on a date, signed. "To the best of my knowledge and belief" is not knowledge, and such a paper is no
evidence.

## What to do
Write: "I declare under penalty of perjury that the facts in ¶¶ [FILL IN] are true and correct. Executed on [FILL IN:
date]." Name only paragraphs you saw or heard yourself.

## Limits
Looks at a passage headed "Verification" or that begins with words such as "Verified" or "I verify", at declarations
under penalty of perjury, and at a title that promises a verified paper. The certificate of Rule 11 in the official
forms is no verification. A notary's oath is another way, and is left alone.

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
from draftkit.rules.filing.filed import elsewhere
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_HEADING = pattern(r"^\W*(?:plaintiff[’']?s? )?verification(?: of \w+(?: \w+)?)?\W*$", re.IGNORECASE | re.MULTILINE)
_KNOWLEDGE = r"\bbest of (?:my|our|his|her|their) (?:own )?(?:personal )?(?:knowledge|information|belief|ability)"
_VERIFIES = pattern(
    r"\b(?:I,? (?:[A-Z][\w.]* ){0,4},?\s?(?:hereby )?(?:verify|swear|attest|affirm)|Verified)\b[^.]{0,200}" + _KNOWLEDGE
)
_PERJURY = pattern(
    r"\b(?:penalt(?:y|ies) (?:of|for) perjury|sworn (?:to )?(?:and subscribed|before)|subscribed and sworn|notary)\b",
    re.IGNORECASE,
)
_DECLARES = pattern(
    r"\b(?:I|we),? [^.]{0,80}?\b(?:declare|certify|verify|state|swear|affirm)\b[^.]{0,60}"
    r"\bpenalt(?:y|ies) (?:of|for) perjury\b[^.]{0,400}",
    re.IGNORECASE,
)
_BEST = pattern(_KNOWLEDGE, re.IGNORECASE)
_RULE_11 = pattern(r"\bRule 11\b|\bimproper purpose\b|\bnonfrivolous\b", re.IGNORECASE)
_SERVICE = pattern(r"\b(?:filed|served|mailed|sent|deposited|placed|copy|copies)\b", re.IGNORECASE)
_TRUE = pattern(r"\btrue\b", re.IGNORECASE)
_DAY = pattern(
    r"\b(?:executed|dated?|signed|done|this)\b[^.]{0,60}(?:_{3,}|\[FILL IN)|_{3,}\s*(?:date|day)|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_PASSAGE = 1_500
_WRITE = (
    "Write: “I declare under penalty of perjury that the facts in ¶¶ [FILL IN: paragraphs you know of yourself] are "
    "true and correct. Executed on [FILL IN: date]. [FILL IN: signature]”"
)
_KINDS = (PaperKind.COMPLAINT, PaperKind.OTHER)


def _look(ctx: Context) -> Iterator[Finding]:
    if ctx.matter_is_draft or elsewhere(ctx) or ctx.paper.kind not in _KINDS:
        return
    text = ctx.draft.text
    headed = () if ctx.paper.kind is PaperKind.OTHER and ctx.caption is not None else _HEADING.finditer(text)
    for match in (*headed, *_VERIFIES.finditer(text)):
        passage = text[max(0, match.start() - 200) : match.end() + _PASSAGE]
        if not _PERJURY.search(passage) and not _RULE_11.search(passage):
            yield _finding(match.span(), "does not say “under penalty of perjury”", None)
            return
    for match in _DECLARES.finditer(text):
        after = text[match.start() : match.end() + 500]
        if _RULE_11.search(match[0]):
            continue
        if not text.startswith(".", match.end()):
            return  # badly recognised text, or a form's blank
        if _SERVICE.search(match[0]):
            continue
        if not _TRUE.search(after):
            yield _finding(match.span(), "does not say that the facts are true and correct", None)
        elif _BEST.search(match[0]):
            yield _finding(match.span(), "swears only “to the best of” somebody's knowledge", Severity.WARNING)
        elif not _DAY.search(after):
            yield _finding(match.span(), "bears no date", Severity.WARNING)
        return
    title = ctx.paper.title or ""
    if ctx.paper.title_span and re.search(r"\bverified\b", title, re.IGNORECASE) and not _PERJURY.search(text):
        yield _finding(ctx.paper.title_span, "is promised in the title and found nowhere", None)


def _finding(where: tuple[int, int], what: str, severity: Severity | None) -> Finding:
    return RULE.finding(
        where,
        f"The verification {what}. Without the words of 28 U.S.C. § 1746 in substance, the paper may not count as "
        f"evidence when "
        "the other side asks for judgment without a trial.",
        Basis(
            "rule",
            "draft",
            "Compared with what § 1746 asks for: penalty of perjury, true and correct, a date, a signature.",
        ),
        Remedy("rewrite", _WRITE, "28 U.S.C. § 1746."),
        severity=severity,
    )


RULE = Rule(
    code="FIL612",
    name="defective-verification",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("Verified to the best of my knowledge and belief.", "no penalty of perjury"),
        Example("VERIFICATION\n\nI have read this complaint and it is accurate. Dated: May 4, 2023."),
        Example(
            "VERIFIED COMPLAINT\n\nOn March 3, 2023 Officer Lopez struck John Doe.\n\n/s/ John Doe",
            "promised in the title",
        ),
        Example(
            "I declare under penalty of perjury that the foregoing is true to the best of my knowledge. Executed on "
            "May 4, 2023."
        ),
    ),
    accepts=(
        Example(
            "I declare under penalty of perjury that the facts in ¶¶ 9-31 are true and correct. Executed on May 4, "
            "2023."
        ),
        Example(
            "Under Federal Rule of Civil Procedure 11, by signing below, I certify to the best of my knowledge, "
            "information, and belief that this complaint is not being presented for an improper purpose.",
            "the certificate of the official form",
        ),
        Example(
            "VERIFICATION\n\nSTATE OF NEVADA. John Doe, being sworn, says that it is true. Sworn before me, a "
            "notary, May 4, 2023."
        ),
        Example(
            "The report was verified by the sergeant. He swore under penalty of perjury that Doe hit him, which was "
            "false."
        ),
    ),
    look=_look,
)
