"""The published JSON Schema of a matter file, made from the model, so that editors complete and explain the keys."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from draftkit.matter.shape import OUTSIDE, adapter
from draftkit.model.matter import SCHEMA, Matter

SCHEMA_ID = "urn:draftkit:matter:1"


@cache
def json_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of ``draftkit/matter@1``."""
    made = adapter().json_schema()
    for name in OUTSIDE:
        made["properties"].pop(name, None)
    made["$defs"].pop("Place", None)
    made["properties"]["schema"] = {"const": SCHEMA, "description": "Which version of the file format this is."}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID}
    return {**head, **_plain(made), "title": "draftkit matter file, version 1"}


def _plain(value: Any) -> Any:
    """Without pydantic's made-up titles and empty defaults; lists and parts may be left empty, as the reader allows."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if not isinstance(value, dict):
        return value
    plain = {key: _plain(inner) for key, inner in value.items() if key != "title" or isinstance(inner, dict)}
    if "enum" in plain:  # unquoted in a file, 56 is a number to an editor
        plain["enum"] = [*plain["enum"], *(int(word) for word in plain["enum"] if word.isdigit())]
    elif plain.get("type") == "string":  # so is a zip code; draftkit reads either as the text that stands there
        plain["type"] = ["string", "number"] if "pattern" in plain else ["string", "number", "boolean"]
    if "properties" in plain:
        required = plain.get("required", [])
        plain["properties"] = {
            name: about if name in required else _or_empty(about) for name, about in plain["properties"].items()
        }
    if plain.get("default", 0) in (None, [], {}) or isinstance(plain.get("default"), dict):
        del plain["default"]
    return plain


def _or_empty(about: dict[str, Any]) -> dict[str, Any]:
    """The same key, which may also be left empty."""
    if about.get("const") or any(option == {"type": "null"} for option in about.get("anyOf", [])):
        return about
    outer: dict[str, Any] = {key: about[key] for key in ("description", "default") if key in about}
    inner = {key: value for key, value in about.items() if key not in outer}
    return {"anyOf": [inner, {"type": "null"}], **outer}


def schema_text() -> str:
    """The schema as it is published in ``docs/schema/matter-1.json``."""
    return json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n"


def described(owner: Any) -> dict[str, str]:
    """What the model says of each key of a part, by key."""
    schema = json_schema()
    part = schema if owner is Matter else schema["$defs"].get(getattr(owner, "__name__", ""), {})
    said = {}
    for name, about in part.get("properties", {}).items():
        meant = schema["$defs"].get(str(about.get("$ref", "")).rpartition("/")[2], {})
        said[name] = str(about.get("description") or meant.get("description", ""))
    return said
