"""Whether a paper is the plaintiff's answer to a dispositive motion, to which one, and where its parts stand."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from draftkit.immunity.structure import Topic
from draftkit.model.motion import Posture
from draftkit.model.parties import Stage
from draftkit.papers.kind import PaperKind
from draftkit.patterns import pattern as later
from draftkit.rules.immunity.arguing import Said, plaintiffs_paper, sentences
from draftkit.rules.immunity.papers import is_a_page
from draftkit.rules.pleading.complaints import place_name
from draftkit.rules.pleading.dates import dates_in

if TYPE_CHECKING:
    from draftkit.model.draft import Span
    from draftkit.model.matter import Matter
    from draftkit.rules.context import Context

_STAGES = {Stage.OPPOSITION_MTD: Posture.DISMISS, Stage.OPPOSITION_SJ: Posture.SUMMARY_JUDGMENT}
_MOTIONS = (
    (Posture.DISMISS, later(r"\b(?:motions? (?:\w+ ){0,3}?to dismiss|12\(b\)\(6\))", re.IGNORECASE)),
    (Posture.PLEADINGS, later(r"\b(?:judgment on the pleadings|12\(c\))", re.IGNORECASE)),
    (Posture.SUMMARY_JUDGMENT, later(r"\b(?:summary (?:judgment|adjudication)|rule 56)\b", re.IGNORECASE)),
)
_AFTER_TITLE = 700
"""Characters after a title's first line in which the rest of it, or the first sentence, names the motion."""
_NOT_A_BRIEF = later(
    r"\b(?:statement of|separate statement|undisputed|disputed|additional|material|genuine)\b[^\n]{0,60}\b(?:facts?"
    r"|issues)\b"
    r"|\b(?:declaration|affidavit|exhibits?|evidentiary objections|proposed order|notice of)\b",
    re.IGNORECASE,
)
_CLOSES = later(
    r"\b(?:for (?:all )?(?:of )?(?:these|those|the foregoing|the above|the reasons)|wherefore"
    r"|respectfully (?:submitted|requests?|asks?)"
    r"|accordingly, (?:the )?(?:court|plaintiff|motion))\b",
    re.IGNORECASE,
)
_SIGNED = later(
    r"^\W*(?:date\W|dated\b|executed on\b|respectfully submitted\b|submitted\b|filed\b|signed\b)", re.IGNORECASE
)
_LAST_LINES = 40
_RECORD = later(
    r"¶|\b(?:ECF|Dkt|Doc|Docket|Rec|Exh?s?|Decls?|Declaration|Dep|Depo|Aff|Affidavit|Compl|Tr|Bates|App|Appx"
    r"|Appendix|PageID"
    r"|F\.?A\.?C|S\.?A\.?C|T\.?A\.?C|SUF|SOF|DSOF|PSOF|SMF|UMF|SAF|PSAF|JA|R|Id|Ibid|D\.?E|Exhibit|Complaint at"
    r"|Report at)\b\.?"
    r"(?= ?(?:[\d#¶:(\[]|[A-Z]{1,3}\b|Nos?\b|at\b|,|\.|;|\)|$))|\b\d{1,3}:\d{2}(?:[-–:]\d|\b)|\bPageID\b|\bpp?\. ?\d"
    r"|\bid\.|\bparagraphs? \d|\bat \d{1,4}\b",
)


def opposes(ctx: Context) -> bool:
    """True for a plaintiff's brief against a motion to dismiss, for judgment on the pleadings or summary judgment."""
    known: dict[str, bool] = ctx.memo.setdefault(f"{__name__}.opposes", {})
    if "it" not in known:
        known["it"] = _opposes(ctx)
    return known["it"]


def _opposes(ctx: Context) -> bool:
    paper = ctx.paper
    if not plaintiffs_paper(ctx) or is_a_page(ctx) or paper.side != "plaintiff":
        return False
    if paper.title and _NOT_A_BRIEF.search(paper.title):
        return False
    if paper.kind is PaperKind.OPPOSITION:
        return bool(motions(ctx))
    told = ctx.matter is not None and ctx.matter.matter.stage in _STAGES
    return told and paper.kind in (PaperKind.OTHER, PaperKind.MOTION)


def posture(ctx: Context) -> Posture | None:
    """Which motion is answered; None where that is not known, and where the paper answers two kinds at once."""
    found = motions(ctx)
    return next(iter(found)) if len(found) == 1 else None


def motions(ctx: Context) -> frozenset[Posture]:
    """Every kind of motion that the matter file or the paper's title (or what follows it) says is answered."""
    known: dict[str, frozenset[Posture]] = ctx.memo.setdefault(f"{__name__}.motions", {})
    if "it" not in known:
        known["it"] = _motions(ctx)
    return known["it"]


