"""Every case offered as clearly established law is from a court that does not bind here, and no consensus is argued.

## Why it matters
Law is clear when the Supreme Court or your own court of appeals made it so, or when a consensus of other courts did.
One case of another circuit, by itself, lets the other side say that nothing bound these officers.

## What to do
Lead with a case of the Supreme Court or of your circuit decided before the events. Without one, gather decisions of
several circuits and say that they form a consensus.

## Limits
Needs the circuit. Only in a plaintiff's argument against immunity, once for a claim. Quiet as soon as any binding
case that helps, or that the records do not hold, is cited anywhere, or a consensus is argued (in a circuit that
counts one), and where AUT208 says that the case is wrongly called binding. Decisions of the former Fifth Circuit
before October 1, 1981 bind in the Eleventh. A note where decisions of three or more circuits are cited without the
word.

## Sources
The courts of the case records. Wilson v. Layne, 526 U.S. 603 (1999): controlling authority of the jurisdiction, or a
consensus of persuasive cases; Bonner v. City of Prichard, 661 F.2d 1206 (11th Cir. 1981) (en banc), for the former
Fifth Circuit.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.authorities.circuits import circuit_law
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.authority.binding_words import binding_claim
from draftkit.rules.citation.wording import shown
from draftkit.rules.immunity.consensus import argued, asserted, is_about
from draftkit.rules.immunity.notice import may_bind, rows_offered
from draftkit.rules.immunity.opposing import argues_against_immunity
from draftkit.rules.immunity.pointers import circuit_name, to_read
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_CONSENSUS = 3
"""Circuits that may be called a consensus."""


def _look(ctx: Context) -> Iterator[Finding]:
    law = circuit_law(ctx.circuit or "")
    if law is None or not argues_against_immunity(ctx):
        return
    told: set[str] = set()
    several = len(ctx.assessment.claims) > 1
    for claim in ctx.assessment.claims:
        # Where a consensus does not count, to claim one is QI308's, and to name other circuits is no answer.
        if may_bind(ctx, claim.id) or any(is_about(ctx, span, claim.id) for span in asserted(ctx)):
            continue
        if law.consensus_counts.value is not False and argued(ctx, claim.id):
            continue
        rows = rows_offered(ctx, claim.id) or rows_offered(ctx, "")
        if claim.circuit is None or not rows or any(row.binding is not False for row, _ in rows):
            continue
        first = min((c for _, cites in rows for c in cites), key=lambda c: c.span)
        if first.id in told or any(binding_claim(ctx, c) for _, cites in rows for c in cites):
            continue
        told.add(first.id)
        circuits = {row.authority.court for row, _ in rows}
        ours = circuit_name(claim.circuit)
        many = len(circuits) >= _CONSENSUS and claim.circuit != "ca11"
        others_too = f" and {len(rows) - 1} more" if len(rows) > 1 else ""
        of = " and ".join(circuit_name(one) for one in sorted(circuits))
        law_on = f"law on {claim.label}" if several else "law"
        yield RULE.finding(
            first,
            f"The draft says that the {law_on} was clearly established, but what it offers for that "
            f"({shown(first)}{others_too}) comes from the {of}. In the {ours} only the Supreme Court and the {ours} "
            "itself bind, so the other side can say that nothing bound these officers.",
            Basis("record", "courts", f"Decided by the {of}; the circuit given is the {ours}."),
            Remedy(
                "rewrite",
                f"{'Say that these circuits form a consensus, and ' if many else ''}{'l' if many else 'L'}ead with "
                f"a binding case "
                f"decided before the events.{to_read(ctx, claim=claim.id, before=0)}",
                "Binding authority, or a consensus of courts, makes law clear.",
            ),
            also=[c for _, cites in rows for c in cites if c is not first],
            severity=Severity.NOTE if many else None,
        )


_OPPOSITION = "PLAINTIFF'S OPPOSITION TO THE MOTION FOR SUMMARY JUDGMENT\n\nII. THE RIGHT WAS CLEARLY ESTABLISHED\n\n"

RULE = Rule(
    code="QI307",
    name="nonbinding-lead-authority",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            f"{_OPPOSITION}Taking a compliant man to the ground was clearly established as excessive force. Rice "
            f"v. Morehouse, 989 "
            "F.3d 1112 (9th Cir. 2021).",
            "Texas forum; the only prong-two case is Rice v. Morehouse, 989 F.3d 1112 (9th Cir. 2021), no consensus "
            "argued.",
            {"circuit": "ca5", "incident": "2022-06-14"},
        ),
        Example(
            f"{_OPPOSITION}Officers had fair warning. Champion v. Outlook Nashville, Inc., 380 F.3d 893 (6th Cir. "
            f"2004) (weight on "
            "a prone man).",
            options={"circuit": "ca9", "incident": "2019-06-01"},
        ),
    ),
    accepts=(
        Example(
            f"{_OPPOSITION}Officers had fair warning that such prison conditions are unlawful. Gates v. Collier, "
            f"501 F.2d 1291 (5th "
            "Cir. 1974).",
            "Alabama forum; lead case Gates v. Collier, 501 F.2d 1291 (5th Cir. 1974).",
            {"circuit": "ca11", "incident": "2019-06-01"},
        ),
        Example(
            f"{_OPPOSITION}Officers had fair warning. Deville v. Marcantel, 567 F.3d 156 (5th Cir. 2009); see also "
            f"Rice v. "
            "Morehouse, 989 F.3d 1112 (9th Cir. 2021).",
            "binding authority leads",
            {"circuit": "ca5", "incident": "2022-06-14"},
        ),
        Example(
            f"{_OPPOSITION}Other circuits agree that the law was clearly established. Rice v. Morehouse, 989 F.3d "
            f"1112 (9th Cir. "
            "2021).",
            "other circuits are argued as such",
            {"circuit": "ca5", "incident": "2022-06-14"},
        ),
        Example(
            "DEFENDANTS' MOTION FOR SUMMARY JUDGMENT\n\n"
            "The right was not clearly established. Rice v. Morehouse, 989 F.3d 1112 (9th Cir. 2021), is no help.",
            "a defendant's paper",
            {"circuit": "ca5", "incident": "2022-06-14"},
        ),
        Example(
            f"{_OPPOSITION}Officers had fair warning. Doe v. Roe, 812 F.3d 101 (5th Cir. 2016); Rice v. Morehouse, "
            f"989 F.3d 1112 "
            "(9th Cir. 2021).",
            "a case of the forum that the records do not hold",
            {"circuit": "ca5", "incident": "2022-06-14"},
        ),
    ),
    look=_look,
)
