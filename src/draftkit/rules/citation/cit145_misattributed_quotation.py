"""The quoted words are another opinion's than the one cited.

## Why it matters
The reader who looks the words up does not find them, or finds them in quotation marks and wonders whose they are.
Credit belongs to the opinion that wrote them; a borrowed quotation is shown as such.

## What to do
Cite the opinion the words come from, or, if the case you cite repeats them, add "(quoting ...)".

## Limits
Compared only with passages that draftkit's records hold word for word, eight words or more. An error where the case
cited is older than the words; where it is younger it may repeat them, which draftkit cannot see, and the finding is a
warning. Quiet where a "quoting" or "citing" parenthetical names the source, where inner quotation marks or "(cleaned
up)" show that the words are borrowed, and where any case of the citation sentence is the source.

## Sources
The passages of the corpus records, read in the opinion or its official slip.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.passages import GAP, Match, Passages, count
from draftkit.model.citation import Kind
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.citation.quoted import all_sources_known, case_sources, is_freed, long_quotations, owner
from draftkit.rules.citation.wording import as_record, record_basis, shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.citing.quotations import Quotation
    from draftkit.rules.context import Context

_NEAR = 1_500
"""Characters before a quotation in which the case an Id. means is cited."""


def _look(ctx: Context) -> Iterator[Finding]:
    for quotation, words in long_quotations(ctx):
        if count(words) < 8 or GAP in words or not all_sources_known(ctx, quotation) or is_freed(ctx, quotation):
            continue
        sources = case_sources(ctx, quotation)
        matches = Passages.of(ctx.records).exact(words)
        if not sources or not matches or _names_a_source(quotation, matches, {a.id for _, a in sources}):
            continue
        citation, cited = sources[0]
        if citation.kind is Kind.ID and _cited_before(ctx, quotation, {m.authority.id for m in matches}):
            continue  # the Id. may mean that one
        source = min((m for m in matches if not m.marked), key=lambda m: m.authority.decided).authority
        older = cited.decided < source.decided
        passage = next(m.passage for m in matches if m.authority.id == source.id)
        place = f"{as_record(source)}" + (
            f", at {passage.page}" if passage.page and "unconfirmed" not in (passage.page_basis or "") else ""
        )
        doubt = (
            "It was decided before those words were written."
            if older
            else f"If {cited.name} repeats them, say so with (quoting {source.name}, {source.citation})."
        )
        yield RULE.finding(
            quotation.span,
            f"These words are from {place}, but they are cited to {shown(citation).rstrip('.')}. {doubt}",
            record_basis(ctx, source, f"{source.name}, {source.printed_at}: “{passage.text}”"),
            Remedy(
                "check",
                f"Cite {as_record(source)}, or add (quoting {source.name}, {source.citation}).",
                "Credit the opinion that wrote the words.",
            ),
            also=[owner(ctx, quotation) or citation],
            severity=None if older else Severity.WARNING,
        )


def _cited_before(ctx: Context, quotation: Quotation, wanted: set[str]) -> bool:
    """True where a case that has the words is cited shortly before the quotation."""
    start = quotation.span[0]
    return any(
        authority.id in wanted and start - _NEAR < ctx.by_id[i].span[0] < start
        for i, authority in ctx.authorities.items()
    )


def _names_a_source(quotation: Quotation, matches: list[Match], cited: set[str]) -> bool:
    """True where a case cited has the words, or nobody's own words they are (all passages only quote them), or the
    quotation itself marks them as borrowed by inner quotation marks."""
    if any(m.authority.id in cited for m in matches) or all(m.marked for m in matches):
        return True
    text = quotation.text.strip(" .,[]")
    return text.startswith(("'", "‘", "“")) or text.endswith(("'", "’"))


RULE = Rule(
    code="CIT145",
    name="misattributed-quotation",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            'The inquiry is made "in light of the specific context of the case, not as a broad general proposition." '
            "Pearson v. "
            "Callahan, 555 U.S. 223 (2009)."
        ),
        Example(
            'Courts ask "whether it would be clear to a reasonable officer that his conduct was unlawful in the '
            "situation he "
            'confronted." Graham v. Connor, 490 U.S. 386, 396 (1989).',
            "the words are younger than the case cited",
        ),
    ),
    accepts=(
        Example(
            "Mullenix v. Luna, 577 U.S. 7, 12 (2015) (per curiam) (quoting Brosseau v. Haugen, 543 U.S. 194, 198 "
            "(2004) (per "
            "curiam))."
        ),
        Example(
            'The inquiry is made "in light of the specific context of the case, not as a broad general proposition." '
            "Saucier v. "
            "Katz, 533 U.S. 194, 201 (2001)."
        ),
        Example(
            'Immunity covers "all but the plainly incompetent or those who knowingly violate the law." Hope v. '
            "Pelzer, 536 U.S. "
            "730, 752 (2002) (Thomas, J., dissenting) (quoting Malley v. Briggs, 475 U.S. 335, 341 (1986)).",
            "the source is named",
        ),
        Example(
            'Immunity covers "all but the plainly incompetent or those who knowingly violate the law." Hope v. '
            "Pelzer, 536 U.S. "
            "730, 752 (2002) (Thomas, J., dissenting) (cleaned up).",
            "borrowed words, and it says so",
        ),
        Example(
            'In Malley v. Briggs, 475 U.S. 335 (1986), the Court spoke of "that concept in [United States v. Leon, 468 '
            'U.S. 897 (1984)]." Id. at 345. Immunity covers "all but the plainly incompetent or those who knowingly '
            'violate the law." Ibid.',
            "the Ibid. may mean the case before",
        ),
    ),
    look=_look,
)