def _motions(ctx: Context) -> frozenset[Posture]:
    if ctx.matter is not None:
        if ctx.matter.motion is not None and ctx.matter.motion.posture is not None:
            return frozenset({ctx.matter.motion.posture})
        if ctx.matter.matter.stage in _STAGES:
            return frozenset({_STAGES[ctx.matter.matter.stage]})
    if ctx.matter_is_draft or ctx.paper.title_span is None:
        return frozenset()
    start, end = ctx.paper.title_span
    title = " ".join(ctx.draft.text[start:end].split())
    named = frozenset(kind for kind, pattern in _MOTIONS if pattern.search(title))
    after = " ".join(ctx.draft.text[end : end + _AFTER_TITLE].split())
    if named:
        # "Motion to dismiss" on one line, "or, in the alternative, for summary judgment" on the next.
        also = re.match(r"\W*(?:and|or)\b.{0,120}?\bsummary judgment\b", after, re.IGNORECASE)
        return named | {Posture.SUMMARY_JUDGMENT} if also else named
    return frozenset(kind for kind, pattern in _MOTIONS if pattern.search(after))


def opposition_matter(ctx: Context) -> Matter | None:
    """The matter file, where it is what is checked and is for an opposition."""
    if ctx.matter is None or not ctx.matter_is_draft or ctx.matter.matter.stage not in _STAGES:
        return None
    return ctx.matter


def title_or_start(ctx: Context) -> Span:
    """Where to point when something is missing from the whole paper: its title, else its first line."""
    if ctx.paper.title_span is not None:
        return ctx.paper.title_span
    block = next((b for b in ctx.draft.blocks if b.text.strip()), ctx.draft.blocks[0])
    return block.start, min(block.end, block.start + 120)


def conclusion(ctx: Context) -> list[Said]:
    """The sentences of the conclusion; where no heading says where that is, from "For these reasons" on."""
    said = sentences(ctx)
    headed = [
        s
        for s in said
        if Topic.CONCLUSION in s.section.topics and not (s.is_heading or "certificat" in s.section.heading.lower())
    ]
    if headed:
        return headed
    # The last third alone: an argument may end with "For these reasons" as well.
    floor = len(ctx.draft.text) * 2 // 3 if len(said) > 30 else 0
    return next((list(said[n:]) for n, s in enumerate(said) if s.span[0] >= floor and _CLOSES.search(s.bare)), [])


def is_whole(ctx: Context) -> bool:
    """True for a paper that ends: what is not in it is missing, and is not in a part left out."""
    return bool(conclusion(ctx))


def written_on(ctx: Context) -> tuple[dt.date, Span] | None:
    """The day a paper is dated, on its last lines; the latest, where several are (a certificate of service)."""
    found: list[tuple[dt.date, Span]] = []
    blocks = [b for b in ctx.draft.blocks if b.part == "body" and b.text.strip()]
    for block in blocks[-_LAST_LINES:]:
        for line in re.finditer(r"[^\n]+", block.text):
            if not _SIGNED.match(line[0]):
                continue
            for date in dates_in(line[0]):
                if date.date is not None:
                    at = block.start + line.start() + date.start
                    found.append((date.date, (at, at + len(date.text))))
    return max(found, default=None)


def passage(ctx: Context, said: Said) -> str:
    """A sentence with its whole paragraph on one line, for words that explain it."""
    return " ".join(ctx.block(said.span[0]).text.split())


def on_one_line(ctx: Context) -> str:
    """The draft's text with every run of white space as one space: words that lines break apart are found in it."""
    if f"{__name__}.line" not in ctx.memo:
        ctx.memo[f"{__name__}.line"] = " ".join(ctx.draft.text.split())
    text: str = ctx.memo[f"{__name__}.line"]
    return text


def has_record(text: str) -> bool:
    """True for a text that cites the record, in whatever form: ECF number, exhibit, page and line, paragraph, Id."""
    return _RECORD.search(text) is not None


def where(ctx: Context, offset: int) -> str:
    """``page 4``, ``¶ 12``, ``line 12`` or ``table 1, paragraph 7``, for a person."""
    part = ctx.draft.locate(offset).part
    return ("" if part == "body" else f"{part}, ") + place_name(ctx, offset)


def listed(ctx: Context, offsets: list[int], most: int = 8) -> str:
    """Places for a message, each once."""
    names = list(dict.fromkeys(where(ctx, o) for o in offsets))
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")
