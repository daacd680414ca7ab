"""The Open Packaging layer of a Word file (ECMA-376 part 2): content types, relationships, and where the main part is.

Transitional and Strict files differ in namespaces and relationship types (``http://purl.oclc.org/ooxml/...``); both
are met here by the last word of a relationship type and by naming every element in both namespaces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeVar

from draftkit.errors import DamagedFile
from draftkit.reading.guard import Archive

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
RELATIONS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
MATH = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
COMPATIBILITY = ("http://schemas.openxmlformats.org/markup-compatibility/2006",)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

Handler = TypeVar("Handler", bound=Callable[..., None])


def named(handlers: Mapping[str, Handler], namespaces: Iterable[str] = WORD) -> dict[str, Handler]:
    """Handlers by local name, spread over the namespaces an element may stand in; ``|`` parts several local names."""
    return {
        f"{ns} {name}": handler for names, handler in handlers.items() for name in names.split("|") for ns in namespaces
    }


def attribute(attributes: Mapping[str, str], name: str = "val") -> str | None:
    """A ``w:`` attribute in either namespace, or None."""
    found = attributes.get(f"{WORD[0]} {name}")
    return found if found is not None else attributes.get(f"{WORD[1]} {name}")


def is_on(attributes: Mapping[str, str]) -> bool:
    """The value of an on/off property: on when ``w:val`` is missing (ECMA-376 part 1, 17.17.4)."""
    return (attribute(attributes) or "true").lower() not in ("0", "false", "off", "none")


class Relation(NamedTuple):
    """One relationship: the last word of its type (``footnotes``), its target part or address, and whether outside."""

    id: str
    kind: str
    target: str
    external: bool


class Package:
    """A Word file's parts by what they are for."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self._types: dict[str, str] = {}
        self._defaults: dict[str, str] = {}
        archive.parse(
            "[Content_Types].xml",
            {f"{_TYPES} Override": self._override, f"{_TYPES} Default": self._default},
            {},
        )
        found = [r.target for r in self.relations("") if r.kind == "officeDocument" and not r.external]
        self.main: str = found[0] if found else ""
        """Name of the main part, or empty where the package names none."""

    def _override(self, attributes: dict[str, str]) -> None:
        self._types[attributes.get("PartName", "").lstrip("/").lower()] = attributes.get("ContentType", "")

    def _default(self, attributes: dict[str, str]) -> None:
        self._defaults[attributes.get("Extension", "").lower()] = attributes.get("ContentType", "")

    def type_of(self, part: str) -> str:
        """The content type of a part in lower case, empty when none is declared."""
        name = part.lstrip("/").lower()
        return (self._types.get(name) or self._defaults.get(name.rsplit(".", 1)[-1], "")).strip().lower()

    @property
    def main_type(self) -> str:
        """The content type of the main part in lower case, empty when there is no main part."""
        return self.type_of(self.main) if self.main and self.archive.has(self.main) else ""

    def relations(self, part: str) -> list[Relation]:
        """The relationships of a part (``""``: of the package), in order; none when it has no relationship file."""
        folder, _, base = part.rpartition("/")
        name = f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"
        if not self.archive.has(name):
            return []
        found: list[Relation] = []

        def relation(attributes: dict[str, str]) -> None:
            external = attributes.get("TargetMode") == "External"
            target = attributes.get("Target", "")
            kind = attributes.get("Type", "").rstrip("/").rsplit("/", 1)[-1]
            found.append(
                Relation(attributes.get("Id", ""), kind, target if external else _resolve(folder, target), external)
            )

        self.archive.parse(name, {f"{_PACKAGE} Relationship": relation}, {})
        return found

    def require_main(self) -> str:
        """The main part's name. Raises DamagedFile when it is not there."""
        if not self.main or not self.archive.has(self.main):
            raise DamagedFile(
                "This Word file has no document part.",
                "Open it in Word, let Word repair it, save it, and check that file.",
            )
        return self.main


def _resolve(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    parts = folder.split("/") if folder else []
    for piece in target.split("/"):
        if piece == "..":
            del parts[-1:]
        elif piece not in ("", "."):
            parts.append(piece)
    return "/".join(parts)
