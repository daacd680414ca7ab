"""Real cases for the benchmarks, read straight from the corpus files.

The reading is deliberately not draftkit's own: what a benchmark expects must not come from the code it measures.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[1] / "corpus"

COURTS = {f"ca{n}": f"{n}th Cir." for n in range(4, 12)} | {
    "ca1": "1st Cir.",
    "ca2": "2d Cir.",
    "ca3": "3d Cir.",
    "cadc": "D.C. Cir.",
    "scotus": "",
}
"""CourtListener id -> what stands before the year in the court-and-date parenthesis."""

DEAD = {"reversed", "vacated", "overruled", "abrogated", "superseded"}
"""Kinds of history after which a bare citation is rightly flagged: such a case is not in a clean text."""

PROVEN_PAGES = ("star-page", "citing-opinion")
"""How the page of a passage was confirmed; other pages are never printed as pins."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the opinion and the reporter page (a plain number) they stand on."""

    text: str
    page: int


@dataclass(frozen=True, slots=True)
class Case:
    """One case as its record states it. ``year`` is the year of decision; ``citation`` is "volume reporter page"."""

    id: str
    name: str
    citation: str
    parallel: tuple[str, ...]
    court: str
    year: int
    per_curiam: bool
    en_banc: bool
    dead: bool
    passages: tuple[Passage, ...]

    @property
    def parts(self) -> tuple[str, str, str]:
        """Volume, reporter and first page."""
        return split(self.citation)


def split(citation: str) -> tuple[str, str, str]:
    """``"536 U.S. 730"`` -> ``("536", "U.S.", "730")``."""
    volume, rest = citation.split(" ", 1)
    reporter, page = rest.rsplit(" ", 1)
    return volume, reporter, page


@cache
def cases() -> tuple[Case, ...]:
    """Every case of the corpus that has a reporter citation, in order of file name."""
    from ruamel.yaml import YAML

    yaml, found = YAML(typ="safe"), []
    for path in sorted((CORPUS / "cases").glob("*/*.yaml")):
        record = yaml.load(path.read_text(encoding="utf-8"))
        if not record.get("citation") or "name" in (record.get("inferred") or ()):
            continue
        passages = tuple(
            Passage(p["text"].strip(), int(p["page"]))
            for p in record.get("passages") or ()
            if str(p.get("page") or "").isdigit()
            and not p.get("opinion")
            and str(p.get("page_basis") or "").startswith(PROVEN_PAGES)
        )
        found.append(
            Case(
                id=record["id"],
                name=record["name"],
                citation=record["citation"],
                parallel=tuple(record.get("parallel") or ()),
                court=record["court"],
                year=int(str(record["decided"])[:4]),
                per_curiam=bool(record.get("per_curiam")),
                en_banc=bool(record.get("en_banc")),
                dead=any(h.get("kind") in DEAD for h in record.get("history") or ()),
                passages=passages,
            )
        )
    return tuple(found)


_PLAIN_NAME = re.compile(r"[A-Z][a-z]{3,} v\. [A-Z][a-z]{3,}")


@cache
def plain_supreme_court_cases() -> tuple[Case, ...]:
    """Modern rows of the Supreme Court table whose two parties are one word each (no abbreviation to argue about)."""
    rows = []
    with (CORPUS / "supreme_court.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            year = int(row["decided"][:4])
            if (
                row["citation"]
                and 1950 <= year <= 2018
                and len(row["decided"]) == 10
                and _PLAIN_NAME.fullmatch(row["name"])
            ):
                parallel = tuple(c for c in (row["sct"], row["led"]) if c)
                key = row["citation"].replace(" ", "-")
                rows.append(Case(key, row["name"], row["citation"], parallel, "scotus", year, False, False, False, ()))
    return tuple(rows)
