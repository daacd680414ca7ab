"""A sentence of the facts section tells what somebody did, and cites nothing for it.

## Why it matters
A judge takes from a statement of facts what can be found in the complaint or the record. A fact without its place is
easily passed over, and some courts refuse to look for it.

## What to do
End each sentence of fact with its place: a paragraph of the complaint on a motion to dismiss; exhibit, page and line
on summary judgment.

## Limits
Only in a part whose heading says that it tells the facts, and only for sentences in which somebody named does
something. A citation further on in the paragraph, or in its footnote, counts for what stands before it. A warning
where the part says as a whole where its facts come from. Not judged where the lines of a page were read as
paragraphs.

## Sources
Federal Rule of Civil Procedure 56(c)(1) for summary judgment; local rules on statements of facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.structure import Topic
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.motion import Posture
from draftkit.patterns import pattern
from draftkit.rules.immunity.arguing import Said, sentences
from draftkit.rules.opposition.answering import listed, opposes, posture
from draftkit.rules.opposition.cited_facts import is_covered, last_citations, lines_apart
from draftkit.rules.opposition.persons import NAMED
from draftkit.rules.opposition.specimens import DISMISS, JUDGMENT, paper
from draftkit.rules.pleading.acts import Says, says
from draftkit.rules.pleading.complaints import shortened
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_OF_THE_CASE = pattern(
    r"\b(?:court|complaint|motions?|lawsuit|suit|action|counsel|discovery|judge|filed|moved|alleg\w+|case|trial|jury"
    r"|plead\w*|brief|claims?"
    r"|appeal\w*|clerk|served)\b",
    re.IGNORECASE,
)
_TAKEN_FROM = pattern(
    r"\b(?:facts?|allegations?|following|statement)\b[^.]{0,80}\b(?:taken|drawn|derived|come|set (?:out|forth)"
    r"|alleged|stated|contained|found)\b[^.]{0,60}"
    r"\b(?:complaint|record|declarations?|pleading|statement)",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if not opposes(ctx):
        return
    told = [s for s in sentences(ctx) if Topic.FACTS in s.section.topics and not s.is_heading]
    if lines_apart(ctx, told):
        return
    covered = last_citations(ctx)
    bare = [s for s in told if _tells(s) and not is_covered(ctx, s, covered)]
    if not bare:
        return
    taken = any(_TAKEN_FROM.search(s.text) for s in told)
    number, more = len(bare), ""
    if number > 1:
        more = (
            f" So {'does' if number == 2 else 'do'} {number - 1} more, on {listed(ctx, [s.span[0] for s in bare[1:]])}."
        )
    example = (
        "Doe Decl. ¶ [FILL IN: number]" if posture(ctx) is Posture.SUMMARY_JUDGMENT else "Compl. ¶ [FILL IN: number]"
    )
    yield RULE.finding(
        bare[0].span,
        f"“{shortened(bare[0].text)}” tells a fact and names no place where it stands.{more} A court may pass over a "
        f"fact it "
        "would have to search for.",
        Basis(
            "draft",
            "draft",
            f"{number} sentence{'s' * (number > 1)} of the facts with no citation to the record after.",
        ),
        Remedy("rewrite", f"Add the place after the sentence: “{example}.”", "Then the judge can find it."),
        severity=Severity.WARNING if taken else None,
    )


def _tells(said: Said) -> bool:
    text = said.text
    return (
        NAMED.search(text) is not None
        and said.span[1] - said.span[0] > 12
        and says(text) is Says.ACT
        and not (said.theirs or _OF_THE_CASE.search(text))
    )


RULE = Rule(
    code="OPP504",
    name="fact-without-record-citation",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            paper(DISMISS, "STATEMENT OF FACTS", "Officer Lopez fired while Mr. Doe was walking away."),
            '"Lopez fired while Doe was walking away."',
        ),
        Example(
            paper(JUDGMENT, "FACTS", "Doe lay still. Doe Decl. ¶ 3. Officer Lopez kicked him.", "Sgt. Kim watched it."),
            "after the last citation of the paragraph; two sentences, one finding",
        ),
        Example(
            paper(DISMISS, "FACTS", "The facts are taken from the complaint.", "Officer Lopez kicked Mr. Doe."),
            "a warning",
        ),
    ),
    accepts=(
        Example(
            paper(DISMISS, "STATEMENT OF FACTS", "Officer Lopez fired while Mr. Doe was walking away. Compl. ¶ 31."),
            '"Lopez fired while Doe was walking away. Compl. ¶ 31."',
        ),
        Example(paper(DISMISS, "FACTS", "Officer Lopez fired. Mr. Doe fell. ECF No. 1 at 4."), "one for the paragraph"),
        Example(paper(DISMISS, "FACTS", "Mr. Doe filed this action in 2023."), "the course of the lawsuit"),
        Example(paper(DISMISS, "ARGUMENT", "Officer Lopez fired."), "in the argument"),
        Example("Officer Lopez fired.", "no opposition"),
    ),
    look=_look,
)
