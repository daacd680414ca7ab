"""Real drafts through the whole line: the example brief and hostile text, in every form of report."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from draftkit.cli import main
from draftkit.model.finding import Severity
from tests.outputs.conftest import NASTY, acting

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "opposition.docx"
SCHEMA = json.loads((ROOT / "docs" / "schema" / "report-1.json").read_text(encoding="utf-8"))

HOSTILE = [
    f"{NASTY} v. Roe, 536 U.S. 730 (2002). Id. at 5; {NASTY}, supra.",
    "Doe v. \x1b[31mRoe\x1b[0m, 12 F.5th 345 (5th Cir. 2023).\x07\x08\x9b2J",
    "<script>alert(1)</script> v. <img src=x onerror=alert(1)>, 536 U.S. 730 (1999).",
    "[red]Doe[/red] v. [link=http://x]Roe[/link], 536 U.S. 730 (1999).",
    "In re \u202eDoe\u202c, 999 U.S. 1 (2001); Doe\u200b v. Roe, 5\u200b36 U.S. 730.",
    "=HYPERLINK(1) v. ]]>--><!--, 536 U.S. 730 (1999); '\" onload=x v. Roe, 536 U.S. 730.",
    "Doe v. Roe, 536 U.S. 730 (" * 200,
    "\n\n".join("See Doe v. Roe, 999 F.5th 1." for _ in range(50)),
]


def test_the_example_fits_the_published_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(EXAMPLE), "--format", "json", "--circuit", "ca5", "--incident", "2021-06-01"]) == 1
    report = json.loads(capsys.readouterr().out)
    Draft202012Validator(SCHEMA).validate(report)
    summary = report["summary"]
    assert summary["citations"] == sum(
        summary[v] for v in ("confirmed", "conflict", "impossible", "unconfirmed", "unreadable")
    )
    assert summary["citations"] >= 60
    ranks = [list(Severity).index(Severity(f["severity"])) for f in report["findings"]]
    assert ranks == sorted(ranks)
    known = {c["id"] for c in report["citations"]}
    assert all(set(f["citations"]) <= known for f in report["findings"])
    assert all(set(a["cited_by"]) <= known and a["cited_by"] for a in report["authorities"])


@pytest.mark.parametrize("form", ["text", "json", "html", "sarif"])
def test_the_example_in_every_form(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(EXAMPLE), "--format", form]) == 1
    printed = capsys.readouterr()
    assert not printed.err
    assert not acting(printed.out)
    assert not re.search("hallucinat|\\bfake|does not exist", printed.out, re.IGNORECASE)


@pytest.mark.parametrize("form", ["text", "json", "html", "sarif"])
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_in_every_form(
    draft_file: Callable[..., Path], capsys: pytest.CaptureFixture[str], form: str, text: str
) -> None:
    assert main(["check", str(draft_file(text, "draft.md")), "--format", form]) in (0, 1)
    printed = capsys.readouterr()
    assert not printed.err
    assert not acting(printed.out)
    if form == "html":
        assert not re.search("<(script|img|link|iframe)", printed.out)
    if form == "json":
        Draft202012Validator(SCHEMA).validate(json.loads(printed.out))


def test_text_is_exact_in_a_pipe(draft_file: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    main(["text", str(draft_file("Doe \x1b[31m v. Roe, 536 U.S. 730."))])
    assert capsys.readouterr().out == "Doe \x1b[31m v. Roe, 536 U.S. 730."
