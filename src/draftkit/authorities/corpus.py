"""Loads the compiled corpus: from the wheel, from the user's cache, or compiled now.

The sources under ``corpus/`` are written for people (YAML, CSV). Compiling them takes seconds, loading the compiled
JSON milliseconds. A wheel carries the compiled parts (``corpus/compiled/``). A checkout compiles a part on first use
and keeps it in the user's cache folder (mode 0700), under a name made from the list of source files with their sizes
and times, so an edited source is noticed. Where no cache can be written, the part is compiled in memory.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from draftkit import shipped
from draftkit.errors import BrokenData
from draftkit.kept import keep, kept_file

FORMAT = 7
"""Raised whenever a compiled part changes its shape; part of every cache name."""

SOURCES: dict[str, tuple[str, ...]] = {
    "courts": ("courts.yaml",),
    "volumes": ("volumes.csv", "reporters.yaml"),
    "records": ("cases", "supreme_court.csv", "about.yaml"),
    "names": ("cases", "supreme_court.csv"),
    "terms": ("terms", "cases"),
    "circuits": ("circuits.yaml",),
    "local_rules": ("local_rules.yaml", "courts.yaml"),
}
"""Part → the files and folders under ``corpus/`` it is compiled from."""


_BLOCK = "\0"
"""Stands before each raw block of text in a compiled file: reading raw text is many times faster than JSON strings."""


@cache
def load(part: str) -> Any:
    """The compiled ``part`` (a key of :data:`SOURCES`) as plain JSON values.

    A part with large texts has them under ``blocks``, by name.

    Raises BrokenData, with file and line, when a source is missing or invalid.
    """
    root = shipped.corpus()
    packed = root / "compiled" / f"{part}.json"
    with suppress(OSError):
        return _parsed(packed.read_text(encoding="utf-8"), packed)
    name, sources = _listing(root, part)
    kept = kept_file(f"{part}-{name}.json")
    if kept is not None:
        with suppress(OSError, BrokenData):
            return _parsed(kept.read_text(encoding="utf-8"), kept)
    text = compiled(part, root, sources)
    if kept is not None:
        keep(kept, text, part)
    return _parsed(text, packed)


def compiled(part: str, root: Path, sources: list[str] | None = None) -> str:
    """Compile one part from its sources under ``root`` to the text of its file. Raises BrokenData."""
    from draftkit.authorities import circuit_rows, compiling, compiling_records, local_rule_rows

    compilers: dict[str, Callable[[Path, list[Path]], dict[str, Any]]] = {
        "courts": compiling.courts,
        "volumes": compiling.volumes,
        "records": compiling_records.records,
        "names": compiling_records.names,
        "terms": compiling.terms,
        "circuits": circuit_rows.circuits,
        "local_rules": local_rule_rows.local_rules,
    }
    if sources is None:
        sources = _listing(root, part)[1]
    value = compilers[part](root, [Path(source) for source in sources])
    blocks: dict[str, str] = value.pop("blocks", {})
    if blocks:
        value["blocks"] = list(blocks)
    head = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return head + "".join(_BLOCK + block for block in blocks.values())


def _parsed(content: str, path: Path) -> Any:
    head, *blocks = content.split(_BLOCK)
    try:
        value = json.loads(head)
        if names := value.get("blocks"):
            value["blocks"] = dict(zip(names, blocks, strict=True))
    except ValueError as problem:
        raise BrokenData(f"The data file {path.name} is damaged.", "Install draftkit again.") from problem
    return value


def _listing(root: Path, part: str) -> tuple[str, list[str]]:
    """A short name that changes with any source file, and the source files in order."""
    digest = sha256(f"{FORMAT} {sys.version_info[:2]} {root}".encode())
    files: list[str] = []
    for name in SOURCES[part]:
        source = root / name
        found = [(str(source), _stat(source))] if source.suffix else sorted(_files(str(source)))
        for path, state in found:
            digest.update(f"\n{path}\0{state.st_size}\0{state.st_mtime_ns}".encode())
            files.append(path)
    return digest.hexdigest()[:24], files


def _files(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(entry.path)
            elif entry.name.endswith(".yaml"):
                yield entry.path, entry.stat()


def _stat(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except OSError as problem:
        raise BrokenData(f"The data file {path.name} is missing.", "Install draftkit again.") from problem
