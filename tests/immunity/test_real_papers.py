"""What real papers taught that no worth and no finding shows: which right is told, and where a typed line ends."""

from __future__ import annotations

import pytest

from draftkit.authorities.records import Records
from draftkit.checking import check
from draftkit.citing import find_citations
from draftkit.citing.sentences import Sentences
from draftkit.reading import from_text

_TITLE = "# PLAINTIFF'S OPPOSITION TO THE MOTION FOR SUMMARY JUDGMENT\n\n"
_DOGS = (
    "Priester v. City of Riviera Beach, 208 F.3d 919 (11th Cir. 2000), came first. Edwards v. Shanley, 666 F.3d 1289 "
    "(11th Cir. 2012), is the same."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # no heading and no sentence names the right, both cases are about one
        (f"{_TITLE}## The law was clearly established\n\n{_DOGS}", ["police-dog"]),
        # one case alone tells nothing
        (f"{_TITLE}## The law was clearly established\n\n{_DOGS.partition('. Edwards')[0]}.", [None]),
        # a heading that names a right is believed before the cases
        (f"{_TITLE}## The taser was clearly unlawful\n\n{_DOGS}", ["taser"]),
        # force, and the amendment of prisoners alone
        (f"{_TITLE}## Excessive force was used\n\nThe Eighth Amendment forbids it.", ["prisoner-force"]),
        # both amendments are spoken of: the heading's word stays
        (f"{_TITLE}## Excessive force was used\n\nThe Fourth Amendment, not the Eighth Amendment, forbids it.", ["excessive-force"]),
        # a detainee
        (f"{_TITLE}## Excessive force was used\n\nThe Fourteenth Amendment protects a pretrial detainee.", ["detainee-force"]),
        # people without a lawyer say how officers came in
        (f"{_TITLE}## ARGUMENT\n\nThey broke into my home, which was unlawful.", ["unlawful-entry"]),
    ],
)  # fmt: skip
def test_the_right_that_is_told(text: str, expected: list[str | None]) -> None:
    report = check(from_text(text, format="md"), records=Records.load(), circuit="ca11", incident="2019-06-01")
    assert [c.right for c in report.assessment.claims] == expected


@pytest.mark.parametrize(
    ("text", "many"),
    [
        # a line broken because it was full, or before a small letter, goes on
        ("The officers of that case, which was decided for conduct of the year 2014, were granted\nImmunity.", 1),
        ("They received\nqualified immunity.", 1),
        # an address, a caption, a finished sentence
        ("PO Box 100\nSan Jose, CA", 2),
        ("JOHN DOE,\nv.\nRICHARD ROE", 3),
        ("The officers of that case, which was decided for conduct of 2014, were granted it.\nNobody was hurt.", 2),
    ],
)
def test_where_a_line_ends_a_sentence(text: str, many: int) -> None:
    draft = from_text(text, format="md")
    assert len(draft.blocks) == 1
    spans = Sentences(draft, find_citations(draft)).spans
    assert len([s for s in spans if draft.text[s[0] : s[1]].strip()]) == many
