"""Draft → citations: find, read and connect every citation of a draft.

The flow, a file a step: ``normalise`` (same-length text with a way back), ``tokens`` (volume, reporter, page: the only
room that speaks eyecite and reporters_db), ``pins`` and ``parens`` (what follows a token), ``names``, ``party``,
``dockets`` and ``signals`` (what stands before it), ``parallel`` (one decision in several reporters), ``statutes``,
``codes``, ``secondary`` and ``records`` (everything that is not a case), ``unread`` (citation-shaped strings nobody could
read), ``find`` (one block), ``rows`` (cells of a table), ``tree`` and ``history`` (quoting, history, string cites), ``resolve`` (short forms, supra,
Id., names alone).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftkit.model.citation import Citation
    from draftkit.model.draft import Draft

__all__ = ["find_citations"]


def find_citations(draft: Draft) -> tuple[Citation, ...]:
    """Every citation of ``draft``, in order of the text, with ids ``c1``, ``c2`` ... and all links resolved."""
    from draftkit.citing.find import cites_of_block
    from draftkit.citing.resolve import resolve
    from draftkit.citing.rows import name_from_the_cell_before
    from draftkit.citing.tree import connect, freeze

    cites = []
    sentence = 0
    previous = None
    for block in draft.blocks:
        found = cites_of_block(block)
        name_from_the_cell_before(previous, block, found)
        previous = block
        sentence = connect(found, sentence)
        cites.extend(found)
    resolve(cites, draft)
    return freeze(cites, draft)
