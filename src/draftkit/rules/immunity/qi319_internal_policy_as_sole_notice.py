"""A department's policy or training is the only reason given why the law was clear.

## Why it matters
An officer who breaks a rule of his department may be disciplined for it, but such a rule is not the law that has to be
clearly established. It can support a case; it cannot stand in for one.

## What to do
Lead with a decision that gave notice, then say that policy and training repeated it.

## Limits
Only in a plaintiff's argument, once for a draft. Where any case is cited in the same part, or anywhere for the second
prong, it is a note, and only for a sentence that draws the conclusion from the policy itself (“so the law was clear”)
in a paragraph without a case. Quiet where the policy's force is denied or the other side's; and for a city's policy as
the wrong itself.

## Sources
Davis v. Scherer, 468 U.S. 183 (1984); Hope v. Pelzer, 536 U.S. 730 (2002), where regulations stood beside decisions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.structure import Topic
from draftkit.model.citation import Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.immunity import Prong
from draftkit.rules.immunity.arguing import Said, plaintiffs_paper, sentences
from draftkit.rules.immunity.papers import is_complaint
from draftkit.rules.immunity.policies import concludes, makes_law_of_policy
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.model.draft import Span
    from draftkit.rules.context import Context

_ALONE = "and cites no case for it."
_BESIDE = "as if that were enough: no case is cited beside that sentence."


def _look(ctx: Context) -> Iterator[Finding]:
    if not plaintiffs_paper(ctx) or is_complaint(ctx):
        return
    cited = Prong.CLEARLY_ESTABLISHED in _argued_prongs(ctx)
    for said in sentences(ctx):
        if not said.argued or not makes_law_of_policy(said.bare) or said.theirs or said.supposed:
            continue
        enough = cited or _case_near(ctx, said)
        if enough and (not concludes(said.bare) or _cites(ctx, _paragraph(ctx, said))):
            continue
        yield RULE.finding(
            said.span,
            "The draft says that the law was clear because the officers broke a policy, rule or training of their own "
            f"department, {_BESIDE if enough else _ALONE} Such a rule is not the law that must be clearly established.",
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
            severity=Severity.NOTE if enough else None,
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
    return _cites(ctx, said.section.span if said.section.heading else (0, len(ctx.draft.text)))


def _paragraph(ctx: Context, said: Said) -> Span:
    block = ctx.block(said.span[0])
    return block.start, block.end


def _cites(ctx: Context, span: Span) -> bool:
    start, end = span
    return any((c.is_case or c.kind is Kind.NAME_ONLY) and start <= c.span[0] < end for c in ctx.citations)


RULE = Rule(
    code="QI319",
    name="internal-policy-as-sole-notice",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example("The officers broke Policy 300.4, so the law was clearly established."),
        Example(
            "II. Fair warning\n\nDeville v. Marcantel, 567 F.3d 156 (5th Cir. 2009), gave fair warning.\n\nThe "
            "officers broke Policy 300.4, so the law was clearly established.",
            "a case stands elsewhere, but this sentence takes the policy for the law",
        ),
        Example("II. Fair warning\n\nTheir training told them not to kneel on a prone man, which put them on notice."),
    ),
    accepts=(
        Example(
            "II. Fair warning\n\nDeville v. Marcantel, 567 F.3d 156 (5th Cir. 2009), gave fair warning.\n\nThe "
            "officers broke Policy 300.4, which gave them notice.",
            "a case stands in the part",
        ),
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
