"""The local index: names, dates and courts of some ten million decisions by citation, in one file, without network.

It is built by :mod:`draftkit.authorities.index_build` from CourtListener's public bulk files. What it holds is what
those files hold: a citation that is not in it may be perfectly right, and its names are display names, not captions.

The file is SQLite. ``cite`` leads from reporter, volume and page to cluster numbers (CourtListener's word for one
decision with its opinions); ``block`` holds the decisions, 16 to a compressed block (a reader takes
any number), by number.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

from draftkit.authorities import courts
from draftkit.errors import BrokenData
from draftkit.model.authority import Authority, Source

SOURCE = "index"
"""Value of :attr:`Authority.source`."""
APPLICATION_ID, SCHEMA = 0x64_6B_69_78, 1
"""Stand in the file's header: whose file it is ("dkix"), and the form of its tables."""
BUILD = "Build one with: draftkit index build (docs/index.md). To check a draft without it: draftkit check --no-index"

STATUSES = {
    "Published": "P",
    "Unpublished": "U",
    "Errata": "E",
    "Separate": "S",
    "In-chambers": "I",
    "Relating-to": "R",
}
"""CourtListener's precedential status → the letter kept for it; anything else is unknown."""

_MAPPED = 1 << 31
"""Bytes of the file that SQLite looks at in place instead of reading each page by a call of the system."""
_BLOCK = 16
"""Unpacking takes most of a look-up's time, so a block is small: half of 32 costs a tenth more bytes for each case."""
_AT = """
select cluster, (select data from block where first <= cluster order by first desc limit 1)
from cite where rep = ? and vol = ? and n = ? and page = ? limit 50
"""
_BEFORE = """
select n, page, cluster, (select data from block where first <= cluster order by first desc limit 1)
from cite where rep = ? and vol = ? and n < ? and n > 0 order by n desc limit 1
"""
_COMMON = (
    b" County Department of Corrections Board of Education Commissioner of Insurance Company Railroad Superintendent "
    b"Secretary of Labor Corporation LLC Inc. Estate of Matter of In re Commonwealth v. City of State of New York "
    b"People v. v. State v. United States"
)
"""Words that most names share: a small block compresses well only with a dictionary. Part of the file's form."""
_MAX_DIGITS = 15
_LEADING = re.compile(r"[0-9]{1,15}")


class Case(NamedTuple):
    """One decision as the files state it: ``filed`` an ISO date or ``""``, ``court`` a CourtListener id or ``""``."""

    cluster: int
    name: str
    filed: str
    approximate: bool
    status: str
    """A key of :data:`STATUSES`, or ``""``."""
    court: str


@dataclass(frozen=True, slots=True)
class About:
    """What an index was made from. ``date`` is the ISO date of the dump, ``""`` where the file names had none."""

    date: str
    citations: int
    cases: int
    with_court: int
    skipped: int
    """Rows of the files that could not be used: without volume, reporter or page, or torn."""
    tested: int
    """Citations that were looked up after the build and found as they stand in the files."""
    known: int
    """Citations of draftkit's own corpus among them, and how many of those have the same name here."""
    agreeing: int
    files: tuple[str, ...]

    @property
    def named(self) -> str:
        """For a sentence: which index, of when."""
        return f"index of CourtListener's public files{f' of {self.date}' if self.date else ''}"


def index_path() -> Path:
    """Where the user's index lies: ``DRAFTKIT_INDEX``, or a file in the user's data folder."""
    if chosen := os.environ.get("DRAFTKIT_INDEX"):
        return Path(chosen)
    if sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    elif sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "draftkit" / "index.sqlite"


def place(page: str) -> tuple[int, str]:
    """A page as the index keeps it: its number, for order, and its text where it is not just the number.

    >>> place("123"), place("0123"), place("123a"), place("xiv")
    ((123, ''), (123, ''), (123, '123a'), (0, 'xiv'))
    """
    if page.isascii() and page.isdecimal() and len(page) <= _MAX_DIGITS:
        return int(page), ""
    leading = _LEADING.match(page)
    return int(leading[0]) if leading else 0, page


