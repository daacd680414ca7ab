"""The opposition argues that the right was violated, and nowhere that the law was clear before.

## Why it matters
An officer keeps qualified immunity unless earlier law told him that such conduct is unlawful. A paper silent on that
question may lose on it alone, however strong its facts.

## What to do
Add a part that names earlier decisions on like facts, says when they came and why they bind, and sets their facts
beside yours; or argue, with authority, that the violation was obvious.

## Limits
Only in a plaintiff's paper that answers a motion in which a person claims qualified immunity, argues a violation under
headings or in several sentences, and has no sentence on earlier law or notice outside introduction, facts and legal
standard. A warning where it argues neither question in words and only names cases as like its own, or where a part
under a heading of its own leans on an earlier case and may argue it in words not known here. Quiet where the paper
says that the defence is not raised or a question not in dispute.

## Sources
Pearson v. Callahan, 555 U.S. 223, 236 (2009); Gutierrez v. Cobos, 841 F.3d 895 (10th Cir. 2016), where plaintiffs who
did not argue the point lost on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.structure import Topic
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.immunity.pointers import to_read
from draftkit.rules.immunity.prongs import argued_alone, cases_alone, perhaps_in_other_words
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    argued = argued_alone(ctx, Topic.VIOLATION)
    where = argued or cases_alone(ctx)
    if where is None:
        return
    does = "argues that the right was violated" if argued else "names cases"
    yield RULE.finding(
        where,
        f"This paper answers a claim of qualified immunity and {does}, but outside its facts and legal standard no "
        "sentence argues that earlier law made the violation clear. On that silence alone the court may grant "
        "immunity.",
        Basis("draft", "draft", "The second question of qualified immunity is nowhere argued."),
        Remedy(
            "rewrite",
            "Add a part on clearly established law: a decision that binds here and came before the events, what it "
            f"decided, and how its facts are like yours.{to_read(ctx)}",
            "An officer keeps immunity if either question goes his way.",
        ),
        severity=Severity.WARNING if argued is None or perhaps_in_other_words(ctx) else None,
    )


_TITLE = "PLAINTIFF'S OPPOSITION TO DEFENDANTS' MOTION TO DISMISS\n\n"
_STANDARD = (
    "LEGAL STANDARD\n\nQualified immunity asks whether a right was violated and whether it was clearly established.\n\n"
)
_FIRST = (
    "ARGUMENT\n\nI. Officer Reyes used excessive force.\n\nMr. Poe stood still with his hands up. The blow was "
    "unreasonable under Graham v. Connor, 490 U.S. 386, 396 (1989).\n\n"
)

RULE = Rule(
    code="QI302",
    name="clearly-established-prong-unargued",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(
            f"{_TITLE}{_STANDARD}{_FIRST}",
            'Argument headings: "Officer Reyes used excessive force." No word on prior law.',
        ),
        Example(
            f"{_TITLE}Defendants claim qualified immunity.\n\n{_FIRST}CONCLUSION\n\nThe motion should be denied.",
            "without a legal standard",
        ),
        Example(
            f"{_TITLE}Qualified immunity should not apply. In Casey v. City of Federal Heights, 509 F.3d 1278 (10th "
            "Cir. 2007), they grabbed a man who took papers to his car. That is the same as me.",
            "a case, and no word on either question",
        ),
    ),
    accepts=(
        Example(
            f"{_TITLE}{_STANDARD}{_FIRST}III. Binding precedent gave fair warning.\n\nDeville v. Marcantel, 567 F.3d "
            "156 "
            "(5th Cir. 2009).",
            'Standard section names both prongs; Part III argues "Binding precedent gave fair warning."',
        ),
        Example(
            f"{_TITLE}{_STANDARD}{_FIRST}No officer could have thought this lawful; it was obvious.", "obviousness"
        ),
        Example(f"{_TITLE}{_FIRST}", "immunity is not at stake"),
        Example(f"{_TITLE}Defendants have not raised qualified immunity.\n\n{_FIRST}", "the defence is not raised"),
        Example(f"{_TITLE}The City has no qualified immunity.\n\n{_FIRST}", "only an entity's"),
        Example(f"COMPLAINT\n\nNo qualified immunity applies.\n\n{_FIRST}", "a complaint"),
        Example(
            f"DEFENDANTS' OPPOSITION TO PLAINTIFF'S MOTION\n\nOfficer Reyes has qualified immunity.\n\n{_FIRST}",
            "a defendant's paper",
        ),
    ),
    look=_look,
)
