"""The matter file: YAML in, :class:`~draftkit.model.matter.Matter` out; a blank one, and the interview that fills one.

:func:`read_matter` names every fault of a file at once, each with line and column. Nothing here knows law.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from draftkit.model.matter import Matter

__all__ = ["looks_like_matter", "read_matter"]

_SUFFIXES = (".yaml", ".yml", ".json")
_PEEK = 4096


def looks_like_matter(name: str, data: bytes | None = None) -> bool:
    """Whether a file is meant as a matter file: by its ending, or by the line ``schema: draftkit/matter@1`` in it.

    ``data`` is the file's beginning, where it is at hand (standard input has no name).
    """
    return name.lower().endswith(_SUFFIXES) or b"draftkit/matter@" in (data or b"")[:_PEEK]


def read_matter(path: str, *, data: bytes | None = None) -> Matter:
    """Read the matter file at ``path``; with ``data`` nothing is opened, and ``path`` is only the file's name.

    Raises InvalidMatter with every fault of the file, or an UnreadableDraft (WrongKind, EmptyFile, TooMuch) for what
    is no text at all.
    """
    from draftkit.errors import InvalidMatter
    from draftkit.matter.faults import MOST_SHOWN
    from draftkit.matter.loading import load, text_of
    from draftkit.matter.references import check_references
    from draftkit.matter.validating import validate

    loaded = load(text_of(path, data), path)
    matter, faults = validate(loaded)
    if isinstance(loaded.data, dict):
        faults += check_references(loaded)
    if faults or matter is None:
        ordered = sorted(dict.fromkeys(faults), key=lambda fault: (fault.place.line, fault.place.column))
        raise InvalidMatter(ordered, shown=MOST_SHOWN)
    return matter
