"""A paper in a case that has begun bears no case number.

## Why it matters
Rule 10(a) wants the file number in the caption. The clerk finds the case by it: a paper without a number comes back,
or lies in no file, while its deadline runs.

## What to do
Write the number under the court's name as the last order prints it: "Case No. 3:23-cv-00123". A new complaint has none
yet: leave "Case No. ____________" for the clerk.

## Limits
Fires for motions, oppositions and replies with a caption, and for matter files of such papers and of amended
complaints. A number anywhere in the opening is enough; its correctness cannot be told here. A
marked blank for it is left to OPP522.

## Sources
Federal Rule of Civil Procedure 10(a).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.model.draft import Span
from draftkit.model.finding import Basis, Finding, Remedy, Severity
from draftkit.model.parties import Stage
from draftkit.model.place import Place
from draftkit.patterns import pattern
from draftkit.rules.filing.filed import BRIEFS, case_number, is_filed, title_span
from draftkit.rules.filing.specimens import brief
from draftkit.rules.pleading.specimens import complaint
from draftkit.rules.pleading.specimens import matter as specimen
from draftkit.rules.rule import Example, Rule

if TYPE_CHECKING:
    from draftkit.rules.context import Context


_MARKED = pattern(r"\[FILL[ \xa0]IN: case number\b")
"""A blank that draftkit left for it: OPP522 tells of all blanks at once."""


def _look(ctx: Context) -> Iterator[Finding]:
    if ctx.matter is not None and ctx.matter_is_draft:
        if ctx.matter.matter.stage is Stage.COMPLAINT or ctx.matter.court.case_number:
            return
        yield _finding(ctx.matter.place("court.case_number"))
    elif is_filed(ctx, BRIEFS) and case_number(ctx) is None and not _MARKED.search(ctx.draft.text):
        yield _finding(title_span(ctx))


def _finding(where: Span | Place) -> Finding:
    return RULE.finding(
        where,
        "This paper belongs to a case that has begun, and bears no case number. Rule 10(a) wants it in the caption: "
        "without "
        "it the clerk cannot put the paper into your case, and a deadline may pass meanwhile.",
        Basis("rule", "draft", "No case number in the caption."),
        Remedy(
            "rewrite",
            "Write it below the court's name: “Case No. [FILL IN: number, as the last order prints it]”.",
            "Rule 10(a).",
        ),
    )


RULE = Rule(
    code="FIL603",
    name="case-number-misplaced",
    severity=Severity.ERROR,
    since="0.1.0",
    flags=(
        Example(brief(number=""), "Opposition without a case number."),
        Example(brief(number="Case No. ____________"), "a blank left in an opposition"),
        Example(
            specimen(matter="{id: doe-v-lopez, filer: pro_se, stage: opposition_mtd}"),
            "a matter file of an opposition without one",
        ),
    ),
    accepts=(
        Example(brief(number="Case No. [FILL IN: case number - the docket]"), "a marked blank: OPP522"),
        Example(complaint(closing="Case No. ________ (clerk)"), 'New complaint with "Case No. ________ (clerk)".'),
        Example(brief(number="No. 23-cv-1234 (ABC)"), "another form"),
        Example(brief(number="CIVIL ACTION NO. 4:23-CV-99317-ABC"), "in capitals"),
        Example(specimen(), "a matter file of a new complaint"),
        Example(
            "PLAINTIFF'S OPPOSITION TO THE MOTION TO DISMISS\n\nThe motion should be denied.", "no caption: an excerpt"
        ),
    ),
    look=_look,
)
