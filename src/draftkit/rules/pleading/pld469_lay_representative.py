"""Somebody without a lawyer sues for another person.

## Why it matters
A person may conduct his or her own case without a lawyer, not somebody else's (28 U.S.C. § 1654). A parent without
counsel cannot bring a child's claim; a judge may dismiss it or stop the case until a lawyer appears.

## What to do
Sue for your own loss alone, and look for a lawyer or a clinic for the other person's claim. Time limits often stand
still for children; ask.

## Limits
A matter file of a filer without a lawyer in which a plaintiff has `represents` or is a minor. A text: the caption
says next friend, parent, guardian, on behalf of or estate, and the paper says that there is no lawyer. For an estate
it is a warning: some courts let a sole heir do it.

## Sources
28 U.S.C. § 1654.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import Filer, Represented
from draftkit.model.place import Place
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.parties_read import without_lawyer
from draftkit.rules.pleading.specimens import CLOSING, complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_FOR = pattern(
    r"\b(?:next friend|(?:as|and) (?:the )?(?:parent|mother|father|guardian|legal guardian)|on behalf of "
    r"(?!(?:himself|herself|themselves|themself)\b(?! and))|for and on behalf|a minor|minor child\w*)\b",
    re.IGNORECASE,
)
_ESTATE = pattern(r"\b(?:estate of|personal representative|administrat(?:or|rix)|execut(?:or|rix))\b", re.IGNORECASE)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None and own.matter.filer is Filer.PRO_SE:
        for number, one in enumerate(own.plaintiffs):
            if one.represents is not None or one.minor:
                estate = one.represents is not None and one.represents.kind is Represented.ESTATE
                yield _finding(own.place(f"plaintiffs[{number}].{'represents' if one.represents else 'minor'}"), estate)
    if not is_complaint(ctx) or ctx.caption is None or not without_lawyer(ctx):
        return
    for party in ctx.caption.plaintiffs:
        estate = _ESTATE.search(party.text) is not None
        if estate or _FOR.search(party.text):
            yield _finding(party.span, estate)
            return


def _finding(where: Span | Place, estate: bool) -> Finding:
    return RULE.finding(
        where,
        "A plaintiff sues for another person, and there is no lawyer. One may conduct one's own case without a "
        "lawyer, not "
        f"another's{', and in most courts not an estate’s' if estate else ', and a parent not a child’s'}.",
        Basis("rule", "draft", "28 U.S.C. § 1654: parties may conduct their own cases personally or by counsel."),
        Remedy(
            "check",
            "Ask a clinic or a lawyer to appear for the other person. Keep in your own paper only your own loss: "
            "“Plaintiff sues for her own loss of [FILL IN: what]”.",
            "A claim for somebody else can be dismissed or held up.",
        ),
        severity=Severity.WARNING if estate else None,
    )


def _file(filer: str, more: str) -> str:
    return matter(matter=f"{{id: doe-v-lopez, filer: {filer}}}", plaintiffs=f"\n  - {{id: doe, name: Jane Doe{more}}}")


_CHILD = ", represents: {kind: minor, name: M.R.}"
_PRO_SE = CLOSING + "\nPlaintiff, pro se"
_MOTHER = complaint(closing=_PRO_SE).replace("JOHN DOE,\nPlaintiff,", "JANE DOE, as next friend of M.R.,\nPlaintiff,")

RULE = Rule(
    code="PLD469",
    name="lay-representative",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(_file("pro_se", _CHILD), 'Without counsel, a mother signs "for my son M.R."'),
        Example(_MOTHER, "a complaint in text"),
    ),
    accepts=(
        Example(_file("pro_se", ""), "A mother sues for her own loss and is the only plaintiff."),
        Example(_file("clinic", _CHILD), "a clinic signs"),
        Example(_MOTHER.replace("Plaintiff, pro se", "Attorney for Plaintiff"), "a lawyer signs"),
        Example(complaint(closing=_PRO_SE), "for himself"),
    ),
    look=_look,
)
