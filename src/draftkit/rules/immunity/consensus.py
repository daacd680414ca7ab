"""Where a draft argues that a consensus of courts made the law clear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.structure import CLEARLY, Topic, section_at
from draftkit.model.immunity import Worth
from draftkit.patterns import pattern
from draftkit.rules.immunity.notice import ASIDE, court_of

if TYPE_CHECKING:
    from draftkit.model.citation import Citation
    from draftkit.model.draft import Span
    from draftkit.rules.context import Context

_CIRCUITS = r"(?:circuits?|courts of appeals?)"
_HELD = r"(?:held|found|recogni[sz]ed|concluded|condemned|reached|clearly established)"

CONSENSUS = pattern(
    r"\bconsensus\b"
    r"|\b(?:every|all|most|several|many|numerous|three|four|five|six|seven|eight|nine|ten|other|sister|the) "
    rf"(?:of the )?(?:other |sister |federal )?{_CIRCUITS}\b[^.;]{{0,40}}\b(?:agree\w*|hold|recogni[sz]e|unanim\w+"
    rf"|ha(?:s|ve) (?:all |uniformly |consistently |also |likewise )?{_HELD})\b"
    rf"|\b(?:other|sister) {_CIRCUITS}\b|\bweight of (?:persuasive )?authority\b|\bpersuasive authorit\w+\b",
    re.IGNORECASE,
)
"""Words that appeal to the agreement of courts."""

_STRONG = pattern(
    rf"\bconsensus\b|\b(?:every|all) (?:other |sister |federal )*{_CIRCUITS}\b|\bunanim\w+", re.IGNORECASE
)

_DOCTRINE = pattern(
    r"\b(?:or|either|whether|if|absent|without|requires?|requiring|needs?|must|may|can|could|no|nor|neither|lacks?|even)\b"
    r"[^.;]{0,120}\bconsensus\b|\bpublic consensus\b"
    r"|\bconsensus\b[^.;]{0,60}\b(?:is (?:not )?(?:needed|required|necessary|enough|sufficient)|may|can|could|suffices?"
    r"|does not|do not|cannot|is not|would|will do|counts?)\b"
    r"|\b(?:court|panel|judges?)\b[^.;]{0,40}\b(?:cited|found|identified|relied|pointed|looked|saw|noted)\b"
    r"|\bconsensus\b[^.;]{0,10}\bof its own\b"
    r"|\bDefendants?\b[^.;]{0,80}\b(?:say|argue|claim|contend|insist)",
    re.IGNORECASE,
)
"""The rule on consensus, its denial, or the other side's words: not an assertion that there is one."""


def argued(ctx: Context, claim: str) -> bool:
    """True where the draft appeals to the agreement of other courts on a claim, anywhere but in its legal standard."""
    return any(is_about(ctx, span, claim) for span in _appeals(ctx, CONSENSUS))


def is_about(ctx: Context, span: Span, claim: str) -> bool:
    """False for a sentence in whose paragraph only cases on other claims are cited."""
    near = _claims_near(ctx, span)
    return not near or bool(near & {claim, ""})


def _claims_near(ctx: Context, span: Span) -> set[str]:
    """The claims that the cases with a record, cited in the paragraph of a sentence, are about."""
    block = ctx.block(span[0])
    return {
        row.claim
        for row in ctx.assessment.rows
        if row.worth not in (Worth.DEAD, Worth.STANDARD)
        and any(block.start <= ctx.by_id[i].span[0] < block.end for i in row.citations)
    }


def asserted(ctx: Context) -> Iterator[Span]:
    """Sentences in the argument that say there is a consensus on the right; the rule on it and denials left out."""
    for span in (*_appeals(ctx, _STRONG), *_appeals(ctx, _STRONG, headings=True)):
        text = ctx.slice(span)
        if not _DOCTRINE.search(text):
            section = section_at(ctx.sections, span[0])
            # Courts agree on much; here the agreement must be on the right.
            if (
                Topic.CLEARLY_ESTABLISHED in section.topics
                or CLEARLY.search(text)
                or _beside_the_second_prong(ctx, span)
            ):
                yield _trimmed(ctx, span)


def _appeals(ctx: Context, words: re.Pattern[str], *, headings: bool = False) -> Iterator[Span]:
    if words.search(ctx.draft.text) is None:
        return
    of_headings = {s.heading_span for s in ctx.sections}
    for span in ctx.sentences.spans:
        if words.search(ctx.draft.text, *span) is None or headings is not any(
            h[0] <= span[0] < h[1] for h in of_headings if h[1]
        ):
            continue
        if not section_at(ctx.sections, span[0]).topics & (ASIDE | {Topic.THEIR_CASES}):
            yield span


def _beside_the_second_prong(ctx: Context, span: Span) -> bool:
    block = ctx.block(span[0])
    return CLEARLY.search(ctx.draft.text, block.start, block.end) is not None


def cited_for(ctx: Context, span: Span) -> list[Citation]:
    """The citations of :func:`cited_anywhere_for` in the section of a sentence."""
    start, end = section_at(ctx.sections, span[0]).span
    return [c for c in cited_anywhere_for(ctx, span) if start <= c.span[0] < end]


def cited_anywhere_for(ctx: Context, span: Span) -> list[Citation]:
    """Full citations of decisions other than the Supreme Court's that a sentence on a consensus may mean: those that
    fell, and those about other claims than the cases in its paragraph, left out."""
    near = _claims_near(ctx, span)
    claims: dict[str, set[str]] = {}
    fallen: set[str] = set()
    for row in ctx.assessment.rows:
        for i in row.citations:
            claims.setdefault(i, set()).add(row.claim)
        fallen.update(row.citations if row.worth is Worth.DEAD else ())
    return [
        c
        for c in ctx.full
        if c.parallel_to is None
        and c.id not in fallen
        and court_of(ctx, c) not in (None, "scotus")
        and ("" in near or not near or c.id not in claims or bool(claims[c.id] & {*near, ""}))
    ]


def _trimmed(ctx: Context, span: Span) -> Span:
    text = ctx.slice(span)
    return span[0] + len(text) - len(text.lstrip()), span[1]
