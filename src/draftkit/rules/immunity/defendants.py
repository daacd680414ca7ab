"""Which officials a paper is about: by the matter file, else by its caption and title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.papers.caption import caption_of, surname
from draftkit.papers.kind import paper_of

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_ENTITY = re.compile(
    r"\b(?:city|county|town|village|borough|township|state|department|district|board|office|inc|llc|corp\w*|company"
    r"|commission|authority"
    r"|university|hospital|police|jail|prison|municipal\w*|united states|et al|does?(?: (?:nos?\.? )?\d|s\b))\b",
    re.IGNORECASE,
)
_RANKS = (
    r"(?:officers?|deput(?:y|ies)|sergeants?|sgt\.|detectives?|lieutenants?|lt\.|agents?|guards?|nurses?"
    r"|troopers?|wardens?|chief|sheriff)"
)
_LISTED = re.compile(
    rf"\b{_RANKS}\s+(?P<names>[A-Z][\w’'-]+(?:(?:,? and|,)\s+(?:{_RANKS}\s+)?[A-Z][\w’'-]+){{1,12}})", re.IGNORECASE
)
_NO_NAME = frozenset(
    {"and", "on", "for", "to", "of", "the", "in", "defendant", "defendants", "qualified", "immunity", "motion"}
)


def individuals(ctx: Context) -> tuple[str, ...]:
    """Surnames of the individual defendants whose immunity is at stake, in order; empty where they are not known.

    The matter's movants count alone where it names them. A surname that two defendants share tells nothing: then none.
    """
    names = _of_matter(ctx) if ctx.matter is not None else _of_paper(ctx)
    found = [name for name in names if len(name) > 1 and name.lower() not in _NO_NAME]
    return tuple(found) if len({n.lower() for n in found}) == len(found) else ()


def _of_matter(ctx: Context) -> list[str]:
    matter = ctx.matter
    if matter is None:
        return []
    raised = matter.motion.immunity.raised_by if matter.motion and matter.motion.immunity else ()
    chosen = raised or (matter.motion.movants if matter.motion else ())
    return [
        surname(d.name)
        for d in matter.defendants
        if d.kind in (None, "individual", "federal") and (not chosen or d.id in chosen) and not _ENTITY.search(d.name)
    ]


def _of_paper(ctx: Context) -> list[str]:
    title = paper_of(ctx.draft).title or ""
    match = _LISTED.search(title)
    if match is not None:
        parts = re.split(r",\s*(?:and\s+)?|\s+and\s+", match["names"], flags=re.IGNORECASE)
        return [part.split()[-1].title() if part.isupper() else part.split()[-1] for part in parts if part.strip()]
    caption = caption_of(ctx.draft)
    if caption is None or caption.et_al is not None:
        return []
    found = [
        surname(p.name).title()
        for p in caption.defendants
        if not (p.official and not p.individual) and not _ENTITY.search(p.name)
    ]
    # "Defendant Dray's motion": the others have not moved.
    return [name for name in found if re.search(rf"\b{re.escape(name)}\b", title, re.IGNORECASE)] or found
