"""How loud a rule is: what real opinions and briefs taught about severity, and faults of habit that are told once.

Each text is in the manner of one that real papers of good authors hold; the finding, if any, must not be louder.
"""

from __future__ import annotations

import pytest

from draftkit.checking import check
from draftkit.reading import from_text

_UNDATED = " ".join(f"Doe v. Roe{n}, {n} F.3d {n}00." for n in range(11, 24))
_LISTED = "TABLE OF AUTHORITIES\n\nCases\n\nHope v. Pelzer, 536 U.S. 730 (2002) ........ 2\n\nDoe v. Roe, 1 F.3d 2 (9th Cir. 1993) .... 3\n\n"
_MANY = " ".join(f"Lee{n} v. Kim{n}, {n} F.3d {n}00 (9th Cir. 1999)." for n in range(30, 45))

ROWS = [
    # once for all, not once for each: years and section signs left out as a habit, a table that lacks nearly everything
    (_UNDATED, "CIT104", ["warning"]),
    (
        "28 U.S.C. 1331; 28 U.S.C. 1343; 28 U.S.C. 1367; 42 U.S.C. 1983; 42 U.S.C. 1985; 42 U.S.C. 1988.",
        "CIT105",
        ["note"],
    ),
    (f"{_LISTED}ARGUMENT\n\n{_MANY}", "CIT181", ["warning"]),
    # a slip for a usual series is worth a warning; another kind of source is a note
    ("See Doe v. Roe, 54 F.4d 1, 3 (9th Cir. 2022).", "CIT101", ["warning"]),
    ("See Mitchel v. Reynolds, 24 Eng. Rep. 347 (K.B. 1711).", "CIT101", ["note"]),
    # one slip and a page that fits: an error; numbers far apart: perhaps another decision of that name
    ("Hope v. Pelzer, 536 U.S. 730 (2002) ... Hope, 563 U.S. at 741.", "CIT167", ["error"]),
    ("Davis v. Kelley, 854 F.3d 967, 970 (8th Cir. 2017). Davis, 423 F.3d at 878-79.", "CIT167", []),
    # the writer knows the later case
    (
        "Immunity has two questions. Pearson v. Callahan, 555 U.S. 223, 236 (2009).\n\n"
        "The Court must first decide whether a right was violated. Saucier v. Katz, 533 U.S. 194, 201 (2001).",
        "AUT204",
        ["warning"],
    ),
    # a sentence that claims a right is answered with the outcome; a bare citation only noted; a burden left alone
    ("Filming police is protected. Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021).", "AUT210", ["warning"]),
    ("See Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021).", "AUT210", ["note"]),
    ("The plaintiff has the burden of proof. Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021).", "AUT210", []),
    # the page would fit the case before: the Id. is misplaced, which is no wrong page
    (
        "Wallace v. Kato, 549 U.S. 384, 388 (2007), builds on Heck v. Humphrey, 512 U.S. 477, 480 (1994). Id. at 390.",
        "CIT164",
        ["warning"],
    ),
    # two orders on one page of the reporter, each with its docket number
    (
        "Schoemer v. Roe, 516 U.S. 814 (1995) (No. 95-528); Hayes v. Roe, 516 U.S. 814 (1995) (No. 94-1957).",
        "CIT130",
        [],
    ),
    # "Ante" names no party
    ("The majority says otherwise. Ante, 533 U.S. 194 (2001).", "CIT121", []),
    # an entry of a table of authorities that was not recognised as a table
    ("United States v. Yates, 438 F.3d 1307\n(11th Cir. 2006)........................... 13", "CIT104", []),
]


@pytest.mark.parametrize(("text", "code", "severities"), ROWS)
def test_loudness(text: str, code: str, severities: list[str]) -> None:
    report = check(from_text(text), today="2026-11-20", select=[code])
    assert [f.severity.value for f in report.findings] == severities
