"""The report as one self-contained page: nothing is loaded from elsewhere, no script, readable on paper.

First what to do, then the citations with their verdicts, then the draft's own text with every citation marked and the
findings beside it.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from draftkit import __version__
from draftkit.model.draft import Block
from draftkit.model.finding import Finding, Severity
from draftkit.model.report import DISCLAIMER, Report
from draftkit.outputs.escaping import one_line, visible_text
from draftkit.outputs.immunity_html import immunity
from draftkit.outputs.listing import Entry, by_reason, listing, place_of, short_places
from draftkit.outputs.page_style import STYLE
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


def render(reports: Sequence[Report]) -> bytes:
    """One UTF-8 page with a section for each report."""
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    title = _line(", ".join(r.draft.path for r in reports))
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    parts = [
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>Citation report: {title}</title>",
        f"<style>{STYLE}</style>\n</head>\n<body>",
    ]
    for number, report in enumerate(reports, start=1):
        parts += _Section(report, f"r{number}").lines()
    parts.append(f"<footer>{_line(DISCLAIMER)} draftkit {__version__}.</footer>\n</body>\n</html>\n")
    return "\n".join(parts).encode("utf-8", "replace")


def _line(text: str) -> str:
    """Text from anywhere, safe between tags and in attributes, on one line."""
    return escape(one_line(text))


def _text(text: str) -> str:
    """Text of the draft with its line breaks, safe between tags."""
    return escape(visible_text(text))


class _Section:
    """One report; ``prefix`` keeps its anchors apart from those of other reports on the page."""

    def __init__(self, report: Report, prefix: str) -> None:
        self.report, self.prefix = report, prefix
        self.number = {id(f): n for n, f in enumerate(report.findings, start=1)}
        self.verdicts = {citation_id: a.verdict for citation_id, a in report.answers.items()}

    def lines(self) -> Iterator[str]:
        report = self.report
        yield f"<main>\n<h1>{_line(report.draft.path if report.draft.path != '-' else 'standard input')}</h1>"
        yield f'<p class="sentence">{_line(report.sentence)}</p>'
        yield from self._about()
        yield from self._findings()
        yield from self._citations()
        yield from immunity(report)
        yield from self._draft()
        yield "<h2>Not checked</h2>\n<ul>"
        yield from (f"<li>{_line(sentence)}</li>" for sentence in report.not_checked)
        yield "</ul>\n</main>"

    def _about(self) -> Iterator[str]:
        draft, report = self.report.draft, self.report
        facts = [FORMAT_WORDS.get(draft.format, draft.format), count(len(draft.text), "character")]
        facts.append(f"SHA-256 {draft.sha256}")
        if report.corpus_date:
            facts.append(f"records of {report.corpus_date}")
        facts += [f"{name} {value}" for name, value in report.matter.items() if value and value != draft.path]
        yield f'<p class="about">{_line(" · ".join(facts))}</p>'
        if draft.not_read or draft.remarks:
            yield '<ul class="unread">'
            yield from (f"<li><b>Not read:</b> {_line(f'{n.part}: {n.why}')}</li>" for n in draft.not_read)
            yield from (f"<li>{_line(remark)}</li>" for remark in draft.remarks)
            yield "</ul>"

    # the citations

    def _citations(self) -> Iterator[str]:
        grouped = listing(self.report)
        yield "<h2>Citations</h2>"
        for verdict in WORST_FIRST:
            entries = [e for e in grouped.entries if e.verdict is verdict]
            if entries:
                yield (
                    f'<h3 class="{verdict.value}">{VERDICT_MARK[verdict]} {verdict.value} '
                    f"({self.report.verdicts[verdict]}) <small>{_line(VERDICT_MEANING[verdict])}</small></h3>"
                    f'\n<ul class="{verdict.value}">'
                )
                for reason, alike in by_reason(entries):
                    if reason and len(alike) > 1:
                        yield f"<li><small>{_line(reason)}</small>\n<ul>"
                        yield from (self._entry(e, "") for e in alike)
                        yield "</ul></li>"
                    else:
                        yield from (self._entry(e, reason) for e in alike)
                yield "</ul>"
        for kind, cited in grouped.others.items():
            number = sum(times for _, times in cited)
            shown = "; ".join(f"{text} ×{times}" if times > 1 else text for text, times in cited)
            yield f'<p class="others"><b>{_line(count(number, *KIND_WORDS[kind]))}:</b> {_line(shown)}</p>'
        if grouped.unresolved:
            where = short_places(self.report.draft, grouped.unresolved)
            loose = count(len(grouped.unresolved), "short reference")
            yield f'<p class="others"><b>{loose} that no one case could be told for:</b> {_line(where)}</p>'

    def _entry(self, entry: Entry, reason: str) -> str:
        firsts: dict[str, str] = {}  # by place: two citations in one paragraph are one link
        for c in sorted((*entry.citations, *entry.references), key=lambda c: c.span):
            firsts.setdefault(short_places(self.report.draft, [c]), c.id)
        links = ", ".join(f'<a href="#{self.prefix}-{id_}">{_line(where)}</a>' for where, id_ in firsts.items())
        detail = f"<br><small>{_line(reason)}</small>" if reason else ""
        return f'<li>{_line(entry.label)} <span class="places">{links}</span>{detail}</li>'

    # the findings

    def _findings(self) -> Iterator[str]:
        report = self.report
        if not report.findings:
            yield "<h2>Findings</h2>\n<p>Nothing was found wrong in what could be checked.</p>"
            return
        numbers = ", ".join(count(report.severities[s], s.value) for s in Severity if report.severities[s])
        yield f"<h2>Findings <small>{numbers}, worst first</small></h2>\n<ol>"
        for finding in report.findings:
            severity, name = finding.severity.value, finding.rule.replace("-", " ")
            where = place_of(finding, report.draft)
            label = REMEDY_LABEL.get(finding.remedy.kind, "To do")
            do = f"<br><b>{label}</b> {_line(to_do(finding.remedy))}" if finding.remedy.text else ""
            yield (
                f'<li class="{severity}"><b class="severity">{severity}</b> <a href="#{self._anchor(finding)}">'
                f"{_line(finding.code)}</a> {_line(name)}, {_line(where)}<br>{_line(finding.message)}{do}</li>"
            )
        yield "</ol>"

    def _anchor(self, finding: Finding) -> str:
        return f"{self.prefix}-f{self.number[id(finding)]}"

    def _card(self, finding: Finding) -> str:
        basis, remedy = finding.basis, finding.remedy
        rows = [
            (BASIS_LABEL.get(basis.kind, "Basis"), based_on(basis)),
            (REMEDY_LABEL.get(remedy.kind, "To do"), to_do(remedy)),
        ]
        shown = "".join(f"<dt>{label}</dt><dd>{_line(text)}</dd>" for label, text in rows if text)
        return (
            f'<aside class="{finding.severity.value}" id="{self._anchor(finding)}">'
            f'<b class="severity">{finding.severity.value} '
            f"{_line(finding.code)}</b> {_line(finding.rule.replace('-', ' '))}<p>{_line(finding.message)}</p>"
            f"<dl>{shown}</dl></aside>"
        )

    # the draft

    def _draft(self) -> Iterator[str]:
        report = self.report
        apart = [f for f in report.findings if f.place and f.span == (0, 0)]
        if apart:  # about keys of a matter file that hold no text
            yield "<h2>The matter file</h2>"
            for f in apart:
                yield f'<div class="block body"><p>{_line(str(f.place))}</p><div>{self._card(f)}</div></div>'
        yield "<h2>The draft, as read</h2>"
        part_before = "body"
        findings = sorted((f for f in report.findings if not (f.place and f.span == (0, 0))), key=lambda f: f.span)
        marks = sorted([(c.span, c.id, "") for c in report.citations] + [(f.span, "", "finding") for f in findings])
        at_mark = at_finding = 0
        open_marks: list[tuple[tuple[int, int], str, str]] = []
        for block in report.shown.blocks:
            open_marks = [m for m in open_marks if m[0][1] > block.start]
            while at_mark < len(marks) and marks[at_mark][0][0] < block.end:
                open_marks.append(marks[at_mark])
                at_mark += 1
            cards = []
            while at_finding < len(findings) and findings[at_finding].span[0] <= block.end:
                cards.append(self._card(findings[at_finding]))
                at_finding += 1
            kind = "note" if block.part.startswith(("footnote", "endnote")) else "body"
            kind = "cell" if block.part.startswith("table") else kind
            tag = "h4" if block.heading else "p"
            number = f"{_line(block.number)} " if block.number else ""
            part = "" if block.part in ("body", part_before) else f'<span class="part">{_line(block.part)}</span> '
            part_before = block.part
            yield f'<div class="block {kind}"><{tag}>{part}{number}{self._marked(block, open_marks)}</{tag}>'
            yield f"<div>{''.join(cards)}</div></div>" if cards else "</div>"

    def _marked(self, block: Block, marks: list[tuple[tuple[int, int], str, str]]) -> str:
        """A block's text with the citations and findings that touch it marked; marks may overlap."""
        edges = {0, len(block.text)}
        inside = []
        for (start, end), citation, flag in marks:
            low, high = max(0, start - block.start), min(len(block.text), end - block.start)
            if low < high:
                edges |= {low, high}
                inside.append((low, high, citation, flag))
        inside.sort()
        shown: list[str] = []
        active: list[tuple[int, int, str, str]] = []
        position = 0
        for low, high in pairwise(sorted(edges)):
            active = [m for m in active if m[1] > low]
            while position < len(inside) and inside[position][0] <= low:
                active.append(inside[position])
                position += 1
            text = _text(block.text[low:high])
            if not active:
                shown.append(text)
                continue
            names = ["cite" if citation else flag for _, _, citation, flag in active]
            names += [str(self.verdicts[citation].value) for _, _, citation, _ in active if citation in self.verdicts]
            begins = [citation for at, _, citation, _ in active if citation and at == low]
            shown += [f'<span id="{self.prefix}-{citation}"></span>' for citation in begins]
            signs = "".join(VERDICT_MARK[self.verdicts[c]] for c in begins if c in self.verdicts)
            sign = f"<sup>{signs}</sup>" if signs else ""
            shown.append(f'<mark class="{" ".join(dict.fromkeys(names))}">{sign}{text}</mark>')
        return "".join(shown)
