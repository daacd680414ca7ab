"""The second prong rests on cases that state the test, and on no case with like facts.

## Why it matters
Harlow, Anderson, Graham and the like say how the question is asked. They do not tell an officer that this conduct was
unlawful, so a court that finds nothing else under this heading may grant immunity for want of a case.

## What to do
Add a decision that binds here, came before the events, and found a violation on like facts; set its facts beside yours.
If the violation is so obvious that no case is needed, argue that openly, with authority for it.

## Limits
Only in a plaintiff's argument against immunity that cites at least one such case for the second prong. Quiet as soon as
any other case is cited in the argument, for whatever purpose, also one that the records do not hold; and where
obviousness is argued with authority.

## Sources
The roles of the case records. Ashcroft v. al-Kidd, 563 U.S. 731 (2011), and Kisela v. Hughes, 584 U.S. 100, 104 (2018)
(per curiam), on the level of generality; Anderson v. Creighton, 483 U.S. 635, 640 (1987).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.assessing import argues_obviousness
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.immunity.notice import others
from draftkit.rules.immunity.opposing import argues_against_immunity
from draftkit.rules.immunity.pointers import to_read
from draftkit.rules.immunity.standards import asserted_at, example_cited, for_prong_two
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    if not argues_against_immunity(ctx) or others(ctx):
        return
    if argues_obviousness(ctx.draft, ctx.citations, ctx.authorities) or example_cited(ctx):
        return
    cites = [ctx.by_id[i] for i in ctx.assessment.prongs if for_prong_two(ctx, ctx.by_id[i])]
    if not any(asserted_at(ctx, c) for c in cites):
        return
    cites.sort(key=lambda c: c.span)
    names = list(dict.fromkeys(ctx.authorities[c.id].name for c in cites))
    listed = ", ".join(names[:4])
    yield RULE.finding(
        cites[0],
        f"For the point that the law was clearly established the draft cites only cases that state the test "
        f"({listed}). They do not "
        "say that conduct like this is unlawful; without a case on like facts a court may grant immunity on this "
        "point alone.",
        Basis("record", "corpus", f"Cases that state a standard or a general rule: {listed}."),
        Remedy(
            "rewrite",
            "Add a case on like facts, decided before the events by the Supreme Court or your circuit, and compare "
            "its facts with "
            f"yours; or argue, with authority, that the violation was obvious.{to_read(ctx)}",
            "An example gives notice; a test does not.",
        ),
        also=cites[1:],
    )


_OPPOSITION = "PLAINTIFF'S OPPOSITION TO THE MOTION FOR SUMMARY JUDGMENT\n\nII. THE RIGHT WAS CLEARLY ESTABLISHED\n\n"

RULE = Rule(
    code="QI323",
    name="only-standard-setting-authority",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            "The right was clearly established. Harlow v. Fitzgerald, 457 U.S. 800, 818 (1982); Anderson v. "
            "Creighton, 483 U.S. 635, 640 (1987); Graham v. Connor, 490 U.S. 386, 396 (1989)."
        ),
        Example(
            f"{_OPPOSITION}Every officer knows that force must be reasonable. Graham v. Connor, 490 U.S. 386, 396 "
            f"(1989). That was "
            "clearly established law. Saucier v. Katz, 533 U.S. 194, 201 (2001)."
        ),
    ),
    accepts=(
        Example(
            "The right was clearly established. Harlow v. Fitzgerald, 457 U.S. 800, 818 (1982). As in Deville v. "
            "Marcantel, 567 F.3d 156, 169 (5th Cir. 2009), the driver had done no more than refuse to get out."
        ),
        Example(
            "The violation was obvious, and no case on point is needed. Taylor v. Riojas, 592 U.S. 7, 8-9 (2020) "
            "(per "
            "curiam). The right was clearly established. Harlow v. Fitzgerald, 457 U.S. 800, 818 (1982).",
            "obviousness, with authority",
        ),
        Example(
            "LEGAL STANDARD\n\n"
            "Immunity turns on clearly established law. Harlow v. Fitzgerald, 457 U.S. 800, 818 (1982); Anderson v. "
            "Creighton, 483 U.S. 635, 640 (1987).",
            "the standard section",
        ),
        Example(
            f"{_OPPOSITION}Harlow v. Fitzgerald, 457 U.S. 800, 818 (1982), asks what officers knew. They had fair "
            f"warning. Doe v. "
            "Roe, 812 F.3d 101 (5th Cir. 2016).",
            "a case that the records do not hold",
        ),
        Example(
            "DEFENDANTS' MOTION FOR SUMMARY JUDGMENT\n\n"
            "No right was clearly established. Anderson v. Creighton, 483 U.S. 635, 640 (1987).",
            "a defendant's paper",
        ),
    ),
    look=_look,
)
