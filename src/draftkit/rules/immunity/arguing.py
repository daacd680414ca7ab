"""The sentences of an argument, one by one, and whose words they are: what the rules read that look at wording."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.immunity.structure import Section, Topic
from draftkit.papers.cover import begins
from draftkit.papers.kind import PaperKind, paper_of
from draftkit.patterns import pattern
from draftkit.rules.immunity.papers import for_no_party

if TYPE_CHECKING:
    from draftkit.model.draft import Span
    from draftkit.rules.context import Context

UNARGUED = frozenset({Topic.STANDARD, Topic.FACTS, Topic.INTRODUCTION})
"""Sections that state law or facts, or announce the argument; what is said there argues nothing yet."""

_THEM = (
    r"(?:defendants?|(?:the )?(?:motion|movants?|defense|defence|opening brief|reply)|(?:the |these )?(?:officers?"
    r"|deput(?:y|ies)|officials)"
    r"|(?:the )?(?:city|county)|they|(?:officer|deputy|sergeant|chief|sheriff|lieutenant) \w+)"
)
_SAY = (
    r"(?:say|argu|contend|claim|assert|insist|maintain|suggest|urg|ask|invit|object|complain|respon[ds]|repl[yi]"
    r"|tr(?:y|ies) to"
    r"|point|suppos|want|would have (?:the |this )?court|rais|invok|mov)\w*"
)
_THEIRS = pattern(
    rf"\b{_THEM}['’]?s?\b(?:,[^,.;]{{0,60}},)?\s(?:\w+\s){{0,3}}?{_SAY}\b"
    rf"|\b(?:according to|contrary to|despite) (?:the )?(?:defendants?|motion|officers?|movants?)\b"
    r"|\bdefendants?['’]s? (?:\w+ ){0,3}(?:argument|contention|claim|view|position|theory|assertion|suggestion)\b"
    r"|\b(?:ECF No\. \d+|Mot\.|Br\.) (?:\d+ )?at\b",
    re.IGNORECASE,
)
_REPORTED = pattern(
    r"\W*(?:defendants?|the (?:motion|movants?|defen[cs]e|(?:individual )?(?:officers?|defendants?)))\b[^,.;]{0,40}?\s"
    r"(?:says?|argues?|contends?|claims?|asserts?|insists?|maintains?|suggests?)\b",
    re.IGNORECASE,
)
_ANSWERED = pattern(
    r"\b(?:but|however|yet|wrong|mistaken|incorrect\w*|not so|fails?|meritless|that is not|they are not|nonetheless)\b",
    re.IGNORECASE,
)
_SUPPOSED = pattern(
    r"^\W*(?:were|had)\b|\b(?:whether|even if|even though|if|unless|suppos\w+|assum\w+|would be|whatever|regardless)\b"
    r"|\?\W*$",
    re.IGNORECASE,
)
_QUOTED = pattern(r"“[^”]{0,900}”|\"[^\"]{0,900}\"")


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of a draft. ``text`` is on one line and, like ``bare`` (quotations blanked), as long as ``span``."""

    span: Span
    text: str
    bare: str
    section: Section

    @property
    def argued(self) -> bool:
        """True outside the introduction, the facts and the legal standard."""
        return not self.section.topics & UNARGUED

    @property
    def is_heading(self) -> bool:
        """True within a heading."""
        return self.section.heading_span[0] <= self.span[0] < self.section.heading_span[1]

    @property
    def theirs(self) -> bool:
        """True for what the sentence says that the other side says."""
        return _THEIRS.search(self.bare) is not None

    @property
    def theirs_alone(self) -> bool:
        """True where the sentence reports the other side and answers nothing."""
        return _REPORTED.match(self.bare) is not None and _ANSWERED.search(self.bare) is None

    @property
    def supposed(self) -> bool:
        """True for a condition or a question."""
        return _SUPPOSED.search(self.bare) is not None


def plaintiffs_paper(ctx: Context) -> bool:
    """True for a paper of the plaintiff's side: no defence paper, no order of a court, no guide, no matter file."""
    return not (ctx.assessment.side == "defendant" or ctx.matter_is_draft or for_no_party(ctx))


def is_opposition(ctx: Context) -> bool:
    """True where the title, or the matter file, says that the paper answers a motion."""
    if ctx.matter is not None and ctx.matter.matter.stage.value.startswith("opposition"):
        return True
    return paper_of(ctx.draft).kind is PaperKind.OPPOSITION


def sentences(ctx: Context) -> tuple[Said, ...]:
    """The draft's own sentences in order, each with its section; worked out once."""
    if __name__ not in ctx.memo:
        ctx.memo[__name__] = tuple(_sentences(ctx))
    found: tuple[Said, ...] = ctx.memo[__name__]
    return found


def _sentences(ctx: Context) -> list[Said]:
    sections, at, paper = ctx.sections, 0, begins(ctx.draft)
    found = []
    for span in ctx.sentences.spans:
        if span[0] < paper:
            continue  # What a cover sheet asks is not argued.
        while at + 1 < len(sections) and sections[at + 1].span[0] <= span[0]:
            at += 1
        text = ctx.draft.text[span[0] : span[1]].replace("\n", " ").replace("\t", " ")
        if text.strip():
            bare = _QUOTED.sub(lambda m: " " * len(m[0]), text) if "“" in text or '"' in text else text
            found.append(Said(span, text, bare, sections[at]))
    return found
