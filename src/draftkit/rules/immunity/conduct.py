"""Whether a sentence says what the law forbids in a situation: what was done, to whom, and how things stood."""

from __future__ import annotations

import re

from draftkit.immunity.rights import fits, recognised
from draftkit.patterns import pattern

_LAW = pattern(
    r"\b(?:may not|cannot|can not|must not|forb[ia]d\w*|prohibit\w*|bars?|unlawful\w*|unconstitutional\w*|violat\w*"
    r"|rights?|law"
    r"|excessive|unreasonable|held|finding|found|den(?:y|ied|ying)|established|warn\w*"
    r"|notice|knew|known|would know|wrong)\b",
    re.IGNORECASE,
)
_SITUATION = pattern(
    r"\b(?:handcuff\w*|cuff\w*|restrain\w*|complian\w*|comply\w*|unarmed|prone|surrender\w*|subdu\w*|flee\w*|fled"
    r"|resist\w*|threat\w*"
    r"|passive\w*|non-?violent\w*|detainees?|prisoners?|inmates?|tas(?:e\w*|ing)|punch\w*|str(?:uck|ik\w+)|kick\w*"
    r"|shoot\w*|shot|gun\w*"
    r"|knee\w*|kneel\w*|chok\w*|dogs?|drive[rn]?|drove|motorist\w*|vehicle|car|home|house|door|warrant\w*"
    r"|probable cause|consent\w*"
    r"|film\w*|record(?:ed|ing)|protest\w*|bystander\w*|insulin|suicid\w*|pepper|spray\w*|slam\w*|throw\w*|threw"
    r"|takedown|tackl\w*"
    r"|push\w*|bean ?bags?|projectile\w*|strip\w*|cell|criticiz\w*|misdemeanors?|child\w*|arrestees?|suspects?|slept"
    r"|sleep\w*|hands)\b",
    re.IGNORECASE,
)

_TOPIC_OF_LAW = pattern(r"\blaw (?:about|of|on|regarding|concerning|for) (?:the (?:use of )?)?\w+", re.IGNORECASE)
"""Law that is named by its topic alone, and forbids nothing."""
_VAGUE = pattern(
    r"\bright (?:not to be|to not be|not to get|to be free from being)\s"
    r"(?:hurt|harmed|injured|mistreated|abused|attacked)\b",
    re.IGNORECASE,
)
"""A right that names no act: "not to be hurt". One circumstance more does not say what was forbidden."""


def limits_conduct(text: str) -> bool:
    """True for a sentence with a word of law and a word of a situation; in doubt it is one."""
    if _LAW.search(text) is None:
        return False
    found = _SITUATION.findall(_TOPIC_OF_LAW.sub(" ", text))
    return len({word.lower() for word in found}) > (1 if _VAGUE.search(text) else 0)


def about_right(text: str, named: str) -> bool:
    """False for a sentence that speaks of another right alone than ``named``: a rule on filming is none on force."""
    rights, ours = recognised(text), recognised(named)
    return not rights or not ours or any(fits(right, our) for right in rights for our in ours)
