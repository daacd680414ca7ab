"""Status in custody: at an event, and on the day of filing; what a text says of being held and of grievances."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.model.claims import Claim
from draftkit.model.matter import Matter
from draftkit.model.parties import CustodyStatus, Plaintiff
from draftkit.papers.parts import PartKind
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import told

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_ABOUT_PLAINTIFF = (PartKind.OPENING, PartKind.INTRODUCTION, PartKind.PARTIES, PartKind.FACTS, PartKind.JURISDICTION)
FREE = "free"
BEFORE_CONVICTION = "before conviction"
AFTER_CONVICTION = "after conviction"

_INSIDE = pattern(
    r"\b(?:jail|prison|cell|dorm\w*|housing unit|block|pod|yard|penitentiary"
    r"|detention)\b",
    re.IGNORECASE,
)
_CONVICTED = frozenset({CustodyStatus.CONVICTED_STATE, CustodyStatus.CONVICTED_FEDERAL})
_PRISONER = _CONVICTED | {CustodyStatus.PRETRIAL}


def is_prisoner(one: Plaintiff) -> bool:
    """Whether a plaintiff is held as accused or convicted of a crime on the day of filing."""
    return one.custody.status in _PRISONER and one.custody.until is None


def prisoners(matter: Matter) -> list[Plaintiff]:
    """The plaintiffs who are prisoners on the day of filing."""
    return [one for one in matter.plaintiffs if is_prisoner(one)]


def status_at(matter: Matter, claim: Claim) -> str | None:
    """The one status of all plaintiffs of a claim at all its dated events; None where it cannot be told for sure."""
    people = [p for p in matter.plaintiffs if not claim.plaintiffs or p.id in claim.plaintiffs]
    events = [e for e in matter.events_of(claim) if e.when.first_day]
    found = {
        _status(p, e.when.first_day or "", e.when.last_day or "", e.where.facility, e.where.place)
        for p in people
        for e in events
    }
    return found.pop() if len(found) == 1 else None


def _status(one: Plaintiff, first: str, last: str, facility: str | None, place: str | None) -> str | None:
    custody = one.custody
    since, until = custody.since, custody.until
    within = since is not None and since.last_day <= first and (until is None or last <= until.first_day)
    if custody.status in _CONVICTED and within:
        return AFTER_CONVICTION
    if custody.status is CustodyStatus.PRETRIAL and within:
        return BEFORE_CONVICTION
    inside = facility is not None or _INSIDE.search(place or "") is not None
    outside = not inside and (custody.status is CustodyStatus.NONE or (since is not None and last < since.first_day))
    return FREE if outside else None


_HELD = pattern(
    r"\b(?:plaintiff|petitioner|he|she|I|(?:mr|ms|mrs)\. \w+)\b[^.;]{0,80}\b(?:is|am"
    r"|remains)\b[^.;]{0,40}\b(?:incarcerat\w+|imprison\w+|confined|an? (?:state |federal |convicted )?(?:prisoner"
    r"|inmate)"
    r"|serving|in (?:the )?custody|housed|detained|a pre-?trial detainee)\b",
    re.IGNORECASE,
)
_GRIEVANCES = pattern(
    r"\bgriev\w+|\bexhaust\w*|\b1997e\b|\badministrative (?:remed|appeal|procedure)\w*|\bappeal "
    r"form\b|\b602\b",
    re.IGNORECASE,
)


def says_held(ctx: Context) -> bool:
    """Whether a complaint in text says that the plaintiff is held in a jail or prison now."""
    signed = ctx.signature is not None and ctx.signature.prisoner_number is not None
    return signed or any(one.part in _ABOUT_PLAINTIFF and _HELD.search(one.text) for one in told(ctx))


def speaks_of_grievances(ctx: Context) -> bool:
    """Whether a complaint has any word on grievances."""
    return _GRIEVANCES.search(ctx.draft.text) is not None
