"""How an argument is built: whose paper it is, its sections, and which prong a passage argues.

Headings tell most; the words of a sentence tell the rest. In doubt a passage argues nothing in particular, which keeps
the rules that ask here quiet.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from draftkit.model.draft import Draft, Span
from draftkit.papers.headings import heading_level
from draftkit.papers.kind import PaperKind, paper_of
from draftkit.patterns import pattern as later


class Topic(StrEnum):
    """What a section is about."""

    INTRODUCTION = "introduction"
    FACTS = "facts"
    STANDARD = "standard"
    THRESHOLD = "threshold"
    """Claims that immunity does not reach."""
    REQUEST = "request"
    """The request to decide whether the right was violated."""
    VIOLATION = "violation"
    CLEARLY_ESTABLISHED = "clearly-established"
    THEIR_CASES = "their-cases"
    CONCLUSION = "conclusion"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the text up to the next one; ``topics`` are its own and, where it says nothing, its parents'."""

    span: Span
    heading: str
    heading_span: Span
    level: int
    topics: frozenset[Topic]


CLEARLY = later(
    r"\bclearly[- ]established\b|\bclear(?:ly)? establish\w*|\b(?:fair|clear|adequate|prior) (?:warning|notice)\b"
    r"|\bon notice\b|\bbeyond debate\b|\bsettled (?:(?:the|that|this) )?(?:law|right|rule)|\b(?:law|right|rule) was (?:clear|settled)"
    r"|\b(?:any|every|no) (?:reasonable|competent) (?:\w+ ){0,2}(?:officer|official|person|guard|deputy)\w*"
    r"|\b(?:officers?|officials?|guards?|deput(?:y|ies)|jailers?|troopers?) (?:have|had|has) (?:all |long )?known\b"
    r"|\bstate of the law\b|\blaw left no (?:doubt|room)\b|\bno (?:officer|official|guard|jailer|deputy)s? (?:could|would)\b|\bcould not have (?:believed|thought)\b"
    r"|\bobvious(?:ly)?\b|\bobvious clarity\b|\bsettled\b[^.;]{0,40}\b(?:before|by|at the time)\b",
    re.IGNORECASE,
)
"""Words of the second prong."""

VIOLATED = later(
    r"\bviolat\w+|\bunconstitutional\w*|\bunreasonabl\w+|\bexcessive\b|\bunlawful\w*|\bwithout probable cause\b"
    r"|\bno probable cause\b|\black\w* probable cause\b|\bdepriv\w+ (?:of|him|her|plaintiff)|\bdeliberate(?:ly)? indifferen\w*"
    r"|\bretaliat(?:e[ds]?|ing|ion)\b|\binfring\w+|\b(?:not|never) (?:justified|reasonable)\b|\bcruel and unusual\b|\bgratuitous\w*"
    r"|\bfail(?:ed|ure|ing|s)? to (?:protect|intervene)\b|\bwithout (?:a |any )?(?:valid )?warrant\b|\bwarrantless\w*"
    r"|\b(?:first|second|third) prong\b",
    re.IGNORECASE,
)
"""Words of the first prong."""

