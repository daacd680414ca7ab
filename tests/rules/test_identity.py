"""One fault is told once, by the rule that knows most, and quietly."""

from __future__ import annotations

from collections import Counter

import pytest

from draftkit.authorities.records import Records
from draftkit.checking import check
from draftkit.model.report import Report
from draftkit.reading import from_text
from draftkit.rules.citation.numbers import slips

IDENTITY = ("CIT102", "CIT12", "CIT13")


@pytest.fixture(scope="module")
def records() -> Records:
    return Records.load()


def told(text: str, records: Records, *select: str) -> list[tuple[str, str]]:
    report = check(from_text(text), records=records, select=select or IDENTITY)
    return sorted((f.code, f.severity.value) for f in report.findings)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # right in every way
        ("Hope v. Pelzer, 536 U.S. 730 (2002).", []),
        # a record stands there with another name: the year and the court of that record are not held against it too
        ("Lopez v. Reyes, 536 U.S. 730 (1997).", [("CIT121", "error")]),
        ("Lopez v. Reyes, 272 F.3d 1272 (5th Cir. 1999).", [("CIT121", "error")]),
        # one party only: a warning
        ("Hope v. Lopez, 536 U.S. 730 (2002).", [("CIT121", "warning")]),
        # off by one and by two: a warning; by three: an error, and CIT125 leaves it to the record
        ("Hope v. Pelzer, 536 U.S. 730 (2003).", [("CIT122", "warning")]),
        ("Hope v. Pelzer, 536 U.S. 730 (2004).", [("CIT122", "warning")]),
        ("Hope v. Pelzer, 536 U.S. 730 (2005).", [("CIT122", "error")]),
        ("Hope v. Pelzer, 536 U.S. 730 (1961).", [("CIT122", "error")]),
        # a court that cannot be in this reporter, and a record that knows the right one
        ("Frasier v. Evans, 992 F.3d 1003 (S.D.N.Y. 2021).", [("CIT123", "error")]),
        # wrong digit, nothing stands there: the near miss speaks, not "unconfirmed"
        ("Deorle v. Rutherford, 272 F.3d 1227 (9th Cir. 2001).", [("CIT128", "warning")]),
        # too far from the record of that name to be a slip
        ("Deorle v. Rutherford, 845 F.3d 1299 (9th Cir. 2016).", [("CIT132", "note")]),
        # inside the very case
        ("Hope v. Pelzer, 536 U.S. 735 (2002).", [("CIT127", "warning")]),
        # impossible, and so not "unconfirmed"
        ("Lopez v. Reyes, 1204 F.3d 88 (7th Cir. 2020).", [("CIT126", "error")]),
        ("Lopez v. Reyes, 12 F.5th 345 (5th Cir. 2023).", [("CIT102", "error")]),
        # three parallels, one of them wrong: one finding for the group
        ("Harlow v. Fitzgerald, 457 U.S. 800, 102 S. Ct. 2272, 73 L. Ed. 2d 396 (1982).", [("CIT129", "error")]),
        ("Lopez v. Reyes, 457 U.S. 800, 102 S. Ct. 2727, 73 L. Ed. 2d 396 (1982).", [("CIT121", "error")]),
        ("Harlow v. Fitzgerald, 457 U.S. 800, 102 S. Ct. 2727, 73 L. Ed. 2d 396 (1983).", [("CIT122", "warning")]),
        # said three times, told once
        ("Smith v. Jones, 536 U.S. 730 (2002). " * 3, [("CIT121", "error")]),
        # nothing to go by
        ("Doe v. Roe, 71 F.4th 1 (3d Cir. 2023).", [("CIT132", "note")]),
        # an order among the back pages of a volume is not "inside" the last opinion before it
        ("Lopez v. Reyes, 71 F.4th 100 (3d Cir. 2023), cert. denied, 555 U.S. 1137 (2009).", [("CIT132", "note")]),
    ],
)
def test_each_fault_is_told_once(text: str, expected: list[tuple[str, str]], records: Records) -> None:
    assert told(text, records) == expected


@pytest.mark.parametrize(
    ("number", "other", "expected"),
    [
        ("536", "563", True),  # neighbouring digits swapped
        ("1272", "1227", True),  # at the end
        ("730", "731", True),  # one digit
        ("730", "730", False),  # the same
        ("536", "635", False),  # digits that are not neighbours
        ("501", "652", False),  # two decisions of one case
        ("12", "121", False),  # another length
        ("5", "6", False),  # one-digit numbers are all one slip apart
        ("___", "730", False),  # a page not yet known
    ],
)
def test_slips(number: str, other: str, expected: bool) -> None:
    assert (other in set(slips(number))) is expected
    assert (number in set(slips(other))) is expected


def _report(text: str, records: Records) -> Report:
    return check(from_text(text), records=records)


def test_many_unconfirmed_cases_stay_quiet(records: Records) -> None:
    """Forty cases this copy does not hold, each cited six times: forty notes, and nothing worse."""
    names = [f"Lopez{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(40)]
    paragraphs = [
        f"The law is clear. {n} v. Reyes, {900 + i} F.3d {100 + 3 * i} (9th Cir. 2018). {n}, {900 + i} F.3d at {101 + 3 * i}."
        for _ in range(3)
        for i, n in enumerate(names)
    ]
    report = _report("\n\n".join(paragraphs), records)
    assert Counter((f.code, f.severity.value) for f in report.findings) == {("CIT132", "note"): 40}


def test_work_grows_with_the_draft(records: Records) -> None:
    """Every rule looks at each citation a bounded number of times (no rule compares each with each)."""
    import time

    from draftkit.rules import all_rules

    def seconds(cases: int) -> float:
        text = "\n\n".join(
            f"Lopez{i} v. Reyes{i}, {100 + i % 800} F.3d {1 + i} (9th Cir. 2018). Kim{i}, {100 + i % 800} F.3d at {2 + i}."
            for i in range(cases)
        )
        draft = from_text(text)
        without = min(_timed(lambda: check(draft, records=records, rules=())) for _ in range(2))
        everything = min(_timed(lambda: check(draft, records=records, rules=all_rules())) for _ in range(2))
        return max(everything - without, 0.001)

    def _timed(run: object) -> float:
        start = time.process_time()
        run()  # type: ignore[operator]
        return time.process_time() - start

    small, large = seconds(200), seconds(1600)
    assert large / small < 8 * 4, f"eight times the citations took {large / small:.0f} times as long"
