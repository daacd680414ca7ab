"""OpenDocument text (.odt) to a Draft: our own walk over ``content.xml`` and the page parts of ``styles.xml``.

ODF 1.3 part 3. Deleted text waits in ``text:tracked-changes`` and is never read; notes and text boxes are stories of
their own after the paragraph that holds them; comments are counted.
"""

from __future__ import annotations

import re

from draftkit.errors import DamagedFile, PasswordProtected
from draftkit.model.draft import Block, Draft, NotRead
from draftkit.reading import ooxml_story as s
from draftkit.reading.guard import Archive, Ends, Starts
from draftkit.reading.odt_styles import DRAW, OFFICE, STYLE, SVG, TABLE, TEXT, OdtStyles
from draftkit.reading.ooxml_package import named
from draftkit.reading.ooxml_story import Finished, Paragraph, Story
from draftkit.reading.ooxml_styles import whole
from draftkit.reading.set_apart import level_of
from draftkit.reading.tables_of import CONTENTS, mark

_BOXES = "text-box|custom-shape|rect|ellipse|circle|caption|polygon|path|regular-polygon"
_SPACE = re.compile(r"[ \t\n\r]+")


def read_odt(data: bytes, path: str, sha256: str) -> Draft:
    """A Draft of format ``odt``. Raises DamagedFile, PasswordProtected or TooMuch."""
    archive = Archive(data)
    if archive.has("META-INF/manifest.xml") and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise PasswordProtected(
            "The document is protected with a password.", "Save a copy without the password and check that copy."
        )
    if not archive.has("content.xml"):
        raise DamagedFile(
            "This OpenDocument file has no text part.", "Open it in its program, save it again and retry."
        )
    styles = OdtStyles()
    pages = _Walk(archive, "styles.xml", styles) if archive.has("styles.xml") else None
    body = _Walk(archive, "content.xml", styles)
    blocks: list[Block] = []
    labels: dict[str, int] = {}
    breaks: set[int] = set()
    _place(body.main, "body", blocks, breaks, labels)
    seen: set[tuple[str, ...]] = set()
    for story in pages.page_stories if pages else []:
        key = (story.kind, *(p.text for p in story.paragraphs))
        if key not in seen and any(p.text.strip() for p in story.paragraphs):
            seen.add(key)
            _place(story, _label(story.kind, labels), blocks, breaks, labels)
    return Draft.build(
        path=path,
        format="odt",
        sha256=sha256,
        blocks=mark(blocks, breaks),
        not_read=[NotRead(f"{n} {what}{'' if n == 1 else 's'}", why) for what, (n, why) in body.unread.items()],
        remarks=body.remarks(),
    )


def _label(kind: str, labels: dict[str, int]) -> str:
    labels[kind] = labels.get(kind, 0) + 1
    return f"{kind} {labels[kind]}"


def _place(story: Story, part: str, blocks: list[Block], breaks: set[int], labels: dict[str, int]) -> None:
    for p in story.paragraphs:
        where = f"table {p.table}" if p.table else part
        if p.listing and story.kind == "body":
            where = p.listing
        if p.text.strip():
            if p.page_break:
                breaks.add(len(blocks))
            heading = level_of(p.text, where, p.heading, set_apart=p.set_apart)
            blocks.append(Block(0, p.text, where, heading=heading, number=p.number, segments=p.segments))
        for attached in p.attachments:
            if isinstance(attached, Story) and any(q.text.strip() for q in attached.paragraphs):
                # A note's own printed mark is its number; only a typed mark (an asterisk) has none.
                label = f"{attached.kind} {attached.id}" if attached.id else _label(attached.kind, labels)
                _place(attached, label, blocks, breaks, labels)


