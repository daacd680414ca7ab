"""For whom or what a sentence claims qualified immunity, where that cannot be had."""

from __future__ import annotations

import re

from draftkit.patterns import pattern as later

_ENTITY = (
    r"(?:(?:city|county|town|village|municipality|township|borough|school district|school board|police department"
    r"|sheriff['’]s (?:office|department)|city council)(?: of (?-i:[A-Z]\w+(?: [A-Z]\w+){0,2}))?)"
)
_QI = r"(?:qualified immunity|qualifiedly immune)"
_HAS = (
    r"(?:(?:is|are|was|were) (?:\w+ ){0,2}?(?:entitled to|protected by|shielded by|covered by)|has|have|enjoys?"
    r"|receives?|is owed|deserves?)"
)
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "an entity",
        later(
            rf"\b{_ENTITY}(?:,[^,.;]{{0,40}},)?(?: and [^,.;]{{1,50}}?)? {_HAS} {_QI}"
            rf"|\b{_QI} (?:also |likewise )?(?:protects|shields|covers|bars (?:the |every |all )?(?:claims?"
            rf"|counts?) against) (?:the )?{_ENTITY}(?=[\s.,;]|$)(?! (?:officers?|officials?|employees?|police|deput))",
            re.IGNORECASE,
        ),
    ),
    (
        "an official in the official capacity",
        later(
            rf"\bin (?:his|her|their|its|an|the) official[- ]capacit(?:y|ies),? {_HAS} {_QI}"
            rf"|\b{_QI} (?:\w+ )?(?:protects|shields|covers|bars|defeats"
            rf"|applies to)\b[^.;]{{0,50}}\bofficial[- ]capacit(?:y|ies)\b"
            rf"|\bofficial[- ]capacity (?:claims?|suits?)\b[^.;]{{0,40}}\b(?:is|are) (?:\w+ )?(?:barred|precluded"
            rf"|defeated) by {_QI}",
            re.IGNORECASE,
        ),
    ),
    (
        "a claim that asks for no damages",
        later(
            rf"\b{_QI} (?:\w+ )?(?:bars|defeats|forecloses|precludes|protects|shields)\b[^.;]{{0,60}}\b(?:injuncti\w+"
            r"|prospective relief|equitable relief)"
            rf"|\b(?:injuncti\w+(?: relief)?|prospective relief|equitable relief)\b[^.;]{{0,40}}\b(?:is"
            rf"|are) (?:\w+ )?(?:barred|precluded|foreclosed|defeated) by {_QI}",
            re.IGNORECASE,
        ),
    ),
)
_DENIED = later(
    r"\b(?:not|no|never|neither|nor|cannot|can not|without|whether|if|unless|were|den(?:y|ies|ied)|reject\w*|wrong\w*"
    r"|mistaken|error)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_PEOPLE = later(
    r"\b(?:police |city |county )?(?:officers?|officials?|employees?|deput(?:y|ies)|chief)\b (?=is|are|was|were|has"
    r"|have|enjoy)",
    re.I,
)
"""The City's officers, not the City."""
_STATE_LAW = later(r"\b(?:state[- ]law|under (?:state|\w+) law|statut\w+|common law|tort)\b", re.IGNORECASE)
_CLEAR_LAW = later(
    rf"\b{_ENTITY} (?:is|are|has|have|does|do) (?:not|no)\b[^.;]{{0,30}}\b{_QI},? (?:because|since|as"
    rf"|for)\b[^.;]{{0,60}}"
    r"\b(?:clearly[- ]established|fair (?:warning|notice))",
    re.IGNORECASE,
)


def claimed_for(text: str) -> str | None:
    """``an entity``, ``an official in the official capacity`` or the like; None for no claim, and for a denied one."""
    for kind, pattern in _KINDS:
        match = pattern.search(text)
        if (
            match
            and _PEOPLE.search(match[0].split(" qualif")[0]) is None
            and not _DENIED.search(text[max(0, match.start() - 80) : match.end()])
        ):
            return kind
    return None


def denied_for_clear_law(text: str) -> bool:
    """True where an entity is said to have no immunity because the law was clear."""
    return _CLEAR_LAW.search(text) is not None


def means_state_law(text: str) -> bool:
    """True for a sentence about an immunity of state law."""
    return _STATE_LAW.search(text) is not None
