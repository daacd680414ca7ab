"""What a draft offers as notice: which cases it leans on for a prong, and where, for the rules that read the records.

Presence rules ask :func:`offered`; absence rules ask :func:`others`, which counts what the records do not hold, so that
nothing is called missing that may only be unknown here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.circuits import circuit_law
from draftkit.authorities.courts import court
from draftkit.immunity.binding import OLD_FIFTH_UNTIL
from draftkit.immunity.structure import Section, Topic, section_at
from draftkit.immunity.uses import around, prong_of, sets_aside, states_doctrine
from draftkit.model.citation import Citation
from draftkit.model.immunity import Prong, Use, Weighed, Worth
from draftkit.patterns import pattern
from draftkit.rules.immunity.opposing import argues_against_immunity, argument_span
from draftkit.rules.immunity.papers import for_no_party

if TYPE_CHECKING:
    from draftkit.model.authority import Authority
    from draftkit.model.draft import Span
    from draftkit.rules.context import Context

_IS_ABOUT = pattern(
    r"[\s,*_)]{0,6}(?:is|was) (?:only |all |one |a (?:\w+ ){0,3}(?:case|decision|matter) )?(?:about|on)\b"
    r"|[\s,*_)]{0,6}(?:is|was) an? (?:[\w-]+ ){1,3}case\b",
    re.IGNORECASE,
)
_CLAIMS = pattern(
    r"\b(?:clear\w*|established|notice|warning|settled|unlawful\w*|illegal\w*|unconstitution\w*|violat\w+|excessive"
    r"|unreasonabl\w+|held|holds|holding|found|rights?|any|every|reasonable|point)\b",
    re.IGNORECASE,
)
"""Words by which such a sentence claims something all the same."""

HELPS = frozenset({Worth.ESTABLISHES, Worth.SHOWS})
"""What binds and says that the law was clear for the claim."""

ASIDE = frozenset({Topic.STANDARD, Topic.FACTS, Topic.INTRODUCTION, Topic.THRESHOLD, Topic.REQUEST, Topic.CONCLUSION})
"""Sections in which no case is offered as an example on like facts."""


def states_rules(authority: Authority) -> bool:
    """True for a case known for a rule of law (a test, a substantive right), whatever facts it also decided."""
    return bool(set(authority.role) - {"example"})


def offered(ctx: Context, row: Weighed) -> list[Citation]:
    """The citations of a row where the draft leans on the case."""
    live = [ctx.by_id[i] for i in row.citations if ctx.assessment.uses.get(i) is Use.SUPPORTS]
    return [c for c in live if not only_described(ctx, c)]


def only_described(ctx: Context, citation: Citation) -> bool:
    """True for a sentence that says what a case is about, and no more: "Cox v. Glanz is about suicide."."""
    start, end = ctx.sentences.around(citation)
    after = ctx.draft.text[citation.span[1] : end]
    before = ctx.draft.text[start : citation.span[0]]
    return _IS_ABOUT.match(after) is not None and not any(c.isalpha() for c in before) and not _CLAIMS.search(after)


def for_notice(ctx: Context, citation: Citation) -> bool:
    """True where a case serves the second prong: by the words around it, or under a heading on that prong alone."""
    known: dict[str, bool] = ctx.memo.setdefault(f"{__name__}.for_notice", {})  # asked again for every claim
    if citation.id not in known:
        topics = where(ctx, citation).topics
        known[citation.id] = serves(ctx, citation) is Prong.CLEARLY_ESTABLISHED or (
            Topic.CLEARLY_ESTABLISHED in topics and Topic.VIOLATION not in topics
        )
    return known[citation.id]


def rows_offered(ctx: Context, claim: str | None = None) -> list[tuple[Weighed, list[Citation]]]:
    """Rows of cases, not cited for a rule, that the draft offers as clearly established law, with those citations."""
    return [
        (row, cites)
        for row in ctx.assessment.rows
        if claim in (None, row.claim)
        and not states_rules(row.authority)
        and row.worth is not Worth.STANDARD
        and (cites := [c for c in offered(ctx, row) if for_notice(ctx, c)])
    ]


def others(ctx: Context) -> list[Citation]:
    """Full citations of cases whose rulings no record holds, where the draft may be offering them as examples.

    Those that a legal-standard section, the facts or a doctrinal sentence cites, those set aside, and those that fell
    are left out.
    """
    key = f"{__name__}.others"
    if key not in ctx.memo:
        ctx.memo[key] = list(_others(ctx))
    found: list[Citation] = ctx.memo[key]
    return found


def _others(ctx: Context) -> Iterator[Citation]:
    fallen = {i for row in ctx.assessment.rows if row.worth is Worth.DEAD for i in row.citations}
    for citation in ctx.full:
        authority = ctx.authorities.get(citation.id)
        if citation.parallel_to or citation.history_of or citation.quoted_in or (authority and authority.rulings):
            continue
        if citation.id in fallen:
            continue
        section = where(ctx, citation)
        if section.topics & (ASIDE | {Topic.THEIR_CASES}):
            continue
        bare = words(ctx, citation)
        if sets_aside(citation, bare) or states_doctrine(bare):
            continue
        yield citation


def where(ctx: Context, citation: Citation) -> Section:
    """The section that holds a citation."""
    return section_at(ctx.sections, citation.span[0])


def words(ctx: Context, citation: Citation, after: int = 0) -> str:
    """What is said around a citation, its own text taken out; ``after`` more sentences of the block."""
    return around(ctx.sentences, ctx.draft.text, citation, after).replace(citation.text, " ")


def serves(ctx: Context, citation: Citation) -> Prong | None:
    """The prong a citation serves, also one of a case that no record holds."""
    return ctx.assessment.prongs.get(citation.id) or prong_of(words(ctx, citation), where(ctx, citation))


def about_immunity(ctx: Context) -> Span | None:
    """Where a plaintiff's paper argues against immunity or offers a case as clearly established law; None where it does
    neither."""
    if ctx.assessment.side == "defendant" or for_no_party(ctx):
        return None
    if argues_against_immunity(ctx):
        return argument_span(ctx, ctx.assessment.claims[0])
    return next((cites[0].span for _, cites in rows_offered(ctx)), None)


def court_of(ctx: Context, citation: Citation) -> str | None:
    """The id of the court that decided: as the record has it, else as the citation prints it."""
    authority = ctx.authorities.get(citation.id)
    return (
        (authority.court if authority else None)
        or citation.court
        or ("scotus" if citation.reporter == "U.S." else None)
    )


def may_bind(ctx: Context, claim: str) -> bool:
    """True where a case is cited that helps the claim and binds, or may for all that the records say."""
    rows = [row for row in ctx.assessment.rows if row.claim in (claim, "")]
    if any(row.worth in HELPS or (row.worth is None and row.binding is not False) for row in rows):
        return True
    return any(_of_the_forum(ctx, c) for c in others(ctx))


def _of_the_forum(ctx: Context, citation: Citation) -> bool:
    of = court_of(ctx, citation)
    authority = ctx.authorities.get(citation.id)
    old_fifth = (
        ctx.circuit == "ca11"
        and of == "ca5"
        and ((authority.decided if authority else str(citation.year or "")) or "0") <= OLD_FIFTH_UNTIL
    )
    return of in (None, "", "scotus", ctx.circuit) or old_fifth or _of_a_forum_state(of, ctx.circuit)


def _of_a_forum_state(of: str | None, circuit: str | None) -> bool:
    """True for a court of a state in the circuit, unless the table of circuits says that these do not count."""
    law = circuit_law(circuit or "")
    try:
        it = court(of or "")
    except KeyError:
        return False
    if law is None or it.kind != "state" or law.state_high_court_counts.value is False:
        return False
    return bool({*it.states} & {*law.states})
