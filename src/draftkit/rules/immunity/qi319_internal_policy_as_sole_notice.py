"""A department's policy or training is the only reason given why the law was clear.

## Why it matters
An officer who breaks a rule of his department may be disciplined for it, but such a rule is not the law that has to be
clearly established. It can support a case; it cannot stand in for one.

## What to do
Lead with a decision that gave notice, then say that policy and training repeated it.

## Limits
Only in a plaintiff's argument, once for a draft. Quiet as soon as any case is cited in the same part, or anywhere for
the second prong; where the policy's force is denied or the other side's; and for a city's policy as the wrong itself.

## Sources
Davis v. Scherer, 468 U.S. 183 (1984); Hope v. Pelzer, 536 U.S. 730 (2002), where regulations stood beside decisions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.structure import Topic
from draftkit.model.citation import Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.immunity import Prong
from draftkit.rules.immunity.arguing import Said, plaintiffs_paper, sentences
from draftkit.rules.immunity.papers import is_complaint
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_POLICY = (
    r"(?:(?:department(?:al)?|police|jail|prison|agency|internal|use[- ]of[- ]force|written|own) (?:polic(?:y|ies)"
    r"|rules?|regulations?|manual"
    r"|directives?|guidelines?|training)|polic(?:y|ies) (?:no\. )?\d[\d.]*|general orders?(?: \d[\d.-]*)?|(?:training"
    r"|policy|procedures?) manual"
    r"|special orders?|(?:their|his|her) training|standard operating procedures?)"
)
_CLEAR = (
    r"(?:clearly[- ]established|fair (?:warning|notice)|on notice|(?:law|right) was (?:clear|settled)"
    r"|(?:put|gave|giving) (?:\w+ ){0,3}notice)"
)
_BROKE = r"(?:violat\w*|br(?:oke|eak\w*|each\w*)|disregard\w*|ignor\w*|contrary to|against|flouted|did not follow)"
_SAYS = r"(?:forb[ia]d\w*|prohibit\w*|bann?\w*|told|taught|warn\w*|require\w*|gave|made|says?|said|put|so|clearly)"
_SOLE = re.compile(
    rf"\b{_BROKE}\b[^.;]{{0,30}}\b{_POLICY}\b[^.;]{{0,80}}\b{_CLEAR}"
    rf"|\b{_POLICY}\b[^.;]{{0,40}}?\b{_SAYS}\b[^.;]{{0,80}}\b{_CLEAR}|\b{_CLEAR}\b[^.;]{{0,30}}\b(?:by|because|since"
    rf"|under)\b[^.;]{{0,60}}\b{_POLICY}\b",
    re.IGNORECASE,
)
_NOT_ALONE = re.compile(
    r"\b(?:(?:do(?:es)?|did|is|are|was|were|could|can|need|alone) ?not|never|nor|alone|too|also|besides?|repeat\w*"
    r"|confirm\w*|reinforc\w*|as well as|in addition|moreover|further\w*|even)\b"
    r"|\b(?:city|county|town|municipal\w*)['’]?s? (?:[\w-]+ )?(?:polic|custom)",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if not plaintiffs_paper(ctx) or is_complaint(ctx) or Prong.CLEARLY_ESTABLISHED in _argued_prongs(ctx):
        return
    for said in sentences(ctx):
        if not said.argued or _SOLE.search(said.bare) is None or said.theirs or said.supposed:
            continue
        if _NOT_ALONE.search(said.bare) or _case_near(ctx, said):
            continue
        yield RULE.finding(
            said.span,
            "The draft says that the law was clear because the officers broke a policy, rule or training of their own "
            "department, and cites no case for it. Such a rule is not the law that must be clearly established.",
            Basis(
                "record",
                "corpus",
                "Davis v. Scherer, 468 U.S. 183 (1984): breach of a rule alone does not end immunity.",
            ),
            Remedy(
                "rewrite",
                "Lead with a decision from before the events that gave notice, and say after it that the policy "
                "repeated the rule.",
                "A policy supports a case; it does not replace one.",
            ),
        )
        return


def _argued_prongs(ctx: Context) -> set[Prong]:
    """The prongs for which a case with a record is cited outside the legal standard."""
    standard = [s.span for s in ctx.sections if Topic.STANDARD in s.topics]
    return {
        prong
        for i, prong in ctx.assessment.prongs.items()
        if not any(start <= ctx.by_id[i].span[0] < end for start, end in standard)
    }


def _case_near(ctx: Context, said: Said) -> bool:
    """True where the part, or in a paper without parts the paragraph and the next, cites any case."""
    start, end = said.section.span if said.section.heading else (0, len(ctx.draft.text))
    return any((c.is_case or c.kind is Kind.NAME_ONLY) and start <= c.span[0] < end for c in ctx.citations)


RULE = Rule(
    code="QI319",
    name="internal-policy-as-sole-notice",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example("The officers broke Policy 300.4, so the law was clearly established."),
        Example("II. Fair warning\n\nTheir training told them not to kneel on a prone man, which put them on notice."),
    ),
    accepts=(
        Example("Deville gave fair warning, and Policy 300.4 repeated it. See Hope, 536 U.S. at 741-45."),
        Example(
            "The officers broke Policy 300.4, so the law was clearly established. Deville v. Marcantel, 567 F.3d 156 "
            "(5th Cir. 2009).",
            "a case is cited",
        ),
        Example(
            "Breach of a department policy does not make law clearly established. Davis v. Scherer, 468 U.S. 183 "
            "(1984)."
        ),
        Example(
            "The City’s policy of arrest without warrant violated clearly established law.", "the policy is the wrong"
        ),
        Example("Defendants say that the officers broke Policy 300.4 but that the law was not clearly established."),
        Example("COMPLAINT\n\n12. The officers broke Policy 300.4 and were on notice of it.", "a complaint"),
    ),
    look=_look,
)
