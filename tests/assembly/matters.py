"""Matters for the tests: the three examples, and a small one made by hand that a test can change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from draftkit.matter import read_matter
from draftkit.model.claims import (
    Against,
    Claim,
    Element,
    FairWarning,
    Injury,
    Municipal,
    MunicipalRoute,
    Relief,
    ReliefKind,
    Theory,
    Treatment,
)
from draftkit.model.events import (
    Event,
    How,
    Knowledge,
    Precision,
    Resistance,
    Restraint,
    Source,
    SourceRef,
    When,
    Where,
    Who,
    Why,
    Words,
)
from draftkit.model.matter import SCHEMA, Matter, Output
from draftkit.model.parties import (
    Capacity,
    Court,
    Custody,
    CustodyStatus,
    Defendant,
    DefendantKind,
    Filer,
    Filing,
    Person,
    Plaintiff,
)
from draftkit.model.place import PartialDate

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NAMES = ("traffic-stop", "jail-medical", "protest-arrest")


def example(name: str) -> Matter:
    """One of the three examples."""
    return read_matter(str(EXAMPLES / f"{name}.yaml"))


def small(**changes: Any) -> Matter:
    """Doe against an officer and a city; two events, two counts. ``changes`` replace whole parts."""
    strike = Event(
        id="strike",
        heading="The blows",
        who=Who(actors=("lopez",), targets=("doe",), present=("reyes",), witnesses=("ana",)),
        what="Officer Lopez punched Mr. Doe in the face three times.",
        when=When(date=PartialDate("2023-03-03"), time="21:10", time_precision=Precision.APPROXIMATE),
        where=Where(place="parking lot of the Oak Market", city="Reno", county="Washoe", state="NV"),
        how=How(
            force=("three closed-fist punches",),
            weapon="none",
            restraint=Restraint.CUFFED,
            resistance=Resistance.NONE,
            duration_seconds=10,
        ),
        why=Why(reason_given="he was told to", known_to_actor=("Mr. Doe was handcuffed", "his hands were empty")),
        words=(Words(by="lopez", text="Stop resisting", exact=True),),
        result="His nose bled and two teeth broke.",
        knowledge=Knowledge.PERSONAL,
        sources=(SourceRef(id="bwc", at="03:12-03:40"),),
    )
    kick = Event(
        id="kick",
        who=Who(actors=("reyes",), targets=("doe",)),
        what="Officer Reyes kicked Mr. Doe once.",
        when=When(date=PartialDate("2023-03-03"), time="21:12"),
        where=strike.where,
    )
    person = {
        "kind": DefendantKind.INDIVIDUAL,
        "job_title": "police officer",
        "employer": "reno",
        "capacities": (Capacity.INDIVIDUAL,),
    }
    both = tuple(Against(defendant=id, capacity=Capacity.INDIVIDUAL) for id in ("lopez", "reyes"))
    matter = Matter(
        schema=SCHEMA,
        matter=Filing(id="doe", filer=Filer.PRO_SE, jury_demand=True),
        court=Court(district="nvd"),
        plaintiffs=(
            Plaintiff(id="doe", name="John Doe", mailing_address="PO Box 1, Reno, NV 89501", telephone="775-555-0100",
                      email="doe@example.org", county="Washoe", custody=Custody(status=CustodyStatus.NONE)),
        ),
        defendants=(
            Defendant(id="lopez", name="R. Lopez", badge_number="0411", color_of_law="On duty, in uniform.", **person),
            Defendant(id="reyes", name="K. Reyes", color_of_law="On duty.", **person),
            Defendant(id="reno", name="City of Reno", kind=DefendantKind.MUNICIPALITY),
        ),
        people=(Person(id="ana", name="Ana Ruiz", contact="never print 775-555-0199"),),
        events=(strike, kick),
        sources=(Source(id="bwc", title="Body-camera video", exhibit="A", date=PartialDate("2023-03-03")),),
        claims=(
            Claim(id="force", right="Fourth Amendment, excessive force", statute="42 U.S.C. § 1983", theory=Theory.DIRECT,
                  plaintiffs=("doe",), against=both, elements=(Element(name="seizure", events=("strike",)), Element(name="force", events=("strike", "kick"))),
                  fair_warning=(FairWarning(defendant="lopez", lead_case="Hope v. Pelzer, 536 U.S. 730, 741 (2002)"),)),
            Claim(id="city", right="Fourth Amendment, excessive force", statute="42 U.S.C. § 1983", theory=Theory.MUNICIPAL,
                  plaintiffs=("doe",), against=(Against(defendant="reno"),), elements=(Element(name="a violation", events=("kick",)),),
                  municipal=Municipal(route=MunicipalRoute.CUSTOM, events=("kick",), moving_force="Officers of the city strike handcuffed people as a habit.")),
        ),
        injuries=(Injury(id="teeth", plaintiff="doe", events=("strike",), caused_by=("lopez",), description="two broken teeth",
                         treatment=Treatment(asked=True, given="St. Mary's")),),
        relief=(Relief(kind=ReliefKind.COMPENSATORY, against=("lopez", "reno"), basis="dental bills"), Relief(kind=ReliefKind.PUNITIVE, against=("lopez",)),
                Relief(kind=ReliefKind.COSTS)),
        output=Output(verification=True, date=PartialDate("2024-05-04")),
    )  # fmt: skip
    return replace(matter, **changes)
