"""The short names a case answers to."""

from __future__ import annotations

import re
from functools import lru_cache

from draftkit.citing.abbreviations import CONNECTORS, ORGANISATION, SUFFIXES

_TOKEN = re.compile(r"(?<![A-Za-z])[A-Z]\.(?: ?[A-Z]\.)+|[^\W\d_][\w'-]*|\d+(?=[A-Za-z])")
_WEAK = frozenset(
    w.lower()
    for w in [
        *CONNECTORS, *ORGANISATION, *(s for s in SUFFIXES if len(s) > 3),
        "v", "vs", "re", "in", "ex", "parte", "matter", "estate", "united", "states", "state", "people", "commonwealth", "city", "county",
        "town", "village", "dep't", "inc", "co", "corp", "llc", "ltd", "jr", "sr", "al", "et", "no", "john", "jane", "doe", "roe", "officer",
        "sheriff", "warden", "director", "secretary", "sec'y", "commissioner", "comm'r", "att'y", "attorney", "general", "gen", "gov", "governor",
        "new", "north", "south", "east", "west", "of", "the", "int'l", "nat'l", "national", "american", "federal", "municipality", "met", "metro",
        "metropolitan", "regional", "reg'l", "social", "const", "constr", "indus", "mr", "mrs", "ms", "dr", "hon", "unknown", "individually",
    ]
)  # fmt: skip
GOVERNMENTS = re.compile(r"(?:United States|U\.S\.|People|State|Commonwealth|City|County|Town|Village|Cnty|In re)\b")


@lru_cache(maxsize=4096)
def distinctive(name: str | None) -> frozenset[str]:
    """The words of a case name that tell it from others, in lower case; all its words where every one is weak.

    >>> sorted(distinctive("City of Canton v. Harris"))
    ['canton', 'harris']
    """
    if not name:
        return frozenset()
    words = all_words(name)
    strong = frozenset(w for w in words if w not in _WEAK and len(w) > 1)
    return strong or words


@lru_cache(maxsize=4096)
def all_words(name: str | None) -> frozenset[str]:
    """Every word of a case name in lower case, initials as one word; without the words that join."""
    if not name:
        return frozenset()
    words = (w.lower().replace(" ", "").removesuffix("'s").strip("'.-") for w in _TOKEN.findall(name))
    return frozenset(w for w in words if w and w not in ("v", "vs", "of", "the", "in", "re"))


@lru_cache(maxsize=4096)
def short_names(plaintiff: str | None, defendant: str | None) -> tuple[str, ...]:
    """The names under which writers mention the case alone: one party, never a government.

    ``Ashcroft v. al-Kidd`` gives ``Ashcroft`` and ``al-Kidd``; ``United States v. Lanier`` gives ``Lanier``.
    """
    names = []
    for party in (plaintiff, defendant):
        if not party:
            continue
        bare = re.sub(r",? (?:et al\.?|Jr\.|Sr\.|III?|Inc\.|LLC|L\.L\.C\.|Corp\.|Co\.|Ltd\.)$", "", party).strip(" ,")
        if GOVERNMENTS.match(bare):
            place = re.fullmatch(r"(?:City|County|Town|Village) of ([A-Z][\w'. -]+)", bare)
            if place:
                names += [bare, place[1]]
            continue
        words = bare.split()
        if len(words) == 1 or any(w.strip(".,") in ORGANISATION for w in words):
            names.append(bare)
        elif len(words) <= 4:
            last = next((w for w in reversed(words) if w.strip(".,") not in SUFFIXES), words[-1])
            names += [last, bare]
        else:
            names.append(bare)
    return tuple(dict.fromkeys(n for n in names if len(n) > 2))
