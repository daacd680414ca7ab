"""What a complaint says of the criminal case, and which claims touch it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.model.claims import Claim
from draftkit.model.events import Restraint
from draftkit.model.matter import Matter
from draftkit.papers.counts import Count
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import Told, told

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_OF_CASE = pattern(
    r"\barrest|\bimprison|\bprobable cause\b|\bprosecut|\bfabricat|\bbrady\b|\bfalse (?:charge"
    r"|evidence|report)",
    re.IGNORECASE,
)
_FORCE = pattern(r"\bforce\b", re.IGNORECASE)
_RESISTING = pattern(r"\bresist|\bassault|\bbattery|\bobstruct|\binterfer|\bdisorderly", re.IGNORECASE)
_CONVICTED = pattern(
    r"\b(?:plaintiff|(?:mr|ms|mrs)\.? \w+|he|she|I)\b[^.;]{0,60}\b(?<!not )(?<!never )(?:pleaded guilty|pled guilty"
    r"|was (?:later |then )?(?:convicted|found guilty)|entered a plea of (?:guilty|no contest))"
    r"[^.;]{0,80}\b(?:resist\w*|assault\w*|battery|obstruct\w*|disorderly|interfer\w*|charges?)\b",
    re.IGNORECASE,
)
_DEALT_WITH = pattern(
    r"\bheck\b|\boverturn\w*|\bvacat\w+|\brevers(?:ed|al)\b|\bset aside\b|\bexpung\w+|\bpardon\w*|\bacquit\w*"
    r"|\binvalid\w*|\bwithdr[ae]w\w*|\bnot challenge\b|\bhabeas\b|\bquashed\b"
    r"|\bafter (?:he|she|plaintiff) (?:was|had been) (?:handcuffed|cuffed|restrained|subdued)|\bunrelated\b",
    re.IGNORECASE,
)
MALICIOUS = pattern(r"\bmalicious(?:ly)? prosecut", re.IGNORECASE)
"""The name of the wrong."""


def tells_of_conviction(ctx: Context) -> tuple[Told, Count] | None:
    """The sentence that tells of a conviction for the event, and a count on the arrest or prosecution.

    None where there is no such pair, or the complaint says anything of how they go together.
    """
    if _DEALT_WITH.search(ctx.draft.text):
        return None
    count = next((c for c in ctx.counts if _OF_CASE.search(c.heading)), None)
    said = next((one for one in told(ctx) if _CONVICTED.search(one.text)), None)
    return (said, count) if said is not None and count is not None else None


def touches_conviction(matter: Matter, claim: Claim) -> bool:
    """Whether a claim is about the arrest or prosecution, or about force against somebody charged with resisting."""
    right = claim.right or ""
    if _OF_CASE.search(right):
        return True
    charges = " ".join(matter.criminal_case.charges) if matter.criminal_case else ""
    events = matter.events_of(claim)
    restrained = bool(events) and all(
        e.how.restraint in (Restraint.CUFFED, Restraint.PRONE, Restraint.CELL) for e in events
    )
    return bool(_FORCE.search(right) and _RESISTING.search(charges)) and not restrained
