"""The paper ends without a signature, or without the address, telephone and e-mail of whoever signs.

## Why it matters
Rule 11(a) wants every paper signed, by the lawyer or by the party who has none, with the signer's address, e-mail
address and telephone number. The court strikes a paper that is not signed and not mended at once, and an order that
cannot reach you can end the case.

## What to do
End the paper with the date, a line for the signature, and below it your name, address, telephone and e-mail. A person
in jail or prison without telephone or e-mail gives the prison number and the prison's address.

## Limits
Looks at whole papers with a caption: complaints, motions, oppositions, replies; a signature block at the top of the
first page counts. One of telephone and e-mail missing is only a note. In a matter file the address is FIL610's.

## Sources
Federal Rule of Civil Procedure 11(a).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import Counsel, Filer, Plaintiff
from draftkit.patterns import pattern as later
from draftkit.rules.filing.filed import complaint_of, in_custody, is_filed, is_inmate, signature_text, title_span
from draftkit.rules.filing.specimens import ALONE, COUNSEL, PRISONER, brief
from draftkit.rules.pleading.specimens import matter as specimen
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.model.matter import Matter
    from draftkit.rules.context import Context

_PARTS = {
    "address": later(
        r"\b[A-Z]{2}\.?,? +\d{5}\b|\b\d{5}(?:-\d{4})?\s*$|\bP\.? ?O\.? ?Box\b|\baddress\b|\bc/o\b", re.I | re.M
    ),
    "telephone": later(r"\b\d{3}\)?[ .‑-]{0,2}\d{3}[ .‑-]\d{4}\b|\btel(?:ephone)?\b|\bphone\b", re.IGNORECASE),
    "e-mail": later(r"\S@\S|\be-?mail\b", re.IGNORECASE),
}
_ENDS = later(
    r"\b(?:WHEREFORE|Wherefore|respectfully|CONCLUSION|PRAYER|Prayer for Relief|Conclusion|RELIEF)\b"
    r"|\bshould be (?:denied|granted)"
)
_SIGNED = later(r"/s/|\bs/ ?[A-Z]|_{8,}|^\W*(?:dated?|signed|signature|respectfully)\b", re.IGNORECASE | re.MULTILINE)
"""A paper may be signed in its middle, before long exhibits."""
_WRITE = (
    "End with: “Dated: [FILL IN: date] / ____________ (signature) / [FILL IN: name, address, telephone, e-mail]”; in "
    "custody: "
    "“[FILL IN: name, prison number, prison and its address]”."
)


def _look(ctx: Context) -> Iterator[Finding]:
    if (matter := complaint_of(ctx)) is not None:
        for key, signer in _signers(matter):
            missing = [w for w, v in (("telephone", signer.telephone), ("e-mail", signer.email)) if not v]
            if missing:
                yield _finding(ctx, missing, key)
    elif is_filed(ctx):
        signed = ctx.signature
        if signed is None:
            end = len(ctx.draft.text)
            if _ENDS.search(ctx.draft.text, max(0, end - 8_000)) and not _SIGNED.search(
                ctx.draft.text, title_span(ctx)[1]
            ):
                yield _finding(ctx, ["signature"], None)
            return
        text = signature_text(ctx)
        missing = [what for what, pattern in _PARTS.items() if not pattern.search(text)]
        if is_inmate(ctx):
            missing = ["address"] if "address" in missing and signed.prisoner_number is None else []
        if missing:
            yield _finding(ctx, missing, None)


def _signers(matter: Matter) -> Iterator[tuple[str, Plaintiff | Counsel]]:
    """Who signs: the first lawyer, where a clinic or a lawyer files; else each grown plaintiff who is not held."""
    if matter.matter.filer in (Filer.CLINIC, Filer.COUNSEL):
        yield from ((f"counsel[{n}]", one) for n, one in enumerate(matter.counsel[:1]))
        return
    for n, one in enumerate(matter.plaintiffs):
        if not (one.minor or in_custody(one)):
            yield f"plaintiffs[{n}]", one


def _finding(ctx: Context, missing: list[str], key: str | None) -> Finding:
    grave = len(missing) > 1 or missing[0] in ("signature", "address")
    what = " and no ".join(missing)
    said = (
        "The paper ends without a signature or a line for one"
        if "signature" in missing
        else f"The signer gives no {what}"
    )
    note = "" if grave else " If you have none, say so at the signature."
    where = ctx.signature.span if ctx.signature else title_span(ctx) if key is None else (0, 0)
    return RULE.finding(
        ctx.matter.place(key) if key is not None and ctx.matter else where,
        f"{said}. Rule 11(a) asks for the signature of a lawyer, or of the party who has none, with address, e-mail "
        f"and "
        f"telephone; the court may strike the paper.{note}",
        Basis("rule", "draft", f"Not found at the end of the paper: {', '.join(missing)}."),
        Remedy("rewrite", _WRITE, "Rule 11(a)."),
        severity=None if grave else Severity.NOTE,
    )


RULE = Rule(
    code="FIL601",
    name="signature-block-incomplete",
    severity=Severity.BLOCKER,
    since="0.1.0",
    flags=(
        Example(
            brief(signature="Dated: October 6, 2025\n\n/s/ John Doe\nJohn Doe"),
            "Name and date; no address, e-mail or telephone.",
        ),
        Example(brief(signature=""), "no signature at all"),
        Example(brief(signature=ALONE.replace("john@example.org\n", "")), "a note: the e-mail alone is missing"),
        Example(specimen(), "a matter file without telephone and e-mail"),
    ),
    accepts=(
        Example(brief(signature=PRISONER), "Prisoner without e-mail or telephone: number and prison address given."),
        Example(brief(), "a clinic's block"),
        Example(
            COUNSEL.partition("\n\n")[2] + "\n\n" + brief(signature="Dated: October 6, 2025\n\n/s/ Ruth Example"),
            "top left",
        ),
        Example(
            brief(
                signature="Date: ______\n\n__________________\nName: ____\nAddress: ____\nTelephone: ____\nE-mail: ____"
            )
        ),
        Example("ARGUMENT\n\nThe motion should be denied.", "an excerpt"),
        Example(
            specimen(
                matter="{id: x, filer: clinic}",
                counsel="\n  - {name: Ruth Example, telephone: 775-555-0100, email: ruth@example.org}",
            ),
            "a clinic's lawyer signs, not the plaintiff",
        ),
    ),
    look=_look,
)
