"""Small bulk files by hand, in CourtListener's dialect: the header bare, every field quoted, a backslash before a mark."""

from __future__ import annotations

import bz2
import gzip
from collections.abc import Iterable
from pathlib import Path

DATE = "2026-06-30"
CITATION_COLUMNS = ("id", "volume", "reporter", "page", "type", "cluster_id", "date_created", "date_modified")
CLUSTER_COLUMNS = (
    "id", "date_created", "judges", "date_filed", "date_filed_is_approximate", "case_name_short", "case_name",
    "case_name_full", "attorneys", "precedential_status", "docket_id", "headmatter",
)  # fmt: skip
DOCKET_COLUMNS = ("id", "date_created", "case_name", "docket_number", "court_id")
COURT_COLUMNS = ("id", "citation_string", "full_name", "jurisdiction")

CITATIONS = [
    # volume, reporter, page, cluster
    ("536", "U.S.", "730", "101"),
    ("122", "S. Ct.", "2508", "101"),  # a parallel citation
    ("555", "U.S.", "223", "102"),
    ("905", "F.3d", "100", "103"),
    ("905", "F.3d", "150", "104"),
    ("905", "F.3d", "200", "105"),  # the same decision twice, under two numbers
    ("905", "F.3d", "200", "106"),
    ("905", "F.3d", "300", "107"),  # two decisions on one page
    ("905", "F.3d", "300", "108"),
    ("2020", "IL App (1st)", "123", "109"),  # a neutral citation
    ("12", "Misc.", "45a", "110"),
    ("12", "Misc.", "xiv", "111"),
    ("12", "Misc.", "0046", "112"),  # the page as a number with zeros before it
    ("2019", "WL", "1234567", "113"),
    ("905", "F.3d", "400", "114"),
    ("905", "F.3d", "500", "115"),
    ("905", "F.3d", "600", "999"),  # its case is not in the other file
    ("", "F.3d", "1", "103"),  # these three cannot be used
    ("905", "F.3d", "", "103"),
    ("905", "F.3d", "7", "no number"),
]
CLUSTERS = [
    # id, date_filed, approximate, case_name, case_name_full, status, docket
    ("115", "2018-07-05", "f", "", "Eve Poe, Plaintiff, v. Ann Coe, Defendant", "Published", "5"),  # no short name
    ("101", "2002-06-27", "f", "Hope v. Pelzer", "", "Published", "1"),
    ("102", "2009-01-21", "f", "Pearson v. Callahan", "", "Published", "1"),
    ("103", "2018-05-01", "f", "Marlow v. Quimby", "", "Published", "2"),
    ("104", "2018-12-31", "f", "Tarrow v. Vance", "", "Unpublished", "2"),
    ("105", "2018-03-03", "f", "Ostrander v. Lund", "", "Published", "3"),
    ("106", "2018-03-03", "f", "OSTRANDER v. Lund", "", "Published", ""),
    ("107", "2018-04-04", "f", "Underhill v. Platt", "", "Published", "2"),
    ("108", "2018-04-04", "f", "Farraday v. Moss", "", "Published", "2"),
    ("109", "2020-02-02", "f", 'The "Best \\ Firm", Inc.\nv. Roe', "", "Published", ""),  # marks and a line break
    ("110", "1950-01-01", "t", "Doe v. Roe", "", "", ""),
    ("111", "1951-02-02", "f", "In re Poe", "", "Published", ""),
    ("112", "1952-02-02", "f", "Zander v. Quist", "", "Published", "7"),
    ("113", "2019-09-09", "f", "Brandt v. Yarrow", "", "Unpublished", "2"),
    ("114", "1999-01-01", "t", "Halloran v. Innes", "", "Published", "2"),
    ("800", "1999-09-09", "f", "Never Cited v. Anywhere", "", "Published", "2"),
    ("torn", "", "", "", "", "", ""),
]
DOCKETS = [("1", "scotus"), ("2", "ca9"), ("3", "cand"), ("4", "ca5"), ("5", "nyappdiv77"), ("7", "ny")]
COURTS = [("scotus", "SCOTUS", "Supreme Court of the United States", "F"), ("ca9", "9th Cir.", "Ninth Circuit", "F")]


def table(columns: Iterable[str], rows: Iterable[Iterable[str]], quote: str = '"') -> str:
    """The text of a bulk file."""
    lines = [",".join(columns)]
    for row in rows:
        fields = (field.replace("\\", "\\\\").replace(quote, f"\\{quote}") for field in row)
        lines.append(",".join(f"{quote}{field}{quote}" for field in fields))
    return "\n".join(lines) + "\n"


def citation_rows(rows: Iterable[tuple[str, str, str, str]] = CITATIONS) -> list[tuple[str, ...]]:
    return [(str(i), v, r, p, "1", c, "2020-01-01", "2021-01-01") for i, (v, r, p, c) in enumerate(rows, 1)]


def cluster_rows(rows: Iterable[tuple[str, ...]] = CLUSTERS) -> list[tuple[str, ...]]:
    text = 'Argued.\n"Affirmed", said the court; see C:\\x.\n'
    return [(i, "2020", "A, B", d, a, "", n, full, text, s, k, text) for i, d, a, n, full, s, k in rows]


def write(folder: Path, name: str, text: str, how: str = "") -> Path:
    """One file: plain, ``.gz`` or ``.bz2``."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}-{DATE}.csv{how}"
    data = text.encode()
    path.write_bytes(bz2.compress(data) if how == ".bz2" else gzip.compress(data) if how == ".gz" else data)
    return path


def write_all(folder: Path, how: str = "", quote: str = '"') -> list[Path]:
    """The four files."""
    return [
        write(folder, "citations", table(CITATION_COLUMNS, citation_rows(), quote), how),
        write(folder, "opinion-clusters", table(CLUSTER_COLUMNS, cluster_rows(), quote), how),
        write(
            folder, "dockets", table(DOCKET_COLUMNS, [(i, "2020", "x", f"1-{i}", c) for i, c in DOCKETS], quote), how
        ),
        write(folder, "courts", table(COURT_COLUMNS, COURTS, quote), how),
    ]
