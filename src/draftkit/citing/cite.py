"""A citation while it is being read: mutable, in the clean offsets of its paragraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from draftkit.citing.normalise import Clean
from draftkit.model.citation import Kind, Parenthetical, Pin
from draftkit.model.draft import Block

if TYPE_CHECKING:
    from draftkit.citing.names import Name
    from draftkit.citing.parens import Tail


@dataclass(slots=True, eq=False)
class Cite:
    """See :class:`draftkit.model.citation.Citation` for the fields of the same name.

    ``start`` and ``end`` are the citation as printed, ``signal_start`` where its signal begins, ``tail_end`` where its
    last parenthetical ends; ``nested`` are the ranges of "quoting" and "citing" parentheticals.
    """

    kind: Kind
    block: Block
    clean: Clean
    start: int
    end: int
    cite_start: int
    cite_end: int
    signal_start: int = -1
    tail_end: int = -1
    name: str | None = None
    plaintiff: str | None = None
    defendant: str | None = None
    volume: str | None = None
    reporter: str | None = None
    page: str | None = None
    normalized: str | None = None
    pins: tuple[Pin, ...] = ()
    pin_span: tuple[int, int] = (-1, -1)
    year: int | None = None
    date: str | None = None
    court: str | None = None
    court_text: str | None = None
    docket: str | None = None
    signal: str | None = None
    parentheticals: list[Parenthetical] = field(default_factory=list)
    nested: list[tuple[int, int]] = field(default_factory=list)
    parallel_to: Cite | None = None
    quoted_in: Cite | None = None
    history_of: Cite | None = None
    history_phrase: str | None = None
    sentence: int = 0
    resolves_to: Cite | None = None
    candidates: tuple[Cite, ...] = ()
    unclosed: bool = False
    glued: bool = False
    published: bool | None = None
    parallels: list[Cite] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.signal_start < 0:
            self.signal_start = self.start
        if self.tail_end < 0:
            self.tail_end = self.end

    def take_name(self, name: Name | None) -> None:
        """The case name that stands before it, if there is one."""
        if name:
            self.name, self.plaintiff, self.defendant = name.name, name.plaintiff, name.defendant

    def take_date(self, tail: Tail) -> None:
        """Court, year and date of the parenthesis behind it."""
        self.year, self.date, self.court, self.court_text = tail.year, tail.date, tail.court, tail.court_text

    def take_tail(self, tail: Tail) -> None:
        """The parentheticals behind it, and where they end."""
        self.parentheticals, self.nested = tail.parentheticals, tail.nested
        self.tail_end, self.unclosed = tail.end, tail.unclosed

    @property
    def leader(self) -> Cite:
        """The first citation of its parallel group."""
        return self.parallel_to or self

    @property
    def at(self) -> int:
        """Offset of its first character in the draft."""
        return self.block.start + self.clean.offsets[self.start]


class Taken:
    """Ranges of one paragraph that are already read; asked in logarithmic time, because a paragraph may hold thousands.

    The ranges must not overlap, except that a later one may lie inside an earlier.
    """

    def __init__(self, ranges: Iterable[tuple[int, int]] = ()) -> None:
        self._starts: list[int] = []
        self._reach: list[int] = []  # the furthest end of all ranges up to this one
        for start, end in sorted(ranges):
            self._starts.append(start)
            self._reach.append(max(end, self._reach[-1] if self._reach else end))

    def add(self, start: int, end: int) -> None:
        """Take a range that touches none of the others."""
        at = bisect_right(self._starts, start)
        self._starts.insert(at, start)
        self._reach.insert(at, max(end, self._reach[at - 1] if at else end))

    def touches(self, start: int, end: int) -> bool:
        """True if any range shares a character with ``start:end``."""
        last = bisect_left(self._starts, end)
        return last > 0 and self._reach[last - 1] > start
