"""A child's name stands in the paper.

## Why it matters
A court's file is public and stays so when the child is grown. Rule 5.2 lets a paper name a minor by initials only, the
plaintiff's own child included. A clerk or judge may have the paper taken down and filed again.

## What to do
Write the initials everywhere, in the caption too: "his daughter M.R.". In a matter file, mark the
person `minor: true`: initials are printed then. Mind the story itself.

## Limits
A child is known by an age under eighteen or the word "minor" beside a full name, or by `minor: true` in the matter
file. Initials, Doe and Roe, people who were young "then", who have died, or of whom a cited decision tells are left
alone. The finding gives the initials only.

## Sources
Federal Rule of Civil Procedure 5.2(a)(3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import initials_of
from draftkit.patterns import pattern
from draftkit.rules.filing.identifiers import NOT_PRINTED, Held, also_at
from draftkit.rules.filing.minors import named, of_matter
from draftkit.rules.immunity.papers import by_a_judge
from draftkit.rules.pleading.specimens import matter as specimen
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_OWN_KEY = pattern(r"(?:plaintiffs|people)\[\d+\]\.(?:name|also_known_as|initials|print_as|represents\.name)")


def _look(ctx: Context) -> Iterator[Finding]:
    if by_a_judge(ctx):
        return  # Rule 5.2 is for those who file
    names = {name.lower(): name for name, _ in named(ctx)}
    for name, key, printed in of_matter(ctx.matter) if ctx.matter else ():
        places = _places(ctx, name)
        if ctx.matter_is_draft and printed:
            names.pop(name.lower(), None)
            yield _finding_in_matter(ctx, name, key, places)
        elif places:
            names[name.lower()] = name
    for name in names.values():
        if places := _places(ctx, name):
            initials = initials_of(name)
            yield RULE.finding(
                places[0],
                f"A child stands here by name{also_at(places, ctx)}. The court's file is public and stays so. Rule 5.2 "
                f"lets a paper name somebody under eighteen by initials only: {initials}",
                Basis("rule", "draft", "A full name beside an age under eighteen, or of somebody called a minor."),
                Remedy("rewrite", f"Write {initials} wherever the name stands, in the caption too.", "Rule 5.2(a)(3)."),
                private=places,
            )


def _finding_in_matter(ctx: Context, name: str, key: str, places: tuple[Span, ...]) -> Finding:
    assert ctx.matter is not None
    initials, field = initials_of(name), "initials" if key.startswith("plaintiffs") else "print_as"
    what = "in place of the name" if key.endswith("name") else f"as {field}"
    own = tuple((b.start, b.end) for b in ctx.draft.blocks if b.part in (f"{key}.name", key))
    return RULE.finding(
        ctx.matter.place(key),
        "The paper would print a child's full name. The court's file is public and stays so. Rule 5.2 lets a paper "
        "name "
        f"somebody under eighteen by initials only: {initials}",
        Basis("rule", "draft", "The matter file calls this person a minor and asks to print the full name."),
        Remedy("rewrite", f"Write {initials} {what}.", "Rule 5.2(a)(3)."),
        private=Held((*places, *own), name).spans,
    )


def _places(ctx: Context, name: str) -> tuple[Span, ...]:
    """Where the name stands in what is printed; the field that holds the name itself is not printed for a minor."""
    spans = (m.span() for m in re.finditer(rf"\b{re.escape(name)}\b", ctx.draft.text, re.IGNORECASE))
    if not ctx.matter_is_draft:
        return tuple(spans)
    parts = ((span, ctx.block(span[0]).part) for span in spans)
    return tuple(span for span, part in parts if not _OWN_KEY.fullmatch(part) and not NOT_PRINTED.search(part))


_PEOPLE = "\n  - {id: maria, name: Maria Ruiz, role: family, minor: true%s}"

RULE = Rule(
    code="FIL643",
    name="minor-named",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example("His daughter Maria Ruiz, age 9, saw the beating.", "a full name and an age"),
        Example("Ana Ruiz, on behalf of her minor son Luis Ruiz, sues the City.", "the word minor"),
        Example("They pointed a rifle at nine-year-old Maria Ruiz. Maria Ruiz cried.", "twice"),
        Example("They pulled me and my daughter Ana Smith (9) out of our car.", "an age in parentheses"),
        Example("MARIA RUIZ and Luis Ruiz, a minor, sue the City.", "in a caption"),
        Example(specimen(people=_PEOPLE % ", print_as: Maria Ruiz"), "a matter file that would print the name"),
        Example(
            specimen(people=_PEOPLE % ", print_as: M.R.").replace("three times.", "three times before Maria Ruiz."),
            "initials to print, and the name in the story",
        ),
    ),
    accepts=(
        Example("His daughter M.R., age 9; Maria Ruiz, a Reno officer.", "initials; an adult"),
        Example("Maria Ruiz, age 39, saw it with Jane Doe, age 9, and Minor Child A, age 7.", "an adult, pseudonyms"),
        Example("Maria Ruiz, then age 17, is now a nurse.", "grown up since"),
        Example(
            "Maria Ruiz suffered a minor injury. Officer Reyes, a 9-year veteran, saw it.", "other uses of the words"
        ),
        Example(
            "Officers shot Luis Ruiz, a 12-year-old boy. Smith v. Jones, 536 U.S. 730, 741 (2002).", "a cited case"
        ),
        Example(specimen(people=_PEOPLE % ", print_as: M.R."), "a matter file with initials to print"),
        Example(specimen(people=_PEOPLE % ""), "initials are made from the name"),
    ),
    look=_look,
)
