"""``draftkit new``: asks the questions of a matter file, or writes a commented blank one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from draftkit.cli.streams import put, typed
from draftkit.errors import BadUsage, OutputExists

if TYPE_CHECKING:
    from draftkit.matter.interview import Interview, Question


@click.group("new", short_help="Begin a matter file: who, what, when, where, how, why.", invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> None:
    """Begin a matter file, the case file of one lawsuit, by answering questions or by filling in a blank one."""
    if context.invoked_subcommand is None:
        raise BadUsage("What should be begun?", "Write draftkit new complaint -o case.yaml. See: draftkit new --help")


@command.command("complaint")
@click.option("-o", "--output", metavar="OUT", help="The matter file, like case.yaml.")
@click.option("--blank", is_flag=True, help="Ask nothing: write a blank file with a comment on every key.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema, with which editors complete the keys.")
@click.option("--force", is_flag=True, help="Replace OUT if it is there.")
def complaint_command(output: str | None, blank: bool, schema: bool, force: bool) -> int:
    """Ask who did what to whom, when, where, how and why, and save every answer at once in OUT.

    Stop at any moment (Ctrl-C, or the word stop) and go on later with the same command. Enter alone, or "not known",
    leaves a question open; ? explains it. Nothing is invented, sent or judged: see draftkit check OUT.
    """
    if schema:
        from draftkit.matter.schema import schema_text

        put(schema_text().encode())
        return 0
    if not output or (output == "-" and not blank):
        raise BadUsage("Where should the matter file be saved?", "Name it: draftkit new complaint -o case.yaml")
    path = Path(output)
    if blank:
        from draftkit.matter.blank import blank_text
        from draftkit.outputs.saving import save

        if output == "-":
            put(blank_text().encode())
            return 0
        save(path, blank_text().encode(), force=force)
        click.echo(
            f"{path}: a blank matter file. Fill it in with any text editor, then: draftkit check {typed(str(path))}"
        )
        return 0
    return _ask(_interview(path, force=force), path)


@command.command("opposition")
@click.option("--motion", metavar="FILE", required=True, help="The motion to answer (.pdf or .docx).")
@click.option("-o", "--output", metavar="OUT", help="The matter file, like case.yaml.")
@click.option("--from", "existing", metavar="FILE", help="A matter file to go on from: its text stays as it is.")
@click.option("--force", is_flag=True, help="Replace OUT if it is there; read a paper that looks like no motion.")
def opposition_command(motion: str, output: str | None, existing: str | None, force: bool) -> int:
    """Read the other side's motion into a matter file: grounds, immunity, cases, papers, and keys for your answers.

    Compare what was read with the paper, answer what you can, and write the opposition: draftkit opposition OUT.
    """
    if not output or output == "-":
        raise BadUsage("Where should the matter file be saved?", "Name it with -o: -o case.yaml")
    from draftkit.assembly.motion_to_matter import matter_text
    from draftkit.cli.opposition import read_motion
    from draftkit.matter import read_matter
    from draftkit.matter.loading import text_of
    from draftkit.outputs.escaping import one_line
    from draftkit.outputs.saving import may_save, save
    from draftkit.outputs.words import count

    path = Path(output)
    inputs = [Path(one) for one in (motion, existing) if one]
    may_save(path, force=force, inputs=inputs)
    before = (text_of(existing), read_matter(existing)) if existing else None
    read = read_motion(motion, force=force)
    text = matter_text(read, before)
    matter = read_matter(path.name, data=text.encode())
    save(path, text.encode(), force=force, inputs=inputs)
    found = matter.motion
    assert found is not None
    click.echo(
        f"{path}: {count(len(found.grounds), 'ground')}, {count(len(found.cited_authority), 'case')}, "
        f"{count(len(found.extrinsic), 'paper')} outside the pleading, {count(len(read.facts), 'numbered fact')}. "
        f"Compare them with the motion, answer what you can in the file, then write: "
        f"draftkit opposition {typed(str(path))} -o opposition.docx"
    )
    if (number := read.caption.number if read.caption else None) and not matter.court.case_number:
        click.echo(f"The motion bears the case number {one_line(number)}: write it under court, as case_number.")
    if found.posture is None:
        click.echo(f"The paper does not say in one way which motion it is: write posture under motion in {path}.")
    if not read.is_motion:
        click.echo("This paper does not look like a motion of a defendant: look closely at what was read.")
    return 0


def _interview(path: Path, *, force: bool) -> Interview:
    """A new interview, or the unfinished one in the file. Raises OutputExists for any other file that is there."""
    from draftkit.matter import read_matter
    from draftkit.matter.interview import Interview
    from draftkit.matter.loading import load, text_of
    from draftkit.outputs.saving import may_save

    may_save(path, force=True)
    if not os.path.lexists(path) or force:
        return Interview()
    begun = read_matter(str(path)).interview
    if begun is None or begun.finished:
        raise OutputExists(
            f"{path} is already there, and its questions were all asked." if begun else f"{path} is already there.",
            "Edit it with a text editor, choose another name, or replace it with --force.",
        )
    click.echo(f"Going on with {path}.")
    return Interview(load(text_of(str(path)), str(path)).data)


def _ask(interview: Interview, path: Path) -> int:
    from draftkit.outputs.saving import save

    click.echo(
        "Enter alone leaves a question open, ? explains it, stop ends for today. Every answer is saved at once.\n"
        "A wrong answer? Type stop, correct it in the file with a text editor, and go on.\n"
    )
    try:
        while (question := interview.next()) is not None:
            if not _one(interview, question):
                break
            save(path, interview.text().encode(), force=True)
    except (click.Abort, EOFError, KeyboardInterrupt):
        click.echo()
    save(path, interview.text().encode(), force=True)
    if interview.next() is None:
        click.echo(f"\nThat was the last question. See what is missing: draftkit check {typed(str(path))}")
    else:
        click.echo(f"\nSaved. Go on with: draftkit new complaint -o {path}")
    return 0


def _one(interview: Interview, question: Question) -> bool:
    """Put one question until it is answered; False when the person wants to stop."""
    click.echo(question.words)
    for number, choice in enumerate(question.shown, 1):
        click.echo(f"  {number} {choice}")
    while True:
        said = click.prompt("", prompt_suffix="> ", default="", show_default=False)
        if said.strip().lower() in ("stop", "quit", "exit"):
            return False
        if said.strip() == "?":
            from draftkit.matter.interview import explained

            click.echo(f"  {explained(question)}")
            continue
        try:
            interview.answer(question, said)
        except BadUsage as error:
            click.echo(f"  {error}")
            continue
        return True
