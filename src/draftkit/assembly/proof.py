"""Reads a finished complaint back and compares it with the matter. What does not match is never handed over.

The file is read by ``draftkit.reading``, which knows nothing of how it was written: its text, and the number it
computes for every paragraph, are the evidence.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.assembly import expected
from draftkit.assembly.pieces import bookmark_of
from draftkit.assembly.word.finish import BLANK
from draftkit.assembly.word.references import bookmarks, references
from draftkit.assembly.word.runs import w
from draftkit.errors import BadTemplate, OutputFailed
from draftkit.reading import read

if TYPE_CHECKING:
    from draftkit.model.draft import Draft
    from draftkit.model.matter import Matter, Style

_MARK = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Blank:
    """Something left to fill in: what, and where it stands (``¶ 12``, ``caption``, or under which heading)."""

    what: str
    where: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What reading the file back showed: its blanks, and the printed number of each bookmarked paragraph."""

    blanks: tuple[Blank, ...]
    numbers: dict[str, str]

    def numbered(self, indices: Iterable[int]) -> str:
        """``12-15, 18`` for paragraphs by their index; ``""`` for none."""
        found = [self.numbers.get(bookmark_of(i), "") for i in sorted(set(indices))]
        values = [int(n) for n in found if n.isdecimal()]
        parts: list[list[int]] = []
        for value in values:
            if parts and value == parts[-1][-1] + 1:
                parts[-1].append(value)
            else:
                parts.append([value])
        return ", ".join(f"{p[0]}-{p[-1]}" if len(p) > 1 else str(p[0]) for p in parts)


class Words:
    """A text by its words: whether and how often others stand in it, each asked in the time of its rarest word.

    A large matter has thousands of texts to look for, and looking through the whole paper for each is quadratic.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._at: dict[str, list[int]] = defaultdict(list)
        for word in _WORD.finditer(text):
            self._at[word[0]].append(word.start())

    def __contains__(self, said: str) -> bool:
        return next(self._places(said), None) is not None or said in self._text

    def count(self, said: str) -> int:
        """How often ``said`` stands in the text in whole words, not counting what overlaps."""
        found, end = 0, 0
        for start in self._places(said):
            if start >= end:
                found, end = found + 1, start + len(said)
        return found

    def _places(self, said: str) -> Iterator[int]:
        """Where ``said`` begins, in whole words."""
        words = list(_WORD.finditer(said))
        if not words:
            return
        rarest = min(words, key=lambda word: len(self._at.get(word[0], ())))
        for at in self._at.get(rarest[0], ()):
            start = at - rarest.start()
            end = start + len(said)
            whole = start >= 0 and self._text.startswith(said, start)
            if whole and not self._goes_on(start) and not self._goes_on(end):
                yield start

    def _goes_on(self, at: int) -> bool:
        """True where a word stands on both sides of a place."""
        return _WORD.fullmatch(self._text, max(at - 1, 0), at + 1) is not None and 0 < at < len(self._text)


def prove(data: bytes, matter: Matter, style: Style, *, own_template: bool) -> Proof:
    """Compare the finished file with the matter.

    Raises OutputFailed (BadTemplate for a template of the person's own, which may leave things out) naming the key of
    the matter or the reference that is not as it should be. The message holds no text of the matter.
    """
    draft = read("complaint.docx", data=data, name="complaint.docx")
    fault = next(_faults(data, draft, matter, style), None)
    if fault is not None and own_template:
        raise BadTemplate(
            f"Nothing was written. {fault}",
            "See what a template must print: draftkit complaint --check-template FILE. "
            "A copy of another style's template needs that --style.",
        )
    if fault is not None:
        raise OutputFailed(f"Nothing was written. {fault}", "Please report this; your text is not needed.")
    return Proof(tuple(_blanks(draft)), dict(_numbers(data, draft)))


def _faults(data: bytes, draft: Draft, matter: Matter, style: Style) -> Iterator[str]:
    text = draft.text
    words = Words(text)
    wanted = list(expected.texts(matter, style))
    for item in wanted:
        if item.text not in words:
            yield f"The finished file does not hold the text of {item.key}."
    yield from _doubled(words, wanted, matter)
    yield from _fair_warning(draft, matter)
    own = {item.text for item in wanted if _MARK.search(item.text)} | set(expected.all_texts(matter))
    rest = text
    for one in sorted((t for t in own if _MARK.search(t)), key=len, reverse=True):
        rest = rest.replace(one, "")
    if found := _MARK.search(rest):
        yield f"A template mark ({found[0]}) is left in the finished file."
    numbers = dict(_numbers(data, draft))
    for name, shown in _references(data):
        if numbers.get(name) != shown:
            yield f"A cross-reference prints {shown}, and its paragraph is {numbers.get(name) or 'not there'}."


def _doubled(words: Words, wanted: list[expected.Item], matter: Matter) -> Iterator[str]:
    """Texts that should stand once and stand more often; only long ones that no other text of the matter holds."""
    once = [item for item in wanted if item.once and len(item.text) >= expected.LONG]
    often = [(item, times) for item in once if (times := words.count(item.text)) > 1]
    if not often:
        return
    whole = Words("\n\0\n".join(item.text for item in wanted if item.once))
    everything = Words("\n\0\n".join(expected.all_texts(matter)))
    for item, found in often:
        times = whole.count(item.text)
        if everything.count(item.text) <= times < found:
            yield f"The finished file holds the text of {item.key} more than once."


def _fair_warning(draft: Draft, matter: Matter) -> Iterator[str]:
    """Where a count has a unit, the unit's right, likenesses and differences stand in that count too."""
    counts: list[str] = []
    for block in draft.blocks:
        if block.number and block.number.startswith("COUNT "):
            counts.append("")
        elif counts:
            counts[-1] += f"{block.text}\n"
    for number, key, name, words in expected.fair_warning(matter):
        count = counts[number] if number < len(counts) else ""
        if f"Fair warning to Defendant {name}" in count and words not in count:
            yield f"The finished file does not hold the text of {key}."


def _blanks(draft: Draft) -> Iterator[Blank]:
    heading = ""
    for block in draft.blocks:
        if block.heading:
            heading = " ".join(filter(None, (block.number, block.text.split("\n")[0])))
        if block.text.startswith("Dated: "):
            heading = "signature block"
        for match in BLANK.finditer(block.text):
            if block.part.startswith("table"):
                where = "caption"
            elif block.number and block.number.rstrip(".").isdecimal():
                where = f"¶ {block.number.rstrip('.')}"
            else:
                where = heading or "first page"
            yield Blank(match[0][len("[FILL IN: ") : -1], where)


def _document(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.read("word/document.xml")


def _numbers(data: bytes, draft: Draft) -> Iterator[tuple[str, str]]:
    """The number, as ``reading`` computes it, of each paragraph that a bookmark stands in."""
    from lxml import etree

    root = etree.fromstring(_document(data), etree.XMLParser(resolve_entities=False, no_network=True))
    order = {p: index for index, p in enumerate(root.iter(w("p")))}
    numbers = {
        segment.paragraph: block.number.rstrip(".")
        for block in draft.blocks
        for segment in block.segments[:1]
        if block.number and segment.source == "word/document.xml"
    }
    for name, p in bookmarks(root).items():
        yield name, numbers.get(order[p], "")


def _references(data: bytes) -> Iterator[tuple[str, str]]:
    from lxml import etree

    root = etree.fromstring(_document(data), etree.XMLParser(resolve_entities=False, no_network=True))
    for name, results in references(root):
        yield name, "".join(t.text or "" for t in results)
