"""The first half of building an index: the rows that are needed, out of the bulk files into a working file.

The working file lies beside the index to be. Every chunk of rows is committed together with the number of rows read,
so a build that was killed goes on from its last chunk. Only what an index needs is kept: cases that a citation leads
to, and the courts of their dockets.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from draftkit.authorities.bulk import CITATIONS, CLUSTERS, COURTS, DOCKETS, NEEDED, BulkFile
from draftkit.authorities.index import STATUSES, place, spelled
from draftkit.errors import BadUsage, DamagedFile

Progress = Callable[[str, float], None]
"""Called with what is being done, in words, and how far it is, 0 to 1."""

FORM = 1
"""Form of the working file; one of another form is not gone on with."""
CHUNK = 1_600_000
"""Fields of the rows that are held in memory, and committed, together."""
_PROBE_EVERY = 10_007
"""Every so many citations, one is remembered and looked up again in the finished index."""
_HIGHEST = 2**31 - 1
"""No number of a case or docket is higher; it bounds the memory of :class:`Numbers`."""
_LONGEST_NAME = 160
_MOST_TORN = 0.05
"""Share of unusable rows above which a file is not taken for what it says it is."""
_PAGE = 1 << 16

_TABLES = """
create table state (key text primary key, value text);
create table done (kind text primary key, read int, skipped int, whole int);
create table reporter (id integer primary key, name text unique);
create table cite (rep int, vol text, n int, page text, cluster int);
create table probe (citation text, cluster int, known int);
create table cluster (id int, name text, filed text, letters text, docket int);
create table docket (id integer primary key, court int);
create table court (id integer primary key, code text unique);
create table courtname (code text primary key, name text);
"""

Row = tuple[object, ...]


class Numbers:
    """A set of whole numbers up to some two thousand million, one bit each: ten millions take two megabytes."""

    def __init__(self) -> None:
        self._pages: dict[int, bytearray] = {}

    def add(self, number: int) -> None:
        """Put a number in."""
        page = self._pages.get(number >> 16)
        if page is None:
            page = self._pages[number >> 16] = bytearray(_PAGE >> 3)
        page[(number & 0xFFFF) >> 3] |= 1 << (number & 7)

    def __contains__(self, number: int) -> bool:
        page = self._pages.get(number >> 16)
        return page is not None and bool(page[(number & 0xFFFF) >> 3] >> (number & 7) & 1)


class Working:
    """The working file of one build; the lock that keeps a second build of the same index away."""

    def __init__(self, path: Path, files: dict[str, BulkFile]) -> None:
        """Open it, or begin it anew where it was made from other files. Raises BadUsage while another build runs."""
        self.path = path
        wanted = json.dumps([FORM, [(k, _mark(files[k])) for k in NEEDED if k in files]])
        for attempt in (1, 2):
            self.database = _opened(path)
            try:
                self.database.execute("begin immediate")
                made_from = _state(self.database)
                if made_from == wanted:
                    self.database.execute("commit")
                    return
                if made_from is None and not _tables(self.database):
                    for statement in _TABLES.strip().split(";\n"):
                        self.database.execute(statement)
                    self.database.execute("insert into state values ('files', ?)", (wanted,))
                    self.database.execute("commit")
                    return
            except sqlite3.OperationalError as error:
                self.database.close()
                if "locked" in str(error):
                    raise BadUsage("Another build of this index is running.", "Wait for it, or stop it.") from None
                raise
            except sqlite3.DatabaseError:
                if attempt == 2:
                    raise
            self.close(remove=True)
        raise AssertionError("unreachable")

    def close(self, *, remove: bool) -> None:
        """Close the file, and delete it when it is no longer needed."""
        with suppress(sqlite3.Error):
            self.database.rollback()
        self.database.close()
        if remove:
            for path in (self.path, Path(f"{self.path}-journal")):
                path.unlink(missing_ok=True)

    def done(self, kind: str) -> tuple[int, int, bool]:
        """Rows read and rows skipped so far, and whether the file was read to its end."""
        row = self.database.execute("select read, skipped, whole from done where kind = ?", (kind,)).fetchone()
        return (row[0], row[1], bool(row[2])) if row else (0, 0, False)

    def read(self, files: dict[str, BulkFile], known: frozenset[str], progress: Progress) -> None:
        """Bring every row that an index needs into the working file, going on where an earlier build stopped."""
        self._citations(files[CITATIONS], known, progress)
        self._clusters(files[CLUSTERS], progress)
        if DOCKETS in files:
            self._dockets(files[DOCKETS], progress)
        if COURTS in files:
            self._courts(files[COURTS], progress)

    # one file each

    def _citations(self, file: BulkFile, known: frozenset[str], progress: Progress) -> None:
        v, r, p, c = (file.needed(name) for name in NEEDED[CITATIONS])
        ids: dict[str, int] = dict(self.database.execute("select name, id from reporter"))
        # The spelling of a reporter is settled once for each form in which the file prints it.
        printed: dict[str, int] = {}

        def number_of(reporter: str) -> int:
            name = spelled(reporter)
            if name not in ids:
                ids[name] = len(ids) + 1
                self.database.execute("insert into reporter values (?, ?)", (ids[name], name))
            printed[reporter] = ids[name]
            return ids[name]

        for chunk, at in self._chunks(file, progress):
            cites: list[Row] = []
            probes: list[Row] = []
            for count, row in enumerate(chunk, at):
                try:
                    volume, reporter, page, cluster = row[v], row[r], row[p], int(row[c])
                except (ValueError, IndexError):
                    continue
                if not (volume and page and reporter and 0 < cluster <= _HIGHEST) or len(row) != file.width:
                    continue
                cites.append((printed.get(reporter) or number_of(reporter), volume, *place(page), cluster))
                citation = f"{volume} {reporter} {page}"
                if citation in known or not count % _PROBE_EVERY:
                    probes.append((citation, cluster, citation in known))
            self.database.executemany("insert into cite values (?, ?, ?, ?, ?)", cites)
            self.database.executemany("insert into probe values (?, ?, ?)", probes)
            self._commit(file, at + len(chunk), len(chunk) - len(cites))

    def _clusters(self, file: BulkFile, progress: Progress) -> None:
        if self.done(CLUSTERS)[2]:
            return
        i, filed = file.needed("id"), file.needed("date_filed")
        names = [at for at in map(file.column, ("case_name", "case_name_full", "case_name_short")) if at is not None]
        about, status = file.column("date_filed_is_approximate"), file.column("precedential_status")
        docket = file.column("docket_id")
        wanted = self._numbers("select cluster from cite")
        for chunk, at in self._chunks(file, progress):
            rows: list[Row] = []
            skipped = 0
            for row in chunk:
                try:
                    cluster = int(row[i])
                    if len(row) != file.width:
                        skipped += 1
                        continue
                    if cluster not in wanted:
                        continue
                    name = next((row[at] for at in names if row[at].strip()), "")
                    letters = "a" if about is not None and row[about][:1] in {"t", "T", "1"} else ""
                    letters += STATUSES.get(row[status], "-") if status is not None else "-"
                    number = int(row[docket]) if docket is not None and row[docket] else None
                    if number is not None and not 0 < number <= _HIGHEST:
                        number = None
                    rows.append((cluster, _short(name), _date(row[filed]), letters, number))
                except (ValueError, IndexError):
                    skipped += 1
            self.database.executemany("insert into cluster values (?, ?, ?, ?, ?)", rows)
            self._commit(file, at + len(chunk), skipped)

    def _dockets(self, file: BulkFile, progress: Progress) -> None:
        if self.done(DOCKETS)[2]:
            return
        i, c = file.needed("id"), file.needed("court_id")
        wanted = self._numbers("select docket from cluster where docket is not null")
        ids: dict[str, int] = dict(self.database.execute("select code, id from court"))
        for chunk, at in self._chunks(file, progress):
            rows: list[Row] = []
            skipped = 0
            for row in chunk:
                try:
                    docket, code = int(row[i]), row[c]
                except (ValueError, IndexError):
                    docket, code = -1, ""
                if docket < 0 or len(row) != file.width:
                    skipped += 1
                    continue
                if docket not in wanted or not code:
                    continue
                if code not in ids:
                    ids[code] = len(ids) + 1
                    self.database.execute("insert into court values (?, ?)", (ids[code], code))
                rows.append((docket, ids[code]))
            self.database.executemany("insert or replace into docket values (?, ?)", rows)
            self._commit(file, at + len(chunk), skipped)

    def _courts(self, file: BulkFile, progress: Progress) -> None:
        i, full, short = file.needed("id"), file.needed("full_name"), file.column("citation_string")
        for chunk, at in self._chunks(file, progress):
            rows = [
                (row[i], (row[short] if short is not None else "") or row[full])
                for row in chunk
                if len(row) == file.width
            ]
            self.database.executemany("insert or replace into courtname values (?, ?)", rows)
            self._commit(file, at + len(chunk), len(chunk) - len(rows))

    # what they share

    def _chunks(self, file: BulkFile, progress: Progress) -> Iterator[tuple[list[list[str]], int]]:
        """The file's rows from the first that is not yet kept, and how many came before; marks the file as read."""
        read, skipped, whole = self.done(file.kind)
        if whole:
            return
        words, size = f"Reading {file.path.name}", max(CHUNK // file.width, 1)
        left = read
        while left > 0:
            progress(f"Finding the place in {file.path.name}", file.fraction)
            passed = len(file.take(min(left, size)))
            if not passed:
                raise DamagedFile(f"{file.path.name} has changed while it was read.", "Start the build again.")
            left -= passed
        while chunk := file.take(size):
            progress(words, file.fraction)
            self.database.execute("begin immediate")
            yield chunk, read
            read += len(chunk)
        skipped = self.done(file.kind)[1]
        if skipped > max(_MOST_TORN * read, 20):
            raise DamagedFile(
                f"{skipped:,} of the {read:,} rows of {file.path.name} could not be used.",
                "It is not the file it is named for, or it is damaged.",
            )
        if not read:
            raise DamagedFile(f"{file.path.name} has no rows.", "Download it again, whole.")
        self.database.execute("update done set whole = 1 where kind = ?", (file.kind,))
        progress(words, 1.0)

    def _commit(self, file: BulkFile, read: int, skipped: int) -> None:
        skipped += self.done(file.kind)[1]
        self.database.execute("insert or replace into done values (?, ?, ?, 0)", (file.kind, read, skipped))
        self.database.execute("commit")

    def _numbers(self, query: str) -> Numbers:
        numbers = Numbers()
        rows: Iterable[tuple[int]] = self.database.execute(query)
        for (number,) in rows:
            numbers.add(number)
        return numbers


def _opened(path: Path) -> sqlite3.Connection:
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    path.chmod(0o600)
    database = sqlite3.connect(path, isolation_level=None, timeout=0)
    settings = ("locking_mode = exclusive", "journal_mode = truncate", "synchronous = normal", "cache_size = -32000")
    for pragma in settings:
        try:
            database.execute(f"pragma {pragma}")
        except sqlite3.DatabaseError:  # damaged, or locked: the first real statement says which
            continue
    return database


def _tables(database: sqlite3.Connection) -> int:
    return int(database.execute("select count(*) from sqlite_master").fetchone()[0])


def _state(database: sqlite3.Connection) -> str | None:
    if not _tables(database):
        return None
    try:
        row = database.execute("select value from state where key = 'files'").fetchone()
    except sqlite3.OperationalError:  # another program's tables
        return ""
    return str(row[0]) if row else ""


def _mark(file: BulkFile) -> list[object]:
    state = file.path.stat()
    return [file.path.name, state.st_size, state.st_mtime_ns]


def _date(text: str) -> str:
    """``2002-06-27`` without the marks; ``""`` for anything that is not a date."""
    plain = text[:10].replace("-", "")
    return plain if len(plain) == 8 and plain.isascii() and plain.isdecimal() else ""


def _short(name: str) -> str:
    """A name on one line. A very long one keeps the beginning of each side: that is what names are compared by."""
    name = " ".join(name.split())
    if len(name) <= _LONGEST_NAME:
        return name
    left, versus, right = name.partition(" v. ")
    half = _LONGEST_NAME // 2
    return f"{left[:half]}{versus}{right[:half]}" if versus else name[:_LONGEST_NAME]
