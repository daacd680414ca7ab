"""The text says that a plaintiff may appeal at once when immunity is granted.

## Why it matters
It is the denial of immunity that an official may appeal at once, on a question of law. A grant as to some claims or
some defendants ends nothing: an appeal taken from it too early is dismissed, and costs time and a fee.

## What to do
Wait for the final judgment, or ask for a judgment under Rule 54(b) as to the defendant who is out.

## Limits
Reads the sentence alone, in any paper. Quiet where it speaks of a final judgment, of Rule 54(b), of a certificate, of
all claims, or of a denial.

## Sources
28 U.S.C. § 1291; Federal Rule of Civil Procedure 54(b); Mitchell v. Forsyth, 472 U.S. 511 (1985), and Johnson v.
Jones, 515 U.S. 304 (1995), on appeals from a denial.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.immunity.arguing import sentences
from draftkit.rules.immunity.papers import by_a_judge
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_GRANT = pattern(
    r"\b(?:grant\w*)\b[^.;]{0,60}\bimmunity\b|\bimmunity\b[^.;]{0,40}\b(?:is|was|were|has been|be|being) granted\b",
    re.IGNORECASE,
)
_AT_ONCE = pattern(
    r"\b(?:may|can|could|will|would|shall|should|must|has (?:a|the) right to|is (?:able|entitled|free) to"
    r"|are (?:able|entitled|free) to|right to)\b[^.;]{0,40}"
    r"\bappeal\w*\b[^.;]{0,60}\b(?:at once|immediate\w*|right away|straight away|now|without waiting|interlocutor\w+"
    r"|without delay)\b"
    r"|\b(?:may|can|will|could|should|must|to|would|lets?)\b[^.;]{0,20}\b(?:at once|immediately"
    r"|right away)\b[^.;]{0,20}\bappeal"
    r"|\bgrant\b[^.;]{0,60}\b(?:is|are) immediately appealable\b|\bimmediate (?:right (?:of|to)"
    r"|interlocutory) appeal\b",
    re.IGNORECASE,
)
_RIGHT = pattern(
    r"\b54\(b\)|\b1292\b|\bfinal\w*\b|\bcertif\w+|\bden(?:y|ied|ial|ies|ying)\b|\b(?:not|never|cannot|only|neither"
    r"|nor|whether|all (?:claims|defendants)|every|entire)\b|n['’]t\b"
    r"|\bcollateral[- ]order\b",
    re.IGNORECASE,
)
_DEFENCE = pattern(
    r"\b(?:defendants?|officers?|officials?|city|county|they|government)\b(?:(?!plaintiff)[^.;]){0,30}"
    r"\b(?:may|can|could|will|would)\b[^.;]{0,30}\bappeal",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if by_a_judge(ctx):
        return
    for said in sentences(ctx):
        text = said.bare
        if "appeal" not in text.lower() or not _GRANT.search(text) or not _AT_ONCE.search(text):
            continue
        if _RIGHT.search(text) or _DEFENCE.search(text) or said.theirs:
            continue
        yield RULE.finding(
            said.span,
            "This says that a grant of immunity may be appealed at once. It is a denial that an official may appeal "
            "at once, on "
            "questions of law; a grant as to some claims or defendants needs a final judgment or a Rule 54(b) order "
            "first.",
            Basis(
                "rule", "28 U.S.C. § 1291", "Appeals are from final decisions; Rule 54(b) may make one final in part."
            ),
            Remedy(
                "rewrite",
                "“If immunity is granted to some defendants only, Plaintiff may appeal after final judgment, or "
                "earlier if the "
                "Court enters judgment under Rule 54(b).”",
                "An appeal taken too early is dismissed.",
            ),
        )
        return


RULE = Rule(
    code="OPP520",
    name="premature-appeal-advice",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            "If immunity is granted to one officer Plaintiff may appeal at once.",
            '"If immunity is granted to one officer Plaintiff may appeal at once."',
        ),
        Example("A grant of qualified immunity to Lopez would let Plaintiff immediately appeal."),
    ),
    accepts=(
        Example(
            "Defendants may appeal a denial at once on questions of law. Mitchell; Johnson v. Jones.",
            '"Defendants may appeal a denial at once on questions of law. Mitchell; Johnson v. Jones."',
        ),
        Example("If immunity is granted as to all claims, judgment is final and Plaintiff may appeal at once."),
        Example("If immunity is granted, Plaintiff may appeal at once if the Court enters judgment under Rule 54(b)."),
        Example("The Court granted immunity, and Plaintiff appealed after judgment.", "nothing is said of at once"),
    ),
    look=_look,
)
