"""Claims to counts: by right and defendant, each adopting only the paragraphs it rests on, by live references.

The fair-warning unit (six parts, one per individual defendant of a damages count) is made where the matter asks for it,
or, on ``auto``, where the circuit expects it in practice: the Fifth.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.assembly.citations import circuit_of, cited
from draftkit.assembly.pieces import Blank, Paragraph, Paragraphs, Piece, Refs, Said, said, stop
from draftkit.assembly.wording import capacity, day, for_whom, known, listed, on, parties, party, twice
from draftkit.model.claims import Claim, FairWarning, MunicipalRoute, ReliefKind, Route, Theory
from draftkit.model.matter import Switch
from draftkit.model.parties import Capacity, DefendantKind

if TYPE_CHECKING:
    from draftkit.model.matter import Matter

_THEORIES = {
    Theory.FAILURE_TO_INTERVENE: "failure to intervene",
    Theory.SUPERVISORY: "supervisory liability",
    Theory.MUNICIPAL: "municipal liability",
    Theory.CONSPIRACY: "conspiracy",
}
_MUNICIPAL = {
    MunicipalRoute.POLICY: "an official policy",
    MunicipalRoute.CUSTOM: "a custom",
    MunicipalRoute.POLICYMAKER: "a decision of a final policymaker",
    MunicipalRoute.TRAINING: "a failure to train",
    MunicipalRoute.RATIFICATION: "ratification by a final policymaker",
}
_ROUTES = {
    Route.CONTROLLING: "controlling authority on like facts",
    Route.PRINCIPLE: "a principle that controlling authority had already stated",
    Route.OBVIOUS: "the obviousness of the wrong",
    Route.CONSENSUS: "a consensus of persuasive authority",
}
_CODE = re.compile(r"[^\n]*§+ [\w().:-]+")
_DAMAGES = frozenset({ReliefKind.COMPENSATORY, ReliefKind.PUNITIVE, ReliefKind.NOMINAL})


@dataclass(frozen=True, slots=True)
class Unit:
    """A fair-warning unit: its heading and its six paragraphs (a seventh where more authority is named)."""

    heading: tuple[Piece, ...]
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """One count, ready for a template."""

    title: tuple[Piece, ...]
    under: tuple[Piece, ...]
    paragraphs: tuple[Paragraph, ...]
    fair_warning: tuple[Unit, ...]


def is_state_law(claim: Claim) -> bool:
    """Whether a claim rests on state law: by its theory, or by a statute that is not of the United States Code."""
    statute = known(claim.statute).lower().replace(" ", "")
    return claim.theory is Theory.STATE_TORT or bool(statute and "u.s.c" not in statute and "bivens" not in statute)


def wants_fair_warning(matter: Matter) -> bool:
    """Whether the unit is printed at all."""
    chosen = matter.output.fair_warning
    if chosen is Switch.AUTO:
        return circuit_of(matter.court.district, matter.court.circuit) == "ca5"
    return chosen is Switch.ON


def counts_of(matter: Matter, making: Paragraphs) -> list[Count]:
    """Every claim as a count, in the order of the file. The facts must have been made before."""
    units = wants_fair_warning(matter)
    return [_count(claim, matter, making, units) for claim in matter.claims]


def _count(claim: Claim, matter: Matter, making: Paragraphs, units: bool) -> Count:
    right = known(claim.right)
    title: tuple[Piece, ...] = (Said(right),) if right else (Blank(f"right that was violated (claim {claim.id})"),)
    if theory := theory_of(claim, matter):
        title = (*title, f" ({theory})")
    statute = known(claim.statute)
    law: tuple[Piece, ...] = (_law(statute),) if statute else (Blank(f"statute or state law (claim {claim.id})"),)
    against = _against(claim, matter)
    plaintiffs = parties(matter, claim.plaintiffs) or (Blank(f"plaintiffs of this count (claim {claim.id})"),)
    refs = Refs(making.about(claim.events))
    rests: tuple[Piece, ...] = (
        (refs,) if refs.indices else (Blank(f"paragraphs this count rests on (claim {claim.id})"),)
    )
    made = [
        making.new(
            *plaintiffs, " bring" if len(set(claim.plaintiffs)) > 1 else " brings",
            " this count", *_for_whom(claim, matter), " under ", *law, " against ",
            *against, ". It adopts ", *rests, " and no other paragraphs."
        )
    ]  # fmt: skip
    for element in claim.elements:
        name, shown = known(element.name), making.about(element.events)
        where: tuple[Piece, ...] = (
            (Refs(shown),) if shown else (Blank(f"paragraphs that show this: {name or 'element'}"),)
        )
        note = known(element.note)
        element_name: Piece = Said(name) if name else Blank("name of this element")
        pieces: list[Piece] = ["Element: ", element_name, stop(name), " The facts are in ", *where, "."]
        made.append(making.new(*pieces, *((" ", Said(note), stop(note)) if note else ())))
    made += [making.new(*_own_part(claim, one.defendant, matter, making)) for one in _once(claim)]
    made += municipal(claim, matter, making)
    made += _notice(claim, making)
    if right:
        other = any(for_whom(matter.plaintiff(id)) for id in claim.plaintiffs)
        names = _names(claim, matter)
        if is_state_law(claim):  # a tort is no right of somebody's that is violated
            several = len(_once(claim)) > 1
            to: tuple[Piece, ...] = () if other else (" to ", *plaintiffs)
            end: tuple[Piece, ...] = (f" {'are' if several else 'is'} liable", *to, " for this: ")
        else:
            end = (" violated this right", *(() if other else (" of ", *plaintiffs)), ": ")
        made.append(making.new("By these acts and omissions, ", *names, *end, Said(right), stop(right)))
    warned = [_unit(claim, one.defendant, matter, making) for one in _once(claim)] if units else []
    return Count(title, (*law, "\nAgainst ", *against), tuple(made), tuple(unit for unit in warned if unit is not None))


def theory_of(claim: Claim, matter: Matter) -> str:
    """``failure to intervene``; ``""`` for who acted themself, and where the right says it already.

    Of a private company it is said that its own policy or custom is meant: it is no municipality.
    """
    theory = _THEORIES.get(claim.theory, "") if claim.theory else ""
    sued = [matter.defendant(a.defendant) for a in claim.against]
    if claim.theory is Theory.MUNICIPAL and sued and all(d and d.kind is DefendantKind.PRIVATE for d in sued):
        theory = "policy or custom of a private party"
    return "" if theory in known(claim.right).lower() else theory


def _law(statute: str) -> Piece:
    """A law that ends in its section is set so that no line ends after the §; any other as it was written."""
    return statute if _CODE.fullmatch(statute) else Said(statute)


def _for_whom(claim: Claim, matter: Matter) -> tuple[Piece, ...]:
    """`` on behalf of M.R., a minor,`` where one plaintiff sues for somebody else and the name does not say so."""
    one = matter.plaintiff(claim.plaintiffs[0]) if len(claim.plaintiffs) == 1 else None
    return () if one is None or twice(matter, one) else for_whom(one)


def _once(claim: Claim) -> list[_One]:
    """The defendants of a claim, each once, with all capacities."""
    capacities: dict[str, list[Capacity]] = {}
    for one in claim.against:
        capacities.setdefault(one.defendant, []).extend([one.capacity] if one.capacity else [])
    return [_One(defendant, tuple(kinds)) for defendant, kinds in capacities.items()]


@dataclass(frozen=True, slots=True)
class _One:
    defendant: str
    capacities: tuple[Capacity, ...]


def _against(claim: Claim, matter: Matter) -> tuple[Piece, ...]:
    shown: list[tuple[Piece, ...]] = []
    for one in _once(claim):
        defendant = matter.defendant(one.defendant)
        sued = capacity(defendant, one.capacities or defendant.capacities) if defendant else ""
        shown.append((*party(matter, one.defendant), *((f" {sued}",) if sued else ())))
    return listed(shown) or (Blank(f"defendants of this count (claim {claim.id})"),)


def _names(claim: Claim, matter: Matter) -> tuple[Piece, ...]:
    return parties(matter, [one.defendant for one in claim.against]) or (Blank("defendants of this count"),)


def _own_part(claim: Claim, id: str, matter: Matter, making: Paragraphs) -> tuple[Piece, ...]:
    """Where this defendant's own acts in this count are told (Iqbal, 556 U.S. at 676: each official's own actions)."""
    events = [e for e in matter.events if e.id in set(claim.events)]
    acts = making.about(e.id for e in events if id in e.who.actors)
    name = party(matter, id)
    if acts:
        return ("What ", *name, " did is told in ", Refs(acts), ".")
    there = making.about(e.id for e in events if id in e.who.present)
    if there:
        return (*name, " was present at the events told in ", Refs(there), ".")
    defendant = matter.defendant(id)
    if defendant is not None and defendant.kind not in (None, DefendantKind.INDIVIDUAL, DefendantKind.FEDERAL):
        people = [d.id for d in matter.defendants if d.employer in (id, defendant.name)]
        told = making.about(e.id for e in events if set(people) & set(e.who.actors))
        if told:
            return ("What people employed by ", *name, " did is told in ", Refs(told), ".")
    return (
        "What ",
        *name,
        " did: ",
        Blank(f"this defendant's own acts (no event of claim {claim.id} names them)"),
        ".",
    )


def municipal(claim: Claim, matter: Matter, making: Paragraphs) -> list[Paragraph]:
    part = claim.municipal
    if part is None:
        return []
    entity = _names(claim, matter)
    made = []
    route = f"{_MUNICIPAL[part.route]}" if part.route else None
    basis: tuple[Piece, ...] = (route,) if route else (Blank("policy, custom, policymaker, training, or ratification"),)
    shown = making.about(part.events)
    told: tuple[Piece, ...] = (" The facts are in ", Refs(shown), ".") if shown else ()
    made.append(making.new("The claim against ", *entity, " rests on ", *basis, ".", *told))
    incidents = [i for i in part.earlier_incidents if known(i.what) or known(i.who)]
    if incidents:
        points: list[tuple[Piece, ...]] = []
        for incident in incidents:
            point: list[Piece] = [f"{day(incident.date)}: "] if incident.date else []
            who, what = known(incident.who), known(incident.what)
            point += [Said(who), ": "] if who else []
            point += said(what, "what happened in this earlier incident")
            named = matter.source(incident.source or "")
            source = (known(named.title) or named.id) if named else known(incident.source)
            point += [" (", Said(source), ".)"] if source else []
            points.append(tuple(point))
        made.append(making.new("There were earlier incidents like this one:", points=points))
    for lead, text in (
        ("What those who make policy knew: ", known(part.notice_to_policymaker)),
        ("How this caused the harm: ", known(part.moving_force)),
    ):
        if text:
            made.append(making.new(lead, Said(text), stop(text)))
    if not known(part.moving_force):
        made.append(making.new("How this caused the harm: ", Blank("how this policy or custom caused it"), "."))
    return made


def _notice(claim: Claim, making: Paragraphs) -> list[Paragraph]:
    notice = claim.notice_of_claim
    if notice is None or not notice.required:
        return []
    if notice.given:
        given: Piece = on(notice.date) if notice.date else Blank("date of the notice of claim")
        return [making.new("The notice of claim that state law asks for was given ", given, ".")]
    return [making.new("Notice of claim: ", Blank("when it was given, or why none was needed"), ".")]


def _unit(claim: Claim, id: str, matter: Matter, making: Paragraphs) -> Unit | None:
    """The fair-warning unit; None for entities, official capacity, state law, and where no damages are asked."""
    defendant = matter.defendant(id)
    personal = any(a.defendant == id and a.capacity in (None, Capacity.INDIVIDUAL) for a in claim.against)
    asked = any(r.kind in _DAMAGES and (not r.against or id in r.against) for r in matter.relief)
    if defendant is None or defendant.kind not in (None, DefendantKind.INDIVIDUAL) or not personal or not asked:
        return None
    if is_state_law(claim) or claim.theory is Theory.MUNICIPAL:
        return None
    warning = next((f for f in claim.fair_warning if f.defendant == id), FairWarning(defendant=id))
    name = party(matter, id)
    acts = making.about(e.id for e in matter.events if e.id in set(claim.events) and id in e.who.everybody)
    told: tuple[Piece, ...] = (Refs(acts),) if acts else (Blank("paragraphs with this defendant's own acts"),)
    lead = cited(known(warning.lead_case), "one binding, published case decided before these events, with its page")
    route: Piece = _ROUTES[warning.route] if warning.route else Blank("what gave fair warning: controlling authority, "
        "a principle, obviousness, or a consensus")  # fmt: skip
    made = [
        making.new("The right at stake, at the level of what was done: ", *said(warning.right_as_conduct,
                   "the right, as who may not do what to whom in what state")),
        making.new("What ", *name, " did and knew, and when, is told in ", *told, "."),
        making.new("The lead case is ", *lead, "."),
        _likenesses(warning, making),
        making.new(*name, " had fair warning from ", route, "."),
    ]  # fmt: skip
    others = [cited(known(text), "case") for text in warning.other_authority if known(text)]
    if others:
        made.append(making.new("See also ", *listed(others), "."))
    made.append(making.new(*name, " therefore violated this right, and the right was clearly established at the time."))
    return Unit(("Fair warning to ", *name), tuple(made))


def _likenesses(warning: FairWarning, making: Paragraphs) -> Paragraph:
    points: list[tuple[Piece, ...]] = []
    for text in warning.likenesses:
        if known(text):
            points.append(("Alike: ", Said(known(text)), stop(known(text))))
    if not points:
        points.append(("Alike: ", Blank("facts that the lead case and this case share"), "."))
    for difference in warning.differences:
        why = said(known(difference.why_immaterial), "why this difference does not matter")
        points.append(
            ("Different: ", Said(known(difference.fact)), stop(known(difference.fact)), " It does not matter: ", *why)
        )
    if not warning.differences:
        points.append(("Different: ", Blank("facts that differ, and why they do not matter"), "."))
    return making.new("Compared with the lead case:", points=points)
