"""The two-prong table for a terminal: one case in two or three lines, best worth first."""

from __future__ import annotations

from typing import Protocol

from rich.text import Text

from draftkit.model.immunity import Worth
from draftkit.model.report import Report
from draftkit.outputs.escaping import one_line
from draftkit.outputs.immunity import (
    NONE_TO_READ,
    OF_A_DEFENDANT,
    WORTH_MEANING,
    Table,
    compared,
    suggested,
    tables,
    wanted,
)
from draftkit.outputs.listing import place_of

_STYLE = {
    Worth.ESTABLISHES: "bold green",
    Worth.SHOWS: "green",
    Worth.PERSUASIVE: "cyan",
    Worth.ADVERSE: "bold red",
    Worth.SKIPPED: "bold yellow",
    Worth.TOO_GENERAL: "yellow",
    Worth.DEAD: "bold red",
}
_MOST_READ = 5
"""Helpful cases shown for a claim; the whole list is in the JSON report."""


class Page(Protocol):
    """What is asked of the page that is written on."""

    def blank(self) -> None: ...
    def heading(self, title: str, aside: str = "") -> None: ...
    def add(self, text: Text, *, first: str = "", indent: int = 0, style: str = "") -> None: ...
    def right(self, left: Text, aside: str) -> None: ...


def immunity(page: Page, report: Report) -> None:
    """Write the analysis, where there is one to write."""
    if not wanted(report):
        return
    found = tables(report)
    page.heading("Qualified immunity", "what each cited case can do for the claim" if found else "")
    for sentence in report.assessment.needed:
        page.add(Text(one_line(sentence)), first="  Needed ", indent=10, style="bold yellow")
    if report.assessment.side == "defendant":
        page.add(Text(OF_A_DEFENDANT, "dim"), indent=2)
    for table in found:
        _table(page, table)
    gaps = [f for f in report.findings if f.code.startswith("QI")]
    if gaps:
        page.blank()
        page.add(Text("Gaps in the argument (more under Findings)", "bold"), indent=2)
        for finding in gaps:
            page.right(
                Text.assemble("    ", (finding.code, "bold"), f" {finding.rule.replace('-', ' ')}"),
                place_of(finding, report.draft),
            )


def _table(page: Page, table: Table) -> None:
    page.blank()
    page.add(Text(one_line(table.title), "bold underline"), indent=2)
    for worth, meaning in WORTH_MEANING.items():
        rows = [row for row in table.rows if row.worth is worth]
        if rows:
            style = _STYLE.get(worth, "") if worth else "yellow"
            name = worth.value if worth else "not decided"
            page.add(Text.assemble((name, style), "  ", (meaning, "dim")), indent=2)
        for row in rows:
            page.right(Text(f"    {one_line(row.case)}"), row.places)
            page.add(Text(" · ".join(f"{label}: {value}" for label, value in row.cells), "dim"), indent=8)
            page.add(Text(one_line(row.why)), indent=8)
    if not table.rows:
        page.add(Text("No cited case in the records speaks about this right."), indent=4)
    if table.standards:
        page.add(Text.assemble(("standard", "bold"), "  ", (WORTH_MEANING[Worth.STANDARD], "dim")), indent=2)
        page.add(Text(one_line("; ".join(table.standards)), "dim"), indent=8)
    if table.searched:
        _read_next(page, table)


def _read_next(page: Page, table: Table) -> None:
    page.add(Text("Cases to read next", "bold"), indent=2)
    if not table.helpful:
        page.add(Text(NONE_TO_READ), indent=4)
    for suggestion in table.helpful[:_MOST_READ]:
        worth = suggestion.weighed.worth
        mark = (worth.value, _STYLE.get(worth, "")) if worth else ("", "")
        page.add(Text.assemble(one_line(suggested(suggestion)), "  ", mark), indent=4)
        page.add(Text(one_line(compared(suggestion)), "dim"), indent=8)
    if table.adverse:
        page.add(Text("Cases to face", "bold"), indent=2)
    for suggestion in table.adverse:
        page.add(Text(one_line(suggested(suggestion))), indent=4)
        page.add(Text(one_line(f"{suggestion.weighed.why} {compared(suggestion)}"), "dim"), indent=8)
