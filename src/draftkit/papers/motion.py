"""A motion of the other side: title, movants, posture, grounds, immunity, papers outside the pleading, facts, cases.

Everything is quoted with its place, so that a person can look; what the motion does not say is None or empty.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.citing.sentences import Sentences
from draftkit.model.citation import Citation, Kind
from draftkit.model.draft import Draft, Span
from draftkit.model.motion import Posture, Prong
from draftkit.papers.caption import Caption, caption_of
from draftkit.papers.kind import PaperKind, paper_of
from draftkit.papers.motion_counts import counts_named
from draftkit.papers.motion_headings import MotionHeading, MotionPart, headings_of, part_named
from draftkit.papers.movants import movants_of, named_in
from draftkit.papers.paragraphs import Numbered, numbered_paragraphs
from draftkit.patterns import pattern as later

if TYPE_CHECKING:
    from draftkit.model.authority import Authority
    from draftkit.model.report import Answer


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of the motion and where they stand: ``page`` (from 1) in a PDF, ``paragraph`` within the part."""

    text: str
    span: Span
    page: int | None
    paragraph: int

    @property
    def where(self) -> str:
        """``p. 7``, or ``paragraph 31`` where pages are not known."""
        return f"p. {self.page}" if self.page is not None else f"paragraph {self.paragraph}"


@dataclass(frozen=True, slots=True)
class MotionGround:
    """One ground: the innermost heading of an argument, with the argument headings above it (``under``).

    ``counts`` are the numbers of the counts that these headings name, ``names`` the defendants of the caption they
    name. ``span`` is the ground's whole text, heading included.
    """

    heading: MotionHeading
    under: tuple[MotionHeading, ...]
    counts: tuple[int, ...]
    names: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Outside:
    """A paper or video outside the pleading that the motion relies on, and the sentence that first says so."""

    what: str
    video: bool
    first: Quoted
    times: int


@dataclass(frozen=True, slots=True)
class MotionCase:
    """A case that the motion cites: its first full citation, the verdict, the record (None where none is held).

    ``ground`` is the heading under which it is first cited; ``standard`` is True where that is a standard of review.
    """

    citation: Citation
    answer: Answer | None
    authority: Authority | None
    ground: MotionHeading | None
    place: Quoted
    times: int
    standard: bool


@dataclass(frozen=True, slots=True)
class MotionRead:
    """What was read from a motion. ``is_motion`` is False where the paper does not look like one."""

    is_motion: bool
    title: str | None
    caption: Caption | None
    defendants: tuple[str, ...]
    """Names of the caption's defendants, each by itself, and of the movants whom it leaves out."""
    movants: tuple[str, ...]
    """Those who bring it, by the caption's print of their names; all defendants where the paper names none."""
    posture: Posture | None
    headings: tuple[MotionHeading, ...]
    grounds: tuple[MotionGround, ...]
    immunity: Quoted | None
    """The first sentence that raises qualified immunity."""
    prongs: tuple[Prong, ...]
    skip: Quoted | None
    """The sentence that asks to leave the first prong undecided."""
    outside: tuple[Outside, ...]
    facts: tuple[tuple[Numbered, Quoted], ...]
    """The numbered statement of facts."""
    cases: tuple[MotionCase, ...]


