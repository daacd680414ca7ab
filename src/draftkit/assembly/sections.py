"""The parts of a complaint besides facts, counts and prayer: parties, exhaustion, injuries, signature, exhibits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftkit.assembly.narrative import sources
from draftkit.assembly.pieces import Blank, Paragraph, Paragraphs, Piece, Refs, Said, blank, said, stop
from draftkit.assembly.wording import (
    INDIVIDUALLY,
    adult,
    apart,
    article,
    by_whom,
    capacity,
    county,
    day,
    for_whom,
    known,
    listed,
    name_of,
    on,
    parties,
    party,
    representing,
    twice,
)  # fmt: skip
from draftkit.model.claims import Injury
from draftkit.model.matter import CriminalCase, YesNo
from draftkit.model.parties import Counsel, CustodyStatus, Defendant, DefendantKind, Filer, Identity, Plaintiff

if TYPE_CHECKING:
    from draftkit.model.matter import Exhaustion, Matter

CUSTODY = {
    CustodyStatus.PRETRIAL: "a pretrial detainee",
    CustodyStatus.CIVILLY_COMMITTED: "a civilly committed detainee",
    CustodyStatus.IMMIGRATION: "an immigration detainee",
    CustodyStatus.CONVICTED_STATE: "a convicted and sentenced state prisoner",
    CustodyStatus.CONVICTED_FEDERAL: "a convicted and sentenced federal prisoner",
}
KINDS = {
    DefendantKind.MUNICIPALITY: "a municipality",
    DefendantKind.COUNTY: "a county",
    DefendantKind.STATE: "a state",
    DefendantKind.STATE_AGENCY: "an agency of a state",
    DefendantKind.PRIVATE: "a private party",
}


def plaintiff(one: Plaintiff, matter: Matter, making: Paragraphs) -> Paragraph:
    """``Plaintiff John Doe resides in Washoe County.`` and the custody at filing."""
    name = name_of(matter, one.id)
    out: list[Piece] = ["Plaintiff ", Said(name) if name else Blank(f"name of {one.id}")]
    if one.minor:
        out.append(", a minor")
    aliases = [(Said(alias),) for alias in other_names(one)]
    if aliases:
        out += [", also known as ", *listed(aliases)]
    out += [","] if one.minor or aliases else []
    if one.represents is not None or one.sues_as_minor:
        out += [" sues ", *(("by ", *by_whom(one)) if one.sues_as_minor else representing(one))]
        given = one.sues_by if one.sues_as_minor and one.sues_by else one.represents
        authority = known(given.authority) if given else ""
        out += [". The authority for this: ", Said(authority)] if authority else []
        out.append(f"{stop(authority) if authority else '.'} Plaintiff")
    elif twice(matter, one):
        out.append(f" sues {INDIVIDUALLY}. Plaintiff")
    if where := known(one.county):
        out += [" resides in ", *county(where), "."]
    elif known(one.custody.facility):
        out += [" is held in custody."]
    else:
        out += [" resides in ", Blank("county of residence"), "."]
    held = one.custody
    if held.status in CUSTODY or held.status is CustodyStatus.OTHER:
        out.append(f" At the time of filing, Plaintiff is {CUSTODY.get(held.status, 'held in custody')}")
        out += [" at ", Said(known(held.facility))] if known(held.facility) else []
        out += [" (number ", Said(known(held.prisoner_number)), ")"] if known(held.prisoner_number) else []
        out.append(f", since {day(held.since)}." if held.since else ".")
    return making.new(*out)


def other_names(one: Plaintiff) -> list[str]:
    """The plaintiff's other names; "none" is not one."""
    return [known(a) for a in one.also_known_as or () if known(a) and known(a).lower() != "none"]


def defendant(one: Defendant, matter: Matter, making: Paragraphs) -> Paragraph:
    """Who this is, for whom they worked, in which capacity they are sued, and how they acted under color of law."""
    name = party(matter, one.id)
    out: list[Piece] = []
    if one.identity is Identity.DOE:
        looks = said(one.description, looks_of(one))
        out += ["The true name of ", *name, " is not yet known. Description: ", *looks, " "]
    if one.kind in KINDS:
        out += [*name, f" is {KINDS[one.kind]}."]
    else:
        job = known(one.job_title)
        title: tuple[Piece, ...] = (article(job), Said(job)) if job else (Blank(f"job title of {known(one.name)}"),)
        out += ["At the time of these events, ", *name, " was ", *title]
        out += [" (badge number ", Said(known(one.badge_number)), ")"] if known(one.badge_number) else []
        employer = matter.defendant(one.employer or "")
        if employer is not None:
            out += [", employed by ", *party(matter, employer.id)]
        elif known(one.employer):
            out += [", employed by ", Said(known(one.employer))]
        out.append(".")
    if one.identity is not Identity.DOE and known(one.description):
        out += [" ", Said(known(one.description)), stop(known(one.description))]
    if sued := capacity(one, one.capacities):
        out += [" ", *name, f" is sued {sued}."]
    if how := known(one.color_of_law):
        out += [" ", *name, " acted under color of law: ", Said(how), stop(how)]
    elif one.kind in (None, DefendantKind.INDIVIDUAL) and _under_1983(one, matter):
        out += [" ", Blank(f"how {known(one.name)} acted under color of law"), "."]
    if one.supervises:
        out += [" ", *name, " supervised ", *parties(matter, one.supervises), "."]
    if (maker := one.final_policymaker) is not None:
        out += [" ", *name, " made final policy in this area: ", *said(maker.area, "area of policy")]
        out += [" The source of that authority: ", *said(maker.source, "the law, rule or practice that gives it")]
    return making.new(*out)


