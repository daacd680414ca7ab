"""The lines of a caption as cells: the parties' column, what stands beside it, and ``v.`` always by itself.

A caption is set in two columns, parted by white space, a tab or a column of ``)`` or ``§``; a PDF or a table in Word
gives one column after the other. Some people write ``v.`` and the case number on one line, some the whole caption.
"""

from __future__ import annotations

import re
from collections import Counter

from draftkit.model.draft import Span
from draftkit.patterns import pattern

VERSUS = pattern(r"^\W*(?:v\.?|vs\.?|versus|-?\s*against\s*-?)\W*$", re.IGNORECASE)
_COLUMN = pattern(r"\s{3,}|\t|(?:^|\s)[§):|*}](?=\s|$)")
_ROLES = r"(?:plaintiff|petitioner)s?(?:\(s\))?(?:-\w+)?"
_PARTED = pattern(
    rf"(?:(?:,|\b{_ROLES}[,.;]{{0,2}})\s+(?P<end>v\.?|vs\.?|versus|-\s?against\s?-)\W*$"
    r"|\s(?P<loud>VERSUS)\W*$"
    rf"|\b{_ROLES}[,.;]{{0,2}}\s+(?P<middle>v\.?|vs\.?|versus|-\s?against\s?-)(?=\s+\S)"
    r"|^\s*(?P<begin>v\.?|vs\.?|versus|-\s?against\s?-)(?=\s+(?:(?:civil|case|cause|docket|index|no)\b|\d{1,2}[ :-])))",
    re.IGNORECASE,
)
_LAST_ROLE = pattern(r",\s*(?:defendant|respondent)s?(?:\(s\))?\.(?=\s+\S)", re.IGNORECASE)
"""The last word of the parties where the paper runs on in the same line."""
_WIDE = pattern(r"\S[ \u00a0]{3,}(?=\S)")
_SHORT = 60
"""Lines of a text in which the two columns of a caption stand."""
_LONGEST = 200
"""Characters of the longest line that can hold two columns."""
_LEAST_EDGE = 24
"""Characters that stand left of a second column at least."""


def cells_of(text: str) -> tuple[list[Span], list[Span]]:
    """The cells of the left column (or the only one), and those of the right, as spans of ``text``, in order."""
    left: list[Span] = []
    right: list[Span] = []
    edge = _edge(text)
    start = 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        body = line.rstrip("\r\n")
        if body.strip():
            begins = start + len(body) - len(body.lstrip())
            whole = (begins, start + len(body.rstrip()))
            spans = [whole] if len(body) > _LONGEST else _cut(text, *whole)
            beside = edge is not None and number < _SHORT and begins - start >= edge - 2
            if beside or not _own(text, spans[0]):
                right += [s for s in spans if _own(text, s)]
            else:
                left += _parted(text, spans[0])
                right += [s for s in spans[1:] if _own(text, s)]
        start += len(line)
    return left, right


def _edge(text: str) -> int | None:
    """Where the second column begins in a typed text: the place at which most gaps inside lines end."""
    ends: Counter[int] = Counter()
    for line in text.splitlines()[:_SHORT]:
        gap = _WIDE.search(line.expandtabs())
        if gap is not None and gap.end() >= _LEAST_EDGE and line.strip()[:1] not in "§):|*":
            ends[gap.end()] += 1
    most = ends.most_common(1)
    return most[0][0] if most else None


def _cut(text: str, start: int, end: int) -> list[Span]:
    """A line cut at its columns; a ruler at its beginning leaves an empty first cell."""
    out, at = [], start
    for match in _COLUMN.finditer(text, start, end):
        out.append((at, match.start()))
        at = match.end()
    out.append((at, end))
    return out


def _own(text: str, span: Span) -> bool:
    return text[span[0] : span[1]].strip() != ""


def _parted(text: str, span: Span) -> list[Span]:
    """A cell with ``v.`` in it as three, and cut after the last word of the parties."""
    line = text[slice(*span)]
    found = _PARTED.search(line)
    if found is not None and VERSUS.match(line) is None:
        start, end = next(found.span(k) for k in ("end", "loud", "middle", "begin") if found[k])
        before = [(span[0], span[0] + start)] if line[:start].strip() else []
        after = (span[0] + end, span[1])
        return [*before, (span[0] + start, span[0] + end), *(_parted(text, after) if _own(text, after) else [])]
    last = _LAST_ROLE.search(line)
    return [span] if last is None else [(span[0], span[0] + last.end()), (span[0] + last.end(), span[1])]
