"""CourtListener's answers kept from one run to the next, where the person asked for that (``--keep-answers``).

One file in the user's cache folder, readable by that user alone: citation strings, what came back for each, and the
day. Nothing else of a draft is in it. An answer is used for :data:`DAYS` days, and dropped at the next online run after
that. A file that is damaged, or holds another service's answers, counts as none: the citations are asked again.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from draftkit.authorities.courtlistener import SOURCE, Answers, sendable, take_clusters
from draftkit.kept import kept_file
from draftkit.model.authority import Authority

DAYS = 30
"""An answer is used until it is so many days old."""

_SCHEMA = "draftkit/kept-answers@1"
_NAME = "courtlistener-answers.json"
_LARGEST = 64 << 20  # bytes: a longer file is none of ours
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONGEST_NAME = 300
_ABANDONED = 3600.0  # seconds after which an unfinished file is that of a run that was killed


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept. ``damaged``: there is a file, but it, or a part of it, could not be read. ``outdated``: there are
    answers too old to be used. ``answers.given`` says of each citation the day (an ISO date) its answer was given."""

    answers: Answers = field(default_factory=Answers)
    damaged: bool = False
    outdated: bool = False


def path() -> Path | None:
    """Where the answers are kept; None where this user has no cache folder of their own."""
    return kept_file(_NAME)


def load(service: str | None, today: dt.date) -> Kept:
    """The kept answers of a service (its base address; None: of any) that are young enough to be used ``today``."""
    where = path()
    if where is None or not where.exists():
        return Kept()
    try:
        if where.stat().st_size > _LARGEST:
            return Kept(damaged=True)
        data = json.loads(where.read_text(encoding="utf-8"))
        if data["schema"] != _SCHEMA or not isinstance(data["service"], str):
            return Kept(damaged=True)
        rows = data["answers"].items()
    except (OSError, ValueError, RecursionError, LookupError, TypeError, AttributeError):
        return Kept(damaged=True)
    if service is not None and data["service"] != service:
        return Kept()
    answers, damaged, outdated = Answers(), False, False
    for citation, row in rows:
        day = _day(row)
        if day is None or not sendable([citation]) or not _read(citation, row, answers):
            damaged = True
        elif not _young(day, today):
            outdated = True
            _drop(citation, answers)
    return Kept(answers, damaged, outdated)


def recall(kept: Kept, citations: Iterable[str], today: dt.date) -> Answers:
    """Those of the kept answers that are about ``citations``, as answers of this day's run."""
    all_, wanted = kept.answers, set(citations)
    return Answers(
        found={c: cases for c, cases in all_.found.items() if c in wanted},
        inside={c: name for c, name in all_.inside.items() if c in wanted},
        unknown=all_.unknown & wanted,
        asked=today.isoformat(),
        given={c: day for c, day in all_.given.items() if c in wanted},
    )


def joined(old: Answers, new: Answers) -> Answers:
    """Kept answers and new ones together; where both answer a citation, the new one counts."""
    fresh = new.answered
    return Answers(
        found={c: v for c, v in old.found.items() if c not in fresh} | new.found,
        inside={c: v for c, v in old.inside.items() if c not in fresh} | new.inside,
        unknown=(old.unknown - fresh) | new.unknown,
        unanswered=[c for c in new.unanswered if c not in old.given],
        trouble=new.trouble,
        asked=new.asked,
        given={c: day for c, day in old.given.items() if c not in fresh},
    )


def keep(answers: Answers, service: str, today: dt.date) -> bool:
    """Add answers to the kept ones, atomically, and drop those grown too old. False when they could not be kept.

    What another run kept meanwhile stays: the file is read again first.
    """
    where = path()
    if where is None:
        return False
    _sweep(where.parent, _ABANDONED)
    whole = joined(load(service, today).answers, answers)
    rows = {citation: _row(citation, whole) for citation in sorted(whole.answered)}
    text = json.dumps({"schema": _SCHEMA, "service": service, "answers": rows}, ensure_ascii=False, indent=1)
    try:
        handle, draft = tempfile.mkstemp(dir=where.parent, prefix=".answers-")  # mode 0600
        try:
            with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
                file.write(text)
            Path(draft).replace(where)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise
    except OSError:
        return False
    return True


