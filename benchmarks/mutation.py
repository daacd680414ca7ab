"""Plants one kind of fault at a time in a clean text of 300 correct citations and counts what draftkit finds.

A planted fault counts as found when a finding that covers its place carries one of the codes listed for its kind,
at note severity or worse; "this copy cannot check it" (CIT132) never counts. Only faults that the record allows
are planted: each kind says which. On the clean text every finding of error severity or worse is a false alarm::

    python -m benchmarks.mutation
    python -m benchmarks.mutation --misses 5 --every 4
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from benchmarks.cases import Case, cases, plain_supreme_court_cases
from benchmarks.units import Full, Text, Unit, lay_out, quotable, quoting_unit, unit_of

CLEAN = 300
"""Full citations in the clean text."""

IDENTITY = frozenset(
    {"CIT121", "CIT122", "CIT123", "CIT124", "CIT125", "CIT126", "CIT127", "CIT128", "CIT130", "CIT131"}
)
"""Codes that tell a reader that these numbers are not this case's."""

INVENTED = ("Quarrendon", "Ostravelle", "Thistlemoor", "Vandermeech", "Bellicastro", "Fenwarrick", "Zubrowsky")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of fault.

    ``plant`` returns the unit with the fault, or None where this unit cannot carry it or the record could not show
    it. ``place`` is the span that must be named. ``codes`` are the codes that say it. ``sound`` are the units to start
    from.
    """

    name: str
    codes: frozenset[str]
    plant: Callable[[Unit, random.Random], Unit | None]
    place: str = "lead"
    allows: str = "every citation of the corpus"
    sound: Callable[[], tuple[Unit, ...]] | None = None


def _other_digit(number: str, rng: random.Random, *, keep_first: bool = True) -> str:
    at = rng.randrange(1 if keep_first and len(number) > 1 else 0, len(number))
    digit = rng.choice([d for d in "123456789" if d != number[at]])
    return number[:at] + digit + number[at + 1 :]


def _swap(number: str, rng: random.Random) -> str | None:
    places = [i for i in range(len(number) - 1) if number[i] != number[i + 1] and not (i == 0 and number[1] == "0")]
    if not places:
        return None
    i = rng.choice(places)
    return number[:i] + number[i + 1] + number[i] + number[i + 2 :]


def _lead(unit: Unit, **changes: object) -> Unit:
    # Short forms follow the lead's numbers: one fault, one place.
    return replace(unit, lead=replace(unit.lead, parallel=(), **changes), follow="", beside=None)  # type: ignore[arg-type]


def _volume_digit(unit: Unit, rng: random.Random) -> Unit | None:
    return _lead(unit, volume=_other_digit(unit.lead.volume, rng), pin=None)


def _page_digit(unit: Unit, rng: random.Random) -> Unit | None:
    return _lead(unit, page=_other_digit(unit.lead.page, rng, keep_first=len(unit.lead.page) > 1), pin=None)


def _digit_swap(unit: Unit, rng: random.Random) -> Unit | None:
    which = rng.choice(("volume", "page"))
    number = _swap(getattr(unit.lead, which), rng)
    return _lead(unit, **{which: number}, pin=None) if number else None


_SERIES = {"F.4th": "F.3d", "F.3d": "F.2d", "U.S.": "S. Ct."}


def _series(unit: Unit, _: random.Random) -> Unit | None:
    return _lead(unit, reporter=_SERIES[unit.lead.reporter]) if unit.lead.reporter in _SERIES else None


def _year_by_one(unit: Unit, rng: random.Random) -> Unit | None:
    return _lead(unit, year=unit.lead.year + rng.choice((-1, 1)))


def _year_far(unit: Unit, rng: random.Random) -> Unit | None:
    return _lead(unit, year=unit.lead.year - rng.choice((7, 10, 11, 20, 30)))


def _court(unit: Unit, rng: random.Random) -> Unit | None:
    if unit.lead.court == "scotus":
        return None
    return _lead(unit, court=rng.choice([f"ca{n}" for n in range(1, 12) if f"ca{n}" != unit.lead.court]))


def _names(unit: Unit, rng: random.Random, *, both: bool) -> Unit | None:
    if " v. " not in unit.lead.name:
        return None
    parties = unit.lead.name.split(" v. ", 1)
    if both:
        new = rng.sample(INVENTED, 2)
    else:
        new = [*parties]
        new[rng.randrange(2)] = rng.choice(INVENTED)
    return _lead(unit, name=" v. ".join(new))


def _pin(unit: Unit, rng: random.Random) -> Unit | None:
    first = int(unit.lead.page)
    if first < 20:
        return None
    return _lead(unit, pin=str(first - rng.randrange(3, 15)))


def _dropped_full(unit: Unit, _: random.Random) -> Unit | None:
    return replace(unit, lead_dropped=True) if unit.follow == "short" and not unit.quotation else None


_NEXT_SERIES = {"F.3d": "F.5th", "F.4th": "F.6th", "U.S.": "U.S. 2d"}


def _impossible_series(unit: Unit, _: random.Random) -> Unit | None:
    return _lead(unit, reporter=_NEXT_SERIES[unit.lead.reporter]) if unit.lead.reporter in _NEXT_SERIES else None


def _parallel_digit(unit: Unit, rng: random.Random) -> Unit | None:
    if not unit.lead.parallel:
        return None
    first, *rest = unit.lead.parallel
    volume_and_reporter, page = first.rsplit(" ", 1)
    changed = f"{volume_and_reporter} {_other_digit(page, rng)}"
    return replace(unit, lead=replace(unit.lead, parallel=(changed, *rest)))


def _altered_quotation(unit: Unit, rng: random.Random) -> Unit | None:
    if not unit.quotation:
        return None
    words = unit.quotation.split()
    places = [i for i in range(2, len(words) - 1) if len(words[i]) > 3 and words[i].isalpha() and words[i].islower()]
    if not places:
        return None
    at = rng.choice(places)
    words[at] = rng.choice([w for w in ("customary", "deliberate", "ordinary") if w != words[at]])
    return replace(unit, quotation=" ".join(words), follow="")


def _id_after_string(unit: Unit, rng: random.Random) -> Unit | None:
    if unit.follow != "id" or unit.quotation:
        return None
    other = rng.choice([c for c in clean_cases() if c.id != unit.lead.case.id])
    return replace(unit, signal="See ", beside=Full.of(other))


@cache
def clean_cases() -> tuple[Case, ...]:
    """The cases of the clean text: the corpus without the dead ones, filled up from the Supreme Court table."""
    rng = random.Random(42)
    alive = [c for c in cases() if not c.dead]
    known = {c.citation for c in cases()}
    rest = [c for c in plain_supreme_court_cases() if c.citation not in known]
    chosen = rng.sample(alive, 240) + rng.sample(rest, CLEAN - 240)
    rng.shuffle(chosen)
    return tuple(chosen)


@cache
def clean_units() -> tuple[Unit, ...]:
    """The clean text's units, one per case."""
    rng = random.Random(43)
    return tuple(unit_of(case, rng) for case in clean_cases())


