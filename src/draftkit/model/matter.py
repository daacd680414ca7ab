"""A matter: the case file of one lawsuit. Schema ``draftkit/matter@1``; keys are the fields' names.

The parts are in :mod:`~draftkit.model.parties`, :mod:`~draftkit.model.events`, :mod:`~draftkit.model.claims` and
:mod:`~draftkit.model.motion`. ``None`` and ``()`` mean: not answered yet. Text is the filer's own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from draftkit.model.claims import Claim, Injury, Relief
from draftkit.model.events import Event, Source
from draftkit.model.motion import Motion, Opposition
from draftkit.model.parties import Counsel, Court, Defendant, Filing, Person, Plaintiff
from draftkit.model.place import FromFile, PartialDate, Place

_Named = TypeVar("_Named", Plaintiff, Defendant, Person, Event, Source, Claim)

SCHEMA = "draftkit/matter@1"
"""What the key ``schema`` of a matter file says."""


class Outcome(StrEnum):
    """How a criminal case ended."""

    PENDING = "pending"
    CONVICTED = "convicted"
    ACQUITTED = "acquitted"
    DISMISSED = "dismissed"
    EXPUNGED = "expunged"


class YesNo(StrEnum):
    """Yes, no, or not known."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"


class Style(StrEnum):
    """Which order of a complaint."""

    FORM_PRISONER = "form-prisoner"
    FORM_NONPRISONER = "form-nonprisoner"
    PLEADING = "pleading"


class Switch(StrEnum):
    """Whether the fair-warning unit is printed; ``auto``: where the circuit wants it."""

    AUTO = "auto"
    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class CriminalCase(FromFile):
    """The criminal case about the same events."""

    court: str | None = None
    """Court."""
    number: str | None = None
    """Case number."""
    charges: tuple[str, ...] = ()
    """Charges."""
    outcome: Outcome | None = None
    """How it ended."""
    date: PartialDate | None = None
    """When it ended."""
    conviction_stands: bool | None = None
    """Whether a conviction still stands."""
    overlap: str | None = None
    """How the facts of the conviction and of this case overlap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grievance(FromFile):
    """One grievance."""

    number: str | None = None
    """Its number."""
    filed: PartialDate | None = None
    """When it was filed."""
    level: str | None = None
    """Step or level."""
    complaint: str | None = None
    """What it complained of."""
    result: str | None = None
    """What was decided."""
    appealed: bool | None = None
    """Whether it was appealed to the next level."""
    final_date: PartialDate | None = None
    """When the last answer came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(FromFile):
    """Somebody in charge who was told."""

    who: str | None = None
    """Who was told."""
    when: PartialDate | None = None
    """When."""
    how: str | None = None
    """How: in writing, by word of mouth."""
    response: str | None = None
    """What the answer was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhaustion(FromFile):
    """The grievance procedure of the jail or prison."""

    arose_in_custody: bool | None = None
    """Whether the claims arose in custody."""
    facility: str | None = None
    """Where."""
    procedure: YesNo | None = None
    """Whether there was a grievance procedure."""
    covers: tuple[str, ...] = ()
    """Ids of the claims it covers."""
    grievances: tuple[Grievance, ...] = ()
    """Grievances filed."""
    not_filed_because: str | None = None
    """Why none was filed."""
    told: tuple[Told, ...] = ()
    """Who else was told."""
    unavailable_because: str | None = None
    """Why the procedure could not be used: facts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limitations(FromFile):
    """The time limit for suing."""

    state: str | None = None
    """State whose period is borrowed, two letters."""
    period_years: float | None = None
    """The period, in years."""
    accrual: PartialDate | None = None
    """The day it began to run."""
    tolling: tuple[str, ...] = ()
    """Facts that stopped it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierSuit(FromFile):
    """One earlier lawsuit of the plaintiff."""

    same_facts: bool | None = None
    """Whether it was about the same facts."""
    conditions_suit: bool | None = None
    """Whether it was about conditions of confinement."""
    parties: str | None = None
    """Parties."""
    court: str | None = None
    """Court."""
    number: str | None = None
    """Case number."""
    judge: str | None = None
    """Judge."""
    filed: PartialDate | None = None
    """When it was filed."""
    status: str | None = None
    """Pending, ended, on appeal."""
    ended: PartialDate | None = None
    """When it ended."""
    result: str | None = None
    """How it ended."""
    strike: bool | None = None
    """Whether it was dismissed as frivolous, malicious or for failure to state a claim (28 U.S.C. § 1915(g))."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierSuits(FromFile):
    """Earlier lawsuits of the plaintiff."""

    none_ever: bool | None = None
    """True: there was none."""
    list: tuple[EarlierSuit, ...] = ()
    """Each of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Output(FromFile):
    """How the paper is written."""

    style: Style | None = None
    """Order of the complaint."""
    fair_warning: Switch = Switch.AUTO
    """Whether the fair-warning unit is printed."""
    verification: bool = False
    """Whether the words of 28 U.S.C. § 1746 are added."""
    ai_certificate: str | None = None
    """Text of a certificate about AI, where the judge asks for one; none."""
    date: PartialDate | None = None
    """Date at the signature."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview(FromFile):
    """How far the questions of ``draftkit new`` have come."""

    finished: bool = False
    """True once every question was asked."""
    asked: tuple[str, ...] = ()
    """Keys that were asked and left open, or answered with "not known"."""


