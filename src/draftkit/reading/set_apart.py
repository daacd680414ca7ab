"""Headings that a writer made by hand: a short paragraph set in bold or underlined from end to end, without a style.

Most drafts of people who do not live in Word look so. Lines in capitals, and those with the number of an outline, are
known as headings by their form (:mod:`draftkit.papers.headings`) and are left to it: their form tells the level too.
"""

from __future__ import annotations

import re

LEVEL = 4
"""Level of such a heading: below the numbered ones, so that it never ends the section of one."""

_LONGEST = 160
_LETTERS = re.compile(r"[^\W\d_]+")
_NO_HEADING = re.compile(
    r"^\W*(?:[IVXLC]{1,5}|[A-Za-z]|\d{1,3})[.)]\s"
    r"|^\W*(?:plaintiffs?|defendants?|dated?|signed|by|re|to|from|cc)\b\W*(?:,|:|$)"
    r"|^\W*(?:in the )?(?:united states )?(?:district|circuit|superior) court\b|^\W*supreme court of\b"
    r"|\bv(?:s|ersus)?\.?\s|\b(?:case|civil action|docket|cause) no\b|\bno\. |\bpages?(?:\(s\))?\W*$"
    r"|/s/|@|_{3}|\d{3}[-.) ]\d{4}\b|\[",
    re.IGNORECASE,
)
"""The number of an outline; and lines of captions, signatures and addresses, blanks and names of cases."""


def reads_as_heading(text: str) -> bool:
    """True for a short line with letters of both cases that is no sentence, no caption's line and no signature's."""
    line = " ".join(text.split())
    if not 3 < len(line) <= _LONGEST or line[-1] in ",;" or line.isupper() or _NO_HEADING.search(line):
        return False
    words = _LETTERS.findall(line)
    if not words or not words[0][0].isupper():
        return False
    if line[-1] not in ".?!":
        return True
    # A sentence in bold is a heading where it is set as titles are: most of its longer words with a capital.
    longer = [word for word in words if len(word) > 3]
    return ". " not in line and len(longer) > 2 and 2 * sum(w[0].isupper() for w in longer) > len(longer)


def level_of(text: str, part: str, heading: int | None, *, set_apart: bool) -> int | None:
    """The heading level of a paragraph: its own (``heading``) where the file gives one, else by how it is set."""
    if heading is None and set_apart and part == "body" and reads_as_heading(text):
        return LEVEL
    return heading
