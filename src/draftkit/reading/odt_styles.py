"""Styles of an OpenDocument text: italic, underline, bold, hidden, page break before, followed along their parents."""

from __future__ import annotations

from typing import NamedTuple

from draftkit.reading.guard import Starts
from draftkit.reading.ooxml_package import named
from draftkit.reading.ooxml_story import BOLD, HIDDEN, ITALIC, UNDERLINE

_NS = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT, OFFICE, DRAW, TABLE, STYLE = (f"{_NS}{n}:1.0" for n in ("text", "office", "drawing", "table", "style"))
FO, SVG = (f"{_NS}{n}-compatible:1.0" for n in ("xsl-fo", "svg"))


class _Style(NamedTuple):
    parent: str
    italic: bool | None = None
    underline: bool | None = None
    bold: bool | None = None
    hidden: bool | None = None
    page_break: bool = False


class OdtStyles:
    """The styles of one file by name, filled while its parts are walked."""

    def __init__(self) -> None:
        self._styles: dict[str, _Style] = {}
        self._name = ""
        self._bits: dict[str, int] = {}

    def handlers(self) -> Starts:
        """What to do at the elements of a style."""
        return named(
            {"style": self._start, "text-properties": self._text, "paragraph-properties": self._paragraph}, (STYLE,)
        )

    def _start(self, attributes: dict[str, str]) -> None:
        self._name = attributes.get(f"{STYLE} name", "")
        self._styles[self._name] = _Style(attributes.get(f"{STYLE} parent-style-name", ""))

    def _text(self, attributes: dict[str, str]) -> None:
        if self._name not in self._styles:
            return
        slant, line = attributes.get(f"{FO} font-style"), attributes.get(f"{STYLE} text-underline-style")
        weight = attributes.get(f"{FO} font-weight")
        display = attributes.get(f"{TEXT} display")
        self._styles[self._name] = self._styles[self._name]._replace(
            italic=None if slant is None else slant in ("italic", "oblique"),
            underline=None if line is None else line != "none",
            bold=None if weight is None else weight in ("bold", "600", "700", "800", "900"),
            hidden=None if display is None else display == "none",
        )

    def _paragraph(self, attributes: dict[str, str]) -> None:
        if attributes.get(f"{FO} break-before") == "page" and self._name in self._styles:
            self._styles[self._name] = self._styles[self._name]._replace(page_break=True)

    def begins_page(self, name: str | None) -> bool:
        """Whether a paragraph of this style begins a page."""
        style = self._styles.get(name or "")
        return bool(style and style.page_break)

    def bits(self, name: str | None) -> int:
        """Segment flags that a style sets, as bits; its own setting before its parent's."""
        if (found := self._bits.get(name or "")) is not None:
            return found
        values: dict[int, bool] = {}
        at, steps = name or "", 0
        while at in self._styles and steps < 50:
            style = self._styles[at]
            own = ((ITALIC, style.italic), (UNDERLINE, style.underline), (BOLD, style.bold), (HIDDEN, style.hidden))
            for bit, value in own:
                if value is not None:
                    values.setdefault(bit, value)
            at, steps = style.parent, steps + 1
        self._bits[name or ""] = result = sum(bit for bit, on in values.items() if on)
        return result
