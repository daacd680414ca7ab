"""A federal officer is sued under § 1983.

## Why it matters
42 U.S.C. § 1983 reaches people who act under the authority of a State. A federal agent acts under federal authority;
against him or her there is only the narrow claim of Bivens, which the Supreme Court hardly extends (Egbert v. Boule),
or a claim against the United States. The § 1983 claim can be dismissed.

## What to do
Say by which facts the agent acted with state authority (a joint task force, a state officer's order), or plead the
other claim. Ask a lawyer or a clinic first: times and forms differ.

## Limits
A matter file: a defendant of kind federal in a claim under § 1983 whose entry on color of law names nothing of a
State, county or city. A text: a federal agency in a defendant's line of the caption or paragraph, in a complaint
without Bivens, the Federal Tort Claims Act, or a word on a task force or joint action.

## Sources
42 U.S.C. § 1983; Egbert v. Boule, 596 U.S. 482 (2022).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import DefendantKind
from draftkit.model.place import Place
from draftkit.patterns import pattern
from draftkit.rules.pleading.complaints import complaint_matter, is_complaint
from draftkit.rules.pleading.counts_read import is_federal
from draftkit.rules.pleading.parties_read import body_words
from draftkit.rules.pleading.party_lists import of_parties
from draftkit.rules.pleading.specimens import complaint, matter
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context

_STATE = pattern(
    r"\b(?:state|county|city|town|local|sheriff|police department|task force|joint\w*|deputi[sz]ed"
    r"|cross-deputi\w+)\b",
    re.IGNORECASE,
)
_AGENT = pattern(
    r"\b(?:special agent|agent|officer|marshal|deputy marshal|employee|warden|guard"
    r"|inspector)s?\b[^.;]{0,60}\b(?:FBI|F\.B\.I|DEA|ATF|ICE|CBP|Federal Bureau of (?:Investigation|Prisons)|Drug "
    r"Enforcement Administration|Bureau of Prisons|Border Patrol|Customs and Border Protection"
    r"|Immigration and Customs Enforcement|Secret Service|United States Marshals?|U\.S\. Marshals?)\b"
    r"|\b(?:FBI|DEA|ATF|ICE|Border Patrol|U\.S\. Marshals?(?: Service)?) (?:special )?(?:agent|officer)s?\b"
)
_OTHER = pattern(
    r"\bbivens\b|\btort claims act\b|\bFTCA\b|\btask force\b|\bjoint(?:ly)?\b|\bin concert\b"
    r"|\b2671\b|\b1346\(b\)",
    re.IGNORECASE,
)
_1983 = pattern(r"\b1983\b")


def _look(ctx: Context) -> Iterator[Finding]:
    if (own := complaint_matter(ctx)) is not None:
        for number, one in enumerate(own.defendants):
            claims = [c for c in own.claims if any(a.defendant == one.id for a in c.against)]
            under = [c for c in claims if is_federal(c) and _1983.search(c.statute or "")]
            if one.kind is DefendantKind.FEDERAL and under and not _STATE.search(one.color_of_law or ""):
                yield _finding(own.place(f"defendants[{number}].kind"), one.name)
    if not is_complaint(ctx) or not _1983.search(ctx.draft.text) or _OTHER.search(body_words(ctx)):
        return
    for party in ctx.caption.defendants if ctx.caption else ():
        if _AGENT.search(party.text):
            yield _finding(party.span, party.name)
            return
    for said in of_parties(ctx):
        if said.text.startswith(("Defendant", "The Defendant")) and _AGENT.search(said.text):
            yield _finding(said.span, "This defendant")
            return


def _finding(where: Span | Place, name: str) -> Finding:
    return RULE.finding(
        where,
        f"{name} is a federal officer, and the claim is under § 1983, which reaches only people who act under the "
        f"authority of a State.",
        Basis(
            "rule",
            "draft",
            "42 U.S.C. § 1983: under color of state law; Egbert v. Boule, 596 U.S. 482 (2022), on Bivens.",
        ),
        Remedy(
            "rewrite",
            "“[FILL IN: name] acted with [FILL IN: state, county or city officers] under their authority: [FILL IN: "
            "facts]”, or plead another claim; ask a lawyer or clinic which.",
            "Without state authority there is no claim under § 1983.",
        ),
    )


def _file(color: str, kind: str = "federal") -> str:
    return matter(defendants=f"\n  - {{id: lopez, name: A. Poe, kind: {kind}, capacities: [individual]{color}}}")


def _text(job: str) -> str:
    return complaint(parties=("Plaintiff John Doe lives in Reno.", f"Defendant R. Lopez was {job}."))


RULE = Rule(
    code="PLD455",
    name="federal-officer-under-1983",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(
            _file(", color_of_law: He is an FBI agent and acted alone."),
            "§ 1983 count against an FBI agent acting alone.",
        ),
        Example(_text("a special agent of the Federal Bureau of Investigation"), "a complaint in text"),
    ),
    accepts=(
        Example(
            _file(
                ", color_of_law: A county deputy on a federal task force who used the county's authority.", "individual"
            ),
            "§ 1983 count against a county deputy on a federal task force, with state-authority facts.",
        ),
        Example(_text("a special agent of the FBI on a joint task force with the county"), "joint action"),
        Example(_file(", color_of_law: He acted for the county sheriff."), "state authority"),
        Example(complaint(("An FBI agent later took photographs.",)), "no defendant"),
    ),
    look=_look,
)
