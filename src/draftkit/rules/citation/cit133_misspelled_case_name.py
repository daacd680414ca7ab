"""A party's name is one slip of the pen away from the record's spelling.

## Why it matters
The case is found by its numbers, but a search by its name fails, and a judge who knows the case sees carelessness.

## What to do
Look at the case and write the name as its court does.

## Limits
A note, once for each case: the record at that volume and page has the other party, or a word that differs by one letter
(wrong, missing, extra, or two swapped). Only names that the record states as confirmed; plural forms, abbreviations and
the record's other spellings are left alone.

## Sources
The name in the case record.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.comparing import one_slip_apart, printed_name
from draftkit.authorities.names import parties
from draftkit.model.citation import Verdict
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.citation.wording import as_record, by_printed_numbers, record_basis, shown
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.model.authority import Authority
    from draftkit.model.citation import Citation
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    told: set[str] = set()
    for group in by_printed_numbers(c for c in ctx.full if ctx.answers[c.id].verdict is Verdict.CONFIRMED):
        compared = ctx.comparisons.get(group[0].id)
        if compared is None or compared.authority.id in told or compared.authority.rests_on_inference("name"):
            continue
        authority = compared.authority
        slips = [c for c in group if _slip(c, authority)]
        if slips:
            told.add(authority.id)
            yield RULE.finding(
                slips[0],
                f"{shown(slips[0])} is spelled otherwise in the record: {as_record(authority)}.",
                record_basis(ctx, authority),
                Remedy("check", f"Compare with {as_record(authority)}.", "A search by the name then finds the case."),
                also=slips[1:],
            )


def _slip(citation: Citation, authority: Authority) -> bool:
    """True where a telling word of the printed name is no word of the record's names, but one slip from one of them."""
    printed = {word for party in parties(printed_name(citation)) for word in party.distinctive}
    known = {
        word for name in (authority.name, *authority.also_known_as) for party in parties(name) for word in party.words
    }
    return any(
        # (a name that was cut, "Alene" of "d'Alene", or a note's mark before it, "2Garrity", has another beginning)
        word[0] == other[0] and one_slip_apart(word, other) and not _scottish(word, other)
        for word in printed - known
        for other in known - printed
    )


def _scottish(one: str, other: str) -> bool:
    """M'Faddon and McFaddon: one name in old and new print."""
    return one[0] == "m" and (f"mc{one[1:]}" == other or f"mc{other[1:]}" == one)


RULE = Rule(
    code="CIT133",
    name="misspelled-case-name",
    severity=Severity.NOTE,
    since="0.1.0",
    flags=(
        Example("Graham v. Conner, 490 U.S. 386 (1989).", "Connor"),
        Example("Anderson v. Creigton, 483 U.S. 635 (1987).", "Creighton"),
        Example("Hope v. Peltzer, 536 U.S. 730 (2002).", "Pelzer"),
        Example(
            "Sandin v. Connor, 515 U.S. 472 (1995). Sandin v. Connor, 515 U.S. 472 (1995).",
            "once, though printed twice",
        ),
    ),
    accepts=(
        Example("Graham v. Connor, 490 U.S. 386 (1989)."),
        Example("Al-Kidd v. Ashcroft, 563 U.S. 731 (2011).", "the parties the other way round"),
        Example("Monell v. N.Y.C. Dep't of Soc. Servs., 436 U.S. 658 (1978).", "abbreviated words"),
        Example("Smith v. Jones, 536 U.S. 730 (2002).", "another name altogether: CIT121"),
        Example("Alene Tribe of Idaho, 521 U.S. 261 (1997).", "a name that was cut: Coeur d'Alene Tribe"),
        Example("Schooner Exchange v. McFaddon, 11 U.S. 116 (1812).", "M'Faddon in the record"),
        Example("Doe v. Conner, 1 F.4th 2 (9th Cir. 2021).", "no record to compare with"),
    ),
    look=_look,
)
