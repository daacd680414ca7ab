"""Something is pleaded "upon information and belief", and nothing says on what the belief rests.

## Why it matters
The words tell the court that you do not know it yourself. That is allowed, but the belief has to rest on something,
and a court looks for it: without a basis the sentence is often set aside as a guess.

## What to do
Add the basis: "Upon information and belief, based on the Chief's signature on the plan (Ex. C), he approved the raid."
Where only the other side can know, say that, and say what points to it.

## Limits
In text: only the facts and counts, only sentences that say somebody did, knew or decided something; where people live,
work or serve is left alone. A basis in the same paragraph is enough. Told once for the whole paper, and as a note
where it is one sentence or two. In a matter file: every event with `knowledge: information_and_belief` and no `basis`
or source.

## Sources
Federal Rule of Civil Procedure 11(b)(3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.events import Knowledge
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.papers.parts import PartKind
from draftkit.patterns import pattern
from draftkit.rules.pleading.acts import Says, says
from draftkit.rules.pleading.complaints import Told, also_in, complaint_matter, is_complaint, shortened, told
from draftkit.rules.pleading.specimens import FACTS, complaint, matter, one_event
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_BASIS = Basis(
    "rule", "draft", "Rule 11(b)(3): a statement of fact has, or will likely have after discovery, evidentiary support."
)
_OFTEN = 3
"""So often it is a habit; once or twice, what only the other side can know."""
_BELIEF = pattern(r"\binformation(?:,)? (?:and|or) belief\b", re.IGNORECASE)
_GROUND = pattern(
    r"\bbased (?:up)?on\b|\bbecause\b|\bsince\b|\bas (?:shown|reflected|evidenced|stated|reported|confirmed)\b"
    r"|\baccording to\b|\bEx(?:\.|hibit)\b|\bshown by\b|\breport(?:s|ed)?\b"
    r"|\brecords?\b|\bvideo\b|\bfootage\b|\bpublic(?:ly)?\b|\bbasis\b|\bgiven (?:that|the)\b|\bin light of\b"
    r"|\bsaw\b|\bheard\b|\btold\b|\bsaid\b|\bexclusive(?:ly)?\b|\bwitness\w*\b|\bsource\b"
    r"|\bthe fact that\b|\bmedia\b|\barticle\b|\bnews\w*\b|\btestif\w+|\bstatements?\b|\b(?:19|20)\d\d\b"
    r"|\bdocument\w*\b",
    re.IGNORECASE,
)
_HARMLESS = pattern(
    r"\b(?:resid\w+|employ\w+|citizen|incorporated|organized|licensed|headquartered|hired|agent of|assigned"
    r"|residen\w+|is a|was a|are|were|is the|was the|exact|true names?|identit\w+)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (file := complaint_matter(ctx)) is not None:
        for number, event in enumerate(file.events):
            if event.knowledge is Knowledge.INFORMATION_AND_BELIEF and not event.basis and not event.sources:
                yield RULE.finding(
                    file.place(f"events[{number}].knowledge"),
                    f"Event “{event.id}” is on information and belief, and nothing says on what the belief rests. A "
                    f"court often sets such a "
                    "sentence aside as a guess.",
                    _BASIS,
                    Remedy(
                        "rewrite",
                        "Add basis: [FILL IN: what points to it], or name a source.",
                        "A belief has to rest on something.",
                    ),
                )
        return
    if not is_complaint(ctx):
        return
    found = list(_in_text(ctx))
    if found:
        yield RULE.finding(
            found[0].span,
            f"“{shortened(found[0].text)}” is pleaded on information and "
            f"belief{also_in(ctx, (one.span[0] for one in found[1:]))}, and the "
            "paragraph does not say on what the belief rests. A court often sets such a sentence aside as a guess.",
            _BASIS,
            Remedy(
                "rewrite",
                "Add the basis: “Upon information and belief, based on [FILL IN: document, words or event], …”.",
                "A belief has to rest on something.",
            ),
            severity=None if len(found) >= _OFTEN else Severity.NOTE,
        )


def _in_text(ctx: Context) -> Iterator[Told]:
    for one in told(ctx):
        if one.part not in (PartKind.FACTS, PartKind.CLAIMS) or _BELIEF.search(one.text) is None:
            continue
        rest = _BELIEF.sub("", one.text)
        if says(rest) is not Says.ACT or _HARMLESS.search(rest):
            continue
        if not _GROUND.search(_BELIEF.sub("", ctx.draft.blocks[one.block].text)):
            yield one


RULE = Rule(
    code="PLD428",
    name="belief-without-basis",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            complaint((*FACTS, "Upon information and belief, the Chief approved the raid.")),
            '"Upon information and belief, the Chief approved the raid."',
        ),
        Example(
            matter(events=one_event("Lopez approved the raid.", knowledge="information_and_belief")),
            "in a matter file",
        ),
    ),
    accepts=(
        Example(
            complaint(
                (
                    *FACTS,
                    "Upon information and belief, based on the Chief's signature on the plan (Ex. C), he approved "
                    "the raid.",
                )
            ),
            '"Upon information and belief, based on the Chief\'s signature on the plan (Ex. C), he approved the raid."',
        ),
        Example(complaint((*FACTS, "Upon information and belief, Lopez resides in Sparks, Nevada.")), "where he lives"),
        Example(
            complaint((*FACTS, "On information and belief Lopez knew this. He had read the report the same day.")),
            "the basis follows",
        ),
        Example(matter()),
    ),
    look=_look,
)
