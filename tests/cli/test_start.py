"""draftkit starts at once: asking for help loads nothing but click."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest

import draftkit
from draftkit.cli import COMMANDS, main

HEAVY = {
    "eyecite",
    "reporters_db",
    "courts_db",
    "lxml",
    "pypdfium2",
    "ruamel",
    "rapidfuzz",
    "rich",
    "ahocorasick",
    "docx",
    "jsonschema",
    "pydantic",
    "pydantic_core",
}


def loaded(*arguments: str) -> set[str]:
    """Top-level packages that a fresh process has loaded after running the command."""
    code = f"import sys; from draftkit.cli import main; main({list(arguments)!r}); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["check", "--help"], ["text", "--help"], ["explain", "--help"]]
)
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    modules = loaded(*arguments)
    assert "click" in modules  # the test sees modules at all
    assert not {m.partition(".")[0] for m in modules} & HEAVY


def test_the_group_help_loads_no_command() -> None:
    assert not {f"draftkit.cli.{name}" for name in COMMANDS} & loaded("--help")


def test_import_draftkit_loads_nothing() -> None:
    code = "import sys; import draftkit; print(*[m for m in sys.modules if m.startswith('draftkit.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == []


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"draftkit {draftkit.__version__}\n"


@pytest.mark.parametrize("arguments", [[], ["-h"], ["--help"]])
def test_alone_it_shows_its_help(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith("Usage: draftkit")
    assert all(about in shown.out for about, _ in COMMANDS.values())
    assert not shown.err


def test_the_table_of_commands_says_what_the_commands_say() -> None:
    from draftkit.cli import group

    with click.Context(group) as context:
        for name, (about, _) in COMMANDS.items():
            command = group.get_command(context, name)
            assert command is not None
            assert command.name == name
            assert command.short_help == about
