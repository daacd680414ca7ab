"""A full financial account or card number stands in the paper.

## Why it matters
A court's file is public, and money can be taken from an account by its number. Rule 5.2 lets a paper show the last
four digits only.

## What to do
Write "account ending in" and the last four digits. Redact exhibits too: bank statements, pay stubs, trust-account
sheets.

## Limits
Fires for six digits or more after words for a bank account, loan or card, for an "account number" that is nobody's
user name or medical account, and for a card number in groups of four that passes the card makers' own check digit.
Incident, case, grievance and inmate numbers, and the inmate's trust account that has the inmate's number, are left
alone. The finding and the report show the last four digits only.

## Sources
Federal Rule of Civil Procedure 5.2(a)(4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Finding, Severity
from draftkit.patterns import pattern
from draftkit.rules.filing.identifiers import full_numbers, of_another_kind
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_NUMBER = r"(?P<no>\d(?:[ -]?\d){5,22})(?![\w/]|[.,-]\d)"
_LINK = r"(?:[\s,]+(?:numbers?|nos?\.?|acct\.?|#))?[\s.:#(]{0,4}(?:(?:is|was|of|at \S+(?: \S+)?,?)\s)?\s?"
_BANK = pattern(
    r"\b(?:(?:bank|checking|savings|credit[- ]union|brokerage|investment|money market|retirement|IRA|mortgage|loan"
    r"|deposit)"
    r"(?: (?:account|acct\.?))|(?:credit|debit|bank|ATM)[- ]card|Visa|MasterCard|American Express)" + _LINK + _NUMBER,
    re.IGNORECASE,
)
_ACCOUNT = pattern(
    r"\b(?:account|acct\.?)\s(?:numbers?|nos?\.?|#)[\s.:#(]{0,4}(?:(?:is|was)\s)?" + _NUMBER, re.IGNORECASE
)
_OTHER_ACCOUNT = pattern(
    r"\b(?:e-?mail|user|online|facebook|instagram|twitter|social media|utility|water|electric|gas|phone|telephone"
    r"|tablet|jpay"
    r"|patient|hospital|medical|inmate|prisoner|prison|jail|commissary|trust|trust fund)(?:'s)?\s$",
    re.IGNORECASE,
)
_SPOKEN_OF = ("account", "acct", "card", "visa", "american express")
_CARD = pattern(r"(?<![\w-])[3-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}(?![\w-])")


def _look(ctx: Context) -> Iterator[Finding]:
    return full_numbers(
        ctx,
        RULE,
        _spans(ctx),
        what="A full account or card number",
        seen="Six digits or more beside words for an account, or the number of a payment card.",
        write="Write “account ending in {four}”.",
        source="Rule 5.2(a)(4).",
    )


def _spans(ctx: Context) -> Iterator[Span]:
    text = ctx.draft.text
    lowered = text.lower()
    spoken_of = any(word in lowered for word in _SPOKEN_OF)
    for match in _BANK.finditer(text) if spoken_of else ():
        yield match.span("no")
    for match in _ACCOUNT.finditer(text) if spoken_of else ():
        if len(match["no"]) >= 8 and not _OTHER_ACCOUNT.search(text, max(0, match.start() - 24), match.start()):
            yield match.span("no")
    for match in _CARD.finditer(text):
        if _is_card(match[0]) and not of_another_kind(ctx, match.start()):
            yield match.span()


def _is_card(text: str) -> bool:
    """The check digit of payment cards: every second digit from the right doubled, the sum a multiple of ten."""
    digits = [int(c) for c in reversed(text) if c.isdigit()]
    return sum(d if n % 2 == 0 else sum(divmod(2 * d, 10)) for n, d in enumerate(digits)) % 10 == 0


RULE = Rule(
    code="FIL644",
    name="full-account-number",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example("Bank account 004417720918.", "a bank account"),
        Example("The refund went to his checking account no. 00441772-0918.", "with a dash"),
        Example("Account Number: 004417720918", "as a form prints it"),
        Example("He paid with card 4111 1111 1111 1111 at the desk.", "a card, by its check digit"),
    ),
    accepts=(
        Example("Account ending 0918; Incident No. 004417720918.", "masked; another number"),
        Example(
            "Savings account xxxx-0918. Bank account ending in 0918. His bank account had $12,500.", "masked; a sum"
        ),
        Example(
            "Inmate account number 20417720. Patient account number 20417720.",
            "not financial, or the inmate's own number",
        ),
        Example("Serial 4111 1111 1111 1112 on the taser.", "not a card: the check digit differs"),
        Example("They froze his bank account. 2021 WL 20417720; on account of 1983 claims.", "no number of an account"),
    ),
    look=_look,
)
