"""What comes before the two questions: claims that immunity cannot reach, and whether the defense is there at all.

Waiver and an act outside the officer's authority are argued only where the person says so; what the circuit asks of
the officer first is printed where its row says it, and only as surely as the row does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from draftkit.assembly import opposition_law as law
from draftkit.assembly.opposition_argument import claims_named, people
from draftkit.assembly.pieces import Blank, Piece, Said, stop, xml
from draftkit.assembly.wording import known, parties
from draftkit.authorities.circuits import Confidence
from draftkit.model.claims import ReliefKind, Theory
from draftkit.model.parties import Capacity

if TYPE_CHECKING:
    from draftkit.authorities.circuits import CircuitLaw
    from draftkit.model.matter import Matter

JSON = dict[str, Any]


def threshold(matter: Matter, citer: law.Citer) -> list[JSON]:
    """The paragraphs on claims that immunity cannot reach; none where there is no such claim."""
    return [{"text": {"xml": xml(row)}} for row in _beyond_reach(matter, citer)]


def raised(matter: Matter, citer: law.Citer, circuit: CircuitLaw | None) -> list[JSON]:
    """The paragraphs on whether the defense is there: authority and time; none where nobody asks or says so."""
    rows = [*_authority(matter, citer, circuit), *_waiver(matter, citer)]
    return [{"text": {"xml": xml(row)}} for row in rows]


def _beyond_reach(matter: Matter, citer: law.Citer) -> Iterator[tuple[Piece, ...]]:
    """Entities, official capacity, orders and declarations, state law."""
    entity = [c for c in matter.claims if not people(c, matter) and c.theory is not Theory.STATE_TORT]
    if entity:
        whom = parties(matter, [a.defendant for c in entity for a in c.against])
        is_brought = " is brought against " if len(entity) == 1 else " are brought against "
        yield (*claims_named(entity, matter), is_brought, *whom, ". ", *citer.quoted(law.ENTITY))
    official = [c for c in matter.claims if any(a.capacity is Capacity.OFFICIAL for a in c.against)]
    if official:
        names = " also names " if len(official) == 1 else " also name "
        quoted = citer.quoted(law.OFFICIAL)
        yield (*claims_named(official, matter), names, "a Defendant in official capacity. ", *quoted)
    if any(r.kind in (ReliefKind.INJUNCTION, ReliefKind.DECLARATION) for r in matter.relief):
        yield (
            "The complaint also asks for an order or a declaration, not for damages only. ",
            *citer.quoted(law.DAMAGES_ONLY),
        )
    state = [c for c in matter.claims if c.theory is Theory.STATE_TORT]
    if state:
        rests = " rests on state law. " if len(state) == 1 else " rest on state law. "
        question = Blank("what immunity state law gives - federal immunity is another defense - state code")
        yield (*claims_named(state, matter), rests, question)


def _authority(matter: Matter, citer: law.Citer, circuit: CircuitLaw | None) -> Iterator[tuple[Piece, ...]]:
    """Discretionary authority: the circuit's own rule where it has one, and what the person says of it."""
    own = known(matter.opposition.discretionary_authority) if matter.opposition else ""
    asked = law.asks_discretion(circuit)
    reached = list(dict.fromkeys(id for c in matter.claims for id in people(c, matter)))
    if asked is not None and circuit is not None and reached:
        lead: tuple[Piece, ...] = (
            Blank(f"whether the officer shows discretionary authority first in the {circuit.name} - not verified"),
        )
        if asked.confidence is Confidence.VERIFIED:
            lead = (f"In the {circuit.name}: ", *citer.statement(asked))
        mine: tuple[Piece, ...] = (Said(own), stop(own))
        if not own:
            where = "what the motion shows of each Defendant’s discretionary authority, or that it shows nothing"
            mine = (Blank(f"{where} - the officer shows it first here - the motion"),)
        yield (*lead, " ", *mine)
    elif own:
        asks = Blank(
            "authority on acts outside discretionary authority - the records hold none here - the circuit’s cases"
        )
        yield (Said(own), stop(own), " ", asks)


def _waiver(matter: Matter, citer: law.Citer) -> Iterator[tuple[Piece, ...]]:
    """A defense that was raised late or given up: the person's words, and the rule that it has to be pleaded."""
    own = known(matter.opposition.waiver) if matter.opposition else ""
    if not own:
        return
    printed = citer.quoted(law.PLEADED)
    asks = Blank("authority of this circuit on a late or waived defense - the records hold none - the circuit’s cases")
    yield (*printed, " " if printed else "", Said(own), stop(own), " ", asks)
