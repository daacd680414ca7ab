"""Docket numbers as the courts print them: ``No. 3:20-cv-00123-ABC``, ``No. 20 C 1234``, ``20 Civ. 1234 (LGS)``."""

from __future__ import annotations

import re

_TYPE = r"(?:[Cc][Vv]|CIV|[Cc]iv\.?|C|[Cc][Rr]|CRIM|Crim\.|[Mm][Cc]|MDL|AP|CA)"
# With the kind of case in it, a number is a docket number wherever it stands.
_TYPED = (
    rf"(?:\d{{1,2}}[:-])?\d{{2}}(?:-| )?{_TYPE}(?:-| )?\d{{1,6}}(?:-[A-Za-z0-9]{{1,6}})*"
    rf"|{_TYPE}(?:-| )\d{{2}}-\d{{1,6}}(?:-[A-Za-z0-9]{{1,6}})*"
)
_PLAIN = r"\d{2,4}-\d{1,6}(?:-[A-Za-z]{1,5})?"
_JUDGES = r"(?: ?\([A-Za-z]{1,5}(?:[/, x-]{1,2}[A-Za-z]{1,5}){0,3}\))*"
_PREFIX = r"(?:Case|Cause|Civil(?: Action| Case)?|Civ\.?(?: A(?:ction|\.)?)?|Crim(?:inal|\.)?(?: A\.| Case)?|Docket|Index|C\.A\.|CA) ?"
_NUMBERED = rf"(?:{_PREFIX})?(?:Nos?|NOS?)\.?:? ?"
_MORE = rf"(?:(?:,| &| and|, and) (?:{_TYPED}|{_PLAIN})(?!\w))*"

ALONE = re.compile(
    rf"(?<![\w.-])(?:{_NUMBERED}(?P<number>(?:{_TYPED}|{_PLAIN})(?!\w){_MORE}){_JUDGES}"
    rf"|(?<=, )(?P<bare>{_TYPED}|\d{{2}}-\d{{3,5}}(?= ?\((?:[^()]{{1,30}} )?(?:19|20)\d\d\)))(?!\w){_JUDGES})"
)
"""A docket number that may cite a case by itself."""

_BEFORE = re.compile(
    rf"[, ]{{0,2}}(?P<printed>{_NUMBERED}(?P<number>(?:(?:(?i:Civ)\.? ?A?\.? )?{_TYPED}|(?:(?i:Civ)\. ?A?\.? ?)?(?=[^;()]*\d)\w[\w:./-]*)"
    rf"(?:(?:,| &| and|, and)? (?:{_TYPED}|\w*\d[\w:./-]*))*){_JUDGES}),?$"
)
_BARE_BEFORE = re.compile(rf", (?P<printed>(?P<number>{_TYPED}){_JUDGES}),?$")


def docket_before(text: str, low: int, end: int) -> re.Match[str] | None:
    """The docket number that ends at ``end``; groups ``number`` and ``printed`` (with "No." and the judges' initials)."""
    found = _BEFORE.search(text, max(low, end - 140), end) or _BARE_BEFORE.search(text, max(low, end - 60), end)
    if found and (found[0].startswith(",") or re.search(r"[-:]|\d{4}", found["number"])):
        return found
    return None  # "Local No. 123" is part of a name


def dockets_of(text: str) -> list[re.Match[str]]:
    """Every docket number in ``text`` that may cite a case by itself (see :func:`number_of`)."""
    return list(ALONE.finditer(text)) if "No" in text or "NO" in text or "," in text else []


def number_of(match: re.Match[str]) -> str:
    """The number of a match of :data:`ALONE`."""
    return str(match["number"] or match["bare"])
