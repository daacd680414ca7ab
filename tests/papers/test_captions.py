"""Captions as courts and people set them: court, parties, number, judge and title in each, and no invented party."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document

from draftkit.papers.caption import caption_of
from draftkit.papers.kind import paper_of
from draftkit.papers.party_names import name_of, party_parts
from draftkit.reading import from_text, read

TEXAS = """\
                IN THE UNITED STATES DISTRICT COURT
                FOR THE NORTHERN DISTRICT OF TEXAS
                          DALLAS DIVISION

JANE ROE and RICHARD ROE,          §
individually and as heirs of       §
DOE ROE,                           §
            Plaintiffs,            §
                                   §
v.                                 §      Civil Action No. 3:24-CV-01234-X
                                   §
CITY OF ALDER, TEXAS;              §
OFFICER A. SMITH; and              §      Judge: Hon. Pat Example
SERGEANT B. JONES,                 §
            Defendants.            §

     DEFENDANTS SMITH AND JONES'S MOTION TO DISMISS UNDER RULE 12(b)(6)
"""
NEW_YORK = """\
UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK
-------------------------------------------------------------------x
JOHN ROE,
                                         Plaintiff,
                                                           24 Civ. 1234 (ABC)
                    -against-
                                                           MEMORANDUM OF LAW
THE CITY OF ALDER; POLICE OFFICER JAMES                    IN SUPPORT OF
SMITH, Shield No. 1234; and SERGEANT MARY                  DEFENDANTS' MOTION
JONES,                                                     TO DISMISS
                                         Defendants.
-------------------------------------------------------------------x

PRELIMINARY STATEMENT
"""
OHIO = """\
              IN THE UNITED STATES DISTRICT COURT
               FOR THE NORTHERN DISTRICT OF OHIO
                       EASTERN DIVISION

RICHARD ROE,                   )    CASE NO. 1:24-CV-00123
                               )
     Plaintiff,                )    JUDGE PAT EXAMPLE
                               )
     vs.                       )    MAGISTRATE JUDGE SAM OTHER
                               )
CITY OF ALDER, et al.,         )    DEFENDANT SMITH'S MOTION FOR
                               )    JUDGMENT ON THE PLEADINGS
     Defendants.               )
"""
NUMBER = """\
IN THE UNITED STATES DISTRICT COURT
FOR THE DISTRICT OF KANSAS

RICHARD ROE, et al.,

Plaintiffs,

v. Case No. 24-2420-ABC

CITY OF ALDER, KANSAS, et al.

Defendants.
______________________________________

MOTION TO DISMISS
"""
AGAINST = """\
UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK
--------------------------------x
JUSTIN ROE,
Plaintiff,
Docket No.:
-against- 10 Civ. 3739 (AB)
VILLAGE OF ALDER;
TIMOTHY SMITH, Individually;
and GARY JONES, Individually;
Defendants.
--------------------------------x
MEMORANDUM OF LAW
SUBMITTED IN SUPPORT OF
DEFENDANTS' MOTION TO DISMISS
"""
LOUISIANA = """\
                 UNITED STATES DISTRICT COURT
                 WESTERN DISTRICT OF LOUISIANA
                      ALEXANDRIA DIVISION

RICHARD ROE                          CIVIL ACTION NO. 1:24-CV-01063

VERSUS                               JUDGE PAT EXAMPLE, JR.

CITY OF ALDER ET AL                  MAG. JUDGE SAM H.L. OTHER

           MEMORANDUM IN SUPPORT OF MOTION TO DISMISS

MAY IT PLEASE THE COURT:

Defendants move.
"""
COLUMBIA = """\
UNITED STATES DISTRICT COURT
FOR THE DISTRICT OF COLUMBIA
____________________________________
)
ANTHONY ROE, )
)
Plaintiff, )
)
v. ) Civil Action No. 08-0859 (ABC)
)
DISTRICT OF COLUMBIA et al., )
)
Defendants. )
____________________________________)

