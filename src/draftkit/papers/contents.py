"""A motion's table of contents: its entries are the paper's headings, so they prove and complete what the body shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from draftkit.model.draft import Block, Draft
from draftkit.patterns import pattern

_NUMBERED = pattern(r"(?:\(?(?P<n>[IVX]{1,5}|[A-Z]|\d{1,2}|[a-z]|[ivx]{2,4})[.)])\s+(?=\S)")
_PAGE = pattern(
    r"(?:\s*[.…·_]){2,}\s*(?:\d{1,3}|[ivxl]{1,6})\s*$|\s{2,}(?:\d{1,3}|[ivxl]{1,6})\s*$|(?<=\S)\s(?:\d{1,3})\s*$"
)
_TABLES = pattern(r"table of|index of|^contents$|^page", re.IGNORECASE)
_LETTERS = re.compile(r"[^a-z0-9]+")
_LEAST = 3
"""Entries that make a table of contents worth a proof."""
_SHORT = 8
"""Letters that an entry holds at least where it is looked for inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its number as printed without full stop (``""`` without one), its words, and both as bare letters."""

    number: str
    text: str
    bare: str


def bare(text: str) -> str:
    """Small letters and figures alone, for comparing a heading with its entry."""
    return _LETTERS.sub("", text.lower())


class Contents:
    """The entries of a paper's table of contents, in order; none where it has no table."""

    def __init__(self, draft: Draft) -> None:
        entries = list(_entries([b for b in draft.blocks if b.part == "table of contents"]))
        self.entries: tuple[Entry, ...] = tuple(entries) if len(entries) >= _LEAST else ()
        self._by_start: dict[str, list[Entry]] = {}
        for entry in self.entries:
            self._by_start.setdefault(entry.bare[:_SHORT], []).append(entry)
        self.kinds = frozenset(kind_of(e.number) for e in self.entries if e.number)

    def entry(self, number: str, text: str) -> Entry | None:
        """The entry that is this heading, whole or in its first part; None where there is none."""
        letters = bare(text)
        if len(letters) < 4:
            return None
        mark = number.strip("(). ")
        for entry in self._by_start.get(letters[:_SHORT], ()):
            same = mark == entry.number or not mark or not entry.number
            begins = len(letters) >= 2 * _SHORT and entry.bare.startswith(letters)
            if same and (entry.bare == letters or begins):
                return entry
        return None

    def run_in(self, number: str, text: str) -> int | None:
        """Characters of a paragraph's beginning that are an entry's words, where the paragraph goes on after them."""
        mark = number.strip("(). ")
        letters = bare(text[:400])
        for entry in self._by_start.get(letters[:_SHORT], ()):
            if mark and mark == entry.number and len(entry.bare) >= 4 and letters.startswith(entry.bare):
                return _length(text, len(entry.bare))
        return None


def kind_of(number: str) -> str:
    """What an outline number is made of: ``roman``, ``letter``, ``figure`` or ``small``."""
    if number.isdecimal():
        return "figure"
    if number.islower():
        return "small"
    return "roman" if len(number) > 1 or number in "IVX" else "letter"


def _length(text: str, letters: int) -> int:
    """Characters that hold so many letters and figures, with the full stop after them."""
    seen = 0
    for at, char in enumerate(text):
        seen += bool(bare(char))
        if seen == letters:
            rest = text[at + 1 :]
            return at + 1 + len(rest) - len(rest.lstrip(").:”\"’'"))
    return len(text)


def _entries(blocks: Sequence[Block]) -> list[Entry]:
    """Entries with their lines put together: a line without a page begins one that goes on below."""
    out: list[Entry] = []
    held = ""
    for block in blocks:
        for line in block.text.split("\n"):
            words = " ".join(line.split())
            if not words or (_TABLES.search(words) and not held):
                continue
            if held and _NUMBERED.match(words):
                held = ""  # an entry without a page: it names no heading for sure
            whole = f"{held} {words}".strip()
            page = _PAGE.search(line.rstrip())
            if page is None:
                held = whole
                continue
            held = ""
            text = _PAGE.sub("", whole).strip(" .…·_")
            number = _NUMBERED.match(text)
            rest = text[number.end() :] if number else text
            if bare(rest):
                out.append(Entry(number["n"] if number else "", rest, bare(rest)))
    return out
