"""The words between two citations that make the second the first one's history: ``, rev'd on other grounds,``.

Prose uses the same verbs (``Roe v. Poe reversed Doe v. Moe``), so a phrase counts only when every word of it belongs to
such phrases, and a verb written out in full only in the passive.
"""

from __future__ import annotations

import re

_STRONG = re.compile(
    r"aff'd|aff'g|affirm|rev'd|rev'g|revers|vacat|overrul|abrogat|supersed|cert\b|certiorari|remand|modif|withdraw|reh'g"
    r"|rehearing|disapprov|amended|appeal dismissed|reinstat|replaced|review (?:denied|granted)|clarif|adopted|writ (?:den|ref|dism)"
    r"|called into (?:doubt|question)|limited|questioned|criticiz|receded|declined to (?:follow|extend)|disagreed with",
    re.I,
)
_RECOGNISED = re.compile(
    r"\bas (?:recogni[sz]ed|stated|noted|explained|discussed|acknowledged)\b|\brecogni[sz]ed (?:in|by)\b"
)
_BY_LAW = re.compile(
    r"[,;]? ?(?:partially |effectively |in part )?(?:supersed|abrogat|overrul|overturn|overrid)\w* (?:in part |on other grounds )?(?:by|in) (?:[a-z]+ ){0,2}"
    r"(?:statute|rule|regulation|amendment|constitutional|Congress|Act\b|act\b)[^.;()]{0,20}(?:[^.;()]|\b(?:No|Pub|L|Stat|U\.S|S|C|R|Fed|Civ|P)\.){0,120}$"
)
_ACTIVE = re.compile(
    r"\b(?:affirmed|reversed|vacated|overruled|abrogated|superseded|modified|disapproved|clarified|replaced|limited|questioned|criticized|receded)$"
)
_DATE = re.compile(r"\((?:[A-Z0-9][^()]{0,30})?(?:1[6-9]|20)\d\d\)")
_WORDS = frozenset(
    """
    aff'd aff'g affirmed affirming rev'd rev'g reversed reversing vacated vacating overruled overruling abrogated
    abrogating superseded superseding supersedes cert certiorari granted denied dismissed dismissing judgment remanded
    remanding remand on modified modifying amended as withdrawn withdrawing reh'g rehearing en banc appeal sub nom other
    grounds in part by and per curiam mem memorandum recognized recognised stated noted explained acknowledged opinion op
    statute enforced docketed petition pet for filed declined to follow questioned disapproved disapproving limited
    reinstated readopted adopted reconsideration after from prior subsequent replaced the court's a an of that with revised
    corrected unpublished panel initial partially partly implicitly impliedly expressly effectively moot equally divided
    court relevant decision order mandate stayed stay pending further proceedings certified question questions answered
    review writ ref'd refused n.r.e dism'd no clarified clarifying supplemented supplementing called into doubt question
    rule rules regulation constitutional amendment law another different point issue nom. discussed same case summarily
    adopting accepted report recommendation recommendations r r&r & findings magistrate judge's improvidently denial without leave is been has was which but since subsequently recently itself receded criticized criticised extend disagreed history later see at least unrelated aspects several then cause transferred
    """.split()
)


def history_phrase(between: str, *, named: bool, follows_history: bool) -> str | None:
    """The history phrase of which ``between`` consists, or None: ``, cert. granted, judgment vacated,``.

    ``named``: the later citation begins with a case name; then ``reversed`` without a comma or ``by`` is an active verb.
    ``follows_history``: the citation before is history itself; then ``as recognized in`` goes on with it.
    """
    if len(between) > 160 or between.lstrip().startswith("."):
        return None
    if not _STRONG.search(between) and not (follows_history and _RECOGNISED.search(between)):
        return None
    between = _DATE.sub(" ", between)
    words = between.replace(",", " ").replace(";", " ").replace("-", " ").split()
    if not words or any(w.lower().strip(".,()*_") not in _WORDS for w in words):
        return None
    phrase = " ".join(w.lower() for w in words).rstrip(".,")
    if named and _ACTIVE.search(phrase) and not between.rstrip().endswith(","):
        return None
    return phrase


def law_phrase(between: str) -> str | None:
    """The words that tie a statute to the case it overrode: ``superseded by statute, Act of 1995,``; None for others."""
    if len(between) > 160 or not _BY_LAW.match(between):
        return None
    return " ".join(between.replace(",", " ").lower().split()[:3])
