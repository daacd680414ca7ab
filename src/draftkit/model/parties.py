"""Parties of a matter, the court they are in, and people who are not parties."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from draftkit.model.place import FromFile, PartialDate


class Filer(StrEnum):
    """Who files: a person without a lawyer, a clinic, or counsel."""

    PRO_SE = "pro_se"
    CLINIC = "clinic"
    COUNSEL = "counsel"


class Stage(StrEnum):
    """Which paper the file is for."""

    COMPLAINT = "complaint"
    AMENDED_COMPLAINT = "amended_complaint"
    OPPOSITION_MTD = "opposition_mtd"
    OPPOSITION_SJ = "opposition_sj"
    RULE7_REPLY = "rule7_reply"


class LocalForm(StrEnum):
    """Whether the court asks for its own form."""

    REQUIRED = "required"
    RECOMMENDED = "recommended"
    NONE = "none"


class CustodyStatus(StrEnum):
    """Status in custody; it decides which constitutional standard governs."""

    NONE = "none"
    PRETRIAL = "pretrial"
    CIVILLY_COMMITTED = "civilly_committed"
    IMMIGRATION = "immigration"
    CONVICTED_STATE = "convicted_state"
    CONVICTED_FEDERAL = "convicted_federal"
    OTHER = "other"


class Represented(StrEnum):
    """For whom a plaintiff sues."""

    ESTATE = "estate"
    MINOR = "minor"
    INCAPACITATED = "incapacitated"


class Identity(StrEnum):
    """Whether the defendant's name is known."""

    NAMED = "named"
    DOE = "doe"


class DefendantKind(StrEnum):
    """What kind of defendant this is; it decides which capacities and reliefs are open."""

    INDIVIDUAL = "individual"
    MUNICIPALITY = "municipality"
    COUNTY = "county"
    STATE = "state"
    STATE_AGENCY = "state_agency"
    PRIVATE = "private"
    FEDERAL = "federal"

    @property
    def is_local_entity(self) -> bool:
        """True for a city or county: sued for its own policy, without immunity of its own."""
        return self in (DefendantKind.MUNICIPALITY, DefendantKind.COUNTY)


class Capacity(StrEnum):
    """In which capacity a person is sued."""

    INDIVIDUAL = "individual"
    OFFICIAL = "official"


class ImmuneFunction(StrEnum):
    """A function with absolute immunity, where the act was part of it."""

    NONE = "none"
    JUDICIAL = "judicial"
    PROSECUTORIAL = "prosecutorial"
    WITNESS = "witness"
    LEGISLATIVE = "legislative"


class Role(StrEnum):
    """What somebody who is not a party has to do with the matter."""

    WITNESS = "witness"
    OFFICER = "officer"
    MEDICAL = "medical"
    FAMILY = "family"
    OTHER = "other"


