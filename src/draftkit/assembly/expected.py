"""Which texts of a matter must stand in a complaint of each style: written apart from what prints them, as its check.

Kept out on purpose: what is never printed (contacts, a minor's name, notes for the checks), and in the forms what only
a pleading argues (element notes, fair warning).
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple

from draftkit.assembly.word.clean import for_word, held_together
from draftkit.model.events import NOT_KNOWN, Knowledge
from draftkit.model.matter import Style
from draftkit.model.parties import CustodyStatus, DefendantKind, Filer
from draftkit.model.place import PartialDate

if TYPE_CHECKING:
    from draftkit.model.claims import Claim
    from draftkit.model.events import Event
    from draftkit.model.matter import Matter

LONG = 30
"""Characters from which a text is taken not to come twice by chance."""


class Item(NamedTuple):
    """A text that must be there: its key in the matter, and whether it may stand there only once."""

    key: str
    text: str
    once: bool = False


def texts(matter: Matter, style: Style) -> Iterator[Item]:
    """Every text that a complaint of this style must hold, cleaned as Word can hold it; empty answers left out."""
    for key, text, once in _raw(matter, style):
        cleaned, _ = for_word(text or "")
        if cleaned and cleaned.lower() not in (NOT_KNOWN, "not_known"):
            yield Item(key, cleaned, once)


def all_texts(matter: Matter) -> Iterator[str]:
    """Every text of the matter, cleaned, whether printed or not."""
    for _, text in texts_of(matter):
        yield for_word(text)[0]


def texts_of(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every free text of a matter (or a part) with its key, as in ``events[0].what``; no dates, no closed lists."""
    if isinstance(value, Enum | PartialDate):
        return
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, tuple | list):
        for number, one in enumerate(value):
            yield from texts_of(one, f"{key}[{number}]")
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.init:
                yield from texts_of(getattr(value, field.name), f"{key}.{field.name}" if key else field.name)


def fair_warning(matter: Matter) -> Iterator[tuple[int, str, str, str]]:
    """Number of the claim, key, defendant's name and text of everything that a fair-warning unit prints."""
    for n, claim in enumerate(matter.claims):
        for m, unit in enumerate(claim.fair_warning):
            defendant = matter.defendant(unit.defendant)
            said = [("right_as_conduct", unit.right_as_conduct)]
            said += [(f"likenesses[{i}]", text) for i, text in enumerate(unit.likenesses)]
            for i, difference in enumerate(unit.differences):
                said += [(f"differences[{i}].fact", difference.fact)]
                said += [(f"differences[{i}].why_immaterial", difference.why_immaterial)]
            for key, text in said:
                cleaned, _ = for_word(text or "")
                if defendant is not None and cleaned and cleaned.lower() != NOT_KNOWN:
                    yield n, f"claims[{n}].fair_warning[{m}].{key}", for_word(defendant.name)[0], cleaned


Raw = tuple[str, str | None, bool]


def _raw(matter: Matter, style: Style) -> Iterator[Raw]:
    pleading = style is Style.PLEADING
    yield "court.division", matter.court.division, False
    yield "court.case_number", matter.court.case_number, False
    yield "court.judge", matter.court.judge, False
    yield "court.magistrate_judge", matter.court.magistrate_judge, False
    yield from _parties(matter, style)
    for n, event in enumerate(matter.events):
        yield from _event(f"events[{n}]", event)
    for n, source in enumerate(matter.sources):
        if source.exhibit:
            yield f"sources[{n}].exhibit", source.exhibit, False
            yield f"sources[{n}].title", source.title, False
    for n, claim in enumerate(matter.claims):
        yield from _claim(f"claims[{n}]", claim, pleading=pleading)
    for n, injury in enumerate(matter.injuries):
        key = f"injuries[{n}]"
        yield f"{key}.description", injury.description, True
        yield f"{key}.amount", injury.amount, False
        if injury.treatment is not None:
            yield f"{key}.treatment.given", injury.treatment.given, True
            yield f"{key}.treatment.refused", injury.treatment.refused, True
            yield f"{key}.treatment.provider", injury.treatment.provider, False
    for n, relief in enumerate(matter.relief):
        for name in ("amount", "basis", "text", "continuing_harm"):
            yield f"relief[{n}].{name}", getattr(relief, name), False
    yield from _other(matter, style)


def _parties(matter: Matter, style: Style) -> Iterator[Raw]:
    by_lawyer = bool(matter.counsel) or matter.matter.filer in (Filer.COUNSEL, Filer.CLINIC)
    for n, lawyer in enumerate(matter.counsel):
        for name in ("name", "firm", "bar_number", "mailing_address", "telephone", "email"):
            yield f"counsel[{n}].{name}", getattr(lawyer, name), False
    form = style is not Style.PLEADING
    for n, plaintiff in enumerate(matter.plaintiffs):
        key = f"plaintiffs[{n}]"
        yield f"{key}.name", None if plaintiff.minor else plaintiff.name, False
        yield f"{key}.initials", plaintiff.initials if plaintiff.minor else None, False
        for m, alias in enumerate(plaintiff.also_known_as or ()):
            yield f"{key}.also_known_as[{m}]", alias if _told(alias) else None, False
        yield f"{key}.county", plaintiff.county, False
        if form or not by_lawyer:
            for name in ("mailing_address", "telephone", "email"):
                answer = getattr(plaintiff, name)
                yield f"{key}.{name}", answer if _told(answer) else None, False
        held = plaintiff.custody.status not in (None, CustodyStatus.NONE)
        if held and style is not Style.FORM_NONPRISONER:
            yield f"{key}.custody.facility", plaintiff.custody.facility, False
            yield f"{key}.custody.prisoner_number", plaintiff.custody.prisoner_number, False
        by = plaintiff.sues_by if plaintiff.sues_as_minor else None
        if by is not None:
            yield f"{key}.sues_by.name", by.name, False
            for name in ("role", "authority"):
                yield f"{key}.sues_by.{name}", getattr(by, name) if by.name or name == "authority" else None, False
        if plaintiff.represents is not None and by is None:
            yield f"{key}.represents.authority", plaintiff.represents.authority, False
            named = plaintiff.represents.kind != "minor"
            yield f"{key}.represents.name", plaintiff.represents.name if named else None, False
    for n, defendant in enumerate(matter.defendants):
        key = f"defendants[{n}]"
        for name in ("name", "description", "color_of_law"):
            yield f"{key}.{name}", getattr(defendant, name), False
        if matter.defendant(defendant.employer or "") is None:
            yield f"{key}.employer", defendant.employer if form or not _entity(defendant.kind) else None, False
        if form or not _entity(defendant.kind):
            yield f"{key}.job_title", defendant.job_title, False
            yield f"{key}.badge_number", defendant.badge_number, False
        yield f"{key}.service_address", defendant.service_address if form else None, False
        if defendant.final_policymaker is not None:
            yield f"{key}.final_policymaker.area", defendant.final_policymaker.area, False
            yield f"{key}.final_policymaker.source", defendant.final_policymaker.source, False