@dataclass(frozen=True, kw_only=True)
class Matter(FromFile):
    """The case file of one lawsuit."""

    schema: str
    """draftkit/matter@1"""
    matter: Filing
    """The paper: which, and who files it."""
    court: Court = field(default_factory=Court)
    """The court."""
    plaintiffs: tuple[Plaintiff, ...] = ()
    """Who sues."""
    counsel: tuple[Counsel, ...] = ()
    """The lawyers who sign, where a clinic or a lawyer files; the first is asked for everything."""
    defendants: tuple[Defendant, ...] = ()
    """Who is sued."""
    people: tuple[Person, ...] = ()
    """Witnesses and others who are not parties."""
    events: tuple[Event, ...] = ()
    """What happened, act by act, in order."""
    sources: tuple[Source, ...] = ()
    """Videos, reports, records."""
    claims: tuple[Claim, ...] = ()
    """The counts."""
    injuries: tuple[Injury, ...] = ()
    """Harm done."""
    criminal_case: CriminalCase | None = None
    """The criminal case about the same events."""
    exhaustion: Exhaustion | None = None
    """Grievances, for a claim that arose in custody."""
    limitations: Limitations | None = None
    """The time limit for suing."""
    earlier_suits: EarlierSuits | None = None
    """Earlier lawsuits."""
    relief: tuple[Relief, ...] = ()
    """What is asked."""
    motion: Motion | None = None
    """The motion that is opposed."""
    opposition: Opposition | None = None
    """Answers for the opposition."""
    output: Output = Output()
    """Style of the paper, and what goes with it."""
    interview: Interview | None = None
    """How far the questions have come."""
    path: str = field(default="", init=False, compare=False)
    """Name of the file it was read from; empty for one made by hand."""
    places: Mapping[str, Place] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Where each key stands; keys as in ``events[0].when.date``. Empty for a matter made by hand."""

    def place(self, key: str) -> Place:
        """Where ``key`` stands, or its nearest parent that is in the file. ``""`` and strangers: the file's beginning.

        The place returned carries the key that was found, so that nobody is sent to a line that is not there.
        """
        while key and key not in self.places:
            key = key[: max(key.rfind("."), key.rfind("["), 0)]
        return self.places.get(key) or Place(key, 1, 1, self.path)

    def plaintiff(self, id: str) -> Plaintiff | None:
        """The plaintiff with this id."""
        return _with_id(self.plaintiffs, id)

    def defendant(self, id: str) -> Defendant | None:
        """The defendant with this id."""
        return _with_id(self.defendants, id)

    def person(self, id: str) -> Person | None:
        """The person (no party) with this id."""
        return _with_id(self.people, id)

    def event(self, id: str) -> Event | None:
        """The event with this id."""
        return _with_id(self.events, id)

    def source(self, id: str) -> Source | None:
        """The source with this id."""
        return _with_id(self.sources, id)

    def claim(self, id: str) -> Claim | None:
        """The claim with this id."""
        return _with_id(self.claims, id)

    def printed_name(self, id: str) -> str:
        """The name by which a party or person may be printed; ``id`` itself where nobody has it."""
        if (defendant := self.defendant(id)) is not None:
            return defendant.name
        found = self.plaintiff(id) or self.person(id)
        return found.printed_name if found else id

    def events_of(self, claim: Claim) -> tuple[Event, ...]:
        """The events a claim rests on, in the file's order."""
        ids = set(claim.events)
        return tuple(event for event in self.events if event.id in ids)

    def acts_of(self, defendant: str) -> tuple[Event, ...]:
        """The events in which this defendant (by id) acted, in the file's order."""
        return tuple(event for event in self.events if defendant in event.who.actors)

    @property
    def incident(self) -> PartialDate | None:
        """The latest date of the events of the claims (of all events, where no claim names one); None without any.

        A case decided after it cannot have given fair warning.
        """
        named = {id for claim in self.claims for id in claim.events}
        events = [event for event in self.events if event.id in named] or list(self.events)
        dates = [date for event in events if (date := event.when.until or event.when.date)]
        return max(dates, key=lambda date: date.last_day, default=None)


def _with_id(among: Iterable[_Named], id: str) -> _Named | None:
    return next((one for one in among if one.id == id), None)
