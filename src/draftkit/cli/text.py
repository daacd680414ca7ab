"""``draftkit text``: the draft's text exactly as it is checked."""

from __future__ import annotations

import sys

import click

from draftkit.cli.streams import inputs, output_path, put, read_one


@click.command("text", short_help="Print a draft's text exactly as it is checked.")
@click.argument("draft", metavar="DRAFT")
@click.option("-o", "--output", metavar="OUT", help="Write the text to this file instead of the screen.")
@click.option("--force", is_flag=True, help="Replace OUT if it is there.")
def command(draft: str, output: str | None, force: bool) -> int:
    """Print the text of DRAFT exactly as draftkit checks it.

    The spans in a JSON report count the characters of this text. On a screen, characters that could act on the terminal
    are shown as one visible character each; in a file or a pipe the text is exact.
    """
    from draftkit.outputs.escaping import visible_text
    from draftkit.outputs.saving import may_save, save

    out = output_path(output)
    if out is not None:
        may_save(out, force=force, inputs=inputs((draft,)))
    text = read_one(draft)[0].text
    if out is not None:
        save(out, text.encode("utf-8", "replace"), force=force, inputs=inputs((draft,)))
    elif sys.stdout.isatty():
        put((visible_text(text) + "\n").encode("utf-8", "replace"))
    else:
        put(text.encode("utf-8", "replace"))
    return 0
