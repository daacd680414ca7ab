"""A web page about the law is cited in place of the law.

## Why it matters
A primer, a blog or an encyclopedia is not law, may be wrong, and may change after the paper is filed. The judge wants
the case, the statute or the rule that the page rests on.

## What to do
Open the page, find the case or section it relies on, read that, and cite it. Then the web address can go.

## Limits
Fires for a web address whose name speaks of law, courts, rights or immunity, in a sentence without any legal citation.
Addresses that accompany a citation are left alone, and so are courts' and governments' own sites, news, video and other
pages that are offered for facts, and addresses in a signature block.

## Sources
What counts as authority in a federal court: constitution, statutes, rules and decided cases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Kind
from draftkit.model.draft import Block
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.immunity.papers import is_a_page
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]”]{3,300}")
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([^/:?#\s]{3,100})")
_OFFICIAL = re.compile(r"(?:\.gov|\.mil|\.us|courtlistener\.com|supremecourtus)$", re.IGNORECASE)
_ABOUT_LAW = re.compile(
    r"law|legal|1983|immunit|attorney|counsel|court|justia|findlaw|nolo|oyez|casetext|wikipedia|primer|rights"
    r"|constitution"
    r"|doctrine|lexis|westlaw",
    re.IGNORECASE,
)
_FACTS = re.compile(
    r"news|youtu|video|vimeo|facebook|twitter|tribune|times|press|cnn|npr\b|police|sheriff|enforcement", re.IGNORECASE
)
_CITES = frozenset(
    {
        Kind.FULL_CASE,
        Kind.SHORT_CASE,
        Kind.ID,
        Kind.SUPRA,
        Kind.STATUTE,
        Kind.RULE,
        Kind.CONSTITUTION,
        Kind.DOCKET,
        Kind.JOURNAL,
    }
)


def _look(ctx: Context) -> Iterator[Finding]:
    if is_a_page(ctx):
        return
    for block in ctx.paragraphs():
        if "://" not in block.text and "www." not in block.text:
            continue
        for match in _URL.finditer(block.text):
            address = match[0].rstrip(".,;:")
            host = _HOST.match(address)
            if host is None or _OFFICIAL.search(host[1]) or not _ABOUT_LAW.search(address) or _FACTS.search(address):
                continue
            start = block.start + match.start()
            if _stands_alone(block, match.start()) or _with_a_citation(ctx, start):
                continue
            yield RULE.finding(
                (start, start + len(address)),
                f"The web page {host[1]} is cited where the law should be. A page about the law is not authority: it "
                f"may be "
                "wrong, and it may change.",
                Basis("rule", "draft", "The sentence holds a web address and no legal citation."),
                Remedy(
                    "rewrite",
                    "Find the case, statute or rule the page relies on, read it, and cite that.",
                    "A primer is not law.",
                ),
            )


def _stands_alone(block: Block, at: int) -> bool:
    """True for an address with hardly a word before it on its line: a letterhead or a signature block."""
    line = block.text[block.text.rfind("\n", 0, at) + 1 : at]
    return len(line.strip()) < 3


def _with_a_citation(ctx: Context, offset: int) -> bool:
    """True when the sentence, or the citation just before it in the paragraph, is a legal citation."""
    made = ctx.sentences
    index = made.index_at(offset)
    if index is None:
        return False
    near = list(made.citations_in(index))
    if made.same_block(index, index - 1):
        near += [c for c in made.citations_in(index - 1) if offset - c.span[1] < 40]
    return any(c.kind in _CITES for c in near)


RULE = Rule(
    code="AUT212",
    name="web-page-as-authority",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example("See https://section1983.org/primer/qualified-immunity."),
        Example("Immunity protects officers from suit. See https://en.wikipedia.org/wiki/Qualified_immunity."),
    ),
    accepts=(
        Example("Harlow v. Fitzgerald, 457 U.S. 800 (1982), https://www.courtlistener.com/opinion/110837/."),
        Example(
            "The policy is posted at https://www.example.gov/police/use-of-force-law.pdf.", "a government's own page"
        ),
        Example("The video is at https://www.youtube.com/watch?v=abc.", "offered for facts"),
        Example("42 U.S.C. § 1983, https://www.law.cornell.edu/uscode/text/42/1983.", "with the statute"),
        Example("John Doe\n\nwww.doelaw.example", "a signature block"),
    ),
    look=_look,
)
