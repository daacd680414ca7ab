"""A defendant's conduct is only labelled (excessive, deliberate, without cause), and no fact shows it.

## Why it matters
A court takes the facts of a complaint as true, but not its conclusions. "Officer Lopez used excessive force" is a
conclusion; with the labels taken away nothing is left of the claim.

## What to do
Say what a camera would have seen and heard: who did what, how often, with what, while you were doing what. "Lopez's
force was excessive: Plaintiff was cuffed, face down, and silent."

## Limits
In text: a person sued is flagged only where every sentence that speaks of that person's conduct is a conclusion; a
single sentence with another verb of doing is enough to stay quiet, and headings and elements of counts may be as
general as they like. In a matter file: the words of `what`, where the circumstances (`how`, `why`) are left out too.

## Sources
Ashcroft v. Iqbal, 556 U.S. 662, 678 (2009); Bell Atlantic Corp. v. Twombly, 550 U.S. 544, 555 (2007).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.events import Event, How, Why
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.pleading.acts import CONCLUDES, Says, by_defendant, says
from draftkit.rules.pleading.complaints import also_in, complaint_matter, is_complaint, shortened
from draftkit.rules.pleading.specimens import FACTS, complaint, matter, one_event
from draftkit.rules.pleading.sued import people
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_BASIS = Basis("rule", "draft", "A court need not accept conclusions, only facts (Iqbal, 556 U.S. at 678).")


def _look(ctx: Context) -> Iterator[Finding]:
    if (file := complaint_matter(ctx)) is not None:
        for number, event in enumerate(file.events):
            if _only_concludes(event):
                yield RULE.finding(
                    file.place(f"events[{number}].what"),
                    f"Event “{event.id}” only draws a conclusion (“{shortened(event.what or '', 90)}”) and tells no "
                    f"fact that shows it. "
                    "A court does not take conclusions as true.",
                    _BASIS,
                    _remedy("the defendant"),
                )
        return
    if not is_complaint(ctx):
        return
    said = by_defendant(ctx)
    for one in people(ctx):
        concluded = [sentence for sentence, what in said[one.call] if what is Says.CONCLUSION]
        if not concluded or any(what is Says.ACT for _, what in said[one.call]):
            continue
        first = concluded[0]
        yield RULE.finding(
            first.span,
            f"All that is said of {one.name}'s conduct is a conclusion: “{shortened(first.text)}”"
            f"{also_in(ctx, (c.span[0] for c in concluded[1:]))}. A court takes facts as true, not conclusions, and "
            f"nothing else "
            "is left against this defendant.",
            _BASIS,
            _remedy(one.name),
        )


def _only_concludes(event: Event) -> bool:
    text = event.what or ""
    bare = event.how == How() and event.why == Why() and not event.result and not event.words
    return bare and CONCLUDES.search(text) is not None and says(text) is not Says.ACT


def _remedy(name: str) -> Remedy:
    return Remedy(
        "rewrite",
        f"Say what was seen and heard: “{name} [FILL IN: did what, how often, with what] while Plaintiff [FILL IN: "
        f"was doing what].”",
        "A fact shows what a label only claims.",
    )


_STOP = "On March 3, 2023 John Doe was in Reno, Nevada."

RULE = Rule(
    code="PLD426",
    name="conclusion-without-fact",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            complaint((_STOP, "Officer Lopez used excessive force without probable cause."), counts=()),
            '"Officer Lopez used excessive force without probable cause."',
        ),
        Example(complaint((_STOP, "Lopez was deliberately indifferent, malicious and reckless."), counts=())),
        Example(
            matter(events=one_event("Officer Lopez used excessive force.")),
            "an event of a matter file",
        ),
    ),
    accepts=(
        Example(
            complaint((_STOP, "Lopez's force was excessive: Plaintiff was cuffed, face down, and silent.", *FACTS)),
            "\"Lopez's force was excessive: Plaintiff was cuffed, face down, and silent.\" Also quiet in a count's "
            "element heading.",
        ),
        Example(complaint((*FACTS, "Lopez used excessive force without probable cause.")), "after the facts"),
        Example(matter()),
    ),
    look=_look,
)
