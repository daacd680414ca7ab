"""What the privacy rules share: places of one identifier, and how a finding speaks of it without repeating it.

Federal Rule of Civil Procedure 5.2(a): of a social-security or account number the last four digits may stand, of a
birth date the year, of a minor the initials.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy
from draftkit.patterns import pattern

if TYPE_CHECKING:
    from draftkit.rules.context import Context
    from draftkit.rules.rule import Rule

MONTHS = (
    r"(?i:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DATE = (
    rf"(?:{MONTHS} \d{{1,2}}(?:st|nd|rd|th)?,? (?:of )?\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? (?:day of "
    rf"|of )?{MONTHS},? \d{{4}}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)|\d{4}-\d{2}-\d{2})"
)
"""A full date: day, month and year."""

NAME_WORD = r"[A-Z][a-zà-ÿ’'A-Z-]*[a-zà-ÿ]"
NAME = rf"{NAME_WORD}(?: [A-Z]\.)?(?: {NAME_WORD}){{1,2}}"
"""A person's name: two or three capitalised words, no initials alone."""

NOT_PRINTED = pattern(r"people\[\d+\]\.contact$|^sources\[\d+\]\.cite|\.(?:id|path)$")
"""Keys of a matter file that no paper prints."""

OTHER_NUMBER = pattern(r"\.(?:badge_number|prisoner_number|case_number|number|telephone|bates|ecf|time)$")
"""Keys of a matter file that hold a number of another kind."""


@dataclass(frozen=True, slots=True)
class Held:
    """One identifier: all its places, the first the one to show."""

    spans: tuple[Span, ...]
    text: str


def held(ctx: Context, spans: Iterable[Span], *, digits: bool = False) -> list[Held]:
    """The identifiers at ``spans``, each once; ``digits``: two that differ in dashes and spaces only are one."""
    found: dict[str, list[Span]] = {}
    for span in sorted(set(spans)):
        text = ctx.slice(span)
        key = re.sub(r"\W", "", text).lower() if digits else " ".join(text.split()).lower()
        if NOT_PRINTED.search(ctx.block(span[0]).part):
            continue
        found.setdefault(key, []).append(span)
    return [Held(tuple(places), ctx.slice(places[0])) for places in found.values()]


def full_numbers(
    ctx: Context, rule: Rule, spans: Iterable[Span], *, what: str, seen: str, write: str, source: str
) -> Iterator[Finding]:
    """A finding for each full number at ``spans``, of which only the last four digits are shown.

    ``what`` names the number, ``seen`` says by what it was known, ``write`` what to write (with ``{four}``), ``source``
    the rule of law.
    """
    for one in held(ctx, spans, digits=True):
        four = last_four(one.text)
        yield rule.finding(
            one.spans[0],
            f"{what} stands here, ending in {four}{also_at(one.spans, ctx)}. The court's file is public: anybody could "
            "use the number. Rule 5.2 lets a paper show only the last four digits.",
            Basis("rule", "draft", seen),
            Remedy("rewrite", write.format(four=four), source),
            private=one.spans,
        )


def of_another_kind(ctx: Context, offset: int) -> bool:
    """True in a field of a matter file that holds a badge, prisoner, case or telephone number."""
    return ctx.matter_is_draft and OTHER_NUMBER.search(ctx.block(offset).part) is not None


def last_four(text: str) -> str:
    """The last four digits."""
    return "".join(c for c in text if c.isdigit())[-4:]


def year_of(text: str) -> str | None:
    """The year of a date, four digits; None where it is written with two."""
    found = re.search(r"(?:19|20)\d\d", text)
    return found[0] if found else None


def also_at(spans: tuple[Span, ...], ctx: Context) -> str:
    """`` (also in ¶ 4)`` for the further places of one identifier."""
    from draftkit.rules.pleading.complaints import also_in

    first = ctx.block(spans[0][0]).start
    return also_in(ctx, (a for a, _ in spans[1:] if ctx.block(a).start != first))
