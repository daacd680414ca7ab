"""Nothing in the complaint says what a defendant did.

## Why it matters
Each person sued answers only for his or her own conduct. A defendant who is named in the caption, or was merely there,
is dismissed, however strong the case against the others is.

## What to do
Say in a sentence of its own what this person did or failed to do, when and how: "Sergeant Kim stood at the door and
told Lopez to keep hitting him." If you do not know of any act, leave that person out until you do.

## Limits
In text: for persons known by name, every sentence of the facts and counts that names them, or a defined group with
them in it, is read; one sentence with any verb of doing is enough to stay quiet, so a weak sentence may pass. Cities
and agencies are flagged only where nothing after the parties names them. Where the whole paper says only "Defendants",
PLD422 speaks instead. Somebody sued in the official capacity only needs no act of his own. In a matter file: a
defendant is looked for in every event and in the municipal part of every claim.

## Sources
Ashcroft v. Iqbal, 556 U.S. 662, 676 (2009): each official's own individual actions must be pleaded.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.model.matter import Matter
from draftkit.model.parties import Capacity
from draftkit.rules.pleading.acts import OWN_ACTS
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, place_name, shortened
from draftkit.rules.pleading.inactive import acts_in, without_act
from draftkit.rules.pleading.specimens import FACTS, PARTIES, complaint, matter
from draftkit.rules.pleading.sued import Sued
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_OWN_POLICY = "A city, county or company answers only for its own policy or custom, and is dismissed without one."
_OWN_ACTS = "Each defendant answers only for his or her own acts, and is dismissed without one."


def _look(ctx: Context) -> Iterator[Finding]:
    if (file := complaint_matter(ctx)) is not None:
        yield from _in_matter(file)
    elif is_complaint(ctx):
        yield from _in_text(ctx)


def _in_matter(file: Matter) -> Iterator[Finding]:
    for number, one in enumerate(file.defendants):
        if not file.events or one.capacities == (Capacity.OFFICIAL,) or acts_in(file, one.id):
            continue
        seen = [e.id for e in file.events if one.id in e.who.everybody]
        there = f" Event “{seen[0]}” only has {one.name} there." if seen else ""
        yield RULE.finding(
            file.place(f"defendants[{number}]"),
            f"No event says what {one.name} did.{there} "
            f"{_OWN_POLICY if one.kind and one.kind.is_local_entity else _OWN_ACTS}",
            OWN_ACTS,
            _remedy(one.name),
        )


def _in_text(ctx: Context) -> Iterator[Finding]:
    for one, first in without_act(ctx):
        if one.entity:
            only = _OWN_POLICY
        elif first is None:
            only = f"After the parties are listed, no sentence names {_one(one)}. {_OWN_ACTS}"
        else:
            said = f"{place_name(ctx, first.span[0])}: “{shortened(first.text, 90)}”"
            only = f"What names {_one(one)} ({said}) tells of no act. {_OWN_ACTS}"
        yield RULE.finding(
            first.span if first else one.span,
            f"Nothing in the complaint says what {one.name} did. {only}",
            OWN_ACTS,
            _remedy(one.name),
            severity=Severity.ERROR if one.entity else None,
        )


def _one(one: Sued) -> str:
    return one.call.title() if one.call.isupper() else one.call


def _remedy(name: str) -> Remedy:
    return Remedy(
        "rewrite",
        f"Add a sentence: “On [FILL IN: date], at [FILL IN: place], {name} [FILL IN: what this defendant did or "
        f"failed to do].” "
        "If you know of no act, leave this defendant out.",
        "Only own acts make a defendant answer.",
    )


_TWO = "R. LOPEZ, in his individual capacity, and J. KIM, in his individual capacity"
_KIM = (*PARTIES, "Defendant J. Kim was a Reno police sergeant.")
_KIM_FILE = (
    "\n  - {id: lopez, name: R. Lopez, kind: individual, capacities: [individual], color_of_law: on duty}"
    "\n  - {id: kim, name: J. Kim, kind: individual, capacities: [individual], color_of_law: on duty}"
)

RULE = Rule(
    code="PLD421",
    name="defendant-without-act",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(
            complaint((*FACTS, "Sergeant Kim was on duty that night."), defendants=_TWO, parties=_KIM),
            '"Sergeant Kim was on duty that night." No other sentence names Kim.',
        ),
        Example(complaint(defendants=_TWO, parties=_KIM), "named among the parties only"),
        Example(complaint((*FACTS, "Kim violated Doe's rights."), defendants=_TWO), "a conclusion of law, no act"),
        Example(matter(defendants=_KIM_FILE), "in no event"),
    ),
    accepts=(
        Example(
            complaint((*FACTS, "Sergeant Kim told Lopez to keep hitting him."), defendants=_TWO),
            'Kim appears only in ¶ 31: "Sergeant Kim told Lopez to keep hitting him."',
        ),
        Example(
            complaint(
                (
                    *FACTS[:2],
                    "Officers Lopez and Kim (“the Arresting Officers”) ran up.",
                    "The Arresting Officers struck him.",
                ),
                defendants=_TWO,
            ),
            "in a defined group",
        ),
        Example(complaint((*FACTS, "Doe was struck again by Kim."), defendants=_TWO), "named at the end"),
        Example(complaint((*FACTS, "Defendant Kim failed to stop him."), defendants=_TWO), "failing to act"),
        Example(
            complaint(defendants="R. LOPEZ, individually, and J. KIM, in his official capacity"), "an office is sued"
        ),
        Example(matter()),
    ),
    look=_look,
)
