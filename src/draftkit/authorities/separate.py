"""Pages of Supreme Court reports that hold a concurrence or a dissent, not the opinion of the Court.

``corpus/separate_opinions.csv``: one row per separate opinion and reporter. ``first_page`` is the first page that
*begins* inside the separate opinion (the page it starts on is shared with the opinion before it and left out),
``last_page`` the last one seen in it. Read from texts that print the reporters' page breaks (public repository
rosthalken/Supreme-Court on GitHub; ``source`` names the file). No range of a separate opinion meets the pages read for
the opinion of the Court. Many cases and opinions are not in the table: no row proves nothing.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from draftkit import shipped
from draftkit.errors import BrokenData


@dataclass(frozen=True, slots=True)
class SeparateOpinion:
    """``first`` to ``last`` (pages, both included) of ``reporter`` hold ``author``'s (``Thomas, J.``) own opinion;
    ``position`` is ``dissenting``, ``concurring in the judgment`` ..."""

    reporter: str
    first: int
    last: int
    author: str
    position: str

    @property
    def parenthetical(self) -> str:
        """What a citation to it must carry: ``(Thomas, J., dissenting)``."""
        return f"({self.author}, {self.position})"


def separate_opinion(authority_id: str, reporter: str, page: int) -> SeparateOpinion | None:
    """The separate opinion that holds ``page`` of a case, or None where none is known to. Raises BrokenData."""
    for opinion in _table().get(authority_id, ()):
        if opinion.reporter == reporter and opinion.first <= page <= opinion.last:
            return opinion
    return None


@cache
def _table() -> dict[str, list[SeparateOpinion]]:
    path = shipped.corpus() / "separate_opinions.csv"
    table: dict[str, list[SeparateOpinion]] = {}
    try:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                first, last = int(row["first_page"]), int(row["last_page"])
                one = SeparateOpinion(row["reporter"], first, last, row["author"], row["position"])
                table.setdefault(row["case"], []).append(one)
    except (OSError, UnicodeDecodeError, KeyError, TypeError, ValueError) as problem:
        raise BrokenData(f"The data file {path.name} cannot be read.", "Install draftkit again.") from problem
    return table
