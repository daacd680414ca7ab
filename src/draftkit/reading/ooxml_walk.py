"""The walk over a part of a Word file, second half: what stands around paragraphs.

Fields, tracked changes, content controls, tables, notes, text boxes, sections (ECMA-376 part 1, 17). One pass, without
holding the part in memory. An element that is not named is walked into: an unknown wrapper never swallows words.
"""

from __future__ import annotations

from draftkit.reading.guard import Archive, Ends, Starts
from draftkit.reading.ooxml_numbering import Counter
from draftkit.reading.ooxml_package import COMPATIBILITY, RELATIONS, attribute, is_on, named
from draftkit.reading.ooxml_paragraphs import ParagraphWalk, Tally
from draftkit.reading.ooxml_story import Field, NoteReference, Story
from draftkit.reading.ooxml_styles import Styles
from draftkit.reading.tables_of import AUTHORITIES, CONTENTS

REFERENCE = "\ufffc"
"""Stands in the text where a footnote or endnote mark is printed."""

_LISTINGS = {"TOA": AUTHORITIES, "TOC": CONTENTS}


def walk(
    archive: Archive, part: str, kind: str, *, styles: Styles, counters: tuple[Counter, Counter], tally: Tally
) -> Walk:
    """Walk a part; a second time, with field marks ignored, where a field that never ends would swallow words.

    ``counters`` are two fresh counts of automatic numbers, one for each pass. Raises as :meth:`Archive.parse`.
    """
    first, counts = Walk(archive, part, kind, styles=styles, counter=counters[0], tally=Tally()), tally
    first.run()
    if any(story.swallowed and story.in_code for story in (first.main, *first.boxes, *first.notes)):
        second = Walk(archive, part, kind, styles=styles, counter=counters[1], tally=counts, ignore_fields=True)
        second.run()
        return second
    counts.include(first.tally)
    return first