REQUESTED = later(
    r"\b(?:court|judge)\b[^.;]{0,80}\b(?:should|must|is asked to|to|may)\b[^.;]{0,60}\b(?:decide|reach|rule on|address|resolve|answer|hold)\b"
    r"[^.;]{0,90}\b(?:violat\w+|first (?:prong|question|step)|prong one|constitution\w*|merits|both (?:prongs|questions|steps)"
    r"|twice|each|amendment (?:question|issue))\b"
    r"|\b(?:decide|reach|address|rule on|resolve)\b[^.;]{0,50}\b(?:first prong|prong one|both prongs|constitutional (?:question|violation|issue))"
    r"|\b(?:should|must|asked to) (?:\w+ )?(?:decide|reach|address|rule on|resolve)\b[^.;]{0,30}\bthe violation\b"
    r"|\b(?:both (?:prongs|questions|steps)|the (?:first (?:prong|question)|violation))\b[^.;]{0,40}\b(?:should|must) (?:\w+ )?be (?:decided|reached|resolved|answered)"
    r"|\b(?:court|judge)\b[^.;]{0,60}\bsay (?:so|whether|that)\b[^.;]{0,80}\b(?:amendment|constitution\w*|violat\w+|unlawful)"
    r"|\b(?:should not|must not|not to|rather than|instead of|against) leav(?:e|ing)\b[^.;]{0,40}\b(?:constitutional|violation|first"
    r" prong|question|issue)\b[^.;]{0,60}\b(?:open|undecided|unanswered|another (?:day|case))"
    r"|\b(?:ask\w*|request\w*|seeks?|want\w*)\b[^.;]{0,30}\b(?:ruling|holding|decision) (?:that|on whether)\b[^.;]{0,80}\bviolat\w+"
    r"|\b(?:court|it)\b[^.;]{0,20}\bshould (?:\w+ )?(?:decline|refuse|reject) (?:the|that|this|their|defendants?['’]?s?) (?:invitation|request)"
    r"|\bshould not (?:skip|bypass|avoid|duck|dodge|side-?step|evade|pass over|put off)\b[^.;]{0,60}\b(?:prong|question|violation|merits)"
    r"|\b(?:skip|bypass)\w*\b[^.;]{0,60}\bwould\b",
    re.IGNORECASE,
)
"""A request to decide whether the right was violated."""

_BY_HEADING: tuple[tuple[Topic, re.Pattern[str]], ...] = tuple(
    (topic, later(pattern, re.IGNORECASE))
    for topic, pattern in (
        (Topic.INTRODUCTION, r"\bintroduction\b|\bpreliminary statement\b|\bsummary of (?:the )?argument\b"),
        (Topic.CONCLUSION, r"^\W*(?:[IVX\d]{1,5}\.\s*)?(?:conclusion|prayer|relief|certificate)\b"),
        (
            Topic.STANDARD,
            r"\b(?:legal|governing|applicable|review) (?:standards?|framework|law|principles)\b|\bstandards? (?:of|on|for|governing)\b"
            r"|^\W*(?:[IVX\d]{1,5}\.\s*)?(?:the )?standards?\W*$|\bburden\b",
        ),
        (
            Topic.FACTS,
            r"\b(?:statement of|factual|undisputed|the|material|background)\b[^.]{0,30}\b(?:facts?|background|allegations?)\b"
            r"|^\W*(?:[IVX\d]{1,5}\.\s*)?(?:facts|background|allegations)\b|\bfacts? (?:pleaded|alleged)\W*$",
        ),
        (
            Topic.THRESHOLD,
            r"\b(?:does not|do not|cannot|no) (?:\w+ ){0,4}(?:reach|shield|protect|bar|immunity)\b[^.]{0,60}\b(?:city|county|municipal\w*|official|injunct\w*|state[- ]law|entit\w+|against)"
            r"|\bmunicipal\w* (?:ha|can|enjoy)|\bofficial[- ]capacity\b|\bdiscretionary (?:authority|function)",
        ),
        (Topic.REQUEST, REQUESTED.pattern),
        (
            Topic.THEIR_CASES,
            r"\b(?:defendants?['’]?s?|movants?['’]?s?|officers?['’]|their|adverse)\b[^.]{0,25}\b(?:cases?|authorit\w+|reliance)\b"
            r"|\bdistinguish\w*|\binapposite\b|(?<!immunity )(?<!defense )(?<!defence )\bdo(?:es)? not (?:control|help|apply)\b",
        ),
    )
)


_ABOVE = 25
"""Blocks above or in a caption, where counsel are named."""
_COUNSEL = later(
    r"\W*(?:of )?(?:attorneys?|counsel) for (?:[\w’'.-]+ ){0,3}(?:plaintiff|defendant)|\W*(?:plaintiff,? )?(?:pro se|in pro"
    r" per)\b",
    re.IGNORECASE,
)


