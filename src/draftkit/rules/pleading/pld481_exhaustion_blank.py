"""A prisoner sues over something that happened in custody, and nothing is said of the grievance procedure.

## Why it matters
A prisoner must use the grievance steps that are available before suing over anything that happened inside (42 U.S.C.
§ 1997e(a)). You need not plead that you did: it is for the defendants to raise (Jones v. Bock). But they will raise
it, the official form asks for it, and an empty answer invites a motion.

## What to do
Say which grievances you filed, on which day, what the answers were and whether you appealed to the last level; or, if
you could not, what was done or said that kept you from it.

## Limits
People who are held as accused or convicted of a crime on the day of filing, and events in a jail or prison. A matter
file: `exhaustion` without grievance, reason, or the answer that there is no procedure. A text: a note, where the
complaint shows that the plaintiff is held and has no word of grievances.

## Sources
42 U.S.C. § 1997e(a); Jones v. Bock, 549 U.S. 199 (2007).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.matter import YesNo
from draftkit.rules.pleading.complaints import is_complaint, title_span
from draftkit.rules.pleading.counts_read import case_matter
from draftkit.rules.pleading.custody import prisoners, says_held, speaks_of_grievances
from draftkit.rules.pleading.specimens import complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_WHY = (
    "A prisoner must use the grievance steps that are available before suing (42 U.S.C. § 1997e(a)). You need not "
    "plead it, but the defendants may raise it, and the official form asks."
)
_BASIS = Basis("rule", "draft", "42 U.S.C. § 1997e(a); not a duty of pleading: Jones v. Bock, 549 U.S. 199 (2007).")
_WRITE = Remedy(
    "rewrite",
    "“I filed grievance [FILL IN: number] on [FILL IN: date] at [FILL IN: facility]; it was [FILL IN: result] on "
    "[FILL IN: date]; I appealed on [FILL IN: date] to the last level.” Or: “I could not file one because [FILL IN: "
    "who did or said what].”",
    "It answers the first motion before it comes.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    own = case_matter(ctx)
    if own is not None:
        one = own.exhaustion
        inside = any(e.where.facility for e in own.events) or (one is not None and one.arose_in_custody)
        if one is not None and (one.arose_in_custody is False or one.procedure is YesNo.NO):
            return
        said = one is not None and (one.grievances or one.not_filed_because or one.unavailable_because)
        if prisoners(own) and inside and not said:
            yield RULE.finding(own.place("exhaustion"), f"The file says nothing of grievances. {_WHY}", _BASIS, _WRITE)
        return
    if is_complaint(ctx) and says_held(ctx) and not speaks_of_grievances(ctx):
        yield RULE.finding(
            title_span(ctx), f"The complaint says nothing of grievances. {_WHY}", _BASIS, _WRITE, severity=Severity.NOTE
        )


_HELD = "\n  - {id: doe, name: John Doe, custody: {status: convicted_state, facility: Reno Prison}}"
_EVENT = "\n  - {id: strike, what: Lopez struck Doe., where: {facility: Reno Prison, in_custody: true}}"


def _file(exhaustion: str, held: str = _HELD) -> str:
    return matter(plaintiffs=held, events=_EVENT, exhaustion=exhaustion)


_PRISONER = "Plaintiff John Doe is incarcerated at Reno Prison."

RULE = Rule(
    code="PLD481",
    name="exhaustion-blank",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(_file("{arose_in_custody: true}"), "State prisoner, conditions claim, form section VII empty."),
        Example(complaint(parties=(_PRISONER,)), "a complaint in text: a note"),
    ),
    accepts=(
        Example(
            _file("", "\n  - {id: doe, name: John Doe, custody: {status: none}}"),
            "Released before filing; section VII empty.",
        ),
        Example(_file("{grievances: [{number: 12, filed: 2023-01-02}]}"), "a grievance"),
        Example(_file("{procedure: no}"), "no procedure"),
        Example(
            complaint(parties=(_PRISONER, "He filed grievance 12 and appealed it to the end.")), "said in the text"
        ),
        Example(complaint(), "not held"),
    ),
    look=_look,
)
