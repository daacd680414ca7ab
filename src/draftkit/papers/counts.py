"""Counts of a complaint: heading, text, and which paragraphs each takes up again."""

from __future__ import annotations

import re
from dataclasses import dataclass

from draftkit.model.draft import Block, Draft, Span
from draftkit.papers.headings import begins_count, heading_level
from draftkit.patterns import pattern

_ENDS = pattern(
    r"^\W*(?:[IVX\d]{1,5}\.\s*)?(?:prayer|relief|demand for|request for|wherefore|jury|certificat|verification|signature|exhibit|damages|conclusion)",
    re.IGNORECASE,
)
_TAKES_UP = pattern(r"\b(?:incorporat\w+|re-?alleg\w+|repeat\w*|adopt\w*|restat\w+)\b[^.]{0,400}", re.IGNORECASE)
_ALL = pattern(
    r"\b(?:all|each|every|the)(?: and every| of the)?(?: (?:of )?(?:the|its|his|her))? (?:(?:preceding|foregoing|above|previous|prior|other)\b|(?:allegations|paragraphs|statements)[^.]{0,60}\b(?:above|preceding|foregoing|previous\w*|this complaint))"
    r"|\b(?:preceding|foregoing|above) (?:paragraphs?|allegations?)|\b(?:paragraphs?|allegations?) (?:above|set forth above)",
    re.IGNORECASE,
)
_RANGES = pattern(
    r"(?:¶{1,2}|paragraphs?|paras?\.)\s*([\d][\d\s,;&–—-]*(?:(?:and|to|through|thru)\s*\d[\d\s,;&–—-]*)*)",
    re.IGNORECASE,
)
_ONE = pattern(r"(\d+)\s*(?:[-–—]|to|through|thru)\s*(\d+)|(\d+)")
_LEADERS = pattern(r"\.{5,}|(?:\. ){5,}|…{2,}")
"""Dots to a page number: an entry of a table of contents."""
_MOST_HEADING_LINES = 5


@dataclass(frozen=True, slots=True)
class TakenUp:
    """The words by which a count takes up earlier paragraphs: ``everything``, or ``ranges`` of numbers, or neither."""

    span: Span
    everything: bool
    ranges: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Count:
    """One count: ``heading`` with the lines that belong to it, ``span`` of its text below."""

    number: int
    """1 for the first count of the paper, and so on."""
    heading: str
    heading_span: Span
    span: Span
    taken_up: tuple[TakenUp, ...]


def counts_of(draft: Draft) -> tuple[Count, ...]:
    """The counts of a complaint in order; empty for a paper without headings like ``COUNT I``."""
    blocks = [b for b in draft.blocks if b.part == "body" and not b.is_table_of]
    starts = [n for n, b in enumerate(blocks) if _begins(printed(b), heading_level(b))]
    found = []
    for number, at in enumerate(starts, start=1):
        last = at
        while last + 1 < len(blocks) and last - at < _MOST_HEADING_LINES and _goes_on(blocks[last + 1].text):
            last += 1
        limit = starts[number] if number < len(starts) else len(blocks)
        end = next((n for n in range(last + 1, limit) if _closes(blocks[n].text, heading_level(blocks[n]))), limit)
        heading_span = (blocks[at].start, blocks[last].end)
        span = (blocks[last].end, blocks[end - 1].end if end > last else blocks[last].end)
        heading = " ".join(" ".join(printed(b).split()) for b in blocks[at : last + 1])
        found.append(Count(number, heading, heading_span, span, taken_up(draft.text, span)))
    return tuple(found)


def taken_up(text: str, span: Span) -> tuple[TakenUp, ...]:
    """Every place in ``span`` that takes up earlier paragraphs."""
    found = []
    for match in _TAKES_UP.finditer(text, *span):
        ranges = tuple(r for m in _RANGES.finditer(match[0]) for r in paragraph_ranges(m[1]))
        everything = not ranges and _ALL.search(match[0]) is not None
        if everything or ranges:
            found.append(TakenUp((match.start(), match.end()), everything, ranges))
    return tuple(found)


def paragraph_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """``12-31, 40 and 44`` as ranges of paragraph numbers, both ends included."""
    return tuple(
        (int(m[1]), int(m[2])) if m[1] else (int(m[3]), int(m[3])) for m in _ONE.finditer(text) if len(m[0]) <= 20
    )


def printed(block: Block) -> str:
    """A block's text; where Word prints ``COUNT I.`` before it by itself, with that."""
    whole = f"{block.number} {block.text}" if block.number else block.text
    return whole if begins_count(whole) else block.text


def _begins(text: str, level: int | None) -> bool:
    return begins_count(text) and _LEADERS.search(text) is None and (level is not None or len(text) <= 160)


def _goes_on(text: str) -> bool:
    """A line under ``COUNT I`` that still is its heading: short, no sentence, no number before it."""
    line = " ".join(text.split())
    if not line or len(line) > 200 or begins_count(line) or re.match(r"\d{1,4}[.)]\s", line):
        return False
    if line.startswith("(") and line.endswith((")", ").")):
        return True
    capitals = sum(word[:1].isupper() or not word[:1].isalpha() for word in line.split())
    return not line.endswith((".", ";", ":")) and capitals >= 0.6 * len(line.split())


def _closes(text: str, level: int | None) -> bool:
    return _ENDS.match(text) is not None and (
        level is not None or len(text) <= 120 or text.lstrip().lower().startswith("wherefore")
    )
