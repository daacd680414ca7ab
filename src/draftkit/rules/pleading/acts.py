"""Who the defendants are, how a complaint calls them, and whether a sentence says that somebody did something.

Nothing here parses grammar: a sentence counts as an act as soon as any verb of it may be one, so that a rule that asks
for missing acts stays quiet in doubt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis
from draftkit.papers.caption import surname
from draftkit.patterns import pattern as later
from draftkit.rules.pleading.complaints import Told, narrative, told

if TYPE_CHECKING:
    from draftkit.rules.context import Context


OWN_ACTS = Basis(
    "rule", "draft", "A plaintiff must plead what each official did by his or her own actions (Iqbal, 556 U.S. at 676)."
)
"""Why the rules on who did what speak up."""


class Says(Enum):
    """What a sentence says of somebody."""

    STATUS = "status"
    """Job, presence, capacity, or only that rights were violated."""
    CONCLUSION = "conclusion"
    """A conclusion of law: excessive force, deliberate indifference."""
    ACT = "act"


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
    r"|municipality|estate|united states|bank|store|institution|facility)\b\.?",
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

_ED = later(r"\b[a-z]{2,}ed\b")
_STATUS_ED = frozenset(
    """employed assigned named sued located licensed hired authorized appointed elected identified referred listed based
    involved entitled uniformed armed stationed detailed tasked charged designated sworn certified incorporated
    organized
    existed retained contracted vested delegated need indeed related alleged described stated mentioned captioned
    supervised trained managed unidentified unnamed unmarked required supposed resided lived worked acted concerned
    violated deprived infringed caused resulted constituted amounted entitled established protected guaranteed secured
    injured damaged suffered sustained incorporated continued engaged
    bed red shed speed feed deed fed indeed united embed hundred sacred naked wicked aged""".split()
)
_CONCLUDED_ED = frozenset("used exercised subjected inflicted retaliated conspired".split())
_IRREGULAR = later(
    r"\b(?:told|struck|hit|beat|beaten|shot|took|taken|put|held|kept|threw|thrown|drove|said|wrote|written|saw|seen"
    r"|heard|knew|left|stood|ran"
    r"|got|gave|given|made|let|sent|came|went|did|began|broke|broken|cut|found|read|spoke|sat|brought|caught|fought"
    r"|felt|led|lied|laid|lay|paid"
    r"|said|sold|sought|sprang|stuck|swore|swung|tore|torn|understood|withdrew|withheld|woke|bent|bit|bound|chose"
    r"|drew|forgot|forced|shook|shoved|slid|spat"
    r"|spit|stole|stuffed|swept|thought|watched|failed|refused|ignored|denied|knelt|hurt|set|shut|split|burst|hid"
    r"|fell|became|met|lost|meant|built|bought"
    r"|choke|kick|punch|strike|refuse|ignore|watch|tell|order|approve|deny|fail|takes?|beats?|kicks?|punches"
    r"|strikes|refuses|ignores|denies|fails|tells|says|orders|approves|makes|made|keeps)\b",
    re.IGNORECASE,
)
_STATE = later(r"\b(?:was|were|is|are|had been|has been|will be|be)\b", re.IGNORECASE)
CONCLUDES = later(
    r"\bexcessive(?:ly)?\b|\bunreasonabl[ey]\b|\bunlawful(?:ly)?\b|\billegal(?:ly)?\b|\bunconstitutional(?:ly)?\b"
    r"|\bdeliberate(?:ly)? indifferen\w+"
    r"|\bwithout (?:probable|just|legal|reasonable|lawful) (?:cause|justification|suspicion|excuse)\b|\bunjustif\w+"
    r"|\bmalicious(?:ly)?\b|\bwanton(?:ly)?\b"
    r"|\breckless(?:ly)?\b|\bwrongful(?:ly)?\b|\bcruel(?:ly)? and unusual\b|\bretaliat\w+|\bdiscriminat\w+"
    r"|\bbad faith\b|\bconspir\w+|\bunnecessary force\b"
    r"|\bdepriv\w+ (?:\S+ ){0,4}(?:due process|rights?)\b|\boutrageous(?:ly)?\b|\babus(?:e|ed|ive)\b|\bbrutal\w*",
    re.IGNORECASE,
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


def says(text: str) -> Says:
    """Whether a sentence says that something was done, concludes, or only states a job or presence."""
    lowered = set(_ED.findall(text.lower()))
    acts = lowered - _STATUS_ED - _CONCLUDED_ED
    irregular = {m[0].lower() for m in _IRREGULAR.finditer(text)} - {"made"}
    if acts or irregular:
        return Says.ACT
    return Says.CONCLUSION if CONCLUDES.search(text) or lowered & _CONCLUDED_ED else Says.STATUS


def by_defendant(ctx: Context) -> dict[str, list[tuple[Told, Says]]]:
    """For each person sued, by :attr:`Sued.call`: every sentence that names them or their group, and what it says."""
    key = f"{__name__}.by_defendant"
    if key not in ctx.memo:
        persons = people(ctx)
        found: dict[str, list[tuple[Told, Says]]] = {one.call: [] for one in persons}
        defined = [(later(rf"\b{re.escape(g.words)}\b"), g.members) for g in groups(ctx)]
        for one in narrative(ctx):
            named = {p.call for p in names_in(one.text, persons)}
            for pattern, members in defined:
                if members and pattern.search(one.text):
                    named |= members
            if named:
                what = says(one.text)
                for call in named:
                    found[call].append((one, what))
        ctx.memo[key] = found
    made: dict[str, list[tuple[Told, Says]]] = ctx.memo[key]
    return made
