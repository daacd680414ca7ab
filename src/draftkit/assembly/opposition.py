"""A matter, the motion and a template in, an opposition out: a skeleton built, read back and compared.

The same makes the reply that a court orders to an answer under Rule 7(a).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from draftkit import shipped
from draftkit.assembly import opposition_cover, opposition_proof, rendering
from draftkit.assembly.complaint import readable, removed_characters
from draftkit.assembly.motion_to_matter import told_posture
from draftkit.assembly.opposition_context import context_of
from draftkit.assembly.opposition_tables import HERE, with_contents
from draftkit.assembly.word.finish import BLANK, finished
from draftkit.assembly.wording import name_of
from draftkit.authorities.districts import circuit_of
from draftkit.errors import BrokenData
from draftkit.model.motion import Posture
from draftkit.model.parties import Filer, Stage

if TYPE_CHECKING:
    from draftkit.assembly.opposition_argument import Argued
    from draftkit.assembly.proof import Blank
    from draftkit.assembly.word.clean import Removed
    from draftkit.model.authority import Authority
    from draftkit.model.citation import Citation
    from draftkit.model.draft import Draft
    from draftkit.model.matter import Matter
    from draftkit.papers.motion import MotionRead


class Paper(StrEnum):
    """Which paper is written: an opposition to a motion, or a reply under Rule 7(a) to an answer."""

    OPPOSITION = "opposition"
    RULE7_REPLY = "rule7-reply"


_STAGES = {Stage.OPPOSITION_MTD: Posture.DISMISS, Stage.OPPOSITION_SJ: Posture.SUMMARY_JUDGMENT}
UNKNOWN_MOTION = (
    "Which motion it is nobody has said, so the order is that of an answer to a motion to dismiss, with blanks. "
    "Say it with --posture, or as posture under motion in the matter file, and write it again."
)
OTHER_CIRCUIT = (
    "A reply of this kind is the Fifth Circuit’s practice. Elsewhere file one only where the court orders it "
    "(Fed. R. Civ. P. 7(a)(7)), and in the form that the order asks."
)


@dataclass(frozen=True, slots=True)
class BuiltOpposition:
    """A finished skeleton. ``data`` is the .docx. ``posture`` is None where nobody said which motion it answers.

    ``argued`` are the decisions of the comparison tables with what they are worth; ``authorities`` every decision
    printed, by id; ``pages`` the printed page of each citation of the table of authorities by id, None without
    LibreOffice; ``words`` the words of the counted part.
    """

    data: bytes
    paper: Paper
    posture: Posture | None
    blanks: tuple[Blank, ...]
    questions: tuple[str, ...]
    argued: tuple[Argued, ...]
    authorities: Mapping[str, Authority]
    pages: Mapping[str, str] | None
    words: int
    remarks: tuple[str, ...]
    removed: tuple[tuple[str, Removed], ...]


def build(
    matter: Matter,
    *,
    paper: Paper | None = None,
    posture: Posture | None = None,
    read: MotionRead | None = None,
    template: bytes | None = None,
    pages: bool | None = None,
) -> BuiltOpposition:
    """The opposition of ``matter`` to its motion, or its reply to an answer.

    ``paper`` and ``posture`` override the matter's; ``read`` is the motion as it was read, for what the matter does not
    record. ``pages`` as in :func:`~draftkit.assembly.toa_build.build_toa`. Raises BadTemplate where the template cannot
    be filled in or leaves something out, OutputFailed where the finished file does not say what the matter says.
    """
    paper = paper or (Paper.RULE7_REPLY if matter.matter.stage is Stage.RULE7_REPLY else Paper.OPPOSITION)
    reply = paper is Paper.RULE7_REPLY
    chosen = Posture.DISMISS if reply else posture or posture_of(matter, read)
    made = context_of(matter, posture=chosen, reply=reply)
    source = template if template is not None else shipped_template(chosen, paper)
    if template is not None:
        readable(template)
    seen = opposition_proof.Seen((), 0)
    # Twice: the cover sheet lists the blanks, and the certificate the words, of the file itself.
    for _ in range(2):
        sheet = opposition_cover.cover(matter, chosen, questions=made.questions, seen=seen, read=read, reply=reply)
        words = opposition_proof.certificate(matter, seen.words)
        values = {**made.values, "contents_here": HERE, "certificate": words, "cover": sheet}
        data = _filled(source, matter, values, trusted=template is None)
        seen = opposition_proof.look(data)
    data, shown, remarks = _with_tables(with_contents(data), pages)
    record = chosen is Posture.SUMMARY_JUDGMENT
    opposition_proof.prove(data, matter, record=record, reply=reply, own_template=template is not None)
    if chosen is None:
        remarks = (UNKNOWN_MOTION, *remarks)
    if reply and circuit_of(matter.court) != "ca5":
        remarks = (OTHER_CIRCUIT, *remarks)
    return BuiltOpposition(
        data=data,
        paper=paper,
        posture=None if reply else chosen,
        blanks=seen.blanks,
        questions=tuple(made.questions),
        argued=tuple(made.argued),
        authorities=made.authorities,
        pages=shown,
        words=seen.words,
        remarks=remarks,
        removed=tuple(removed_characters(matter)),
    )


def posture_of(matter: Matter, read: MotionRead | None) -> Posture | None:
    """Which motion it is, as the matter says, or else the motion itself; None where neither does."""
    stated = matter.motion.posture if matter.motion else None
    stage = _STAGES.get(matter.matter.stage) if matter.matter.stage else None
    return stated or stage or (told_posture(read) if read else None)


def shipped_template(posture: Posture | None, paper: Paper = Paper.OPPOSITION) -> bytes:
    """The template for a paper and posture, as it ships. Raises BrokenData when it is missing."""
    name = "summary_judgment.docx" if posture is Posture.SUMMARY_JUDGMENT else "motion_to_dismiss.docx"
    if paper is Paper.RULE7_REPLY:
        name = "rule7_reply.docx"
    path = shipped.data_root() / "templates" / "opposition" / name
    try:
        return path.read_bytes()
    except OSError:
        raise BrokenData(f"The template {path.name} is missing.", "Install draftkit again.") from None


def counted(draft: Draft, citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The citations that a table of authorities lists: those of the brief, not of cover sheet, certificates or order.

    What a blank mentions is left out too: it goes when the blank is filled in.
    """
    start, end = opposition_proof.brief_span(draft)
    blanks = [m.span() for m in BLANK.finditer(draft.text)]
    begun = [a for a, _ in blanks]

    def in_blank(at: int) -> bool:
        before = bisect_right(begun, at)
        return before > 0 and at < blanks[before - 1][1]

    return tuple(c for c in citations if start <= c.span[0] < end and not in_blank(c.span[0]))


