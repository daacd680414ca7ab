"""What a rule may see."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from draftkit.authorities.comparing import Comparison
from draftkit.authorities.records import Records
from draftkit.citing.sentences import Sentences
from draftkit.model.authority import Authority
from draftkit.model.citation import Citation, Kind, antecedent_of
from draftkit.model.draft import Block, Draft, Span
from draftkit.model.immunity import Assessment
from draftkit.model.report import Answer

if TYPE_CHECKING:
    from draftkit.immunity.structure import Section
    from draftkit.model.matter import Matter
    from draftkit.papers.caption import Caption
    from draftkit.papers.counts import Count
    from draftkit.papers.kind import Paper
    from draftkit.papers.paragraphs import Numbered
    from draftkit.papers.signing import SignatureBlock

_ENTRY = re.compile(
    r"(?:[^\n]{0,120}?|[ \t,.]{0,9}\n\([^\n]{0,120}?)(?:(?:[.•·] ?){5,}|\.{0,4}…[.…])[.…•· \t]*"
    r"(?:\d|passim|[ivx]{1,6}\b)"
)
"""After an entry of a table of authorities: dots and a page, on its line or on the next with court and year."""


@dataclass(frozen=True)
class Context:
    """One draft with everything the rules may know about it.

    ``answers`` and ``comparisons`` are by citation id: the verdict, and how the citation compares with the record
    that stands at its volume and page. ``authorities`` is by citation id too: the record a citation means, followed
    through short forms, supra and Id. ``today`` is the date of the check; ``circuit`` a CourtListener id,
    ``incident`` an ISO date, month, year or range, ``right`` one of the controlled list, each None where not known.
    """

    draft: Draft
    citations: tuple[Citation, ...]
    answers: dict[str, Answer]
    comparisons: dict[str, Comparison]
    authorities: dict[str, Authority]
    records: Records
    today: dt.date
    circuit: str | None = None
    incident: str | None = None
    right: str | None = None
    district: str | None = None
    """CourtListener id of the federal district, where it was given by name."""
    matter: Matter | None = None
    """The case file of the lawsuit, where it was given."""
    memo: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    """What one module of rules worked out for the whole draft, by that module's name, so that it is done once."""

    @property
    def matter_is_draft(self) -> bool:
        """True where the matter file itself is what is checked: its texts are the draft's blocks, by key."""
        return self.draft.format == "matter"

    @cached_property
    def by_id(self) -> dict[str, Citation]:
        """Every citation by its id."""
        return {c.id: c for c in self.citations}

    @cached_property
    def by_kind(self) -> dict[Kind, list[Citation]]:
        """Citations by kind, each list in order of the draft."""
        groups: dict[Kind, list[Citation]] = defaultdict(list)
        for citation in self.citations:
            groups[citation.kind].append(citation)
        return groups

    @property
    def full(self) -> list[Citation]:
        """Full case citations in order of the draft, tables of authorities left out."""
        return [c for c in self.by_kind[Kind.FULL_CASE] if not self.listed(c)]

    def listed(self, citation: Citation) -> bool:
        """True for an entry of a table of authorities or contents: it lists a citation, it does not make one.

        Such a table may run over several pages of a PDF and be recognised on the first only: the dots tell it.
        """
        known: dict[str, bool] = self.memo.setdefault(f"{__name__}.listed", {})
        if citation.id not in known:
            end = citation.span[1]
            known[citation.id] = self.block(citation).is_table_of or bool(_ENTRY.match(self.draft.text, end, end + 300))
        return known[citation.id]

    @cached_property
    def sentences(self) -> Sentences:
        """The draft's sentences, tables of authorities left out."""
        return Sentences(self.draft, self.citations)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The draft's sections, with what each is about."""
        from draftkit.immunity.structure import sections_of

        return sections_of(self.draft)

    @cached_property
    def paper(self) -> Paper:
        """What paper the draft is, and whose."""
        from draftkit.papers.kind import paper_of

        return paper_of(self.draft)

    @cached_property
    def caption(self) -> Caption | None:
        """The draft's caption."""
        from draftkit.papers.caption import caption_of

        return caption_of(self.draft)

    @cached_property
    def numbered(self) -> tuple[Numbered, ...]:
        """The numbered paragraphs of a pleading."""
        from draftkit.papers.paragraphs import numbered_paragraphs

        return numbered_paragraphs(self.draft)

    @cached_property
    def counts(self) -> tuple[Count, ...]:
        """The counts of a complaint."""
        from draftkit.papers.counts import counts_of

        return counts_of(self.draft)

    @cached_property
    def signature(self) -> SignatureBlock | None:
        """The signature block."""
        from draftkit.papers.signing import signature_of

        return signature_of(self.draft)

    @cached_property
    def assessment(self) -> Assessment:
        """The qualified-immunity analysis: claims, every cited case weighed for each, what to read next."""
        from draftkit.immunity.assessing import assess

        return assess(
            self.draft,
            self.citations,
            self.authorities,
            self.records,
            self.sentences,
            circuit=self.circuit,
            incident=self.incident,
            right=self.right,
            matter=self.matter,
            listed={c.id for c in self.citations if self.listed(c)},
        )

    @cached_property
    def history_children(self) -> dict[str, list[Citation]]:
        """For each citation id, the history citations attached to it (``rev'd``, ``vacated`` ...)."""
        children: dict[str, list[Citation]] = defaultdict(list)
        for citation in self.citations:
            if citation.history_of:
                children[citation.history_of].append(citation)
        return children

    @cached_property
    def parallel_members(self) -> dict[str, list[Citation]]:
        """For each leading citation id, its parallel citations (the leader itself left out)."""
        members: dict[str, list[Citation]] = defaultdict(list)
        for citation in self.citations:
            if citation.parallel_to:
                members[citation.parallel_to].append(citation)
        return members

    def antecedent(self, citation: Citation) -> Citation | None:
        """The full citation that a short, supra, Id. or name-only form means; itself for a full one."""
        return antecedent_of(citation, self.by_id)

    def block(self, where: Citation | int) -> Block:
        """The block that holds a citation or an offset."""
        return self.draft.block_at(where.span[0] if isinstance(where, Citation) else where)

    def words_before(self, citation: Citation, characters: int = 400) -> str:
        """Text of the same block just before the citation, at most so many characters."""
        start = self.block(citation).start
        return self.draft.text[max(start, citation.span[0] - characters) : citation.span[0]]

    def words_after(self, citation: Citation, characters: int = 400) -> str:
        """Text of the same block just after the citation, at most so many characters."""
        end = self.block(citation).end
        return self.draft.text[citation.span[1] : min(end, citation.span[1] + characters)]

    def paragraphs(self) -> Iterator[Block]:
        """Blocks that are the draft's own prose: tables of authorities and contents left out."""
        return (b for b in self.draft.blocks if not b.is_table_of)

    def slice(self, span: Span) -> str:
        """The draft's text at a span."""
        return self.draft.text[span[0] : span[1]]
