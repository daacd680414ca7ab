"""Validates ``corpus/circuits.yaml`` and compiles it for :mod:`circuits`.

An unknown key, a word outside its list, a ``from`` that names no statement, or a state that is missing or in two rows
is a fault; each is told with file, line and what was expected. Runs when the table is compiled, never on a start.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from draftkit.authorities.circuits import COUNTS, GROUPS, Confidence, Party
from draftkit.authorities.validating import COURTS, Check, a_flag, a_text, line_of, matches, one_of
from draftkit.errors import BrokenData

_CIRCUITS = tuple(court for court in COURTS if court != "scotus")
STATES = (
    "AL AK AZ AR CA CO CT DE DC FL GA GU HI ID IL IN IA KS KY LA ME MD MA MI MN MP MS MO MT NE NV NH NJ NM NY NC ND OH "
    "OK OR PA PR RI SC SD TN TX UT VT VA VI WA WV WI WY"
).split()
"""Postal codes of the states, the District and the territories that have a federal district court."""

Fault = tuple[list[str | int], str]
"""The way to what is wrong (keys and list positions), and what was expected."""

_CITE = matches(
    r".+ v\. .+, [1-9]\d* (?:U\.S\.|F\.[23]d|F\.4th|F\. App'x) [1-9]\d* \((?:[^()]+ Cir\. )?\d{4}\)(?: \(en banc\))?",
    "a name, volume, reporter, page, court and year, without a pin",
)
_CITED: dict[str, Check] = {
    "cite": _CITE,
    "pin": a_text,
    "identity": one_of("confirmed", "unconfirmed"),
    "pin_verified": a_flag,
    "note": a_text,
}
_ROW = (
    "name", "states", "burden", *GROUPS, "contrary_line", "summary_for_user", *COUNTS, "recent_decision_note",
)  # fmt: skip
_TOP = ("schema", "purpose", "confidence_words", "identity_words", "use", "supreme_court", "circuits")


def circuits(_root: Path, sources: list[Path]) -> dict[str, Any]:
    """``circuits.yaml`` → the statements of the Supreme Court and the rows by court. Raises BrokenData."""
    from draftkit.authorities.compiling import read_yaml

    (path,) = sources
    if faults := faults_in_circuits(path):
        raise BrokenData(faults[0], "Correct the file.")
    data = read_yaml(path)
    return {key: data[key] for key in ("confidence_words", "supreme_court", "circuits")}


def faults_in_circuits(path: Path) -> list[str]:
    """A line for each fault of the table, ``circuits.yaml, line 12: where should be what``; empty when it is sound."""
    from draftkit.authorities.compiling import read_yaml

    try:
        data = read_yaml(path)
    except BrokenData as fault:
        return [fault.message]
    return [
        f"{path.name}, line {line_of(path, way)}: {'.'.join(map(str, way)) or 'the file'} should be {expected}."
        for way, expected in _faults(data)
    ]


def _faults(data: Any) -> Iterator[Fault]:
    faults = list(_keys(data, [], _TOP))
    yield from faults
    if faults:
        return
    yield from _word(data["schema"], ["schema"], one_of("draftkit/circuits@1"))
    yield from _word(data["purpose"], ["purpose"], a_text)
    for table, words in (("confidence_words", tuple(Confidence)), ("identity_words", ("confirmed", "unconfirmed"))):
        yield from _keys(data[table], [table], words)
    for at, text in _items(data["use"]):
        yield from _word(text, ["use", at], a_text)
    yield from _statements(data["supreme_court"], ["supreme_court"])
    found = list(_keys(data["circuits"], ["circuits"], _CIRCUITS))
    yield from found
    if not found:
        for identity, row in data["circuits"].items():
            yield from _row(row, ["circuits", identity])
        yield from _states(data["circuits"])


def _row(row: Any, way: list[str | int]) -> Iterator[Fault]:
    faults = list(_keys(row, way, _ROW))
    yield from faults
    if faults:
        return
    yield from _word(row["name"], [*way, "name"], a_text)
    yield from _word(row["summary_for_user"], [*way, "summary_for_user"], a_text)
    yield from _statement(row["burden"], [*way, "burden"], "clearly_established")
    if isinstance(row["burden"], dict) and "clearly_established" in row["burden"]:
        party = row["burden"]["clearly_established"]
        yield from _word(party, [*way, "burden", "clearly_established"], one_of(*Party))
    for group in GROUPS:
        yield from _statements(row[group], [*way, group])
    if row["contrary_line"] is not None:
        yield from _statement(row["contrary_line"], [*way, "contrary_line"])
    for name in COUNTS:
        said = row[name]
        if said is not None:
            wrong = list(_keys(said, [*way, name], ("value", "from")))
            yield from wrong
            if not wrong:
                yield from _word(said["value"], [*way, name, "value"], a_flag)
                yield from _named(said["from"], [*way, name, "from"], row)
    if row["recent_decision_note"] is not None:
        yield from _named(row["recent_decision_note"], [*way, "recent_decision_note"], row)


def _states(rows: dict[str, Any]) -> Iterator[Fault]:
    owner: dict[str, str] = {}
    for identity, row in rows.items():
        states = row.get("states") if isinstance(row, dict) else None
        if not isinstance(states, list):
            yield ["circuits", identity, "states"], "a list of postal codes"
            continue
        for at, state in enumerate(states):
            if state not in STATES:
                yield ["circuits", identity, "states", at], "a postal code"
            elif state in owner:
                yield ["circuits", identity, "states", at], f"another state: {state} is in {owner[state]}"
            owner[str(state)] = identity
    if missing := [state for state in STATES if state not in owner]:
        yield ["circuits"], f"complete: {', '.join(missing)} in no circuit"


def _statements(rows: Any, way: list[str | int]) -> Iterator[Fault]:
    if not isinstance(rows, list):
        yield way, "a list"
        return
    for at, row in enumerate(rows):
        yield from _statement(row, [*way, at])


def _statement(row: Any, way: list[str | int], *more: str) -> Iterator[Fault]:
    faults = list(_keys(row, way, ("statement", "confidence", *more), ("authorities",)))
    yield from faults
    if faults:
        return
    yield from _word(row["statement"], [*way, "statement"], a_text)
    yield from _word(row["confidence"], [*way, "confidence"], one_of(*Confidence))
    cited = row.get("authorities", [])
    if not isinstance(cited, list):
        yield [*way, "authorities"], "a list"
        return
    for at, authority in enumerate(cited):
        inner = [*way, "authorities", at]
        wrong = list(_keys(authority, inner, ("cite", "identity"), ("pin", "pin_verified", "note")))
        yield from wrong
        if not wrong:
            for key, value in authority.items():
                yield from _word(value, [*inner, key], _CITED[key])
            if authority.get("pin_verified") and "pin" not in authority:
                yield [*inner, "pin_verified"], "left out: there is no pin"


def _named(value: Any, way: list[str | int], row: dict[str, Any]) -> Iterator[Fault]:
    group, _, number = value.partition(" ") if isinstance(value, str) else ("", "", "")
    rows = row.get(group) if group in GROUPS else None
    if not isinstance(rows, list) or not number.isdecimal() or not 1 <= int(number) <= len(rows):
        yield way, "the place of a statement of this circuit, like: sources 2"


def _word(value: Any, way: list[str | int], check: Check) -> Iterator[Fault]:
    if expected := check(value):
        yield way, expected


def _keys(value: Any, way: list[str | int], needed: tuple[str, ...], optional: tuple[str, ...] = ()) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield way, "a mapping"
        return
    for key in value:
        if key not in needed and key not in optional:
            yield [*way, str(key)], f"one of the keys {', '.join((*needed, *optional))}"
    if missing := [key for key in needed if key not in value]:
        yield way, f"complete: {', '.join(missing)} is missing"


def _items(value: Any) -> Iterator[tuple[int, Any]]:
    if isinstance(value, list):
        yield from enumerate(value)
