"""Quotations in a draft, and the citation each of them belongs to.

A citation belongs to a quotation when it follows in the same sentence, when the next sentence only cites, when the
quotation stands in the citation's own parenthetical, or, failing these, when it stands before it in the same sentence.
A footnote directly under the paragraph counts as following it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from draftkit.citing.sentences import Sentences
from draftkit.model.citation import Citation
from draftkit.model.draft import Block, Draft, Span

_CUE = re.compile(
    r"\b(?:Court|Circuit|Justice|opinion|held|wrote|explained|stated|observed|said|reads?|put it"
    r"|follows)\b[^\n]{0,200}:$",
    re.IGNORECASE,
)
_MARKS = re.compile("[\"“”„‟]|``|''")
_MOST = 20
"""Citations of one citation sentence that are looked at as a quotation's source."""
_AROUND = 6  # characters of quotation marks and spaces around a paragraph that is all quotation
_LONG = 15
"""Words from which an indented paragraph can be a block quotation."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words in a draft.

    ``span`` is the character range of the words without their quotation marks. ``citation`` is the id of the citation
    they belong to, or None; ``sources`` the ids of every citation that may be their source: that one first, then the
    rest of its citation sentence, what it quotes, and what the quotation's own sentence names. ``block`` marks a
    paragraph quoted as a whole, without marks.
    """

    span: Span
    text: str
    citation: str | None
    sources: tuple[str, ...]
    block: bool = False


def find_quotations(draft: Draft, citations: Sequence[Citation], sentences: Sentences) -> tuple[Quotation, ...]:
    """Every quotation of ``draft`` in order, tables left out. A mark that is never closed opens no quotation."""
    return _Finder(draft, citations, sentences).find()


def quoted_spans(text: str) -> list[Span]:
    """Ranges of ``text`` (one paragraph) between double quotation marks, the outermost ones, marks left out."""
    found: list[Span] = []
    opened: int | None = None
    depth = 0
    last = text.rfind("”")
    for match in _MARKS.finditer(text):
        opens = _opens(text, match, inside=opened is not None)
        if opened is None:
            if opens:
                opened, depth = match.end(), 1
        elif opens and match[0] != '"':
            depth += 1
        else:
            depth -= 1
            if depth <= 0 or last < match.end():
                found.append((opened, match.start()))
                opened = None
    return [(s, e) for s, e in found if e > s]


def _opens(text: str, match: re.Match[str], *, inside: bool) -> bool:
    mark = match[0]
    if mark in ("“", "„", "``"):
        return True
    if mark in ("”", "''") or inside:
        return False
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end() : match.end() + 1]
    return bool(after) and not after.isspace() and (before.isspace() or before in "([{—–-/'‘")


