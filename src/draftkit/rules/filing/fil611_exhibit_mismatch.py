"""The paper cites an exhibit that is not in its own list, or two exhibits bear one letter.

## Why it matters
What is attached to a pleading is part of it (Rule 10(c)), and a judge looks it up. An exhibit that is cited and not
attached proves nothing; two under one letter send the reader to the wrong page.

## What to do
Attach what is cited and add it to the list, or mend the letter. Each exhibit has a letter or number of its own.

## Limits
In a paper, fires only where the paper has a list of exhibits. Exhibits of other papers ("Compl. Ex. D", "ECF No. 31-2,
Ex. D", "Defs.' Ex. D") are not counted, and a listed exhibit that nothing cites is left alone. In a matter file the
list is the letters under `sources`.

## Sources
Federal Rule of Civil Procedure 10(c).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.rules.filing.exhibits import cited, listed
from draftkit.rules.filing.specimens import brief
from draftkit.rules.pleading.complaints import also_in
from draftkit.rules.pleading.specimens import matter as specimen
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


def _look(ctx: Context) -> Iterator[Finding]:
    known: set[str]
    if ctx.matter is not None and ctx.matter_is_draft:
        by_letter: dict[str, str] = {}
        for n, source in enumerate(ctx.matter.sources):
            if not source.exhibit:
                continue
            letter = source.exhibit.strip().upper().removeprefix("EXHIBIT ").removeprefix("EX. ")
            if letter in by_letter:
                yield RULE.finding(
                    ctx.matter.place(f"sources[{n}].exhibit"),
                    f"Two sources, “{by_letter[letter]}” and “{source.id}”, are both Exhibit {letter}. Whoever looks "
                    f"it up "
                    "finds the wrong one.",
                    Basis("rule", "draft", "Each exhibit needs a letter or number of its own."),
                    Remedy(
                        "rewrite",
                        f"Give “{source.id}” the next free letter.",
                        "Rule 10(c): exhibits are part of the pleading.",
                    ),
                )
            by_letter.setdefault(letter, source.id)
        known = set(by_letter)
    else:
        known = listed(ctx.draft)
    if not known:
        return
    for letter, every in cited(ctx.draft).items():
        # In a matter file the key motion tells of the other side's exhibits.
        spans = [s for s in every if not (ctx.matter_is_draft and ctx.draft.block_at(s[0]).part.startswith("motion."))]
        if letter not in known and spans:
            yield RULE.finding(
                spans[0],
                f"Exhibit {letter} is cited here{also_in(ctx, (a for a, _ in spans[1:]))}, and the list of exhibits "
                f"has none of "
                f"that name: it has {_shown(known)}. An exhibit that is not attached proves nothing.",
                Basis("draft", "draft", f"The list of exhibits: {_shown(known)}."),
                Remedy("rewrite", f"Attach Exhibit {letter} and list it, or cite the right one.", "Rule 10(c)."),
            )


def _shown(letters: set[str]) -> str:
    ordered = sorted(letters, key=lambda one: (len(one), one))
    return ", ".join(ordered[:12]) + (" …" if len(ordered) > 12 else "")


_LIST = "EXHIBITS\n\nExhibit A: Body-camera video\n\nExhibit B: Photographs\n\nExhibit C: Medical records"
_SOURCES = (
    "\n  - {id: bwc, kind: body_camera, title: Body-camera video, exhibit: A}\n  - {id: photos, kind: photo, title: "
    "Photographs, "
    "exhibit: %s}"
)

RULE = Rule(
    code="FIL611",
    name="exhibit-mismatch",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(
            brief("The video shows three blows. Ex. D at 2; Ex. A at 03:12.", after=_LIST),
            "Text cites Ex. D; list ends at C.",
        ),
        Example(brief("See Exhibit C.", after="EXHIBITS\nA. Photo\nB. Tow bill"), "a list typed in a row"),
        Example(specimen(sources=_SOURCES % "A"), "two sources with one letter"),
        Example(
            specimen(sources=_SOURCES % "B").replace("three times.", "three times, as Exhibit D shows."),
            "a matter file's own story",
        ),
    ),
    accepts=(
        Example(
            brief("See Ex. A.", after=_LIST + "\n\nExhibit D: Declaration\n\nVERIFICATION\n\nI have read Ex. D."),
            "List has Ex. D, cited only in the verification.",
        ),
        Example(
            brief("Compl. Ex. D at 1; ECF No. 31-2, Ex. E; Defs.' Ex. F; Roe Decl., Ex. G. Ex. A at 2.", after=_LIST),
            "others' exhibits",
        ),
        Example(brief("The video shows three blows. Ex. D at 2."), "no list"),
        Example(specimen(sources=_SOURCES % "B"), "each has its own"),
        Example(
            brief(
                "See Exs. A-C; Exhibits A and B.", after="INDEX OF EXHIBITS\n\nExhibits A-C: the video in three parts"
            ),
            "a range",
        ),
    ),
    look=_look,
)
