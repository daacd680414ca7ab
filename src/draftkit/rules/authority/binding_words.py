"""Where a draft calls a case binding ("we are bound by", "controls", "must follow"), of that case and of this court."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation
from draftkit.rules.authority.usage import leans_on

if TYPE_CHECKING:
    from draftkit.rules.context import Context

BINDING = re.compile(
    r"(?<![-\w])(?:(?:is|are|was|were|be|been|remains?)\s{1,3}bound\s{1,3}by|binding|controlling|controls"
    r"|must\s{1,3}follow)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|never|nor|no|neither|without|absent|lacks?|isn['’]t|aren['’]t|non)\b[\s\w-]{0,30}$", re.I
)
_ELSEWHERE = re.compile(
    r"\bin (?:the|that|its|his|other) (?:\w+ ){0,3}(?:Circuit|court|district|state)s?\b", re.IGNORECASE
)


def binding_claim(ctx: Context, citation: Citation) -> str | None:
    """The word by which the draft calls this very case binding ("binding", "must follow"), or None.

    Only the case nearest the word counts: the first cited after it in the sentence, the first of the citation sentence
    that follows, or the one the word directly follows. Denied claims and claims about another court do not.
    """
    if not leans_on(ctx, citation):
        return None
    made = ctx.sentences
    index = made.index_at(citation.span[0])
    span = made.proposition(citation)
    if index is None:
        return None
    text = ctx.draft.text
    own = made.citations_in(index)
    if span is not None:
        start, end = span
        if own and own[0].id == citation.id and made.is_citation_sentence(index):
            head_at = made.index_at(start)
            if head_at is not None and made.citations_in(head_at):
                return None  # the sentence before has its own citation: the claim is about that one
        else:
            earlier = [c.span[1] for c in own if c.span[1] <= citation.span[0] and c.id != citation.id]
            start = max([start, *earlier])
        for match in BINDING.finditer(text, start, end):
            if not _qualified(text, start, match, end):
                return match[0]
    tail = min(made.spans[index][1], citation.span[1] + 60)
    match_after = re.compile(
        r"[\s,)]{0,4}(?:which\s{1,3})?(?:(?:is|are|remains)\s{1,3}(?:binding|controlling)|controls)\b"
    ).match(text, citation.span[1], tail)
    if match_after and not _ELSEWHERE.search(text, match_after.end(), made.spans[index][1]):
        return match_after[0].split()[-1]
    return None


def _qualified(text: str, start: int, match: re.Match[str], end: int) -> bool:
    if _DENIED.search(text, max(start, match.start() - 40), match.start()):
        return True
    return (
        _ELSEWHERE.search(text, match.end(), min(end, match.end() + 60)) is not None or "persuasive" in text[start:end]
    )
