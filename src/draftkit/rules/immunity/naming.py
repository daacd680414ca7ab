"""Whether a draft names a case in any form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftkit.model.authority import Authority
    from draftkit.model.immunity import Suggestion
    from draftkit.rules.context import Context


def named(ctx: Context, one: Suggestion) -> bool:
    """True where the draft cites the case, or says the name of a party that no other case shares by chance."""
    return one.cited or any(
        re.search(rf"\b{re.escape(word)}\b", ctx.draft.text, re.IGNORECASE) for word in _names_of(one.weighed.authority)
    )


def accounted_for(ctx: Context, one: Suggestion) -> bool:
    """True where the draft names the case, or the matter file says that the motion cites it (OPP514 tells)."""
    motion = ctx.matter.motion if ctx.matter else None
    theirs = [cited.case for cited in motion.cited_authority] if motion else []
    authority = one.weighed.authority
    return named(ctx, one) or any(authority.id == case or authority.citation in case for case in theirs)


def _names_of(authority: Authority) -> list[str]:
    first, _, second = authority.name.partition(" v. ")
    if re.match(r"(?:City|County|Town|Village|Board|State|United)\b", first):
        first = f"{first} {second}"
    return [word for word in re.findall(r"[A-Z][\w’'-]{3,}", first) if word.lower() not in _NO_NAME]


_NO_NAME = frozenset("city county estate state town village united states department board john jane".split())
