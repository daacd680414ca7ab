"""What the command line answers: exit codes, one plain message on standard error, never a traceback."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from draftkit.cli import main

CLEAN = "The question is the one of Hope v. Pelzer, 536 U.S. 730 (2002)."
# The series F.5th is not printed: an error by rule, whatever the records hold.
WRONG = "See Doe v. Roe, 12 F.5th 345 (5th Cir. 2023)."
# A full citation without its court: a warning.
WARNED = "See Corbitt v. Vickers, 929 F.3d 1304 (2019)."

Write = Callable[..., Path]


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (CLEAN, [], 0),
        (WRONG, [], 1),
        (WRONG, ["--fail-on", "blocker"], 0),
        (WRONG, ["--fail-on", "never"], 0),
        (WRONG, ["--ignore", "CIT102"], 0),
        (WRONG, ["--ignore", "CIT,AUT"], 0),
        (WRONG, ["--select", "CIT121"], 0),
        (WRONG, ["--select", "cit10"], 1),  # a prefix, in small letters
        (WRONG, ["--select", "CIT10", "--ignore", "CIT102"], 0),  # ignore wins
        (WARNED, [], 0),
        (WARNED, ["--fail-on", "warning"], 1),
        (WRONG, ["--circuit", "ca9", "--incident", "2019-06-01"], 1),
        # could not do it
        (WRONG, ["--select", "XYZ999"], 2),
        (WRONG, ["--ignore", "XYZ999"], 2),
        (WRONG, ["--circuit", "ca12"], 2),
        (WRONG, ["--incident", "last June"], 2),
        (WRONG, ["--fail-on", "sometimes"], 2),
        (WRONG, ["--format", "pdf"], 2),
        (WRONG, ["--no-such-option"], 2),
    ],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_check(  # noqa: PLR0917 - fixtures and the table's columns
    draft_file: Write, capsys: pytest.CaptureFixture[str], text: str, options: list[str], code: int, form: str
) -> None:
    chosen = [] if "--format" in options else ["--format", form]
    assert main(["check", str(draft_file(text)), *chosen, *options]) == code
    printed = capsys.readouterr()
    assert bool(printed.err) == (code == 2)
    if code == 2:
        assert not printed.out
        assert len(printed.err.splitlines()) == 1
        assert printed.err.startswith("draftkit: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "no-such-file.docx"],
        ["text", "no-such-file.docx"],
        ["text"],
        ["chek", "x"],
        ["explain"],
        ["explain", "CIT121", "--list"],
        ["explain", "CIT999"],
        ["explain", "no such word"],
        ["check", "-", "-"],
        ["--nonsense"],
    ],
)
def test_bad_usage_is_one_line_and_two(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert not printed.out
    assert len(printed.err.splitlines()) == 1
    assert "Traceback" not in printed.err


def test_several_drafts_the_worst_counts(draft_file: Write, capsys: pytest.CaptureFixture[str]) -> None:
    clean, wrong = draft_file(CLEAN, "a.txt"), draft_file(WRONG, "b.txt")
    assert main(["check", str(clean), str(wrong), "--format", "json"]) == 1
    reports = json.loads(capsys.readouterr().out)
    assert [Path(r["draft"]["path"]).name for r in reports] == ["a.txt", "b.txt"]


def test_one_unreadable_draft_does_not_hide_the_others(draft_file: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(draft_file(CLEAN)), "gone.txt", "--format", "json"]) == 2
    printed = capsys.readouterr()
    assert len(json.loads(printed.out)) == 1
    assert "gone.txt" in printed.err


def test_a_file_name_that_acts_is_shown_not_obeyed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "gone\x1b[31m\nand more\u202e.txt"]) == 2
    error = capsys.readouterr().err
    assert len(error.splitlines()) == 1
    assert "\x1b" not in error
    assert "\u202e" not in error


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))
    assert main(["check", "-", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["draft"]["path"] == "-"


def test_text_is_what_the_spans_index(draft_file: Write, capsys: pytest.CaptureFixture[str]) -> None:
    path = draft_file(f"{CLEAN}\n\n{WRONG} § 1983 “quoted”\n")
    assert main(["text", str(path)]) == 0
    text = capsys.readouterr().out
    main(["check", str(path), "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert report["draft"]["characters"] == len(text)
    assert report["citations"]
    for citation in report["citations"]:
        assert text[slice(*citation["span"])] == citation["text"]


@pytest.mark.parametrize("form", ["text", "json", "html", "sarif"])
def test_output_to_a_file(draft_file: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    draft, out = draft_file(WRONG), tmp_path / "report"
    assert main(["check", str(draft), "--format", form, "-o", str(out)]) == 1
    first = out.read_bytes()
    assert b"12 F.5th 345" in first
    assert main(["check", str(draft), "--format", form, "-o", str(out)]) == 2  # it is there
    assert "--force" in capsys.readouterr().err
    assert main(["check", str(draft), "--format", form, "-o", str(out), "--force"]) == 1
    assert out.read_bytes() == first


def test_the_draft_is_never_written(draft_file: Write, capsys: pytest.CaptureFixture[str]) -> None:
    draft = draft_file(WRONG)
    assert main(["check", str(draft), "-o", str(draft), "--force"]) == 2
    assert main(["text", str(draft), "-o", str(draft), "--force"]) == 2
    assert draft.read_text(encoding="utf-8") == WRONG
    assert capsys.readouterr().err.count("is the draft itself") == 2


def test_an_unexpected_mistake_is_an_apology_without_a_word_of_the_draft(
    draft_file: Write, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError(f"in the middle of {WRONG}")

    monkeypatch.delenv("DRAFTKIT_DEBUG", raising=False)
    monkeypatch.setattr("draftkit.checking.check", broken)
    path = str(draft_file(WRONG))
    assert main(["check", path]) == 2
    error = capsys.readouterr().err
    assert "ZeroDivisionError" in error
    assert "Roe" not in error
    assert len(error.splitlines()) == 1
    monkeypatch.setenv("DRAFTKIT_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["check", path])


def test_stopping_is_no_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, draft_file: Write
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("draftkit.checking.check", stopped)
    assert main(["check", str(draft_file(CLEAN))]) == 2
    assert capsys.readouterr().err.strip() == "draftkit: Stopped."  # click ends the line of ^C first


@pytest.mark.skipif(os.name != "posix", reason="pipes are closed this way on POSIX")
def test_a_reader_that_stops_early(draft_file: Write) -> None:
    path = draft_file("\n\n".join([WRONG] * 2000))
    command = f'"{sys.executable}" -m draftkit.cli text "{path}" | head -c 10'
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_said(draft_file: Write) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "draftkit.cli", "text", str(draft_file(WRONG))],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"draftkit: The output could not be written")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["brief.docx"], 'To check a draft, write "draftkit check brief.docx".'),  # the command forgotten
        (["check", ""], "name of a draft is empty"),
        (["check", "x.docx", "-o", ""], "name after -o is empty"),
        (["check", "x.docx", "-o", "a" * 9000], "could not be written"),
    ],
)
def test_slips_of_the_hand_get_the_way_out(
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert words in said
    assert said.count("\n") == 1
    assert "mistake of its own" not in said


def test_events_in_the_future_are_a_slip(draft_file: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(draft_file(CLEAN)), "--incident", "2999-01-01"]) == 2
    assert "future" in capsys.readouterr().err


def test_a_circuit_in_capitals(draft_file: Write) -> None:
    assert main(["check", str(draft_file(CLEAN)), "--circuit", "CA9"]) == 0


def test_of_several_drafts_the_broken_one_is_named(draft_file: Write, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(draft_file(CLEAN)), str(draft_file("", "empty.txt"))])
    assert "empty.txt: The file is empty." in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_help_on_a_full_disk_is_no_mistake_of_draftkits_own() -> None:
    with open("/dev/full", "wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "draftkit.cli", "--help"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ended.returncode == 2
    assert "disk full" in ended.stderr


def test_nowhere_to_write(
    draft_file: Write, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["check", str(draft_file(CLEAN))]) == 2
    assert "standard output is closed" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals here")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_asked_to_end_it_says_one_word(name: str, tmp_path: Path) -> None:
    """A closed terminal, ``kill``, Ctrl-C: one message, exit code 2, the old report whole, nothing beside it."""
    report = tmp_path / "report.json"
    report.write_text("old", encoding="utf-8")
    # Whoever runs the tests may have told its children to ignore the signal.
    usual = "default_int_handler" if name == "SIGINT" else "SIG_DFL"
    heard = f"import signal, sys; signal.signal(signal.{name}, signal.{usual})"
    code = f"{heard}; from draftkit.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", code, "check", "-", "-o", str(report), "--force", "--format", "json"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        # The beginning is larger than the pipe: when it is written, the program is reading, and soon waits for more.
        assert process.stdin is not None
        process.stdin.write(f"{WRONG}\n" * 20_000)
        process.stdin.flush()
        time.sleep(0.5)
        process.send_signal(getattr(signal, name))
        try:
            process.wait(20)
        finally:
            process.kill()
        assert process.stderr is not None
        said = process.stderr.read()
    assert (process.returncode, said.strip()) == (2, "draftkit: Stopped.")
    assert [p.name for p in tmp_path.iterdir()] == ["report.json"]
    assert report.read_text(encoding="utf-8") == "old"
