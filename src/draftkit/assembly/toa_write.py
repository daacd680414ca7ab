"""The table of authorities as paragraphs of a Word file: a TOA field for each category, with its result in place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from draftkit.assembly.toa import Entry, Table, shown_pages
from draftkit.assembly.toa_names import Category
from draftkit.assembly.toa_place import PAGES, TITLE
from draftkit.assembly.word.fields import Writer
from draftkit.assembly.word.marking import local
from draftkit.assembly.word.marking_parts import Parts, namespace, parsed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

UNKNOWN = "—"
"""Stands for page numbers that nobody has worked out yet."""
NAMES = {"toa heading": "TOAHeading", "table of authorities": "TableofAuthorities"}
"""The two styles that Word itself uses for such a table: name and the id they get where the file has none."""
_LETTER = 9360
_FORMAT = {
    "toa heading": '<w:keepNext/><w:spacing w:before="240" w:after="120" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:left="0" w:firstLine="0"/>|<w:b/>',
    "table of authorities": '<w:keepLines/><w:spacing w:before="0" w:after="120" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:left="360" w:hanging="360"/>|',
}


class TableWriter:
    """Writes tables in the manner of one file: its namespace, its styles, its width of text."""

    def __init__(self, styles: Mapping[str, str], ns: str, width: int) -> None:
        self._styles = styles
        self._write = Writer(ns)
        self._width = width

    def paragraphs(
        self, table: Table, pages: Mapping[str, str] | None, *, passim: int, titled: bool, new_page: bool
    ) -> list[Element]:
        """The whole table. ``pages``: printed page by citation id, None while nobody knows them.

        ``titled``: the file has the title already; else one is written, on a new page where ``new_page`` says so.
        """
        write = self._write
        out: list[Element] = []
        if not titled:
            out.append(self._title(new_page))
            out.append(self._paragraph("toa heading", write.text(PAGES), align="right"))
        for category in Category:
            entries = table.of(category)
            if not entries:
                continue
            code = f' TOA \\h \\c "{category.number}" ' + "\\p " * bool(passim)
            field = [write.mark("begin"), write.code(code), write.mark("separate")]
            out.append(self._paragraph("toa heading", *field, write.text(category.heading)))
            for entry in entries:
                shown = UNKNOWN if pages is None else shown_pages(entry.citations, pages, passim) or UNKNOWN
                out.append(self._entry(entry, shown))
            out[-1].append(write.mark("end"))
        return out

    def break_paragraph(self, section: Element) -> Element:
        """The empty paragraph that ends a section; as low as can be, so that it begins no page of its own."""
        write = self._write
        flat = write.element("spacing", before="0", after="0", line="20", lineRule="exact")
        small = write.element("rPr", write.element("sz", val="2"))
        return write.element("p", write.element("pPr", flat, small, section))

    def _title(self, new_page: bool) -> Element:
        extra = [self._write.element("pageBreakBefore")] if new_page else []
        return self._paragraph("toa heading", self._write.text(TITLE), before=extra, align="center")

    def _entry(self, entry: Entry, shown: str) -> Element:
        write, form = self._write, entry.form
        name, rest = form.text[: form.italic], form.text[form.italic :]
        runs = [write.text(name, italic=True)] if name else []
        runs += [write.text(rest)] if rest else []
        runs += [write.run(write.element("tab")), write.text(shown)]
        tab = write.element("tab", val="right", leader="dot", pos=str(self._width))
        # No right indent: LibreOffice does not print what stands behind a tab that lies beyond it.
        flush = write.element("ind", left="360", right="0", hanging="360")
        return self._paragraph("table of authorities", *runs, before=[write.element("tabs", tab)], indent=flush)

    def _paragraph(
        self,
        style: str,
        *runs: Element,
        before: list[Element] | None = None,
        indent: Element | None = None,
        align: str | None = None,
    ) -> Element:
        """A paragraph of one of the two styles; without a styles part, its formatting stands in it."""
        write = self._write
        properties = write.element("pPr")
        own, _, run_format = _FORMAT[style].partition("|")
        if style in self._styles:
            properties.append(write.element("pStyle", val=self._styles[style]))
            properties.extend(before or [])
            properties.extend([] if indent is None else [indent])
        else:
            # In the schema's order: keepNext, keepLines and pageBreakBefore, then tabs, then spacing and indents.
            direct = _elements(own, write.ns)
            properties.extend(e for e in direct if local(e).startswith("keep"))
            properties.extend(before or [])
            properties.extend(e for e in direct if not local(e).startswith("keep"))
            for run in runs if run_format else ():
                run.insert(0, write.element("rPr", *_elements(run_format, write.ns)))
        if align:
            properties.append(write.element("jc", val=align))
        return write.element("p", properties, *runs)


def _elements(xml: str, ns: str) -> list[Element]:
    return list(parsed(f'<w:x xmlns:w="{ns[1:-1]}">{xml}</w:x>'.encode()))


def with_styles(parts: Parts) -> dict[str, str]:
    """The ids of the two styles in this file, by name; a style it lacks is added to its styles part.

    Empty where the file has no styles part. What the part held before keeps its bytes.
    """
    if not parts.has(parts.styles) or parts.styles is None:
        return {}
    data = parts.bytes_of(parts.styles)
    root = parsed(data)
    ns = namespace(root)
    found: dict[str, str] = {}
    ids = set()
    for style in root.iter(f"{ns}style"):
        named = style.find(f"{ns}name")
        ids.add(style.get(f"{ns}styleId") or "")
        if named is not None and (known := (named.get(f"{ns}val") or "").lower()) in NAMES:
            found.setdefault(known, style.get(f"{ns}styleId") or "")
    normal = next((s.get(f"{ns}styleId") for s in root.iter(f"{ns}style") if _is_default(s, ns)), None)
    new = ""
    for name, wanted in NAMES.items():
        if name not in found:
            style_id = wanted if wanted not in ids else f"{wanted}Draftkit"
            found[name] = style_id
            new += _style_xml(name, style_id, normal, root.prefix or "")
    end = data.rfind(b"</")
    if new and end > 0 and re.fullmatch(rb"</[\w:]*styles\s*>\s*", data[end:]):
        encoding = root.getroottree().docinfo.encoding or "UTF-8"
        if encoding.upper() in ("UTF-8", "US-ASCII"):
            parts.replace(parts.styles, data[:end] + new.encode("ascii") + data[end:])
            return found
    return {name: key for name, key in found.items() if key in ids}


def _is_default(style: Element, ns: str) -> bool:
    return style.get(f"{ns}type") == "paragraph" and style.get(f"{ns}default") in ("1", "true", "on")


def _style_xml(name: str, style_id: str, normal: str | None, prefix: str) -> str:
    own, _, run_format = _FORMAT[name].partition("|")
    based = f'<w:basedOn w:val="{normal}"/><w:next w:val="{normal}"/>' if normal and normal.isalnum() else ""
    runs = f"<w:rPr>{run_format}</w:rPr>" if run_format else ""
    xml = (
        f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/>{based}'
        f'<w:uiPriority w:val="99"/><w:pPr>{own}</w:pPr>{runs}</w:style>'
    )
    return xml if prefix == "w" else xml.replace("w:", f"{prefix}:" if prefix else "")


def text_width(section: Element | None, ns: str) -> int:
    """Width of a column of text in a section, in twentieths of a point; that of a Letter page where unknown."""
    if section is None:
        return _LETTER
    size, margins, columns = (section.find(f"{ns}{name}") for name in ("pgSz", "pgMar", "cols"))
    try:
        number = int(columns.get(f"{ns}num", "1")) if columns is not None else 1
        gap = int(columns.get(f"{ns}space", "720")) if columns is not None else 0
        wide = int(size.get(f"{ns}w", "")) if size is not None else 12240
        sides = [int(margins.get(f"{ns}{s}", "1440")) for s in ("left", "right")] if margins is not None else [1440] * 2
    except ValueError:
        return _LETTER
    width = (wide - sum(sides) - gap * (number - 1)) // max(1, number)
    return width if 2000 < width < 30000 else _LETTER
