"""What came before the events and what after them, and what a draft itself says of that."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.immunity.moments import on_or_before
from draftkit.immunity.rulings import FOUND
from draftkit.model.immunity import Moment, Weighed, Worth
from draftkit.patterns import pattern
from draftkit.rules.immunity.notice import HELPS, words

if TYPE_CHECKING:
    from draftkit.model.citation import Citation
    from draftkit.rules.context import Context

SAID_LATE = pattern(
    r"\b(?:although|though|while|even if) (?:\w+ ){0,4}(?:later|after)\b|\b(?:later|subsequent(?:ly)?|since then"
    r"|recent(?:ly)?|afterwards?|post-?dat\w+|confirm\w*|reaffirm\w*|years? (?:later|after)"
    r"|after the (?:events?|incident|conduct|shooting|arrest))\b",
    re.IGNORECASE,
)
"""Words by which a draft says that a case came later."""

_AS_OF = pattern(
    r"\b(?:by|as of|as early as|before|since|in|already|had (?:long )?been|long been)\b[^.;()]{0,40}?"
    r"(?:\b(?:19|20)\d\d\b|clear|settled|established)|\b(?:clear|settled|established)\w*\b[^.;()]{0,30}"
    r"\b(?:by|as of|in|before|at the time|since)\b[^.;()]{0,30}(?:\b(?:19|20)\d\d\b|\bconduct\b|\bevents?\b)"
    r"|\bfor (?:conduct (?:in|of) )?(?:[A-Z]\w+ )?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""Words by which a draft says for what time a case held the law settled."""

_NOT_THEN = pattern(
    r"\bimmun\w*\b[^.;()]{0,40}\bfor\b[^.;()]{0,40}\b(?:19|20)\d\d\b|\bfor\b[^.;()]{0,40}\b(?:19|20)\d\d\b[^.;()]{0,30}\bimmun\w*",
    re.IGNORECASE,
)
_DENIED = pattern(r"\bden(?:y|ied|ying|ies|ial)\b", re.IGNORECASE)
"""Words that say for what time the law was *not* clear: they do not answer that a case came late."""

_FAR = 400
"""Characters after a citation in which its parenthesis, or the rest of its row, stands."""


def says_as_of(ctx: Context, citation: Citation, *, before_it_too: bool = False) -> bool:
    """True where the words after a citation (its parenthesis, its row of a table) say when the law was clear.

    ``before_it_too`` counts the words it is cited for as well, in which the draft may speak for itself.
    """
    if before_it_too and _AS_OF.search(words(ctx, citation, after=1)):
        return True
    index = ctx.sentences.index_at(citation.span[0])
    end = ctx.sentences.spans[index][1] if index is not None else ctx.block(citation).end
    after = ctx.draft.text[citation.span[1] : min(end, citation.span[1] + _FAR)]
    if not _DENIED.search(after):
        after = _NOT_THEN.sub(" ", after)
    return _AS_OF.search(after) is not None


def useful_elsewhere(ctx: Context, row: Weighed) -> bool:
    """True where the case came before, or helps, for another of the claims it is about."""
    return any(
        other.before
        or (other.worth is Worth.ESTABLISHES)
        or (other.worth is Worth.SHOWS and row.worth is not Worth.SHOWS)
        for other in ctx.assessment.rows
        if other.authority.id == row.authority.id
    )


def earlier_help(ctx: Context, claim: str) -> bool:
    """True where a case that came before the events and is of use is cited for the claim, whatever it is cited for.

    A case of another right stands under no claim (``""``): there, help for any of the claims counts.
    """
    return any(
        row.before and row.worth in HELPS | {Worth.PERSUASIVE, None}
        for row in ctx.assessment.rows
        if not claim or row.claim in (claim, "")
    )


def gave_none(row: Weighed) -> bool:
    """True for a late case that gave no notice, also one that found a violation under law that was not yet clear."""
    return row.worth is Worth.OTHER or (
        row.worth is Worth.ADVERSE and row.ruling is not None and row.ruling.violation in FOUND
    )


def surely_late(row: Weighed, when: Moment) -> bool:
    """False where the record infers, or cannot tell for what time the case held the law settled."""
    ruling = row.ruling
    if ruling and ruling.clearly_established == "yes" and on_or_before(ruling.conduct_date, when) is None:
        return False
    return row.sure and not row.authority.rests_on_inference("decided")