def looks_of(one: Defendant) -> str:
    """What a blank asks for where an unnamed defendant is not described."""
    return f"looks, car, post and times of {known(one.name)}, so that this person can be found"


def _under_1983(one: Defendant, matter: Matter) -> bool:
    claims = [c for c in matter.claims if one.id in [a.defendant for a in c.against]]
    return any("1983" in known(c.statute) for c in claims)


def procedure(matter: Matter, making: Paragraphs) -> list[Paragraph]:
    """Where the events took place and whether there was a grievance procedure: in the forms, answers to questions."""
    part = matter.exhaustion
    if part is None:
        return []
    made = []
    facility = known(part.facility)
    if part.arose_in_custody:
        at: tuple[Piece, ...] = (" at ", Said(facility)) if facility else ()
        made.append(making.new("These events took place in custody", *at, "."))
    return made + _procedure(part, facility, matter, making)


def exhaustion(matter: Matter, making: Paragraphs) -> list[Paragraph]:
    """The grievances, step by step; empty where the matter says nothing of them."""
    part = matter.exhaustion
    if part is None:
        return []
    made = []
    for grievance in part.grievances:
        filed = f"{on(grievance.filed, begins=True)}, " if grievance.filed else ""
        out: list[Piece] = [f"{filed}Plaintiff filed a grievance"]
        out += [" (number ", Said(known(grievance.number)), ")"] if known(grievance.number) else []
        out += [" at this level: ", Said(known(grievance.level))] if known(grievance.level) else []
        out.append(stop(known(grievance.level)) if known(grievance.level) else ".")
        for lead, text in ((" It complained of this: ", grievance.complaint), (" The result: ", grievance.result)):
            out += [lead, Said(known(text)), stop(known(text))] if known(text) else []
        if grievance.appealed is not None:
            out.append(f" It was {'' if grievance.appealed else 'not '}appealed to the next level.")
        out += [f" The last answer came {on(grievance.final_date)}."] if grievance.final_date else []
        made.append(making.new(*out))
    for told in part.told:
        who = known(told.who)
        shown: tuple[Piece, ...] = (Said(who),) if who else (Blank("who was told"),)
        spoken: list[Piece] = [f"{on(told.when, begins=True)}, " if told.when else "", *shown, " was told"]
        spoken += [" (", Said(known(told.how)), ")."] if known(told.how) else ["."]
        response = known(told.response)
        spoken += [" The answer: ", Said(response), stop(response)] if response else []
        made.append(making.new(*spoken))
    for lead, text in (
        ("No grievance was filed for this reason: ", part.not_filed_because),
        ("The procedure could not be used: ", part.unavailable_because),
    ):
        if known(text):
            made.append(making.new(lead, Said(known(text)), stop(known(text))))
    return made


def _procedure(part: Exhaustion, facility: str, matter: Matter, making: Paragraphs) -> list[Paragraph]:
    there: tuple[Piece, ...] = (Said(facility),) if facility else ("The facility",)
    if part.procedure is YesNo.NO:
        return [making.new(*there, " had no grievance procedure.")]
    if part.procedure is not YesNo.YES:
        return []
    rights = [known(c.right) for id in part.covers if (c := matter.claim(id)) is not None and known(c.right)]
    covers: tuple[Piece, ...] = (" It covers these claims: ", *apart(dict.fromkeys(rights)), ".") if rights else ()
    return [making.new(*there, " had a grievance procedure.", *covers)]


def injury(one: Injury, matter: Matter, making: Paragraphs) -> Paragraph:
    """The harm, who caused it by which paragraphs, and the treatment asked, given and refused."""
    who = party(matter, one.plaintiff) if one.plaintiff else ("Plaintiff",)
    # Whose body or loss it was, the file does not say where somebody sues for another; so neither is said.
    hurt = matter.plaintiff(one.plaintiff or "")
    other = for_whom(hurt)
    told = () if hurt is None or twice(matter, hurt) else other
    suffered: tuple[Piece, ...] = (" sues", *told, " for this injury: ") if other else (" suffered this injury: ",)
    out: list[Piece] = [*who, *suffered, *said(one.description, "the injury")]
    refs = making.about(one.events)
    if one.caused_by:
        out += [" ", *parties(matter, one.caused_by), " caused it"]
        out += [" (", Refs(refs), ")."] if refs else ["."]
    elif refs:
        out += [" It came from the events told in ", Refs(refs), "."]
    treatment = one.treatment
    if treatment is not None:
        if treatment.asked is not None:
            out.append(" Treatment was asked for." if treatment.asked else " No treatment was asked for.")
        for lead, text in (
            (" Treatment given: ", treatment.given),
            (" Treatment refused: ", treatment.refused),
            (" Treated by: ", treatment.provider),
        ):
            out += [lead, Said(known(text)), stop(known(text))] if known(text) else []
    out += [" The injury continues."] if one.ongoing else []
    out += [" Amount: ", Said(known(one.amount)), stop(known(one.amount))] if known(one.amount) else []
    return making.new(*out, *sources(one.sources, matter))


