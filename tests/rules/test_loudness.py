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

_SLIP = "SUPREME COURT OF THE UNITED STATES\n\nSyllabus\n\nDOE v. ROE\n\n"
_UNDATED_ORDER = "\n\nThe rule is that of Harlow v. Fitzgerald, 457 U.S. 800.\n\nIT IS SO ORDERED."

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
    # a court's own paper: its way of citing is noted, what binds those who file does not bind it, it tells how rules came
    # and went, and the judgment it vacates is its subject
    (f"{_SLIP}See Saucier v. Katz, 533 U. S. 194, 200.", "CIT104", ["note"]),
    (f"{_SLIP}Relying on DeLoach v. Bevers, 922 F. 2d 618 (1990), it reversed.", "CIT103", ["note"]),
    (f"{_SLIP}The 13-year-old girl, Maria Ruiz, was searched.", "FIL643", []),
    (
        f"{_SLIP}A court must decide first whether a right was violated. Saucier v. Katz, 533 U. S. 194, 201 (2001).",
        "AUT204",
        [],
    ),
    (
        "PER CURIAM\n\nROBERT R. TOLAN v. JEFFREY WAYNE COTTON\n\nThe Fifth Circuit affirmed. 713 F. 3d 299 (2013).",
        "AUT203",
        [],
    ),
    ("A brief relies on Tolan v. Cotton, 713 F.3d 299 (5th Cir. 2013).", "AUT203", ["error"]),
    # an order that a party wrote for the judge to sign is the party's paper
    (f"[PROPOSED] ORDER{_UNDATED_ORDER}", "CIT104", ["warning"]),
    (f"[PROPOSED]\n\nORDER GRANTING PLAINTIFF'S MOTION{_UNDATED_ORDER}", "CIT104", ["warning"]),
    (f"(PROPOSED) ORDER{_UNDATED_ORDER}", "CIT104", ["warning"]),
    (f"ORDER (PROPOSED){_UNDATED_ORDER}", "CIT104", ["warning"]),
    (f"PLAINTIFF'S PROPOSED FORM OF ORDER{_UNDATED_ORDER}", "CIT104", ["warning"]),
    (f"ORDER{_UNDATED_ORDER}", "CIT104", ["note"]),
    (f"ORDER GRANTING LEAVE TO FILE [PROPOSED] AMENDED COMPLAINT{_UNDATED_ORDER}", "CIT104", ["note"]),
    (f"ORDER ADOPTING PROPOSED FINDINGS AND RECOMMENDATIONS{_UNDATED_ORDER}", "CIT104", ["note"]),
    (f"ORDER ON PLAINTIFF'S PROPOSED ORDER{_UNDATED_ORDER}", "CIT104", ["note"]),
    # the page of a web site argues nobody's case
    (
        "---\ntitle: Immunity explained\n---\n\nThe law requires prior cases with nearly identical facts to be clearly "
        "established.",
        "QI311",
        [],
    ),
    # an entry of a table that runs over a page, its leaders as a scanner or a word processor left them
    ("Puckett v. United States, 556 U.S. 129 …………………………….……….15, 16", "CIT104", []),
    ("Ferrara v. Keane, 806 F. Supp. 472 (1992) •••. . .. .. ... 7", "CIT103", []),
    # "Ante" names no party
    ("The majority says otherwise. Ante, 533 U.S. 194 (2001).", "CIT121", []),
    # an entry of a table of authorities that was not recognised as a table
    ("United States v. Yates, 438 F.3d 1307\n(11th Cir. 2006)........................... 13", "CIT104", []),
]


@pytest.mark.parametrize(("text", "code", "severities"), ROWS)
def test_loudness(text: str, code: str, severities: list[str]) -> None:
    report = check(from_text(text), today="2026-11-20", select=[code])
    assert [f.severity.value for f in report.findings] == severities


_ANOTHER_RIGHT = "Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021)."
_EARLIER = " Bryan v. MacPherson, 630 F.3d 805 (9th Cir. 2010)."


@pytest.mark.parametrize(("cited", "severity"), [("", "error"), (_EARLIER, "warning")])
def test_a_late_case_of_another_right_is_not_alone_beside_an_earlier_one(cited: str, severity: str) -> None:
    text = f"The law was clearly established. {_ANOTHER_RIGHT}{cited}"
    claim = {"circuit": "ca9", "incident": "2019-06-01", "right": "excessive-force"}
    (found,) = check(from_text(text), today="2026-11-20", select=["QI305"], **claim).findings
    assert found.severity.value == severity
    assert ("Nothing earlier of use" in found.message) is not bool(cited)
