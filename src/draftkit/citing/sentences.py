"""Sentences of a draft, none of them broken inside a citation, and what stands where around a citation.

A full stop ends a sentence only when it is not part of a citation, an abbreviation or an initial. In doubt two
sentences stay together: a rule that reads too much says too little, which is the safe side.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from draftkit.model.citation import Citation
from draftkit.model.draft import Draft, Span

LONGEST = 3_000
"""Characters after which a sentence is cut: no sentence that a person wrote is longer."""

_END = re.compile(r"[.?!][\"'”’)\]*_]{0,4}\d{0,3}(?=\s{1,20}[\"'“‘(\[*_]{0,4}[A-Z0-9§¶])|\n")
"""With Markdown's marks of emphasis: ``... was clear. *Hope v. Pelzer*, 536 U.S. 730.``"""
_FULL_LINE = 60
"""Characters of a line that was broken because it was full."""
_WORD_BEFORE = re.compile(r"[\w.’']{1,20}$")
_ABBREVIATED = """
v vs mr mrs ms dr no nos inc co corp ltd jr sr st ex exh dkt doc decl dep tr compl art sec para pp p n nn vol ch cl
fed civ crim evid app supp cir ct dist dep't ass'n bros e.g i.e cf al rev stat const amend cnty gov't comm'n
br mot mem opp pet cert aff ecf suppl jan feb mar apr aug sept oct nov dec sgt lt cpt capt off det
"""
_ABBREVIATIONS = frozenset(_ABBREVIATED.split())
_SIGNAL = re.compile(
    r"(?:but )?(?:see|accord|cf|contra|compare|e\.g|with|also|generally|but|and|id|in re|,|;|\.|:|\s|[\"'”’“(\[*_])*",
    re.IGNORECASE,
)


class Sentences:
    """The sentences of one draft, tables of authorities and contents left out.

    ``spans`` are character ranges of the draft's text in ascending order; white space between them belongs to the
    sentence before it. Built once for a draft, in time linear in its length.
    """

    def __init__(self, draft: Draft, citations: Sequence[Citation]) -> None:
        self._text = draft.text
        self._citations = [c for c in citations if c.parallel_to is None]
        self._citation_starts = [c.span[0] for c in self._citations]
        self.spans: list[Span] = []
        self._block_of: list[int] = []
        guarded = _guarded(citations)
        at = 0
        for number, block in enumerate(draft.blocks):
            if block.is_table_of:
                continue
            start = block.start
            for match in _END.finditer(block.text):
                stop = block.start + match.start()
                while at < len(guarded) and guarded[at][1] <= stop + 1:
                    at += 1
                if at < len(guarded) and guarded[at][0] <= stop < guarded[at][1] - 1:
                    continue
                if match[0].startswith(".") and _is_abbreviation(block.text, match.start()):
                    continue
                if match[0] == "\n" and _goes_on(block.text, match.start()):
                    continue
                end = block.start + match.end()
                self._add(start, end, number, guarded)
                start = end
            self._add(start, block.end, number, guarded)
        self._starts = [s for s, _ in self.spans]

    def _add(self, start: int, end: int, number: int, guarded: list[Span]) -> None:
        """Keep a sentence; an endless one is cut at a space outside every citation, so that work stays linear."""
        while end - start > LONGEST:
            cut = start + LONGEST
            before = bisect_right(guarded, (cut, cut)) - 1
            if before >= 0:
                cut = max(cut, guarded[before][1])
            cut = self._text.find(" ", cut, end)
            if cut < 0:
                break
            self.spans.append((start, cut))
            self._block_of.append(number)
            start = cut
        if start < end:
            self.spans.append((start, end))
            self._block_of.append(number)

    def index_at(self, offset: int) -> int | None:
        """Number of the sentence that holds ``offset``; None outside every sentence (in a table of authorities)."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset > self.spans[index][1]:
            return None
        return index

    def block_number(self, offset: int) -> int | None:
        """Number in ``draft.blocks`` of the block that holds ``offset``; None outside every sentence."""
        index = self.index_at(offset)
        return None if index is None else self._block_of[index]

    def same_block(self, index: int, other: int) -> bool:
        """True when both sentence numbers exist and stand in one block."""
        return 0 <= other < len(self.spans) and self._block_of[index] == self._block_of[other]

    def citations_in(self, index: int) -> list[Citation]:
        """Citations that begin in a sentence, in order (of a parallel group only the leading one)."""
        start, end = self.spans[index]
        first = bisect_right(self._citation_starts, start - 1)
        last = first
        while last < len(self._citations) and self._citation_starts[last] < end:
            last += 1
        return self._citations[first:last]

    def is_citation_sentence(self, index: int) -> bool:
        """True for a sentence that only cites: nothing but a signal stands before its first citation."""
        start, end = self.spans[index]
        first = bisect_right(self._citation_starts, start - 1)
        if first == len(self._citations) or self._citation_starts[first] >= end:
            return False
        prefix = self._text[start : self._citation_starts[first]]
        return _SIGNAL.fullmatch(prefix[:120]) is not None

    def proposition(self, citation: Citation) -> Span | None:
        """The words a citation is cited for: its own sentence up to it, or the sentence before a citation sentence.

        None where the citation opens its paragraph and stands alone, and in tables.
        """
        index = self.index_at(citation.span[0])
        if index is None:
            return None
        if not self.is_citation_sentence(index):
            return self.spans[index][0], citation.span[0]
        said = self._said_by[index]
        return None if said is None else self.spans[said]

    @cached_property
    def _said_by(self) -> list[int | None]:
        """For each sentence the last one of its block, up to itself, that says something: found once, in one pass."""
        found: list[int | None] = []
        for index in range(len(self.spans)):
            if not self.is_citation_sentence(index):
                found.append(index)
            else:
                found.append(found[-1] if self.same_block(index, index - 1) else None)
        return found

    def around(self, citation: Citation, *, after: int = 0) -> Span:
        """The proposition and the citation's own sentence, and ``after`` more sentences of the same block."""
        index = self.index_at(citation.span[0])
        if index is None:
            return citation.span
        said = self.proposition(citation)
        start = min(said[0] if said else self.spans[index][0], self.spans[index][0])
        last = index
        while last - index < after and self.same_block(index, last + 1):
            last += 1
        return start, self.spans[last][1]


def _guarded(citations: Sequence[Citation]) -> list[Span]:
    """Ranges in which no sentence ends: each citation with its parentheticals, merged, in ascending order."""
    merged: list[Span] = []
    for start, end in sorted((c.span[0], max([c.span[1], *(p.span[1] for p in c.parentheticals)])) for c in citations):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _goes_on(text: str, at: int) -> bool:
    """True where the line that ends at ``at`` is one of typed text that goes on, not one of a caption or an address."""
    if text[at + 1 : at + 2].islower():
        return not text.startswith("v.", at + 1)
    full = at >= _FULL_LINE and text.find("\n", at - _FULL_LINE, at) < 0
    return full and text[at - 1] not in ".?!:;"


def _is_abbreviation(text: str, at: int) -> bool:
    """True when the full stop at ``at`` belongs to the word before it (``v.``, ``No.``, ``J.``, ``U.S.``)."""
    match = _WORD_BEFORE.search(text, max(0, at - 20), at)
    if match is None:
        return False
    word = match[0]
    if word.lower().replace("’", "'") in _ABBREVIATIONS:
        return True
    return (len(word) == 1 and word.isupper()) or ("." in word.strip(".") and word[0].isalpha())
