"""The court wants a prisoner's complaint on its own form.

## Why it matters
Some courts take a prisoner's complaint only on their own printed form and dismiss any other, with leave to file again
on the form. Weeks go by, and a time limit may run meanwhile.

## What to do
Ask the clerk for the court's form (it is free, and often in the prison's library), fill in every part, and attach what
draftkit wrote as further pages: "see attached".

## Limits
Knows the courts in draftkit's table of local rules ("draftkit corpus district azd"); a row that nobody verified gives
a note. Fires for a plaintiff in custody and a paper in the order of a pleading; for a paper in a form's order it is a
note, as it may be the court's form. A judge's standing order may change any of this.

## Sources
D. Ariz. LRCiv 3.4; draftkit's table of local rules, with source and date of each row.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import Filer, LocalForm
from draftkit.model.place import Place
from draftkit.papers.kind import PaperKind
from draftkit.rules.filing.filed import complaint_of, district_of, in_custody, is_filed, is_inmate, title_span
from draftkit.rules.filing.specimens import PRISONER
from draftkit.rules.pleading.complaints import is_form
from draftkit.rules.pleading.specimens import complaint
from draftkit.rules.pleading.specimens import matter as specimen
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.model.draft import Span
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    where: Span | Place
    if (matter := complaint_of(ctx)) is not None:
        if matter.court.local_form is LocalForm.NONE or not any(in_custody(p) for p in matter.plaintiffs):
            return
        style, lawyer = matter.output.style, matter.matter.filer in (Filer.COUNSEL, Filer.CLINIC)
        where, form_order = matter.place("output.style"), style == "form-prisoner" or not (style or lawyer)
        stated = matter.court.local_form is LocalForm.REQUIRED
    elif is_filed(ctx, frozenset({PaperKind.COMPLAINT})) and is_inmate(ctx):
        where, form_order, stated = title_span(ctx), is_form(ctx), False
    else:
        return
    yield from _finding(ctx, where, form_order, stated)


def _finding(ctx: Context, where: Span | Place, form_order: bool, stated: bool) -> Iterator[Finding]:
    from draftkit.authorities.circuits import Confidence
    from draftkit.authorities.local_rules import complaint_form, overrides

    court = district_of(ctx)
    form = complaint_form(court.id) if court else None
    if not stated and (form is None or form.local_form != "required"):
        return
    sure = stated or (form is not None and form.confidence is Confidence.VERIFIED)
    name = court.abbreviation if court else "This court"
    said = form.statement if form else "The matter file says that the court requires its own form."
    source = f" Read in: {form.source or 'no source recorded'}; table of {ctx.records.corpus_date}." if form else ""
    yield RULE.finding(
        where,
        f"{name} wants a prisoner's complaint on its own form{'' if sure else ' (not verified: ask the clerk)'}, and "
        f"this one "
        f"is {'in the order of a form that may not be the court’s' if form_order else 'written as a pleading'}. "
        f"{overrides()}",
        Basis("record", "local-rules", f"{said}{source}"),
        Remedy(
            "rewrite", "Ask the clerk for the court's form, fill it in, and attach these pages: “see attached”.", said
        ),
        severity=None if sure and not form_order else Severity.NOTE,
    )


_HELD = '\n  - {id: doe, name: John Doe, mailing_address: "PO Box 1, Reno, NV 89501", custody: {status: pretrial}}'

RULE = Rule(
    code="FIL609",
    name="local-form-required",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(
            complaint(court="FOR THE DISTRICT OF ARIZONA", closing=PRISONER),
            "Prisoner complaint for Arizona in pleading style.",
        ),
        Example(specimen(court="{district: azd}", plaintiffs=_HELD, output="{style: pleading}"), "a matter file"),
        Example(
            specimen(court="{district: azd}", plaintiffs=_HELD, output="{style: form-prisoner}"),
            "a note: a form, maybe another",
        ),
        Example(
            specimen(court="{district: nvd, local_form: required}", plaintiffs=_HELD),
            "a note: stated in the matter file",
        ),
    ),
    accepts=(
        Example(
            complaint(court="FOR THE DISTRICT OF ARIZONA"), "Non-prisoner complaint for Arizona in pleading style."
        ),
        Example(complaint(closing=PRISONER), "a prisoner's complaint where no form is known to be required"),
        Example(
            specimen(court="{district: azd, local_form: none}", plaintiffs=_HELD),
            "the matter file says that there is none",
        ),
        Example(specimen(court="{district: azd}"), "nobody in custody"),
    ),
    look=_look,
)
