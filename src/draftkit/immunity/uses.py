"""What a draft does with a case it cites, citation by citation: leans on it, states a rule by it, sets it aside.

In doubt the answer is the one that keeps a rule quiet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import TYPE_CHECKING

from draftkit.immunity.structure import CLEARLY, VIOLATED, Section, Topic, section_at
from draftkit.model.citation import Kind
from draftkit.model.immunity import Prong, Use
from draftkit.patterns import pattern

if TYPE_CHECKING:
    from draftkit.citing.sentences import Sentences
    from draftkit.model.authority import Authority
    from draftkit.model.citation import Citation
    from draftkit.model.draft import Draft

NEAR = 1_200
"""Characters before and after a citation that can speak about it, in however long a sentence."""

_THEIRS = (
    r"Defendants?['’]? (?:cites?|rel(?:y|ies)|argues?|points?|invokes?)"
    r"|Defendants?['’]s? (?:(?:lead|own|best|only|main|chief|principal|other) )?(?:cases?|authorit(?:y|ies))"
    r"|(?:officer|deputy|sergeant|lieutenant|chief|warden|sheriff) \w+ (?:cites?|relies on|points to|invokes)"
)
THEIRS = pattern(rf"\b(?:{_THEIRS})\b", re.IGNORECASE)
"""Words that say that a case is the other side's."""

SET_ASIDE = pattern(
    r"\b(?:distinguish\w*|distinct from|unlike|inapposite|inapplicable|in contrast|by contrast|misplaced"
    r"|does not (?:help|control|apply|change)|do not (?:help|control|apply|change)"
    r"|nor (?:does|do|did)\b[^;]{0,160}\b(?:help|control|apply|change|save|support)"
    rf"|{_THEIRS})\b",
    re.IGNORECASE,
)
"""Words that set a case aside, or say that it is the other side's."""

_DIFFERS = pattern(
    r"\b(?:(?:is|are|was|were) (?:\w+ )?(?:different|another matter)|differs?|differed|neither controls)\b",
    re.IGNORECASE,
)
"""Words after a case that set it aside: before it ("Guns differ.") they speak of something else."""

AGAINST = ("but see", "but cf", "contra", "compare", "cf.", "with")
"""Beginnings of signals that set a case against the proposition."""

STATES_A_RULE = frozenset({"standard", "procedure", "pleading-standard", "municipal", "other-immunity"})
"""Roles of cases that are cited for a rule of law, not as an example."""

_CASES = frozenset({Kind.FULL_CASE, Kind.SHORT_CASE, Kind.SUPRA, Kind.ID, Kind.NAME_ONLY})
_FAR_ON = 3
"""Sentences after which a mention of a case no longer goes on with what set it aside."""
_STRING = 20
"""Members of a string of citations through which a signal is carried."""

_UNLIKE_THERE = pattern(r"\bunlike (?:there|in that case|that case|here)\b", re.IGNORECASE)
_DOCTRINE = pattern(
    r"\b(?:qualified immunity (?:is|shields?|protects?|balances|applies|requires?|turns|analysis|inquiry|asks)"
    r"|two[- ](?:prong|step|part)\w*|either order|order of|prongs?|burdens?|generality|specific(?:ity)? context"
    r"|directly on point|materially similar|fundamentally similar|exact facts|standard|test (?:is|asks)|inquir\w+|plausib\w+"
    r"|a right is|right (?:is|must be) (?:\w+ )?(?:clearly established|clear) (?:when|if|only)|beyond debate"
    r"|existing precedent|body of (?:relevant )?case ?law|reasonableness (?:is|of)|objective(?:ly)? reasonable\w* (?:is|standard|test)"
    r"|factors?|totality|must (?:show|prove|identify|plead|allege)|clearly established law (?:is|may|can|must|should)"
    r"|novel (?:factual )?circumstances|obvious clarity|controlling authority"
    r"|(?:courts?|judges?) (?:can|may) (?:\w+ )?(?:skip|bypass|choose|decide|grant)"
    r"|consensus of\b(?![^.;]{0,60}\b(?:agrees?|holds?|held|recogni[sz]\w+|exists?|confirms?|protects?)\b))\b",
    re.IGNORECASE,
)
"""Words of a sentence that states law, and does not say what happened in a case."""


def around(sentences: Sentences, text: str, citation: Citation, after: int = 0) -> str:
    """The words the citation is cited for and its whole sentence, parentheticals and all; ``after`` more sentences."""
    start, end = sentences.around(citation, after=after)
    return text[max(start, citation.span[0] - NEAR) : min(end, citation.span[1] + NEAR)]


def about(sentences: Sentences, text: str, citation: Citation) -> str:
    """The words :func:`around` a citation and the next sentence, unless that one speaks of another case."""
    index = sentences.index_at(citation.span[0])
    after = 1
    if index is not None and sentences.same_block(index, index + 1):
        means = {citation.id, citation.resolves_to} - {None}
        cases = [c for c in sentences.citations_in(index + 1) if c.kind in _CASES]
        after = int(not cases or any(c.id in means or c.resolves_to in means for c in cases))
    return around(sentences, text, citation, after)


