"""Which decisions bind a federal district court of a circuit on federal law.

Sources: the Supreme Court and the published decisions of the forum's court of appeals; Bonner v. City of Prichard, 661
F.2d 1206 (11th Cir. 1981) (en banc), for decisions of the former Fifth Circuit in the Eleventh.
"""

from __future__ import annotations

from draftkit.authorities.courts import court, name_of
from draftkit.model.authority import Authority

OLD_FIFTH_UNTIL = "1981-09-30"
"""Last day of the decisions of the former Fifth Circuit that the Eleventh adopted (Bonner)."""


def binds(authority: Authority, circuit: str | None) -> tuple[bool | None, str]:
    """Whether a decision binds in ``circuit`` (a CourtListener id), and the reason in a few words.

    None where the circuit is not known and would decide it. That a decision was later displaced is not asked here.
    """
    of = authority.court
    if of == "scotus":
        return True, "Supreme Court"
    if not of:
        return None, "the record does not say which court decided it"
    named = name_of(of)
    if _kind(of) == "district":
        return False, f"a trial court’s decision ({named}) binds no other judge"
    if circuit is None:
        return None, f"{named}: whether it binds depends on the circuit"
    if of == circuit:
        if not authority.published:
            return False, f"unpublished decision of the {named}"
        return True, f"{'en banc' if authority.en_banc else 'published'} decision of the {named}, your circuit"
    if circuit == "ca11" and of == "ca5" and authority.decided <= OLD_FIFTH_UNTIL and authority.published:
        return True, "decision of the former Fifth Circuit before October 1, 1981, adopted by the Eleventh"
    return False, f"{named}, not the {name_of(circuit)}: it can persuade, not bind"


def _kind(identity: str) -> str:
    try:
        return court(identity).kind
    except KeyError:
        return ""
