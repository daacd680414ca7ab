"""What paper a draft is and whose, from its title, or from its parts where it has none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from draftkit.model.draft import Block, Draft, Span
from draftkit.papers.headings import in_capitals
from draftkit.patterns import pattern as later


class PaperKind(StrEnum):
    """Kinds of paper."""

    COMPLAINT = "complaint"
    OPPOSITION = "opposition"
    MOTION = "motion"
    """A motion, or the memorandum in support of one."""
    REPLY = "reply"
    DECLARATION = "declaration"
    ORDER = "order"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Paper:
    """What a draft is.

    ``title`` is the line that says so (None where the parts tell it, or nothing). ``side`` is ``plaintiff`` or
    ``defendant``: whose paper; a draft that does not say is taken for the plaintiff's, whose helper this is.
    """

    kind: PaperKind
    side: str
    title: str | None = None
    title_span: Span | None = None
    amended: bool = False


TITLE_BLOCKS = 60
"""Blocks at the beginning among which the title stands."""

_LONGEST_TITLE = 300

_KINDS: tuple[tuple[PaperKind, re.Pattern[str]], ...] = tuple(
    (kind, later(pattern, re.IGNORECASE))
    for kind, pattern in (
        (PaperKind.ORDER, r"^\W*(?:\[?proposed\]? )?(?:(?:opinion and )?order\b|memorandum (?:opinion|and order)|report and recommendation|findings and recommendations?)"),
        (PaperKind.DECLARATION, r"^\W*(?:\w+ ){0,3}(?:declaration|affidavit)\b"),
        (PaperKind.REPLY, r"\breply\b(?! to (?:the )?(?:[\w’'-]+ ){0,3}motion\b)"),
        (PaperKind.OPPOSITION, r"\b(?:opposition|opposing|in response to|response (?:to|in)|brief in response|resistance|(?:answer|reply|objections?) to (?:the )?(?:[\w’'-]+ ){0,3}motion)\b"),
        (PaperKind.COMPLAINT, r"^\W*(?:(?:plaintiff\S*|prisoner|pro se|class action|civil rights|verified|original|corrected|\[?proposed\]?|(?:first|second|third|fourth|fifth) |amended|supplemental|for|civil|and|’s|'s|,) *){0,8}(?:complaint|petition)\b(?! for (?:an? )?(?:writ|rehearing|review|certiorari|panel))"),
        (PaperKind.MOTION, r"\b(?:motion|memorandum|brief|points and authorities)\b"),
    )
)  # fmt: skip
_DEFENCE = later(
    r"\bdefendants?(?:['’]s?)?(?:\s|,|\b)[^.\n]{0,160}?\b(?:motion|memorandum|brief|reply|notice|answer|opposition|response)\b"
    r"|\b(?:motion|memorandum|brief|reply|answer)\b[^.\n]{0,160}?\b(?:by|of|for) (?:all |the |individual )?defendants?\b"
    r"|\b(?:motions? to dismiss|motions? for summary judgment|motions? for judgment on the pleadings|points and authorities in support)\b",
    re.IGNORECASE,
)
_PLAINTIFFS = later(r"\bplaintiffs?(?:['’]s?)?\b", re.IGNORECASE)
_AGAINST_MOTION = later(r"\b(?:opposition|opposing|response|resistance|answer|reply|objections?)\b", re.IGNORECASE)
_TO_PLAINTIFFS = later(r"\W*(?:in opposition )?to\b[^.\n]{0,20}\bplaintiffs?(?:['’]s?)?\s", re.IGNORECASE)
"""After "Opposition": to a motion of the plaintiff."""
_PARTS_OF_COMPLAINT = tuple(
    later(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        r"^\W*(?:[IVX\d]{1,5}\.\s*)?(?:jurisdiction|venue)\b.{0,60}$",
        r"^\W*(?:[IVX\d]{1,5}\.\s*)?(?:the )?parties\b.{0,60}$",
        r"^\W*(?:[IVX\d]{1,5}\.\s*)?(?:prayer|relief requested|demand for relief|wherefore)\b.{0,200}$",
        r"^\W*(?:COUNT|CLAIM|(?:FIRST|SECOND) (?:CLAIM|CAUSE))\b.{0,160}$",
        r"^\W*(?:[IVX\d]{1,5}\.\s*)?statement of claim\b.{0,60}$",
    )
)
_ON_APPEAL = later(
    r"\bcertiorari\b|\bcourt of appeals\b|\b(?:appellant|appellee)s?\b|\bsupreme court of\b", re.IGNORECASE
)
_OPENING = 6_000


def paper_of(draft: Draft) -> Paper:
    """The kind of paper and whose it is."""
    for block in [b for b in draft.blocks if not b.is_table_of][:TITLE_BLOCKS]:
        text = " ".join(block.text.split())
        if not text or not _is_title(block, text):
            continue
        for kind, pattern in _KINDS:
            if pattern.search(text):
                amended = "amended" in text.lower()
                return Paper(kind, _side(kind, text), text, (block.start, block.end), amended)
    appeal = _ON_APPEAL.search(draft.text, 0, _OPENING) is not None
    if not appeal and sum(pattern.search(draft.text) is not None for pattern in _PARTS_OF_COMPLAINT) >= 2:
        return Paper(PaperKind.COMPLAINT, "plaintiff")
    return Paper(PaperKind.OTHER, "plaintiff")


def _side(kind: PaperKind, title: str) -> str:
    if kind in (PaperKind.COMPLAINT, PaperKind.ORDER, PaperKind.DECLARATION):
        return "plaintiff"
    first = _PLAINTIFFS.search(title)
    theirs = _DEFENCE.search(title)
    if kind is PaperKind.OPPOSITION:
        # "Plaintiff's opposition to Defendants' motion"; "Defendants' opposition to Plaintiff's motion".
        against = _AGAINST_MOTION.search(title)
        before = title[: against.start()].lower() if against else ""
        if against is not None and "plaintiff" not in before and _TO_PLAINTIFFS.match(title, against.end()):
            return "defendant"
        return "defendant" if "defendant" in before and "plaintiff" not in before else "plaintiff"
    if first is not None and (theirs is None or first.start() <= theirs.start()):
        return "plaintiff"
    return "defendant" if theirs is not None else "plaintiff"


def _is_title(block: Block, text: str) -> bool:
    """A line that can be a title: a heading, capitals, or a short line that is no sentence."""
    if len(text) > _LONGEST_TITLE or not block.part.startswith(("body", "table")):
        return False
    if block.heading is not None or in_capitals(text):
        return True
    capitals = sum(word[:1].isupper() for word in text.split())
    return not text.endswith((".", ";", ":")) and len(text) <= 200 and capitals >= 0.5 * len(text.split())
