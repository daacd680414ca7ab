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

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.identity import group_of
from draftkit.rules.citation.numbers import is_database
from draftkit.rules.citation.wording import as_record, by_printed_numbers, shown, times
from draftkit.rules.immunity.papers import by_a_judge
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_AFTER = re.compile(
    r"[\s,;]*(?:(?:\d{1,4}(?:[-–—]\d{1,4})?|n{1,2}\.\s?\d{1,3}|&)[\s,]*){0,3}"
    r"(?:Case:? [^\n]{0,140}\s*)?(?:-{3} Page \d{1,4} -{3}\s*)?[({][^(){}]{0,60}\b(?:1[789]|20)\d\d\)"
)
"""A year that stands after all, behind a stray comma, an empty line or the foot and head of two pages."""
_AS_FAR = 400

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
        yield _all_at_once(ctx, groups)
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
            severity=Severity.NOTE if by_a_judge(ctx) else None,
        )


def _all_at_once(ctx: Context, groups: list[list[Citation]]) -> Finding:
    """One finding where the draft leaves out years as a habit, so that the other findings can still be seen."""
    first = groups[0][0]
    return RULE.finding(
        first,
        f"{len(groups)} cases are cited without a year, beginning with {shown(first)}. The reader cannot tell which of "
        "them were decided before the events.",
        Basis("draft", "draft", "No year in parentheses belongs to these citations."),
        Remedy("rewrite", "Add the years in parentheses, with the court unless the reporter names it."),
        also=[c for group in groups for c in group][1:],
        severity=Severity.NOTE if by_a_judge(ctx) else None,
    )


def _elsewhere(ctx: Context, citation: Citation) -> bool:
    """True where the year may stand somewhere else: parallel citation, history, database number, lost parenthesis."""
    if is_database(citation) or citation.unclosed or citation.suspect:
        return True
    if _AFTER.match(ctx.draft.text, citation.span[1], citation.span[1] + _AS_FAR):
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
        Example("Solina v. United States, 709 F.2d 160, (2d Cir. 1983), is older.", "a stray comma"),
        Example(
            "Harlow v. Fitzgerald, 457 U.S. 800,\n\n818 (1982), is the rule. Doe v. Roe, 711 F.2d 1287, 1292\n\n"
            "       23\n   Case: 25-20086   Document: 44   Page: 24   Date Filed: 09/02/2025\n\n(5th Cir. 1983).",
            "an empty line, and the foot and head of two pages, stand between",
        ),
    ),
    look=_look,
)