DEFENDANTS' MOTION FOR SUMMARY JUDGMENT
"""
COLORADO = """\
IN THE UNITED STATES DISTRICT COURT
FOR THE DISTRICT OF COLORADO
Civil Action No. 1:22-CV-01983-ABC
MICHAEL ROE, ANNA POE, and JOSHUA DeCOE;
Plaintiffs,
v.
BRIAN SMITH, in his individual capacity;
ETHAN VanJONES, in his individual capacity;
CITY OF ALDER, A MUNICIPALITY,
Defendants.
DEFENDANTS, BRIAN SMITH AND
ETHAN VanJONES'S MOTION TO DISMISS PLAINTIFFS' FIRST AMENDED
COMPLAINT [ECF 20] PURSUANT TO FED. R. CIV. P. 12(b)(6)
Defendants state as follows.
"""
ONE_PARAGRAPH = """\
UNITED STATES DISTRICT COURT

DISTRICT OF OREGON

RICHARD ROE, Plaintiff, v.

CLACKET COUNTY, et al., Defendants.

Case No. 3:24-cv-00839-AB

COUNTY DEFENDANTS' MOTION TO DISMISS
"""

CAPTIONS = {
    # a column of section signs, the judge beside
    "texas": (TEXAS, "txnd", "3:24-CV-01234-X", "Pat Example", ["JANE ROE", "RICHARD ROE"],
              ["CITY OF ALDER, TEXAS", "OFFICER A. SMITH", "SERGEANT B. JONES"],
              "DEFENDANTS SMITH AND JONES'S MOTION TO DISMISS UNDER RULE 12(b)(6)"),
    # rulings, -against-, a number without "No.", the title beside the parties
    "new york": (NEW_YORK, "nysd", "24 Civ. 1234 (ABC)", None, ["JOHN ROE"],
                 ["THE CITY OF ALDER", "POLICE OFFICER JAMES SMITH", "SERGEANT MARY JONES"],
                 "MEMORANDUM OF LAW IN SUPPORT OF DEFENDANTS' MOTION TO DISMISS"),
    # number, judge, magistrate judge and title right of the parentheses
    "ohio": (OHIO, "ohnd", "1:24-CV-00123", "PAT EXAMPLE", ["RICHARD ROE"], ["CITY OF ALDER"],
             "DEFENDANT SMITH'S MOTION FOR JUDGMENT ON THE PLEADINGS"),
    "v. on the line of the number": (NUMBER, "ksd", "24-2420-ABC", None, ["RICHARD ROE"],
                                     ["CITY OF ALDER, KANSAS"], "MOTION TO DISMISS"),
    "-against- on the line of the number": (AGAINST, "nysd", "10 Civ. 3739 (AB)", None, ["JUSTIN ROE"],
                                            ["VILLAGE OF ALDER", "TIMOTHY SMITH", "GARY JONES"],
                                            "MEMORANDUM OF LAW SUBMITTED IN SUPPORT OF DEFENDANTS' MOTION TO DISMISS"),
    # no word for the parties' roles: what follows is no defendant
    "louisiana": (LOUISIANA, "lawd", "1:24-CV-01063", "PAT EXAMPLE, JR.", ["RICHARD ROE"], ["CITY OF ALDER"],
                  "MEMORANDUM IN SUPPORT OF MOTION TO DISMISS"),
    # a district that is a party
    "columbia": (COLUMBIA, "dcd", "08-0859 (ABC)", None, ["ANTHONY ROE"], ["DISTRICT OF COLUMBIA"],
                 "DEFENDANTS' MOTION FOR SUMMARY JUDGMENT"),
    # the number above the parties, a title over three lines
    "colorado": (COLORADO, "cod", "1:22-CV-01983-ABC", None, ["MICHAEL ROE", "ANNA POE", "JOSHUA DeCOE"],
                 ["BRIAN SMITH", "ETHAN VanJONES", "CITY OF ALDER"],
                 "DEFENDANTS, BRIAN SMITH AND ETHAN VanJONES'S MOTION TO DISMISS PLAINTIFFS' FIRST AMENDED COMPLAINT "
                 "[ECF 20] PURSUANT TO FED. R. CIV. P. 12(b)(6)"),
    # as a PDF's columns are read: v. at the end of the plaintiff's line
    "one paragraph": (ONE_PARAGRAPH, "ord", "3:24-cv-00839-AB", None, ["RICHARD ROE"], ["CLACKET COUNTY"],
                      "COUNTY DEFENDANTS' MOTION TO DISMISS"),
}  # fmt: skip


@pytest.mark.parametrize("name", CAPTIONS)
def test_a_caption(name: str) -> None:
    text, court, number, judge, plaintiffs, defendants, title = CAPTIONS[name]
    draft = from_text(text)
    caption = caption_of(draft)
    assert caption is not None
    assert (caption.court.id if caption.court else None, caption.number, caption.judge) == (court, number, judge)
    assert [p.name for p in caption.plaintiffs] == plaintiffs
    assert [p.name for p in caption.defendants] == defendants
    assert paper_of(draft).title == title


@pytest.mark.parametrize(
    "text",
    [
        # a case without adversaries
        "UNITED STATES DISTRICT COURT\nDISTRICT OF ARIZONA\n\nIN RE: Example Products          No. MDL 15-02641\n"
        "Litigation,\n\nMOTION TO DISMISS\n\nThe case of Roe v. Doe is cited.",
        # cases in a text
        "Smith v. Jones, 1 F.3d 2 (9th Cir. 1993), holds so.\nSo does Roe\nv. Doe, 3 F.3d 4 (1st Cir. 1993).",
    ],
)
def test_no_caption(text: str) -> None:
    assert caption_of(from_text(text)) is None


@pytest.mark.parametrize("separate", [True, False])
def test_a_caption_in_a_table_of_word(separate: bool, tmp_path: Path) -> None:
    """One row with lines in its cells, or a row for every line."""
    left = [
        "RICHARD ROE,",
        "Plaintiff,",
        "v.",
        "CITY OF ALDER; OFFICER A. SMITH; and",
        "SERGEANT B. JONES,",
        "Defendants.",
    ]
    right = ["CASE NO. 1:24-CV-01234", "JUDGE PAT EXAMPLE", "", "DEFENDANT SMITH'S MOTION TO DISMISS", "", ""]
    document = Document()
    document.add_paragraph("UNITED STATES DISTRICT COURT")
    document.add_paragraph("NORTHERN DISTRICT OF OHIO")
    rows = [[a, ")", b] for a, b in zip(left, right, strict=True)]
    rows = rows if separate else [["\n\n".join(column) for column in zip(*rows, strict=True)]]
    table = document.add_table(rows=len(rows), cols=3)
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph("INTRODUCTION")
    out = io.BytesIO()
    document.save(out)
    (tmp_path / "motion.docx").write_bytes(out.getvalue())
    draft = read(str(tmp_path / "motion.docx"))
    caption = caption_of(draft)
    assert caption is not None
    assert caption.court is not None
    assert (caption.court.id, caption.number, caption.judge) == ("ohnd", "1:24-CV-01234", "PAT EXAMPLE")
    assert [p.name for p in caption.plaintiffs] == ["RICHARD ROE"]
    assert [p.name for p in caption.defendants] == ["CITY OF ALDER", "OFFICER A. SMITH", "SERGEANT B. JONES"]
    assert paper_of(draft).title == "DEFENDANT SMITH'S MOTION TO DISMISS"


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        # commas alone, a typist's "et al", bodies and people with titles
        ("THE COUNTY OF ALDER at el, West Alder Pd, Officer Dana Smith, Deputy District Attorney Rebecca Jones, Alder "
         "County Jail, Officer John Doe 1, Officer John Doe 2, ",
         ["THE COUNTY OF ALDER", "West Alder Pd", "Officer Dana Smith", "Deputy District Attorney Rebecca Jones",
          "Alder County Jail", "Officer John Doe 1", "Officer John Doe 2"]),
        # firms, and other names in a parenthesis
        ("ALDER IMPORT LLC, AMEER A. ROE (a/k/a AMIN ROE, ALEX ROE, and RAMI ROE), and AREEJ 2020 INC. d/b/a SMOKE & VAPE, ",
         ["ALDER IMPORT LLC", "AMEER A. ROE", "AREEJ 2020 INC. d/b/a SMOKE & VAPE"]),
        ("ALDER OPERATING COMPANY, INC., NATIONAL ALDER COMPANY, L.P., AND SAMUEL ROE, ",
         ["ALDER OPERATING COMPANY, INC.", "NATIONAL ALDER COMPANY, L.P.", "SAMUEL ROE"]),
        # what describes a person is no party, though it names a body
        ("JOHN ROE, Warden, Alder County Jail, in his individual capacity, ", ["JOHN ROE"]),
        ("BRIAN ROE, Detective in the Alder, Colorado Police Department, in his official capacity; ", ["BRIAN ROE"]),
        # a guardian's children
        ("STEPHANIE ROE, Individually and as Parent and Legal Guardian of A.B., C.D., and E.F., minor children, and "
         "MATTHEW ROE, Plaintiffs ", ["STEPHANIE ROE", "MATTHEW ROE"]),
        ("CITY OF ALDER, A MUNICIPALITY, ", ["CITY OF ALDER"]),
        ("Dana Roe Defendants ", ["Dana Roe"]),
        # one body with "and" in its name, and two persons
        ("CITY AND COUNTY OF ALDER, JOHN ROE and JANE POE", ["CITY AND COUNTY OF ALDER", "JOHN ROE", "JANE POE"]),
        ("ALDER HEALTH AND HOSPITALS CORP., and PAUL POE", ["ALDER HEALTH AND HOSPITALS CORP.", "PAUL POE"]),
        ("OFFICE OF YOUTH AND FAMILY SERVICES and ANN COE", ["OFFICE OF YOUTH AND FAMILY SERVICES", "ANN COE"]),
        ("ALDER DEPARTMENT OF PUBLIC SAFETY AND CORRECTIONS; ANN COE",
         ["ALDER DEPARTMENT OF PUBLIC SAFETY AND CORRECTIONS", "ANN COE"]),
        ("JOHN ROE and CORRECTIONS OFFICER POE", ["JOHN ROE", "CORRECTIONS OFFICER POE"]),
        ("CITY OF ALDER AND COUNTY OF BIRCH", ["CITY OF ALDER", "COUNTY OF BIRCH"]),
    ],
)  # fmt: skip
def test_names(listed: str, names: list[str]) -> None:
    assert [name for part in party_parts(listed) if (name := name_of(part))] == names


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Case No. 8:16-cv-1261 ABC (DEFx)", "8:16-cv-1261 ABC (DEFx)"),
        ("No. 3:24-cv-00839-AB", "3:24-cv-00839-AB"),
        ("Civil Action No. 08-0859 (ABC)   JURY TRIAL DEMANDED", "08-0859 (ABC)"),
        ("Case No.: 2:23-cv-00118-ABC JURY TRIAL DEMANDED", "2:23-cv-00118-ABC"),
        (
            "Case No. 1:25-cv-01592-ABC-DEF District Judge Pat Example Magistrate Judge Sam Other",
            "1:25-cv-01592-ABC-DEF",
        ),
        ("Case No. ____________", ""),
    ],
)
def test_the_number(line: str, number: str) -> None:
    caption = caption_of(
        from_text(f"UNITED STATES DISTRICT COURT\n\nROE,\n\nPlaintiff,\n\nv.\n\nALDER,\n\nDefendant.\n\n{line}\n")
    )
    assert caption is not None
    assert caption.number is not None
    assert caption.number.strip("_") == number