def initials_of(name: str) -> str:
    """``M.R.`` for Maria Ruiz: all of a minor's name that may be printed (Fed. R. Civ. P. 5.2(a)(3))."""
    return "".join(f"{word[0].upper()}." for word in name.split() if word[0].isalpha())


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing(FromFile):
    """What is filed, by whom."""

    id: str
    """Short name of the matter: doe-v-lopez."""
    filer: Filer | None = None
    """Who files."""
    stage: Stage = Stage.COMPLAINT
    """Which paper this is."""
    jury_demand: bool | None = None
    """Whether a jury is demanded."""
    filing_date: PartialDate | None = None
    """The day of filing; it is compared with the time limits."""
    fee_waiver: bool | None = None
    """Whether you ask the court to waive the filing fee (in forma pauperis); false: the fee is paid in full."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Court(FromFile):
    """The court. Circuit and local form follow from the district; state them only to override."""

    district: str | None = None
    """The federal district: nvd, or D. Nev."""
    division: str | None = None
    """Division, where the district has them."""
    case_number: str | None = None
    """Case number; empty for a new complaint, the clerk assigns it."""
    judge: str | None = None
    """District judge."""
    magistrate_judge: str | None = None
    """Magistrate judge."""
    forum_state: str | None = None
    """State of the court, two letters."""
    circuit: str | None = None
    """Court of appeals (ca1 ... ca11, cadc)."""
    local_form: LocalForm | None = None
    """Whether the court asks for its own form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Custody(FromFile):
    """Custody at the time of filing; the status at the event follows from ``since`` and ``until``."""

    status: CustodyStatus | None = None
    """Status in custody."""
    facility: str | None = None
    """Jail, prison or hospital."""
    prisoner_number: str | None = None
    """Number there, as printed."""
    since: PartialDate | None = None
    """Since when in this status."""
    until: PartialDate | None = None
    """Until when, if it has ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Represents(FromFile):
    """For whom a plaintiff sues, and by what authority."""

    kind: Represented
    """Estate, minor or incapacitated person."""
    name: str | None = None
    """Of whom."""
    authority: str | None = None
    """Appointment, letters, statute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SuesBy(FromFile):
    """The adult by whom a minor sues (Fed. R. Civ. P. 17(c))."""

    name: str | None = None
    """Name of the adult."""
    role: str | None = None
    """As what: mother and next friend, guardian, guardian ad litem."""
    authority: str | None = None
    """Order or letters of appointment, where there are any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counsel(FromFile):
    """One lawyer who signs for the plaintiffs."""

    name: str
    """Name, as it is signed."""
    firm: str | None = None
    """Firm or clinic."""
    bar_number: str | None = None
    """Bar number, as the court wants it."""
    mailing_address: str | None = None
    """Address."""
    telephone: str | None = None
    """Telephone."""
    email: str | None = None
    """E-mail."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plaintiff(FromFile):
    """One plaintiff."""

    id: str
    """Short name for links."""
    name: str
    """Full name, as in the caption."""
    also_known_as: tuple[str, ...] | None = None
    """All other names used; [] where there are none."""
    minor: bool = False
    """Under 18: only the initials are printed (Rule 5.2)."""
    initials: str | None = None
    """Initials, for a minor."""
    birth_year: int | None = None
    """Year of birth; never the full date (Rule 5.2)."""
    mailing_address: str | None = None
    """Address for letters from the court."""
    telephone: str | None = None
    """Telephone."""
    email: str | None = None
    """E-mail."""
    county: str | None = None
    """County of residence."""
    represents: Represents | None = None
    """When suing for somebody else."""
    sues_by: SuesBy | None = None
    """For a minor who is the plaintiff: the adult by whom the minor sues."""
    custody: Custody = Custody()
    """Status in custody."""

    @property
    def printed_name(self) -> str:
        """The name as it may be printed: a minor's initials (Rule 5.2(a)(3)), else the name."""
        return self.initials or initials_of(self.name) if self.minor else self.name

    @property
    def sues_as_minor(self) -> bool:
        """True where the minor is entered as the plaintiff, and nobody else is named who sues for the minor."""
        other = self.represents.name if self.represents else None
        return self.minor and other in (None, self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policymaker(FromFile):
    """That a person makes final policy for a city or county."""

    area: str | None = None
    """In which area."""
    source: str | None = None
    """By what law, rule or practice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Defendant(FromFile):
    """One defendant: a person, a city, a county, an agency."""

    id: str
    """Short name for links."""
    name: str
    """Name as in the caption; John Doe 1 where it is not known."""
    identity: Identity = Identity.NAMED
    """Named, or a Doe."""
    description: str | None = None
    """For a Doe: looks, car, post, times."""
    kind: DefendantKind | None = None
    """What kind of defendant."""
    job_title: str | None = None
    """Job: police officer."""
    badge_number: str | None = None
    """Badge or shield number, as printed."""
    employer: str | None = None
    """Id of the defendant who employs this one, or the employer's name."""
    capacities: tuple[Capacity, ...] = ()
    """Individual, official, or both; empty for a city or county."""
    color_of_law: str | None = None
    """How this person acted under state law: on duty, in uniform, making an arrest."""
    supervises: tuple[str, ...] = ()
    """Ids of the defendants this one supervised."""
    final_policymaker: Policymaker | None = None
    """Where this person makes final policy."""
    immune_function: ImmuneFunction | None = None
    """Whether the act belonged to a function with absolute immunity."""
    service_address: str | None = None
    """Where papers can be served."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(FromFile):
    """Somebody who is not a party."""

    id: str
    """Short name for links."""
    name: str
    """Name."""
    role: Role | None = None
    """What this person has to do with it."""
    minor: bool = False
    """Under 18: only initials are printed (Rule 5.2)."""
    contact: str | None = None
    """For your own use; never printed."""
    print_as: str | None = None
    """The name as it is printed, where that is not the name itself: M.R., a neighbor."""

    @property
    def printed_name(self) -> str:
        """The name as it may be printed: a minor's initials, unless ``print_as`` says otherwise."""
        return self.print_as or (initials_of(self.name) if self.minor else self.name)
