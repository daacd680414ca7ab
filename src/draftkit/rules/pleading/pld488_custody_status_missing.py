"""A person who is held sues and does not say in what status.

## Why it matters
Whether somebody is awaiting trial, convicted, or held for another reason decides which amendment governs force, care
and conditions, and which rules for prisoners apply. The official form asks it in a section of its own.

## What to do
Say which: pretrial detainee, convicted and sentenced (state or federal), civilly committed, held for immigration, or
other; and since when.

## Limits
A matter file: `custody.status` is open while the plaintiff has a facility or a prisoner number, or the style is
form-prisoner. A text: the complaint says that the plaintiff is held, or the signature has a prisoner's number, and
there is no word of a status anywhere.

## Sources
Official complaint form for prisoners, section III.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.matter import Style
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, title_span
from draftkit.rules.pleading.custody import says_held
from draftkit.rules.pleading.specimens import complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_STATUS = pattern(
    r"\bpre-?trial\b|\bdetainees?\b|\bawaiting (?:trial|sentenc\w+)|\bconvict\w+|\bsentenc\w+|\bserving\b"
    r"|\bcivil(?:ly)? (?:commit\w+|detain\w+)|\bimmigration\b|\bprison(?:er)?s?\b"
    r"|\bpenitentiary\b|\bdepartment of corrections?\b|\bparole\b|\bprobation\b|\bstate correctional\b"
    r"|\bcorrectional (?:institution|facility|center)\b",
    re.IGNORECASE,
)
_WHY = "It decides which amendment governs and which rules for prisoners apply; the official form asks it."
_BASIS = Basis("rule", "draft", "Official complaint form for prisoners, section III.")
_WRITE = Remedy(
    "rewrite",
    "“Plaintiff is [FILL IN: a pretrial detainee; convicted and serving a state sentence; civilly committed; other] "
    "at [FILL IN: facility] since [FILL IN: date].” In the matter file: custody.status.",
    "One sentence settles it.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        form = own.output.style is Style.FORM_PRISONER
        for number, one in enumerate(own.plaintiffs):
            held = one.custody.facility or one.custody.prisoner_number or form
            if one.custody.status is None and held:
                yield RULE.finding(
                    own.place(f"plaintiffs[{number}].custody"),
                    f"The file does not say in what status {one.printed_name} is held. {_WHY}",
                    _BASIS,
                    _WRITE,
                )
    if is_complaint(ctx) and says_held(ctx) and not _STATUS.search(ctx.draft.text):
        yield RULE.finding(
            title_span(ctx), f"The complaint does not say in what status the plaintiff is held. {_WHY}", _BASIS, _WRITE
        )


def _file(custody: str, style: str = "pleading") -> str:
    return matter(plaintiffs=f"\n  - {{id: doe, name: John Doe, custody: {custody}}}", output=f"{{style: {style}}}")


RULE = Rule(
    code="PLD488",
    name="custody-status-missing",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(_file("{facility: Washoe County Jail}"), 'Plaintiff "at the county jail", status box empty.'),
        Example(complaint(parties=("Plaintiff John Doe is confined at the county jail.",)), "a complaint in text"),
    ),
    accepts=(
        Example(_file("{status: null}", "form-nonprisoner"), "Non-prisoner form, no status asked."),
        Example(_file("{status: pretrial, facility: Washoe County Jail}"), "said"),
        Example(complaint(parties=("Plaintiff John Doe is a pretrial detainee confined at the county jail.",)), "said"),
        Example(complaint(), "not held"),
    ),
    look=_look,
)
