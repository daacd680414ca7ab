"""Words are quoted as law, and no citation says where they are from.

## Why it matters
The reader must be able to look quoted words up. Quoted law without a source may seem invented.

## What to do
Put the citation, with the page, in the same sentence or directly after it. If you do not know the source, drop the
quotation marks and the words.

## Limits
Eight quoted words or more. They count as quoted law when the records hold them word for word, or when the sentence
lays them in the mouth of a court, a Justice, a doctrine or a statute. Quiet where a citation of any kind (the record
too), or a provision, stands in the sentence, the next one, a footnote to the paragraph, or the sentence before; where
a case is named; and for what people said: officers, witnesses, parties. Whole paragraphs quoted are left alone.

## Sources
The form of legal writing that the courts use: authority follows the words that rest on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.passages import Match, Passages, count
from draftkit.citing.quotations import Quotation
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.quoted import long_quotations
from draftkit.rules.citation.wording import as_record, record_basis
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_LAW = re.compile(
    r"\b(?:Supreme Court|Court of Appeals|Circuit|Congress|[Cc]ourts|Justice [A-Z]\w+|case law|precedents?"
    r"|[Tt]he (?:doctrine|statute|standard|rule|test)|[Tt]he Court (?:has |have )?(?:held|said|wrote|explained|observed"
    r"|stated|called|put|reasoned|recognized|ruled|emphasized|warned))\b"
)
_PEOPLE = re.compile(
    r"\b(?:shouted|yelled|told|replied|testified|asked|screamed|said to|ordered|radioed|texted|e-?mailed|announced"
    r"|admitted|warned (?:him|her|them)|[Oo]fficers? \w+ (?:said|stated|wrote)|[Cc]omplaint|[Rr]eport|[Pp]olicy"
    r"|[Mm]otion|Defendants?['’]? |[Oo]rder|letter|sign|memo\w*|video)\b"
)
_NEAR = 400
"""Characters before and after the words that can say whose they are, in however long a sentence."""
_PAPER = re.compile(
    r"\b(?:[Aa]nte|[Pp]ost|App|Br|Brief|Mot|Mem|Opp|Reply|Decl|Aff|Dep|Tr|Exh?|Dkt|ECF|Doc|Compl|Pet|MSJ|MTD|SUF)\b"
    r"[.,]? ?[^.;]{0,40}\d|¶|\b(?:Ruling|Order|Report|Letter|Transcript)s?\s+at\s"
)
"""A paper of the case, in a form that the list of record citations does not know."""
_PROVISION = re.compile(r"§ ?\d|\b[Ss]ection \d|\bRule \d|\bAmendment\b|\bArticle [IVX]+\b|\bClause\b")
"""A provision that the sentence itself names as the source."""


def _look(ctx: Context) -> Iterator[Finding]:
    for quotation, words in long_quotations(ctx):
        if count(words) < 8 or quotation.block or quotation.citation is not None or _cited_nearby(ctx, quotation):
            continue
        matches = Passages.of(ctx.records).exact(words)
        own = next((m for m in matches if not m.marked), None)
        if own is None and not _is_law(ctx, quotation):
            continue
        yield _finding(ctx, quotation, own)


def _finding(ctx: Context, quotation: Quotation, source: Match | None) -> Finding:
    if source is None:
        return RULE.finding(
            quotation.span,
            "These words are quoted as law, but neither this sentence nor the next says where they are from.",
            Basis("draft", "draft", "No citation stands in the sentence or next to it."),
            Remedy(
                "check",
                "Add the citation with its page, or drop the quotation.",
                "A reader must be able to look it up.",
            ),
        )
    whose = f", in the {source.passage.opinion}" if source.passage.opinion else ""
    place = f"{as_record(source.authority)}{whose}"
    return RULE.finding(
        quotation.span,
        f"These words are quoted without a source. draftkit's records have them in {place}.",
        record_basis(
            ctx, source.authority, f"{source.authority.name}, {source.authority.printed_at}: “{source.passage.text}”"
        ),
        Remedy("check", f"Cite {place}.", "A reader must be able to look it up."),
    )


def _cited_nearby(ctx: Context, quotation: Quotation) -> bool:
    """True when a citation of any kind stands in the sentence before, in a sentence of the quotation, or the next."""
    made = ctx.sentences
    first, last = made.index_at(quotation.span[0]), made.index_at(max(quotation.span[0], quotation.span[1] - 1))
    if first is None or last is None:
        return True
    near = [i for i in range(first - 1, last + 2) if first <= i <= last or made.same_block(first, i)]
    if any(made.citations_in(i) for i in near):
        return True
    end = min(made.spans[near[-1]][1], quotation.span[1] + _NEAR)
    before = max(made.spans[near[0]][0], quotation.span[0] - _NEAR)  # "Under OCGA § 17-4-60 ... . The statute says"
    if _PAPER.search(ctx.draft.text, quotation.span[1], end) or _PROVISION.search(ctx.draft.text, before, end):
        return True
    return ctx.block(quotation.span[0]).heading is not None


def _is_law(ctx: Context, quotation: Quotation) -> bool:
    made = ctx.sentences
    index = made.index_at(quotation.span[0])
    if index is None:
        return False
    start = max(made.spans[index][0], quotation.span[0] - _NEAR)
    end = min(made.spans[index][1], quotation.span[1] + _NEAR)
    said = ctx.draft.text[start : quotation.span[0]] + " " + ctx.draft.text[quotation.span[1] : end]
    return _LAW.search(said) is not None and _PEOPLE.search(said) is None


RULE = Rule(
    code="CIT147",
    name="quotation-without-source",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            'Justice Sotomayor has called it a doctrine that "tells officers that they can shoot first and think '
            'later."'
        ),
        Example(
            'The Supreme Court has said that "no officer may ever do such a thing to anyone."', "not in any record"
        ),
    ),
    accepts=(
        Example('The officer shouted, "Get on the ground and put your hands behind your back." Compl. ¶ 14.'),
        Example('The Supreme Court calls this "clearly established law" and means it.', "a few words only"),
        Example(
            'The Court said that "a municipality cannot be held liable solely because it employs a tortfeasor." That '
            "is the rule of Monell v. Department of Social Services, 436 U.S. 658, 691 (1978).",
            "the next sentence cites it",
        ),
        Example(
            'Defendants\' motion says that "no court has ever held that such a thing was wrong."', "a motion is no law"
        ),
        Example(
            'Arrests fall under OCGA § 17-4-60. The statute says "if the offense is committed in his own presence."',
            "its provision stands before",
        ),
    ),
    look=_look,
)
