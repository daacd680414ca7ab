"""Word files (.docx .docm .dotx .dotm, Transitional and Strict) to a Draft, completely.

Order of the draft: the body, each footnote, endnote and text box directly after the paragraph that it belongs to, then
every header and footer once. Tracked changes are read as if accepted. What is not read is said.
"""

from __future__ import annotations

from draftkit.model.draft import Block, Draft, NotRead
from draftkit.reading.guard import Archive
from draftkit.reading.ooxml_numbering import Numbering
from draftkit.reading.ooxml_package import Package, Relation, attribute, named
from draftkit.reading.ooxml_paragraphs import Tally
from draftkit.reading.ooxml_story import Finished, NoteReference, Story
from draftkit.reading.ooxml_styles import Styles, whole
from draftkit.reading.ooxml_walk import Walk, walk
from draftkit.reading.set_apart import level_of
from draftkit.reading.tables_of import mark


def read_docx(data: bytes, path: str, sha256: str, *, format: str = "docx", remarks: list[str] | None = None) -> Draft:
    """A Draft from the bytes of a Word file. ``format`` and ``remarks`` are taken over as they are.

    Raises DamagedFile, PasswordProtected or TooMuch.
    """
    package = Package(Archive(data))
    word = _WordFile(package)
    blocks, breaks = word.blocks()
    return Draft.build(
        path=path,
        format=format,
        sha256=sha256,
        blocks=mark(blocks, breaks),
        not_read=_not_read(package, word),
        remarks=[*(remarks or ()), *_remarks(word.tally)],
        type_size=_most_used(word.tally, ("body", "text box")),
        note_size=_most_used(word.tally, ("footnote", "endnote")),
    )


def _most_used(tally: Tally, kinds: tuple[str, ...]) -> float | None:
    """The type size, in points, of most characters in stories of these kinds; None where the file does not say."""
    sizes: dict[float, int] = {}
    for (kind, points), characters in tally.sizes.items():
        if kind in kinds:
            sizes[points] = sizes.get(points, 0) + characters
    return max(sizes, key=lambda points: sizes[points], default=None)


class _WordFile:
    """The walks over the parts of one file, and the order in which their paragraphs become blocks."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._archive = package.archive
        main = package.require_main()
        self.relations = package.relations(main)
        self._styles = Styles(self._archive, self._part("styles"))
        self._numbering = Numbering(self._archive, self._part("numbering"))
        self.tally = Tally()
        self._starts = self._note_starts()
        self._notes: dict[tuple[str, str], Story] = {}
        for kind in ("footnote", "endnote"):
            part = self._part(f"{kind}s")
            if part and self._archive.has(part):
                for note in self._walk(part, kind).notes:
                    self._notes.setdefault((kind, note.id), note)
        self._body = self._walk(main, "body")
        self._labels: dict[str, int] = {}
        self._tables: dict[int, int] = {}
        self._placed: set[tuple[str, str]] = set()
        self._waiting: list[NoteReference] = []
        self._section = dict.fromkeys(("footnote", "endnote"), 0)
        self._printed = {kind: start - 1 for kind, start in self._starts.items()}
        self.missing: list[NotRead] = []
        self._blocks: list[Block] = []
        self._breaks: set[int] = set()

    def _part(self, kind: str) -> str | None:
        return next((r.target for r in self.relations if r.kind == kind and not r.external), None)

    def _walk(self, part: str, kind: str) -> Walk:
        counters = (self._numbering.counter(self._styles), self._numbering.counter(self._styles))
        return walk(self._archive, part, kind, styles=self._styles, counters=counters, tally=self.tally)

    def _note_starts(self) -> dict[str, int]:
        """The first number of footnotes and endnotes for the whole document, from the settings part."""
        starts = {"footnote": 1, "endnote": 1}
        part = self._part("settings")
        if not part or not self._archive.has(part):
            return starts
        kind = ""

        def footnotes(_: dict[str, str]) -> None:
            nonlocal kind
            kind = "footnote"

        def endnotes(_: dict[str, str]) -> None:
            nonlocal kind
            kind = "endnote"

        def start(attributes: dict[str, str]) -> None:
            if kind:
                starts[kind] = whole(attribute(attributes)) or 1

        self._archive.parse(part, named({"footnotePr": footnotes, "endnotePr": endnotes, "numStart": start}), {})
        return starts

    def blocks(self) -> tuple[list[Block], set[int]]:
        """Every block in the draft's order, and the indexes of those that begin a page."""
        self._place(self._body.main, "body")
        targets = {r.id: r.target for r in self.relations if r.kind in ("header", "footer") and not r.external}
        seen: set[str] = set()
        for kind, relation in self._body.headers:
            part = targets.get(relation)
            if part and part not in seen and self._archive.has(part):
                seen.add(part)
                story = self._walk(part, kind).main
                if any(p.text.strip() for p in story.paragraphs):
                    self._place(story, self._label(kind))
        return self._blocks, self._breaks

    def _place(self, story: Story, part: str) -> None:
        for paragraph in story.paragraphs:
            self._place_paragraph(paragraph, story, part)

    def _place_paragraph(self, paragraph: Finished, story: Story, part: str) -> None:
        if paragraph.table:
            part = f"table {self._tables.setdefault(paragraph.table, len(self._tables) + 1)}"
        if paragraph.listing and story.kind == "body":
            part = paragraph.listing
        if paragraph.text.strip():
            if paragraph.page_break:
                self._breaks.add(len(self._blocks))
            self._blocks.append(
                Block(
                    0,
                    paragraph.text,
                    part,
                    heading=level_of(paragraph.text, part, paragraph.heading, set_apart=paragraph.set_apart),
                    number=paragraph.number,
                    segments=paragraph.segments,
                )
            )
        for attached in paragraph.attachments:
            if isinstance(attached, Story):
                if any(p.text.strip() for p in attached.paragraphs):
                    self._place(attached, self._label("text box"))
            else:
                self._place_notes(attached)

    def _place_notes(self, reference: NoteReference) -> None:
        """Place a note, then those that it refers to; a chain of any length, without recursion."""
        self._waiting.append(reference)
        if len(self._waiting) > 1:
            return
        while self._waiting:
            self._place_note(self._waiting[0])
            self._waiting.pop(0)

    def _place_note(self, reference: NoteReference) -> None:
        key = (reference.kind, reference.id)
        if key in self._placed:
            return
        self._placed.add(key)
        number = self._number(reference)
        if key in self._notes:
            self._place(self._notes[key], f"{reference.kind} {number}")
        else:
            self.missing.append(
                NotRead(f"{reference.kind} {number}", "The text refers to it, but the file does not hold it.")
            )

    def _number(self, reference: NoteReference) -> str:
        """The note's printed number, or ``*`` where the author typed a mark (then it takes no number)."""
        if reference.custom:
            return "*"
        kind, section = reference.kind, reference.section
        settings = self._body.sections[section] if section < len(self._body.sections) else {}
        start = whole(settings.get(f"{kind} start"))
        entered = section != self._section[kind] or self._printed[kind] < self._starts[kind]
        if section != self._section[kind]:
            self._section[kind] = section
            if settings.get(f"{kind} restart") == "eachSect":
                self._printed[kind] = (start or 1) - 1
        if entered and start is not None:
            self._printed[kind] = start - 1
        self._printed[kind] += 1
        return str(self._printed[kind])

    def _label(self, kind: str) -> str:
        self._labels[kind] = self._labels.get(kind, 0) + 1
        return f"{kind} {self._labels[kind]}"

    def unplaced_notes(self) -> int:
        """How many notes with text nothing on the page refers to, deleted ones left out."""
        ordinary = (
            k for k, n in self._notes.items() if n.type in ("", "normal") and any(p.text.strip() for p in n.paragraphs)
        )
        return sum(k not in self._placed and k not in self.tally.deleted_notes for k in ordinary)

    def comments(self) -> int:
        """How many comments the file holds."""
        part = self._part("comments")
        count = 0

        def comment(_: dict[str, str]) -> None:
            nonlocal count
            count += 1

        if part and self._archive.has(part):
            self._archive.parse(part, named({"comment": comment}), {})
        return count


