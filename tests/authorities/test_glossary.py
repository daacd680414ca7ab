"""The glossary: every term is whole, plain, and leads on."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftkit.authorities.glossary import FIELDS, fault_of, find_term, terms
from draftkit.cli import main

GOOD = {
    "id": "a-term",
    "term": "a term",
    "also": [],
    "plain": "It is so. It is.",
    "when": "Often.",
    "authority": ["hope-v-pelzer"],
    "see_also": ["b"],
}


@pytest.mark.parametrize("term", terms().values(), ids=lambda t: t.id)
def test_a_term_says_enough_and_not_too_much(term) -> None:
    sentences = [s for s in term.plain.replace("?", ".").split(". ") if s.strip()]
    assert 2 <= len(sentences) <= 6
    words = term.plain.split()
    assert max(len(s.split()) for s in sentences) <= 45  # a newspaper's sentences
    assert sum(map(len, words)) / len(words) < 6.2
    assert term.authority
    assert term.see_also
    assert term.id not in term.see_also


@pytest.mark.parametrize(
    "asked", ["clearly-established", "Clearly established", "clearly established law", "QI", "qualified immunity"]
)
def test_a_term_is_found_by_any_spelling(asked: str) -> None:
    assert find_term(asked) is not None


FAULTS = [
    ({"plain": ""}, "plain should be"),
    ({"see_also": ["nobody"]}, "no term"),
    ({"authority": ["nobody-v-nowhere"]}, "no case"),
    ({"authority": ["42 U.S.C. § 1983"]}, None),
    ({"id": "other"}, "file's name"),
    ({"extra": "x"}, "fields should be"),
    ({}, None),
]


@pytest.mark.parametrize(("change", "said"), FAULTS)
def test_faults_are_told(change: dict[str, object], said: str | None) -> None:
    fault = fault_of({**GOOD, **change}, Path("terms/a-term.yaml"), {"a-term", "b"}, {"hope-v-pelzer"})
    assert (fault is None) == (said is None)
    assert said is None or said in (fault or "")
    assert set(GOOD) == set(FIELDS)


def test_explain_shows_a_term_with_its_authority(capfd) -> None:
    assert main(["explain", "clearly established"]) == 0
    out, _ = capfd.readouterr()
    assert "Hope v. Pelzer, 536 U.S. 730 (2002)" in out
    assert "SEE ALSO" in out
