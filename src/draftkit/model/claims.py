"""Claims of a matter: what right, against whom, resting on which events; injuries and relief."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from draftkit.model.events import SourceRef
from draftkit.model.parties import Capacity
from draftkit.model.place import FromFile, PartialDate


class Theory(StrEnum):
    """By what theory the defendant answers."""

    DIRECT = "direct"
    FAILURE_TO_INTERVENE = "failure_to_intervene"
    SUPERVISORY = "supervisory"
    MUNICIPAL = "municipal"
    CONSPIRACY = "conspiracy"
    STATE_TORT = "state_tort"


class Route(StrEnum):
    """By which way the law was clearly established."""

    CONTROLLING = "controlling"
    PRINCIPLE = "principle"
    OBVIOUS = "obvious"
    CONSENSUS = "consensus"


class MunicipalRoute(StrEnum):
    """By which way a city or county answers for what its people did."""

    POLICY = "policy"
    CUSTOM = "custom"
    POLICYMAKER = "policymaker"
    TRAINING = "training"
    RATIFICATION = "ratification"


class InjuryKind(StrEnum):
    """What kind of harm."""

    PHYSICAL = "physical"
    MENTAL = "mental"
    LIBERTY = "liberty"
    PROPERTY = "property"
    ECONOMIC = "economic"
    DIGNITARY = "dignitary"


class ReliefKind(StrEnum):
    """What is asked."""

    COMPENSATORY = "compensatory"
    PUNITIVE = "punitive"
    NOMINAL = "nominal"
    INJUNCTION = "injunction"
    DECLARATION = "declaration"
    FEES = "fees"
    COSTS = "costs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Against(FromFile):
    """One defendant of a claim, in one capacity."""

    defendant: str
    """Id of the defendant."""
    capacity: Capacity | None = None
    """Individual or official; empty for a city or county."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Element(FromFile):
    """One thing that has to be shown, with the events that show it."""

    name: str
    """The element: seizure; objectively unreasonable force."""
    events: tuple[str, ...] = ()
    """Ids of the events that show it."""
    note: str | None = None
    """Anything to add, in your own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference(FromFile):
    """A difference from the lead case, and why it does not matter."""

    fact: str
    """What is different."""
    why_immaterial: str | None = None
    """Why it does not matter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FairWarning(FromFile):
    """Why this defendant had fair warning: one unit for each individual defendant of a damages count."""

    defendant: str
    """Id of the defendant."""
    right_as_conduct: str | None = None
    """The right at the level of the conduct: who may not do what to whom in what state."""
    lead_case: str | None = None
    """Corpus id or citation of one binding, published case decided before the event."""
    likenesses: tuple[str, ...] = ()
    """What is like the lead case, in its material facts."""
    differences: tuple[Difference, ...] = ()
    """What is different, and why it does not matter."""
    other_authority: tuple[str, ...] = ()
    """Corpus ids or citations of further cases."""
    route: Route | None = None
    """By which way the law was clearly established."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierIncident(FromFile):
    """An earlier, similar incident that the city or county knew of."""

    date: PartialDate | None = None
    """When."""
    who: str | None = None
    """Who was involved."""
    what: str | None = None
    """What happened."""
    source: str | None = None
    """Id of a source, or where it is recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipal(FromFile):
    """Why the city or county itself answers: its policy or custom, and how that caused the harm."""

    route: MunicipalRoute | None = None
    """By which way."""
    events: tuple[str, ...] = ()
    """Ids of the events that show the policy or custom."""
    earlier_incidents: tuple[EarlierIncident, ...] = ()
    """Earlier, similar incidents."""
    notice_to_policymaker: str | None = None
    """How those who make policy knew."""
    moving_force: str | None = None
    """How the policy or custom caused this harm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeOfClaim(FromFile):
    """A notice that state law asks for before a state-law claim."""

    required: bool | None = None
    """Whether state law asks for one."""
    given: bool | None = None
    """Whether it was given."""
    date: PartialDate | None = None
    """When."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(FromFile):
    """One count: one right, one theory."""

    id: str
    """Short name for links."""
    right: str | None = None
    """Amendment and right: Fourth Amendment, excessive force."""
    statute: str | None = None
    """42 U.S.C. § 1983, 42 U.S.C. § 1985(3), or the state's law."""
    theory: Theory | None = None
    """By what theory the defendants answer."""
    plaintiffs: tuple[str, ...] = ()
    """Ids of the plaintiffs who bring it."""
    against: tuple[Against, ...] = ()
    """Defendants, each with the capacity."""
    elements: tuple[Element, ...] = ()
    """What has to be shown, with the events that show it."""
    fair_warning: tuple[FairWarning, ...] = ()
    """One for each individual defendant sued for damages."""
    municipal: Municipal | None = None
    """For a claim against a city or county."""
    notice_of_claim: NoticeOfClaim | None = None
    """For a claim under state law."""

    @property
    def events(self) -> tuple[str, ...]:
        """Ids of the events of its elements and of its municipal part, each once, in order."""
        ids = [event for element in self.elements for event in element.events]
        return tuple(dict.fromkeys((*ids, *(self.municipal.events if self.municipal else ()))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment(FromFile):
    """Medical treatment of an injury."""

    asked: bool | None = None
    """Whether it was asked for."""
    given: str | None = None
    """What was given, where, when."""
    refused: str | None = None
    """What was refused, by whom."""
    provider: str | None = None
    """Who treated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Injury(FromFile):
    """One harm, to one plaintiff."""

    id: str
    """Short name for links."""
    plaintiff: str | None = None
    """Id of the plaintiff."""
    events: tuple[str, ...] = ()
    """Ids of the events it came from."""
    caused_by: tuple[str, ...] = ()
    """Ids of the defendants who caused it."""
    kind: InjuryKind | None = None
    """What kind of harm."""
    description: str | None = None
    """The harm: two broken teeth."""
    treatment: Treatment | None = None
    """Treatment asked, given, refused."""
    ongoing: bool | None = None
    """Whether it goes on."""
    amount: str | None = None
    """Money lost or paid, as printed: $1,250."""
    sources: tuple[SourceRef, ...] = ()
    """Where it is recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relief(FromFile):
    """One thing asked of the court."""

    kind: ReliefKind
    """What is asked."""
    against: tuple[str, ...] = ()
    """Ids of the defendants it is asked from."""
    amount: str | None = None
    """Amount, as printed."""
    basis: str | None = None
    """What the amount rests on."""
    text: str | None = None
    """For an order or a declaration: what it should say."""
    continuing_harm: str | None = None
    """For an order: why the harm will go on or come again."""
