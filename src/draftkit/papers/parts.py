"""The parts of a complaint, by its headings: jurisdiction, parties, facts, claims, relief and the rest.

The order is the one that Federal Rules of Civil Procedure 8(a) and 10 and the official forms suggest. A heading that
says nothing (``The blows after the handcuffs``) belongs to the part before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from draftkit.model.draft import Block, Draft, Span
from draftkit.papers.counts import printed
from draftkit.papers.headings import LONGEST_HEADING, begins_count, heading_level
from draftkit.patterns import pattern as later


class PartKind(StrEnum):
    """What a part of a complaint is for."""

    OPENING = "opening"
    """Caption, title, opening words."""
    INTRODUCTION = "introduction"
    JURISDICTION = "jurisdiction"
    """Jurisdiction and venue."""
    PARTIES = "parties"
    FACTS = "facts"
    EXHAUSTION = "exhaustion"
    """Grievances, notices of claim, earlier suits."""
    CLAIMS = "claims"
    INJURIES = "injuries"
    RELIEF = "relief"
    """Prayer, jury demand."""
    CLOSING = "closing"
    """Signature, verification, certificates, exhibits."""


@dataclass(frozen=True, slots=True)
class ComplaintPart:
    """One part with the heading that opens it (``""`` for the beginning); the span holds heading and text."""

    kind: PartKind
    heading: str
    span: Span


_LEAD = r"^\W*(?:(?:part|section)\s+)?(?:[IVX]{1,5}|[A-Z]|\d{1,2})?[.):]?\s*(?:the\s+)?(?:plaintiff[’'s]*\s+)?"
_KINDS: tuple[tuple[PartKind, re.Pattern[str]], ...] = tuple(
    (kind, later(_LEAD + f"(?:{pattern})", re.IGNORECASE))
    for kind, pattern in (
        (PartKind.CLOSING, r"signature|verification|certificat|declaration under|exhibits?\b|index of|appendix|respectfully submitted|dated?\b"),
        (PartKind.RELIEF, r"prayer|relief|request(?:ed)? (?:for )?relief|demand for|jury|trial by jury|wherefore|damages (?:sought|requested|claimed)|remed(?:y|ies)|conclusion"),
        (PartKind.EXHAUSTION, r"exhaust|administrative|grievance|notice of claim|(?:previous|prior|earlier|other|related) (?:law)?(?:suits?|litigation|actions?)|conditions? precedent|statutory prerequisites"),
        (PartKind.JURISDICTION, r"(?:basis (?:for|of) |statement of )?(?:subject[- ]matter )?(?:jurisdiction|venue)|nature of (?:the )?(?:action|case) and jurisdiction"),
        (PartKind.PARTIES, r"parties|plaintiffs?\W*$|defendants?\W*$|identification of"),
        (PartKind.INTRODUCTION, r"introduct|preliminary statement|nature of (?:the )?(?:action|case|suit)|overview|summary of|statement of (?:the )?case"),
        (PartKind.CLAIMS, r"(?:causes? of action|claims?(?: for relief)?|counts?|legal claims?|federal claims?|state[- ]law claims?|violations? of|liability|theor(?:y|ies))\b(?! arise)(?!.{0,30}\bfacts\b)"),
        (PartKind.INJURIES, r"injur(?:y|ies)|damages\W*$|harms?\b"),
        (PartKind.FACTS, r"(?:statement of (?:the )?)?(?:relevant |material |common |general |specific |underlying |operative |detailed )*(?:fact(?:s|ual)?\b|allegations|background|events|what happened|statement of claims?|occurrence)"),
    )
)  # fmt: skip
_FORM_CLAIM = later(r"^\W*(?:[IVX]{1,5}[.):]\s*)?statement of claims?\b", re.IGNORECASE)
_FACTUAL = later(r"\bfact(?:s|ual)?\b|\ballegations common\b|\bwhat happened\b", re.IGNORECASE)
_WHEREFORE = later(r"\s*(?:\d{1,4}[.)]\s*)?WHEREFORE\b|\s*Wherefore\b")
_SIGNED = later(
    r"\s*(?:respectfully submitted|/s/|dated?\s*:|dated this\b|executed (?:on|this)|I (?:declare|certify) under penalty)",
    re.IGNORECASE,
)


def complaint_parts(draft: Draft) -> tuple[ComplaintPart, ...]:
    """The parts of a complaint in order of the paper; consecutive sections of one kind stay apart by their headings."""
    found: list[ComplaintPart] = []
    kind, heading, start = PartKind.OPENING, "", 0
    for block in draft.blocks:
        new = _kind_of(block, kind)
        if new is None:
            continue
        found.append(ComplaintPart(kind, heading, (start, block.start)))
        kind, heading, start = new, " ".join(block.text.split())[:LONGEST_HEADING], block.start
    found.append(ComplaintPart(kind, heading, (start, len(draft.text))))
    return tuple(part for part in found if part.span[1] > part.span[0])


def part_at(parts: tuple[ComplaintPart, ...], offset: int) -> ComplaintPart:
    """The part that holds an offset."""
    return parts[max(0, bisect_right(parts, offset, key=lambda p: p.span[0]) - 1)]


def _kind_of(block: Block, before: PartKind) -> PartKind | None:
    """The kind of part a block opens; None for text, which goes on with the part before it."""
    if block.part != "body" or block.is_table_of:
        return None
    if _WHEREFORE.match(block.text):
        return PartKind.RELIEF
    if _SIGNED.match(block.text) and before in (PartKind.RELIEF, PartKind.CLAIMS, PartKind.INJURIES, PartKind.CLOSING):
        return PartKind.CLOSING
    text = " ".join(block.text.split())
    level = heading_level(block)
    if begins_count(" ".join(printed(block).split())) and (level is not None or len(text) <= 160):
        return PartKind.CLAIMS
    if level is None and not _alone(text):
        return None
    if _FORM_CLAIM.match(text):
        return PartKind.FACTS
    named = next((kind for kind, pattern in _KINDS if pattern.match(text)), None)
    if _FACTUAL.search(text) and named in (None, PartKind.CLAIMS, PartKind.PARTIES):
        return PartKind.FACTS
    if level is None:
        return named
    return named or (PartKind.FACTS if before is PartKind.OPENING and level and block.heading else before)


def _alone(text: str) -> bool:
    """A short line that is no sentence, as people type headings: ``Jurisdiction and Venue``."""
    words = text.split()
    capitals = sum(word[:1].isupper() for word in words)
    return 0 < len(words) <= 8 and not text.endswith((".", ";", ",")) and capitals >= 0.5 * len(words)
