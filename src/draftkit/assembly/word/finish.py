"""From what docxtpl leaves to a clean file: line breaks, shaded blanks, numbers in references, own properties."""

from __future__ import annotations

import copy
import io
import re
import zipfile
from typing import TYPE_CHECKING

from draftkit.assembly.word import numbering, references, save, settings
from draftkit.assembly.word.runs import XML_SPACE, w
from draftkit.assembly.word.styles import FILL_IN
from draftkit.errors import BadTemplate

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BLANK = re.compile(r"\[FILL IN: [^\[\]]{1,300}\]")
"""The visible mark of a blank."""

_MOST = 100 << 20
"""Bytes that a finished file may unpack to; a complaint with a letterhead's picture needs a hundredth of it."""

_STORY = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")


def finished(data: bytes, *, title: str, author: str) -> bytes:
    """The bytes of the finished file, the same for the same input.

    Raises BadTemplate where a template printed ready-made text without ``{{r ...}}``, or a reference leads nowhere
    because the paragraph it means was left out.
    """
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(data)) as file:
        if sum(info.file_size for info in file.infolist()) > _MOST:
            raise BadTemplate(f"The file unpacks to more than {_MOST >> 20} MB.", "Take pictures out of the template.")
        parts = {name: file.read(name) for name in file.namelist()}
    roots = {name: _parsed(part) for name, part in parts.items() if _STORY.fullmatch(name)}
    for root in roots.values():
        _tidy(root)
    if "word/document.xml" in roots and "word/styles.xml" in parts:
        _number(roots["word/document.xml"], parts)
    for name, root in roots.items():
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    parts["docProps/core.xml"] = settings.core_xml(title, author).encode()
    if "docProps/app.xml" in parts:
        parts["docProps/app.xml"] = settings.app_xml().encode()
    return save.packed(save.without_traces(parts))


def _parsed(data: bytes) -> Element:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise BadTemplate("The filled-in template is not well-formed.", "Begin again from a shipped one.") from None


def _number(document: Element, parts: dict[str, bytes]) -> None:
    lists = parts.get("word/numbering.xml")
    numbers = numbering.numbers_of(document, _parsed(parts["word/styles.xml"]), _parsed(lists) if lists else None)
    for p in numbers:
        follower = p.getnext()
        if follower is not None and _style(p) == "NumberedPara" and _style(follower) == "SubPara":
            _keep_with_next(p)
    try:
        references.fill(document, numbers)
    except ValueError as fault:
        raise BadTemplate(
            f"A reference in the template leads to a paragraph that it leaves out or prints twice ({fault}).",
            "Print every paragraph of facts and policy_facts once, in a numbered style.",
        ) from None


def _style(p: Element) -> str:
    shape = p.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if shape is None else shape.get(w("val"), "")


def _keep_with_next(p: Element) -> None:
    """A line that introduces points stays on the page of the first of them."""
    properties = p.find(w("pPr"))
    if properties is not None and properties.find(w("keepNext")) is None:
        properties.insert(1, properties.makeelement(w("keepNext")))


def _tidy(root: Element) -> None:
    for text in list(root.iter(w("t"))):
        if len(text):
            raise BadTemplate(
                "The template prints ready-made text as if it were plain.",
                "Write {{r name }} instead of {{ name }} there.",
            )
        if "\n" in (text.text or "") or "\t" in (text.text or ""):
            _break(text)
    for run in list(root.iter(w("r"))):
        texts = run.findall(w("t"))
        for text in texts:
            text.set(XML_SPACE, "preserve")
        if any("[FILL IN: " in (text.text or "") for text in texts):
            _shade(run)
        elif len(run) == len(texts) + len(run.findall(w("rPr"))) and not any(text.text for text in texts):
            parent = run.getparent()
            if parent is not None:
                parent.remove(run)


def _break(text: Element) -> None:
    """Line ends and tabs inside a ``w:t`` become ``w:br`` and ``w:tab``."""
    run = text.getparent()
    assert run is not None
    at = run.index(text)
    made: list[Element] = []
    for piece in re.split("([\n\t])", text.text or ""):
        if not piece:
            continue
        one = text.makeelement(w("br") if piece == "\n" else w("tab") if piece == "\t" else w("t"))
        if piece not in "\n\t":
            one.text = piece
        made.append(one)
    run[at : at + 1] = made


def _shade(run: Element) -> None:
    """Give each blank a run of its own, in the style of blanks."""
    parent = run.getparent()
    assert parent is not None
    properties = run.find(w("rPr"))
    made: list[Element] = []

    def new(style: str = "") -> Element:
        one = run.makeelement(w("r"))
        shape = copy.deepcopy(properties) if properties is not None else run.makeelement(w("rPr"))
        if style:
            for old in shape.findall(w("rStyle")):
                shape.remove(old)
            mark = run.makeelement(w("rStyle"))
            mark.set(w("val"), style)
            shape.insert(0, mark)
        if len(shape):
            one.append(shape)
        made.append(one)
        return one

    current: Element | None = None
    for child in run:
        if child.tag == w("rPr"):
            continue
        if child.tag != w("t"):
            current = new() if current is None else current
            current.append(copy.deepcopy(child))
            continue
        text, at = child.text or "", 0
        for match in BLANK.finditer(text):
            if match.start() > at:
                _put(new() if current is None else current, text[at : match.start()])
            _put(new(FILL_IN), match[0])
            current, at = None, match.end()
        if at < len(text):
            current = new() if current is None else current
            _put(current, text[at:])
    place = parent.index(run)
    parent[place : place + 1] = made


def _put(run: Element, text: str) -> None:
    one = run.makeelement(w("t"))
    one.text = text
    one.set(XML_SPACE, "preserve")
    run.append(one)
