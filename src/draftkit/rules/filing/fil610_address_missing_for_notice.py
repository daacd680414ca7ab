"""The court is given no address to which it can write.

## Why it matters
A person without a lawyer hears from the court by mail alone. Where an order comes back undelivered the case is
dismissed, often within weeks, and the person learns of it too late. The official forms make you promise to keep the
clerk informed.

## What to do
Give an address at which mail reaches you: a care-of address, a post office box, a shelter, general delivery. When it
changes, file a notice of change of address the same week.

## Limits
Fires where a matter file's plaintiff has no address, or where the address of the plaintiff or signer is said to be
unknown or to follow. Care-of addresses and prisons are addresses.

## Sources
The official complaint forms, which ask to keep the clerk informed; compare Federal Rule of Civil Procedure 11(a).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.place import Place
from draftkit.patterns import pattern
from draftkit.rules.filing.filed import is_filed
from draftkit.rules.filing.specimens import PRISONER, brief
from draftkit.rules.pleading.specimens import matter as specimen
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_NONE = (
    r"(?:(?:I )?(?:will|shall|to) (?:be )?(?:update\w*|provided?|supplied?|follow|sent|come|determined)(?: later)?"
    r"|unknown|not known|none|"
    r"n/?a|t\.?b\.?[ad]\.?|homeless|transient|no (?:fixed |permanent |current )?address|pending|later)"
)
_EMPTY = pattern(rf"\W*{_NONE}\W*(?:at this time)?\W*", re.IGNORECASE)
_IN_TEXT = pattern(rf"\b(?:mailing |current |home |my )?address(?:\s*[:=-]|\s+is)\s*{_NONE}\b", re.IGNORECASE)
_OTHERS = pattern(r"\bdefendants?\b|\bwitness|\bdoe [1-9]|\bofficer|\bservice\b|\b(?:his|her|their)\s*$", re.IGNORECASE)


def _look(ctx: Context) -> Iterator[Finding]:
    if ctx.matter is not None and ctx.matter_is_draft:
        for n, plaintiff in enumerate(ctx.matter.plaintiffs):
            address = plaintiff.mailing_address
            if not address or _EMPTY.fullmatch(address):
                yield _finding(ctx.matter.place(f"plaintiffs[{n}].mailing_address"))
        return
    if not is_filed(ctx):
        return
    for match in _IN_TEXT.finditer(ctx.draft.text):
        start = ctx.block(match.start()).start
        if not _OTHERS.search(ctx.draft.text, max(start - 60, 0, match.start() - 200), match.start()):
            yield _finding(match.span())
            return


def _finding(where: Span | Place) -> Finding:
    return RULE.finding(
        where,
        "There is no address to which the court can write to the plaintiff. A person without a lawyer gets every "
        "order by "
        "mail; where mail comes back the case may be dismissed.",
        Basis("rule", "draft", "The address is missing, or is said to follow."),
        Remedy(
            "rewrite",
            "Write an address where mail reaches you: “c/o [FILL IN: name], [FILL IN: street, city, state, ZIP]”; in "
            "custody, the "
            "prison's. Tell the clerk at once when it changes.",
            "The official forms ask for it.",
        ),
    )


_PLAINTIFF = "\n  - {id: doe, name: John Doe, %scustody: {status: pretrial}}"

RULE = Rule(
    code="FIL610",
    name="address-missing-for-notice",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(
            specimen(plaintiffs=_PLAINTIFF % "mailing_address: will update, "), 'Prisoner\'s address: "will update".'
        ),
        Example(specimen(plaintiffs=_PLAINTIFF % ""), "none at all"),
        Example(brief(signature="/s/ John Doe\nJohn Doe, Inmate No. 987654\nAddress: will be provided"), "in a paper"),
    ),
    accepts=(
        Example(
            specimen(
                plaintiffs=_PLAINTIFF
                % 'mailing_address: "c/o Ann Roe, 1 Elm St., Reno, NV 89501", telephone: 775-555-0100, '
            ),
            "Care-of address with a phone number.",
        ),
        Example(brief(signature=PRISONER), "a prison"),
        Example(brief("Defendant Roe's address is unknown. The officer's address: unknown."), "a defendant's address"),
        Example(brief("He told them that his address is none of their business."), "a quarrel about it"),
    ),
    look=_look,
)
