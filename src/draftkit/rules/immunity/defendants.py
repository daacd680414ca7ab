"""Which officials a paper is about: by the matter file, else by its caption and title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.papers.caption import caption_of, surname
from draftkit.papers.kind import paper_of
from draftkit.patterns import pattern

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_ENTITY = pattern(
    r"\b(?:city|county|town|village|borough|township|state|department|district|board|office|inc|llc|corp\w*|company"
    r"|commission|authority"
    r"|university|hospital|police|jail|prison|municipal\w*|united states|et al|does?(?: (?:nos?\.? )?\d|s\b))\b",
    re.IGNORECASE,
)
_RANKS = (
    r"(?:officers?|deput(?:y|ies)|sergeants?|sgt\.|detectives?|lieutenants?|lt\.|agents?|guards?|nurses?"
    r"|troopers?|wardens?|chief|sheriff)"
)
_LISTED = pattern(
    rf"\b{_RANKS}\s+(?P<names>[A-Z][\w’'-]+(?:(?:,? and|,)\s+(?:{_RANKS}\s+)?[A-Z][\w’'-]+){{1,12}})", re.IGNORECASE
)
_NO_NAME = frozenset(
    {"and", "on", "for", "to", "of", "the", "in", "defendant", "defendants", "qualified", "immunity", "motion"}
)

_GROUP = pattern(
    r"\b(?:defendants|(?:the|these|those|defendant|individual|police|such|our|my|arresting|transport|prison|jail) "
    r"(?:officers|deputies|guards|agents|nurses|officials|sergeants|detectives|troopers|supervisors)"
    r"|movants|they|them|their"
    r"|each|both|all|everyone|everybody|others?|none|neither|either|whole|group|team|squad|trio|pair|together"
    r"|any of)\b",
    re.IGNORECASE,
)
_EVERY_OFFICER = pattern(r"\b(?:all|both|each|other|any|every) (?:but|reasonable|competent|of the)\b", re.IGNORECASE)
_NO_LAW = pattern(r"\bburdens?\b|\bpolic(?:y|ies)\b|\btraining\b", re.IGNORECASE)
"""A sentence on the burden, or on a department's own rules, says of nobody what the law forbade."""


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


def speaks_of_all(text: str, names: tuple[str, ...] = ()) -> bool:
    """True for a sentence with a word for the whole group of defendants; a plural rank before some of their ``names``,
    and a sentence that says of nobody what the law forbade, is none."""
    if _NO_LAW.search(text):
        return False
    if names:
        named = "|".join(map(re.escape, names))
        plural = rf"\b(?:officers|deputies|sergeants|agents|defendants|guards)\s+(?={named})"
        text = _EVERY_OFFICER.sub(" ", re.sub(plural, " ", text, flags=re.IGNORECASE))
    return _GROUP.search(text) is not None
