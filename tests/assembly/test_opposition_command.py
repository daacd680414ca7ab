"""``draftkit new opposition`` and ``draftkit opposition`` from the outside: files, messages, exit codes."""

from __future__ import annotations

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
