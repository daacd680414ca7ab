"""The nouns of a qualified-immunity analysis: a claim, what one authority is worth for it, and what to read next.

Source: Pearson v. Callahan, 555 U.S. 223 (2009), for the two prongs; how worth is decided is in ``docs/immunity.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from draftkit.model.authority import Authority, Ruling
from draftkit.model.draft import Span


class Worth(StrEnum):
    """What a ruling can do for a claim; where several fit, the first that fits counts in the order of the analysis."""

    ESTABLISHES = "establishes"
    SHOWS = "shows"
    PERSUASIVE = "persuasive"
    SKIPPED = "skipped"
    ADVERSE = "adverse"
    STANDARD = "standard"
    TOO_GENERAL = "too-general"
    DEAD = "dead"
    OTHER = "other"


_BEST_FIRST: tuple[Worth | None, ...] = (
    Worth.DEAD,
    Worth.ESTABLISHES,
    Worth.SHOWS,
    Worth.ADVERSE,
    Worth.SKIPPED,
    Worth.PERSUASIVE,
    Worth.TOO_GENERAL,
    Worth.STANDARD,
    None,
    Worth.OTHER,
)
"""Of several claims, the worth that says most about a case."""


class Use(StrEnum):
    """What the draft does with a case at one citation."""

    SUPPORTS = "supports"
    STANDARD = "standard"
    """Cited for a rule of law: a test, a burden, an order of decision."""
    SET_ASIDE = "set-aside"
    """Distinguished, contrasted, or named as the other side's case."""
    HISTORY = "history"
    QUOTED = "quoted"
    """Inside another citation's "quoting" or "citing" parenthetical."""
    LISTED = "listed"
    """In a table of authorities."""


class Prong(StrEnum):
    """A question of qualified immunity."""

    VIOLATION = "violation"
    CLEARLY_ESTABLISHED = "clearly-established"


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened, as exactly as is known.

    ``first`` and ``last`` are ISO dates, the earliest and latest day it can mean. ``continuing`` is True for conduct
    that went on from ``first`` to ``last`` and False for one day of which only month or year is known.
    """

    text: str
    first: str
    last: str
    continuing: bool = False

    @property
    def exact(self) -> bool:
        """True where one day is known."""
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class ImmunityClaim:
    """One claim to weigh authorities for: a right, a forum, a time.

    ``right`` is one of the controlled list (:mod:`draftkit.immunity.rights`) or None where it is not known; ``circuit``
    a CourtListener id or None. ``words`` describe the conduct. ``given`` says where the right comes from: ``option``,
    ``matter``, ``heading``, ``text`` or ``none``. ``defendants`` are printed names, from a matter; ``span`` is the
    heading or words it was read from. ``underlying`` are the rights whose violation by another the claim is about
    (a supervisor's, a bystander's): it is weighed under them too.
    """

    id: str
    right: str | None
    circuit: str | None
    incident: Moment | None
    words: str = ""
    label: str = ""
    given: str = "none"
    defendants: tuple[str, ...] = ()
    span: Span | None = None
    underlying: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """One cited authority weighed for one claim: a row of the two-prong table.

    ``claim`` is the claim's id, ``""`` for a case that is about no claim's right. ``worth`` is None where the claim's
    circuit or date is not known and the answer would turn on it; ``why`` then says what is needed. ``binding`` and
    ``before`` (decided before the conduct) are None where that cannot be told. ``ruling`` is the ruling weighed.
    ``sure`` is False where the record's outcome was not confirmed by a source: then no error may rest on it.
    """

    authority: Authority
    claim: str
    worth: Worth | None
    why: str
    binding: bool | None
    binding_why: str
    before: bool | None
    days_before: int | None = None
    """Days from the decision to the (first possible) day of the conduct; negative when it came after."""
    ruling: Ruling | None = None
    sure: bool = True
    citations: tuple[str, ...] = ()
    """Ids of the draft's citations that mean this authority, in order; empty for a case the draft does not cite."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A corpus case to read for a claim, with the facts it shares with the claim's words and those it does not."""

    weighed: Weighed
    alike: tuple[str, ...]
    different: tuple[str, ...]
    cited: bool = False
    """True where the draft cites it already."""
    likeness: float = 0.0
    """How like its conduct is to the claim's words: 1.0 for the most alike case of the records, 0.0 for none at all."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What to read next for one claim: cases that help, best first, and adverse ones, each list perhaps empty."""

    claim: str
    helpful: tuple[Suggestion, ...] = ()
    adverse: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """The qualified-immunity analysis of one draft or matter.

    ``side`` is ``plaintiff`` or ``defendant``: whose paper it is. ``rows`` holds one row per cited corpus case and
    claim. ``needed`` says, one sentence each, what could not be decided and what is needed for it.
    """

    claims: tuple[ImmunityClaim, ...] = ()
    rows: tuple[Weighed, ...] = ()
    reading: tuple[Reading, ...] = ()
    needed: tuple[str, ...] = ()
    side: str = "plaintiff"
    uses: Mapping[str, Use] = field(default_factory=dict)
    """By citation id, for every citation that means a case."""
    prongs: Mapping[str, Prong] = field(default_factory=dict)
    """By citation id: the prong the case is used for there, where the words or the heading tell."""

    def row(self, authority_id: str, claim_id: str | None = None) -> Weighed | None:
        """The row of an authority, for one claim or (None) the first row it has."""
        for row in self.rows:
            if row.authority.id == authority_id and claim_id in (None, row.claim):
                return row
        return None

    def best(self, authority_id: str) -> Weighed | None:
        """The authority's row for the claim it is worth most for; None where it was not weighed."""
        rows = [row for row in self.rows if row.authority.id == authority_id]
        return min(rows, key=lambda row: _BEST_FIRST.index(row.worth), default=None)

    def rows_of(self, claim_id: str) -> tuple[Weighed, ...]:
        """The rows of one claim, in the order in which the draft first cites the cases."""
        return tuple(row for row in self.rows if row.claim == claim_id)