def criminal_case(case: CriminalCase | None, making: Paragraphs) -> list[Paragraph]:
    """The criminal case about the same events, as the filer describes it."""
    if case is None or not any(
        (known(case.court), known(case.number), case.charges, case.outcome, known(case.overlap))
    ):
        return []
    out: list[Piece] = ["There is or was a criminal case"]
    out += [", in this court: ", Said(known(case.court))] if known(case.court) else []
    out += [" (number ", Said(known(case.number)), ")"] if known(case.number) else []
    out.append("." if known(case.number) else stop(known(case.court)))
    charges = [known(c) for c in case.charges if known(c)]
    out += [" The charges: ", *apart(charges), stop(charges[-1])] if charges else []
    if case.outcome is not None:
        ended = f" ({day(case.date)})" if case.date else ""
        out.append(f" Its outcome: {case.outcome.value}{ended}.")
    if case.conviction_stands is not None:
        out.append(" The conviction still stands." if case.conviction_stands else " No conviction stands.")
    out += [" ", Said(known(case.overlap)), stop(known(case.overlap))] if known(case.overlap) else []
    return [making.new(*out)]


# The end of the paper -------------------------------------------------------------------------------------------------


def signatures(matter: Matter) -> list[dict[str, object]]:
    """One block for each signer: name, role, and the lines that Fed. R. Civ. P. 11(a) asks for.

    A lawyer signs for every plaintiff; of the first one everything is asked, of the others what the file says.
    """
    if matter.counsel or matter.matter.filer in (Filer.COUNSEL, Filer.CLINIC):
        role = f"Counsel for Plaintiff{'s' if len(matter.plaintiffs) > 1 else ''}"
        return [_lawyer(one, role, first=number == 0) for number, one in enumerate(matter.counsel or (None,))]
    blocks: list[dict[str, object]] = []
    for one in matter.plaintiffs:
        held = one.custody
        in_custody = held.status not in (None, CustodyStatus.NONE)
        address = known(one.mailing_address)
        lines = []
        if in_custody and (number := known(held.prisoner_number)) and number not in address:
            lines.append(f"No. {number}")
        if in_custody and (facility := known(held.facility)) and facility not in address:
            lines.append(facility)
        lines.append(address or blank("mailing address"))
        for label, text in (("telephone", one.telephone), ("e-mail", one.email)):
            answer = known(text)
            if answer.lower() in ("no", "none"):
                lines.append(f"{label.capitalize()}: none")
            elif answer or not in_custody:
                lines.append(answer or blank(label))
        minor = one.sues_as_minor
        role = f"for Plaintiff {name_of(matter, one.id)}, a minor" if minor else "Plaintiff, without a lawyer"
        adults = known(one.sues_by.name) if one.sues_by else ""
        name = (adults or blank(adult(one))) if minor else name_of(matter, one.id)
        blocks.append({"name": name, "role": role, "lines": lines})
    missing = [blank(f"{what}") for what in ("mailing address", "telephone", "e-mail")]
    return blocks or [{"name": blank("name"), "role": "Plaintiff", "lines": missing}]


def _lawyer(one: Counsel | None, role: str, *, first: bool) -> dict[str, object]:
    """A lawyer's signature block; a blank for each line that the first signer owes and the file does not have."""
    asked = {
        "firm": "firm or clinic",
        "bar_number": "bar number",
        "mailing_address": "address of counsel",
        "telephone": "telephone of counsel",
        "email": "e-mail of counsel",
    }
    lines = []
    for key, what in asked.items():
        answer = known(getattr(one, key)) if one else ""
        if key == "bar_number" and answer.isdecimal():
            answer = f"Bar No. {answer}"
        if answer or first:
            lines.append(answer or blank(what))
    return {"name": known(one.name) if one else blank("name of counsel"), "role": role, "lines": lines}


def exhibits(matter: Matter) -> list[dict[str, str]]:
    """The exhibit index: every source with an exhibit letter, in order of the letters."""
    listed_sources = [s for s in matter.sources if known(s.exhibit)]
    listed_sources.sort(key=lambda s: (len(known(s.exhibit)), known(s.exhibit)))
    return [
        {
            "letter": known(s.exhibit),
            "title": known(s.title) or blank("title of this exhibit"),
            "date": f" ({day(s.date)})" if s.date else "",
        }
        for s in listed_sources
    ]
