"""Quotations of cases that nothing here could compare: told once, so that silence is not taken for agreement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.passages import Passages
from draftkit.model.citation import Kind
from draftkit.rules.citation.quoted import LEFT_ALONE, case_sources, long_quotations, owner
from draftkit.rules.citation.wording import LONGEST, numbers

if TYPE_CHECKING:
    from draftkit.citing.quotations import Quotation
    from draftkit.model.finding import Finding
    from draftkit.rules.context import Context

NAMED = 8
"""Cases that the sentence names."""

_COMPARED = ("CIT143", "CIT144", "CIT145")
"""Rules whose finding at a quotation says that it was compared."""


def not_compared(ctx: Context, findings: Iterable[Finding]) -> Iterator[str]:
    """One sentence, or none: how many quotations of cases are not among the passages of the records, and whose.

    ``findings`` are those of the whole draft: a quotation that one of them calls altered or misplaced was compared.
    Quotations of a few words are left out, as the rules leave them alone.
    """
    told = {f.span for f in findings if f.code in _COMPARED}
    whose = Counter(
        name
        for quotation, words in long_quotations(ctx)
        if quotation.span not in told
        and (name := _case(ctx, quotation)) is not None
        and not _holds(ctx, quotation, words)
    )
    if not whose:
        return
    number, them = whose.total(), "it" if whose.total() == 1 else "them"
    cases = [f"{name} ({n})" if n > 1 else name for name, n in whose.items()]
    more = [f"and {len(cases) - NAMED} more"] if len(cases) > NAMED else []
    yield (
        f"The words of {number} quotation{'s' * (number != 1)} of more than {LEFT_ALONE} words from "
        f"{'; '.join([*cases[:NAMED], *more])}: the records do not hold {them}. Compare {them} with the "
        f"opinion{'s' * (len(cases) != 1)} before you file."
    )


def _case(ctx: Context, quotation: Quotation) -> str | None:
    """The name of the case that the draft puts the words in the mouth of."""
    citation = owner(ctx, quotation)
    full = ctx.antecedent(citation) if citation is not None else None
    if citation is None or full is None or full.kind is not Kind.FULL_CASE:
        return None
    authority = ctx.authorities.get(citation.id)
    name = authority.name if authority is not None else " ".join((full.name or numbers(full)).split())
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def _holds(ctx: Context, quotation: Quotation, words: list[str]) -> bool:
    """True where the words are a passage of a case that may be their source."""
    cited = {authority.id for _, authority in case_sources(ctx, quotation)}
    return bool(cited) and any(m.authority.id in cited for m in Passages.of(ctx.records).exact(words))
