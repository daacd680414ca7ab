"""Whether the note that a "supra note 3" sends the reader to names the case."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation, Kind

if TYPE_CHECKING:
    from draftkit.model.draft import Block
    from draftkit.rules.context import Context

_TO_NOTE = re.compile(r"\bsupra\b[*_,]{0,3} (?:at )?(?:note|n\.) ?(\d{1,3})(?!\d|[-–] ?\d| ?(?:&|and)\b)")
_PART = re.compile(r"(?:footnote|endnote) (\d{1,4})\b")
_WORD = re.compile(r"[^\W\d_]{3,}")


def note_without_case(ctx: Context, supra: Citation) -> int | None:
    """The number of the note that ``supra`` points to, where that note surely does not name its case; else None.

    Only where the draft's notes are numbered without a gap. A note names a case by a citation of it or by a word of its
    name; the paragraph that the note hangs on counts with it.
    """
    match = _TO_NOTE.search(supra.printed)
    full = ctx.antecedent(supra) if match is not None and supra.resolves_to != "ambiguous" else None
    if match is None or full is None or full.kind is not Kind.FULL_CASE:
        return None
    notes, number = _notes(ctx), int(match[1])
    if not notes or sorted(notes) != list(range(1, len(notes) + 1)) or number not in notes:
        return None
    words = {w.lower() for w in _WORD.findall(f"{full.name or ''} {supra.name or ''}")} - {"the", "and"}
    for block in notes[number]:
        if words & {w.lower() for w in _WORD.findall(block.text)}:
            return None
        first, end = (bisect_left(ctx.citations, at, key=lambda c: c.span[0]) for at in (block.start, block.end))
        if any(ctx.antecedent(c) is full for c in ctx.citations[first:end]):
            return None
    return number


def _notes(ctx: Context) -> dict[int, list[Block]]:
    """The blocks of each note by its number, each with the paragraph of the text that it follows."""
    if __name__ not in ctx.memo:
        found: dict[int, list[Block]] = defaultdict(list)
        text: Block | None = None
        for block in ctx.draft.blocks:
            match = _PART.fullmatch(block.part)
            if match is None:
                text = block
                continue
            number = int(match[1])
            if text is not None and number not in found:
                found[number].append(text)
            found[number].append(block)
        ctx.memo[__name__] = dict(found)
    notes: dict[int, list[Block]] = ctx.memo[__name__]
    return notes
