"""The report for a person at a terminal: every citation with its verdict, then the findings, worst first.

Nothing is said by colour alone: verdicts have marks and words, the cited words stand between » and «.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence

from rich.console import Console
from rich.text import Text

from draftkit import __version__
from draftkit.model.citation import Verdict
from draftkit.model.finding import Finding, Severity
from draftkit.model.report import DISCLAIMER, Report
from draftkit.outputs.escaping import one_line
from draftkit.outputs.immunity_text import immunity
from draftkit.outputs.listing import Entry, Listing, around, by_reason, listing, place_of, short_places, together, under
from draftkit.outputs.words import (
    BASIS_LABEL,
    FORMAT_WORDS,
    KIND_WORDS,
    REMEDY_LABEL,
    VERDICT_MARK,
    VERDICT_MEANING,
    WORST_FIRST,
    based_on,
    count,
    to_do,
)
from draftkit.rules import rule_by_code
from draftkit.rules.registry import explanation

WIDTHS = (48, 104)
"""Narrowest and widest layout, in columns: prose wider than this is hard to read."""

_VERDICT_STYLE = {
    Verdict.CONFIRMED: "green",
    Verdict.CONFLICT: "bold red",
    Verdict.IMPOSSIBLE: "bold red",
    Verdict.UNREADABLE: "bold magenta",
    Verdict.UNCONFIRMED: "yellow",
}
_SEVERITY_STYLE = {
    Severity.BLOCKER: "bold white on red",
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold yellow",
    Severity.NOTE: "bold cyan",
}
_ASCII = str.maketrans("✓✗⊘‽»«…─·×¶—", "+X0!><~-|xP-")
_FEW_NOTES = 2
"""So many notes of one rule are shown in full; more of them are shown one line each."""
_FIRST_STEPS = 12
"""So many of the worst findings are named again at the end, where the screen stops."""


def render(reports: Sequence[Report], *, width: int = 100, colour: bool = False, unicode: bool = True) -> str:
    """All ``reports``, one after another, for a terminal ``width`` columns wide.

    ``colour`` adds ANSI styles (bold, colours); without ``unicode`` the marks are ASCII.
    """
    page = _Page(min(max(width, WIDTHS[0]), WIDTHS[1]))
    for report in reports:
        _report(page, report)
    text = page.printed(colour)
    return text if unicode else text.translate(_ASCII)


class _Page:
    """Lines of styled text, wrapped as they are added. What is added is plain text: no markup is understood."""

    def __init__(self, width: int) -> None:
        self.width = width
        self._lines: list[Text] = []
        self._console = Console(
            file=io.StringIO(),
            width=width,
            force_terminal=True,
            color_system="standard",
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
        )

    def blank(self) -> None:
        self._lines.append(Text())

    def heading(self, title: str, aside: str = "") -> None:
        self.blank()
        self.add(Text.assemble((title.upper(), "bold"), "  ", (aside, "dim")))

    def add(self, text: Text, *, first: str = "", indent: int = 0, style: str = "") -> None:
        """Wrap ``text`` with a hanging indent of ``indent`` columns; ``first`` stands in that indent on line one."""
        room = max(20, self.width - indent)
        # Most lines fit: wrapping each through rich would take most of the time of a long report.
        wrapped = [text] if text.cell_len <= room else list(text.wrap(self._console, room))
        for number, line in enumerate(wrapped):
            line.rstrip()
            lead = Text(first.ljust(indent) if number == 0 else " " * indent, style)
            self._lines.append(lead + line if indent else line)

    def right(self, left: Text, aside: str) -> None:
        """One line with ``aside`` at the right edge, or on a line of its own where there is no room."""
        gap = self.width - left.cell_len - len(aside)
        if gap >= 2:
            self._lines.append(Text.assemble(left, " " * gap, (aside, "dim")))
        else:
            self._lines.append(left)
            self.add(Text(aside, "dim"), indent=5)

    def printed(self, colour: bool) -> str:
        if not colour:
            return "\n".join(line.plain.rstrip() for line in self._lines).lstrip("\n") + "\n"
        with self._console.capture() as capture:
            for line in self._lines:
                self._console.print(line, soft_wrap=True)
        return capture.get().lstrip("\n")


def _report(page: _Page, report: Report) -> None:
    grouped = listing(report)
    _header(page, report)
    _citations(page, report, grouped)
    _others(page, report, grouped)
    immunity(page, report)
    _findings(page, report)
    page.heading("Not checked")
    for sentence in report.not_checked:
        page.add(Text(one_line(sentence)), first="  - ", indent=4)
    page.heading("Summary")
    page.add(Text(one_line(report.sentence), "bold"), indent=2)
    _first_steps(page, report)
    if report.findings:
        page.add(Text(f"More about a finding: draftkit explain {report.findings[0].code}", "dim"), indent=2)
    page.add(Text(DISCLAIMER, "dim"), indent=2)


# The file -------------------------------------------------------------------------------------------------------------


def _header(page: _Page, report: Report) -> None:
    draft = report.draft
    title = f"── draftkit {__version__} ── {one_line(draft.path) if draft.path != '-' else 'standard input'} "
    page.blank()
    page.add(Text(title + "─" * max(2, page.width - Text(title).cell_len), "bold"))
    facts = [FORMAT_WORDS.get(draft.format, draft.format), count(len(draft.text), "character")]
    pages = {p for b in draft.blocks for p in (b.page, *(n for _, n in b.pages)) if p is not None}
    if pages:
        facts.append(count(max(pages), "page"))
    if draft.format == "matter":
        facts.append(count(len(draft.blocks), "text"))
    else:
        facts.append(count(sum(b.part == "body" for b in draft.blocks), "paragraph"))
    notes = len({b.part for b in draft.blocks if b.part.startswith(("footnote", "endnote"))})
    if notes:
        facts.append(count(notes, "footnote"))
    facts.append("parts not read: see below" if draft.not_read else "all of it read")
    page.add(Text(" · ".join(facts)), indent=2)
    for missed in draft.not_read:
        page.add(Text(one_line(f"{missed.part}: {missed.why}")), first="  Not read: ", indent=12, style="bold yellow")
    for remark in draft.remarks:
        page.add(Text(one_line(remark), "dim"), first="  Note: ", indent=8, style="dim")
    page.add(Text(one_line(report.sentence), "bold"), indent=2)
    about = [f"records of {report.corpus_date}"] if report.corpus_date else []
    about += [f"{name} {value}" for name, value in report.matter.items() if value and value != draft.path]
    if about:
        page.add(Text(one_line(" · ".join(about)), "dim"), indent=2)


# The citations --------------------------------------------------------------------------------------------------------


def _citations(page: _Page, report: Report, grouped: Listing) -> None:
    total, cases = len(report.answers), len(grouped.entries)
    by_paragraph = any(b.part == "body" and b.page is None and b.line is None for b in report.draft.blocks)
    aside = count(total, "case citation")
    aside += "; those that say the same share a line" * (cases < total) + "; ¶ counts paragraphs" * by_paragraph
    page.heading("Citations", aside if total else "none found")
    for verdict in WORST_FIRST:
        entries = [e for e in grouped.entries if e.verdict is verdict]
        if not entries:
            continue
        style, mark = _VERDICT_STYLE[verdict], VERDICT_MARK[verdict]
        page.blank()
        title = f"{verdict.value} ({report.verdicts[verdict]})"
        meaning = Text.assemble((title, style), "  ", (VERDICT_MEANING[verdict], "dim"))
        page.add(meaning, first=f"  {mark} ", indent=4, style=style)
        for reason, alike in by_reason(entries):
            if reason and len(alike) > 1:
                page.add(Text(f"The next {len(alike)}: {reason}", "dim"), indent=4)
            for entry in alike:
                _entry(page, report, entry, style)
                if reason and len(alike) == 1:
                    page.add(Text(reason, "dim"), indent=8)


def _entry(page: _Page, report: Report, entry: Entry, style: str) -> None:
    where = short_places(report.draft, sorted((*entry.citations, *entry.references), key=lambda c: c.span))
    times = len(entry.citations)
    tally = f"×{times}" if times > 1 else ""
    if entry.references:
        tally += f"{' ' if tally else ''}+{len(entry.references)} Id./supra"
    aside = "  ".join(part for part in (tally, where) if part)
    mark = VERDICT_MARK[entry.verdict]
    line = Text.assemble("    ", (f"{mark} ", style), entry.label)
    if line.cell_len + len(aside) + 2 <= page.width:
        page.right(line, aside)
    else:
        page.add(Text(entry.label), first=f"    {mark} ", indent=6, style=style)
        page.add(Text(aside, "dim"), indent=8)


def _others(page: _Page, report: Report, grouped: Listing) -> None:
    if not grouped.others and not grouped.unresolved:
        return
    page.heading("Also cited", "recognised and listed; what they say is not checked")
    for kind, cited in grouped.others.items():
        number = sum(times for _, times in cited)
        shown = "; ".join(f"{text} ×{times}" if times > 1 else text for text, times in cited)
        page.add(Text.assemble((f"{count(number, *KIND_WORDS[kind])}: ", "bold"), shown), first="  ", indent=4)
    if grouped.unresolved:
        where = short_places(report.draft, grouped.unresolved)
        head = f"{count(len(grouped.unresolved), 'short reference')} that no one case could be told for: "
        page.add(Text.assemble((head, "bold"), where), first="  ", indent=4)


# The findings ---------------------------------------------------------------------------------------------------------


def _findings(page: _Page, report: Report) -> None:
    numbers = ", ".join(count(report.severities[s], s.value) for s in Severity if report.severities[s])
    page.heading("Findings", f"{numbers}, worst first" if numbers else "nothing found wrong in what could be checked")
    groups = together(report.findings)
    headings = under(report.shown)
    notes: dict[str, list[list[Finding]]] = {}
    for group in groups:
        if group[0].severity is Severity.NOTE:
            notes.setdefault(group[0].code, []).append(group)
        else:
            _finding(page, report, group, headings)
    for same_rule in notes.values():
        if len(same_rule) <= _FEW_NOTES:
            for group in same_rule:
                _finding(page, report, group, headings)
        else:
            _notes(page, report, same_rule)


def _title(finding: Finding) -> Text:
    label = (f" {finding.severity.value.upper()} ", _SEVERITY_STYLE[finding.severity])
    return Text.assemble(label, " ", (finding.code, "bold"), f" {finding.rule.replace('-', ' ')}")


def _finding(page: _Page, report: Report, group: list[Finding], under: Callable[[int], str]) -> None:
    finding, draft = group[0], report.shown
    page.blank()
    heading = "" if finding.place else under(finding.span[0])
    where = place_of(finding, draft) + (f", under “{heading}”" if heading else "")
    page.right(_title(finding), where)
    words = around(draft, finding.span)
    if words.marked:
        shown = Text.assemble((words.before, "dim"), (f"»{words.marked}«", "bold"), (words.after, "dim"))
        page.add(shown, first="     ", indent=5)
    if len(group) > 1:
        others = _capped([place_of(f, draft) for f in group[1:]])
        page.add(Text(others, "dim"), first="     also ", indent=10)
    _labelled(page, "What", finding.message)
    basis = finding.basis
    _labelled(page, BASIS_LABEL.get(basis.kind, "Basis"), based_on(basis))
    remedy = finding.remedy
    _labelled(page, REMEDY_LABEL.get(remedy.kind, "To do"), to_do(remedy))


def _labelled(page: _Page, label: str, text: str) -> None:
    if text:
        page.add(Text(one_line(text)), first=f"     {label}", indent=14, style="bold")


def _notes(page: _Page, report: Report, groups: list[list[Finding]]) -> None:
    """Many notes of one rule: what they mean and what to do once, then a line for each."""
    finding = groups[0][0]
    page.blank()
    page.right(_title(finding) + Text(f" ×{sum(map(len, groups))}"), f"more: draftkit explain {finding.code}")
    _labelled(page, "What", explanation(rule_by_code(finding.code)).partition("\n\n")[0].replace("``", ""))
    everyone, own = _shared([group[0].remedy.text for group in groups])
    _labelled(page, REMEDY_LABEL.get(finding.remedy.kind, "To do"), everyone)
    for group, rest in zip(groups, own, strict=True):
        marked = around(report.shown, group[0].span, 0, 200).marked
        where = _capped([place_of(f, report.draft) for f in group])
        page.add(Text.assemble((marked or "here", "bold"), "  ", (where, "dim")), first="     - ", indent=7)
        if rest:
            page.add(Text(one_line(rest), "dim"), indent=7)


def _shared(texts: list[str]) -> tuple[str, list[str]]:
    """The sentences that all ``texts`` begin with, and what is left of each."""
    first, last = min(texts), max(texts)
    same = next((n for n, (a, b) in enumerate(zip(f"{first} ", f"{last} ", strict=False)) if a != b), len(first) + 1)
    common = f"{first} "[:same]
    end = max((common.rfind(stop) + 1 for stop in (". ", "? ")), default=0)
    return common[:end], [text[end:].strip() for text in texts]


def _first_steps(page: _Page, report: Report) -> None:
    """The worst findings again, one line each: a terminal shows the end, and there the work begins."""
    if not report.findings:
        return
    worst = report.findings[0].severity
    groups = together(f for f in report.findings if f.severity is worst)
    if worst is Severity.NOTE:
        return
    page.blank()
    page.add(Text(f"Begin with the {count(report.severities[worst], worst.value)}:"), indent=2)
    for group in groups[:_FIRST_STEPS]:
        finding = group[0]
        where = place_of(finding, report.draft) + (f" and {len(group) - 1} more" if len(group) > 1 else "")
        words = around(report.shown, finding.span, 0, 120).marked
        line = Text(f"    {finding.rule.replace('-', ' ')}{': ' if words else ''}{words}")
        line.truncate(max(24, page.width - len(where) - 2), overflow="ellipsis")
        page.right(line, where)
    if len(groups) > _FIRST_STEPS:
        page.add(Text(f"and {len(groups) - _FIRST_STEPS} more, above"), indent=4)
    page.blank()


def _capped(places: Iterable[str], most: int = 6) -> str:
    distinct = list(dict.fromkeys(places))
    more = f"; and {len(distinct) - most} more places" if len(distinct) > most else ""
    return "; ".join(distinct[:most]) + more
