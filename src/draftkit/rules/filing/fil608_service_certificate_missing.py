"""A paper that is not filed electronically has no certificate of service.

## Why it matters
Whoever files a paper by mail or over the counter must show that the other side got it too. Rule 5(d)(1) asks for a
certificate of service with the paper or soon after it, save where the court's electronic system serves everybody. A
judge may leave a paper unread that the other side never saw.

## What to do
Add at the end: on which day, how (first-class mail, prison mail), to whom and to which address you sent it; sign and
date.

## Limits
Fires for motions, oppositions and replies of a person without a lawyer, where neither a certificate nor electronic
filing is mentioned. Lawyers file electronically; a complaint is served with a summons instead.

## Sources
Federal Rule of Civil Procedure 5(d)(1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.filing.filed import BRIEFS, is_alone, is_filed
from draftkit.rules.filing.specimens import ALONE, PRISONER, SERVED, brief
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_SERVED = pattern(
    r"\b(?:certificate|proof|declaration|affidavit|acknowledg\w+|statement) (?:of|regarding|re:?) (?:service|mailing"
    r"|filing)"
    r"|\bCM/?ECF\b|\bECF system\b|\belectronic(?:ally)?[- ](?:fil|serv|case filing|submi)\w*"
    r"|\b(?:I|was|were|been|have|be|is|are) (?:\w+ )?(?:served|mailed|sent|delivered)\b[^.]{0,200}\b(?:counsel"
    r"|attorney|defendants?|parties|clerk)"
    r"|\bcertify\b[^.]{0,160}\b(?:serv|mail|copy|copies|deliver|fil(?:ed|ing))",
    re.IGNORECASE,
)


_BEFORE_SERVICE = pattern(r"\bpauperis\b|\bwaiver? of fees|\bfee waiver|\bex parte\b", re.IGNORECASE)
"""Motions that come with the complaint, when there is nobody yet to serve."""


def _look(ctx: Context) -> Iterator[Finding]:
    if _BEFORE_SERVICE.search(ctx.paper.title or ""):
        return
    if not is_filed(ctx, BRIEFS) or ctx.signature is None or not is_alone(ctx) or _SERVED.search(ctx.draft.text):
        return
    yield RULE.finding(
        ctx.signature.span,
        "Nothing says that the other side was sent this paper. Unless you file through the court's electronic "
        "system, Rule "
        "5(d)(1) asks for a certificate of service; a judge may leave unread what the other side never saw.",
        Basis("rule", "draft", "No certificate of service and no word of electronic filing."),
        Remedy(
            "rewrite",
            "Add: “CERTIFICATE OF SERVICE. On [FILL IN: date] I sent this paper by [FILL IN: first-class mail] to "
            "[FILL IN: "
            "name and address of each lawyer on the other side]. [FILL IN: signature]”",
            "Rule 5(d)(1).",
        ),
    )


RULE = Rule(
    code="FIL608",
    name="service-certificate-missing",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(brief(signature=PRISONER), "Paper copy filed by mail, no certificate."),
        Example(brief(signature=ALONE), "a person without a lawyer"),
    ),
    accepts=(
        Example(
            brief(signature=ALONE, after="Filed through the court's electronic filing system."),
            "Filed through the court's electronic system, all parties registered.",
        ),
        Example(brief(signature=PRISONER, after=SERVED), "a certificate"),
        Example(brief(), "a lawyer's paper"),
        Example(
            brief(signature=PRISONER, after="I certify that a copy was mailed to counsel on October 6, 2025."),
            "in other words",
        ),
    ),
    look=_look,
)
