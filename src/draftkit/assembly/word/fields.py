"""The fields of a table of authorities as Word writes them (ECMA-376 part 1, 17.16.5.66 TA and 17.16.5.67 TOA).

A TA field marks one citation and prints nothing. A TOA field prints the table of one category; its result stands
between ``separate`` and ``end``, so that the table is right before anybody updates it.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from draftkit.assembly.toa_names import Category, Form
from draftkit.assembly.word.marking import local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CHANGES = frozenset({"rPrChange", "ins", "del", "moveFrom", "moveTo"})


class Writer:
    """Makes elements in one namespace (transitional or strict); ``ns`` is it in braces."""

    def __init__(self, ns: str) -> None:
        from lxml import etree

        self._make = etree.Element
        self.ns = ns

    def element(self, tag: str, /, *children: Element, text: str | None = None, **attributes: str) -> Element:
        """``w:tag`` with these ``w:`` attributes and children."""
        made = self._make(f"{self.ns}{tag}", {f"{self.ns}{key}": value for key, value in attributes.items()})
        if text is not None:
            made.text = _NOT_XML.sub("\ufffd", text)
            made.set(_SPACE, "preserve")
        made.extend(children)
        return made

    def run(self, *content: Element, like: Element | None = None, italic: bool | None = None) -> Element:
        """A run with the character properties of the run ``like``; ``italic`` sets or clears that one."""
        made = self.element("r")
        properties = None if like is None else like.find(f"{self.ns}rPr")
        if properties is not None:
            properties = copy.deepcopy(properties)
            for child in list(properties):
                if local(child) in _CHANGES or (italic is not None and local(child) in ("i", "iCs")):
                    properties.remove(child)
        elif italic:
            properties = self.element("rPr")
        if italic and properties is not None:
            # Before i stand, in the schema's order, only these.
            before = [c for c in properties if local(c) in ("rStyle", "rFonts", "b", "bCs")]
            properties.insert(len(before), self.element("i"))
        if properties is not None:
            made.append(properties)
        made.extend(content)
        return made

    def mark(self, kind: str, like: Element | None = None) -> Element:
        """A run with one field character: ``begin``, ``separate`` or ``end``."""
        return self.run(self.element("fldChar", fldCharType=kind), like=like)

    def code(self, text: str, like: Element | None = None, *, italic: bool | None = None) -> Element:
        """A run with a piece of a field's code."""
        return self.run(self.element("instrText", text=text), like=like, italic=italic)

    def text(self, text: str, *, italic: bool = False) -> Element:
        """A run of text."""
        return self.run(self.element("t", text=text), italic=italic or None)

    def authority(
        self, form: Form, short: str, category: Category, like: Element | None, *, first: bool
    ) -> list[Element]:
        """The TA field of one citation: the first of its authority brings the full form, later ones the short name.

        The name of a case stands in italics in the code, because Word prints it in the table as it stands there.
        """
        switches = f'\\s "{in_code(short)}" \\c {category.number} '
        runs = [self.mark("begin", like)]
        if first:
            name, rest = form.text[: form.italic], form.text[form.italic :]
            runs.append(self.code(' TA \\l "', like, italic=False))
            if name:
                runs.append(self.code(in_code(name), like, italic=True))
            runs.append(self.code(in_code(rest) + f'" {switches}', like, italic=False))
        else:
            runs.append(self.code(f" TA {switches}", like, italic=False))
        runs.append(self.mark("end", like))
        return runs

    def bookmark(self, name: str, number: int) -> list[Element]:
        """A bookmark of no width."""
        return [
            self.element("bookmarkStart", id=str(number), name=name),
            self.element("bookmarkEnd", id=str(number)),
        ]

    def page_of(self, bookmark: str) -> list[Element]:
        """A field that shows the page of a bookmark."""
        return [
            self.mark("begin"),
            self.code(f' PAGEREF "{bookmark}" '),
            self.mark("separate"),
            self.text("0"),
            self.mark("end"),
        ]


def in_code(text: str) -> str:
    """Text inside the quotation marks of a field's code: backslashes and quotation marks escaped.

    Word takes curly double quotation marks in a code for straight ones, so they become escaped straight ones.
    """
    return re.sub(r'["“”]', r"\"", text.replace("\\", "\\\\"))


def fields_of(root: Element) -> Iterator[tuple[str, Sequence[Element]]]:
    """Each complex field of a part, inner ones first: its code, and its runs from ``begin`` to ``end``.

    A field without an end is left out, and one whose code is none of this table's or of a table of contents.
    """
    ns = str(root.tag).partition("}")[0] + "}"
    every = list(root.iter(f"{ns}r"))
    begun: list[tuple[int, list[str]]] = []
    in_code: list[bool] = []
    for number, run in enumerate(every):
        for child in run:
            name = local(child)
            if name == "instrText" and in_code and in_code[-1]:
                begun[-1][1].append(child.text or "")
            elif name == "fldChar":
                kind = child.get(f"{ns}fldCharType")
                if kind == "begin":
                    begun.append((number, []))
                    in_code.append(True)
                elif kind == "separate" and in_code:
                    in_code[-1] = False
                elif kind == "end" and begun:
                    start, pieces = begun.pop()
                    in_code.pop()
                    code = "".join(pieces)
                    if code.split(None, 1)[:1] in (["TA"], ["TOC"], ["PAGEREF"]):
                        yield code, every[start : number + 1]


def is_mark(code: str) -> bool:
    """True for the code of a TA field."""
    return code.split(None, 1)[:1] == ["TA"]


def remove_marks(root: Element) -> int:
    """Take every TA field out of a part; returns how many there were. They print nothing, so no text changes."""
    fields = [runs for code, runs in list(fields_of(root)) if is_mark(code)]
    for runs in fields:
        for run in runs:
            parent = run.getparent()
            if parent is None:
                continue
            for child in list(run):
                if local(child) in ("fldChar", "instrText"):
                    run.remove(child)
            if all(local(child) in ("rPr", "lastRenderedPageBreak") for child in run):
                parent.remove(run)
    return len(fields)


def cached_text(runs: Sequence[Element]) -> list[Element]:
    """The ``w:t`` elements of a field's result, given its runs."""
    found, in_result = [], False
    for run in runs:
        for child in run:
            if local(child) == "fldChar":
                in_result = any(v == "separate" for v in child.attrib.values())
            elif local(child) == "t" and in_result:
                found.append(child)
    return found
