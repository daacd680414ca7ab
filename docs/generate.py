"""Writes the pages that come from the program: docs/rules/, docs/cli.md, the README's excerpt.

Run it after changing a rule or an option: ``python docs/generate.py``. A test fails when a page is out of step.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from draftkit import check, read
from draftkit.cli import COMMANDS, SETTINGS, group
from draftkit.model.finding import Severity
from draftkit.outputs.text import render
from draftkit.outputs.words import SEVERITY_MEANING
from draftkit.rules import Example, Rule, all_rules
from draftkit.rules.registry import explanation

DOCS = Path(__file__).resolve().parent
ROOT = DOCS.parent
EXAMPLE = "examples/opposition.docx"
START, END = "<!-- excerpt -->", "<!-- /excerpt -->"
GENERATED = "<!-- Written by docs/generate.py from the program itself: change it there. -->\n"
_LONG = 8_000
"""Characters of an example that is shown whole."""
FAMILIES = {
    "CIT1": "Citations: form, identity, pins, quotations, chains and tables",
    "AUT2": "Authorities: weight and later history",
    "QI3": "Qualified immunity: both prongs, and authorities that can carry them",
    "PLD4": "Pleading: form, facts, counts, parties, relief, prisoners",
    "OPP5": "Oppositions: grounds, record and requests",
    "FIL6": "Filing: form and privacy",
}


def pages() -> dict[Path, str]:
    """Every generated page and its text."""
    rules = all_rules()
    made = {ROOT / "README.md": readme_page(), DOCS / "cli.md": cli_page()}
    made[DOCS / "rules" / "README.md"] = rules_index(rules)
    made.update({DOCS / "rules" / f"{rule.code}.md": rule_page(rule) for rule in rules})
    return made


def readme_page() -> str:
    """The README with the excerpt between its marks renewed from a check of the example."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    before, start, rest = readme.partition(START)
    _, end, after = rest.partition(END)
    return f"{before}{start}\n```\n{excerpt()}\n```\n{end}{after}"


def excerpt() -> str:
    """Parts of the example's report: its beginning, the first finding, its end."""
    draft = replace(read(ROOT / EXAMPLE), path=EXAMPLE)
    lines = render([check(draft)], width=92).splitlines()
    confirmed = next(n for n, line in enumerate(lines) if line.startswith("  ? unconfirmed"))
    findings = next(n for n, line in enumerate(lines) if line.startswith("FINDINGS"))
    second = [n for n, line in enumerate(lines) if line.startswith(" ") and line[1:].startswith(("ERROR", "WARN"))][1]
    summary = lines.index("SUMMARY")
    parts = (lines[:confirmed], lines[findings:second], lines[summary:])
    return "\n[...]\n\n".join("\n".join(part).rstrip() + "\n" for part in parts).rstrip()


def rules_index(rules: tuple[Rule, ...]) -> str:
    """The list of all rules, by family."""
    parts = [GENERATED, "# The rules\n"]
    parts.append("Each rule is one file of the program; its page here is that file's own explanation.\n")
    parts += [f"- **{severity}**: {SEVERITY_MEANING[severity]}" for severity in Severity]
    for prefix, title in FAMILIES.items():
        parts += [f"\n## {title}\n", "| Code | Finds | Severity |", "|---|---|---|"]
        for rule in rules:
            if rule.code.startswith(prefix):
                first = " ".join(explanation(rule).partition("\n\n")[0].split()).replace("|", "\\|")
                parts.append(f"| [{rule.code}]({rule.code}.md) {rule.name} | {first} | {rule.severity.value} |")
    return "\n".join(parts) + "\n"


def rule_page(rule: Rule) -> str:
    """One rule: its explanation and its examples, which are also its tests."""
    parts = [
        GENERATED,
        f"# {rule.code} {rule.name}\n",
        f"Severity: {rule.severity.value}. Since {rule.since}.\n",
        explanation(rule),
        "## Examples\n",
        "draftkit speaks up:\n",
        *map(_example, rule.flags),
        "draftkit stays quiet:\n",
        *map(_example, rule.accepts),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _example(example: Example) -> str:
    said = [example.note] if example.note else []
    said += [f"{name} {value}" for name, value in example.options.items()]
    text = example.text.strip()
    if len(text) > _LONG:  # a paper that is too long is told by its note
        text = f"{text[: _LONG // 2].rpartition(' ')[0]} [...] {text[-_LONG // 4 :].partition(' ')[2]}"
    quoted = "\n".join(f"> {line}".rstrip() for line in text.splitlines())
    return f"{quoted}\n" + (f"\n({'; '.join(said)})\n" if said else "")


def cli_page() -> str:
    """The commands' own help, as printed 100 columns wide."""
    parts = [GENERATED, "# The commands\n"]
    context = click.Context(group, info_name="draftkit", terminal_width=100, **SETTINGS)
    parts.append(_help(group, context))
    for name in COMMANDS:
        command = group.get_command(context, name)
        if command is not None:
            inner = click.Context(command, info_name=name, parent=context, terminal_width=100, **SETTINGS)
            parts += [f"## draftkit {name}\n", _help(command, inner)]
    return "\n".join(parts)


def _help(command: click.Command, context: click.Context) -> str:
    return f"```\n{command.get_help(context)}\n```\n"


def main() -> None:
    """Write every page, and remove pages of rules that are gone."""
    made = pages()
    for path in (DOCS / "rules").glob("*.md"):
        if path not in made:
            path.unlink()
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
