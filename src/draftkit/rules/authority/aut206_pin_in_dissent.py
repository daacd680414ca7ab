"""The page cited lies in a concurrence or a dissent, and the citation does not say so.

## Why it matters
The reader who turns to the page finds a Justice who wrote separately. What stands there is not the Court's holding, and
a citation without the author makes it look as if it were.

## What to do
Add the author, as in "(Thomas, J., dissenting)", or cite the page of the Court's own opinion.

## Limits
Only pages that draftkit's table of separate opinions holds: some forty Supreme Court cases, and of these not every
separate opinion. The page on which a separate opinion begins is left out, since two opinions share it. Quiet where a
parenthetical or the sentence names the author or says concurrence or dissent.

## Sources
Page breaks of the United States Reports and the Supreme Court Reporter as printed in public texts of the opinions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.separate import SeparateOpinion, separate_opinion
from draftkit.model.citation import Citation
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.authority.usage import around
from draftkit.rules.citation.quoted import reporter_of
from draftkit.rules.citation.wording import shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_SEPARATE = re.compile(
    r"\b(?:concurr\w*|dissent\w*|(?:Chief )?Justice [A-Z]\w+|separate(?:ly)?|plurality)\b|\bC?\.?J\.,"
)


def _look(ctx: Context) -> Iterator[Finding]:
    for citation in ctx.citations:
        authority = ctx.authorities.get(citation.id)
        reporter = reporter_of(ctx, citation)
        if authority is None or reporter is None or not citation.pins or ctx.listed(citation):
            continue
        found = _pages_in(authority.id, reporter, citation)
        if found is None or any(p.kind == "author" for p in citation.parentheticals):
            continue
        if _SEPARATE.search(around(ctx, citation)):
            continue
        pin, opinion = found
        yield RULE.finding(
            citation,
            f"{shown(citation)}: page {pin} is not in the opinion of the Court but in a separate one, "
            f"{opinion.author}, {opinion.position} (pages {opinion.first}-{opinion.last} at least).",
            Basis(
                "record",
                "separate-opinions",
                f"{authority.name}: {reporter} {opinion.first}-{opinion.last}, {opinion.author}, {opinion.position}.",
            ),
            Remedy(
                "rewrite",
                f"Add {opinion.parenthetical}, or cite the page of the Court's opinion.",
                "A separate opinion is not the Court.",
            ),
        )


def _pages_in(authority_id: str, reporter: str, citation: Citation) -> tuple[int, SeparateOpinion] | None:
    """The first pin of which every page lies in a separate opinion."""
    for pin in citation.pins:
        if pin.first is None or pin.star or pin.mark:
            continue
        first = separate_opinion(authority_id, reporter, pin.first)
        if first is not None and (pin.last is None or separate_opinion(authority_id, reporter, pin.last) is not None):
            return pin.first, first
    return None


RULE = Rule(
    code="AUT206",
    name="pin-in-dissent",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example("Hope v. Pelzer, 536 U.S. 730, 752 (2002)."),
        Example("Hope v. Pelzer, 536 U.S. 730 (2002). The conduct was new. Hope, 536 U.S. at 755-56."),
    ),
    accepts=(
        Example("Hope v. Pelzer, 536 U.S. 730, 752 (2002) (Thomas, J., dissenting)."),
        Example("Hope v. Pelzer, 536 U.S. 730, 741 (2002).", "a page of the opinion of the Court"),
        Example("Hope v. Pelzer, 536 U.S. 730, 748 (2002).", "two opinions share the page"),
        Example("Justice Thomas wrote for three in dissent. Hope v. Pelzer, 536 U.S. 730, 752 (2002)."),
    ),
    look=_look,
)
