"""The caption and the body of the complaint do not name the same defendants.

## Why it matters
Rule 10(a) asks the caption to name all the parties. A person who is described as a defendant in the body and is missing
from the caption may be treated as not sued: no summons, no service, and the time limit runs on. When two people share a
surname, a caption that names one leaves open which.

## What to do
Make both lists the same: every defendant in the caption has a paragraph among the parties, and the other way round,
with the same spelling.

## Limits
Reads paragraphs of the section on the parties that begin with "Defendant". Names are compared by their distinctive
words; one in common is enough to stay quiet. Does and groups are left out. With a matter file beside the complaint
its defendants are looked for in the caption too. A defendant of the caption without a paragraph gives a warning.

## Sources
Federal Rule of Civil Procedure 10(a).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import Identity
from draftkit.papers.parts import PartKind
from draftkit.rules.pleading.complaints import is_complaint, told
from draftkit.rules.pleading.counts_read import case_matter
from draftkit.rules.pleading.parties_read import listed
from draftkit.rules.pleading.party_lists import described, name_words, sharing_surname
from draftkit.rules.pleading.specimens import complaint, matter
from draftkit.rules.pleading.sued import sued
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    if not is_complaint(ctx) or ctx.caption is None or not ctx.caption.defendants:
        return
    caption = ctx.slice(ctx.caption.span)
    in_caption = name_words(caption)
    those = described(ctx)
    stranger = [(name, span) for name, span in those if not name_words(name) & in_caption]
    if stranger and ctx.caption.et_al is None:
        yield _missing(stranger[0][1], list(dict.fromkeys(name for name, _ in stranger)), "is described as a defendant")
    if (several := sharing_surname(ctx, caption)) is not None:
        who = f"each of the {several[1]} people named {several[0].call}"
        yield _missing(several[0].span, [who], "is in the section on the parties")
    own_matter = case_matter(ctx)
    if own_matter is not None and ctx.caption.et_al is None:
        wanted = [
            d.name
            for d in own_matter.defendants
            if d.identity is Identity.NAMED and not name_words(d.name) & in_caption
        ]
        wanted = [
            name
            for name in wanted
            if name_words(name) and not any(name_words(name) & name_words(n) for n, _ in stranger)
        ]
        if wanted:
            yield _missing(ctx.caption.defendants[0].span, wanted, "is a defendant in the matter file")
    if those:
        said = name_words(
            " ".join(one.text for one in told(ctx) if one.part in (PartKind.PARTIES, PartKind.INTRODUCTION))
        )
        lost = [
            one for one in sued(ctx) if not one.unknown and name_words(one.name) and not name_words(one.name) & said
        ]
        if lost and len(lost) < len(sued(ctx)):
            yield RULE.finding(
                lost[0].span,
                f"The caption names {listed([one.name for one in lost])}, and the section on the parties does not. "
                "Rule 10(a) and the section on the parties must give one list: who it is, what job, in which "
                "capacity.",
                Basis("draft", "draft", "Caption and section on the parties name different defendants."),
                Remedy(
                    "rewrite",
                    f"Add a paragraph: “Defendant {lost[0].name} is [FILL IN: job, employer, capacity].”",
                    "Both lists must be the same.",
                ),
                severity=Severity.WARNING,
            )


def _missing(where: Span, names: list[str], what: str) -> Finding:
    who = listed(names)
    return RULE.finding(
        where,
        f"{who[0].upper()}{who[1:]} {what if len(names) == 1 else what.replace('is ', 'are ', 1)}, and the caption "
        f"does not name {'that party' if len(names) == 1 else 'them'}. Rule 10(a): the caption of a complaint names "
        "all the parties; who is missing there may be treated as not sued.",
        Basis("draft", "draft", "Caption and body name different defendants."),
        Remedy(
            "rewrite",
            f"Add to the caption: “{names[0]}, in [FILL IN: his or her individual or official] capacity”, or take "
            "the party out of the body.",
            "Both lists must be the same.",
        ),
    )


_TWO = (
    "Plaintiff John Doe lives in Reno.",
    "Defendants Officer J. Martinez and Officer D. Martinez are Reno police officers.",
)
_ONE = ("Plaintiff John Doe lives in Reno.", "Defendant Officer J. Martinez (badge 411) is a Reno police officer.")
_SHAW = ("Defendant R. Lopez is a police officer.", "Defendant Shaw was his sergeant.")

_SHAW_SUED = matter(defendants="\n  - {id: shaw, name: K. Shaw}", claims="", events="", injuries="", relief="")

RULE = Rule(
    code="PLD461",
    name="caption-and-parties-differ",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(
            complaint(defendants="OFFICER MARTINEZ", parties=_TWO),
            'Caption: "Officer Martinez"; parties: "Officer J. Martinez and Officer D. Martinez."',
        ),
        Example(complaint(parties=_SHAW), "a defendant who is not in the caption"),
        Example(complaint(), "the matter file has one more", matter=_SHAW_SUED),
    ),
    accepts=(
        Example(
            complaint(defendants="J. MARTINEZ, in his individual capacity", parties=_ONE),
            'Caption: "J. MARTINEZ, in his individual capacity"; parties: "Defendant Officer J. Martinez (badge 411)."',
        ),
        Example(complaint(), "the same people", matter=matter()),
        Example(
            complaint(parties=("Plaintiff John Doe lives in Reno.", "Defendant John Doe 1 is an officer.")), "a Doe"
        ),
        Example(complaint(defendants="R. LOPEZ, et al.", parties=_SHAW), "said by PLD462 instead"),
    ),
    look=_look,
)
