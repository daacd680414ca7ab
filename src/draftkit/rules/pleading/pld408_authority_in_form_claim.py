"""Cases or statutes are cited in the statement of claim of a court's form.

## Why it matters
The official forms ask for facts only in that part: no legal arguments, no cases or statutes. Law there takes the room
of the facts on which the judge decides.

## What to do
Take the citation out and keep the facts: who did what, where and when. Cases go into the opposition, if a motion
comes.

## Limits
Only papers that follow a form (by their headings, or by `output.style` of the matter file), and there only the
statement of claim. In a counselled pleading citations are left alone.

## Sources
The official forms for civil-rights complaints ask that no cases or statutes be cited in the statement of claim.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.citation import Citation, Kind
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.papers.parts import PartKind, part_at
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint, is_form, parts
from draftkit.rules.pleading.specimens import COUNTS, complaint, matter, one_event
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_LAW = (Kind.FULL_CASE, Kind.SHORT_CASE)


def _look(ctx: Context) -> Iterator[Finding]:
    if not (is_complaint(ctx) or complaint_matter(ctx)) or not is_form(ctx):
        return
    found = [c for c in ctx.citations if c.kind in _LAW and _in_claim(ctx, c)]
    if not found:
        return
    more = f" ({len(found)} in all)" if len(found) > 1 else ""
    yield RULE.finding(
        found[0],
        f"A case is cited in the statement of claim{more}. The form asks for facts there, and for no cases or "
        f"statutes.",
        Basis("rule", "draft", "The official forms ask that no cases or statutes be cited in the statement of claim."),
        Remedy(
            "rewrite",
            "Take the citation out, and say instead what happened: who did what, where and when.",
            "The judge looks there for facts.",
        ),
        also=found[1:],
    )


def _in_claim(ctx: Context, citation: Citation) -> bool:
    if ctx.matter_is_draft:
        return ctx.block(citation).part.startswith("events[")
    return part_at(parts(ctx), citation.span[0]).kind is PartKind.FACTS


_FORM = (
    "COMPLAINT FOR VIOLATION OF CIVIL RIGHTS\n\nI. The Parties to This Complaint\n\nJohn Doe\n\n"
    "III. Statement of Claim\n\n{}\n\nIV. Injuries\n\nA cut."
)
_EVENT = one_event("Lopez struck him. See Graham v. Connor, 490 U.S. 386 (1989).")

RULE = Rule(
    code="PLD408",
    name="authority-in-form-claim",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            _FORM.format("Lopez struck me. See Graham v. Connor, 490 U.S. 386 (1989)."),
            'Form-style statement of claim: "See Graham v. Connor, 490 U.S. 386 (1989)."',
        ),
        Example(matter(events=_EVENT, output="{style: form-nonprisoner}"), "a matter file in form style"),
    ),
    accepts=(
        Example(
            complaint(counts=(*COUNTS, "Lopez had fair warning. See Graham v. Connor, 490 U.S. 386 (1989).")),
            "Same sentence in a counselled pleading's fair-warning unit.",
        ),
        Example(_FORM.format("On March 3, 2023 Officer Lopez struck me in the Reno jail.")),
        Example(matter(events=_EVENT, output="{style: pleading}")),
    ),
    look=_look,
)
