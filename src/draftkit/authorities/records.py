"""The records: corpus cases first, then the table of Supreme Court decisions.

Everything is looked up by the canonical "volume reporter page" (``536 U.S. 730``, ``122 S. Ct. 2508``). Loading costs
milliseconds; a record is built when it is first asked for.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import defaultdict
from functools import cache, cached_property
from typing import Any

from draftkit.authorities import corpus
from draftkit.authorities.casefile import authority_of_case, authority_of_row
from draftkit.authorities.comparing import is_named
from draftkit.authorities.names import STAND_INS, parties
from draftkit.model.authority import Authority

Reference = str | int
"""A corpus case's id, or the number of a row of the Supreme Court table."""

CORPUS, TABLE = "corpus", "supreme-court-table"
"""Values of :attr:`Authority.source`."""

ORDERS = 800
"""U.S. Reports print orders, which the table does not claim, from about this page on."""

FRESH_PAGE = 400
"""Volume of U.S. Reports from which every opinion begins a page of its own; earlier ones may share it with the last."""

_SERIES = (("F.", "F.2d", "F.3d", "F.4th"), ("F. Supp.", "F. Supp. 2d", "F. Supp. 3d"), ("L. Ed.", "L. Ed. 2d"))


_APPELLATE = re.compile(r"(?<![\w:.-])(\d{2}-\d{1,5})(?:-[A-Za-z]{2,3})?(?![\w-])")


def docket_numbers(printed: str) -> tuple[str, ...]:
    """The appellate docket numbers in ``Nos. 16-2174, 16-2175-cv``: ``16-2174`` and ``16-2175``."""
    return tuple(dict.fromkeys(_APPELLATE.findall(printed)))


