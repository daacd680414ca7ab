"""A case is cited for a rule that the Supreme Court has since taken back, though the case itself still stands.

## Why it matters
These cases are good law for other points, so a citator may show nothing. But the sentence in the draft states the one
rule that is gone, and the other side will answer with the case that buried it.

## What to do
State the rule as it is now and cite the later case. Keep the older one only for what is left of it.

## Limits
A short list: the mandatory order of the two immunity questions (Saucier), "no set of facts" (Conley), the subjective,
malice or good-faith half of immunity (Wood, Scheuer, Procunier, Gomez), and local governments outside section 1983
(Monroe). It fires on the words of the sentence the case is cited for, and is quiet where the paragraph names the later
case or says that the rule is gone. A record of less than high confidence gives a warning.

## Sources
Pearson v. Callahan, 555 U.S. 223, 236 (2009), for Saucier; for the others the later case that the corpus record names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.names import parties
from draftkit.model.authority import Authority, History
from draftkit.model.citation import Citation
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.authority.usage import around, leans_on
from draftkit.rules.citation.wording import record_basis, shown
from draftkit.rules.immunity.papers import by_a_judge
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_GOOD_FAITH = (
    re.compile(r"\b(?:malic\w+|good[- ]faith|bad[- ]faith|subjective\w*|sincere\w*)\b", re.IGNORECASE),
    "the rule that an officer's state of mind, good faith or malice decides immunity",
    "Immunity is now judged by an objective test.",
)
_RULES: dict[str, tuple[re.Pattern[str], str, str]] = {
    "saucier-v-katz": (
        re.compile(
            r"\b(?:must|shall|required to|ha(?:s|ve) to|obliged to|needs? to)\b[^.;]{0,60}\bfirst\b"
            r"|\bfirst\b[^.;]{0,40}\b(?:must|shall)\b|\bmandatory (?:order|sequence|two-step)",
            re.IGNORECASE,
        ),
        "the rule that a court must decide first whether a right was violated",
        "Only the mandatory order is gone; the two questions remain.",
    ),
    "conley-v-gibson": (
        re.compile(r"\bno set of facts\b", re.IGNORECASE),
        'the "no set of facts" test for a complaint',
        "That sentence was retired.",
    ),
    "wood-v-strickland": _GOOD_FAITH,
    "scheuer-v-rhodes": _GOOD_FAITH,
    "procunier-v-navarette": _GOOD_FAITH,
    "gomez-v-toledo": _GOOD_FAITH,
    "monroe-v-pape": (
        re.compile(r"\b(?:municipal\w*|cit(?:y|ies)|count(?:y|ies)|local (?:government|bod)\w*)\b", re.IGNORECASE),
        "the rule that cities and counties cannot be sued under section 1983",
        "Local governments can be sued; the rest of the decision stands.",
    ),
}
_GONE = re.compile(
    r"\b(?:no longer|overrul\w*|abrogat\w*|retired?|reced\w*|abandon\w*|supersed\w*|displac\w*|replac\w*|mandatory|once"
    r"|discretion\w*|rejected|formerly|not required|(?:before|until|prior to) \d{4})\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if by_a_judge(ctx):
        return  # a court tells how the rule came and went
    told: set[str] = set()
    for citation in ctx.citations:
        authority = ctx.authorities.get(citation.id)
        if authority is None or authority.id in told or authority.id not in _RULES or not leans_on(ctx, citation):
            continue
        event = _event(authority)
        words, rule, now = _RULES[authority.id]
        if event is None or not words.search(around(ctx, citation)) or _says_so(ctx, citation, event):
            continue
        told.add(authority.id)
        later = f"{event.by}, {event.citation} ({event.year})"
        yield RULE.finding(
            citation,
            f"{shown(citation)} seems to be cited for {rule}. That is no longer the law: {later}. {now} The other side "
            "will say so.",
            record_basis(ctx, authority, f"{authority.name}, {authority.printed_at}: {event.kind} by {later}"),
            Remedy("rewrite", f"State the present rule and cite {later}.", now),
            severity=RULE.severity if authority.confidence == "high" and not _cited(ctx, event) else Severity.WARNING,
        )


def _event(authority: Authority) -> History | None:
    for number, event in enumerate(authority.history):
        if event.kind in ("abrogated", "superseded", "overruled") and not authority.rests_on_inference(
            f"history[{number}]"
        ):
            return event
    return None


def _cited(ctx: Context, event: History) -> bool:
    """True where the draft cites the later case somewhere: its writer knows it, so this may be only clumsy."""
    later = (event.citation or "").split(",")[0]
    return any(c.normalized == later for c in ctx.full)


def _says_so(ctx: Context, citation: Citation, event: History) -> bool:
    """True where the paragraph says that the rule is gone, or names the case that buried it."""
    block = ctx.block(citation)
    text = block.text.replace(citation.text, "")
    if _GONE.search(text):
        return True
    names = {word for side in parties(event.by or "") for word in side.distinctive if len(word) > 4}
    return any(word in text.lower() for word in names)


RULE = Rule(
    code="AUT204",
    name="superseded-rule",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("The Court must first decide whether a right was violated. Saucier v. Katz, 533 U.S. 194, 201 (2001)."),
        Example(
            "A complaint stands unless no set of facts could support it. Conley v. Gibson, 355 U.S. 41, 45 (1957)."
        ),
    ),
    accepts=(
        Example(
            "Saucier's order is no longer mandatory, but it is often beneficial. Pearson v. Callahan, 555 U.S. 223, "
            "236 (2009)."
        ),
        Example(
            "Immunity fails where the law was clear in the situation the officer met. Saucier v. Katz, 533 U.S. 194, "
            "202 (2001)."
        ),
        Example("The Court may decide first whether a right was violated. Saucier v. Katz, 533 U.S. 194, 201 (2001)."),
        Example("Officers who misuse their badge act under color of law. Monroe v. Pape, 365 U.S. 167 (1961)."),
    ),
    look=_look,
)
