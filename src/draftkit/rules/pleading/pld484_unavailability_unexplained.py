"""The grievance procedure is called useless or unavailable, without a fact that shows it.

## Why it matters
Only procedures that are really available must be used. One is not available when it is a dead end, when nobody can
make out how it works, or when officials stop people from using it (Ross v. Blake). Each of these takes facts; that a
grievance would not have helped is not enough.

## What to do
Say who did or said what, and when: forms refused or torn up, threats, no answers, a rule that nobody explains.

## Limits
Reads `exhaustion.unavailable_because` and `not_filed_because`, and in a text the sentences that call the procedure
useless. Quiet as soon as somebody does or says something there, or there is a date, a number or a quotation, in that
paragraph.

## Sources
Ross v. Blake, 578 U.S. 632 (2016); 42 U.S.C. § 1997e(a).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.place import Place
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import is_complaint, shortened, told
from draftkit.rules.pleading.counts_read import case_matter
from draftkit.rules.pleading.specimens import complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_USELESS = pattern(
    r"\b(?:useless|futil\w+|pointless|unavailable|not available|waste of time|a joke|a sham|worthless|ineffective"
    r"|inadequate|no (?:use|point|good)|does(?:n[’']t| not) (?:work|help)|would not (?:help|have helped|change))\b",
    re.IGNORECASE,
)
_GRIEVANCE = pattern(
    r"\bgrievances?\b|\badministrative remed|\bappeals?\b|\bcomplaint (?:process"
    r"|procedure)",
    re.IGNORECASE,
)
_FACT = pattern(
    r"\d|[“”\"]|\b(?:told|said|refus\w+|tore|torn|threw|throw\w*|threat\w+|took|taken|ignor\w+|lost|return\w*"
    r"|reject\w*|den(?:y|ied)|destroy\w*|never (?:answer|respond|receiv|g[ao]ve)\w*|no (?:forms?|answer|response|box"
    r"|paper|pen)|not (?:given|allowed|answered|told)"
    r"|locked|solitary|hospital\w*|coma|segregation|transfer\w*|retaliat\w+|beat\w*|filed|wrote|asked|request\w*"
    r"|explain\w*|sergeant|officer|lieutenant|warden|counselor|staff)\b",
    re.IGNORECASE,
)
_BASIS = Basis("rule", "draft", "Ross v. Blake, 578 U.S. 632 (2016): when a procedure is not available.")


def _look(ctx: Context) -> Iterator[Finding]:
    own = case_matter(ctx)
    if own is not None and own.exhaustion is not None:
        for key, text in (
            ("unavailable_because", own.exhaustion.unavailable_because),
            ("not_filed_because", own.exhaustion.not_filed_because),
        ):
            if text and not _FACT.search(text) and (key == "unavailable_because" or _USELESS.search(text)):
                yield _finding(own.place(f"exhaustion.{key}"), text)
                return
    if own is None and is_complaint(ctx):
        for one in told(ctx):
            if _USELESS.search(one.text) and _GRIEVANCE.search(one.text) and not _FACT.search(_body(ctx, one.block)):
                yield _finding(one.span, one.text)
                return


def _body(ctx: Context, block: int) -> str:
    """A paragraph without its own number."""
    return re.sub(r"^\s*(?:¶\s*)?\d{1,4}[.)]\s", "", ctx.draft.blocks[block].text)


def _finding(where: Span | Place, text: str) -> Finding:
    return RULE.finding(
        where,
        f"“{shortened(text)}” does not say what made the procedure unusable. A procedure that looks hopeless must "
        "still be used; one that is a dead end, that nobody can understand, or that officials keep people from, "
        "need not be. That takes facts.",
        _BASIS,
        Remedy(
            "rewrite",
            "“On [FILL IN: date] [FILL IN: name] [FILL IN: refused the form, tore it up, said …]”, or “I filed on "
            "[FILL IN: date] and nobody answered.”",
            "The facts decide whether the procedure was available.",
        ),
    )


def _file(because: str) -> str:
    return matter(exhaustion=f"{{unavailable_because: {because}}}")


RULE = Rule(
    code="PLD484",
    name="unavailability-unexplained",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(_file("The grievance process is useless."), '"The grievance process is useless."'),
        Example(complaint(("The grievance process is futile.",)), "a complaint in text"),
    ),
    accepts=(
        Example(
            _file("The officer tore up three forms and told him none would be taken."),
            '"The officer tore up three forms and told him none would be taken."',
        ),
        Example(complaint(("The grievance process was useless: Sergeant Roe threw the forms away.",)), "with its fact"),
        Example(complaint(("The body camera was useless in the dark.",)), "something else"),
        Example(matter(), "nothing said"),
    ),
    look=_look,
)
