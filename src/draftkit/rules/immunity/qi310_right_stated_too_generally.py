"""The right is named in general words where the draft says that it was clearly established.

## Why it matters
Everybody knows that excessive force is forbidden; the question is whether the law forbade this, in such a situation. A
right named in general words is a common reason for granting immunity.

## What to do
State the right at the level of what was done, to whom, in which situation: “An officer may not strike a handcuffed man
who is not resisting.” Then cite a case on such facts.

## Limits
Only in a plaintiff's argument, never in its introduction, facts or legal standard, and once for a draft. Quiet where
the sentence goes on to the situation, where any other sentence of the argument states what may not be done in such a
situation, where the words are quoted or the other side's, and where obviousness is argued with authority.

## Sources
Ashcroft v. al-Kidd, 563 U.S. 731 (2011), and Mullenix v. Luna, 577 U.S. 7, 12 (2015) (per curiam), on the level of
generality; Graham v. Connor, 490 U.S. 386 (1989), as an example of a general rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.assessing import argues_obviousness
from draftkit.immunity.structure import Topic
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.immunity.arguing import Said, plaintiffs_paper, sentences
from draftkit.rules.immunity.conduct import about_right, limits_conduct
from draftkit.rules.immunity.papers import is_complaint
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_GENERAL = pattern(
    r"\brights? (?:to be (?:free|secure)|against|not to be subjected to|to)\s(?:from\s|against\s)?(?:the use of\s"
    r"|an?\s|any\s)?"
    r"(?P<what>(?:excessive|unreasonable|unlawful|unconstitutional)(?: (?:and|or) (?:deadly|excessive"
    r"|unreasonable))? (?:force|searches?(?: and seizures?)?|seizures?|arrests?)"
    r"|cruel and unusual punishments?|(?:false|wrongful) arrest|retaliation|(?:procedural "
    r"|substantive )?due process(?: of law)?"
    r"|equal protection(?: of the laws?)?|free(?:dom of)? speech|deliberate indifference|adequate medical (?:care"
    r"|treatment))\b"
    r"|\b(?:first|fourth|fifth|eighth|fourteenth) amendment(?: rights?)?(?= (?:was|were|is|are|ha(?:s|ve|d) been) "
    r"(?:\w+ )?(?:clearly|well|long))",
    re.IGNORECASE,
)
_SETTLED = pattern(
    r"\bclearly[- ]established\b|\b(?:well|long|firmly)[- ](?:established|settled)\b|\bclear(?:ly)? settled\b"
    r"|\bbeyond debate\b",
    re.IGNORECASE,
)
_GOES_ON = pattern(
    r"\s*,?\s*(?:during|when|while|where|by|after|before|if|once|who|for|in retaliation|without|in the form|from"
    r"|at the hands)\b",
    re.IGNORECASE,
)
_NOT_ENOUGH = pattern(
    r"\b(?:generality|level|specific\w*|too general|not enough|defin\w+|more than|not (?:simply|merely|just|only)"
    r"|abstract"
    r"|begins?|starts?|no (?:one|party)|disputes?)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if not plaintiffs_paper(ctx) or is_complaint(ctx):
        return
    said = [s for s in sentences(ctx) if s.argued and Topic.CONCLUSION not in s.section.topics]
    general = next((found for s in said if (found := _general(s)) is not None), None)
    if general is None or any(limits_conduct(s.text) and about_right(s.text, general[1]) for s in said):
        return
    if argues_obviousness(ctx.draft, ctx.citations, ctx.authorities):
        return
    where, what = general
    yield RULE.finding(
        where,
        f"The draft says that the right was clearly established, but names it only in general words (“{what}”), and "
        "no other sentence of the argument says what may not be done in such a situation. Courts ask whether the law "
        "forbade this conduct in these circumstances.",
        Basis("draft", "draft", "No sentence of the argument states the right at the level of the conduct."),
        Remedy(
            "rewrite",
            "Say what an officer may not do, to whom, and in which situation (“An officer may not … a person who "
            "…”), and follow it with a case on such facts.",
            "A general right gives little notice of what it forbids in one situation.",
        ),
    )


def _general(said: Said) -> tuple[tuple[int, int], str] | None:
    """Where a sentence calls a right, named in general words, clearly established."""
    match = _GENERAL.search(said.bare)
    if match is None or not _SETTLED.search(said.bare) or _NOT_ENOUGH.search(said.bare):
        return None
    if _GOES_ON.match(said.bare, match.end()) or said.theirs or said.supposed:
        return None
    return said.span, " ".join(match[0].split())


RULE = Rule(
    code="QI310",
    name="right-stated-too-generally",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            "The right to be free from excessive force was clearly established. Graham v. Connor, 490 U.S. 386 (1989)."
        ),
        Example(
            "The right to be free from excessive force was clearly established. So was the right not to be hurt when "
            "you are not resisting. To film an arrest was a clearly established right too.",
            "no act is named, and the specific right is another",
        ),
        Example("My Fourth Amendment rights were clearly established."),
        Example(
            "II. The right to be free from unreasonable searches was clearly established.\n\nThat is all it takes."
        ),
    ),
    accepts=(
        Example(
            "It was clearly established that an officer may not punch a handcuffed, compliant arrestee in the face."
        ),
        Example(
            "LEGAL STANDARD\n\nThe right to be free from excessive force was clearly established. Graham v. Connor, "
            "490 "
            "U.S. 386 (1989).",
            "the legal standard may be general",
        ),
        Example(
            "The right to be free from excessive force has long been clearly established. Above all, an officer may "
            "not strike a man in handcuffs.",
            "then made specific",
        ),
        Example("The right to be free from excessive force when lying still in custody was clearly established."),
        Example("Defendants say that the right to be free from excessive force was not clearly established."),
        Example(
            "The right to be free from excessive force was clearly established, but at that level of generality it "
            "decides nothing."
        ),
        Example(
            "DEFENDANTS' MOTION TO DISMISS\n\nThe right to be free from excessive force was not clearly established."
        ),
    ),
    look=_look,
)
