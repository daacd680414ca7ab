"""The readable cases of ``tests/cases``: a small brief, and every finding it must give.

A case file is Markdown. Each ``##`` section holds one draft (a ``text`` block) and its findings (a ``findings`` block)
with one line for each: ``CODE severity: words of the draft at that place``. ``select:`` names the families that run.
Nothing else may be found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from draftkit.authorities.records import Records
from draftkit.checking import check
from draftkit.reading import from_text

FOLDER = Path(__file__).parents[1] / "cases"
_SECTION = re.compile(
    r"^## (?P<title>.+?)\n.*?^select: (?P<select>.+?)$.*?^```text\n(?P<text>.*?)^```\n.*?^```findings\n(?P<findings>.*?)^```",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Case:
    file: str
    title: str
    select: tuple[str, ...]
    text: str
    findings: tuple[str, ...]


def _read() -> list[Case]:
    cases = []
    for path in sorted(FOLDER.glob("*.md")):
        for section in re.split(r"^(?=## )", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            found = _SECTION.match(section)
            assert found, f"{path.name}: a section that cannot be read: {section[:60]}"
            findings = tuple(line.strip() for line in found["findings"].splitlines() if line.strip())
            cases.append(Case(path.name, found["title"], tuple(found["select"].split()), found["text"], findings))
    return cases


CASES = _read()


@pytest.fixture(scope="module")
def records() -> Records:
    return Records.load()


def test_there_are_cases() -> None:
    assert len(CASES) >= 8


@pytest.mark.parametrize("case", [pytest.param(c, id=f"{c.file}: {c.title}") for c in CASES])
def test_case(case: Case, records: Records) -> None:
    report = check(from_text(case.text), records=records, select=case.select, today="2026-01-15")
    told = []
    for finding in sorted(report.findings, key=lambda f: (f.span, f.code)):
        words = " ".join(report.draft.text[slice(*finding.span)].split())
        told.append(f"{finding.code} {finding.severity.value}: {words}")
    assert told == list(case.findings)
