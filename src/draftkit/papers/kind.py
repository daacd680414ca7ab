"""What paper a draft is and whose, from its title, or from its parts where it has none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from draftkit.model.draft import Block, Draft, Span
from draftkit.papers.caption import caption_of
from draftkit.papers.cover import begins
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
        (PaperKind.MOTION, r"\b(?:motion|memorandum|brief|points and authorities)\b|\b(?:defendants?|plaintiffs?)['’]?s? (?:[\w’'-]+ ){0,4}motions\b"),
    )
)  # fmt: skip
_DEFENCE = later(
    r"\bdefendants?(?:['’]s?)?(?:\s|,|\b)[^.\n]{0,160}?\b(?:motions?|memorandum|brief|reply|notice|answer|opposition|response)\b"
    r"|\b(?:motions?|memorandum|brief|reply|answer)\b[^.\n]{0,160}?\b(?:by|of|for) (?:all |the |individual )?defendants?\b"
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
_NO_TITLE = later(r"\bcalendar\b|^\W*(?:noted?|noting|hearing|oral argument|date|time|trial)\b", re.IGNORECASE)
_CASE_NUMBER = later(
    r"^\W*(?:(?:civil )?(?:case|action|cause)?\s?(?:action )?no\.?:?\s?)[\w:.()/-]*\d[\w-]*(?: \([A-Za-z]{2,6}\)){0,2}\s+(?=[A-Z]{4})",
    re.IGNORECASE,
)
"""A case number above the title in the same column."""
_BLANK = later(r"\n\s*\n")
_UNFINISHED = later(
    r"(?:\b(?:OF|TO|FOR|IN|AND|OR|ON|THE|BY|WITH|UNDER|AGAINST|AMENDED|PURSUANT|FIRST|SECOND)|S?['’]S?|,|&)$"
)
_GOES_ON = later(
    r"(?:SUBMITTED|TO|OF|FOR|IN|PURSUANT|UNDER|AND|OR|BASED|ON|WITH|COMPLAINT|FROM|AGAINST|BY)\b|PLAINTIFFS?['’]"
)
_THEIRS = later(r"(?:[A-Z]+ ){0,2}(?:DEFENDANT|PLAINTIFF)S?\b\W*[A-Z]")


def paper_of(draft: Draft) -> Paper:
    """The kind of paper and whose it is."""
    for text, span in _titles(draft):
        kind = next((kind for kind, pattern in _KINDS if pattern.search(text)), None)
        if kind is not None:
            return Paper(kind, _side(kind, text), text, span, "amended" in text.lower())
    appeal = _ON_APPEAL.search(draft.text, 0, _OPENING) is not None
    if not appeal and sum(pattern.search(draft.text) is not None for pattern in _PARTS_OF_COMPLAINT) >= 2:
        return Paper(PaperKind.COMPLAINT, "plaintiff")
    return Paper(PaperKind.OTHER, "plaintiff")


def _titles(draft: Draft) -> Iterator[tuple[str, Span]]:
    """What can be the title, in the order of the paper: each whole where it takes several lines."""
    start = begins(draft)
    blocks = [b for b in draft.blocks if b.start >= start and not b.is_table_of][:TITLE_BLOCKS]
    caption = caption_of(draft)
    beside = caption.beside if caption is not None else ""
    for at, block in enumerate(blocks):
        if caption is not None and beside and block.start > caption.span[0]:
            yield beside, caption.span
            beside = ""
        for piece in _BLANK.split(block.text) if "\n" in block.text else [block.text]:
            text = _CASE_NUMBER.sub("", " ".join(piece.split()), count=1)
            if not text or not _is_title(block, text):
                continue
            unfinished = _loud(text) and _UNFINISHED.search(text) is not None
            if unfinished or any(pattern.search(text) for _, pattern in _KINDS):
                yield _whole(blocks, at) if piece == block.text else (text, (block.start, block.end))
    if caption is not None and beside:
        yield beside, caption.span


def _whole(blocks: list[Block], at: int) -> tuple[str, Span]:
    """A title with the lines before and after it that its words ask for."""
    first = last = at
    text = _CASE_NUMBER.sub("", " ".join(blocks[at].text.split()), count=1)
    while first > 0 and (before := " ".join(blocks[first - 1].text.split())):
        asks = _UNFINISHED.search(before) and _loud(before) and _THEIRS.match(before)
        if not asks or len(before) + len(text) > _LONGEST_TITLE:
            break
        first, text = first - 1, f"{before} {text}"
    while last + 1 < len(blocks) and (after := " ".join(blocks[last + 1].text.split())):
        asks = _loud(after) and _loud(text) and (_UNFINISHED.search(text) or _GOES_ON.match(after))
        if not asks or len(text) + len(after) > _LONGEST_TITLE or blocks[last + 1].is_table_of:
            break
        last, text = last + 1, f"{text} {after}"
    return text, (blocks[first].start, blocks[last].end)


def _loud(text: str) -> bool:
    """True for capitals, but for a few letters as in ``12(b)(6)`` or ``McSMITH``."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 4 and sum(c.isupper() for c in letters) >= 0.85 * len(letters)


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
    if len(text) > _LONGEST_TITLE or not block.part.startswith(("body", "table")) or _NO_TITLE.search(text):
        return False
    if block.heading is not None or in_capitals(text):
        return True
    capitals = sum(word[:1].isupper() for word in text.split())
    return not text.endswith((".", ";", ":")) and len(text) <= 200 and capitals >= 0.5 * len(text.split())
