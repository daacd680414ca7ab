"""``draftkit complaint``: a matter file to a complaint in Word, read back and compared before it is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from draftkit.cli.streams import output_path, put, typed

if TYPE_CHECKING:
    from draftkit.assembly.complaint import Complaint
    from draftkit.model.matter import Matter

STYLES = ("pleading", "form-prisoner", "form-nonprisoner")


@click.command("complaint", short_help="Write the complaint of a matter file, as a Word file.")
@click.argument("matter", metavar="MATTER", required=False)
@click.option("-o", "--output", metavar="OUT", help="The Word file to write (.docx).")
@click.option("--style", type=click.Choice(STYLES), help="Order of the complaint; else the matter file's own.")
@click.option("--template", metavar="FILE", help="Your own Word template instead of the one that ships.")
@click.option("--pdf", is_flag=True, help="Write a PDF beside it too (needs LibreOffice).")
@click.option("--force", is_flag=True, help="Replace the files if they are there.")
@click.option("--explain", "explained", is_flag=True, help="Print which paragraphs tell of each defendant's own acts.")
@click.option(
    "--check-template", "checked", metavar="FILE", help="Say which names a template uses, misspells or leaves out."
)
def command(matter: str | None, output: str | None, checked: str | None, **options: Any) -> int:
    """Write the complaint of MATTER (a matter file, see draftkit new; - for standard input) as a Word file.

    The words are your own; draftkit orders and numbers them, and marks what is missing as [FILL IN: ...]. The file is
    read back and compared with the matter file before it is written. Check the matter first: draftkit check MATTER.
    """
    from draftkit.errors import BadUsage

    if checked is not None:
        from draftkit.cli.template_names import report

        return report(checked, "complaint", "a complaint")
    out = output_path(output)
    if matter is None:
        raise BadUsage("No matter file was named.", "Write: draftkit complaint case.yaml -o complaint.docx")
    if out is None:
        raise BadUsage("A Word file cannot go to the screen.", "Name it: -o complaint.docx")
    if out.suffix.lower() != ".docx":
        raise BadUsage(f"{out.name} does not end in .docx.", "Name a Word file: -o complaint.docx")
    return _write(matter, out, **options)


def _write(
    name: str, out: Path, *, style: str | None, template: str | None, pdf: bool, force: bool, explained: bool
) -> int:
    from draftkit.assembly.complaint import build, template_file
    from draftkit.cli.streams import read_matter_file
    from draftkit.model.matter import Style
    from draftkit.outputs.saving import may_save, save

    sources = [Path(one) for one in (name, template) if one and one != "-"]
    targets = [out, out.with_suffix(".pdf")] if pdf else [out]
    for target in targets:
        may_save(target, force=force, inputs=sources)
    matter = read_matter_file(name)
    own = template_file(Path(template)) if template else None
    made = build(matter, style=Style(style) if style else None, template=own)
    printed = _as_pdf(made.data) if pdf else None
    save(out, made.data, force=force, inputs=sources)
    if printed is not None:
        save(targets[1], printed, force=force, inputs=sources)
    put(
        _summary(made, matter, [t.name for t in targets], _next(name, out), explained=explained).encode(
            "utf-8", "replace"
        )
    )
    return 0


def _as_pdf(data: bytes) -> bytes:
    from draftkit.reading.libreoffice import to_pdf

    return to_pdf(data)


def _next(name: str, out: Path) -> str:
    """What to type next."""
    if name == "-":
        return "draftkit check on the matter file and on the finished complaint"
    return f"draftkit check {typed(name)}, and draftkit check {typed(str(out))} --matter {typed(name)}"


def _summary(made: Complaint, matter: Matter, names: list[str], following: str, *, explained: bool) -> str:
    from draftkit.assembly.minors import named
    from draftkit.outputs.escaping import one_line

    lines = [f"Wrote {' and '.join(names)} (style: {made.style.value})."]
    if explained:
        lines += ["", "Each defendant's own acts:", *_table(made, matter)]
    if made.blanks:
        count = len(made.blanks)
        lines += ["", f"{count} blank{'s' * (count != 1)} to fill in (shaded in the file):"]
        lines += [f"  {blank.where}: {blank.what}" for blank in made.blanks]
    if keys := named(matter, made.style):
        lines += ["", "A child's name stands in your own words; only initials may be printed (Rule 5.2). Change it in:"]
        lines += [f"  {matter.place(key)}" for key in keys]
    if made.removed:
        lines += ["", "Left out, because no Word file can hold it:"]
        lines += [f"  {key}: {removed}" for key, removed in made.removed]
    lines += ["", f"Before filing: {following}.", "This is not legal advice."]
    return "".join(f"{line[: len(line) - len(line.lstrip())]}{one_line(line.strip())}\n" for line in lines)


def _table(made: Complaint, matter: Matter) -> list[str]:
    """Defendant, then one line for each act: paragraphs and event. A defendant without an act is said so."""
    rows = []
    for defendant in matter.defendants:
        rows.append(f"  {defendant.name}")
        acts = [a for a in made.acts if a.defendant == defendant.id]
        for act in acts:
            event = matter.event(act.event)
            title = (event.heading if event else None) or act.event
            rows.append(f"    ¶ {act.paragraphs or '(not printed)'}: {title} ({act.event})")
        if not acts:
            rows.append("    no event names this defendant as an actor")
    return rows
