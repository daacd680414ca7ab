"""HTML to a Draft, with a small tokenizer of our own: one pass, linear in the size of any input, nothing fetched.

Read is what a browser would show: no scripts, styles, comments, hidden or struck-out text. Block elements end
paragraphs, ``br`` is a line break, a superscript footnote mark becomes U+FFFC, and a footnote's text (as Word,
LibreOffice and pandoc mark it by id) stands after the paragraph that refers to it.
"""

from __future__ import annotations

import re

from draftkit.errors import TooMuch
from draftkit.model.draft import Block, Draft, NotRead
from draftkit.reading.html_tokens import characters, tokens
from draftkit.reading.ooxml_story import BOLD, HYPERLINK, INSERTED, ITALIC, UNDERLINE, Paragraph
from draftkit.reading.plain import lines_of
from draftkit.reading.set_apart import level_of
from draftkit.reading.tables_of import mark

MAX_DEPTH = 200
MAX_TAGS = 400_000
"""Tags of one page (a long brief saved from Word has about 30,000)."""

_BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir"),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hr", "html", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "select"),
        *("summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    }
)
_SKIPPED = frozenset(
    ["del", "s", "strike", "template", "head", "title", "rt", "rp", "object", "audio", "video", "svg", "math"]
)
_CELL = ("td|th", ("tr", "table"))
_IMPLIED: dict[str, tuple[str, tuple[str, ...]]] = {
    "li": ("li", ("ul", "ol")),
    "dd": ("dd|dt", ("dl",)),
    "dt": ("dd|dt", ("dl",)),
    "tr": ("tr", ("table",)),
    "td": _CELL,
    "th": _CELL,
}
"""Open elements that a start tag ends (parted by ``|``), and how far up to look."""
_FLAGS = {
    "i": ITALIC,
    "em": ITALIC,
    "cite": ITALIC,
    "var": ITALIC,
    "u": UNDERLINE,
    "b": BOLD,
    "strong": BOLD,
    "ins": INSERTED,
    "a": HYPERLINK,
}
_VOID = frozenset(
    ["br", "hr", "img", "wbr", "input", "meta", "link", "col", "area", "base", "embed", "source", "track"]
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡§]{1,3})[\])]?\s*$")
_AFTER_WORDS = re.compile(r"(?:[.,;:?!)\]”’\"']|[A-Za-z]{4})$")
"""What stands before a note's mark; after a letter or number a raised figure is an exponent or an ordinal."""
_NOTE_ID = re.compile(
    r"(?:fn|ftn|edn|en|sdfootnote|sdendnote|footnote|endnote)[-_:.]?(\d{1,4})(?:sym)?$", re.IGNORECASE
)
_NOTE_LINK = re.compile(
    r"#_?(?:fn|ftn|edn|en|sdfootnote|sdendnote|footnote|endnote)[-_:.]?(\d{1,4})(?:sym)?$", re.IGNORECASE
)


def read_html(text: str, path: str, sha256: str, remarks: list[str]) -> Draft:
    """A Draft of format ``html``. Raises TooMuch beyond 200 elements inside one another, or 400,000 lines."""
    reader = _Reader()
    reader.read("\n".join(lines_of(text)[0]))
    not_read = []
    if reader.pictures:
        plural = "" if reader.pictures == 1 else "s"
        not_read.append(NotRead(f"{reader.pictures} picture{plural}", "Pictures are not read or fetched."))
    if reader.frames:
        not_read.append(NotRead("embedded pages or objects", "Nothing outside the file is fetched or opened."))
    return Draft.build(
        path=path, format="html", sha256=sha256, blocks=mark(reader.blocks()), not_read=not_read, remarks=remarks
    )


