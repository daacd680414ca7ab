"""A binding decision against the claim, on like facts, is not mentioned.

## Why it matters
The other side will cite it. A judge who learns of it from them hears their account first, and wonders what else was
left out.

## What to do
Read it. Name it yourself and say what is different: the facts, the date of the conduct, or what the court did not
decide.

## Limits
Needs the circuit, the date of the events and the right. Only in a plaintiff's argument against immunity, and only
decisions that bind, are about the same right, and came out against it as far as a source confirms; at most the two
most alike. A warning where the conduct is much alike, by draftkit's full-text comparison with the draft's own
account, else a note. Quiet where the case is named anywhere, by whatever form.

## Sources
The rulings of the case records. Candor to the court: the motion is likely to cite the case.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Finding, Remedy, Severity
from draftkit.model.immunity import Suggestion
from draftkit.rules.citation.wording import as_record, record_basis
from draftkit.rules.immunity.naming import accounted_for
from draftkit.rules.immunity.opposing import argues_against_immunity, argument_span
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.model.immunity import ImmunityClaim
    from draftkit.rules.context import Context

MOST = 2
"""Decisions named for a draft."""
_ALIKE, _SHARED = 0.6, 3
"""A warning needs this likeness (the most alike case has 1.0) and so many facts in common; a note needs one less and"""
_LIKE_ENOUGH = 0.4
"""this likeness."""


def _look(ctx: Context) -> Iterator[Finding]:
    if not argues_against_immunity(ctx):
        return
    told: set[str] = set()
    for claim, one in _against(ctx):
        authority = one.weighed.authority
        if authority.id in told or len(told) == MOST:
            continue
        told.add(authority.id)
        much = one.likeness >= _ALIKE and len(one.alike) >= _SHARED
        alike = f" Facts in common: {', '.join(one.alike[:4])}." if one.alike else ""
        unlike = f" Facts there that your draft does not show: {', '.join(one.different[:3])}." if one.different else ""
        yield RULE.finding(
            argument_span(ctx, claim),
            f"{as_record(authority)} binds here, is about {claim.label}, and is not mentioned. "
            f"{one.weighed.why}{alike} Expect the "
            "other side to cite it.",
            record_basis(ctx, authority, f"{as_record(authority)}: {authority.holding}"[:500].rstrip(" .")),
            Remedy(
                "rewrite",
                f"Read it, name it, and say what is different.{unlike}",
                "Answered first by you, it loses much of its force.",
            ),
            severity=None if much else Severity.NOTE,
        )


def _against(ctx: Context) -> list[tuple[ImmunityClaim, Suggestion]]:
    """The claims' adverse decisions that the draft does not name, most alike first."""
    claims = {c.id: c for c in ctx.assessment.claims}
    found = [
        (claims[reading.claim], one)
        for reading in ctx.assessment.reading
        for one in reading.adverse
        if reading.claim in claims and _counts(one, claims[reading.claim]) and not accounted_for(ctx, one)
    ]
    return sorted(found, key=lambda entry: entry[1].likeness, reverse=True)


def _counts(one: Suggestion, claim: ImmunityClaim) -> bool:
    weighed = one.weighed
    ruling = weighed.ruling
    alike = one.likeness >= _LIKE_ENOUGH and len(one.alike) >= _SHARED - 1
    return bool(alike and weighed.binding and weighed.sure and ruling and ruling.right == claim.right)


_CONDUCT = (
    "John Doe filmed an arrest in August 2014. An officer surrounded the bystander, grabbed his tablet and searched it "
    "for the video recording of the police.\n\n"
)
_SILENT = (
    f"PLAINTIFF'S OPPOSITION TO THE MOTION FOR SUMMARY JUDGMENT\n\nI. FACTS\n\n{_CONDUCT}"
    "II. THE RIGHT TO RECORD THE POLICE WAS CLEARLY ESTABLISHED\n\n"
    "Glik v. Cunniffe, 655 F.3d 78 (1st Cir. 2011), gave fair warning."
)

RULE = Rule(
    code="QI320",
    name="adverse-authority-unmentioned",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example(
            _SILENT,
            "Colorado forum, officer grabbed a bystander's tablet in August 2014, draft silent on Frasier v. Evans, "
            "992 F.3d 1003 (10th Cir. 2021).",
            {"circuit": "ca10", "incident": "2014-08", "right": "recording-police"},
        ),
    ),
    accepts=(
        Example(
            "PLAINTIFF'S OPPOSITION TO THE MOTION FOR SUMMARY JUDGMENT\n\n"
            "I. FACTS\n\n"
            "In June 2023 an officer grabbed the tablet of a bystander who filmed the police.\n\n"
            "II. THE RIGHT TO RECORD THE POLICE WAS CLEARLY ESTABLISHED\n\n"
            "Irizarry v. Yehia, 38 F.4th 1282 (10th Cir. 2022), gave fair warning. Frasier v. Evans, 992 F.3d 1003 "
            "(10th Cir. 2021), is distinguished by its date.",
            "Same forum, event of June 2023, draft relies on Irizarry and distinguishes Frasier by date.",
            {"circuit": "ca10", "incident": "2023-06", "right": "recording-police"},
        ),
        Example(
            f"{_SILENT} Frasier does not say otherwise.",
            "named without a citation",
            {"circuit": "ca10", "incident": "2014-08", "right": "recording-police"},
        ),
        Example(
            f"DEFENDANTS' MOTION FOR SUMMARY JUDGMENT\n\n{_CONDUCT}"
            "The right to record the police was not clearly established.",
            "a defendant's paper",
            {"circuit": "ca10", "incident": "2014-08", "right": "recording-police"},
        ),
        Example(
            _SILENT,
            "no date",
            {"circuit": "ca10", "right": "recording-police"},
        ),
    ),
    look=_look,
)
