"""Events of a matter: who did what to whom, when, where, how, why, and how it is known.

``None`` and ``()`` mean: not answered yet. "Not known" is an answer; in a text field it is :data:`NOT_KNOWN`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from draftkit.model.place import FromFile, PartialDate

NOT_KNOWN = "not known"
"""The text that says: asked, and the person does not know. It is never printed as a fact."""


class Precision(StrEnum):
    """How exactly a date is known; ``range`` goes with ``until``."""

    EXACT = "exact"
    DAY = "day"
    MONTH = "month"
    APPROXIMATE = "approximate"
    RANGE = "range"


class Restraint(StrEnum):
    """How the person's body was held at that moment."""

    FREE = "free"
    CUFFED = "cuffed"
    PRONE = "prone"
    HELD = "held"
    CELL = "cell"
    NOT_KNOWN = "not_known"


class Resistance(StrEnum):
    """Whether the person resisted at that moment."""

    NONE = "none"
    PASSIVE = "passive"
    ACTIVE = "active"
    NOT_KNOWN = "not_known"


class Knowledge(StrEnum):
    """How the filer knows; ``information_and_belief`` prints the marker of Rule 11(b)(3) and needs a basis."""

    PERSONAL = "personal"
    RECORD = "record"
    INFORMATION_AND_BELIEF = "information_and_belief"


class SourceKind(StrEnum):
    """What a source is."""

    BODY_CAMERA = "body_camera"
    DASH_CAMERA = "dash_camera"
    PHOTO = "photo"
    POLICE_REPORT = "police_report"
    MEDICAL = "medical"
    GRIEVANCE = "grievance"
    POLICY = "policy"
    TESTIMONY = "testimony"
    DECLARATION = "declaration"
    NEWS = "news"
    PUBLIC_RECORD = "public_record"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Who(FromFile):
    """Who took part, by id. A group is a list of its members, never "officers"."""

    actors: tuple[str, ...] = ()
    """Ids of the defendants or people who did it."""
    targets: tuple[str, ...] = ()
    """Ids of the plaintiffs or people it was done to."""
    present: tuple[str, ...] = ()
    """Ids of everybody else from the lists who was there."""
    witnesses: tuple[str, ...] = ()
    """Ids of those who saw or heard it."""

    @property
    def everybody(self) -> tuple[str, ...]:
        """Every id named, once, in order."""
        return tuple(dict.fromkeys((*self.actors, *self.targets, *self.present, *self.witnesses)))


@dataclass(frozen=True, slots=True, kw_only=True)
class When(FromFile):
    """When it happened: it drives the order, the weekday check, limitations, and which cases came before."""

    date: PartialDate | None = None
    """The day (2023-03-03), or month (2023-03), or year (2023). Begin of a range."""
    precision: Precision | None = None
    """How exactly the date is known."""
    until: PartialDate | None = None
    """Last day of a range."""
    time: str | None = None
    """Time of day, in your own words or like 21:10."""
    time_precision: Precision | None = None
    """How exactly the time is known: exact or approximate."""

    @property
    def first_day(self) -> str | None:
        """The earliest day it can have begun (ISO date); None without a date."""
        return self.date.first_day if self.date else None

    @property
    def last_day(self) -> str | None:
        """The latest day it can have happened (ISO date); None without a date."""
        last = self.until or self.date
        return last.last_day if last else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Where(FromFile):
    """Where it happened: it carries the facts on venue."""

    place: str | None = None
    """The place as you would say it: parking lot of the Oak Market."""
    address: str | None = None
    """Street and number."""
    city: str | None = None
    """City or town."""
    county: str | None = None
    """County or parish."""
    state: str | None = None
    """State, two letters."""
    facility: str | None = None
    """Jail, prison or hospital, by its name."""
    in_custody: bool | None = None
    """Whether the person was in custody at that moment (arrested, or in a jail or prison)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class How(FromFile):
    """The circumstances a court weighs in a force case (Graham v. Connor, 490 U.S. 386), asked one by one."""

    force: tuple[str, ...] = ()
    """Each kind of force: three closed-fist punches; knee on the neck for two minutes."""
    weapon: str | None = None
    """Weapon or tool used; none."""
    restraint: Restraint | None = None
    """How the person was held at that moment."""
    plaintiff_conduct: str | None = None
    """What the person did or said just before."""
    resistance: Resistance | None = None
    """Whether the person resisted."""
    threat: str | None = None
    """What danger there was to anybody, seen from there; none."""
    warnings: str | None = None
    """What warnings were given before; none."""
    duration_seconds: float | None = None
    """How long it lasted, in seconds."""
    distance: str | None = None
    """How far apart they were: arm's length; three feet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inference(FromFile):
    """Something about a state of mind, with the facts it is concluded from."""

    claim: str
    """What is concluded."""
    basis: str | None = None
    """The facts that show it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Why(FromFile):
    """Reasons and knowledge: what was said, what the actor knew then, what follows from it."""

    reason_given: str | None = None
    """The reason the actor gave, then or later."""
    known_to_actor: tuple[str, ...] = ()
    """Facts the actor knew or saw at that moment, one by one. Nothing learned later."""
    inferred: tuple[Inference, ...] = ()
    """What you conclude about intent, each with its basis."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(FromFile):
    """Words that somebody said or wrote."""

    by: str
    """Id of the speaker."""
    text: str
    """The words."""
    exact: bool = False
    """True only when you heard them yourself or a source has them: then they are printed in quotation marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRef(FromFile):
    """A place in a source."""

    id: str
    """Id of the source."""
    at: str | None = None
    """Page, paragraph or time stamp: 03:12-03:40."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(FromFile):
    """One act or one step, by everybody who took part in it."""

    id: str
    """Short name for links: letters, digits, hyphens."""
    heading: str | None = None
    """Sub-heading of the facts in a pleading."""
    who: Who = Who()
    """Who did it, to whom, who was there, who saw."""
    what: str | None = None
    """What was done, in plain past tense: Officer Lopez punched Mr. Doe three times."""
    when: When = When()
    """Date and time."""
    where: Where = Where()
    """Place."""
    how: How = How()
    """Circumstances: force, resistance, threat, warnings."""
    why: Why = Why()
    """Reasons given, knowledge then, intent with its basis."""
    words: tuple[Words, ...] = ()
    """Words spoken or written."""
    result: str | None = None
    """What followed at once."""
    knowledge: Knowledge | None = None
    """How you know."""
    basis: str | None = None
    """For information and belief: what the belief rests on."""
    sources: tuple[SourceRef, ...] = ()
    """Where it is recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite(FromFile):
    """How a source is cited in the record."""

    ecf: str | None = None
    """ECF number."""
    page: str | None = None
    """Page."""
    line: str | None = None
    """Line."""
    paragraph: str | None = None
    """Paragraph."""
    bates: str | None = None
    """Bates number."""
    time: str | None = None
    """Time stamp."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(FromFile):
    """A video, report, record or other thing that shows what happened."""

    id: str
    """Short name for links."""
    kind: SourceKind | None = None
    """What it is."""
    title: str | None = None
    """What it is called: Body-camera video of Officer Lopez."""
    date: PartialDate | None = None
    """When it was made."""
    exhibit: str | None = None
    """Letter or number of the exhibit."""
    cite: Cite | None = None
    """How it is cited once it is in the record."""
    authenticated_by: str | None = None
    """Who can say that it is what it seems to be."""
    confidential: bool = False
    """True: it is never quoted; ask about sealing."""
