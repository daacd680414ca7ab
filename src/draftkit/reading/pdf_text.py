"""From lines to the text of a paragraph: spaces, line-end hyphens, note marks, pages."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from draftkit.reading.pdf_rows import MARK_CLOSE, MARK_OPEN, Line

LINE_HYPHEN = "\x02"
NOTE_MARK = "\ufffc"
_RAISED = str.maketrans("0123456789*†‡", "⁰¹²³⁴⁵⁶⁷⁸⁹*†‡")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_PART = re.compile(r"[^\W\d_]*$")
_FIRST_PART = re.compile(r"[^\W\d_]*")
_KEPT_BEFORE = frozenset(
    {"well", "ill", "self", "non", "ex", "cross", "co", "pre", "post", "anti", "then", "so", "vice", "half", "all"}
    | {"first", "second", "third", "long", "short", "high", "low", "quasi"}
)
"""First parts of compounds that are usually written with a hyphen."""
_KEPT_AFTER = frozenset({"type", "based", "era", "like", "related", "style", "specific", "established"})
"""Second parts of such compounds: a Bivens-type action, a fact-specific question."""


class Joiner:
    """Joins lines; knows the document's words, so that ``qualified`` and ``well-established`` both come out right."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.joined_words = 0
        self.unsure = 0
        self._texts = texts
        self._known: set[str] | None = None

    def text(self, lines: list[Line]) -> tuple[str, tuple[tuple[int, int], ...]]:
        """The paragraph's text, and ``(offset, page)`` for each page it touches."""
        out = lines[0].text
        parts, length = [], 0
        pages = [(0, lines[0].page)]
        for line in lines[1:]:
            before = out
            out, gap = self._seam(before, line.text)
            out += gap
            parts.append(out)
            length += len(out)
            if line.page != pages[-1][1]:
                pages.append((length, line.page))
            out = line.text
        return "".join([*parts, self._end(out)]), tuple(pages)

    def _end(self, text: str) -> str:
        return text.replace(LINE_HYPHEN, "-")

    def _seam(self, before: str, after: str) -> tuple[str, str]:
        """The line as it enters the paragraph, and what stands between it and the next."""
        before = before.rstrip()
        if before.endswith("\u00ad"):
            return before[:-1], ""
        if before.endswith((LINE_HYPHEN, "-", "\u2010")):
            return self._hyphen(before[:-1], after, before[-1] == LINE_HYPHEN)
        before = self._end(before)
        if before.endswith(("—", "–")) or after.startswith(("—", "–")):
            # "396–" before "97" and "law—" before "clearly": printed without a space, unless one was printed.
            spaced = before[-2:-1] == " " or after[1:2] == " "
            return before, " " if spaced or not before[-2:-1] else ""
        return before, " "

    def _hyphen(self, before: str, after: str, certain: bool) -> tuple[str, str]:
        before = self._end(before)
        left, right = _LAST_PART.search(before), _FIRST_PART.match(after)
        first, second = left[0] if left else "", right[0] if right else ""
        if not first or not second or not first[-1].islower() or not second[0].islower():
            # "396-" before "97", "al-" before "Kidd", "§ 1983-" before "type": the hyphen is the text's own.
            spaced = before[-1:] in ("", " ", "-")
            return before + "-", " " if spaced else ""
        if len(first) == 1 and before[: -len(first)].endswith("-"):
            return before + "-", ""
        if second.lower() in _KEPT_AFTER and (first + second).lower() not in self._vocabulary():
            return before + "-", ""
        whole, split = (first + second).lower(), f"{first}-{second}".lower()
        known = self._vocabulary()
        if whole not in known and (split in known or first.lower() in _KEPT_BEFORE):
            return before + "-", ""
        if whole not in known and not certain and first.lower() in known and second.lower() in known and len(first) > 3:
            self.unsure += 1
            return before + "-", ""
        self.joined_words += 1
        return before, ""

    def _vocabulary(self) -> Collection[str]:
        if self._known is None:
            self._known = {w.lower() for text in self._texts for w in _WORDS.findall(text)}
        return self._known


def note_labels(text: str) -> list[str]:
    """The raised numbers in a text, in order."""
    return re.findall(f"{MARK_OPEN}([^{MARK_CLOSE}]*){MARK_CLOSE}", text)


def place_marks(
    text: str, pages: tuple[tuple[int, int], ...], found: Collection[str]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Write each raised number as U+FFFC where its note was found, else as raised figures; shift the page offsets."""
    if MARK_OPEN not in text:
        return text, pages
    out: list[str] = []
    shifts: list[tuple[int, int]] = []  # (offset in the old text, characters gone before it)
    at = gone = 0
    for match in re.finditer(f"{MARK_OPEN}([^{MARK_CLOSE}]*){MARK_CLOSE}", text):
        written = NOTE_MARK if match[1] in found else match[1].translate(_RAISED)
        out += [text[at : match.start()], written]
        at = match.end()
        gone += len(match[0]) - len(written)
        shifts.append((at, gone))
    moved = []
    for offset, page in pages:
        less = max((g for a, g in shifts if a <= offset), default=0)
        moved.append((offset - less, page))
    return "".join([*out, text[at:]]), tuple(moved)
