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


def test_an_id_in_a_list_is_never_broken(capfd) -> None:
    _, out, _ = run(capfd, "search", "handcuffed prone no resistance", "--circuit", "ca9", "--before", "2019-06-01")
    assert "[drummond-v-city-of-anaheim]" in out


def test_search(capfd) -> None:
    code, out, err = run(
        capfd,
        "search",
        "pepper spray protesters",
        "--circuit",
        "ca9",
        "--right",
        "excessive-force",
        "--immunity",
        "denied",
        "--before",
        "2019-06-01",
    )
    assert (code, err) == (0, "")
    assert "Headwaters" in out
    assert out.endswith(f"{DISCLAIMER}\n")


def test_show_tells_rulings_words_and_sources(capfd) -> None:
    code, out, _ = run(capfd, "show", "hope-v-pelzer")
    assert code == 0
    for part in (
        "536 U.S. 730 (2002)",
        "Violation: found",
        "Immunity: denied",
        "(at 741)",
        "SOURCES",
        "confirms",
        DISCLAIMER,
    ):
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


def test_check_covers_the_table_of_circuits(capfd, tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "cases").mkdir()
    text = (shipped.corpus() / "circuits.yaml").read_text(encoding="utf-8")
    (tmp_path / "circuits.yaml").write_text(
        text.replace("confidence: secondary", "confidence: sure", 1), encoding="utf-8"
    )
    for name in ("local_rules.yaml", "courts.yaml"):
        shutil.copy(shipped.corpus() / name, tmp_path)
    monkeypatch.setattr(shipped, "corpus", lambda: tmp_path)
    code, out, _ = run(capfd, "check")
    assert code == 1
    assert "circuits.yaml, line" in out
    assert "confidence should be one of verified, secondary, unverified" in out
    assert out.endswith("0 case files, the table of circuits and the local rules, 1 fault.\n")


def test_a_circuit_is_shown_with_how_sure_each_statement_is(capfd) -> None:
    code, out, err = run(capfd, "circuit", "ca9")
    assert (code, err) == (0, "")
    told = " ".join(out.split())
    for part in (
        "Ninth Circuit (ca9): AK, AZ",
        "Burden: the plaintiff [verified]",
        "Gordon v. County of Orange, 6 F.4th 961 (9th Cir. 2021), at 969.",
        "Martinez v. City of Clovis, 943 F.3d 1260 (9th Cir. 2019), at 1275 (page not checked).",
        "Frudden v. Pilling, 877 F.3d 821 (9th Cir. 2017), at 831 (citation not confirmed: look it up first; page not checked).",
        "Unpublished decisions may inform the inquiry but seldom carry it. [not verified: a question for you to check]",
        "Other decisions say otherwise: face them",
        "Wilson v. Layne, 526 U.S. 603 (1999)",
        DISCLAIMER,
    ):
        assert part in told


def test_every_circuit_can_be_shown_whole(capfd) -> None:
    from draftkit.authorities.circuits import circuit_law
    from draftkit.checking import CIRCUITS
    from draftkit.outputs.circuits import HOW_SURE, cited_as, show_circuit

    for identity in CIRCUITS:
        law = circuit_law(identity)
        assert law is not None
        page = show_circuit(law, 80)
        told = "".join(page.split())  # lines break at hyphens too
        for statement in law.statements:
            assert "".join(f"{statement.text}[{HOW_SURE[statement.confidence]}]".split()) in told
            assert all("".join(cited_as(authority).split()) in told for authority in statement.authorities)
        assert max(map(len, page.splitlines())) <= 80


def test_circuits_for_other_programs_and_all_at_once(capfd) -> None:
    (law,) = json.loads(run(capfd, "circuit", "ca11", "--format", "json")[1])["circuits"]
    assert law["burden"]["clearly_established"] == "plaintiff"
    assert law["consensus_counts"]["value"] is False
    assert law["consensus_counts"]["statement"]["confidence"] == "secondary"
    assert len(json.loads(run(capfd, "circuit", "--format", "json")[1])["circuits"]) == 13
    out = run(capfd, "circuit")[1]
    assert "ca2: the officer [second-hand" in out
    assert "cafc: does not arise here" in out


# how a person names the court, whose page is shown
NAMED = [
    ("CA9", "Ninth"),
    ("9th Cir.", "Ninth"),
    ("N.D. Cal.", "Ninth"),
    ("nysd", "Second"),
    ("D.D.C.", "District of Columbia"),
]


@pytest.mark.parametrize(("name", "shown"), NAMED)
def test_a_circuit_by_any_usual_name(capfd, name: str, shown: str) -> None:
    assert run(capfd, "circuit", name)[1].startswith(f"{shown} Circuit (")


WRONG = [
    (["circuit", "ca12"], "is not a federal court of appeals"),
    (["circuit", "scotus"], "is not a federal court of appeals"),
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
