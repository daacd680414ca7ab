"""A conspiracy is claimed, and no fact shows an agreement.

## Why it matters
That people "conspired" is a conclusion. A claim needs facts from which an agreement follows: who spoke to whom, when,
what was said, what each then did (Twombly, 550 U.S. at 556-57). Acts side by side are not enough.

## What to do
Tell the words, message, look or meeting that shows it, and what each did afterwards. If there is none, drop the
conspiracy and keep the acts.

## Limits
A text: a count on conspiracy, in a complaint without any sentence in which defendants speak, write, call, meet or
plan. A matter file: a claim of that theory whose events have no words and no two actors.

## Sources
Bell Atlantic Corp. v. Twombly, 550 U.S. 544, 556-57 (2007).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.claims import Theory
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, narrative, place_name, shortened
from draftkit.rules.pleading.counts_read import claim_name, count_name
from draftkit.rules.pleading.specimens import COUNTS, complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_CONSPIRACY = pattern(r"\bconspir\w+", re.IGNORECASE)
_AGREED = pattern(
    r"\btext(?:ed|s)?\b|\be-?mail\w*|\bradio\w*|\btelephon\w*|\bphoned\b|\bcalled\b|\bmet\b|\bmeeting\b|\bdiscuss\w*"
    r"|\bagreed (?:that|to|with|on)\b|\bplanned\b|\btold\b|\bsaid\b|\bwhisper\w*|\bspoke\b|\bnodded\b|\bsignal\w*"
    r"|\bwrote\b|\bmessag\w+|\bcoordinat\w+|\binstruct\w*|\bordered\b|\bdirected\b|\bhuddl\w+|\bconferred\b"
    r"|\bcompared\b|\bsame (?:words|report|story)\b|[“”]",
    re.IGNORECASE,
)
_LABEL = pattern(
    r"\b(?:agreed|planned|directed|discussed)\b(?=[^.]{0,40}\b(?:violate|deprive"
    r"|conspir)\w*)",
    re.IGNORECASE,
)
_WHY = (
    "That people “conspired” is a conclusion; it takes facts that show an agreement: who said or wrote what to whom, "
    "and what each then did."
)
_BASIS = Basis("rule", "draft", "Bell Atlantic Corp. v. Twombly, 550 U.S. 544, 556-57 (2007).")
_WRITE = Remedy(
    "rewrite",
    "“On [FILL IN: date] [FILL IN: name] [FILL IN: told, texted, nodded to] [FILL IN: name]: [FILL IN: words]; then "
    "[FILL IN: what each did].” If there is no such fact, drop the conspiracy and keep the acts.",
    "An agreement must be shown by facts.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        for number, claim in enumerate(own.claims):
            if claim.theory is not Theory.CONSPIRACY:
                continue
            events = own.events_of(claim)
            parties = {d.id for d in own.defendants}
            together = any(
                e.words or len(parties & set(e.who.actors)) > 1 or _AGREED.search(e.what or "") for e in events
            )
            if not together:
                yield RULE.finding(
                    own.place(f"claims[{number}].elements"),
                    f"The {claim_name(claim)} rests on no event that shows an agreement. {_WHY}",
                    _BASIS,
                    _WRITE,
                )
    if not is_complaint(ctx):
        return
    count = next((c for c in ctx.counts if _CONSPIRACY.search(c.heading)), None)
    if count is None or any(_AGREED.search(_LABEL.sub("", one.text)) for one in narrative(ctx)):
        return
    said = next((one for one in narrative(ctx) if _CONSPIRACY.search(one.text)), None)
    if said is None:
        yield RULE.finding(
            count.heading_span,
            f"The count {count_name(count)} has no fact that shows an agreement. {_WHY}",
            _BASIS,
            _WRITE,
        )
    else:
        yield RULE.finding(
            said.span, f"{place_name(ctx, said.span[0])}: “{shortened(said.text)}” {_WHY}", _BASIS, _WRITE
        )


_COUNT = "COUNT II - CONSPIRACY (42 U.S.C. § 1983), AGAINST OFFICERS LOPEZ AND REYES"


def _text(said: str) -> str:
    return complaint(counts=(*COUNTS, _COUNT, said))


def _file(event: str) -> str:
    return matter(
        events=f"\n  - {{id: strike, what: Lopez struck Doe., who: {{actors: [lopez]}}{event}}}",
        claims="\n  - {id: one, right: Fourth Amendment, theory: conspiracy, elements: [{name: agreement, events: "
        "[strike]}]}",
    )


RULE = Rule(
    code="PLD453",
    name="conspiracy-without-agreement",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(_text("Defendants conspired to violate his rights."), '"Defendants conspired to violate his rights."'),
        Example(_text("Defendants agreed to violate his rights."), "a label too"),
        Example(_file(""), "the matter file"),
    ),
    accepts=(
        Example(
            _text("Lopez texted Reyes, 'Say he swung first,' and Reyes wrote that in his report."),
            "\"Lopez texted Reyes, 'Say he swung first,' and Reyes wrote that in his report.\"",
        ),
        Example(_file(", words: [{by: lopez, text: Say that he swung first.}]"), "words"),
        Example(complaint(), "no conspiracy"),
    ),
    look=_look,
)
