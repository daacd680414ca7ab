"""A numbered fact of the movant has no answer.

## Why it matters
On summary judgment a fact that is not answered may be taken as admitted. One missing number can carry the whole
motion.

## What to do
Answer every number: admitted, admitted for this motion only, disputed with the place in the record, or objected to
with the reason.

## Limits
Reads a response whose title or heading says so, with typed or automatic numbers; a response set as a table is not
read. A gap in the numbers counts, and a fact copied without an answer beneath it where the others have one. In a
matter file, a number of opposition.response_to_facts without an answer.

## Sources
Federal Rule of Civil Procedure 56(e), on facts not properly addressed; the local rule on statements of facts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.opposition.answering import opposition_matter
from draftkit.rules.opposition.replies import answers_in
from draftkit.rules.opposition.specimens import matter, paper
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.model.draft import Span
    from draftkit.model.place import Place
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    case = opposition_matter(ctx)
    if case is not None and case.opposition is not None:
        responses = case.opposition.response_to_facts
        empty = [(n, one) for n, one in enumerate(responses) if one.answer is None]
        if empty and len(empty) < len(responses):
            place = case.place(f"opposition.response_to_facts[{empty[0][0]}]")
            yield _finding(place, [one.number for _, one in empty])
        return
    answers = answers_in(ctx)
    missing: list[int] = []
    where: Span | None = None
    before = 0
    for one in answers:
        gap = list(range(before + 1, one.number)) if before else []
        if gap or not one.answer:
            where = where or one.span
        missing += [*gap, *([one.number] if not one.answer else [])]
        before = one.number
    if where is not None:
        yield _finding(where, [str(n) for n in missing])


def _finding(where: Span | Place, numbers: list[str]) -> Finding:
    shown = ", ".join(numbers[:8]) + (f" and {len(numbers) - 8} more" if len(numbers) > 8 else "")
    several = len(numbers) > 1
    return RULE.finding(
        where,
        f"The movant's fact{'s' * several} {shown} {'have' if several else 'has'} no answer here. On summary "
        f"judgment a fact "
        "that is not answered may be taken as admitted.",
        Basis("draft", "draft", f"No answer to: {shown}."),
        Remedy(
            "rewrite",
            f"Add for {'each number' if several else f'fact {shown}'}: “Admitted for this motion only.” or "
            f"“Disputed. [FILL IN: "
            "declaration, exhibit or deposition, with paragraph or page].”",
            "The court may treat what nobody answers as undisputed.",
        ),
    )


_TITLE = "PLAINTIFF'S RESPONSE TO DEFENDANTS' STATEMENT OF UNDISPUTED FACTS"
_FACTS = ("15. Admitted.", "16. Disputed. Doe Decl. ¶ 7.", "18. Admitted.")

RULE = Rule(
    code="OPP506",
    name="movant-fact-unanswered",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(paper(_TITLE, *_FACTS), "Movant's fact 17 has no numbered response."),
        Example(
            paper(
                _TITLE,
                "1. Doe ran.\n\nRESPONSE: Disputed. Doe Decl. ¶ 3.",
                "2. Lopez shouted.",
                "3. It was dark.\n\nRESPONSE: Admitted.",
            ),
            "the fact is copied, and nothing stands beneath it",
        ),
        Example(
            matter(opposition="response_to_facts: [{number: '1', answer: admitted}, {number: '2'}]"),
            "in the matter file",
        ),
    ),
    accepts=(
        Example(
            paper(_TITLE, *_FACTS[:2], "17. Admitted for this motion only.", _FACTS[2]),
            'Fact 17: "Admitted for this motion only."',
        ),
        Example(paper("PLAINTIFF'S STATEMENT OF ADDITIONAL FACTS", "1. Doe fell.", "3. It hurt."), "no response"),
        Example(
            paper(
                _TITLE, "1. Admitted.", "2. Disputed. Doe Decl. ¶ 4.", "ADDITIONAL FACTS", "5. Doe fell.", "9. It hurt."
            ),
            "facts of one's own follow",
        ),
        Example(paper("DEFENDANTS' STATEMENT OF UNDISPUTED FACTS", *_FACTS), "the movant's own statement"),
    ),
    look=_look,
)
