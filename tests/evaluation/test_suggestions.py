"""Cases to read next: of thirty claims in ordinary words at least 27 get a case that a specialist would cite."""

from __future__ import annotations

from functools import cache

import pytest
from benchmarks.suggestions import FIRST, Offered, claims, is_late, offered

from draftkit.authorities.records import Records
from draftkit.immunity.suggesting import reading_for
from draftkit.model.immunity import ImmunityClaim

ALL_CIRCUITS = {*(f"ca{n}" for n in range(1, 12)), "cadc"}


@cache
def answers(part: str) -> tuple[Offered, ...]:
    return tuple(offered(told, Records.load()) for told in claims(part))


@pytest.mark.parametrize(
    ("part", "least"),
    [
        ("claims", 27),  # the thirty
        ("rough", 13),  # looked at while the ranking was improved
        ("checked", 16),  # never tuned on: 17 of 20 when they were written
    ],
)
def test_the_first_five_hold_a_case_that_a_specialist_would_cite(part: str, least: int) -> None:
    missed = [(a.claim.circuit, a.claim.words[:60], a.ids) for a in answers(part) if not a.hit]
    assert len(answers(part)) - len(missed) >= least, missed


@pytest.mark.parametrize("part", ["claims", "rough", "checked"])
def test_every_suggestion_is_in_the_corpus_and_says_when_it_came_after_the_events(part: str) -> None:
    ids = {case.id for case in Records.load().cases}
    for answer in answers(part):
        assert set(answer.ids) <= ids
        assert set(answer.claim.cite) <= ids
        late = [one.weighed.authority.id for one in answer.suggestions if is_late(one)]
        assert not late, (answer.claim.words[:60], late)


def test_the_claims_cover_the_circuits_and_the_rights() -> None:
    told = claims()
    assert len(told) == 30
    assert {one.circuit for one in told} == ALL_CIRCUITS
    assert sum(one.right is None for one in told) == 10
    cited = {case.id: case for case in Records.load().cases}
    assert len({cited[one.cite[0]].rulings[0].right for one in told}) >= 20


def test_the_words_decide_and_not_the_right_alone() -> None:
    """Two claims of one right, circuit and day get different cases first."""
    told = [
        "He shot me with the taser while I lay still on the ground.",
        "I was seven months pregnant and only would not sign the ticket. He used the taser on me in my car.",
    ]
    first = [_first(words, right="taser", circuit="ca9") for words in told]
    assert first[0] != first[1]
    assert "mattos-v-agarano" in first[1][:2]


@pytest.mark.parametrize(
    ("words", "because"),
    [
        ("Something bad was done to me by the county.", "no conduct is told"),
        ("Officer Roe used his taser on me while I was down. " * 200, "longer than a story of one thing"),
        (
            "Plaintiff moves to compel production of documents under Rule 37. Defendants served their responses thirty days late "
            "and withheld emails, training manuals and personnel files without a privilege log. The Court should order production.",
            "a motion on something else",
        ),
        (
            "Dear Clerk, please send me the form to file a complaint and the form to proceed without paying the filing fee. I am at "
            "the county jail and my address will change next month. I also need a copy of the local rules.",
            "a letter",
        ),
        (
            "The lease requires the tenant to repair the roof. The landlord sent notice and the tenant did not answer. The contract "
            "says that interest runs at nine percent. The parties signed an amendment about the parking lot and the garden.",
            "another field of law",
        ),
    ],
)
def test_without_a_right_and_a_story_nothing_is_guessed(words: str, because: str) -> None:
    assert _first(words, right=None, circuit="ca9") == [], because


def test_without_circuit_or_date_nothing_is_offered() -> None:
    assert _first("He shot me with the taser while I lay still.", right="taser", circuit=None) == []


def _first(words: str, *, right: str | None, circuit: str | None) -> list[str]:
    from draftkit.immunity.moments import moment

    claim = ImmunityClaim("c", right, circuit, moment("2019-06-01"), words)
    reading = reading_for(claim, Records.load(), set())
    return [one.weighed.authority.id for one in reading.helpful[:FIRST]]
