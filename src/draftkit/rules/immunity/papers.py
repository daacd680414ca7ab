"""Which kind of paper a draft is, where the side it takes does not tell: an order of a court, a complaint."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from draftkit.papers.cover import begins
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
_PROPOSED = pattern(r"\bproposed (?:form of )?(?:order|judgment)\b|[\[(]proposed[\])]", re.IGNORECASE)
_PROPOSED_TITLE = pattern(
    r"\W*(?:(?:plaintiffs?|defendants?)\S{0,3} )?proposed\b\W*(?:\w+ ){0,8}"
    r"(?:order|judgment|opinion|findings)\b.{0,160}"
    r"|\W*(?:order|judgment)\W+proposed\W*",
    re.IGNORECASE,
)
"""The title of an order that a party wrote for the judge to sign."""
_PROPOSED_ALONE = pattern(r"\W*proposed\W*", re.IGNORECASE)
"""The first line of such a title."""
_BENCH = pattern(r"\bCircuit Judges[.:]?\s*$|\bdelivered the opinion of the Court\b")
_SYLLABUS = pattern(r"\W*(?:SUPREME COURT OF THE UNITED STATES\W*)?Syllabus\b.{0,200}", re.DOTALL)
"""The headnote of a Supreme Court slip opinion."""
_FRONT = pattern(r"\s*(?:-{3}\s+)?(?:title|description|layout)\s?:\s")
"""The head of a page of a web site, as its author writes it."""
_COMPONENT = pattern(r"<[A-Z]\w{2,40} \w{1,20}=")
"""A part of a web site's own making, in its source."""
_LINK = pattern(r"\]\((?:\.{0,2}/|#)[\w#./-]{1,200}\)")
_YOU = pattern(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
_QUOTED = pattern(r"[“\"][^”\"\n]{1,600}[”\"]|\[FILL IN:[^\]\n]{1,400}\]")
_LINKS, _MANY, _PER_YOU = 2, 5, 1_500
"""A paper to a court says "you" now and then, outside a quotation or a blank; a guide does it on every page."""
_OPENING, _CLOSING = 40, 30
_TITLE = 220


def by_a_judge(ctx: Context) -> bool:
    """True for an order or an opinion of a court: it weighs both sides, and offers nothing."""
    known: dict[str, bool] = ctx.memo.setdefault(f"{__name__}.by_a_judge", {})
    if "it" not in known:
        blocks = list(ctx.paragraphs())
        lines = _first_lines(ctx)
        titled = any(_JUDGE.fullmatch(_NUMBER.sub("", line)) for line in lines)
        ends = any(_SO_ORDERED.search(b.text) for b in blocks[-_CLOSING:]) and not _PROPOSED.search(ctx.draft.text)
        slip = any(_SYLLABUS.fullmatch(" ".join(b.text.split())) for b in blocks[:_OPENING])
        known["it"] = not is_proposed(ctx) and (
            titled or ends or slip or any(_BENCH.search(b.text[-_TITLE:]) for b in blocks[:_OPENING])
        )
    return known["it"]


def is_proposed(ctx: Context) -> bool:
    """True for an order that a party wrote for the judge to sign."""
    known: dict[str, bool] = ctx.memo.setdefault(f"{__name__}.is_proposed", {})
    if "it" not in known:
        lines = _first_lines(ctx)
        known["it"] = any(_PROPOSED_TITLE.fullmatch(line) for line in lines) or any(
            _PROPOSED_ALONE.fullmatch(line) and _JUDGE.fullmatch(after) for line, after in pairwise(lines)
        )
    return known["it"]


def _first_lines(ctx: Context) -> list[str]:
    """The short paragraphs at the beginning of the draft, each on one line."""
    return [" ".join(b.text.split()) for b in list(ctx.paragraphs())[:_OPENING] if len(b.text) < _TITLE]


def is_a_page(ctx: Context) -> bool:
    """True for a text written for readers at large: a page with links to its own site, a guide that says "you"."""
    known: dict[str, bool] = ctx.memo.setdefault(f"{__name__}.is_a_page", {})
    if "it" not in known:
        text = ctx.draft.text[begins(ctx.draft) :]
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
    """True for an order, given or proposed, and for a page or guide: none of them argues anybody's case."""
    return by_a_judge(ctx) or is_proposed(ctx) or is_a_page(ctx)


def is_complaint(ctx: Context) -> bool:
    """True for a complaint: its title says so, and no opening line says that the paper answers a motion."""
    opening = _first_lines(ctx)
    return any(_COMPLAINT.fullmatch(line) for line in opening) and not any(_ANSWERS.search(line) for line in opening)