def drop_outdated(service: str, today: dt.date) -> None:
    """Write the kept answers anew without those too old to be used. Failing to is no error: they are not used."""
    keep(Answers(asked=today.isoformat()), service, today)


def forget() -> bool:
    """Delete the kept answers. False when there were none. Raises OSError when the file cannot be deleted."""
    where = path()
    if where is None or not where.exists():
        return False
    _sweep(where.parent, 0.0)
    where.unlink()
    return True


def _sweep(folder: Path, age: float) -> None:
    """Delete unfinished files of runs that were killed, at least ``age`` seconds old."""
    for left in folder.glob(".answers-*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime >= age:
                left.unlink()


def in_words(citation: str, answers: Answers) -> str:
    """What was answered to one citation, for a list."""
    if name := answers.inside.get(citation):
        return f"a page inside {name}"
    cases = answers.at(citation)
    return "; ".join(f"{case.name} ({case.year})" for case in cases) or "not in CourtListener"


def _day(row: Any) -> dt.date | None:
    said = row.get("asked") if isinstance(row, dict) else None
    if not isinstance(said, str) or not _DAY.fullmatch(said):
        return None
    with suppress(ValueError):
        return dt.date.fromisoformat(said)
    return None


def _young(day: dt.date, today: dt.date) -> bool:
    """A day that is still to come was written by a wrong clock, so it says nothing about the answer's age."""
    return 0 <= (today - day).days < DAYS


def _read(citation: str, row: dict[str, Any], answers: Answers) -> bool:
    """Put a kept row into ``answers``; False when it is not of the shape that :func:`keep` writes."""
    one = Answers(asked=row["asked"], kept=True)
    inside, cases = row.get("inside"), row.get("cases")
    if isinstance(inside, str) and inside and cases is None:
        one.inside[citation] = " ".join(inside.split())[:_LONGEST_NAME]
    elif isinstance(cases, list) and inside is None:
        take_clusters(citation, cases, one)
        if len(one.found.get(citation, ())) != len(cases):
            return False
    else:
        return False
    answers.found |= one.found
    answers.inside |= one.inside
    answers.unknown |= one.unknown
    answers.given[citation] = row["asked"]
    return True


def _drop(citation: str, answers: Answers) -> None:
    answers.found.pop(citation, None)
    answers.inside.pop(citation, None)
    answers.unknown.discard(citation)
    answers.given.pop(citation, None)


def _row(citation: str, answers: Answers) -> dict[str, Any]:
    asked = answers.given.get(citation, answers.asked)
    if citation in answers.inside:
        return {"asked": asked, "inside": answers.inside[citation]}
    return {"asked": asked, "cases": [_cluster(case) for case in answers.found.get(citation, ())]}


def _cluster(case: Authority) -> dict[str, Any]:
    """A case in the service's own terms, so that one reader reads the service's answers and the kept ones."""
    names = dict(zip(("case_name_full", "case_name_short"), case.also_known_as, strict=False))
    cited = [c.split(" ", 1) for c in case.citations]
    return {
        "id": case.id.removeprefix(f"{SOURCE}-"),
        "case_name": case.name,
        **names,
        "date_filed": case.decided,
        "date_filed_is_approximate": bool(case.inferred),
        "precedential_status": "Published" if case.published else "Unpublished",
        "citations": [
            {"volume": volume, "reporter": rest.rpartition(" ")[0], "page": rest.rpartition(" ")[2]}
            for volume, rest in (c for c in cited if len(c) == 2)
        ],
    }
