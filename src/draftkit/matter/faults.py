"""One fault of a matter file, in words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from draftkit.model.place import Place

MOST_SHOWN = 200
"""Faults of one file that are shown, in the file's order; the rest are counted."""
_SLUG = re.compile(r"[A-Za-z0-9_-]{1,40}")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a place and what to write instead. It never holds a person's text, only keys and ids."""

    place: Place
    message: str

    def __str__(self) -> str:
        """``case.yaml:12:5: events[0].when.date: this is not a date; write it like 2023-03-03``"""
        return f"{self.place}: {self.message}"


def is_word(text: str) -> bool:
    """True for what can be a key or an id; anything else may be a person's text, and is not repeated."""
    return bool(_SLUG.fullmatch(text))


def shown(word: str) -> str:
    """A key or an id in quotation marks."""
    return f"“{word}”" if is_word(word) else "this text"


def near(word: str, known: Iterable[str], most: int = 3) -> str:
    """``; did you mean lopez or lopes?``, or nothing where no known word is like it."""
    found = get_close_matches(word.lower(), list(dict.fromkeys(known)), most, 0.6)
    return f"; did you mean {' or '.join(found)}?" if found else ""


def named(path: str) -> str:
    """A file's name for a message: no folders, no control characters, at most 80 characters."""
    base = "standard input" if path == "-" else path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] or path
    base = "".join(c if c.isprintable() else "?" for c in base)
    return base if len(base) <= 80 else base[:50] + "…" + base[-25:]