class _Walk:
    """One pass over ``content.xml`` or ``styles.xml``; adds to ``styles`` the styles that it meets."""

    def __init__(self, archive: Archive, part: str, styles: OdtStyles) -> None:
        self.main = Story("body")
        self.page_stories: list[Story] = []
        self.unread: dict[str, tuple[int, str]] = {}
        self._part, self._styles = part, styles
        self._stack = [self.main]
        self._open: list[Paragraph] = []
        self._spans: list[int] = []
        self._skip = self._linked = self._hidden = self._placeholder = 0
        self._sections: list[bool] = []
        self._paragraphs = self._tables = 0
        self._hidden_characters = self._changes = self._inserted = 0
        self._note = Story("footnote")
        self._grab: list[str] | None = None
        self._number: str | None = None
        self._spaced = True
        starts, ends = self._handlers()
        archive.parse(part, starts, ends, self._characters)

    def _handlers(self) -> tuple[Starts, Ends]:
        starts: Starts = named(
            {"p|h": self._start_paragraph, "span": self._start_span, "a": self._start_link, "s": self._spaces}
            | {
                "tab": self._tab,
                "line-break": self._line_break,
                "note": self._start_note,
                "note-body": self._start_body,
            }
            | {"tracked-changes|ruby-text|script": self._start_skip, "note-citation|number": self._start_grab}
            | {"changed-region": self._change, "section": self._start_section, "placeholder": self._start_placeholder}
            | {"table-of-content": self._start_contents, "soft-page-break": self._nothing},
            (TEXT,),
        )
        ends: Ends = named(
            {"p|h": self._end_paragraph, "span": self._end_span, "a": self._end_link, "note-body": self._end_story}
            | {"tracked-changes|ruby-text|script": self._end_skip, "note-citation": self._end_citation}
            | {"number": self._end_number, "section": self._end_section, "placeholder": self._end_placeholder}
            | {"table-of-content": self._end_contents},
            (TEXT,),
        )
        starts |= named({"annotation": self._comment}, (OFFICE,)) | named({"title|desc": self._start_skip}, (SVG,))
        ends |= named({"annotation": self._end_skip}, (OFFICE,)) | named({"title|desc": self._end_skip}, (SVG,))
        starts |= named({_BOXES: self._start_box, "image": self._image, "object|object-ole": self._object}, (DRAW,))
        ends |= named({_BOXES: self._end_story}, (DRAW,))
        starts |= named({"table": self._start_table}, (TABLE,))
        ends |= named({"table": self._end_table}, (TABLE,))
        starts |= self._styles.handlers()
        starts |= named({"header|header-left|header-first": self._header}, (STYLE,))
        starts |= named({"footer|footer-left|footer-first": self._footer}, (STYLE,))
        page_parts = "header|header-left|header-first|footer|footer-left|footer-first"
        ends |= named({page_parts: self._end_page_story}, (STYLE,))
        return starts, ends

    def remarks(self) -> list[str]:
        """What a person should know of this reading."""
        found = []
        if self._changes:
            changes = f"{self._changes} tracked change{' was' if self._changes == 1 else 's were'}"
            found.append(f"{changes} read as if accepted. Accept or reject before filing.")
        if self._hidden_characters:
            found.append(
                f"{self._hidden_characters} characters of hidden text were read: they are in the file but not on paper."
            )
        return found

    # Text

    def _characters(self, text: str) -> None:
        if self._grab is not None:
            self._grab.append(text)
        elif self._open and not self._skip:
            text = _SPACE.sub(" ", text)
            if text.startswith(" ") and self._spaced:
                text = text[1:]
            if text:
                self._add(text)
                self._spaced = text.endswith(" ")

    def _add(self, text: str) -> None:
        if self._skip or not self._open or self._grab is not None:
            return
        bits = self._spans[-1] if self._spans else 0
        bits |= (
            s.HYPERLINK * bool(self._linked) | s.HIDDEN * bool(self._hidden) | s.PLACEHOLDER * bool(self._placeholder)
        )
        if bits & s.HIDDEN:
            self._hidden_characters += len(text)
        self._open[-1].add(text, self._part, bits, self._stack[-1].listing if self._stack[-1].listings else None)
        self._spaced = False

    def _spaces(self, attributes: dict[str, str]) -> None:
        self._add(" " * min(1000, max(1, whole(attributes.get(f"{TEXT} c")) or 1)))

    def _tab(self, _: dict[str, str]) -> None:
        self._add("\t")

    def _line_break(self, _: dict[str, str]) -> None:
        self._add("\n")
        self._spaced = True

    def _nothing(self, _: dict[str, str]) -> None:
        """A page break that the program computed is not the author's."""

    def _start_paragraph(self, attributes: dict[str, str]) -> None:
        paragraph = Paragraph(self._paragraphs, 0)
        self._paragraphs += 1
        paragraph.outline = whole(attributes.get(f"{TEXT} outline-level"))
        paragraph.style = attributes.get(f"{TEXT} style-name")
        paragraph.page_break = self._styles.begins_page(paragraph.style)
        self._open.append(paragraph)
        self._spans.append(self._styles.bits(paragraph.style) & (s.HIDDEN | s.BOLD))
        self._spaced = True

    def _end_paragraph(self) -> None:
        paragraph = self._open.pop()
        self._spans.pop()
        self._spaced = False
        if self._skip:
            return
        text, segments = paragraph.content()
        if text.strip() or paragraph.attachments:
            story = self._stack[-1]
            heading = min(9, paragraph.outline) if paragraph.outline and paragraph.outline > 0 else None
            table = story.tables[-1] if story.tables and story.kind == "body" else 0
            listing = story.listing
            after = tuple(paragraph.attachments)
            number, self._number = self._number, None
            story.paragraphs.append(
                Finished(
                    text, segments, heading, number, table, listing, paragraph.page_break, after, not paragraph.plain
                )
            )

    def _start_span(self, attributes: dict[str, str]) -> None:
        outer = self._spans[-1] if self._spans else 0
        self._spans.append(outer | self._styles.bits(attributes.get(f"{TEXT} style-name")))

    def _end_span(self) -> None:
        if self._spans:
            self._spans.pop()

    # What stands around text

    def _start_skip(self, _: dict[str, str]) -> None:
        self._skip += 1

    def _end_skip(self) -> None:
        self._skip -= 1

    def _start_grab(self, _: dict[str, str]) -> None:
        self._grab = []

    def _end_citation(self) -> None:
        self._note.id = "".join(self._grab or ()).strip()[:20]
        self._grab = None

    def _end_number(self) -> None:
        self._number = "".join(self._grab or ()).strip()[:40] or None
        self._grab = None

    def _start_link(self, _: dict[str, str]) -> None:
        self._linked += 1

    def _end_link(self) -> None:
        self._linked -= 1

    def _start_placeholder(self, _: dict[str, str]) -> None:
        self._placeholder += 1

    def _end_placeholder(self) -> None:
        self._placeholder -= 1

    def _start_section(self, attributes: dict[str, str]) -> None:
        hidden = attributes.get(f"{TEXT} display") == "none"
        self._sections.append(hidden)
        self._hidden += hidden

    def _end_section(self) -> None:
        self._hidden -= self._sections.pop()

    def _start_contents(self, _: dict[str, str]) -> None:
        self._stack[-1].listings.append(CONTENTS)

    def _end_contents(self) -> None:
        self._stack[-1].listings.pop()

    def _start_note(self, attributes: dict[str, str]) -> None:
        self._note = Story("endnote" if attributes.get(f"{TEXT} note-class") == "endnote" else "footnote")
        self._add("\ufffc")

    def _start_body(self, _: dict[str, str]) -> None:
        story, self._note = self._note, Story("footnote")  # a body serves once, so that no story holds itself
        self._begin_story(story)

    def _start_box(self, _: dict[str, str]) -> None:
        self._begin_story(Story("text box"))

    def _begin_story(self, story: Story) -> None:
        if self._open and not self._skip:
            self._open[-1].attachments.append(story)
        elif not self._skip:  # a frame anchored to the page stands outside any paragraph
            self._stack[-1].paragraphs.append(Finished("", (), None, None, 0, None, False, (story,)))
        self._stack.append(story)

    def _end_story(self) -> None:
        self._stack.pop()

    def _start_table(self, _: dict[str, str]) -> None:
        if self._stack[-1].kind == "body" and not self._skip:
            self._tables += 1
        self._stack[-1].tables.append(self._tables)

    def _end_table(self) -> None:
        self._stack[-1].tables.pop()

    def _header(self, _: dict[str, str]) -> None:
        self._begin_page_story("header")

    def _footer(self, _: dict[str, str]) -> None:
        self._begin_page_story("footer")

    def _begin_page_story(self, kind: str) -> None:
        story = Story(kind)
        self.page_stories.append(story)
        self._stack.append(story)

    def _end_page_story(self) -> None:
        self._stack.pop()

    def _change(self, _: dict[str, str]) -> None:
        self._changes += 1

    def _count(self, what: str, why: str) -> None:
        self.unread[what] = (self.unread.get(what, (0, ""))[0] + 1, why)

    def _comment(self, _: dict[str, str]) -> None:
        self._skip += 1
        self._count("comment", "Comments are not part of the draft's text; remove them before filing.")

    def _image(self, _: dict[str, str]) -> None:
        self._count("picture", "Pictures are not read; words in them are not checked.")

    def _object(self, _: dict[str, str]) -> None:
        self._count("embedded object", "Objects of other programs are never opened.")
