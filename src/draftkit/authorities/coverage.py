"""How much of the law the corpus covers: counts by court, right and outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from draftkit.authorities.searching import SKIPPED
from draftkit.model.authority import Authority


@dataclass(slots=True)
class Count:
    """Counts for one court or one right: cases, and rulings by ``immunity`` and by ``violation``.

    ``skipped`` counts rulings that never decided the violation.
    """

    cases: int = 0
    rulings: int = 0
    immunity: Counter[str] = field(default_factory=Counter)
    violation: Counter[str] = field(default_factory=Counter)
    skipped: int = 0

    def add(self, case: Authority, right: str | None = None) -> None:
        """Count a case, and its rulings (those of one right only, where given)."""
        rulings = [r for r in case.rulings if right is None or r.right == right]
        self.cases += 1
        self.rulings += len(rulings)
        for ruling in rulings:
            self.immunity[ruling.immunity or "unconfirmed"] += 1
            self.violation[ruling.violation or "unconfirmed"] += 1
            self.skipped += ruling.violation in SKIPPED


def by_court(cases: Iterable[Authority]) -> dict[str, Count]:
    """Counts by CourtListener id, the Supreme Court first."""
    counts: dict[str, Count] = {}
    for case in cases:
        counts.setdefault(case.court, Count()).add(case)
    return dict(sorted(counts.items(), key=lambda item: (item[0] != "scotus", item[0].rjust(5))))


def by_right(cases: Iterable[Authority]) -> dict[str, Count]:
    """Counts by right, the most frequent first."""
    counts: dict[str, Count] = {}
    for case in cases:
        for right in {r.right for r in case.rulings}:
            counts.setdefault(right, Count()).add(case, right)
    return dict(sorted(counts.items(), key=lambda item: (-item[1].rulings, item[0])))
