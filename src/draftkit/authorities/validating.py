"""The strict shape of a corpus case file: keys, kinds of value, permitted words.

An unknown key is an error: a misspelled field must never be lost in silence. Errors name file, line and field.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from draftkit.errors import BrokenData

Check = Callable[[Any], str | None]
"""Takes a value, returns what was expected when it is wrong, else None."""


def matches(pattern: str, expected: str) -> Check:
    """A check for a text of a pattern; ``expected`` says it in words."""
    compiled = re.compile(pattern)
    return lambda v: None if isinstance(v, str) and compiled.fullmatch(v) else expected


def one_of(*words: str) -> Check:
    """A check for one of some words."""
    return lambda v: None if v in words else f"one of {', '.join(words)}"


def or_null(check: Check) -> Check:
    """The same check, which null passes too."""
    return lambda v: None if v is None else (check(v) and f"{check(v)}, or null")


def a_text(v: Any) -> str | None:
    """A check for a text that is not blank."""
    return None if isinstance(v, str) and v.strip() else "a text"


def a_flag(v: Any) -> str | None:
    """A check for true or false."""
    return None if isinstance(v, bool) else "true or false"


def _year(v: Any) -> str | None:
    return None if isinstance(v, int) and not isinstance(v, bool) and 1750 < v < 2200 else "a year"


COURTS = ("scotus", "cadc", "cafc", *(f"ca{n}" for n in range(1, 12)))
_CITATION = matches(r"[1-9]\d* \S.*? [1-9]\d*", "volume, reporter and page")
_DATE = r"\d{4}(-\d\d(-\d\d)?)?"
_DAY = matches(r"\d{4}-\d\d-\d\d", "a date like 2002-06-27")
_ID = matches(r"[a-z0-9]+(-[a-z0-9]+)*", "lower-case words joined by hyphens")

RULING: dict[str, Check] = {
    "right": _ID,
    "amendment": or_null(a_text),
    "conduct": a_text,
    "violation": or_null(one_of("found", "not-found", "fact-dispute", "assumed", "not-reached")),
    "clearly_established": or_null(one_of("yes", "no", "not-reached")),
    "immunity": or_null(one_of("denied", "granted", "not-reached")),
    "obvious": or_null(a_flag),
    "conduct_date": or_null(matches(rf"{_DATE}(/{_DATE})?", "a date, a month, a year, or two of them with / between")),
    "note": a_text,
}
HISTORY: dict[str, Check] = {
    "kind": one_of(
        "reversed", "vacated", "overruled", "abrogated", "superseded", "withdrawn", "affirmed", "cert-denied", "other"
    ),
    "by": a_text,
    "citation": or_null(a_text),
    "year": or_null(_year),
    "note": a_text,
}
PASSAGE: dict[str, Check] = {
    "text": a_text,
    "page": or_null(a_text),
    "opinion": or_null(a_text),
    "page_basis": or_null(a_text),
    "checked_in": or_null(a_text),
}
MISQUOTATION: dict[str, Check] = {"false": or_null(a_text), "true": a_text, "page": or_null(a_text), "verdict": a_text}
REPLACED: dict[str, Check] = {"citation": or_null(_CITATION), "note": a_text}
SOURCE: dict[str, Check] = {"url": a_text, "confirms": lambda v: _list(v, a_text), "note": a_text}
_OPTIONAL = {"note", "opinion", "page_basis", "checked_in"}


def _list(value: Any, check: Check) -> str | None:
    if not isinstance(value, list):
        return "a list"
    return next((f"a list of which each is {wrong}" for v in value if (wrong := check(v))), None)


CASE: dict[str, Check | dict[str, Check]] = {
    "id": _ID,
    "name": a_text,
    "citation": or_null(_CITATION),
    "parallel": lambda v: _list(v, _CITATION),
    "court": one_of(*COURTS),
    "decided": _DAY,
    "docket": or_null(a_text),
    "en_banc": a_flag,
    "per_curiam": a_flag,
    "published": a_flag,
    "stage": or_null(one_of("summary-judgment", "motion-to-dismiss", "trial", "other")),
    "rulings": RULING,
    "holding": a_text,
    "facts": lambda v: _list(v, _ID),
    "history": HISTORY,
    "passages": PASSAGE,
    "sources": SOURCE,
    "confidence": one_of("high", "medium"),
}
"""Fields that every case has. A table of fields stands for a list of mappings of that shape."""

MAY_HAVE: dict[str, Check | dict[str, Check]] = {
    "role": lambda v: _list(v, _ID),
    "caution": a_text,
    "warning": a_text,
    "inferred": lambda v: _list(v, a_text),
    "other_dockets": lambda v: _list(v, a_text),
    "also_known_as": lambda v: _list(v, a_text),
    "replaces": lambda v: a_text(v) if isinstance(v, str) else _mappings(v, REPLACED),
    "outcome_basis": a_text,
    "misattributed": MISQUOTATION,
    "unverified": lambda v: (
        None if isinstance(v, dict) and all(isinstance(x, str) for x in v.values()) else "texts by name"
    ),
    "decision_below": HISTORY,
    "order_only": a_flag,
    "citation_slip": a_text,
}


def _mappings(value: Any, fields: dict[str, Check]) -> str | None:
    if not isinstance(value, list):
        return "a list"
    return next((wrong for v in value if (wrong := _mapping(v, fields)[1])), None)


def _mapping(value: Any, fields: dict[str, Check]) -> tuple[str | None, str | None]:
    """The key that is wrong and what was expected; ``(None, None)`` when all is well."""
    if not isinstance(value, dict):
        return None, "a mapping"
    for key, inner in value.items():
        if key not in fields:
            return str(key), f"one of the keys {', '.join(fields)}"
        if wrong := fields[key](inner):
            return str(key), wrong
    for key in fields:
        if key not in value and key not in _OPTIONAL:
            return None, f"a value for {key}"
    return None, None


def problem(case: Any) -> tuple[list[str | int], str] | None:
    """The first fault of a case file's content: the way to it (keys and list positions) and what was expected."""
    if not isinstance(case, dict):
        return [], "a mapping of fields"
    for key, value in case.items():
        check = CASE.get(key) or MAY_HAVE.get(key)
        if check is None:
            return [key], "a field that the corpus knows"
        if isinstance(check, dict):
            if not isinstance(value, list):
                return [key], "a list"
            for at, item in enumerate(value):
                inner, wrong = _mapping(item, check)
                if wrong:
                    return [key, at, *([inner] if inner else [])], wrong
        elif wrong := check(value):
            return [key], wrong
    missing = next((key for key in CASE if key not in case), None)
    return ([], f"a value for {missing}") if missing else None


