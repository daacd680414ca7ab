"""Bookmarks, and live references to the number of the paragraph they stand in (``REF para12 \\r \\h``)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.assembly.word.runs import field, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

NOT_YET = "0"
"""What a reference shows between making and :func:`fill`; no paragraph has this number."""

_CODE = re.compile(r"\s*REF\s+([A-Za-z][A-Za-z0-9_]{0,39})\s+(?=[^\n]*\\[rn]\b)")


def bookmarked(name: str, number: int, content: str) -> str:
    """``content`` (runs, as XML) between the marks of bookmark ``name``; ``number`` is unique in the document."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def reference(name: str) -> str:
    """A field that prints the number of the paragraph with bookmark ``name``; :func:`fill` writes its first result."""
    return field(f"REF {name} \\r \\h", NOT_YET)


def bookmarks(root: Element) -> dict[str, Element]:
    """The ``w:p`` that each bookmark begins in, by the bookmark's name.

    Raises ValueError, naming it, for a bookmark that is there twice: a reference to it would be of two minds.
    """
    found: dict[str, Element] = {}
    for start in root.iter(w("bookmarkStart")):
        name = start.get(w("name"), "")
        p = next(start.iterancestors(w("p")), None)
        if p is None or name == "_GoBack":
            continue
        if name in found:
            raise ValueError(name)
        found[name] = p
    return found


def references(root: Element) -> Iterator[tuple[str, list[Element]]]:
    """Each reference to a paragraph number: the bookmark's name, and the ``w:t`` elements of its shown result."""
    for p in root.iter(w("p")):
        code, state = "", ""
        results: list[Element] = []
        for element in p.iter(w("fldChar"), w("instrText"), w("t")):
            if element.tag == w("fldChar"):
                kind = element.get(w("fldCharType"))
                if kind == "begin":
                    code, state, results = "", "code", []
                elif kind == "separate":
                    state = "result"
                else:
                    if match := _CODE.match(code):
                        yield match[1], results
                    state = ""
            elif element.tag == w("instrText"):
                code += element.text or ""
            elif state == "result":
                results.append(element)


def fill(root: Element, numbers: Mapping[Element, str]) -> None:
    """Write into every reference the number that its paragraph prints, without the full stop after it.

    Raises ValueError, naming the bookmark, where a reference leads nowhere or to a paragraph without a number.
    """
    places = bookmarks(root)
    for name, results in references(root):
        target = places.get(name)
        if target is None or target not in numbers or not results:
            raise ValueError(name)
        results[0].text = numbers[target].rstrip(".")
        for other in results[1:]:
            other.text = ""
