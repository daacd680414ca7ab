"""An opposition to summary judgment never says that the evidence is read in the non-moving party's favour.

## Why it matters
On summary judgment the court takes your evidence as true and draws the fair inferences from it, on both questions of
immunity. A brief that never says so lets the motion's story become the facts.

## What to do
Say it in the legal standard, cite Tolan, and use it: tell the facts as your evidence shows them.

## Limits
Only in an opposition to a motion for summary judgment that has a part on the standard, or an end. Quiet as soon as
any sentence says it in any of the usual words, or cites Tolan v. Cotton.

## Sources
Tolan v. Cotton, 572 U.S. 650, 655-57 (2014) (per curiam).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.structure import Topic
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.motion import Posture
from draftkit.patterns import pattern
from draftkit.rules.opposition.answering import is_whole, on_one_line, opposes, posture, title_or_start
from draftkit.rules.opposition.specimens import DISMISS, JUDGMENT, paper
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_STATED = pattern(
    r"\b(?:most|more) favou?rabl[ey]\b|\bfavou?rable (?:to|view|inferences?)\b|\bTolan\b|\bto be believed\b"
    r"|\b(?:taken?|accept\w*|assum\w+|credit\w*) (?:\w+ ){0,6}as true\b"
    r"|\binferences?\b[^.]{0,80}\b(?:favou?r|drawn)\b|\bdraw\w*\b[^.]{0,60}\binferences?\b"
    r"|\bin (?:\w+ ){0,2}(?:plaintiff|non-?mov\w+|opposing party|party opposing)\w*['’]?s? favou?r\b"
    r"|\bfavou?r of (?:the )?(?:non-?mov\w+|plaintiff|party opposing|opposing)|\b(?:credit\w*"
    r"|believe)\b[^.]{0,60}\b(?:non-?mov\w+|plaintiff['’]s (?:evidence|version|account|testimony))"
    r"|\b(?:version|account) of (?:the )?(?:facts|events)\b[^.]{0,60}\b(?:credit\w*|accept\w*|adopt\w*|true)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if not opposes(ctx) or posture(ctx) is not Posture.SUMMARY_JUDGMENT or _STATED.search(on_one_line(ctx)):
        return
    standard = next((s for s in ctx.sections if s.heading and Topic.STANDARD in s.topics), None)
    if standard is None and not is_whole(ctx):
        return
    yield RULE.finding(
        standard.heading_span if standard else title_or_start(ctx),
        "This opposition to summary judgment nowhere says that your evidence is taken as true and that inferences "
        "are drawn "
        "in your favour. That rule holds on both questions of immunity, and it is the one that wins most fact "
        "disputes.",
        Basis(
            "record",
            "corpus",
            "Tolan v. Cotton, 572 U.S. 650 (2014): courts credit the nonmovant's evidence on either prong.",
        ),
        Remedy(
            "rewrite",
            "Add to the standard: “The Court takes Plaintiff's evidence as true and draws reasonable inferences in his "
            "favor, on both prongs of qualified immunity. Tolan v. Cotton, 572 U.S. 650, 655-57 (2014) (per curiam).”",
            "Then tell the facts as your own evidence shows them.",
        ),
    )


RULE = Rule(
    code="OPP510",
    name="favorable-view-unstated",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            paper(JUDGMENT, "LEGAL STANDARD", "Summary judgment is proper if there is no genuine dispute. Rule 56(a)."),
            "Summary-judgment standard section without the rule that the court takes the nonmovant's evidence as true.",
        ),
    ),
    accepts=(
        Example(
            paper(
                DISMISS,
                "LEGAL STANDARD",
                "Ashcroft v. Iqbal, 556 U.S. 662 (2009); Erickson v. Pardus, 551 U.S. 89 (2007).",
            ),
            "Motion-to-dismiss opposition citing Iqbal and Erickson instead.",
        ),
        Example(
            paper(JUDGMENT, "LEGAL STANDARD", "The evidence of the nonmovant is to be believed. Rule 56."),
            "in other words",
        ),
        Example(paper(JUDGMENT, "The record is read in the light most favorable to Mr. Doe."), "anywhere"),
        Example(paper(JUDGMENT, "Lopez fired."), "an excerpt"),
    ),
    look=_look,
)
