"""Reads CourtListener's public bulk files: CSV as PostgreSQL writes it, compressed or plain, row by row.

The dialect is theirs: a header row, every field in quotation marks, a backslash before a quotation mark inside a field
(never two quotation marks), line breaks inside fields, UTF-8. Columns have changed over time, and an older file used
back-ticks for quotation marks; so columns are found by their name, and the quotation mark is taken from the file.
"""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import queue
import re
import threading
import zlib
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any

from draftkit.errors import BadUsage, DamagedFile

CITATIONS, CLUSTERS, DOCKETS, COURTS = "citations", "opinion-clusters", "dockets", "courts"

NEEDED: dict[str, tuple[str, ...]] = {
    CITATIONS: ("volume", "reporter", "page", "cluster_id"),
    CLUSTERS: ("id", "case_name", "date_filed"),
    DOCKETS: ("id", "court_id"),
    COURTS: ("id", "full_name"),
}
"""Kind of file → columns without which it cannot be used, in the order in which the kinds are read."""

_TELLING: dict[str, tuple[str, ...]] = {
    CITATIONS: NEEDED[CITATIONS],
    CLUSTERS: ("case_name", "docket_id", "precedential_status"),
    DOCKETS: ("court_id", "docket_number"),
    COURTS: ("full_name", "jurisdiction"),
}
_KIND_BY_NAME = re.compile(r"(citations|opinion-clusters|dockets|courts)(?![a-z]|-[a-z])", re.IGNORECASE)
_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d-[01]\d-[0-3]\d)(?!\d)")
_LONGEST_FIELD = 64 << 20
"""Characters of the longest field that is read; without a limit one missing quotation mark would fill the memory."""
_PIECE = 1 << 20
_AHEAD = 8


class BulkFile:
    """One bulk file, open for reading. ``kind`` is a key of :data:`NEEDED`, ``date`` the dump's ISO date or ``""``.

    :meth:`take` gives the rows as lists of text, without the header; :meth:`column` says where a column stands.
    Raises BadUsage for a file that is none of the four or lacks a needed column, DamagedFile for one that is cut off
    or not in the dialect.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._ahead = _Ahead(path)
        except OSError as error:
            raise BadUsage(f"{path} cannot be opened ({error.strerror}).", "Check the name and the place.") from None
        try:
            text = io.TextIOWrapper(io.BufferedReader(self._ahead, _PIECE), "utf-8", "replace", newline="")
            start = _start(text, path)
            csv.field_size_limit(_LONGEST_FIELD)
            quote = _quote(start)
            self._rows = csv.reader(
                chain(filter(None, start), text), quotechar=quote, escapechar="\\", doublequote=False, strict=True
            )
            header = (self.take(1) or [[]])[0]
            self._columns = {name.strip().lstrip("\ufeff"): at for at, name in reversed([*enumerate(header)])}
            self.width = len(header)
            self.kind = self._kind()
        except BaseException:
            self.close()
            raise
        dates = _DATE.findall(path.name)
        self.date: str = dates[-1] if dates else ""

    def take(self, count: int) -> list[list[str]]:
        """The next rows, ``count`` of them or as many as are left."""
        try:
            return list(islice(self._rows, count))
        except (csv.Error, EOFError, OSError, zlib.error) as error:
            where = f"near line {self._rows.line_num:,}" if isinstance(error, csv.Error) else "when unpacked"
            raise DamagedFile(
                f"{self.path.name} is damaged or cut off ({where}).",
                "Download it again, whole. The index that was there before is unchanged.",
            ) from None

    def column(self, name: str) -> int | None:
        """Position of a column, None when the file has no column of that name."""
        return self._columns.get(name)

    def needed(self, name: str) -> int:
        """Position of a column that the file is known to have."""
        return self._columns[name]

    @property
    def fraction(self) -> float:
        """How much of the file has been read, 0 to 1."""
        return self._ahead.fraction

    def close(self) -> None:
        """Let go of the file and of the thread that unpacks it."""
        self._ahead.close()

    def _kind(self) -> str:
        said = _KIND_BY_NAME.match(self.path.name)
        if said is None:
            for kind, columns in _TELLING.items():
                if all(name in self._columns for name in columns):
                    return kind
            raise BadUsage(
                f"{self.path.name} is none of the bulk files that an index is built from.",
                f"Give the files {', '.join(NEEDED)} (.csv.bz2) as they come.",
            )
        kind = said[1].lower()
        missing = [name for name in NEEDED[kind] if name not in self._columns]
        if missing:
            raise BadUsage(
                f"{self.path.name} has no column {' and no column '.join(missing)}.",
                f"It is not CourtListener's file {kind}, or its form has changed.",
            )
        return kind


class _Ahead(io.RawIOBase):
    """Unpacks a file in a thread, some pieces ahead of the reader: bz2 leaves the interpreter free meanwhile."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        self._size = max(path.stat().st_size, 1)
        self._pieces: queue.Queue[bytes | BaseException] = queue.Queue(_AHEAD)
        self._piece = memoryview(b"")
        self._ended = False
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._unpack, name=f"unpack {path.name}", daemon=True)
        self._thread.start()

    @property
    def fraction(self) -> float:
        return 1.0 if self._ended or self._file.closed else min(self._file.tell() / self._size, 1.0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self._piece and not self._ended:
            piece = self._pieces.get()
            if isinstance(piece, BaseException):
                self._ended = True
                raise piece
            self._ended = not piece
            self._piece = memoryview(piece)
        count = min(len(buffer), len(self._piece))
        buffer[:count] = self._piece[:count]
        self._piece = self._piece[count:]
        return count

    def close(self) -> None:
        if not self.closed:
            self._stop.set()
            while self._thread.is_alive():
                try:
                    self._pieces.get(timeout=0.05)
                except queue.Empty:
                    continue
            self._file.close()
        super().close()

    def _unpack(self) -> None:
        try:
            magic = self._file.read(3)
            self._file.seek(0)
            stream: IO[bytes] | bz2.BZ2File | gzip.GzipFile = self._file
            if magic == b"BZh":
                stream = bz2.BZ2File(self._file)
            elif magic[:2] == b"\x1f\x8b":
                stream = gzip.GzipFile(fileobj=self._file)
            while not self._stop.is_set():
                piece = stream.read(_PIECE)
                self._pieces.put(piece)
                if not piece:
                    return
        except BaseException as error:
            self._pieces.put(error)


def _start(text: io.TextIOWrapper, path: Path) -> list[str]:
    """The header line and the line after it; enough to know the quotation mark."""
    try:
        start = [text.readline(_PIECE), text.readline(_PIECE)]
    except (EOFError, OSError, zlib.error):
        raise DamagedFile(f"{path.name} is damaged or cut off.", "Download it again, whole.") from None
    if not start[0].strip() or "\0" in "".join(start):
        raise DamagedFile(f"{path.name} holds no table.", "Give CourtListener's bulk files (.csv.bz2) as they come.")
    return start


def _quote(start: list[str]) -> str:
    for line in (start[1], start[0]):
        if line.lstrip("\ufeff")[:1] in {'"', "`"}:
            return line.lstrip("\ufeff")[0]
    return '"'
