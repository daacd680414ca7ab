"""The person's own answers in an opposition: to each ground, in the alternative, the rulings asked, the record's facts.

An answer that is missing is a marked blank; nothing is answered for the person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from draftkit.assembly.opposition_argument import claims_named, count_of, people
from draftkit.assembly.pieces import Blank, Piece, Said, blank, said, stop, xml
from draftkit.assembly.wording import known, listed, party
from draftkit.model.motion import FactAnswer, Ground, Motion, Opposition, Ruling
from draftkit.papers.motion_counts import counts_named

if TYPE_CHECKING:
    from draftkit.assembly.opposition_facts import Facts
    from draftkit.model.matter import Matter

JSON = dict[str, Any]

RULINGS = {
    Ruling.DENY: "the motion is denied",
    Ruling.DENY_BOTH_PRONGS: "a violation is shown; the right was clearly established; immunity is denied",
    Ruling.LEAVE_TO_AMEND: "leave to amend is granted",
    Ruling.PROCEEDS_REGARDLESS: "immunity does not apply; the claim goes on",
}
_IMMUNITY = re.compile(r"\bqualified(?:ly)?[ -]+immun|^\W*immun|\bclearly[- ]established\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:absolute|legislative|judicial|prosecutorial|witness|sovereign|eleventh[- ]amendment|state[- ]law|statutory"
    r"|official|governmental)(?:\W+(?!qualified)\w+){0,2}\W+immun"
    r"|\b(?:limitations?|untimely|time[- ]barred|tolling|heck|exhaust\w*|grievances?|plra|service|served|jurisdiction"
    r"|venue|standing|moot\w*|ripe\w*|abst\w+|younger|preclu\w+|res judicata|estop\w*|shotgun|group pleading|rule 8"
    r"|notice of claim|punitive|injuncti\w+|damages|bifurcat\w*|severance|fictitious|doe defendants?|bivens"
    r"|eleventh amendment|supplemental)\b",
    re.IGNORECASE,
)
"""Words of a ground that the parts on the two questions do not answer."""


def _rich(*pieces: Piece) -> JSON:
    return {"xml": xml(pieces)}


def grounds(matter: Matter) -> list[Ground]:
    """The grounds of the motion, and after them what the person answers under another name."""
    listed_ = list((matter.motion or Motion()).grounds)
    known_names = {name for g in listed_ for name in (g.id, g.heading)}
    others = [a.ground for a in (matter.opposition or Opposition()).answers if a.ground not in known_names]
    return listed_ + [Ground(heading=name) for name in dict.fromkeys(others)]


def ground(one: Ground, matter: Matter) -> JSON:
    """One ground under its own heading: the person's answer, the part that answers it, or a blank."""
    motion, given = matter.motion or Motion(), matter.opposition or Opposition()
    response = next((known(a.response) for a in given.answers if a.ground in (one.id, one.heading)), "")
    claims = [matter.claims[n - 1] for n in counts_named(one.heading) if n <= len(matter.claims)]
    if not claims and (claim := matter.claim(one.claim or "")) is not None:
        claims = [claim]
    if not claims and _IMMUNITY.search(one.heading):
        claims = [c for c in matter.claims if people(c, matter)]
    if one.defendant:
        claims = [c for c in claims if one.defendant in {a.defendant for a in c.against}] or claims
    where = ""
    if page := known(one.page):
        ecf = known(motion.ecf)
        where = f" ({f'ECF No. {ecf}' if ecf else 'Motion'} at {page})"
    text: tuple[Piece, ...] = (Blank("the answer to this ground - silence can be read as consent - the motion"),)
    if response:
        text = (Said(response), stop(response))
    elif claims and all(people(c, matter) for c in claims) and not _ELSEWHERE.search(one.heading):
        parts = "in the parts on the violation and on clearly established law"
        text = ("This ground is answered under ", *claims_named(claims, matter), f", {parts}.")
    return {"heading": _rich("The motion says: “", Said(known(one.heading)), "”", where), "text": _rich(*text)}


def fallbacks(matter: Matter, *, record: bool = False) -> Iterator[tuple[Piece, ...]]:
    """Leave to amend with what would be added, limited discovery, and the claims that go on.

    On a record (summary judgment) the pleadings are closed: leave to amend only where the person says what to add.
    """
    given = (matter.opposition or Opposition()).fallbacks
    if not record or known(given.leave_to_amend or ""):
        added = said(
            given.leave_to_amend, "the facts that would be added - a bare request is often refused - your notes"
        )
        yield ("Leave to amend, Fed. R. Civ. P. 15(a)(2). If given leave, Plaintiff would add: ", *added)
    topics = [(Said(known(t)),) for t in given.limited_discovery if known(t)]
    if topics:
        yield ("Discovery limited to immunity, on: ", *listed(topics), ".")
    going = [c for id in given.other_claims_proceed if (c := matter.claim(id)) is not None]
    going = going or [c for c in matter.claims if not people(c, matter)]
    if going:
        verb = "goes" if len(going) == 1 else "go"
        yield (*claims_named(going, matter), f" {verb} on whatever is decided on immunity.")


