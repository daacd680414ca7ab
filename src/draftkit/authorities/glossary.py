"""The glossary: terms of § 1983 practice in plain words, each with the authority behind it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from draftkit.authorities import corpus

FIELDS = {"id": str, "term": str, "also": list, "plain": str, "when": str, "authority": list, "see_also": list}
"""Every term has these fields and no others."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term. ``plain`` says what it means, ``when`` when it matters; ``authority`` holds ids of corpus cases and
    statutes or rules as they are cited; ``see_also`` ids of other terms."""

    id: str
    term: str
    also: tuple[str, ...]
    plain: str
    when: str
    authority: tuple[str, ...]
    see_also: tuple[str, ...]


@cache
def terms() -> dict[str, Term]:
    """Every term by its id. Raises BrokenData when a file is invalid."""
    rows: list[dict[str, Any]] = corpus.load("terms")["terms"]
    return {row["id"]: _term(row) for row in rows}


def _term(row: dict[str, Any]) -> Term:
    return Term(
        id=row["id"],
        term=row["term"],
        also=tuple(row["also"]),
        plain=row["plain"],
        when=row["when"],
        authority=tuple(row["authority"]),
        see_also=tuple(row["see_also"]),
    )


def find_term(asked: str) -> Term | None:
    """The term with this id, name or other spelling, whatever the case and the hyphens."""
    wanted = _folded(asked)
    return next((t for t in terms().values() if wanted in map(_folded, (t.id, t.term, *t.also))), None)


def _folded(words: str) -> str:
    return " ".join(words.lower().replace("-", " ").split())


def fault_of(row: Any, path: Path, known: set[str], cases: set[str]) -> str | None:
    """What is wrong with a term's file, or None. ``known`` and ``cases`` are the ids that it may name."""
    if not isinstance(row, dict) or set(row) != set(FIELDS):
        return f"the fields should be {', '.join(FIELDS)}"
    for key, kind in FIELDS.items():
        if not isinstance(row[key], kind) or (kind is str and not row[key].strip()):
            return f"{key} should be a {'text' if kind is str else 'list'}"
    if row["id"] != path.stem:
        return f"the id should be the file's name, {path.stem}"
    for other in row["see_also"]:
        if other not in known:
            return f"see_also names {other}, which is no term"
    for source in row["authority"]:
        cited = any(c.isdigit() or c == "§" for c in str(source)) or "Const." in str(source)
        if source not in cases and not cited:
            return f"authority names {source}, which is no case of the corpus"
    return None
