"""Headings of a draft, by style where it has styles and by form where it has none."""

from __future__ import annotations

from draftkit.model.draft import Block
from draftkit.patterns import pattern

LONGEST_HEADING = 220
"""Characters of the longest text that can be a heading."""

_NUMBERED = pattern(r"\s*(?:(?P<roman>[IVX]{1,5})|(?P<letter>[A-H])|(?P<digit>\d{1,2}))[.)]\s+(?=[A-Z“\"‘'])")
_COUNT = pattern(
    r"\s*(?:(?:COUNT|Count|CLAIM|Claim)\s+(?:[IVX]+|\d+|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b"
    r"|(?:FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH|ELEVENTH|TWELFTH|First|Second|Third|Fourth|Fifth|Sixth|Seventh"
    r"|Eighth|Ninth|Tenth|Eleventh|Twelfth)\s+(?:CLAIM|CAUSE|Claim|Cause)\b)"
)
_SENTENCES = pattern(r"[.?!]\s+[A-Z“\"]")
_CITED = pattern(r"\d{1,4} (?:U\.S\.|F\.|S\. Ct\.|¶)")


def heading_level(block: Block) -> int | None:
    """The level of a heading (1 the highest), or None for text.

    A style or Markdown heading counts as such; in a text without styles a short line in capitals, one that begins with
    a number of an outline (``II.``, ``A.``), or ``COUNT I`` does.
    """
    if block.is_table_of or block.part != "body":
        return None
    text = " ".join(block.text.split())
    if block.heading is not None:
        return block.heading
    if not text or len(text) > LONGEST_HEADING:
        return None
    numbered = _NUMBERED.match(text)
    if numbered and not numbered["digit"] and not _reads_on(text[numbered.end() :]):
        return 2 if numbered["roman"] else 3
    if numbered and numbered["digit"] and len(text) <= 120 and not text.endswith(".") and not _reads_on(text):
        return 4
    if _COUNT.match(text) and len(text) < 160:
        return 2
    return 1 if len(text) <= 160 and in_capitals(text) else None


def in_capitals(text: str) -> bool:
    """True for a text of at least four letters, all of them capitals."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 4 and all(c.isupper() for c in letters)


def begins_count(text: str) -> bool:
    """True for a line such as ``COUNT II`` or ``THIRD CAUSE OF ACTION``."""
    return _COUNT.match(text) is not None


def _reads_on(text: str) -> bool:
    """True for text of several sentences or with a citation: a numbered paragraph, not a heading."""
    return _SENTENCES.search(text) is not None or _CITED.search(text) is not None
