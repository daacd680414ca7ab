"""An entry of the table of authorities stands under the wrong heading.

## Why it matters
A small thing, but easy to see, and readers look an authority up under its heading. Tables have one heading for cases,
and others for the constitution, statutes, rules, regulations and the rest.

## What to do
Move the line under the heading where it belongs.

## Limits
Understands headings that say what they hold ("Cases", "Statutes and Rules"); "Other Authorities" may hold anything.

## Sources
The usual order of a table of authorities: cases, constitution, statutes, rules, regulations, other authorities.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.citation.tables import entries
from draftkit.rules.citation.wording import shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

BELONGS = {
    Kind.FULL_CASE: "cases",
    Kind.STATUTE: "statutes or regulations",
    Kind.RULE: "rules",
    Kind.CONSTITUTION: "constitutional provisions",
}
"""Where each kind belongs; kinds not listed may stand anywhere."""


def _look(ctx: Context) -> Iterator[Finding]:
    for entry in entries(ctx):
        place = BELONGS.get(entry.citation.kind)
        if place is None or entry.allowed is None or entry.citation.kind in entry.allowed:
            continue
        yield RULE.finding(
            entry.citation,
            f"{shown(entry.citation)} stands under the heading “{entry.heading}”. It belongs under {place}.",
            Basis("draft", "draft", f"The last heading of the table before it is “{entry.heading}”."),
            Remedy("rewrite", f"Move the line under the heading for {place}."),
        )


_CASES = "TABLE OF AUTHORITIES\n\nCases\n\nHope v. Pelzer, 536 U.S. 730 (2002) ........ 2\n\n"
_BODY = (
    "ARGUMENT\n\nHope v. Pelzer, 536 U.S. 730 (2002), was brought under 42 U.S.C. § 1983. See Fed. R. Civ. P. 12(b)(6)."
)

RULE = Rule(
    code="CIT183",
    name="wrong-table-category",
    severity=Severity.NOTE,
    since="0.1.0",
    flags=(
        Example(f"{_CASES}42 U.S.C. § 1983 ........ 4\n\n{_BODY}", '"42 U.S.C. § 1983 ... 4" under the heading Cases.'),
    ),
    accepts=(
        Example(
            f"{_CASES}Rules\n\nFed. R. Civ. P. 12(b)(6) ........ 4\n\n{_BODY}",
            '"Fed. R. Civ. P. 12(b)(6) ... 4" under the heading Rules.',
        ),
        Example(f"{_CASES}Statutes and Rules\n\n42 U.S.C. § 1983 ........ 4\n\n{_BODY}", "one heading for two kinds"),
        Example(f"{_CASES}Other Authorities\n\n42 U.S.C. § 1983 ........ 4\n\n{_BODY}", "may hold anything"),
    ),
    look=_look,
)
