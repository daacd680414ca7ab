"""The circuit is not given, so no case can be called binding.

## Why it matters
A decision binds in its own circuit and only persuades in the others. Without the circuit draftkit cannot tell what an
officer there had to follow, who carries the burden, or which other decisions count.

## What to do
Give the circuit (`--circuit ca5`) or the district (`--district "S.D. Tex."`), or name the court in the matter file.

## Limits
Only where the draft argues against immunity or cites cases as clearly established law, and no option and no matter file
gives the circuit. A court that the caption names is told with its circuit, never taken for granted: a draft may copy
another's caption.

## Sources
The draft's caption and draftkit's court table.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.immunity.caption import captioned_district
from draftkit.rules.immunity.notice import about_immunity
from draftkit.rules.immunity.pointers import circuit_name
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    if ctx.circuit is not None or any(c.circuit for c in ctx.assessment.claims):
        return
    span = about_immunity(ctx)
    if span is None:
        return
    found = captioned_district(ctx)
    if found is not None and found.circuit:
        basis = f"The caption names {found.abbreviation}, in the {circuit_name(found.circuit)}."
        what = f"{basis} If that is your court, run the check again with --circuit {found.circuit}."
    else:
        basis = "The caption names no federal district that draftkit can read."
        what = (
            'Run the check again with the circuit, as in --circuit ca5, or the district, as in --district "S.D. Tex.".'
        )
    yield RULE.finding(
        span,
        "The circuit is not given. Only the Supreme Court and your own court of appeals bind, so draftkit could "
        "not check whether "
        "the cases offered as clearly established law do.",
        Basis("draft", "courts", basis),
        Remedy("check", what, "With the circuit each case can be called binding or not."),
    )


RULE = Rule(
    code="QI322",
    name="forum-unknown",
    severity=Severity.NOTE,
    since="0.1.0",
    flags=(
        Example(
            "UNITED STATES DISTRICT COURT\n\n"
            "PLAINTIFF'S OPPOSITION TO THE MOTION FOR SUMMARY JUDGMENT\n\n"
            "II. THE RIGHT WAS CLEARLY ESTABLISHED\n\n"
            "Deville v. Marcantel, 567 F.3d 156 (5th Cir. 2009), gave fair warning that the force was excessive.",
            'Caption reads "UNITED STATES DISTRICT COURT" and nothing more.',
            {"incident": "2021-06-14"},
        ),
        Example(
            "UNITED STATES DISTRICT COURT FOR THE SOUTHERN DISTRICT OF TEXAS\n\n"
            "PLAINTIFF'S OPPOSITION TO THE MOTION FOR SUMMARY JUDGMENT\n\n"
            "II. THE RIGHT WAS CLEARLY ESTABLISHED\n\n"
            "Deville v. Marcantel, 567 F.3d 156 (5th Cir. 2009), gave fair warning that the force was excessive.",
            "the court of the caption is named, not taken",
            {"incident": "2021-06-14"},
        ),
    ),
    accepts=(
        Example(
            "UNITED STATES DISTRICT COURT FOR THE SOUTHERN DISTRICT OF TEXAS\n\n"
            "PLAINTIFF'S OPPOSITION TO THE MOTION FOR SUMMARY JUDGMENT\n\n"
            "II. THE RIGHT WAS CLEARLY ESTABLISHED\n\n"
            "Deville v. Marcantel, 567 F.3d 156 (5th Cir. 2009), gave fair warning that the force was excessive.",
            'Caption reads "FOR THE SOUTHERN DISTRICT OF TEXAS".',
            {"circuit": "ca5", "incident": "2021-06-14"},
        ),
        Example(
            "UNITED STATES DISTRICT COURT\n\n"
            "PLAINTIFF'S MOTION TO COMPEL\n\n"
            "Defendants must answer. Doe v. Roe, 812 F.3d 101 (5th Cir. 2016).",
            "not about immunity",
        ),
        Example(
            "UNITED STATES DISTRICT COURT\n\n"
            "DEFENDANTS' MOTION FOR SUMMARY JUDGMENT\n\n"
            "The right was not clearly established. Deville v. Marcantel, 567 F.3d 156 (5th Cir. 2009), is no help.",
            "a defendant's paper",
        ),
    ),
    look=_look,
)