def validate(case: Any, path: Path) -> None:
    """Raise BrokenData, with file, line and field, unless ``case`` has the shape of a corpus case file."""
    fault = problem(case)
    if fault is None and case["id"] != path.stem:
        fault = ["id"], f"the file's own name, {path.stem}"
    elif fault is None and case["court"] != path.parent.name:
        fault = ["court"], f"the folder's name, {path.parent.name}"
    if fault is None:
        return
    way, expected = fault
    where = ".".join(map(str, way)) or "the case"
    line = line_of(path, way)
    raise BrokenData(f"{path.parent.name}/{path.name}, line {line}: {where} should be {expected}.", "Correct the file.")


def faults_in(root: Path) -> tuple[int, list[str]]:
    """Validate each case file below ``root`` (``<court>/<id>.yaml``): how many there are, and a line for each fault."""
    from draftkit.authorities.compiling import read_yaml

    faults: list[str] = []
    seen: dict[str, Path] = {}
    paths = sorted(root.rglob("*.yaml"))
    for path in paths:
        try:
            case = read_yaml(path)
            validate(case, path)
        except BrokenData as fault:
            faults.append(fault.message)
            continue
        if case["id"] in seen:
            other = seen[case["id"]].parent.name
            faults.append(f"{path.parent.name}/{path.name}, line 1: {other} has a case of this id too.")
        seen[case["id"]] = path
    return len(paths), faults


def line_of(path: Path, way: list[str | int]) -> int:
    """The line (from 1) at which a field stands; read again with positions, which is too slow for every load."""
    from ruamel.yaml import YAML

    node = YAML().load(path.read_text(encoding="utf-8"))
    line = 0
    for step in way:
        try:
            line = node.lc.item(step)[0] if isinstance(step, int) else node.lc.key(step)[0]
            node = node[step]
        except (KeyError, IndexError, TypeError, AttributeError):
            break
    return line + 1