def _filled(source: bytes, matter: Matter, values: dict[str, Any], *, trusted: bool) -> bytes:
    caption = values["caption"]
    title = f"{caption['plaintiffs'][0]['name']} v. {caption['defendants'][0]['name']}: {values['title']}"
    by_lawyer = matter.matter.filer in (Filer.COUNSEL, Filer.CLINIC)
    author = "" if by_lawyer else "; ".join(name_of(matter, p.id) for p in matter.plaintiffs)
    return finished(rendering.render(source, values, trusted=trusted), title=title, author=author)


def _with_tables(data: bytes, pages: bool | None) -> tuple[bytes, Mapping[str, str] | None, tuple[str, ...]]:
    """The file with its table of authorities, and page numbers in both tables where LibreOffice is at hand."""
    from draftkit.assembly.toa_build import build_toa
    from draftkit.citing import find_citations
    from draftkit.reading import read

    draft = read("opposition.docx", data=data, name="opposition.docx")
    citations = counted(draft, find_citations(draft))
    if not citations:
        return data, None, ("No authority is cited, so there is no table of authorities.",)
    built = build_toa(data, citations, draft=draft, pages=pages)
    # Where the tables stand is the template's business, and nothing there is older than this file.
    told = tuple(r for r in built.remarks if not r.startswith("The table stands") and "renewed" not in r)
    return built.data, built.pages, told
