"""How long a large complaint takes: ``python -m benchmarks.complaint`` (seconds and megabytes for three sizes).

The largest has 200 events, 40 defendants and 60 counts; it must stay under 10 seconds and 500 MB, and the time must
grow roughly in proportion to the size.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time

from draftkit.assembly.complaint import build
from draftkit.model.claims import Against, Claim, Element, Injury, Relief, ReliefKind, Theory
from draftkit.model.events import Event, How, Knowledge, Resistance, When, Where, Who, Why
from draftkit.model.matter import SCHEMA, Matter, Output, Style, Switch
from draftkit.model.parties import Capacity, Court, Defendant, DefendantKind, Filer, Filing, Plaintiff
from draftkit.model.place import PartialDate

SIZES = ((50, 10, 15), (100, 20, 30), (200, 40, 60))
"""Events, defendants, counts."""


def matter(events: int, defendants: int, counts: int) -> Matter:
    """A matter of that size, every event with all its questions answered."""
    told = [
        Event(
            id=f"e{n}",
            heading=f"The event with number {n}",
            who=Who(actors=(f"d{n % defendants}",), targets=("p",), present=(f"d{(n + 1) % defendants}",)),
            what=f"Officer {n % defendants} struck the plaintiff on the arm with an open hand: blow {n} of that day.",
            when=When(date=PartialDate(f"2023-{n // 28 % 12 + 1:02d}-{n % 28 + 1:02d}"), time=f"{n % 24:02d}:15"),
            where=Where(place=f"cell {n}", city="Reno", county="Washoe", state="NV"),
            how=How(force=(f"open hand, blow number {n}",), weapon="none", resistance=Resistance.NONE, warnings="none"),
            why=Why(known_to_actor=(f"the plaintiff stood still at moment {n}", f"his hands were empty at moment {n}")),
            result=f"A bruise that is bruise number {n} came up at once and stayed for a week.",
            knowledge=Knowledge.PERSONAL,
        )
        for n in range(events)
    ]
    claims = tuple(
        Claim(
            id=f"c{n}",
            right="Fourth Amendment, excessive force",
            statute="42 U.S.C. § 1983",
            theory=Theory.DIRECT,
            plaintiffs=("p",),
            against=tuple(
                Against(defendant=f"d{(n + k) % defendants}", capacity=Capacity.INDIVIDUAL) for k in range(3)
            ),
            elements=tuple(
                Element(name=f"element {k}", events=tuple(f"e{(n * 3 + k + i) % events}" for i in range(6)))
                for k in range(3)
            ),
        )
        for n in range(counts)
    )
    return Matter(
        schema=SCHEMA,
        matter=Filing(id="large", filer=Filer.PRO_SE, jury_demand=True),
        court=Court(district="nvd"),
        plaintiffs=(Plaintiff(id="p", name="John Doe", county="Washoe"),),
        defendants=tuple(
            Defendant(
                id=f"d{n}",
                name=f"Officer Number {n}",
                kind=DefendantKind.INDIVIDUAL,
                job_title="police officer",
                capacities=(Capacity.INDIVIDUAL,),
            )
            for n in range(defendants)
        ),
        events=tuple(told),
        claims=claims,
        injuries=tuple(
            Injury(
                id=f"i{n}",
                plaintiff="p",
                events=(f"e{n}",),
                caused_by=(f"d{n % defendants}",),
                description=f"bruise number {n}",
            )
            for n in range(0, events, 5)
        ),
        relief=tuple(Relief(kind=ReliefKind.COMPENSATORY, against=(f"d{n}",)) for n in range(defendants)),
        output=Output(fair_warning=Switch.ON),
    )


def measured(index: int) -> None:
    """Build one size in this process; print its seconds and the peak of memory in megabytes."""
    large = matter(*SIZES[index])
    start = time.perf_counter()
    made = build(large, style=Style.PLEADING)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{SIZES[index]}: {seconds:.2f} s, {peak:.0f} MB, {len(made.data):,} bytes, {len(made.blanks)} blanks")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measured(int(sys.argv[1]))
    else:
        for number in range(len(SIZES)):
            subprocess.run([sys.executable, "-m", "benchmarks.complaint", str(number)], check=True)
