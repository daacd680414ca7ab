"""A prisoner's complaint does not answer the question about earlier lawsuits.

## Why it matters
The official form asks for every earlier suit (section VIII), because the number of dismissals decides about the fee.
Courts have dismissed complaints because earlier suits were left out, so an empty answer is dangerous, and a wrong one
more so.

## What to do
List each earlier suit with court, number and result, as well as you remember, and say that you do not remember the
rest. If there was none, write "None."

## Limits
A matter file: `earlier_suits` is empty while the style is form-prisoner, or a plaintiff without a lawyer is held. A
text: a heading on earlier lawsuits with nothing below it.

## Sources
Official complaint form for prisoners, section VIII; 28 U.S.C. § 1915(g).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.matter import Style
from draftkit.model.parties import Filer
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import is_complaint, parts
from draftkit.rules.pleading.counts_read import case_matter
from draftkit.rules.pleading.custody import prisoners
from draftkit.rules.pleading.specimens import matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_SUITS = pattern(
    r"\b(?:previous|prior|earlier|other) (?:federal |civil )?(?:law ?suits?|litigation"
    r"|actions)(?: filed by (?:the )?plaintiff)?\W*$",
    re.IGNORECASE,
)
_WHY = (
    "The official prisoner form asks it, courts have dismissed complaints that left suits out, and the answer "
    "decides about the fee."
)
_BASIS = Basis("rule", "draft", "Official complaint form for prisoners, section VIII.")
_WRITE = Remedy(
    "rewrite",
    "Write “None.” (earlier_suits: {none_ever: true}), or list each suit: “[FILL IN: parties], [FILL IN: court and "
    "number], [FILL IN: result and date]”.",
    "An honest list, even with gaps that you name, is safe.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    own = case_matter(ctx)
    if own is not None:
        suits = own.earlier_suits
        if suits is not None and (suits.none_ever or suits.list):
            return
        form = own.output.style is Style.FORM_PRISONER
        if form or (prisoners(own) and own.matter.filer in (None, Filer.PRO_SE)):
            yield RULE.finding(
                own.place("earlier_suits"),
                f"The question about earlier lawsuits is not answered. {_WHY}",
                _BASIS,
                _WRITE,
            )
        return
    if not is_complaint(ctx):
        return
    for part in parts(ctx):
        heading = ctx.draft.block_at(part.span[0])
        if (
            _SUITS.search(part.heading)
            and len(part.heading) <= 100
            and not ctx.slice((heading.end, part.span[1])).strip(" \n_.-")
        ):
            yield RULE.finding(
                (heading.start, heading.end), f"Nothing stands under “{part.heading}”. {_WHY}", _BASIS, _WRITE
            )
            return


def _file(suits: str, style: str = "form-prisoner") -> str:
    return matter(earlier_suits=suits, output=f"{{style: {style}}}")


_FORM = (
    "COMPLAINT FOR VIOLATION OF CIVIL RIGHTS\n\nJOHN DOE, Plaintiff,\n\nv.\n\nR. LOPEZ, Defendant.\n\nIV. STATEMENT "
    "OF CLAIM\n\nLopez struck me.\n\nVIII. PREVIOUS LAWSUITS\n\n{}IX. CERTIFICATION\n\nSigned.\n"
)  # fmt: skip

RULE = Rule(
    code="PLD487",
    name="prior-suits-unanswered",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(_file(""), "Form section VIII left empty."),
        Example(_FORM.format(""), "a form in text"),
    ),
    accepts=(
        Example(_file("{none_ever: true}"), '"None."'),
        Example(_file("\n  list:\n    - {court: D. Nev.}"), "a list"),
        Example(_file("", "pleading"), "somebody who is free"),
        Example(_FORM.format("None.\n\n"), "answered"),
    ),
    look=_look,
)
