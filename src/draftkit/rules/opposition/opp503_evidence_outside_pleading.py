"""On a motion to dismiss, the opposition argues from a declaration, a deposition or an exhibit of its own.

## Why it matters
Such a motion tests the complaint alone. Papers outside it are left out of account, or the court turns the motion into
one for summary judgment before you have had discovery.

## What to do
Argue from the complaint and cite its paragraphs. If the fact is not in the complaint, ask for leave to amend and say
what you would add. If the paper is part of the complaint, or may be noticed, say so where you cite it.

## Limits
Runs where the title or the matter file says that the motion is to dismiss or for judgment on the pleadings, and no
question of jurisdiction or service. Quiet for the other side's papers, for exhibits of the complaint, and in a part
that speaks of Rule 12(d), notice, leave to amend or striking. An affidavit is only taken for evidence where it is
yours.

## Sources
Federal Rule of Civil Procedure 12(d), on matters outside the pleadings; Rule 10(c), on exhibits of a pleading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.motion import Posture
from draftkit.patterns import pattern
from draftkit.rules.immunity.arguing import Said, sentences
from draftkit.rules.opposition.answering import listed, opposes, passage, posture
from draftkit.rules.opposition.specimens import DISMISS, JUDGMENT, matter, paper
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_CITED = pattern(r"\b[A-Z][\w’'-]+ (?:Decl|Aff|Dep)\. (?:¶|at \d|\d+:\d)")
_TOLD = pattern(
    r"\b(?:Plaintiff|[A-Z][\w’'-]+)(?:['’]s?)? (?:sworn |own |attached )?(?:declaration|deposition"
    r"|affidavit)\b[^;]{0,60}?"
    r"\b(?:shows?|states?|says?|establish(?:es)?|confirms?|proves?|explains?|demonstrates?|describes?|attests?"
    r"|swears?)\b"
    r"|\b(?:declaration|affidavit|deposition) of (?-i:[A-Z])"
)
_ATTACHED = pattern(
    r"\b(?:attached|annexed|submitted) (?:hereto|herewith|(?:to|with) this (?:opposition|response|brief|memorandum))\b"
)
_PLEADED = pattern(r"\bCompl(?:\.|aint)|\b[FST]AC\b|\balleg\w+|\bplead\w*")
_OF_THE_LAW = pattern(
    r"\b(?:decisions?|opinions?|unpublished|orders?|authorit\w+|WL|proposed|cases?|transcript of)\b", re.IGNORECASE
)
_WARRANT = pattern(
    r"\b(?:warrants?|swore out|probable[- ]cause affidavit|criminal complaint|charging)\b", re.IGNORECASE
)
_EXPLAINED = pattern(
    r"\b12\(d\)|\bconver(?:t|ted|sion|ting)\b|\boutside (?:of )?the (?:pleadings?|complaint)"
    r"|\bjudicial(?:ly)? notice|\bnoticed?\b"
    r"|\bincorporat\w+ (?:by reference|in(?:to)?)\b|\b(?:to|in|with|of) (?:the|his|her"
    r"|plaintiff['’]s) (?:\w+ ){0,3}complaint\b|\bCompl\.,? Ex"
    r"|\b(?:strike|stricken|exclude[ds]?|disregard\w*|inadmissible|improper\w*)\b|\bleave to (?:amend|file)"
    r"|\bwould (?:add|plead|allege)\b"
    r"|\b56\(d\)|\b(?:summary judgment|12\(b\)\([1235]\)|jurisdiction\w*|service of process|exhaust\w+|extension"
    r"|timel\w+)\b|\balternative(?:ly)?\b"
    r"|\bunopened\b|\bproposed amended\b|\bother (?:case|matter|litigation)\b",
    re.IGNORECASE,
)
_NOT_12B6 = pattern(r"\b12\(b\)\([1-57]\)|\bjurisdiction\b|\bservice of process\b|\bexhaust", re.IGNORECASE)


def _look(ctx: Context) -> Iterator[Finding]:
    if not opposes(ctx) or posture(ctx) not in (Posture.DISMISS, Posture.PLEADINGS):
        return
    if ctx.paper.title and _NOT_12B6.search(ctx.paper.title):
        return
    found = [s for s in sentences(ctx) if _is_evidence(ctx, s)]
    if not found:
        return
    more = f" The same on {listed(ctx, [s.span[0] for s in found[1:]])}." if found[1:] else ""
    yield RULE.finding(
        found[0].span,
        "This argues from evidence outside the complaint. On a motion to dismiss the court looks at the complaint; "
        "it may "
        f"ignore the rest, or turn the motion into one for summary judgment before you have had discovery.{more}",
        Basis(
            "rule", "Fed. R. Civ. P. 12(d)", "Matters outside the pleadings are excluded, or the motion is converted."
        ),
        Remedy(
            "rewrite",
            "Cite the paragraph of the complaint that says it: “Compl. ¶ [FILL IN: number].” If none does, ask "
            "instead: “If "
            "given leave, Plaintiff would add that [FILL IN: the fact].”",
            "What the complaint says is taken as true; what a declaration adds may not be read at all.",
        ),
    )


def _is_evidence(ctx: Context, said: Said) -> bool:
    text = said.text
    after = ctx.draft.text[said.span[1] : said.span[1] + 40]
    told = _TOLD.search(text) is not None and not _PLEADED.search(text + after)
    attached = _ATTACHED.search(text) is not None and not _OF_THE_LAW.search(text)
    if not (told or attached or _CITED.search(text)) or said.theirs or said.is_heading:
        return False
    around = passage(ctx, said)
    return not (_EXPLAINED.search(around) or _EXPLAINED.search(said.section.heading) or _WARRANT.search(around))


RULE = Rule(
    code="OPP503",
    name="evidence-outside-pleading",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(
            paper(DISMISS, "ARGUMENT", "Doe's declaration, Ex. 4, shows that he lay still."),
            'Motion to dismiss; "Doe\'s declaration, Ex. 4, shows ..."',
        ),
        Example(paper(DISMISS, "Doe was in handcuffs. Doe Decl. ¶ 8."), "cited as on summary judgment"),
        Example(
            paper("PLAINTIFF'S RESPONSE", "Lopez saw the handcuffs. Lopez Dep. 41:7-19."),
            "the matter file says which motion",
            matter=matter("posture: 12(b)(6)"),
        ),
        Example(paper(DISMISS, "The photographs attached hereto leave no doubt."), "a paper added to the brief"),
    ),
    accepts=(
        Example(
            paper(
                DISMISS,
                "The report says so. Ex. A to the complaint. The Court may take judicial notice of Doe Decl. ¶ 2.",
            ),
            "Ex. A to the complaint; a fact of which notice may be taken, so labelled.",
        ),
        Example(paper(JUDGMENT, "Doe was in handcuffs. Doe Decl. ¶ 8."), "summary judgment is decided on such papers"),
        Example(paper(DISMISS, "Defendants rely on the declaration of R. Lopez. Rule 12(d) forbids it."), "theirs"),
        Example(
            paper(DISMISS, "Lopez's affidavit states that Doe ran. No warrant should have issued."), "of a warrant"
        ),
        Example(
            paper("OPPOSITION TO MOTION TO DISMISS UNDER RULE 12(B)(1) FOR LACK OF JURISDICTION", "Doe Decl. ¶ 2."),
            "facts are looked at",
        ),
        Example(
            paper("OPPOSITION TO MOTION TO DISMISS OR, IN THE ALTERNATIVE, FOR SUMMARY JUDGMENT", "Doe Decl. ¶ 2."),
            "both at once",
        ),
    ),
    look=_look,
)
