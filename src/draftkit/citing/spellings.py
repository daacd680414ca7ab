"""Every spelling of every reporter, from eyecite and reporters_db: the only module that imports them.

eyecite holds about 6,800 regular expressions, one or two for each spelling of each reporter. Almost all are one pattern,
``volume reporter page`` or ``volume reporter at page``; importing and compiling them takes longer than everything else
draftkit does. So the spellings of that pattern become a dictionary (spaces taken out), the others keep their own
expression, and the whole is written once to the user's cache folder, named after the installed versions of both
packages. A new version of either makes a new table; without a cache the table is made in memory each time.
"""

from __future__ import annotations

import json
import logging
import os
import re
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from draftkit.kept import keep, kept_file

_BOUNDARY = r"(?:^|[^a-zA-Z0-9])("
_PLAIN_HEAD = _BOUNDARY + r"(?P<volume>[1-9]\d*) (?P<reporter>"
_FORMAT = 1
# Editions that answer to one spelling are many ("1 H. 150"); these come first, the rest follow in order of name.
_PREFERENCE = {"federal": 0, "specialty_lexis": 1, "specialty_west": 1, "state": 2, "state_regional": 2, "neutral": 3}


@dataclass(frozen=True, slots=True)
class Spelling:
    """What one spelling means: the canonical abbreviation and eyecite's cite types of every edition it may be."""

    reporter: str
    kinds: frozenset[str]


@dataclass(slots=True)
class Pattern:
    """An extractor of another shape than ``volume reporter page``, compiled when its trigger words first occur."""

    expression: str
    spelling: Spelling
    short: bool
    _compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._compiled is None:
            self._compiled = re.compile(self.expression)
        return self._compiled


@dataclass(frozen=True, slots=True)
class Tables:
    """``plain``: spelling without spaces → meaning. ``trigger``: an Aho-Corasick automaton over the words (without
    spaces) that call for a pattern, giving ``(length of the word, indexes into patterns)``. ``always``: patterns
    without such words."""

    plain: dict[str, Spelling]
    patterns: list[Pattern]
    trigger: Any
    always: list[Pattern]


@cache
def tables() -> Tables:
    """The tables of the installed eyecite and reporters_db."""
    file = kept_file(f"reporters-{_installed()}.json")
    if file is not None:
        # A damaged or foreign file is no worse than none.
        with suppress(OSError, ValueError, KeyError, TypeError, IndexError):
            return _unpacked(json.loads(file.read_bytes()))
    data = compiled()
    if file is not None:
        keep(file, json.dumps(data, ensure_ascii=False, separators=(",", ":")), "reporters")
    return _unpacked(data)


def _installed() -> str:
    """A name that changes when eyecite or reporters_db is another version; found without importing either."""
    digest = sha256(str(_FORMAT).encode())
    for package in ("eyecite", "reporters_db"):
        spec = find_spec(package)
        for folder in (spec.submodule_search_locations if spec else None) or ():
            for place in (Path(folder), Path(folder, "data")):
                for entry in sorted(os.scandir(place), key=lambda e: e.name) if place.is_dir() else ():
                    if entry.name.endswith((".py", ".json")):
                        state = entry.stat()
                        digest.update(f"{entry.path}\0{state.st_size}\0{state.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:24]


def _canonical(exact: Any, variation: Any) -> tuple[str, list[str]]:
    editions = list(exact) or list(variation)
    # Sorted, because the order of an ambiguous spelling changes with PYTHONHASHSEED in eyecite.
    editions.sort(key=lambda e: (_PREFERENCE.get(e.reporter.cite_type, 9), e.short_name, e.reporter.name))
    return editions[0].short_name, sorted({e.reporter.cite_type for e in editions})


def _silence_eyecite() -> None:
    # eyecite.helpers logs up to a thousand characters of the text at WARNING; a draft is private.
    logger = logging.getLogger("eyecite")
    logger.addHandler(logging.NullHandler())
    logger.propagate = False


def compiled() -> dict[str, Any]:
    """The tables as plain JSON values, made from eyecite's extractors."""
    from eyecite.models import CitationToken
    from eyecite.tokenizers import EXTRACTORS

    _silence_eyecite()
    exact: dict[str, list[Any]] = defaultdict(list)
    variation: dict[str, list[Any]] = defaultdict(list)
    patterns: list[list[Any]] = []
    always: list[list[Any]] = []
    words: dict[str, list[int]] = defaultdict(list)
    for extractor in EXTRACTORS:
        if extractor.constructor != CitationToken.from_match:
            continue  # Id., supra, stop words and § are read by draftkit itself
        editions = extractor.extra["exact_editions"], extractor.extra["variation_editions"]
        if extractor.strings and extractor.regex.startswith(_PLAIN_HEAD):
            for spelling in extractor.strings:
                key = "".join(spelling.split())
                exact[key] += editions[0]
                variation[key] += editions[1]
            continue
        row = [extractor.regex, *_canonical(*editions), bool(extractor.extra["short"])]
        if extractor.strings:
            for spelling in sorted(extractor.strings):
                words["".join(spelling.split())].append(len(patterns))
            patterns.append(row)
        else:
            always.append(row)
    plain = {key: _canonical(exact[key], variation[key]) for key in sorted(exact)}
    return {"plain": plain, "patterns": patterns, "words": words, "always": always}


def _unpacked(data: dict[str, Any]) -> Tables:
    import ahocorasick

    shared: dict[tuple[str, ...], frozenset[str]] = {}

    def spelling(reporter: str, kinds: list[str]) -> Spelling:
        return Spelling(reporter, shared.setdefault(tuple(kinds), frozenset(kinds)))

    def pattern(row: list[Any]) -> Pattern:
        return Pattern(row[0], spelling(row[1], row[2]), row[3])

    trigger = ahocorasick.Automaton()
    for word, ids in data["words"].items():
        trigger.add_word(word, (len(word), tuple(ids)))
    trigger.make_automaton()
    plain = {key: spelling(*value) for key, value in data["plain"].items()}
    return Tables(plain, [pattern(r) for r in data["patterns"]], trigger, [pattern(r) for r in data["always"]])
