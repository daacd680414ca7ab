"""The number of a statute is probably a slip: two digits of one that this work relies on have changed places.

## Why it matters
A complaint that bases jurisdiction or the cause of action on the wrong section invites a motion, and the judge a doubt.

## What to do
Compare the number with the statute's text. The finding names the section that it resembles.

## Limits
Only sections that civil-rights papers use every day are compared, and only a slip of two neighbouring digits counts,
backed by a second sign: the same subsection, or the words of the sentence ("jurisdiction", "action under"). Any other
section is neither confirmed nor doubted.

## Sources
28 U.S.C. § 1343(a)(3); 42 U.S.C. § 1983.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation, Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.wording import body_citations
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_COURT = r"jurisdiction|venue|district court|removal|supplemental"
_ACTION = r"action|claim|su(?:e|it|ing)\b|liab|color of|rights|depriv|damages|relief|conspir|fees?"

SECTIONS: dict[tuple[str, str], tuple[str, str]] = {
    ("28", "1291"): ("", r"appeal"),
    ("28", "1331"): ("", _COURT),
    ("28", "1343"): ("(a)(3)", _COURT),
    ("28", "1367"): ("(a)", _COURT),
    ("28", "1391"): ("(b)", _COURT),
    ("28", "1654"): ("", r"pro se|self|counsel|personally"),
    ("28", "1746"): ("", r"penalty|perjury|declar"),
    ("28", "1915"): ("(g)", r"pauper|fee|strike|dismiss"),
    ("28", "2201"): ("", r"declar"),
    ("28", "2202"): ("", r"declar"),
    ("42", "1983"): ("", _ACTION),
    ("42", "1985"): ("(3)", _ACTION),
    ("42", "1986"): ("", _ACTION),
    ("42", "1988"): ("", _ACTION),
    ("42", "1997e"): ("(a)", r"exhaust|prison|remed"),
}
"""Section → a subsection often cited with it, and words of a sentence that is about it."""

LEFT_ALONE = frozenset({("28", "1334")})
"""One swap from a listed section, and a section in use itself (bankruptcy jurisdiction)."""

_NUMBER = re.compile(r"(\d{1,2}) U\.S\.C\. § (\d{3,5}[a-z]?)((?:\(\w{1,4}\))*)$")


def _look(ctx: Context) -> Iterator[Finding]:
    told = set()
    for citation in body_citations(ctx, Kind.STATUTE):
        found = _NUMBER.match(citation.normalized or "")
        if found is None or found.group(1, 2) in told:
            continue
        title, section, subsection = found.groups()
        meant = resembles(ctx, citation, title, section, subsection)
        if meant is None:
            continue
        told.add((title, section))
        yield RULE.finding(
            citation,
            f"{title} U.S.C. § {section} looks like a slip for § {meant}: two digits seem to have changed places. The "
            "court would look up another law, or none.",
            Basis("rule", "draft", f"§ {meant} is the section that papers of this kind cite here."),
            Remedy("check", f"Did you mean {title} U.S.C. § {meant}{subsection}?", "Compare it with the statute."),
        )


def resembles(ctx: Context, citation: Citation, title: str, section: str, subsection: str) -> str | None:
    """The listed section that ``section`` is a digit swap of, when a second sign speaks for it; else None."""
    if (title, section) in SECTIONS or (title, section) in LEFT_ALONE:
        return None
    for i in range(len(section) - 1):
        swapped = section[:i] + section[i + 1] + section[i] + section[i + 2 :]
        known = SECTIONS.get((title, swapped))
        if known is None or swapped == section:
            continue
        usual, words = known
        around = ctx.words_before(citation, 120) + " " + ctx.words_after(citation, 60)
        if (usual and subsection.startswith(usual)) or re.search(words, around, re.IGNORECASE):
            return swapped
    return None


RULE = Rule(
    code="CIT106",
    name="unknown-statute",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("Jurisdiction rests on 28 U.S.C. § 1433(a)(3). This is an action under 42 U.S.C. § 1893.", "two swaps"),
        Example("This action arises under 42 U.S.C. §§ 1893 and 1988.", "in a list"),
    ),
    accepts=(
        Example("See 42 U.S.C. §§ 1997e(a), 12132, 2000cc-1.", "other sections are left alone"),
        Example("Jurisdiction rests on 28 U.S.C. §§ 1331, 1343(a)(3), and 1367(a).", "as they should be"),
        Example("The bankruptcy court had jurisdiction under 28 U.S.C. § 1334.", "one swap from § 1343, and meant"),
        Example("See 42 U.S.C. §§ 1981, 1982; 28 U.S.C. § 1332.", "neighbours that differ by one digit"),
    ),
    look=_look,
)
