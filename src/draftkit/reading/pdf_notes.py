"""Footnotes of a PDF page: known by smaller type or a rule above them, and by the number they begin with."""

from __future__ import annotations

import re
from collections import Counter

from draftkit.reading.pdf_rows import MARK_CLOSE, MARK_OPEN, Page, Row

_MARKED = re.compile(f"^{MARK_OPEN}(\\d{{1,3}}|[*†‡]+){MARK_CLOSE}")
_PLAIN = re.compile(r"^(\d{1,3}|[*†‡]{1,3})(?:[.\s]\s*)(?=\S)")
_SMALL = 0.93
"""Notes are set in type at most this share of the body's."""


def body_size(pages: list[Page]) -> float:
    """The size, in points, in which most of the document is set."""
    weights: Counter[float] = Counter()
    for page in pages:
        for row in page.rows:
            weights[round(row.size * 2) / 2] += len(row.text)
    most = max(weights.values(), default=0)
    # On a short page the notes may outweigh the body, but they are never the larger.
    return max((size for size, weight in weights.items() if weight >= 0.4 * most), default=12.0)


class Notes:
    """Splits page after page, remembering which note is still open and which number comes next."""

    def __init__(self, size: float) -> None:
        self.size = size
        self.last: int | None = None
        self.open = False

    def split(self, page: Page) -> tuple[list[Row], list[tuple[str | None, list[Row]]]]:
        """Body rows, and notes as (label, rows); the label None continues the note that the page before left open."""
        rows = page.rows
        small = len(rows)
        while small > 0 and rows[small - 1].size <= _SMALL * self.size:
            small -= 1
        ruled = self._below_rule(page, rows)
        start = ruled if ruled is not None else small
        if start >= len(rows) or (start == 0 and ruled is None and not self.open):
            self.open = False
            return rows, []
        typed = small <= start
        starts = [i for i in range(start, len(rows)) if self._label(rows[i].text, typed) is not None]
        if not starts and not (self.open and ruled is not None):
            self.open = False
            return rows, []
        notes: list[tuple[str | None, list[Row]]] = []
        first = starts[0] if starts else len(rows)
        if first > start:
            if self.open:
                notes.append((None, rows[start:first]))
            else:
                start = first
        at = first
        while at < len(rows):
            label = self._label(rows[at].text, typed)
            end = at + 1
            if label is not None and label.isdigit():
                self.last = int(label)
            while end < len(rows) and self._label(rows[end].text, typed) is None:
                end += 1
            notes.append((label, rows[at:end]))
            at = end
        self.open = True
        return rows[:start], notes

    def _label(self, text: str, small: bool) -> str | None:
        """The number or sign a note begins with, if this row begins one."""
        marked = _MARKED.match(text)
        if marked:
            return marked[1]
        plain = _PLAIN.match(text) if small else None
        if plain is None:
            return None
        if not plain[1].isdigit():
            return plain[1]
        # A bare figure begins a note only if it is the next one: a wrapped "730, 741" must not.
        return plain[1] if int(plain[1]) == (self.last or 0) + 1 else None

    def _below_rule(self, page: Page, rows: list[Row]) -> int | None:
        """Index of the first row below a short rule at the left margin, the usual mark above footnotes."""
        if not rows:
            return None
        left = min(r.x0 for r in rows)
        best = None
        for x0, x1, y in page.rules:
            if abs(x0 - left) > 14 or x1 - x0 > 0.55 * page.width or y > 0.85 * page.height:
                continue
            below = next((i for i, r in enumerate(rows) if r.y < y), None)
            if below is None:
                continue
            above = rows[below - 1] if below else None
            if above is not None and above.y - y < 0.45 * above.size and above.x1 >= x1 - 4:
                continue  # it underlines the row above
            if self._label(rows[below].text, True) is not None or self.open:
                best = below if best is None else max(best, below)
        return best


def strip_label(text: str) -> str:
    """A note's first line without its number."""
    return (_PLAIN if not _MARKED.match(text) else _MARKED).sub("", text, count=1).lstrip()
