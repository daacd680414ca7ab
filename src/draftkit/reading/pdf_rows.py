"""From pieces of text with places to rows, without the line numbers of pleading paper; and rows to lines, by column.

All figures are points; ``y`` is a baseline, larger is higher on the page.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Any

MARK_OPEN, MARK_CLOSE = "\ufff9", "\ufffb"
_NUMBERS = range(1, 41)
_GUTTER, _WIDE = 6.0, 18.0
"""Least width, in points, of the white strip between two columns; and the width that needs no further proof."""
_MAX_ROWS, _MAX_RUN, _MAX_DEPTH = 300, 120, 6
"""Columns are looked for on pages up to so many rows, in runs up to so many, so often side by side."""
_PAGES = re.compile(r"^(?:\d{1,4}|[ivxl]{1,6}|passim)(?:[,–-] ?(?:\d{1,4}|[ivxl]{1,6})){0,12}$")
_RULERS = frozenset(")|:§*]}x)(¦")


@dataclass(slots=True)
class Piece:
    """Words on one baseline without a wide gap between them."""

    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    text: str
    spacing: float = 0.0
    """Widest gap between its words."""


@dataclass(slots=True)
class Row:
    """Everything on one baseline, from left to right."""

    y: float
    size: float
    pieces: list[Piece]

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.pieces[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return self.pieces[-1].x1

    @property
    def text(self) -> str:
        """The row's words, pieces joined by one space."""
        return joined(self.pieces)


@dataclass(slots=True)
class Page:
    """One page as the child process told it."""

    number: int
    width: float
    height: float
    pieces: list[Piece]
    rules: list[list[float]]
    facts: dict[str, Any]
    rows: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Line:
    """A row, or one column's part of it. ``flow`` numbers the column it runs in, over the whole document."""

    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    text: str
    page: int
    flow: int = 0


def joined(pieces: list[Piece]) -> str:
    """Text of pieces in order: one space between them, none where they touch, a tab before a page number far right."""
    out = [pieces[0].text]
    widest = max((b.x0 - a.x1 for a, b in pairwise(pieces[:-1])), default=0.0)
    for before, piece in pairwise(pieces):
        gap = piece.x0 - before.x1
        if piece is pieces[-1] and gap > max(3 * piece.size, 2 * widest) and _PAGES.match(piece.text):
            out.append("\t")
        elif gap >= 0.08 * piece.size and not piece.text.startswith(MARK_OPEN):
            out.append(" ")
        out.append(piece.text)
    return "".join(out)


def page_of(value: dict[str, Any]) -> Page:
    """A page from the child's value."""
    pieces = [Piece(*p) for p in value["pieces"]]
    return Page(value["page"], value["width"], value["height"], pieces, value["rules"], value)


def drop_margin_numbers(pages: list[Page]) -> int:
    """Take the printed line numbers of pleading paper out of the pages' pieces; the number of pages that had them.

    They are figures alone, left of nearly all text, rising by one and evenly spaced, more than five on a page. Once
    such a column is known, shorter rests of it on other pages go too.
    """
    columns: list[float] = []
    found = 0
    for page in pages:
        column = _number_column(page)
        if column is not None:
            columns.append(column)
    if not columns:
        return 0
    edges = {round(c) for c in columns}
    near = edges | {e + 1 for e in edges} | {e - 1 for e in edges}
    for page in pages:
        edge = _text_edge(page.pieces)
        kept = [p for p in page.pieces if not (_numeral(p) and round(p.x1) in near and p.x1 < edge - 3)]
        if len(kept) < len(page.pieces):
            found += 1
            page.pieces = kept
    return found


def _numeral(piece: Piece) -> bool:
    return len(piece.text) <= 2 and piece.text.isdigit() and int(piece.text) in _NUMBERS


