"""Which sentences of a statement of facts have their place in the record, wherever it is cited."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from draftkit.immunity.structure import Topic
from draftkit.patterns import pattern
from draftkit.rules.immunity.arguing import Said, sentences
from draftkit.rules.opposition.answering import has_record

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_NOTE_MARK = pattern(r"[.,;:][”\"’')]{0,2}\d{1,3}(?=\s|$)")
"""The number of a footnote after a full stop: on a page of a PDF the note itself stands elsewhere."""
_ENDED = pattern(r"[.?!:;][”\"’')\]]{0,3}\d{0,3}\s*$")


def lines_apart(ctx: Context, told: list[Said]) -> bool:
    """True where the lines of a page were read as paragraphs: no sentence of such a text is whole."""
    blocks = {b.start: b.text for b in (ctx.block(s.span[0]) for s in told)}
    return sum(_ENDED.search(text) is None for text in blocks.values()) * 3 > len(blocks)


def last_citations(ctx: Context) -> dict[int, int]:
    """For each block (by its start) of the body: the offset of its last sentence that cites the record."""
    last: dict[int, int] = {}
    body = 0
    for block in ctx.draft.blocks:
        if block.part == "body":
            body = block.start
        elif block.part.startswith("footnote") and has_record(block.text):
            last[body] = block.start  # the note follows its paragraph: it speaks for all of it
    starts = [b.start for b in ctx.draft.blocks]
    for said in sentences(ctx):
        if Topic.FACTS in said.section.topics and (has_record(said.text) or _NOTE_MARK.search(said.text)):
            block_start = starts[bisect_right(starts, said.span[0]) - 1]
            last[block_start] = max(last.get(block_start, 0), said.span[0])
    return last


def is_covered(ctx: Context, said: Said, last: dict[int, int]) -> bool:
    """True where the record is cited in the sentence, later in its paragraph, or in the paragraph's footnote."""
    block = ctx.block(said.span[0])
    return block.part != "body" or last.get(block.start, -1) >= said.span[0]