def side_of(draft: Draft) -> str:
    """``defendant`` when the paper's title says that a defendant wrote it, or, where the title names no plaintiff, the
    counsel above the caption are the defendants' alone; else ``plaintiff``."""
    paper = paper_of(draft)
    told = paper.side == "defendant" or paper.kind in (PaperKind.COMPLAINT, PaperKind.ORDER, PaperKind.DECLARATION)
    if told or "plaintiff" in (paper.title or "").lower():
        return paper.side
    counsel = [block.text for block in draft.blocks[:_ABOVE] if _COUNSEL.match(block.text)]
    return "defendant" if counsel and all("defendant" in line.lower() for line in counsel) else paper.side


def sections_of(draft: Draft) -> tuple[Section, ...]:
    """The sections of a draft in order; text before the first heading is a section without one."""
    found: list[Section] = []
    open_levels: list[tuple[int, frozenset[Topic]]] = []
    start, heading, heading_span, level = 0, "", (0, 0), 0
    topics: frozenset[Topic] = frozenset()
    for block in draft.blocks:
        here = heading_level(block)
        if here is None:
            continue
        found.append(Section((start, block.start), heading, heading_span, level, topics))
        start, heading, level = block.start, " ".join(block.text.split()), here
        heading_span = (block.start, block.end)
        while open_levels and open_levels[-1][0] >= here:
            open_levels.pop()
        own = topics_of(heading)
        topics = own or (open_levels[-1][1] if open_levels else frozenset())
        open_levels.append((here, topics))
    found.append(Section((start, len(draft.text)), heading, heading_span, level, topics))
    return tuple(found)


def section_at(sections: tuple[Section, ...], offset: int) -> Section:
    """The section that holds an offset."""
    return sections[max(0, bisect_right(sections, offset, key=lambda s: s.span[0]) - 1)]


def topics_of(heading: str) -> frozenset[Topic]:
    """What a heading says its section is about; empty where it does not say."""
    named = {topic for topic, pattern in _BY_HEADING if pattern.search(heading)}
    if _FACTS_SHOW.search(heading) and VIOLATED.search(heading):
        named.discard(Topic.FACTS)
    if named & {Topic.INTRODUCTION, Topic.CONCLUSION, Topic.STANDARD, Topic.FACTS}:
        return frozenset(named & {Topic.INTRODUCTION, Topic.CONCLUSION, Topic.STANDARD, Topic.FACTS})
    if Topic.REQUEST in named or Topic.THRESHOLD in named:
        return frozenset(named & {Topic.REQUEST, Topic.THRESHOLD})
    if CLEARLY.search(heading):
        named.add(Topic.CLEARLY_ESTABLISHED)
    if VIOLATED.search(heading) and not _NOT_A_VIOLATION.search(heading):
        named.add(Topic.VIOLATION)
    return frozenset(named)


_FACTS_SHOW = later(
    r"\b(?:facts?|allegations?|evidence|record)\b[^.]{0,40}\b(?:shows?|establish\w*|states?|plead\w*|demonstrates?|proves?|supports?"
    r"|makes? out|describes?|amounts?)\b",
    re.IGNORECASE,
)
"""A heading that argues from the facts, and does not tell them."""

_NOT_A_VIOLATION = later(r"\b(?:right|rights) (?:[^.]{0,60} )?(?:was|were|is|are) clearly established\b", re.IGNORECASE)


OBVIOUS = later(
    r"\bobvious(?:ly|ness)?\b|\bno (?:prior |earlier )?(?:case|precedent|decision) (?:is|was|on point is) (?:needed|required|necessary)\b"
    r"|\b(?:does|do) not need (?:a|any) (?:prior )?(?:case|precedent)|\bshock(?:s|ing)\b",
    re.IGNORECASE,
)
"""Words by which a draft argues that the violation was obvious."""
