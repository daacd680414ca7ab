"""Citation-shaped strings that no table knows: reported, never skipped, never guessed at.

``12 F.5th 345`` and ``54 F.4d 1`` look like citations to every reader and to no parser. A string counts as
citation-shaped only with support: a reporter family with a strange series, a case name before it, or a court and year
behind it. Street addresses, dates, exhibits and docket entries have none of these.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from draftkit.citing.cite import Taken

_FAMILY = r"(?:F\.?|F\. ?App'?x\.?|Fed\. ?App'?x\.?|F\. ?Supp\.?|S\. ?Ct\.?|L\. ?Ed\.?|U\. ?S\.?|F\.?R\.?D\.?|B\.?R\.?|P\.?|A\.?|So\.?|S\. ?W\.?|S\. ?E\.?|N\. ?W\.?|N\. ?E\.?|N\. ?Y\. ?S\.?|Cal\.(?: ?App\.| ?Rptr\.)?)"
_SERIES = re.compile(
    rf"(?<![\w.$])(?P<volume>\d{{1,4}}) ?(?P<reporter>{_FAMILY} ?\d{{1,2}} ?(?:st|nd|rd|th|d|n|t))\.? (?P<at>,? ?at )?(?P<page>\d{{1,5}})(?![\w])"
)
_SHAPE = re.compile(
    r"(?<![\w.$:/-])(?P<volume>\d{1,4}) (?P<reporter>[A-Z][A-Za-z']{0,12}\.?(?: ?(?:[A-Z][A-Za-z']{0,12}|\d{1,2}(?:st|nd|rd|th|d))\.?){0,4}),? (?P<at>at )?(?P<page>\d{1,5})(?![\w:]|\.\d)"
)
_NOT_REPORTERS = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December"
    r"|Ex|Exh|Exhibit|ECF|Dkt|Doc|No|Nos|St|Street|Ave|Avenue|Blvd|Rd|Road|Dr|Drive|Ln|Lane|Hwy|Highway|Route|Rt|Apt|Ste|Suite|Box|Unit|Floor"
    r"|AM|PM|A\.M|P\.M|Inch|Feet|Officers?|Deputies|Deputy|Defendants?|Plaintiffs?|Page|Pages|Line|Lines|Count|Part|Section|Rule|Id|Ibid"
    r"|Compl|Decl|Dep|Tr|Aff|Title|Chapter|Item|Version|Grade|Level|Days?|Hours?|Minutes?|Years?|Months?|Weeks?|Car|Cars|Block|Bates|Def|Pl)\b",
)
_COURT_YEAR = re.compile(r"(?:, ?\*?\d[\d -]*)? ?\((?:[^()]{1,40} )?(?:1[7-9]|20)\d\d\)")


@dataclass(slots=True)
class Unread:
    """A citation-shaped string in clean offsets, with its parts as printed; ``certain`` needs no further support."""

    start: int
    end: int
    volume: str
    reporter: str
    page: str
    short: bool
    certain: bool


def unread_of(text: str, taken: Taken) -> list[Unread]:
    """Citation-shaped strings of ``text`` outside what is ``taken``."""
    found: list[Unread] = []
    for pattern, certain in ((_SERIES, True), (_SHAPE, False)):
        for match in pattern.finditer(text):
            start, end = match.span()
            if taken.touches(start, end):
                continue
            if not certain and (_NOT_REPORTERS.match(match["reporter"]) or not _supported(text, match)):
                continue
            taken.add(start, end)
            found.append(
                Unread(
                    start,
                    end,
                    match["volume"],
                    match["reporter"].strip(" ,"),
                    match["page"],
                    match["at"] is not None,
                    certain,
                )
            )
    found.sort(key=lambda u: u.start)
    return found


def _supported(text: str, match: re.Match[str]) -> bool:
    after = bool(_COURT_YEAR.match(text, match.end()))
    before = text[max(0, match.start() - 120) : match.start()]
    named = bool(re.search(r" v\.? [^;()]{2,80}, ?$", before))
    dotted = "." in match["reporter"]
    return (after and (dotted or named)) or (named and dotted)
