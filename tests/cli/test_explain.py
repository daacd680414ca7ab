"""``draftkit explain`` tells every rule, verdict and severity in plain language."""

from __future__ import annotations

import pytest

from draftkit.cli import main
from draftkit.rules import all_rules
from draftkit.rules.rule import HEADINGS


@pytest.mark.parametrize("word", [name for rule in all_rules() for name in (rule.code, rule.name)])
def test_every_rule_by_code_and_name(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", word]) == 0
    shown = capsys.readouterr().out
    at = [shown.index(heading.upper()) for heading in (*HEADINGS, "draftkit speaks up", "draftkit stays quiet")]
    assert at == sorted(at)


def test_small_letters_will_do(capsys: pytest.CaptureFixture[str]) -> None:
    code = all_rules()[0].code
    assert main(["explain", code.lower()]) == 0
    assert capsys.readouterr().out.startswith(code)


@pytest.mark.parametrize(
    "word", ["confirmed", "conflict", "impossible", "unconfirmed", "unreadable", "blocker", "Error"]
)
def test_draftkits_own_words(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", word]) == 0
    assert word.lower() in capsys.readouterr().out


def test_the_list_has_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--list"]) == 0
    shown = capsys.readouterr().out
    assert all(f"{rule.code}  " in shown and rule.name in shown for rule in all_rules())


def test_an_unknown_word_gets_near_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "unconfirmd"]) == 2
    assert "unconfirmed" in capsys.readouterr().err


def test_a_name_may_be_typed_as_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "wrong", "case", "name"]) == 0
    assert capsys.readouterr().out.startswith("CIT121 ")
