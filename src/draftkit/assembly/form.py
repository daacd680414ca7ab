"""The answers of the two forms, in the question order of the courts' own (Pro Se 14 and 15), as rows for a template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from draftkit.assembly.counts import theory_of
from draftkit.assembly.pieces import blank, plain
from draftkit.assembly.sections import CUSTODY, looks_of, other_names
from draftkit.assembly.wording import STATES, by_whom, capacity, county, day, known, name_of, represents, roughly
from draftkit.model.events import Precision
from draftkit.model.parties import Capacity, CustodyStatus, DefendantKind, Identity, Plaintiff

if TYPE_CHECKING:
    from collections.abc import Iterable

    from draftkit.model.events import Event
    from draftkit.model.matter import EarlierSuit, Exhaustion, Matter
    from draftkit.model.parties import Defendant

YES, NO = "[X]", "[  ]"


def _row(label: str, value: str | None, otherwise: str = "") -> dict[str, str]:
    return {"label": label, "value": known(value) or otherwise}


def _yes_no(value: bool | None, what: str) -> str:
    return blank(f"{what}: yes or no") if value is None else "Yes" if value else "No"


def answers(matter: Matter, events: Iterable[Event]) -> dict[str, Any]:
    """Everything that only a form asks, by the name of the question's section."""
    events = tuple(events)
    federal = any(d.kind is DefendantKind.FEDERAL for d in matter.defendants)
    state = any(d.kind is not DefendantKind.FEDERAL for d in matter.defendants)
    prisoner = any(p.custody.status not in (None, CustodyStatus.NONE) for p in matter.plaintiffs)
    return {
        "plaintiffs": [_plaintiff(p, matter, prisoner) for p in matter.plaintiffs],
        "defendants": [_defendant(d, matter) for d in matter.defendants],
        "state_officials": YES if state else NO,
        "federal_officials": YES if federal else NO,
        "rights": [_right(matter, number) for number in range(len(matter.claims))],
        "color_of_law": [
            _row(name_of(matter, d.id), d.color_of_law, blank(f"how {known(d.name)} acted under color of law"))
            for d in matter.defendants
            if known(d.color_of_law) or d.kind in (None, DefendantKind.INDIVIDUAL, DefendantKind.FEDERAL)
        ],
        "status": _status(matter),
        "outside": _places(events, inside=False),
        "inside": _places(events, inside=True),
        "dates": [
            {"label": known(e.heading) or f"Event {number}", "value": _moment(e)} for number, e in enumerate(events, 1)
        ],
        "exhaustion": _exhaustion(matter),
        "earlier": _earlier(matter),
        "suits": [_suit(s) for s in (matter.earlier_suits.list if matter.earlier_suits else ())],
    }  # fmt: skip


def _plaintiff(one: Plaintiff, matter: Matter, prisoner: bool) -> list[dict[str, str]]:
    names = "; ".join(other_names(one)) or ("none" if one.also_known_as is not None else "")
    rows = [_row("Name", name_of(matter, one.id), blank("name"))]
    rows.append(_row("Other names used", names, blank("all other names used, or none")))
    if one.sues_as_minor:
        rows.append(_row("Sues by", plain(by_whom(one))))
    elif one.represents is not None:
        rows.append(_row("Suing", represents(one)))
    given = one.sues_by if one.sues_as_minor and one.sues_by else one.represents
    if given is not None and known(given.authority):
        rows.append(_row("By what authority", given.authority))
    if prisoner:
        rows.append(_row("Prisoner number", one.custody.prisoner_number, blank("prisoner number, or none")))
        rows.append(_row("Institution", one.custody.facility, blank("jail or prison, or none")))
    rows.append(_row("Address", one.mailing_address, blank("mailing address")))
    where = known(one.county)
    if not prisoner or where:
        rows.append(_row("County", plain(county(where)) if where else "", blank("county of residence")))
    for label, value in (("Telephone", one.telephone), ("E-mail", one.email)):
        if not prisoner or known(value):
            shown = "none" if known(value).lower() == "no" else value
            rows.append(_row(label, shown, blank(f"{label.lower()}, or none")))
    return rows


def _defendant(one: Defendant, matter: Matter) -> list[dict[str, str]]:
    person = one.kind in (None, DefendantKind.INDIVIDUAL, DefendantKind.FEDERAL)
    name = known(one.name)
    rows = [_row("Name", name_of(matter, one.id), blank("name"))]
    if known(one.description) or one.identity is Identity.DOE:
        rows.append(_row("Description", one.description, blank(looks_of(one))))
    if person or known(one.job_title):
        rows.append(_row("Job or title", one.job_title, blank(f"job or title of {name}")))
    if person or known(one.badge_number):
        rows.append(_row("Shield or badge number", one.badge_number, blank(f"badge number of {name}, or not known")))
    employer = matter.defendant(one.employer or "")
    if person or known(one.employer):
        works_for = known(employer.name) if employer else one.employer
        rows.append(_row("Employer", works_for, blank(f"employer of {name}")))
    rows.append(_row("Address for service", one.service_address, blank(f"address for service on {name}")))
    if one.supervises:
        rows.append(_row("Supervised", "; ".join(name_of(matter, id) for id in one.supervises)))
    if one.final_policymaker is not None:
        rows.append(_row("Makes final policy for", one.final_policymaker.area, blank("area of policy")))
        if known(one.final_policymaker.source):
            rows.append(_row("By what authority", one.final_policymaker.source))
    boxes = "    ".join(f"{YES if c in one.capacities else NO} {c.value} capacity" for c in Capacity)
    if not one.capacities and person:
        boxes += "    " + capacity(one, ())
    if person or one.capacities:
        rows.append(_row("Sued in", boxes))
    return rows


