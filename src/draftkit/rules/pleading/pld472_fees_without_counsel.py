"""Somebody without a lawyer asks for attorney's fees.

## Why it matters
Fees under 42 U.S.C. § 1988 go to a party who has a lawyer. Somebody who sues without one does not get them, not even
a lawyer in his or her own case (Kay v. Ehrler). Asking does no harm, but it is no use either; the costs of the suit
can be asked.

## What to do
Ask "costs". If you mean a lawyer whom you may still find, write "and, if counsel appears, reasonable attorney's fees".

## Limits
Only where the matter file or the paper says that there is no lawyer. Quiet where the fees are asked for the case that
a lawyer appears.

## Sources
Kay v. Ehrler, 499 U.S. 432 (1991); 42 U.S.C. § 1988.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.claims import ReliefKind
from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import Filer
from draftkit.model.place import Place
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.parties_read import without_lawyer
from draftkit.rules.pleading.relief_read import prayer
from draftkit.rules.pleading.specimens import CLOSING, complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_FEES = pattern(r"\b(?:attorney|lawyer|counsel)s?['’]?s?['’]? fees\b|\b§+ ?1988\b", re.IGNORECASE)
_IF = pattern(
    r"\b(?:if|should|when|once|in the event)\b[^.;]{0,60}\b(?:counsel|attorney|lawyer)\b|\bif (?:any"
    r"|applicable|incurred)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None and own.matter.filer is Filer.PRO_SE:
        for number, relief in enumerate(own.relief):
            if relief.kind is ReliefKind.FEES and not _IF.search(f"{relief.basis or ''} {relief.text or ''}"):
                yield _finding(own.place(f"relief[{number}].kind"))
    if is_complaint(ctx) and without_lawyer(ctx):
        asked = next((one for one in prayer(ctx) if _FEES.search(one.text) and not _IF.search(one.text)), None)
        if asked is not None:
            yield _finding(asked.span)


def _finding(where: Span | Place) -> Finding:
    return RULE.finding(
        where,
        "Attorney's fees are asked, and the plaintiff has no lawyer. Fees under 42 U.S.C. § 1988 do not go to "
        "somebody who sues without one; costs can be asked.",
        Basis("rule", "draft", "Kay v. Ehrler, 499 U.S. 432 (1991)."),
        Remedy(
            "rewrite",
            "Ask “costs of this suit and, if counsel appears, reasonable attorney's fees”.",
            "So it stays open if you find a lawyer.",
        ),
    )


_FOR_HERSELF = CLOSING + "\nPlaintiff, pro se"
_ASKS = ("WHEREFORE Plaintiff asks for damages, costs and attorney's fees.",)


def _file(filer: str, kind: str = "fees") -> str:
    return matter(
        matter=f"{{id: doe-v-lopez, filer: {filer}, stage: complaint}}",
        relief=f"\n  - {{kind: {kind}, against: [lopez]}}",
    )


RULE = Rule(
    code="PLD472",
    name="fees-without-counsel",
    severity=Severity.NOTE,
    since="0.1.0",
    flags=(
        Example(_file("pro_se"), "Self-represented plaintiff asks attorney's fees under § 1988."),
        Example(complaint(relief=_ASKS, closing=_FOR_HERSELF), "a complaint in text"),
    ),
    accepts=(
        Example(_file("clinic"), "Same plaintiff asks costs; or a clinic asks fees."),
        Example(_file("pro_se", "costs"), "costs"),
        Example(complaint(relief=_ASKS), "nobody knows whether there is a lawyer"),
        Example(
            complaint(
                relief=("WHEREFORE Plaintiff asks for costs and, if counsel appears, attorney's fees.",),
                closing=_FOR_HERSELF,
            )
        ),
    ),
    look=_look,
)
