"""A sentence whose subject is a group: ``Defendants then beat him``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Severity
from draftkit.papers.parts import PartKind
from draftkit.patterns import pattern
from draftkit.rules.pleading.acts import Says, by_defendant, says
from draftkit.rules.pleading.complaints import Told, told
from draftkit.rules.pleading.sued import Sued, groups, names_in, people, sued

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_GROUP = pattern(
    r"(?P<lead>(?:^|[,;:]|\b(?:and|but|then|that|when|while|after|before|where|as))\s*)"
    r"(?P<words>(?:[Aa]ll (?:of )?)?(?:[Tt]he |[Tt]hese |[Tt]hose |[Ss]everal |[Ss]ome |[Oo]ther "
    r"|[Mm]ultiple )?(?:(?:[Ii]ndividual|[Nn]amed|[Pp]olice|[Aa]rresting|[Cc]orrectional"
    r"|[Cc]orrections?|[Ii]nvolved|[Jj]ail|[Pp]rison|[Mm]edical|[Dd]efendant) ){0,2}"
    r"(?:[Dd]efendants|DEFENDANTS|[Oo]fficers|[Dd]eputies|[Gg]uards|[Ss]taff members|[Ss]taff|[Tt]roopers"
    r"|[Dd]etectives|[Nn]urses))"
    r"(?:,? and each of them,?)?\s+"
    r"(?P<between>(?:(?:then|also|all|jointly|together|immediately|later|again|\w+ly|next|subsequently|first|had"
    r"|each|and)\s+){0,4})"
    r"(?P<verb>[a-z]{2,})",
    re.MULTILINE,
)
_NOT_ACTS = frozenset(
    """are were was is have has had will would could should can may might must did do does who which that whose of at in
    on from to with by for and or named listed sued acting including involved employed acted violated deprived knew know
    owed caused conspired engaged admitted claimed being present responsible under whom working assigned
    arrived approached responded came went drove returned exited parked stood followed gathered remained continued began
    transported took""".split()
)
_PAST = frozenset(
    """beat struck hit shot took put held kept threw drove told said wrote saw left stood ran got gave made let sent
    came went began broke cut found brought caught fought led laid paid sold tore withheld withdrew bent bound drew
    forced shook slid spat stole swept knelt hurt set shut hid lied sought swung""".split()
)
_SINGLED = pattern(
    r"\b(?:each|both|one|two|three|any|none|neither|either|some|several|most|other|unknown|unidentified|unnamed)\b",
    re.IGNORECASE,
)
_EACH_OF_THEM = pattern(r",? and each of them,?")


def group_act(text: str) -> str | None:
    """The words for the group that is the subject of an act in ``text``; None where no group acts.

    A verb in the past tense must follow. "Each", "both", "one of" and "unknown" officers single somebody out, or say
    openly that the person does not know who; those are left alone.
    """
    for match in _GROUP.finditer(text):
        said = _EACH_OF_THEM.sub("", match["words"])
        if (
            _SINGLED.search(said)
            or _SINGLED.search(match["between"])
            or _SINGLED.search(text[max(0, match.start() - 14) : match.start("words")])
        ):
            continue
        verb = match["verb"]
        if verb in _NOT_ACTS or not (verb.endswith("ed") or verb in _PAST):
            continue
        return " ".join(said.split())
    return None


_SHORT = ("officers", "deputies", "guards", "detectives", "nurses", "troopers")
"""What a defined group (“the Defendant Officers”) is called for short."""
_TWO, _FEW, _NEAR = 2, 2, 3
_THE = pattern(r"(?:all (?:of )?)?(?:the|these|those)\b", re.IGNORECASE)
_DOES = pattern(r"\b(?:Does|DOES|(?:Doe|DOE) (?:No\.? ?)?\d|another|other|two|three|four|partner)\b")


def _several(text: str, persons: list[Sued]) -> bool:
    """Whether a sentence names several, to whom the next one's "the officers" can point back."""
    named = names_in(text, persons)
    return len(named) >= 2 or (bool(named) and _DOES.search(text) is not None)


def group_acts(ctx: Context) -> Iterator[tuple[Told, str]]:
    """Sentences of a complaint's facts that lay an act to a group nobody listed, with the words for the group."""
    defined = {group.words.lower() for group in groups(ctx)}
    mixed = any(one.entity for one in sued(ctx))
    persons = people(ctx)
    last: int | None = None
    """The last sentence that named several."""
    for n, one in enumerate(told(ctx)):
        if one.part is PartKind.FACTS and (words := group_act(one.text)) is not None:
            plain = words.lower().removeprefix("all ").removeprefix("the ").strip()
            known = (plain in defined and not (mixed and plain == "defendants")) or (defined and plain in _SHORT)
            far = plain in _SHORT and _THE.match(words) is not None
            named = (
                names_in(one.text, persons) or (far and last is not None) or (last is not None and n - last <= _NEAR)
            )
            if not known and not named and says(one.text) is Says.ACT:
                yield one, f"“{words}”"
        if one.part in (PartKind.FACTS, PartKind.INTRODUCTION) and _several(one.text, persons):
            last = n


def loudness(ctx: Context, persons: int, times: int) -> Severity | None:
    """How severe it is, None for as usual. Where everybody's own acts are told as well, the group only sums up."""
    said = by_defendant(ctx)
    if said and all(any(what is Says.ACT for _, what in sentences) for sentences in said.values()):
        return Severity.NOTE if times <= _FEW else Severity.WARNING
    return Severity.WARNING if persons == _TWO else None
