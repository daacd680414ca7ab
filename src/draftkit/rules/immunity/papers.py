"""Which kind of paper a draft is, where the side it takes does not tell: an order of a court, a complaint."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.patterns import pattern

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_COMPLAINT = pattern(
    r"\W*(?:[\w\s’'-]{0,60}\b)?complaint\b(?:\s+(?:for|under|and|with|\()[^.\n]{0,160})?\W*"
    r"|\W*jury (?:trial )?demand\w*\W*",
    re.IGNORECASE,
)
_ANSWERS = pattern(r"\b(?:opposition|response|memorandum|brief|reply|motion|opposing)\b", re.IGNORECASE)
_JUDGE = pattern(
    r"\W*(?:(?:amended|tentative|memorandum) )*(?:(?:opinion|decision|memorandum) (?:and|&) (?:order|opinion)"
    r"|memorandum opinion|opinion|order(?: (?:on|re|regarding|granting|denying|adopting|dismissing)\b.{0,160})?"
    r"|report (?:and|&) recommendations?|findings (?:and|&) recommendations?|per curiam)\W*",
    re.IGNORECASE,
)
_NUMBER = pattern(r"^(?:Civil |Civ\. )?(?:Case|Action|Cause)? ?(?:No\.?|Number)?[:\s]*\d[\w:.-]{3,30}\s+(?=[A-Z])")
"""A docket number that stands on the title's line."""
_SO_ORDERED = pattern(r"\b(?:IT IS (?:HEREBY )?(?:SO )?ORDERED|SO ORDERED)\b")
_PROPOSED = pattern(r"\bproposed order\b|\[proposed\]", re.IGNORECASE)
_BENCH = pattern(r"\bCircuit Judges[.:]?\s*$|\bdelivered the opinion of the Court\b")
_SYLLABUS = pattern(r"\W*(?:SUPREME COURT OF THE UNITED STATES\W*)?Syllabus\b.{0,200}", re.DOTALL)
"""The headnote of a Supreme Court slip opinion."""
_FRONT = pattern(r"\s*(?:-{3}\s+)?(?:title|description|layout)\s?:\s")
"""The head of a page of a web site, as its author writes it."""
_COMPONENT = pattern(r"<[A-Z]\w{2,40} \w{1,20}=")
"""A part of a web site's own making, in its source."""
_LINK = pattern(r"\]\((?:\.{0,2}/|#)[\w#./-]{1,200}\)")
_YOU = pattern(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
_QUOTED = pattern(r"[“\"][^”\"\n]{1,600}[”\"]")
_LINKS, _MANY, _PER_YOU = 2, 5, 1_500
"""A paper to a court says "you" now and then, outside a quotation; a guide does it on every page."""
_OPENING, _CLOSING = 40, 30
_TITLE = 220


def by_a_judge(ctx: Context) -> bool:
    """True for an order or an opinion of a court: it weighs both sides, and offers nothing."""
    known: dict[str, bool] = ctx.memo.setdefault(f"{__name__}.by_a_judge", {})
    if "it" not in known:
        blocks = list(ctx.paragraphs())
        lines = (_NUMBER.sub("", " ".join(b.text.split())) for b in blocks[:_OPENING] if len(b.text) < _TITLE)
        titled = any(_JUDGE.fullmatch(line) for line in lines)
        ends = any(_SO_ORDERED.search(b.text) for b in blocks[-_CLOSING:]) and not _PROPOSED.search(ctx.draft.text)
        slip = any(_SYLLABUS.fullmatch(" ".join(b.text.split())) for b in blocks[:_OPENING])
        known["it"] = titled or ends or slip or any(_BENCH.search(b.text[-_TITLE:]) for b in blocks[:_OPENING])
    return known["it"]


def is_a_page(ctx: Context) -> bool:
    """True for a text written for readers at large: a page with links to its own site, a guide that says "you"."""
    known: dict[str, bool] = ctx.memo.setdefault(f"{__name__}.is_a_page", {})
    if "it" not in known:
        text = ctx.draft.text
        said = len(_YOU.findall(_QUOTED.sub(" ", text)))
        links = len(_LINK.findall(text))
        known["it"] = (
            _FRONT.match(text) is not None
            or _COMPONENT.search(text) is not None
            or links >= _LINKS
            or said >= max(_MANY, len(text) // _PER_YOU)
        )
    return known["it"]


def for_no_party(ctx: Context) -> bool:
    """True for an order of a court and for a page or guide: neither argues anybody's case."""
    return by_a_judge(ctx) or is_a_page(ctx)


def is_complaint(ctx: Context) -> bool:
    """True for a complaint: its title says so, and no opening line says that the paper answers a motion."""
    opening = [" ".join(b.text.split()) for b in list(ctx.paragraphs())[:_OPENING] if len(b.text) < _TITLE]
    return any(_COMPLAINT.fullmatch(line) for line in opening) and not any(_ANSWERS.search(line) for line in opening)
