"""The home address of a witness stands in the paper.

## Why it matters
A court's file is public. A witness whose home is printed can be found by anybody, and may stop helping. Rule 5.2 does
not name addresses in civil cases, but many courts' own privacy rules and many judges ask for the city only, and nobody
needs the street to understand what was seen.

## What to do
Name the witness and, at most, the city: "Ana Ruiz, of Reno". Keep the address in your notes (in a matter file, under
`contact`, which is never printed).

## Limits
Fires where a person who is no party is said to live at, or be of, a street address. Parties' own addresses, places of
the events, businesses and offices are left alone. The finding and the report do not repeat the address.

## Sources
Courts' own privacy rules (no rule of all courts); compare Federal Rule of Civil Procedure 5.2(a).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.papers.caption import surname
from draftkit.patterns import pattern
from draftkit.rules.filing.identifiers import NAME, also_at, held
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_STREET = (
    r"\d{1,6}(?: [NSEW]\.?)? (?:[A-Z0-9][\w.’'-]* ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd"
    r"|Court|Ct|Place|Pl|Way|Terrace|Ter|Circle|Cir|Trail|Parkway|Pkwy)\b\.?(?:,? (?:Apt|Apartment|Unit|No"
    r"|#)\.? ?\w{1,6})?"
)
_LIVES = pattern(
    rf"\b(?P<name>{NAME}),?(?: who)? (?:lives|lived|resides|resided|living|residing) (?:\w+ )?at (?P<at>{_STREET})"
    rf"|\b(?:[Ww]itness(?:es)?|[Nn]eighbor|[Bb]ystander|[Ee]yewitness|M[rs]s?\.),? (?P<of>{NAME}),? (?:of"
    rf"|at) (?P<home>{_STREET})"
    rf"|\b(?P<whose>{NAME})(?:[’']s home address|, whose home address)(?: is|:)? (?P<address>{_STREET})"
)
_NOT_PERSON = pattern(
    r"\b(?:Plaintiff|Defendant|Petitioner|Respondent|Officer|Sergeant|Deputy|Detective|Market|Store|Inc|LLC|Hospital"
    r"|Clinic"
    r"|Department|County|City|Jail|Prison|Center|Church|School|Bar|Restaurant|Office|Company|Police|Doe)\b"
)


def _look(ctx: Context) -> Iterator[Finding]:
    for one in held(ctx, _spans(ctx)):
        yield RULE.finding(
            one.spans[0],
            f"The home address of somebody who is no party stands here{also_at(one.spans, ctx)}. The court's file is "
            "public: anybody can find that person by it. Many courts and judges want the city only.",
            Basis("rule", "draft", "A person's name, words for living there, and a street with its number."),
            Remedy(
                "rewrite",
                "Leave the street and number out: “[FILL IN: name], of [FILL IN: city]”.",
                "Nobody needs it here.",
            ),
            private=one.spans,
        )


def _spans(ctx: Context) -> Iterator[Span]:
    parties = _parties(ctx)
    for match in _LIVES.finditer(ctx.draft.text):
        where = next(g for g in ("at", "home", "address") if match[g])
        name = match["name"] or match["of"] or match["whose"]
        before = ctx.draft.text[max(0, match.start() - 14) : match.start()]
        if _NOT_PERSON.search(name) or _NOT_PERSON.search(before) or surname(name).lower() in parties:
            continue
        yield match.span(where)


def _parties(ctx: Context) -> set[str]:
    """Surnames of the parties, lower case."""
    names = [p.name for p in (*ctx.caption.plaintiffs, *ctx.caption.defendants)] if ctx.caption else []
    if ctx.matter:
        names += [p.name for p in ctx.matter.plaintiffs] + [d.name for d in ctx.matter.defendants]
    return {surname(name).lower() for name in names}


RULE = Rule(
    code="FIL645",
    name="nonparty-home-address",
    severity=Severity.WARNING,
    since="0.1.0",
    flags=(
        Example("Witness Ana Ruiz of 12 Elm Street saw it.", "a witness's home"),
        Example("Ana Ruiz, who lives at 12 N. Elm St., Apt. 4, filmed the stop.", "with the flat"),
    ),
    accepts=(
        Example("The stop took place at 12 Elm Street.", "the place of the event"),
        Example("Plaintiff John Smith resides at 12 Elm Street. He lives at 12 Elm Street, Reno.", "a party"),
        Example("Witness Ana Ruiz saw it at 12 Elm Street. Ana Ruiz, of Reno, filmed it.", "no home"),
        Example(
            "JOHN SMITH,\nPlaintiff,\nv.\n\nR. LOPEZ,\nDefendant.\n\nCOMPLAINT\n\nJohn Smith lives at 12 Elm Street."
        ),
        Example("Mr. Oak Market of 12 Elm Street sells fruit.", "a business"),
    ),
    look=_look,
)
