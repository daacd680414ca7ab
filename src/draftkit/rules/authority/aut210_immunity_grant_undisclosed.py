"""A case that the officers won on immunity is cited as support, and the draft does not say so.

## Why it matters
The other side knows how the case ended and will open its reply with it. Told by you, the outcome can be explained: the
conduct was older, or the court left the right undecided. Told by them, it looks hidden.

## What to do
Add a parenthetical with the outcome and the reason, as in "(granting immunity for 2014 conduct without deciding the
right)". If the court found a violation first, say that: it is what puts later officers on notice.

## Limits
Only cases of which the record, with high confidence and nothing inferred, says that every ruling granted immunity.
Quiet where the draft mentions the grant near any full citation of the case, distinguishes it, or argues for immunity
itself; for cases that state the standard (Harlow, Pearson and the like); and where a Supreme Court case is cited for
the standard in the sentence's own words, is quoted, or found a violation. Where a court of appeals did find a
violation it is a note.

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
from draftkit.rules.authority.usage import around, by_authority, leans_on
from draftkit.rules.citation.wording import record_basis, shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_STATES_A_RULE = frozenset({"standard", "procedure", "pleading-standard", "municipal", "other-immunity"})
_STANDARD_WORDS = re.compile(
    r"\b(?:reasonable offic\w+|clearly established|directly on point|beyond debate|generality|specific\w*"
    r"|qualified immunity|standard|two[- ]prong\w*|test)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    for authority, cites in by_authority(ctx).values():
        if not all_granted(authority) or _STATES_A_RULE & set(authority.role):
            continue
        if any(tells_grant(around(ctx, c, after=1)) for c in cites):
            continue
        live = [c for c in cites if leans_on(ctx, c)]
        found = all(r.violation == "found" for r in authority.rulings)
        if authority.court == "scotus":
            live = [] if found else [c for c in live if not _for_the_standard(ctx, c)]
        if not live:
            continue
        prong = (
            "It did find a violation, which helps you for later conduct: say both."
            if found
            else "Say so yourself, and why the case still helps."
        )
        yield RULE.finding(
            live[0],
            f"{shown(live[0])} is cited as support, but the officers won it: immunity was granted. {prong}",
            record_basis(ctx, authority, f"{authority.name}, {authority.citation}: immunity granted"),
            Remedy("rewrite", grant_parenthetical(authority), "The other side will tell the judge if you do not."),
            also=live[1:],
            severity=Severity.NOTE if found else None,
        )


def _for_the_standard(ctx: Context, citation: Citation) -> bool:
    """True where a Supreme Court case is cited for words on the standard, or quoted: its outcome is not the point."""
    text = around(ctx, citation).replace(citation.text, "")
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
        Example("But see Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021).", "set against"),
        Example(
            "Unlike the officers in Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021), Officer Smith was told.",
            "distinguished",
        ),
    ),
    look=_look,
)
