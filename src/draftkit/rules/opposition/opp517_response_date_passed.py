"""The opposition is dated after the day it was due.

## Why it matters
A late opposition may be struck, and the motion then granted as unopposed, whatever its merits.

## What to do
Look up the due date again: the local rule, the order, days added for service by mail. If it has passed, ask at once
for more time, say why, and file the opposition with that request.

## Limits
Needs the due date from the matter file (motion.response_due) and a date on the paper's last lines, or the filing date
of the matter file. Quiet where the paper speaks of an extension, of service by mail, or of time given. A person in
custody may count as filing on the day the paper is handed to the authorities: say so in the paper.

## Sources
Federal Rule of Civil Procedure 6(a), (b) and (d), on counting days, more time, and days added after service by mail;
the local rule sets the days.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.opposition.answering import on_one_line, opposes, opposition_matter, written_on
from draftkit.rules.opposition.specimens import CLOSING, DISMISS, matter, paper
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.model.draft import Span
    from draftkit.model.place import Place
    from draftkit.rules.context import Context

_MORE_TIME = pattern(
    r"\b(?:exten(?:d|ded|sion)|enlarge\w*|excusable neglect|additional (?:time|days)|more time|leave to file"
    r"|out of time|6\((?:b|d)\)"
    r"|mail(?:ed|box)? (?:rule|on)|service by mail|served by mail|mailbox|days? (?:are |is )?added|(?:granted|given"
    r"|gave|has) until|stipulat\w+"
    r"|timely)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    motion = ctx.matter.motion if ctx.matter else None
    if ctx.matter is None or motion is None or motion.response_due is None:
        return
    due = dt.date.fromisoformat(motion.response_due.last_day)
    where: Span | Place
    if opposition_matter(ctx) is not None:
        filed = ctx.matter.matter.filing_date
        if filed is None:
            return
        day, where = dt.date.fromisoformat(filed.first_day), ctx.matter.place("matter.filing_date")
    elif opposes(ctx):
        dated = written_on(ctx)
        if dated is None or _MORE_TIME.search(on_one_line(ctx)):
            return
        day, where = dated
    else:
        return
    if day <= due:
        return
    late = (day - due).days
    yield RULE.finding(
        where,
        f"This opposition is dated {_said(day)}; by the matter file it was due on {_said(due)}, {late} "
        f"day{'s' * (late != 1)} earlier. A late opposition may be struck and the motion granted as if nobody "
        f"opposed it.",
        Basis("draft", "matter file", f"motion.response_due is {motion.response_due}."),
        Remedy(
            "check",
            "Look up the due date. If days are added (mail) or time was extended, say so: “By [FILL IN: order or "
            "rule] this "
            "response is due on [FILL IN: date].” If it has passed, file with it a motion for more time under Rule "
            "6(b)(1)(B).",
            "A court may still accept it where the delay is explained.",
        ),
    )


def _said(day: dt.date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


_MATTER = matter("posture: 12(b)(6), response_due: 2024-05-01")

RULE = Rule(
    code="OPP517",
    name="response-date-passed",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(
            paper(DISMISS, end=CLOSING.format(date="May 4, 2024")),
            "Due 1 May; draft dated 4 May; no order extending.",
            matter=_MATTER,
        ),
        Example(
            matter("response_due: 2024-05-01", matter="{id: a, stage: opposition_mtd, filing_date: 2024-05-04}"),
            "the matter file alone",
        ),
    ),
    accepts=(
        Example(
            paper(
                DISMISS,
                "The motion was served by mail, so three days are added.",
                end=CLOSING.format(date="May 4, 2024"),
            ),
            "Due 1 May by mail rule plus three days, filed 4 May.",
            matter=_MATTER,
        ),
        Example(paper(DISMISS, end=CLOSING.format(date="May 1, 2024")), "on the last day", matter=_MATTER),
        Example(paper(DISMISS, end="CONCLUSION\n\nDeny it.\n\nDated: ______"), "not dated yet", matter=_MATTER),
        Example(
            paper(DISMISS, end=CLOSING.format(date="May 4, 2024")),
            "the month alone is known",
            matter=matter("posture: 12(b)(6), response_due: 2024-05"),
        ),
        Example(
            paper("PLAINTIFF'S MOTION TO COMPEL", end=CLOSING.format(date="May 4, 2024")),
            "no opposition",
            matter=matter(),
        ),
    ),
    look=_look,
)
