"""What a paragraph is made of before it becomes XML: the filer's words, the tool's words, references, blanks.

The two kinds of words are kept apart on purpose. What the filer wrote (:class:`Said`) is printed character for
character; what draftkit adds (plain ``str``) may be set with no-break spaces and is never a fact or a rule of law of
its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from draftkit.assembly.word import clean, references, runs
from draftkit.assembly.word.styles import FILL_IN


@dataclass(frozen=True, slots=True)
class Said:
    """The filer's own words, printed exactly."""

    text: str


@dataclass(frozen=True, slots=True)
class Italic:
    """A case name."""

    text: str


@dataclass(frozen=True, slots=True)
class Refs:
    """A live reference to numbered paragraphs, by their order of making (:attr:`Paragraph.index`)."""

    indices: tuple[int, ...]
    sign: bool = True
    """Whether ¶ or ¶¶ stands before the numbers."""


@dataclass(frozen=True, slots=True)
class Blank:
    """Something only the person can say; printed as ``[FILL IN: what]``."""

    what: str


_LONGEST = 160
"""Characters of what a blank asks for; a heading in it may be longer."""

Piece = str | Said | Italic | Refs | Blank


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One numbered paragraph. ``index`` counts the paragraphs of a document from 0 in the order they were made."""

    pieces: tuple[Piece, ...]
    index: int
    points: tuple[tuple[Piece, ...], ...] = ()
    """Sub-paragraphs (a), (b), ..."""


@dataclass
class Paragraphs:
    """Makes the numbered paragraphs of one document, and remembers which event each tells of."""

    made: int = 0
    of_event: dict[str, list[int]] = field(default_factory=dict)
    beliefs: set[int] = field(default_factory=set)
    """Paragraphs on information and belief: nobody can swear to them of their own knowledge."""

    def new(
        self,
        *pieces: Piece,
        points: Sequence[tuple[Piece, ...]] = (),
        event: str | None = None,
        belief: bool = False,
    ) -> Paragraph:
        """The next paragraph, in the order of the document. ``event`` is the id of the event it tells of."""
        if belief:
            self.beliefs.add(self.made)
        made = Paragraph(pieces, self.made, tuple(points))
        self.made += 1
        if event is not None:
            self.of_event.setdefault(event, []).append(made.index)
        return made

    def about(self, events: Iterable[str]) -> tuple[int, ...]:
        """Indices of the paragraphs that tell of these events, ascending, each once."""
        return tuple(sorted({index for event in events for index in self.of_event.get(event, ())}))


def blank(what: str) -> str:
    """The mark of a blank, as it is printed; brackets and line ends in ``what`` would break the mark."""
    what = " ".join(what.replace("[", "(").replace("]", ")").split())
    return f"[FILL IN: {what if len(what) <= _LONGEST else what[: _LONGEST - 1] + '…'}]"


def stop(text: str) -> str:
    """``.`` where a sentence that ends in ``text`` still needs one, else ``""``."""
    return "" if text.rstrip().rstrip("\"'”’)]").endswith((".", "!", "?", "…", ":")) else "."


def said(text: str | None, what: str) -> tuple[Piece, ...]:
    """The filer's words and the full stop they may need; a blank for ``what`` where there are none."""
    text, _ = clean.for_word(text or "")
    return (Said(text), stop(text)) if text else (Blank(what), ".")


def bookmark_of(index: int) -> str:
    """Name of the bookmark around paragraph ``index``."""
    return f"para{index + 1}"


def xml(pieces: Iterable[Piece]) -> str:
    """The runs of these pieces, as XML."""
    return "".join(map(_xml, _one_stop(pieces)))


def paragraph_xml(paragraph: Paragraph, *, marked: bool) -> str:
    """The runs of a paragraph without its points; ``marked``: between the bookmarks that references go to."""
    content = xml(paragraph.pieces)
    return references.bookmarked(bookmark_of(paragraph.index), paragraph.index + 1, content) if marked else content


def plain(pieces: Iterable[Piece]) -> str:
    """The text of pieces that hold no references, as a template's plain value."""
    shown = _one_stop(pieces)
    return "".join(blank(p.what) if isinstance(p, Blank) else p if isinstance(p, str) else _text(p) for p in shown)


def _one_stop(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, without draftkit's own full stop where the filer's words bring one: ``John Doe Jr.``"""
    before: Piece = ""
    for piece in pieces:
        twice = isinstance(piece, str) and isinstance(before, Said) and before.text.endswith(".")
        shown = piece.removeprefix(".") if isinstance(piece, str) and twice else piece
        yield shown
        before = shown or before


def _text(piece: Said | Italic | Refs) -> str:
    return "" if isinstance(piece, Refs) else piece.text


def _xml(piece: Piece) -> str:
    if isinstance(piece, Said):
        return runs.run(piece.text)
    if isinstance(piece, Italic):
        return runs.run(clean.held_together(piece.text), italic=True)
    if isinstance(piece, Blank):
        return runs.run(blank(piece.what), style=FILL_IN)
    if isinstance(piece, Refs):
        return _references(piece)
    return runs.run(clean.held_together(piece))


def _references(refs: Refs) -> str:
    """``¶ 7``, ``¶¶ 7-9``, ``¶¶ 7-9, 12 and 14``: each number a field of its own."""
    indices = sorted(set(refs.indices))
    if not indices:
        return _xml(Blank("paragraph numbers"))
    groups: list[list[int]] = [[indices[0]]]
    for before, index in pairwise(indices):
        if index == before + 1:
            groups[-1].append(index)
        else:
            groups.append([index])
    parts = []
    for group in groups:
        first, last = (references.reference(bookmark_of(i)) for i in (group[0], group[-1]))
        if len(group) == 1:
            parts.append(first)
        elif len(group) == 2:
            parts.extend((first, last))
        else:
            parts.append(first + runs.NO_BREAK_HYPHEN + last)
    sign = runs.run(("¶¶" if len(indices) > 1 else "¶") + clean.NBSP) if refs.sign else ""
    joined = parts[0]
    for number, part in enumerate(parts[1:], start=2):
        joined += runs.run(f" and{clean.NBSP}" if number == len(parts) else ", ") + part
    return sign + joined
