"""Styles of a Word file: what a paragraph or run inherits that matters to reading.

Kept per style: heading level, list numbering, and four run properties (italic, underline, bold, hidden). Everything
is followed along ``w:basedOn``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from draftkit.reading.guard import Archive
from draftkit.reading.ooxml_package import attribute, is_on, named

_HEADING = re.compile(r"heading ([1-9])$")


@dataclass(slots=True)
class Style:
    """One ``w:style`` as stored, nothing inherited. ``runs`` holds only the properties that the style itself sets."""

    name: str = ""
    based_on: str = ""
    outline: int | None = None
    number: str | None = None
    level: int | None = None
    runs: dict[str, bool] = field(default_factory=dict)
    size: int | None = None
    """Type size in half-points (``w:sz``)."""


class Styles:
    """The styles of one file by id. An unknown id, or a file without the part, behaves as a style that sets nothing."""

    def __init__(self, archive: Archive | None = None, part: str | None = None) -> None:
        self._styles: dict[str, Style] = {}
        self._off = 0
        self._style = Style()
        self._chains: dict[str, tuple[Style, ...]] = {}
        self._default = ""
        self._default_size: int | None = None
        if archive is not None and part is not None and archive.has(part):
            self._read(archive, part)

    def _read(self, archive: Archive, part: str) -> None:
        def begin(attributes: dict[str, str]) -> None:
            self._style = Style()
            self._styles[attribute(attributes, "styleId") or ""] = self._style
            if attribute(attributes, "type") == "paragraph" and attribute(attributes, "default") in ("1", "true", "on"):
                self._default = attribute(attributes, "styleId") or ""

        def defaults_end() -> None:
            self._default_size = self._style.size

        def size(attributes: dict[str, str]) -> None:
            if not self._off:
                self._style.size = whole(attribute(attributes))

        def name(attributes: dict[str, str]) -> None:
            self._style.name = (attribute(attributes) or "").lower()

        def based_on(attributes: dict[str, str]) -> None:
            self._style.based_on = attribute(attributes) or ""

        def outline(attributes: dict[str, str]) -> None:
            if not self._off:
                self._style.outline = whole(attribute(attributes))

        def number(attributes: dict[str, str]) -> None:
            if not self._off:
                self._style.number = attribute(attributes)

        def level(attributes: dict[str, str]) -> None:
            if not self._off:
                self._style.level = whole(attribute(attributes))

        def italic(attributes: dict[str, str]) -> None:
            if not self._off:
                self._style.runs["italic"] = is_on(attributes)

        def underline(attributes: dict[str, str]) -> None:
            if not self._off:
                self._style.runs["underline"] = is_on(attributes)

        def bold(attributes: dict[str, str]) -> None:
            if not self._off:
                self._style.runs["bold"] = is_on(attributes)

        def hidden(attributes: dict[str, str]) -> None:
            if not self._off:
                self._style.runs["hidden"] = is_on(attributes)

        def conditional(_: dict[str, str]) -> None:
            self._off += 1

        def conditional_end() -> None:
            self._off -= 1

        def end() -> None:
            self._style = Style()

        # Old values kept by tracked formatting, and the parts of a table style, are not the style's own.
        aside = "tblStylePr|pPrChange|rPrChange"
        starts = named(
            {"style": begin, "name": name, "basedOn": based_on, "outlineLvl": outline, "numId": number, "ilvl": level}
            | {"i": italic, "u": underline, "b": bold, "vanish": hidden, aside: conditional}
            | {"sz": size}
        )
        archive.parse(part, starts, named({aside: conditional_end, "style": end, "rPrDefault": defaults_end}))

    def _chain(self, style: str) -> tuple[Style, ...]:
        """The style and what it is based on, nearest first; a circle ends the walk."""
        found = self._chains.get(style)
        if found is None:
            chain: list[Style] = []
            seen: set[str] = set()
            at = style
            while at in self._styles and at not in seen and len(chain) < 50:
                seen.add(at)
                chain.append(self._styles[at])
                at = self._styles[at].based_on
            found = self._chains[style] = tuple(chain)
        return found

    def heading(self, style: str | None) -> int | None:
        """Heading level 1-9 of a paragraph style, by its outline level or by the built-in name "heading N"."""
        for s in self._chain(style or ""):
            if s.outline is not None:
                return s.outline + 1 if 0 <= s.outline <= 8 else None
            if match := _HEADING.match(s.name):
                return int(match[1])
        return None

    def numbering(self, style: str | None) -> tuple[str | None, int | None, tuple[str, ...]]:
        """List number id and level that a paragraph style brings, and the ids of the styles in its chain."""
        number = level = None
        for s in self._chain(style or ""):
            number = s.number if number is None else number
            level = s.level if level is None else level
        return number, level, self._ids(style)

    def _ids(self, style: str | None) -> tuple[str, ...]:
        ids: list[str] = []
        at = style or ""
        while at in self._styles and at not in ids and len(ids) < 50:
            ids.append(at)
            at = self._styles[at].based_on
        return tuple(ids)

    def points(self, style: str | None, run_style: str | None) -> float | None:
        """Type size, in points, of a run that sets none itself; None where the file does not say."""
        for s in (*self._chain(run_style or ""), *self._chain(style or self._default)):
            if s.size is not None:
                return s.size / 2
        return self._default_size / 2 if self._default_size is not None else None

    def runs(self, style: str | None) -> dict[str, bool]:
        """Run properties that a style sets, the nearest setting of each."""
        merged: dict[str, bool] = {}
        for s in self._chain(style or ""):
            merged = s.runs | merged
        return merged


def whole(text: str | None) -> int | None:
    """A small whole number, or None for anything else."""
    return int(text) if text is not None and len(text) < 10 and text.lstrip("-").isdecimal() else None
