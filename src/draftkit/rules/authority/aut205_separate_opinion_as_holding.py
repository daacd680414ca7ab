"""What one Justice or a plurality wrote is offered as what the Court held.

## Why it matters
A concurrence or a dissent is not the Court, and a plurality is less than a majority of it. Offered as a holding such
words misstate the law, and judges know these passages.

## What to do
Add the author: "(Thomas, J., concurring in part and concurring in the judgment)". For a plurality add "(plurality
opinion)". Or drop "the Court held".

## Limits
Knows only passages that the records hold word for word and mark as a separate opinion's. It fires when eight of its
words or more are quoted without the author, and when the sentence says that the Court held something in the very terms
of such a passage. Quiet where a parenthetical or the sentence names the Justice or says concurrence, dissent or, for
a plurality's words, plurality. A plurality's words are a warning only.

## Sources
The passage and its author as the corpus record gives them, read in the opinion; Federal Rule of Civil Procedure
11(b)(2) on what a signature vouches for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.passages import Passages, count, words_of_quotation
from draftkit.model.authority import Authority, Passage
from draftkit.model.citation import Citation, Kind
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.authority.usage import around, leans_on
from draftkit.rules.citation.quoted import quotations
from draftkit.rules.citation.wording import record_basis, shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_THE_COURT = re.compile(r"\b(?:Court|majority)\b[^.;]{0,40}\b(?:held|holds|holding|ruled|rules|decided|established)\b")
_SEPARATE = re.compile(r"\b(?:concurr\w*|dissent\w*|Justice [A-Z]\w+|separate(?:ly)?|writing alone)\b|\bJ\.,")
_TERMS: dict[str, re.Pattern[str]] = {
    # The term by which each verified separate passage is known when it is told in other words.
    "ziglar-v-abbasi": re.compile(r"\bcommon[- ]law\b", re.IGNORECASE),
    "kisela-v-hughes": re.compile(r"\bshoot first\b", re.IGNORECASE),
}


def _look(ctx: Context) -> Iterator[Finding]:
    met: set[str] = set()
    for citation, authority, passage in (*_quoted(ctx), *_retold(ctx)):
        if citation.id in met or _names_author(ctx, citation, passage):
            continue
        met.add(citation.id)
        told, mark, why, severity = _wording(passage)
        yield RULE.finding(
            citation,
            f"These words of {shown(citation)} {told}",
            record_basis(ctx, authority, f"{authority.name}, {authority.printed_at}: {passage.opinion}"),
            Remedy("rewrite", f"Add ({mark}) after the citation, and do not say that the Court held it.", why),
            severity=severity,
        )


def _wording(passage: Passage) -> tuple[str, str, str, Severity]:
    """The message after the citation, the parenthetical to add, why, and how much it matters."""
    if "plurality" in (passage.opinion or ""):
        told = f"are from the {passage.opinion}: fewer than a majority of the Justices joined this part of the opinion."
        return told, "plurality opinion", "A plurality is not the Court.", Severity.WARNING
    told = f"are not the Court's: they are from the {passage.opinion}. As a holding of the Court they misstate the law."
    return told, _author(passage), "One Justice is not the Court.", RULE.severity


def _quoted(ctx: Context) -> Iterator[tuple[Citation, Authority, Passage]]:
    for quotation in quotations(ctx):
        words = words_of_quotation(quotation.text)
        if quotation.citation is None or count(words) < 8:
            continue
        for match in Passages.of(ctx.records).exact(words):
            cited = [ctx.by_id[i] for i in quotation.sources if _means(ctx, i, match.authority)]
            if match.passage.opinion and cited:
                yield cited[0], match.authority, match.passage


def _means(ctx: Context, citation_id: str, authority: Authority) -> bool:
    found = ctx.authorities.get(citation_id)
    return found is not None and found.id == authority.id


def _retold(ctx: Context) -> Iterator[tuple[Citation, Authority, Passage]]:
    for citation in ctx.citations:
        authority = ctx.authorities.get(citation.id)
        term = _TERMS.get(authority.id) if authority else None
        if authority is None or term is None or citation.kind is Kind.NAME_ONLY or not leans_on(ctx, citation):
            continue
        text = around(ctx, citation)
        if _THE_COURT.search(text) and term.search(text):
            for passage in authority.passages:
                if passage.opinion and term.search(passage.text):
                    yield citation, authority, passage


def _names_author(ctx: Context, citation: Citation, passage: Passage) -> bool:
    if any(p.kind == "author" for p in citation.parentheticals):
        return True
    text = around(ctx, citation)
    return bool(_SEPARATE.search(text)) or ("plurality" in (passage.opinion or "") and "plurality" in text.lower())


def _author(passage: Passage) -> str:
    """``Thomas, J., concurring in part and concurring in judgment`` from ``concurrence (Thomas, J., ...)``."""
    found = re.search(r"\(([^()]+)\)", passage.opinion or "")
    inside = found[1] if found else passage.opinion or ""
    if "dissent" in (passage.opinion or "") and "dissenting" not in inside:
        return inside.split(", joined")[0] + ", dissenting"
    return inside


RULE = Rule(
    code="AUT205",
    name="separate-opinion-as-holding",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            "The Court has held that the doctrine has lost its common-law footing. Ziglar v. Abbasi, 582 U.S. 120 "
            "(2017)."
        ),
        Example('He "tells officers that they can shoot first and think later." Kisela v. Hughes, 584 U.S. 100.'),
        Example(
            '"[A] deliberate choice to follow a course of action is made." Pembaur v. City of Cincinnati, 475 U.S. 469 '
            "(1986)."
        ),
    ),
    accepts=(
        Example(
            "See Ziglar v. Abbasi, 582 U.S. 120 (2017) (Thomas, J., concurring in part and concurring in the judgment)."
        ),
        Example("The Court has held that no damages remedy lay. Ziglar v. Abbasi, 582 U.S. 120 (2017)."),
        Example(
            'As the dissent put it, the rule "tells officers that they can shoot first and think later." Kisela v. '
            "Hughes, 584 U.S. 100, 121 (2018)."
        ),
        Example(
            '"[A] deliberate choice to follow a course of action is made." Pembaur v. City of Cincinnati, 475 U.S. 469 '
            "(1986) (plurality opinion)."
        ),
    ),
    look=_look,
)
