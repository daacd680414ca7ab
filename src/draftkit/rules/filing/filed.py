"""What the filing rules share: papers that are filed, their signature, and the district they are filed in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.authorities.courts import Court
from draftkit.model.draft import Span
from draftkit.model.parties import CustodyStatus, Plaintiff, Stage
from draftkit.papers.cover import begins
from draftkit.papers.kind import PaperKind
from draftkit.patterns import pattern

if TYPE_CHECKING:
    from draftkit.model.matter import Matter
    from draftkit.rules.context import Context

BRIEFS = frozenset({PaperKind.OPPOSITION, PaperKind.MOTION, PaperKind.REPLY})
"""Papers that answer or ask for something in a case that has begun."""

FILED = BRIEFS | {PaperKind.COMPLAINT}

_OPENING = 4_000
_BEFORE = 300
"""Characters before the block's first line in which name and address may stand; before a verification, more."""
_CASE_NUMBER = pattern(
    r"\b\d{1,2}:\d{2}-c[vr]-\d{1,6}|\b(?:Nos?\.|Number:?|#) ?\d{2,4}[- ]?(?:cv|civ|c|cr)?[- ]\d{2,7}", re.IGNORECASE
)
_ELSEWHERE = pattern(
    r"\b(?:supreme|superior|chancery|appellate) court\b|\b(?:court of (?:appeals|claims|common pleas)"
    r"|circuit court (?:of|for) the (?:state|county))\b"
    r"|\bwrit of certiorari",
    re.IGNORECASE,
)
_DISTRICT_COURT = pattern(r"\b(?:united states|u\.\s?s\.) district court\b", re.IGNORECASE)
_CONTACT = pattern(r"@|\b\d{3}[).\s-]{1,2}\d{3}[.\s-]\d{4}\b")
_DISPOSITIVE = pattern(r"\bdismiss|\bsummary judgment|\bjudgment on the pleadings|\bqualified immunity", re.IGNORECASE)
_ALONE = pattern(
    r"\bpro se\b|\bin pro(?:pria)? per\b|\bplaintiff,? (?:without|in proper person)|\bself-represented\b", re.IGNORECASE
)
_COUNSEL = pattern(
    r"\battorneys? (?:for|at law)\b|\bcounsel for\b|\besq\b|\bbar (?:no|number|#|id)|\bSBN\b|\bLLP\b|\blaw (?:office"
    r"|clinic|firm|center)|\blegal (?:clinic|aid)",
    re.IGNORECASE,
)
_INMATE = pattern(
    r"\b(?:correctional|prison|penitentiary|jail|detention|inmate|D\.?O\.?C\.?|reg(?:ister)?\. ?no)\b", re.IGNORECASE
)


def is_filed(ctx: Context, kinds: frozenset[PaperKind] = FILED) -> bool:
    """True for a plaintiff's whole paper of one of these kinds with a caption: no excerpt, order or guide."""
    from draftkit.rules.immunity.papers import for_no_party

    if (
        ctx.matter_is_draft
        or elsewhere(ctx)
        or ctx.paper.kind not in kinds
        or ctx.paper.side != "plaintiff"
        or ctx.caption is None
    ):
        return False
    return not for_no_party(ctx)


def elsewhere(ctx: Context) -> bool:
    """True for a paper for a state court, a court of appeals or the Supreme Court: the first court it names is one."""
    other, district = _ELSEWHERE.search(opening(ctx)), _DISTRICT_COURT.search(opening(ctx))
    return other is not None and (district is None or other.start() < district.start())


def opening(ctx: Context) -> str:
    """The beginning of the paper, where caption and filer stand."""
    start = begins(ctx.draft)
    return ctx.draft.text[start : start + _OPENING]


def case_number(ctx: Context) -> str | None:
    """The case number printed in the opening; None where there is none or only a blank."""
    printed = ctx.caption.number if ctx.caption else None
    if printed and any(c.isdigit() for c in printed):
        return printed
    found = _CASE_NUMBER.search(opening(ctx))
    return found[0] if found else None


def answers_dispositive(ctx: Context) -> bool:
    """True for an opposition to a motion that would end the case, as its title tells."""
    return is_filed(ctx, frozenset({PaperKind.OPPOSITION})) and _DISPOSITIVE.search(ctx.paper.title or "") is not None


def complaint_of(ctx: Context) -> Matter | None:
    """The matter file that is checked, where it is for a complaint."""
    if ctx.matter is None or not ctx.matter_is_draft:
        return None
    return ctx.matter if ctx.matter.matter.stage in (Stage.COMPLAINT, Stage.AMENDED_COMPLAINT) else None


def in_custody(plaintiff: Plaintiff) -> bool:
    """True for a plaintiff who is held now, as far as the matter file says."""
    return plaintiff.custody.status not in (None, CustodyStatus.NONE) and plaintiff.custody.until is None


_HEAD = 2_000
_MAILING = pattern(r"\bmailing address\b[\s\S]{0,200}", re.IGNORECASE)
"""The filer's address under a label of its own, beside or below the caption."""


def signature_text(ctx: Context) -> str:
    """The signature block's text, with what a filer printed at the top of the first page."""
    top = opening(ctx)[: ctx.caption.span[0] - begins(ctx.draft)] if ctx.caption else ""
    start, end = ctx.signature.span if ctx.signature else (0, 0)
    verified = ctx.draft.text[start : start + 12].lower().lstrip().startswith("executed")
    block = ctx.draft.text[max(0, start - _BEFORE * (10 if verified else 1)) : end]
    labelled = _MAILING.search(ctx.draft.text, 0, _HEAD)
    block += f"\n{labelled[0]}" if labelled else ""
    return f"{top}\n{block}" if _CONTACT.search(top) else block


def has_counsel(ctx: Context) -> bool:
    """True where the signature block is a lawyer's or a clinic's."""
    return _COUNSEL.search(signature_text(ctx)) is not None


def is_alone(ctx: Context) -> bool:
    """True where the filer has no lawyer, as the signature block tells."""
    text = signature_text(ctx)
    return not has_counsel(ctx) and (_ALONE.search(text) is not None or is_inmate(ctx))


def is_inmate(ctx: Context) -> bool:
    """True where the filer writes from a jail or prison, as the signature block tells."""
    signed = ctx.signature
    return signed is not None and (
        signed.prisoner_number is not None or _INMATE.search(signature_text(ctx)) is not None
    )


def district_of(ctx: Context) -> Court | None:
    """The federal district: as given, else the caption's, else the matter file's; None where none of them tells."""
    from draftkit.authorities.courts import court
    from draftkit.authorities.districts import district
    from draftkit.errors import BadUsage

    if ctx.district is not None:
        return court(ctx.district)
    if not ctx.matter_is_draft and ctx.caption is not None and ctx.caption.court is not None:
        return ctx.caption.court if ctx.caption.court.kind == "district" else None
    named = ctx.matter.court.district if ctx.matter else None
    try:
        return district(named) if named else None
    except BadUsage:
        return None


def title_span(ctx: Context) -> Span:
    """Where to point when something is missing from the whole paper: its title, else its caption."""
    if ctx.paper.title_span is not None:
        return ctx.paper.title_span
    if ctx.caption is not None:
        return ctx.caption.span
    return (ctx.draft.blocks[0].start, ctx.draft.blocks[0].end)
