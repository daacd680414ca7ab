"""Plain values to a Matter: pydantic over the model's own dataclasses, its complaints in a person's words."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from draftkit.matter.faults import MOST_SHOWN, Fault, is_word, near, shown
from draftkit.matter.loading import Loaded
from draftkit.matter.schema import described
from draftkit.matter.shape import OUTSIDE, Way, adapter, bare, fields, key_of, type_at
from draftkit.model.matter import SCHEMA, Matter
from draftkit.model.place import Place

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


def validate(loaded: Loaded) -> tuple[Matter | None, list[Fault]]:
    """The Matter, or None and every fault of form. Faults of the loading are among them."""
    from pydantic import ValidationError

    faults = list(loaded.faults)
    if not isinstance(loaded.data, dict):
        start = Place("", 1, 1, loaded.path)
        return None, [*faults, Fault(start, f"this is not a matter file; it begins with the line schema: {SCHEMA}")]
    stated = loaded.data.get("schema")
    if stated not in (SCHEMA, None):
        faults.append(Fault(loaded.place("schema"), f"this draftkit reads {SCHEMA} only; write schema: {SCHEMA}"))
    for outside in OUTSIDE & loaded.data.keys():
        faults.append(Fault(loaded.place(outside), "draftkit does not know this key; take it out"))
    data = {key: value for key, value in loaded.data.items() if key not in OUTSIDE}
    try:
        matter = adapter().validate_python(_answered(data, Matter))
    except ValidationError as error:
        return None, [*faults, *_faults(error.errors(include_url=False), loaded)]
    object.__setattr__(matter, "path", loaded.path)
    object.__setattr__(matter, "places", types.MappingProxyType(loaded.places))
    return matter, faults


def _answered(value: Any, kind: Any) -> Any:
    """The values without the model's keys that are still empty: those have the same meaning as keys left out.

    So have parts and lists in which every key is empty, as a blank file has them. An empty key that the model does not
    have stays, and is a fault: it may be the rest of a text after a comma.
    """
    if isinstance(value, list):
        return [_answered(item, kind) for item in value]
    if not isinstance(value, dict):
        return value
    known = fields(kind)
    found = {key: _answered(inner, bare(known.get(key))) for key, inner in value.items()}
    return {
        key: inner
        for key, inner in found.items()
        if not _empty(inner) or key not in known or (inner == [] and _may_be_open(known[key]))
    }


def _may_be_open(kind: Any) -> bool:
    """True for a list where [] is an answer, "there are none", and no list is a question still open."""
    return any(typing.get_origin(one) is tuple for one in typing.get_args(kind))


def _empty(value: Any) -> bool:
    """True for no answer at all: nothing, no key, or a list whose items have none."""
    return value is None or value == {} or (isinstance(value, list) and all(item == {} for item in value))


def _faults(details: list[ErrorDetails], loaded: Loaded) -> Iterator[Fault]:
    """A fault for each; what to write is worked out for those that can be shown, the first in the file."""
    placed = [(loaded.place(key_of(detail["loc"])), detail) for detail in details]
    placed.sort(key=lambda pair: (pair[0].line, pair[0].column))
    for number, (place, detail) in enumerate(placed):
        yield _fault(detail, place) if number < MOST_SHOWN else Fault(place, "this cannot stand here")


def _fault(detail: ErrorDetails, place: Place) -> Fault:
    way = detail["loc"]
    key = key_of(way if is_word(str(way[-1])) else way[:-1])
    return Fault(Place(key, place.line, place.column, place.path), _words(detail, way))


def _words(detail: ErrorDetails, way: Way) -> str:
    """What is wrong and what to write. The value itself is never repeated, unless it is a key."""
    kind, given = detail["type"], detail["input"]
    expected = type_at(way)
    if kind == "missing" and way == ("schema",):
        return f"the first line is missing; write schema: {SCHEMA}"
    if kind == "missing":
        about = described(type_at(way[:-1])).get(str(way[-1]), "").rstrip(".")
        return f"this is missing; write it{f' ({about})' if about else ''}"
    if kind == "unexpected_keyword_argument":
        return _unknown_key(way, given)
    if kind == "enum" and isinstance(expected, type) and issubclass(expected, StrEnum):
        known = [member.value for member in expected]
        guess = near(given.replace(" ", "_"), known, 1) if isinstance(given, str) else ""
        return f"only certain words may stand here; write one of: {', '.join(known)}{guess}"
    if kind == "value_error":
        return str(detail["ctx"]["error"])
    if given is None:
        return "this item of the list is empty; fill it or take its line out"
    if kind.startswith("bool"):
        return "write true or false"
    if kind.startswith("int"):
        return "write a whole number, in digits"
    if kind.startswith("float"):
        return "write a number, in digits"
    if kind == "tuple_type":
        return "write a list here: [a, b], or a line with - for each"
    if kind in ("dataclass_type", "dataclass_exact_type"):
        return f"write keys here, not {_called(given)}: {', '.join(fields(expected))}"
    if kind == "string_type":
        hint = ' (text that holds : or , needs "quotation marks")' if isinstance(given, dict) else ""
        return f"write text here, not {_called(given)}{hint}"
    return f"draftkit cannot read this ({detail['msg'].lower()})"


def _called(given: Any) -> str:
    return "keys" if isinstance(given, dict) else "a list" if isinstance(given, list) else "text"


def _unknown_key(way: Way, given: Any) -> str:
    name = str(way[-1])
    owner = type_at(way[:-1])
    known = fields(owner)
    guess = near(name, known, 1) or next(
        (f"; did you mean {key}?" for key in known if len(name) > 3 and name in key), ""
    )
    if not guess:
        inside = [key for key, inner in known.items() if name in fields(bare(inner))]
        guess = f"; it belongs under {inside[0]}" if inside else ""
    what = f"draftkit knows no key {shown(name)}" if is_word(name) else "draftkit knows no such key"
    if (not guess and given is None) or not is_word(name):
        return f'{what}; if it is part of a text, put the whole text in "quotation marks"{guess}'
    if not guess:
        guess = f"; the keys here are: {', '.join(known)}"
    return f"{what} here{guess}"
