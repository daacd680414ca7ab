"""Sentences that make clearly established law of a department's own rules."""

from __future__ import annotations

import re

from draftkit.patterns import pattern

_POLICY = (
    r"(?:(?:department(?:al|['’]s)?|police|jail|prison|agency|internal|use[- ]of[- ]force|written|own) "
    r"(?:polic(?:y|ies)|rules?|regulations?|manual|directives?|guidelines?|training)|polic(?:y|ies) (?:no\. )?\d[\d.]*"
    r"|general orders?(?: \d[\d.-]*)?|(?:training|policy|procedures?) manual"
    r"|special orders?|(?:their|his|her) training|standard operating procedures?)"
)
_CLEAR = (
    r"(?:clearly[- ]established|fair (?:warning|notice)|on notice|(?:law|right) was (?:clear|settled)"
    r"|(?:put|gave|giving) (?:\w+ ){0,3}notice)"
)
_BROKE = r"(?:violat\w*|br(?:oke|eak\w*|each\w*)|disregard\w*|ignor\w*|contrary to|against|flouted|did not follow)"
_SAYS = r"(?:forb[ia]d\w*|prohibit\w*|bann?\w*|told|taught|warn\w*|require\w*|gave|made|says?|said|put|so|clearly)"
_SOLE = pattern(
    rf"\b{_BROKE}\b[^.;]{{0,30}}\b{_POLICY}\b[^.;]{{0,80}}\b{_CLEAR}"
    rf"|\b{_POLICY}\b[^.;]{{0,40}}?\b{_SAYS}\b[^.;]{{0,80}}\b{_CLEAR}|\b{_CLEAR}\b[^.;]{{0,30}}\b(?:by|because|since"
    rf"|under)\b[^.;]{{0,60}}\b{_POLICY}\b",
    re.IGNORECASE,
)
_NOT_ALONE = pattern(
    r"\b(?:(?:do(?:es)?|did|is|are|was|were|could|can|need|alone) ?not|never|nor|alone|too|also|besides?|repeat\w*"
    r"|confirm\w*|reinforc\w*|as well as|in addition|moreover|further\w*|even)\b"
    r"|\b(?:city|county|town|municipal\w*)['’]?s? (?:[\w-]+ )?(?:polic|custom)",
    re.IGNORECASE,
)
_CONCLUDES = pattern(
    r"\b(?:so|therefore|thus|hence|accordingly)\b,? (?:\w+ ){0,3}(?:law|rights?|it|conduct)\b"
    r"|\b(?:which|this|that) (?:means|shows|proves)\b",
    re.IGNORECASE,
)
"""Words that draw the conclusion from the policy itself."""
_ALSO_BROKE = pattern(rf"\balso (?={_BROKE}\b)", re.IGNORECASE)
"""One more wrong, not one more reason why the law was clear."""


def makes_law_of_policy(text: str) -> bool:
    """True where a policy or training is given as the reason why the law was clear, and not as one more."""
    return _SOLE.search(text) is not None and _NOT_ALONE.search(_ALSO_BROKE.sub("", text)) is None


def concludes(text: str) -> bool:
    """True where the conclusion is drawn from the policy itself ("so the law was clear")."""
    return _CONCLUDES.search(text) is not None
