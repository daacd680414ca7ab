"""The opposition to a motion to dismiss tells an act that is pleaded nowhere.

## Why it matters
A brief does not amend a complaint. A new act in it is left out of account, and shows the court what the complaint
lacks.

## What to do
Cite the paragraph that pleads it. If there is none, offer it as an amendment: "If given leave, Plaintiff would add
that …".

## Limits
Needs the matter file: an act of force by a named defendant, told without a citation to the complaint, of a kind that
no text of the matter's events, claims and injuries mentions in any word. Without one, only a sentence that itself
says that the complaint leaves the act out.

## Sources
Federal Rule of Civil Procedure 12(d), on matters outside the pleadings; Rule 15(a), on how a complaint is amended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.structure import Topic
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.motion import Posture
from draftkit.patterns import pattern
from draftkit.rules.immunity.arguing import Said, sentences
from draftkit.rules.opposition.answering import has_record, opposes, posture
from draftkit.rules.opposition.persons import FORCE, acts_of, individuals, kind_of, words_of
from draftkit.rules.opposition.specimens import DISMISS, JUDGMENT, matter, paper
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_OFFERED = pattern(
    r"\b(?:leave|would (?:add|plead|allege|show)|amend\w*|if (?:given|allowed|granted|permitted)|could (?:add|plead"
    r"|allege)|proposed)\b",
    re.I,
)
_LEFT_OUT = pattern(
    r"\b(?i:though|although|while)\b[^.;]{0,30}\bnot (?:alleged|pleaded|pled|mentioned|stated|included) in (?:the|his"
    r"|her) (?:\w+ )?complaint\b"
    r"|\b(?:complaint|plaintiff) (?:did not|does not|omits|omitted|left out|fail\w* to) (?:mention|include|say"
    r"|allege|state|plead)?\b[^.;]{0,30}\b(?:that|it|this)\b[^.;]{0,20},"
    r" (?:but )?(?:Officer|Deputy|Sergeant|Defendant|Lt\.|Sgt\.) [A-Z]\w+ (?:also |then )?[a-z]+ed\b",
)
_CASE = pattern(r"\bv\. |\b(?:held|court|circuit|plaintiff in|officers? in)\b", re.IGNORECASE)


def _look(ctx: Context) -> Iterator[Finding]:
    if not opposes(ctx) or posture(ctx) not in (Posture.DISMISS, Posture.PLEADINGS):
        return
    said = sentences(ctx)
    pleaded = _pleaded(ctx)
    names = individuals(ctx.matter) if ctx.matter and ctx.matter.events else []
    acts = acts_of(names) if names else None
    for number, one in enumerate(said):
        if (
            one.is_heading
            or one.theirs
            or one.supposed
            or Topic.STANDARD in one.section.topics
            or _OFFERED.search(one.text)
        ):
            continue
        if _LEFT_OUT.search(one.bare):
            yield _finding(one, "By its own words this act is not in the complaint.")
            return
        act = acts.search(one.bare) if acts else None
        if act is None or FORCE[kind_of(act["verb"])].search(pleaded) or _CASE.search(one.bare):
            continue
        after = said[number + 1].text if number + 1 < len(said) else ""
        if has_record(one.text) or has_record(after[:60]):
            continue
        yield _finding(one, f"Nothing in the matter file says that {act['who']} {act['verb']} anybody.")
        return


def _pleaded(ctx: Context) -> str:
    matter = ctx.matter
    return " ".join(words_of((matter.events, matter.claims, matter.injuries, matter.sources))) if matter else ""


def _finding(said: Said, why: str) -> Finding:
    return RULE.finding(
        said.span,
        f"This tells an act for which no paragraph of the complaint is cited. {why} A brief does not amend a "
        f"complaint, and on "
        "this motion the court looks at the complaint alone.",
        Basis("draft", "matter file" if why.startswith("Nothing") else "draft", why),
        Remedy(
            "rewrite",
            "Cite the paragraph that pleads it: “Compl. ¶ [FILL IN: number].” If none does: “If given leave, "
            "Plaintiff would "
            "add that [FILL IN: the act].”",
            "An offer to plead it may win leave to amend; told as a fact, it is left out of account.",
        ),
    )


RULE = Rule(
    code="OPP521",
    name="new-fact-in-opposition",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            paper(DISMISS, "Lopez also kicked him twice."),
            '"Lopez also kicked him twice," pleaded nowhere, on a motion to dismiss.',
            matter=matter(),
        ),
        Example(paper(DISMISS, "Though not mentioned in the complaint, Lopez kicked him too."), "by its own words"),
    ),
    accepts=(
        Example(
            paper(DISMISS, "If given leave Plaintiff would add that Lopez kicked him twice."),
            '"If given leave Plaintiff would add that Lopez kicked him twice."',
            matter=matter(),
        ),
        Example(paper(DISMISS, "Lopez struck him three times."), "pleaded in another word", matter=matter()),
        Example(paper(DISMISS, "Lopez kicked him twice. Compl. ¶ 31."), "a paragraph is cited", matter=matter()),
        Example(paper(JUDGMENT, "Lopez also kicked him twice."), "summary judgment", matter=matter("posture: '56'")),
        Example(paper(DISMISS, "Lopez also kicked him twice."), "what is pleaded is not known"),
    ),
    look=_look,
)
