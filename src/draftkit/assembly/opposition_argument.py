"""Prong one and prong two of an opposition: by claim, element and defendant; the table that compares decisions.

Facts are the person's events by paragraph or record cite; outcomes, courts and dates are the records'. Likenesses,
differences and every sentence of argument are the person's, or blanks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from draftkit.assembly.citations import confirmed
from draftkit.assembly.opposition_law import CONSENSUS, OBVIOUS, Citer
from draftkit.assembly.pieces import Blank, Piece, Said, said, stop, xml
from draftkit.assembly.word import runs
from draftkit.assembly.wording import day, known, listed, party
from draftkit.immunity.weighing import weigh
from draftkit.model.claims import Claim, FairWarning, Route, Theory
from draftkit.model.immunity import ImmunityClaim, Reading, Weighed, Worth
from draftkit.model.parties import DefendantKind
from draftkit.model.place import PartialDate

if TYPE_CHECKING:
    from draftkit.model.authority import Authority, Ruling
    from draftkit.model.matter import Matter

JSON = dict[str, Any]
Cites = Callable[[Iterable[str]], tuple[Piece, ...]]
"""Event ids to the cite that shows them: ``Compl. ¶¶ 12-14``, or the place in the record."""

SUGGESTED = 2
"""Decisions of the records offered beside those that the person named, for each claim and defendant."""
LIKE = 0.4
"""Likeness to the facts, of 1, without which a decision that does not bind is not offered."""

HELD = {
    "found": "found a violation",
    "fact-dispute": "a jury could find a violation",
    "not-found": "found no violation",
    "assumed": "assumed a violation without deciding",
    "not-reached": "did not decide the violation",
}
_PARTS = {
    Theory.SUPERVISORY: (
        "a supervisor’s own part: order, knowledge, what was left undone, and how that caused the violation - nobody "
        "answers for another’s act - the circuit’s test"
    ),
    Theory.FAILURE_TO_INTERVENE: (
        "the chance to step in: where this defendant stood, how long, what could be done - it is the claim - the facts"
    ),
    Theory.CONSPIRACY: "the agreement: who, when, and what shows it - it is the claim - the facts",
}
"""What has to be shown of a defendant who did not do the deed."""
SETTLED = {
    "yes": "clearly established",
    "no": "not clearly established",
    "not-reached": "did not decide whether the law was clear",
}


@dataclass(frozen=True, slots=True)
class Argued:
    """What was argued with: the decisions of each table, by claim, with what they are worth there."""

    claim: str
    defendant: str
    row: Weighed
    given: bool
    """True where the person named the decision; False for one that draftkit offers."""


def element_rows(claim: Claim, cites: Cites) -> list[JSON]:
    """One paragraph for each element: the facts by cite, the person's note, and a blank for the argument."""
    rows = []
    for element in claim.elements:
        name, note = known(element.name), known(element.note)
        named: Piece = Said(name) if name else Blank("element - what has to be shown - the cases on this right")
        shown = cites(element.events) or (Blank(f"cite of the facts that show this: {name or 'element'}"),)
        mine: tuple[Piece, ...] = (" ", Said(note), stop(note)) if note else ()
        argue = Blank(
            f"argument: why these facts show {name or 'this element'}, with authority - judgment - the cases you read"
        )
        rows.append({"text": {"xml": xml(("Element: ", named, stop(name), " ", *shown, *mine, " ", argue))}})
    return rows


def defendant_rows(claim: Claim, matter: Matter, cites: Cites) -> list[JSON]:
    """One paragraph for each defendant of a claim: own acts by cite, what was known then, part in the cause."""
    rows = []
    for id in dict.fromkeys(one.defendant for one in claim.against):
        acts = [e for e in matter.events_of(claim) if id in e.who.actors]
        out: list[Piece] = [*party(matter, id), ". "]
        if acts:
            told = [(Said(what),) for e in acts if (what := known(e.what).rstrip("."))]
            out += ["Own acts: ", *_semicolons(told), ". ", *cites(e.id for e in acts)]
        else:
            out += [
                Blank("what this defendant did or failed to do, with cite - each answers for own acts only - the facts")
            ]
        facts = [(Said(text),) for e in acts for f in e.why.known_to_actor if (text := known(f))]
        if facts:
            out += [" Known then: ", *_semicolons(facts), ". ", *cites(e.id for e in acts if e.why.known_to_actor)]
        rows.append({"text": {"xml": xml(tuple(out))}})
    if claim.theory in _PARTS:
        rows.append({"text": {"xml": xml((Blank(_PARTS[claim.theory]),))}})
    return rows


def _semicolons(items: Sequence[tuple[Piece, ...]]) -> list[Piece]:
    out: list[Piece] = []
    for item in items:
        out += ["; ", *item] if out else [*item]
    return out


