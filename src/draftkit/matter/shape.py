"""What the model says of each key: its type, its keys, its description. The field lists stand in the model alone."""

from __future__ import annotations

import typing
from dataclasses import is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from draftkit.model.matter import Matter

if TYPE_CHECKING:
    from pydantic import TypeAdapter

Way = tuple[int | str, ...]
"""The way to a key: names and, in lists, numbers from 0."""

OUTSIDE = frozenset({"path", "places"})
"""Fields of a Matter that say where it was read; no file holds them."""


@cache
def adapter() -> TypeAdapter[Matter]:
    """pydantic's reader for the model's dataclasses."""
    from pydantic import TypeAdapter

    return TypeAdapter(Matter)


def key_of(way: Way) -> str:
    """``events[0].when.date``"""
    key = ""
    for step in way:
        key += f"[{step}]" if isinstance(step, int) else f".{step}" if key else str(step)
    return key


@cache
def fields(owner: Any) -> dict[str, Any]:
    """Keys of a part of the file and the types of their values; nothing for what has no keys."""
    if not (isinstance(owner, type) and is_dataclass(owner)):
        return {}
    kinds = typing.get_type_hints(owner)
    return {name: kinds[name] for name in owner.__dataclass_fields__ if not (owner is Matter and name in OUTSIDE)}


@cache
def bare(kind: Any) -> Any:
    """A type without ``| None``, and the items' type of a list."""
    arguments = [a for a in typing.get_args(kind) if a not in (type(None), Ellipsis)]
    return bare(arguments[0]) if arguments else kind


def type_at(way: Way) -> Any:
    """The type that the model has at ``way``; None where there is no such key."""
    kind: Any = Matter
    for step in way:
        if isinstance(step, str):
            kind = bare(fields(kind).get(step))
    return kind
