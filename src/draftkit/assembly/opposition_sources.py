"""The side file of an opposition: every decision it prints, with court, date, sources, and the records' confidence."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftkit.assembly.opposition import BuiltOpposition

HEADER = ("id", "name", "citation", "court", "decided", "confidence", "not_confirmed", "argued_for", "worth", "sources")
_FORMULA = ("=", "+", "-", "@")


def side_file(made: BuiltOpposition) -> str:
    """CSV with one row for each decision, in the order of its name; ``worth`` by claim where it was weighed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    for authority in sorted(made.authorities.values(), key=lambda a: a.name):
        rows = [a for a in made.argued if a.row.authority.id == authority.id]
        worth = "; ".join(f"{a.claim}: {a.row.worth.value if a.row.worth else 'open'}" for a in rows)
        writer.writerow(
            [
                _cell(text)
                for text in (
                    authority.id, authority.name, authority.citation, authority.court, authority.decided,
                    authority.confidence or "", "; ".join(authority.inferred),
                    "; ".join(f"{a.claim}/{a.defendant}" for a in rows), worth,
                    "; ".join(s.url for s in authority.sources),
                )
            ]
        )  # fmt: skip
    return out.getvalue()


def _cell(text: str) -> str:
    """No cell begins like a formula: a spreadsheet would run it."""
    return f"'{text}" if text.startswith(_FORMULA) else text
