"""A Word file's parts to bytes: equal parts give equal bytes, and nothing tells of the program or its sessions."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip member can have; a real one would make equal input give different files."""

_FIRST = ("[Content_Types].xml", "_rels/.rels", "word/document.xml")
_RSID = re.compile(rb' w:rsid[A-Za-z]*="[^"]*"')
_UNWANTED = re.compile(r"docProps/(?:custom\.xml|thumbnail\.[a-z]+)|customXml/.*")


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The zip file of these parts, in a fixed order, with fixed times."""
    names = [*(n for n in _FIRST if n in parts), *sorted(n for n in parts if n not in _FIRST)]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as file:
        for name in names:
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            info.create_system = 3
            file.writestr(info, parts[name])
    return out.getvalue()


def without_traces(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts without custom properties, thumbnail, custom XML and the ids of editing sessions (rsid)."""
    return {name: _clean(name, data) for name, data in parts.items() if not _UNWANTED.fullmatch(name)}


def _clean(name: str, data: bytes) -> bytes:
    if name.endswith(".rels"):
        return _without_relations(data)
    if name == "[Content_Types].xml":
        return re.sub(rb'<Override [^>]*PartName="/(?:docProps/custom\.xml|customXml/[^"]*)"[^>]*/>', b"", data)
    if not (name.startswith("word/") and name.endswith(".xml")):
        return data
    data = _RSID.sub(b"", data)
    if name == "word/settings.xml":
        data = re.sub(rb"<w:rsids>.*?</w:rsids>", b"", data, flags=re.DOTALL)
        data = re.sub(rb"<w:(?:attachedTemplate|updateFields)\b[^>]*/>", b"", data)
    return data


def _without_relations(data: bytes) -> bytes:
    """Drop what leads to a removed part, or to a template elsewhere (Word would open it)."""
    kinds = rb"(?:custom-properties|thumbnail|customXml|attachedTemplate)"
    return re.sub(rb'<Relationship (?=[^>]*Type="[^"]*/' + kinds + rb'")[^>]*/>', b"", data)
