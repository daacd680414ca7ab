"""Builds the local index from CourtListener's public bulk files: whole or not at all.

Rows are gathered in a working file first (:mod:`draftkit.authorities.index_rows`); then the index is written beside its
final name, sorted, read back and tested, and given its name only at the very end. A build that fails or is killed
leaves the index that was there as it was; started again with the same files, it goes on.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from draftkit.authorities.bulk import CITATIONS, CLUSTERS, NEEDED, BulkFile
from draftkit.authorities.comparing import same_case_name
from draftkit.authorities.index import APPLICATION_ID, SCHEMA, About, Index, packed
from draftkit.authorities.index_rows import Progress, Working
from draftkit.authorities.records import Records
from draftkit.errors import BadUsage, BrokenData, OutputFailed

_SPARE = 50 << 20
"""Bytes that must be free on the disk before a build begins; what it needs in all cannot be known beforehand."""
_ENOUGH = 20
"""Citations of the corpus from which on a disagreement in most names says that the files do not belong together."""

_TABLES = """
create table made.meta (key text primary key, value text) without rowid;
create table made.reporter (id integer primary key, name text unique, rows int);
create table made.cite (
  rep int, vol text, n int, page text, cluster int, primary key (rep, vol, n, page, cluster)
) without rowid;
create table made.block (first integer primary key, data blob);
create table made.court (id integer primary key, code text, name text);
"""
_SORTED = "insert or ignore into made.cite select rep, vol, n, page, cluster from main.cite order by 1, 2, 3, 4, 5"
_COUNTED = """
insert into made.reporter select r.id, r.name, count(*)
from made.cite c join main.reporter r on r.id = c.rep group by c.rep
"""
_COURTS = """
insert into made.court select c.id, c.code, coalesce(n.name, '') from main.court c left join courtname n using (code)
"""
_CASES = """
select c.id, c.name, c.filed, c.letters, coalesce(d.court, 0)
from main.cluster c left join main.docket d on d.id = c.docket order by c.id
"""


def build(paths: Sequence[Path], target: Path, *, progress: Progress, records: Records | None = None) -> About:
    """Build the index ``target`` from bulk files, in any order; citations and opinion-clusters are needed.

    Replaces an index that is already there, and nothing else. Says what the new index holds. Raises BadUsage for files
    that are not the right ones, DamagedFile for broken ones, OutputFailed when the index cannot be written, BrokenData
    when the finished index does not hold what the files hold.
    """
    target = Path(os.path.abspath(target))
    _may_replace(target, paths)
    records = Records.load() if records is None else records
    with ExitStack() as stack:
        files = _open_all(paths, stack)
        try:
            stack.enter_context(_room(target.parent))
            working = Working(target.with_name(f".{target.name}.rows"), files)
        except (OSError, sqlite3.Error) as error:
            raise _not_written(target, error) from None
        part = target.with_name(f".{target.name}.part")
        try:
            working.read(files, _known(records), progress)
            _write(part, working, files, progress)
            about = _tested(part, working, records, progress)
            _name(part, target)
        except (OSError, sqlite3.Error) as error:
            raise _not_written(target, error) from None
        except BrokenData:
            working.close(remove=True)  # going on from the same rows would end the same way
            raise
        finally:
            working.close(remove=False)
            with suppress(OSError):
                part.unlink(missing_ok=True)
        working.close(remove=True)
    return about


# before ---------------------------------------------------------------------------------------------------------------


def _may_replace(target: Path, paths: Sequence[Path]) -> None:
    if target.is_dir():
        raise OutputFailed(f"{target} is a folder.", "Give a file name with -o.")
    if any(path.exists() and target.exists() and path.samefile(target) for path in paths):
        raise BadUsage(f"{target} is one of the files to read.", "Choose another name with -o.")
    if target.exists() and not _ours(target):
        raise BadUsage(
            f"{target} is there already and is not an index of draftkit.", "Choose another name with -o, or move it."
        )


def _ours(path: Path) -> bool:
    with suppress(OSError), path.open("rb") as file:
        head = file.read(100)
        return not head or head[68:72] == APPLICATION_ID.to_bytes(4, "big")
    return False


def _open_all(paths: Sequence[Path], stack: ExitStack) -> dict[str, BulkFile]:
    files: dict[str, BulkFile] = {}
    for path in paths:
        file = BulkFile(path)
        stack.callback(file.close)
        if file.kind in files:
            raise BadUsage(
                f"{files[file.kind].path.name} and {file.path.name} are both the file {file.kind}.", "Give one of them."
            )
        files[file.kind] = file
    missing = [kind for kind in (CITATIONS, CLUSTERS) if kind not in files]
    if missing:
        raise BadUsage(
            f"The file {' and the file '.join(missing)} is missing.",
            "An index needs citations-DATE.csv.bz2 and opinion-clusters-DATE.csv.bz2 of the same date.",
        )
    return files


@contextmanager
def _room(folder: Path) -> Iterator[None]:
    """The folder of the index, made if needed; SQLite sorts there too, not in the system's temporary folder."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if shutil.disk_usage(folder).free < _SPARE:
        raise OSError(28, "No space left on device")
    before = os.environ.get("SQLITE_TMPDIR")
    os.environ["SQLITE_TMPDIR"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            os.environ.pop("SQLITE_TMPDIR", None)
        else:
            os.environ["SQLITE_TMPDIR"] = before


def _not_written(target: Path, error: OSError | sqlite3.Error) -> OutputFailed:
    words = (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__
    return OutputFailed(
        f"The index {target} could not be written ({words}).",
        "Is the disk full? Nothing was changed. What was read so far is kept beside it; the same command goes on.",
    )


def _known(records: Records) -> frozenset[str]:
    return frozenset(citation for case in records.cases for citation in case.citations)


# writing --------------------------------------------------------------------------------------------------------------


def _write(part: Path, working: Working, files: dict[str, BulkFile], progress: Progress) -> None:
    """The index itself, sorted, under a name of its own. The working file stays locked meanwhile."""
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    database = working.database
    # Python acts on Ctrl-C only between its own steps; this gives it steps within a long statement.
    database.set_progress_handler(lambda: 0, 2_000_000)
    database.execute("attach ? as made", (str(part),))
    try:
        # Nothing here needs to survive a crash: the part file is begun anew then.
        for pragma in (
            "made.page_size = 8192",
            "made.journal_mode = off",
            "made.synchronous = off",
            "made.cache_size = -64000",
            "main.cache_size = -64000",
            f"made.application_id = {APPLICATION_ID}",
            f"made.user_version = {SCHEMA}",
        ):
            database.execute(f"pragma {pragma}")
        for statement in _TABLES.strip().rstrip(";").split(";\n"):
            database.execute(statement)
        database.execute("begin")
        progress("Sorting the citations", 0.0)
        for statement in (_SORTED, _COUNTED, _COURTS):
            database.execute(statement)
        progress("Sorting the citations", 1.0)
        meta = {
            "date": min((file.date for file in files.values() if file.date), default=""),
            "files": [files[kind].path.name for kind in NEEDED if kind in files],
            "citations": database.execute("select sum(rows) from made.reporter").fetchone()[0] or 0,
            "skipped": database.execute("select sum(skipped) from done").fetchone()[0] or 0,
            **_pack(database, progress),
            **dict.fromkeys(("tested", "known", "agreeing"), 0),
        }
        database.executemany("insert into made.meta values (?, ?)", [(k, json.dumps(v)) for k, v in meta.items()])
        database.execute("commit")
    except sqlite3.OperationalError as error:
        if "interrupted" in str(error):
            raise KeyboardInterrupt from None
        raise
    finally:
        if database.in_transaction:
            database.rollback()
        database.set_progress_handler(None, 0)
        database.execute("detach made")


def _pack(database: sqlite3.Connection, progress: Progress) -> dict[str, int]:
    total = database.execute("select count(*) from main.cluster").fetchone()[0]
    counted = {"cases": 0, "with_court": 0}

    def cases() -> Iterator[tuple[int, str, str, str, int]]:
        last = None
        for row in database.execute(_CASES):
            if row[0] == last:
                continue
            last = row[0]
            counted["cases"] += 1
            counted["with_court"] += row[4] > 0
            if not counted["cases"] % 100_000:
                progress("Packing the cases", counted["cases"] / total)
            yield row

    progress("Packing the cases", 0.0)
    database.executemany("insert into made.block values (?, ?)", packed(cases()))
    progress("Packing the cases", 1.0)
    return counted


# testing --------------------------------------------------------------------------------------------------------------


def _tested(part: Path, working: Working, records: Records, progress: Progress) -> About:
    """Read the finished file back, look up what is known to be in it, and note the outcome in the file.

    Raises BrokenData when a citation that stands in the files is not found, or when nearly all known cases have other
    names here.
    """
    progress("Testing the index", 0.0)
    index = Index(part)
    try:
        index.verify()
        progress("Testing the index", 0.5)
        counted = _probed(index, working, records)
    finally:
        index.close()
    if counted["known"] >= _ENOUGH and counted["agreeing"] < counted["known"] / 2:
        raise BrokenData(
            "The new index gives most of the cases that draftkit knows another name, so it was not put in place.",
            "Are citations and opinion-clusters of the same date?",
        )
    database = sqlite3.connect(part, isolation_level=None)
    try:
        database.execute("pragma journal_mode = off")
        database.execute("begin")
        database.executemany("update meta set value = ? where key = ?", [(str(v), k) for k, v in counted.items()])
        database.execute("commit")
    finally:
        database.close()
    index = Index(part)
    try:
        progress("Testing the index", 1.0)
        return index.about
    finally:
        index.close()


def _probed(index: Index, working: Working, records: Records) -> dict[str, int]:
    counted = {"tested": 0, "known": 0, "agreeing": 0}
    for citation, cluster, known in working.database.execute("select citation, cluster, known from probe"):
        counted["tested"] += 1
        if not index.holds(citation, cluster):
            raise BrokenData(
                "The new index failed its test (a citation of the files is not in it), so it was not put in place.",
                "Run the command again; if it fails again, please report it.",
            )
        if known:
            names = [case.name for case in index.cases_at(citation)]
            trusted = [name for a in records.at(citation) for name in (a.name, *a.also_known_as)]
            counted["known"] += 1
            counted["agreeing"] += any(same_case_name(a, b) is not False for a in names for b in trusted)
    return counted


def _name(part: Path, target: Path) -> None:
    """Give the tested file its final name; it is on the disk before, and its name after."""
    _sync(part, os.O_RDWR)
    os.replace(part, target)
    with suppress(OSError):  # Windows cannot open a folder
        _sync(target.parent, os.O_RDONLY)


def _sync(path: Path, flags: int) -> None:
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
