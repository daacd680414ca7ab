"""Plain values to YAML that reads back as exactly the same text; for the interview, which saves after every answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_PLAIN = re.compile(r"[A-Za-z§¶(][A-Za-z0-9 ,.;'’()/§¶@_–—-]*|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")
_GUESSED = frozenset({"", "null", "yes", "no", "on", "off", "y", "n"})
"""Words in which other YAML readers see something else than text."""
_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def to_yaml(data: dict[str, Any]) -> str:
    """One YAML document of keys, lists, text, ``True``/``False`` and ``None``; empty lists and parts are left out."""
    return "".join(f"{line}\n" for line in _mapping(data, 0))


def _mapping(data: dict[str, Any], depth: int) -> Iterator[str]:
    pad = "  " * depth
    for key, value in data.items():
        if isinstance(value, dict):
            inner = list(_mapping(value, depth + 1))
            if inner:
                yield f"{pad}{key}:"
                yield from inner
        elif isinstance(value, list):
            if value and all(isinstance(item, str) for item in value):
                yield f"{pad}{key}:"
                yield from (f"{pad}  - {scalar(item)}" for item in value)
            elif value:
                yield f"{pad}{key}:"
                for item in value:
                    first, *rest = list(_mapping(item, depth + 2)) or [f"{pad}    {{}}"]
                    yield f"{pad}  - {first.strip()}"
                    yield from rest
        elif value is not None:
            yield f"{pad}{key}: {scalar(value)}"


def scalar(value: str | bool) -> str:
    """A text or a truth value as it stands in YAML: bare where that is safe everywhere, else in quotation marks."""
    if isinstance(value, bool):
        return "true" if value else "false"
    bare = _PLAIN.fullmatch(value) and not value.endswith(" ") and value.lower() not in _GUESSED
    return value if bare else f'"{_ESCAPED.sub(_escape, value)}"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    return _SHORT.get(character) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")
