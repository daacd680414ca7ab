"""A full citation has no year.

## Why it matters
The year tells the judge whether the case was already there when the events happened, which decides whether an officer
had fair warning, and it lets a reader notice a wrong volume or page.

## What to do
Put the year in parentheses after the citation, with the court before it unless the reporter names the court:
"(1982)", "(9th Cir. 2001)".

## Limits
Quiet for short forms; for citations whose parallel citation or history carries the year; for Westlaw and Lexis numbers,
which begin with it; for numbers without a case name; where the same citation stands with its year earlier in the draft;
and where a parenthesis is never closed (see CIT109), because the year may be lost in it. More than eight cases without
a year are told in one finding.

## Sources
The form of a full citation that the courts use (volume, reporter, page, and the year in parentheses).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.identity import group_of, is_database
from draftkit.rules.citation.wording import as_record, by_printed_numbers, shown, times
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

MANY = 8
"""Cases without a year up to which each is told by itself."""


def _look(ctx: Context) -> Iterator[Finding]:
    dated: set[str | None] = set()
    bare = []
    for citation in ctx.full:
        if citation.year is not None:
            dated.add(citation.normalized)
        elif (
            citation.name
            and citation.normalized not in dated
            and not citation.parallel_to
            and not _elsewhere(ctx, citation)
        ):
            bare.append(citation)
    groups = by_printed_numbers(bare)
    if len(groups) > MANY:
        yield _all_at_once(groups)
        return
    for group in groups:
        first = group[0]
        authority = ctx.authorities.get(first.id)
        known = f" The record says: {as_record(authority)}." if authority else ""
        yield RULE.finding(
            first,
            f"{shown(first)} has no year{times(group)}. The reader cannot tell whether it was decided before the "
            f"events.{known}",
            Basis("draft", "draft", "No year in parentheses belongs to this citation."),
            Remedy("rewrite", "Add the year in parentheses, with the court unless the reporter names it."),
            also=group[1:],
        )


def _all_at_once(groups: list[list[Citation]]) -> Finding:
    """One finding where the draft leaves out years as a habit, so that the other findings can still be seen."""
    first = groups[0][0]
    return RULE.finding(
        first,
        f"{len(groups)} cases are cited without a year, beginning with {shown(first)}. The reader cannot tell which of "
        "them were decided before the events.",
        Basis("draft", "draft", "No year in parentheses belongs to these citations."),
        Remedy("rewrite", "Add the years in parentheses, with the court unless the reporter names it."),
        also=[c for group in groups for c in group][1:],
    )


def _elsewhere(ctx: Context, citation: Citation) -> bool:
    """True where the year may stand somewhere else: parallel citation, history, database number, lost parenthesis."""
    if is_database(citation) or citation.unclosed or citation.suspect:
        return True
    if any(c.year is not None or c.unclosed for c in group_of(ctx, citation)):
        return True
    if citation.history_of or ctx.history_children.get(citation.id):
        return True
    return citation.quoted_in is not None and ctx.by_id[citation.quoted_in].unclosed


RULE = Rule(
    code="CIT104",
    name="missing-year",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(Example("The rule comes from Harlow v. Fitzgerald, 457 U.S. 800.", "nothing after the page"),),
    accepts=(
        Example("Harlow, 457 U.S. at 818.", "a short form repeats no year"),
        Example(
            "Harlow v. Fitzgerald, 457 U.S. 800, 102 S. Ct. 2727, 73 L. Ed. 2d 396 (1982).",
            "one year for three parallel citations",
        ),
        Example(
            "Harlow v. Fitzgerald, 457 U.S. 800 (1982), governs. They misread Harlow v. Fitzgerald, 457 U.S. 800.",
            "the year stands where the case is first cited",
        ),
        Example(
            "McCoy v. Alamu, 950 F.3d 226 (5th Cir.), cert. granted, judgment vacated, 141 S. Ct. 1364 (2021).",
            "the history carries the year",
        ),
        Example("Doe v. Roe, 2021 WL 1234567, at *3.", "the database number begins with the year"),
    ),
    look=_look,
)
