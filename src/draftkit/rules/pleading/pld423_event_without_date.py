"""Something that was done is told without its date.

## Why it matters
The date decides whether the suit is in time, which law was clearly established, and whether the defendant was there at
all. The official forms ask for the date and approximate time of every event.

## What to do
Give the day and about what time: "On or about March 3, 2023, at about 9 p.m., ...". Where you know only the month or
the season, write that: "in the first week of March 2023".

## Limits
In a matter file: every event without `when.date`. In text: facts that hold no date at all, and paragraphs that begin
with words such as "Later" or "On another occasion" while neither they nor the paragraphs just before give a day, a
month or a year; those are a warning. "Later that day" and "during the stop" are left alone.

## Sources
The official forms for civil-rights complaints ask the date and approximate time of the events.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.pleading.acts import Says, says
from draftkit.rules.pleading.complaints import also_in, complaint_matter, facts, is_complaint, narrative, shortened
from draftkit.rules.pleading.dates import has_date, undated
from draftkit.rules.pleading.specimens import complaint, matter, one_event
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_BASIS = Basis("rule", "draft", "The official forms ask for the date and approximate time of each event.")
_REMEDY = Remedy(
    "rewrite",
    "Begin: “On or about [FILL IN: month day, year], at about [FILL IN: time], …”. A month or a year is better than "
    "nothing.",
    "The date decides whether the suit is in time and which law governs.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (file := complaint_matter(ctx)) is not None:
        for number, event in enumerate(file.events):
            if event.when.date is None:
                yield RULE.finding(
                    file.place(f"events[{number}].when"),
                    f"Event “{event.id}” has no date. Without it nobody can tell whether the suit is in time, or "
                    f"which law governs.",
                    _BASIS,
                    Remedy(
                        "rewrite",
                        "Write when: {date: 2023-03-03}, or date: 2023-03 or 2023 where you know no more.",
                        _REMEDY.why,
                    ),
                )
        return
    if not is_complaint(ctx):
        return
    told = facts(ctx)
    acts = [one for one in told if says(one.text) is Says.ACT]
    if (
        acts
        and len(told) >= 2
        and not any(has_date(one.text) for one in narrative(ctx))
        and not has_date(_headings(ctx))
    ):
        yield RULE.finding(
            acts[0].span,
            f"The facts give no date at all, beginning with “{shortened(acts[0].text, 90)}”. Without one nobody can "
            f"tell whether "
            "the suit is in time, or which law governs.",
            _BASIS,
            _REMEDY,
        )
        return
    vague = list(undated(told))
    if vague:
        yield RULE.finding(
            vague[0].span,
            f"“{shortened(vague[0].text)}” says when only loosely, and no date stands near it"
            f"{also_in(ctx, (one.span[0] for one in vague[1:]))}. A defendant can answer that he was not on duty.",
            _BASIS,
            _REMEDY,
            severity=Severity.WARNING,
        )


def _headings(ctx: Context) -> str:
    return " ".join(block.text for block in ctx.draft.blocks if block.heading is not None or len(block.text) < 160)


RULE = Rule(
    code="PLD423",
    name="event-without-date",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            complaint(("John Doe was held in the Reno jail.", "Later, an officer came to the cell and sprayed him.")),
            '"Later, an officer came to the cell and sprayed him."',
        ),
        Example(
            matter(events=one_event("Officer Lopez struck Mr. Doe.")),
            "an event of a matter file",
        ),
        Example(
            complaint(
                (
                    "On March 3, 2023 Lopez booked John Doe into the jail.",
                    *(f"Doe spent week {n} in cell {n} of the jail and asked for a nurse." for n in range(1, 9)),
                    "On another occasion Lopez threw his meal on the floor.",
                )
            ),
            "one of many occasions",
        ),
    ),
    accepts=(
        Example(
            complaint(("On or about March 3, 2023, at about 9 p.m., Officer Lopez sprayed him.",)),
            '"On or about March 3, 2023, at about 9 p.m., Officer Lopez sprayed him."',
        ),
        Example(
            complaint(("On 3/3/2023 Lopez stopped Doe.", "Later, at the station, Lopez struck Doe.")),
            "a date just before",
        ),
        Example(complaint(("In the spring of 2023 Lopez stopped Doe.", "One day later he struck him.")), "a season"),
        Example(matter()),
    ),
    look=_look,
)
