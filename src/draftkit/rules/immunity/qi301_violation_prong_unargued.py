"""The opposition argues that the law was clear, and nowhere that the facts show a violation.

## Why it matters
Qualified immunity asks two questions, and an officer keeps it if either is answered for him. A paper silent on the
first lets the court grant the motion on that alone, or leave the question undecided for the next case too.

## What to do
Add a part that says, officer by officer, which facts show that the right was violated, and cite law on that right.

## Limits
Only in a plaintiff's paper that answers a motion, argues clearly established law under headings or in several
sentences, and has no sentence on the violation outside introduction, facts and legal standard. Quiet where the paper
says that a question is not in dispute, or the matter file says that the motion raises only the second.

## Sources
Pearson v. Callahan, 555 U.S. 223, 236 (2009): two questions, in the order the court chooses.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.structure import Topic
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.immunity.prongs import argued_alone
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    where = argued_alone(ctx, Topic.CLEARLY_ESTABLISHED)
    if where is None:
        return
    yield RULE.finding(
        where,
        "This paper argues that the law was clearly established, but outside its facts and legal standard no "
        "sentence argues that what the officers did violated the right. Both questions must be answered for you: on "
        "this silence alone the court may grant immunity.",
        Basis("draft", "draft", "Only the second question of qualified immunity is argued."),
        Remedy(
            "rewrite",
            "Add a part before this one: name the right, then say for each officer which facts, with their place in "
            "the record, show that he violated it, and cite law for it.",
            "An officer keeps immunity if either question goes his way.",
        ),
    )


_TITLE = "PLAINTIFF'S OPPOSITION TO DEFENDANTS' MOTION TO DISMISS ON QUALIFIED IMMUNITY\n\n"
_SECOND = (
    "I. The right was clearly established.\n\nHanks v. Rogers, 853 F.3d 738 (5th Cir. 2017), was decided four years "
    "before. It held that a passive driver may not be thrown down without warning.\n\n"
    "II. Defendants had fair warning.\n\nEvery reasonable officer in this circuit had read Hanks by June 2021.\n\n"
)

RULE = Rule(
    code="QI301",
    name="violation-prong-unargued",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(
            f"{_TITLE}{_SECOND}",
            'Argument headings: "The right was clearly established." "Defendants had fair warning." Nothing on whether '
            "the facts show a violation.",
        ),
        Example(
            f"{_TITLE}LEGAL STANDARD\n\nThe first question is whether a constitutional right was violated.\n\n{_SECOND}"
            "CONCLUSION\n\nThe motion should be denied.",
            "a legal standard that names both questions argues neither",
        ),
    ),
    accepts=(
        Example(
            f"{_TITLE}I. The facts alleged show an unreasonable seizure.\n\nHe was still.\n\nII. That right was "
            "clearly "
            "established.\n\nHanks v. Rogers, 853 F.3d 738 (5th Cir. 2017).",
            'Headings: "The facts alleged show an unreasonable seizure." "That right was clearly established."',
        ),
        Example(
            f"{_TITLE}{_SECOND}Officer Dray used excessive force on a man who stood still.", "one sentence argues it"
        ),
        Example(
            f"{_TITLE}The motion does not dispute that the complaint pleads a violation.\n\n{_SECOND}", "not in dispute"
        ),
        Example(f"DEFENDANTS' MOTION TO DISMISS\n\nThey have qualified immunity.\n\n{_SECOND}", "a defendant's paper"),
        Example(_SECOND, "an excerpt, which no title calls an opposition"),
        Example(
            "ORDER\n\nPlaintiff's opposition is before the Court. Qualified immunity is denied.\n\n"
            f"{_SECOND}IT IS SO ORDERED.",
            "an order",
        ),
    ),
    look=_look,
)