_POSTURES = (
    (Posture.SUMMARY_JUDGMENT, later(r"\bsummary judgment\b|\bRule 56\b|\bCiv\. P\. 56\b", re.IGNORECASE)),
    (Posture.PLEADINGS, later(r"\bjudgment on the pleadings\b|\b12\(c\)", re.IGNORECASE)),
    (
        Posture.DISMISS,
        later(r"\b(?:motion|moves?|memorandum|brief)\b.{0,120}\bdismiss\b|\b12\(b\)", re.IGNORECASE),
    ),
)
_IMMUNITY = later(r"\bqualified(?:ly)?[ -]+immun\w+", re.IGNORECASE)
_DENIES = r"\b(?:no|not|never|nothing|neither|nor|none|fail\w*|cannot|without|lack\w*|absent)\b"
_CLEARLY = later(
    rf"{_DENIES}[^.;]{{0,160}}\b(?:clearly[- ]established|beyond debate|fair warning|squarely govern\w*)", re.IGNORECASE
)
_VIOLATION = later(
    rf"{_DENIES}[^.;]{{0,120}}\b(?:violat\w+|unconstitutional|constitutional (?:right|injury|deprivation)|excessive|unreasonable)\b"
    r"|\b(?:was|were|is|are) (?:objectively )?(?:reasonable|lawful|justified|constitutional)\b|\bprobable cause (?:existed|supported)\b|\bhad (?:arguable )?probable cause\b",
    re.IGNORECASE,
)  # fmt: skip
_FIRST = (
    r"(?:first (?:prong|question|step|inquiry)|prong one|step one|constitutional (?:question|violation|issue|inquiry|merits)|underlying (?:merits|violation|question)"
    r"|whether (?:a|any|the|there|plaintiff\w*)[^.;]{0,80}violat\w+|whether [^.;]{0,60}violated)"
)
_SKIP = later(
    rf"\b(?:need not|does not need to|do not need to|should not|not necessary to|unnecessary to|no need to|declin\w+ to|without|bypass\w*|skip\w*|avoid\w*|pass\w* over|leave\w*)\b[^.;]{{0,80}}\b{_FIRST}"
    r"|\b(?:begin|start|end)s? (?:and end )?with (?:the )?(?:second|clearly)|\b(?:proceed|go|turn|move)s? (?:directly|straight|immediately) to [^.;]{0,40}(?:second|clearly)"
    r"|\b(?:may|can|should|could) (?:\w+ ){0,3}(?:dispose|resolve|decide|dismiss|rule)\b[^.;]{0,80}\b(?:second|clearly[- ]established) (?:prong|question|inquiry|step)?[^.;]{0,20}\balone\b"
    rf"|\b{_FIRST}[^.;]{{0,60}}\bneed not be (?:decided|reached|addressed|resolved)\b",
    re.IGNORECASE,
)
_OUTSIDE = later(
    r"(?P<video>\b(?:body[- ]?(?:worn )?cam(?:era)?s?|dash(?:board)?[- ]?cam(?:era)?|surveillance|squad|bystander|cell[- ]?phone|jail)?\s?(?:video|footage|recording)s?\b|\bbody[- ]?(?:worn )?camera\b)"
    r"|(?P<decl>\b(?:Declaration|Affidavit) of (?:[A-Z][\w.’'-]* ?){1,4}|(?:[A-Z][\w’'-]+ ){1,2}(?:Decl\.|Declaration|Aff\.|Affidavit|Dep\.|Deposition)|\bDeposition of (?:[A-Z][\w.’'-]* ?){1,4})"
    r"|(?P<exhibit>\bEx(?:hibit|h|)s?\.?\s(?:[A-Z]{1,2}|\d{1,3})\b)"
    r"|(?P<record>\b(?:police|incident|arrest|use-of-force|booking|medical|disciplinary|grievance) (?:report|record|sheet|file)s?\b)"
)
_BARE = later(r"\W|\b(?:declaration|decl|affidavit|aff|deposition|dep|exhibit|exh|ex|of)\b")
"""What is left of the name of a paper is by whom it is, or its letter."""
_PLEADED = later(
    r"\b(?:attached|annexed|appended) to (?:the|his|her|their|plaintiff\S*) (?:\w+ )?(?:complaint|pleading)|\bCompl(?:aint|\.)?,? Ex",
    re.IGNORECASE,
)
_RELIES = later(
    r"\b(?:Ex|Exh|Decl|Aff|Dep)\.|\b(?:attached|filed|submitted|shows?|depicts?|reflects?|records?|states?|confirms?|establish\w*|see|lodged|incorporat\w+|judicial notice|capture[sd]?|testif\w+)\b",
    re.IGNORECASE,
)
_SEVERAL = later(r",\s+(?=(?:[A-Z]\.\s?){1,3}[A-Z])")
"""Between two people whom a caption names by initial and surname."""