class Records:
    """Read-only records of decided cases. Make one with :meth:`load`."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data
        blocks: dict[str, str] = data["blocks"]
        self._at: dict[str, Reference | list[Reference]] = dict(
            zip(blocks["keys"].split("\n"), data["references"], strict=True)
        )
        self._rows = blocks["rows"].split("\n")
        self._cases = dict(zip(data["cases"], blocks["cases"].split("\n"), strict=True))
        self._known: dict[Reference, Authority] = {}
        self._found: dict[str, tuple[Authority, ...]] = {}

    @classmethod
    def load(cls) -> Records:
        """The shipped records. Raises BrokenData when a source file is missing or invalid."""
        return _loaded()

    @property
    def corpus_date(self) -> str:
        """When the corpus was last brought up to date, an ISO date."""
        return str(self._data["date"])

    @cached_property
    def cases(self) -> tuple[Authority, ...]:
        """Every corpus case, in order of court and id. Builds them all: some ten milliseconds the first time."""
        return tuple(self._authority(identity) for identity in self._cases)

    def __len__(self) -> int:
        """How many decisions are known, corpus cases and table rows together."""
        return len(self._cases) + len(self._rows) - len(self._data["merged"])

    def at(self, normalized: str) -> tuple[Authority, ...]:
        """Every record that begins at this "volume reporter page", corpus cases first; empty when there is none."""
        return tuple(self._authority(reference) for reference in self._references(normalized))

    def by_authority_id(self, identity: str) -> Authority | None:
        """The record with this id, None when unknown."""
        if identity in self._cases:
            return self._authority(identity)
        reporter, _, place = identity.partition("-")
        volume, _, page = place.partition("-")
        abbreviation = {"us": "U.S.", "sct": "S. Ct.", "led2d": "L. Ed. 2d", "led": "L. Ed."}.get(reporter, reporter)
        return next((a for a in self.at(f"{volume} {abbreviation} {page}") if a.id == identity), None)

    def named(self, name: str) -> tuple[Authority, ...]:
        """Every record of which all printed parties of ``name`` are parties, corpus cases first.

        Empty when the name has nothing distinctive (``City v. State``).
        """
        if name not in self._found:
            self._found[name] = tuple(self._named(name))
        return self._found[name]

    def near(self, normalized: str, name: str | None) -> tuple[Authority, ...]:
        """Records with the same name whose numbers differ from ``normalized`` by one slip.

        A slip is one digit wrong, missing, extra or swapped with its neighbour in volume or page, or another series
        of the same reporter with the same volume and page. Nothing is suggested without a name, nor for database
        numbers.
        """
        if not name or (printed := cut(normalized)) is None or any(w in printed[1] for w in ("WL", "LEXIS")):
            return ()
        exact = {a.id for a in self.at(normalized)}
        return tuple(
            a for a in self.named(name) if a.id not in exact and any(_one_slip(printed, cut(c)) for c in a.citations)
        )

    def inside(self, normalized: str) -> Authority | None:
        """The known case whose pages this page of U.S. Reports falls among, None when it begins one or is not known.

        Bounded by the next known first page of the volume. The table lacks some short decisions, so this is a strong
        sign only when the draft's case name agrees as well, and only for volumes with :meth:`coverage`.
        """
        if (printed := cut(normalized)) is None or printed[1] != "U.S." or not self.coverage("U.S.", printed[0]):
            return None
        pages = self._first_pages("U.S.", printed[0])
        at = bisect_right(pages, printed[2])
        if at in (0, len(pages)) or pages[at - 1] == printed[2] or printed[2] >= ORDERS:
            return None
        found = self.at(f"{printed[0]} U.S. {pages[at - 1]}")
        return found[0] if found else None

    def last_page(self, authority: Authority, reporter: str) -> int | None:
        """A page that the case certainly does not go beyond in this reporter; None where no record proves one."""
        return authority.last_pages.get(reporter)

    def coverage(self, reporter: str, volume: int) -> bool:
        """Whether nearly every opinion (not every order) of this volume is known here."""
        return reporter == "U.S." and volume in self._dense

    def replaced_by(self, normalized: str) -> Authority | None:
        """The corpus case whose opinion took the place of an earlier opinion at this citation, or None."""
        identity = self._data["replaced"].get(normalized)
        return self._authority(identity) if identity else None

    def docketed(self, number: str, court: str) -> tuple[Authority, ...]:
        """The corpus cases that this court (by id) decided under this docket number, ``16-2174``."""
        return tuple(self._by_docket.get((court, number), ()))

    # how it is kept

    def _named(self, name: str) -> list[Authority]:
        words = [sorted(p.distinctive or p.places - STAND_INS) for p in parties(name)]
        words = [side for side in words if side]
        if not words:
            return []
        index = self._names
        # The side whose words are rarest finds the candidates; the comparison decides.
        best = min(words, key=lambda side: sum(len(index.get(w, ())) for w in side) or 10**9)
        candidates = dict.fromkeys(
            self._owners.get(reference, reference) for word in best for reference in index.get(word, ())
        )
        found = [self._authority(r) for r in candidates if isinstance(r, str) or is_named(name, self._name_of(r))]
        found = [a for a in found if a.source == TABLE or _named_so(a, name)]
        return sorted(found, key=lambda a: a.source != CORPUS)

    def _name_of(self, row: int) -> str:
        return self._rows[row].split("\t", 4)[3]

    def _references(self, normalized: str) -> list[Reference]:
        found = self._at.get(normalized)
        return [] if found is None else found if isinstance(found, list) else [found]

    def _authority(self, reference: Reference) -> Authority:
        known = self._known.get(reference)
        if known is None:
            known = self._known[reference] = self._build(reference)
        return known

    def _build(self, reference: Reference) -> Authority:
        if isinstance(reference, int):
            row = self._rows[reference].split("\t")
            return authority_of_row(row, self._last_pages([c for c in row[:3] if c]))
        case = json.loads(self._cases[reference])
        number = self._data["merged"].get(reference)
        row = self._rows[number].split("\t") if number is not None else []
        cited = dict.fromkeys(filter(None, (case["citation"], *case["parallel"], *row[:3])))
        return authority_of_case(case, tuple(cited), row[3] if row else None, self._last_pages(list(cited)))

    def _last_pages(self, cited: list[str]) -> dict[str, int]:
        found = {}
        for citation in cited:
            printed = cut(citation)
            if printed is None:
                continue
            volume, reporter, page = printed
            pages = self._first_pages(reporter, volume)
            # West and the Lawyers' Edition print the dissents of companion cases, decided in one day, after the last.
            day = self._decided_at(citation) if reporter != "U.S." else None
            end = next((p for p in pages if p > page and not self._of_day(f"{volume} {reporter} {p}", day)), None)
            if end is not None:
                found[reporter] = end - (1 if reporter == "U.S." and volume >= FRESH_PAGE else 0)
        return found

    def _of_day(self, citation: str, day: str | None) -> bool:
        other = self._decided_at(citation)
        return day is not None and other is not None and other[: len(day)] == day[: len(other)]

    def _decided_at(self, citation: str) -> str | None:
        """When the decision that begins here was handed down; None where the table does not know it."""
        for reference in self._references(citation):
            number = reference if isinstance(reference, int) else self._data["merged"].get(reference)
            if number is not None:
                return self._rows[number].split("\t", 5)[4]
        return None

    def _first_pages(self, reporter: str, volume: int) -> list[int]:
        text = self._data["starts"].get(reporter, {}).get(str(volume), "")
        return [int(page) for page in text.split()]

    @cached_property
    def _owners(self) -> dict[Reference, Reference]:
        """Rows of the table that tell a corpus case, and that case's id."""
        return {number: identity for identity, number in self._data["merged"].items()}

    @cached_property
    def _by_docket(self) -> dict[tuple[str, str], list[Authority]]:
        found: dict[tuple[str, str], list[Authority]] = defaultdict(list)
        for authority in self.cases:
            for number in docket_numbers(" ".join(filter(None, (authority.docket, *authority.other_dockets)))):
                found[authority.court, number].append(authority)
        return found

    @cached_property
    def _dense(self) -> frozenset[int]:
        return frozenset(self._data["dense"])

    @cached_property
    def _names(self) -> dict[str, list[Reference]]:
        index: dict[str, list[Reference]] = corpus.load("names")
        return index


@cache
def _loaded() -> Records:
    return Records(corpus.load("records"))


def cut(normalized: str) -> tuple[int, str, int] | None:
    """Volume, reporter and page of a canonical citation; None where volume or page is not a number."""
    volume, _, rest = normalized.partition(" ")
    reporter, _, page = rest.rpartition(" ")
    return (int(volume), reporter, int(page)) if volume.isdecimal() and page.isdecimal() and reporter else None


def _named_so(authority: Authority, name: str) -> bool:
    return any(is_named(name, known) for known in (authority.name, *authority.also_known_as))


def _one_slip(a: tuple[int, str, int], b: tuple[int, str, int] | None) -> bool:
    if b is None:
        return False
    if a[1] != b[1]:
        return a[0] == b[0] and a[2] == b[2] and any(a[1] in family and b[1] in family for family in _SERIES)
    if a[0] == b[0]:
        return _digits_slip(str(a[2]), str(b[2]))
    return a[2] == b[2] and _digits_slip(str(a[0]), str(b[0]))


def _digits_slip(a: str, b: str) -> bool:
    """One digit wrong, missing or extra, or two digits in each other's place (236 for 263, 1227 for 1272)."""
    if len(a) == len(b):
        wrong = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        return len(wrong) == 1 or (len(wrong) == 2 and a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]])
    short, long = sorted((a, b), key=len)
    return len(long) - len(short) == 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
