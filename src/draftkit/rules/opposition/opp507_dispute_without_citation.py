"""A fact is called disputed, and no place in the record is named.

## Why it matters
A fact is disputed by evidence, not by saying so. Without a place in the record the court may take the fact as
admitted.

## What to do
Name beside each dispute the paper that shows it, to the line: declaration and paragraph, deposition page and line,
exhibit and page or time stamp. Or say that the movant's own citation does not show the fact, and why.

## Limits
Reads responses whose title or heading says so, and opposition.response_to_facts of a matter file. Quiet where the
answer objects, says that the fact is unsupported, or points to another answer.

## Sources
Federal Rule of Civil Procedure 56(c)(1).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.motion import FactAnswer
from draftkit.rules.opposition.answering import opposition_matter
from draftkit.rules.opposition.replies import answers_in, disputes
from draftkit.rules.opposition.specimens import matter, paper
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.model.draft import Span
    from draftkit.model.place import Place
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    case = opposition_matter(ctx)
    if case is not None and case.opposition is not None:
        bare = [
            (n, one)
            for n, one in enumerate(case.opposition.response_to_facts)
            if one.answer is FactAnswer.DISPUTED and not one.cite
        ]
        if bare:
            place = case.place(f"opposition.response_to_facts[{bare[0][0]}]")
            yield _finding(place, [one.number for _, one in bare])
        return
    found = [one for one in answers_in(ctx) if disputes(one)]
    if found:
        yield _finding(found[0].span, [str(one.number) for one in found])


def _finding(where: Span | Place, numbers: list[str]) -> Finding:
    shown = ", ".join(numbers[:8]) + (f" and {len(numbers) - 8} more" if len(numbers) > 8 else "")
    several = len(numbers) > 1
    return RULE.finding(
        where,
        f"Fact{'s' * several} {shown} {'are' if several else 'is'} called disputed, and no place in the record is "
        f"named. The "
        "court may then take the fact as admitted.",
        Basis("rule", "Fed. R. Civ. P. 56(c)(1)", "A dispute is shown by citing materials in the record."),
        Remedy(
            "rewrite",
            "“Disputed. [FILL IN: declaration ¶, deposition page:line, or exhibit and time stamp, and what it shows].”",
            "The judge need not search the record for it.",
        ),
    )


_TITLE = "PLAINTIFF'S RESPONSE TO DEFENDANTS' STATEMENT OF UNDISPUTED FACTS"

RULE = Rule(
    code="OPP507",
    name="dispute-without-citation",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(paper(_TITLE, "16. Admitted.", "17. Disputed.", "18. Admitted."), 'Fact 17: "Disputed."'),
        Example(paper(_TITLE, "1. Doe ran.\n\nRESPONSE: Denied.", "2. It was dark.\n\nRESPONSE: Admitted.")),
        Example(matter(opposition="response_to_facts: [{number: '17', answer: disputed}]"), "in the matter file"),
    ),
    accepts=(
        Example(
            paper(_TITLE, "16. Admitted.", "17. Disputed. Doe Decl. ¶ 8; Ex. A at 03:12.", "18. Admitted."),
            'Fact 17: "Disputed. Doe Decl. ¶ 8; Ex. A at 03:12."',
        ),
        Example(paper(_TITLE, "1. Disputed. The cited page does not support it.", "2. Admitted."), "unsupported"),
        Example(paper(_TITLE, "1. Disputed. See response to fact 2.", "2. Disputed. Doe Dep. 4:2."), "points further"),
        Example(paper(_TITLE, "1. Disputed in part. Admitted that it was dark.", "2. Admitted."), "in part"),
    ),
    look=_look,
)
