"""The draft says that an officer loses qualified immunity because of malice or bad faith.

## Why it matters
The test looks at what a reasonable officer could have known, not at what this one felt. An argument from malice
answers a question that the court will not ask.

## What to do
Argue that the law was clear to any reasonable officer. Keep what shows the motive for where it counts: for a claim
that has it as an element, such as retaliation, and for punitive damages.

## Limits
Reads one sentence that gives malice, bad faith or the like as the reason why there is no immunity. Quiet where that is
denied, supposed or the other side's; where the sentence is about a claim with a motive in it (retaliation, malicious
prosecution, cruelty to a prisoner, discrimination), punitive damages, or a state's law of immunity. A note in a
complaint, which need not answer the defence.

## Sources
Harlow v. Fitzgerald, 457 U.S. 800 (1982); Crawford-El v. Britton, 523 U.S. 574 (1998), on motive as an element.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.immunity.arguing import plaintiffs_paper, sentences
from draftkit.rules.immunity.papers import is_complaint
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_MALICE = (
    r"(?:malice|malicious(?:ly)?|(?:in |with )?bad[- ]faith|ill[- ]will|out of (?:hate|hatred|spite|anger|malice)"
    r"|evil (?:motive|intent)"
    r"|spite(?:ful)?|hateful(?:ly)?|personal (?:animus|grudge)|not (?:\w+ )?in good[- ]faith)"
)
_NONE = (
    r"(?:los(?:es|t|e)|forfeit(?:s|ed)?|(?:is|are|was|were) not (?:\w+ )?(?:entitled to|protected by|shielded by)"
    r"|ha(?:s|ve) no|(?:should|must|may|will) not (?:get|have|receive|be given)|gets? no|cannot"
    r"|can not|(?:does|do) not (?:have|get|enjoy|deserve)|deserves? no|strips?|defeats?|destroys?|bars?|no|overcomes?"
    r"|not available)"
)
_IMMUNITY = r"(?:qualified immunity|immunity)"
_EXCEPTION = pattern(
    r"\b(?:because|since|as|by|where|when"
    rf"|for)\b[^.;]{{0,80}}\b{_MALICE}\b[^.;]{{0,80}}\b{_NONE}\b[^.;]{{0,40}}\b{_IMMUNITY}\b"
    rf"|\b{_NONE}\b[^.;]{{0,40}}\b{_IMMUNITY}\b[^.;]{{0,30}}\b(?:because|since|as|when|where"
    rf"|for)\b[^.;]{{0,60}}\b{_MALICE}\b"
    rf"|\b{_MALICE}\b[^.;]{{0,30}}\b(?:so|therefore|thus)\b[^.;]{{0,40}}\b{_NONE}\b[^.;]{{0,40}}\b{_IMMUNITY}\b"
    rf"|\b{_MALICE}\b[^.;]{{0,30}}\b(?:strips?|defeats?|destroys?|overcomes?|bars?|forfeits?|takes away"
    rf"|ends?)\b[^.;]{{0,30}}\b{_IMMUNITY}\b",
    re.IGNORECASE,
)
_NO_NEED = pattern(
    rf"\b{_MALICE} (?:\w+ )?(?:need|does|do|did|is|was|can)(?: ?not|n['’]t)\b|\bnot (?:\w+ )?{_MALICE}", re.IGNORECASE
)
_ELSEWHERE = pattern(
    r"\b(?:malicious prosecution|sadistic\w*|retaliat\w*|eighth amendment|prisoners?|inmates?|discriminat\w*|punitive"
    r"|elements?|state[- ]law"
    r"|under \w+ law|official immunity|statut\w+|tort\w*|sovereign|absolute|govern(?:ment|mental) immunity"
    r"|actual malice)\b",
    re.IGNORECASE,
)
_DENIED = pattern(
    r"\b(?:irrelevan\w*|immaterial|regardless|no longer|does not matter|plays? no|whether|even (?:if|without)"
    r"|not because|objective(?:ly)?"
    r"|beside the point|once|before harlow|eliminat\w*|preclud\w*|foreclos\w*|abandon\w*|subjective|if)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if not plaintiffs_paper(ctx):
        return
    for said in sentences(ctx):
        if (
            "immunity" not in said.bare.lower()
            or _EXCEPTION.search(said.bare) is None
            or said.theirs
            or _NO_NEED.search(said.bare)
        ):
            continue
        if _ELSEWHERE.search(said.bare) or _DENIED.search(said.bare) or _ELSEWHERE.search(said.section.heading):
            continue
        yield RULE.finding(
            said.span,
            "The draft says that malice or bad faith takes qualified immunity away. It does not: since Harlow the "
            "test is objective, and asks what a reasonable officer could have known, not what this one felt.",
            Basis("record", "corpus", "Harlow v. Fitzgerald, 457 U.S. 800 (1982): the test is an objective one."),
            Remedy(
                "rewrite",
                "Argue instead that clearly established law told any reasonable officer that this was unlawful. Keep "
                "the motive for a claim that has it as an element, or for punitive damages.",
                "Proof of malice does not answer the defence.",
            ),
            severity=Severity.NOTE if is_complaint(ctx) else None,
        )
        return


RULE = Rule(
    code="QI317",
    name="malice-as-exception",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("Only officers in good faith are protected. Reyes did not act in good faith, so he has no immunity."),
        Example("Because Officer Reyes acted with malice, he loses qualified immunity."),
        Example("Officer Reyes has no immunity because he acted in bad faith."),
        Example("Malice defeats qualified immunity."),
    ),
    accepts=(
        Example(
            "Motive is an element of retaliation, so the evidence of motive bears on the violation. Crawford-El v. "
            "Britton, 523 U.S. 574 (1998).",
        ),
        Example("Malice is irrelevant to qualified immunity. Harlow v. Fitzgerald, 457 U.S. 800 (1982)."),
        Example("Because he acted maliciously and sadistically, Sergeant Roe is not entitled to qualified immunity."),
        Example("Officer Reyes has no immunity on the claim of malicious prosecution because the law was clear."),
        Example(
            "He acted with malice, which bears on punitive damages. He has no qualified immunity, for the law was "
            "clear."
        ),
        Example("Because he acted with actual malice, he has no official immunity under Georgia law."),
        Example("Malice need not be shown to overcome qualified immunity."),
        Example("Defendants say that malice does not defeat immunity. They are right."),
    ),
    look=_look,
)
