"""A claim of malicious prosecution does not say how the criminal case ended.

## Why it matters
The claim exists only once the prosecution has ended without a conviction (Thompson v. Clark). It is enough that the
charge was dropped; nothing has to show innocence. A complaint that is silent about the end can be dismissed.

## What to do
Say who ended the case, on which day, and how: dismissed, dropped, acquitted, set aside. If it still goes on, this
claim has to wait.

## Limits
A matter file: `criminal_case.outcome` open or pending. A text: no word of an end in the whole complaint. A conviction
is left to PLD450.

## Sources
Thompson v. Clark, 596 U.S. 36 (2022).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.matter import Outcome
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.counts_read import claim_name, count_name, is_federal
from draftkit.rules.pleading.criminal_read import MALICIOUS
from draftkit.rules.pleading.parties_read import body_words
from draftkit.rules.pleading.specimens import COUNTS, complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_ENDED = pattern(
    r"\bdismiss\w*|\bacquit\w*|\bnot guilty\b|\bnolle\b|\bnol\.? pros\w*|\bdropped\b|\bterminat\w+|\bvacat\w+"
    r"|\boverturn\w*|\brevers\w+|\bexonerat\w+|\bdeclin\w+ to (?:prosecute|file|press)|\bno[- ]bill\w*|\bwithdr[ae]w\w*"
    r"|\bexpung\w+|\bin (?:his|her|plaintiff['’]s) favou?r\b|\babandon\w*|\binnocen\w+|\bcleared\b|\bset aside\b"
    r"|\bnever (?:charged|prosecuted|indicted)|\bno charges?\b|\bpleaded\b|\bpled\b|\bconvict\w+|\bACD\b|\bstricken\b",
    re.IGNORECASE,
)
_WHY = "The claim exists only once the prosecution has ended without a conviction; that it was dropped is enough."
_BASIS = Basis("rule", "draft", "Thompson v. Clark, 596 U.S. 36 (2022).")
_WRITE = Remedy(
    "rewrite",
    "“On [FILL IN: date] [FILL IN: the prosecutor or the court] [FILL IN: dismissed the charge; acquitted me].” If "
    "the case still goes on, leave this claim out for now.",
    "Without an end there is no such claim yet.",
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        outcome = own.criminal_case.outcome if own.criminal_case else None
        for claim in own.claims:
            if outcome in (None, Outcome.PENDING) and is_federal(claim) and MALICIOUS.search(claim.right or ""):
                said = "says that it is pending" if outcome else "does not say how it ended"
                yield RULE.finding(
                    own.place("criminal_case.outcome"),
                    f"The {claim_name(claim)} needs the end of the prosecution, and the file {said}. {_WHY}",
                    _BASIS,
                    _WRITE,
                )
                return
    if is_complaint(ctx):
        count = next((c for c in ctx.counts if MALICIOUS.search(c.heading)), None)
        if count is not None and not _ENDED.search(body_words(ctx)):
            yield RULE.finding(
                count.heading_span,
                f"The count {count_name(count)} needs the end of the prosecution, "
                f"and the complaint does not say how the case ended. "
                f"{_WHY}",
                _BASIS,
                _WRITE,
            )


_COUNT = "COUNT II - FOURTH AMENDMENT, MALICIOUS PROSECUTION (42 U.S.C. § 1983), AGAINST OFFICER LOPEZ"


def _text(*said: str) -> str:
    return complaint(counts=(*COUNTS, _COUNT, "Lopez swore to a false report, and Doe was charged.", *said))


def _file(case: str) -> str:
    claim = "{id: one, right: 'Fourth Amendment, malicious prosecution', against: [{defendant: lopez}]}"
    return matter(claims=f"\n  - {claim}", criminal_case=case)


RULE = Rule(
    code="PLD451",
    name="termination-not-pleaded",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(_text(), "Malicious-prosecution count; no word on how the charge ended."),
        Example(_file("{charges: [resisting]}"), "the matter file"),
        Example(_file("{outcome: pending}"), "still going on"),
    ),
    accepts=(
        Example(
            _text("The prosecutor dismissed the charge on June 4, 2023."),
            '"The prosecutor dismissed the charge on June 4, 2023," with no showing of innocence.',
        ),
        Example(_file("{outcome: dismissed}"), "ended"),
        Example(complaint(), "another claim"),
    ),
    look=_look,
)
