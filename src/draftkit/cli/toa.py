"""``draftkit toa``: the table of authorities, printed, or built into a copy of a Word file."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from draftkit.cli.streams import inputs, output_path, put
from draftkit.errors import BadUsage

if TYPE_CHECKING:
    from draftkit.assembly.toa_build import Built
    from draftkit.model.draft import Draft

FORMATS = ("text", "csv", "json")
_BY_ENDING = {".txt": "text", ".csv": "csv", ".json": "json"}


@click.command("toa", short_help="Make the table of authorities of a draft.")
@click.argument("draft", metavar="DRAFT")
@click.option("--format", "form", type=click.Choice(FORMATS), help="How to print the table.  [default: text]")
@click.option("-o", "--output", metavar="OUT", help="Write the table, or for a .docx the draft with its table, here.")
@click.option("--force", is_flag=True, help="Replace OUT if it is there.")
@click.option(
    "--passim",
    type=click.IntRange(0, 999),
    default=5,
    show_default=True,
    metavar="N",
    help='Print "passim" from N pages up; 0 for never.',
)
@click.option("--pages/--no-pages", default=None, help="Work out a Word file's page numbers with LibreOffice, or not.")
def command(*, draft: str, form: str | None, output: str | None, force: bool, passim: int, pages: bool | None) -> int:
    """Make the table of authorities of DRAFT: cases, constitutional provisions, statutes, rules, regulations, other.

    Short forms and Id. are counted with the authority they mean. Printed, the table gives pages for a PDF, and
    paragraphs for other drafts (pages for a .docx too, with --pages).

    With -o brief-toa.docx a copy of a .docx gets the table itself: real fields, marked citations, page numbers worked
    out with LibreOffice where it is installed. Nothing else in the copy changes; DRAFT is never written to.
    """
    from draftkit.outputs.saving import may_save

    out = output_path(output)
    if out is not None:
        may_save(out, force=force, inputs=inputs((draft,)))
        if out.suffix.lower() == ".docx":
            if form is not None:
                raise BadUsage(
                    "--format is for a printed table; a .docx gets the table built in.",
                    "Leave out --format, or give OUT another ending.",
                )
            return _build(draft, out, force=force, passim=passim, pages=pages)
    return _print(draft, form or _of_ending(out), out, force=force, passim=passim, pages=pages)


def _of_ending(out: Path | None) -> str:
    return "text" if out is None else _BY_ENDING.get(out.suffix.lower(), "text")


def _print(draft_path: str, form: str, out: Path | None, *, force: bool, passim: int, pages: bool | None) -> int:
    from draftkit.assembly.toa import pages_of, table_of
    from draftkit.citing import find_citations
    from draftkit.outputs import toa as rendering
    from draftkit.outputs.saving import save
    from draftkit.reading import read

    draft = read(draft_path)
    citations = find_citations(draft)
    table = table_of(draft, citations)
    shown = pages_of(draft, citations) or None
    note = "Pages are counted from the first page of the PDF." if shown else ""
    if shown is None and not pages:
        note = "The numbers are those of paragraphs (¶), lines and notes: this draft has no pages of its own."
        if draft.format == "docx":
            note += " With --pages they become page numbers; with -o NAME.docx the table is built into a copy."
    elif shown is None and table.entries:
        from draftkit.assembly.toa_pages import printed_pages

        shown, note = printed_pages(_bytes(draft_path, draft), draft, table), "Pages are those of LibreOffice's layout."
    if form == "text":
        width = min(100, shutil.get_terminal_size((80, 24)).columns) if out is None else 80
        data = rendering.render_text(draft, table, shown, passim=passim, width=width, note=note).encode()
    elif form == "csv":
        data = rendering.render_csv(draft, table, shown, passim=passim)
    else:
        data = rendering.render_json(draft, table, shown, passim=passim)
    if out is None:
        put(data)
    else:
        save(out, data, force=force, inputs=inputs((draft_path,)))
        click.echo(f"{out.name}: {len(table.entries)} authorities.")
    return 0


def _bytes(path: str, draft: Draft) -> bytes:
    """The file that ``draft`` was read from. Raises BadUsage where it is no file, or another one by now."""
    from hashlib import sha256

    if path == "-" or not Path(path).is_file():
        raise BadUsage("This needs the draft as a file: it is read more than once.", "Save it, and name the file.")
    data = Path(path).read_bytes()
    if sha256(data).hexdigest() != draft.sha256:
        raise BadUsage("The draft was changed while it was read.", "Save it, and try again.")
    return data


def _build(path: str, out: Path, *, force: bool, passim: int, pages: bool | None) -> int:
    from draftkit.assembly.toa_build import build_toa
    from draftkit.citing import find_citations
    from draftkit.outputs.saving import save
    from draftkit.reading import read

    draft = read(path)
    built = build_toa(_bytes(path, draft), find_citations(draft), draft=draft, passim=passim, pages=pages)
    save(out, built.data, force=force, inputs=inputs((path,)))
    for line in _told(built, out):
        click.echo(line)
    return 0


def _told(built: Built, out: Path) -> list[str]:
    """What was done, in plain lines; of the draft they hold numbers only."""
    from draftkit.outputs.escaping import one_line
    from draftkit.outputs.words import count

    number, cited = len(built.table.entries), sum(len(e.citations) for e in built.table.entries)
    lines = [f"{out}: {count(number, 'authority', 'authorities')}, cited {count(cited, 'time')}."]
    lines += built.remarks
    if built.unmarked:
        stand = "stand" if len(built.unmarked) > 1 else "stands"
        lines.append(
            f"{count(len(built.unmarked), 'citation')} {stand} where Word's marks could do harm (a text box, a locked "
            "field or control). The table counts them; when Word makes the table anew (F9), it will not."
        )
    if built.table.unresolved:
        are = "are" if len(built.table.unresolved) > 1 else "is"
        lines.append(
            f"{count(len(built.table.unresolved), 'citation')} could not be followed to one authority and {are} not in "
            "the table. To see which: draftkit toa DRAFT"
        )
    return [one_line(line) for line in lines]
