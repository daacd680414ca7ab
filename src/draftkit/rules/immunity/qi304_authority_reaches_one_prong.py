"""A case that never decided the violation is cited as if it had.

## Why it matters
A court may grant immunity because the law was not clear, and leave open whether the conduct broke the Constitution.
Such a case does not hold that there was a violation, and it settles no law for later officers. Cited for either, it
hands the other side an easy answer.

## What to do
Cite a case that decided the violation. If you keep this one, say in a parenthetical what it did ("granting immunity
without deciding whether the right was violated"), and use it only for what it did decide.

## Limits
Only cases of which the record says, for the right at stake, that no ruling reached the violation and that the law was
held not clearly established. An error where the record confirms that with high confidence, else a warning (in a
defendant's paper a note). Quiet where the draft says near any citation of the case what the court did, sets it aside,
or states doctrine; for cases that state a standard or a substantive rule; and for orders of a court. A defendant's
paper gets the finding only where it cites the case as a holding that there was no violation.

## Sources
The rulings of the case record. Pearson v. Callahan, 555 U.S. 223, 236 (2009): a court may decide either prong first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.model.immunity import Prong
from draftkit.rules.authority.outcome import all_granted, any_inferred, grant_parenthetical, granted_on
from draftkit.rules.citation.wording import record_basis, shown
from draftkit.rules.immunity.pointers import to_read
from draftkit.rules.immunity.skipped import never_decided
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    rights = [c.right for c in ctx.assessment.claims if c.right]
    for authority, cites in never_decided(ctx):
        sure = authority.confidence == "high" and not any_inferred(authority, "violation")
        how = (
            "assumed a violation for argument"
            if all(r.violation == "assumed" for r in authority.rulings)
            else "never decided whether the right was violated"
        )
        caveat = "" if sure else " The record infers this: read the opinion."
        use = (
            "clearly established law"
            if ctx.assessment.prongs.get(cites[0].id) is Prong.CLEARLY_ESTABLISHED
            else "support for the right"
        )
        other, weaker = to_read(ctx, authority), Severity.WARNING
        if ctx.assessment.side == "defendant":
            use, other, weaker = "a holding that nothing was violated", "", Severity.NOTE
        won = authority.rulings if all_granted(authority) else granted_on(authority, rights)
        outcome = " and granted immunity because the law was not clear" if won else ""
        told = grant_parenthetical(authority, won) if won else "Add: (without deciding the violation)."
        yield RULE.finding(
            cites[0],
            f"{shown(cites[0])} is cited as {use}, but the court {how}{outcome}: it shows neither a "
            f"violation nor settled law.{caveat}",
            record_basis(ctx, authority, f"{authority.name}, {authority.printed_at}: violation not decided"),
            Remedy(
                "rewrite",
                f"Cite a case that decided the violation.{other} Or keep it and say what it did. {told}",
                "A case shows only what its court decided.",
            ),
            also=cites[1:],
            severity=None if sure else weaker,
        )


RULE = Rule(
    code="QI304",
    name="authority-reaches-one-prong",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            "Filming an arrest is protected by the First Amendment. Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021)."
        ),
        Example(
            "The officers violated the First Amendment when they took the tablet of a man who had filmed them. "
            "Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021).",
            "used for the violation",
        ),
        Example(
            "By then the right to film an arrest was clearly established. See Frasier v. Evans, 992 F.3d 1003 (10th "
            "Cir. 2021).",
            "used as settled law",
        ),
        Example(
            "DEFENDANTS' MOTION FOR SUMMARY JUDGMENT\n\n"
            "Taking the tablet did not violate the First Amendment. Frasier v. Evans, 992 F.3d 1003 (10th Cir. "
            "2021).",
            "a defendant uses it as a holding that nothing was violated",
        ),
    ),
    accepts=(
        Example(
            "ARGUMENT\n\nI. THE LAW WAS CLEARLY ESTABLISHED\n\nCox v. Glanz, 800 F.3d 1231 (10th Cir. 2015), is about "
            "suicide.",
            "what a case is about, and no more",
        ),
        Example(
            "The court found a violation before granting immunity. Thompson v. Rahr, 885 F.3d 582 (9th Cir. 2018)."
        ),
        Example(
            "Filming an arrest is protected by the First Amendment. But see Frasier v. Evans, 992 F.3d 1003 (10th "
            "Cir. 2021) (not clearly established in 2014)."
        ),
        Example(
            "Defendants rely on Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021), to say that filming is not "
            "protected. The court there never reached that question.",
            "the other side's case",
        ),
        Example(
            "One court left the right to film undecided and granted immunity. Frasier v. Evans, 992 F.3d 1003 (10th "
            "Cir. 2021).",
            "says what it did",
        ),
        Example(
            "The order of the two prongs is for the court. Pearson v. Callahan, 555 U.S. 223, 236 (2009).",
            "cited for its rule",
        ),
        Example(
            "DEFENDANTS' MOTION FOR SUMMARY JUDGMENT\n\n"
            "The right to film was not clearly established in 2014. Frasier v. Evans, 992 F.3d 1003 (10th Cir. "
            "2021).",
            "what it decided",
        ),
        Example(
            "OPINION AND ORDER\n\n"
            "Filming an arrest may be protected by the First Amendment. Frasier v. Evans, 992 F.3d 1003 (10th Cir. "
            "2021). The motion is denied. SO ORDERED.",
            "an order",
        ),
    ),
    look=_look,
)
