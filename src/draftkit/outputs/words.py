"""The words a report uses for verdicts, severities, kinds and sources: the same in every format."""

from __future__ import annotations

from draftkit.model.citation import Kind, Verdict
from draftkit.model.finding import Basis, Remedy, Severity

WORST_FIRST = (Verdict.CONFLICT, Verdict.IMPOSSIBLE, Verdict.UNREADABLE, Verdict.UNCONFIRMED, Verdict.CONFIRMED)
"""The order in which verdicts are shown."""

VERDICT_MARK = {
    Verdict.CONFIRMED: "✓",
    Verdict.CONFLICT: "✗",
    Verdict.IMPOSSIBLE: "⊘",
    Verdict.UNCONFIRMED: "?",
    Verdict.UNREADABLE: "‽",
}

VERDICT_MEANING = {
    Verdict.CONFIRMED: "a record has this volume, reporter and page, and the name and year agree",
    Verdict.CONFLICT: "a record disagrees with what the draft says",
    Verdict.IMPOSSIBLE: "no such series, volume, court or year, by the way reporters are printed",
    Verdict.UNCONFIRMED: "outside what this copy can check: neither right nor wrong, look it up yourself",
    Verdict.UNREADABLE: "shaped like a citation, but draftkit could not read it",
}

SEVERITY_MEANING = {
    Severity.BLOCKER: "a clerk or judge will bounce or dismiss the paper, or it exposes someone",
    Severity.ERROR: "likely wrong, or likely to draw a sanction",
    Severity.WARNING: "likely to cost the argument",
    Severity.NOTE: "good to know, or draftkit could not tell",
}

KIND_WORDS = {
    Kind.FULL_CASE: ("full case citation", "full case citations"),
    Kind.SHORT_CASE: ("short form", "short forms"),
    Kind.ID: ("Id.", "Id."),
    Kind.SUPRA: ("supra", "supra"),
    Kind.NAME_ONLY: ("case named without a citation", "cases named without a citation"),
    Kind.STATUTE: ("statute or regulation", "statutes and regulations"),
    Kind.RULE: ("rule of procedure or evidence", "rules of procedure and evidence"),
    Kind.CONSTITUTION: ("constitutional provision", "constitutional provisions"),
    Kind.RECORD: ("record cite", "record cites"),
    Kind.DOCKET: ("docket-only citation", "docket-only citations"),
    Kind.JOURNAL: ("journal or treatise", "journals and treatises"),
    Kind.UNREADABLE: ("unreadable", "unreadable"),
}
"""Singular and plural."""

SOURCE_WORDS = {
    "corpus": "draftkit's case records",
    "supreme-court-table": "the table of Supreme Court decisions",
    "courtlistener": "CourtListener",
    "index": "the local index of CourtListener's public files",
    "volumes": "the table of reporter volumes",
    "reporters": "the table of reporters",
    "courts": "the table of courts",
    "rule": "how reporters are printed",
    "draft": "the draft itself",
}

BASIS_LABEL = {"record": "Record", "rule": "Rule", "draft": "Draft"}
REMEDY_LABEL = {"replace": "Write", "check": "Look up", "rewrite": "Rewrite"}

FORMAT_WORDS = {
    "docx": "Word document",
    "docm": "Word document with macros (ignored)",
    "dotx": "Word template",
    "doc": "old Word document",
    "odt": "OpenDocument text",
    "rtf": "RTF",
    "pdf": "PDF",
    "txt": "plain text",
    "md": "Markdown",
    "html": "HTML",
    "matter": "matter file",
}


def count(number: int, singular: str, plural: str | None = None) -> str:
    """``1 error``, ``2,300 errors``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def based_on(basis: Basis) -> str:
    """What a finding rests on, and in brackets which record says so, unless the words name their source themselves."""
    if not basis.detail or basis.kind == "draft" or "Source:" in basis.detail:
        return basis.detail
    return f"{basis.detail} [{SOURCE_WORDS.get(basis.source, basis.source)}]"


def to_do(remedy: Remedy) -> str:
    """What to do and why, as one line: ``Look it up. The page cannot be right.`` or ``536 U.S. 730 — The page.``"""
    between = " " if remedy.text.rstrip('”"’)').endswith((".", "?", "!")) else " — "
    return between.join(part for part in (remedy.text, remedy.why) if part)
