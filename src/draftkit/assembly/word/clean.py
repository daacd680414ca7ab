"""Text that a Word file can hold: what XML forbids is taken out and reported; line ends become one kind."""

from __future__ import annotations

import re
from typing import NamedTuple

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 file may hold (control characters, lone surrogates, U+FFFE and U+FFFF)."""

_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")

NBSP = "\u00a0"

_HELD = re.compile(
    r"(?P<rules>\bFed\. (?=R\. )|\bR\. (?=(?:Civ|App|Crim|Bankr)\. P\b|Evid\. ))"
    r"|(?P<mark>§§?|¶¶?|\bNos?\.|\bEx\.|\bCiv\.|\bCiv\. P\.|\bP\.|\bRule|\bExhibit|\bCount|\bECF) (?=[\w\[(])"
    r"|(?P<code>\b\d{1,3}) (?=U\.S\.C\.|U\.S\.|S\. Ct\.|F\.|L\. Ed\.)"
    r"|(?P<reporter>U\.S\.C\.|U\.S\.|S\. Ct\.|F\.(?:2d|3d|4th)|F\. Supp\.(?: [23]d)?|L\. Ed\.(?: 2d)?) (?=[\d§])"
)


class Removed(NamedTuple):
    """A character that was left out: its code point and its offset (in characters) in the original text."""

    code: int
    offset: int

    def __str__(self) -> str:
        return f"U+{self.code:04X} at character {self.offset + 1}"


def for_word(text: str) -> tuple[str, tuple[Removed, ...]]:
    """The text as a Word file can hold it, and what was removed from it, in order.

    Every line end (``\\r\\n``, ``\\r``, U+2028, U+2029) becomes ``\\n``; white space at both ends goes, as nothing
    on paper shows it; all else stays, character for character.
    """
    removed = tuple(Removed(ord(m[0]), m.start()) for m in _ILLEGAL.finditer(text))
    if removed:
        text = _ILLEGAL.sub("", text)
    return _LINE_ENDS.sub("\n", text).strip(" \t\n"), removed


def held_together(words: str) -> str:
    """draftkit's own wording with no-break spaces where a line may not end: after § ¶ No., within "42 U.S.C. § 1983".

    For the tool's words only: a person's own text is never altered.
    """
    return _HELD.sub(lambda m: m[0][:-1] + NBSP, words)
