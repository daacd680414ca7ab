"""The bytes of a matter file to plain values, each scalar as it is printed, and the place of every key.

YAML's guesses are left out on purpose: ``12:30``, ``no``, ``0411`` and ``2023-03-03`` are text here. What YAML offers
beyond mappings, lists and text (aliases, tags, several documents) is refused with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from draftkit.errors import EmptyFile, InvalidMatter, TooMuch, UnreadableDraft, WrongKind
from draftkit.matter.faults import Fault, is_word, named
from draftkit.model.place import Place

if TYPE_CHECKING:
    from ruamel.yaml.events import Event

MAX_BYTES = 2 << 20
"""Bytes of the largest matter file: some 2,000 events."""
MAX_NODES = 250_000
"""Keys and texts of the largest matter file; a usual one of 2 MB has fewer."""
MAX_DEPTH = 24
"""Levels of lists and keys; the schema itself has seven."""

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NO_COMMENT = re.compile(r"[ \t]{0,40}#[^\s#]")
_SURROGATE = re.compile("[\ud800-\udfff]")

_PLAIN_WORDS = (
    ("found character '\\t'", "there is a tab; YAML wants spaces at the beginning of a line"),
    ("mapping values are not allowed", 'a colon stands in a text; put the whole text in "quotation marks"'),
    ("while scanning a quoted scalar", "a quotation mark is never closed"),
    ("found unexpected end of stream", "a quotation mark or bracket is never closed"),
    (
        "could not find expected ':'",
        'a line has no colon after its key; write key: text, or put text in "quotation marks"',
    ),
    (
        "expected <block end>",
        "the line does not stand under its neighbours; give lines of one level the same indentation",
    ),
    ("expected ',' or", 'a comma or a closing bracket is missing; text that holds , or : needs "quotation marks"'),
    ("did not find expected", "a bracket or an indentation is not closed; compare with the lines above"),
    ("special characters are not allowed", "there is a control character that no text should hold; delete it"),
)


@dataclass
class Loaded:
    """What a file holds: ``data`` in plain values (text, None, dict, list), and where each key stands."""

    path: str
    data: Any = None
    places: dict[str, Place] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def place(self, key: str) -> Place:
        """Where a key, or its nearest parent, stands."""
        while key and key not in self.places:
            key = key[: max(key.rfind("."), key.rfind("["), 0)]
        return self.places.get(key) or Place("", 1, 1, self.path)


def bytes_of(path: str) -> bytes:
    """The file's bytes, at most one more than is read. Raises UnreadableDraft where it cannot be opened."""
    name = named(path)
    try:
        with open(path, "rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UnreadableDraft(f"There is no file {name}.", "Check the name and the folder.") from None
    except IsADirectoryError:
        raise UnreadableDraft(f"{name} is a folder.", "Name a matter file in it.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the system refused"
        raise UnreadableDraft(f"{name} could not be opened: {reason}.", "Check its name and permissions.") from None


def text_of(path: str, data: bytes | None = None) -> str:
    """The file's text. Raises UnreadableDraft, EmptyFile, TooMuch or WrongKind, each in plain words."""
    name = named(path)
    data = bytes_of(path) if data is None else data
    if len(data) > MAX_BYTES:
        raise TooMuch(
            f"{name} is larger than {MAX_BYTES >> 20} MB.",
            "A matter file holds text only: take out what was pasted in.",
        )
    if not data.strip(b"\xef\xbb\xbf \t\r\n\x00"):
        raise EmptyFile(f"{name} is empty.", "Make a new one with: draftkit new complaint -o case.yaml")
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    if encoding != "utf-16" and b"\x00" in data:
        raise WrongKind(f"{name} is not a text file.", "A matter file is text in YAML: draftkit new complaint --blank.")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise WrongKind(
            f"{name} is not UTF-8 text (line {line}).", "In your editor choose Save As, encoding UTF-8, and try again."
        ) from None


def load(text: str, path: str) -> Loaded:
    """Plain values and places of one YAML or JSON document. Duplicate keys and the like are in ``faults``.

    Raises InvalidMatter, with the line, where the text cannot be read as YAML, or uses what a matter file has no use
    for (aliases, tags, a second document, more than 24 levels).
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError
    from ruamel.yaml.reader import ReaderError

    loaded = Loaded(path)
    try:
        events = YAML(typ="safe", pure=True).parse(text)
        _Builder(loaded, events, text.split("\n")).document()
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if "quoted scalar" in str(error.context) and "end of stream" in str(error.problem):
            mark = error.context_mark  # where the quotation begins: the end of the file tells nobody anything
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise _refused(path, line, column, _said(f"{error.problem}; {error.context}")) from None
    except ReaderError as error:
        before = text[: error.position]
        line, column = before.count("\n") + 1, error.position - before.rfind("\n")
        raise _refused(path, line, column, _said("special characters are not allowed")) from None
    except (YAMLError, ValueError, RecursionError):
        raise _refused(path, 1, 1, "this cannot be read as YAML") from None
    return loaded


def _said(problem: str) -> str:
    return next(
        (said for words, said in _PLAIN_WORDS if words in problem),
        "this cannot be read as YAML; compare it "
        'with the lines above, and put text that holds : # { } [ ] , & * ! in "quotation marks"',
    )


def _refused(path: str, line: int, column: int, message: str) -> InvalidMatter:
    return InvalidMatter((Fault(Place("", line, column, path), message),))


class _Builder:
    """Events to values, with a limit of depth; nothing is ever expanded, so no file grows in memory."""

    def __init__(self, loaded: Loaded, events: Iterator[Event], lines: list[str]) -> None:
        self.loaded, self.lines = loaded, lines
        self.events = self._counted(events)

    def _counted(self, events: Iterator[Event]) -> Iterator[Event]:
        for number, event in enumerate(events):
            if number > MAX_NODES:
                raise self._no(event, f"the file has more than {MAX_NODES:,} keys and texts; the rest is not read")
            yield event

    def document(self) -> None:
        from ruamel.yaml import events as e

        documents = 0
        for event in self.events:
            if isinstance(event, e.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._no(event, "a second document begins here (---); a matter file has one")
            elif not isinstance(event, e.StreamStartEvent | e.StreamEndEvent | e.DocumentEndEvent):
                self.loaded.data = self._value(event, "", 0)

    def _value(self, event: Event, key: str, depth: int) -> Any:
        from ruamel.yaml import events as e

        if depth > MAX_DEPTH:
            raise self._no(event, f"keys and lists lie more than {MAX_DEPTH} deep in each other here")
        if isinstance(event, e.AliasEvent) or getattr(event, "anchor", None):
            raise self._no(
                event, 'text that begins with * or & needs "quotation marks" (YAML anchors are not used here)'
            )
        if isinstance(event, e.ScalarEvent):
            return self._scalar(event, key)
        if getattr(event, "tag", None) not in (None, "!"):
            raise self._no(event, 'text that begins with ! needs "quotation marks" (YAML tags are not used here)')
        if isinstance(event, e.SequenceStartEvent):
            return self._list(key, depth)
        return self._mapping(key, depth)

    def _scalar(self, event: Any, key: str) -> str | None:
        if event.tag not in (None, "!"):
            raise self._no(event, 'text that begins with ! needs "quotation marks" (YAML tags are not used here)')
        text: str = event.value
        plain = event.style in (None, "")
        if plain and text in _NULLS:
            return None
        if _SURROGATE.search(text):  # JSON writes one character of the upper planes as two escapes
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if plain and self._cut_off(event):
            self._fault(key, event, 'the text is cut off before a #; put the whole text in "quotation marks"')
        if bad := _ILLEGAL.search(text):
            self._fault(key, event, f"there is a character that no document can hold (U+{ord(bad[0]):04X}); delete it")
        return text

    def _cut_off(self, event: Any) -> bool:
        """True for a text before ``#3``: to YAML a comment begins there, to the person it is a number."""
        line, column = event.end_mark.line, event.end_mark.column
        return line < len(self.lines) and bool(_NO_COMMENT.match(self.lines[line][column : column + 80]))

    def _list(self, key: str, depth: int) -> list[Any]:
        from ruamel.yaml.events import SequenceEndEvent

        items: list[Any] = []
        for event in self.events:
            if isinstance(event, SequenceEndEvent):
                break
            inner = f"{key}[{len(items)}]"
            self._at(inner, event, event)
            items.append(self._value(event, inner, depth + 1))
        return items

    def _mapping(self, key: str, depth: int) -> dict[str, Any]:
        from ruamel.yaml.events import MappingEndEvent, ScalarEvent

        found: dict[str, Any] = {}
        for event in self.events:
            if isinstance(event, MappingEndEvent):
                break
            if not isinstance(event, ScalarEvent):
                raise self._no(event, 'a key must be one word; text that holds { } [ ] needs "quotation marks"')
            name: str = event.value
            inner = f"{key}.{name}" if key else name
            value_event = next(self.events)
            twice = name in found
            if twice:
                first = self.loaded.places[inner]
                self._fault(
                    inner if is_word(name) else key,
                    event,
                    f"this key stands already in line {first.line}; keep one of the two",
                )
            else:
                self._at(inner, event, value_event)
            value = self._value(value_event, inner, depth + 1)
            if not twice:
                found[name] = value
        return found

    def _at(self, key: str, event: Any, value: Any) -> None:
        mark = event.start_mark
        text_line = value.start_mark.line + 1 + (getattr(value, "style", None) in ("|", ">"))
        self.loaded.places[key] = Place(key, mark.line + 1, mark.column + 1, self.loaded.path, text_line)

    def _fault(self, key: str, event: Any, message: str) -> None:
        mark = event.start_mark
        self.loaded.faults.append(Fault(Place(key, mark.line + 1, mark.column + 1, self.loaded.path), message))

    def _no(self, event: Any, message: str) -> InvalidMatter:
        return _refused(self.loaded.path, event.start_mark.line + 1, event.start_mark.column + 1, message)