@cache
def quoting_units() -> tuple[Unit, ...]:
    """One unit for every whole sentence the corpus holds with a confirmed page."""
    rng = random.Random(44)
    return tuple(quoting_unit(c, p, rng) for c in cases() if not c.dead for p in quotable(c.passages))


KINDS: tuple[Kind, ...] = (
    Kind("volume digit", IDENTITY, _volume_digit),
    Kind("page digit", IDENTITY | {"CIT141"}, _page_digit),
    Kind("digit swap", IDENTITY, _digit_swap),
    Kind("series", IDENTITY, _series, allows="F.4th, F.3d and U.S., printed as an older or another series"),
    Kind("year by one", frozenset({"CIT122", "CIT125"}), _year_by_one),
    Kind("year far", frozenset({"CIT122", "CIT125"}), _year_far),
    Kind("court", frozenset({"CIT123", "CIT124"}), _court, allows="courts of appeals (U.S. Reports name no court)"),
    Kind("one party replaced", IDENTITY, lambda u, r: _names(u, r, both=False), allows="cases with two parties"),
    Kind("both parties replaced", IDENTITY, lambda u, r: _names(u, r, both=True), allows="cases with two parties"),
    Kind("swapped names", IDENTITY, lambda u, _: u, allows="pairs of neighbouring citations"),
    Kind("pin out of range", frozenset({"CIT141"}), _pin, allows="pins before the first page (always provable)"),
    Kind("dropped full cite", frozenset({"CIT161"}), _dropped_full, "follow", "units with a short form"),
    Kind("impossible series", frozenset({"CIT101", "CIT102"}), _impossible_series, allows="F.3d, F.4th and U.S."),
    Kind("parallel digit", IDENTITY | {"CIT129"}, _parallel_digit, allows="Supreme Court citations with parallels"),
    Kind(
        "altered quotation",
        frozenset({"CIT143"}),
        _altered_quotation,
        "quotation",
        "whole sentences the corpus holds",
        quoting_units,
    ),
    Kind("Id. after a string cite", frozenset({"CIT162"}), _id_after_string, "follow", "units with an Id."),
)


