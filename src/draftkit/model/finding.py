"""A finding: what is wrong, where, on what basis, how sure, and what to do. A value, never an exception."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from draftkit.model.draft import Span
from draftkit.model.place import Place


class Severity(StrEnum):
    """How much it matters, worst first.

    blocker: a clerk or judge will bounce or dismiss the paper, or it exposes someone. error: likely wrong or
    sanctionable. warning: likely to cost the argument. note: good to know, or the tool could not tell.
    """

    BLOCKER = "blocker"
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for blocker ... 3 for note."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Basis:
    """Why draftkit says so.

    ``kind``: ``record`` (a trusted record disagrees), ``rule`` (a rule of form or of how reporters are printed),
    ``draft`` (the draft disagrees with itself). ``source`` names the record or table (``corpus``,
    ``supreme-court-table``, ``volumes``, ``courts``, ``draft``); ``detail`` says what it holds, in one sentence.
    """

    kind: str
    source: str
    detail: str


@dataclass(frozen=True, slots=True)
class Remedy:
    """What to do. ``kind``: ``replace`` (``text`` may stand in place of the span), ``check`` (look it up), ``rewrite``.

    ``text`` is what to write or do, ``why`` the reason in one sentence.
    """

    kind: str
    text: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of one rule.

    ``span`` (characters of the draft's text) is what to look at; ``citations`` are the ids it is about, the first
    being the one to show. ``message`` is plain language: what is wrong and why it matters. A finding about a matter
    file has a ``place`` there, and an empty span unless the matter file itself is the draft.
    """

    code: str
    rule: str
    severity: Severity
    message: str
    span: Span
    citations: tuple[str, ...]
    basis: Basis
    remedy: Remedy
    place: Place | None = None
    private: tuple[Span, ...] = ()
    """Every place of what no output may show in full: a social-security number, a child's name."""
