"""Tests of the citation parser: tables of text and what is read from it."""

from __future__ import annotations

from draftkit.citing import find_citations
from draftkit.model.citation import Citation
from draftkit.model.draft import Block, Draft


def draft_of(text: str) -> Draft:
    """A draft of plain paragraphs (blank lines between them)."""
    blocks = [Block(0, paragraph, paragraph=i) for i, paragraph in enumerate(text.split("\n\n"), 1)]
    return Draft.build(path="-", format="txt", sha256="", blocks=blocks)


def cites(text: str, *kinds: str) -> list[Citation]:
    """The citations of ``text``, of the given kinds only where some are given."""
    return [c for c in find_citations(draft_of(text)) if not kinds or c.kind.value in kinds]


def one(text: str, *kinds: str) -> Citation:
    """The only citation of ``text``."""
    found = cites(text, *kinds)
    assert len(found) == 1, [(c.kind.value, c.text) for c in found]
    return found[0]
