"""The cover sheet that draftkit puts before an opposition: the paper itself begins after it."""

from __future__ import annotations

import re

from draftkit.model.draft import Draft
from draftkit.patterns import pattern

_SHEET = pattern(r"\s*cover sheet: a draft to finish, not a paper to file\s*", re.IGNORECASE)
_COURT = pattern(r"\W*(?:in the )?(?:united states|u\.\s?s\.) district court\b.{0,80}", re.IGNORECASE | re.DOTALL)


def begins(draft: Draft) -> int:
    """Where the paper begins, as an offset into the draft's text: at the court's name under draftkit's own cover sheet.

    0 where there is no such sheet, or no court's name after it: nobody else's first page is passed over.
    """
    blocks = (block for block in draft.blocks if block.text.strip())
    first = next(blocks, None)
    if first is None or not _SHEET.fullmatch(first.text):
        return 0
    return next((block.start for block in blocks if _COURT.fullmatch(block.text)), 0)
