"""The law that an opposition may print: passages of the records word for word, and verified statements of the circuit.

Nothing here is written from general knowledge. A passage whose page no source confirms is printed with a blank for the
page; a statement that was not verified is never printed: it becomes a question to the person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from draftkit.assembly.pieces import Blank, Italic, Piece
from draftkit.authorities.circuits import CircuitLaw, Cited, Confidence, Statement

if TYPE_CHECKING:
    from draftkit.authorities.records import Records
    from draftkit.model.authority import Authority, Passage


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage to print: words before it, the case by record id, and how the passage begins in the record.

    ``closing`` are words after the quotation. The passage itself is always the record's.
    """

    lead: str
    case: str
    begins: str
    closing: str = ""


SHORT = {
    "ashcroft-v-iqbal": "Iqbal",
    "ashcroft-v-al-kidd": "al-Kidd",
    "pearson-v-callahan": "Pearson",
    "hope-v-pelzer": "Hope",
    "anderson-v-creighton": "Creighton",
    "harlow-v-fitzgerald": "Harlow",
    "owen-v-city-of-independence": "Owen",
    "scott-v-harris": "Scott",
    "tolan-v-cotton": "Tolan",
    "united-states-v-lanier": "Lanier",
    "wilson-v-layne": "Wilson",
    "erickson-v-pardus": "Erickson",
    "johnson-v-jones": "Johnson",
    "anderson-v-liberty-lobby-inc": "Liberty Lobby",
}
"""The name by which a later citation calls these cases."""

PLEADING = (
    Quote("", "ashcroft-v-iqbal", "A claim has facial plausibility"),
    Quote("", "ashcroft-v-iqbal", "When there are well-pleaded"),
)
WITHOUT_LAWYER = (
    Quote("The complaint of a person without a lawyer is ", "erickson-v-pardus", "“held to less stringent"),
)
SUMMARY_JUDGMENT = (
    Quote("", "anderson-v-liberty-lobby-inc", "Only disputes over facts that might"),
    Quote("", "anderson-v-liberty-lobby-inc", "The evidence of the non-movant"),
    Quote(
        "On a motion for summary judgment the facts are not the movant’s to tell: ",
        "tolan-v-cotton",
        "under either prong, courts",
    ),
    Quote("And ", "tolan-v-cotton", "courts must take care not to define"),
)
IMMUNITY = (
    Quote("", "harlow-v-fitzgerald", "Qualified or “good faith” immunity is"),
    Quote("", "ashcroft-v-al-kidd", "Qualified immunity shields federal"),
)
PLEADED = IMMUNITY[:1]
EACH_DEFENDANT = (Quote("", "ashcroft-v-iqbal", "Because vicarious liability is inapplicable"),)
ENTITY = (
    Quote(
        "Immunity is a defense of persons, not of cities and counties: ",
        "owen-v-city-of-independence",
        "the municipality may not assert",
    ),
)
DAMAGES_ONLY = (
    Quote(
        "Qualified immunity is a defense to “liability for civil damages”: ",
        "harlow-v-fitzgerald",
        "government officials performing discretionary",
    ),
)
ORDER = (
    Quote("", "pearson-v-callahan", "The judges of the district courts"),
    Quote(
        "Deciding whether there was a violation is often worth it, because ",
        "pearson-v-callahan",
        "the two-step procedure promotes",
    ),
)
FAIR_WARNING = (
    Quote("", "anderson-v-creighton", "The contours of the right must"),
    Quote("", "ashcroft-v-al-kidd", "We do not require a case directly"),
    Quote("", "hope-v-pelzer", "Although earlier cases involving"),
)
OBVIOUS = (
    Quote("", "hope-v-pelzer", "officials can still be on notice", " "),
    Quote("", "united-states-v-lanier", "general statements of the law"),
)
CONSENSUS = (Quote("On what a consensus has to be: ", "wilson-v-layne", "Petitioners have not brought"),)
VIDEO = (
    Quote(
        "A recording governs only where it leaves no room for another story: ",
        "scott-v-harris",
        "When opposing parties tell",
    ),
)
FOR_A_JURY = (Quote("", "anderson-v-liberty-lobby-inc", "Credibility determinations, the weighing"),)
OFFICIAL = (
    Quote(
        "A suit against a person in official capacity is one that has ", "kentucky-v-graham", "to be treated as a suit"
    ),
)
NOT_APPEALABLE = (Quote("", "johnson-v-jones", "a defendant, entitled to invoke"),)


