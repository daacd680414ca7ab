"""Which counts of the complaint a heading of a motion names."""

from __future__ import annotations

import re

from draftkit.patterns import pattern

_COUNTS = pattern(
    r"\b(?:counts?|claims?|causes? of action)\s+((?:[IVX]+|\d+|one|two|three|four|five|six|seven|eight)(?:(?:,| and|, and|&| through|-)\s*(?:[IVX]+|\d+|one|two|three|four|five|six))*)\b",
    re.IGNORECASE,
)
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth)"
_ORDINALS = pattern(
    rf"\b({_ORDINAL}(?:(?:,| and|, and) {_ORDINAL}){{0,6}}) (?:claims?|causes?|counts?)\b", re.IGNORECASE
)
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight")
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}


def counts_named(words: str) -> tuple[int, ...]:
    """The numbers of the counts that a heading names: (2, 3) for ``(Counts II and III)``."""
    found: list[int] = []
    for match in _COUNTS.finditer(words):
        parts = re.findall(r"[A-Za-z]+|\d+", re.sub(r"\b(?:and|through)\b", " ", match[1]))
        found += [n for part in parts if (n := _number(part)) is not None]
    for match in _ORDINALS.finditer(words):
        found += [_NTH.index(w) + 1 for w in re.findall(r"[a-z]+", match[1].lower()) if w in _NTH]
    return tuple(dict.fromkeys(found))


def _number(word: str) -> int | None:
    if word.isdecimal():
        return int(word)
    return _ROMAN.get(word) or (_WORDS.index(word.lower()) + 1 if word.lower() in _WORDS else None)
