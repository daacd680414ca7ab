"""Nothing is lost in normalisation: every clean character knows its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.citing.normalise import normalise, suspicion
from tests.citing import cites


@given(st.text(max_size=400))
@settings(max_examples=300)
def test_every_clean_character_comes_from_its_place(text: str) -> None:
    clean = normalise(text)
    assert len(clean.offsets) == len(clean.text) + 1
    assert clean.offsets[-1] == len(text)
    assert list(clean.offsets) == sorted(set(clean.offsets))


@given(st.text(alphabet="abcXYZ 019.,()§¶*_[]“”’–\u00a0\u00ad\n", max_size=300))
@settings(max_examples=300)
def test_letters_and_digits_survive_unchanged(text: str) -> None:
    clean = normalise(text)
    for position, character in enumerate(clean.text):
        original = text[clean.offsets[position]]
        assert character == original or not original.isalnum()


FOLDED = [
    ("584 U.S.\u00a0100", "584 U.S. 100"),  # no-break space
    ("584\u2009U.S.\u202f100", "584 U.S. 100"),  # thin spaces
    ("58\u200b4 U.S. 100", "584 U.S. 100"),  # zero-width space
    ("584 U.S. 1\u00ad00", "584 U.S. 100"),  # soft hyphen
    ("584\nU.S.\n100", "584 U.S. 100"),  # line breaks inside a paragraph
    ("５８４ U.S. １００", "584 U.S. 100"),  # full-width digits
    ("٥٨٤ U.S. 100", "584 U.S. 100"),  # Arabic digits
    ("396–97", "396-97"),
    ("Int’l", "Int'l"),
    ("*Id.* at 5", "Id. at 5"),
    ("_Id._ at 5", "Id. at 5"),
    ("2021 WL 1, at *3", "2021 WL 1, at *3"),  # a star page stays
    ("584 U.S. ___ (2018)", "584 U.S. ___ (2018)"),  # a page not yet known stays
    ("[Hope v. Pelzer](https://x.org/a_(b))", "Hope v. Pelzer"),
]


@pytest.mark.parametrize(("text", "expected"), FOLDED)
def test_folding(text: str, expected: str) -> None:
    assert normalise(text).text.strip() == expected


@pytest.mark.parametrize("between", ["\u00a0", "\u2009", "\n", "\u00ad ", " \u200b", "\t", "\x00 "])
def test_a_citation_is_found_through_odd_characters_at_its_exact_place(between: str) -> None:
    text = f"See Hope v. Pelzer, 536{between}U.S.{between}730, 741 (2002). More."
    (citation,) = cites(text, "full-case")
    assert citation.normalized == "536 U.S. 730"
    assert citation.text == text[4 : text.index(")") + 1]
    assert text[citation.cite_span[0] : citation.cite_span[1]] == f"536{between}U.S.{between}730"


def test_invisible_characters_are_called_suspect() -> None:
    assert suspicion("536 U.S. 7\u200b30") == "an invisible character (U+200B) stands inside it"
    assert suspicion("536 U.S.\u00a0730") is None


@pytest.mark.parametrize("run", ["_", "-", ".", "=", " _", "*", "("])
def test_long_runs_are_harmless(run: str) -> None:
    text = run * 60_000 + " Hope v. Pelzer, 536 U.S. 730 (2002) " + run * 60_000
    assert [c.normalized for c in cites(text, "full-case")] == ["536 U.S. 730"]


def test_a_wiki_link_is_what_it_shows() -> None:
    printed = "See *[[Monell v. Department#^pin-691|Monell v. Dep't of Soc. Servs.]]*, 436 U.S. 658, 691 (1978)."
    clean = normalise(printed)
    assert clean.text == "See Monell v. Dep't of Soc. Servs., 436 U.S. 658, 691 (1978)."
    assert printed[slice(*clean.back(4, 10))] == "Monell"
    assert normalise("a list [[1], [2|3]] of [[nothing]]").text == "a list [[1], [2|3]] of [[nothing]]"
