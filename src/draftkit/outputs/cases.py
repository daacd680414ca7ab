"""Corpus cases for a person: one in full, many in a list, and how much there is of what."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence
from html import escape
from typing import Any

from draftkit.authorities.courts import name_of
from draftkit.authorities.coverage import Count
from draftkit.authorities.searching import SKIPPED, Hit
from draftkit.authorities.verdicts import link_to
from draftkit.model.authority import Authority, Ruling
from draftkit.model.report import DISCLAIMER

_VIOLATION = {
    "found": "found: the court held that the conduct violated the Constitution",
    "fact-dispute": "a jury could find it on the plaintiff's version",
    "not-found": "not found",
    "assumed": "assumed, not decided",
    "not-reached": "not decided",
    None: "not confirmed by a source",
}
_ESTABLISHED = {"yes": "yes", "no": "no", "not-reached": "not decided", None: "not confirmed by a source"}


def cited(case: Authority) -> str:
    """A case the way a brief cites it: ``Hope v. Pelzer, 536 U.S. 730 (2002)``."""
    court = "" if case.court == "scotus" else f"{name_of(case.court)} "
    where = case.citation or case.slip or f"No. {case.docket}"
    return f"{case.name}, {where} ({court}{case.year})"


def outcome(rulings: Sequence[Ruling]) -> str:
    """Violation, clearly established, immunity of some rulings in a few words each, told once where they are alike."""
    said = []
    for ruling in rulings:
        skipped = "skipped" if ruling.violation in SKIPPED else ruling.violation or "unconfirmed"
        said.append(
            f"{ruling.right}: violation {skipped}, clearly established {ruling.clearly_established or 'unconfirmed'}, "
            f"immunity {ruling.immunity or 'unconfirmed'}"
        )
    return "; ".join(dict.fromkeys(said))


def good_for(case: Authority, ruling: Ruling) -> str:
    """What a ruling can do for a later claim, before court and date of that claim are known (docs/architecture.md)."""
    if any(event.kind in ("reversed", "vacated", "withdrawn") for event in case.history):
        return "See its later history first: it may no longer be law."
    if ruling.violation in ("found", "fact-dispute") and case.published:
        won = " Immunity was granted here, yet later officers are on notice." if ruling.immunity == "granted" else ""
        return f"Can show that like conduct after {case.decided} was already unlawful where the decision binds.{won}"
    if ruling.clearly_established == "no" or ruling.violation == "not-found":
        return "Speaks for the officers: be ready to say how your case differs."
    if ruling.violation in SKIPPED:
        return "Decides nothing about the right: the court never said whether the conduct was a violation."
    return "What it decided is not confirmed: read the opinion before you rely on it."


def show_case(case: Authority, width: int = 96) -> str:
    """Everything the corpus holds of one case, as plain text ``width`` columns wide."""
    page = Page(width)
    page.add(cited(case))
    page.item("Court", f"{name_of(case.court)}, decided {case.decided}, No. {case.docket or 'not confirmed'}")
    if len(case.citations) > 1:
        page.item("Also at", "; ".join(case.citations[1:]))
    marks = [word for word, on in (("en banc", case.en_banc), ("per curiam", case.per_curiam)) if on]
    marks += [] if case.published else ["unpublished"]
    marks += [case.stage] if case.stage else []
    if marks:
        page.item("Kind", ", ".join(marks))
    if case.role:
        page.item("Role", ", ".join(case.role))
    page.heading("Holding")
    page.prose(case.holding)
    for text in (case.caution, case.warning):
        if text:
            page.prose(f"Caution: {text}")
    for number, ruling in enumerate(case.rulings, 1):
        page.heading(
            f"Ruling {number}: {ruling.right}" + (f" (amendment {ruling.amendment})" if ruling.amendment else "")
        )
        page.prose(ruling.conduct)
        page.item("Violation", _VIOLATION[ruling.violation])
        as_of = f" (conduct of {ruling.conduct_date})" if ruling.conduct_date else ""
        page.item("Clearly established", _ESTABLISHED[ruling.clearly_established] + as_of)
        page.item(
            "Immunity", (ruling.immunity or "not confirmed by a source") + (", as obvious" if ruling.obvious else "")
        )
        page.item("Good for", good_for(case, ruling))
        if ruling.note:
            page.item("Note", ruling.note)
    _history(page, case)
    _words(page, case)
    page.heading("Sources")
    for source in case.sources:
        page.prose(f"- {source.url} (confirms {', '.join(source.confirms)})")
    if case.inferred:
        page.prose(f"Not confirmed by any source: {', '.join(case.inferred)}. No error is ever based on these.")
    page.prose(f"Confidence of this record: {case.confidence}. {link_to(case.citation) or ''}")
    return page.text() + f"\n{DISCLAIMER}\n"


def _history(page: Page, case: Authority) -> None:
    if case.history or case.replaces:
        page.heading("Later history")
    for event in case.history:
        by = f" by {event.by}" if event.by else ""
        where = f", {event.citation}" if event.citation else ""
        page.prose(
            f"- {event.kind}{by}{where}"
            + (f" ({event.year})" if event.year else "")
            + (f": {event.note}" if event.note else "")
        )
    for earlier in case.replaces:
        page.prose(f"- took the place of {earlier.citation or 'an earlier opinion'}: {earlier.note}".rstrip(": "))


def _words(page: Page, case: Authority) -> None:
    if case.passages:
        page.heading("The court's own words")
    for passage in case.passages:
        where = f"at {passage.page}" if passage.page else "page not known"
        where += " (page unconfirmed)" if passage.page and "unconfirmed" in (passage.page_basis or "") else ""
        whose = f", {passage.opinion}" if passage.opinion else ""
        page.prose(f"- “{passage.text}” ({where}{whose})")
    for wrong in case.misattributed:
        page.prose(f"- Often misquoted. {wrong.verdict} The opinion reads: “{wrong.true}”")


def show_list(hits: Sequence[Hit], width: int = 96) -> str:
    """Cases one after another: citation, id, what the wanted rulings decided, what was done."""
    page = Page(width)
    for number, hit in enumerate(hits, 1):
        page.add(f"{number}. {cited(hit.case)}  [{hit.case.id}]")
        rulings = hit.rulings or hit.case.rulings
        page.prose(outcome(rulings) or "states a rule of law; no ruling on immunity")
        page.prose(rulings[0].conduct if rulings else hit.case.holding)
        page.blank()
    page.add(f"{len(hits)} case{'s' * (len(hits) != 1)}. More about one: draftkit corpus show ID")
    return page.text() + f"\n{DISCLAIMER}\n"


_COLUMNS = ("cases", "rulings", "denied", "granted", "found", "dispute", "not found", "skipped")


def _numbers(count: Count) -> tuple[int, ...]:
    immunity, violation = count.immunity, count.violation
    return (
        count.cases, count.rulings, immunity["denied"], immunity["granted"],
        violation["found"], violation["fact-dispute"], violation["not-found"], count.skipped,
    )  # fmt: skip


def show_counts(courts: dict[str, Count], rights: dict[str, Count]) -> str:
    """Two tables: by court and by right, with immunity and violation of the rulings."""
    lines = []
    for title, table in (("court", courts), ("right", rights)):
        first = max(len(title), *(len(name) for name in table)) if table else len(title)
        lines.append("  ".join([title.ljust(first), *(c.rjust(max(7, len(c))) for c in _COLUMNS)]))
        for name, count in table.items():
            cells = zip(_COLUMNS, _numbers(count), strict=True)
            lines.append("  ".join([name.ljust(first), *(str(n).rjust(max(7, len(c))) for c, n in cells)]))
        lines.append("")
    lines.append(
        "denied, granted: immunity. found, dispute, not found: the violation; skipped: the court never decided it."
    )
    return "\n".join(lines) + "\n"


def plot_counts(courts: dict[str, Count]) -> str:
    """A bar for each court: immunity denied, granted, and open. A self-contained SVG picture."""
    bar, left, wide = 24, 110, 460
    longest = max((c.rulings for c in courts.values()), default=1) or 1
    rows = []
    for at, (court, count) in enumerate(courts.items()):
        y, x = 40 + at * bar, float(left)
        rows.append(f'<text x="{left - 8}" y="{y + 14}" text-anchor="end">{escape(name_of(court))}</text>')
        open_ = count.rulings - count.immunity["denied"] - count.immunity["granted"]
        for number, colour in (
            (count.immunity["denied"], "#2b6cb0"),
            (count.immunity["granted"], "#c05621"),
            (open_, "#a0aec0"),
        ):
            length = number * wide / longest
            rows.append(f'<rect x="{x:.1f}" y="{y}" width="{length:.1f}" height="{bar - 6}" fill="{colour}"/>')
            x += length
        rows.append(f'<text x="{x + 6:.1f}" y="{y + 14}">{count.rulings}</text>')
    height = 56 + bar * len(courts)
    legend = "Rulings by court: immunity denied (blue), granted (orange), other (grey)"
    size = f'width="{left + wide + 60}" height="{height}" font-family="sans-serif" font-size="12"'
    title = f'<rect width="100%" height="100%" fill="white"/><text x="12" y="22" font-size="14">{legend}</text>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{title}{"".join(rows)}</svg>\n'


def as_json(hits: Sequence[Hit]) -> str:
    """The cases with all their fields, for other programs."""
    from dataclasses import asdict

    rows: list[dict[str, Any]] = [
        {**asdict(hit.case), "fitting_rulings": [asdict(r) for r in hit.rulings]} for hit in hits
    ]
    return json.dumps({"schema": "draftkit/cases@1", "cases": rows}, ensure_ascii=False, indent=1) + "\n"


class Page:
    """Plain lines, wrapped as they are added; ``width`` is in columns."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.lines: list[str] = []

    def add(self, text: str) -> None:
        # An id stays whole: it is there to be copied.
        self.lines += textwrap.wrap(text, self.width, subsequent_indent="   ", break_on_hyphens=False)

    def blank(self) -> None:
        self.lines.append("")

    def heading(self, text: str) -> None:
        self.lines += ["", text.upper() if len(text) < 20 else text]

    def prose(self, text: str) -> None:
        self.lines += textwrap.wrap(text, self.width, initial_indent="   ", subsequent_indent="   ")

    def detail(self, text: str) -> None:
        self.lines += textwrap.wrap(text, self.width, initial_indent="     ", subsequent_indent="       ")

    def item(self, label: str, text: str) -> None:
        self.lines += textwrap.wrap(f"{label}: {text}", self.width, initial_indent="   ", subsequent_indent="      ")

    def text(self) -> str:
        return "\n".join(self.lines) + "\n"
