"""Who brings a motion: the defendants that its title names, or that it defines by a short name the title uses.

``County Defendants' Motion`` is brought by those of whom the paper says ``(“County Defendants”)``; where neither the
title nor a definition nor counsel's line above the caption names anyone, by all defendants.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from draftkit.model.draft import Draft
from draftkit.papers.caption import Caption, surname
from draftkit.papers.party_names import name_of
from draftkit.patterns import pattern

_PAPERS = r"(?:motions?|memorandum|brief|reply|notice|suggestions|points)"
_ADJECTIVES = r"(?:(?:amended|renewed|joint|partial|first|second|opposed|unopposed|corrected|rule|12\(b\)\(\d\)|four|three|two|/)[\s,]*){0,4}"
_WHO = (
    pattern(
        rf"\bdefendants?,?\s+(?P<who>[^.]{{3,280}}?)(?:['’]s?|,)?\s+(?:\([^)]{{0,60}}\)\s*)?{_ADJECTIVES}{_PAPERS}\b",
        re.IGNORECASE,
    ),
    pattern(rf"\b{_PAPERS}\b[^.]{{0,120}}?\b(?:by|of|on behalf of|for) (?:the )?defendants?,?\s+(?P<who>[^.]{{3,280}})", re.IGNORECASE),
    pattern(r"\bon behalf of (?:the )?(?P<who>[^.]{3,280})", re.IGNORECASE),
)  # fmt: skip
_LABEL = pattern(r"\b(?P<label>(?:[A-Z][\w-]+\s+){1,3}defendants)['’]?", re.IGNORECASE)
_ARTICLE = pattern(r"^(?:the|motion of|brief of|by|for|of|all)\s+", re.IGNORECASE)
_COUNSEL = pattern(r"\battorneys?\s+for\s+(?:the\s+)?defendants?,?\s+(?P<who>[^.:]{3,280})", re.IGNORECASE)
_MOVES = pattern(r"(?:^|\n)[^\n]{0,400}?\b(?:moves?|move this|hereby move)\b", re.IGNORECASE)
_DEFENDANTS = pattern(r"\bdefendants?,?\s+", re.IGNORECASE)
_NO_NAME = pattern(
    r"\b(?:motion|memorandum|brief|dismiss|judgment|support|amended|first|second|counts?|complaint|undersigned|counsel|above|named|plaintiff\w*)\b|\d{3}",
    re.IGNORECASE,
)
_PARTS = pattern(
    r"[,;]\s+(?!(?:LLC|P\.?L\.?L\.?C|INC|L\.?P|CORP|JR|SR|I{1,3}|M\.?D)\b)(?:and\s+(?:the\s+)?)?|\s+and\s+(?:the\s+)?",
    re.IGNORECASE,
)
_BARE = pattern(
    r"(?:the |an? |as |in )?(?:warden|sheriff|chief|officers?|deput(?:y|ies)|sergeants?|mayor|nurse)(?: of .*)?",
    re.IGNORECASE,
)
_SHORT = (
    (pattern(r"\bp\.?d\.?$", re.IGNORECASE), "police department"),
    (pattern(r"^the ", re.IGNORECASE), ""),
    (pattern(r"['’]s?\b|[.,]"), ""),
)
_BLOCKS, _OPENING = 300, 12_000
"""Blocks and characters of a paper's beginning, its tables left out, in which it says who brings it."""
_REACH = 420
"""Characters before a definition in which its names stand."""


def movants_of(title: str, draft: Draft, caption: Caption | None, names: Sequence[str]) -> tuple[str, ...]:
    """The movants, as the caption prints them or, where it leaves them out, as the motion does.

    ``names`` are the caption's defendants; all of them where the paper does not say who moves.
    """
    above = [b.text for b in draft.blocks[:_BLOCKS] if caption is not None and b.start < caption.span[0]]
    counsel = next((found for one in above if (found := _listed(one, (_COUNSEL,)))), ())
    text = "\n".join(b.text for b in draft.blocks[:_BLOCKS] if not b.is_table_of)[:_OPENING]
    for listed in (_listed(title, _WHO), _defined(title, text), counsel):
        found = tuple(dict.fromkeys(_known(name, names) for name in listed))
        if found and (caption is None or caption.et_al is not None):
            return found
        if found := tuple(name for name in found if name in names):
            return found
    moves = _MOVES.search(text)
    return named_in(title, names) or named_in(moves[0] if moves else "", names) or tuple(names)


def named_in(words: str, names: Sequence[str]) -> tuple[str, ...]:
    """Those of the names whose surname (a body's whole name) stands in these words."""
    lowered = words.lower()
    return tuple(n for n in names if re.search(rf"\b{re.escape(surname(n).lower())}\b", lowered))


def _listed(words: str, patterns: Sequence[re.Pattern[str]]) -> tuple[str, ...]:
    """The names that follow ``Defendants`` in a title or a line of counsel."""
    for one in patterns:
        match = one.search(" ".join(words.split()))
        if match is not None and (found := tuple(_names(match["who"]))):
            return found
    return ()


def _names(listed: str) -> Iterator[str]:
    """The names of a list in a sentence or a title, where every comma and every ``and`` parts two."""
    for part in _PARTS.split(listed.strip(" ,")):
        name = re.sub(r"['’][sS]?$", "", name_of(part)).strip(" ,")
        if 1 < len(name) <= 80 and name[:1].isupper() and not (_NO_NAME.search(name) or _BARE.fullmatch(name)):
            yield name


def _defined(title: str, text: str) -> tuple[str, ...]:
    """Whom the paper means by the short name in its title, from the words before the definition."""
    for match in _LABEL.finditer(title):
        label = _ARTICLE.sub("", " ".join(match["label"].split()))
        quoted = re.search(rf"\([^()]{{0,60}}[“\"‘']\s*{re.escape(label)}\s*[”\"’']", text, re.IGNORECASE)
        if quoted is None:
            continue
        before = text[max(0, quoted.start() - _REACH) : quoted.start()]
        begins = [m.end() for m in _DEFENDANTS.finditer(before)]
        if begins and (found := tuple(_names(before[begins[-1] :]))):
            return found
    return ()


def _known(name: str, names: Sequence[str]) -> str:
    """The caption's print of a name, or the name itself where the caption leaves it out."""
    plain = _plain(name)
    same = next((n for n in names if _plain(n) == plain), None)
    if same is None and len(name.split()) <= 5:
        same = next((n for n in names if _plain(surname(n)) == _plain(surname(name))), None)
        same = same or next((n for n in names if _plain(n).endswith(f" {plain}")), None)
    return same or name


def _plain(name: str) -> str:
    text = " ".join(name.lower().split())
    for one, other in _SHORT:
        text = one.sub(other, text)
    return text.strip()
