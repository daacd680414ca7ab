"""Which of the two prongs a paper argues: by its headings, or by sentences that say something of its own on them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.immunity.structure import CLEARLY, VIOLATED, Topic
from draftkit.patterns import pattern as later
from draftkit.rules.immunity.arguing import Said, is_opposition, plaintiffs_paper, sentences
from draftkit.rules.immunity.notice import offered, states_rules, where
from draftkit.rules.immunity.papers import is_complaint

if TYPE_CHECKING:
    from draftkit.model.draft import Span
    from draftkit.rules.context import Context

SEVERAL = 3
"""Sentences on one prong that make an argument of it where no heading names it."""

_ON_VIOLATION = later(
    VIOLATED.pattern + r"|(?<!\bnot )\bprotected\b"
    r"|\b(?:first|fourth|fifth|eighth|fourteenth) amendment\b|\bconstitution\w*|\bdiscriminat\w*"
    r"|\b(?:prong one|first (?:question|step|inquiry))\b|\b(?:was|were|is) (?:not )?(?:un)?(?:reasonable|justified"
    r"|lawful)\b"
    r"|\bGraham factors?\b|\bserious (?:medical )?needs?\b|\bprobable cause\b|\bshock\w* the conscience\b"
    r"|\bwrongful\w*",
    re.IGNORECASE,
)
_ON_CLEARLY = later(
    CLEARLY.pattern
    + r"|\bprecedents?\b|\b(?:long|well)[- ](?:established|settled)\b|\b(?:warned|warning|notice|settled)\b"
    r"|\bon point\b|\bobvious\w*|\b(?:prior|earlier) (?:cases?|decisions?|law)\b|\bprong two\b|\bsecond (?:prong"
    r"|question|step)\b"
    r"|\b(?:would|should|must) have known\b|\breasonable officer\b"
    r"|\b(?:law|rights?|rules?|cases?)\b[^.;]{0,40}\bclear\b"
    r"|\bclear(?:ly)? (?:law|rule|unlawful|illegal)\b|\bknew\b[^.;]{0,60}\b(?:unlawful|illegal|against the law)\b"
    r"|\b(?:no|any|every) (?:officer|official|guard|jailer|deputy|person)s?\b[^.;]{0,20}\b(?:could|would)\b"
    r"|\bknew better\b|\bknew in (?:19|20)\d\d\b|\bon the books\b|\b(?:had|have|has) been (?:told|warned)\W*$"
    r"|\b(?:circuit|courts?|law|held|protected)\b[^.;]{0,60}\b(?:by|since|as of) (?:\w+ )?(?:19|20)\d\d\b"
    r"|\b(?:by|since|as of) (?:\w+ )?(?:19|20)\d\d\b[^.;]{0,60}\b(?:circuit|courts?|law|held|protected)\b",
    re.IGNORECASE,
)
_NUMBER = later(r"\W*([IVX]{1,5}|[A-H]|\d{1,2})[.)]\s")
_OF_A_CASE = later(
    r"\b(?:courts?|circuit|held|holds|holding|decisions?|cases?|panel|precedents?|en banc)\b", re.IGNORECASE
)
_TO_THE_COURT = later(r"\b(?:ask(?:s|ed)?|urge[sd]?|requests?|this) (?:that )?(?:the |this )?court\b", re.IGNORECASE)
_LEFT_ALONE = later(
    r"\b(?:do(?:es)? not|did not|never|not) (?:\w+ )?(?:dispute|contest|challenge|address|argue|deny|attack)\b"
    r"|\b(?:conced\w*|undisputed|uncontested|admit\w*)\b[^.;]{0,80}\b(?:violat\w*|prong|immunity|established"
    r"|unconstitutional)"
    r"|\bonly (?:challenge|argu\w+|contest\w*|the (?:first|second) (?:prong|question))\b"
    r"|\b(?:limited|confined) to (?:the )?(?:first|second)\b|\bassum\w+ (?:a|the|that)\b[^.;]{0,60}\bviolat\w*",
    re.IGNORECASE,
)


_IN_A_MOTION = {Topic.VIOLATION: "violation", Topic.CLEARLY_ESTABLISHED: "clearly_established"}
"""The prongs as a matter file's motion names them."""


def argued_alone(ctx: Context, prong: Topic) -> Span | None:
    """Where a paper that answers a motion argues one prong of immunity, and nowhere the other; None where it does not.

    None too where the motion itself is about this prong only, where the other is not in dispute, and for an excerpt.
    """
    other = Topic.VIOLATION if prong is Topic.CLEARLY_ESTABLISHED else Topic.CLEARLY_ESTABLISHED
    if not answers_a_motion(ctx) or is_excerpt(ctx) or _not_moved(ctx, other) or headings_on(ctx, other):
        return None
    second = prong is Topic.CLEARLY_ESTABLISHED
    headings, said = headings_on(ctx, prong), on_clearly(ctx) if second else on_violation(ctx)
    if not headings and len(said) < SEVERAL:
        return None
    # A heading on clearly established law can answer nothing but immunity; any brief argues a violation.
    if not (second and headings) and not immunity_at_stake(ctx):
        return None
    if (on_violation(ctx) if second else on_clearly(ctx)) or left_alone(ctx):
        return None
    return headings[0] if headings else said[0].span


