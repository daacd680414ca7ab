"""A case is cited in the text and missing from the table of authorities.

## Why it matters
Where a court asks for a table, it has to list every authority with the pages on which it is cited. A clerk may send the
paper back, and a judge may think that the table belongs to an older draft.

## What to do
Add the line, or build the table again as the last step before filing.

## Limits
Speaks only when the draft has a table of authorities. Looks at cases cited in full in the text; cases named only inside
another's parenthesis or history, statutes and rules are not compared. Page numbers are not compared. Where most of the
cases are missing, that is one finding.

## Sources
Local rules that ask for a table of authorities in longer briefs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation, Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.identity import group_of
from draftkit.rules.citation.tables import Listing, entries
from draftkit.rules.citation.wording import shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

MANY = 10
"""Missing cases up to which each is told by itself."""


def _look(ctx: Context) -> Iterator[Finding]:
    kinds = (Kind.FULL_CASE, Kind.DOCKET, Kind.UNREADABLE)
    if not any(e.citation.kind in kinds for e in entries(ctx)):
        return
    listed = [c for c in ctx.citations if c.kind in kinds and ctx.listed(c)]
    table, told, missing, compared = Listing(listed), set(), [], 0
    for citation in ctx.full:
        if citation.parallel_to or citation.quoted_in or citation.history_of or not citation.name:
            continue
        key = citation.normalized or citation.text
        if key in told:
            continue
        told.add(key)
        compared += 1
        if not any(table.has(member) for member in group_of(ctx, citation)):
            missing.append(citation)
    if len(missing) > MANY and len(missing) * 2 > compared:
        yield _all_at_once(missing, compared, len(listed))
        return
    for citation in missing:
        yield RULE.finding(
            citation,
            f"{shown(citation)} is cited here, but the table of authorities has no line for it.",
            Basis("draft", "draft", f"The table lists {len(listed)} case citations; this is not among them."),
            Remedy("rewrite", "Add it to the table, or build the table again.", "A table has to be complete."),
        )


def _all_at_once(missing: list[Citation], compared: int, lines: int) -> Finding:
    """One finding where the table lacks most of the cases: it is unfinished, or not all of it could be read."""
    return RULE.finding(
        missing[0],
        f"The table of authorities lacks {len(missing)} of the {compared} cases cited in the text, beginning with "
        f"{shown(missing[0])}. It is unfinished, or part of it could not be recognised as a table.",
        Basis("draft", "draft", f"The table lists {lines} case citations."),
        Remedy("rewrite", "Build the table again as the last step before filing.", "A table has to be complete."),
        also=missing[1:],
    )


_TABLE = (
    "TABLE OF AUTHORITIES\n\nCases\n\nHope v. Pelzer, 536 U.S. 730 (2002) ........ 2, 4\n\n"
    "Pearson v. Callahan, 555 U.S. 223 (2009) ........ passim\n\nARGUMENT\n\n"
)

RULE = Rule(
    code="CIT181",
    name="authority-missing-from-table",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            f"{_TABLE}See Hope v. Pelzer, 536 U.S. 730 (2002); Pearson v. Callahan, 555 U.S. 223 (2009).\n\n"
            "Taylor v. Riojas, 592 U.S. 7 (2020), is closest.",
            "Body cites Taylor v. Riojas, 592 U.S. 7 (2020); table has no such line.",
        ),
    ),
    accepts=(
        Example(
            f"{_TABLE}See Pearson v. Callahan, 555 U.S. 223 (2009). Hope v. Pelzer, 536 U.S. 730 (2002), agrees.\n\n"
            "Pearson v. Callahan, 555 U.S. 223, 236 (2009), says so twice.",
            'Body cites it twice; table prints "passim".',
        ),
        Example("Taylor v. Riojas, 592 U.S. 7 (2020), is closest.", "no table at all"),
        Example(
            f"{_TABLE}Hope v. Pelzer, 122 S. Ct. 2508 (2002), and Pearson v. Callahan, 555 U.S. 223 (2009), say so.",
            "listed under its other reporter",
        ),
    ),
    look=_look,
)
