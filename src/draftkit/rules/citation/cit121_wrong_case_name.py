"""Another case stands at this volume and page.

## Why it matters
A citation that leads to somebody else's case may be taken for an invented one. Whoever signs the paper vouches for it,
with or without a lawyer.

## What to do
Open both: the case at the numbers you gave, and the case you named. Either the name or the numbers are wrong. If a case
of that name is known here under numbers one slip away, the finding says so.

## Limits
Rests on a record for exactly this volume and page; for a docket number, on one of the same court and date with that
number alone, and then it is a warning. Names are compared by their distinctive words after abbreviations
are written out; words such as City, County, State or Department never count. One such word in common means that there
is no error; where it comes from one party only and the other party is plainly somebody else, it is a warning, because
cases are also known under other captions.

## Sources
Federal Rule of Civil Procedure 11(b)(2); the record named in the finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Kind, Verdict
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.citation.identity import Concern, concern, did_you_mean
from draftkit.rules.citation.wording import as_record, body_citations, by_printed_numbers, numbers, record_basis, times
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


_WHY_MILD = {
    False: "One party agrees, the other does not.",
    True: "The two do not agree, but the record's own form of the name is not fully confirmed.",
}


def _look(ctx: Context) -> Iterator[Finding]:
    for group in by_printed_numbers(c for c in ctx.full if concern(ctx, c) in (Concern.NAME, Concern.PARTY)):
        first = group[0]
        what = concern(ctx, first)
        if first.parallel_to and concern(ctx, ctx.by_id[first.parallel_to]) is what:
            continue
        authority = ctx.comparisons[first.id].authority
        if what is Concern.PARTY:
            yield RULE.finding(
                first,
                f"{numbers(first)} is {as_record(authority)}; the draft calls it {first.name}{times(group)}. "
                f"{_WHY_MILD[ctx.comparisons[first.id].name is False]}",
                record_basis(ctx, authority),
                Remedy("check", "Compare the name with the case itself.", "The record may use another caption."),
                also=group[1:],
                severity=Severity.WARNING,
            )
            continue
        meant = did_you_mean(ctx, first)
        if meant is not None and meant.id != authority.id:
            remedy = Remedy("check", f"Did you mean {as_record(meant)}?", "A case of that name is one slip away.")
        else:
            remedy = Remedy("check", "Open the case and correct the name or the numbers.", "One of the two is wrong.")
        yield RULE.finding(
            first,
            f"{numbers(first)} is {as_record(authority)}, not {first.name}{times(group)}. A reader who looks it up "
            "finds another case.",
            record_basis(ctx, authority),
            remedy,
            also=group[1:],
        )
    yield from _dockets(ctx)


def _dockets(ctx: Context) -> Iterator[Finding]:
    """A docket number of a record, with the record's court and date, under another name."""
    of_others = (c for c in body_citations(ctx, Kind.DOCKET) if ctx.answers[c.id].verdict is Verdict.CONFLICT)
    for group in by_printed_numbers(of_others):
        first = group[0]
        authority = ctx.comparisons[first.id].authority
        yield RULE.finding(
            first,
            f"{numbers(first)} of that court and date is {as_record(authority)}, not {first.name}{times(group)}.",
            record_basis(ctx, authority),
            Remedy("check", "Look up the docket and correct the name or the number.", "One of the two is wrong."),
            also=group[1:],
            severity=Severity.WARNING,
        )


RULE = Rule(
    code="CIT121",
    name="wrong-case-name",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example("Smith v. Jones, 536 U.S. 730 (2002).", "536 U.S. 730 is Hope v. Pelzer"),
        Example("Scott v. Pelzer, 536 U.S. 730 (2002).", "one party replaced: a warning"),
        Example("Lopez v. Reyes, 122 S. Ct. 2508 (2002).", "by the Supreme Court Reporter's numbers"),
        Example("Smith v. Jones, No. 25-297 (U.S. Mar. 23, 2026).", "a docket number: a warning"),
    ),
    accepts=(
        Example(
            "Al-Kidd v. Ashcroft, 563 U.S. 731 (2011); Monell v. N.Y.C. Dep't of Soc. Servs., 436 U.S. 658 (1978).",
            "parties the other way round; abbreviated words",
        ),
        Example(
            "Zorn v. Linton, No. 25-297 (U.S. Mar. 23, 2026); Smith v. Jones, No. 25-297 (2d Cir. Mar. 23, 2026); "
            "Smith v. Jones, No. 25-297 (U.S. Jan. 5, 2026).",
            "the record's own name; another court; another order of that docket",
        ),
        Example("City of Canton, Ohio v. Harris, 489 U.S. 378 (1989).", "a longer form of a party's name"),
        Example("Hope v. Pelzer, 536 U.S. 730 (2002); Hope, 536 U.S. at 741.", "the right name, full and short"),
    ),
    look=_look,
)
