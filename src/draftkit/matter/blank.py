"""The commented blank matter file, made from the model: each key, what it means, the words that may stand there."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from draftkit.matter.schema import described
from draftkit.matter.shape import bare, fields
from draftkit.model.matter import SCHEMA, Matter
from draftkit.model.place import PartialDate

_TOP = f"""\
# yaml-language-server: $schema=matter-1.json
# (for completion in an editor: draftkit new complaint --schema > matter-1.json, in this folder)
#
# A matter file for draftkit. Fill in what you know and leave the rest as it is: an empty key is a question still open.
# - Take the # away from a line to use it. Lines of one level stand under each other, two spaces deeper than their key.
# - Text with , : # {{ }} [ ] or a quotation mark in it goes between "quotation marks".
# - Ids (id: lopez) are short names of your own; other places name people, events and sources by them.
# - Dates: 2023-03-03, or 2023-03, or 2023. Then check the file: draftkit check THIS-FILE
# draftkit checks and drafts; it is not legal advice.
schema: {SCHEMA}
"""
_LATER = ("motion", "opposition", "interview", "schema")
_OPEN = ("matter", "court", "output")
"""Parts that stand open; of the others, a whole example item is commented out."""


def blank_text() -> str:
    """The blank file. It reads as a valid matter as it stands."""
    lines = [_TOP]
    for name, kind in fields(Matter).items():
        if name in _LATER:
            continue
        owner, many = bare(kind), typing.get_origin(kind) is tuple
        lines.append(f"\n# {described(Matter)[name]}")
        if name in _OPEN:
            lines += [f"{name}:", *(line for line in _part(owner, 1, commented=False))]
        else:
            lines += [f"{name}:", *(f"# {line}" for line in _item(owner, 1, many))]
    return "\n".join(lines) + "\n"


def _item(owner: Any, depth: int, many: bool) -> Iterator[str]:
    lines = list(_part(owner, depth + many, commented=True))
    if many:
        lines[0] = f"{'  ' * depth}- {lines[0].lstrip()}"
    yield from lines


def _part(owner: Any, depth: int, *, commented: bool) -> Iterator[str]:
    pad, about = "  " * depth, described(owner)
    for name, kind in fields(owner).items():
        inner, many = bare(kind), typing.get_origin(kind) is tuple
        note = about.get(name, "").replace("\n", " ")
        if isinstance(inner, type) and issubclass(inner, StrEnum):
            note = f"{note} One of: {', '.join(inner)}"
        if fields(inner) and inner is not PartialDate:
            yield f"{pad}{name}:  # {note}"
            yield from _item(inner, depth + 1, many)
        else:
            value = " []" if many else " my-case" if name == "id" and not commented else ""
            yield f"{pad}{name}:{value}  # {note}"
