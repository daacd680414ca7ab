"""A citation's volume and page as numbers: which are one slip away from others of the draft, and which are no pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.comparing import both_parties
from draftkit.model.citation import Citation, Verdict

if TYPE_CHECKING:
    from draftkit.rules.context import Context

DATABASES = frozenset({"WL", "LEXIS"})
"""Last word of the reporters that are databases: their numbers are never guessed at."""

_LENGTH = 60
"""Pages that a decision may well have."""

MOST_NAMES = 20
"""Names that one set of numbers is remembered under; nobody's draft has more."""


def is_database(citation: Citation) -> bool:
    """True for Westlaw and Lexis numbers."""
    return citation.reporter is not None and citation.reporter.split()[-1] in DATABASES


def twins(ctx: Context, citation: Citation) -> list[Citation]:
    """Other full citations of the draft that name the same case (both parties) in numbers one slip away.

    A draft may cite two decisions of one case: numbers that are not one slip apart, and two citations that the records
    both confirm, are left alone.
    """
    volume, reporter, page = citation.volume, citation.reporter, citation.page
    if not (citation.name and citation.normalized and volume and page) or is_database(citation):
        return []
    known: dict[str, list[Citation]] = ctx.memo.setdefault(f"{__name__}.twins", {})
    if citation.id in known:
        return known[citation.id]
    printed = _by_numbers(ctx)
    slipped = [f"{v} {reporter} {page}" for v in slips(volume)] + [f"{volume} {reporter} {p}" for p in slips(page)]
    known[citation.id] = [
        other
        for numbers in slipped
        for other in printed.get(numbers, ())
        if not both_confirmed(ctx, citation, other)
        and both_parties(citation.name, other.name or "")
        and not (lost_its_at(citation, other) or lost_its_at(other, citation))
    ]
    return known[citation.id]


def lost_its_at(citation: Citation, whole: Citation) -> bool:
    """True where a citation is likely a short form of ``whole`` without its "at": ``Ayerst, 486 P.3d 946``.

    One name, no year, and a page that the whole citation's case may well have.
    """
    if citation.year is not None or " v" in (citation.name or "") or citation.volume != whole.volume:
        return False
    if citation.reporter != whole.reporter or not (
        (citation.page or "").isdecimal() and (whole.page or "").isdecimal()
    ):
        return False
    return 0 < int(citation.page or 0) - int(whole.page or 0) <= _LENGTH


def _by_numbers(ctx: Context) -> dict[str, list[Citation]]:
    """Named full citations by their numbers, the first of each name."""
    if f"{__name__}.numbers" not in ctx.memo:
        index: dict[str, list[Citation]] = defaultdict(list)
        for citation in ctx.full:
            if citation.name and citation.normalized:
                known = index[citation.normalized]
                if len(known) < MOST_NAMES and all(c.name != citation.name for c in known):
                    known.append(citation)
        ctx.memo[f"{__name__}.numbers"] = index
    found: dict[str, list[Citation]] = ctx.memo[f"{__name__}.numbers"]
    return found


def both_confirmed(ctx: Context, *pair: Citation) -> bool:
    """True where the records hold both citations."""
    answers = [ctx.answers.get(c.id) for c in pair]
    return all(a is not None and a.verdict is Verdict.CONFIRMED for a in answers)


def slips(number: str) -> Iterator[str]:
    """Every number of two digits or more that is one slip away: a digit wrong, or two neighbouring digits swapped."""
    if not number.isdecimal() or len(number) < 2:
        return
    for i, digit in enumerate(number):
        yield from (number[:i] + other + number[i + 1 :] for other in "0123456789" if other != digit)
        if i and number[i - 1] != digit:
            yield number[: i - 1] + digit + number[i - 1] + number[i + 1 :]
