"""``draftkit explain``: a rule's, a verdict's or a severity's explanation in plain language."""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

import click

from draftkit.cli.streams import put

if TYPE_CHECKING:
    from draftkit.authorities.glossary import Term
    from draftkit.rules.rule import Rule


@click.command("explain", short_help="Say why a finding matters and what to do about it.")
@click.argument("words", metavar="CODE|TERM", nargs=-1)
@click.option("--list", "every", is_flag=True, help="List every rule.")
def command(words: tuple[str, ...], every: bool) -> int:
    """Explain a rule by its code (CIT121) or name (wrong-case-name), or one of draftkit's own words (unconfirmed).

    Says what the rule finds, why it matters, what to do, and where the rule stops; with examples.
    """
    from draftkit.errors import BadUsage

    term = " ".join(words)
    if every == bool(term):
        raise BadUsage("explain takes one code or word, or --list.", "For example: draftkit explain CIT121")
    text = _table() if every else _explanation(term)
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    put(text.encode(encoding, "replace"))
    return 0


def _table() -> str:
    from draftkit.rules import all_rules

    rows = [f"{rule.code}  {rule.severity.value:<8} {rule.name}" for rule in all_rules()]
    return "\n".join([*rows, "", "More about one of them: draftkit explain CODE", ""])


def _explanation(term: str) -> str:
    """The words for one rule, verdict or severity. Raises BadUsage for anything else, with near misses."""
    from difflib import get_close_matches

    from draftkit.errors import BadUsage
    from draftkit.model.citation import Verdict
    from draftkit.model.finding import Severity
    from draftkit.outputs.words import SEVERITY_MEANING, VERDICT_MARK, VERDICT_MEANING
    from draftkit.rules import all_rules

    wanted = "-".join(term.lower().split())
    rules = {name: rule for rule in all_rules() for name in (rule.code.lower(), rule.name)}
    if wanted in rules:
        return _about(rules[wanted])
    if wanted in set(Verdict):
        verdict = Verdict(wanted)
        return f"{VERDICT_MARK[verdict]} {verdict.value} (a verdict on a citation): {VERDICT_MEANING[verdict]}.\n"
    if wanted in set(Severity):
        return f"{wanted} (how much a finding matters): {SEVERITY_MEANING[Severity(wanted)]}.\n"
    from draftkit.authorities.glossary import find_term, terms

    if term_found := find_term(term):
        return _glossary(term_found)
    near = get_close_matches(wanted, [*rules, *Verdict, *Severity, *terms()], 3)
    hint = f"Did you mean {' or '.join(n.upper() if n[-3:].isdigit() else n for n in near)}? " if near else ""
    raise BadUsage(f"There is no explanation of {term!r} yet.", f"{hint}See the rules with: draftkit explain --list")


def _glossary(term: Term) -> str:
    from draftkit.authorities.glossary import terms
    from draftkit.authorities.records import Records
    from draftkit.outputs.cases import cited

    records = Records.load()
    cases = [(source, records.by_authority_id(source)) for source in term.authority]
    width = min(max(shutil.get_terminal_size((88, 24)).columns, 40), 96)
    parts = [term.term.upper(), textwrap.fill(term.plain, width), "WHEN IT MATTERS\n" + textwrap.fill(term.when, width)]
    if cases:
        listed = (cited(case) if case else source for source, case in cases)
        parts.append("THE AUTHORITY BEHIND IT\n" + "\n".join(f"  {line}" for line in listed))
    if term.see_also:
        parts.append("SEE ALSO\n  " + ", ".join(f"{terms()[other].term} ({other})" for other in term.see_also))
    return "\n\n".join(parts) + "\n"


def _about(rule: Rule) -> str:
    from draftkit.rules.registry import explanation

    width = min(max(shutil.get_terminal_size((88, 24)).columns, 40), 96)
    parts = [f"{rule.code} {rule.name} ({rule.severity.value}; since {rule.since})", _wrapped(explanation(rule), width)]
    for title, examples in (("draftkit speaks up", rule.flags), ("draftkit stays quiet", rule.accepts)):
        parts.append(title.upper())
        for example in examples:
            shown = f"“{' '.join(example.text.split())}”" + (f" ({example.note})" if example.note else "")
            parts[-1] += "\n" + textwrap.fill(shown, width, initial_indent="  ", subsequent_indent="   ")
    return "\n\n".join(parts) + "\n"


def _wrapped(markdown: str, width: int) -> str:
    """A rule's Markdown for a screen: headings in capitals, paragraphs and list items filled, no emphasis marks."""
    shown = []
    for paragraph in markdown.strip().split("\n\n"):
        lines = []
        text = paragraph.strip()
        if text.startswith("## "):
            title, _, text = text[3:].partition("\n")
            lines.append(title.upper())
        for item in text.replace("\n- ", "\n\n- ").split("\n\n"):
            words = " ".join(item.replace("``", "").replace("**", "").split())
            hang = "    " if words.startswith("- ") else "  "
            if words:
                lines.append(textwrap.fill(words, width, initial_indent="  ", subsequent_indent=hang))
        shown.append("\n".join(lines))
    return "\n\n".join(shown)
