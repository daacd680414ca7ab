"""A matter and a template in, a complaint out: built, read back, compared, and only then handed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from draftkit import shipped
from draftkit.assembly import context, proof, rendering
from draftkit.assembly.expected import texts_of
from draftkit.assembly.word.clean import Removed, for_word
from draftkit.assembly.word.finish import finished
from draftkit.assembly.wording import name_of
from draftkit.errors import BadTemplate, BrokenData
from draftkit.model.matter import Style
from draftkit.model.parties import CustodyStatus, Filer

if TYPE_CHECKING:
    from draftkit.model.matter import Matter


@dataclass(frozen=True, slots=True)
class Act:
    """One act of a defendant: the event's id, and its paragraphs as the complaint numbers them (``12-15``)."""

    defendant: str
    event: str
    paragraphs: str


@dataclass(frozen=True, slots=True)
class Complaint:
    """A finished complaint. ``data`` is the .docx; ``removed`` names characters that no Word file can hold, by key."""

    data: bytes
    style: Style
    blanks: tuple[proof.Blank, ...]
    acts: tuple[Act, ...]
    removed: tuple[tuple[str, Removed], ...]


def build(matter: Matter, *, style: Style | None = None, template: bytes | None = None) -> Complaint:
    """The complaint of ``matter`` in a style (default: the matter's own, else what fits it), or from a template.

    A template is filled in with the same names whatever it looks like; ``style`` then says which texts of the matter
    must be in it. Raises BadTemplate when it cannot be filled in or leaves something out, OutputFailed when the
    finished file does not say what the matter says. Then there is no file at all.
    """
    chosen = style or matter.output.style or usual_style(matter)
    removed = tuple(removed_characters(matter))
    made = context.context_of(matter)
    source = template if template is not None else shipped_template(chosen)
    if template is not None:
        readable(template)
    filled = rendering.render(source, made.values, trusted=template is None)
    data = finished(filled, title=_title(made.values), author=_author(matter))
    read_back = proof.prove(data, matter, chosen, own_template=template is not None)
    return Complaint(data, chosen, read_back.blanks, tuple(_acts(matter, made, read_back)), removed)


def usual_style(matter: Matter) -> Style:
    """A pleading for a lawyer or clinic; for others the form for prisoners or the one for everybody else."""
    if matter.matter.filer in (Filer.COUNSEL, Filer.CLINIC):
        return Style.PLEADING
    held = any(p.custody.status not in (None, CustodyStatus.NONE) for p in matter.plaintiffs)
    return Style.FORM_PRISONER if held else Style.FORM_NONPRISONER


def shipped_template(style: Style) -> bytes:
    """The template of a style, as it ships. Raises BrokenData when it is missing."""
    path = shipped.data_root() / "templates" / "complaint" / f"{style.value}.docx"
    try:
        return path.read_bytes()
    except OSError:
        raise BrokenData(f"The template {path.name} is missing.", "Install draftkit again.") from None


def template_file(path: Path) -> bytes:
    """The bytes of a template of the person's own. Raises BadTemplate when it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadTemplate(f"{path.name} could not be opened ({error.strerror}).", "Name a Word file (.docx).") from None


def readable(template: bytes) -> None:
    """Refuse what is no Word file, within the limits for a stranger's file. Raises BadTemplate or UnreadableDraft."""
    from draftkit.reading.sniff import sniff

    if sniff(template, "template.docx") != "docx":
        raise BadTemplate(
            "This template is not a Word file of the kind .docx.", "Save it from Word as .docx, without macros."
        )
    from draftkit.reading import read

    read("template.docx", data=template, name="template.docx")


def removed_characters(matter: Matter) -> Iterator[tuple[str, Removed]]:
    """Every character of the matter that a Word file cannot hold, with the key of the text it stands in."""
    for key, text in texts_of(matter):
        for one in for_word(text)[1]:
            yield key, one


def _title(values: dict[str, Any]) -> str:
    caption = values["caption"]
    return f"{caption['plaintiffs'][0]['name']} v. {caption['defendants'][0]['name']}: {values['title']}"


def _author(matter: Matter) -> str:
    """Who the file says wrote it: the plaintiffs who file for themselves; nobody where a lawyer does."""
    if matter.matter.filer in (Filer.COUNSEL, Filer.CLINIC):
        return ""
    return "; ".join(name_of(matter, p.id) for p in matter.plaintiffs)


def _acts(matter: Matter, made: context.Context, read_back: proof.Proof) -> Iterator[Act]:
    for defendant in matter.defendants:
        for event in matter.acts_of(defendant.id):
            indices = made.of_event.get(event.id, ())
            yield Act(defendant.id, event.id, read_back.numbered(indices))
