"""The draft says that the violation was so obvious that no case is needed, and cites no authority for that way.

## Why it matters
Courts accept that way seldom, and call for cases that took it. Said without authority it looks like an admission that
there is no case.

## What to do
Cite the Supreme Court's decisions that took this way, and one of your circuit if there is one; say what made the
cruelty plain; and offer the nearest case as well.

## Limits
Only in a plaintiff's argument, not its introduction, facts or legal standard, and once for a draft. Quiet where any
case is cited in the same paragraph or the next, and where the draft anywhere cites a case that the records say turned
on obviousness.

## Sources
Hope v. Pelzer, 536 U.S. 730 (2002); Taylor v. Riojas, 592 U.S. 7 (2020) (per curiam).
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
    from draftkit.model.draft import Span
    from draftkit.rules.context import Context

_WRONG = (
    r"(?:violation|violat\w+|unconstitutional\w*|unlawful\w*|illegal\w*|wrong\w*|case|clarity|cruel\w*"
    r"|constitutional\w*)"
)
_CLAIMS = pattern(
    r"\bno (?:\w+ ){0,2}?(?:case|precedent|decision|authority|case law)\b[^.;]{0,25}\b(?:is|was|are) (?:needed"
    r"|required|necessary)\b"
    r"|\b(?:does|do|did) not (?:need|require) (?:a|any) (?:\w+ )?(?:case|precedent|decision)\b[^.;]{0,60}\b(?:know"
    r"|knew|wrong|unlawful|obvious)"
    rf"|\b(?:so|plainly|glaringly|patently) obvious(?:ly)?\b[^.;]{{0,50}}\b(?:{_WRONG}|that (?:no|any|every))"
    rf"|\bobvious(?:ly)?\s(?:\w+\s){{0,2}}?{_WRONG}\b|\b{_WRONG}\b\s(?:\w+\s){{0,4}}?(?:was|is|were) (?:so )?obvious\b",
    re.IGNORECASE,
)
_NOT_CLAIMED = pattern(
    r"\b(?:not (?:\w+ ){0,2}obvious|nothing obvious|less obvious|not claim|not (?:rely|argue)|not an obvious"
    r"|isn['’]t)\b",
    re.IGNORECASE,
)
_TOOK_IT = frozenset({"hope-v-pelzer", "taylor-v-riojas", "united-states-v-lanier"})


def _look(ctx: Context) -> Iterator[Finding]:
    if not plaintiffs_paper(ctx) or is_complaint(ctx) or _authority(ctx):
        return
    for said in sentences(ctx):
        match = _CLAIMS.search(said.bare) if said.argued else None
        if match is None or said.is_heading or said.theirs or said.supposed or _NOT_CLAIMED.search(said.bare):
            continue
        if _case_near(ctx, said.span):
            continue
        yield RULE.finding(
            said.span,
            "The draft says that the violation was obvious, so that no earlier case is needed, but cites no "
            "authority for that way. Without one, a court may read it as saying that there is no case.",
            Basis(
                "draft", "draft", "No case is cited near, and none that turned on obviousness anywhere in the draft."
            ),
            Remedy(
                "rewrite",
                "Cite Hope v. Pelzer, 536 U.S. 730 (2002), or Taylor v. Riojas, 592 U.S. 7 (2020) (per curiam), say "
                "which facts made the wrong plain, and offer the nearest case as well.",
                "Courts take this way seldom, and on authority.",
            ),
        )
        return


def _authority(ctx: Context) -> bool:
    """True where the draft cites, anywhere, a case that turned on obviousness."""
    cited = (ctx.authorities[c.id] for c in ctx.citations if c.id in ctx.authorities and not ctx.listed(c))
    return any(a.id in _TOOK_IT or any(r.obvious for r in a.rulings) for a in cited)


def _case_near(ctx: Context, span: Span) -> bool:
    block = ctx.draft.block_at(span[0])
    after = ctx.draft.block_at(min(block.end + 1, len(ctx.draft.text)))
    return any(c.is_case and block.start <= c.span[0] < after.end for c in ctx.citations)


RULE = Rule(
    code="QI313",
    name="obviousness-without-authority",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example("Any officer would know that this was wrong; no case is needed."),
        Example("C. The violation was obvious\n\nLeaving a man in sewage for days is an obvious violation."),
    ),
    accepts=(
        Example("No case is needed here. Taylor v. Riojas, 592 U.S. 7, 8-9 (2020) (per curiam)."),
        Example(
            "A general rule can be enough. Hope v. Pelzer, 536 U.S. 730, 741 (2002).\n\nD. Conclusion\n\nIt was so "
            "obvious "
            "that no officer could doubt it.",
            "authority elsewhere",
        ),
        Example("STATEMENT OF FACTS\n\nHis injuries were obvious, and the wrong was obvious to all.", "facts"),
        Example("It was obvious that he could not breathe.", "a fact, not a violation"),
        Example("Defendants say that this is no obvious case.", "the other side's words"),
        Example("Plaintiff does not claim an obvious violation; Deville is on point."),
        Example("COMPLAINT\n\n14. The violation was obvious.", "a complaint"),
    ),
    look=_look,
)