@dataclass
class Citer:
    """Prints cases: the full citation the first time, the short form after that. Made once for a document, in order."""

    records: Records
    seen: set[str] = field(default_factory=set)
    used: dict[str, Authority] = field(default_factory=dict)
    """Every authority printed, by id."""

    def quoted(self, quotes: Iterable[Quote]) -> tuple[Piece, ...]:
        """The quotations, one after the other, each with its citation; one that no record holds is left out."""
        out: list[Piece] = []
        for quote in quotes:
            authority = self.records.by_authority_id(quote.case)
            passage = (
                next((p for p in authority.passages if p.text.startswith(quote.begins)), None) if authority else None
            )
            if authority is None or passage is None:
                continue
            words, capital = _inside_quotation(passage.text), not quote.lead
            if capital and words[:1].islower():
                words = f"[{words[0].upper()}]{words[1:]}"
            out += [" " if out else "", f"{quote.lead}“{words}” ", *self.at(authority, page_of(passage)), "."]
        return tuple(out)

    def at(self, authority: Authority, page: str | None) -> tuple[Piece, ...]:
        """The citation of a case at a page; None prints a blank for the page."""
        self.used[authority.id] = authority
        short = SHORT.get(authority.id)
        page_piece: Piece = (
            page if page else Blank(f"page of {authority.name} - the records do not confirm it - the opinion")
        )
        if short and authority.id in self.seen:
            return (Italic(short), f", {authority.citation.rpartition(' ')[0]} at ", page_piece)
        self.seen.add(authority.id)
        per_curiam = " (per curiam)" * authority.per_curiam
        if page:
            return (Italic(authority.name), f", {authority.citation}, {page} {decided(authority)}{per_curiam}")
        return (Italic(authority.name), f", {authority.citation} {decided(authority)}{per_curiam}, at ", page_piece)

    def whole(self, authority: Authority) -> tuple[Piece, ...]:
        """Name, citation, court and year of a case, without a page: for a cell of a table."""
        self.used[authority.id] = authority
        self.seen.add(authority.id)
        notes = " (en banc)" * authority.en_banc + " (per curiam)" * authority.per_curiam
        return (Italic(authority.name), f", {authority.citation} {decided(authority)}{notes}")

    def statement(self, statement: Statement) -> tuple[Piece, ...]:
        """A verified statement of a circuit's law with the authorities that a source confirmed.

        One of which this copy has no record is printed with a blank that says so.
        """
        out: list[Piece] = [statement.text]
        confirmed = [c for c in statement.authorities if c.confirmed]
        confirmed = [c for c in confirmed if c.pin_verified] or confirmed
        for number, cited in enumerate(confirmed):
            out += ["; " if number else " ", *self._stated(cited)]
        return (*out, ".") if confirmed else tuple(out)

    def _stated(self, cited: Cited) -> tuple[Piece, ...]:
        name, _, rest = cited.cite.partition(", ")
        volume, _, closing = rest.partition(" (")
        held = next((a for a in self.records.cases if volume in a.citations), None)
        if held is not None:
            self.used[held.id] = held
        page = cited.pin if cited.pin_verified else None
        look: tuple[Piece, ...] = ()
        if held is None:
            look = (" ", Blank(f"open {name} and read it - no record here confirms it - the opinion"))
        if page:
            return (Italic(name), f", {volume}, {page} ({closing}", *look)
        asked = Blank(f"page of {name} - the table does not confirm it - the opinion")
        return (Italic(name), f", {volume} ({closing}, at ", asked, *look)


def decided(authority: Authority) -> str:
    """``(9th Cir. 2021)``, ``(2009)``."""
    if authority.court == "scotus":
        return f"({authority.year})"
    from draftkit.authorities.courts import name_of

    return f"({name_of(authority.court)} {authority.year})"


def page_of(passage: Passage) -> str | None:
    """The page of a passage where a source confirms it."""
    sure = passage.page and not (passage.page_basis or "").startswith("unconfirmed")
    return passage.page if sure else None


def printable(law: CircuitLaw | None) -> tuple[Statement, ...]:
    """The verified statements on which decisions count in the circuit, without what other parts of a brief say."""
    if law is None:
        return ()
    return tuple(s for s in (*law.sources, *law.other_decisions) if s.confidence is Confidence.VERIFIED)


def to_ask(law: CircuitLaw | None) -> tuple[Statement, ...]:
    """The statements that a person has to check before anything is printed of them."""
    if law is None:
        return ()
    return tuple(s for s in law.statements if s.confidence is not Confidence.VERIFIED)


def asks_discretion(law: CircuitLaw | None) -> Statement | None:
    """The statement by which this circuit asks the officer to show discretionary authority first; None without one."""
    return next((s for s in law.statements if "discretionary authority" in s.text), None) if law else None


def reply_rule(law: CircuitLaw | None) -> Statement | None:
    """The circuit's verified statement on replies under Rule 7(a); None for a circuit whose row has none."""
    found = (s for s in law.statements if "Rule 7(a) reply" in s.text) if law else ()
    return next((s for s in found if s.confidence is Confidence.VERIFIED), None)


def _inside_quotation(text: str) -> str:
    """The court's words for a place between quotation marks: its own quotation marks become single ones."""
    text = re.sub(r"^“([^“”]*)”$", r"\1", text.strip())
    return text.replace("“ ‘", "‘").replace("’ ”", "’").replace("“", "‘").replace("”", "’")
