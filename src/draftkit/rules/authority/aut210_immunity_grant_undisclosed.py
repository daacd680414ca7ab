"""A case that the officers won on immunity is cited as support, and the draft does not say so.

## Why it matters
The other side is likely to know how the case ended, and may open its reply with it. Told by you, the outcome can be
explained: the conduct was older, or the court left the right undecided. Told by them, it looks hidden.

## What to do
Add a parenthetical with the outcome and the reason, as in "(granting immunity for 2014 conduct without deciding the
right)". If the court found a violation first, say that: it is what puts later officers on notice.

## Limits
Only cases of which the record, with high confidence and nothing inferred, says that every ruling granted immunity.
Quiet where the draft tells the grant near any citation of the case, full or short, distinguishes it, or argues for
immunity itself; in a defendant's paper; for cases that state the standard (Harlow, Pearson and the like); where a case
is cited for the standard, the burden or a policy in the sentence's own words; and where a Supreme Court case is quoted
or found a violation. A note where a court of appeals did find a violation, and where the sentence claims nothing about
a right or immunity. QI304 has cases that never decided the violation, QI324 those cited for what they lost.

## Sources
The rulings of the corpus record; candor to the court, as Federal Rule of Civil Procedure 11(b)(2) asks of a signature.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.authority.outcome import all_granted, grant_parenthetical, tells_grant
from draftkit.rules.authority.usage import around, by_authority, citations_of, leans_on
from draftkit.rules.citation.wording import record_basis, shown
from draftkit.rules.immunity.lost import is_lost
from draftkit.rules.immunity.skipped import never_decided
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_STATES_A_RULE = frozenset({"standard", "procedure", "pleading-standard", "municipal", "other-immunity"})
_CLAIMS = re.compile(
    r"\b(?:protect\w*|violat\w*|unlawful\w*|illegal\w*|unconstitution\w*|excessive|unreasonabl\w*|rights?|prohibit\w*"
    r"|forb[aio]d\w*|may not|cannot|shield\w*|immunity|liable|depriv\w*|retaliat\w*|notice|warning"
    r"|clearly established)\b",
    re.IGNORECASE,
)
"""Words of a sentence that claims something about rights or about immunity."""

_BURDEN_WORDS = re.compile(
    r"\b(?:burden|proposition|generality|specific context|standard|test|inquiry|whether|factors?|two[- ]prong\w*"
    r"|must (?:show|prove|identify|plead|allege)|to be clearly established|reasonable offic\w+|policy|policies)\b",
    re.IGNORECASE,
)
_STANDARD_WORDS = re.compile(
    r"\b(?:reasonable offic\w+|clearly established|directly on point|beyond debate|generality|specific\w*"
    r"|qualified immunity|standard|two[- ]prong\w*|test)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if ctx.assessment.side == "defendant":
        return
    undecided = {authority.id for authority, _ in never_decided(ctx)}
    for authority, cites in by_authority(ctx).values():
        if not all_granted(authority) or _STATES_A_RULE & set(authority.role) or is_lost(ctx, authority):
            continue
        if any(tells_grant(around(ctx, c, after=1)) for c in citations_of(ctx, authority)):
            continue
        live = [c for c in cites if leans_on(ctx, c)]
        found = all(r.violation == "found" for r in authority.rulings)
        if authority.court == "scotus":
            live = [] if found else [c for c in live if not _for_the_standard(ctx, c)]
        else:
            live = [c for c in live if not _BURDEN_WORDS.search(_beside(ctx, c))]
        if not live:
            continue
        claimed = next((c for c in live if _CLAIMS.search(_beside(ctx, c))), None)
        prong = (
            "It did find a violation, which helps you for later conduct: say both."
            if found
            else "It does not decide whether the right was violated either (QI304)."
            if authority.id in undecided
            else "Say so yourself, and why the case still helps."
        )
        first = claimed or live[0]
        said = "is cited as support, but" if claimed else "is cited, and the draft does not say that"
        yield RULE.finding(
            first,
            f"{shown(first)} {said} the officers won it: immunity was granted. {prong}",
            record_basis(ctx, authority, f"{authority.name}, {authority.citation}: immunity granted"),
            Remedy("rewrite", grant_parenthetical(authority), "The other side will tell the judge if you do not."),
            also=[c for c in live if c is not first],
            severity=Severity.NOTE if found or claimed is None else None,
        )


def _beside(ctx: Context, citation: Citation) -> str:
    """The words the citation is cited for and its own sentence, without the citation itself."""
    return around(ctx, citation).replace(citation.text, "")


def _for_the_standard(ctx: Context, citation: Citation) -> bool:
    """True where a Supreme Court case is cited for words on the standard, or quoted: its outcome is not the point."""
    text = _beside(ctx, citation)
    return _STANDARD_WORDS.search(text) is not None or "“" in text or '"' in text


RULE = Rule(
    code="AUT210",
    name="immunity-grant-undisclosed",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example("Filming police is protected. Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021)."),
        Example(
            "Filming police is protected, and no officer is shielded by immunity. Frasier v. Evans, 992 F.3d 1003 "
            "(10th Cir. 2021)."
        ),
    ),
    accepts=(
        Example(
            "Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021) (granting immunity for 2014 conduct without deciding "
            "the right)."
        ),
        Example(
            "Although the court granted qualified immunity, it did not reject the right. Frasier v. Evans, 992 F.3d "
            "1003 (10th Cir. 2021)."
        ),
        Example(
            "Immunity turns on clearly established law. Pearson v. Callahan, 555 U.S. 223, 231 (2009).",
            "states the standard",
        ),
        Example(
            "The plaintiff bears the burden on clearly established law. Hopson v. Alexander, 71 F.4th 692 (9th Cir. "
            "2023).",
        ),
        Example(
            "Filming police is protected. Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021). In Frasier, 992 F.3d at "
            "1019, the officers received qualified immunity for conduct of 2014.",
            "told at the short form",
        ),
        Example("But see Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021).", "set against"),
        Example(
            "Unlike the officers in Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021), Smith was told.", "distinguished"
        ),
    ),
    look=_look,
)
