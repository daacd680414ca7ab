"""The caption does not say which district court the paper is for, or leaves out the division.

## Why it matters
Rule 10(a) wants the court's name in the caption. "United States District Court" is the name of more than ninety
courts: a clerk cannot file the paper, and a paper for a court with divisions may go to the wrong one.

## What to do
Write the whole name: "UNITED STATES DISTRICT COURT / FOR THE DISTRICT OF NEVADA", and the division below it where the
court has divisions. In a matter file, fill in `court.district`.

## Limits
Fires where the opening says "United States District Court" and no district, where a matter file for a complaint names
no district, and where the matter file names a division that the caption of the paper beside it lacks. Papers for state
courts and courts of appeals are left alone.

## Sources
Federal Rule of Civil Procedure 10(a).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.papers.kind import PaperKind
from draftkit.patterns import pattern
from draftkit.rules.filing.filed import complaint_of
from draftkit.rules.filing.specimens import brief
from draftkit.rules.pleading.specimens import matter as specimen
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_COURT = pattern(r"^\W*(?:IN THE )?(?:UNITED STATES|U\.\s?S\.) DISTRICT COURT\W*$", re.IGNORECASE | re.MULTILINE)
_NAMED = pattern(r"\bdistrict\s+of\b|\b[NSEWMC]\.?\s?D\.\s|\bD\.\s[A-Z][a-z]|\bdistrict court for\b", re.IGNORECASE)
_NEAR = 700
"""Characters after (and half as many before) the court's line in which a district's name would stand."""
_WRITE = "Below “UNITED STATES DISTRICT COURT” write “FOR THE [FILL IN: for example, DISTRICT OF NEVADA]”."


def _look(ctx: Context) -> Iterator[Finding]:
    if (matter := complaint_of(ctx)) is not None:
        if not matter.court.district:
            said = "The matter file names no district, so the caption cannot name the court."
            yield _finding(ctx, None, said, "Write under court: district: [FILL IN: for example, District of Nevada].")
        return
    if ctx.matter_is_draft or ctx.paper.kind is PaperKind.ORDER:
        return
    court = _COURT.search(ctx.draft.text, 0, 2_500)
    if court is None:
        return
    around = ctx.draft.text[max(0, court.start() - _NEAR // 2) : court.end() + _NEAR]
    if not _NAMED.search(around):
        said = "The caption says “United States District Court” and not which one. There are more than ninety."
        yield _finding(ctx, court.span(), said, _WRITE)
    elif (
        ctx.matter
        and (division := ctx.matter.court.division)
        and division.lower() not in ctx.draft.text[:4_000].lower()
    ):
        said = "The caption leaves out the division that the matter file names."
        yield _finding(
            ctx, court.span(), said, f"Below the district write “{division}” and, unless it is there, “DIVISION”."
        )


def _finding(ctx: Context, span: Span | None, said: str, write: str) -> Finding:
    assert span is not None or ctx.matter is not None
    return RULE.finding(
        span if span is not None else ctx.matter.place("court.district"),  # type: ignore[union-attr]
        f"{said} Rule 10(a) wants the court's name in the caption; without it the clerk cannot file the paper.",
        Basis("rule", "draft", "Looked for in the opening of the paper."),
        Remedy("rewrite", write, "Rule 10(a)."),
    )


_CAPTION = "IN THE UNITED STATES DISTRICT COURT\n\nJohn Doe v. R. Lopez\n\nCOMPLAINT\n\n1. Officer Lopez struck Doe."

RULE = Rule(
    code="FIL602",
    name="court-or-division-missing",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(_CAPTION, "IN THE UNITED STATES DISTRICT COURT / John Doe v. ..."),
        Example(brief(court=""), "an opposition"),
        Example(specimen(court="{district: null, forum_state: NV}"), "a matter file without a district"),
        Example(
            brief(),
            "the division is missing",
            matter=specimen(court="{district: nvd, division: Northern Division, forum_state: NV}"),
        ),
    ),
    accepts=(
        Example(brief(), "District of Nevada, which has no division line in the matter file.", matter=specimen()),
        Example(
            "UNITED STATES DISTRICT COURT, N.D. CAL.\n\nDoe v. Lopez\n\nThe case was filed in United States District "
            "Court."
        ),
        Example("SUPERIOR COURT OF CALIFORNIA\n\nJohn Doe v. R. Lopez\n\nCOMPLAINT", "a state court"),
        Example(specimen(), "a matter file with one"),
    ),
    look=_look,
)
