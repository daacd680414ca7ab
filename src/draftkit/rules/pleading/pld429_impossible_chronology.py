"""A date cannot be right: a wrong weekday, a day in no calendar, a day still to come, or an impossible order.

## Why it matters
The other side will check every date. One that cannot be right makes the rest doubtful too, and may put an act outside
the time limit or before its cause.

## What to do
Look at the report, the record or a calendar, and correct the date or the weekday.

## Limits
Text: full dates with a weekday, days in no calendar (February 30), and days after the date of the check in a sentence
about the past. A matter file also: a range that ends before it begins, an event after the filing date, and a video,
report or medical record older than every event it is cited for. Events out of order are left alone.

## Sources
The calendar, and the draft itself.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.events import SourceKind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.matter import Matter
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.dates import Written, dates_in
from draftkit.rules.pleading.specimens import FACTS, complaint, matter, one_event
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_OF_THE_DAY = frozenset(
    {SourceKind.BODY_CAMERA, SourceKind.DASH_CAMERA, SourceKind.PHOTO, SourceKind.POLICE_REPORT, SourceKind.MEDICAL}
)
"""Sources that are made at the event or after it."""
_LOOK = Remedy(
    "check",
    "Look at the record or a calendar, and correct the date that is wrong.",
    "One wrong date makes the rest doubtful.",
)
_TO_COME = pattern(
    r"\b(?:will|shall|expires?|scheduled|until|due|deadline|trial date|set for|release date|eligible|projected"
    r"|before|by)\b",
    re.IGNORECASE,
)
_PAST = pattern(
    r"\b\w+ed\b|\b(?:was|were|had|did|told|struck|hit|beat|shot|took|put|held|kept|threw|said|wrote|saw|left|got"
    r"|gave|made|went|came)\b"
)


def _look(ctx: Context) -> Iterator[Finding]:
    file = complaint_matter(ctx)
    if file is None and not is_complaint(ctx):
        return
    for block in ctx.paragraphs():
        for date in dates_in(block.text):
            said = _fault(date, block.text, ctx.today)
            if said is not None:
                start = block.start + block.text.find(date.text.split()[0], date.start)
                yield RULE.finding(
                    (start, start + len(block.text[date.start :].split("\n")[0][: len(date.text)])),
                    f"The date “{date.text}” cannot be right: {said}. The other side will check every date.",
                    Basis("rule", "draft", said[0].upper() + said[1:] + "."),
                    _LOOK,
                )
    if file is not None:
        yield from _in_matter(file, ctx.today)


def _fault(date: Written, text: str, today: dt.date) -> str | None:
    if date.date is None:
        digits = date.text[0].isdigit()
        return None if digits else "that month has no such day"
    if date.weekday and date.weekday.lower() != f"{date.date:%A}".lower():
        return f"that day was a {date.date:%A}, not a {date.weekday.title()}"
    sentence = text[max(0, text.rfind(".", 0, date.start)) : date.start + 200]
    if date.date > today and _PAST.search(sentence) and not _TO_COME.search(sentence):
        return "that day is still to come"
    return None


def _in_matter(file: Matter, today: dt.date) -> Iterator[Finding]:
    filed = file.matter.filing_date
    limit, named = (filed.last_day, f"the filing date, {filed}") if filed else (today.isoformat(), "today")
    for number, event in enumerate(file.events):
        when, key = event.when, f"events[{number}].when"
        first, last = when.first_day, when.until.last_day if when.until else None
        if first and last and last < first:
            yield _wrong(file, f"{key}.until", f"event “{event.id}” ends ({when.until}) before it begins ({when.date})")
        if first and first > limit:
            yield _wrong(file, f"{key}.date", f"event “{event.id}” ({when.date}) comes after {named}")
    for number, source in enumerate(file.sources):
        citing = [e for e in file.events if source.id in [ref.id for ref in e.sources] and e.when.first_day]
        first = min((e.when.first_day or "" for e in citing), default="")
        if source.kind in _OF_THE_DAY and source.date and source.date.last_day < first:
            said = f"source “{source.id}” ({source.date}) is older than event “{citing[0].id}” ({citing[0].when.date})"
            yield _wrong(file, f"sources[{number}].date", said)


def _wrong(file: Matter, key: str, said: str) -> Finding:
    said = said[0].upper() + said[1:]
    return RULE.finding(
        file.place(key),
        f"{said}. One of the two dates cannot be right, and the other side will check.",
        Basis("draft", "draft", f"{said}."),
        _LOOK,
    )


_TUESDAY = "On Tuesday, March 3, 2023, Officer Lopez struck John Doe in Reno."
_STRIKE = one_event("Lopez struck Mr. Doe.", when="{date: 2023-03-03}", sources="[{id: er}]")

RULE = Rule(
    code="PLD429",
    name="impossible-chronology",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            complaint((_TUESDAY, *FACTS[1:])),
            '"On Tuesday, March 3, 2023" (a Friday); hospital record dated before the arrest.',
        ),
        Example(complaint((*FACTS, "On February 30, 2023 he was treated.")), "no such day"),
        Example(complaint((*FACTS, "On March 3, 2032 Lopez struck him.")), "to come", {"today": "2026-11-20"}),
        Example(
            matter(events=_STRIKE, sources="[{id: er, kind: medical, title: Hospital record, date: 2023-03-01}]"),
            "a record before its event",
        ),
    ),
    accepts=(
        Example(
            complaint((*FACTS, "EARLIER COMPLAINTS, 2019-2022", "In 2019 Lopez struck another driver.")),
            'Flashback headed "Earlier complaints, 2019-2022" after the 2023 event.',
        ),
        Example(
            complaint((*FACTS, "His sentence ends, and he will be released, on March 3, 2032.")),
            "a day to come",
            {"today": "2026-11-20"},
        ),
        Example(matter()),
    ),
    look=_look,
)
