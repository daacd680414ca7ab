"""The certificate on length or type that the local rule asks for is missing.

## Why it matters
Some courts want the signer to certify how many words a paper has, or that its type is as the rule wants. The clerk or
judge may return a paper without it.

## What to do
Count the words as the rule counts them (most word processors count a selection) and add one sentence above the
signature.

## Limits
For an opposition to a motion to dismiss or for summary judgment in a district of draftkit's table whose row asks for a
certificate; a row or field that nobody verified gives a note. Any sentence that certifies words, pages or type is
enough. A judge's standing order or individual practice may change any of this.

## Sources
draftkit's table of local rules ("draftkit corpus district miwd"), with source and date of each row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.filing.local import basis, caution, rule_on, severity
from draftkit.rules.filing.specimens import brief
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_CERTIFIED = pattern(
    r"\b(?:certif\w*|compl(?:y|ies|iance|ied)|conforms?)\b[^.]{0,250}\b(?:words?|fonts?|[- ]point|type(?:face)?"
    r"|pages?)\b"
    r"|\b(?:words?|font|point)\b[^.]{0,120}\bcertif|\bword count\b|\b(?:contains|has|is"
    r"|totals?)\b[^.]{0,60}\b[\d,]{3,7} words\b"
    r"|\bcertificat(?:e|ion) of (?:compliance|word|length|font|type)",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    rule = rule_on(ctx)
    if rule is None or not rule.certificate.required or ctx.signature is None or _CERTIFIED.search(ctx.draft.text):
        return
    wanted = (rule.certificate.text or "a certificate").rstrip(".")
    yield RULE.finding(
        ctx.signature.span,
        f"The paper bears no certificate on its length or type, and the local rule asks for one "
        f"({wanted[0].lower()}{wanted[1:]}). "
        f"The paper may be returned. {caution(rule, 'certificate')}",
        basis(ctx, rule, wanted),
        Remedy(
            "rewrite",
            "Add above the signature: “I certify that this paper has [FILL IN: number] words, counted with [FILL IN: "
            "program and "
            "version], in [FILL IN: size]-point type.” Leave out what your rule does not ask for.",
            "The local rule.",
        ),
        severity=severity(rule, "certificate", Severity.ERROR),
    )


_MICHIGAN = "FOR THE WESTERN DISTRICT OF MICHIGAN"

RULE = Rule(
    code="FIL607",
    name="compliance-certificate-missing",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(brief(court=_MICHIGAN), "Western District of Michigan brief with no count or program name."),
        Example(brief(court="FOR THE SOUTHERN DISTRICT OF NEW YORK"), "a note: the field is not verified"),
    ),
    accepts=(
        Example(brief(court="FOR THE SOUTHERN DISTRICT OF FLORIDA"), "Southern District of Florida brief with none."),
        Example(
            brief("I certify that this brief has 1,204 words, counted with LibreOffice 24.2.", court=_MICHIGAN),
            "there it is",
        ),
        Example(brief(court=_MICHIGAN, title="PLAINTIFF'S MOTION FOR LEAVE TO AMEND"), "another paper"),
    ),
    look=_look,
)