def signal_of(sentences: Sentences, text: str, citation: Citation) -> str:
    """The signal that governs a citation: its own, else that of the citation before it in the same string."""
    index = sentences.index_at(citation.span[0])
    if citation.signal or index is None:
        return citation.signal or ""
    start = citation.span[0]
    earlier = [c for c in sentences.citations_in(index) if c.span[0] < start and c.quoted_in is None]
    for before in reversed(earlier[-_STRING:]):
        ends = max([before.span[1], *(p.span[1] for p in before.parentheticals)])
        if text[ends:start].strip(" *_\n\t)") not in (";", "; and", ";and"):
            return ""
        if before.signal:
            return before.signal
        start = before.span[0]
    return ""


def sets_aside(citation: Citation, words: str, signal: str | None = None) -> bool:
    """True where the signal or the words around it set the case aside. ``words`` are those :func:`around` it; ``signal``
    is the one that governs the citation, where it is known to be another's (:func:`signal_of`)."""
    if (signal or citation.signal or "").lower().startswith(AGAINST):
        return True
    _, it, after = words.partition(citation.text)
    if it and _DIFFERS.search(after):
        return True
    return SET_ASIDE.search(words) is not None and SET_ASIDE.search(_UNLIKE_THERE.sub("", words)) is not None


def uses_of(
    draft: Draft,
    citations: tuple[Citation, ...],
    authorities: Mapping[str, Authority],
    sentences: Sentences,
    *,
    sections: tuple[Section, ...],
    listed: Set[str],
) -> tuple[dict[str, Use], dict[str, Prong]]:
    """What the draft does at each citation that means a case with a record, and which prong it serves there.

    ``authorities`` are by citation id; ``listed`` holds the ids of entries of a table of authorities.
    """
    uses: dict[str, Use] = {}
    prongs: dict[str, Prong] = {}
    aside: dict[str, int] = {}  # authority id → the sentence that set it aside
    for citation in citations:
        authority = authorities.get(citation.id)
        if authority is None:
            continue
        if citation.id in listed:
            uses[citation.id] = Use.LISTED
            continue
        if citation.history_of:
            uses[citation.id] = Use.HISTORY
            continue
        if citation.quoted_in:
            uses[citation.id] = Use.QUOTED
            continue
        section = section_at(sections, citation.span[0])
        words = around(sentences, draft.text, citation)
        bare = words.replace(citation.text, "")
        prong = prong_of(bare, section)
        if prong is not None:
            prongs[citation.id] = prong
        signal = signal_of(sentences, draft.text, citation)
        index = sentences.index_at(citation.span[0])
        if Topic.THEIR_CASES in section.topics or sets_aside(citation, about(sentences, draft.text, citation), signal):
            uses[citation.id] = Use.SET_ASIDE
            if index is not None:
                aside[authority.id] = index
        elif _goes_on(sentences, citation, index, aside.get(authority.id)) and not (
            CLEARLY.search(bare) or VIOLATED.search(bare)
        ):
            # "Defendants point to Doe. The man in Doe had a gun.": still setting it aside.
            uses[citation.id] = Use.SET_ASIDE
        elif Topic.STANDARD in section.topics or _for_its_rule(authority, bare, section, prong):
            uses[citation.id] = Use.STANDARD
        else:
            uses[citation.id] = Use.SUPPORTS
    return uses, prongs


def _goes_on(sentences: Sentences, citation: Citation, index: int | None, before: int | None) -> bool:
    """True where a later mention of a case stands in the paragraph, not far from the sentence, that set the case aside."""
    if citation.kind is Kind.FULL_CASE or index is None or before is None or not 0 <= index - before <= _FAR_ON:
        return False
    return index == before or sentences.same_block(before, index)


def states_doctrine(text: str) -> bool:
    """True for a sentence that states a rule of immunity law rather than what officers did."""
    return _DOCTRINE.search(text) is not None


def _for_its_rule(authority: Authority, bare: str, section: Section, prong: Prong | None) -> bool:
    roles = set(authority.role)
    elsewhere = section.topics & {Topic.REQUEST, Topic.THRESHOLD}
    if "substantive-right" in roles and prong is Prong.CLEARLY_ESTABLISHED and not elsewhere:
        # "The right to be free from excessive force was clearly established. Graham": offered as the settled law itself.
        return states_doctrine(bare)
    if roles & STATES_A_RULE and ("example" not in roles or prong is None or elsewhere):
        return True
    if "substantive-right" in roles and "example" not in roles:
        return states_doctrine(bare)
    return (authority.court == "scotus" or not VIOLATED.search(bare)) and states_doctrine(bare)


def prong_of(bare: str, section: Section) -> Prong | None:
    """The prong that words (a citation's own taken out) serve: as they say, else as the section's heading says."""
    if CLEARLY.search(bare):
        return Prong.CLEARLY_ESTABLISHED
    if VIOLATED.search(bare):
        return Prong.VIOLATION
    if Topic.CLEARLY_ESTABLISHED in section.topics:
        return Prong.CLEARLY_ESTABLISHED
    if Topic.VIOLATION in section.topics:
        return Prong.VIOLATION
    return None
