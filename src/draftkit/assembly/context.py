"""What a complaint template may use: one plain table of names, built from a matter.

Values are text, booleans, lists and tables. ``{"xml": ...}`` is ready-made text with formatting or live references: a
template prints it with ``{{r name }}``. The filer's words stand in it character for character.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from draftkit.assembly import form, narrative, sections
from draftkit.assembly.counts import counts_of, is_state_law, municipal
from draftkit.assembly.pieces import Blank, Paragraph, Paragraphs, Piece, Refs, Said, blank, paragraph_xml, stop, xml
from draftkit.assembly.prayer import prayer
from draftkit.assembly.wording import (
    INDIVIDUALLY,
    apart,
    capacity,
    court_name,
    day,
    known,
    listed,
    name_of,
    parties,
    represents,
    twice,
)  # fmt: skip
from draftkit.model.claims import ReliefKind
from draftkit.model.events import Knowledge
from draftkit.model.parties import CustodyStatus, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from draftkit.model.events import Event
    from draftkit.model.matter import Matter

JSON = dict[str, Any]

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")


@dataclass(frozen=True, slots=True)
class Context:
    """``values`` for the template, and which numbered paragraphs (by index) tell of which event."""

    values: JSON
    of_event: dict[str, tuple[int, ...]]


def context_of(matter: Matter) -> Context:
    """Everything a complaint template may use. The order of making is the order of the paper: see ``Refs``."""
    making = Paragraphs()
    events, policy = _in_order(matter)
    introduction = _introduction(matter, making)
    plaintiffs = [sections.plaintiff(p, matter, making) for p in matter.plaintiffs]
    defendants = [sections.defendant(d, matter, making) for d in matter.defendants]
    procedure = sections.procedure(matter, making)
    exhaustion = sections.exhaustion(matter, making)
    earlier = _earlier(matter, making)
    facts, policy_facts = (_told(some, matter, making) for some in (events, policy))
    criminal = sections.criminal_case(matter.criminal_case, making)
    tolling = [
        making.new(Said(known(t)), stop(known(t)))
        for t in (matter.limitations.tolling if matter.limitations else ())
        if known(t)
    ]
    injuries = [sections.injury(i, matter, making) for i in matter.injuries]
    counts = counts_of(matter, making)
    entity_facts = [p for claim in matter.claims for p in municipal(claim, matter, making)]
    certificate = known(matter.output.ai_certificate)
    values: JSON = {
        "title": "Amended Complaint" if matter.matter.stage is Stage.AMENDED_COMPLAINT else "Complaint",
        "court": {
            "name": court_name(matter.court.district),
            "division": known(matter.court.division),
            "case_number": known(matter.court.case_number),
            "judge": known(matter.court.judge),
            "magistrate_judge": known(matter.court.magistrate_judge),
        },
        "caption": _caption(matter),
        "jury": bool(matter.matter.jury_demand),
        "jury_open": matter.matter.jury_demand is None,
        "filer_block": (matter.court.district or "").strip().lower() in ("cacd", "caed", "cand", "casd"),
        "signatures": sections.signatures(matter),
        "date": day(matter.output.date) if matter.output.date else blank("date of signing"),
        "introduction": _shown(introduction),
        "jurisdiction": {
            "section_1983": any("1983" in known(c.statute) for c in matter.claims),
            "state_claims": any(is_state_law(c) for c in matter.claims),
            "declaration": any(r.kind is ReliefKind.DECLARATION for r in matter.relief),
            "places": {"xml": xml(_venue(matter))},
        },
        "parties": {"plaintiffs": _shown(plaintiffs), "defendants": _shown(defendants)},
        "exhaustion": _shown([*procedure, *exhaustion]),
        "grievances": _shown(exhaustion),
        "earlier_suits": _shown(earlier),
        "facts": facts,
        "policy_facts": policy_facts,
        "criminal_case": _shown(criminal),
        "tolling": _shown(tolling),
        "injuries": _shown(injuries),
        "counts": [
            {
                "title": {"xml": xml(c.title)},
                "under": {"xml": xml(c.under)},
                "paragraphs": _shown(c.paragraphs),
                "fair_warning": [
                    {"heading": {"xml": xml(u.heading)}, "paragraphs": _shown(u.paragraphs)} for u in c.fair_warning
                ],
            }
            for c in counts
        ],
        "entity_facts": _shown(entity_facts),
        "prayer": [
            {"lead": {"xml": xml(one.lead)}, "points": [{"xml": xml(item)} for item in one.items]}
            for one in prayer(matter)
        ],
        "verification": {
            "wanted": matter.output.verification,
            "paragraphs": {"xml": xml(_personal(matter, making))},
        },
        "ai_certificate": "" if certificate.lower() == "none" else certificate,
        "exhibits": sections.exhibits(matter),
        "form": form.answers(matter, (*events, *policy)),
        "in_custody": any(p.custody.status not in (None, CustodyStatus.NONE) for p in matter.plaintiffs),
    }  # fmt: skip
    return Context(values, {event: tuple(indices) for event, indices in making.of_event.items()})


def _shown(paragraphs: Iterable[Paragraph]) -> list[JSON]:
    """Numbered paragraphs for a template: text, and points where there are any."""
    return [
        {"text": {"xml": paragraph_xml(p, marked=False)}, "points": [{"xml": xml(i)} for i in p.points]}
        for p in paragraphs
    ]


def _told(events: Sequence[Event], matter: Matter, making: Paragraphs) -> list[JSON]:
    """The events as groups of paragraphs, each under its heading."""
    before: list[Event | None] = [None, *events]
    return [
        _group(known(e.heading), narrative.paragraphs_of(e, matter, making, before=b))
        for b, e in zip(before, events, strict=False)
    ]


def _group(heading: str, paragraphs: Sequence[Paragraph]) -> JSON:
    """The paragraphs of one event, each between the bookmarks that references lead to."""
    shown = [
        {"text": {"xml": paragraph_xml(p, marked=True)}, "points": [{"xml": xml(i)} for i in p.points]}
        for p in paragraphs
    ]
    return {"heading": heading, "paragraphs": shown}


def _in_order(matter: Matter) -> tuple[list[Event], list[Event]]:
    """The events by date and clock time (undated ones after their neighbor in the file), and policy facts apart."""
    in_elements = {id for claim in matter.claims for element in claim.elements for id in element.events}
    of_policy = {id for claim in matter.claims if claim.municipal for id in claim.municipal.events} - in_elements
    dated: list[tuple[str, int, int, Event]] = []
    day, minute = "", 0
    for number, event in enumerate(matter.events):
        first = event.when.first_day or day
        clock = _CLOCK.fullmatch(known(event.when.time))
        minute = int(clock[1]) * 60 + int(clock[2]) if clock else minute if first == day else 0
        day = first
        dated.append((day, minute, number, event))
    ordered = [event for *_, event in sorted(dated, key=lambda d: d[:3])]
    return [e for e in ordered if e.id not in of_policy], [e for e in ordered if e.id in of_policy]


def _caption(matter: Matter) -> JSON:
    """Every party, never "et al.", each with capacity or representation (Fed. R. Civ. P. 10(a))."""
    plaintiffs = [
        {
            "name": name_of(matter, p.id) or blank("name"),
            "note": f", {note}" if (note := represents(p) or (INDIVIDUALLY if twice(matter, p) else "")) else "",
        }
        for p in matter.plaintiffs
    ]
    defendants = [
        {
            "name": name_of(matter, d.id) or blank("name"),
            "note": f", {note}" if (note := capacity(d, d.capacities)) else "",
        }
        for d in matter.defendants
    ]
    return {
        "plaintiffs": plaintiffs or [{"name": blank("name of the plaintiff"), "note": ""}],
        "defendants": defendants or [{"name": blank("name of the defendant"), "note": ""}],
        "plaintiff_word": "Plaintiffs" if len(plaintiffs) > 1 else "Plaintiff",
        "defendant_word": "Defendants" if len(defendants) > 1 else "Defendant",
    }


def _introduction(matter: Matter, making: Paragraphs) -> list[Paragraph]:
    """Who sues whom over what, from the matter alone."""
    plaintiffs = parties(matter, [p.id for p in matter.plaintiffs]) or (Blank("plaintiff"),)
    defendants = parties(matter, [d.id for d in matter.defendants]) or (Blank("defendant"),)
    several = len(matter.plaintiffs) > 1
    about: list[Piece] = []
    for lead, state in ((" over these rights: ", False), (" under state law for: ", True)):
        rights = dict.fromkeys(known(c.right) for c in matter.claims if known(c.right) and is_state_law(c) is state)
        if rights:
            about += [", and" if about else "", lead, *apart(rights)]
    about.append(".")
    return [
        making.new(*plaintiffs, f" sue{'' if several else 's'} ", *defendants, *about),
        making.new(f"The events took place {narrative.days(matter.events)}."),
    ]


def _venue(matter: Matter) -> tuple[Piece, ...]:
    """The towns and counties of the events, each once; they are the facts on venue (28 U.S.C. § 1391(b))."""
    from dataclasses import replace

    from draftkit.assembly.wording import where

    seen: dict[tuple[Piece, ...], None] = {}
    for event in matter.events:
        town = where(replace(event.where, place=None, address=None, facility=None))
        if town:
            seen[town] = None
    # "in Ohio" says nothing more beside "in Akron, Summit County, Ohio".
    towns = [t for t in seen if not any(t != other and t[1:] == other[-len(t[1:]) :] for other in seen)]
    return listed(towns) or ("in ", Blank("city, county and state of the events"))


def _earlier(matter: Matter, making: Paragraphs) -> list[Paragraph]:
    """Earlier lawsuits, in a pleading."""
    made = []
    for suit in matter.earlier_suits.list if matter.earlier_suits else ():
        out: list[Piece] = ["Earlier lawsuit: "]
        for lead, text in (("", suit.parties), ("court: ", suit.court), ("number: ", suit.number),
                           ("judge: ", suit.judge),
                           ("status: ", suit.status), ("result: ", suit.result)):  # fmt: skip
            if known(text):
                out += ["; " if len(out) > 1 else "", lead, Said(known(text))]
        out += [f"; filed {day(suit.filed)}"] if suit.filed else []
        out += [f"; ended {day(suit.ended)}"] if suit.ended else []
        made.append(making.new(*out, "."))
    return made


def _personal(matter: Matter, making: Paragraphs) -> tuple[Piece, ...]:
    """The paragraphs that tell of events the filer knows personally."""
    own = making.about(e.id for e in matter.events if e.knowledge is Knowledge.PERSONAL)
    own = tuple(index for index in own if index not in making.beliefs)
    return (Refs(own),) if own else (Blank("paragraphs you know of your own knowledge"),)
