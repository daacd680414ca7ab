"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation
from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.place import Place

if TYPE_CHECKING:
    from draftkit.rules.context import Context

HEADINGS = ("Why it matters", "What to do", "Limits", "Sources")
"""The headings every rule's docstring has, in this order (a meta-test demands them)."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text that must, or must not, give the rule's finding.

    ``text`` is a whole small draft (plain text; blank lines between paragraphs), or a matter file, whose first line is
    ``schema: draftkit/matter@1``. ``options`` are passed to ``draftkit.check`` (``circuit``, ``incident``, ``today``).
    ``note`` says what the example shows. ``matter`` is the text of a matter file that goes with a draft.
    """

    text: str
    note: str = ""
    options: dict[str, str] = field(default_factory=dict)
    matter: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One check.

    ``name`` names the fault, not the cure. ``look`` yields findings for a whole draft. ``flags`` are texts that must
    give this code, ``accepts`` tempting texts that must not. ``since`` is the version that brought the rule.
    """

    code: str
    name: str
    severity: Severity
    since: str
    flags: tuple[Example, ...]
    accepts: tuple[Example, ...]
    look: Callable[[Context], Iterable[Finding]]

    def finding(
        self,
        where: Citation | Span | Place,
        message: str,
        basis: Basis,
        remedy: Remedy,
        *,
        also: Iterable[Citation] = (),
        severity: Severity | None = None,
        private: Iterable[Span] = (),
    ) -> Finding:
        """A finding of this rule; ``also`` names further citations, ``private`` spans that no output may show.

        ``where`` is a citation (its span is looked at), a bare span, or a place in the matter file
        (``context.matter.place("claims[0].against")``).
        """
        place = where if isinstance(where, Place) else None
        span: Span = (0, 0)
        if isinstance(where, Citation):
            span = where.span
        elif not isinstance(where, Place):
            span = where
        ids = tuple(c.id for c in (where, *also) if isinstance(c, Citation))
        worth = severity or self.severity
        return Finding(self.code, self.name, worth, message, span, ids, basis, remedy, place, tuple(private))
