"""Whether an Id. surely means the case that it is read to mean, so that its page can be held against it.

Measured on opinions and briefs of good authors: an Id. whose page the case before it lacks nearly always means
something that draftkit does not read as a citation (an appendix, a register, the source of the words just quoted).
So only an Id. that stands close behind its case, with nothing of that sort in between, is sure.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation, Kind
from draftkit.rules.citation.identity import group_of

if TYPE_CHECKING:
    from draftkit.rules.context import Context

REACH = 600
"""Characters behind a case within which an Id. is taken to mean it."""

_SOURCE = re.compile(
    r"\b(?:Brief|Br\.|App\.|Appendix|Report|Record|Transcript|Declaration|Complaint|Opinion|Order|Memorandum|Pet\."
    r"|hereinafter|supra|ante|post|[Pp]p?\. ?\d|[Nn]o\. ?\d)"
    r"|\b[A-Z][A-Za-z.]{0,15},? (?:at )?\d|\b\d{1,4}[ab]\b|¶|§"
)
_DISCUSSED_IN = re.compile(
    r"(?:quot(?:ing|ed in|es)|cit(?:ing|ed|es)|referr?(?:ing|red|s)? to|rel(?:ying|ied|ies) on|rule (?:in|of)"
    r"|follow(?:ing|ed)|applying|applied|under)\s{1,3}$",
    re.IGNORECASE,
)


def names_other_source(text: str) -> bool:
    """True where ``text`` names something that is no citation to draftkit: a brief, an appendix, a page of a record."""
    return _SOURCE.search(text) is not None


def closes_quotation(text: str) -> bool:
    """True where a quotation that began before ``text`` ends in it: an Id. behind it means the quotation's source."""
    return text.count("”") > text.count("“") or text.count('"') % 2 == 1


def surely_means(ctx: Context, cited: Citation, case: Citation) -> bool:
    """True where the Id. ``cited`` follows the full citation ``case`` so closely that it can mean nothing else.

    Not in another paragraph or far off; nothing else cited in between; the case not named inside quoted words, whose
    source the Id. would mean; and not only discussed in another ("quoting", "the rule in").
    """
    own = group_of(ctx, case)
    end = max([m.span[1] for m in own if m.span[1] <= cited.span[0]], default=case.span[1])
    if ctx.block(cited) is not ctx.block(case) or not 0 <= cited.span[0] - end <= REACH:
        return False
    text, prose = ctx.draft.text, []
    start = bisect_left(ctx.citations, end, key=lambda c: c.span[0])
    for between in ctx.citations[start : bisect_left(ctx.citations, cited.span[0], key=lambda c: c.span[0])]:
        if between.quoted_in == case.id:
            continue
        if between.kind is not Kind.ID or ctx.antecedent(between) is not case:
            return False
        prose.append(text[end : between.span[0]])
        end = between.span[1]
    said = "".join([*prose, text[end : cited.span[0]]])
    if names_other_source(said) or (case.signal is None and _DISCUSSED_IN.search(ctx.words_before(case, 30))):
        return False
    return not closes_quotation(said)
