"""The amendment of a claim does not fit the person's status in custody at the time.

## Why it matters
Which right governs force, medical care and conditions depends on the person's status: the Fourth Amendment for
somebody being arrested (Graham v. Connor), the Fourteenth for a pretrial detainee (Kingsley v. Hendrickson), the
Eighth after conviction (Hudson v. McMillian). The tests differ, and a claim under the wrong one can fail although the
facts would do.

## What to do
Name the amendment that fits the day of the event. If the status is in doubt, plead both in the alternative and say so.

## Limits
Force, medical care, protection and conditions only, and claims that name one of the three amendments and no other. A
matter file: the status is taken from `custody` with `since` and `until`, and from where the event happened; unclear
dates stay quiet. A text: a count under the Eighth Amendment in a complaint that calls the plaintiff a pretrial
detainee, or tells of an arrest, and has no word of prison or sentence.

## Sources
Graham v. Connor, 490 U.S. 386 (1989); Kingsley v. Hendrickson, 576 U.S. 389 (2015); Hudson v. McMillian, 503 U.S. 1
(1992)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.place import Place
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.counts_read import about_state_law, amendments, claim_name, count_name, is_federal
from draftkit.rules.pleading.custody import AFTER_CONVICTION, BEFORE_CONVICTION, FREE, status_at
from draftkit.rules.pleading.specimens import FACTS, complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_DEPENDS = pattern(
    r"\bforce\b|\bmedical\b|\bprotect|\bconditions\b|\bindifferen|\bcruel\b|\bbeat"
    r"|\bsafety\b",
    re.IGNORECASE,
)
_SHARED = pattern(r"\bor\b|\balternativ|\bretaliat|\bdue process\b|\bequal protection\b|\bsearch\b", re.IGNORECASE)
_PRETRIAL = pattern(r"\bpre-?trial detainee\b|\bawaiting trial\b|\barrest(?:ed|s|ing)?\b", re.IGNORECASE)
_SENTENCED = pattern(
    r"\bprison\w*|\bpenitentiary\b|\bconvict\w+|\bsentenc\w+|\binmates?\b|\bdepartment of corrections?\b"
    r"|\bincarcerat\w+|\bcorrectional\b|\bprobation\b|\bparole\b|\bserving\b",
    re.IGNORECASE,
)
_FITS = {FREE: "fourth", BEFORE_CONVICTION: "fourteenth", AFTER_CONVICTION: "eighth"}
_CALLED = {
    FREE: "somebody who was not in jail or prison but was being stopped or arrested",
    BEFORE_CONVICTION: "somebody in custody before conviction",
    AFTER_CONVICTION: "somebody who had been convicted",
}


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        for number, claim in enumerate(own.claims):
            named = _one(claim.right or "")
            status = status_at(own, claim) if named and is_federal(claim) else None
            if (
                status is not None
                and named is not None
                and not (named == _FITS[status] or {named, _FITS[status]} == {"fourth", "fourteenth"})
            ):
                yield _finding(own.place(f"claims[{number}].right"), f"The {claim_name(claim)}", named, status)
    if not is_complaint(ctx):
        return
    for count in ctx.counts:
        named = None if about_state_law(count.heading) else _one(count.heading)
        text = ctx.draft.text
        if named == "eighth" and _PRETRIAL.search(text) and not _SENTENCED.search(text):
            status = BEFORE_CONVICTION if re.search(r"\bdetainee\b|\bawaiting trial\b", text, re.IGNORECASE) else FREE
            yield _finding(count.heading_span, f"The count {count_name(count)}", named, status)
            return


def _one(heading: str) -> str | None:
    """The amendment a claim rests on, where status decides whether it fits; None for every other claim."""
    named = amendments(heading)
    if len(named) != 1 or named[0] not in _FITS.values() or _SHARED.search(heading):
        return None
    return named[0] if _DEPENDS.search(heading) else None


def _finding(where: Span | Place, what: str, named: str, status: str) -> Finding:
    fits = _FITS[status].capitalize()
    return RULE.finding(
        where,
        f"{what} rests on the {named.capitalize()} Amendment, and the event happened to {_CALLED[status]}. For that "
        f"person the {fits} Amendment governs, and its test is another.",
        Basis(
            "rule",
            "draft",
            "Graham v. Connor (arrest); Kingsley v. Hendrickson (before conviction); Hudson v. McMillian (after it).",
        ),
        Remedy(
            "rewrite",
            f"Write “{fits} Amendment” in this claim if that was the status on the day; if the status is in doubt, "
            "plead both in the alternative, and correct the dates of custody in the file.",
            "The amendment decides the test.",
        ),
    )


def _file(right: str, custody: str, where: str = "") -> str:
    return matter(
        plaintiffs=f"\n  - {{id: doe, name: John Doe, custody: {custody}}}",
        events=f"\n  - {{id: strike, what: It hurt., when: {{date: 2023-03-03}}, where: {{place: here{where}}}}}",
        claims=f"\n  - {{id: force, right: '{right}', plaintiffs: [doe], elements: [{{name: it, events: [strike]}}]}}",
        injuries="",
    )


_EIGHTH = "Eighth Amendment, excessive force"
_JAIL = ", facility: Reno City Jail, in_custody: true"

RULE = Rule(
    code="PLD445",
    name="amendment-status-mismatch",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(_file(_EIGHTH, "{status: none}"), "Eighth Amendment force claim by a man arrested an hour before."),
        Example(_file("Fourteenth Amendment, excessive force", "{status: convicted_state, since: 2020-01-01}", _JAIL)),
        Example(
            complaint((*FACTS, "He was arrested."), counts=("COUNT I - EIGHTH AMENDMENT, EXCESSIVE FORCE", "It hurt."))
        ),
    ),
    accepts=(
        Example(
            _file("Fourteenth Amendment, excessive force", "{status: pretrial, since: 2023-02-01}", _JAIL),
            "Fourteenth Amendment force claim by a pretrial detainee.",
        ),
        Example(_file(_EIGHTH, "{status: convicted_state, since: 2020-01-01}", _JAIL), "a convicted prisoner"),
        Example(_file(_EIGHTH, "{status: none}", _JAIL), "free today; then in a jail, perhaps serving a sentence"),
        Example(complaint(counts=("COUNT I - EIGHTH OR FOURTEENTH AMENDMENT, MEDICAL CARE", "He was a detainee."))),
    ),
    look=_look,
)
