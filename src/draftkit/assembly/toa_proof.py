"""Proof that a copy with a table of authorities is still the person's file.

Part by part: what was not to be touched has the same bytes; in the parts with marks, the XML without the marks, the
table and the division of the section is the same XML; and what reading sees outside the table is the same text.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.assembly.toa_place import PAGES, is_title
from draftkit.assembly.word.fields import cached_text, fields_of, remove_marks
from draftkit.assembly.word.marking import local
from draftkit.assembly.word.marking_parts import Parts, namespace, parsed
from draftkit.errors import DraftkitError
from draftkit.reading import read
from draftkit.reading.guard import Archive

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_OF_DIVISION = ("type", "pgNumType", "titlePg")


@dataclass(frozen=True, slots=True)
class Change:
    """What was done to the body: ``count`` blocks put in from index ``at``, blocks ``gone`` (indexes) taken out.

    ``styles`` is the part that may have two styles more; ``divided`` says that a section was divided.
    """

    at: int
    count: int
    gone: tuple[int, ...]
    styles: str | None
    divided: bool


def prove(original: bytes, made: bytes, change: Change) -> None:
    """Compare a file with its copy. Raises DraftkitError, naming the part, when anything else differs."""
    old, new = Parts(original), Parts(made)
    before, after = Archive(original), Archive(made)
    if before.names != after.names:
        raise _unfaithful("its list of parts")
    marked = {old.main, *old.notes.values()}
    for name in before.names:
        if name.endswith("/") or name in marked:
            continue
        one, other = before.read(name), after.read(name)
        if one != other and (name != change.styles or not _only_more(one, other)):
            raise _unfaithful(name)
    for name in marked:
        if not old.has(name):
            continue
        first, second = old.tree(name), new.tree(name)
        if name == old.main:
            _take_back(first, second, change)
        if _plain(first) != _plain(second):
            raise _unfaithful(name)
    if _text(original) != _text(made):
        raise _unfaithful("its text")


def _unfaithful(part: str) -> DraftkitError:
    return DraftkitError(
        f"The copy with the table would differ from the draft in more than the table ({part}). Nothing was written.",
        "Open the draft in Word, save it under another name, and try with that file.",
    )


def _only_more(one: bytes, other: bytes) -> bool:
    """True where the styles part has styles more at its end, and is otherwise the same."""
    first, second = parsed(one), parsed(other)
    kept = list(second)[: len(first)]
    return len(second) <= len(first) + 2 and [_canonical(e) for e in first] == [_canonical(e) for e in kept]


def _take_back(one: Element, other: Element, change: Change) -> None:
    """Take the table out of the copy, the older table out of the original, and the division out of both."""
    first, second = (next(c for c in root if local(c) == "body") for root in (one, other))
    for block in list(second)[change.at : change.at + change.count]:
        second.remove(block)
    blocks = list(first)
    for number in change.gone:
        first.remove(blocks[number])
    if not change.divided:
        return
    for body in (first, second):
        section = next((s for block in list(body)[change.at :] for s in block.iter(f"{namespace(body)}sectPr")), None)
        if section is None:
            continue
        for child in list(section):
            if local(child) in _OF_DIVISION:
                section.remove(child)
        parent = section.getparent()
        if not len(section) and parent is body:
            body.remove(section)


def _plain(root: Element) -> bytes:
    """A part without marks, and without the cuts that marks make in runs, as canonical XML."""
    root = copy.deepcopy(root)
    remove_marks(root)
    for code, runs in list(fields_of(root)):
        if code.split()[:1] == ["PAGEREF"]:
            for text in cached_text(runs):
                text.text = ""
    ns = namespace(root)
    for run in list(root.iter(f"{ns}r")):
        before = run.getprevious()
        if before is not None and before.tag == run.tag and _alike(before, run, ns):
            for child in list(run):
                if local(child) != "rPr":
                    before.append(child)
            parent = run.getparent()
            assert parent is not None
            parent.remove(run)
            # The next run is compared with the joined one, which stands where this one was.
    for run in root.iter(f"{ns}r"):
        _join_text(run, ns)
    return _canonical(root)


def _join_text(run: Element, ns: str) -> None:
    """Neighbouring texts of a run as one."""
    first: Element | None = None
    pieces: list[str] = []
    for child in [*run, None]:
        if child is not None and child.tag == f"{ns}t":
            if first is None:
                first = child
            else:
                run.remove(child)
            pieces.append(child.text or "")
            continue
        if first is not None:
            first.text = "".join(pieces)
            if _SPACE in first.attrib:
                del first.attrib[_SPACE]
        first, pieces = None, []


def _alike(one: Element, other: Element, ns: str) -> bool:
    first, second = _properties(one, ns), _properties(other, ns)
    if sorted(one.attrib.items()) != sorted(other.attrib.items()) or (first is None) != (second is None):
        return False
    return first is None or second is None or _canonical(first) == _canonical(second)


def _properties(run: Element, ns: str) -> Element | None:
    """The properties of a run: its first child or none (to search all children of a joined run would be slow)."""
    first = next(iter(run), None)
    return first if first is not None and first.tag == f"{ns}rPr" else None


def _canonical(element: Element) -> bytes:
    from lxml import etree

    return etree.tostring(element, method="c14n", exclusive=True, with_tail=False)


def _text(data: bytes) -> list[tuple[str, str]]:
    """What reading sees outside tables of authorities and contents: the story and text of each paragraph."""
    blocks = read("draft.docx", data=data).blocks
    kept = (b for b in blocks if not b.is_table_of and b.text.strip() != PAGES and not is_title(b.text))
    return [(b.part.rstrip("0123456789"), b.text) for b in kept]  # a table that goes changes the numbers of the others
