"""Markdown to a Draft: its source text, cut into blocks; nothing is rendered.

The text keeps its marks (``*``, ``#``, ``[...](...)``), so that every offset is a place in the file's own lines. Left
out are only what carries no words: quote marks at line starts, rules, underlines of headings, the front matter. A
footnote definition is a story of its own, placed after the paragraph that refers to it (CommonMark, with the footnotes
of GitHub and pandoc).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from draftkit.model.draft import Block, Draft, NotRead
from draftkit.reading.plain import lines_of
from draftkit.reading.set_apart import level_of
from draftkit.reading.tables_of import is_entry, mark

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]|$)")
_BOLD = re.compile(r"\s{0,3}(\*\*|__)((?:(?!\1).){1,200})\1\s*$", re.DOTALL)
_UNDERLINE = re.compile(r" {0,3}(?:(=+)|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_BULLET = re.compile(r"[ \t]*[-*+][ \t]+\S")
_ORDERED = re.compile(r"[ \t]*(\d{1,9})[.)][ \t]+\S")
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t|:-]*-[ \t|:-]*$")
_NOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*")
_REFERENCE = re.compile(r"\[\^([^\]\s]{1,100})\](?!:)")
_KEY = re.compile(r"[A-Za-z_][\w .-]{0,60}:(?:\s|$)")
_FRONT_MATTER = 300
"""Lines within which a front matter must close to be one."""


class _Line(NamedTuple):
    number: int
    text: str
    quoted: bool = False


class _Piece(NamedTuple):
    line: int
    text: str
    heading: int | None


def read_markdown(text: str, path: str, sha256: str, remarks: list[str]) -> Draft:
    """A Draft of format ``md``. Raises TooMuch for more than 400,000 lines."""
    lines, new_page = lines_of(text)
    first = _after_front_matter(lines)
    not_read = [NotRead("front matter", "Settings at the top of the file, between the lines ---.")] if first else []
    body, notes = _without_notes([_Line(i, line) for i, line in enumerate(lines)][first:])
    blocks: list[Block] = []
    placed: dict[str, str] = {}
    breaks: set[int] = set()
    pages = sorted(new_page, reverse=True)
    for piece in _pieces(body):
        if pages and pages[-1] <= piece.line:
            breaks.add(len(blocks))
            while pages and pages[-1] <= piece.line:
                pages.pop()
        blocks.append(_block(piece, "body"))
        _place_notes(piece.text, notes, placed, blocks)
    remarks = list(remarks)
    left = [label for label in notes if label not in placed]
    if left:
        remarks.append(f"{len(left)} footnotes are never referred to; they were read after the text.")
        _place_notes("".join(f"[^{label}]" for label in left), notes, placed, blocks)
    return Draft.build(
        path=path, format="md", sha256=sha256, blocks=mark(blocks, breaks), not_read=not_read, remarks=remarks
    )


def _block(piece: _Piece, part: str) -> Block:
    bold = _BOLD.match(piece.text)
    heading = level_of(bold[2] if bold else "", part, piece.heading, set_apart=bold is not None)
    return Block(0, piece.text, part, line=piece.line + 1, heading=heading)


def _place_notes(text: str, notes: dict[str, list[_Line]], placed: dict[str, str], blocks: list[Block]) -> None:
    """Append the notes that ``text`` refers to for the first time, and those that these notes refer to in turn."""
    waiting = [text]
    while waiting:
        for match in _REFERENCE.finditer(waiting.pop(0)):
            label = match[1]
            if label in notes and label not in placed:
                placed[label] = f"footnote {len(placed) + 1}"
                for piece in _pieces(notes[label]):
                    blocks.append(_block(piece, placed[label]))
                    waiting.append(piece.text)


def _after_front_matter(lines: list[str]) -> int:
    if lines[0].rstrip() != "---":
        return 0
    for i, line in enumerate(lines[1 : _FRONT_MATTER + 1], start=1):
        if line.rstrip() in ("---", "..."):
            inner = [text for text in lines[1:i] if text.strip()]
            return i + 1 if inner and _KEY.match(inner[0]) else 0
    return 0


def _without_notes(lines: list[_Line]) -> tuple[list[_Line], dict[str, list[_Line]]]:
    """The lines outside footnote definitions, and each definition's lines by label (the first of a label counts)."""
    body: list[_Line] = []
    notes: dict[str, list[_Line]] = {}
    current: list[_Line] | None = None
    fence = blank = False
    for line in lines:
        match = None if fence else _NOTE.match(line.text)
        if match:
            current = [_Line(line.number, line.text[match.end() :])]
            notes.setdefault(match[1], current)
            blank = False
        elif current is not None and not line.text.strip():
            current.append(line)
            blank = True
        elif current is not None and line.text.startswith(("    ", "\t")):
            current.append(_Line(line.number, line.text[4:] if line.text[0] == " " else line.text[1:]))
        elif current is not None and not blank and not _HEADING.match(line.text):
            current.append(line)
        else:
            current = None
            fence ^= _FENCE.match(line.text) is not None
            body.append(line)
    return body, notes


def _pieces(lines: Iterable[_Line]) -> Iterator[_Piece]:
    """The blocks of some lines: paragraphs, headings, list items, table rows, fenced text."""
    open_: list[_Line] = []
    in_list = False
    fence = ""

    def close(heading: int | None = None) -> Iterator[_Piece]:
        if any(line.text.strip() for line in open_):
            yield _Piece(open_[0].number, "\n".join(line.text for line in open_), heading)
        open_.clear()

    for raw in lines:
        if fence:
            open_.append(raw)
            if raw.text.strip().startswith(fence):
                fence = ""
                yield from close()
            continue
        quote = _QUOTE.match(raw.text)
        line = _Line(raw.number, raw.text[quote.end() :], True) if quote else raw
        text = line.text
        if open_ and line.quoted and not open_[-1].quoted:
            yield from close()
        if not text.strip():
            yield from close()
            in_list = False
        elif match := _FENCE.match(text):
            yield from close()
            fence = match[1]
            open_.append(line)
        elif match := _HEADING.match(text):
            yield from close()
            yield _Piece(line.number, text, len(match[1]))
        elif open_ and not in_list and (match := _UNDERLINE.match(text)):
            yield from close(1 if match[1] else 2)
        elif _RULE.match(text) or ("|" in text and _TABLE_RULE.match(text)):
            yield from close()
        elif text.lstrip().startswith("|"):
            yield from close()
            yield _Piece(line.number, text, None)
        else:
            ordered = _ORDERED.match(text)
            # Only a list that begins with 1 may break into a paragraph, so "Fed. R. Civ. P.\n12. ..." stays whole.
            if _BULLET.match(text) or (ordered and (in_list or not open_ or ordered[1] == "1")):
                yield from close()
                in_list = True
            open_.append(line)
            if is_entry(text):
                yield from close()
    yield from close()
