"""A citation: one occurrence in a draft.

Its identity is its span. Two citations of one case at two pages are two citations.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from draftkit.model.draft import Span

_MARKDOWN = re.compile(
    r"\]\([^()\s]{0,300}\)|\*{1,3}(?![\d*])|(?<=[A-Za-z.])_{1,2}(?![A-Za-z_])|(?<![A-Za-z_])_{1,2}(?=[A-Za-z])"
)
# Targets of links and marks of emphasis; the star of a page ("at *3") stays.


class Kind(StrEnum):
    """What a citation is, by its form."""

    FULL_CASE = "full-case"
    SHORT_CASE = "short-case"
    ID = "id"
    SUPRA = "supra"
    NAME_ONLY = "name-only"
    STATUTE = "statute"
    RULE = "rule"
    CONSTITUTION = "constitution"
    RECORD = "record"
    DOCKET = "docket"
    JOURNAL = "journal"
    UNREADABLE = "unreadable"


class Verdict(StrEnum):
    """What is known of a cited case. Never "fake": see docs/architecture.md, "Verdicts"."""

    CONFIRMED = "confirmed"
    CONFLICT = "conflict"
    IMPOSSIBLE = "impossible"
    UNCONFIRMED = "unconfirmed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Pin:
    """One pinpoint, e.g. ``741``, ``396-97``, ``779 n.3``, ``*4``, ``¶ 12``, ``§ 3``.

    ``first`` and ``last`` are page numbers with short ranges written out (``396-97`` is 396, 397); both None where the
    pin is not a page. ``star`` marks a star page (database pages, slip opinions). ``mark`` is ``""``, ``¶`` or ``§``.
    """

    text: str
    first: int | None = None
    last: int | None = None
    star: bool = False
    note: str | None = None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Parenthetical:
    """One parenthetical after a citation (not the court-and-date one).

    ``kind`` is ``weight`` (per curiam, mem., en banc, plurality, unpublished), ``author`` (Thomas, J., dissenting),
    ``quoting``, ``citing``, ``cleaned-up``, ``emphasis``, or ``explanatory``. ``text`` is without the brackets.
    """

    kind: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Citation:
    """One occurrence of a citation in a draft.

    ``span`` covers the citation as printed, from the case name to the court-and-date parenthesis; the signal before
    and the explanatory parentheticals after it are outside. ``cite_span`` covers "volume reporter page" alone.
    ``year``, ``court``, ``pin`` are what the draft says about *this* citation; None when it says nothing (parallel
    members of one group share the group's name, year and court). ``court`` is a CourtListener id.
    ``resolves_to`` is the id of the citation that a short, supra, Id. or name-only form means, ``"ambiguous"`` (then
    ``candidates`` lists the ids), or None.
    """

    id: str
    kind: Kind
    span: Span
    text: str
    cite_span: Span
    # who
    name: str | None = None
    plaintiff: str | None = None
    defendant: str | None = None
    # where it is printed
    volume: str | None = None
    reporter: str | None = None
    """Canonical reporter abbreviation (``F. Supp. 3d``), whatever the draft printed."""
    page: str | None = None
    normalized: str | None = None
    """``volume reporter page`` in canonical form; for statutes, rules and the like their canonical form."""
    pin: str | None = None
    pins: tuple[Pin, ...] = ()
    # when and by whom
    year: int | None = None
    date: str | None = None
    """Full ISO date where the parenthetical prints one (slip opinions, database citations)."""
    court: str | None = None
    court_text: str | None = None
    """The court as printed in the parenthetical, also when no id is known for it; None when nothing is printed."""
    docket: str | None = None
    # how it is used
    signal: str | None = None
    parentheticals: tuple[Parenthetical, ...] = ()
    # how it hangs together
    parallel_to: str | None = None
    quoted_in: str | None = None
    """Id of the citation whose "quoting" or "citing" parenthetical holds this one."""
    history_of: str | None = None
    """Id of the citation whose subsequent (or prior) history this one is."""
    history_phrase: str | None = None
    """The phrase that links it, in lower case without final points: ``rev'd``, ``cert. denied``, ``overruled by``."""
    sentence: int = 0
    """Number of the citation sentence: members of one string cite share it."""
    resolves_to: str | None = None
    candidates: tuple[str, ...] = ()
    # how it was printed
    suspect: str | None = None
    """Why the text itself is suspect (a zero-width character inside, a symbol-font shift), or None."""
    unclosed: bool = False
    """A parenthesis that belongs to this citation is never closed."""
    published: bool | None = None
    """False for reporters of unpublished opinions (F. App'x) and for database or slip citations; None: unknown."""

    @property
    def printed(self) -> str:
        """The citation as a person reads it: :attr:`text` on one line, without Markdown's marks."""
        return _MARKDOWN.sub("", " ".join(self.text.split()))

    @property
    def is_case(self) -> bool:
        """True for the forms that name a printed or database case by volume, reporter and page."""
        return self.kind in (Kind.FULL_CASE, Kind.SHORT_CASE)

    @property
    def blank_page(self) -> bool:
        """True for a page not yet known (``598 U.S. ___``)."""
        return self.page is not None and set(self.page) <= set("_-–—") and bool(self.page)


def antecedent_of(citation: Citation, by_id: Mapping[str, Citation]) -> Citation | None:
    """The full case or docket citation that ``citation`` means; itself for a full one; None when nothing fits.

    ``by_id`` holds every citation of the draft by its id.
    """
    seen: set[str] = set()
    while (meant := by_id.get(citation.resolves_to or "")) is not None and citation.id not in seen:
        seen.add(citation.id)
        citation = meant
    return citation if citation.kind in (Kind.FULL_CASE, Kind.DOCKET) else None