@dataclass
class Comparing:
    """Makes the units of prong two, and remembers what it argued with."""

    matter: Matter
    citer: Citer
    readings: dict[str, Reading]
    claims: dict[str, ImmunityClaim]
    argued: list[Argued]
    others_count: bool = True
    """False where the circuit's row says that decisions of other circuits do not clearly establish law there."""

    def units(self, claim: Claim) -> list[JSON]:
        """One unit for each individual defendant of a claim."""
        return [self.unit(claim, id) for id in people(claim, self.matter)]

    def unit(self, claim: Claim, id: str) -> JSON:
        """The unit of one defendant (by id) of a claim."""
        own = next((u for u in claim.fair_warning if u.defendant == id), None)
        return self._unit(claim, id, own or FairWarning(defendant=id))

    def _unit(self, claim: Claim, id: str, unit: FairWarning) -> JSON:
        right = said(
            unit.right_as_conduct,
            "right as conduct: who may not do what to whom - the question is that specific - your facts",
        )
        rows = list(self._given(claim, id, unit))
        offered = [self._row(claim, id, w, None, given=False) for w in self._offered(claim, unit)]
        missing = not any(r["standing"] for r in rows)
        moment = self.claims[claim.id].incident if claim.id in self.claims else None
        first = own[0] if (own := self._own_days(claim, id)) else moment.first if moment else None
        date = day(PartialDate(first)) if first else "the events"
        return {
            "heading": {"xml": xml((*party(self.matter, id), "."))},
            "right": {"xml": xml(("The right, as conduct: ", *right))},
            "rows": [*rows, *offered],
            "missing": {
                "xml": xml(
                    (
                        Blank(
                            f"published case of this circuit before {date} on this conduct - none named - corpus search"
                        ),
                    )
                )
            }
            if missing
            else "",
            "obvious": {
                "xml": xml(
                    (
                        *self.citer.quoted(OBVIOUS),
                        " ",
                        Blank(
                            "why no officer could think this lawful, with ¶ - only the facts can show it - your facts"
                        ),
                    )
                )
            }
            if unit.route is Route.OBVIOUS
            else "",
            "consensus": {
                "xml": xml(
                    (
                        *self.citer.quoted(CONSENSUS),
                        " ",
                        Blank(
                            "two circuits or more that agree, and any that do not - a consensus needs it - the table"
                        ),
                    )
                )
            }
            if unit.route is Route.CONSENSUS
            else "",
            "argument": {
                "xml": xml(
                    (Blank("argument: why these decisions told this defendant, at that moment - judgment - the table"),)
                )
            },
        }

    def _given(self, claim: Claim, id: str, unit: FairWarning) -> Iterator[JSON]:
        """A row for each decision that the person named; likenesses and differences are those of the lead case."""
        for n, name in enumerate((unit.lead_case, *unit.other_authority)):
            found = confirmed(name or "")
            if found is not None and claim.id in self.claims:
                yield self._row(claim, id, self._weighed(found[0], claim), unit if n == 0 else None, given=True)
            elif known(name) or (n == 0 and (unit.likenesses or unit.differences)):
                yield self._unknown(unit if n == 0 else None)

    def _offered(self, claim: Claim, unit: FairWarning) -> list[Weighed]:
        """Decisions to read that the person did not name: those that help most, with likeness."""
        named = {found[0].id for name in (unit.lead_case, *unit.other_authority) if (found := confirmed(name or ""))}
        reading = self.readings.get(claim.id)
        helpful = [s for s in reading.helpful if s.weighed.authority.id not in named] if reading else []
        helpful = [s for s in helpful if s.weighed.authority.citation and s.weighed.sure]
        binding = [s for s in helpful if s.weighed.worth in (Worth.ESTABLISHES, Worth.SHOWS)]
        others = [s for s in helpful if s not in binding and s.likeness >= LIKE and self.others_count]
        many = SUGGESTED if named else SUGGESTED + 1
        if binding and others and max(s.likeness for s in binding) < LIKE:
            binding = [*binding[: many - 1], others[0]]  # nearer to the facts than any decision that binds
        return [s.weighed for s in (binding or others)[:many]]

    def _weighed(self, authority: Authority, claim: Claim) -> Weighed:
        return weigh(authority, self.claims[claim.id], obvious=True)

    def _own_days(self, claim: Claim, id: str) -> tuple[str, str] | None:
        """First and last day (ISO) of the acts of one defendant in a claim; None where none is dated."""
        moments = [e.when for e in self.matter.events_of(claim) if id in e.who.actors]
        days = [d for m in moments for d in (m.first_day, m.last_day) if d]
        return (min(days), max(days)) if days else None

    def _row(self, claim: Claim, id: str, row: Weighed, unit: FairWarning | None, *, given: bool) -> JSON:
        """One decision; one that came too late is struck through, with the reason."""
        self.argued.append(Argued(claim.id, id, row, given))
        authority, name = row.authority, row.authority.name
        late = row.before is False and row.worth not in (Worth.SHOWS, Worth.ESTABLISHES)
        case, when = xml(self.citer.whole(authority)), xml(self._when(row, claim, id))
        out = Blank(f"take {name} out of the table - it came after the events and gave no notice - the dates")
        return {
            "case": {"xml": runs.struck(case) if late else case},
            "when": {"xml": runs.struck(when) if late else when},
            "held": {"xml": xml(held(row.ruling, sure=row.sure))},
            **_compared(unit, name),
            "late": {"xml": xml((out,))} if late else "",
            "standing": not late,
        }

    def _unknown(self, unit: FairWarning | None) -> JSON:
        """A decision that was named and that no record confirms: it is not printed, its comparison is."""
        case = Blank("decision - none is named that the records confirm - the matter file")
        empty = {"xml": xml((Blank("court, date and holding - the records do not hold it - the opinion"),))}
        compared = _compared(unit, "this decision")
        return {"case": {"xml": xml((case,))}, "when": empty, "held": empty, **compared, "late": "", "standing": False}

    def _when(self, row: Weighed, claim: Claim, id: str) -> tuple[Piece, ...]:
        when = day(PartialDate(row.authority.decided))
        days = row.days_before
        if days is None:
            return (when, "; ", Blank("days before the events"))
        moment = self.claims[claim.id].incident
        events = "the last of the events" if moment is not None and moment.continuing else "the events"
        apart = f"{abs(days):,} day{'s' * (abs(days) != 1)} {'before' if days >= 0 else 'after'} {events}"
        binds = "binds here" if row.binding else "does not bind here" if row.binding is False else ""
        told = "; ".join(filter(None, (when, apart, binds)))
        own = self._own_days(claim, id)
        if row.before and own is not None and row.authority.decided >= own[1]:
            acted = day(PartialDate(own[1]))
            return (told, "; ", Blank(f"whether it gave notice, after this Defendant’s own acts ({acted}) - the dates"))
        return (told,)


