"""Ids: each list's own are unique, and whatever names one names one that is there.

The values are looked at as they stand in the file, so that a wrong id is reported beside faults of form, not after.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from draftkit.matter.faults import MOST_SHOWN, Fault, near, shown
from draftkit.matter.loading import Loaded
from draftkit.matter.shape import bare, fields
from draftkit.model.matter import Matter
from draftkit.model.place import Place

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}")
_MOST_COMPARED = 300
"""Ids among which one like a wrong id is looked for."""
_PARTIES = ("plaintiffs", "defendants", "people")

NAMES = {
    "plaintiffs": "plaintiff",
    "defendants": "defendant",
    "people": "person",
    "events": "event",
    "sources": "source",
    "claims": "claim",
    "injuries": "injury",
}
"""Every list whose items have ids, and what one of its items is called."""

REFERENCES: dict[tuple[str, str], tuple[str, ...]] = {
    ("Who", "actors"): _PARTIES,
    ("Who", "targets"): _PARTIES,
    ("Who", "present"): _PARTIES,
    ("Who", "witnesses"): _PARTIES,
    ("Words", "by"): _PARTIES,
    ("SourceRef", "id"): ("sources",),
    ("Defendant", "supervises"): ("defendants",),
    ("Claim", "plaintiffs"): ("plaintiffs",),
    ("Against", "defendant"): ("defendants",),
    ("Element", "events"): ("events",),
    ("FairWarning", "defendant"): ("defendants",),
    ("Municipal", "events"): ("events",),
    ("Injury", "plaintiff"): ("plaintiffs",),
    ("Injury", "events"): ("events",),
    ("Injury", "caused_by"): ("defendants",),
    ("Relief", "against"): ("defendants",),
    ("Exhaustion", "covers"): ("claims",),
    ("Motion", "movants"): ("defendants",),
    ("ImmunityRaised", "raised_by"): ("defendants",),
    ("Ground", "claim"): ("claims",),
    ("Ground", "defendant"): ("defendants",),
    ("Declaration", "by"): _PARTIES,
    ("Fallbacks", "other_claims_proceed"): ("claims",),
    ("RulingAsked", "count"): ("claims",),
    ("RulingAsked", "defendant"): ("defendants",),
}
"""Which fields name an id, by class and field, and in which lists it must be."""

_NO_SLUG = "an id is one short word of letters, digits and hyphens, like lopez or strike-1"


def check_references(loaded: Loaded) -> list[Fault]:
    """Ids that are malformed, doubled, or named but not there."""
    known = {name: list(_ids(loaded.data, name)) for name in NAMES}
    ids = {name: dict.fromkeys(id for _, id in pairs) for name, pairs in known.items()}
    faults = list(_own(loaded, known))
    for key, owner, name, value in _texts(loaded.data, Matter, ""):
        lists = REFERENCES.get((owner.__name__, name))
        if lists is None or any(value in ids[of] for of in lists):
            continue
        choices = list(islice(dict.fromkeys(chain.from_iterable(ids[of] for of in lists)), _MOST_COMPARED))
        what = " or ".join(NAMES[of] for of in lists)
        guess = near(value, choices) if len(faults) < MOST_SHOWN else ""
        have = guess or (f"; the ids are: {', '.join(choices[:12])}" if choices else "; there is none yet")
        elsewhere = next((NAMES[of] for of in NAMES if value in ids[of]), "")
        also = f" ({shown(value)} is the id of {_a(elsewhere)})" if elsewhere else ""
        faults.append(_fault(loaded, key, f"no {what} has the id {shown(value)}{also}{have}"))
    return faults


def _a(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


def _texts(value: Any, kind: Any, key: str) -> Iterator[tuple[str, type, str, str]]:
    """Every text below a part of the file: its key, the class it stands in, the field's name, the text."""
    if not isinstance(value, dict):
        return
    known = fields(kind)
    for name, inner in value.items():
        if name not in known:
            continue
        way = f"{key}.{name}" if key else name
        items = [(f"{way}[{n}]", item) for n, item in enumerate(inner)] if isinstance(inner, list) else [(way, inner)]
        for at, item in items:
            if isinstance(item, str):
                yield at, kind, name, item
            else:
                yield from _texts(item, bare(known[name]), at)


def _ids(data: Any, name: str) -> Iterator[tuple[str, str]]:
    """Key and id of each item of a list that has an id."""
    found = data.get(name)
    for number, item in enumerate(found if isinstance(found, list) else ()):
        if isinstance(item, dict) and isinstance(item.get("id"), str):
            yield f"{name}[{number}].id", item["id"]


def _own(loaded: Loaded, known: dict[str, list[tuple[str, str]]]) -> Iterator[Fault]:
    """Malformed ids, and ids used twice: in one list, or by two parties or people."""
    about = loaded.data.get("matter")
    if isinstance(about, dict) and isinstance(about.get("id"), str) and not _ID.fullmatch(about["id"]):
        yield _fault(loaded, "matter.id", _NO_SLUG)
    for together in (_PARTIES, *((name,) for name in NAMES if name not in _PARTIES)):
        first: dict[str, str] = {}
        for key, id in (pair for name in together for pair in known[name]):
            if not _ID.fullmatch(id):
                yield _fault(loaded, key, _NO_SLUG)
            elif id in first:
                line = loaded.place(first[id]).line
                yield _fault(loaded, key, f"{shown(id)} is the id in line {line} already; choose another")
            else:
                first[id] = key


def _fault(loaded: Loaded, key: str, message: str) -> Fault:
    place = loaded.place(key)
    return Fault(Place(key, place.line, place.column, place.path), message)
