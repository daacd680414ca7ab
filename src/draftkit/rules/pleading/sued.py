"""Who the defendants are, and how a complaint calls them: by name, by a description, as a defined group."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.papers.caption import surname
from draftkit.patterns import pattern as later
from draftkit.rules.pleading.complaints import told

if TYPE_CHECKING:
    from draftkit.rules.context import Context


@dataclass(frozen=True, slots=True)
class Sued:
    """A defendant as the caption names it. ``call`` is the word by which the text calls it."""

    name: str
    call: str
    span: Span
    entity: bool
    unknown: bool
    """A Doe, or somebody known by a description only."""
    office: bool = False
    """Sued in the official capacity only: in truth the office is sued, and no act of the person's own is needed."""


@dataclass(frozen=True, slots=True)
class Group:
    """A defined group: ``the Arresting Officers``, with the words by which its members are called."""

    words: str
    members: frozenset[str]
    span: Span


ENTITY = later(
    r"\b(?:city|county|town|township|village|borough|parish|state|commonwealth|departments?|dep['’]?t"
    r"|police department|sheriff['’]?s (?:office|department)"
    r"|district|board|authority|agency|inc|llc|l\.l\.c|corp|corporation|company|co|ltd|lp|llp|university|college"
    r"|school|hospital|center|centre|jail|prison"
    r"|services?|healthcare|medical group|office of|bureau|commission|division|association|group|partners"
    r"|municipality|estate|united states|bank|store|institution|facility|pd(?=\W*$))\b\.?",
    re.IGNORECASE,
)
_UNKNOWN = later(r"\b(?:does?|roes?|unknown|unidentified|unnamed|other|et al|#?\d+\s*[-–]\s*\d+)\b", re.IGNORECASE)
_NAME = later(r"[A-Za-zÀ-ž.’'-]{2,30}")
_TITLE = later(
    r"^(?:(?:defendants?|officers?|deputy|sheriff|sergeant|sgt|lieutenant|lt|captain|capt|chief|detective|det"
    r"|corporal|cpl|trooper|agent|"
    r"warden|nurse|dr|doctor|director|superintendent|commissioner|mayor|correction(?:s|al)?|c\.?\s?o|p\.?\s?o|ofc"
    r"|police|mr|mrs|ms|hon|judge|r\.?n)\.?\s+)+",
    re.IGNORECASE,
)
_QUOTED_GROUP = later(
    r"[“\"‘']+(?:the\s+)?(?P<words>(?:[A-Z][\w’'&-]*\s+|(?:individual|police|arresting|named)\s+){0,3}"
    r"(?:defendants?\s+)?(?:Defendants|Officers|Deputies|Guards|Detectives|Nurses|Agents|Supervisors|Troopers|Sergeants"
    r"|DEFENDANTS|OFFICERS|DEPUTIES|Staff|Officials|defendants|officers|deputies|[A-Z][a-z]+s))[,.]?[”\"’']+"
)
_DEFINES = later(
    r"\(|\b(?:collectively|hereinafter|hereafter|referred to|together|known|called|designated)\b", re.IGNORECASE
)


def sued(ctx: Context) -> tuple[Sued, ...]:
    """The defendants of the caption, without names that cannot be told from other words."""
    key = f"{__name__}.sued"
    if key not in ctx.memo:
        ctx.memo[key] = tuple(_sued(ctx))
    found: tuple[Sued, ...] = ctx.memo[key]
    return found


def _sued(ctx: Context) -> list[Sued]:
    found, seen = [], set()
    for party in ctx.caption.defendants if ctx.caption else ():
        name = _TITLE.sub("", party.name).strip(" ,.")
        entity = ENTITY.search(party.name) is not None
        call = party.name if entity else surname(name).strip(".,()#")
        if not call or call.lower() in seen:
            continue
        unknown = _UNKNOWN.search(party.name) is not None or not (entity or _is_name(name, call))
        seen.add(call.lower())
        office = party.official and not party.individual
        found.append(Sued(party.name, call, party.span, entity, unknown, office))
    return found


def _is_name(name: str, call: str) -> bool:
    words = name.split()
    return len(call) >= 3 and len(words) <= 4 and all(_NAME.fullmatch(word) or len(word) <= 2 for word in words)


def people(ctx: Context) -> list[Sued]:
    """The defendants who are persons known by name."""
    return [one for one in sued(ctx) if not one.entity and not one.unknown]


def names_in(text: str, among: list[Sued] | tuple[Sued, ...]) -> list[Sued]:
    """Those whose name stands in a text."""
    words = {word.strip("’'-.").lower() for word in re.findall(r"\b[A-ZÀ-Ž][\w’'-]*", text)}
    words |= {word.removesuffix("'s").removesuffix("’s") for word in words}
    return [one for one in among if one.call.lower() in words]


def groups(ctx: Context) -> tuple[Group, ...]:
    """The groups a complaint defines, as in ``(“the Arresting Officers”)``."""
    key = f"{__name__}.groups"
    if key not in ctx.memo:
        persons = people(ctx)
        found = []
        for one in told(ctx):
            for match in _QUOTED_GROUP.finditer(one.text):
                before = one.text[max(0, match.start() - 70) : match.start()]
                if _DEFINES.search(before):
                    members = frozenset(p.call for p in names_in(one.text, persons))
                    start = one.span[0] + match.start()
                    found.append(Group(" ".join(match["words"].split()), members, (start, start + len(match[0]))))
        ctx.memo[key] = tuple(found)
    made: tuple[Group, ...] = ctx.memo[key]
    return made
