"""The complaint points to a paragraph of its own that it does not have.

## Why it matters
A count rests on the paragraphs it takes up. If their numbers run past the end, the court cannot tell on which facts
the count rests, and the reference is usually a leftover of an earlier version.

## What to do
Look up which paragraphs are meant and correct the numbers, best by the word processor's cross-references, which follow
when paragraphs are added.

## Limits
Complaints in text with numbered paragraphs. References to another paper (a declaration, an exhibit, an answer, another
complaint) are left alone, and so is a paper whose numbers begin again at 1 in each part.

## Sources
Federal Rule of Civil Procedure 10(b) and (c).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.papers.counts import paragraph_ranges
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import is_complaint, place_name
from draftkit.rules.pleading.specimens import COUNTS, FACTS, complaint
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_REFERENCE = pattern(
    r"(?:¶{1,2}\s*|\b[Pp]aragraphs?\s+|\bPARAGRAPHS?\s+|\b[Pp]aras?\.\s*)(?P<numbers>\d{1,4}(?:\s*(?:[-–—,;&]|and"
    r"|to|through|thru)\s*(?:¶{1,2}\s*|paragraphs?\s+)?\d{1,4}){0,30})(?![\d(.]*\d)"
)
_OTHER = pattern(
    r"\b(?:decl\w*|aff\w*|ex|exhibit|answer|compl|dkt|ecf|doc|statement|agreement|decree|order|policy|report|SOF"
    r"|SUMF|indictment|affidavit|Id|at|petition|motion|judgment|contract|settlement"
    r"|manual|regulation|rule|warrant)\b[\w.,’'\" -]{0,25}$",
    re.IGNORECASE,
)
_OF_ANOTHER = pattern(
    r"^,?\s*(?:of|in|to)\s+(?:the|an?|his|her|their|its|defendants?['’]s?|exhibit"
    r"|ex\.)\s*(?!(?:\w+\s+){0,3}complaint\b)",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if not is_complaint(ctx) or not ctx.numbered:
        return
    last = max(one.number for one in ctx.numbered)
    if sum(one.number == 1 for one in ctx.numbered) > 1 or len(ctx.numbered) < 0.5 * last:
        return
    found: list[tuple[int, Span]] = []
    for block in ctx.paragraphs():
        if block.part != "body":
            continue
        for match in _REFERENCE.finditer(block.text):
            highest = max((high for _, high in paragraph_ranges(match["numbers"])), default=0)
            before, after = (
                block.text[max(0, match.start() - 40) : match.start()],
                block.text[match.end() : match.end() + 60],
            )
            if highest > last and not _OTHER.search(before) and not _OF_ANOTHER.match(after):
                found.append((highest, (block.start + match.start(), block.start + match.end())))
    if not found:
        return
    highest, span = found[0]
    more = [place_name(ctx, start) for _, (start, _) in found[1:6]]
    also = f" The same in {', '.join(dict.fromkeys(more))}." if more else ""
    yield RULE.finding(
        span,
        f"“{' '.join(ctx.slice(span).split())}” points to ¶ {highest}, but the complaint ends at ¶ {last}. The "
        f"court cannot tell on which facts "
        f"this part rests.{also}",
        Basis("draft", "draft", f"The highest number of a paragraph in the complaint is {last}."),
        Remedy(
            "check",
            "Look up which paragraphs are meant, and correct the numbers.",
            "References keep their old numbers when paragraphs move.",
        ),
    )


RULE = Rule(
    code="PLD407",
    name="dangling-paragraph-reference",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            complaint(
                counts=(
                    *COUNTS,
                    "COUNT II - FOURTH AMENDMENT, FALSE ARREST",
                    "Plaintiff adopts paragraphs 12-214 of this complaint.",
                )
            ),
            'Count II adopts "paragraphs 12-214"; the complaint ends at ¶ 96.',
        ),
        Example(complaint((*FACTS, "See ¶ 44.")), "one paragraph"),
    ),
    accepts=(
        Example(
            "PLAINTIFF'S OPPOSITION TO MOTION TO DISMISS\n\n1. One.\n\n2. Two.\n\n3. Three.\n\n4. Lopez struck him. "
            "Am. Compl. ¶ 130.",
            'Opposition cites "¶ 130" of the amended complaint, which has 140.',
        ),
        Example(complaint((*FACTS, "See Doe Decl. ¶ 44; Ex. B ¶¶ 50-61."))),
        Example(complaint((*FACTS, "Paragraph 88 of the consent decree forbids it."))),
        Example(complaint(counts=(COUNTS[0], "Plaintiff incorporates paragraphs 3 through 6.", COUNTS[2]))),
    ),
    look=_look,
)
