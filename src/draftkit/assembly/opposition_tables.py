"""The table of contents of an opposition: a real TOC field with an entry and a page field for every heading.

The entries are written from the numbers that the finished file prints. Their page numbers are worked out together with
those of the table of authorities (:mod:`~draftkit.assembly.toa_build`), or show a dash until Word updates them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from draftkit.assembly.toa_write import UNKNOWN
from draftkit.assembly.word import numbering
from draftkit.assembly.word.fields import Writer
from draftkit.assembly.word.marking_parts import Parts, namespace, parsed
from draftkit.errors import BadTemplate

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

HERE = "⟦contents⟧"
"""Stands in the filled-in template where the entries go."""
LEVELS = {"Heading1": 1, "Point1": 2, "Point2": 3, "Point3": 4}
"""Paragraph styles that the table lists, with the level of their entries."""
_CODE = ' TOC \\o "1-1" \\t "Point 1,2,Point 2,3,Point 3,4" '
_FIRST_BOOKMARK = 700_000


def with_contents(data: bytes) -> bytes:
    """The file with its table of contents in place of the marker; unchanged without the marker or without headings.

    Raises BadTemplate where a heading stands in a place that cannot be listed.
    """
    parts = Parts(data)
    root = parts.tree(parts.main)
    ns = namespace(root)
    place = next((p for p in root.iter(f"{ns}p") if _text(p, ns).strip() == HERE), None)
    if place is None:
        return data
    lists = parts.bytes_of("word/numbering.xml") if parts.has("word/numbering.xml") else None
    styles = parts.bytes_of("word/styles.xml") if parts.has("word/styles.xml") else None
    if styles is None:
        raise BadTemplate(
            "The template has no styles, so it has no headings to list.", "Begin again from a shipped one."
        )
    numbers = numbering.numbers_of(root, parsed(styles), parsed(lists) if lists else None)
    headings = [p for p in root.iter(f"{ns}p") if _style(p, ns) in LEVELS and _text(p, ns).strip()]
    write = Writer(ns)
    entries = []
    for count, heading in enumerate(headings):
        name = f"_Toc{_FIRST_BOOKMARK + count}"
        _bookmark(heading, write, name, _FIRST_BOOKMARK + count)
        entries.append(_entry(heading, write, name, numbers.get(heading, "")))
    if entries:
        # The field begins in the first entry, before its text, and ends in the last.
        entries[0][1:1] = [write.mark("begin"), write.code(_CODE), write.mark("separate")]
        entries[-1].append(write.mark("end"))
    parent = place.getparent()
    assert parent is not None
    at = parent.index(place)
    parent[at : at + 1] = entries
    return parts.written()


def _entry(heading: Element, write: Writer, name: str, number: str) -> Element:
    level = LEVELS[_style(heading, write.ns)]
    properties = write.element("pPr", write.element("pStyle", val=f"TOC{level}"))
    text = " ".join(_text(heading, write.ns).split())
    runs = [write.text(number), write.run(write.element("tab"))] if number else []
    runs += [write.text(text), write.run(write.element("tab")), *write.page_of(name)]
    for run in runs[-3:]:
        for shown in run.iter(f"{write.ns}t"):
            shown.text = UNKNOWN
    return write.element("p", properties, *runs)


def _bookmark(heading: Element, write: Writer, name: str, number: int) -> None:
    at = 1 if heading.find(f"{write.ns}pPr") is not None else 0
    begin, end = write.bookmark(name, number)
    heading.insert(at, begin)
    heading.append(end)


def _style(p: Element, ns: str) -> str:
    shape = p.find(f"{ns}pPr/{ns}pStyle")
    return "" if shape is None else shape.get(f"{ns}val", "")


def _text(p: Element, ns: str) -> str:
    return "".join(t.text or "" for t in p.iter(f"{ns}t"))
