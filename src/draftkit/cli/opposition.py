"""``draftkit opposition``: a matter file and a motion to the skeleton of an opposition in Word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from draftkit.cli.streams import output_path, put, typed

if TYPE_CHECKING:
    from draftkit.assembly.opposition import BuiltOpposition
    from draftkit.model.motion import Posture
    from draftkit.papers.motion import MotionRead

POSTURES = {"dismiss": "12(b)(6)", "pleadings": "12(c)", "summary-judgment": "56"}
STYLES = ("opposition", "rule7-reply")


@click.command("opposition", short_help="Write the skeleton of an opposition to an immunity motion.")
@click.argument("matter", metavar="MATTER", required=False)
@click.option("-o", "--output", metavar="OUT", help="The Word file to write (.docx).")
@click.option("--motion", metavar="FILE", help="The motion (.pdf or .docx); fills what the matter file leaves open.")
@click.option(
    "--style", type=click.Choice(STYLES), help="An opposition, or the reply to an answer that a court ordered."
)
@click.option("--posture", type=click.Choice(tuple(POSTURES)), help="Which motion, where the matter file does not say.")
@click.option("--template", metavar="FILE", help="Your own Word template instead of the one that ships.")
@click.option("--pages/--no-pages", default=None, help="Insist on page numbers in the tables, or leave them out.")
@click.option("--pdf", is_flag=True, help="Write a PDF beside it too (needs LibreOffice).")
@click.option(
    "--force", is_flag=True, help="Replace the files if they are there; read a paper that looks like no motion."
)
@click.option(
    "--check-template", "checked", metavar="FILE", help="Say which names a template uses, misspells or leaves out."
)
def command(matter: str | None, output: str | None, checked: str | None, **options: Any) -> int:
    """Write the skeleton of an opposition for MATTER (a matter file, see draftkit new opposition) as a Word file.

    With --style rule7-reply it is the reply to an answer that pleads immunity, one part for each defendant and claim.

    Facts are your own, each with its paragraph or record cite; law comes only from draftkit's records, with its source;
    argument is left as marked blanks, [FILL IN: ...]. The first page is a cover sheet to take out before filing.
    """
    from draftkit.errors import BadUsage

    if checked is not None:
        return _check_template(checked, **options)
    if matter is None:
        raise BadUsage("No matter file was named.", "Write: draftkit opposition case.yaml -o opposition.docx")
    out = output_path(output)
    if out is None:
        raise BadUsage("A Word file cannot go to the screen.", "Name it: -o opposition.docx")
    if out.suffix.lower() != ".docx":
        raise BadUsage(f"{out.name} does not end in .docx.", "Name a Word file: -o opposition.docx")
    return _write(matter, out, **options)


def _check_template(name: str, *, style: str | None, posture: str | None, **_: Any) -> int:
    from draftkit.cli.template_names import report

    if style == "rule7-reply":
        return report(name, style, "a reply under Rule 7(a)")
    if posture == "summary-judgment":
        return report(name, posture, "an opposition to summary judgment")
    return report(name, "opposition", "an opposition")


def _write(
    name: str,
    out: Path,
    *,
    motion: str | None,
    style: str | None,
    posture: str | None,
    template: str | None,
    pages: bool | None,
    pdf: bool,
    force: bool,
) -> int:
    from draftkit.assembly.complaint import template_file
    from draftkit.assembly.opposition import Paper, build
    from draftkit.assembly.opposition_sources import side_file
    from draftkit.cli.streams import read_matter_file
    from draftkit.errors import BadUsage
    from draftkit.model.motion import Posture
    from draftkit.outputs.saving import may_save, save

    inputs = [Path(one) for one in (name, motion, template) if one and one != "-"]
    beside = out.with_suffix(".authorities.csv")
    targets = [out, beside, *([out.with_suffix(".pdf")] if pdf else [])]
    for target in targets:
        may_save(target, force=force, inputs=inputs)
    if style == "rule7-reply" and motion is not None:
        raise BadUsage(
            "A reply under Rule 7(a) answers an answer, not a motion.", "Leave out --motion, or leave out --style."
        )
    matter = read_matter_file(name)
    read = None
    if motion is not None:
        from draftkit.assembly.motion_to_matter import with_motion

        read = read_motion(motion, force=force)
        matter = with_motion(matter, read)
    asked: Posture | None = Posture(POSTURES[posture]) if posture else None
    own = template_file(Path(template)) if template else None
    made = build(matter, paper=Paper(style) if style else None, posture=asked, read=read, template=own, pages=pages)
    printed = _as_pdf(made.data) if pdf else None
    save(out, made.data, force=force, inputs=inputs)
    save(beside, side_file(made).encode("utf-8"), force=force, inputs=inputs)
    if printed is not None:
        save(targets[-1], printed, force=force, inputs=inputs)
    put(_summary(made, [t.name for t in targets], read, _next(name, out)).encode("utf-8", "replace"))
    return 0


def read_motion(path: str, *, force: bool = False) -> MotionRead:
    """Read a motion from a file. Raises what reading a draft raises, and BadUsage for a paper that is no motion of a
    defendant; with ``force`` it is read all the same.
    """
    from draftkit.assembly.motion_paper import refuse_other_papers
    from draftkit.checking import check
    from draftkit.papers.motion import motion_of
    from draftkit.reading import read

    draft = read(path)
    if not force:
        refuse_other_papers(draft)
    report = check(draft, rules=())
    held = {c: report.authorities[a.authority] for c, a in report.answers.items() if a.authority in report.authorities}
    return motion_of(draft, report.citations, held, report.answers)


def _as_pdf(data: bytes) -> bytes:
    from draftkit.reading.libreoffice import to_pdf

    return to_pdf(data, empty_pages=False)


def _next(name: str, out: Path) -> str:
    """What to type after every edit."""
    if name == "-":
        return "draftkit check on the file, with --matter"
    return f"draftkit check {typed(str(out))} --matter {typed(name)}"


def _summary(made: BuiltOpposition, names: list[str], read: MotionRead | None, following: str) -> str:
    from draftkit.assembly.opposition import Paper
    from draftkit.outputs.escaping import one_line

    what = f"Rule {made.posture.value}" if made.posture else "which motion is not known yet"
    if made.paper is Paper.RULE7_REPLY:
        what = "reply under Rule 7(a)"
    lines = [f"Wrote {', '.join(names)} ({what})."]
    if read is not None and not read.is_motion:
        lines.append(
            "The file given with --motion does not look like a motion of a defendant: check what was read from it."
        )
    count = len(made.blanks)
    lines += ["", f"{count} blank{'s' * (count != 1)} to fill in (shaded; listed on the cover sheet). By part:"]
    by_part: dict[str, int] = {}
    for blank in made.blanks:
        by_part[blank.where] = by_part.get(blank.where, 0) + 1
    lines += [f"  {number:3} {where}" for where, number in by_part.items()]
    if made.questions:
        lines += ["", "Law of this circuit that is not verified here, left for you to look up:"]
        lines += [f"  {question}" for question in made.questions]
    lines += ["", *made.remarks]
    if made.removed:
        lines += ["", "Left out, because no Word file can hold it:"]
        lines += [f"  {key}: {removed}" for key, removed in made.removed]
    lines += ["", f"After every edit: {following}.", "This is a draft to finish, not legal advice."]
    return "".join(f"{line[: len(line) - len(line.lstrip())]}{one_line(line.strip())}\n" for line in lines)
