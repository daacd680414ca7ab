"""From a federal district, however it is written, to its circuit."""

from __future__ import annotations

from difflib import get_close_matches

from draftkit.authorities.courts import Court, court_id, courts, fold
from draftkit.errors import BadUsage
from draftkit.model import parties

_PREFIXES = ("D.", "N.D.", "S.D.", "E.D.", "W.D.", "M.D.", "C.D.")


def district(text: str) -> Court:
    """The district court that ``text`` names: by id (``nvd``), any usual spelling (``D. Nev.``), or a state with one.

    Raises BadUsage, with the nearest names, for what is no federal district, and for a state that has several.
    """
    wanted, found = fold(text), court_id(text)
    all_districts = [one for one in courts() if one.kind == "district"]
    for one in all_districts:
        if one.id in (wanted, found):
            return one
    of_state = [one for prefix in _PREFIXES for one in all_districts if one.id == court_id(f"{prefix} {text}")]
    if len(of_state) == 1:
        return of_state[0]
    near = [one.abbreviation for one in of_state] or _near(wanted, all_districts)
    hint = f"Did you mean {' or '.join(near)}?" if near else "Write it like N.D. Cal., D. Nev. or nysd."
    raise BadUsage("That is not the name of a federal district draftkit knows.", hint)


def _near(wanted: str, among: list[Court]) -> list[str]:
    """Abbreviations of the districts whose name or id is like ``wanted``."""
    spelled = {key: one.abbreviation for one in among for key in (one.id, fold(one.abbreviation))}
    return list(dict.fromkeys(spelled[key] for key in get_close_matches(wanted[:60], list(spelled), 6, 0.7)))[:3]


def circuit_of(court: parties.Court) -> str | None:
    """The CourtListener id of the circuit of a matter's court: as stated, else from the district; None without either.

    Raises BadUsage for a district that is in no circuit draftkit knows.
    """
    if court.circuit or not court.district:
        return court.circuit
    return district(court.district).circuit
