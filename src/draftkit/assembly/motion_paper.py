"""Refuses what is no motion of a defendant before it is read as one: grounds read from an order would mislead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.errors import BadUsage
from draftkit.papers.kind import TITLE_BLOCKS, PaperKind, paper_of
from draftkit.patterns import pattern
from draftkit.reading import shown

if TYPE_CHECKING:
    from draftkit.model.draft import Draft

_NAMES = {
    PaperKind.COMPLAINT: "a complaint",
    PaperKind.REPLY: "a reply brief",
    PaperKind.DECLARATION: "a declaration",
    PaperKind.ORDER: "an order or opinion of a court",
}
_AN_ANSWER = "an answer to a complaint"
_OPENING = 6_000
"""Characters in which a paper says what it is."""
_MOVES = pattern(
    r"\bdefendants?\b(?:[^.]|(?<=\b\w)\.){0,240}"
    r"\b(?:moves?|seeks? (?:dismissal|(?:summary )?judgment)|asks? (?:the|this) court to)\b",
    re.IGNORECASE,
)
_OPINION = tuple(
    pattern(text, re.IGNORECASE)
    for text in (
        r"\bcircuit judges?\b",
        r"\bappeal(?:s|ed)? from the united states district court\b",
        r"\b(?:opinion by|per curiam|delivered the opinion|affirmed in part|for publication)\b",
        r"\b(?:plaintiffs?|defendants?|petitioners?|respondents?)\W{1,4}appell(?:ant|ee)s?\b",
        r"\bunited states court of appeals\b|\bsupreme court of the united states\b",
    )
)
_DEAR = pattern(r"^\W*dear\b", re.IGNORECASE | re.MULTILINE)
_SINCERELY = pattern(
    r"^\W*(?:sincerely|respectfully yours|(?:very )?truly yours|(?:kind |best )?regards)\b",
    re.IGNORECASE | re.MULTILINE,
)
_ORDERED = pattern(r"\bit is (?:hereby |further |so )?ordered\b|\bso ordered\b", re.IGNORECASE)
_ANSWER = pattern(
    r"^\W*(?:[\w.’',-]+ ){0,12}answer\b.{0,80}\b(?:complaint|defenses?|petition)\b|^\W*(?:[\w.’',-]+ ){0,8}answer\W*$",
    re.IGNORECASE,
)
_TITLE_LENGTH = 200


def refuse_other_papers(draft: Draft) -> None:
    """Raises BadUsage, saying what the paper seems to be and how to go on, for one that is no motion of a defendant."""
    what = seems(draft)
    if what is None:
        return
    go_on = (
        "Without it at hand, say which motion it is as posture under motion in the matter file, and write draftkit "
        "opposition without --motion."
    )
    if what == _AN_ANSWER:
        go_on = "For the reply to an answer that a court ordered, use draftkit opposition --style rule7-reply."
    remedy = f"Name the defendants’ motion itself; if this is it all the same, add --force. {go_on}"
    raise BadUsage(f"{shown(draft.path)} looks like {what}, not like a motion of a defendant.", remedy)


def seems(draft: Draft) -> str | None:
    """What a paper seems to be, in words; None for a motion of a defendant, and for what may be one.

    A paper without a title that can be read is taken for a motion where its opening says that defendants move.
    """
    text = draft.text
    if _DEAR.search(text, 0, _OPENING) and _SINCERELY.search(text):
        return "a letter"
    if sum(one.search(text, 0, _OPENING) is not None for one in _OPINION) >= 2:
        return "an opinion of a court"
    paper = paper_of(draft)
    if paper.kind is PaperKind.OPPOSITION:
        of = "the plaintiff" if paper.side == "defendant" else "the defendants"
        return f"an opposition to a motion of {of}"
    if paper.kind in _NAMES:
        return _NAMES[paper.kind]
    if paper.kind is PaperKind.MOTION and paper.side == "defendant":
        return None
    if _is_answer(draft):
        return _AN_ANSWER
    if _MOVES.search(text, 0, _OPENING):
        return None
    if paper.kind is PaperKind.MOTION:
        theirs = "plaintiff" in (paper.title or "").lower()
        return (
            "a motion or memorandum of the plaintiff"
            if theirs
            else "a motion or memorandum that is not said to be the defendants’"
        )
    if _ORDERED.search(text):
        return _NAMES[PaperKind.ORDER]
    return "a paper of another kind: no title says that it is a motion, and no sentence moves for anything"


def _is_answer(draft: Draft) -> bool:
    titles = (" ".join(b.text.split()) for b in draft.blocks[:TITLE_BLOCKS] if len(b.text) <= _TITLE_LENGTH)
    return any(_ANSWER.search(one) for one in titles)
