"""The facts of an opposition: the person's events, each sentence with its paragraph of the complaint or record cite.

On a motion to dismiss the facts are those of the complaint, so the complaint is made from the same matter and its
printed paragraph numbers are read from it. On summary judgment a cite names the place in the record, or is a blank.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from draftkit.assembly import context, narrative, proof, rendering
from draftkit.assembly.complaint import shipped_template, usual_style
from draftkit.assembly.pieces import Blank, Paragraph, Paragraphs, Piece, Said, bookmark_of, said, xml
from draftkit.assembly.word.finish import finished
from draftkit.assembly.wording import known, when
from draftkit.model.parties import Stage

if TYPE_CHECKING:
    from draftkit.model.events import Event
    from draftkit.model.matter import Matter

JSON = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Facts:
    """The complaint of a matter: the values of its template, and the paragraphs that tell of each event."""

    matter: Matter
    values: JSON
    of_event: dict[str, tuple[int, ...]]
    """Paragraph numbers by event id, in the order in which the event is told."""
    record: bool
    """True where facts are shown by the record, not by the complaint."""

    @property
    def name(self) -> str:
        """How the complaint is cited."""
        return "Am. Compl." if self.matter.matter.stage is Stage.AMENDED_COMPLAINT else "Compl."

    def cites(self, events: Iterable[str]) -> tuple[Piece, ...]:
        """The cite that shows these events, with its full stop; nothing for no event."""
        ids = [id for id in dict.fromkeys(events) if self.matter.event(id) is not None]
        if self.record:
            found = self._of_record(ids)
            return (Blank("record cite of these facts"), ".") if found and isinstance(found[0], Blank) else found
        numbers = sorted({n for id in ids for n in self.of_event.get(id, ())})
        return (f"{self.name} {paragraph_signs(numbers)}.",) if numbers else ()

    def _of_record(self, ids: list[str]) -> tuple[Piece, ...]:
        out: list[Piece] = []
        for id in ids:
            event = self.matter.event(id)
            for place in _places(event, self.matter) if event else ():
                if place not in (out[i : i + len(place)] for i in range(len(out))):
                    out += ["; ", *place] if out else place
        if not ids:
            return ()
        return (
            (*out, ".")
            if out
            else (Blank("record cite - each fact needs one on this motion - declaration, exhibit, deposition"), ".")
        )

    def groups(self) -> list[JSON]:
        """The events in the complaint's order, each under its heading, every sentence with its cite."""
        events = sorted(self.matter.events, key=lambda e: (self.of_event.get(e.id) or (1 << 30,))[0])
        return [
            {"heading": known(e.heading), "paragraphs": [{"text": {"xml": xml(tuple(self._told(e)))}}]} for e in events
        ]

    def _told(self, event: Event) -> Iterator[Piece]:
        paragraphs = narrative.paragraphs_of(event, self.matter, Paragraphs())
        numbers = self.of_event.get(event.id, ())
        shown = self._of_record([event.id]) if self.record else ()
        open_ = bool(shown) and isinstance(shown[0], Blank)  # one blank for all that is told of an event
        for at, paragraph in enumerate(paragraphs):
            yield " " if at else ""
            if at == 0:
                yield from when(event.when, event.id)
                yield ": "
                yield from said(known(event.what), f"what was done: {event.id}")
            else:
                yield from _flat(paragraph)
            yield " " if not open_ or at == len(paragraphs) - 1 else ""
            if self.record:
                yield from shown if not open_ or at == len(paragraphs) - 1 else ()
            elif at < len(numbers):
                yield f"{self.name} {paragraph_signs([numbers[at]])}."


def facts_of(matter: Matter, *, record: bool) -> Facts:
    """Make the complaint of ``matter`` and read its paragraph numbers. Raises what making a complaint raises."""
    made = context.context_of(matter)
    style = matter.output.style or usual_style(matter)
    data = finished(rendering.render(shipped_template(style), made.values, trusted=True), title="", author="")
    numbers = proof.prove(data, matter, style, own_template=False).numbers
    of_event = {
        event: tuple(int(n) for i in indices if (n := numbers.get(bookmark_of(i), "")).isdecimal())
        for event, indices in made.of_event.items()
    }
    return Facts(matter, made.values, of_event, record)


def paragraph_signs(numbers: Iterable[int]) -> str:
    """``¶ 7``, ``¶¶ 7–9, 12``: with the dash that ranges of numbers are printed with."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    shown = ", ".join(str(p[0]) if len(p) == 1 else f"{p[0]}–{p[-1]}" for p in parts)
    return f"{'¶' if len(parts) == 1 and len(parts[0]) == 1 else '¶¶'} {shown}"


def _flat(paragraph: Paragraph) -> Iterator[Piece]:
    """A numbered paragraph's words in running text: its points follow each other."""
    yield from paragraph.pieces
    for point in paragraph.points:
        yield " "
        yield from point


def _places(event: Event, matter: Matter) -> Iterator[list[Piece]]:
    """``ECF No. 30-1 at 5``, ``Ex. A at 03:12``: where the record shows an event."""
    for ref in event.sources:
        source = matter.source(ref.id)
        if source is None:
            continue
        cite, at = source.cite, known(ref.at)
        place: list[Piece] = []
        if cite is not None and known(cite.ecf):
            place = ["ECF No. ", Said(known(cite.ecf))]
            at = at or known(cite.page) or known(cite.paragraph) or known(cite.time)
        elif known(source.exhibit):
            place = ["Ex. ", Said(known(source.exhibit))]
        if place:
            yield [*place, *((" at ", Said(at)) if at else ())]
