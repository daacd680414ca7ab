"""A report: draft, citations, what the records say of them, findings, and what was not checked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from draftkit.model.authority import Authority
from draftkit.model.citation import Citation, Kind, Verdict
from draftkit.model.draft import Draft
from draftkit.model.finding import Finding, Severity
from draftkit.model.immunity import Assessment
from draftkit.model.privacy import shown

DISCLAIMER = "draftkit checks and drafts; it is not legal advice."
"""The one line that every report and generated document carries."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the records say of one citation.

    ``checked_against`` is ``corpus``, ``supreme-court-table``, ``index``, ``rule`` (for impossible) or None (nothing
    here covers it). ``authority`` is the id of the record that stands at that volume and page, also when it conflicts.
    ``detail`` is one plain sentence, or a few. ``url`` is a link for a person to open; draftkit never opens it.
    """

    verdict: Verdict
    checked_against: str | None
    authority: str | None
    detail: str
    url: str | None = None


@dataclass(frozen=True)
class Report:
    """Everything draftkit found out about one draft. Knows its exit code and its one-sentence summary."""

    draft: Draft
    citations: tuple[Citation, ...]
    answers: dict[str, Answer]
    """By citation id; one for every citation of a kind that gets a verdict (cases, dockets, unreadable ones)."""
    authorities: dict[str, Authority]
    """By authority id: every record that a citation of the draft met."""
    findings: tuple[Finding, ...]
    """Worst first, then in order of the draft."""
    not_checked: tuple[str, ...] = ()
    """Checks that did not run and what they need, each one sentence."""
    corpus_date: str = ""
    matter: dict[str, str | None] = field(default_factory=dict)
    assessment: Assessment = field(default_factory=Assessment)
    """The qualified-immunity analysis: which cited case is worth what, and what to read next."""

    @cached_property
    def shown(self) -> Draft:
        """The draft as outputs may show it: same offsets, private identifiers masked."""
        return shown(self.draft, self.findings)

    @cached_property
    def verdicts(self) -> Counter[Verdict]:
        """How many citations got each verdict."""
        return Counter(a.verdict for a in self.answers.values())

    @cached_property
    def severities(self) -> Counter[Severity]:
        """How many findings there are of each severity."""
        return Counter(f.severity for f in self.findings)

    @cached_property
    def kinds(self) -> Counter[Kind]:
        """How many citations there are of each kind."""
        return Counter(c.kind for c in self.citations)

    def exit_code(self, fail_on: Severity | None = Severity.ERROR) -> int:
        """0: nothing at or above ``fail_on`` (None: never fail); 1: at least one such finding."""
        if fail_on is None:
            return 0
        return int(any(f.severity.rank <= fail_on.rank for f in self.findings))

    @property
    def sentence(self) -> str:
        """The whole report in one sentence."""
        total = len(self.answers)
        counted = [(self.severities[s], s.value) for s in Severity if self.severities[s]]
        found = ", ".join(f"{n} {word}{'s' * (n != 1)}" for n, word in counted) or "nothing found wrong"
        if not total:
            other = len(self.citations)
            cited = (
                f"No case citations were found; {other} other reference{'s were' if other != 1 else ' was'}."
                if other
                else "No citations were found in the text that could be read."
            )
            # "Nothing found wrong" is not said of a paper in which nothing could be checked.
            return f"{cited} Findings: {found}." if counted else cited
        parts = [f"{self.verdicts[v]} {v.value}" for v in Verdict if self.verdicts[v]]
        return f"{total} case citation{'s' * (total != 1)}: {', '.join(parts)}. Findings: {found}."
