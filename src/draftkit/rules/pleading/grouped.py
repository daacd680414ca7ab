"""A sentence whose subject is a group: ``Defendants then beat him``."""

from __future__ import annotations

import re

_GROUP = re.compile(
    r"(?P<lead>(?:^|[,;:]|\b(?:and|but|then|that|when|while|after|before|where|as))\s*)"
    r"(?P<words>(?:[Aa]ll (?:of )?)?(?:[Tt]he |[Tt]hese |[Tt]hose |[Ss]everal |[Ss]ome |[Oo]ther |[Mm]ultiple )?(?:(?:[Ii]ndividual|[Nn]amed|[Pp]olice|[Aa]rresting|[Cc]orrectional"
    r"|[Cc]orrections?|[Ii]nvolved|[Jj]ail|[Pp]rison|[Mm]edical|[Dd]efendant) ){0,2}"
    r"(?:[Dd]efendants|DEFENDANTS|[Oo]fficers|[Dd]eputies|[Gg]uards|[Ss]taff members|[Ss]taff|[Tt]roopers|[Dd]etectives|[Nn]urses))"
    r"(?:,? and each of them,?)?\s+"
    r"(?P<between>(?:(?:then|also|all|jointly|together|immediately|later|again|\w+ly|next|subsequently|first|had|each|and)\s+){0,4})"
    r"(?P<verb>[a-z]{2,})",
    re.MULTILINE,
)
_NOT_ACTS = frozenset(
    """are were was is have has had will would could should can may might must did do does who which that whose of at in on
    from to with by for and or named listed sued acting including involved employed acted violated deprived knew know owed
    caused conspired engaged admitted deny denied-by claim claimed contend argue maintain being present responsible sued
    under whom working assigned""".split()
)
_SINGLED = re.compile(r"\b(?:each|both|one|two|three|any|none|neither|either|some|several|most|other|unknown|unidentified|unnamed)\b", re.IGNORECASE)
_EACH_OF_THEM = re.compile(r",? and each of them,?")


def group_act(text: str) -> str | None:
    """The words for the group that is the subject of an act in ``text``; None where no group acts.

    A verb in the past tense must follow. "Each", "both", "one of" and "unknown" officers single somebody out, or say
    openly that the person does not know who; those are left alone.
    """
    for match in _GROUP.finditer(text):
        said = _EACH_OF_THEM.sub("", match["words"])
        if _SINGLED.search(said) or _SINGLED.search(match["between"]) or _SINGLED.search(text[max(0, match.start() - 14) : match.start("words")]):
            continue
        verb = match["verb"]
        if verb in _NOT_ACTS or not (verb.endswith("ed") or verb in _PAST):
            continue
        return " ".join(said.split())
    return None


_PAST = frozenset(
    """beat struck hit shot took put held kept threw drove told said wrote saw left stood ran got gave made let sent came
    went began broke cut found brought caught fought led laid paid sold tore withheld withdrew bent bound drew forced shook
    slid spat stole swept knelt hurt set shut hid lied sought swung""".split()
)
