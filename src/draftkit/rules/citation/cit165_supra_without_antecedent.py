""" "Supra" refers back to a citation that is not there: not in the draft, or not in the note it names.

## Why it matters
The reader is sent to something that is not there. Usually the full citation was cut while editing.

## What to do
Give the full citation, or refer to the case as the draft names it.

## Limits
References to parts of the draft ("supra Part II.B") and works cited by the note where they stand ("Kim, supra note 3")
are left alone. Where an article, a book, a declaration or a
defined term of that name stands before, the rule stays quiet. One finding for each name. A case's "supra note 3" is
compared with note 3 only where the draft's own notes are read and numbered without a gap; any word of the case's name
there is enough.

## Sources
The form of short citations: they stand for a full citation already given.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation, Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.notes import note_without_case
from draftkit.rules.citation.wording import body_citations, shown, times, where
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


MENTIONS = 50
"""Stretches of text that one name is looked up in at most."""

_DEFINED = re.compile(r"\bhereinafter\b[^()]{1,60}")
_YEAR = re.compile(r"\((?:[^()\d]{0,40})(?:18|19|20)\d\d\)")
TITLE = 180
"""Characters before a year in parentheses in which a book's title stands."""

_NOTE = re.compile(r"\bsupra\b[*_,]{0,3} (?:at )?n(?:ote|n?\.)")
_TAIL = re.compile(r"(?:[“\"‘]|\b(?:on|of|the|and|et al\.?,?)\s)$")
_REPORT = re.compile(r"\d|\bRep\.|[”\"]")
"""A report with a number, or a title that ends in a quotation mark."""

_WORD = re.compile(r"[^\W\d_]+")


def _look(ctx: Context) -> Iterator[Finding]:
    orphans: dict[str, list[Citation]] = defaultdict(list)
    for citation in body_citations(ctx, Kind.SUPRA):
        if citation.resolves_to is None and citation.name and not _of_no_case(ctx, citation):
            orphans[citation.name].append(citation)
    for group in orphans.values():
        first = group[0]
        if _mentioned(ctx, first, first.name or ""):
            continue
        yield RULE.finding(
            first,
            f"“{shown(first)}” refers back to {first.name}{times(group)}, but the draft gives no full citation of that "
            "name before it.",
            Basis("draft", "draft", f"No full citation names {first.name}."),
            Remedy("rewrite", "Give the full citation, or correct the name."),
            also=group[1:],
        )
    yield from _elsewhere(ctx)


def _elsewhere(ctx: Context) -> Iterator[Finding]:
    """The case is cited in full before, but not in the note that is named."""
    for citation in body_citations(ctx, Kind.SUPRA):
        number = note_without_case(ctx, citation)
        full = ctx.antecedent(citation)
        if number is not None and full is not None:
            yield RULE.finding(
                citation,
                f"“{shown(citation)}” sends the reader to note {number}, which does not name {full.name}: it is cited "
                f"in {where(ctx, full, citation)}.",
                Basis("draft", "draft", f"Note {number} does not name {full.name}."),
                Remedy("rewrite", "Correct the number of the note, or write a short form instead."),
                also=[full],
            )


def _of_no_case(ctx: Context, supra: Citation) -> bool:
    """True for a work cited by the note where it stands, a heading in quotation marks, the tail of a longer title."""
    name = supra.name or ""
    if " v. " not in name and _NOTE.search(supra.text):
        return True
    before = ctx.words_before(supra, 12)
    return bool(_TAIL.search(before) or _REPORT.search(name))


def _mentioned(ctx: Context, supra: Citation, name: str) -> bool:
    """True where the name was given before to something else: an article, a declaration, a book, a defined term."""
    chunks, by_word = _given(ctx)
    words = _WORD.findall(name)
    if not words:
        return False
    rarest = min((by_word.get(w, []) for w in words), key=len)
    return any(chunks[i][0] < supra.span[0] and name in chunks[i][1] for i in rarest[:MENTIONS])


def _given(ctx: Context) -> tuple[list[tuple[int, str]], dict[str, list[int]]]:
    """Stretches of the draft in which something else than a case is named, with their offsets; and where a word is."""
    if __name__ not in ctx.memo:
        text = ctx.draft.text
        chunks = [(m.start(), " ".join(m[0].split())) for m in _DEFINED.finditer(text)]
        chunks += [
            (m.start(), " ".join(text[max(0, m.start() - TITLE) : m.start()].split())) for m in _YEAR.finditer(text)
        ]
        for citation in body_citations(ctx, Kind.JOURNAL, Kind.RECORD, Kind.UNREADABLE):
            chunks.append((citation.span[0], ctx.words_before(citation, 120) + citation.text))
        by_word: dict[str, list[int]] = defaultdict(list)
        for i, (_, chunk) in enumerate(chunks):
            for word in set(_WORD.findall(chunk)):
                by_word[word].append(i)
        ctx.memo[__name__] = chunks, by_word
    found: tuple[list[tuple[int, str]], dict[str, list[int]]] = ctx.memo[__name__]
    return found


RULE = Rule(
    code="CIT165",
    name="supra-without-antecedent",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(Example("Pearson, supra, at 236, with no full citation anywhere.", "nothing to refer to"),),
    accepts=(
        Example("As shown, supra Part II.B, the stop had ended.", "a part of the draft"),
        Example("Pearson v. Callahan, 555 U.S. 223 (2009). Pearson, supra, at 236.", "given before"),
        Example("*See* Weil, *supra* note 3, at 121; S. Rep. No. 92-1230, supra, at 142.", "a work and a report"),
        Example("3 Collier on Bankruptcy, supra, at 330. See “Geocoding the Data,” supra.", "tails of titles"),
        Example("See supra note 4 and accompanying text; supra at 12.", "a note and a page of the draft"),
        Example("See P. Kim, Fair Warnings 5 (2003). The rule is old. Fair Warnings, supra, at 80.", "a book"),
        Example("Kim's report (hereinafter Kim Report) says so. Kim Report, supra, at 4.", "a defined term"),
        Example("The facts set out supra show a seizure. See discussion, supra.", "the word alone"),
    ),
    look=_look,
)
