"""``draftkit index``: a local index from CourtListener's public bulk files, what it holds, and kept answers."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from draftkit.cli.streams import put
from draftkit.errors import OutputFailed

if TYPE_CHECKING:
    from draftkit.authorities.index import About, Index
    from draftkit.authorities.index_rows import Progress

_MOST_REPORTERS = 20


@click.group("index", short_help="Build a local index from CourtListener's bulk files.")
def command() -> None:
    """A local index of some millions of citations, built from CourtListener's public bulk files.

    With it, check says of far more cases whether name, year and court agree. Nothing is downloaded or sent: you fetch
    the files yourself, once. See docs/index.md.
    """


@command.command("build", short_help="Build the index from the bulk files.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", metavar="OUT", type=click.Path(path_type=Path), help="Default: in your data folder.")
def build_command(*, files: tuple[Path, ...], output: Path | None) -> int:
    """Build the index from FILEs: citations and opinion-clusters are needed; dockets tells the court, courts its name.

    The files may be .csv.bz2 as they come, .csv.gz or .csv, in any order. It takes some minutes. The index that was
    there is replaced only when the new one is finished and tested; a build that was stopped goes on where it was when
    you give the same command again.
    """
    from draftkit.authorities.index import index_path
    from draftkit.authorities.index_build import build

    target = output or index_path()
    with _bar() as progress:
        about = build(files, target, progress=progress)
    put(f"{target}\n{_said(about)}".encode("utf-8", "replace"))
    return 0


@command.command("info", short_help="Say what the index holds, and test it.")
@click.argument("file", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
@click.option("--all", "every", is_flag=True, help="List every reporter.")
def info_command(*, file: Path | None, every: bool) -> int:
    """Say where the index is, of when, and how much it holds of each reporter; read it whole and test it."""
    from draftkit.authorities.index import Index, index_path

    index = Index(file or index_path())
    try:
        index.verify()
        found, asked = _self_test(index)
        size = index.path.stat().st_size / 1e6
        lines = [
            f"{index.path} ({size:,.0f} MB)",
            _said(index.about).rstrip("\n"),
            f"Tested now: the file is whole; {found:,} of {asked:,} citations of draftkit's own cases are in it.",
            "",
        ]
        reporters = index.reporters()
    finally:
        index.close()
    shown = reporters if every else reporters[:_MOST_REPORTERS]
    lines += [f"{rows:>12,}  {name}" for name, rows in shown]
    if len(shown) < len(reporters):
        rest = sum(rows for _, rows in reporters[len(shown) :])
        lines.append(f"{rest:>12,}  in {len(reporters) - len(shown):,} other reporters (--all lists them)")
    from draftkit.outputs.escaping import visible_text

    put((visible_text("\n".join(lines)) + "\n").encode("utf-8", "replace"))
    return 0


@command.command("answers", short_help="Show or forget the kept answers of CourtListener.")
@click.option("--list", "every", is_flag=True, help="List every citation and what was answered.")
@click.option("--forget-answers", "forget", is_flag=True, help="Delete them all.")
def answers_command(*, every: bool, forget: bool) -> int:
    """Say which answers of CourtListener were kept (check --online --keep-answers), of when, and where; or delete them.

    The file holds citations, what came back for each and the day, and nothing else of your drafts.
    """
    import datetime as dt

    from draftkit.authorities import answers_kept
    from draftkit.outputs.escaping import visible_text

    where = answers_kept.path()
    if forget:
        try:
            gone = answers_kept.forget()
        except OSError as error:
            raise OutputFailed(f"{where} could not be deleted ({error.strerror}).", "Delete it yourself.") from None
        put(f"{'Deleted' if gone else 'No answers were kept'}: {where}\n".encode("utf-8", "replace"))
        return 0
    kept = answers_kept.load(None, dt.date.today())
    given = kept.answers.given
    if given:
        said = f"{len(given)} answers of CourtListener, of {min(given.values())} to {max(given.values())}"
        lines = [f"{said}: {where}", f"Each is used for {answers_kept.DAYS} days. To delete them: --forget-answers"]
    else:
        lines = [f"No answers of CourtListener are kept that can still be used: {where or 'there is no cache folder'}"]
    if kept.damaged:
        lines.append("The file is damaged: what cannot be read will be asked again.")
    if every:
        lines += [
            f"{day}  {citation}: {answers_kept.in_words(citation, kept.answers)}" for citation, day in given.items()
        ]
    put((visible_text("\n".join(lines)) + "\n").encode("utf-8", "replace"))
    return 0


def _said(about: About) -> str:
    """What an index holds, for a person."""
    dated = f"Files of {about.date}" if about.date else "Files without a date in their names"
    court = f"{about.with_court:,} of them with their court" if about.with_court else "without courts (no dockets file)"
    lines = [
        f"{dated}: {', '.join(about.files)}.",
        f"{about.citations:,} citations of {about.cases:,} cases, {court}.",
    ]
    if about.skipped:
        lines.append(f"{about.skipped:,} rows could not be used (no volume, reporter or page, or torn).")
    known = (
        f"; {about.known:,} of them are citations of cases that draftkit knows, {about.agreeing:,} with the same name"
        if about.known
        else "; none of them is of a case that draftkit knows"
    )
    lines.append(f"Tested when built: {about.tested:,} citations of the files were looked up and found{known}.")
    from draftkit.outputs.escaping import one_line

    return "".join(f"{one_line(line)}\n" for line in lines)


def _self_test(index: Index) -> tuple[int, int]:
    """How many citations of the corpus are in the index, and how many were asked."""
    from draftkit.authorities.records import Records

    asked = sorted({citation for case in Records.load().cases for citation in case.citations})
    return sum(bool(index.cases_at(citation)) for citation in asked), len(asked)


@contextmanager
def _bar() -> Iterator[Progress]:
    """A progress bar on a terminal; nothing anywhere else."""
    if not sys.stderr.isatty():
        yield lambda _words, _fraction: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        tasks: dict[str, object] = {}

        def progress(words: str, fraction: float) -> None:
            if words not in tasks:
                tasks[words] = bar.add_task(words, total=1.0)
            bar.update(tasks[words], completed=fraction)  # type: ignore[arg-type]

        yield progress
