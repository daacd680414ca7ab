"""Three whole papers: exactly which findings on immunity and on cited authority each has, and why a reader expects it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from draftkit.authorities.records import Records
from draftkit.checking import check
from draftkit.model.report import Report
from draftkit.reading import read

ROOT = Path(__file__).parents[2]

PRO_SE = {
    "QI301": "the one argument part is on clear law; that the facts are a violation is nowhere argued",
    "AUT204": "Saucier is cited for an order of the questions that Pearson ended",
    "QI318": "Officer Wong held the legs and took the phone; under clear law only Officer Price is named",
    "AUT201": "Hughes v. Kisela (9th Cir. 2016) was reversed",
    "QI304": "Frasier never decided whether filming is protected",
    "QI317": "malice is said to end immunity",
    "QI316": "the City is said to have qualified immunity",
    "QI310": "'the right to be free from excessive force', and 'not to be hurt', name no act",
    "QI311": "a case with these exact facts is conceded to be needed",
    "QI307": "for force the only live case, Jones, is of the Second Circuit; the consensus sentence is about filming",
    "QI312": "Jones is named, and its facts are nowhere set beside these",
    "AUT210": "the officers of Frasier won, and the paper does not say so",
    "QI313": "'no case is needed', without authority",
    "QI319": "broken policy, 'so the law was clearly established'",
    "QI305": "Jones came after the events; it helps only by what it says of 2015",
    "QI314": "a robust consensus, and two courts, one of which decided nothing",
    "QI315": "in the Ninth Circuit the burden is not the defendants' (a question: the table is not all confirmed)",
}
DEFENCE: dict[str, str] = {}
"""A defendant's motion offers nothing: the rules on what a plaintiff lacks are silent, and it tells its grants itself."""
GOOD = {
    "AUT202": "planted: the opinion of 2017 in Darden was withdrawn and replaced",
    "AUT201": "planted: Wesby v. District of Columbia was reversed",
}


@pytest.mark.parametrize(
    ("path", "circuit", "incident", "expected"),
    [
        pytest.param("tests/cases/long/pro-se-brief.md", "ca9", "2019-06-01", PRO_SE, id="pro-se"),
        pytest.param("tests/cases/long/defence-motion.md", "ca5", "2021-06-14", DEFENCE, id="defence"),
        pytest.param("examples/opposition.docx", "ca5", "2021-06-14", GOOD, id="good"),
    ],
)
def test_exactly_these(path: str, circuit: str, incident: str, expected: dict[str, str]) -> None:
    assert all(expected.values())
    report = check(read(ROOT / path), records=Records.load(), circuit=circuit, incident=incident)
    found = Counter(f.code for f in report.findings if f.code.startswith(("QI", "AUT")))
    assert found == Counter(expected.keys()), {f.code: f.message for f in report.findings if f.code in found}


def test_where_the_pro_se_findings_point() -> None:
    report = _pro_se()
    said = {f.code: report.draft.text[f.span[0] : f.span[1]] for f in report.findings}
    assert all("Jones v. Treubig" in said[code] for code in ("QI305", "QI307", "QI312"))
    assert "robust consensus" in said["QI314"]
    assert "Policy 300.4" in said["QI319"]
    assert "excessive force was clearly established" in said["QI310"]
    assert "law on excessive force" in _message(report, "QI307")
    assert "never of Wong" in _message(report, "QI318")


def test_the_rights_and_the_table_of_the_pro_se_brief() -> None:
    report = _pro_se()
    assert [c.right for c in report.assessment.claims] == ["excessive-force", "recording-police"]
    worth = {row.authority.id: row.worth.value for row in report.assessment.rows if row.worth}
    assert worth["harlow-v-fitzgerald"] == worth["saucier-v-katz"] == worth["anderson-v-creighton"] == "standard"
    assert worth["graham-v-connor"] == "too-general"
    assert worth["jones-v-treubig"] == worth["glik-v-cunniffe"] == "persuasive"
    assert worth["frasier-v-evans"] == "skipped"
    assert "dead" in {w for i, w in worth.items() if i.startswith("hughes-v-kisela")}


def test_what_is_called_alike_is_alike() -> None:
    alike = {
        tag
        for reading in _pro_se().assessment.reading
        for one in (*reading.helpful, *reading.adverse)
        for tag in one.alike
    }
    assert "taser" in alike
    assert not alike & {"possibly armed", "lock down device"}, "pulled by the arm, put down on the ground"


def _pro_se() -> Report:
    path = ROOT / "tests/cases/long/pro-se-brief.md"
    return check(read(path), records=Records.load(), circuit="ca9", incident="2019-06-01")


def _message(report: Report, code: str) -> str:
    return next(f.message for f in report.findings if f.code == code)
