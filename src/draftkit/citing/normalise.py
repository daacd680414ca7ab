"""Text as the parsers want it, without losing one offset.

Every replacement keeps the length; what must vanish (soft hyphens, zero-width marks, Markdown's emphasis and links) is
dropped through an index, so that each clean position knows its place in the original.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_FOLD: dict[int, str] = {}
for _chars, _to in (
    (
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029\ufffc\r\n",
        " ",
    ),
    ("\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u00b4`\uff07", "'"),
    ("\u201c\u201d\u201e\u201f\u2033\uff02", '"'),
    ("\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d", "-"),
    ("\u2015\ufe58", "\u2014"),
):
    _FOLD.update(dict.fromkeys(map(ord, _chars), _to))
_FOLD.update({0xFF10 + d: str(d) for d in range(10)})  # full-width digits
_FOLD.update({base + d: str(d) for base in (0x0660, 0x06F0) for d in range(10)})  # Arabic digits
_FOLD.update({0xF000 + c: chr(c) for c in range(0x20, 0x7F)})  # symbol-font shift (RTF, old Word)
_FOLD.update({0xF0A7: "§", 0xF0B6: "¶", 0xFF0E: ".", 0xFF0C: ","})

_ZERO = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u2060\ufeff\x00\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\x02"
)
_DROPPED = "\x00"  # markup is dropped like an invisible character
_ZERO_RE = re.compile("[" + "".join(_ZERO) + "]")
_SUSPECT_RE = re.compile(
    "[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9\uf020-\uf07e\uf0a7\uf0b6\u200b-\u200f\u202a-\u202e\u2060-\u2069\x00]"
)

_LONG_RUN = re.compile(r"[_=.\- ]*(?:[_]{40,}|[-]{40,}|[=]{40,}|[.]{40,})")
_BLANK_PAGE = re.compile(r"(\d (?:U\. ?S\.|S\. ?Ct\.|L\. ?Ed\. ?2d|F\. ?4th)(?:,? at)? ?)(-{2,8})(?![\w-])")
# The page marks of a database, pasted with the words: "Graham v. *397 Connor".
_STAR_PAGE = re.compile(
    r"(?<=[A-Za-z.] )(?<!at )(?<![Ii]d\. )(?<!bid\. )(?<!op\. )(?<!pp\. )(?<! p\. )(?<!and )(?<!to )(?<!or )\*{1,2}\d{1,4} (?=[A-Za-z])"
)
_SPACES = re.compile(r"  +")
# A word broken at a line end is one word; after a hyphen that belongs there (396-97, al-Kidd) only the break goes.
_BROKEN_WORD = re.compile(r"(?<=[a-z])[-\u2010\u00ad] ?\r?\n[ \t]*(?=[a-z])")
_BROKEN_PAIR = re.compile(r"([-\u2010-\u2013])[ \t]?\r?\n[ \t]*(?=[A-Z0-9])")
# An em dash is a range only between figures; between words it is a break in the sentence.
_RANGE_DASH = re.compile(r"(\d ?)\u2014(?= ?\*?\d)")
_TYPED_DASH = re.compile(r"(?<=[A-Za-z,.)\"'])--(?=[A-Za-z\"'(])")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]+")
# "[[target|shown]]": a link as wikis and note-taking programs write it.
_WIKI_LINK = re.compile(r"\[\[[^\[\]|\n]{1,200}\|([^\[\]]{1,200})\]\]")
_LINK = re.compile(r"\[([^\[\]]{1,400})\]\(([^()\s]{0,400}(?:\([^()\s]{0,80}\)[^()\s]{0,200})?)\)")
_STARS = re.compile(r"(?<!at )\*{1,3}(?!\d)|(?<=at )\*{1,3}(?! ?\d)|(?<=[^\s\d])\*{1,3}(?=\d)")
_UNDER = re.compile(r"(?<![\w_])_{1,2}(?=[A-Za-z\"'(\[])|(?<=[A-Za-z.,;:!?)\]\"'])_{1,2}(?![\w_])")


class Clean(NamedTuple):
    """Clean text and, for each clean position, the offset in the original (one more entry for the end)."""

    text: str
    offsets: Sequence[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The original range of clean range ``start:end``."""
        if end <= start:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.offsets[end - 1] + 1


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _drop(match: re.Match[str]) -> str:
    return _DROPPED * len(match[0])


def _drop_link(match: re.Match[str]) -> str:
    return _DROPPED + match[1] + _DROPPED * (len(match[0]) - len(match[1]) - 1)


def _drop_wiki_link(match: re.Match[str]) -> str:
    before = match.start(1) - match.start()
    return _DROPPED * before + match[1] + _DROPPED * 2


def normalise(text: str) -> Clean:
    """Clean ``text`` of one paragraph: quotes, dashes, spaces and digits folded, markup dropped, URLs blanked.

    A line break inside a paragraph is a space, and so is every run of spaces. Long runs of rules or leaders are blanked
    (they make regular expressions quadratic); short runs of ``_`` stay: ``584 U.S. ___`` is a page not yet known.
    """
    if "\n" in text:
        text = _BROKEN_WORD.sub(_drop, text)
        text = _BROKEN_PAIR.sub(lambda m: m[1] + _DROPPED * (len(m[0]) - 1), text)
    one = text.translate(_FOLD)
    if "*" in one:
        one = _STAR_PAGE.sub(_drop, one)
        one = _STARS.sub(_drop, one)
    if "\u2014" in one:
        one = _RANGE_DASH.sub(r"\1-", one)
    if "--" in one:
        one = _TYPED_DASH.sub("\u2014 ", one)
    if "_" in one:
        one = _UNDER.sub(_drop, one)
    if "]]" in one:
        one = _WIKI_LINK.sub(_drop_wiki_link, one)
    if "](" in one:
        one = _LINK.sub(_drop_link, one)
    if "://" in one or "www." in one:
        one = _URL.sub(_blank, one)
    if "----" in one or "____" in one or "...." in one or "====" in one:
        one = _LONG_RUN.sub(_blank, one)
    if "--" in one:
        one = _BLANK_PAGE.sub(lambda m: m[1] + "_" * len(m[2]), one)
    if "  " in one:
        one = _SPACES.sub(lambda m: " " + _DROPPED * (len(m[0]) - 1), one)
    if not _ZERO_RE.search(one):
        return Clean(one, range(len(text) + 1))
    keep = [i for i, c in enumerate(one) if c not in _ZERO]
    return Clean("".join([one[i] for i in keep]), [*keep, len(text)])


def suspicion(original: str) -> str | None:
    """Why the printed form of a citation is suspect, or None.

    Invisible characters, digits of other scripts and symbol-font leftovers change what a search or a copy finds.
    """
    found = _SUSPECT_RE.search(original)
    if not found:
        return None
    code = ord(found[0])
    if code in range(0x200B, 0x2070) or code == 0:
        return f"an invisible character (U+{code:04X}) stands inside it"
    if code in range(0xF000, 0xF100):
        return f"it holds a character of an old symbol font (U+{code:04X})"
    return f"its digits are not the ordinary ones (U+{code:04X})"