def asked_rulings(matter: Matter) -> list[tuple[str, tuple[Piece, ...], str, str, str]]:
    """Count, defendant, capacity, ruling, id of the claim: as was asked, else one for each count and defendant."""
    given = {(r.count, r.defendant): r.ruling for r in (matter.opposition or Opposition()).requests if r.ruling}
    rows = []
    for claim in matter.claims:
        persons = people(claim, matter)
        for one in claim.against:
            default = Ruling.DENY_BOTH_PRONGS if one.defendant in persons else Ruling.PROCEEDS_REGARDLESS
            ruling = given.get((claim.id, one.defendant)) or given.get((claim.id, None)) or default
            capacity = one.capacity.value if one.capacity else "—"
            rows.append((count_of(claim, matter), party(matter, one.defendant), capacity, RULINGS[ruling], claim.id))
    return rows


def in_short(matter: Matter) -> list[Piece]:
    """The rulings asked in one sentence: ``On Count I, Defendants A and B: ...; on Count II, ...``."""
    grouped: dict[tuple[str, str], list[tuple[Piece, ...]]] = {}
    for count, who, _, ruling, _ in asked_rulings(matter):
        of = grouped.setdefault((count, ruling), [])
        of += [who] if who not in of else []
    out: list[Piece] = []
    for (count, ruling), them in grouped.items():
        out += [f"; on {count}, as to " if out else f"On {count}, as to ", *listed(them), f": {ruling}"]
    return out


def rulings(matter: Matter, facts: Facts) -> list[JSON]:
    """The table of rulings, each with the cite of the facts."""
    rows = []
    for count, who, capacity, ruling, id in asked_rulings(matter):
        claim = matter.claim(id)
        cite = facts.cites(claim.events) if claim else ()
        shown = cite if cite and not isinstance(cite[0], Blank) else (Blank("cites"),)
        rows.append(
            {"count": count, "defendant": _rich(*who), "capacity": capacity, "ruling": ruling, "facts": _rich(*shown)}
        )
    return rows


def of_record(matter: Matter, *, wanted: bool) -> JSON:
    """What only an opposition to summary judgment has: responses to facts, more facts, declarations, Rule 56(d)."""
    given = matter.opposition if wanted and matter.opposition is not None else Opposition()
    responses = []
    for r in given.response_to_facts:
        cite, note = known(r.cite), known(r.note)
        place: Piece = Blank("record cite - a dispute needs one - the record")
        if cite:
            place = Said(cite)
        elif r.answer is FactAnswer.ADMITTED:
            place = "—"
        answer = r.answer.value.capitalize() if r.answer else blank("admitted, disputed or objected")
        why: tuple[Piece, ...] = (Said(note), stop(note)) if note else ("—",)
        responses.append({"number": r.number, "answer": answer, "cite": _rich(place), "note": _rich(*why)})
    additional = []
    for f in given.additional_facts:
        cite = known(f.cite)
        shown: tuple[Piece, ...] = (
            (Said(cite), ".") if cite else (Blank("record cite - a fact needs one - the record"),)
        )
        additional.append({"text": _rich(Said(known(f.text)), stop(known(f.text)), " ", *shown)})
    declarations = []
    for d in given.declarations:
        exhibit = known(d.exhibit)
        knows = said(d.personal_knowledge, "how this person knows - only personal knowledge counts - ask")
        letter: tuple[Piece, ...] = (" Ex. ", Said(exhibit), ".") if exhibit else ()
        declarations.append({"text": _rich("Declaration of ", *party(matter, d.by), ". ", *knows, *letter)})
    needed = []
    if (rule := given.rule_56d) is not None:
        facts: list[tuple[Piece, ...]] = [(Said(known(t)),) for t in rule.facts_sought if known(t)]
        facts = facts or [(Blank("each fact sought"),)]
        needed.append({"text": _rich(
            "Facts sought: ", *listed(facts), ". Who holds the proof: ", *said(rule.held_by, "who holds it"),
            " How they bear on immunity: ", *said(rule.bearing, "how they bear on immunity"),
        )})  # fmt: skip
    return {"responses": responses, "additional": additional, "declarations": declarations, "rule_56d": needed}
