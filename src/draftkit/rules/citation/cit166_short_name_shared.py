"""A short reference names a party that two of the cited cases share.

## Why it matters
"Anderson" may be Anderson v. Creighton or Anderson v. Liberty Lobby. Without the volume the judge has to guess.

## What to do
Add the volume and reporter: "Anderson, 483 U.S. at 640", or use the other party's name.

## Limits
Looks at "supra" and at a bare name with a page. A short form with volume and reporter is clear by itself.

## Sources
The form of short citations: the name used must leave no doubt which case is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation, Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.wording import body_citations, by_printed_numbers, shown, times
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

SHOWN = 3


def _look(ctx: Context) -> Iterator[Finding]:
    for group in by_printed_numbers(c for c in body_citations(ctx, Kind.SUPRA, Kind.NAME_ONLY) if _shared(c)):
        first = group[0]
        meant = [ctx.by_id[c] for c in first.candidates if c in ctx.by_id]
        listed = " or ".join(shown(c) for c in meant[:SHOWN])
        yield RULE.finding(
            first,
            f"“{shown(first)}” could mean {listed}{times(group)}.",
            Basis("draft", "draft", "The draft cites more than one case with that party's name."),
            Remedy("rewrite", "Add volume and reporter, as in: Anderson, 483 U.S. at 640.", "They leave no doubt."),
            also=[*group[1:], *meant],
        )


def _shared(citation: Citation) -> bool:
    if citation.name is None:
        return False  # "supra note 3" means all of the note
    return citation.resolves_to == "ambiguous" and (citation.kind is Kind.SUPRA or citation.pin is not None)


_BOTH = (
    "Anderson v. Creighton, 483 U.S. 635 (1987), is about immunity. "
    "Anderson v. Liberty Lobby, Inc., 477 U.S. 242 (1986), "
    "is about summary judgment."
)

RULE = Rule(
    code="CIT166",
    name="short-name-shared",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            f"{_BOTH} See Anderson, supra, at 640.",
            "Anderson, supra, at 640, after both Anderson v. Creighton and Anderson v. Liberty Lobby.",
        ),
    ),
    accepts=(
        Example(f"{_BOTH} See Anderson, 483 U.S. at 640.", "Anderson, 483 U.S. at 640, after both."),
        Example(f"{_BOTH} See Creighton, supra, at 640.", "the other party's name is clear"),
        Example("Anderson v. Creighton, 483 U.S. 635 (1987). Anderson, supra, at 640.", "only one of that name"),
        Example(f"{_BOTH} Anderson was decided first.", "a name in a sentence is no citation"),
    ),
    look=_look,
)
