"""A quotation or a specific holding is cited to a whole case, without the page.

## Why it matters
Somebody in the judge's chambers will want to find the words. Without a page they may give up, and a quotation that is
not found helps nobody.

## What to do
Add the page after the first page: "536 U.S. 730, 741". Online texts of a case print the page numbers inside the text,
often after a star: "*741".

## Limits
A warning where more than four quoted words come directly before the citation, stand in its parenthetical, or are said
to be the court's; a note where the sentence, or the parenthetical, says what the court held. Other citations without a
page are left alone: a case may be cited as a whole. Quiet after "See generally", in a case's history, for citations
inside a "quoting" parenthetical, for page numbers not yet known and for cases of a single page.

## Sources
The form of a citation that the courts use: a pinpoint page for every specific point.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.numbers import lost_its_at
from draftkit.rules.citation.quoted import is_cited_for, long_quotations
from draftkit.rules.citation.wording import shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_HELD = re.compile(
    r"\b(?:held|holds|holding|ruled|rejected the (?:argument|view|claim)|concluded) that\b", re.IGNORECASE
)


def _look(ctx: Context) -> Iterator[Finding]:
    quoted = {q.citation for q, _ in long_quotations(ctx) if q.citation and is_cited_for(ctx, q)}
    # A page given nearby, in a short form or an Id. of the same paragraph, is enough for a holding.
    paged = {c.resolves_to for c in ctx.citations if c.resolves_to and c.pins and _together(ctx, c)}
    for citation in ctx.full:
        if not _wants_a_page(ctx, citation):
            continue
        if citation.id in quoted:
            yield RULE.finding(
                citation,
                f"{shown(citation)} is cited for quoted words, but no page is given. A reader cannot find the words.",
                _BASIS,
                _REMEDY,
                severity=Severity.WARNING,
            )
        elif citation.id not in paged and _says_holding(ctx, citation):
            yield RULE.finding(
                citation, f"{shown(citation)} is cited for what the court held, but no page is given.", _BASIS, _REMEDY
            )


_MARKED = re.compile(r"(?: ?\([^()]{1,40}\)){0,2},? (?:at \[FILL IN:|App\.? to Pet\.)")


def _wants_a_page(ctx: Context, citation: Citation) -> bool:
    if (
        citation.name is None
        or citation.parallel_to
        or citation.history_of
        or citation.quoted_in
        or citation.blank_page
        or citation.unclosed
    ):
        return False
    if not (citation.page or "").isdecimal() or (citation.signal or "").lower().startswith("see generally"):
        return False
    if citation.year is None and any(lost_its_at(citation, c) for c in ctx.full):
        return False  # its one number may be the page
    if _MARKED.match(ctx.draft.text, citation.span[1], citation.span[1] + 120):
        return False  # a marked blank, or a page of the petition's appendix, stands where the page goes
    group = [citation, *ctx.parallel_members.get(citation.id, [])]
    if any(c.pins or c.pin for c in group):
        return False
    authority = ctx.authorities.get(citation.id)
    last = ctx.records.last_page(authority, citation.reporter or "") if authority else None
    return last is None or last > int(citation.page or 0)


def _says_holding(ctx: Context, citation: Citation) -> bool:
    """True where the citation's own parenthetical or the sentence it ends says what the court held."""
    if any(p.kind == "explanatory" and p.text.lower().startswith("holding that") for p in citation.parentheticals):
        return True
    made = ctx.sentences
    span = made.proposition(citation)
    if span is None or not _HELD.search(ctx.slice(span)):
        return False
    index = made.index_at(citation.span[0])
    own = made.citations_in(index) if index is not None else []
    return bool(own) and own[0].id == citation.id


def _together(ctx: Context, citation: Citation) -> bool:
    return ctx.block(ctx.by_id.get(citation.resolves_to or "", citation)) is ctx.block(citation)


_BASIS = Basis("rule", "draft", "The citation gives a first page and no pinpoint page.")
_REMEDY = Remedy("check", "Add the page where the words stand.", "A specific point needs a pinpoint page.")

RULE = Rule(
    code="CIT142",
    name="missing-pin",
    severity=Severity.NOTE,
    since="0.1.0",
    flags=(
        Example(
            'The "salient question" is whether the law "gave respondents fair warning that their alleged treatment '
            "of Hope was "
            'unconstitutional." Hope v. Pelzer, 536 U.S. 730 (2002).'
        ),
        Example(
            "The Court held that a city can be sued. Monell v. Department of Social Services, 436 U.S. 658 (1978)."
        ),
    ),
    accepts=(
        Example(
            "The report says that the Act was meant to “bring back the law as it was understood” before this Court's "
            "decision in General Electric Co. v. Gilbert, 429 U.S. 125 (1976).",
            "the words are the report's",
        ),
        Example(
            "Officials have “fair warning that their alleged treatment of Hope was unconstitutional.” Hope v. Pelzer, "
            "536 U.S. 730 (2002), at [FILL IN: page].",
            "the blank for the page is marked",
        ),
        Example("See generally Monell v. Department of Social Services, 436 U.S. 658 (1978)."),
        Example("Section 1983 reaches cities. Monell v. Department of Social Services, 436 U.S. 658 (1978)."),
        Example(
            'The right was "clearly established" under Hope v. Pelzer, 536 U.S. 730 (2002).', "four words or fewer"
        ),
        Example(
            'The law "gave respondents fair warning that their alleged treatment of Hope was unconstitutional." Hope '
            "v. "
            "Pelzer, 536 U.S. 730, 122 S. Ct. 2508, 2516 (2002).",
            "the page is given in the parallel reporter",
        ),
    ),
    look=_look,
)
