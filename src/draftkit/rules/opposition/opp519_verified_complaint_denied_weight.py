"""The paper says that a complaint is no evidence, though this one was verified.

## Why it matters
A complaint signed under penalty of perjury may serve as a declaration for what its writer knows himself. Giving that
away may leave you with no evidence on summary judgment.

## What to do
Say that the complaint was verified, and cite its paragraphs as evidence for what the plaintiff saw, heard or did.

## Limits
Runs where the paper says that the complaint is verified, or the matter file does (output.verification). Quiet where
the sentence speaks of an unverified complaint, of the other side's view, or of complaints by others. Look up how your
circuit treats verified complaints.

## Sources
28 U.S.C. § 1746; Federal Rule of Civil Procedure 56(c)(4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.immunity.arguing import plaintiffs_paper, sentences
from draftkit.rules.opposition.answering import on_one_line, opposes
from draftkit.rules.opposition.specimens import JUDGMENT, matter, paper
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_NO_EVIDENCE = pattern(
    r"\b(?:complaints?|pleadings?|allegations?)\b[^.;]{0,40}\b(?:(?:is|are) (?:never|not|no)|cannot (?:be|serve as"
    r"|count as)|can never be)\b[^.;]{0,20}\bevidence\b",
    re.IGNORECASE,
)
_LIMITED = pattern(
    r"\bunverified\b|\bmere\b|\bunsworn\b|\bgrievance|\bcitizen\b|\bprior\b|\bconclusory\b|\bonly if\b|\bunless\b"
    r"|\bbut\b|\bhowever\b|\bverified\b",
    re.IGNORECASE,
)
_VERIFIED = pattern(
    r"\bverified (?:\w+ ){0,3}complaint\b|\bcomplaint (?:is|was) (?:also |duly )?(?:verified|sworn"
    r"|signed under (?:the )?penalty)\b|\bverified (?:his|her|it|the complaint)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if not opposes(ctx) or not plaintiffs_paper(ctx):
        return
    by_matter = ctx.matter is not None and ctx.matter.output.verification
    if not by_matter and not _VERIFIED.search(on_one_line(ctx)):
        return
    for said in sentences(ctx):
        if _NO_EVIDENCE.search(said.bare) and not (said.theirs or said.supposed or _LIMITED.search(said.bare)):
            yield RULE.finding(
                said.span,
                "This says that a complaint is no evidence, but this one was verified. A complaint signed under "
                "penalty of "
                "perjury may serve as a declaration for what the plaintiff knows himself; do not give that away.",
                Basis("draft", "matter file" if by_matter else "draft", "The complaint is said to be verified."),
                Remedy(
                    "rewrite",
                    "“The complaint was verified under 28 U.S.C. § 1746 and is evidence of what Plaintiff saw, heard "
                    "and did. "
                    "Compl. ¶¶ [FILL IN: numbers].”",
                    "Look up how your circuit says it, and cite that.",
                ),
            )
            return


RULE = Rule(
    code="OPP519",
    name="verified-complaint-denied-weight",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            paper(JUDGMENT, "Doe verified his complaint under § 1746. A complaint is never evidence."),
            '"A complaint is never evidence," where Doe verified his under § 1746.',
        ),
        Example(
            paper(JUDGMENT, "The allegations of a complaint are not evidence."),
            "the matter file says that it is verified",
            matter=matter(output="{verification: true}"),
        ),
    ),
    accepts=(
        Example(
            paper(JUDGMENT, "Doe verified his complaint. An unverified complaint is not evidence."),
            '"An unverified complaint is not evidence."',
        ),
        Example(paper(JUDGMENT, "A complaint is never evidence."), "this one was not verified"),
        Example(
            paper(JUDGMENT, "Doe verified his complaint. Defendants say that a complaint is not evidence."), "theirs"
        ),
    ),
    look=_look,
)
