"""How a case came out for the officers, and whether a draft says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from draftkit.immunity.rights import fits, label

if TYPE_CHECKING:
    from draftkit.model.authority import Authority, Ruling

_GRANT = (
    r"(?:grant\w*|entitle\w*|award\w*|affirm\w*|revers\w*|afford\w*|shield\w*|protect\w*"
    r"|receiv\w*|won|win\w*|got|gave|giv\w+|extend\w*|prevail\w*)"
)
_TELLS = re.compile(
    rf"\b{_GRANT}\b(?:[\s,]{{1,2}}[\w’'-]{{1,25}}){{0,7}}?[\s,]{{1,2}}immun\w*"
    rf"|\bimmun\w*\b(?:[\s,]{{1,2}}[\w’'-]{{1,25}}){{0,7}}?[\s,]{{1,2}}{_GRANT}\b"
    r"|\b(?:although|though|while|even though|despite|notwithstanding)\b[^.;]{0,80}\bimmun\w*"
    r"|\bwith (?:qualified )?immunity\b"
    r"|\bspared\s(?:the|that|this|those|these)\s(?:officer|defendant|official|deput)\w*"
    r"|\bnot\s(?:yet\s)?clearly\sestablished\b"
    r"|\bin favor of (?:the )?(?:officers?|defendants?)\b|\bfor the (?:officers?|defendants?)\b|\bother grounds\b",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:not|never|no|den(?:y|ies|ied|ying)|neither)\b[^.;]{0,40}$", re.IGNORECASE)
_DENIED_WITHIN = re.compile(
    r"^(?!not\s(?:yet\s)?clearly)[^.;]*\b(?:no|never|neither|den(?:y|ies|ied|ying))\b|\bnot\s(?!(?:yet\s)?clearly)",
    re.IGNORECASE,
)


def all_granted(authority: Authority) -> bool:
    """True when the record says with high confidence, nothing of it inferred, that every ruling granted immunity."""
    if not authority.rulings or authority.confidence != "high" or any_inferred(authority, "immunity"):
        return False
    return all(r.immunity == "granted" for r in authority.rulings)


def granted_on(authority: Authority, rights: Iterable[str]) -> tuple[Ruling, ...]:
    """The rulings on any of ``rights``, if each of them granted immunity and the record infers that of none; else none.

    The case may have denied it on another right.
    """
    wanted = tuple(rights)
    fitting = [(n, r) for n, r in enumerate(authority.rulings) if any(fits(r.right, right) for right in wanted)]
    if any(r.immunity != "granted" or _inferred(authority, n, "immunity") for n, r in fitting):
        return ()
    return tuple(r for _, r in fitting)


def won_elsewhere(authority: Authority) -> frozenset[str]:
    """The rights on which the case did not grant immunity."""
    return frozenset(r.right for r in authority.rulings if r.immunity != "granted")


def grant_parenthetical(authority: Authority, rulings: tuple[Ruling, ...] = ()) -> str:
    """Words to add to a citation of a case that granted immunity: what the record is sure of, and no more.

    ``rulings`` are those that the case is cited for, where others came out differently.
    """
    right = f" on {label(rulings[0].right)}" if rulings and rulings != authority.rulings else ""
    rulings = rulings or authority.rulings
    dates = {r.conduct_date[:4] for r in rulings if r.conduct_date}
    when = f" for {dates.pop()} conduct" if len(dates) == 1 and not any_inferred(authority, "conduct_date") else ""
    tail = ""
    if not any_inferred(authority, "violation"):
        if all(r.violation == "found" for r in rulings):
            tail = " but finding a violation"
        elif all(r.violation in ("not-reached", "assumed") for r in rulings):
            tail = " without deciding whether the right was violated"
    return f"Add: (granting immunity{right}{when}{tail})."


def tells_grant(text: str) -> bool:
    """True where ``text`` says that the officers won, or argues that they should."""
    return any(
        not _DENIES.search(text, max(0, m.start() - 45), m.start()) and not _DENIED_WITHIN.search(m[0])
        for m in _TELLS.finditer(text)
    )


def _inferred(authority: Authority, number: int, name: str) -> bool:
    """True when the field ``name`` of one ruling, or that ruling, or the rulings as a whole, rest on inference."""
    of_it = (e for e in authority.inferred if f"rulings[{number}]" in e or "rulings[" not in e)
    return any(name in entry or _as_a_whole(entry) for entry in of_it)


def _as_a_whole(entry: str) -> bool:
    return entry.startswith("rulings") and "." not in entry.split(":", maxsplit=1)[0]


def any_inferred(authority: Authority, name: str) -> bool:
    """True when any ruling's field ``name``, or the rulings as a whole, rest on inference."""
    return any(name in entry or _as_a_whole(entry) for entry in authority.inferred)
