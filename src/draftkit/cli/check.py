"""``draftkit check``: every citation with its verdict, then the findings, worst first."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from draftkit.checking import CIRCUITS
from draftkit.cli.streams import inputs, output_path, put, read_drafts, read_matter_file, records_with
from draftkit.errors import BadUsage
from draftkit.model.finding import Severity
from draftkit.model.report import Report

if TYPE_CHECKING:
    from draftkit.authorities.index import Index

FORMATS = ("text", "json", "html", "sarif")
_NEVER = "never"


@click.command("check", short_help="Check the citations in a draft.")
@click.argument("drafts", metavar="DRAFT...", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="Report format.")
@click.option("-o", "--output", metavar="OUT", help="Write the report to this file, not to the screen.")
@click.option("--force", is_flag=True, help="Replace OUT if it is there.")
@click.option("--select", metavar="CODES", multiple=True, help="Run only these rules (CIT121,CIT16).")
@click.option("--ignore", metavar="CODES", multiple=True, help="Leave these rules out.")
@click.option(
    "--fail-on",
    type=click.Choice([*(s.value for s in Severity if s is not Severity.NOTE), _NEVER]),
    default=Severity.ERROR.value,
    show_default=True,
    help="Exit with 1 from this severity up.",
)
@click.option(
    "--circuit",
    type=click.Choice(CIRCUITS, case_sensitive=False),
    metavar="ID",
    help="Court of appeals whose decisions bind: ca1 ... ca11, cadc, cafc.",
)
@click.option("--district", metavar="NAME", help='Your federal district, for its circuit: "N.D. Cal.", nysd.')
@click.option("--incident", metavar="DATE", help='Date of the events: 2019-06-01, "June 1, 2019", 2019-06.')
@click.option("--matter", "matter_file", metavar="FILE", help="The case file of the lawsuit (see: docs/matter.md).")
@click.option("--right", metavar="RIGHT", help="Right at stake, like excessive-force (see: draftkit corpus stats).")
@click.option("--corpus", metavar="DIR", help="Case files of your own, searched first (see: docs/own-cases.md).")
@click.option("--online", is_flag=True, help="Ask CourtListener about citations nothing here settles.")
@click.option("--keep-answers", is_flag=True, help="With --online: keep the answers for 30 days, for later runs.")
@click.option("--fresh", is_flag=True, help="With --online: ask again, whatever answers were kept.")
@click.option("--no-index", is_flag=True, help="Do not use the local index (see: draftkit index).")
def command(
    *,
    drafts: tuple[str, ...],
    form: str,
    output: str | None,
    force: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    circuit: str | None,
    district: str | None,
    incident: str | None,
    matter_file: str | None,
    right: str | None,
    corpus: str | None,
    online: bool,
    keep_answers: bool,
    fresh: bool,
    no_index: bool,
) -> int:
    """Check the citations in each DRAFT (.docx .pdf .txt .md .html .odt .rtf .doc, a matter file; - is standard input).

    The report lists every citation with its verdict (confirmed, conflict, impossible, unconfirmed or unreadable), then
    the findings, worst first, with the words around them and what to do. Drafts are only read, never changed or sent
    anywhere; with --online, citations alone ("536 U.S. 730") are sent to CourtListener, and only with --keep-answers
    are they and its answers kept on this machine. CODES are rule codes or their beginnings, with commas between.
    Circuit and date of the events come from the matter file (--matter, or a matter file as DRAFT) unless given.

    Exit codes: 0 nothing found at or above --fail-on, 1 something found, 2 a draft could not be read or checked.
    """
    from draftkit.checking import check
    from draftkit.outputs.saving import may_save, save

    out = output_path(output)
    if out is not None:
        may_save(out, force=force, inputs=inputs((*drafts, *((matter_file,) if matter_file else ()))))
    if district is not None:
        circuit = _circuit(district, circuit)
    beside = read_matter_file(matter_file) if matter_file else None
    read, whole = read_drafts(drafts)
    index = None if no_index else _index()
    if online:
        from draftkit.authorities.courtlistener import address

        address()  # without a token nothing begins
    elif keep_answers or fresh:
        raise BadUsage("--keep-answers and --fresh say how to ask CourtListener.", "Give them together with --online.")
    run = partial(
        check,
        circuit=circuit,
        district=district,
        incident=incident,
        right=right,
        select=_codes(select),
        ignore=_codes(ignore),
        index=index,
        records=records_with(corpus),
    )
    if beside is not None and any(own is not None for _, own in read):
        raise BadUsage("One of the drafts is a matter file itself.", "Check it alone, or leave out --matter.")
    reports = [run(draft, matter=own or beside) for draft, own in read]
    if online:
        from draftkit.cli.online import asked

        if answers := asked(reports, keep=keep_answers, fresh=fresh):
            again = zip(read, reports, strict=True)
            reports = [run(d, matter=m or beside, citations=r.citations, online=answers) for (d, m), r in again]
    if not reports:
        return 2
    data = _rendered(reports, form, one=len(drafts) == 1, to_file=out is not None)
    if out is None:
        put(data)
    else:
        save(out, data, force=force, inputs=inputs((*drafts, *((matter_file,) if matter_file else ()))))
        _say_where(out, reports)
    if not whole:
        return 2
    worst = None if fail_on == _NEVER else Severity(fail_on)
    return max(report.exit_code(worst) for report in reports)


def _circuit(district: str, circuit: str | None) -> str | None:
    """The circuit of ``--district``. Raises BadUsage for an unknown one, and where ``--circuit`` is another circuit."""
    from draftkit.authorities.districts import district as named

    found = named(district)
    if circuit not in (None, found.circuit):
        raise BadUsage(f"{found.abbreviation} is not in circuit {circuit}.", "Leave out --circuit.")
    return found.circuit


def _index() -> Index | None:
    """The user's local index; None when there is none. Raises BrokenData when it is damaged."""
    from draftkit.authorities.index import Index

    return Index.of_user()


def _codes(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code for value in values for code in value.replace(",", " ").split())


def _rendered(reports: Sequence[Report], form: str, *, one: bool, to_file: bool) -> bytes:
    if form == "json":
        from draftkit.outputs.json import render as render_json

        return render_json(reports, one=one)
    if form == "sarif":
        from draftkit.outputs.sarif import render as render_sarif

        return render_sarif(reports)
    if form == "html":
        from draftkit.outputs.html import render as render_html

        return render_html(reports)
    from draftkit.outputs.text import render as render_text

    if to_file:
        return render_text(reports, width=80).encode("utf-8", "replace")
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    shown = render_text(
        reports,
        width=_columns(),
        colour=_colour(),
        unicode=encoding.lower().replace("-", "").startswith("utf"),
    )
    return shown.encode(encoding, "replace")


def _columns() -> int:
    """Width of the screen, in columns; 80 where the report goes into a file or another program (that fits on paper).

    With a pager after a pipe, the screen is found on standard error.
    """
    with contextlib.suppress(OSError, ValueError, AttributeError):
        if "COLUMNS" not in os.environ and not sys.stdout.isatty() and sys.stderr.isatty():
            return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    return shutil.get_terminal_size((80, 24)).columns


def _colour() -> bool:
    """Colour only on a terminal that can, and never against NO_COLOR (no-color.org)."""
    if sys.stdout is None or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()


def _say_where(out: Path, reports: Sequence[Report]) -> None:
    """One line on the screen about a report that went to a file; of the draft it says nothing but numbers."""
    from draftkit.outputs.escaping import one_line

    for report in reports:
        click.echo(one_line(f"{out}: {report.sentence}"))
