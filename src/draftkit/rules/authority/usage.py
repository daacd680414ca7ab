"""What a draft does with a case it cites: leans on it, sets it aside, tells its later history.

The rules of this family ask here, so that all of them read a sentence alike. In doubt the answer is the one that keeps
a rule quiet.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container
from typing import TYPE_CHECKING

from draftkit.authorities.courts import court
from draftkit.immunity.uses import NEAR, about, sets_aside, signal_of
from draftkit.immunity.uses import around as words_around
from draftkit.model.citation import Citation

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


def around(ctx: Context, citation: Citation, after: int = 0) -> str:
    """The words the citation is cited for and its whole sentence, parentheticals and all; ``after`` more sentences."""
    return words_around(ctx.sentences, ctx.draft.text, citation, after)


def leans_on(ctx: Context, citation: Citation) -> bool:
    """True where the draft offers the case as support: not as another's history, not quoted by another, not by a
    signal or words that set it aside."""
    if citation.history_of or citation.quoted_in or ctx.listed(citation):
        return False
    signal = signal_of(ctx.sentences, ctx.draft.text, citation)
    return not sets_aside(citation, about(ctx.sentences, ctx.draft.text, citation), signal)


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
    made = ctx.sentences
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
    # What stands before another case is that case's history ("Doe v. Roe, rev'd, 3 F.4th 5. Smith v. Jones").
    first = made.index_at(start)
    others = [c for i in range(index if first is None else first, index + 1) for c in made.citations_in(i)]
    start = max([start, *(c.span[1] for c in others if c.is_case and c.span[1] <= citation.span[0])])
    before = ctx.draft.text[start : citation.span[1]]
    return any(
        _HIGHER_COURT.search(before, max(0, m.start() - 60), m.start())
        or not _OF_THE_COURT_BELOW.match(before, m.end())
        for m in LATER_HISTORY.finditer(before)
    )
