"""check(): verdicts of short forms, the order of findings, which rules run, and what the report admits it did not do."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import replace

import pytest

from draftkit import check
from draftkit.errors import BadUsage
from draftkit.model.citation import Verdict
from draftkit.model.finding import Basis, Remedy, Severity
from draftkit.model.report import Report
from draftkit.reading import from_text
from draftkit.rules import Rule, all_rules
from draftkit.rules.context import Context


def report_on(text: str, **options: object) -> Report:
    return check(from_text(text), rules=(), **options)  # type: ignore[arg-type]


def verdicts(report: Report) -> dict[str, str]:
    return {c.text: report.answers[c.id].verdict.value for c in report.citations if c.id in report.answers}


@pytest.mark.parametrize(
    ("text", "short", "verdict"),
    [
        # a confirmed case and its short form
        ("Hope v. Pelzer, 536 U.S. 730 (2002). Hope, 536 U.S. at 741.", "Hope, 536 U.S. at 741", "confirmed"),
        # the record contradicts the full citation: so it does the short form
        ("Hope v. Pelzer, 536 U.S. 730 (1985). Hope, 536 U.S. at 741.", "Hope, 536 U.S. at 741", "conflict"),
        # nothing here covers the full citation
        ("Doe v. Roe, 2019 WL 999999 (N.D. Cal. Jan. 3, 2019). Doe, 2019 WL 999999, at *2.", "Doe, 2019 WL 999999, at *2", "unconfirmed"),
        # no full citation at all
        ("Hope, 536 U.S. at 741.", "Hope, 536 U.S. at 741", "unconfirmed"),
    ],
)  # fmt: skip
def test_a_short_form_has_the_verdict_of_what_it_means(text: str, short: str, verdict: str) -> None:
    assert verdicts(report_on(text))[short] == verdict


def test_a_short_form_in_another_volume_is_never_confirmed() -> None:
    """Whether or not the name still leads to the full citation: the numbers are not those that were confirmed."""
    found = verdicts(report_on("Hope v. Pelzer, 536 U.S. 730 (2002). Hope, 563 U.S. at 741."))
    assert found["Hope v. Pelzer, 536 U.S. 730 (2002)"] == "confirmed"
    assert found["Hope, 563 U.S. at 741"] == "unconfirmed"


def test_every_citation_of_a_case_gets_one_answer() -> None:
    text = "Hope v. Pelzer, 536 U.S. 730 (2002). Id. at 741. See 42 U.S.C. § 1983; 54 F.4d 1; Doe v. Roe, 12 F.5th 345 (5th Cir. 2023)."
    report = report_on(text)
    with_answer = {c.kind.value for c in report.citations if c.id in report.answers}
    without = {c.kind.value for c in report.citations if c.id not in report.answers}
    assert with_answer <= {"full-case", "short-case", "docket", "unreadable"}
    assert {"id", "statute"} <= without
    assert sum(report.verdicts.values()) == len(report.answers)
    assert report.verdicts[Verdict.CONFIRMED] == 1


def test_id_is_followed_to_its_authority() -> None:
    seen: dict[str, str] = {}

    def look(ctx: Context) -> list[object]:
        seen.update({ctx.by_id[key].kind.value: a.name for key, a in ctx.authorities.items()})
        return []

    rule = replace(all_rules()[0], look=look)
    check(from_text("Hope v. Pelzer, 536 U.S. 730 (2002). Id. at 741. Hope, 536 U.S. at 742."), rules=(rule,))
    assert set(seen) == {"full-case", "id", "short-case"}
    assert set(seen.values()) == {"Hope v. Pelzer"}


def _rule(code: str, severity: Severity, *spans: tuple[int, int]) -> Rule:
    basis, remedy = Basis("draft", "draft", ""), Remedy("check", "")
    made = Rule(code, "some-fault", severity, "0.1.0", (), (), lambda _: [])
    return replace(made, look=lambda _: [made.finding(span, "m", basis, remedy) for span in spans])


RULES = (
    _rule("CIT103", Severity.WARNING, (5, 6), (0, 1)),
    _rule("CIT132", Severity.NOTE, (0, 1)),
    _rule("AUT201", Severity.ERROR, (9, 10)),
    _rule("FIL641", Severity.BLOCKER, (7, 8)),
)


def test_findings_come_worst_first_then_in_order() -> None:
    report = check(from_text("some words of text"), rules=RULES)
    assert [(f.code, f.span[0]) for f in report.findings] == [
        ("FIL641", 7),
        ("AUT201", 9),
        ("CIT103", 0),
        ("CIT103", 5),
        ("CIT132", 0),
    ]


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        ((), (), ["AUT201", "CIT103", "CIT132", "FIL641"]),
        (("CIT",), (), ["CIT103", "CIT132"]),
        (("CIT13", "AUT201"), (), ["AUT201", "CIT132"]),
        (("cit",), ("CIT132",), ["CIT103"]),
        ((), ("CIT", "FIL"), ["AUT201"]),
        ((" ",), (), ["AUT201", "CIT103", "CIT132", "FIL641"]),  # nothing said, nothing chosen
    ],
)
def test_which_rules_run(select: tuple[str, ...], ignore: tuple[str, ...], codes: list[str]) -> None:
    report = check(from_text("some words of text"), rules=RULES, select=select, ignore=ignore)
    assert sorted({f.code for f in report.findings}) == codes
    told = any("switched off" in sentence for sentence in report.not_checked)
    assert told == (len(codes) < len(RULES))


@pytest.mark.parametrize(
    "options",
    [{"select": ["XYZ"]}, {"ignore": ["CIT1234"]}, {"circuit": "9th"}, {"circuit": "scotus"}, {"incident": "2019-13-01"}, {"today": "soon"}],
)  # fmt: skip
def test_what_means_nothing_is_refused(options: dict[str, object]) -> None:
    with pytest.raises(BadUsage):
        check(from_text("text"), rules=RULES, **options)  # type: ignore[arg-type]


def test_what_was_not_given_is_said() -> None:
    bare = " ".join(report_on("text").not_checked)
    full = report_on("text", circuit="ca9", incident="2019-06-01", today=dt.date(2026, 1, 1))
    assert "--circuit" in bare
    assert "--incident" in bare
    assert "--circuit" not in " ".join(full.not_checked)
    assert (full.matter["circuit"], full.matter["incident"]) == ("ca9", "2019-06-01")


def test_a_report_knows_its_records_date() -> None:
    assert dt.date.fromisoformat(report_on("text").corpus_date)


def test_checking_twice_gives_the_same_report() -> None:
    text = "Hope v. Pelzer, 536 U.S. 730 (2002). Id. at 741. Doe v. Roe, 12 F.5th 345 (5th Cir. 2023)."
    one, two = (check(from_text(text), today="2026-01-01") for _ in range(2))
    assert (one.findings, one.answers, one.citations) == (two.findings, two.answers, two.citations)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Hope v. Pelzer, 536 U.S. 730, 741 (2002). " * 5_000, id="one paragraph of citations"),
        pytest.param("".join(f"SSN {100 + i % 500}-10-{1000 + i} of J. Doe.\n\n" for i in range(4_000)), id="numbers"),
    ],
)
def test_time_stays_linear(text: str) -> None:
    draft = from_text(text)
    began = time.process_time()
    check(draft)
    assert time.process_time() - began < 15  # quadratic: a minute and more
