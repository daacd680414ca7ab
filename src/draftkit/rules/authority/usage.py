"""What a draft does with a case it cites: leans on it, sets it aside, tells its later history, calls it binding.

The rules of this family ask here, so that all of them read a sentence alike. In doubt the answer is the one that keeps
a rule quiet.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container
from typing import TYPE_CHECKING

from draftkit.authorities.courts import court
from draftkit.immunity.uses import NEAR, sets_aside
from draftkit.immunity.uses import around as words_around
from draftkit.model.citation import Citation
from draftkit.rules.citation.quoted import sentences

if TYPE_CHECKING:
    from draftkit.model.authority import Authority
    from draftkit.rules.context import Context

LATER_HISTORY = re.compile(
    r"\b(?:rev['’]?d|revers(?:ed|al|es|ing)|rev['’]?g|vacat(?:ed|ing|ur|es)|overrul\w*|overturn\w*|abrogat\w*"
    r"|supersed\w*"
    r"|with(?:drawn|drew)|set aside|(?<!\()en banc|rehearing|replac(?:ed|es|ing)|amended|disapprov\w*"
    r"|no longer good law|not good law|bad law|GVR['’]?d)\b",
    re.IGNORECASE,
)
"""Words by which a draft tells a later history."""

MARKED_UNPUBLISHED = re.compile(
    r"\b(?:unpublished|un-?reported|non-?preceden\w+|not (?:for publication|precedential|published)|mem\.|table|slip "
    r"op|persuasive"
    r"|summary order)",
    re.IGNORECASE,
)
"""Words by which a draft marks a decision as unpublished."""

_OF_THE_COURT_BELOW = re.compile(
    r"\s{1,3}(?:(?:the|a|an|its|his|that|this|in part|district|trial|court['’]?s?)\s{1,3}){0,4}"
    r"(?:summary|denial|grant|dismissal|order|judgment|conviction|verdict|directed|district|jury|and remanded)",
    re.IGNORECASE,
)
_HIGHER_COURT = re.compile(r"\b(?:Supreme|en banc|full) [Cc]ourt\b")

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


def around(ctx: Context, citation: Citation, after: int = 0) -> str:
    """The words the citation is cited for and its whole sentence, parentheticals and all; ``after`` more sentences."""
    return words_around(ctx.sentences, ctx.draft.text, citation, after)


def leans_on(ctx: Context, citation: Citation) -> bool:
    """True where the draft offers the case as support: not as another's history, not quoted by another, not by a
    signal or words that set it aside."""
    if citation.history_of or citation.quoted_in or ctx.listed(citation):
        return False
    return not sets_aside(citation, around(ctx, citation, after=1))


def unpublished(citation: Citation) -> bool:
    """True for a decision of a court of appeals that the reporter or database shows to be unpublished."""
    if citation.parallel_to is not None or citation.published is not False:
        return False
    if citation.reporter == "F. App'x":
        return True
    return citation.court is not None and court(citation.court).kind == "appeals"


def citations_of(ctx: Context, authority: Authority) -> list[Citation]:
    """Every citation that means a case, full or short, in order; entries of tables left out."""
    found = ((c, ctx.authorities.get(c.id)) for c in ctx.citations if not ctx.listed(c))
    return [c for c, it in found if it is not None and it.id == authority.id]


def by_authority(ctx: Context) -> dict[str, tuple[Authority, list[Citation]]]:
    """Authority id → its record and the draft's full citations of it, tables and parallel members left out."""
    found: dict[str, tuple[Authority, list[Citation]]] = {}
    for citation in ctx.full:
        authority = ctx.authorities.get(citation.id)
        if authority is not None and citation.parallel_to is None:
            found.setdefault(authority.id, (authority, []))[1].append(citation)
    return found


def same_numbers(ctx: Context) -> list[list[Citation]]:
    """Full citations grouped by their numbers, each group in order of the draft, parallel members left out."""
    groups: dict[str, list[Citation]] = defaultdict(list)
    for citation in ctx.full:
        if citation.normalized and citation.parallel_to is None:
            groups[citation.normalized].append(citation)
    return list(groups.values())


def tells_history(ctx: Context, citation: Citation, told_in: Container[int] = ()) -> bool:
    """True where the draft tells, at this citation, that something happened to the decision.

    ``told_in`` are starts of the blocks that cite what displaced it: citing that in the same paragraph tells it too.
    """
    if citation.history_of or any(
        LATER_HISTORY.search(c.history_phrase or "") for c in ctx.history_children[citation.id]
    ):
        return True
    if ctx.block(citation).start in told_in:
        return True
    made = sentences(ctx)
    index = made.index_at(citation.span[0])
    if index is None:
        return False
    end = made.spans[index][1]
    if made.same_block(index, index + 1) and not made.is_citation_sentence(index + 1):
        end = made.spans[index + 1][1]
    if LATER_HISTORY.search(ctx.draft.text, citation.span[1], min(end, citation.span[1] + NEAR)):
        return True
    # Before the citation the same words mostly tell what that court itself did ("reversed summary judgment").
    start = max(made.around(citation)[0], citation.span[0] - NEAR)
    before = ctx.draft.text[start : citation.span[1]]
    return any(
        _HIGHER_COURT.search(before, max(0, m.start() - 60), m.start())
        or not _OF_THE_COURT_BELOW.match(before, m.end())
        for m in LATER_HISTORY.finditer(before)
    )


def binding_claim(ctx: Context, citation: Citation) -> str | None:
    """The word by which the draft calls this very case binding ("binding", "must follow"), or None.

    Only the case nearest the word counts: the first cited after it in the sentence, the first of the citation sentence
    that follows, or the one the word directly follows. Denied claims and claims about another court do not.
    """
    if not leans_on(ctx, citation):
        return None
    made = sentences(ctx)
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
