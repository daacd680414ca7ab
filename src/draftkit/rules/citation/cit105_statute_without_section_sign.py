"""A statute is cited without the section sign.

## Why it matters
Courts print "42 U.S.C. § 1983". Without the sign the citation is still understood; it only looks hurried, and tools
that build a table of authorities may miss it.

## What to do
Write § (or "section" in running text) before the number: 42 U.S.C. § 1983.

## Limits
Only citations to the United States Code are looked at. It is a matter of form and nothing more.

## Sources
The form of a citation to the United States Code, as the courts print it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.wording import body_citations, by_printed_numbers, shown, times
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

MANY = 5
"""Sections without the sign up to which each is told by itself."""

_BARE = re.compile(r"^(\d{1,2}\s?U\.?\s?S\.?\s?C\.?(?:\s?A\.)?)\s{0,3}(\d.*)$", re.DOTALL)


def _look(ctx: Context) -> Iterator[Finding]:
    bare = [c for c in body_citations(ctx, Kind.STATUTE) if _BARE.match(c.text)]
    groups = by_printed_numbers(bare)
    for group in [[c for each in groups for c in each]] if len(groups) > MANY else groups:
        first = group[0]
        parts = _BARE.match(first.text)
        repaired = f"{parts[1]} § {parts[2]}" if parts else first.text
        yield RULE.finding(
            first,
            f"“{shown(first)}” has no section sign{times(group)}."
            if len(groups) <= MANY
            else f"{len(groups)} sections are cited without the section sign, beginning with “{shown(first)}”.",
            Basis("rule", "draft", "Sections of the United States Code are cited with § before the number."),
            Remedy("replace", repaired, "That is how courts print it."),
            also=group[1:],
        )


RULE = Rule(
    code="CIT105",
    name="statute-without-section-sign",
    severity=Severity.NOTE,
    since="0.1.0",
    flags=(
        Example("This action arises under 42 U.S.C. 1983.", "no sign"),
        Example("Jurisdiction rests on 28 USC 1331.", "no sign and no points"),
    ),
    accepts=(
        Example("Section 1983 of Title 42 provides the cause of action.", "the words in place of the sign"),
        Example("This action arises under 42 U.S.C. § 1983 and 28 U.S.C. §§ 1331, 1343(a)(3).", "one sign, two signs"),
        Example("This is a § 1983 action under 42 U.S.C. Section 1983.", "written out"),
    ),
    look=_look,
)
