"""Whether a sentence says what the law forbids in a situation: what was done, to whom, and how things stood."""

from __future__ import annotations

import re

_LAW = re.compile(
    r"\b(?:may not|cannot|can not|must not|forb[ia]d\w*|prohibit\w*|bars?|unlawful\w*|unconstitutional\w*|violat\w*"
    r"|rights?|law"
    r"|excessive|unreasonable|held|finding|found|den(?:y|ied|ying)|established|warn\w*|notice|knew|known)\b",
    re.IGNORECASE,
)
_SITUATION = re.compile(
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


def limits_conduct(text: str) -> bool:
    """True for a sentence with a word of law and a word of a situation; in doubt it is one."""
    return _LAW.search(text) is not None and _SITUATION.search(text) is not None
