"""Compiles case files and the Supreme Court table into what :mod:`records` looks things up in.

The table's rows stay lines of text until one is asked for, and keys are kept as one long text: splitting it is several
times faster than parsing tens of thousands of JSON strings.
"""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from draftkit.authorities.casefile import replaced_of
from draftkit.authorities.comparing import same_case_name
from draftkit.authorities.compiling import read_yaml
from draftkit.authorities.names import parties
from draftkit.authorities.validating import validate
from draftkit.errors import BrokenData

COLUMNS = ("citation", "sct", "led", "name", "decided", "agreeing_sources")
_CITED = re.compile(r"([1-9]\d*) (U\.S\.|S\. Ct\.|L\. Ed\.|L\. Ed\. 2d) ([1-9]\d*)")
_STRAY_POINT = re.compile(r"\s+\.(?=\s|$)")
_DENSE = 20
"""Rows a U.S. volume must have to count as nearly complete, with no gap over :data:`_GAP` pages between opinions."""
_GAP = 130
_ORDERS = 800
"""As :data:`draftkit.authorities.records.ORDERS`."""


def records(root: Path, sources: list[Path]) -> dict[str, Any]:
    """Case mappings by id, table rows as lines, and the index of every citation to a case id or a row number."""
    cases, rows = _sources(tuple(sources))
    doubts = _doubts(rows)
    at: defaultdict[str, list[str | int]] = defaultdict(list)
    for case in cases:
        for cited in filter(None, (case["citation"], *case["parallel"])):
            at[cited].append(case["id"])
    by_id = {case["id"]: case for case in cases}
    merged: dict[str, int] = {}
    for number, row in enumerate(rows):
        # A decision of the corpus is not told twice: its row only adds a name and parallel citations.
        near = (by_id[o] for cited in row[:3] for o in at.get(cited, ()) if isinstance(o, str))
        owner = next((case["id"] for case in near if _is_row_of(case, row)), None)
        if owner is not None:
            merged[owner] = number
        reference: str | int = number if owner is None else owner
        for cited in filter(None, row[:3]):
            if reference not in at[cited]:
                at[cited].append(reference)
    starts, dense = _pages(at)
    keys = list(at)
    return {
        "date": str(read_yaml(root / "about.yaml")["date"]),
        "cases": [case["id"] for case in cases],
        "merged": merged,
        "references": [at[k][0] if len(at[k]) == 1 else at[k] for k in keys],
        "replaced": _replaced(cases),
        "starts": starts,
        "dense": dense,
        "blocks": {
            "keys": "\n".join(keys),
            "rows": "\n".join("\t".join((*row, doubts.get(n, ""))) for n, row in enumerate(rows)),
            "cases": "\n".join(json.dumps(case, ensure_ascii=False) for case in cases),
        },
    }


def _is_row_of(case: dict[str, Any], row: list[str]) -> bool:
    """Whether a row of the table tells a corpus case. Short decisions can share a page of S. Ct., even in one year."""
    if row[0] == case["citation"]:
        return True
    other_page = bool(row[0]) and " U.S. " in (case["citation"] or "")
    return not other_page and row[4][:4] == case["decided"][:4] and same_case_name(row[3], case["name"]) is True


def names(_root: Path, sources: list[Path]) -> dict[str, Any]:
    """Every telling word of a case name → the case ids and row numbers whose name has it."""
    cases, rows = _sources(tuple(s for s in sources if s.name != "about.yaml"))
    index: defaultdict[str, list[str | int]] = defaultdict(list)
    for case in cases:
        for word in _telling(case["name"], *case.get("also_known_as", ())):
            index[word].append(case["id"])
    for number, row in enumerate(rows):
        for word in _telling(row[3]):
            index[word].append(number)
    return index


def _telling(*printed: str) -> set[str]:
    return {word for name in printed for party in parties(name) for word in party.distinctive | party.places}


@lru_cache(maxsize=1)
def _read(sources: tuple[Path, ...]) -> tuple[list[dict[str, Any]], list[list[str]]]:
    cases = []
    seen: dict[str, Path] = {}
    for path in sources:
        if path.suffix != ".yaml":
            continue
        case = read_yaml(path)
        validate(case, path)
        if case["id"] in seen:
            raise BrokenData(f"{path.name}: another file has the id {case['id']}.", "Give one of them another id.")
        seen[case["id"]] = path
        cases.append(case)
    table = next(path for path in sources if path.name == "supreme_court.csv")
    rows = []
    with table.open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.DictReader(file), start=2):
            values = [(row.get(column) or "").strip() for column in COLUMNS]
            values[3] = _STRAY_POINT.sub("", values[3])
            wrong = any(v and not _CITED.fullmatch(v) for v in values[:3]) or not any(values[:3])
            if wrong or not values[3] or not re.fullmatch(r"\d{4}(-\d\d-\d\d)?", values[4]):
                raise BrokenData(f"{table.name}, line {line}: not a citation, name and date.", "Correct it.")
            rows.append(values)
    return cases, rows


def _sources(sources: tuple[Path, ...]) -> tuple[list[dict[str, Any]], list[list[str]]]:
    return _read(tuple(s for s in sources if s.name != "about.yaml"))


def _pages(at: dict[str, list[str | int]]) -> tuple[dict[str, dict[str, str]], list[int]]:
    """First pages by reporter and volume (as text), for the Supreme Court's reporters, and the dense U.S. volumes."""
    found: defaultdict[str, defaultdict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for cited in at:
        if match := _CITED.fullmatch(cited):
            found[match[2]][match[1]].add(int(match[3]))
    starts = {reporter: {v: sorted(pages) for v, pages in volumes.items()} for reporter, volumes in found.items()}
    dense = []
    for volume, pages in starts.get("U.S.", {}).items():
        opinions = [p for p in pages if p < _ORDERS]
        gaps = (b - a for a, b in pairwise(opinions))
        if len(opinions) >= _DENSE and max(gaps, default=0) <= _GAP:
            dense.append(int(volume))
    return {r: {v: " ".join(map(str, p)) for v, p in volumes.items()} for r, volumes in starts.items()}, sorted(dense)


def _doubts(rows: list[list[str]]) -> dict[int, str]:
    """Rows that must not contradict a draft: ``order`` (several stand on such a page), ``year`` (out of its place).

    U.S. Reports print opinions in order of date and orders, from throughout the term, after them. So a row of high
    page that is older than one before it is an order; and an opinion whose year lies outside the years of the two
    before and the two after it has a date that needs another look.
    """
    held = []
    for number, row in enumerate(rows):
        if row[0]:
            printed = row[0].split()
            held.append((int(printed[0]), int(printed[2]), row[4], number))
    held.sort()
    doubts = {}
    latest = (0, "")
    opinions: list[tuple[int, int]] = []
    for volume, page, decided, number in held:
        if page >= _ORDERS and volume == latest[0] and decided[: len(latest[1])] < latest[1][: len(decided)]:
            doubts[number] = "order"
        else:
            latest = (volume, max(latest[1], decided) if volume == latest[0] else decided)
            opinions.append((int(decided[:4]), number))
    for at, (year, number) in enumerate(opinions):
        beside = [y for y, _ in (*opinions[max(0, at - 2) : at], *opinions[at + 1 : at + 3])]
        if not min(beside) <= year <= max(beside):
            doubts[number] = "year"
    return doubts


def _replaced(cases: list[dict[str, Any]]) -> dict[str, str]:
    """Citation of an earlier opinion → id of the case whose opinion took its place."""
    found = {}
    for case in cases:
        for citation, _ in replaced_of(case):
            if citation:
                found[citation] = case["id"]
    return found
