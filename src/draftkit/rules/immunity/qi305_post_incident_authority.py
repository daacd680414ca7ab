"""A case decided after the events is offered as clearly established law.

## Why it matters
Immunity asks what the law told an officer on the day of the events. A decision that came later told nobody anything
that day, however alike its facts are.

## What to do
Put a case in its place that was decided before the events. Keep a later one only where it says that the law was
already clear by then, say so in a parenthetical ("right clearly established by May 2019"), and cite the earlier cases
it relied on.

## Limits
Needs the date of the events. An error where the record is sure and nothing earlier of use is cited for that claim; a
warning where other authority came before, or the record is not sure. A later case that held the law already settled
on or before your date gets only a note, and none where the draft says so or cites earlier binding authority. Quiet
for cases that state a standard, for cases cited on the violation alone, where the draft itself says that the case
came later, in orders of a court and in papers of a defendant.

## Sources
The dates of the case records. Harlow v. Fitzgerald, 457 U.S. 800, 818 (1982): what counts is the law at the time of
the conduct.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.moments import in_words, said
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.model.immunity import Weighed, Worth
from draftkit.rules.citation.wording import record_basis, shown
from draftkit.rules.immunity.notice import others, rows_offered, words
from draftkit.rules.immunity.papers import for_no_party
from draftkit.rules.immunity.pointers import to_read
from draftkit.rules.immunity.timing import SAID_LATE, earlier_help, gave_none, says_as_of, surely_late, useful_elsewhere
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.model.citation import Citation
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    if ctx.assessment.side == "defendant" or for_no_party(ctx):
        return
    claims = {c.id: c for c in ctx.assessment.claims}
    told: set[str] = set()
    for row, cites in rows_offered(ctx):
        when = (claims.get(row.claim) or ctx.assessment.claims[0]).incident
        if row.authority.id in told or when is None or row.before is not False or useful_elsewhere(ctx, row):
            continue
        told.add(row.authority.id)
        live = [c for c in cites if not (SAID_LATE.search(words(ctx, c)) or says_as_of(ctx, c))]
        alone = not (earlier_help(ctx, row.claim) or any((c.year or 0) <= int(when.last[:4]) for c in others(ctx)))
        if live and gave_none(row):
            only = " Nothing earlier of use is cited for this claim." if alone else ""
            sure = surely_late(row, when) and alone
            why = f"it told nobody then that the conduct was unlawful, so it is not clearly established law.{only}"
            yield _finding(ctx, row, live, why, Severity.ERROR if sure else Severity.WARNING)
        elif (
            row.worth in (Worth.SHOWS, Worth.PERSUASIVE)
            and alone
            and live
            and not any(says_as_of(ctx, c, before_it_too=True) for c in cites)
        ):
            of = said(row.ruling.conduct_date.partition("/")[0]) if row.ruling and row.ruling.conduct_date else ""
            settled = f"already settled{' for conduct of ' if of else ''}{of}"
            here = "" if row.worth is Worth.SHOWS else " and does not bind here"
            why = f"it gave no notice itself{here}. It helps by holding the law {settled}; the draft does not say so."
            yield _finding(ctx, row, live, why, Severity.NOTE)


def _finding(ctx: Context, row: Weighed, cites: list[Citation], why: str, severity: Severity) -> Finding:
    case = row.authority
    claim = next((c for c in ctx.assessment.claims if c.id == row.claim), ctx.assessment.claims[0])
    events = in_words(claim.incident) if claim.incident else "your events"
    keep = (
        "Say for what time it held the law settled, and cite the earlier cases that it relied on."
        if severity is Severity.NOTE
        else "Keep this one only if it says that the law was already clear by then, and say so."
    )
    return RULE.finding(
        cites[0],
        f"{shown(cites[0])} was decided {said(case.decided)}, after your events ({events}): {why}",
        record_basis(ctx, case, f"{case.name}, {case.printed_at}: decided {case.decided}"),
        Remedy(
            "rewrite",
            f"Cite a case decided before {events}.{to_read(ctx, case, row.claim or None, before=0)} {keep}",
            "Only law that stood before the events gives notice.",
        ),
        also=cites[1:],
        severity=severity,
    )


RULE = Rule(
    code="QI305",
    name="post-incident-authority",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            "The takedown was clearly established as excessive force. Rice v. Morehouse, 989 F.3d 1112 (9th Cir. "
            "2021).",
            "Force on 10 May 2019; only prong-two case: Rice v. Morehouse, 989 F.3d 1112 (9th Cir. 2021).",
            {"circuit": "ca9", "incident": "2019-05-10"},
        ),
        Example(
            "Any reasonable officer had fair warning that this force was excessive. Timpa v. Dillard, 20 F.4th 1020 "
            "(5th Cir. 2021).",
            "it held the law settled only for later conduct",
            {"circuit": "ca5", "incident": "2014-06-14"},
        ),
    ),
    accepts=(
        Example(
            "Filming the police was clearly established. Irizarry v. Yehia, 38 F.4th 1282 (10th Cir. 2022) (right "
            "clearly established by May 2019).",
            options={"circuit": "ca10", "incident": "2019-06-02"},
        ),
        Example(
            "The takedown was clearly established as excessive force. Rice v. Morehouse, 989 F.3d 1112 (9th Cir. "
            "2021).",
            "decided before the events",
            {"circuit": "ca9", "incident": "2022-05-10"},
        ),
        Example(
            "Kneeling on a prone man was excessive force. Timpa v. Dillard, 20 F.4th 1020 (5th Cir. 2021).",
            "cited for the violation alone",
            {"circuit": "ca5", "incident": "2014-06-14"},
        ),
        Example(
            "A later decision confirms that the force was clearly established as excessive. Timpa v. Dillard, 20 "
            "F.4th 1020 (5th Cir. 2021).",
            "said to be later",
            {"circuit": "ca5", "incident": "2014-06-14"},
        ),
        Example(
            "A right is clearly established when every reasonable official would know it. Rivas-Villegas v. "
            "Cortesluna, 595 U.S. 1 (2021).",
            "cited for the standard",
            {"circuit": "ca9", "incident": "2019-05-10"},
        ),
    ),
    look=_look,
)
