"""Small passages of a brief that know where each of their citations stands.

A :class:`Unit` is one paragraph about one authority: a full citation, perhaps the quotation before it, perhaps a
string cite, a short form or an Id. after it. Mutations change units, not strings, so the place of the fault is known.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from benchmarks.cases import COURTS, Case, Passage, split

BEFORE = (
    "Officer Roe answers none of this in the motion.",
    "The motion rests its second ground on the same point.",
    "Mr. Doe pleaded the time, the place, and the names of those present.",
    "The reply will no doubt say otherwise, and the Court may look for itself.",
    "Nothing in the complaint suggests that the hallway was dark.",
    "The parties agree on the order of events and differ on what they mean.",
    "The City filed its own motion two weeks later and adopted these pages.",
)
AFTER = (
    "The same holds for Officer Poe, who stood at the door.",
    "That is all the Court needs to decide at this stage.",
    "The motion passes over it in a footnote.",
    "Neither brief asks the Court to go further.",
    "Plaintiff returns to the point in the last part of this brief.",
    "The rest of the second ground falls with it.",
)
SIGNALS = ("See ", "See also ", "", "Accord ", "Cf. ", "See, e.g., ", "But see ")


@dataclass(frozen=True, slots=True)
class Full:
    """A full citation as printed; ``court`` is a CourtListener id, ``case`` the record it came from."""

    case: Case
    name: str
    volume: str
    reporter: str
    page: str
    year: int
    court: str
    pin: str | None = None
    parallel: tuple[str, ...] = ()

    @classmethod
    def of(cls, case: Case, *, pin: str | None = None, parallel: bool = False) -> Full:
        """The correct citation of ``case``."""
        volume, reporter, page = case.parts
        also = case.parallel if parallel and not pin else ()
        return cls(case, shortened(case.name), volume, reporter, page, case.year, case.court, pin, also)

    @property
    def text(self) -> str:
        """As a brief prints it, without signal and explanatory parentheticals."""
        pin = f", {self.pin}" if self.pin else ""
        parallel = "".join(f", {p}" for p in self.parallel)
        when = f"{COURTS[self.court]} {self.year}".strip()
        return f"{self.name}, {self.volume} {self.reporter} {self.page}{pin}{parallel} ({when})"


SHORTER = {
    "Department": "Dep't",
    "County": "Cnty.",
    "School": "Sch.",
    "District": "Dist.",
    "Board": "Bd.",
    "Commissioners": "Comm'rs",
    "Commission": "Comm'n",
    "Corrections": "Corr.",
    "University": "Univ.",
    "Office": "Off.",
    "Corporation": "Corp.",
    "Community": "Cmty.",
    "Insurance": "Ins.",
    "Authority": "Auth.",
    "Services": "Servs.",
    "Social": "Soc.",
    "Children": "Child.",
    "Family": "Fam.",
    "Trustees": "Trs.",
    "Foundation": "Found.",
    "Pennsylvania": "Pa.",
    "Michigan": "Mich.",
    "Attorneys": "Att'ys",
    "Secretary": "Sec'y",
    "and": "&",
}
"""Words of case names as the Bluebook shortens them in citations."""


def shortened(name: str) -> str:
    """A case name as a careful brief prints it; a party that is one such word stays whole."""
    parties = name.split(" v. ")
    return " v. ".join(
        party
        if party in SHORTER or party.startswith("District of ")
        else " ".join(SHORTER.get(w, w) for w in party.split())
        for party in parties
    )


_CAPACITY = re.compile(r"^(?:City (?:&|and) County|City|County|Town|Village|Borough|Estate|State|District) of ")
_WEAK_FIRST = re.compile(
    r"^(?:City|County|Town|Village|Borough|State|District|United States|Will|Board|Bd\.|In re|Ex parte)\b"
)


def short_name(name: str) -> str:
    """The party a short form would use: the first one, unless it is a government; then the second."""
    if " v. " not in name:
        return name
    first, second = name.split(" v. ", 1)
    chosen = second if _WEAK_FIRST.match(first) else first
    chosen = chosen.split(" ex rel. ")[0].split(",")[0]
    return chosen if chosen.startswith("Estate of ") else _CAPACITY.sub("", chosen)


@dataclass(frozen=True, slots=True)
class Unit:
    """One paragraph. ``follow`` is ``"short"``, ``"id"`` or ``""``; ``beside`` makes the lead a string cite."""

    before: str
    signal: str
    lead: Full
    after: str
    quotation: str | None = None
    beside: Full | None = None
    follow: str = ""
    follow_pin: str = ""
    lead_dropped: bool = False

    def render(self) -> tuple[str, dict[str, tuple[int, int]]]:
        """The paragraph, and the spans in it of ``lead``, ``beside``, ``follow`` and ``quotation``."""
        text, spans = self.before + " ", {}
        if self.quotation:
            start = len(text) + len("The Court's words are these: ")
            words = self.quotation if self.quotation.endswith((".", "?")) else self.quotation + "."
            text += f'The Court\'s words are these: "{words}" '
            spans["quotation"] = (start, start + len(words) + 2)
        if not self.lead_dropped:
            text += self.signal
            spans["lead"] = (len(text), len(text) + len(self.lead.text))
            text += self.lead.text
            if self.beside:
                text += "; "
                spans["beside"] = (len(text), len(text) + len(self.beside.text))
                text += self.beside.text
            text += ". "
        if self.follow:
            name = "" if self.follow == "id" else short_name(self.lead.case.name)
            shape = "Id." if self.follow == "id" else f"{name}, {self.lead.volume} {self.lead.reporter}"
            if self.follow == "short":
                text += "The point is a familiar one. "
            shape += f" at {self.follow_pin}"
            spans["follow"] = (len(text), len(text) + len(shape))
            text += shape + ". "
        return text + self.after, spans


@dataclass(frozen=True)
class Text:
    """Units laid out as one draft.

    ``written`` is the file, with blank lines between paragraphs; ``text`` the draft's text, where single newlines join
    them; ``places[i]`` holds the spans of unit ``i`` in ``text``.
    """

    written: str
    text: str
    places: list[dict[str, tuple[int, int]]] = field(default_factory=list)


def lay_out(units: Iterable[Unit]) -> Text:
    """One paragraph per unit."""
    paragraphs, places, at = [], [], 0
    for unit in units:
        text, spans = unit.render()
        places.append({key: (a + at, b + at) for key, (a, b) in spans.items()})
        paragraphs.append(text)
        at += len(text) + 1
    return Text("\n\n".join(paragraphs), "\n".join(paragraphs), places)


def quotable(passages: Sequence[Passage]) -> list[Passage]:
    """Passages that a unit can quote: whole, of at least eight words, without quotation marks inside."""
    return [
        p for p in passages if len(p.text.split()) >= 8 and not re.search('["“”‘—]', p.text) and p.text[0].isupper()
    ]


def quoting_unit(case: Case, passage: Passage, rng: random.Random) -> Unit:
    """A unit that quotes ``passage`` word for word, with its page."""
    lead = Full.of(case, pin=str(passage.page))
    return Unit(rng.choice(BEFORE), "", lead, rng.choice(AFTER), passage.text)


def unit_of(case: Case, rng: random.Random) -> Unit:
    """A correct unit about ``case``, with whatever the record lets it quote, pin and shorten."""
    unit = Unit(rng.choice(BEFORE), rng.choice(SIGNALS), Full.of(case), rng.choice(AFTER))
    if quotes := quotable(case.passages):
        passage = rng.choice(quotes)
        quoting = quoting_unit(case, passage, rng)
        return replace(quoting, follow=rng.choice(("", "id", "short")), follow_pin=str(passage.page))
    if case.passages:
        pin = str(rng.choice(case.passages).page)
        return replace(unit, lead=Full.of(case, pin=pin), follow=rng.choice(("id", "short")), follow_pin=pin)
    if case.court == "scotus":
        return replace(unit, lead=Full.of(case, parallel=rng.random() < 0.6))
    # A pin two pages into a court of appeals opinion: a place to look at, not a statement of what stands there.
    pin = str(int(split(case.citation)[2]) + 2)
    return replace(unit, lead=Full.of(case, pin=pin), follow=rng.choice(("", "id", "short")), follow_pin=pin)