def _right(matter: Matter, number: int) -> dict[str, str]:
    claim = matter.claims[number]
    label = known(claim.right) or blank(f"right that was violated (claim {claim.id})")
    against = ", ".join(dict.fromkeys(name_of(matter, a.defendant) for a in claim.against))
    return {
        "label": label + (f" ({theory})" if (theory := theory_of(claim, matter)) else ""),
        "value": against or blank(f"defendants of claim {claim.id}"),
    }


def _status(matter: Matter) -> list[dict[str, str]]:
    statuses = {p.custody.status for p in matter.plaintiffs}
    shown = {**CUSTODY, CustodyStatus.OTHER: "other"}
    if None in statuses:
        return [{"mark": blank("mark one"), "label": label} for label in shown.values()]
    return [{"mark": YES if status in statuses else NO, "label": label} for status, label in shown.items()]


def _places(events: tuple[Event, ...], *, inside: bool) -> list[str]:
    """Where the events outside (or inside) an institution took place, each place once."""
    seen: dict[str, None] = {}
    for event in events:
        where = event.where
        # A hospital where nobody is held is no institution in the form's sense.
        held = bool(known(where.facility)) and where.in_custody is not False
        if held is not inside:
            continue
        state = known(where.state)
        parts = [known(where.facility), known(where.place), known(where.address), known(where.city)]
        parts += [plain(county(known(where.county))) if known(where.county) else "", STATES.get(state.upper(), state)]
        shown = ", ".join(part for part in parts if part)
        seen[shown or blank(f"place of this event: {known(event.heading) or event.id}")] = None
    return list(seen)


def _moment(event: Event) -> str:
    date, time = event.when.date, known(event.when.time)
    about = "about " if event.when.precision is Precision.APPROXIMATE else ""
    shown = f"{about}{day(date)}" if date else blank("date")
    if event.when.until is not None:
        shown += f" to {day(event.when.until)}"
    return f"{shown}, {roughly(event.when)}{time}" if time else shown


def _exhaustion(matter: Matter) -> list[dict[str, str]]:
    part = matter.exhaustion
    if part is None:
        return [
            _row("Grievance procedure:", blank("whether the jail or prison has one, what you filed, and the result"))
        ]
    rights = [known(c.right) for id in part.covers if (c := matter.claim(id)) is not None and known(c.right)]
    covered = "; ".join(dict.fromkeys(rights))
    procedure = part.procedure.value.replace("_", " ") if part.procedure else blank("yes, no, or not known")
    return [
        {"label": "Did the events arise in custody?", "value": _yes_no(part.arose_in_custody, "whether in custody")},
        {"label": "Where?", "value": known(part.facility) or blank("jail or prison")},
        {
            "label": "Is there a grievance procedure?",
            "value": procedure.capitalize() if procedure[0] != "[" else procedure,
        },
        *([{"label": "Which of your claims does it cover?", "value": covered}] if covered else []),
        {"label": "Did you file a grievance?", "value": _filed(part)},
    ]


def _filed(part: Exhaustion) -> str:
    if part.grievances:
        return "Yes"
    return "No" if known(part.not_filed_because) else blank("yes or no; if no, why not")


def _earlier(matter: Matter) -> list[dict[str, str]]:
    suits = matter.earlier_suits
    listed = suits.list if suits else ()
    none = suits is not None and suits.none_ever is True and not listed

    def some(flag: str, what: str) -> str:
        values = [getattr(s, flag) for s in listed]
        if none or (values and not any(v is None for v in values) and not any(values)):
            return "No"
        return "Yes" if any(values) else blank(f"{what}: yes or no")

    return [
        {"label": "Was a case dismissed as frivolous, malicious, or for failure to state a claim?",
         "value": some("strike", "whether any case was dismissed so")},
        {"label": "Another case about the same facts?", "value": some("same_facts", "whether there was one")},
        {"label": "Another case about conditions of confinement?",
         "value": some("conditions_suit", "whether there was one")},
    ]  # fmt: skip


def _suit(suit: EarlierSuit) -> list[dict[str, str]]:
    rows = [
        _row("Parties", suit.parties, blank("parties")),
        _row("Court", suit.court, blank("court")),
        _row("Case number", suit.number, blank("case number")),
        _row("Judge", suit.judge, blank("judge")),
        _row("Filed", day(suit.filed) if suit.filed else "", blank("date filed")),
        _row("Status", suit.status, blank("pending or ended")),
        _row("Ended", day(suit.ended) if suit.ended else "", blank("date it ended, or not ended")),
        _row("Result", suit.result, blank("result, or none yet")),
    ]
    return [row for row in rows if row["value"]]
