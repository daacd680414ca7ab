"""What the rules on complaints share: which paper it is, its sentences with part and paragraph, names of places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.parties import Stage
from draftkit.papers.headings import heading_level
from draftkit.papers.kind import PaperKind
from draftkit.papers.paragraphs import paragraph_at
from draftkit.papers.parts import ComplaintPart, PartKind, complaint_parts, part_at
from draftkit.patterns import pattern

if TYPE_CHECKING:
    from draftkit.model.matter import Matter
    from draftkit.rules.context import Context

TELLING = frozenset({PartKind.FACTS, PartKind.INTRODUCTION, PartKind.CLAIMS, PartKind.INJURIES})
"""Parts in which a complaint says what happened."""

_NUMBER = pattern(r"\s*(?:\d{1,4}[.)](?=[A-Z\s]))?\s*")
_FORM = pattern(
    r"\bstatement of claim\b|\bpro se 1[45]\b|\bprisoner (?:civil rights )?complaint\b|\bcheck (?:one|all that apply)\b"
    r"|\bthe parties to this complaint\b|\bprevious lawsuits\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of a complaint. ``paragraph`` is its ¶ number, None where the paper has none there."""

    span: Span
    text: str
    part: PartKind
    paragraph: int | None
    block: int
    """Index in the draft's blocks."""


_OPENING = 6_000
_ANSWERS = pattern(
    r"\banswers?\b[^.\n]{0,80}\bto\b[^.\n]{0,60}\bcomplaint\b|\baffirmative defenses? to\b"
    r"|\bdefendants? (?:admits?|den(?:y|ies)) (?:that|each|the allegations?)\b",
    re.IGNORECASE,
)
"""Words of an answer, in a paper whose title does not tell what it is."""


def is_complaint(ctx: Context) -> bool:
    """True for a complaint in text, the plaintiff's own paper, and no defendant's answer to one."""
    paper = ctx.paper
    if ctx.matter_is_draft or paper.kind is not PaperKind.COMPLAINT or paper.side != "plaintiff":
        return False
    return paper.title is not None or _ANSWERS.search(ctx.draft.text, 0, _OPENING) is None


def complaint_matter(ctx: Context) -> Matter | None:
    """The matter file, where it is what is checked and is for a complaint."""
    if ctx.matter is None or not ctx.matter_is_draft:
        return None
    return ctx.matter if ctx.matter.matter.stage in (Stage.COMPLAINT, Stage.AMENDED_COMPLAINT) else None


def parts(ctx: Context) -> tuple[ComplaintPart, ...]:
    """The parts of the complaint."""
    key = f"{__name__}.parts"
    if key not in ctx.memo:
        ctx.memo[key] = complaint_parts(ctx.draft)
    found: tuple[ComplaintPart, ...] = ctx.memo[key]
    return found


def is_form(ctx: Context) -> bool:
    """True where the complaint follows a court's form, or looks like it; its parts are the form's, not the rules'."""
    style = ctx.matter.output.style if ctx.matter else None
    return (style is not None and style.value.startswith("form")) or len(set(_forms(ctx))) >= 2


def _forms(ctx: Context) -> Iterable[str]:
    return (match[0].lower() for match in _FORM.finditer(ctx.draft.text))


def told(ctx: Context) -> tuple[Told, ...]:
    """Every sentence of the body, headings and caption left out, in order.

    Where no heading says where the facts are, whatever follows the caption is taken for them.
    """
    key = f"{__name__}.told"
    if key not in ctx.memo:
        ctx.memo[key] = tuple(_sentences(ctx))
    found: tuple[Told, ...] = ctx.memo[key]
    return found


def narrative(ctx: Context) -> tuple[Told, ...]:
    """The sentences that say what happened: introduction, facts, counts, injuries."""
    return tuple(one for one in told(ctx) if one.part in TELLING)


def facts(ctx: Context) -> tuple[Told, ...]:
    """The sentences of the facts."""
    return tuple(one for one in told(ctx) if one.part is PartKind.FACTS)


def _sentences(ctx: Context) -> Iterable[Told]:
    all_parts, blocks = parts(ctx), ctx.draft.blocks
    no_facts = not any(part.kind is PartKind.FACTS for part in all_parts)
    caption_end = max(ctx.caption.span[1] if ctx.caption else 0, (ctx.paper.title_span or (0, 0))[1])
    for span in ctx.sentences.spans:
        start, text = span[0], ctx.draft.text[span[0] : span[1]]
        if start < caption_end or not any(c.islower() for c in text):
            continue
        number = ctx.sentences.block_number(start)
        if number is None or blocks[number].part != "body" or heading_level(blocks[number]) is not None:
            continue
        kind = part_at(all_parts, start).kind
        if kind is PartKind.OPENING or (no_facts and kind is PartKind.PARTIES):
            kind = PartKind.FACTS if no_facts and not _of_form(text) else kind
        numbered = paragraph_at(ctx.numbered, start)
        begins = _NUMBER.match(text)
        lead = begins.end() if begins else 0
        yield Told((start + lead, span[1]), text[lead:].strip(), kind, numbered.number if numbered else None, number)


_OPENING_WORDS = pattern(
    r"\bjurisdiction\b|\bvenue\b|\bcomes? now\b|\b(?:plaintiff|petitioner)\b.{0,80}\b(?:complain|by and through"
    r"|alleges? as follows|states? as follows)"
    r"|\bthis is (?:an?|the) (?:civil )?(?:action|suit|case|complaint)\b|\b(?:resid(?:es|ent|ing)|citizen) (?:in|of"
    r"|at)\b",
    re.IGNORECASE | re.DOTALL,
)


def _of_form(text: str) -> bool:
    """Opening words and statements of jurisdiction, which tell nothing of what happened."""
    return _OPENING_WORDS.search(text[:400]) is not None


def place_name(ctx: Context, offset: int) -> str:
    """``¶ 23`` where the paper is numbered, else ``page 4``, ``line 12`` or ``paragraph 7``."""
    numbered = paragraph_at(ctx.numbered, offset)
    if numbered is not None:
        return f"¶ {numbered.number}"
    at = ctx.draft.locate(offset)
    if at.page is not None:
        return f"page {at.page}"
    return f"line {at.line}" if at.line is not None else f"paragraph {at.paragraph}"


def also_in(ctx: Context, offsets: Iterable[int], most: int = 8) -> str:
    """`` (also in ¶¶ 24, 31 and 40)`` for further places of one fault; empty for none."""
    names = list(dict.fromkeys(place_name(ctx, offset) for offset in offsets))
    if not names:
        return ""
    if all(name.startswith("¶") for name in names):
        numbers = [name[2:] for name in names]
        shown = ", ".join(numbers[:most])
        mark = "¶" if len(numbers) == 1 else "¶¶"
        return f" (also in {mark} {shown}{_more(len(numbers) - most)})"
    return f" (also in {', '.join(names[:most])}{_more(len(names) - most)})"


def _more(number: int) -> str:
    return f" and {number} more" if number > 0 else ""


def title_span(ctx: Context) -> Span:
    """Where to point when something is missing from the whole complaint: its title, else its first line."""
    if ctx.paper.title_span is not None:
        return ctx.paper.title_span
    block = next((b for b in ctx.draft.blocks if b.text.strip()), ctx.draft.blocks[0])
    return (block.start, min(block.end, block.start + 120))


def shortened(text: str, most: int = 110) -> str:
    """A sentence on one line without its full stop, cut at a word."""
    line = " ".join(text.split()).removesuffix(".")
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + " …"
