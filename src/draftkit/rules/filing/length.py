"""How long a paper is by a local rule's count: words, and pages where the file has them.

Caption, tables, signature block and whatever follows it are left out whether or not the rule lists them: a paper that
is too long by this count is too long by any.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from draftkit.model.draft import Block

if TYPE_CHECKING:
    from draftkit.authorities.local_rules import LocalRule
    from draftkit.rules.context import Context

WORDS_A_PAGE = 300
"""Words on a double-spaced page in 12-point type, rounded up: for an estimate where nothing has laid the pages out."""

_DOUBT = 1.15
"""An estimate is worth a word only when it is so many times the limit."""


@dataclass(frozen=True, slots=True)
class Length:
    """Counted words; pages as laid out, or None. ``whole``: the signature shows where the paper ends."""

    words: int
    pages: int | None
    whole: bool

    @property
    def estimated_pages(self) -> int:
        """Pages, from the words."""
        return -(-self.words // WORDS_A_PAGE)

    def pages_over(self, limit: float) -> tuple[int, bool] | None:
        """The number of pages where it is over ``limit``, and whether they were counted, not estimated."""
        if self.pages is not None:
            return (self.pages, True) if self.pages > limit else None
        return (self.estimated_pages, False) if self.estimated_pages > limit * _DOUBT else None


def length_of(ctx: Context) -> Length:
    """The length of the paper, worked out once."""
    key = f"{__name__}.length"
    if key not in ctx.memo:
        blocks = [b for b in ctx.draft.blocks if _counts(ctx, b)]
        pages = {p for b in blocks for p in (b.page, *(n for _, n in b.pages)) if p is not None}
        words = sum(len(b.text.split()) for b in blocks)
        ctx.memo[key] = Length(words, len(pages) if pages else None, ctx.signature is not None)
    found: Length = ctx.memo[key]
    return found


def limit_on(ctx: Context, rule: LocalRule) -> tuple[float | None, str, str]:
    """The limit for this paper, its unit, and the row's field that says so."""
    if "summary judgment" in (ctx.paper.title or "").lower():
        for other in rule.alternate_limits:
            if other.when == "summary judgment":
                return other.limit, other.unit, "alternate_limits"
    return rule.limit, rule.unit, "limit"


def _counts(ctx: Context, block: Block) -> bool:
    """Body, footnotes, endnotes, tables and boxes after the title and before the signature."""
    if block.is_table_of or block.part.startswith(("header", "footer")):
        return False
    begin = max(ctx.caption.span[1] if ctx.caption else 0, (ctx.paper.title_span or (0, 0))[1])
    end = ctx.signature.span[0] if ctx.signature else len(ctx.draft.text) + 1
    return begin <= block.start < end
