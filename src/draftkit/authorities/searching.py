"""Finds corpus cases: by court, right, outcome and date, and by the words of what was done to whom."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from draftkit.authorities.records import Records
from draftkit.errors import BadUsage, BrokenData
from draftkit.model.authority import Authority, Ruling

SKIPPED = frozenset({"not-reached", "assumed"})
"""Values of a ruling's ``violation`` that decide nothing about the right."""

_WEIGHTS = (2.0, 6.0, 3.0, 4.0)  # name, conduct, tags, holding: what was done counts most
_WORD = re.compile(r"[^\W_]+")
COMMON = frozenset(
    """
    a an and are as at be been but by did do does for from had has have he her him his i in into is it its me my no not
    of on or our out she so that the their them then there they this to under up was we were when where which while who
    with would you
    """.split()
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a case must be; None and False ask nothing.

    ``circuit`` is a CourtListener id: decisions of that court, and with ``binding`` those of the Supreme Court too.
    ``right`` is one of :func:`rights`; ``before`` an ISO date (decided earlier than that day); ``immunity`` and
    ``violation`` values of a ruling; ``skipped_violation`` asks for a ruling that never decided the violation. Right
    and outcome must hold of one and the same ruling.
    """

    circuit: str | None = None
    binding: bool = False
    right: str | None = None
    before: str | None = None
    immunity: str | None = None
    violation: str | None = None
    skipped_violation: bool = False

    def rulings_of(self, case: Authority) -> tuple[Ruling, ...]:
        """The rulings of ``case`` that are wanted."""
        return tuple(
            r
            for r in case.rulings
            if (self.right is None or r.right == self.right)
            and (self.immunity is None or r.immunity == self.immunity)
            and (self.violation is None or r.violation == self.violation)
            and (not self.skipped_violation or r.violation in SKIPPED)
        )

    def takes(self, case: Authority) -> bool:
        """True if ``case`` is wanted."""
        if self.circuit and case.court != self.circuit and not (self.binding and case.court == "scotus"):
            return False
        if self.before and case.decided >= self.before:
            return False
        asks = self.right or self.immunity or self.violation or self.skipped_violation
        return not asks or bool(self.rulings_of(case))


@dataclass(frozen=True, slots=True)
class Hit:
    """A case that was found, with the rulings that fit (all of its rulings where no ruling was asked for)."""

    case: Authority
    rulings: tuple[Ruling, ...]


def rights(records: Records) -> tuple[str, ...]:
    """Every right that a ruling of the corpus is about, in alphabetical order."""
    return tuple(sorted({r.right for case in records.cases for r in case.rulings}))


def listed(records: Records, wanted: Wanted) -> tuple[Hit, ...]:
    """Every case that is wanted: the Supreme Court first, then by circuit, newest first."""
    cases = [case for case in records.cases if wanted.takes(case)]
    cases.sort(key=lambda c: c.decided, reverse=True)
    cases.sort(key=lambda c: (c.court != "scotus", _circuit_order(c.court)))
    return tuple(Hit(case, wanted.rulings_of(case)) for case in cases)


def search(records: Records, words: str, wanted: Wanted, limit: int = 10) -> tuple[Hit, ...]:
    """Wanted cases whose conduct, facts, holding or name have words of ``words``, best first (newer first on a tie).

    Words are matched by their stem (handcuffs, handcuffed). Raises BadUsage when ``words`` has nothing to search for,
    BrokenData when this Python's SQLite has no full-text search.
    """
    asked = [w for w in dict.fromkeys(_WORD.findall(words.lower())) if len(w) > 1 and w not in COMMON]
    if not asked:
        raise BadUsage(
            "There is nothing to search for.", 'Say what was done to whom: draftkit corpus search "handcuffed prone"'
        )
    cases = [case for case in records.cases if wanted.takes(case)]
    if not cases:
        return ()
    with full_text(cases) as base:
        query = " OR ".join(f'"{word}"' for word in asked)
        weights = ", ".join(map(str, _WEIGHTS))
        rows = base.execute(
            f"SELECT rowid FROM found WHERE found MATCH ? ORDER BY bm25(found, {weights})",  # noqa: S608 - numbers of ours
            (query,),
        ).fetchall()
    return tuple(Hit(cases[i], wanted.rulings_of(cases[i])) for (i,) in rows[:limit])


def full_text(cases: Iterable[Authority]) -> sqlite3.Connection:
    """A table ``found`` in memory, searchable by the words of each case; ``rowid`` is the case's number.

    Raises BrokenData when this Python's SQLite has no full-text search.
    """
    base = sqlite3.connect(":memory:", check_same_thread=False)
    try:
        base.execute("CREATE VIRTUAL TABLE found USING fts5(name, conduct, tags, holding, tokenize='porter unicode61')")
    except sqlite3.OperationalError:
        raise BrokenData(
            "This Python's SQLite has no full-text search.", "Use the Python of python.org or of your system."
        ) from None
    base.executemany("INSERT INTO found(rowid, name, conduct, tags, holding) VALUES (?, ?, ?, ?, ?)", _texts(cases))
    return base


def find_case(records: Records, asked: str) -> Authority:
    """The corpus case with this id, citation or name. Raises BadUsage when none or several fit, with the near ones."""
    from difflib import get_close_matches

    text = " ".join(asked.split())
    by_id = {case.id: case for case in records.cases}
    if text.lower() in by_id:
        return by_id[text.lower()]
    found = [a for a in (*records.at(text), *records.named(text)) if a.id in by_id]
    found = list({a.id: a for a in found}.values())
    if len(found) == 1:
        return found[0]
    if found:
        raise BadUsage(
            f"{asked!r} is the name of {len(found)} cases.", f"Ask for one: {', '.join(a.id for a in found)}."
        )
    near = get_close_matches("-".join(text.lower().split()), by_id, 3)
    hint = f"Did you mean {' or '.join(near)}? " if near else ""
    raise BadUsage(f"The corpus has no case {asked!r}.", f'{hint}Search for it: draftkit corpus search "{text}"')


def _texts(cases: Iterable[Authority]) -> Iterable[tuple[int, str, str, str, str]]:
    for number, case in enumerate(cases):
        conduct = " ".join(f"{r.right.replace('-', ' ')} {r.conduct}" for r in case.rulings)
        tags = " ".join(tag.replace("-", " ") for tag in case.facts)
        yield number, case.name, conduct, tags, case.holding


def _circuit_order(court: str) -> tuple[int, str]:
    number = court.removeprefix("ca")
    return (int(number) if number.isdigit() else 99, court)
