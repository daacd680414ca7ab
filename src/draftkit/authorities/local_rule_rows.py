"""Validates ``corpus/local_rules.yaml`` and compiles it for :mod:`local_rules`.

An unknown key, a word outside its list, a district no court has, or a field that a row is not sure of and does not have
is a fault; each is told with file, line and what was expected. Runs when the table is compiled, never on a start.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from draftkit.authorities.circuits import Confidence
from draftkit.authorities.local_rules import OPPOSITION, LocalRule
from draftkit.authorities.validating import Check, a_flag, a_text, line_of, matches, one_of, or_null
from draftkit.errors import BrokenData

Fault = tuple[list[str | int], str]
"""The way to what is wrong (keys and list positions), and what was expected."""

EXCLUDED = (
    "caption", "title page", "table of contents", "table of authorities", "request for hearing", "signature block",
    "signature page", "certificates", "exhibits", "attachments", "statement of facts",
)  # fmt: skip
"""Parts of a paper that a rule may leave out of the count; :mod:`draftkit.rules.filing.length` knows each."""


def _whole(v: Any) -> str | None:
    return None if isinstance(v, int) and not isinstance(v, bool) and v > 0 else "a whole number above 0"


def _number(v: Any) -> str | None:
    return None if isinstance(v, int | float) and not isinstance(v, bool) and v > 0 else "a number above 0"


_UNIT = one_of("words", "pages")
_ROW: dict[str, Check] = {
    "district": a_text,
    "rule": a_text,
    "doc_type": one_of(OPPOSITION),
    "unit": one_of("words", "pages", "judge"),
    "limit": or_null(_whole),
    "font_min": or_null(_number),
    "footnote_min": or_null(_number),
    "spacing": or_null(one_of("double", "1.5")),
    "lines_per_page": or_null(_whole),
    "margins_in": or_null(_number),
    "response_days": or_null(_whole),
    "reply_limit": or_null(_number),
    "source": or_null(a_text),
    "source_url": or_null(matches(r"https://\S+", "an https address")),
    "source_date": or_null(matches(r"\d{4}-\d\d-\d\d", "a date like 2025-06-27")),
    "verified": a_flag,
    "confidence": one_of(*Confidence),
}
_PARTS: dict[str, dict[str, Check]] = {
    "toc_required_over": {"unit": _UNIT, "over": _whole},
    "certificate": {"required": a_flag, "text": or_null(a_text)},
}
_LISTS: dict[str, Check] = {
    "excludes": one_of(*EXCLUDED),
    "notes": a_text,
    "unverified_fields": one_of(*(field.name for field in fields(LocalRule))),
}
_LIMIT: dict[str, Check] = {"when": a_text, "unit": _UNIT, "limit": _number, "reply": _number}
_FORM: dict[str, Check] = {
    "district": a_text,
    "local_form": one_of("required", "recommended"),
    "statement": a_text,
    "confidence": one_of(*Confidence),
    "source": or_null(a_text),
}
_TOP = ("schema", "purpose", "confidence_words", "always_print", "use", "counting", "rows", "complaint_forms")


def local_rules(root: Path, sources: list[Path]) -> dict[str, Any]:
    """``local_rules.yaml`` → its rows. Raises BrokenData."""
    from draftkit.authorities.compiling import read_yaml

    path = next(source for source in sources if source.name == "local_rules.yaml")
    if faults := faults_in_local_rules(path, root / "courts.yaml"):
        raise BrokenData(faults[0], "Correct the file.")
    data = read_yaml(path)
    return {key: data[key] for key in ("confidence_words", "always_print", "counting", "rows", "complaint_forms")}


def faults_in_local_rules(path: Path, courts: Path) -> list[str]:
    """A line for each fault of the table, ``local_rules.yaml, line 12: where should be what``; empty for a sound one.

    ``courts`` is the table of courts, whose districts are the ones that exist.
    """
    from draftkit.authorities.compiling import read_yaml

    try:
        data = read_yaml(path)
        districts = {row["id"] for row in read_yaml(courts)["districts"]}
    except BrokenData as fault:
        return [fault.message]
    return [
        f"{path.name}, line {line_of(path, way)}: {'.'.join(map(str, way)) or 'the file'} should be {expected}."
        for way, expected in _faults(data, districts)
    ]


def _faults(data: Any, districts: set[str]) -> Iterator[Fault]:
    wrong = list(_keys(data, [], _TOP))
    yield from wrong
    if wrong:
        return
    for key, check in (("schema", one_of("draftkit/local-rules@1")), ("purpose", a_text), ("always_print", a_text)):
        yield from _value(data[key], [key], check)
    yield from _fields(data["confidence_words"], ["confidence_words"], dict.fromkeys(tuple(Confidence), a_text))
    yield from _fields(data["counting"], ["counting"], {"words": a_text, "pages": a_text})
    yield from _list(data["use"], ["use"], a_text)
    for table, look in (("rows", _row), ("complaint_forms", _form)):
        if not isinstance(data[table], list):
            yield [table], "a list"
            continue
        seen: set[tuple[str, str]] = set()
        for at, row in enumerate(data[table]):
            yield from look(row, [table, at])
            if isinstance(row, dict):
                about = str(row.get("district")), str(row.get("doc_type"))
                if about[0] not in districts:
                    yield [table, at, "district"], "the id of a federal district (nysd)"
                if about in seen:
                    yield [table, at, "district"], "another district: this one has a row"
                seen.add(about)


def _row(row: Any, way: list[str | int]) -> Iterator[Fault]:
    wrong = list(_keys(row, way, tuple(field.name for field in fields(LocalRule))))
    yield from wrong
    if wrong:
        return
    for key, check in _ROW.items():
        yield from _value(row[key], [*way, key], check)
    for key, part in _PARTS.items():
        if row[key] is not None or key == "certificate":
            yield from _fields(row[key], [*way, key], part)
    for key, check in _LISTS.items():
        yield from _list(row[key], [*way, key], check)
    if not isinstance(row["alternate_limits"], list):
        yield [*way, "alternate_limits"], "a list"
        return
    for at, limit in enumerate(row["alternate_limits"]):
        yield from _fields(limit, [*way, "alternate_limits", at], _LIMIT, optional=("reply",))
    if row["verified"] is not (row["confidence"] == Confidence.VERIFIED):
        yield [*way, "verified"], "true for the confidence verified, and false for every other"


def _form(row: Any, way: list[str | int]) -> Iterator[Fault]:
    yield from _fields(row, way, _FORM)


def _fields(
    value: Any, way: list[str | int], checks: Mapping[str, Check], optional: tuple[str, ...] = ()
) -> Iterator[Fault]:
    wrong = list(_keys(value, way, tuple(checks), optional))
    yield from wrong
    if not wrong:
        for key, inner in value.items():
            yield from _value(inner, [*way, key], checks[key])


def _list(value: Any, way: list[str | int], check: Check) -> Iterator[Fault]:
    if not isinstance(value, list):
        yield way, "a list"
        return
    for at, item in enumerate(value):
        yield from _value(item, [*way, at], check)


def _value(value: Any, way: list[str | int], check: Check) -> Iterator[Fault]:
    if expected := check(value):
        yield way, expected


def _keys(value: Any, way: list[str | int], known: tuple[str, ...], optional: tuple[str, ...] = ()) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield way, "a mapping"
        return
    for key in value:
        if key not in known:
            yield [*way, str(key)], f"one of the keys {', '.join(known)}"
    if missing := [key for key in known if key not in value and key not in optional]:
        yield way, f"complete: {', '.join(missing)} is missing"
