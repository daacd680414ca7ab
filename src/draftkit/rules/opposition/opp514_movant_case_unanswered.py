"""A binding case that the motion leads with is never mentioned.

## Why it matters
Silence on a case that binds the court looks like having no answer to it, and the court will read it in the other
side's words alone.

## What to do
Read it. Say what it decided on each question, on what facts, and why yours differ; or that it came after the events,
or decided something else.

## Limits
Needs the motion's cases in the matter file (motion.cited_authority) and the court. Only cases of the Supreme Court
and of your own circuit count, and not those that only state the tests of immunity. A name or a citation anywhere in
your paper is an answer here; whether it is a good one is not read.

## Sources
The case itself; the record that draftkit holds of it, where it holds one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.patterns import pattern
from draftkit.rules.opposition.answering import is_whole, opposes, title_or_start
from draftkit.rules.opposition.specimens import CLOSING, DISMISS, matter, paper
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.model.authority import Authority
    from draftkit.model.motion import CitedCase
    from draftkit.rules.context import Context

_CITE = pattern(r"\b(\d{1,4}) (U\.S\.|S\. Ct\.|F\.(?:2d|3d|4th)?) (\d{1,5})\b")
_CIRCUIT = pattern(r"\((?P<n>\d{1,2})(?:st|d|nd|rd|th) Cir\.|\((?P<dc>D\.C\. Cir\.)")
_PARTY = pattern(r"[A-Z][\w’'-]{3,}")
_PLAIN = frozenset(
    "city county state town united states estate department board district doe roe john jane smith jones".split()
)


def _look(ctx: Context) -> Iterator[Finding]:
    motion = ctx.matter.motion if ctx.matter else None
    if motion is None or not opposes(ctx) or not is_whole(ctx):
        return
    for cited in motion.cited_authority:
        authority = _record(ctx, cited)
        name = f"{authority.name}, {authority.citation}" if authority else cited.case
        if not _binds(ctx, cited, authority) or _named(ctx, cited, authority):
            continue
        page = f" (page {cited.page})" if cited.page else ""
        what = f" The motion cites it for: {cited.proposition.rstrip('.')}." if cited.proposition else ""
        held = f" {authority.holding}" if authority and authority.holding else ""
        yield RULE.finding(
            title_or_start(ctx),
            f"The motion leads with {name}{page}, which binds this court, and this opposition never names "
            f"it.{what[:200]}",
            Basis("draft", "matter file", f"motion.cited_authority names it.{held}"[:480]),
            Remedy(
                "rewrite",
                f"Answer it: “{name.split(',')[0]} does not decide this case, because there [FILL IN: its facts], "
                f"and here "
                "[FILL IN: yours].” If several of their cases share one answer, group them.",
                "Unanswered, it is read as the motion reads it.",
            ),
        )


def _record(ctx: Context, cited: CitedCase) -> Authority | None:
    by_id = ctx.records.by_authority_id(cited.case)
    if by_id is not None:
        return by_id
    cite = _CITE.search(cited.case)
    found = ctx.records.at(" ".join(cite.groups())) if cite else ()
    return found[0] if len(found) == 1 else None


def _binds(ctx: Context, cited: CitedCase, authority: Authority | None) -> bool:
    if authority is not None:
        rules_only = bool(authority.role) and set(authority.role) <= {"standard", "procedure"}
        return not rules_only and (
            authority.court == "scotus" or (ctx.circuit is not None and authority.court == ctx.circuit)
        )
    if re.search(r"\d U\.S\. \d", cited.case):
        return True
    circuit = _CIRCUIT.search(cited.case)
    court = None if circuit is None else "cadc" if circuit["dc"] else f"ca{circuit['n']}"
    return court is not None and court == ctx.circuit


def _named(ctx: Context, cited: CitedCase, authority: Authority | None) -> bool:
    if authority is not None and any(a.id == authority.id for a in ctx.authorities.values()):
        return True
    cite = _CITE.search(cited.case)
    if cite and any(c.normalized == " ".join(cite.groups()) for c in ctx.citations):
        return True
    name = authority.name if authority else cited.case[: cite.start()] if cite else cited.case
    words = [w for w in _PARTY.findall(name) if w.lower() not in _PLAIN]
    return not words or any(re.search(rf"\b{re.escape(w)}\b", ctx.draft.text, re.IGNORECASE) for w in words[:2])


_MATTER = matter(
    'posture: 12(b)(6), cited_authority: [{case: "Kelsay v. Ernst, 933 F.3d 975 (8th Cir. 2019) (en banc)"}]',
    court="{district: ned}",
)
_END = CLOSING.format(date="May 1, 2024")

RULE = Rule(
    code="OPP514",
    name="movant-case-unanswered",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            paper(DISMISS, "The law was clear.", end=_END),
            "Motion leads with Kelsay v. Ernst, 933 F.3d 975 (8th Cir. 2019) (en banc); opposition never names it.",
            matter=_MATTER,
        ),
    ),
    accepts=(
        Example(
            paper(DISMISS, "Kelsay was a case of a woman who walked away; the other cases concern guns.", end=_END),
            "Motion string-cites twelve cases; opposition answers the four that bind and groups the rest.",
            matter=_MATTER,
        ),
        Example(
            paper(DISMISS, "The law was clear.", end=_END), "of another circuit", matter=_MATTER.replace("ned}", "nvd}")
        ),
        Example(paper(DISMISS, "The law was clear."), "an excerpt", matter=_MATTER),
        Example(paper(DISMISS, "The law was clear.", end=_END), "the motion's cases are not known", matter=matter()),
    ),
    look=_look,
)
