"""A consensus of courts is claimed, and the decisions of one or two are cited.

## Why it matters
A consensus is as strong as the list behind it. A judge who looks for several circuits and finds one will doubt the
rest of the argument.

## What to do
Cite a decision of each circuit that makes up the consensus, each decided before the events, with its facts in a few
words. If there are only one or two, call them persuasive.

## Limits
Counts the different lower courts cited in the section, whatever they are cited for, but not decisions that fell or that
are about another right than those in the sentence's paragraph; three are enough, and so are four decisions, or three
courts elsewhere in the draft. A note where two are cited. Quiet for the rule on consensus stated
as a rule, for its denial, in a legal-standard section, in all but a plaintiff's argument against immunity, and where
the circuit does not count a consensus at all (QI308).

## Sources
The draft itself. Wilson v. Layne, 526 U.S. 603 (1999): a consensus of cases of persuasive authority.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.circuits import circuit_law
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.wording import shown
from draftkit.rules.immunity.consensus import asserted, cited_anywhere_for, cited_for
from draftkit.rules.immunity.notice import court_of
from draftkit.rules.immunity.opposing import argues_against_immunity
from draftkit.rules.immunity.pointers import to_read
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.model.draft import Span
    from draftkit.rules.context import Context

_ENOUGH = 3
"""Different courts that make a list: fewer is one or two."""


def _look(ctx: Context) -> Iterator[Finding]:
    law = circuit_law(ctx.circuit or "")
    if not argues_against_immunity(ctx) or (law and law.consensus_counts.value is False):
        return
    told: set[tuple[str, ...]] = set()
    for span in asserted(ctx):
        cites = cited_for(ctx, span)
        courts = {court_of(ctx, c) for c in cites}
        if len(courts) >= _ENOUGH or len({c.normalized for c in cites}) > _ENOUGH or _elsewhere(ctx, span):
            continue
        key = tuple(c.id for c in cites)
        if key in told:
            continue
        told.add(key)
        listed = " and ".join(shown(c) for c in cites[:2])
        which = f"cites {listed}" if cites else "cites no decision for it"
        yield RULE.finding(
            span,
            f"The draft claims a consensus of courts and {which}: too few to show one. Without the list the claim "
            f"can be brushed "
            "aside.",
            Basis("draft", "draft", f"Different lower courts cited in this part of the draft: {len(courts)}."),
            Remedy(
                "rewrite",
                f"Cite a decision of each circuit, decided before the events, or say only that the case is "
                f"persuasive.{to_read(ctx)}",
                "A consensus is shown by its cases.",
            ),
            also=cites,
            severity=Severity.NOTE if len(courts) == 2 else None,
        )


def _elsewhere(ctx: Context, span: Span) -> bool:
    """True where the draft as a whole cites enough other circuits that the list may stand in another part."""
    courts = {court_of(ctx, c) for c in cited_anywhere_for(ctx, span)} - {ctx.circuit}
    return len(courts) >= _ENOUGH


_OPPOSITION = "PLAINTIFF'S OPPOSITION TO THE MOTION FOR SUMMARY JUDGMENT\n\nII. THE RIGHT WAS CLEARLY ESTABLISHED\n\n"

RULE = Rule(
    code="QI314",
    name="thin-consensus",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            "The right was clearly established. A robust consensus of circuits agrees. Glik v. Cunniffe, 655 F.3d 78 "
            "(1st Cir. 2011).",
            "A robust consensus of circuits agrees. Glik v. Cunniffe, 655 F.3d 78 (1st Cir. 2011).",
        ),
        Example(
            f"{_OPPOSITION}Every circuit to decide agrees that filming is protected. Glik v. Cunniffe, 655 F.3d 78 "
            f"(1st Cir. 2011); "
            "Fields v. City of Philadelphia, 862 F.3d 353 (3d Cir. 2017).",
            "two: a note",
        ),
    ),
    accepts=(
        Example(
            "The right was clearly established by a consensus of circuits. Glik v. Cunniffe, 655 F.3d 78 (1st Cir. "
            "2011); Fields v. City of Philadelphia, 862 F.3d 353 (3d Cir. 2017) (finding the right, granting "
            "immunity); Irizarry v. Yehia, 38 F.4th 1282 (10th Cir. 2022).",
            "Glik v. Cunniffe, 655 F.3d 78 (1st Cir. 2011); Fields v. City of Philadelphia, 862 F.3d 353 (3d Cir. "
            "2017) (finding the right, granting immunity); Irizarry v. Yehia, 38 F.4th 1282 (10th Cir. 2022).",
        ),
        Example(
            "Law is clearly established by controlling authority or a robust consensus of cases of persuasive "
            "authority. Wilson v. Layne, 526 U.S. 603 (1999).",
            "the rule",
        ),
        Example(
            "The right was clearly established by binding cases, so Plaintiff need not show a consensus. Deville v. "
            "Marcantel, 567 F.3d 156 (5th Cir. 2009).",
            "none is claimed",
        ),
        Example(
            "The witnesses reached a consensus that the light was red. Doe v. Roe, 812 F.3d 101 (5th Cir. 2016).",
            "of witnesses",
        ),
    ),
    look=_look,
)
