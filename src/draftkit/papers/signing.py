"""The signature block. Source of what it must hold: Federal Rule of Civil Procedure 11(a)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from draftkit.model.draft import Draft, Span
from draftkit.patterns import pattern


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """What stands after the last word of a paper: each part as printed, None where it is missing."""

    span: Span
    signed: bool
    """A signature, a line for one, or ``/s/``."""
    name: str | None
    address: str | None
    telephone: str | None
    email: str | None
    prisoner_number: str | None


_BEGINS = pattern(
    r"^\W*(?:respectfully(?: submitted)?|submitted by|dated?\b.{0,60}|executed (?:on|this).{0,80}|signature.{0,80}|/s/.{0,80}|s/\s?\S.{0,80}|_{6,}.{0,60})\W*$",
    re.IGNORECASE | re.MULTILINE,
)
_SIGNED = pattern(r"/s/|\bs/\s?[A-Z]|_{6,}|\bsignature\b", re.IGNORECASE)
_SLASH_NAME = pattern(r"(?:/s/|\bs/)\s*([A-Z][^\n,]{2,60})")
_NAME_LINE = pattern(r"^\W*((?:[A-Z][\w.’'-]*\.?\s+){1,4}[A-Z][\w’'-]+)(?:,.{0,40})?\W*$", re.MULTILINE)
_ADDRESS = pattern(
    r"\b(?:P\.?\s?O\.?\s?Box\s+\w+|\d{1,6}\s+(?:[NSEW]\.?\s+)?[A-Z0-9][\w.’' -]{1,50})[,\n][^\n]{0,80}(?:\n[^\n]{0,80})?\b\d{5}(?:-\d{4})?\b|\b[A-Z][\w.’' -]{1,40},\s*[A-Z][A-Za-z.]{1,12}\s+\d{5}(?:-\d{4})?\b",
    re.IGNORECASE,
)
_PHONE = pattern(r"(?<!\d)(?:\+?1[ .-]?)?(?:\(\d{3}\)\s?|\d{3}[ .-])\d{3}[ .-]\d{4}(?!\d)")
_EMAIL = pattern(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBER = pattern(
    r"\b(?:(?:inmate|prisoner|booking|reg(?:ister|\.)?|D\.?O\.?C\.?|TDCJ|CDCR|BOP|ID)\s*(?:no|number|#|id)?\.?\s*:?\s*#?|#)\s?([A-Z]{0,3}-?\d{4,10}(?:-\d{3})?)\b",
    re.IGNORECASE,
)
_LAST = 2_500
"""Characters at the end of the body in which the block is looked for, certificates and exhibits left out."""
_AFTER = pattern(
    r"^\W*(?:certificate|verification|exhibit|proposed order|\[proposed\]|appendix|index of)",
    re.IGNORECASE | re.MULTILINE,
)


def signature_of(draft: Draft) -> SignatureBlock | None:
    """The signature block; None where the paper ends without a word of one."""
    body = [b for b in draft.blocks if b.part == "body" and not b.is_table_of]
    if not body:
        return None
    text, end = draft.text, body[-1].end
    floor = max(0, end - 4 * _LAST)
    begins = list(_BEGINS.finditer(text, floor, end))
    if not begins:
        return None
    # The paper's own block: the first after its last argument, before certificates and exhibits begin again.
    start = begins[0].start()
    for one in begins:
        if one.start() - start > _LAST:
            start = one.start()
    after = _AFTER.search(text, start + 20, end)
    stop = min(end, start + _LAST, after.start() if after else end)
    block = text[start:stop]
    slash = _SLASH_NAME.search(block)
    line = _NAME_LINE.search(block)
    address, phone, email, number = (p.search(block) for p in (_ADDRESS, _PHONE, _EMAIL, _NUMBER))
    return SignatureBlock(
        (start, stop),
        _SIGNED.search(block) is not None,
        (slash[1] if slash else line[1] if line else None),
        address[0] if address else None,
        phone[0] if phone else None,
        email[0] if email else None,
        number[1] if number else None,
    )
