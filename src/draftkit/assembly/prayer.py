"""The prayer: what is asked of whom, once each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.assembly.pieces import Blank, Piece, Said, stop
from draftkit.assembly.wording import known, parties
from draftkit.model.claims import Relief, ReliefKind

if TYPE_CHECKING:
    from draftkit.model.matter import Matter


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of one defendant (or of the court alone): a line of the prayer, and its items."""

    lead: tuple[Piece, ...]
    items: tuple[tuple[Piece, ...], ...]


_RELIEF = {
    ReliefKind.COMPENSATORY: "compensatory damages",
    ReliefKind.PUNITIVE: "punitive damages",
    ReliefKind.NOMINAL: "nominal damages",
    ReliefKind.INJUNCTION: "an injunction",
    ReliefKind.DECLARATION: "a declaration",
    ReliefKind.FEES: "attorney’s fees",
    ReliefKind.COSTS: "the costs of this action",
}


def prayer(matter: Matter) -> list[Asked]:
    """The relief by the defendants it is asked of, in the order of the caption; what names no defendant comes last.

    What is asked of several together stands once: an amount printed for each of them would be asked several times.
    """
    order = [one.id for one in matter.defendants]
    groups: dict[tuple[int, ...], list[Relief]] = {}
    for relief in matter.relief:
        if relief.against:
            groups.setdefault(tuple(sorted({order.index(id) for id in relief.against})), []).append(relief)
    asked = [
        Asked(("Against ", *parties(matter, [order[n] for n in group]), ":"), _items(groups[group]))
        for group in sorted(groups, key=lambda group: group[0])
    ]
    rest = [r for r in matter.relief if not r.against]
    if rest:
        asked.append(Asked(("In addition:",), _items(rest)))
    return asked or [Asked((Blank("what you ask the court to order, and against whom"),), ())]


def _items(reliefs: list[Relief]) -> tuple[tuple[Piece, ...], ...]:
    made = []
    for relief in reliefs:
        out: list[Piece] = [_RELIEF[relief.kind]]
        out += [" in the amount of ", Said(known(relief.amount))] if known(relief.amount) else []
        text = known(relief.text)
        if relief.kind is ReliefKind.FEES and "1988" not in f"{text} {known(relief.basis)}":
            out.append(" under 42 U.S.C. § 1988")
        if relief.kind in (ReliefKind.INJUNCTION, ReliefKind.DECLARATION):
            out += [": ", *((Said(text),) if text else (Blank("what the order should say"),))]
        elif text:
            out += [": ", Said(text)]
        last = text or known(relief.amount)
        out += [", based on: ", Said(known(relief.basis))] if known(relief.basis) else []
        last = known(relief.basis) or last
        harm = known(relief.continuing_harm)
        out.append(stop(last) if last else ".")
        out += [" The harm will go on: ", Said(harm), stop(harm)] if harm else []
        made.append(tuple(out))
    return tuple(made)
