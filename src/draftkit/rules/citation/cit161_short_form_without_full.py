"""A short citation stands in the draft, and the full citation of that case nowhere before it.

## Why it matters
"Hope, 536 U.S. at 741" tells the reader neither the full name, nor the first page, nor the year. Usually the full
citation was cut while editing; sometimes a paragraph was copied from another paper.

## What to do
Give the full citation where the case is first mentioned.

## Limits
The whole draft counts, footnotes too; a full citation later in the same paragraph is good enough here. One finding for
each case. Where the draft cites a case of that name in full with numbers one slip apart, CIT167 speaks.

## Sources
The form of short citations: they stand for a full citation already given.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation, Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.identity import group_of
from draftkit.rules.citation.shortforms import (
    another_decision,
    full_given_later,
    full_of_that_name,
    same_name_elsewhere,
)
from draftkit.rules.citation.wording import body_citations, shown, times, where
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


_LENGTH, _ALIKE = 100, 0.8
"""Pages that a case may have, and how alike two spellings of one name are."""
_PARALLEL = re.compile(r"[\d_–-]\]?,\s{1,3}\[?$")
"""Before the second half of "Hope, 536 U.S. at 741, 122 S. Ct. at 2515": it has no name and needs none."""


def _look(ctx: Context) -> Iterator[Finding]:
    orphans: dict[tuple[str | None, ...], list[Citation]] = defaultdict(list)
    for citation in body_citations(ctx, Kind.SHORT_CASE):
        if not citation.name and (_PARALLEL.search(ctx.words_before(citation, 20)) or _parallel_of(ctx, citation)):
            continue
        if _unresolved(ctx, citation) and full_of_that_name(ctx, citation) is None and not _misspelled(ctx, citation):
            orphans[(citation.name, citation.volume, citation.reporter)].append(citation)
    for group in orphans.values():
        first = group[0]
        namesake = same_name_elsewhere(ctx, first)
        if namesake is not None and not another_decision(ctx, namesake, first):
            continue
        later = full_given_later(ctx, first)
        if later is not None:
            message = f"The full citation comes only later, in {where(ctx, later, first)}: {shown(later)}."
        elif namesake is not None:
            message = f"{shown(namesake)} has other numbers."
        else:
            message = "The reader never sees its name, first page and year."
        yield RULE.finding(
            first,
            f"{shown(first)} is a short form{times(group)}, but no full citation of that case stands before it. "
            f"{message}",
            Basis("draft", "draft", f"No full citation in {first.volume} {first.reporter} stands before it that fits."),
            Remedy("rewrite", "Give the full citation where the case is first mentioned."),
            also=[*group[1:], *([later] if later else [])],
        )


def _unresolved(ctx: Context, citation: Citation) -> bool:
    """True where the short form fits no full citation, or by its name alone one whose numbers are far from its own."""
    if citation.resolves_to is None:
        return True
    met = ctx.antecedent(citation)
    return met is not None and all(another_decision(ctx, member, citation) for member in group_of(ctx, met))


def _parallel_of(ctx: Context, citation: Citation) -> bool:
    """True for numbers of a case cited in full just before, by the reporter of a parallel citation in its record."""
    book = f"{citation.volume} {citation.reporter} "
    before = (c for c in ctx.full if ctx.block(c) is ctx.block(citation) and c.span < citation.span)
    found = (ctx.authorities.get(c.id) for c in before)
    return any(a is not None and any(printed.startswith(book) for printed in a.citations) for a in found)


def _alike(a: str, b: str) -> bool:
    return SequenceMatcher(None, a, b).ratio() > _ALIKE


def _words_before(ctx: Context, citation: Citation) -> str:
    """The words before a citation, on one line: an empty line may have parted its name from its numbers."""
    start = citation.span[0]
    return " ".join(ctx.draft.text[max(0, start - 120) : start].lower().split())


def _misspelled(ctx: Context, citation: Citation) -> bool:
    """True where a full citation before it has its volume and reporter, and its name, at once or but for a slip."""
    name = (citation.name or "").lower()
    page = next((p.first for p in citation.pins if p.first is not None), None)
    return (
        page is not None
        and bool(name)
        and any(
            0 <= page - int(c.page or 0) <= _LENGTH
            and (name in _words_before(ctx, c) or any(_alike(name, word) for word in (c.name or "").lower().split()))
            for c in ctx.full
            if (c.volume, c.reporter) == (citation.volume, citation.reporter)
            and c.span < citation.span
            and (c.page or "").isdecimal()
        )
    )


RULE = Rule(
    code="CIT161",
    name="short-form-without-full",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example("Hope, 536 U.S. at 741, with no full citation before it.", "nothing to refer to"),
        Example("Hope, 536 U.S. at 741.\n\nLater: Hope v. Pelzer, 536 U.S. 730 (2002).", "given too late"),
        Example("Graham v. Connor, 490 U.S. 386 (1989), sets the test. Hope, 536 U.S. at 741.", "another case in full"),
        Example(
            "Davis v. Kelley, 854 F.3d 967, 970 (8th Cir. 2017). Davis, 423 F.3d at 878.", "another case of that name"
        ),
    ),
    accepts=(
        Example("Hope, 536 U.S. at 741, where a footnote above gives Hope v. Pelzer, 536 U.S. 730 (2002).", "given"),
        Example("Hope v. Pelzer, 536 U.S. 730 (2002), controls.\n\nHope, 536 U.S. at 741.", "paragraphs apart"),
        Example("Ohio v. Reiner, 532 U.S. 17 (2001). Ohio, 532 U.S. at 20.", "a short name that is not distinctive"),
        Example(
            "Hope v. Pelzer, 536 U.S. 730 (2002). Hope, 536 U.S. at 741, 122 S. Ct. at 2515.",
            "a parallel of a short form",
        ),
        Example("Al-Kidd v. Ashcroft, 563 U.S. 731 (2011). al-Kidd, 563 U.S. at 741.", "a lower-case particle"),
        Example("Hope v. Pelzer, 536 U.S. 730 (2002); 122 S. Ct. at 2515.", "the same case in another reporter"),
        Example("Hope v. Pelzer, 536 U.S. 730 (2002). Peltzer, 536 U.S. at 741.", "a slip in the name"),
        Example("Hope v. Pelzer, 536 U.S. 730 (2002). It was clear, 536 U.S. at 741.", "a short form without a name"),
    ),
    look=_look,
)
