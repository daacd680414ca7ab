"""Whether a sentence says that somebody did something, and what is said of each person sued.

Nothing here parses grammar: a sentence counts as an act as soon as any verb of it may be one, so that a rule that asks
for missing acts stays quiet in doubt.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis
from draftkit.patterns import pattern as later
from draftkit.rules.pleading.complaints import Told, narrative
from draftkit.rules.pleading.sued import groups, names_in, people

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