def cases_alone(ctx: Context) -> Span | None:
    """Where a paper that answers a claim of immunity first leans on a case, and never says what earlier law made clear.

    So people without a lawyer argue: "that is the same as me", and no word on either prong. None where it argues one.
    """
    if not answers_a_motion(ctx) or is_excerpt(ctx) or _not_moved(ctx, Topic.CLEARLY_ESTABLISHED):
        return None
    if on_clearly(ctx) or headings_on(ctx, Topic.CLEARLY_ESTABLISHED) or left_alone(ctx) or not immunity_at_stake(ctx):
        return None
    leaned_on = (c.span for row in ctx.assessment.rows if not states_rules(row.authority) for c in offered(ctx, row))
    return min(leaned_on, default=None)


def perhaps_in_other_words(ctx: Context) -> bool:
    """True where a part of the argument whose heading names neither prong leans on a case that came before the events:
    it may argue clearly established law in words that are not known here."""
    return any(
        not (section := where(ctx, c)).topics and (section.level > 1 or _NUMBER.match(section.heading))
        for row in ctx.assessment.rows
        if row.before
        for c in offered(ctx, row)
    )


def _not_moved(ctx: Context, prong: Topic) -> bool:
    immunity = ctx.matter.motion.immunity if ctx.matter and ctx.matter.motion else None
    return immunity is not None and bool(immunity.prongs) and _IN_A_MOTION[prong] not in immunity.prongs


def answers_a_motion(ctx: Context) -> bool:
    """True for a plaintiff's paper that answers a motion and does not say that immunity was not raised."""
    known: dict[str, bool] = ctx.memo.setdefault(f"{__name__}.answers", {})
    if "it" not in known:
        known["it"] = (
            plaintiffs_paper(ctx)
            and is_opposition(ctx)
            and not is_complaint(ctx)
            and not any(_IMMUNITY.search(s.text) and _NOT_RAISED.search(s.text) for s in sentences(ctx))
        )
    return known["it"]


def is_excerpt(ctx: Context) -> bool:
    """True where the outline does not begin at the beginning: what is missing may stand in the part left out."""
    numbers = [m[1] for s in ctx.sections if (m := _NUMBER.match(s.heading)) is not None]
    return bool(numbers) and numbers[0] not in ("I", "A", "1")


def immunity_at_stake(ctx: Context) -> bool:
    """True where the paper, or the matter file, says that a person, not an entity, claims qualified immunity."""
    motion = ctx.matter.motion if ctx.matter else None
    if motion is not None and motion.immunity is not None:
        return True
    return any(
        _IMMUNITY.search(s.text) and not _OF_AN_ENTITY.search(s.text) and Topic.THRESHOLD not in s.section.topics
        for s in sentences(ctx)
    )


def headings_on(ctx: Context, topic: Topic) -> list[Span]:
    """The argument headings that name a prong themselves."""
    return [
        s.heading_span
        for s in ctx.sections
        if s.heading
        and topic in s.topics
        and (CLEARLY if topic is Topic.CLEARLY_ESTABLISHED else VIOLATED).search(s.heading)
    ]


def on_violation(ctx: Context) -> list[Said]:
    """Sentences that say of this case that the right was violated; in doubt a sentence is one.

    Under a heading on clearly established law, a sentence that tells what a court decided is not.
    """
    key = f"{__name__}.on_violation"
    if key not in ctx.memo:
        ctx.memo[key] = [s for s in _candidates(ctx) if _says_violated(ctx, s)]
    found: list[Said] = ctx.memo[key]
    return found


def _says_violated(ctx: Context, said: Said) -> bool:
    both = Topic.VIOLATION in said.section.topics
    if not _ON_VIOLATION.search(said.text) or (CLEARLY.search(said.text) and not both) or _only_cites(ctx, said):
        return False
    told = Topic.CLEARLY_ESTABLISHED in said.section.topics and not both
    return not (told and (_OF_A_CASE.search(_TO_THE_COURT.sub(" ", said.text)) or _cites(ctx, said)))


def on_clearly(ctx: Context) -> list[Said]:
    """Sentences on earlier law and notice; in doubt a sentence is one."""
    key = f"{__name__}.on_clearly"
    if key not in ctx.memo:
        ctx.memo[key] = [s for s in _candidates(ctx) if _ON_CLEARLY.search(s.text)]
    found: list[Said] = ctx.memo[key]
    return found


def left_alone(ctx: Context) -> bool:
    """True where the paper says, anywhere, that one of the prongs is not in dispute."""
    return any(_LEFT_ALONE.search(s.text) for s in sentences(ctx))


def _candidates(ctx: Context) -> list[Said]:
    """What may argue: not introduction, facts or standard, nor a report of the other side, nor the title."""
    return [s for s in sentences(ctx) if s.argued and not _is_title(s) and not s.theirs_alone]


def _is_title(said: Said) -> bool:
    """True for a line before the first argument heading that is the paper's title, not its text."""
    return said.is_heading and said.section.level == 1 and not said.section.topics


def _only_cites(ctx: Context, said: Said) -> bool:
    index = ctx.sentences.index_at(said.span[0])
    return index is not None and ctx.sentences.is_citation_sentence(index)


def _cites(ctx: Context, said: Said) -> bool:
    index = ctx.sentences.index_at(said.span[0])
    return index is not None and any(c.is_case for c in ctx.sentences.citations_in(index))


_IMMUNITY = later(r"\bqualified(?:ly)? immun\w*", re.IGNORECASE)
_OF_AN_ENTITY = later(r"\b(?:city|county|municipal\w*|town|official[- ]capacity|state[- ]law)\b", re.IGNORECASE)
_NOT_RAISED = later(
    r"\b(?:waiv\w+|forfeit\w*|withdr[ae]w\w*|abandon\w*|reserv\w*|not (?:yet )?(?:raise|assert|seek|claim|invoke|move"
    r"|plead)\w*)\b",
    re.IGNORECASE,
)
