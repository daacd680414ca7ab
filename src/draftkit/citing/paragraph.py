"""One paragraph while its citations are read: the text, what is found so far, and how far back a name may reach."""

from __future__ import annotations

from bisect import bisect_right, insort
from dataclasses import dataclass

from draftkit.citing.cite import Cite
from draftkit.citing.normalise import Clean
from draftkit.citing.parens import Tail
from draftkit.model.citation import Kind
from draftkit.model.draft import Block


@dataclass(slots=True)
class Paragraph:
    """A paragraph and what is read of it so far, in clean offsets.

    ``stops`` are the starts of citation tokens; ``bounds`` the places, ascending, that no name reaches across; what
    begins before ``done`` is read already.
    """

    block: Block
    clean: Clean
    text: str
    stops: frozenset[int]
    bounds: list[int]
    cites: list[Cite]
    done: int = 0

    def low(self, at: int) -> int:
        """How far back a name may reach from ``at``: the end of what was read before, or the bracket it stands in."""
        i = bisect_right(self.bounds, at)
        return self.bounds[i - 1] if i else 0

    def mark(self, tail: Tail, *ends: int) -> None:
        """Remember where a citation and its parentheticals begin and end."""
        for end in ends:
            insort(self.bounds, end)
        for paren in tail.parentheticals:
            insort(self.bounds, paren.span[0])
            insort(self.bounds, paren.span[1] + 1)
        for start, _ in tail.nested:
            insort(self.bounds, start)

    def cite(self, kind: Kind, start: int, end: int, cite_start: int, cite_end: int) -> Cite:
        """A new citation of this paragraph, not yet among ``cites``."""
        return Cite(kind, self.block, self.clean, start, end, cite_start, cite_end)
