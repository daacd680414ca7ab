"""Turns the corpus's sources, written for people, into the compact values that :mod:`corpus` keeps.

Runs when a wheel is built and on first use in a checkout, never on an ordinary start.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from draftkit.authorities.courts import spellings_of
from draftkit.errors import BrokenData

_MAX_BYTES = 2 << 20
"""Bytes of the largest data file; none that ships has a sixth of it."""


def read_yaml(path: Path) -> Any:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        # A person's own folder may hold anything: a pipe never ends, and a huge file only seems to hang.
        if not path.is_file() or path.stat().st_size > _MAX_BYTES:
            raise OSError
        return YAML(typ="safe", pure=False).load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, YAMLError, RecursionError) as problem:
        mark = getattr(problem, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise BrokenData(
            f"The data file {path.name}{line} cannot be read.", "Correct it or install again."
        ) from problem


def courts(_root: Path, sources: list[Path]) -> dict[str, Any]:
    """``courts.yaml`` → rows ``[id, abbreviation, kind, circuit, states]`` and a map of folded spelling to id."""
    path = sources[0]
    data = read_yaml(path)
    rows: list[list[object]] = []
    spellings: dict[str, str] = {}

    def add(row: dict[str, Any], kind: str, circuit: str | None, states: list[str], spelled: set[str]) -> None:
        rows.append([row["id"], row["abbreviation"], kind, circuit, states])
        for one in spelled:
            if spellings.setdefault(one, row["id"]) != row["id"]:
                raise BrokenData(
                    f"{path.name}: {row['id']} and {spellings[one]} are both spelled {one!r}.", "Correct one of them."
                )

    try:
        names = {s["postal"]: s["name"] for s in data["states"]}
        circuits: dict[str, str] = {}
        by_district: dict[str, tuple[str, str, set[str]]] = {}
        for row in data["supreme"]:
            add(row, "supreme", None, [], spellings_of("supreme", row["abbreviation"], also=tuple(row["also"])))
        for row in data["appeals"]:
            spelled = spellings_of("appeals", row["abbreviation"], name=row["name"])
            add(row, "appeals", row["id"], row["states"], spelled)
            circuits |= dict.fromkeys(row["states"], row["id"])
        for row in data["districts"]:
            state = row["state"]
            if circuits[state] != row["circuit"]:
                raise BrokenData(f"{path.name}: {row['id']} and its state are in two circuits.", "Correct one of them.")
            spelled = spellings_of("district", row["abbreviation"], name=names[state], postal=state)
            by_district[row["id"]] = (state, row["circuit"], spelled)
            add(row, "district", row["circuit"], [state], spelled)
        for row in data["bankruptcy"]:
            spelled = spellings_of("bankruptcy", row["abbreviation"])
            if row["of"] in by_district:
                state, circuit, district = by_district[row["of"]]
                add(row, "bankruptcy", circuit, [state], spelled | {f"bankr{one}" for one in district})
            else:
                add(row, "bankruptcy", row["of"], [], spelled)
        for row in data["other"]:
            add(row, "federal", None, [], spellings_of("federal", row["abbreviation"], also=tuple(row.get("also", ()))))
        for row in data["state"]:
            spelled = spellings_of("state", row["abbreviation"], also=tuple(row.get("also", ())))
            add(row, "state", None, [row["state"]], spelled)
    except (KeyError, TypeError) as problem:
        raise BrokenData(f"{path.name}: a row lacks {problem}.", "Correct it.") from problem
    return {"courts": rows, "spellings": spellings}


def volumes(_root: Path, sources: list[Path]) -> dict[str, Any]:
    """``volumes.csv`` → by reporter ``[volumes, first years, last years]``; ``reporters.yaml`` → its rows."""
    table, series = sources
    found: dict[str, tuple[list[int], list[int], list[int]]] = {}
    with table.open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.DictReader(file), start=2):
            try:
                volume, first, last = int(row["volume"]), int(row["first_year"]), int(row["last_year"])
            except (KeyError, TypeError, ValueError) as problem:
                raise BrokenData(f"{table.name}, line {line}: a number is missing.", "Correct it.") from problem
            numbers, firsts, lasts = found.setdefault(row["reporter"], ([], [], []))
            if numbers and not (volume > numbers[-1] and first >= firsts[-1] and last >= lasts[-1] and first <= last):
                raise BrokenData(f"{table.name}, line {line}: volumes or years go backwards.", "Correct it.")
            numbers.append(volume)
            firsts.append(first)
            lasts.append(last)
    rows = read_yaml(series)
    known = {"reporter", "family", "number", "courts", "closed", "before"}
    for row in rows["series"]:
        if not {"reporter", "family", "number", "courts"} <= row.keys() <= known:
            raise BrokenData(f"{series.name}: the row of {row.get('reporter')} has wrong keys.", "Correct it.")
    return {"volumes": found, "series": rows["series"]}


def terms(root: Path, sources: list[Path]) -> dict[str, Any]:
    """``terms/*.yaml`` → their rows, in order of id; every id they name must be there."""
    from draftkit.authorities.glossary import fault_of

    folder = root / "terms"
    files = [path for path in sources if path.parent == folder]
    known = {path.stem for path in files}
    cases = {path.stem for path in sources} - known
    rows = []
    for path in sorted(files):
        row = read_yaml(path)
        if fault := fault_of(row, path, known, cases):
            raise BrokenData(f"terms/{path.name}: {fault}.", "Correct the file.")
        rows.append(row)
    return {"terms": rows}
