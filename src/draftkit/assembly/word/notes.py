"""Footnotes: the part that holds them, and the marks that refer to them."""

from __future__ import annotations

from collections.abc import Sequence

from draftkit.assembly.word.runs import W_NS, paragraph


def footnotes_xml(notes: Sequence[str] = ()) -> str:
    """``word/footnotes.xml`` with both separators and ``notes`` (runs, as XML), numbered from 1."""
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0"/></w:pPr>'
        f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    mark = (
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    )
    shown = "".join(
        f'<w:footnote w:id="{number}">{paragraph("FootnoteText", mark, note)}</w:footnote>'
        for number, note in enumerate(notes, start=1)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<w:footnotes xmlns:w="{W_NS}">{separators}{shown}</w:footnotes>'


def footnote_reference(number: int) -> str:
    """The superscript mark in the text for footnote ``number`` (from 1)."""
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
