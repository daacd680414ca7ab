"""The number of a medical record or of a health plan stands in the paper.

## Why it matters
A court's file is public. With the number of a record or a health plan, somebody can ask for the file or for care in
that person's name. Rule 5.2 does not name these numbers, but many courts' own privacy rules do, and no complaint needs
them.

## What to do
Leave the number out: the place and the day are enough ("treated at County General on March 3, 2023"). Look at attached
medical records too: the number is usually on every page.

## Limits
Fires for five digits or more after words such as "MRN", "medical record number" or "patient ID". The finding and the
report do not repeat the number.

## Sources
Courts' own privacy rules (no rule of all courts); compare Federal Rule of Civil Procedure 5.2(a).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.filing.identifiers import also_at, held
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_MARK = r"(?:numbers?|nos?\b\.?|ids?\b|identification|#)"
_NUMBER = pattern(
    rf"\b(?:MRN\b|medical[- ]records? {_MARK}|(?:hospital|patient)(?: account| chart| record)? {_MARK}|chart {_MARK}"
    rf"|(?:medicare|medicaid|medi-cal|health[- ](?:insurance|plan))(?: (?:card|policy|member|claim"
    rf"|beneficiary))? {_MARK})"
    rf"(?: {_MARK})?[\s.:#(]{{0,4}}(?:(?:is|was)\s)?(?P<no>[A-Z]{{0,4}}-?\d(?:[ -]?[\dA-Z]){{4,14}})(?![\w-])",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    spans = (m.span("no") for m in _NUMBER.finditer(ctx.draft.text) if sum(c.isdigit() for c in m["no"]) >= 5)
    for one in held(ctx, spans, digits=True):
        yield RULE.finding(
            one.spans[0],
            f"The number of somebody's medical record or health plan stands here{also_at(one.spans, ctx)}. The "
            f"court's file "
            "is public, and the number opens that person's records to others. Many courts ask that it be left out.",
            Basis("rule", "draft", "A number beside words for a medical record or health plan."),
            Remedy(
                "rewrite",
                "Leave the number out; the place and the day of treatment are enough.",
                "Nobody needs it here.",
            ),
            private=one.spans,
        )


RULE = Rule(
    code="FIL646",
    name="medical-identifier",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example("MRN 00451882.", "a medical record number"),
        Example("Patient ID: A-451882 was written on the chart.", "as a hospital prints it"),
        Example("His Medicaid card number is 00451882X.", "a health plan"),
    ),
    accepts=(
        Example("treated at County General on March 3, 2023.", "place and day"),
        Example("MRN ending 1882. MRN: [redacted]. The patient, No. 12 in line, waited.", "masked"),
        Example("Medical records, Bates 00451882 to 00451890, show it. Chart No. 4 of Ex. B.", "pages of an exhibit"),
    ),
    look=_look,
)
