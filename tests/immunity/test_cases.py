"""Every scenario of ``tests/cases/immunity``: what each authority is worth, which gaps are found, which are not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from draftkit.authorities.records import Records
from draftkit.checking import check
from draftkit.model.report import Report
from draftkit.reading import from_text

CASES = Path(__file__).parents[1] / "cases" / "immunity"
LEAST = 60
WORTHS = {
    "establishes",
    "shows",
    "persuasive",
    "skipped",
    "adverse",
    "standard",
    "too-general",
    "dead",
    "other",
    "none",
}


@dataclass
class Scenario:
    """One scenario as written."""

    name: str
    options: dict[str, str] = field(default_factory=dict)
    why: str = ""
    text: str = ""
    worth: dict[str, str] = field(default_factory=dict)
    finds: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()
    finds_nothing: bool = False


def scenarios() -> Iterator[Scenario]:
    for path in sorted(CASES.glob("*.md")):
        for part in re.split(r"^## ", path.read_text("utf-8"), flags=re.M)[1:]:
            name, _, body = part.partition("\n")
            yield _read(f"{path.stem}: {name.strip()}", body)


def _read(name: str, body: str) -> Scenario:
    found = Scenario(name)
    quoted: list[str] = []
    for line in body.splitlines():
        if line.startswith(">"):
            quoted.append(line[1:].removeprefix(" "))
        elif match := re.fullmatch(r"\|([^|]+)\|([^|]+)\|([^|]+)\|", line.strip()):
            case, worth, because = (part.strip() for part in match.groups())
            if case != "authority" and not set(case) <= set("-: "):
                assert worth in WORTHS, f"{name}: no such worth {worth}"
                assert because, f"{name}: {case} has no reason"
                found.worth[case] = worth
        elif line.startswith(("circuit:", "incident:", "right:")):
            found.options = dict(re.findall(r"(\w+): ([^·]+?)(?: ·|$)", line))
        elif line.startswith("finds:"):
            codes = re.findall(r"[A-Z]{2,3}\d{3}", line)
            found.finds, found.finds_nothing = tuple(codes), "nothing" in line
        elif line.startswith("quiet:"):
            found.quiet = tuple(re.findall(r"[A-Z]{2,3}\d{3}", line))
        elif line.strip() and not found.why and not quoted:
            found.why = line.strip()
    found.text = "\n".join(quoted)
    return found


ALL = list(scenarios())


def test_there_are_enough_and_each_is_whole() -> None:
    assert len(ALL) >= LEAST
    for scenario in ALL:
        assert scenario.text, f"{scenario.name}: no draft"
        assert scenario.why, f"{scenario.name}: no reason"
        assert scenario.worth or scenario.finds or scenario.quiet or scenario.finds_nothing, (
            f"{scenario.name}: asks nothing"
        )
    assert len({s.name for s in ALL}) == len(ALL)


def test_every_circuit_and_many_rights() -> None:
    circuits = Counter(s.options.get("circuit") for s in ALL)
    assert all(circuits[circuit] >= 2 for circuit in (*(f"ca{n}" for n in range(1, 12)), "cadc")), circuits
    assert len({s.options["right"] for s in ALL if "right" in s.options}) >= 15


@pytest.mark.parametrize("scenario", [pytest.param(s, id=s.name) for s in ALL])
def test_scenario(scenario: Scenario) -> None:
    report = check(from_text(scenario.text, format="md"), records=Records.load(), **scenario.options)  # type: ignore[arg-type]
    for case, worth in scenario.worth.items():
        assert _worth(report, case) == worth, f"{case}: {_why(report, case)}"
    codes = {finding.code for finding in report.findings}
    missing = set(scenario.finds) - codes
    assert not missing, f"not found: {sorted(missing)}; found {sorted(codes)}"
    wrong = codes & set(scenario.quiet)
    assert not wrong, [(f.code, f.message) for f in report.findings if f.code in wrong]
    if scenario.finds_nothing:
        assert not [(f.code, f.message) for f in report.findings if f.code.startswith("QI")]


def _ids(report: Report, case: str) -> list[str]:
    found = [a.id for a in report.authorities.values() if case.lower() in a.name.lower()]
    assert len(found) == 1, f"{case} names {len(found)} of {[a.name for a in report.authorities.values()]}"
    return found


def _worth(report: Report, case: str) -> str:
    weighed = report.assessment.best(_ids(report, case)[0])
    return weighed.worth.value if weighed and weighed.worth else "none"


def _why(report: Report, case: str) -> str:
    weighed = report.assessment.best(_ids(report, case)[0])
    return weighed.why if weighed else "not weighed"
