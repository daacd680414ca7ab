"""Footnotes: a "supra note 2" that is not in note 2, and an Id. that opens a note after two cases."""

from __future__ import annotations

import pytest

from draftkit.checking import check
from draftkit.reading import from_text

LEE = "Lee v. Kim, 910 F.3d 909, 915 (7th Cir. 2018)"
ROE = "Doe v. Roe, 88 F.3d 412, 415 (9th Cir. 1996)"
TWO = "See Groh v. Ramirez, 540 U.S. 551, 563 (2004); United States v. Lanier, 520 U.S. 259, 270 (1997)."

ROWS = [
    # the case is in the text, the note is another's
    (["One.[^1]", f"Two, {LEE}.[^2]"], [ROE, "Lee, supra note 1, at 917."], ["CIT165"]),
    # it is in note 2, and note 1 is named
    (["One.[^1]", "Two.[^2]", "Three.[^3]"], [ROE, LEE, "Lee, supra note 1, at 917."], ["CIT165"]),
    # the right note
    (["One.[^1]", "Two.[^2]"], [LEE, "Lee, supra note 1, at 917."], []),
    # the note cites it in a short form, by Id., by a word of its name
    (["One.[^1]", f"{LEE}.[^2]", "3.[^3]"], [f"{LEE}.", "910 F.3d at 920.", "Lee, supra note 2."], []),
    ([f"{LEE}.[^1]", "Two.[^2]"], ["Id. at 916.", "Lee, supra note 1."], []),
    (["One.[^1]", f"{LEE}.[^2]"], ["On the Kim case see below.", "Lee, supra note 1."], []),
    # the note hangs on the paragraph that cites it
    ([f"{LEE}.[^1]", "Two.[^2]"], ["So too others.", "Lee, supra note 1."], []),
    # no such note is read here; a work that is no case; several notes; a part of the draft
    (["One.[^1]", f"{LEE}.[^2]"], [ROE, "Lee, supra note 7."], []),
    (["One.[^1]", f"{LEE}.[^2]"], [ROE, "P. Weil, supra note 1, at 9."], []),
    (["One.[^1]", f"{LEE}.[^2]"], [ROE, "Lee, supra notes 1 & 2."], []),
    (["One.[^1]", f"{LEE}.[^2]"], [ROE, "See supra note 1 and accompanying text."], []),
    # an Id. that opens the next note, on a page that none of the two has
    (["One.[^1] Two.[^2]"], [TWO, "Id. at 9."], ["CIT162"]),
    # one of them may have the page; one case only; a sentence before it
    (["One.[^1] Two.[^2]"], [TWO, "Id. at 564."], []),
    (["One.[^1] Two.[^2]"], [f"{LEE}.", "Id. at 916."], []),
    (["One.[^1] Two.[^2]"], [TWO, "The complaint says so. Id. at 9."], []),
]


@pytest.mark.parametrize(("body", "notes", "codes"), ROWS)
def test_notes(body: list[str], notes: list[str], codes: list[str]) -> None:
    text = "\n\n".join([*body, *(f"[^{n}]: {note}" for n, note in enumerate(notes, 1))])
    report = check(from_text(text, format="md"), select=["CIT162", "CIT165"])
    assert [f.code for f in report.findings] == codes
