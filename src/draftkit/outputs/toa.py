"""A table of authorities as plain text, CSV or JSON; everything that comes from the draft is escaped here."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Mapping
from typing import Any

from draftkit import __version__
from draftkit.assembly.toa import Entry, Table, shown_pages
from draftkit.assembly.toa_names import Category
from draftkit.model.citation import Citation
from draftkit.model.draft import Draft
from draftkit.model.report import DISCLAIMER
from draftkit.outputs.escaping import one_line
from draftkit.outputs.json import escaped
from draftkit.outputs.listing import short_places
from draftkit.outputs.words import count

SCHEMA = "draftkit/toa@1"

_FORMULA = ("=", "+", "-", "@")


def where(draft: Draft, entry: Entry, pages: Mapping[str, str] | None, passim: int) -> str:
    """Where an authority is cited: its pages, or the paragraphs and notes where nobody knows pages."""
    if pages:
        return shown_pages(entry.citations, pages, passim)
    return short_places(draft, entry.citations, most=10_000)


def render_text(
    draft: Draft, table: Table, pages: Mapping[str, str] | None, *, passim: int, width: int, note: str = ""
) -> str:
    """The table on lines of ``width`` columns, dots between an authority and its places; ``note`` goes under it."""
    lines = ["TABLE OF AUTHORITIES", ""]
    for category in Category:
        entries = table.of(category)
        if entries:
            lines += [category.heading, ""]
            for entry in entries:
                lines += _lines(one_line(entry.form.text), one_line(where(draft, entry, pages, passim)), width)
            lines.append("")
    if not table.entries:
        lines += ["No authority is cited in this draft.", ""]
    for text in (note, _unresolved(draft, table)):
        if text:
            lines += [*textwrap.wrap(text, width), ""]
    return "\n".join(lines) + f"{DISCLAIMER}\n"


def _lines(text: str, places: str, width: int) -> list[str]:
    """An entry: dots to the right edge, the text broken before them; long places go on in lines of their own."""
    room = max(24, width - 14)
    shown = textwrap.wrap(places, max(10, width // 3)) or [""]
    lines = textwrap.wrap(text, room, subsequent_indent="  ", break_long_words=True) or [""]
    gap = width - len(lines[-1]) - len(shown[0]) - 2
    if gap < 3:
        lines = textwrap.wrap(text, max(24, width - len(shown[0]) - 6), subsequent_indent="  ")
        gap = width - len(lines[-1]) - len(shown[0]) - 2
    lines[-1] += f" {'.' * max(3, gap)} {shown[0]}"
    return lines + [more.rjust(width) for more in shown[1:]]


def _unresolved(draft: Draft, table: Table) -> str:
    if not table.unresolved:
        return ""
    told = "; ".join(
        f"{one_line(c.printed)} ({short_places(draft, [c])})" for c in sorted(table.unresolved, key=_position)[:12]
    )
    more = len(table.unresolved) - 12
    number = count(len(table.unresolved), "citation")
    return (
        f"Not in the table: {number} that could not be followed to one authority: {told}"
        f"{f' and {more} more' if more > 0 else ''}. Check them: draftkit check says what is wrong with each."
    )


def _position(citation: Citation) -> int:
    return citation.span[0]


def render_csv(draft: Draft, table: Table, pages: Mapping[str, str] | None, *, passim: int) -> bytes:
    """One row for each authority: category, authority, where, number of citations."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(["category", "authority", "pages" if pages else "places", "citations"])
    for entry in table.entries:
        places = where(draft, entry, pages, passim)
        rows.writerow([entry.category.heading, _cell(entry.form.text), _cell(places), len(entry.citations)])
    return out.getvalue().encode("utf-8", "replace")


def _cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = one_line(text)
    return f"'{text}" if text.startswith(_FORMULA) else text


def render_json(draft: Draft, table: Table, pages: Mapping[str, str] | None, *, passim: int) -> bytes:
    """The table for programs (``draftkit/toa@1``): every entry with each of its citations and where that stands."""
    data: dict[str, Any] = {
        "schema": SCHEMA,
        "version": __version__,
        "draft": {"path": draft.path, "format": draft.format, "sha256": draft.sha256},
        "unit": "page" if pages else "paragraph",
        "passim": passim,
        "categories": [
            {
                "category": category.key,
                "heading": category.heading,
                "entries": [_entry(draft, entry, pages, passim) for entry in table.of(category)],
            }
            for category in Category
            if table.of(category)
        ],
        "not_listed": [_citation(draft, c, pages) for c in table.unresolved],
    }
    return escaped(json.dumps(data, ensure_ascii=False, indent=1))


def _entry(draft: Draft, entry: Entry, pages: Mapping[str, str] | None, passim: int) -> dict[str, Any]:
    return {
        "authority": one_line(entry.form.text),
        "name": one_line(entry.form.text[: entry.form.italic]) or None,
        "where": where(draft, entry, pages, passim),
        "citations": [_citation(draft, c, pages) for c in entry.citations],
    }


def _citation(draft: Draft, citation: Citation, pages: Mapping[str, str] | None) -> dict[str, Any]:
    location = draft.locate(citation.span[0])
    return {
        "id": citation.id,
        "kind": citation.kind.value,
        "text": one_line(citation.printed),
        "span": list(citation.span),
        "page": (pages or {}).get(citation.id),
        "part": location.part,
        "paragraph": location.paragraph,
    }
