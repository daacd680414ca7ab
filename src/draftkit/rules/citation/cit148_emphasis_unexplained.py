"""Words inside a quotation are emphasized, and nothing says by whom.

## Why it matters
The reader cannot tell whether the court stressed these words or you did. Stressing a court's words without saying so
alters the quotation.

## What to do
Add "(emphasis added)" or "(emphasis in original)" after the citation.

## Limits
Needs a format that keeps italics or underlining (Word, OpenDocument, HTML, Markdown). Quiet when the rest of the
paragraph or its footnote says "emphasis", when the whole quotation is set in italics, and for italics that custom asks
for: case names, signals, Id., Latin terms.

## Sources
The custom of legal quotation: a change of emphasis is marked in a parenthetical.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.citing.quotations import Quotation
from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.quoted import owner, quotations
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_MARKED = re.compile(r"(?<![\w*_])(\*{1,3}|_{1,2})(?=[^\s*_])([^*_\n]{1,200}?)(?<=[^\s*_])\1(?![\w*_])")
_CUSTOM = re.compile(
    r"(?:see|cf|id|ibid|supra|infra|e\.?g|i\.?e|accord|contra|but|also|generally|compare|with|ante|post|sic|de novo"
    r"|de facto|de jure|"
    r"per se|per curiam|prima facie|sua sponte|inter alia|en banc|ex parte|ex rel|in re|res judicata|respondeat "
    r"superior|"
    r"stare decisis|mens rea|pro se|bona fide|a fortiori|ad hoc|habeas corpus|amici?|amicus curiae|passim)[\s.,]*",
    re.IGNORECASE,
)
_CASE = re.compile(r"\bv\.|^(?:In re|Ex parte)\b")
_NAME = re.compile(r"[A-Z][\w’'-]+(?:[- ](?:[A-Z][\w’'-]+|&|of|the|and))*[’']?s?[.,]?")


def _look(ctx: Context) -> Iterator[Finding]:
    starts = [c.span[0] for c in ctx.citations]
    for quotation in quotations(ctx):
        if len(quotation.text.split()) < 5 or _explained(ctx, quotation):
            continue
        for span in _emphasized(ctx, quotation):
            words = ctx.slice(span).strip(" *_")
            at = bisect_left(starts, span[1])
            in_citation = at > 0 and ctx.citations[at - 1].span[1] > span[0]
            if not re.search(r"[a-z]", words) or in_citation or _by_custom(words):
                continue
            cited = owner(ctx, quotation)
            yield RULE.finding(
                span,
                f"“{words}” is emphasized inside a quotation. Say whether the court did that or you.",
                Basis("rule", "draft", "No parenthetical near the quotation speaks of emphasis."),
                Remedy(
                    "rewrite",
                    "Add (emphasis added) or (emphasis in original) after the citation.",
                    "The reader must know whose stress it is.",
                ),
                also=[cited] if cited else [],
            )
            break


def _by_custom(words: str) -> bool:
    return bool(_CUSTOM.fullmatch(words) or _CASE.search(words) or _NAME.fullmatch(words))


def _explained(ctx: Context, quotation: Quotation) -> bool:
    number = ctx.sentences.block_number(quotation.span[0])
    if number is None:
        return True
    end = ctx.draft.blocks[number].end
    for under in ctx.draft.blocks[number + 1 : number + 3]:
        if under.part.startswith(("footnote", "endnote")) or quotation.block:
            end = under.end
    said = _spoken_of(ctx)
    at = bisect_left(said, quotation.span[1])
    return at < len(said) and said[at] < end


def _spoken_of(ctx: Context) -> list[int]:
    """Where the draft speaks of emphasis: looked for once, since a paragraph may hold thousands of quotations."""
    if f"{__name__}.spoken" not in ctx.memo:
        places = re.finditer("emphasis", ctx.draft.text, re.IGNORECASE)
        ctx.memo[f"{__name__}.spoken"] = [m.start() for m in places]
    spoken: list[int] = ctx.memo[f"{__name__}.spoken"]
    return spoken


def _emphasized(ctx: Context, quotation: Quotation) -> list[Span]:
    """Emphasized stretches inside a quotation: by the file's formatting, or by Markdown marks left in the text."""
    found = [(quotation.span[0] + m.start(), quotation.span[0] + m.end()) for m in _MARKED.finditer(quotation.text)]
    runs: list[list[int]] = []
    for block, segment in ctx.draft.segments_of(quotation.span):
        start = max(block.start + segment.start, quotation.span[0])
        end = min(block.start + segment.end, quotation.span[1])
        if not segment.flags & {"italic", "underline"} or not ctx.draft.text[start:end].strip():
            continue
        if runs and start <= runs[-1][1] + 1:
            runs[-1][1] = end
        else:
            runs.append([start, end])
    found += [(start, end) for start, end in runs]
    whole = quotation.span[1] - quotation.span[0]
    return [span for span in found if (span[1] - span[0]) < whole * 0.8]


RULE = Rule(
    code="CIT148",
    name="emphasis-unexplained",
    severity=Severity.NOTE,
    since="0.1.0",
    flags=(
        Example('The inquiry is made "not as a *broad* general proposition." Mullenix v. Luna, 577 U.S. 7, 12 (2015).'),
        Example('"not as a *broad* general proposition," with no parenthetical after the citation.'),
    ),
    accepts=(
        Example('"See *Hope v. Pelzer*, 536 U.S. 730," an italic case name inside the quotation.'),
        Example(
            'The inquiry is made "not as a *broad* general proposition." Mullenix v. Luna, 577 U.S. 7, 12 (2015) '
            "(emphasis "
            "added)."
        ),
        Example(
            'The court reviews such a ruling "*de novo* on the whole record below." Doe v. Roe, 1 F.4th 2, 3 (9th '
            "Cir. 2021)."
        ),
    ),
    look=_look,
)
