"""What a case is cited for in the sentence's own words: a right, a burden, a standard, a right not at stake."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.immunity.rights import fits, recognised
from draftkit.rules.authority.outcome import won_elsewhere
from draftkit.rules.authority.usage import around

if TYPE_CHECKING:
    from draftkit.model.authority import Authority
    from draftkit.model.citation import Citation
    from draftkit.rules.context import Context

_FILLS = 12
"""Characters beside a citation that fills its paragraph: a signal, a number."""
_FAR = 400

_CLAIMS = re.compile(
    r"\b(?:protect\w*|violat\w*|unlawful\w*|illegal\w*|unconstitution\w*|excessive|unreasonabl\w*|rights?|prohibit\w*"
    r"|forb[aio]d\w*|may not|cannot|shield\w*|immunity|liable|depriv\w*|retaliat\w*|notice|warning"
    r"|clearly established)\b",
    re.IGNORECASE,
)

_BURDEN = re.compile(
    r"\b(?:burden|proposition|generality|specific context|standard|test|inquiry|whether|factors?|two[- ]prong\w*"
    r"|must (?:show|prove|identify|plead|allege)|to be clearly established|reasonable offic\w+|policy|policies)\b",
    re.IGNORECASE,
)
_STANDARD = re.compile(
    r"\b(?:reasonable offic\w+|clearly established|directly on point|beyond debate|generality|specific\w*"
    r"|qualified immunity|standard|two[- ]prong\w*|test)\b",
    re.IGNORECASE,
)


def _beside(ctx: Context, citation: Citation) -> str:
    """The words the citation is cited for and its own sentence, without the citation itself."""
    return around(ctx, citation).replace(citation.text, "")


def claims_right(ctx: Context, citation: Citation) -> bool:
    """True where the sentence claims something about a right or about immunity."""
    return _CLAIMS.search(_beside(ctx, citation)) is not None


def states_burden(ctx: Context, citation: Citation) -> bool:
    """True where the sentence states a burden, a test or a policy: the outcome of the case is not the point."""
    return _BURDEN.search(_beside(ctx, citation)) is not None


def said_near(ctx: Context, citation: Citation) -> str:
    """What is said of the case near the citation: its sentence and the next, and, where it fills its paragraph (a cell
    of a table, a heading), the paragraph after it."""
    block = ctx.block(citation)
    said = around(ctx, citation, after=1)
    if block.end - block.start > len(citation.text) + _FILLS or block.end >= len(ctx.draft.text):
        return said
    return f"{said}\n{ctx.block(block.end + 1).text[:_FAR]}"


def for_the_standard(ctx: Context, citation: Citation) -> bool:
    """True where a Supreme Court case is cited for words on the standard, or quoted: its outcome is not the point."""
    text = _beside(ctx, citation)
    return _STANDARD.search(text) is not None or "“" in text or '"' in text


def for_another_right(ctx: Context, citation: Citation, authority: Authority) -> bool:
    """True where the words around the citation speak of a right on which the officers did not win there."""
    other = won_elsewhere(authority)
    return any(fits(right, named) for named in recognised(_beside(ctx, citation)) for right in other)
