"""The command line: click, one file per command; each parses options, calls one function, picks an output, exits.

This module imports nothing but click, so that ``draftkit --help`` is instant; a command's module is loaded to run it.
"""

from __future__ import annotations

import contextlib
import errno
import gc
import importlib
import os
import sys
from typing import Any

import click

from draftkit import __version__

HELP = """Check and draft § 1983 papers, offline and in private.

draftkit says of each cited case whether its records confirm it, contradict it, or cannot tell, and what to do.
It is not legal advice.

Exit codes: 0 nothing found at or above --fail-on, 1 something found, 2 could not do it.
"""

COMMANDS = {
    "check": ("Check the citations in a draft.", "draftkit.cli.check"),
    "text": ("Print a draft's text exactly as it is checked.", "draftkit.cli.text"),
    "toa": ("Make the table of authorities of a draft.", "draftkit.cli.toa"),
    "new": ("Begin a matter file: who, what, when, where, how, why.", "draftkit.cli.new"),
    "complaint": ("Write the complaint of a matter file, as a Word file.", "draftkit.cli.complaint"),
    "opposition": ("Write the skeleton of an opposition to an immunity motion.", "draftkit.cli.opposition"),
    "corpus": ("Search and read the cases draftkit relies on.", "draftkit.cli.corpus"),
    "explain": ("Say why a finding matters and what to do about it.", "draftkit.cli.explain"),
    "index": ("Build a local index from CourtListener's bulk files.", "draftkit.cli.index"),
}
"""Name of each command: its one-line help, and the module that holds it as ``command``."""


class Commands(click.Group):
    """A group that knows its commands by name only, until one is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        """Import the command's module. None for a name that is not in the table."""
        if name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(COMMANDS[name][1]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does; a file name where a command should stand gets the whole command to type."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-") and ("." in name or os.path.exists(name)):
            raise click.UsageError(f'{name} is no command. To check a draft, write "draftkit check {name}".', ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The help of the table; no command is imported for it."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (about, _) in COMMANDS.items()])


SETTINGS: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
"""Settings of click that all commands share."""


@click.group(cls=Commands, help=HELP, context_settings=SETTINGS, invoke_without_command=True)
@click.version_option(__version__, prog_name="draftkit", message="%(prog)s %(version)s")
@click.pass_context
def group(context: click.Context) -> None:
    """The ``draftkit`` command; alone, it shows its help."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return the exit code. Whatever goes wrong ends as one plain message on standard error.

    The message never holds text of a draft. ``DRAFTKIT_DEBUG=1`` lets an unexpected error show its traceback, for
    whoever mends draftkit on a draft of their own.
    """
    if arguments is None and not sys.warnoptions:
        import warnings  # a library's warning is for whoever mends draftkit, and may quote what it was given

        warnings.simplefilter("ignore")
    # One short run makes much and drops little: looking for cycles as often as usual costs a twentieth of a check.
    gc.set_threshold(50_000, 20, 20)
    if arguments is None:
        _end_as_with_ctrl_c()
    try:
        result: Any = group.main(args=arguments, prog_name="draftkit", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except Exception as error:
        return _explained(error)
    except (KeyboardInterrupt, click.Abort):
        return _say("Stopped.")


def _end_as_with_ctrl_c() -> None:
    """Asked to end (``kill``, a closed terminal), stop as with Ctrl-C: tidy up, and say one word."""
    import signal

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:
            with contextlib.suppress(ValueError, OSError):  # not the main thread
                signal.signal(number, signal.default_int_handler)


def _explained(error: Exception) -> int:
    """Say in one plain message what went wrong. Returns exit code 2."""
    from draftkit.errors import DraftkitError

    if isinstance(error, click.Abort):
        return _say("Stopped.")
    if isinstance(error, DraftkitError):
        return max(_say(line) for line in error.lines)
    if isinstance(error, click.UsageError):
        command = error.ctx.command_path if error.ctx else "draftkit"
        said = error.format_message()
        stop = "" if said.endswith((".", "?", "?)", "'.)", "'.")) else "."
        return _say(f"{said}{stop} See: {command} --help")
    if isinstance(error, click.ClickException):
        return _say(error.format_message())
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO):
        return _say(f"The output could not be written ({error.strerror}). Is the disk full?")
    if os.environ.get("DRAFTKIT_DEBUG") == "1":
        raise error
    return _say(
        f"Sorry: draftkit met a mistake of its own ({type(error).__name__}) and could not go on. Nothing was changed. "
        "Please report it with the name in brackets; your draft is not needed."
    )


def _say(message: str) -> int:
    from draftkit.outputs.escaping import one_line

    click.echo(f"draftkit: {one_line(message)}", err=True)
    return 2
