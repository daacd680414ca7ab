"""Cases to read next, for the remedy of a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftkit.authorities.circuits import circuit_law
from draftkit.authorities.courts import name_of
from draftkit.immunity.rights import fits
from draftkit.model.immunity import Worth
from draftkit.rules.citation.wording import as_record

if TYPE_CHECKING:
    from draftkit.model.authority import Authority
    from draftkit.model.immunity import Suggestion
    from draftkit.rules.context import Context

MOST = 2


def to_read(
    ctx: Context, instead_of: Authority | None = None, claim: str | None = None, *, before: int | None = None
) -> str:
    """`` A case to read: ...`` with the first one or two helpful cases of a claim, or ``""`` where there are none.

    Without ``claim`` the claims that ``instead_of`` is about count. Cases that the draft cites already, and
    ``instead_of`` itself, are left out; binding ones come before others. With ``before`` only cases decided more than
    so many days before the events are named.
    """
    claims = {c.id: c for c in ctx.assessment.claims}
    found: list[Suggestion] = []
    for reading in ctx.assessment.reading:
        right = claims[reading.claim].right if reading.claim in claims else None
        if claim is not None and reading.claim != claim:
            continue
        if claim is None and instead_of and right and not any(fits(r.right, right) for r in instead_of.rulings):
            continue
        found += [
            s
            for s in reading.helpful
            if not s.cited and (instead_of is None or s.weighed.authority.id != instead_of.id)
        ]
    if before is not None:
        found = [s for s in found if (s.weighed.days_before or 0) > before]
    found = [s for s in found if s.weighed.worth is not Worth.PERSUASIVE] or found
    names = list(dict.fromkeys(as_record(s.weighed.authority) for s in found))[:MOST]
    if not names:
        return ""
    return f" {'A case' if len(names) == 1 else 'Cases'} to read: {'; '.join(names)}."


def circuit_name(identity: str) -> str:
    """A court of appeals for a sentence (``Ninth Circuit``); any other court by its abbreviation."""
    law = circuit_law(identity)
    return law.name if law else name_of(identity)
