"""A blank of a template was never filled in.

## Why it matters
"[CASE]", "[DATE]", "20XX" or "___ F.4th ___" in a filed paper shows that nobody read it before it was signed. The fact
or the case that should stand there is missing from your argument.

## What to do
Fill the blank in, or take the sentence out.

## Limits
Knows words that templates use, in capitals, and blanks in place of a volume. Alterations inside quotations ("[T]he",
"[the officer]"), a page not yet printed after a known volume ("592 U.S. ___") or followed by another citation of the
same case, and signature lines are left alone. One finding for each paragraph. draftkit's own
marks, "[FILL IN: …]", are OPP522's.

## Sources
Federal Rule of Civil Procedure 11(b).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_WORDS = (
    "CASE|CASE NAME|CASE NO|CASE NUMBER|CITE|CITATION|DATE|NAME|NAMES|COURT|JUDGE|PLAINTIFF NAME|DEFENDANT NAME"
    "|YOUR NAME|ADDRESS|CITY|STATE|COUNTY|DISTRICT|CIRCUIT|PAGE|PARAGRAPH|NUMBER|AMOUNT|OFFICER NAME|TIME|PLACE|FACTS"
    "|LOCATION|SIGNATURE|PHONE|EMAIL|TBD|TBA|TODO|TO DO|TK|XX|XXX|XXXX|BLANK|CITATION NEEDED"
)
_OPENERS = "INSERT|ADD|TODO|TBD|CITE|CHECK|DESCRIBE|STATE|NAME OF|DATE OF|NUMBER OF"

PLACEHOLDER = re.compile(
    rf"\[(?:{_WORDS})\.?\]"
    rf"|\[(?:{_OPENERS})\b[ :][^\[\]\n]{{1,200}}\]"
    r"|\[insert[ :][^\[\]\n]{1,200}\]"
    r"|\[citation needed\]|\[cite\]|\[date\]|\[_{2,40}\]"
    r"|\b(?:19|20)XX\b"
    r"|\bX{2,3} (?:U\.S\.|S\. Ct\.|F\.(?:2d|3d|4th)|F\. (?:App'x|Supp\.(?: [23]d)?)) X{2,4}\b"
)
"""Marks that only templates print."""

_BLANK_VOLUME = re.compile(
    r"(?<![\w$])_{2,12} (?:U\. ?S\.|S\. ?Ct\.|L\. ?Ed\. ?2d|F\. ?(?:2d|3d|4th)|F\. ?App['’]x|F\. ?Supp\.(?: ?[23]d)?)"
    r" (?:_{2,12}|\d{1,4})"
)
_FOUND_ELSEWHERE = re.compile(
    r",? (?:No\. |\d{1,4} (?:WL|S\. ?Ct\.|L\. ?Ed\.|U\. ?S\.|F\.|U\.S\. (?:LEXIS|App\. LEXIS)))"
)
SHOWN = 4


def _look(ctx: Context) -> Iterator[Finding]:
    for block in ctx.paragraphs():
        if "[" not in block.text and "XX" not in block.text and "__" not in block.text:
            continue
        left = [m.span() for m in PLACEHOLDER.finditer(block.text)]
        for blank in _BLANK_VOLUME.finditer(block.text):
            # A new decision may be cited by blank numbers as long as its docket or database number follows.
            if not _FOUND_ELSEWHERE.match(block.text, blank.end()) and not _numbered_before(block.text, blank.start()):
                left.append(blank.span())
        if not left:
            continue
        left.sort()
        printed = list(dict.fromkeys(" ".join(block.text[a:b].split())[:60] for a, b in left))
        more = f" and {len(printed) - SHOWN} more" if len(printed) > SHOWN else ""
        (start, end) = left[0]
        yield RULE.finding(
            (block.start + start, block.start + end),
            f"A blank was left to fill in: {', '.join(printed[:SHOWN])}{more}. A paper filed like this looks unread.",
            Basis("draft", "draft", f"{len(left)} mark{'s' * (len(left) > 1)} of a template in this paragraph."),
            Remedy("rewrite", "Fill it in, or take the sentence out.", "Nothing stands behind a blank."),
        )


def _numbered_before(text: str, start: int) -> bool:
    """True where "No. 22-123, " stands just before the blank: the docket number finds the case."""
    return re.search(r"No\. [\w:-]{3,30}, $", text[max(0, start - 40) : start]) is not None


RULE = Rule(
    code="CIT108",
    name="placeholder-left",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            "Plaintiff relies on [CASE], ___ F.4th ___ (5th Cir. 20XX). On [DATE] Officer Smith struck him.",
            "three kinds in one paragraph",
        ),
        Example("Officer Roe struck him on [INSERT date of the arrest].", "a mark that says what to put there"),
        Example("Doe v. Roe, ___ F.4th ___ (5th Cir. 2023), controls.", "neither volume, nor page, nor docket number"),
    ),
    accepts=(
        Example(
            '"[T]he salient question" is fair warning. Doe v. Roe, 592 U.S. ___, 141 S. Ct. 52 (2020).',
            "an alteration in a quotation; a page not yet printed",
        ),
        Example("Doe v. Roe, ___ U.S. ___, 141 S. Ct. 52 (2020).", "found by its parallel citation"),
        Example("Doe v. Roe, No. 22-1234, ___ F.4th ___ (5th Cir. Mar. 3, 2023).", "found by its docket number"),
        Example('"[The FBI] and [DHS] agents" entered. [sic] Dated: ____________', "alterations and a line to sign"),
        Example("Officer Roe struck him on [FILL IN: date].", "draftkit's own mark: OPP522 counts them"),
        Example("Super Bowl XX was played. See Ex. XX at 4.", "Roman numerals"),
    ),
    look=_look,
)