def _entity(kind: DefendantKind | None) -> bool:
    return kind not in (None, DefendantKind.INDIVIDUAL, DefendantKind.FEDERAL)


def _told(text: str | None) -> bool:
    """Whether an answer tells something: "no" and "none" say that there is nothing to tell."""
    return (text or "").strip().lower().rstrip(".") not in ("", "no", "none", "nothing", "n/a", "-")


def _event(key: str, event: Event) -> Iterator[Raw]:
    yield f"{key}.heading", event.heading, False
    yield f"{key}.what", event.what, True
    yield f"{key}.when.time", event.when.time, False
    for name in ("place", "address", "city", "county", "facility"):
        yield f"{key}.where.{name}", getattr(event.where, name), False
    for n, force in enumerate(event.how.force):
        yield f"{key}.how.force[{n}]", force, True
    for name in ("weapon", "plaintiff_conduct", "threat", "warnings", "distance"):
        yield f"{key}.how.{name}", getattr(event.how, name), True
    if _told(event.why.reason_given):
        yield f"{key}.why.reason_given", event.why.reason_given, True
    for n, fact in enumerate(event.why.known_to_actor):
        yield f"{key}.why.known_to_actor[{n}]", fact, True
    for n, inference in enumerate(event.why.inferred):
        yield f"{key}.why.inferred[{n}].claim", inference.claim, True
        yield f"{key}.why.inferred[{n}].basis", inference.basis, True
    for n, words in enumerate(event.words):
        yield f"{key}.words[{n}].text", words.text, True
    if _told(event.result):
        yield f"{key}.result", event.result, True
    yield f"{key}.basis", event.basis, event.knowledge is Knowledge.INFORMATION_AND_BELIEF
    for n, ref in enumerate(event.sources):
        yield f"{key}.sources[{n}].at", ref.at, False


def _claim(key: str, claim: Claim, *, pleading: bool) -> Iterator[Raw]:
    yield f"{key}.right", claim.right, False
    if pleading:
        # A law that ends in its section is set with no-break spaces; any other law stands as it was written.
        law = for_word(claim.statute or "")[0]
        yield f"{key}.statute", held_together(law) if re.fullmatch(r"[^\n]*§+ [\w().:-]+", law) else law, False
        for n, element in enumerate(claim.elements):
            yield f"{key}.elements[{n}].name", element.name, False
            yield f"{key}.elements[{n}].note", element.note, False
    if claim.municipal is not None:
        yield f"{key}.municipal.notice_to_policymaker", claim.municipal.notice_to_policymaker, True
        yield f"{key}.municipal.moving_force", claim.municipal.moving_force, True
        for n, incident in enumerate(claim.municipal.earlier_incidents):
            yield f"{key}.municipal.earlier_incidents[{n}].who", incident.who, False
            yield f"{key}.municipal.earlier_incidents[{n}].what", incident.what, True


def _other(matter: Matter, style: Style) -> Iterator[Raw]:
    if (case := matter.criminal_case) is not None:
        yield "criminal_case.court", case.court, False
        yield "criminal_case.number", case.number, False
        yield "criminal_case.overlap", case.overlap, True
        for n, charge in enumerate(case.charges):
            yield f"criminal_case.charges[{n}]", charge, False
    if matter.limitations is not None:
        for n, text in enumerate(matter.limitations.tolling):
            yield f"limitations.tolling[{n}]", text, True
    certificate = matter.output.ai_certificate
    yield "output.ai_certificate", None if certificate == "none" else certificate, False
    if style is Style.FORM_NONPRISONER:
        return
    if (part := matter.exhaustion) is not None:
        for name in ("facility", "not_filed_because", "unavailable_because"):
            yield f"exhaustion.{name}", getattr(part, name), name != "facility"
        for n, grievance in enumerate(part.grievances):
            for name in ("number", "level", "complaint", "result"):
                yield f"exhaustion.grievances[{n}].{name}", getattr(grievance, name), False
        for n, told in enumerate(part.told):
            for name in ("who", "how", "response"):
                yield f"exhaustion.told[{n}].{name}", getattr(told, name), False
    for n, suit in enumerate(matter.earlier_suits.list if matter.earlier_suits else ()):
        for name in ("parties", "court", "number", "judge", "status", "result"):
            yield f"earlier_suits.list[{n}].{name}", getattr(suit, name), False
