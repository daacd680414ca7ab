"""The opposition grants the movant's version of a fact that your own side denies.

## Why it matters
On these motions the court takes your version. "Although Doe was resisting" hands the other side the fact on which the
case may turn, against your own complaint or evidence.

## What to do
Tell it as your evidence shows it. If you argue in the alternative, mark it: "Even if Doe had resisted, as Defendants
say".

## Limits
Only a concession about resisting, fleeing or threatening, and only where the paper itself or the matter file says the
opposite. Quiet where the sentence says that it was earlier, brief or over.

## Sources
Tolan v. Cotton, 572 U.S. 650 (2014) (per curiam).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern as later
from draftkit.rules.immunity.arguing import sentences
from draftkit.rules.opposition.answering import opposes
from draftkit.rules.opposition.persons import plaintiffs
from draftkit.rules.opposition.specimens import JUDGMENT, matter, paper
from draftkit.rules.pleading.complaints import shortened
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_KINDS = {
    "resisting": (
        r"(?:was |were |had been )?(?:actively |physically |still )?resist(?:ing|ed)",
        r"\b(?:did not|never|was not|wasn['’]t|didn['’]t|at no (?:time|point)|without)\b[^.;]{0,40}\bresist",
    ),
    "fleeing": (
        r"(?:was |were )?(?:actively |still )?(?:fleeing|fled|trying to flee|attempting to flee|ran away)",
        r"\b(?:did not|never|was not|wasn['’]t|didn['’]t|at no (?:time|point))\b[^.;]{0,40}\b(?:flee|fleeing|run|ran"
        r"|running)",
    ),
    "a threat": (
        r"(?:was |posed |had been )?(?:a threat|threatening|a danger)",
        r"\b(?:did not|never|was not|posed no|wasn['’]t|was no)\b[^.;]{0,40}\bthreat",
    ),
}
_OVER = later(
    r"\b(?:at first|initial\w*|earlier|brief\w*|momentar\w*|once|no longer|stopped|ceased|by then|had ended|before"
    r"|until|verbally|passive\w*"
    r"|then|after|later|minor|minimal\w*|defendants?|alleged\w*|supposed\w*|claims?|say|says|contend\w*|court)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if not opposes(ctx):
        return
    names = "|".join(map(re.escape, [n for n in plaintiffs(ctx) if n]))
    who = (
        rf"(?:(?:Mr\. |Ms\. |Mrs\. )?(?:{names})|[Pp]laintiff|he|she)"
        if names
        else r"(?:[Pp]laintiff|he|she|Mr\. \w+|Ms\. \w+)"
    )
    all_said = sentences(ctx)
    for kind, (granted, denied) in _KINDS.items():
        pattern = later(
            rf"\b(?:[Aa]lthough|[Tt]hough|[Ww]hile|[Bb]ecause|[Ss]ince|[Dd]espite the fact that) {who} {granted}\b"
        )
        for said in all_said:
            if (
                not pattern.search(said.bare)
                or said.theirs
                or _OVER.search(said.bare)
                or re.search(r"\beven (?:if|though)\b", said.bare, re.I)
            ):
                continue
            own = later(rf"\b{who}\b[^.;]{{0,60}}{denied}")
            against = next((s for s in all_said if s is not said and own.search(s.bare) and not s.theirs), None)
            by_matter = kind == "resisting" and _never_resisted(ctx)
            if against is None and not by_matter:
                continue
            where = f"“{shortened(against.text, 80)}”" if against else "the matter file (events, how.resistance: none)"
            yield RULE.finding(
                said.span,
                f"This sentence grants that the plaintiff was {kind}; {where} says the opposite. The court takes "
                f"your version, "
                "unless you give it away.",
                Basis("draft", "draft" if against else "matter file", f"Your own side says otherwise: {where}."),
                Remedy(
                    "rewrite",
                    "Say it as your evidence shows it, or mark it as theirs: “Even if [FILL IN: what Defendants "
                    "say], as "
                    "Defendants say, …”",
                    "A concession in a brief is hard to take back.",
                ),
            )
            return


def _never_resisted(ctx: Context) -> bool:
    told = [e.how.resistance for e in ctx.matter.events if e.how.resistance is not None] if ctx.matter else []
    return bool(told) and all(r == "none" for r in told)


RULE = Rule(
    code="OPP511",
    name="movant-inference-adopted",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            paper(JUDGMENT, "Although Doe was resisting, the force was too much."),
            '"Although Doe was resisting, the force was too much" where ¶ 22 says he was still.',
            matter=matter(),
        ),
        Example(paper(JUDGMENT, "Plaintiff never resisted. Compl. ¶ 22.", "Because he was resisting, Lopez held him.")),
    ),
    accepts=(
        Example(
            paper(JUDGMENT, "Even if Doe had resisted, as Defendants say, the force was too much."),
            '"Even if Doe had resisted, as Defendants say, ..."',
            matter=matter(),
        ),
        Example(paper(JUDGMENT, "Although Doe was resisting, the force was too much."), "nobody says otherwise"),
        Example(
            paper(JUDGMENT, "He did not resist on the ground. Although he resisted at first, he soon lay still."),
            "at first",
        ),
    ),
    look=_look,
)
