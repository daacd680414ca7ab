"""``draftkit corpus``: what a person at a terminal gets."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from draftkit import shipped
from draftkit.cli import main
from draftkit.model.report import DISCLAIMER


def run(capfd, *arguments: str) -> tuple[int, str, str]:
    code = main(["corpus", *arguments])
    out, err = capfd.readouterr()
    return code, out, err


def test_search(capfd) -> None:
    code, out, err = run(
        capfd, "search", "pepper spray protesters", "--circuit", "ca9", "--right", "excessive-force", "--immunity", "denied", "--before", "2019-06-01"
    )
    assert (code, err) == (0, "")
    assert "Headwaters" in out
    assert out.endswith(f"{DISCLAIMER}\n")


def test_show_tells_rulings_words_and_sources(capfd) -> None:
    code, out, _ = run(capfd, "show", "hope-v-pelzer")
    assert code == 0
    for part in ("536 U.S. 730 (2002)", "Violation: found", "Immunity: denied", "(at 741)", "SOURCES", "confirms", DISCLAIMER):
        assert part in out


def test_every_case_can_be_shown_and_listed(capfd) -> None:
    code, out, _ = run(capfd, "list", "--format", "json")
    cases = json.loads(out)["cases"]
    assert code == 0
    assert len(cases) > 400
    from draftkit.authorities.records import Records
    from draftkit.outputs.cases import show_case

    for case in Records.load().cases:
        text = show_case(case, 80)
        assert case.name[:40] in " ".join(text.split())
        assert max(map(len, text.splitlines())) <= 200  # one long address may stand out, prose never


def test_skipped_rulings_are_named_so(capfd) -> None:
    _, out, _ = run(capfd, "list", "--circuit", "ca10", "--skipped-violation")
    assert "Frasier v. Evans" in out
    assert "violation skipped" in out


def test_stats_and_its_picture(capfd, tmp_path: Path) -> None:
    picture = tmp_path / "coverage.svg"
    code, out, _ = run(capfd, "stats", "--plot", str(picture))
    assert code == 0
    assert out.startswith("court")
    assert ElementTree.parse(picture).getroot().tag.endswith("svg")
    assert run(capfd, "stats", "--plot", str(picture))[0] == 2  # there already


def test_check_is_clean_and_tells_file_line_and_reason(capfd, tmp_path: Path) -> None:
    assert run(capfd, "check")[0] == 0
    folder = tmp_path / "cases" / "scotus"
    folder.mkdir(parents=True)
    source = shipped.corpus() / "cases" / "scotus" / "hope-v-pelzer.yaml"
    text = source.read_text(encoding="utf-8")
    (folder / "hope-v-pelzer.yaml").write_text(text.replace("decided:", "decidd:"), encoding="utf-8")
    code, out, _ = run(capfd, "check", str(tmp_path / "cases"))
    assert code == 1
    assert "scotus/hope-v-pelzer.yaml, line" in out
    assert "decidd" in out
    shutil.copy(source, folder)
    assert run(capfd, "check", str(tmp_path / "cases"))[0] == 0


WRONG = [
    (["search", "taser", "--circuit", "ca99"], "There is no circuit"),
    (["list", "--right", "excesive-force"], "Did you mean excessive-force"),
    (["list", "--before", "June 2019"], "is not a date"),
    (["show", "nobody-v-nowhere"], "The corpus has no case"),
    (["check", "no-such-folder"], "is not a folder"),
    (["search", "the"], "nothing to search for"),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG)
def test_bad_usage_is_one_plain_line(capfd, arguments: list[str], said: str) -> None:
    code, out, err = run(capfd, *arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
