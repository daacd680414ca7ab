"""A lead case is named for clearly established law, and its facts are nowhere set beside those of this case.

## Why it matters
A case gives notice because its facts are like yours. A court that has to find the likeness for itself may not look for
it, and the other side will list the differences.

## What to do
After the citation say what the officer and the person did there, what they did here, and why any difference does not
matter, or makes this case stronger.

## Limits
One finding for a claim at most, in a plaintiff's paper, for cases with a record that are leaned on for the second
prong. Quiet where a word of comparison, a fact from your own record, a parenthetical with facts or a table stands near
any citation of any such case, or in that part of the argument. It reads words: it cannot tell whether a comparison is
good.

## Sources
Hope v. Pelzer, 536 U.S. 730 (2002); Brosseau v. Haugen, 543 U.S. 194, 198 (2004) (per curiam).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.model.immunity import Weighed, Worth
from draftkit.rules.citation.wording import record_basis, shown
from draftkit.rules.immunity.arguing import plaintiffs_paper
from draftkit.rules.immunity.comparing import compared
from draftkit.rules.immunity.notice import others, rows_offered
from draftkit.rules.immunity.papers import is_complaint
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.model.citation import Citation
    from draftkit.rules.context import Context

_NOTHING_TO_COMPARE = frozenset(
    {Worth.DEAD, Worth.ADVERSE, Worth.SKIPPED, Worth.STANDARD, Worth.TOO_GENERAL, Worth.OTHER}
)


def _look(ctx: Context) -> Iterator[Finding]:
    if not plaintiffs_paper(ctx) or is_complaint(ctx):
        return
    told: set[str] = set()
    for claim in ("", *(c.id for c in ctx.assessment.claims)):
        rows = [(row, cites) for row, cites in rows_offered(ctx, claim) if row.worth not in _NOTHING_TO_COMPARE]
        # The first case of the claim; one that another claim's finding named is not named again.
        lead = next(((row, cites) for row, cites in rows if row.authority.id not in told), None)
        if lead is None or compared(ctx, [*_cited(ctx, rows), *others(ctx)]):
            continue
        told |= {row.authority.id for row, _ in rows}
        row, cites = lead
        yield RULE.finding(
            cites[0],
            f"{shown(cites[0])} is named as the law that gave notice, but nowhere does the draft set its facts beside "
            "yours. What makes a case fair warning is that an officer could see his own conduct in it.",
            record_basis(ctx, row.authority, _conduct(row)),
            Remedy(
                "rewrite",
                "Add two sentences: what was done there and to whom; what was done here (“Like the driver in …, Mr. "
                "…”), and why any difference does not matter.",
                "The court compares facts, not names.",
            ),
            also=cites[1:],
        )


def _conduct(row: Weighed) -> str:
    conduct = row.ruling.conduct if row.ruling else row.authority.holding
    return f"{row.authority.name}: {conduct.strip().rstrip('.')}" if conduct else row.authority.name


def _cited(ctx: Context, rows: list[tuple[Weighed, list[Citation]]]) -> list[Citation]:
    """Every citation of the cases, whatever it is for, entries of tables left out."""
    return [c for row, _ in rows for i in row.citations if not ctx.listed(c := ctx.by_id[i])]


RULE = Rule(
    code="QI312",
    name="factual-comparison-missing",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            "Deville v. Marcantel, 567 F.3d 156 (5th Cir. 2009), clearly established the right.",
            "Deville v. Marcantel, 567 F.3d 156 (5th Cir. 2009), clearly established the right. [next topic]",
        ),
        Example(
            "II. The right was clearly established.\n\nEvery officer knew it. Newman v. Guedry, 703 F.3d 757 (5th Cir. "
            "2012). Immunity must be denied.",
            "",
            {"circuit": "ca5", "incident": "2021-06-14", "right": "taser"},
        ),
    ),
    accepts=(
        Example(
            "Deville v. Marcantel, 567 F.3d 156 (5th Cir. 2009), clearly established the right. As in Deville, the "
            "driver posed no threat and had done no more than refuse to get out; unlike there, the window was open, "
            "which makes the force less needed.",
            "As in Deville, the driver posed no threat and had done no more than refuse to get out; unlike there, the "
            "window was open, which makes the force less needed.",
        ),
        Example(
            "The right was clearly established. Newman v. Guedry, 703 F.3d 757 (5th Cir. 2012) (taser used on a man "
            "with his hands on a car).",
            "a parenthetical with facts",
        ),
        Example(
            "Newman v. Guedry, 703 F.3d 757 (5th Cir. 2012), clearly established the right.\n\nMr. Poe had his hands "
            "on "
            "the roof, just as Newman did.",
            "in the next paragraph",
        ),
        Example(
            "The law was clearly established. Newman v. Guedry, 703 F.3d 757 (5th Cir. 2012). He stood still. Compl. "
            "¶ 14.",
            "facts of this case",
        ),
        Example("Force must be reasonable. Graham v. Connor, 490 U.S. 386 (1989). That was clearly established."),
        Example("MOTION TO DISMISS\n\nNewman v. Guedry, 703 F.3d 757 (5th Cir. 2012), clearly established nothing."),
    ),
    look=_look,
)
