"""``draftkit complaint`` from the outside: files, messages, exit codes; and a process that is killed while it writes."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from draftkit.cli import main
from draftkit.reading.libreoffice import program
from tests.assembly.matters import EXAMPLES

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return Path(shutil.copy(EXAMPLES / "traffic-stop.yaml", tmp_path / "case.yaml"))


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main(["complaint", *map(str, arguments)])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_it_writes_a_word_file_and_says_so(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = case.read_bytes()
    out = case.parent / "complaint.docx"
    code, said, wrong = run(capsys, case, "-o", out, "--style", "pleading", "--explain")
    assert (code, wrong) == (0, "")
    assert "Wrote complaint.docx (style: pleading)." in said
    assert "T. Marrow" in said
    assert "(takedown)" in said
    assert zipfile.is_zipfile(out)
    assert case.read_bytes() == before
    assert sorted(p.name for p in case.parent.iterdir()) == ["case.yaml", "complaint.docx"]


def test_blanks_are_listed_with_their_places(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said, _ = run(capsys, EXAMPLES / "protest-arrest.yaml", "-o", tmp_path / "c.docx")
    assert code == 0
    assert "to fill in (shaded in the file):" in said
    assert "  signature block: bar number\n" in said


REFUSED = [
    # arguments (CASE and DIR stand for the file and its folder), words of the one message
    (["CASE"], "Name it: -o complaint.docx"),
    (["-o", "DIR/c.docx"], "No matter file was named"),
    (["CASE", "-o", "DIR/c.pdf"], "does not end in .docx"),
    (["CASE", "-o", "DIR/nowhere/c.docx"], "is not there"),
    (["DIR/none.yaml", "-o", "DIR/c.docx"], "none.yaml"),
    (["CASE", "-o", "DIR/there.docx"], "already there"),
    (["CASE", "-o", "DIR/c.docx", "--template", "DIR/none.docx"], "could not be opened"),
    (["CASE", "-o", "DIR/c.docx", "--template", "CASE"], "not a Word file"),
    (["--check-template", "DIR/none.docx"], "could not be opened"),
    (["CASE", "-o", "DIR/c.docx", "--style", "nothing"], "--style"),
    (["CASE", "-o", "CASE"], "does not end in .docx"),
    (["DIR/there.docx", "-o", "DIR/there.docx", "--force"], "the draft itself"),
]


@pytest.mark.parametrize(("arguments", "words"), REFUSED)
def test_what_cannot_be_done_ends_in_one_message(
    arguments: list[str], words: str, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = case.parent
    (folder / "there.docx").write_bytes(b"old")
    before = sorted(p.name for p in folder.iterdir())
    code, said, wrong = run(capsys, *(a.replace("CASE", str(case)).replace("DIR", str(folder)) for a in arguments))
    assert code == 2
    assert said == ""
    assert words in wrong
    assert wrong.count("\n") == 1
    assert sorted(p.name for p in folder.iterdir()) == before
    assert (folder / "there.docx").read_bytes() == b"old"


def test_force_replaces_and_an_own_template_is_used(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = Path(shutil.copy(ROOT / "templates" / "complaint" / "pleading.docx", case.parent / "mine.docx"))
    out = case.parent / "c.docx"
    out.write_bytes(b"old")
    code, _, wrong = run(capsys, case, "-o", out, "--force", "--style", "pleading", "--template", own)
    assert (code, wrong) == (0, "")
    assert zipfile.is_zipfile(out)


def test_check_template(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said, _ = run(capsys, "--check-template", ROOT / "templates" / "complaint" / "pleading.docx")
    assert code == 0
    assert "Every name is known" in said
    bad = case.parent / "bad.docx"
    with zipfile.ZipFile(ROOT / "templates" / "complaint" / "pleading.docx") as old, zipfile.ZipFile(bad, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"court.division", b"court.divison"))
    code, said, _ = run(capsys, "--check-template", bad)
    assert code == 1
    assert "court.divison: did you mean court.division?" in said


@pytest.mark.libreoffice
@pytest.mark.skipif(program() is None, reason="LibreOffice is not on this machine")
def test_a_pdf_beside_it(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = case.parent / "c.docx"
    code, said, wrong = run(capsys, case, "-o", out, "--pdf")
    assert (code, wrong) == (0, "")
    assert "c.docx and c.pdf" in said
    assert out.with_suffix(".pdf").read_bytes().startswith(b"%PDF")


def test_without_libreoffice_nothing_is_written(
    case: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("draftkit.reading.libreoffice.program", lambda: None)
    code, _, wrong = run(capsys, case, "-o", case.parent / "c.docx", "--pdf")
    assert code == 2
    assert "LibreOffice" in wrong
    assert sorted(p.name for p in case.parent.iterdir()) == ["case.yaml"]


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from draftkit.cli import main; main(['complaint', '--help']); print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert not {"docx", "docxtpl", "jinja2", "lxml", "pydantic", "ruamel"} & set(done.stderr.split())


_WRITER = """
import sys
from pathlib import Path
from draftkit.outputs import saving
data = Path(sys.argv[2]).read_bytes()
print("ready", flush=True)
while True:
    saving.save(Path(sys.argv[1]), data, force=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill signal here")
def test_killed_at_fifty_random_moments_the_file_is_whole(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Old or new, never torn: the output is one of the two whole complaints after every kill."""
    out, other = case.parent / "c.docx", case.parent / "other.docx"
    assert run(capsys, case, "-o", out)[0] == 0
    assert run(capsys, case, "-o", other, "--style", "pleading")[0] == 0
    whole = {out.read_bytes(), other.read_bytes()}
    before, chance = case.read_bytes(), random.Random(1983)
    for _ in range(50):
        writer = subprocess.Popen([sys.executable, "-c", _WRITER, str(out), str(other)], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(chance.random() * 0.02)
        os.kill(writer.pid, signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        assert out.read_bytes() in whole
        assert case.read_bytes() == before


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill signal here")
def test_the_whole_command_killed_at_any_moment(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same with the command itself, at moments spread over its whole run."""
    out = case.parent / "c.docx"
    out.write_bytes(b"the old file")
    assert run(capsys, case, "-o", case.parent / "new.docx")[0] == 0
    whole = {b"the old file", (case.parent / "new.docx").read_bytes()}
    before, chance = case.read_bytes(), random.Random(42)
    for _ in range(5):
        command = subprocess.Popen(
            [sys.executable, "-m", "draftkit.cli", "complaint", str(case), "-o", str(out), "--force"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(chance.random() * 1.2)
        command.kill()
        command.wait()
        assert out.read_bytes() in whole
        assert case.read_bytes() == before
