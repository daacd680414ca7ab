"""A matter as a Draft: its texts in the file's order, so that the citations in them are checked as in any paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from enum import Enum
from typing import Any

from draftkit.matter.references import REFERENCES
from draftkit.model.draft import Block, Draft
from draftkit.model.matter import Interview, Matter
from draftkit.model.place import FromFile

FORMAT = "matter"
"""``Draft.format`` of a matter file."""


def as_draft(matter: Matter, sha256: str = "") -> Draft:
    """A draft with one block for each text of the matter; ``part`` is its key, ``line`` where it begins in the file.

    Ids, references to ids, dates and words of a fixed list are left out: they are no prose.
    """
    blocks = []
    for key, text in texts(matter):
        place = matter.places.get(key)
        line = (place.text_line or place.line) if place else None
        blocks.append(((line or 0, place.column if place else 0), Block(0, text.rstrip("\n"), part=key, line=line)))
    ordered = (
        [block for _, block in sorted(blocks, key=lambda pair: pair[0])] if matter.places else [b for _, b in blocks]
    )
    return Draft.build(path=matter.path or "-", format=FORMAT, sha256=sha256, blocks=ordered)


def texts(matter: Matter) -> Iterator[tuple[str, str]]:
    """Key and text of everything the filer wrote in own words, in the model's order."""
    for key, owner, name, value in walk(matter):
        fixed = isinstance(value, Enum) or not isinstance(value, str) or name == "id" or isinstance(owner, Interview)
        if not fixed and key != "schema" and (type(owner).__name__, name) not in REFERENCES and value.strip():
            yield key, value


def walk(value: Any, key: str = "") -> Iterator[tuple[str, FromFile, str, Any]]:
    """Every answer below a part of a matter: its key, the part it stands in, the field's name, the value.

    Lists are taken apart and parts entered; ``None`` and empty lists are left out.
    """
    for name in (field.name for field in fields(value)):
        if isinstance(value, Matter) and name in ("path", "places"):
            continue
        inner = getattr(value, name)
        way = f"{key}.{name}" if key else name
        items = [(f"{way}[{n}]", item) for n, item in enumerate(inner)] if isinstance(inner, tuple) else [(way, inner)]
        for at, item in items:
            if isinstance(item, FromFile):
                yield from walk(item, at)
            elif item is not None:
                yield at, value, name, item
