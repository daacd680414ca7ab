"""The date of the events is not given, so no case can be called earlier or later.

## Why it matters
What counts as notice is the law of that day. Without the date draftkit cannot tell a case that warned the officers from
one that came too late.

## What to do
Give the date: `--incident 2021-06-14`, or `2021-06` or `2021` where no more is known, or the event's date in the matter
file.

## Limits
Only where the draft argues against immunity or cites cases as clearly established law, and no option and no matter file
gives a date. A date that stands in the draft is named, never taken for the date of the events.

## Sources
The draft and the matter file. Harlow v. Fitzgerald, 457 U.S. 800, 818 (1982): what counts is the law at the time of the
conduct.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.structure import Topic
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.immunity.notice import about_immunity
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_MONTHS = "January February March April May June July August September October November December".split()
_DATE = pattern(rf"\b({'|'.join(_MONTHS)})\s+(\d{{1,2}}),\s+((?:19|20)\d\d)\b")
_OF_A_PAPER = pattern(r"\b(?:dated|filed|executed|signed|decided|entered)\b[^.\n]{0,20}$", re.IGNORECASE)
_FAR = 200_000


def _look(ctx: Context) -> Iterator[Finding]:
    undated = [c for c in ctx.assessment.claims if c.incident is None]
    if ctx.incident is not None or not undated:
        return
    span = about_immunity(ctx)
    if span is None:
        return
    of_matter = [c for c in undated if c.given == "matter"]
    whose = f" under {', '.join(c.label for c in of_matter[:3])}" if of_matter else ""
    only = _only_date(ctx)
    if of_matter:
        what = f"Add the date of the events{whose} to the matter file; a month or a year is better than nothing."
    elif only:
        said, iso = only
        what = (
            f"The draft mentions one date, {said}. If that is the day of the events, run the check again with "
            f"--incident {iso}."
        )
    else:
        what = (
            "Run the check again with the day of the events, as in --incident 2021-06-14 (a month or a year will do)."
        )
    yield RULE.finding(
        span,
        f"The date of the events{whose} is not given. Immunity is judged by the law of that day, so draftkit could "
        f"not check "
        "which of the cited cases came in time to warn anybody.",
        Basis("draft", "draft", "No date was given for the events; the checks on late and recent cases did not run."),
        Remedy("check", what, "With the date each case can be called earlier or later."),
    )


def _only_date(ctx: Context) -> tuple[str, str] | None:
    """The one full date of the facts, else of introduction, headings or text; as printed and as ISO date."""
    of = {topic: [s.span for s in ctx.sections if topic in s.topics] for topic in (Topic.FACTS, Topic.INTRODUCTION)}
    headings = [s.heading_span for s in ctx.sections if s.heading]
    everything = [(0, len(ctx.draft.text))] if not of[Topic.FACTS] else []
    for spans in (of[Topic.FACTS], of[Topic.INTRODUCTION], headings, everything):
        found = dict(day for start, end in spans for day in _dates(ctx.draft.text, start, min(end, start + _FAR)))
        if found:
            return next(((said, iso) for iso, said in found.items()), None) if len(found) == 1 else None
    return None


def _dates(text: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    """ISO dates, with each as printed; those of a paper (filed, dated, signed) left out."""
    for match in _DATE.finditer(text, start, end):
        if _OF_A_PAPER.search(text[max(0, match.start() - 40) : match.start()]):
            continue
        try:
            day = dt.date(int(match[3]), _MONTHS.index(match[1]) + 1, int(match[2]))
        except ValueError:
            continue
        yield day.isoformat(), " ".join(match[0].split())


_OPPOSITION = "PLAINTIFF'S OPPOSITION TO THE MOTION FOR SUMMARY JUDGMENT\n\nII. THE RIGHT WAS CLEARLY ESTABLISHED\n\n"

RULE = Rule(
    code="QI321",
    name="event-date-unknown",
    severity=Severity.NOTE,
    since="0.1.0",
    flags=(
        Example(
            f"{_OPPOSITION}Last spring an officer struck John Doe. Deville v. Marcantel, 567 F.3d 156 (5th Cir. "
            f"2009), gave fair "
            "warning that the force was excessive.",
            'Matter file has no date for the event under Count I, and the draft says only "last spring".',
            {"circuit": "ca5"},
        ),
        Example(
            f"{_OPPOSITION}On June 14, 2021, an officer struck John Doe. Deville v. Marcantel, 567 F.3d 156 (5th "
            f"Cir. 2009), gave "
            "fair warning that the force was excessive.",
            "the one date of the draft is named, not taken",
            {"circuit": "ca5"},
        ),
    ),
    accepts=(
        Example(
            f"{_OPPOSITION}In May 2019 an officer struck John Doe. Deville v. Marcantel, 567 F.3d 156 (5th Cir. "
            f"2009), gave fair "
            "warning that the force was excessive.",
            "date: 2019-05, date_precision: month.",
            {"circuit": "ca5", "incident": "2019-05"},
        ),
        Example(
            "COMPLAINT\n\n"
            "1. Last spring an officer struck John Doe in violation of the Fourth Amendment. Graham v. Connor, 490 "
            "U.S. 386 (1989).",
            "a complaint",
        ),
        Example(
            "PLAINTIFF'S MOTION TO COMPEL\n\n"
            "Defendants must answer. Fed. R. Civ. P. 37(a). Doe v. Roe, 812 F.3d 101 (5th Cir. 2016).",
            "not about immunity",
        ),
        Example(
            "DEFENDANTS' MOTION FOR SUMMARY JUDGMENT\n\n"
            "The right was not clearly established. Deville v. Marcantel, 567 F.3d 156 (5th Cir. 2009), is no help.",
            "a defendant's paper",
        ),
    ),
    look=_look,
)
