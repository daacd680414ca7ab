"""On which page each place of a Word file is printed, as LibreOffice lays it out.

A scratch copy gets bookmarks at the places, and after its last page a list of fields that show the page of each; the
copy becomes a PDF, and the list is read from it. Bookmarks have no width, so the pages before the list are those of
the file itself. Word may break a page elsewhere: whoever prints from Word lets it update its fields first (F9).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from draftkit.assembly.word.fields import Writer
from draftkit.assembly.word.marking import local
from draftkit.assembly.word.marking_parts import Parts, namespace

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SHOWN = re.compile(r"DK(\d+)=([^|;]*)\|([^;]*);")
_IN_A_LINE = 8
PREFIX = "dkplace"
"""Names of scratch bookmarks begin with this; a saved file holds none."""


def page_map(data: bytes) -> dict[str, str]:
    """The printed page number of every bookmark in the body of a .docx, by name: ``{"_Toc1": "ii", "count1": "4"}``.

    A bookmark that LibreOffice does not keep is left out. Raises what ``reading.libreoffice.to_pdf`` raises.
    """
    parts = Parts(data)
    root = parts.tree(parts.main)
    ns = namespace(root)
    sections = section_formats(root)
    wanted = {
        name: sections.get(top_level(start), "decimal")
        for start in root.iter(f"{ns}bookmarkStart")
        if (name := start.get(f"{ns}name"))
    }
    add_list(root, list(wanted))
    return shown_pages(parts.written(), wanted)


def top_level(element: Element) -> Element | None:
    """The child of the body that holds ``element``; None outside the body."""
    while (parent := element.getparent()) is not None:
        if local(parent) == "body":
            return element
        element = parent
    return None


def section_formats(root: Element) -> dict[Element | None, str]:
    """How pages are numbered (``decimal``, ``lowerRoman`` ...) where each top-level block of the body stands."""
    body = next((child for child in root if local(child) == "body"), None)
    found: dict[Element | None, str] = {}
    waiting: list[Element] = []
    for block in body if body is not None else ():
        waiting.append(block)
        section = block if local(block) == "sectPr" else _section_of(block)
        if section is not None:
            found |= dict.fromkeys(waiting, _format(section))
            waiting = []
    return found


def _section_of(block: Element) -> Element | None:
    """The section that ends with this paragraph."""
    if local(block) != "p":
        return None
    return next((s for pr in block if local(pr) == "pPr" for s in pr if local(s) == "sectPr"), None)


def _format(section: Element) -> str:
    ns = namespace(section)
    numbers = section.find(f"{ns}pgNumType")
    return "decimal" if numbers is None else numbers.get(f"{ns}fmt") or "decimal"


def add_list(root: Element, names: Sequence[str], *, after: Element | None = None) -> None:
    """Append the list of pages of these bookmarks to the body, or after the paragraph ``after`` (of an endnote)."""
    write = Writer(namespace(root))
    paragraphs = []
    for at in range(0, len(names), _IN_A_LINE):
        content: list[Element] = []
        for number, name in enumerate(names[at : at + _IN_A_LINE], at):
            # LibreOffice renames a bookmark of a footnote when it reads the file: "x" becomes "x Copy 1".
            content += [write.text(f"DK{number}="), *write.page_of(name), write.text("|")]
            content += [*write.page_of(f"{name} Copy 1"), write.text("; ")]
        properties = write.element("pPr")
        if at == 0 and after is None:
            properties.append(write.element("pageBreakBefore"))
        paragraphs.append(write.element("p", properties, *content))
    if after is not None:
        for paragraph in reversed(paragraphs):
            after.addnext(paragraph)
        return
    body = next(child for child in root if local(child) == "body")
    last = len(body) - (1 if len(body) and local(body[-1]) == "sectPr" else 0)
    body[last:last] = paragraphs


def shown_pages(data: bytes, wanted: Mapping[str, str]) -> dict[str, str]:
    """Lay a scratch copy out and read its list: the page of each bookmark of ``wanted``, which gives its format."""
    from draftkit.reading.libreoffice import to_pdf
    from draftkit.reading.pdf_words import page_words

    text = "".join("".join(page_words(to_pdf(data))).split())
    names = list(wanted)
    pages: dict[str, str] = {}
    for shown in _SHOWN.finditer(text):
        number = next((n for n in (shown[2], shown[3]) if n.isdecimal()), None)
        if number and int(shown[1]) < len(names):
            name = names[int(shown[1])]
            pages[name] = as_printed(int(number), wanted[name])
    return pages


def as_printed(number: int, form: str) -> str:
    """A page number in a section's format: LibreOffice gives figures whatever the section says."""
    if form not in ("lowerRoman", "upperRoman") or not 0 < number < 4000:
        return str(number)
    out = ""
    for value, letters in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    ):
        count, number = divmod(number, value)
        out += letters * count
    return out if form == "lowerRoman" else out.upper()


def scratch_names(keys: Iterable[str]) -> dict[str, str]:
    """A bookmark name for each key: letters and digits only, at most 40 characters, nothing a person would choose."""
    return {key: f"{PREFIX}{number}" for number, key in enumerate(keys)}