class _Finder:
    def __init__(self, draft: Draft, citations: Sequence[Citation], sentences: Sentences) -> None:
        self.draft = draft
        self.sentences = sentences
        self.leading = [c for c in citations if c.parallel_to is None]
        self.starts = [c.span[0] for c in self.leading]
        self.quoted: dict[str, list[str]] = {}
        for citation in citations:
            if citation.quoted_in:
                self.quoted.setdefault(citation.quoted_in, []).append(citation.id)
        self.groups: dict[int, list[Citation]] = {}
        for citation in self.leading:
            self.groups.setdefault(citation.sentence, []).append(citation)
        self.holders = sorted(((p.span, c) for c in self.leading for p in c.parentheticals), key=lambda held: held[0])
        self.holder_starts = [span[0] for span, _ in self.holders]

    def find(self) -> tuple[Quotation, ...]:
        found: list[Quotation] = []
        for number, block in enumerate(self.draft.blocks):
            if block.is_table_of:
                continue
            spans = quoted_spans(block.text)
            for start, end in spans:
                span = (block.start + start, block.start + end)
                found.append(self._quotation(span, number))
            if not spans and (whole := self._block_quotation(number)):
                found.append(whole)
        return tuple(found)

    def _quotation(self, span: Span, number: int) -> Quotation:
        main = self._owner(span, number)
        return Quotation(span, self.draft.text[span[0] : span[1]], main.id if main else None, self._sources(span, main))

    def _sources(self, span: Span, main: Citation | None) -> tuple[str, ...]:
        ids: dict[str, None] = {}
        if main is not None:
            ids[main.id] = None
            if main.quoted_in:
                ids[main.quoted_in] = None
            for citation in self.groups.get(main.sentence, [])[:_MOST]:
                ids[citation.id] = None
        index = self.sentences.index_at(span[0])
        if index is not None:
            ids.update(dict.fromkeys(c.id for c in self.sentences.citations_in(index)))
        for one in tuple(ids):
            ids.update(dict.fromkeys(self.quoted.get(one, ())))
        return tuple(ids)

    def _owner(self, span: Span, number: int) -> Citation | None:
        holder = self._holder(span)
        if holder is not None:
            return holder
        index = self.sentences.index_at(span[0])
        if index is None:
            return None
        # A quotation may run over several sentences: what follows is counted from its last one.
        last = self.sentences.index_at(max(span[0], span[1] - 1))
        last = index if last is None else last
        after = [c for c in self.sentences.citations_in(last) if c.span[0] >= span[1]]
        if after:
            return after[0]
        if self.sentences.same_block(last, last + 1) and self.sentences.is_citation_sentence(last + 1):
            return self.sentences.citations_in(last + 1)[0]
        before = [c for c in self.sentences.citations_in(index) if c.span[0] < span[0]]
        if before:
            return before[-1]
        return self._footnote(number) or self._next_paragraph(span, number)

    def _holder(self, span: Span) -> Citation | None:
        """The citation in whose parenthetical the words stand: the innermost, and the last one cited before them."""
        at = bisect_right(self.holder_starts, span[0])
        for held, citation in reversed(self.holders[max(0, at - 8) : at]):
            if held[0] <= span[0] and span[1] <= held[1]:
                return citation
        return None

    def _footnote(self, number: int) -> Citation | None:
        """The first citation of the footnotes directly under a block."""
        block = self.draft.blocks[number]
        for under in self.draft.blocks[number + 1 : number + 6]:
            if not under.part.startswith(("footnote", "endnote")) or under.part == block.part:
                return None
            first = self._first_in(under)
            if first is not None:
                return first
        return None

    def _next_paragraph(self, span: Span, number: int) -> Citation | None:
        """The citation that opens the paragraph after one that is all quotation: a block quotation in marks."""
        block = self.draft.blocks[number]
        if span[0] - block.start > _AROUND or block.end - span[1] > _AROUND or number + 1 == len(self.draft.blocks):
            return None
        around = self.draft.text[block.start : span[0]] + self.draft.text[span[1] : block.end]
        if around.strip(" .\"'“”‘’"):
            return None
        after = self.draft.blocks[number + 1]
        index = self.sentences.index_at(after.start) if after.part == block.part else None
        return self._first_in(after) if index is not None and self.sentences.is_citation_sentence(index) else None

    def _first_in(self, block: Block) -> Citation | None:
        at = bisect_left(self.starts, block.start)
        if at < len(self.leading) and self.leading[at].span[0] < block.end:
            return self.leading[at]
        return None

    def _block_quotation(self, number: int) -> Quotation | None:
        """A paragraph quoted as a whole: announced by a colon, and the next paragraph opens with its citation."""
        if not 0 < number < len(self.draft.blocks) - 1:
            return None
        before, block, after = self.draft.blocks[number - 1 : number + 2]
        if block.part != before.part or block.part != after.part or len(block.text.split()) < _LONG:
            return None
        if not _CUE.search(before.text[-260:].rstrip()) or self._first_in(block) is not None:
            return None
        first = self._first_in(after)
        index = self.sentences.index_at(after.start)
        if first is None or index is None or not self.sentences.is_citation_sentence(index):
            return None
        span = (block.start, block.end)
        return Quotation(span, block.text, first.id, self._sources(span, first), block=True)
