""" "Id." follows a citation of two or more authorities, so nobody can tell which one it means.

## Why it matters
"Id." means the authority just cited, and there has to be one only. After a string of cases the judge must guess, and
may look for your page in the wrong one.

## What to do
Replace "Id." with a short form: "Taylor, 592 U.S. at 9".

## Limits
A case cited inside another's parenthesis ("quoting ...") is not counted, nor are parallel citations of one case, nor
several sections of a code. Quiet where the Id. closes the same string (it means the authority before it), stands in
another paragraph (unless it opens the next footnote with a page that none of the cases has), where another paper is
named in between, and where a quotation that holds the cases ends there. A chain of Id.'s gives one finding.

## Sources
The form of short citations: Id. refers to the one authority in the citation just before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation, Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.antecedents import REACH, closes_quotation, names_other_source
from draftkit.rules.citation.wording import shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

SHOWN = 4

_SAME_SENTENCE = re.compile(
    r"(?:\s{0,3}\([^()]{0,300}\)){0,3}\s{0,3}[;,]\s{0,3}(?:but |and )?(?:see |cf\.? )?(?:also |e\.\s?g\.,? |accord )?"
    r"\s{0,3}"
)
_EXHIBIT = re.compile(r"\bEx(?:h|hibit)?s?\b")
_SECTIONS = frozenset({Kind.STATUTE, Kind.RULE, Kind.CONSTITUTION})


def _look(ctx: Context) -> Iterator[Finding]:
    chain: list[Citation] = []
    for citation in ctx.by_kind[Kind.ID]:
        if citation.resolves_to != "ambiguous":
            continue
        if chain and chain[0].candidates == citation.candidates:
            chain.append(citation)
            continue
        yield from _finding(ctx, chain)
        chain = [] if _tells(ctx, citation) else [citation]
    yield from _finding(ctx, chain)


def _tells(ctx: Context, citation: Citation) -> bool:
    """True where a reader knows, or draftkit cannot know, what the Id. means after all."""
    listed = [ctx.by_id[c] for c in citation.candidates if c in ctx.by_id]
    meant = {_leader(ctx, c) for c in listed if c.name or c.year is not None or c.kind is not Kind.FULL_CASE}
    if len(meant) < 2 or all(c.kind in _SECTIONS for c in listed) or _EXHIBIT.search(citation.text):
        return True
    last = max(listed, key=lambda c: c.span[1])
    between = ctx.draft.text[last.span[1] : citation.span[0]]
    apart = ctx.block(last) is not ctx.block(citation) and not _opens_next_note(ctx, citation, listed)
    if apart or len(between) > REACH or _SAME_SENTENCE.fullmatch(between):
        return True
    return names_other_source(between) or closes_quotation(between)


def _opens_next_note(ctx: Context, citation: Citation, listed: list[Citation]) -> bool:
    """True where the Id. opens the note after that of the candidates, and its page comes before the first of each."""
    own, before = ctx.block(citation), ctx.block(listed[-1])
    if not (own.part.startswith("footnote") and before.part.startswith("footnote")) or before.end > own.start:
        return False
    pages = [p.first for p in citation.pins if p.first is not None and not p.star and not p.mark]
    firsts = [int(c.page or "") for c in listed if (c.page or "").isdecimal()]
    opens = not ctx.draft.text[own.start : citation.span[0]].strip(" .*_\t")
    return opens and len(firsts) == len(listed) and bool(pages) and max(pages) < min(firsts)


def _leader(ctx: Context, citation: Citation) -> str:
    """The id of the case a citation is of: parallel citations, short forms and full ones of a case have one."""
    full = ctx.antecedent(citation) or citation
    return full.parallel_to or full.id


def _finding(ctx: Context, chain: list[Citation]) -> Iterator[Finding]:
    if not chain:
        return
    first = chain[0]
    meant = [ctx.by_id[c] for c in first.candidates if c in ctx.by_id]
    listed = "; ".join(shown(c) for c in meant[:SHOWN])
    more = f"; and {len(meant) - SHOWN} more" if len(meant) > SHOWN else ""
    yield RULE.finding(
        first,
        f"“{shown(first)}” could mean more than one authority, because the citation before it names "
        f"{len(meant) or 'several'}: {listed}{more}.",
        Basis("draft", "draft", "The citation sentence before it names more than one authority."),
        Remedy(
            "rewrite", "Write a short form with the name, as in: Hope, 536 U.S. at 741.", "Id. must have one meaning."
        ),
        also=[*chain[1:], *meant],
    )


RULE = Rule(
    code="CIT162",
    name="ambiguous-id",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            "See Hope v. Pelzer, 536 U.S. 730, 741 (2002); Taylor v. Riojas, 592 U.S. 7, 8 (2020). Id. at 9.",
            "two cases in one string",
        ),
    ),
    accepts=(
        Example(
            "Hope v. Pelzer, 536 U.S. 730, 739 (2002) (quoting Anderson v. Creighton, 483 U.S. 635, 640 (1987)). "
            "Id. at 741.",
            "the quoted case is not counted",
        ),
        Example("Hope v. Pelzer, 536 U.S. 730, 122 S. Ct. 2508 (2002). Id. at 741.", "parallel citations are one case"),
        Example(
            "Hope v. Pelzer, 536 U.S. 730 (2002). Taylor v. Riojas, 592 U.S. 7, 8 (2020). Id. at 9.", "two sentences"
        ),
        Example(
            "See Hope v. Pelzer, 536 U.S. 730 (2002); Taylor v. Riojas, 592 U.S. 7, 8 (2020); see also id. at 9.",
            "in the same string it means the last",
        ),
        Example(
            "See Hope v. Pelzer, 536 U.S. 730 (2002); Taylor v. Riojas, 592 U.S. 7, 8 (2020). The officer said the "
            "same. J.A. 124. Id. at 126.",
            "the Id. means the appendix",
        ),
        Example("They sue under 42 U.S.C. §§ 1983, 1985 and 1986. Id. § 1988(b) gives fees.", "sections of one title"),
        Example(
            'He wrote: "See Hope v. Pelzer, 536 U.S. 730 (2002); Taylor v. Riojas, 592 U.S. 7, 8 (2020)." Id. at 9.',
            "the source of the quotation is meant",
        ),
        Example(
            "McCoy v. Alamu, 950 F.3d 226 (5th Cir. 2020), cert. granted, judgment vacated, 141 S. Ct. 1364 (2021). "
            "Id. at 230.",
            "history belongs to its case",
        ),
    ),
    look=_look,
)
