"""A person's .docx taken apart for a copy: the parts that get marks as XML trees, every other part byte for byte.

Nothing is written back but the parts that were changed; the others keep their bytes, order and times. The parser
resolves no entity and opens nothing; the limits are those of reading (:mod:`draftkit.reading.guard`).
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from draftkit.errors import DamagedFile
from draftkit.reading.guard import Archive
from draftkit.reading.ooxml_package import WORD, Package

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class Parts:
    """The parts of one .docx. Raises as :class:`~draftkit.reading.guard.Archive`."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._archive = Archive(data)
        package = Package(self._archive)
        self.main = package.require_main()
        """Name of the main part."""
        related = {r.kind: r.target for r in reversed(package.relations(self.main)) if not r.external}
        self.styles = related.get("styles")
        """Name of the styles part; None where the file has none."""
        self.notes = {kind: name for kind, name in related.items() if kind in ("footnotes", "endnotes")}
        """Names of the parts that hold footnotes and endnotes."""
        self.signed = any(n.lower().startswith("_xmlsignatures/") for n in self._archive.names)
        """Whether the file carries a digital signature."""
        self._trees: dict[str, Element] = {}
        self._replaced: dict[str, bytes] = {}

    def has(self, name: str | None) -> bool:
        """Whether a part of this name is in the file."""
        return name is not None and self._archive.has(name)

    def bytes_of(self, name: str) -> bytes:
        """A part as it is in the file."""
        return self._archive.read(name)

    def tree(self, name: str) -> Element:
        """The root of a part; changes to it are written by :meth:`written`. Raises DamagedFile for broken XML."""
        if name not in self._trees:
            self._trees[name] = parsed(self.bytes_of(name))
        return self._trees[name]

    def replace(self, name: str, data: bytes) -> None:
        """Write these bytes for a part."""
        self._replaced[name] = data

    def written(self) -> bytes:
        """The whole file again, with the trees and replaced parts in their places."""
        from lxml import etree

        changed = {
            name: etree.tostring(root.getroottree(), encoding="UTF-8", standalone=True)
            for name, root in self._trees.items()
        } | self._replaced
        new = {name.lower(): data for name, data in changed.items()}
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self._data)) as old, zipfile.ZipFile(out, "w") as archive:
            for info in old.infolist():
                member = zipfile.ZipInfo(info.filename, info.date_time)
                member.compress_type, member.external_attr = info.compress_type, info.external_attr
                member.create_system = info.create_system
                name = info.filename.replace("\\", "/").lstrip("/")
                data = b"" if info.is_dir() else new.get(name.lower())
                archive.writestr(member, self._archive.read(name) if data is None else data)
        return out.getvalue()


def parsed(data: bytes) -> Element:
    """The root of an XML part. Raises DamagedFile for XML that is broken or beyond the parser's own limits."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise DamagedFile(
            "A part of the file cannot be copied: its XML is broken.",
            "Open it in the program that made it, let it repair the file, save it, and try again.",
        ) from None


def namespace(root: Element) -> str:
    """The WordprocessingML namespace of a part, transitional or strict, in braces as lxml writes it."""
    own = str(root.tag).partition("}")[0].lstrip("{")
    return f"{{{own if own in WORD else WORD[0]}}}"
