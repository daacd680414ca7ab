"""An act is laid to "Defendants" or "the officers" as a group, where one cannot tell who did it.

## Why it matters
Each defendant answers for his or her own acts. "Defendants beat Plaintiff" does not tell any one of them what he is
said to have done, and courts dismiss such complaints, or order them written again.

## What to do
Name the person for each act: "Officer Lopez kicked him; Officer Reyes held his arms." Where several did the same, list
them once and define the group: "Officers Lopez and Reyes ('the Arresting Officers') each took one arm." Where you
could not see who it was, say that, and say who was within reach.

## Limits
Only the facts, and only for two persons or more. Quiet for a group that was defined, for "each" and "both", and where
the sentences just before name the members. With two defendants a warning; a note where each one's own acts are told as
well. In a matter file: the words of `what`, beside an event's list of actors.

## Sources
Ashcroft v. Iqbal, 556 U.S. 662, 676 (2009). Weiland v. Palm Beach County Sheriff's Office, 792 F.3d 1313 (11th Cir.
2015), counts it as the fourth type of shotgun pleading.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.model.matter import Matter
from draftkit.rules.pleading.acts import OWN_ACTS
from draftkit.rules.pleading.complaints import also_in, complaint_matter, is_complaint, shortened
from draftkit.rules.pleading.grouped import group_act, group_acts, loudness
from draftkit.rules.pleading.specimens import FACTS, complaint, matter, one_event
from draftkit.rules.pleading.sued import sued
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_REMEDY = Remedy(
    "rewrite",
    "Name the person for each act: “Officer [FILL IN: name] [FILL IN: did what]; Officer [FILL IN: name] [FILL IN: "
    "did what].” "
    "If all of them did it, list them once: “Officers [FILL IN: names] (‘the Arresting Officers’) each …”.",
    "Each defendant must be able to see what he or she is said to have done.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (file := complaint_matter(ctx)) is not None:
        yield from _in_matter(file)
        return
    defendants = [one for one in sued(ctx) if not one.entity]
    if not is_complaint(ctx) or len(defendants) < 2:
        return
    found = list(group_acts(ctx))
    if not found:
        return
    first, words = found[0]
    yield RULE.finding(
        first.span,
        f"“{shortened(first.text)}” lays an act to {words} as a "
        f"group{also_in(ctx, (one.span[0] for one, _ in found[1:]))}. "
        f"With {len(defendants)} persons sued, nobody can tell from that what each is said to have done.",
        OWN_ACTS,
        _REMEDY,
        severity=loudness(ctx, len(defendants), len(found)),
    )


def _in_matter(file: Matter) -> Iterator[Finding]:
    persons = [d for d in file.defendants if d.kind is None or not d.kind.is_local_entity]
    for number, event in enumerate(file.events):
        words = group_act(event.what or "")
        actors = [d for d in persons if d.id in event.who.actors]
        if words is None or len(actors) == 2 or (not actors and len(persons) < 2):
            continue
        if len(actors) == 1 or (actors and all(d.name.split()[-1] in (event.what or "") for d in actors)):
            continue
        how = f"{len(actors)} actors are listed" if actors else "no actor is listed"
        yield RULE.finding(
            file.place(f"events[{number}].what"),
            f"Event “{event.id}” lays an act to “{words}” as a group, and {how}. A defendant cannot tell what he or "
            f"she is said "
            "to have done.",
            OWN_ACTS,
            Remedy("rewrite", f"Make one event for each act, with its own actor. {_REMEDY.text}", _REMEDY.why),
        )


_FOUR = "R. LOPEZ, M. REYES, J. KIM and A. SHAW, each in his individual capacity"

RULE = Rule(
    code="PLD422",
    name="group-pleading",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            complaint((FACTS[0], "Defendants then beat Plaintiff."), defendants=_FOUR),
            '"Defendants then beat Plaintiff." Four defendants.',
        ),
        Example(
            complaint((FACTS[0], "The officers dragged him out.", "The officers kicked him."), defendants=_FOUR),
            "the officers, who are nowhere listed",
        ),
        Example(
            matter(
                events=one_event("The officers beat Mr. Doe.", who="{targets: [doe]}"),
                defendants="\n  - {id: lopez, name: R. Lopez}\n  - {id: reyes, name: M. Reyes}",
            ),
            "in a matter file",
        ),
    ),
    accepts=(
        Example(
            complaint(
                (
                    "Officers Lopez and Reyes (“the Arresting Officers”) each pulled one arm.",
                    "The Arresting Officers then lifted him.",
                ),
                defendants=_FOUR,
            ),
            "\"Officers Lopez and Reyes ('the Arresting Officers') each pulled one arm. The Arresting Officers then "
            'lifted him."',
        ),
        Example(
            complaint(("Kim and Shaw opened the door.", "The officers then took his arms."), defendants=_FOUR),
            "just named",
        ),
        Example(
            complaint((*FACTS, "Each of the Defendants took a turn and kicked him once."), defendants=_FOUR), "each"
        ),
        Example(complaint((*FACTS, "The officers later wrote reports."), defendants="R. LOPEZ"), "one defendant"),
        Example(
            complaint((*FACTS, "Defendants deprived him of his rights."), defendants=_FOUR), "no act: another rule's"
        ),
        Example(
            complaint(
                ("Officers Lopez and Reyes got out.", *FACTS, "Doe fell.", "The officers lifted him."), defendants=_FOUR
            ),
            "named together further up",
        ),
        Example(matter()),
    ),
    look=_look,
)
