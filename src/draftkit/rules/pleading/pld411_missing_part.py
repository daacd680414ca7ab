"""A part of the matter file without which there is no complaint is empty: who sues, who is sued, what, which claims.

## Why it matters
A complaint names all parties in its title, says what happened, and says which claims rest on it. With one of these
parts empty there is no paper to write, and the clerk or the judge would send it back.

## What to do
Fill in the part that is named, one entry at first: one plaintiff, one defendant, one event, one claim. `draftkit new
complaint` asks for them one by one and saves each answer.

## Limits
A matter file for a complaint only. One finding for each empty part; what an entry lacks is said by the rules on that
entry. The court (FIL602) and the relief (PLD409) have their own.

## Sources
Federal Rules of Civil Procedure 8(a)(2) and 10(a).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.pleading.complaints import complaint_matter
from draftkit.rules.pleading.specimens import matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_PARTIES = "Rule 10(a): the title of the complaint names all the parties."
_SHORT = "Rule 8(a)(2): a short and plain statement of the claim showing that the pleader is entitled to relief."
_PARTS = (
    ("plaintiffs", "names nobody who sues", _PARTIES, "- {id: [FILL IN: short name], name: [FILL IN: full name]}"),
    (
        "defendants",
        "names nobody who is sued",
        _PARTIES,
        "- {id: [FILL IN: short name], name: [FILL IN: name, or John Doe 1], kind: [FILL IN: individual]}",
    ),
    (
        "events",
        "tells nothing that happened",
        _SHORT,
        "- {id: [FILL IN: short name], who: {actors: [FILL IN: ids]}, what: [FILL IN: what was done], when: {date: "
        "[FILL IN: day]}}",
    ),
    (
        "claims",
        "makes no claim",
        _SHORT,
        "- {id: [FILL IN: short name], right: [FILL IN: Fourth Amendment, excessive force], against: [{defendant: "
        "[FILL IN: id]}], elements: [{name: [FILL IN: what has to be shown], events: [FILL IN: ids]}]}",
    ),
)
"""Key, what its being empty means, the rule that asks for it, and an entry to begin with."""


def _look(ctx: Context) -> Iterator[Finding]:
    file = complaint_matter(ctx)
    if file is None:
        return
    held = {"plaintiffs": file.plaintiffs, "defendants": file.defendants, "events": file.events, "claims": file.claims}
    for key, means, rule, entry in _PARTS:
        if not held[key]:
            yield RULE.finding(
                file.place(key),
                f"The matter file {means}: {key} is empty. Without it there is no complaint to write.",
                Basis("rule", "draft", rule),
                Remedy(
                    "rewrite",
                    f"Write under {key}: {entry}. Or answer the questions of: draftkit new complaint.",
                    rule.partition(":")[0] + ".",
                ),
            )


_BLANK = "schema: draftkit/matter@1\nmatter: {id: my-case}\n"

RULE = Rule(
    code="PLD411",
    name="missing-part",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(_BLANK, "blank: one finding each for plaintiffs, defendants, events and claims"),
        Example(matter(events="", claims="", injuries=""), "parties, and nothing that happened"),
        Example(matter(claims=""), "events without a claim"),
    ),
    accepts=(
        Example(matter(), "every part begun"),
        Example(
            "schema: draftkit/matter@1\nmatter: {id: my-case, stage: opposition_sj}\n",
            "an opposition rests on its motion",
        ),
    ),
    look=_look,
)
