"""A clinic's own cases come before the shipped ones, and are held to the same shape."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from draftkit import shipped
from draftkit.authorities.own_cases import with_own_cases
from draftkit.authorities.records import Records
from draftkit.cli import main
from draftkit.errors import BadUsage, BrokenData

BASE = Records.load()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One case that draftkit does not hold, made from one that it does."""
    text = (shipped.corpus() / "cases" / "scotus" / "hope-v-pelzer.yaml").read_text(encoding="utf-8")
    for old, new in (
        ("id: hope-v-pelzer", "id: finch-v-heron"), ("name: Hope v. Pelzer", "name: Finch v. Heron"), ("536 U.S. 730", "71 F.4th 901"),
        ("122 S. Ct. 2508", "71 F.4th 902"), ("153 L. Ed. 2d 666", "71 F.4th 903"), ("court: scotus", "court: ca3"), ("2002-06-27", "2023-06-30"),
    ):  # fmt: skip
        assert old in text
        text = text.replace(old, new, 1)
    path = tmp_path / "ours" / "ca3" / "finch-v-heron.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return tmp_path / "ours"


def test_own_cases_are_found_every_way(folder: Path) -> None:
    records = with_own_cases(folder, BASE)
    assert [a.id for a in records.at("71 F.4th 901")] == ["finch-v-heron"]
    assert records.by_authority_id("finch-v-heron") is not None
    assert records.named("Finch v. Heron")[0].id == "finch-v-heron"
    assert records.cases[0].id == "finch-v-heron"
    assert len(records) == len(BASE) + 1
    assert [a.id for a in records.at("536 U.S. 730")] == ["hope-v-pelzer"]


def test_an_own_case_takes_the_place_of_a_shipped_one(folder: Path) -> None:
    text = (shipped.corpus() / "cases" / "scotus" / "hope-v-pelzer.yaml").read_text(encoding="utf-8")
    (folder / "scotus").mkdir()
    (folder / "scotus" / "hope-v-pelzer.yaml").write_text(
        text.replace("confidence: high", "confidence: medium"), encoding="utf-8"
    )
    records = with_own_cases(folder, BASE)
    assert [(a.id, a.confidence) for a in records.at("536 U.S. 730")] == [("hope-v-pelzer", "medium")]
    assert sum(case.id == "hope-v-pelzer" for case in records.cases) == 1


def test_check_uses_them(folder: Path, tmp_path: Path, capfd) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("See Finch v. Heron, 71 F.4th 901 (3d Cir. 2023).", encoding="utf-8")
    assert main(["check", str(draft), "--format", "json", "--corpus", str(folder)]) == 0
    assert json.loads(capfd.readouterr().out)["citations"][0]["verdict"] == "confirmed"
    assert main(["check", str(draft), "--format", "json"]) == 0
    assert json.loads(capfd.readouterr().out)["citations"][0]["verdict"] == "unconfirmed"
    assert main(["corpus", "show", "finch-v-heron", "--corpus", str(folder)]) == 0


def test_faults_are_told_with_file_and_line(folder: Path) -> None:
    path = folder / "ca3" / "finch-v-heron.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("docket:", "dockett:"), encoding="utf-8")
    with pytest.raises(BrokenData, match=r"finch-v-heron\.yaml, line \d+: dockett"):
        with_own_cases(folder, BASE)


def test_a_folder_that_is_none_or_empty(tmp_path: Path) -> None:
    with pytest.raises(BadUsage, match="is not a folder"):
        with_own_cases(tmp_path / "nowhere", BASE)
    with pytest.raises(BadUsage, match="is not a folder"):  # longer than any system's names
        with_own_cases(tmp_path / ("x" * 5_000), BASE)
    with pytest.raises(BadUsage, match="holds no case files"):
        with_own_cases(tmp_path, BASE)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"[" * 100_000, id="lists without end in each other"),
        pytest.param(b"# x\n" * 600_000, id="more than two megabytes"),
        pytest.param(None, id="a pipe into which nobody writes"),
    ],
)
def test_hostile_files_are_one_plain_fault(folder: Path, data: bytes | None) -> None:
    path = folder / "ca3" / "hostile.yaml"
    if data is None:
        os.mkfifo(path)
    else:
        path.write_bytes(data)
    with pytest.raises(BrokenData, match=r"hostile\.yaml cannot be read"):
        with_own_cases(folder, BASE)
