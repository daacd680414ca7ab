"""Who is named in an opposition, and what is told of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from draftkit.model.parties import DefendantKind
from draftkit.papers.caption import surname
from draftkit.patterns import pattern as later
from draftkit.rules.pleading.sued import ENTITY

if TYPE_CHECKING:
    from draftkit.model.matter import Matter
    from draftkit.rules.context import Context

_TITLED = (
    r"(?:Officers?|Deput(?:y|ies)|Sergeants?|Sgt\.|Detectives?|Det\.|Lieutenants?|Lt\.|Captains?|Capt\.|Corporals?"
    r"|Cpl\.|Agents?"
    r"|Troopers?|Nurses?|Dr\.|Doctors?|Wardens?|Chiefs?|Sheriffs?|Mr\.|Mrs\.|Ms\.|Plaintiff|Defendants?|Guards?"
    r"|C\.?O\.?|Inspector)"
)
NAMED = later(rf"\b{_TITLED} (?!(?:City|County|Motion|State|Town)\b)[A-Z][\w’'-]+")
"""Somebody by rank or title and name."""

FORCE = {
    "kick": later(r"\b(?:kick|stomp)\w*", re.IGNORECASE),
    "blow": later(r"\b(?:punch|struck|strik|hit|beat|slap|blow|batter|pummel|elbow|head-?butt|fist)\w*", re.IGNORECASE),
    "taser": later(r"\b(?:tas(?:e|er|ed|ing)|shock|drive-?stun|stun|electr)\w*", re.IGNORECASE),
    "shot": later(r"\b(?:shot|shoot|fir(?:e|ed|ing)|bullet|gun|pistol|rifle)\w*", re.IGNORECASE),
    "choke": later(r"\b(?:chok|strangl|throttl|neck|carotid|windpipe)\w*", re.IGNORECASE),
    "spray": later(r"\b(?:spray|pepper|mace|O\.?C\.?)\w*", re.IGNORECASE),
    "throw": later(
        r"\b(?:threw|throw|slam|tackl|body-?slam|took (?:him|her) down|takedown|drove|shov|push|leg)\w*", re.IGNORECASE
    ),
    "kneel": later(r"\b(?:kne(?:e|lt|el)|weight|back)\w*", re.IGNORECASE),
    "dog": later(r"\b(?:dog|bit(?:e|ten)?|K-?9|canine)\w*", re.IGNORECASE),
    "baton": later(r"\b(?:baton|club|flashlight|nightstick)\w*", re.IGNORECASE),
}
"""Kinds of force, by every word that may tell of one."""

_VERBS = {
    "kick": r"kicked|stomped",
    "blow": r"punched|struck|hit|beat|slapped|elbowed|head-?butted",
    "taser": r"tased|tasered|drive-?stunned|shocked",
    "shot": r"shot|fired",
    "choke": r"choked|strangled",
    "spray": r"sprayed|pepper-?sprayed|maced",
    "throw": r"threw|slammed|tackled|shoved",
    "kneel": r"knelt",
    "dog": r"sicced",
    "baton": r"clubbed",
}


def individuals(matter: Matter) -> list[str]:
    """Surnames of the defendants who are persons, as the text calls them."""
    people = (DefendantKind.INDIVIDUAL, DefendantKind.FEDERAL, DefendantKind.PRIVATE, None)
    names = [surname(d.name) for d in matter.defendants if d.kind in people and not ENTITY.search(d.name)]
    return [name for name in names if len(name) > 2 and name.lower() not in ("doe", "roe", "unknown")]


def plaintiffs(ctx: Context) -> list[str]:
    """Surnames of the plaintiffs, by the matter file, else by the caption."""
    if ctx.matter is not None:
        return [surname(p.printed_name) for p in ctx.matter.plaintiffs]
    return [surname(p.name).title() for p in ctx.caption.plaintiffs] if ctx.caption else []


def acts_of(names: list[str]) -> re.Pattern[str]:
    """A pattern for "Lopez (then) kicked": groups ``who`` and ``verb``; :func:`kind_of` tells the kind of force."""
    verbs = "|".join(_VERBS.values())
    return later(
        rf"\b(?P<who>{'|'.join(map(re.escape, names))})\b (?:(?:then|also|later|again|next) )?(?P<verb>{verbs})\b"
    )


def kind_of(verb: str) -> str:
    """The kind of force (a key of :data:`FORCE`) that a verb of :func:`acts_of` tells."""
    return next(kind for kind, verbs in _VERBS.items() if re.fullmatch(verbs, verb))


def words_of(value: Any) -> Iterator[str]:
    """Every text in a part of a matter file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from words_of(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from words_of(getattr(value, field.name))
