"""Damages are asked from a judge, a prosecutor, a witness or a lawmaker for an act of that office.

## Why it matters
Judges for their rulings (Stump v. Sparkman), prosecutors for bringing and trying a case (Imbler v. Pachtman) and
witnesses for their testimony (Rehberg v. Paulk) cannot be made to pay damages, however wrong the act was. The claim
can be dismissed at the door.

## What to do
Leave that person out of the request for damages, or say which act was outside the office: a prosecutor who swore to
facts as a witness, who investigated before there was a case, who spoke to the press.

## Limits
A matter file: `immune_function` names the function and damages are asked from the person. A text: a judge or
prosecutor in the caption and damages in the prayer; quiet for a prosecutor as soon as the complaint speaks of a sworn
statement, an investigation, the press or office policy; a warning then for prosecutors, since draftkit cannot tell
which act it was.

## Sources
Stump v. Sparkman, 435 U.S. 349 (1978); Imbler v. Pachtman, 424 U.S. 409 (1976); Rehberg v. Paulk, 566 U.S. 356 (2012).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.claims import ReliefKind
from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import ImmuneFunction
from draftkit.model.place import Place
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.parties_read import body_words
from draftkit.rules.pleading.relief_read import DAMAGES, prayer
from draftkit.rules.pleading.specimens import complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_MONEY = (ReliefKind.COMPENSATORY, ReliefKind.PUNITIVE, ReliefKind.NOMINAL)
_IMMUNE = (ImmuneFunction.JUDICIAL, ImmuneFunction.PROSECUTORIAL, ImmuneFunction.WITNESS, ImmuneFunction.LEGISLATIVE)
_JUDGE = pattern(
    r"^\s*(?:the )?(?:hon(?:orable|\.)|(?:chief |district |circuit |county |municipal )?(?:judge"
    r"|justice|magistrate))\b|,\s*(?:\w+ )?judge\b",
    re.IGNORECASE,
)
_PROSECUTOR = pattern(
    r"\b(?:district attorney|prosecut(?:or|ing attorney)|state['’]?s attorney"
    r"|commonwealth['’]?s attorney|county attorney)\b(?!['’]?s? (?:office"
    r"|investigator))",
    re.IGNORECASE,
)
_OUTSIDE = pattern(
    r"\b(?:sw(?:ore|orn)|affidavit|warrant|investigat\w+|press|interview\w*|leak\w*|polic(?:y|ies)|custom|training"
    r"|supervis\w+|fabricat\w+|administrative|fired|employment)\b",
    re.IGNORECASE,
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        asked = [one for one in own.relief if one.kind in _MONEY]
        for number, one in enumerate(own.defendants):
            if one.immune_function in _IMMUNE and any(one.id in r.against or not r.against for r in asked):
                yield _finding(
                    own.place(f"defendants[{number}].immune_function"),
                    one.name,
                    f"the {one.immune_function.value} function",
                )
    if not is_complaint(ctx) or ctx.caption is None or not any(DAMAGES.search(one.text) for one in prayer(ctx)):
        return
    for party in ctx.caption.defendants:
        if _JUDGE.search(party.text):
            yield _finding(party.span, party.name, "a judge's rulings")
        elif _PROSECUTOR.search(party.text) and not _OUTSIDE.search(body_words(ctx)):
            yield _finding(party.span, party.name, "bringing and trying a case", Severity.WARNING)


def _finding(where: Span | Place, name: str, act: str, severity: Severity | None = None) -> Finding:
    return RULE.finding(
        where,
        f"Damages are asked from {name}. For acts that belong to {act} nobody can be made to pay damages under § "
        f"1983, however wrong they were.",
        Basis(
            "rule",
            "draft",
            "Stump v. Sparkman (judges); Imbler v. Pachtman (prosecutors); Rehberg v. Paulk (witnesses).",
        ),
        Remedy(
            "check",
            "Take this person out of the request for damages, or say which act lay outside the office: “On [FILL IN: "
            "date] [FILL IN: name] [FILL IN: swore to facts as a witness, investigated, spoke to the press]”.",
            "It is the act that counts, not the title.",
        ),
        severity=severity,
    )


def _file(function: str) -> str:
    return matter(defendants=f"\n  - {{id: lopez, name: A. Hale, kind: individual, immune_function: {function}}}")


_AFFIDAVIT = ("Assistant District Attorney Poe swore to facts in an affidavit for a warrant.",)
_DA = "A. POE, Assistant District Attorney, in his individual capacity"

RULE = Rule(
    code="PLD467",
    name="absolute-immunity-role",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(_file("judicial"), "Damages from the judge for the bail ruling."),
        Example(complaint(("Judge Hale set bail too high.",), defendants="JUDGE A. HALE, in his individual capacity")),
        Example(complaint(("Poe charged Doe with theft.",), defendants=_DA), "a warning"),
    ),
    accepts=(
        Example(
            complaint(_AFFIDAVIT, defendants=_DA),
            "Damages from a prosecutor for statements of fact in a sworn warrant application.",
        ),
        Example(_file("none"), "no such function"),
        Example(complaint(), "a police officer"),
    ),
    look=_look,
)