class Walk(ParagraphWalk):
    """One pass over one part; ``boxes`` are its text boxes."""

    def __init__(
        self,
        archive: Archive,
        part: str,
        kind: str,
        *,
        styles: Styles,
        counter: Counter,
        tally: Tally,
        ignore_fields: bool = False,
    ) -> None:
        super().__init__(archive, part, kind, styles=styles, counter=counter, tally=tally)
        self.boxes: list[Story] = []
        self._ignore_fields = ignore_fields
        self._tables = 0
        self._off_rows: list[bool] = []
        self._off_cells: list[bool] = []
        self._deletions: list[bool] = []
        self._controls: list[bool] = []
        self._choices: list[int] = []
        self._skipped_choices: list[bool] = []
        self._in_row_properties = False
        self._note_settings: str | None = None
        self._section: dict[str, str] | None = None

    def run(self) -> None:
        """Do it. Raises as :meth:`Archive.parse`."""
        starts, ends = self._handlers()
        self._archive.parse(self.part, starts, ends, self._text)
        self._flush(self.main)

    def _handlers(self) -> tuple[Starts, Ends]:
        starts, ends = super()._handlers()
        starts |= named(
            {"instrText": self._start_code, "fldChar": self._field_character, "fldSimple": self._start_simple}
            | {"ins|moveTo": self._start_insertion, "del|moveFrom": self._start_deletion, "rt": self._start_skip}
            | {"hyperlink": self._start_link, "sdt": self._start_control, "showingPlcHdr": self._showing_placeholder}
            | {"docPartGallery": self._gallery, "footnoteReference": self._footnote, "endnoteReference": self._endnote}
            | {"footnote|endnote": self._start_note, "txbxContent": self._start_box, "tbl": self._start_table}
            | {"tr": self._start_row, "tc": self._start_cell, "trPr": self._start_row_properties}
            | {"cellDel": self._cell_deleted, "sectPr": self._start_section, "headerReference": self._header}
            | {
                "footerReference": self._footer,
                "footnotePr": self._footnote_settings,
                "endnotePr": self._endnote_settings,
            }
            | {"numStart": self._note_start, "numRestart": self._note_restart, "altChunk|subDoc": self._other_file}
        )
        ends |= named(
            {"instrText": self._end_code, "fldSimple": self._end_simple, "ins|moveTo": self._end_insertion}
            | {"del|moveFrom": self._end_deletion, "rt": self._end_skip, "hyperlink": self._end_link}
            | {"sdt": self._end_control, "txbxContent": self._end_box, "footnote|endnote": self._end_note}
            | {"tbl": self._end_table, "tr": self._end_row, "tc": self._end_cell, "trPr": self._end_row_properties}
            | {"sectPr": self._end_section, "footnotePr|endnotePr": self._end_note_settings}
        )
        starts |= named(
            {"AlternateContent": self._start_alternatives, "Choice|Fallback": self._start_choice}, COMPATIBILITY
        )
        ends |= named({"AlternateContent": self._end_alternatives, "Choice|Fallback": self._end_choice}, COMPATIBILITY)
        return starts, ends

    # Fields: the stack belongs to the story, because the result of a TOC or TOA spans many paragraphs

    def _start_code(self, _: dict[str, str]) -> None:
        story = self._stack[-1]
        if not self._skip and story.fields and story.fields[-1].in_code:
            self._grab = story.fields[-1].code

    def _end_code(self) -> None:
        self._grab = None

    def _field_character(self, attributes: dict[str, str]) -> None:
        if self._skip or self._ignore_fields:
            return
        fields = self._stack[-1].fields
        match attribute(attributes, "fldCharType"):
            case "begin":
                fields.append(Field())
            case "separate" if fields:
                fields[-1].in_code = False
                fields[-1].listing = _listing("".join(fields[-1].code))
            case "end" if fields:
                fields.pop()

    def _start_simple(self, attributes: dict[str, str]) -> None:
        self._simple += 1
        self._stack[-1].listings.append(_listing(attribute(attributes, "instr") or ""))

    def _end_simple(self) -> None:
        self._simple -= 1
        self._stack[-1].listings.pop()

    # Tracked changes, read as if accepted

    def _start_insertion(self, _: dict[str, str]) -> None:
        if not self._skip and not self._in_mark and not self._in_row_properties:
            self.tally.insertions += 1
        self._inserted += 1

    def _end_insertion(self) -> None:
        self._inserted -= 1

    def _start_deletion(self, _: dict[str, str]) -> None:
        content = not (self._in_mark or self._in_row_properties)
        self._deletions.append(content)
        if self._off:
            self._skip += content
            return
        if self._in_mark:
            self._open[-1].mark_deleted = True
        elif self._in_row_properties:
            self._delete(self._off_rows)
        else:
            self.tally.deletions += not self._skip
            self._skip += 1

    def _end_deletion(self) -> None:
        self._skip -= self._deletions.pop()

    def _delete(self, levels: list[bool]) -> None:
        if levels and not levels[-1]:
            levels[-1] = True
            self.tally.deletions += not self._skip
            self._skip += 1

    def _cell_deleted(self, _: dict[str, str]) -> None:
        if not self._off:
            self._delete(self._off_cells)

    def _start_skip(self, _: dict[str, str]) -> None:
        self._skip += 1

    def _end_skip(self) -> None:
        self._skip -= 1

    def _start_alternatives(self, _: dict[str, str]) -> None:
        self._choices.append(0)

    def _end_alternatives(self) -> None:
        self._choices.pop()

    def _start_choice(self, _: dict[str, str]) -> None:
        # One alternative only, the first: they hold the same text box twice.
        second = bool(self._choices) and self._choices[-1] > 0
        if self._choices:
            self._choices[-1] += 1
        self._skipped_choices.append(second)
        self._skip += second

    def _end_choice(self) -> None:
        self._skip -= self._skipped_choices.pop()

    # Links and content controls

    def _start_link(self, _: dict[str, str]) -> None:
        self._linked += 1

    def _end_link(self) -> None:
        self._linked -= 1

    def _start_control(self, _: dict[str, str]) -> None:
        self._controls.append(False)
        self._stack[-1].listings.append(None)

    def _end_control(self) -> None:
        self._placeholder -= self._controls.pop()
        self._stack[-1].listings.pop()

    def _showing_placeholder(self, attributes: dict[str, str]) -> None:
        if self._controls and not self._controls[-1] and is_on(attributes):
            self._controls[-1] = True
            self._placeholder += 1
            self.tally.placeholders += not self._skip

    def _gallery(self, attributes: dict[str, str]) -> None:
        name = (attribute(attributes) or "").lower()
        listings = self._stack[-1].listings
        if listings and "contents" in name:
            listings[-1] = CONTENTS
        elif listings and "authorities" in name:
            listings[-1] = AUTHORITIES

    # Notes and text boxes

    def _footnote(self, attributes: dict[str, str]) -> None:
        self._note_reference("footnote", attributes)

    def _endnote(self, attributes: dict[str, str]) -> None:
        self._note_reference("endnote", attributes)

    def _note_reference(self, kind: str, attributes: dict[str, str]) -> None:
        note = attribute(attributes, "id") or ""
        if self._skip or not self._open:
            self.tally.deleted_notes.add((kind, note))
            return
        custom = attribute(attributes, "customMarkFollows") is not None and (
            attribute(attributes, "customMarkFollows") not in ("0", "false", "off")
        )
        self._add(REFERENCE)
        self._open[-1].attachments.append(NoteReference(kind, note, len(self.sections), custom))

    def _start_note(self, attributes: dict[str, str]) -> None:
        story = Story(self.main.kind, attribute(attributes, "id") or "", attribute(attributes, "type") or "")
        self.notes.append(story)
        self._stack.append(story)

    def _end_note(self) -> None:
        self._flush(self._stack.pop())

    def _start_box(self, _: dict[str, str]) -> None:
        story = Story("text box")
        if not self._skip and self._open:
            self._open[-1].attachments.append(story)
            self.boxes.append(story)
        self._stack.append(story)

    def _end_box(self) -> None:
        self._flush(self._stack.pop())

    # Tables

    def _start_table(self, _: dict[str, str]) -> None:
        self._tables += 1
        self._stack[-1].tables.append(self._tables)

    def _end_table(self) -> None:
        self._stack[-1].tables.pop()

    def _start_row(self, _: dict[str, str]) -> None:
        self._off_rows.append(False)

    def _end_row(self) -> None:
        self._skip -= self._off_rows.pop()

    def _start_cell(self, _: dict[str, str]) -> None:
        self._flush(self._stack[-1])
        self._off_cells.append(False)

    def _end_cell(self) -> None:
        self._flush(self._stack[-1])
        self._skip -= self._off_cells.pop()

    def _start_row_properties(self, _: dict[str, str]) -> None:
        self._in_row_properties = True

    def _end_row_properties(self) -> None:
        if not self._off:
            self._in_row_properties = False

    # Sections

    def _start_section(self, _: dict[str, str]) -> None:
        if not self._off:
            self._section = {}

    def _end_section(self) -> None:
        if self._off or self._section is None:
            return
        if self._open:
            self._open[-1].section = self._section  # it ends with this paragraph, whose notes are still to come
        else:
            self.sections.append(self._section)
        self._section = None

    def _header(self, attributes: dict[str, str]) -> None:
        self._page_part("header", attributes)

    def _footer(self, attributes: dict[str, str]) -> None:
        self._page_part("footer", attributes)

    def _page_part(self, kind: str, attributes: dict[str, str]) -> None:
        target = next((attributes[f"{ns} id"] for ns in RELATIONS if f"{ns} id" in attributes), "")
        if not self._off and (kind, target) not in self.headers:
            self.headers.append((kind, target))

    def _footnote_settings(self, _: dict[str, str]) -> None:
        self._note_settings = "footnote"

    def _endnote_settings(self, _: dict[str, str]) -> None:
        self._note_settings = "endnote"

    def _end_note_settings(self) -> None:
        self._note_settings = None

    def _note_start(self, attributes: dict[str, str]) -> None:
        if self._section is not None and self._note_settings:
            self._section[f"{self._note_settings} start"] = attribute(attributes) or ""

    def _note_restart(self, attributes: dict[str, str]) -> None:
        if self._section is not None and self._note_settings:
            self._section[f"{self._note_settings} restart"] = attribute(attributes) or ""

    def _other_file(self, _: dict[str, str]) -> None:
        self.tally.other_files += not self._skip


def _listing(code: str) -> str | None:
    words = code.split(None, 1)
    return _LISTINGS.get(words[0].upper()) if words else None
