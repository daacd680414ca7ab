"""Build hook: compiles the corpus into the wheel, so that an installed draftkit loads it in milliseconds."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledCorpus(BuildHookInterface[Any]):
    """Writes ``corpus/compiled/*.json`` into the wheel (never into the checkout); editable installs compile on use."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every part of the corpus. Raises BrokenData when a source is invalid, which stops the build."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from draftkit.authorities import corpus

        self._folder = tempfile.TemporaryDirectory()
        for part in corpus.SOURCES:
            compiled = Path(self._folder.name) / f"{part}.json"
            compiled.write_text(corpus.compiled(part, root / "corpus"), encoding="utf-8")
            build_data["force_include"][str(compiled)] = f"draftkit/_data/corpus/compiled/{part}.json"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - hatchling's signature
        """Remove the folder the parts were compiled in."""
        if hasattr(self, "_folder"):
            self._folder.cleanup()
