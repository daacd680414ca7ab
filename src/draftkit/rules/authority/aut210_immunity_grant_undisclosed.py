"""A case that the officers won on immunity is cited as support, and the draft does not say so.

## Why it matters
The other side is likely to know how the case ended, and may open its reply with it. Told by you, the outcome can be
explained: the conduct was older, or the court left the right undecided. Told by them, it looks hidden.

## What to do
Add a parenthetical with the outcome and the reason, as in "(granting immunity for 2014 conduct without deciding the
right)". If the court found a violation first, say that: it is what puts later officers on notice.

## Limits
Only cases of which the record says, nothing inferred, that every ruling granted immunity (with high confidence), or
every ruling on the right at stake, where that is known (a note without high confidence) and the sentence does not speak
of a right on which the officers lost. Quiet where the draft tells the grant near any citation of the case, full or
short, distinguishes it, or argues for immunity itself; in a defendant's paper; for cases that state the standard
(Harlow, Pearson and the like); where a case is cited for the standard, the burden or a policy in the sentence's own
words; and where a Supreme Court case is quoted or found a violation. A note where a court of appeals did find a
violation, and where the sentence claims nothing about a right or immunity. QI304 has cases that never decided the
violation, QI324 those cited for what they lost.

## Sources
The rulings of the corpus record; candor to the court, as Federal Rule of Civil Procedure 11(b)(2) asks of a signature.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.rights import label
from draftkit.immunity.rulings import announced
from draftkit.immunity.uses import STATES_A_RULE
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.model.immunity import Use
from draftkit.rules.authority.claimed import claims_right, for_another_right, for_the_standard, said_near, states_burden
from draftkit.rules.authority.outcome import all_granted, grant_parenthetical, granted_on, tells_grant
from draftkit.rules.authority.usage import by_authority, citations_of, leans_on
from draftkit.rules.citation.wording import record_basis, shown
from draftkit.rules.immunity.lost import is_lost
from draftkit.rules.immunity.skipped import never_decided
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    if ctx.assessment.side == "defendant":
        return
    undecided = {authority.id for authority, _ in never_decided(ctx)}
    rights = [c.right for c in ctx.assessment.claims if c.right]
    for authority, cites in by_authority(ctx).values():
        whole = all_granted(authority)
        granted = authority.rulings if whole else granted_on(authority, rights)
        if not granted or STATES_A_RULE & set(authority.role) or is_lost(ctx, authority):
            continue
        if any(tells_grant(said_near(ctx, c)) for c in citations_of(ctx, authority)):
            continue
        live = [c for c in cites if leans_on(ctx, c) and ctx.assessment.uses.get(c.id) is Use.SUPPORTS]
        found = all(r.violation == "found" for r in granted)
        if not whole:
            kept = authority.id in undecided or any(announced(authority, r) for r in granted)
            live = [] if kept else [c for c in live if not for_another_right(ctx, c, authority)]
        if authority.court == "scotus":
            live = [] if found else [c for c in live if not for_the_standard(ctx, c)]
        else:
            live = [c for c in live if not states_burden(ctx, c)]
        if not live:
            continue
        claimed = next((c for c in live if claims_right(ctx, c)), None)
        prong = (
            "It did find a violation, which helps you for later conduct: say both."
            if found
            else "It does not decide whether the right was violated either (QI304)."
            if authority.id in undecided
            else "Say so yourself, and why the case still helps."
        )
        first = claimed or live[0]
        said = "is cited as support, but" if claimed else "is cited, and the draft does not say that"
        on = "" if granted == authority.rulings else f" on {label(granted[0].right)}"
        sure = whole or authority.confidence == "high"
        yield RULE.finding(
            first,
            f"{shown(first)} {said}{on} the officers won it: immunity was granted. {prong}",
            record_basis(ctx, authority, f"{authority.name}, {authority.printed_at}: immunity granted{on}"),
            Remedy("rewrite", grant_parenthetical(authority, granted), "The other side will tell it if you do not."),
            also=[c for c in live if c is not first],
            severity=None if sure and claimed and not found else Severity.NOTE,
        )


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
        Example(
            "The officers retaliated against Doe for his speech. Nieters v. Holtan, 83 F.4th 1099 (8th Cir. 2023).",
            "immunity granted on that right, denied on the arrest",
            {"right": "first-amendment-retaliation"},
        ),
    ),
    accepts=(
        Example(
            "An arrest without probable cause is unlawful. Nieters v. Holtan, 83 F.4th 1099 (8th Cir. 2023).",
            "cited for the right on which the officers lost",
            {"right": "first-amendment-retaliation"},
        ),
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
        Example(
            "Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021)\n\nNot clearly established; immunity granted.",
            "told in the next cell",
        ),
        Example("But see Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021).", "set against"),
        Example(
            "Unlike the officers in Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021), Smith was told.", "distinguished"
        ),
    ),
    look=_look,
)
