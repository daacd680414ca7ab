"""Citations to decisions that no longer stand, where the draft does not say so; shared by AUT201-203 and AUT211."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.displaced import Displaced, Displacements
from draftkit.immunity.uses import THEIRS
from draftkit.model.citation import Citation, Kind, Verdict
from draftkit.model.finding import Basis, Severity
from draftkit.rules.authority.usage import around, leans_on, same_numbers, tells_history
from draftkit.rules.citation.wording import record_basis
from draftkit.rules.immunity.papers import by_a_judge

if TYPE_CHECKING:
    from draftkit.rules.context import Context


_OPENING = 4_000


def fallen(ctx: Context, kind: str) -> Iterator[tuple[list[Citation], Displaced]]:
    """Each decision displaced in this way that the draft leans on without a word of it, with the citations to it.

    Telling it once is enough: a draft that gives the history at one full citation has told its reader.
    """
    known = Displacements.of(ctx.records)
    for group in same_numbers(ctx):
        what = known.at(group[0].normalized) or _by_name(ctx, known, group[0])
        if what is None or what.kind != kind:
            continue
        later = _all_citations(ctx, what)
        told_in = {
            ctx.block(c).start
            for c in ctx.by_kind[Kind.FULL_CASE]
            # "Defendants cite X, but X is different" does not tell that X reversed the other.
            if c.normalized in later and not THEIRS.search(around(ctx, c))
        }
        if any(tells_history(ctx, c, told_in) for c in group):
            continue
        if by_a_judge(ctx) and _is_that_decision(ctx, what):
            continue
        live = [c for c in group if leans_on(ctx, c)]
        if live:
            yield live, what


def _is_that_decision(ctx: Context, what: Displaced) -> bool:
    """True where the draft is the very decision that displaced the other: its opening names the same parties."""
    opening = ctx.draft.text[:_OPENING].lower()
    return all(side.split()[-1].lower() in opening for side in what.by.partition(",")[0].split(" v. ") if side.split())


def _by_name(ctx: Context, known: Displacements, citation: Citation) -> Displaced | None:
    answer = ctx.answers.get(citation.id)
    if answer is not None and (answer.verdict is Verdict.CONFIRMED or answer.authority is not None):
        return None
    return known.named(citation)


def _all_citations(ctx: Context, what: Displaced) -> set[str]:
    """Every citation of what displaced the decision, parallel ones too."""
    found = set(what.citations)
    for citation in what.citations:
        for authority in ctx.records.at(citation):
            found.update(authority.citations)
    return found


def severity_of(what: Displaced, usual: Severity) -> Severity:
    """The rule's own severity, but a warning where only part of the decision fell or the record was inferred."""
    return usual if what.sure and not what.in_part else Severity.WARNING


def basis_of(ctx: Context, what: Displaced) -> Basis:
    """The record that says so, with its remark."""
    return record_basis(ctx, what.authority, f"{what.by}: {what.note}".rstrip(": .") if what.note else what.by)


def caveat(what: Displaced) -> str:
    """What is not certain, as a sentence to add to the message; empty where nothing is."""
    if what.in_part:
        return " Only a part of the decision fell: check whether your point rests on that part."
    if not what.sure:
        return " The record does not settle this beyond doubt: look the decision up before you rely on it or drop it."
    return ""
