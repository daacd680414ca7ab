"""The two-prong table for the HTML report: a real table for each claim, then what to read and what to face."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

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

_HEADS = ("Case", "Binds here?", "Before the events?", "Violation", "Clearly established", "Immunity", "Worth, and why")


def immunity(report: Report) -> Iterator[str]:
    """The section's lines; none where there is nothing to say."""
    if not wanted(report):
        return
    yield '<section class="immunity">\n<h2>Qualified immunity</h2>'
    if report.assessment.needed:
        yield "<ul>"
        yield from (f"<li><b>Needed:</b> {_line(sentence)}</li>" for sentence in report.assessment.needed)
        yield "</ul>"
    if report.assessment.side == "defendant":
        yield f"<p>{_line(OF_A_DEFENDANT)}</p>"
    for table in tables(report):
        yield from _table(table)
    yield "</section>"


def _table(table: Table) -> Iterator[str]:
    yield f"<h3>{_line(table.title)}</h3>"
    if table.rows:
        heads = "".join(f'<th scope="col">{head}</th>' for head in _HEADS)
        yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>"
        for row in table.rows:
            cells = "".join(
                f'<td data-label="{head}">{_line(value)}</td>'
                for head, (_, value) in zip(_HEADS[1:], row.cells, strict=False)
            )
            name = row.worth.value if row.worth else "not decided"
            yield (
                f'<tr class="worth-{row.worth.value if row.worth else "open"}"><th scope="row">{_line(row.case)}'
                f"<br><small>{_line(row.places)}</small></th>{cells}"
                f'<td data-label="{_HEADS[-1]}"><b title="{_line(WORTH_MEANING[row.worth])}">{name}</b>'
                f"<br>{_line(row.why)}</td></tr>"
            )
        yield "</tbody>\n</table>"
    else:
        yield "<p>No cited case in the records speaks about this right.</p>"
    if table.standards:
        yield f"<p><b>Only state the test:</b> {_line('; '.join(table.standards))}</p>"
    if not table.searched:
        return
    yield "<h4>Cases to read next</h4>"
    if table.helpful:
        yield "<ol>"
        for suggestion in table.helpful:
            worth = suggestion.weighed.worth
            yield (
                f"<li><b>{_line(suggested(suggestion))}</b> {worth.value if worth else ''}<br>"
                f"{_line(compared(suggestion))}</li>"
            )
        yield "</ol>"
    else:
        yield f"<p>{_line(NONE_TO_READ)}</p>"
    if table.adverse:
        yield "<h4>Cases to face</h4>\n<ol>"
        for suggestion in table.adverse:
            yield (
                f"<li><b>{_line(suggested(suggestion))}</b><br>"
                f"{_line(f'{suggestion.weighed.why} {compared(suggestion)}')}</li>"
            )
        yield "</ol>"


def _line(text: str) -> str:
    return escape(one_line(text))