class _Reader:
    """Walks the tokens. ``_open`` holds the open block elements only: sloppy inline markup never deepens it."""

    def __init__(self) -> None:
        self.pictures = self.frames = 0
        self._open: list[tuple[str, str]] = []
        self._tables = 0
        self._flags: dict[str, int] = {}
        self._skip = ""
        self._skip_depth = 0
        self._paragraphs = 0
        self._paragraph = Paragraph(0, 0)
        self._space = False
        self._superscript: int | None = None
        self._link: tuple[int, str] | None = None
        self._notes: list[str] = []
        self._done: list[tuple[Block, list[str]]] = []

    def read(self, text: str) -> None:
        for number, (kind, name, attributes, content) in enumerate(tokens(text)):
            if number > 2 * MAX_TAGS:
                raise TooMuch(
                    f"The page has more than {MAX_TAGS:,} tags.",
                    "Save the draft alone as .docx or PDF, and check that file.",
                )
            if kind == "text":
                if not self._skip:
                    self._text(characters(content))
            elif kind == "start":
                self._start(name, attributes)
            else:
                self._end(name)
        self._break()

    def blocks(self) -> list[Block]:
        """Blocks in the draft's order: a note after the first paragraph that refers to it."""
        notes: dict[str, list[Block]] = {}
        for block, _ in self._done:
            if block.part.startswith("footnote "):
                notes.setdefault(block.part, []).append(block)
        cited = {f"footnote {n}" for _, numbers in self._done for n in numbers}
        out: list[Block] = []
        for block, numbers in self._done:
            if block.part not in cited:
                out.append(block)
            if block.part.startswith("footnote "):
                continue
            for number in numbers:
                out += notes.pop(f"footnote {number}", [])
        return out + [b for part, blocks in notes.items() if part in cited for b in blocks]

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._skip:
            if name == self._skip == "p" or (self._skip in ("head", "title") and name == "body"):
                self._skip = ""
            else:
                self._skip_depth += name == self._skip and name not in _VOID
                return
        if name in _BLOCKS:
            self._break()
            self._close_implied(name)
        hidden = "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")) is not None
        self.frames += name in ("iframe", "frame", "embed", "object")
        self.pictures += name in ("img", "svg")
        if (name in _SKIPPED or hidden) and name not in _VOID:
            self._skip, self._skip_depth = name, 1
        elif name == "br":
            self._add("\n")
            self._space = True
        elif name in _BLOCKS and name != "hr":
            self._push(name, attributes)
        elif name in _FLAGS:
            self._flags[name] = self._flags.get(name, 0) + 1
            if name == "a":
                self._link = (self._paragraph.length, attributes.get("href", ""))
        elif name == "sup":
            self._superscript = self._paragraph.length
        elif name == "q":
            self._text('"')

    def _push(self, name: str, attributes: dict[str, str]) -> None:
        part = self._open[-1][1] if self._open else "body"
        if match := _NOTE_ID.match(attributes.get("id", "")):
            part = f"footnote {int(match[1])}"
        elif name == "table" and not part.startswith("footnote "):
            self._tables += 1
            part = f"table {self._tables}"
        self._open.append((name, part))
        if len(self._open) > MAX_DEPTH:
            raise TooMuch(
                f"The page has more than {MAX_DEPTH} elements inside one another.",
                "Open it in a browser or Word, save it as .docx or PDF, and check that file.",
            )

    def _end(self, name: str) -> None:
        if self._skip:
            self._skip_depth -= name == self._skip
            if self._skip_depth > 0 and not (self._skip == "head" and name == "html"):
                return
            self._skip, self._skip_depth = "", 0
            return
        if name in _BLOCKS:
            self._break()
            for at in range(len(self._open) - 1, -1, -1):
                if self._open[at][0] == name:
                    del self._open[at:]
                    break
        elif name in _FLAGS:
            self._flags[name] = max(0, self._flags.get(name, 0) - 1)
            if name == "a" and self._link is not None:
                self._end_link()
        elif name == "sup" and self._superscript is not None:
            start, self._superscript = self._superscript, None
            if self._is_mark(start) and _AFTER_WORDS.search(self._before(start)):
                self._replace(start)
        elif name == "q":
            self._text('"')

    def _close_implied(self, name: str) -> None:
        """End tags that HTML lets an author leave out."""
        if self._open and self._open[-1][0] == "p":
            self._open.pop()
        closes, until = _IMPLIED.get(name, ("", ()))
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at][0] in until:
                return
            if closes and self._open[at][0] in closes.split("|"):
                del self._open[at:]
                return

    def _end_link(self) -> None:
        assert self._link is not None
        start, target = self._link
        self._link = None
        match = _NOTE_LINK.match(target)
        if match and self._is_mark(start):
            self._notes.append(str(int(match[1])))
            self._replace(start)

    def _before(self, start: int) -> str:
        """The few characters before ``start``."""
        text = ""
        for segment, piece in zip(reversed(self._paragraph.segments), reversed(self._paragraph.texts), strict=True):
            if segment.start < start:
                text = piece + text
                if len(text) >= 4:
                    break
        return text

    def _is_mark(self, start: int) -> bool:
        """Whether all text since ``start`` is a footnote mark: ``3``, ``[3]``, ``*`` or one already replaced."""
        paragraph = self._paragraph
        if not 0 < paragraph.length - start < 12:
            return False
        first = len(paragraph.segments)
        while first and paragraph.segments[first - 1].start >= start:
            first -= 1
        content = "".join(paragraph.texts[first:])
        return content == "\ufffc" or _MARK.match(content) is not None

    def _replace(self, start: int) -> None:
        """Put U+FFFC in place of everything since ``start``."""
        paragraph = self._paragraph
        while paragraph.segments and paragraph.segments[-1].start >= start:
            paragraph.length -= len(paragraph.texts.pop())
            paragraph.segments.pop()
        self._add("\ufffc")

    def _text(self, text: str) -> None:
        if not any(name == "pre" for name, _ in self._open[-4:]):
            text = _SPACE.sub(" ", text)
            if text.startswith(" ") and (self._space or not self._paragraph.length):
                text = text[1:]
            if text:
                self._space = text.endswith(" ")
        if text:
            self._add(text)

    def _add(self, text: str) -> None:
        bits = 0
        for name, count in self._flags.items():
            if count:
                bits |= _FLAGS[name]
        self._paragraph.index = self._paragraphs
        self._paragraph.add(text, "html", bits, None)
        if text[-1] not in " \n":
            self._space = False

    def _break(self) -> None:
        """End the paragraph."""
        text, segments = self._paragraph.content()
        if text.strip():
            kept = text.rstrip(" \n")
            segments = tuple(s._replace(end=min(s.end, len(kept))) for s in segments if s.start < len(kept))
            names = [name for name, _ in self._open]
            heading = next(
                (int(n[1]) for n in reversed(names) if len(n) == 2 and n[0] == "h" and n[1].isdecimal()), None
            )
            part = self._open[-1][1] if self._open else "body"
            heading = level_of(kept, part, heading, set_apart=not self._paragraph.plain)
            self._done.append((Block(0, kept, part, heading=heading, segments=segments), self._notes))
            self._paragraphs += 1
        self._paragraph, self._notes = Paragraph(self._paragraphs, 0), []
        self._space = False
        self._link = self._superscript = None
