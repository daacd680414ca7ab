"""A case that the officers won on this very right is cited as if the plaintiff had won it.

## Why it matters
The court there found no violation, or held that the law was not clear. The other side will say so in a sentence, and
the case then argues for them: your facts are like those on which officers won.

## What to do
Cite a case that came out your way. If you keep this one, for what it says of the law, tell its outcome in a
parenthetical and say what is different here.

## Limits
Only cases whose record says that every ruling on the right at stake (on any right, where none is known) found no
violation, or held the law not clear without finding one. A note where the record infers that. Quiet where the draft
tells the outcome near any citation of the case, sets it aside, quotes it, or states a rule, a test or a condition; for
cases known for a rule, unless they are said to have held officers' conduct unlawful; for orders, guides and defence
papers. A violation found before immunity was granted is never flagged. AUT210 asks only who won immunity, whatever
was decided; where this rule speaks it does not. Cases that never decided the violation are QI304's.

## Sources
The rulings of the case record; Federal Rule of Civil Procedure 11(b)(2).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.immunity.rights import label
from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.rules.authority.outcome import any_inferred
from draftkit.rules.citation.wording import record_basis, shown
from draftkit.rules.immunity.lost import lost
from draftkit.rules.immunity.pointers import to_read
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    for one in lost(ctx):
        authority, first = one.authority, one.citations[0]
        field = "violation" if one.on_violation else "clearly_established"
        sure = authority.confidence == "high" and not any_inferred(authority, field)
        granted = all(r.immunity == "granted" for r in one.rulings)
        how = "found no violation" if one.on_violation else "held the law not clearly established"
        outcome = f"{how}{' and granted immunity' if granted else ''}"
        caveat = "" if sure else " The record infers this: read the opinion."
        yield RULE.finding(
            first,
            f"{shown(first)} is cited as support, but on {label(one.rulings[0].right)} the court {outcome}: the "
            f"officers won, and the draft does not say so.{caveat}",
            record_basis(ctx, authority, f"{authority.name}, {authority.printed_at}: the court {outcome}"),
            Remedy(
                "rewrite",
                f"Cite a case that came out your way.{to_read(ctx, authority)} Or keep it, and say how it ended and "
                "what is different here: ([FILL IN: what the court held, on which facts]).",
                "A case argues for the side that won it.",
            ),
            also=one.citations[1:],
            severity=None if sure else Severity.NOTE,
        )


RULE = Rule(
    code="QI324",
    name="lost-case-as-support",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            "The officers violated the Fourth Amendment when they walked into the house. Castagna v. Jean, 955 F.3d "
            "211 (1st Cir. 2020).",
            "no violation was found there",
        ),
        Example(
            "By then the right was clearly established. Muschette v. Gionfriddo, 910 F.3d 65 (2d Cir. 2018).",
            "the law was held not clear there",
        ),
        Example(
            "Using a taser on a man who lies still is excessive force. See Dockery v. Blackburn, 911 F.3d 458 (7th "
            "Cir. 2018).",
        ),
    ),
    accepts=(
        Example(
            "Using a taser on a driver who only refuses to sign is excessive force. Mattos v. Agarano, 661 F.3d 433 "
            "(9th Cir. 2011) (en banc).",
            "a violation was found before immunity was granted",
        ),
        Example(
            "Using a taser on a driver who threatens nobody is excessive force. Bryan v. MacPherson, 630 F.3d 805 (9th "
            "Cir. 2010).",
            "the same",
        ),
        Example(
            "The officers violated the Fourth Amendment when they walked into the house. Castagna v. Jean, 955 F.3d "
            "211 (1st Cir. 2020), found no violation, but there a party could be heard from the street.",
            "the outcome is told",
        ),
        Example(
            "Unlike the officers in Dockery v. Blackburn, 911 F.3d 458 (7th Cir. 2018), Officer Roe fired at a man who "
            "lay still.",
            "distinguished",
        ),
        Example(
            "The use of deadly force is judged by what the officer knew. Plumhoff v. Rickard, 572 U.S. 765 (2014).",
            "cited for its standard",
        ),
        Example(
            "Officers may not fire at a man who lies still. Doe v. Roe, 71 F.4th 1, 3 (3d Cir. 2023) (quoting Dockery "
            "v. Blackburn, 911 F.3d 458 (7th Cir. 2018)).",
            "quoted by another case",
        ),
        Example(
            "Force is excessive only where the man does not resist. Dockery v. Blackburn, 911 F.3d 458 (7th Cir. "
            "2018).",
            "a condition of the law",
        ),
        Example(
            "DEFENDANTS' MOTION FOR SUMMARY JUDGMENT\n\nThe right was not clearly established. Muschette v. "
            "Gionfriddo, 910 F.3d 65 (2d Cir. 2018).",
            "a defendant's paper",
        ),
    ),
    look=_look,
)
