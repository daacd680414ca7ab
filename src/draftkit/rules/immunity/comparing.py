"""Whether a draft sets a case beside its own facts: it reads words, and in doubt it takes them for a comparison."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from draftkit.immunity.structure import Topic, section_at
from draftkit.model.citation import Citation, Kind
from draftkit.patterns import pattern as later

if TYPE_CHECKING:
    from draftkit.model.draft import Span
    from draftkit.rules.context import Context

_COMPARES = later(
    r"\b(?:as (?:in|here|there)|like|likewise|just as|much as|same as|than in|here|similar\w*|unlike|so too|the same"
    r"|(?<!established )too|also|no different"
    r"|(?:this|our|present|instant) case|(?:these|those|such|our|like) facts?|analog\w*|match\w*|mirror\w*"
    r"|identical\w*|compar\w*|in both"
    r"|equally|indistinguishable|parallel\w*|resembl\w*|close(?:ly|st|r)?|alike|differ\w*|distin\w+|worse|stronger"
    r"|less|more"
    r"|that is (?:what|how|exactly)|exactly|precisely|plaintiff|I was|me|my|he was|she was)\b|\b(?:Mr|Ms|Mrs|Dr)\.\s"
    r"|\b(?!rather|other|whether)\w{3,}er than\b",
    re.IGNORECASE,
)
_COMPARES_FAR = later(
    r"\b(?:as (?:in|there)|like|likewise|just as|much as|same as|similar\w*|unlike|so too|the same|no different"
    r"|(?:these|those|such|our|like) facts?|analog\w*|match\w*|mirror\w*|identical\w*|compar\w*|in both"
    r"|indistinguishable|parallel\w*|resembl\w*|alike|differ\w*|distin\w+|plaintiff|I was|me|my)\b|\b(?:Mr|Ms|Mrs)\.\s",
    re.IGNORECASE,
)
"""What still compares two paragraphs away, in the same part."""
_RIGHT_OF = later(r"\bplaintiff['’]?s?\s(?:\w+\s){0,3}rights?\b|\brights?\b[^.;]{0,20}\bof (?:the )?plaintiff\b", re.I)
_BARE_OUTCOME = later(r"\b(?:immunity|clearly[- ]established|per curiam|en banc|citing|quoting)\b", re.IGNORECASE)
_FACTS_TOLD = 25
"""Characters of a parenthetical that can tell facts."""


def compared(ctx: Context, citations: Iterable[Citation]) -> bool:
    """True where a comparison, a fact of the record, a parenthetical with facts or a table stands near one of them."""
    return any(_beside(ctx, citation) for citation in citations)


def _beside(ctx: Context, citation: Citation) -> bool:
    """True where something near a citation compares it: in its block or the next, or in its part on prong two."""
    block = ctx.block(citation)
    if block.part.startswith("table ") and not block.is_table_of:
        return True
    if any(len(p.text) >= _FACTS_TOLD and not _BARE_OUTCOME.search(p.text) for p in citation.parentheticals):
        return True
    start, end = block.start, ctx.draft.block_at(min(block.end + 1, len(ctx.draft.text))).end
    section = section_at(ctx.sections, citation.span[0])
    if _compares(ctx, (start, min(end, section.span[1])), _COMPARES):
        return True
    if section.heading and Topic.CLEARLY_ESTABLISHED in section.topics:
        return _compares(ctx, (section.heading_span[1], section.span[1]), _COMPARES_FAR)
    return False


def _compares(ctx: Context, span: Span, words: re.Pattern[str]) -> bool:
    known: dict[tuple[Span, str], bool] = ctx.memo.setdefault(__name__, {})
    key = (span, words.pattern)
    if key not in known:
        start, end = span
        found = [c for c in ctx.citations if start <= c.span[0] < end]
        known[key] = any(c.kind is Kind.RECORD for c in found) or bool(words.search(_without(ctx, span, found)))
    return known[key]


def _without(ctx: Context, span: Span, found: list[Citation]) -> str:
    """The text of a span without its citations, parentheticals and "plaintiff's rights"."""
    parts, at = [], span[0]
    for citation in found:
        if citation.kind is not Kind.NAME_ONLY:
            parts.append(ctx.draft.text[at : max(at, citation.span[0])])
            at = max(at, citation.span[1])
    return _RIGHT_OF.sub(" ", "".join((*parts, ctx.draft.text[at : span[1]])))
