"""An authority: one case as a trusted record states it. Each fact names its source."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the court decided for one right and one kind of conduct (fields as in the corpus files)."""

    right: str
    conduct: str = ""
    amendment: str | None = None
    violation: str | None = None
    clearly_established: str | None = None
    immunity: str | None = None
    obvious: bool | None = None
    conduct_date: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class History:
    """A later event in a case's life: ``kind`` is reversed, vacated, overruled, abrogated, superseded, affirmed ..."""

    kind: str
    by: str | None = None
    citation: str | None = None
    year: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A verified quotation: the court's own words, the page, and whose opinion (``majority``, ``dissent`` ...)."""

    text: str
    page: str | None = None
    opinion: str | None = None
    page_basis: str | None = None
    """How the page is known; on one that is ``unconfirmed`` no finding may rest."""
    checked_in: str | None = None


@dataclass(frozen=True, slots=True)
class Misquotation:
    """A quotation in circulation that the opinion does not hold in that form.

    ``false`` is the wrong wording (None where the words are right and the attribution is the trouble), ``true`` what
    the opinion says, ``page`` where, ``verdict`` the difference in one or two sentences.
    """

    false: str | None
    true: str
    page: str | None
    verdict: str


@dataclass(frozen=True, slots=True)
class Replaced:
    """An earlier opinion in the same appeal that this one took the place of; ``citation`` None where unconfirmed."""

    citation: str | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record was read, and which of its fields that source confirmed."""

    url: str
    confirms: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """One case as a record states it.

    ``decided`` is an ISO date, or a year where only the year is known. ``source`` is ``corpus``,
    ``supreme-court-table`` or ``index`` (then ``court`` may be ``""``, and ``inferred`` says so). ``confidence`` is
    the record's own word; ``inferred`` lists fields that no source confirmed and on which no error may rest.
    ``citations`` holds every known "volume reporter page", the preferred one first.
    """

    id: str
    name: str
    citation: str
    """The preferred "volume reporter page"; ``""`` for a decision that has none yet."""
    citations: tuple[str, ...]
    court: str
    decided: str
    source: str
    docket: str | None = None
    also_known_as: tuple[str, ...] = ()
    en_banc: bool = False
    per_curiam: bool = False
    published: bool = True
    role: tuple[str, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    holding: str = ""
    facts: tuple[str, ...] = ()
    history: tuple[History, ...] = ()
    replaces: tuple[Replaced, ...] = ()
    decision_below: tuple[History, ...] = ()
    """What this decision did to the one it reviewed: ``kind`` vacated or reversed, ``citation`` that of the other."""
    passages: tuple[Passage, ...] = ()
    misattributed: tuple[Misquotation, ...] = ()
    last_pages: dict[str, int] = field(default_factory=dict)
    """Last page of the case by reporter, only where a record proves it (else a pin can never be "outside")."""
    confidence: str | None = None
    inferred: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    stage: str | None = None
    """Stage of the case the ruling came at: ``summary-judgment``, ``motion-to-dismiss``, ``trial`` ..."""
    other_dockets: tuple[str, ...] = ()
    caution: str | None = None
    """What a reader must know before leaning on this record."""
    warning: str | None = None
    outcome_basis: str | None = None
    """How the rulings are known, in the record's own words."""
    order_only: bool = False
    """The decision is an order without an opinion of the Court."""
    slip: str | None = None
    """How a decision that is not yet paged is cited (``607 U.S. ___ (2026)``)."""
    unverified: dict[str, str] = field(default_factory=dict)
    """Facts that were seen but not confirmed, by name; never the basis of anything."""

    def rests_on_inference(self, name: str) -> bool:
        """True when the record's field ``name`` was not confirmed, so that no error may rest on it."""
        return any(entry == name or entry.startswith((f"{name}:", f"{name} ")) for entry in self.inferred)

    @property
    def printed_at(self) -> str:
        """The preferred citation; for a decision that has none yet, how it is cited meanwhile."""
        return self.citation or self.slip or f"No. {self.docket} ({self.year})"

    @property
    def year(self) -> int:
        """Year of decision."""
        return int(self.decided[:4])
