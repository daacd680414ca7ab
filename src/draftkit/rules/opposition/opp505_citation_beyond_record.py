"""The opposition cites a paragraph that the complaint does not have.

## Why it matters
The judge looks the paragraph up. A place that is not there makes every other citation doubtful.

## What to do
Find the paragraph that says it, and correct the number. After an amendment, number anew from the amended complaint.

## Limits
Needs the number of the complaint's last paragraph: from the matter file (motion.complaint_paragraphs), or from the
draft's own words ("a complaint of 96 paragraphs"). Where an amended complaint is cited too, only its paragraphs are
compared. Exhibits that the draft's own list lacks are FIL611's.

## Sources
Federal Rule of Civil Procedure 11(b), on what a signature certifies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.opposition.answering import listed, opposes
from draftkit.rules.opposition.specimens import DISMISS, matter, paper
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.model.draft import Span
    from draftkit.rules.context import Context

_NUMBER = r"\d{1,4}\b(?! (?:[A-Z]|\d))"
"""A number of a paragraph; ``31, 536 U.S.`` ends at 31."""
_CITED = pattern(
    r"\b(?:(?:(?:First|Second|Third|Fourth|1st|2d|3d) )?(?P<amended>Am(?:ended|\.) )?Compl(?:aint|\.)"
    r"|(?P<letters>[FST]AC))"
    r"(?:[,;]? ?\(?(?:ECF|Dkt\.?|Doc\.?)[^¶\n;]{0,24})?,? ?(?:at )?¶{1,2} ?"
    rf"(?P<list>\d{{1,4}}\b(?: ?(?:[-–—,&]|,? and)(?: and)? ?{_NUMBER}){{0,20}})"
)
_PARAGRAPHS = pattern(r"\b(?P<n>\d{2,4})[- ](?:numbered )?paragraphs?\b", re.IGNORECASE)
_OF_THE_COMPLAINT = pattern(r"\b(?:complaint|pleading|FAC|SAC)\b", re.IGNORECASE)
_OTHER_CASE = pattern(r"^[^.;]{0,80}\bv\. |^[^.;]{0,60}\bNo\. \d")


def _look(ctx: Context) -> Iterator[Finding]:
    if not opposes(ctx):
        return
    text = ctx.draft.text
    last = _paragraphs(ctx)
    if last is not None:
        cited = [m for m in _CITED.finditer(text) if not _OTHER_CASE.match(text[m.end() : m.end() + 90])]
        if any(m["amended"] or m["letters"] for m in cited):
            cited = [m for m in cited if m["amended"] or m["letters"]]
        beyond = [m.span() for m in cited if max(map(int, re.findall(r"\d+", m["list"]))) > last]
        if beyond:
            yield _finding(ctx, beyond, f"The complaint has {last} paragraphs, so this one is not there.")


def _finding(ctx: Context, spans: list[Span], why: str) -> Finding:
    more = f" The same on {listed(ctx, [s for s, _ in spans[1:]])}." if spans[1:] else ""
    return RULE.finding(
        spans[0],
        f"“{' '.join(ctx.slice(spans[0]).split())}” points to a place that is not in the record as known here. "
        f"{why}{more}",
        Basis("draft", "draft", why),
        Remedy("check", "Look the fact up and put the right number.", "The judge will turn to that very place."),
    )


def _paragraphs(ctx: Context) -> int | None:
    motion = ctx.matter.motion if ctx.matter else None
    if motion is not None and motion.complaint_paragraphs is not None:
        return motion.complaint_paragraphs
    said = {
        int(m["n"])
        for m in _PARAGRAPHS.finditer(ctx.draft.text)
        if _OF_THE_COMPLAINT.search(ctx.draft.text, max(0, m.start() - 40), m.end() + 30)
    }
    return said.pop() if len(said) == 1 else None


_MATTER = matter("posture: 12(b)(6), complaint_paragraphs: 96")

RULE = Rule(
    code="OPP505",
    name="citation-beyond-record",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            paper(
                DISMISS,
                "Lopez fired. Compl. ¶ 214. The complaint of 96 paragraphs is long. See Ex. K.",
                "INDEX OF EXHIBITS",
                "\n".join(f"Exhibit {letter}: report" for letter in "ABCDEF"),
            ),
            "Compl. ¶ 214, complaint of 96 paragraphs; Ex. K with exhibits A-F.",
        ),
        Example(paper(DISMISS, "Lopez fired. Compl. ¶¶ 90-97."), "the end of a range", matter=_MATTER),
    ),
    accepts=(
        Example(
            paper(DISMISS, "Lopez fired. Am. Compl. ¶ 130. The first, Compl. ¶ 150, said less."),
            "Am. Compl. ¶ 130 of 140.",
            matter=matter("posture: 12(b)(6), complaint_paragraphs: 140"),
        ),
        Example(paper(DISMISS, "Lopez fired. Compl. ¶ 96."), "the last one", matter=_MATTER),
        Example(paper(DISMISS, "Compl. ¶ 31, 536 U.S. 730. Compl. ¶ 31 2019."), "other numbers after", matter=_MATTER),
        Example(paper(DISMISS, "Lopez fired. Compl. ¶ 214."), "nobody says how many there are"),
        Example(paper(DISMISS, "As in Compl. ¶ 300, Roe v. Poe, No. 3:20-cv-1."), "of another case", matter=_MATTER),
    ),
    look=_look,
)
