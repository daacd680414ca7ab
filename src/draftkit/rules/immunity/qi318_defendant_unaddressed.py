"""A defendant whose acts are argued under the violation is left out under clearly established law.

## Why it matters
Each official is judged on his own acts, and each has immunity unless earlier law told him that what he did was
unlawful. Against one who is not mentioned on that question, the court has nothing to decide with.

## What to do
Say for each defendant what the law forbade him to do, or say in a sentence that one answer holds for all and why.

## Limits
Needs the defendants' names, from the matter file, the caption or the title, and a part on clearly established law.
Quiet with fewer than two individuals, where a word for the group stands in that part (“the Officers”, “they”, “each”;
not in a sentence on the burden or on a policy), and for a defendant named in any sentence on earlier law.

## Sources
Ashcroft v. Iqbal, 556 U.S. 662 (2009): each official answers for his own conduct.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.structure import CLEARLY, Section, Topic
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.immunity.arguing import sentences
from draftkit.rules.immunity.defendants import individuals, speaks_of_all
from draftkit.rules.immunity.prongs import answers_a_motion
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    if not answers_a_motion(ctx):
        return
    names = individuals(ctx)
    second = list(_second_prong(ctx))
    if len(names) < 2 or not second:
        return
    argued = " ".join(_text(ctx, s) for s in second)
    parts = {s.span for s in second}
    said = [s.text for s in sentences(ctx) if s.section.span in parts]
    if any(speaks_of_all(text, names) for text in said):
        return
    addressed = {n for n in names if _named(n, argued)}
    elsewhere = [s.text for s in sentences(ctx) if s.argued and CLEARLY.search(s.text)]
    if not addressed or any(speaks_of_all(text) for text in elsewhere):
        return
    told = " ".join(
        _text(ctx, s)
        for s in ctx.sections
        if s.heading and s.topics & {Topic.FACTS, Topic.VIOLATION} and s not in second
    )
    left = [n for n in names if n not in addressed and _named(n, told) and not any(_named(n, t) for t in elsewhere)]
    if not left:
        return
    who, spoken = _joined(left), _joined([n for n in names if n in addressed])
    yield RULE.finding(
        second[0].heading_span,
        f"On clearly established law this paper speaks of {spoken} and never of {who}, though the facts or the "
        f"violation part name{'s' if len(left) == 1 else ''} "
        f"{'that defendant' if len(left) == 1 else 'those defendants'}. Each official is judged on his or her own "
        "acts: against one not argued here, immunity may be granted.",
        Basis("draft", "draft", f"Not named under the second prong: {who}."),
        Remedy(
            "rewrite",
            f"Say under this heading what {who} did, and which earlier case forbade it; or say that one answer holds "
            "for all of them, and why.",
            "The court decides for each defendant.",
        ),
    )


def _second_prong(ctx: Context) -> Iterator[Section]:
    """The parts on clearly established law, with everything below their headings."""
    inside: int | None = None
    for section in ctx.sections:
        if not section.heading:
            continue
        if inside is not None and section.level <= inside:
            inside = None
        if inside is None and Topic.CLEARLY_ESTABLISHED in section.topics:
            inside = section.level
        if inside is not None:
            yield section


def _text(ctx: Context, section: Section) -> str:
    return ctx.draft.text[section.span[0] : section.span[1]]


def _named(name: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) is not None


def _joined(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


_TITLE = "PLAINTIFF'S OPPOSITION TO THE MOTION TO DISMISS OF OFFICERS REYES, DOE AND LOPEZ\n\n"
_FACTS = "STATEMENT OF FACTS\n\nOfficer Reyes fired. Officer Doe held his arm. Officer Lopez kicked him.\n\n"
_LAW = "II. THE LAW WAS CLEARLY ESTABLISHED\n\n"

RULE = Rule(
    code="QI318",
    name="defendant-unaddressed",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            f"{_TITLE}{_FACTS}{_LAW}Officer Reyes had fair warning not to fire.",
            "Three officers moved; prong two speaks only of Officer Reyes.",
        ),
        Example(
            f"{_TITLE}{_FACTS}{_LAW}Officer Reyes had fair warning not to fire. The officers broke their policy. "
            "Defendants bear the burden.",
            "the group is named for a policy and the burden alone",
        ),
    ),
    accepts=(
        Example(
            f"{_TITLE}{_FACTS}{_LAW}Reyes fired. The officers broke their policy. These officers had fair warning.",
            "the group is named under the law, not under the policy alone",
        ),
        Example(
            f"{_TITLE}{_FACTS}{_LAW}Officers Reyes and Doe 1 each held an arm while Lopez struck.",
            '"Officers Reyes and Doe 1 each held an arm while Lopez struck" with both named under prong two.',
        ),
        Example(f"{_TITLE}{_FACTS}{_LAW}Reyes fired. The Officers had fair warning.", "the group is named"),
        Example(f"{_TITLE}{_FACTS}{_LAW}Any officer had fair warning.", "nobody is named"),
        Example(f"OPPOSITION TO MOTION TO DISMISS\n\n{_FACTS}{_LAW}Reyes had warning.", "the defendants are not known"),
    ),
    look=_look,
)
