"""A reply under Rule 7(a) to an answer that pleads immunity: one part for each defendant and claim.

Each part says the right as conduct, the defendant's own acts with date and paragraph, what was known, the harm, and
the law before the date. Source of the practice: the circuit's row (Fifth Circuit, Schultea v. Wood); any court may
order a reply to an answer, Fed. R. Civ. P. 7(a)(7).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from draftkit.assembly.opposition_argument import Comparing, count_of, people
from draftkit.assembly.opposition_law import Citer, reply_rule
from draftkit.assembly.pieces import Blank, Piece, blank, said, xml
from draftkit.assembly.wording import apart, known, name_of, parties, party, when
from draftkit.model.motion import Motion, Opposition, Rule7Reply

if TYPE_CHECKING:
    from draftkit.assembly.opposition_facts import Facts
    from draftkit.authorities.circuits import CircuitLaw
    from draftkit.model.claims import Claim
    from draftkit.model.events import Event
    from draftkit.model.matter import Matter

JSON = dict[str, Any]

_NAMED = 3
"""Defendants that a title names; with more it says "the individual Defendants"."""


def pleading(matter: Matter) -> list[str]:
    """Ids of the defendants who plead immunity: as the matter says, else every individual sued for damages."""
    reached = list(dict.fromkeys(id for claim in matter.claims for id in people(claim, matter)))
    raised = (matter.motion or Motion()).immunity
    named = [id for id in (raised.raised_by if raised else ()) if id in reached]
    return named or reached


def title(matter: Matter) -> str:
    """``Plaintiff’s Rule 7(a) Reply to the Qualified-Immunity Defense of Defendants Marrow and Pell``."""
    whose = "Plaintiffs’" if len(matter.plaintiffs) > 1 else "Plaintiff’s"
    names = [name_of(matter, id) for id in pleading(matter)]
    them = "the Individual Defendants"
    if not names:
        them = f"Defendant {blank('who pleads immunity - the answer')}"
    elif len(names) <= _NAMED:
        them = f"Defendant{'s' * (len(names) > 1)} {', '.join(names[:-1])}{' and ' * (len(names) > 1)}{names[-1]}"
    return f"{whose} Rule 7(a) Reply to the Qualified-Immunity Defense of {them}"


def defense(matter: Matter, citer: Citer, circuit: CircuitLaw | None) -> JSON:
    """What is answered, by whose order, and the rule on such replies."""
    known_of = (matter.opposition or Opposition()).rule7_reply or Rule7Reply()
    them = parties(matter, pleading(matter)) or (Blank("who pleads immunity - the answer"),)
    us = parties(matter, [p.id for p in matter.plaintiffs]) or (Blank("plaintiff"),)
    answer, order = (
        (f"ECF No. {known(number)}",) if known(number) else (Blank(f"ECF No. of the {what} - the docket"),)
        for number, what in ((known_of.answer_ecf, "answer"), (known_of.order_ecf, "order for this reply"))
    )
    files = " files" if len(matter.plaintiffs) < 2 else " file"
    rule = reply_rule(circuit)
    where = circuit.name if circuit else "this circuit"
    printed: tuple[Piece, ...] = (
        Blank(f"what the order asks of this reply - no rule of the {where} on it is held here - the order"),
    )
    if rule is not None:
        printed = (f"In the {where}: ", *citer.statement(rule))
    opening = (*us, files, " this reply to the answer of ", *them, " (", *answer, "), which pleads qualified immunity.")
    ordered = (" The Court ordered it (", *order, "). Fed. R. Civ. P. 7(a)(7).")
    return {"paragraphs": [{"text": {"xml": xml((*opening, *ordered))}}], "law": [{"xml": xml(printed)}]}


def replies(matter: Matter, facts: Facts, comparing: Comparing) -> list[JSON]:
    """One part for each defendant, in it one for each claim."""
    rows = []
    for id in pleading(matter):
        claims = [claim for claim in matter.claims if id in people(claim, matter)]
        units = [_unit(claim, id, matter, facts, comparing) for claim in claims]
        rows.append({"heading": {"xml": xml((*party(matter, id), "."))}, "units": units})
    return rows


def _unit(claim: Claim, id: str, matter: Matter, facts: Facts, comparing: Comparing) -> JSON:
    acts = [event for event in matter.events_of(claim) if id in event.who.actors]
    named = f"{count_of(claim, matter)} ({known(claim.right) or claim.id})"
    asked = Blank("what this defendant did or failed to do, with ¶ - each answers for own acts only - the complaint")
    return {
        **comparing.unit(claim, id),
        "heading": {"xml": xml((f"{named}.",))},
        "acts": [{"text": {"xml": xml(tuple(_act(event, facts)))}} for event in acts]
        or [{"text": {"xml": xml(("Own acts: ", asked))}}],
        "knowledge": {"xml": xml(_knowledge(acts, facts))},
        "harm": {"xml": xml(_harm(claim, id, acts, matter, facts))},
    }


def _act(event: Event, facts: Facts) -> Iterator[Piece]:
    """``On March 14, 2025, at about 21:46: Officer Marrow swept ... Compl. ¶ 31.``"""
    yield from when(event.when, event.id)
    yield ": "
    yield from said(known(event.what), f"what was done: {event.id}")
    yield " "
    yield from facts.cites([event.id])


def _knowledge(acts: list[Event], facts: Facts) -> tuple[Piece, ...]:
    told = [text for event in acts for fact in event.why.known_to_actor if (text := known(fact))]
    if not told:
        return ("Known then: ", Blank("what this defendant saw or was told before acting, with ¶ - the complaint"))
    return ("Known then: ", *apart(told), ". ", *facts.cites(e.id for e in acts if e.why.known_to_actor))


def _harm(claim: Claim, id: str, acts: list[Event], matter: Matter, facts: Facts) -> tuple[Piece, ...]:
    """The injuries that this defendant caused: as the matter says, else those from the acts of this claim."""
    mine = {event.id for event in acts}
    ours = set(claim.events)
    found = [
        one
        for one in matter.injuries
        if known(one.description) and (mine & set(one.events) or (id in one.caused_by and ours & set(one.events)))
    ]
    if not found:
        return (
            "Harm: ",
            Blank("the harm that this defendant’s act did, with ¶ - it has to be tied to the act - the complaint"),
        )
    events = [event for one in found for event in one.events]
    return ("Harm: ", *apart(known(one.description) for one in found), ". ", *facts.cites(events))
