"""Finds tables of authorities and of contents that were typed by hand or lost their field, in the blocks of any format.

Such a table lists citations, it does not make them: its blocks get the part ``table of authorities`` or ``table of
contents``. Conservative by design, because a paragraph wrongly put there would go unchecked: a title line is needed,
and at least two entries that end in a page number after dots, a tab or wide space.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from draftkit.model.draft import Block

AUTHORITIES = "table of authorities"
CONTENTS = "table of contents"

_TITLES = {
    "table of authorities": AUTHORITIES,
    "table of cited authorities": AUTHORITIES,
    "table of cases and authorities": AUTHORITIES,
    "table of cases": AUTHORITIES,
    "table of citations": AUTHORITIES,
    "index of authorities": AUTHORITIES,
    "authorities cited": AUTHORITIES,
    "table of contents": CONTENTS,
    "contents": CONTENTS,
}
_PAGE = r"(?:\d{1,4}|[ivxlc]{1,7}|passim)"
_ENTRY = re.compile(
    rf"(?:[.…·_]{{3,}}+|(?:[.·] ){{3,}}\.?|\t|[ \u00a0]{{3,}}+)[ \t\u00a0]*+"  # possessive: each blank once
    rf"{_PAGE}(?:(?:, ?| ?[-–] ?| and ){_PAGE})*\.?\s*$",
    re.IGNORECASE,
)
_LEADERS = ("..", ". .", "…", "··", "· ·", "__", "\t", "   ", "\u00a0\u00a0\u00a0")
"""What every entry holds: looked for first, because it is ten times quicker than the pattern."""
_MARKUP = re.compile(r"^[#*_>\s]+|[*_:#\s]+$")
_CATEGORY = re.compile(
    r"^(?:page(?:\(?s\)?)?(?: no(?:\(?s\)?)?\.?)?"
    r"|(?:(?:federal|state|supreme court|united states|u\.s\.|circuit|district court|other|published|unpublished) )*"
    r"(?:cases?|statutes?(?: and regulations)?|rules?(?: and regulations)?|regulations?"
    r"|constitution(?:s|al provisions?)?"
    r"|(?:other |secondary )?(?:authorities|sources|materials?)|treatises?|court decisions|decisions))"
    r"(?:[ ,:—–-]{0,9}(?:continued|cont[’']d|\(cont(?:inued|[’']d|\.)\)|page(?:\(?s\)?)?)){0,3}$",
    re.IGNORECASE,
)
_CONTINUED = re.compile(r"[ ,:—–-]{0,9}\(?(?:continued|cont[’']d|cont\.)\)?$")
_FOLIO = re.compile(r"^[-–— ]{0,3}(?:\d{1,3}|[ivxlc]{1,7})[-–— ]{0,3}$", re.IGNORECASE)
"""A page number that stands alone, as between two pages of a table."""
_REACH = 2
"""Lines without a page number that an entry may take before the line with it."""


def is_entry(text: str) -> bool:
    """True for a line that ends in page numbers after a leader: ``Smith v. Jones, 1 U.S. 2 ...... 3, 5``."""
    tail = text[-120:]
    return any(leader in tail for leader in _LEADERS) and len(text) <= 2000 and _ENTRY.search(tail) is not None


def stands_alone(text: str) -> bool:
    """True for a line that is a table's title or one of its categories: ``TABLE OF AUTHORITIES``, ``Cases—Continued``.

    Such a line begins with a capital and belongs to no paragraph, whatever stands above and below it.
    """
    bare = _MARKUP.sub("", text)
    if not 4 < len(bare) <= 60 or not bare[0].isupper():
        return False
    return _titled(text) is not None or _CATEGORY.match(bare) is not None


def mark(blocks: Iterable[Block], breaks: Collection[int] = ()) -> list[Block]:
    """The same blocks, hand-made tables put in their part, and paragraphs counted anew within each part.

    ``breaks`` holds the indexes of blocks that begin a new page where the format knows it (a page break ends a table
    that has begun). Only blocks of the part ``body`` or of a ``table N`` are looked at.
    """
    out = list(blocks)
    at = 0
    while at < len(out):
        title = _title(out[at])
        if title is None:
            at += 1
            continue
        end = _end(out, at + 1, breaks)
        if sum(is_entry(b.text) for b in out[at + 1 : end]) >= 2:
            for i in range(at, end):
                out[i] = replace(out[i], part=title)
        at = max(end, at + 1)
    return renumber(out)


def renumber(blocks: Iterable[Block]) -> list[Block]:
    """The same blocks with ``paragraph`` counted from 1 within each part."""
    counts: dict[str, int] = {}
    out = []
    for block in blocks:
        number = counts[block.part] = counts.get(block.part, 0) + 1
        out.append(block if block.paragraph == number else replace(block, paragraph=number))
    return out


def _title(block: Block) -> str | None:
    if len(block.text) > 60 or not _own(block):
        return None
    return _titled(block.text)


def _titled(text: str) -> str | None:
    """The table that a line is the title of, also where the table goes on (``TABLE OF AUTHORITIES—Continued``)."""
    words = " ".join(_MARKUP.sub("", text).lower().split())
    return _TITLES.get(words) or _TITLES.get(_CONTINUED.sub("", words))


def _own(block: Block) -> bool:
    return block.part == "body" or (block.part.startswith("table ") and not block.is_table_of)


def _end(blocks: list[Block], start: int, breaks: Collection[int]) -> int:
    """Index after the table's last entry: before the first block that is no entry, category or part of an entry."""
    end = at = start
    while at < len(blocks):
        block = blocks[at]
        if not _own(block) or _title(block) is not None or (at in breaks and end > start):
            break
        if is_entry(block.text):
            end = at = at + 1
            continue
        if _CATEGORY.match(_MARKUP.sub("", block.text)) or _FOLIO.match(block.text.strip()):
            at += 1
            continue
        ahead = blocks[at + 1 : at + 1 + _REACH]
        if block.heading or len(block.text) > 300 or not any(is_entry(b.text) for b in ahead if _own(b)):
            break
        at += 1
    return end
