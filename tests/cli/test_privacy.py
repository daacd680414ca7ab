"""Nothing of a draft leaves it but in the report: not on standard error, not in temporary files, not by the network."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

CANARY = "Zephyrinequist"
# Names, numbers and broken citations that a library's warning or a log line would be tempted to quote.
DRAFT = f"""{CANARY} v. Roe-{CANARY}, 536 U.S. 730, 741 (2002). Id. at 5. {CANARY}, supra, at 4.
See {CANARY} v. City, 12 F.5th 345 (5th Cir. 2023); 54 F.4d 1; 2025 WL 232355222 ({CANARY}). In re {CANARY}, ___ U.S. ___ (20XX).

Social security number 123-45-6789 of {CANARY}. § § ¶ \x00 \x1b[31m ( ( [ "unclosed {CANARY}
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home for the module: the records are compiled into its cache once."""
    return tmp_path_factory.mktemp("home")


def run(arguments: list[str], home: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, with its home, cache and temporary folders in ``home``."""
    places = {name: str(home) for name in ("HOME", "TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME", "XDG_STATE_HOME")}
    return subprocess.run(
        [sys.executable, "-W", "default", "-m", "draftkit.cli", *arguments],
        input=stdin,
        capture_output=True,
        timeout=120,
        check=False,
        cwd=home,
        env={**os.environ, **places},
    )


def holding_canary(folder: Path) -> list[Path]:
    return [
        p
        for p in folder.rglob("*")
        if CANARY.lower() in p.name.lower() or (p.is_file() and CANARY.encode() in p.read_bytes())
    ]


@pytest.mark.parametrize("form", ["text", "json", "html", "sarif"])
@pytest.mark.parametrize("way", ["file", "stdin"])
def test_a_check_leaves_nothing_behind(home: Path, draft_file: Callable[..., Path], form: str, way: str) -> None:
    source = str(draft_file(DRAFT, "draft.md")) if way == "file" else "-"
    done = run(
        ["check", source, "--format", form, "--fail-on", "never"], home, DRAFT.encode() if way == "stdin" else b""
    )
    assert done.returncode == 0, done.stderr.decode()
    assert CANARY.encode() in done.stdout  # the report itself does quote the draft
    assert done.stderr == b""
    assert holding_canary(home) == []


def test_a_word_file_leaves_nothing_behind(home: Path, tmp_path: Path) -> None:
    import docx

    path = tmp_path / "draft.docx"
    document = docx.Document()
    document.add_paragraph(DRAFT.replace("\x00", "").replace("\x1b", ""))
    document.save(str(path))
    done = run(["check", str(path), "--fail-on", "never"], home)
    assert (done.returncode, done.stderr) == (0, b"")
    assert CANARY.encode() in done.stdout
    assert holding_canary(home) == []


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04" + CANARY.encode() * 50,
        b"%PDF-1.7\n" + CANARY.encode() * 50,
        b"\x89PNG\r\n\x1a\n" + CANARY.encode() * 50,
    ],
)
def test_an_unreadable_draft_is_not_quoted(home: Path, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(data)
    done = run(["check", str(path)], home)
    assert done.returncode == 2
    assert done.stdout == b""
    assert CANARY.encode() not in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert holding_canary(home) == []


def test_the_network_guard_guards() -> None:
    """The hook that all these tests rely on refuses a connection and a look-up, in child processes too."""
    for call in ("socket.create_connection(('127.0.0.1', 9))", "socket.getaddrinfo('example.org', 80)"):
        done = subprocess.run(
            [sys.executable, "-c", f"import socket; {call}"], capture_output=True, timeout=60, check=False
        )
        assert b"NetworkUsedError" in done.stderr


@pytest.mark.parametrize("form", ["text", "json", "html", "sarif"])
def test_a_private_number_inside_a_citation_is_masked_in_every_report(home: Path, form: str) -> None:
    text = "Plaintiff's SSN is 123-45-6789.\n\nSee Doe 123-45-6789 v. Roe, 536 U.S. 730 (2002) (SSN 123-45-6789)."
    made = run(["check", "-", "--format", form], home, text.encode())
    assert b"536 U.S. 730" in made.stdout
    assert b"123-45-6789" not in made.stdout + made.stderr
