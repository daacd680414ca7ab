"""The way through LibreOffice: with a stand-in program always, with LibreOffice itself where it is installed."""

from __future__ import annotations

import io
import os
import stat
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from draftkit.errors import DamagedFile, NeedsLibreOffice, TooMuch
from draftkit.reading import libreoffice

RTF = rb"{\rtf1\ansi See Smith v. Jones, 1 F.3d 2 (9th Cir. 1993).\par}"


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which temporary files are made."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    """Puts a script in LibreOffice's place; ``args`` are its arguments, ``out`` and ``source`` its folders."""
    script = tmp_path / "soffice"
    lines = (
        f"#!{sys.executable}",
        "import os, subprocess, sys, time",
        "args = sys.argv[1:]",
        "out, source = args[args.index('--outdir') + 1], args[-1]",
        body,
    )
    script.write_text("\n".join(lines), encoding="utf-8")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(libreoffice, "program", lambda: str(script))


def test_without_libreoffice_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "program", lambda: None)
    with pytest.raises(NeedsLibreOffice) as caught:
        libreoffice.to_docx(RTF, "rtf")
    assert "save it as .docx or PDF" in caught.value.remedy


def test_it_works_on_a_private_copy_with_a_profile_of_its_own(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(
        tmp_path,
        monkeypatch,
        "profile = next(a for a in args if a.startswith('-env:UserInstallation=file:///'))\n"
        "modes = [oct(os.stat(p).st_mode & 0o777) for p in (os.path.dirname(source), source)]\n"
        "text = '|'.join([profile.split('file://')[1], source, os.environ['TMPDIR'], *modes, open(source).read()])\n"
        "open(os.path.join(out, 'draft.docx'), 'w').write(text)",
    )
    profile, source, own, folder_mode, file_mode, text = libreoffice.to_docx(RTF, "rtf").decode().split("|")
    assert text.encode() == RTF
    assert (folder_mode, file_mode) == ("0o700", "0o600")
    assert Path(source).parent.parent == temporary
    assert profile.startswith(own)
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize(
    "body",
    [
        "sys.exit(0)",  # LibreOffice says 0 and writes nothing
        "open(os.path.join(out, 'draft.docx'), 'w').close()",  # an empty output
        "open(os.path.join(out, 'other.docx'), 'w').write('x')",  # another output
        "print(open(source).read()); print(open(source).read(), file=sys.stderr); sys.exit(3)",
        "os.abort()",
    ],
)
def test_no_output_is_said_and_nothing_is_left(
    body: str, tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    stand_in(tmp_path, monkeypatch, body)
    with pytest.raises(DamagedFile) as caught:
        libreoffice.to_docx(RTF, "rtf")
    assert caught.value.remedy
    assert list(temporary.iterdir()) == []
    assert capfd.readouterr() == ("", "")


def test_a_hanging_program_and_its_own_child_are_ended(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beat, child = tmp_path / "beat", tmp_path / "child.py"
    child.write_text(f"import time\nwhile True:\n    open({str(beat)!r}, 'a').write('.')\n    time.sleep(0.05)\n")
    stand_in(tmp_path, monkeypatch, f"subprocess.Popen([sys.executable, {str(child)!r}])\ntime.sleep(600)")
    monkeypatch.setattr(libreoffice, "SECONDS", 1.0)
    with pytest.raises(TooMuch):
        libreoffice.to_docx(RTF, "rtf")
    assert list(temporary.iterdir()) == []
    size = beat.stat().st_size
    time.sleep(0.3)
    assert size > 0
    assert beat.stat().st_size == size  # the grandchild is gone too


def test_an_interrupt_leaves_nothing(tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, monkeypatch, "time.sleep(600)")

    wait = subprocess.Popen.wait

    def interrupt(self: subprocess.Popen[bytes], timeout: float | None = None) -> int:
        if timeout is not None:
            raise KeyboardInterrupt
        return wait(self)

    monkeypatch.setattr("subprocess.Popen.wait", interrupt)
    with pytest.raises(KeyboardInterrupt):
        libreoffice.to_docx(RTF, "rtf")
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no kill signal here")
def test_killed_outright_neither_draft_nor_program_is_left(tmp_path: Path, temporary: Path) -> None:
    """kill -9 gives nobody time to tidy up: the watching shell does it."""
    beat, script = tmp_path / "beat", tmp_path / "soffice"
    loop = f"import time\nwhile True:\n    open({str(beat)!r}, 'a').write('.')\n    time.sleep(0.05)\n"
    script.write_text(f"#!{sys.executable}\n{loop}", encoding="utf-8")
    script.chmod(0o700)
    code = f"from draftkit.reading import libreoffice as lo; lo.program = lambda: {str(script)!r}; lo.to_docx({RTF!r}, 'rtf')"
    process = subprocess.Popen([sys.executable, "-c", code], env={**os.environ, "TMPDIR": str(temporary)})
    _until(beat.exists)
    assert list(temporary.rglob("draft.rtf"))
    process.kill()
    process.wait()
    _until(lambda: not list(temporary.iterdir()))
    size = beat.stat().st_size
    time.sleep(0.3)
    assert beat.stat().st_size == size


def _until(said: Callable[[], object]) -> None:
    late = time.monotonic() + 20
    while not said():
        assert time.monotonic() < late
        time.sleep(0.02)


def test_what_a_fallen_machine_left_is_swept_after_an_hour(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, "open(os.path.join(out, 'draft.docx'), 'w').write('x')")
    old, new, other = (temporary / name for name in ("draftkit-office-old", "draftkit-office-new", "others"))
    for folder in (old, new, other):
        (folder / "profile").mkdir(parents=True)
        (folder / "draft.docx").write_bytes(RTF)
    target = tmp_path / "kept"
    target.mkdir()
    link = temporary / "draftkit-office-link"  # a link is not followed
    link.symlink_to(target)
    for path in (old, other, target):
        os.utime(path, (0, 0))
    libreoffice.to_docx(RTF, "rtf")
    assert sorted(p.name for p in temporary.iterdir()) == ["draftkit-office-link", "draftkit-office-new", "others"]
    assert target.is_dir()


@pytest.mark.libreoffice
@pytest.mark.skipif(
    libreoffice.program() is None, reason="LibreOffice is not installed: the real conversion is not tested"
)
def test_the_real_program_converts(temporary: Path) -> None:
    made = libreoffice.to_docx(RTF, "rtf")
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert b"Smith v. Jones, 1 F.3d 2 (9th Cir. 1993)" in parts.read("word/document.xml")
    assert list(temporary.iterdir()) == []


def test_groups_without_end_never_reach_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """100,000 nested groups cost LibreOffice more than a gigabyte."""
    stand_in(tmp_path, monkeypatch, "raise SystemExit('started')")
    with pytest.raises(TooMuch, match="groups"):
        libreoffice.to_docx(rb"{\rtf1 " + b"{" * 5000, "rtf")
    assert not libreoffice._too_deep(rb"{\rtf1 " + rb"\{" * 5000 + b"{a}" * 5000 + b"}")
