"""What no output shows: identifiers that Federal Rule of Civil Procedure 5.2 keeps out of papers, wherever they stand.

A report goes into files, mails and terminals. The finding that a paper holds a social-security number must not carry
the number further, and neither may the words around another finding.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import Any

from draftkit.model.citation import Citation
from draftkit.model.draft import Block, Draft, Span
from draftkit.model.finding import Finding

MARK = "•"
"""Stands for a letter or digit that is not shown."""

_FEWEST = 4
"""Characters of the shortest identifier that is looked for in other findings' words: shorter ones are part of words."""


def masked(text: str) -> str:
    """The same text, as long, with a mark for every letter and digit."""
    return "".join(MARK if c.isalnum() else c for c in text)


def shown(draft: Draft, findings: Iterable[Finding]) -> Draft:
    """The draft as outputs may show it: same offsets, private spans of the findings masked."""
    spans = sorted({span for finding in findings for span in finding.private})
    if not spans:
        return draft
    text = _with_marks(draft.text, spans)
    blocks = tuple(_block(block, text) for block in draft.blocks)
    return replace(draft, blocks=blocks, text=text)


def cleaner(findings: Iterable[Finding], draft: Draft) -> Callable[[str], str]:
    """What masks every private text of the findings wherever another text quotes it."""
    private = {draft.text[a:b] for finding in findings for a, b in finding.private}
    forms = {form for t in private for form in (t, " ".join(t.split())) if len(form) >= _FEWEST}
    lengths = sorted({len(form) for form in forms})

    def clean(said: str) -> str:
        # One pass for each length: a draft may hold thousands of numbers, and as many findings.
        spans = [(at, at + n) for n in lengths for at in range(len(said) - n + 1) if said[at : at + n] in forms]
        return _with_marks(said, sorted(spans)) if spans else said

    return clean


def discreet(findings: Iterable[Finding], draft: Draft) -> list[Finding]:
    """The findings with every private text masked in what they say, also where another finding quotes it."""
    found = list(findings)
    clean = cleaner(found, draft)
    return [
        replace(
            finding,
            message=clean(finding.message),
            basis=replace(finding.basis, detail=clean(finding.basis.detail)),
            remedy=replace(finding.remedy, text=clean(finding.remedy.text), why=clean(finding.remedy.why)),
        )
        for finding in found
    ]


def discreet_citation(citation: Citation, clean: Callable[[str], str]) -> Citation:
    """The citation with every private text masked in its own words; most hold none, and stay as they are."""
    found: dict[str, Any] = {}
    for field in fields(citation):
        value = getattr(citation, field.name)
        if type(value) is str and (said := clean(value)) != value:
            found[field.name] = said
    parens = tuple(replace(p, text=clean(p.text)) for p in citation.parentheticals)
    if parens != citation.parentheticals:
        found["parentheticals"] = parens
    return replace(citation, **found) if found else citation


def _with_marks(text: str, spans: Iterable[Span]) -> str:
    pieces, at = [], 0
    for begin, end in spans:
        low, high = max(begin, at), min(end, len(text))
        if low < high:
            pieces += [text[at:low], masked(text[low:high])]
            at = high
    return "".join([*pieces, text[at:]])


def _block(block: Block, text: str) -> Block:
    said = text[block.start : block.end]
    return block if said == block.text else replace(block, text=said)