def spelled(reporter: str) -> str:
    """A reporter's abbreviation with plain apostrophes and single spaces."""
    return " ".join(reporter.replace("’", "'").split())


def packed(cases: Iterable[tuple[int, str, str, str, int]]) -> Iterator[tuple[int, bytes]]:
    """Rows of ``block``. ``cases`` (number, name, date, letters, number of court) come in order of their number."""
    lines: list[str] = []
    first = 0
    for cluster, name, filed, letters, court in cases:
        first = first if lines else cluster
        lines.append(f"\n{cluster}\t{filed}\t{letters}\t{court}\t{name}")
        if len(lines) == _BLOCK:
            yield first, _deflated(lines)
            lines = []
    if lines:
        yield first, _deflated(lines)


def _deflated(lines: list[str]) -> bytes:
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15, 8, zlib.Z_DEFAULT_STRATEGY, _COMMON)
    return deflate.compress("".join(lines).encode("utf-8", "replace")) + deflate.flush()


class Index:
    """A built index, open for reading only. Not for use by several threads at once."""

    def __init__(self, path: Path) -> None:
        """Raises BrokenData when the file is missing, damaged, cut off, or of another form."""
        self.path = path
        self._reporters: dict[str, int | None] = {}
        try:
            if not path.is_file():
                raise BrokenData(f"There is no index at {path}.", BUILD)
            _check_header(path)
            self._database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
            self._database.execute(f"pragma mmap_size = {_MAPPED}")
        except (OSError, sqlite3.Error):
            raise BrokenData(f"The index {path} cannot be opened.", BUILD) from None
        try:
            _ = self.about
        except (BrokenData, KeyError, ValueError, TypeError):
            self._database.close()
            raise _damaged(path) from None

    @classmethod
    def of_user(cls) -> Index | None:
        """The user's own index, None when none was built. Raises BrokenData as above."""
        try:
            path = index_path()
        except RuntimeError:  # no home folder
            return None
        return cls(path) if os.path.lexists(path) else None

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    @cached_property
    def about(self) -> About:
        """What the index was made from."""
        meta = self._meta
        return About(
            date=str(meta["date"]),
            citations=int(meta["citations"]),
            cases=int(meta["cases"]),
            with_court=int(meta["with_court"]),
            skipped=int(meta["skipped"]),
            tested=int(meta["tested"]),
            known=int(meta["known"]),
            agreeing=int(meta["agreeing"]),
            files=tuple(meta["files"]),
        )

    def cases_at(self, normalized: str) -> tuple[Case, ...]:
        """Every decision that begins at this "volume reporter page"; duplicates (one name, one date) once."""
        volume, reporter, page = _cut(normalized)
        number, text = place(page)
        rows = self._rows(_AT, (self._reporter(reporter), volume, number, text))
        found: dict[tuple[str, str], Case] = {}
        for cluster, data in rows:
            case = self._case(cluster, data)
            if case is not None:
                found.setdefault((case.name.casefold(), case.filed), case)
        return tuple(found.values())

    def at(self, normalized: str) -> tuple[Authority, ...]:
        """As :meth:`cases_at`, as records: those with a name and a date. What the files leave open is ``inferred``."""
        return tuple(self._authority(c, normalized) for c in self.cases_at(normalized) if c.name and c.filed)

    def before(self, normalized: str) -> Authority | None:
        """The case with the nearest first page before this page of the volume; None for a page without a number."""
        volume, reporter, page = _cut(normalized)
        number, _ = place(page)
        rows = self._rows(_BEFORE, (self._reporter(reporter), volume, number))
        for first, text, cluster, data in rows:
            case = self._case(cluster, data)
            if case is not None and case.name and case.filed:
                return self._authority(case, f"{volume} {reporter} {text or first}")
        return None

    def holds(self, normalized: str, cluster: int) -> bool:
        """Whether this citation leads to the decision of this number, and the decision can be read."""
        volume, reporter, page = _cut(normalized)
        number, text = place(page)
        rows = self._rows(
            "select 1 from cite where rep = ? and vol = ? and n = ? and page = ? and cluster = ?",
            (self._reporter(reporter), volume, number, text, cluster),
        )
        return bool(rows)

    def reporters(self) -> tuple[tuple[str, int], ...]:
        """Every reporter and its number of citations, most first."""
        return tuple(self._rows("select name, rows from reporter order by rows desc, name", ()))

    def verify(self) -> None:
        """Read the whole file and check its structure: seconds for a large one. Raises BrokenData when damaged."""
        self._rows("pragma mmap_size = 0", ())  # read page by page: the whole file need not stand in memory
        if self._rows("pragma quick_check(1)", ()) != [("ok",)]:
            raise _damaged(self.path)

    # how it is kept

    @cached_property
    def _meta(self) -> dict[str, Any]:
        return {key: json.loads(value) for key, value in self._rows("select key, value from meta", ())}

    @cached_property
    def _courts(self) -> dict[int, str]:
        return dict(self._rows("select id, code from court", ()))

    def _rows(self, query: str, values: tuple[object, ...]) -> list[Any]:
        try:
            return self._database.execute(query, values).fetchall()
        except sqlite3.Error:
            raise _damaged(self.path) from None

    def _reporter(self, name: str) -> int | None:
        if name not in self._reporters:
            rows = self._rows("select id from reporter where name = ?", (spelled(name),))
            self._reporters[name] = rows[0][0] if rows else None
        return self._reporters[name]

    def _case(self, cluster: int, packed_cases: bytes | None) -> Case | None:
        if packed_cases is None:
            return None
        try:
            data = zlib.decompressobj(-15, _COMMON).decompress(packed_cases)
            start = data.find(b"\n%d\t" % cluster)
            if start < 0:
                return None
            end = data.find(b"\n", start + 1)
            _, filed, letters, court, name = data[start + 1 : end if end > 0 else None].decode().split("\t")
            code = self._courts.get(int(court), "")
        except (zlib.error, ValueError):
            raise _damaged(self.path) from None
        if len(filed) == 8:
            filed = f"{filed[:4]}-{filed[4:6]}-{filed[6:]}"
        return Case(cluster, name, filed, letters[:1] == "a", _STATUS.get(letters[-1:], ""), code)

    def _authority(self, case: Case, normalized: str) -> Authority:
        doubts = ["published"]
        court = case.court if case.court in _courts_known() else ""
        if case.approximate:
            doubts.append("decided: the date is approximate")
        if not court:
            doubts.append("court: not known here")
        return Authority(
            id=f"courtlistener-{case.cluster}",
            name=case.name,
            citation=normalized,
            citations=(normalized,),
            court=court,
            decided=case.filed,
            source=SOURCE,
            published=case.status != "Unpublished",
            inferred=tuple(doubts),
            sources=(Source(f"https://www.courtlistener.com/opinion/{case.cluster}/", (), self.about.named),),
        )


@cache
def _courts_known() -> frozenset[str]:
    return frozenset(court.id for court in courts.courts())


_STATUS = {letter: status for status, letter in STATUSES.items()}


def _cut(normalized: str) -> tuple[str, str, str]:
    volume, _, rest = normalized.partition(" ")
    reporter, _, page = rest.rpartition(" ")
    return volume, reporter, page


def _check_header(path: Path) -> None:
    """Whose file it is, of which form, and whether all of it is there; without this SQLite would guess."""
    with path.open("rb") as file:
        header = file.read(100)
    if not header.startswith(b"SQLite format 3\0") or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise BrokenData(f"{path} is not an index of draftkit.", BUILD)
    if int.from_bytes(header[60:64], "big") != SCHEMA:
        raise BrokenData(f"The index {path} was made by another version of draftkit.", BUILD)
    if int.from_bytes(header[16:18], "big") * int.from_bytes(header[28:32], "big") != path.stat().st_size:
        raise _damaged(path)


def _damaged(path: Path) -> BrokenData:
    return BrokenData(f"The index {path} is damaged or unfinished.", BUILD)
