"""Courts by every usual spelling of what stands in a court-and-date parenthesis.

The match is exact after folding (case, points, spaces and other marks do not count): a court is known or it is not,
never guessed. Rows are in ``corpus/courts.yaml``; ids are CourtListener's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from draftkit.authorities import corpus

_LONGEST = 120
"""Characters of the longest text that can be a court's name."""
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"]
_DIVISION = re.compile(r",[^,]{1,40}\bDiv(?:\.|ision)?\s*$", re.IGNORECASE)
_UNIT = re.compile(r"unit[ab]$")
_TEXAS_DISTRICT = re.compile(r"\s*(?:—|–|--?)\s*[A-Z].*$")
_DIRECTIONS = {"n": "northern", "s": "southern", "e": "eastern", "w": "western", "m": "middle", "c": "central"}


@dataclass(frozen=True, slots=True)
class Court:
    """One court.

    ``kind`` is ``supreme`` (of the United States), ``appeals``, ``district``, ``bankruptcy``, ``federal`` (any other
    federal court) or ``state``. ``circuit`` is the id of the court of appeals it belongs to or is, None where there is
    none; ``states`` holds postal codes.
    """

    id: str
    abbreviation: str
    kind: str
    circuit: str | None
    states: tuple[str, ...]


def court_id(text: str) -> str | None:
    """The id of the court named by ``text``, a court-and-date parenthesis without its date; None when unknown.

    A division (``N.D. Ill., E. Div.``), a unit of the former Fifth Circuit and the word ``Former`` are allowed.
    """
    if len(text) > _LONGEST:
        return None
    spellings = _table()[1]
    # "CA1" with the digit read as a letter by text recognition: never California, which is "Cal." or "CAL".
    folded = "ca1" if text in ("CAl", "CAI") else fold(text)
    found = spellings.get(folded)
    if found is None and folded.startswith("former"):
        folded = folded[len("former") :]
        found = spellings.get(folded)
    if found is None and folded.endswith(("unita", "unitb")):
        found = spellings.get(_UNIT.sub("", folded))
        found = found if found == "ca5" else None
    if found is None and (shorter := _DIVISION.sub("", text)) != text:
        found = spellings.get(fold(shorter))
    if found is None and (shorter := _TEXAS_DISTRICT.sub("", text)) != text:
        found = spellings.get(fold(shorter))
        found = found if found == "texapp" else None
    return found


def court(identity: str) -> Court:
    """The court with this id. Raises KeyError for an unknown one."""
    return _table()[0][identity]


def courts() -> tuple[Court, ...]:
    """Every court of the table, in the table's order."""
    return tuple(_table()[0].values())


def name_of(identity: str) -> str:
    """The court's Bluebook abbreviation; the id itself for a court that is not in the table."""
    found = _table()[0].get(identity)
    return found.abbreviation if found else identity


def fold(text: str) -> str:
    """Lower case, ASCII letters and digits only."""
    return "".join(c for c in text.lower() if c.isascii() and c.isalnum())


@cache
def _table() -> tuple[dict[str, Court], dict[str, str]]:
    data = corpus.load("courts")
    rows = (Court(i, a, k, c, tuple(s)) for i, a, k, c, s in data["courts"])
    return {row.id: row for row in rows}, data["spellings"]


def spellings_of(
    kind: str, abbreviation: str, *, name: str = "", postal: str = "", also: tuple[str, ...] = ()
) -> set[str]:
    """Every folded spelling of one court. Used when the table is compiled.

    ``name`` is the state's full name for a district court, ``Ninth Circuit`` for a court of appeals.
    """
    spelled = {abbreviation, *also}
    if kind == "appeals":
        spelled |= set(_appeals(abbreviation, name))
    elif kind == "district":
        spelled |= set(_district(abbreviation, name, postal))
    elif kind == "bankruptcy" and abbreviation.startswith("B.A.P."):
        circuit = abbreviation.removeprefix("B.A.P. ")
        spelled |= {f"{circuit} BAP", f"BAP {circuit}", f"{circuit} B.A.P."}
        spelled |= {s.replace("2d", "2nd").replace("3d", "3rd") for s in spelled}
    return {fold(s) for s in spelled}


def _appeals(abbreviation: str, name: str) -> set[str]:
    word = name.removesuffix(" Circuit")
    if word.lower() in _ORDINALS:
        number = _ORDINALS.index(word.lower()) + 1
        suffixes = {1: ("st",), 2: ("d", "nd"), 3: ("d", "rd")}.get(number, ("th",))
        short = {word, str(number), *(f"{number}{s}" for s in suffixes)}
        spelled = {f"CA{number}", f"CA{number:02d}", f"C.A. {number}"}
    else:
        letters = {"District of Columbia": ("D.C.", "DC", "District of Columbia"), "Federal": ("Fed.", "Federal")}[word]
        short = set(letters)
        spelled = {"CADC", "C.A.D.C."} if "DC" in letters else {"CA Fed.", "CAFC", "C.A. Fed."}
    for s in short:
        spelled |= {f"{s} Cir.", f"{s} Circuit", f"{s} Circ.", f"{s} Cir. Ct. App.", f"{s} Circuit Court of Appeals"}
        spelled |= {f"U.S. {s} Cir.", f"U.S. Ct. App. {s} Cir.", f"U.S. Court of Appeals for the {s} Circuit"}
        spelled |= {f"Court of Appeals for the {s} Circuit", f"United States Court of Appeals for the {s} Circuit"}
    return spelled | {abbreviation}


def _district(abbreviation: str, state: str, postal: str) -> set[str]:
    head, _, _ = abbreviation.partition("D.")
    letter = head.rstrip(".").lower()
    direction = _DIRECTIONS.get(letter, "")
    spelled = {f"{head}D. {state}", f"{head}D. {postal}", f"{head} Dist. {state}", f"U.S.D.C. {abbreviation}"}
    spelled |= {f"U.S. Dist. Ct. {abbreviation}", f"{direction} District of {state}"}
    spelled |= {f"U.S. District Court for the {direction} District of {state}"}
    spelled |= {f"United States District Court for the {direction} District of {state}"}
    abbreviated = abbreviation.removeprefix(f"{head}D.").strip()
    spelled |= {f"{head} Dist. {abbreviated}", f"{direction} Dist. {abbreviated}", f"{direction} D. {abbreviated}"}
    return spelled