_UNREAD_PARTS = (
    ("word/media/", "picture", "Pictures are not read; words in them are not checked."),
    ("word/embeddings/", "embedded object", "Objects of other programs are never opened."),
    ("word/charts/chart", "chart", "Charts are not read."),
    ("word/diagrams/data", "diagram", "Diagrams (SmartArt) are not read; words in them are not checked."),
    ("word/activex/activex", "form control", "Controls that run code are never opened."),
    ("word/ink/", "ink drawing", "Handwriting is not read."),
    (
        "word/glossary/document",
        "collection of building blocks",
        "It is a store of reusable text, not part of the draft.",
    ),
)


def _not_read(package: Package, word: _WordFile) -> list[NotRead]:
    found = list(word.missing)
    names = [n.lower() for n in package.archive.names]
    for start, what, why in _UNREAD_PARTS:
        count = sum(n.startswith(start) and not n.endswith(".rels") for n in names)
        if count:
            found.append(NotRead(_counted(count, what), why))
    if any(n.endswith("vbaproject.bin") for n in names):
        found.append(NotRead("macros", "The file holds a program (macros); it was neither opened nor run."))
    if comments := word.comments():
        found.append(
            NotRead(
                _counted(comments, "comment"), "Comments are not part of the draft's text; remove them before filing."
            )
        )
    if notes := word.unplaced_notes():
        found.append(NotRead(_counted(notes, "note"), "The file holds them, but nothing on the page refers to them."))
    if word.tally.other_files:
        found.append(
            NotRead(
                _counted(word.tally.other_files, "inserted file"),
                "Word takes their text from another file, which is not opened.",
            )
        )
    if any(r.kind == "attachedTemplate" for r in _settings_relations(package, word)):
        found.append(NotRead("attached template", "The file names a template kept elsewhere; it is not opened."))
    return found


def _settings_relations(package: Package, word: _WordFile) -> list[Relation]:
    part = next((r.target for r in word.relations if r.kind == "settings" and not r.external), None)
    return package.relations(part) if part else []


def _remarks(tally: Tally) -> list[str]:
    remarks = []
    if tally.insertions or tally.deletions:
        remarks.append(
            f"Tracked changes were read as if accepted: {_counted(tally.insertions, 'insertion')} in, "
            f"{_counted(tally.deletions, 'deletion')} out. Accept or reject them before filing."
        )
    if tally.hidden:
        remarks.append(
            f"{_counted(tally.hidden, 'character')} of hidden text were read: they are in the file but not on paper, "
            "and whoever gets the file can see them."
        )
    if tally.unknown_symbols:
        remarks.append(
            f"{_counted(tally.unknown_symbols, 'sign')} of a symbol font could not be told: \ufffd stands in the text."
        )
    if tally.placeholders:
        remarks.append(
            f"{_counted(tally.placeholders, 'form field')} not filled in: the text still shows a placeholder."
        )
    return remarks


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
