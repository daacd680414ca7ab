"""The table of authorities of a draft: which authorities it lists, and under which headings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from draftkit.authorities.comparing import same_case_name
from draftkit.model.citation import Citation, Kind

if TYPE_CHECKING:
    from draftkit.rules.context import Context

PART = "table of authorities"

MOST_COMPARED = 100
"""Names that one citation is compared with at most."""

_HEADINGS = (
    (re.compile(r"\bcases?\b|\bdecisions\b", re.IGNORECASE), frozenset({Kind.FULL_CASE, Kind.DOCKET})),
    (re.compile(r"\bstatut|\bcodes?\b|\blegislat", re.IGNORECASE), frozenset({Kind.STATUTE})),
    (re.compile(r"\bconstitution", re.IGNORECASE), frozenset({Kind.CONSTITUTION})),
    (re.compile(r"\brules?\b", re.IGNORECASE), frozenset({Kind.RULE})),
    # Regulations are read as statutes ("42 C.F.R. § 1"), so that heading allows both.
    (re.compile(r"\bregulation", re.IGNORECASE), frozenset({Kind.STATUTE})),
)
_OPEN = re.compile(r"\b(?:other|secondary|miscellaneous|additional)\b", re.IGNORECASE)
_LEADER = re.compile(r"\.{3,}|(?:\. ){3,}|\t|\d\s*$|passim", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One citation of the table and the heading it stands under (``""`` before the first)."""

    citation: Citation
    heading: str
    allowed: frozenset[Kind] | None
    """Kinds that belong under the heading; None where it says nothing (no heading, "Other authorities")."""


def entries(ctx: Context) -> list[Entry]:
    """Every citation of the table of authorities with its heading, in order; empty where the draft has no table."""
    if __name__ not in ctx.memo:
        ctx.memo[__name__] = list(_entries(ctx))
    found: list[Entry] = ctx.memo[__name__]
    return found


def _entries(ctx: Context) -> Iterator[Entry]:
    listed = iter([c for c in ctx.citations if ctx.block(c).part == PART])
    citation = next(listed, None)
    heading: tuple[str, frozenset[Kind] | None] = ("", None)
    for block in ctx.draft.blocks:
        if block.part != PART:
            continue
        offset = block.start
        for line in block.text.split("\n"):
            end = offset + len(line)
            on_line = []
            while citation is not None and citation.span[0] <= end:
                on_line.append(citation)
                citation = next(listed, None)
            if not on_line:
                heading = _heading(line) or heading
            yield from (Entry(c, *heading) for c in on_line)
            offset = end + 1


def _heading(line: str) -> tuple[str, frozenset[Kind] | None] | None:
    """What a line says as a heading; None when it is none (an entry's second line, "Page(s)")."""
    text = line.strip(" #*_:")
    if not text or len(text) > 60 or _LEADER.search(text):
        return None
    if _OPEN.search(text):
        return text, None
    allowed = frozenset(k for pattern, kinds in _HEADINGS if pattern.search(text) for k in kinds)
    return (text, allowed) if allowed and not re.search(r" v\.? ", text) else None


class Listing:
    """Cases to look another citation up in, by its numbers or its name."""

    def __init__(self, citations: Iterable[Citation]) -> None:
        self.numbers: set[str] = set()
        self.names: set[str] = set()
        self._by_word: dict[str, list[str]] = defaultdict(list)
        for citation in citations:
            if citation.normalized:
                self.numbers.add(citation.normalized)
            if citation.name and citation.name not in self.names:
                self.names.add(citation.name)
                for word in _words(citation.name):
                    self._by_word[word].append(citation.name)

    def has(self, wanted: Citation) -> bool:
        """True where one of the cases has the numbers of ``wanted``, or a name that agrees with its name."""
        if wanted.normalized in self.numbers or wanted.name in self.names:
            return True
        if wanted.name is None:
            return False
        # The rarest words first: "city" is in half of the names, and need not be followed up.
        alike = sorted((self._by_word[w] for w in _words(wanted.name) if w in self._by_word), key=len)
        tried = dict.fromkeys(islice(chain.from_iterable(alike), MOST_COMPARED))
        return any(same_case_name(wanted.name, name) for name in tried)


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]{3,}", name.lower())