def motion_of(
    draft: Draft,
    citations: Sequence[Citation],
    authorities: Mapping[str, Authority],
    answers: Mapping[str, Answer] | None = None,
) -> MotionRead:
    """Read a motion. ``authorities`` and ``answers`` are by citation id, as a report on the draft holds them."""
    paper, caption, headings = paper_of(draft), caption_of(draft), headings_of(draft)
    reader = _Reader(draft, citations, headings)
    title = paper.title
    names = tuple(n for p in (caption.defendants if caption else ()) for n in _SEVERAL.split(p.name))
    grounds = tuple(reader.grounds(names))
    immunity = reader.first(_IMMUNITY)
    movants = movants_of(title or "", draft, caption, names)
    names += tuple(name for name in movants if name not in names)
    return MotionRead(
        is_motion=paper.kind is PaperKind.MOTION and paper.side == "defendant",
        title=title,
        caption=caption,
        defendants=names,
        movants=movants,
        posture=_posture(title or "", reader.opening),
        headings=headings,
        grounds=grounds,
        immunity=immunity,
        prongs=reader.prongs(),
        skip=reader.first(_SKIP) if immunity else None,
        outside=reader.outside(),
        facts=reader.facts(title or ""),
        cases=tuple(reader.cases(authorities, answers or {})),
    )


