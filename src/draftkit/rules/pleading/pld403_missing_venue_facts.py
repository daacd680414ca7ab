"""The complaint does not show why it is filed in this district.

## Why it matters
A case belongs in a district where a defendant lives (all of them in that state), or where a substantial part of what
happened took place. A complaint whose facts point to another place can be moved or dismissed, which costs months.

## What to do
Say in one sentence what ties the case to the district: "The stop took place in Reno, Nevada, in this district." If
nothing does, file where it happened.

## Limits
In text: the sentences on venue are read for a fact (something happened, somebody lives there). Bare words get an error
where the complaint nowhere names the court's state, else a note. A complaint without a word on venue gets a note, and
none where it names the state or follows a form. In a matter file: an error only where every event with a state lies in
a state that the district does not cover; where several districts share a state, nothing is said.

## Sources
28 U.S.C. § 1391(b).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.courts import Court
from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, is_form, title_span, told
from draftkit.rules.pleading.specimens import FACTS, complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_FACT = pattern(
    r"\b(?:occurr\w+|took place|arose|aris\w+|happen\w+|events?|acts?|conduct|omissions?|resid\w+|live[sd]?"
    r"|domicil\w+|located|situated"
    r"|transact\w*|stop|arrest|incident|confined|housed|held|jail|prison|because|committed|place of business"
    r"|within (?:the|this))\b",
    re.IGNORECASE,
)
_WHY = "28 U.S.C. § 1391(b) asks for a tie: where the events happened, or where the defendants live."
_SAY = (
    "Write what ties the case to the district: “The [FILL IN: event] took place in "
    "[FILL IN: city, county, state], in this district.”"
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (file := complaint_matter(ctx)) is not None:
        states = {e.where.state.upper() for e in file.events if e.where.state}
        court = _district(file.court.district)
        if court is not None and states and court.states and not states & set(court.states):
            yield RULE.finding(
                file.place("court.district"),
                f"The paper is for {court.abbreviation}, but every event with a state happened in "
                f"{', '.join(sorted(states))}. "
                "Unless all defendants live in the court's state, the case can be moved or dismissed.",
                Basis("rule", "draft", _WHY),
                Remedy("check", "File in the district where it happened, or correct where.state of the events.", _WHY),
            )
        return
    if not is_complaint(ctx):
        return
    about = [one for one in told(ctx) if re.search(r"\bvenue\b", one.text, re.IGNORECASE)]
    if any(_FACT.search(_without_statute(ctx, one.span, one.block)) for one in about):
        return
    named = _names_its_state(ctx)
    if not about and (named or is_form(ctx)):
        return
    where = about[0].span if about else title_span(ctx)
    what = "says only that venue is proper, not why" if about else "does not say why it is filed in this district"
    note = not about or named or ctx.caption is None or ctx.caption.court is None
    yield RULE.finding(
        where,
        f"The complaint {what}. A defendant can ask to have it moved or dismissed unless it shows that the events "
        "happened, or the defendants live, where the court sits.",
        Basis("rule", "draft", _WHY),
        Remedy("rewrite", _SAY, _WHY),
        severity=Severity.NOTE if note else Severity.ERROR,
    )


def _without_statute(ctx: Context, span: Span, block: int) -> str:
    """The words on venue and what follows in the paragraph; "within this district" alone names no fact."""
    text = ctx.draft.text[span[0] : min(ctx.draft.blocks[block].end, span[1] + 600)]
    return re.sub(
        r"\b(?:proper|lies|appropriate|laid|exists)\s+(?:in|within|before)\s+(?:the|this)\b",
        " ",
        text,
        flags=re.IGNORECASE,
    )


def _names_its_state(ctx: Context) -> bool:
    if ctx.caption is None or ctx.caption.court is None:
        return False
    state = re.split(r"\bof\s+(?:the\s+)?", ctx.caption.court_text or "", flags=re.IGNORECASE)[-1].strip()
    words = "|".join([rf"(?i:{re.escape(state)})", *ctx.caption.court.states]) if state else "(?!)"
    return any(re.search(rf"\b(?:{words})\b", one.text) for one in told(ctx))


def _district(text: str | None) -> Court | None:
    from draftkit.authorities.districts import district
    from draftkit.errors import BadUsage

    try:
        return district(text) if text else None
    except BadUsage:
        return None


_BARE = ("Venue is proper in this district.",)
_IN_RENO = ("On March 3, 2023, Officer Lopez struck John Doe in Reno.", *FACTS[1:])

RULE = Rule(
    code="PLD403",
    name="missing-venue-facts",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            complaint(_IN_RENO, court="FOR THE CENTRAL DISTRICT OF CALIFORNIA", venue=_BARE),
            '"Venue is proper in this district." Events in Reno, filed in the Central District of California.',
        ),
        Example(matter(court="{district: cacd, forum_state: CA}"), "events in Nevada, court in California"),
    ),
    accepts=(
        Example(complaint(), '"The stop took place in Reno, Nevada, in this district."'),
        Example(
            complaint(venue=("Venue is proper because a substantial part of the events occurred in this district.",))
        ),
        Example(
            complaint(("On March 3, 2023 Lopez struck Doe in Elko, Nevada.", *FACTS[1:]), venue=()), "the facts tell"
        ),
        Example(matter(), "court and events in one state"),
    ),
    look=_look,
)