def planted(kind: Kind, every: int = 3, seed: int = 7) -> Iterator[tuple[Text, list[int]]]:
    """Texts in which every ``every``-th unit that can carries the fault, with the numbers of those units.

    Faults are spread over ``every`` texts so that each has sound neighbours.
    """
    for turn in range(every):
        rng, units = random.Random(seed + turn), list((kind.sound or clean_units)())
        places: list[int] = []
        for at in range(turn, len(units), every):
            if kind.name == "swapped names":
                if at + 1 < len(units) and _exchange(units, at):
                    places += [at, at + 1]
                continue
            changed = kind.plant(units[at], rng)
            if changed is not None and changed != units[at]:
                units[at] = changed
                places.append(at)
        yield lay_out(units), places


def _exchange(units: list[Unit], at: int) -> bool:
    one, two = units[at].lead, units[at + 1].lead
    if " v. " not in one.name or " v. " not in two.name:
        return False
    units[at], units[at + 1] = _lead(units[at], name=two.name), _lead(units[at + 1], name=one.name)
    return True


@dataclass
class Result:
    """How many faults of one kind were planted and found; ``missed`` shows the others."""

    kind: Kind
    planted: int = 0
    found: int = 0
    missed: list[str] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Found per planted, 0 to 1."""
        return self.found / self.planted if self.planted else 0.0


@dataclass(frozen=True, slots=True)
class Told:
    """One finding: code, severity, and every span it names (its own, and those of its citations)."""

    code: str
    severity: str
    spans: tuple[tuple[int, int], ...]


def findings_of(text: Text) -> list[Told]:
    """What draftkit says of a text."""
    from draftkit.checking import check
    from draftkit.reading import from_text

    report = check(from_text(text.written))
    if report.draft.text != text.text:
        raise AssertionError("the draft was not read as it was laid out: no place can be compared")
    spans = {c.id: c.span for c in report.citations}
    return [
        Told(f.code, f.severity.value, (f.span, *(spans[i] for i in f.citations if i in spans)))
        for f in report.findings
    ]


def run(kind: Kind, every: int = 3, turns: int | None = None) -> Result:
    """Plant, check, count. ``turns`` limits the number of texts."""
    result = Result(kind)
    for number, (text, units) in enumerate(planted(kind, every)):
        if turns is not None and number >= turns:
            break
        findings = findings_of(text)
        for unit in units:
            a, b = text.places[unit][kind.place]
            near = {f.code for f in findings if any(x < b and y > a for x, y in f.spans)}
            result.planted += 1
            if near & kind.codes:
                result.found += 1
            else:
                result.missed.append(f"{text.text[a:b]}   [{', '.join(sorted(near)) or 'silent'}]")
    return result


def said_of_clean_text(*severities: str) -> list[str]:
    """Findings of these severities on the clean text and on the quoted sentences: code and words."""
    said = []
    for units in (clean_units(), quoting_units()):
        text = lay_out(units)
        said += [f"{f.code} {text.text[slice(*f.spans[0])]}" for f in findings_of(text) if f.severity in severities]
    return sorted(said)


def false_alarms() -> list[str]:
    """Findings of error severity or worse where nothing is wrong."""
    return said_of_clean_text("blocker", "error")


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=3, help="plant in every n-th unit of a text (default 3)")
    parser.add_argument("--misses", type=int, default=0, help="print so many missed faults a kind")
    options = parser.parse_args(arguments)
    alarms = false_alarms()
    print(f"clean text: {CLEAN} correct full citations, {len(alarms)} false alarms of error severity or worse")
    print(f"            {1000 * len(alarms) / CLEAN:.1f} per thousand (target 0)")
    for alarm in alarms:
        print("   ", alarm)
    milder = Counter(said.split(" ", 1)[0] for said in said_of_clean_text("warning"))
    print("            warnings on it: " + (", ".join(f"{code} {n}" for code, n in milder.items()) or "none"))
    print(f"\n{'fault':26}{'planted':>8}{'found':>8}{'rate':>8}   where the record allows it")
    for kind in KINDS:
        result = run(kind, options.every)
        print(f"{kind.name:26}{result.planted:8}{result.found:8}{100 * result.rate:7.1f}%   {kind.allows}", flush=True)
        for miss in result.missed[: options.misses]:
            print("      missed:", miss)
    print("\ntarget: every kind at least 95 %")


if __name__ == "__main__":
    main()
