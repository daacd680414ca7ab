"""``draftkit new opposition`` and ``draftkit opposition`` from the outside: files, messages, exit codes."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from draftkit.cli import main
from tests.assembly.matters import EXAMPLES

MOTION = EXAMPLES / "motions" / "traffic-stop.pdf"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return Path(shutil.copy(EXAMPLES / "traffic-stop.yaml", tmp_path / "case.yaml"))


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main([*map(str, arguments)])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_from_motion_to_matter_to_opposition(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, folder = case.read_bytes(), case.parent
    more = folder / "with-motion.yaml"
    code, said, wrong = run(capsys, "new", "opposition", "--motion", MOTION, "--from", case, "-o", more)
    assert (code, wrong) == (0, "")
    assert "4 grounds, 5 cases, 1 paper outside" in said
    assert case.read_bytes() == before
    assert more.read_bytes().startswith(before.rstrip())
    out = folder / "opposition.docx"
    code, said, wrong = run(capsys, "opposition", more, "--motion", MOTION, "-o", out, "--no-pages")
    assert (code, wrong) == (0, "")
    assert "Wrote opposition.docx, opposition.authorities.csv (Rule 12(b)(6))." in said
    assert "blanks to fill in" in said
    assert "not legal advice" in said
    assert zipfile.is_zipfile(out)
    assert "rice-v-morehouse" in (folder / "opposition.authorities.csv").read_text(encoding="utf-8")
    assert sorted(p.name for p in folder.iterdir()) == [
        "case.yaml", "opposition.authorities.csv", "opposition.docx", "with-motion.yaml",
    ]  # fmt: skip
    code, said, _ = run(capsys, "check", out, "--matter", more, "--ignore", "OPP522,CIT108")
    assert code == 0, said


def test_without_a_motion_it_still_makes_a_skeleton(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = case.parent / "o.docx"
    code, said, _ = run(capsys, "opposition", case, "-o", out, "--posture", "summary-judgment", "--no-pages")
    assert code == 0
    assert "(Rule 56)" in said


REFUSED = [
    # arguments (CASE, DIR and MOTION stand for files), words of the one message
    (["opposition", "CASE"], "Name it: -o opposition.docx"),
    (["opposition", "CASE", "-o", "DIR/o.pdf"], "does not end in .docx"),
    (["opposition", "DIR/none.yaml", "-o", "DIR/o.docx"], "There is no file"),
    (["opposition", "CASE", "-o", "DIR/o.docx", "--motion", "DIR/none.pdf"], "none.pdf"),
    (["opposition", "CASE", "-o", "DIR/o.docx", "--template", "CASE"], "not a Word file"),
    (["new", "opposition", "--motion", "MOTION"], "Name it with -o"),
    (["new", "opposition", "--motion", "MOTION", "--from", "CASE", "-o", "CASE"], "CASE"),
]


@pytest.mark.parametrize(("arguments", "words"), REFUSED)
def test_what_is_refused_ends_in_one_message(
    arguments: list[str], words: str, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = case.read_bytes()
    names = {"CASE": str(case), "MOTION": str(MOTION)}
    given = [names.get(a, a.replace("DIR", str(case.parent))) for a in arguments]
    code, _, wrong = run(capsys, *given)
    assert code == 2
    assert words.replace("CASE", case.name) in wrong
    assert "Traceback" not in wrong
    assert case.read_bytes() == before
    assert [p.name for p in case.parent.iterdir()] == ["case.yaml"]


def test_an_existing_file_is_replaced_only_with_force(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = case.parent / "o.docx"
    out.write_bytes(b"mine")
    code, _, _ = run(capsys, "opposition", case, "-o", out, "--no-pages")
    assert (code, out.read_bytes()) == (2, b"mine")
    code, _, _ = run(capsys, "opposition", case, "-o", out, "--no-pages", "--force")
    assert (code, out.read_bytes()[:2]) == (0, b"PK")


@pytest.mark.parametrize("command", ["complaint", "opposition"])
def test_a_matter_comes_from_standard_input(
    command: str, case: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same file as from a name; what cannot be read is told as any other matter file."""
    out, text = case.parent / "o.docx", case.read_bytes()
    options = ["--no-pages", "--posture", "dismiss"] if command == "opposition" else []
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))
    code, said, wrong = run(capsys, command, "-", "-o", out, *options)
    assert (code, wrong) == (0, "")
    assert "Wrote o.docx" in said
    by_pipe = out.read_bytes()
    run(capsys, command, case, "-o", out, "--force", *options)
    assert out.read_bytes() == by_pipe
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    code, _, wrong = run(capsys, command, "-", "-o", case.parent / "p.docx", *options)
    assert code == 2
    assert wrong == "draftkit: standard input is empty. Make a new one with: draftkit new complaint -o case.yaml\n"


def test_a_dash_is_no_file_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    code, said, _ = run(capsys, "new", "complaint", "--blank", "-o", "-")
    assert code == 0
    assert "schema: draftkit/matter@1" in said
    for words in (["new", "complaint", "-o", "-"], ["new", "opposition", "--motion", MOTION, "-o", "-"]):
        code, _, wrong = run(capsys, *words)
        assert code == 2
        assert "Where should the matter file be saved?" in wrong
    assert list(tmp_path.iterdir()) == []


def test_no_matter_is_told_in_one_message(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, wrong = run(capsys, "opposition", "-o", "o.docx")
    assert code == 2
    assert wrong == "draftkit: No matter file was named. Write: draftkit opposition case.yaml -o opposition.docx\n"
