"""Discovery is asked for, without saying what is sought, who holds it and why it matters.

## Why it matters
A bare wish for discovery is refused, above all where immunity is claimed. On summary judgment it has to be shown by
declaration what facts are missing and why.

## What to do
Name each fact sought, who holds the proof, and how it bears on the question before the court; on summary judgment say
it in a declaration under Rule 56(d).

## Limits
Quiet where the paragraph or its part names any thing or person (a video, a log, a deposition), cites a declaration,
or where the matter file has the details. In a matter file, a Rule 56(d) request with parts missing.

## Sources
Federal Rule of Civil Procedure 56(d); Gutierrez v. Cobos, 841 F.3d 895 (10th Cir. 2016).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.immunity.arguing import sentences
from draftkit.rules.opposition.answering import opposes, opposition_matter
from draftkit.rules.opposition.specimens import JUDGMENT, matter, paper
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.model.draft import Span
    from draftkit.model.place import Place
    from draftkit.rules.context import Context

_ASKS = pattern(
    r"\b(?:plaintiffs?|he|she|they|I|Mr\. \w+|Ms\. \w+) (?:\w+ )?(?:needs?|requires?|requests?|asks? for|seeks?"
    r"|wants?|should (?:be (?:allowed|given|permitted|granted)|have)"
    r"|must (?:be (?:allowed|given|permitted)|have)|(?:is|are) entitled to)\b[^.;]{0,60}\bdiscovery\b"
    r"|\bdiscovery (?:is|should be) (?:needed|necessary|required|allowed|permitted|granted|ordered)\b"
    r"|\b(?:asks?|requests?|urges?) (?:that )?(?:the|this) court (?:to )?(?:allow|permit|order|grant"
    r"|defer)\b[^.;]{0,60}\bdiscovery\b",
    re.IGNORECASE,
)
_SPECIFIC = pattern(
    r"\b(?:videos?|footage|recordings?|camera\w*|depos(?:e|ition|itions|ing)|logs?|records?|reports?|e-?mails?|audio"
    r"|dispatch|photograph\w*"
    r"|polic(?:y|ies)|training|personnel|files?|documents?|interrogator\w*|identit\w+|names? of|witness\w*"
    r"|subpoena\w*|transcripts?|manuals?"
    r"|messages?|statements?|investigat\w+|testimony|specifically|namely|including|whether)\b|\bDecl\."
    r"|\bdeclaration (?:names|states|of)|\(1\)|¶",
    re.IGNORECASE,
)
_NOT_A_REQUEST = pattern(
    r"\b(?:no|without|further|closed|completed|cannot|does not (?:need|require)|not (?:need|require|entitled"
    r"|necessary)|stay\w*|court (?:held|found)"
    r"|circuit|need not|until|if|whether|before|plausib\w+|alternative\w*)\b|\bv\. ",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    case = opposition_matter(ctx)
    asked = ctx.matter.opposition.rule_56d if ctx.matter and ctx.matter.opposition else None
    full = asked is not None and bool(asked.facts_sought and asked.held_by and asked.bearing)
    if case is not None:
        if asked is not None and not full:
            gaps = [
                words
                for words, given in (
                    ("the facts sought", asked.facts_sought),
                    ("who holds the proof", asked.held_by),
                    ("how it bears on immunity", asked.bearing),
                )
                if not given
            ]
            yield _finding(case.place("opposition.rule_56d"), f"does not say {', nor '.join(gaps)}")
        return
    limited = ctx.matter.opposition.fallbacks.limited_discovery if ctx.matter and ctx.matter.opposition else ()
    if not opposes(ctx) or full or limited:
        return
    for said in sentences(ctx):
        if _ASKS.search(said.bare) is None or said.theirs or said.is_heading or _NOT_A_REQUEST.search(said.bare):
            continue
        part = ctx.draft.text[said.section.heading_span[1] : said.section.span[1]] if said.section.heading else ""
        around = part if 0 < len(part) < 6_000 else ctx.block(said.span[0]).text
        if not _SPECIFIC.search(around):
            yield _finding(said.span, "does not say what is sought, who holds it, or how it bears on the motion")
            return


def _finding(where: Span | Place, what: str) -> Finding:
    return RULE.finding(
        where,
        f"This request for discovery {what}. Such a request is seldom granted, above all where immunity is claimed.",
        Basis("rule", "Fed. R. Civ. P. 56(d)", "The party shows by declaration what it cannot yet present, and why."),
        Remedy(
            "rewrite",
            "“Plaintiff seeks [FILL IN: the video, log or witness], held by [FILL IN: who], which will show [FILL "
            "IN: fact]; that "
            "bears on [FILL IN: the question], because [FILL IN: why].” On summary judgment put it into a declaration.",
            "A court can grant only what is named.",
        ),
    )


RULE = Rule(
    code="OPP516",
    name="discovery-request-without-specifics",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(paper(JUDGMENT, "Plaintiff needs discovery."), '"Plaintiff needs discovery."'),
        Example(matter(opposition="rule_56d: {held_by: the City}"), "the matter file leaves out the facts and why"),
    ),
    accepts=(
        Example(
            paper(
                JUDGMENT,
                "Plaintiff needs discovery. His declaration names the video, who holds it, and that it will show "
                "whether he "
                "was cuffed.",
            ),
            "Declaration names the video, who holds it, and how it bears on whether Doe was cuffed.",
        ),
        Example(paper(JUDGMENT, "Plaintiff does not need discovery to defeat this motion."), "none is asked"),
        Example(paper(JUDGMENT, "Defendants argue that Plaintiff needs discovery."), "what they say"),
        Example("Plaintiff needs discovery.", "no opposition"),
    ),
    look=_look,
)
