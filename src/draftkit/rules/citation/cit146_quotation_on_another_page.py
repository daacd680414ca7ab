"""The quoted words stand in the case, but on another page than the one cited.

## Why it matters
The reader looks at the page cited, does not find the words, and doubts the rest.

## What to do
Correct the page. Check the reporter too: a page of the Supreme Court Reporter is no page of the United States Reports.

## Limits
Eight words or more, and only for passages whose page the records read off the printed page breaks; a page known in
another way supports no finding. A page next to it is left alone, since a passage may run over. Quiet when any page
cited fits, when another citation of the same sentence has the words, and for pages in another reporter than the
record's.

## Sources
The passages of the corpus records and their pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.passages import Match, Passages, count
from draftkit.model.authority import Authority
from draftkit.model.citation import Citation
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.citation.quoted import case_sources, long_quotations, reporter_of
from draftkit.rules.citation.wording import record_basis, shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_PAGES = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?(?: \(([^()]+)\))?$")


def _look(ctx: Context) -> Iterator[Finding]:
    for quotation, words in long_quotations(ctx):
        if count(words) < 8:
            continue  # so few words may stand on several pages
        sources = case_sources(ctx, quotation)
        if not any(c.pins for c, _ in sources):
            continue
        matches = Passages.of(ctx.records).exact(words)
        places = [p for p in (_place(m) for m in matches) if p is not None]
        wrong: list[tuple[Citation, Match, int]] = []
        for citation, authority in sources:
            own = [m for m in matches if m.authority.id == authority.id]
            known = [p for p in places if p[0].authority.id == authority.id and p[1] == reporter_of(ctx, citation)]
            pins = [
                (p.first, p.last or p.first) for p in citation.pins if p.first is not None and not p.star and not p.mark
            ]
            if not own or len(known) < len(own) or len(pins) < len(citation.pins) or not pins:
                continue
            if _outside(ctx, citation, authority, pins):
                continue  # CIT141 says it
            if not any(low - 1 <= last and first <= high + 1 for first, last in pins for _, _, low, high in known):
                wrong.append((citation, known[0][0], known[0][2]))
        if len(wrong) != 1 or len({m.authority.id for m in matches} & {a.id for _, a in sources}) > 1:
            continue
        citation, match, page = wrong[0]
        yield RULE.finding(
            citation,
            f"{shown(citation)}: the words quoted stand on page {match.passage.page}, not on page {citation.pin}.",
            record_basis(
                ctx, match.authority, f"{match.authority.name} at {match.passage.page}: “{match.passage.text}”"
            ),
            Remedy("check", f"Cite page {page}.", "The page and the words must agree."),
        )


def _outside(ctx: Context, citation: Citation, authority: Authority, pins: list[tuple[int, int]]) -> bool:
    last = ctx.records.last_page(authority, reporter_of(ctx, citation) or "")
    return last is not None and any(page > last for _, page in pins)


def _place(match: Match) -> tuple[Match, str, int, int] | None:
    """The reporter and the first and last page of a passage, where the record read them off the page breaks."""
    found = _PAGES.match(match.passage.page or "")
    if found is None or match.passage.page_basis != "star-page":
        return None
    reporter = found[3] or " ".join(match.authority.citation.split()[1:-1])
    low = int(found[1])
    return match, reporter, low, int(found[2] or low)


RULE = Rule(
    code="CIT146",
    name="quotation-on-another-page",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            '"[A]ll but the plainly incompetent or those who knowingly violate the law." Malley v. Briggs, 475 U.S. '
            "335, 349 "
            "(1986)."
        ),
    ),
    accepts=(
        Example(
            '"[A]ll but the plainly incompetent or those who knowingly violate the law." Malley v. Briggs, 475 U.S. '
            "335, 340-41 "
            "(1986)."
        ),
        Example(
            '"[A]ll but the plainly incompetent or those who knowingly violate the law." Malley v. Briggs, 475 U.S. '
            "335, 106 S. "
            "Ct. 1092, 1096 (1986).",
            "a page of another reporter",
        ),
        Example(
            '"Such specificity is especially important in the Fourth Amendment context." Mullenix v. Luna, 577 U.S. '
            "7, 19 "
            "(2015).",
            "the record does not know the page from the page breaks",
        ),
    ),
    look=_look,
)