class _Reader:
    """One motion with its sentences and its outline."""

    def __init__(self, draft: Draft, citations: Sequence[Citation], headings: tuple[MotionHeading, ...]) -> None:
        self._draft, self._citations, self._headings = draft, citations, headings
        self._sentences = [
            (start, end) for start, end in Sentences(draft, citations).spans
            if draft.text[start:end].strip() and not draft.block_at(start).part.startswith(("header", "footer"))
        ]  # fmt: skip
        self._starts = {h.span[0] for h in headings}
        self.opening = "\n".join(b.text for b in draft.blocks[:200] if not b.is_table_of)[:4_000]

    def quoted(self, span: Span) -> Quoted:
        """The words of a span with their place."""
        at = self._draft.locate(span[0])
        return Quoted(" ".join(self._draft.text[span[0] : span[1]].split()), span, at.page, at.paragraph)

    def under(self, offset: int) -> MotionHeading | None:
        """The heading of the section that holds an offset."""
        at = bisect_right(self._headings, offset, key=lambda h: h.span[0])
        return self._headings[at - 1] if at else None

    def first(self, pattern: re.Pattern[str]) -> Quoted | None:
        """The first sentence that fits, headings last: a sentence says it with its reasons."""
        found = [s for s in self._sentences if pattern.search(" ".join(self._draft.text[s[0] : s[1]].split()))]
        prose = [s for s in found if s[0] not in self._starts and self._part(s[0]) is not MotionPart.OPENING]
        return self.quoted((prose or found)[0]) if found else None

    def _part(self, offset: int) -> MotionPart:
        heading = self.under(offset)
        return heading.part if heading else MotionPart.OPENING

    def grounds(self, names: Sequence[str]) -> Iterator[MotionGround]:
        """The innermost argument headings, each with those above it."""
        chain: list[MotionHeading] = []
        ends = _ends(self._headings)
        for number, heading in enumerate(self._headings):
            while chain and chain[-1].level >= heading.level:
                chain.pop()
            end = ends[number]
            if end is not None:
                above = tuple(h for h in chain if _argues(h))
                words = " ".join(h.text for h in (*above, heading))
                until = self._headings[end].span[0] if end < len(self._headings) else len(self._draft.text)
                span = (heading.span[0], until)
                yield MotionGround(heading, above, counts_named(words), named_in(words, names), span)
            chain.append(heading)

    def prongs(self) -> tuple[Prong, ...]:
        """On which prongs it argues, where it raises immunity at all."""
        if _IMMUNITY.search(self._draft.text) is None:
            return ()
        argued = [
            " ".join(self._draft.text[s[0] : s[1]].split()) for s in self._sentences
            if self._part(s[0]) is MotionPart.ARGUMENT
        ]  # fmt: skip
        found = []
        if any(_VIOLATION.search(_without(text)) for text in argued):
            found.append(Prong.VIOLATION)
        if any(_CLEARLY.search(text) for text in argued):
            found.append(Prong.CLEARLY_ESTABLISHED)
        return tuple(found)

    def outside(self) -> tuple[Outside, ...]:
        """Papers and videos it relies on, each once, by the words that name it."""
        found: dict[str, list[tuple[str, bool, Span]]] = {}
        for start, end in self._sentences:
            text = self._draft.text[start:end]
            if _PLEADED.search(text) or self._part(start) is MotionPart.OPENING or not _RELIES.search(text):
                continue
            matches = list(_OUTSIDE.finditer(text))
            things = [m for m in matches if m["exhibit"] is None]
            labels = [" ".join(m[0].split()) for m in matches if m["exhibit"] is not None]
            for match in things or matches:
                what = " ".join(match[0].split()).strip(" ,")
                key = "video" if match["video"] else _BARE.sub("", what.lower())
                if len(things) == 1 and len(labels) == 1:
                    what = f"{what} ({labels[0]})"
                found.setdefault(key or what, []).append((what, match["video"] is not None, (start, end)))
        return tuple(
            Outside(max((u[0] for u in uses), key=len), uses[0][1], self.quoted(uses[0][2]), len(uses))
            for uses in found.values()
        )

    def facts(self, title: str) -> tuple[tuple[Numbered, Quoted], ...]:
        """The numbered statement of facts, in a section of facts or in a paper that is nothing else."""
        whole = re.search(r"statement of\b.{0,40}\bfacts", title, re.IGNORECASE) is not None
        return tuple(
            (one, self.quoted(one.span)) for one in numbered_paragraphs(self._draft)
            if whole or self._part(one.span[0]) is MotionPart.FACTS
        )  # fmt: skip

    def cases(self, authorities: Mapping[str, Authority], answers: Mapping[str, Answer]) -> Iterator[MotionCase]:
        """Every case it cites in full, once, in its order; its tables are left out."""
        met: dict[str, list[Citation]] = {}
        for one in self._citations:
            block = self._draft.block_at(one.span[0])
            if (
                one.kind in (Kind.FULL_CASE, Kind.DOCKET)
                and not block.is_table_of
                and one.parallel_to in (None, one.id)
            ):
                held = authorities.get(one.id)
                met.setdefault(held.id if held else one.normalized or one.text, []).append(one)
        for ones in met.values():
            first = ones[0]
            heading = self.under(first.span[0])
            standard = heading is not None and heading.part is MotionPart.STANDARD
            yield MotionCase(
                first,
                answers.get(first.id),
                authorities.get(first.id),
                heading,
                self.quoted(first.span),
                len(ones),
                standard,
            )


def _ends(headings: Sequence[MotionHeading]) -> list[int | None]:
    """For each heading that argues, with none below it that does, the number of the heading that ends it."""
    ends: list[int | None] = [None] * len(headings)
    following: list[tuple[int, bool]] = []
    """Headings after this one that no other holds, the nearest last, and whether they or those below them argue."""
    for number in range(len(headings) - 1, -1, -1):
        below = False
        while following and headings[following[-1][0]].level > headings[number].level:
            below |= following.pop()[1]
        argues = _argues(headings[number])
        if argues and not below:
            ends[number] = following[-1][0] if following else len(headings)
        following.append((number, argues or below))
    return ends


def _argues(heading: MotionHeading) -> bool:
    """A heading of the argument that says something: not the bare word ARGUMENT."""
    return heading.part is MotionPart.ARGUMENT and part_named(heading.text) is None


def _without(text: str) -> str:
    """A sentence without the words of the second prong, which speak of violations too."""
    return re.sub(r"violat\w+ (?:of )?(?:a |any )?clearly[- ]established\b[^.;]{0,60}", "", text, flags=re.IGNORECASE)


def _posture(title: str, opening: str) -> Posture | None:
    return next((p for where in (title, opening) for p, pattern in _POSTURES if pattern.search(where)), None)