def _text_edge(pieces: list[Piece]) -> float:
    """Left edge of the text: nine tenths of it begin at or right of this place."""
    edges = sorted(p.x0 for p in pieces if not _numeral(p))
    return edges[len(edges) // 10] if edges else 1e9


def _number_column(page: Page) -> float | None:
    """Right edge of this page's column of line numbers, or None."""
    edge = _text_edge(page.pieces)
    groups: dict[int, list[Piece]] = defaultdict(list)
    for piece in page.pieces:
        if _numeral(piece) and piece.x1 < edge - 3:
            groups[round(piece.x1 / 8)].append(piece)
    if not groups:
        return None
    best = max(groups, key=lambda k: len(groups[k]))
    numbers = sorted((p for k in (best - 1, best, best + 1) for p in groups.get(k, ())), key=lambda p: -p.y)
    if len(numbers) <= 5:
        return None
    steps = [a.y - b.y for a, b in pairwise(numbers)]
    usual = median(steps)
    even = sum(abs(s - usual) <= 0.2 * usual + 1 for s in steps)
    rising = sum(int(b.text) == int(a.text) + 1 for a, b in pairwise(numbers))
    # Numbers that a word processor sets beside its lines rise without fail, but stand wider apart between paragraphs.
    unfailing = rising == len(steps) and even >= 0.5 * len(steps)
    if usual <= 0 or rising < 0.8 * len(steps) or not (unfailing or even >= 0.8 * len(steps)):
        return None
    return median(p.x1 for p in numbers)


def make_rows(page: Page) -> None:
    """Fill ``page.rows``, from top to bottom."""
    rows: list[Row] = []
    for piece in sorted(page.pieces, key=lambda p: (-p.y, p.x0)):
        if rows and abs(rows[-1].y - piece.y) <= 0.2 * max(piece.size, 4):
            rows[-1].pieces.append(piece)
        else:
            rows.append(Row(piece.y, piece.size, [piece]))
    out: list[Row] = []
    held: list[Piece] = []  # raised marks, waiting for the row they hang over
    for number, row in enumerate(rows):
        below = rows[number + 1] if number + 1 < len(rows) else None
        if below is not None and _raised(row, below):
            held += row.pieces
            continue
        row.pieces += [_as_mark(p) for p in held]
        held = []
        row.pieces.sort(key=lambda p: p.x0)
        weights: Counter[float] = Counter()
        for p in row.pieces:
            weights[p.size] += len(p.text)
        row.size = max(weights, key=lambda s: (weights[s], s))
        out.append(row)
    page.rows = out


def _raised(row: Row, below: Row) -> bool:
    """True for a row of nothing but small short pieces just above the baseline of larger text."""
    tall = max(p.size for p in below.pieces)
    return row.y - below.y < 0.6 * tall and all(len(p.text) <= 4 and p.size < 0.85 * tall for p in row.pieces)


def _as_mark(piece: Piece) -> Piece:
    if piece.text.isdigit() or set(piece.text) <= set("*†‡"):
        piece.text = f"{MARK_OPEN}{piece.text}{MARK_CLOSE}"
    return piece


def make_lines(page: Page, rows: list[Row], flow: int, depth: int = 0) -> tuple[list[Line], int]:
    """Lines of ``rows`` in reading order, columns one after the other; and the next free flow number."""
    out: list[Line] = []
    at = 0
    groups = _side_by_side(rows)
    rows = [Row(g[0].y, g[0].size, sorted((p for r in g for p in r.pieces), key=lambda p: p.x0)) for g in groups]
    strips = [_gaps(row) for row in rows] if len(rows) <= _MAX_ROWS and depth < _MAX_DEPTH else [[] for _ in rows]
    while at < len(rows):
        end, gutter = _columns(rows, strips, at, groups)
        if end == at:
            out += [_line(page, row.pieces, row, flow) for row in groups[at]]
            at += 1
            continue
        for right in (False, True):
            ones = [row for group in groups[at:end] for row in group]
            parts = [
                [p for p in r.pieces if (p.x0 + p.x1 > 2 * gutter) == right and not _ruler(p, gutter)] for r in ones
            ]
            side = [Row(r.y, r.size, part) for r, part in zip(ones, parts, strict=True) if part]
            made, flow = make_lines(page, side, flow + 1, depth + 1)
            out += made
        flow += 1
        at = end
    return out, flow


def _side_by_side(rows: list[Row]) -> list[list[Row]]:
    """Rows, two together where one stands beside the other less than a line lower: columns with lines of their own."""
    out: list[list[Row]] = []
    for row in rows:
        above = out[-1][0] if out and len(out[-1]) == 1 else row
        near = 0 < above.y - row.y < 0.85 * min(above.size, row.size)
        if near and max(row.x0 - above.x1, above.x0 - row.x1) >= _WIDE:
            out[-1].append(row)
        else:
            out.append([row])
    return out


def _line(page: Page, pieces: list[Piece], row: Row, flow: int) -> Line:
    bold = all(p.bold for p in pieces)
    return Line(pieces[0].x0, pieces[-1].x1, row.y, row.size, bold, joined(pieces), page.number, flow)


def _ruler(piece: Piece, gutter: float) -> bool:
    """True for the ``)`` or ``:`` that many captions draw between their columns."""
    return len(piece.text) == 1 and piece.text in _RULERS and abs((piece.x0 + piece.x1) / 2 - gutter) < 40


def _columns(
    rows: list[Row], strips: list[list[tuple[float, float]]], start: int, groups: list[list[Row]]
) -> tuple[int, float]:
    """Where a run of two-column rows from ``start`` ends, and its gutter's middle; ``start`` if there is none.

    Three rows with both columns prove them; two lines beside each other at different heights count for two.
    """
    for gap in strips[start]:
        low, high = gap
        both, pairs, end, last_both = 1, len(groups[start]) - 1, start + 1, start
        while end < min(len(rows), start + _MAX_RUN):
            row = rows[end]
            if rows[end - 1].y - row.y > 4.5 * row.size:
                break
            words = _words(row)
            shared = ((max(low, a), min(high, b)) for a, b in strips[end])
            match = next((s for s in shared if s[1] - s[0] >= _GUTTER), None)
            if match is not None:
                low, high = match
                both += 1
                pairs += len(groups[end]) - 1
                last_both = end
            elif not words:
                pass
            elif words[-1].x1 <= high - _GUTTER:
                low = max(low, words[-1].x1)
            elif words[0].x0 >= low + _GUTTER:
                high = min(high, words[0].x0)
                last_both = end
            else:
                break
            end += 1
        end = _trailing(rows, last_both + 1, end)
        ruled = sum(any(_ruler(p, (low + high) / 2) for p in row.pieces) for row in rows[start:end])
        if both + pairs >= 3 or (both + pairs == 2 and end - start >= 4) or ruled >= 4:
            gutter = (low + high) / 2
            aligned = Counter([round(p.x0 / 2) for r in rows[start:end] for p in _right_of(r, gutter)[:1]] or [0])
            # One pair alone may be a last word and the heading below it: then two lines must begin alike.
            proven = high - low >= _WIDE or max(aligned.values()) >= max(0.5 * aligned.total(), 1 + (pairs == 1))
            if proven and _stands_out(rows[start:end], gutter) and _is_text(rows[start:end], gutter):
                return end, gutter
    return start, 0.0


def _stands_out(rows: list[Row], gutter: float) -> bool:
    """True when the white strip is wider than the gaps between words: in justified lines it is just one of them."""
    starts = Counter(round(p.x0 / 3) for row in rows for p in _words(row)[1:])
    wide = both = 0
    for row in rows:
        words = _words(row)
        for a, b in pairwise(words):
            if a.x1 <= gutter <= b.x0:
                both += 1
                # Where a third column begins, the gap before it is no gap between words.
                inner = [
                    d.x0 - c.x1 for c, d in pairwise(words) if c is not a and starts[round(d.x0 / 3)] < len(rows) / 2
                ]
                usual = max([p.spacing for p in words] + inner)
                wide += b.x0 - a.x1 >= 2 * _WIDE or b.x0 - a.x1 > 1.4 * usual
    return wide >= 0.7 * both


def _right_of(row: Row, gutter: float) -> list[Piece]:
    return [p for p in _words(row) if p.x0 >= gutter - 1]


def _trailing(rows: list[Row], end: int, limit: int) -> int:
    """Left-only rows after the last two-column row still belong to the left column while they follow closely."""
    while end < limit and rows[end - 1].y - rows[end].y <= 1.6 * (rows[end - 2].y - rows[end - 1].y if end > 1 else 0):
        end += 1
    return end


def _words(row: Row) -> list[Piece]:
    """A row's pieces without the ``)`` that captions draw between columns: that counts as white."""
    return [p for p in row.pieces if len(p.text) > 1 or p.text not in _RULERS]


def _gaps(row: Row) -> list[tuple[float, float]]:
    """White strips inside a row wide enough to part two columns."""
    least = max(8.0, 0.7 * row.size)
    pairs = [(a, b) for a, b in pairwise(_words(row)) if b.x0 - a.x1 >= least]
    out = [(a.x1, b.x0) for a, b in pairs if "...." not in a.text and ". . ." not in a.text]
    return sorted(out, key=lambda g: g[0] - g[1])[:4]


def _is_text(rows: list[Row], gutter: float) -> bool:
    """False where one side is only list numbers or page numbers: that is a list or a table of contents, not columns."""
    pieces = [p for r in rows for p in r.pieces if not _ruler(p, gutter)]
    left = [p.text for p in pieces if p.x1 <= gutter + 1]
    right = [p.text for p in pieces if p.x0 >= gutter - 1]
    if not left or not right:
        return False
    pages = sum(t.strip("–-, ivxlcIVXLC.").replace(",", "").replace(" ", "").isdigit() or len(t) <= 3 for t in right)
    return sum(map(len, left)) > 6 * len(left) and pages < 0.7 * len(right)
