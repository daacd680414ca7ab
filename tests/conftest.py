"""What every test has: no network, whatever it runs; and a report made by hand, so that outputs are tested alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "no_network"))

import network_guard  # noqa: E402 - the guard lies beside the site hook that child processes load

network_guard.install()
# Child processes (the command line, the PDF reader) load tests/no_network/sitecustomize.py, which does the same.
os.environ["PYTHONPATH"] = os.pathsep.join(
    part for part in (str(HERE / "no_network"), str(HERE.parent / "src"), os.environ.get("PYTHONPATH", "")) if part
)
# Nobody's own local index may have a say in the tests.
os.environ["DRAFTKIT_INDEX"] = str(HERE / "no-index.sqlite")


@pytest.fixture
def draft_file(tmp_path: Path) -> Callable[..., Path]:
    """Writes a small draft to a file of its own and returns its path."""

    def write(text: str, name: str = "draft.txt") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write
