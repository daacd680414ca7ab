"""``draftkit corpus``: search, show, list, count, validate the cases draftkit relies on; circuits' law, local rules."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from draftkit.cli.streams import put, records_with

if TYPE_CHECKING:
    from draftkit.authorities.records import Records
    from draftkit.authorities.searching import Hit, Wanted


@click.group("corpus", short_help="Search and read the cases draftkit relies on.")
def command() -> None:
    """Search and read the corpus of qualified-immunity cases: what each court decided on each prong."""


def _filters(function: Callable[..., Any]) -> Callable[..., Any]:
    options = (
        click.option("--circuit", metavar="ID", help="Decisions of this court of appeals (ca9) or of scotus."),
        click.option("--binding", is_flag=True, help="With --circuit: the Supreme Court's decisions too."),
        click.option("--right", metavar="RIGHT", help="Rulings on this right (excessive-force)."),
        click.option("--before", metavar="DATE", help="Decided before this day (2019-06-01)."),
        click.option(
            "--immunity", type=click.Choice(["denied", "granted", "not-reached"]), help="Outcome on immunity."
        ),
        click.option(
            "--violation",
            type=click.Choice(["found", "fact-dispute", "not-found", "assumed", "not-reached"]),
            help="What was decided on the violation.",
        ),
        click.option("--skipped-violation", is_flag=True, help="Rulings that never decided the violation."),
        click.option("--corpus", "own", metavar="DIR", help="Case files of your own, searched first."),
        click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True),
    )
    for option in reversed(options):
        function = option(function)
    return function


@command.command("search")
@click.argument("words", nargs=-1, required=True)
@_filters
@click.option("--limit", type=click.IntRange(1, 500), default=10, show_default=True, help="At most so many cases.")
def search_command(words: tuple[str, ...], limit: int, form: str, own: str | None, **filters: Any) -> int:
    """Find cases by what was done to whom, best first.

    draftkit corpus search "handcuffed prone no resistance" --circuit ca9 --before 2019-06-01 --immunity denied
    """
    from draftkit.authorities.searching import search

    records = records_with(own)
    hits = search(records, " ".join(words), _wanted(records, **filters), limit)
    return _put(hits, form, "No case of this corpus fits. It is small: that says nothing about the law.\n")


@command.command("list")
@_filters
def list_command(form: str, own: str | None, **filters: Any) -> int:
    """List every case that fits, the Supreme Court first, newest first."""
    from draftkit.authorities.searching import listed

    records = records_with(own)
    hits = listed(records, _wanted(records, **filters))
    return _put(hits, form, "No case of this corpus fits. It is small: that says nothing about the law.\n")


@command.command("show", short_help="Show one case: what was decided, in the court's words, with the sources.")
@click.argument("case", metavar="CASE")
@click.option("--corpus", "own", metavar="DIR", help="Case files of your own, searched first.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def show_command(case: str, form: str, own: str | None) -> int:
    """Show one case by id (hope-v-pelzer), citation (536 U.S. 730) or name."""
    from draftkit.authorities.searching import Hit, find_case
    from draftkit.outputs.cases import as_json, show_case

    found = find_case(records_with(own), case)
    put((as_json([Hit(found, found.rulings)]) if form == "json" else show_case(found, _width())).encode())
    return 0


@command.command("stats")
@click.option("--plot", metavar="FILE", help="Write a picture (SVG) of the rulings by court.")
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
def stats_command(plot: str | None, force: bool) -> int:
    """Count the cases and rulings by court, right and outcome."""
    from draftkit.authorities.coverage import by_court, by_right
    from draftkit.authorities.records import Records
    from draftkit.outputs.cases import plot_counts, show_counts
    from draftkit.outputs.saving import save

    cases = Records.load().cases
    courts = by_court(cases)
    if plot:
        save(Path(plot), plot_counts(courts).encode(), force=force, inputs=[])
    put(show_counts(courts, by_right(cases)).encode())
    return 0


@command.command("check", short_help="Validate every case file, and the tables of law.")
@click.argument("folder", metavar="[FOLDER]", required=False)
def check_command(folder: str | None) -> int:
    """Validate every case file, of FOLDER or of the shipped corpus, and then its tables of law too.

    Exit code 1 and one line for each fault: file, line and what was expected.
    """
    from draftkit import shipped
    from draftkit.authorities.circuit_rows import faults_in_circuits
    from draftkit.authorities.local_rule_rows import faults_in_local_rules
    from draftkit.authorities.validating import faults_in
    from draftkit.errors import BadUsage

    root = Path(folder) if folder else shipped.corpus() / "cases"
    if not os.path.isdir(root):
        raise BadUsage(f"{root.name} is not a folder.", "Name the folder that holds the case files.")
    number, faults = faults_in(root)
    if folder is None:
        tables = shipped.corpus()
        faults += faults_in_circuits(tables / "circuits.yaml")
        faults += faults_in_local_rules(tables / "local_rules.yaml", tables / "courts.yaml")
    seen = f"{number} case file{'s' * (number != 1)}"
    if folder is None:
        seen += ", the table of circuits and the local rules"
    lines = [*faults, f"{seen}, {len(faults)} fault{'s' * (len(faults) != 1)}."]
    put(("\n".join(lines) + "\n").encode())
    return int(bool(faults))


@command.command("circuit", short_help="Show a circuit's law on qualified immunity.")
@click.argument("circuit", metavar="[CIRCUIT]", required=False)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def circuit_command(circuit: str | None, form: str) -> int:
    """Show a circuit's law on qualified immunity: who must show what, which decisions count, how sure that is.

    CIRCUIT is ca1 ... ca11, cadc or cafc, or any court as a brief writes it ("9th Cir.", "N.D. Cal."). Without it, who
    bears the burden in each.
    """
    from draftkit.authorities.circuits import circuit_law
    from draftkit.checking import CIRCUITS
    from draftkit.outputs.circuits import as_json, show_circuit, show_circuits

    wanted = CIRCUITS if circuit is None else (_circuit_of(circuit),)
    laws = [law for identity in wanted if (law := circuit_law(identity))]
    if form == "json":
        put(as_json(laws).encode())
    else:
        put((show_circuits(laws, _width()) if circuit is None else show_circuit(laws[0], _width())).encode())
    return 0


@command.command("district", short_help="Show a district's local rules on length and form.")
@click.argument("district", metavar="[DISTRICT]", required=False)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def district_command(district: str | None, form: str) -> int:
    """Show what is known of a district's local rules: length, type, tables, certificates, its own complaint form.

    DISTRICT is an id (nysd) or as a brief writes it ("S.D.N.Y."). Without it, the limit of every district in the table.
    """
    from draftkit.authorities.districts import district as named
    from draftkit.outputs.districts import as_json, show_district, show_districts

    court = named(district) if district else None
    if form == "json":
        put(as_json(court).encode())
    else:
        put((show_district(court, _width()) if court else show_districts(_width())).encode())
    return 0


def _circuit_of(text: str) -> str:
    """The circuit's id for a court's id or any usual spelling of it. Raises BadUsage for anything else."""
    from draftkit.authorities.courts import court, court_id
    from draftkit.checking import CIRCUITS
    from draftkit.errors import BadUsage

    identity = text.lower() if text.lower() in CIRCUITS else court_id(text)
    if identity is None:
        with contextlib.suppress(KeyError):
            identity = court(text.lower()).id
    circuit = court(identity).circuit if identity else None
    if circuit is None:
        said = f"{text!r} is not a federal court of appeals, nor a court below one."
        raise BadUsage(said, f"Use one of: {', '.join(CIRCUITS)}.")
    return circuit


def _wanted(records: Records, **filters: Any) -> Wanted:
    """The filters, checked. Raises BadUsage for a court, right or date that means nothing."""
    import datetime as dt
    from difflib import get_close_matches

    from draftkit.authorities.searching import Wanted, rights
    from draftkit.checking import CIRCUITS
    from draftkit.errors import BadUsage

    if filters["circuit"] not in (None, "scotus", *CIRCUITS):
        raise BadUsage(f"There is no circuit {filters['circuit']!r}.", f"Use scotus or one of: {', '.join(CIRCUITS)}.")
    if filters["before"]:
        try:
            filters["before"] = dt.date.fromisoformat(filters["before"]).isoformat()
        except ValueError:
            raise BadUsage(f"{filters['before']!r} is not a date.", "Write it like 2019-06-01.") from None
    if filters["right"] and filters["right"] not in (known := rights(records)):
        near = get_close_matches(filters["right"], known, 3)
        hint = f"Did you mean {' or '.join(near)}?" if near else f"Known: {', '.join(known)}."
        raise BadUsage(f"No ruling of the corpus is about {filters['right']!r}.", hint)
    return Wanted(**filters)


def _put(hits: tuple[Hit, ...], form: str, nothing: str) -> int:
    from draftkit.outputs.cases import as_json, show_list

    text = as_json(hits) if form == "json" else show_list(hits, _width()) if hits else nothing
    put(text.encode())
    return 0


def _width() -> int:
    return min(max(shutil.get_terminal_size((96, 24)).columns, 48), 104)