def _compared(unit: FairWarning | None, name: str) -> JSON:
    """The person's likenesses and differences, or blanks for them."""
    alike = [(Said(t),) for text in (unit.likenesses if unit else ()) if (t := known(text))]
    likenesses = _semicolons(alike) or [Blank(f"facts alike ({name}) - the comparison decides prong two - the opinion")]
    differences: list[Piece] = []
    for one in unit.differences if unit else ():
        why = known(one.why_immaterial)
        differences += [*(["; "] if differences else []), Said(known(one.fact)), ": "]
        differences += [Said(why)] if why else [Blank("why this difference does not matter")]
    different = differences or [Blank(f"facts different ({name}) and why that does not matter - candor - the opinion")]
    return {"alike": {"xml": xml(tuple(likenesses))}, "different": {"xml": xml(tuple(different))}}


def held(ruling: Ruling | None, *, sure: bool = True) -> tuple[Piece, ...]:
    """What a ruling decided on both prongs, in words; a blank where the record does not say or only infers it."""
    if ruling is None:
        return (Blank("what it held on each prong - the record does not say - the opinion"),)
    parts = [HELD.get(ruling.violation or "", ""), SETTLED.get(ruling.clearly_established or "", "")]
    if ruling.immunity in ("granted", "denied"):
        parts.append(f"immunity {ruling.immunity}")
    text = "; ".join(filter(None, parts))
    if not sure or not text:
        return (Blank("what it held on each prong - the record is not sure of it - the opinion"),)
    return (f"{text[0].upper()}{text[1:]}.",)


def claims_named(claims: Iterable[Claim], matter: Matter) -> tuple[Piece, ...]:
    """``Count I and Count III``."""
    return listed([(count_of(c, matter),) for c in claims])


def people(claim: Claim, matter: Matter) -> list[str]:
    """Ids of the individuals sued in a claim for damages under federal law: whom immunity can reach."""
    if claim.theory in (Theory.STATE_TORT, Theory.MUNICIPAL):
        return []
    found = [
        a.defendant
        for a in claim.against
        if a.capacity != "official"
        and (d := matter.defendant(a.defendant)) is not None
        and d.kind in (None, DefendantKind.INDIVIDUAL, DefendantKind.FEDERAL)
    ]
    return list(dict.fromkeys(found))


def count_of(claim: Claim, matter: Matter) -> str:
    """``Count III``"""
    return f"Count {roman(matter.claims.index(claim) + 1)}"


def roman(number: int) -> str:
    """``IV`` for 4; counts go no further than 39."""
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
