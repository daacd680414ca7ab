"""Numbered paragraphs of a pleading, whether Word counts them or a person typed the numbers."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from draftkit.model.draft import Block, Draft, Span
from draftkit.patterns import pattern

_TYPED = pattern(r"\s*(?:¶\s*)?(\d{1,4})[.)](?:\s+(?=\S)|(?=[A-Z][a-z]+ ))")
_LINE = pattern(r"^(?=\s*(?:¶\s*)?\d)", re.MULTILINE)
_AUTOMATIC = pattern(r"(\d{1,4})[.)]?$")
_TOO_FEW = 3
"""So few numbers are a list, not the paragraphs of a pleading."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered paragraph: its number, the span of its text without the number, the index of its block."""

    number: int
    span: Span
    block: int


def numbered_paragraphs(draft: Draft) -> tuple[Numbered, ...]:
    """Every numbered paragraph of the body in order, numbers as printed (also where they are wrong).

    Short lists inside the paper (a prayer, sub-points that begin again at 1) are left out: of numbers that begin again,
    the longest run is the pleading's.
    """
    found: list[Numbered] = []
    for index, block in enumerate(draft.blocks):
        if block.part != "body" or block.is_table_of or block.heading is not None:
            continue
        if block.number is not None:
            automatic = _AUTOMATIC.fullmatch(block.number.strip())
            if automatic and block.text.strip():
                found.append(Numbered(int(automatic[1]), (block.start, block.end), index))
            continue
        found += _typed(block, index, found[-1].number if found else 0)
    return _longest_run(found)


def paragraph_at(paragraphs: tuple[Numbered, ...], offset: int) -> Numbered | None:
    """The numbered paragraph whose own block holds ``offset``; None where none does."""
    at = bisect_left(paragraphs, offset, key=lambda p: p.span[1])
    if at < len(paragraphs) and paragraphs[at].span[0] - 12 <= offset <= paragraphs[at].span[1]:
        return paragraphs[at]
    return None


def _typed(block: Block, index: int, before: int) -> list[Numbered]:
    """The numbers typed in one block: at its beginning, and at a line inside that goes on counting.

    A heading and the paragraph under it, without an empty line between, are one block.
    """
    starts: list[tuple[int, int, int]] = []
    for match in _LINE.finditer(block.text):
        typed = _TYPED.match(block.text, match.start())
        if typed and (not block.text[: match.start()].strip() or int(typed[1]) == before + 1):
            starts.append((int(typed[1]), typed.start(), typed.end()))
            before = int(typed[1])
    if not starts:
        return []
    ends = [begin for _, begin, _ in starts[1:]] + [len(block.text)]
    return [
        Numbered(number, (block.start + after, block.start + end), index)
        for (number, _, after), end in zip(starts, ends, strict=True)
    ]


def _longest_run(found: list[Numbered]) -> tuple[Numbered, ...]:
    runs: list[list[Numbered]] = []
    for one in found:
        if one.number == 1 or not runs:
            runs.append([one])
            continue
        # A list that began again at 1 has ended when the number goes on where an earlier run stopped.
        home = min(
            (run for run in runs if abs(one.number - run[-1].number - 1) <= 3),
            key=lambda run: (abs(one.number - run[-1].number - 1), -len(run)),
            default=None,
        )
        (home if home is not None else runs[-1]).append(one)
    best = max(runs, key=len, default=[])
    return tuple(best) if len(best) > _TOO_FEW else ()
