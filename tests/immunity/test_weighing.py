"""What a ruling can do for a claim: the table of the specification, row by row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from draftkit.authorities.displaced import REVERSED, Displaced
from draftkit.authorities.records import Records
from draftkit.immunity.binding import binds
from draftkit.immunity.moments import moment
from draftkit.immunity.weighing import weigh
from draftkit.model.authority import Authority, Ruling
from draftkit.model.immunity import ImmunityClaim, Prong, Use, Worth

RULING = Ruling(
    "excessive-force", violation="found", clearly_established="yes", immunity="denied", conduct_date="2014-05-01"
)
CASE = Authority(
    "doe-v-roe",
    "Doe v. Roe",
    "54 F.4th 1",
    ("54 F.4th 1",),
    court="ca9",
    decided="2017-03-01",
    source="corpus",
    role=("example",),
    rulings=(RULING,),
)
CLAIM = ImmunityClaim("force", "excessive-force", "ca9", moment("2019-06-01"))


def _worth(
    claim: ImmunityClaim = CLAIM,
    role: tuple[str, ...] = ("example",),
    court: str = "ca9",
    decided: str = "2017-03-01",
    **ruling: str | None,
) -> Worth | None:
    case = replace(CASE, role=role, court=court, decided=decided, rulings=(replace(RULING, **ruling),))  # type: ignore[arg-type]
    return weigh(case, claim).worth


@pytest.mark.parametrize(
    ("court", "decided", "violation", "clear", "conduct", "worth"),
    [
        ("ca9", "2017-03-01", "found", "yes", "2014-05-01", "establishes"),
        ("ca9", "2017-03-01", "fact-dispute", "yes", "2014-05-01", "establishes"),  # a jury could find it
        ("ca9", "2017-03-01", "found", "no", "2014-05-01", "establishes"),  # immunity granted there, notice since
        ("scotus", "2017-03-01", "found", "no", "2014-05-01", "establishes"),
        ("ca9", "2021-03-01", "found", "yes", "2014-05-01", "shows"),  # decided after, settled before
        ("ca9", "2021-03-01", "not-reached", "yes", "2014-05-01", "shows"),
        ("ca9", "2021-03-01", "found", "yes", "2020-05-01", "other"),  # settled only for later conduct
        ("ca9", "2021-03-01", "found", "yes", None, "other"),  # settled as of when? The record does not say
        ("ca6", "2017-03-01", "found", "yes", "2014-05-01", "persuasive"),
        ("ca6", "2021-03-01", "found", "yes", "2014-05-01", "persuasive"),
        ("ca6", "2021-03-01", "found", "no", "2020-05-01", "other"),  # after the events, elsewhere
        ("ca9", "2017-03-01", "not-reached", "no", "2014-05-01", "skipped"),  # left open; later conduct
        ("ca9", "2017-03-01", "assumed", "no", "2014-05-01", "skipped"),
        ("ca6", "2017-03-01", "not-reached", "no", "2014-05-01", "skipped"),
        ("ca9", "2022-03-01", "not-reached", "no", "2020-05-01", "adverse"),  # not clear even after our events
        ("ca9", "2021-03-01", "found", "no", "2019-06-01", "adverse"),  # not clear on our very day
        ("ca9", "2017-03-01", "not-found", "not-reached", "2014-05-01", "adverse"),
        ("ca6", "2017-03-01", "not-found", "not-reached", "2014-05-01", "other"),  # adverse, but elsewhere
        ("ca9", "2017-03-01", None, None, "2014-05-01", "other"),  # the record does not say
    ],
)
def test_the_table(
    *, court: str, decided: str, violation: str | None, clear: str | None, conduct: str | None, worth: str
) -> None:
    assert (
        _worth(court=court, decided=decided, violation=violation, clearly_established=clear, conduct_date=conduct)
        == worth
    )


def test_the_first_row_that_fits_counts() -> None:
    """One ruling skipped the violation, another found one: the case establishes."""
    skipped = replace(RULING, violation="not-reached", clearly_established="no")
    assert weigh(replace(CASE, rulings=(skipped, RULING)), CLAIM).worth is Worth.ESTABLISHES


def test_another_right_is_not_this_one() -> None:
    assert _worth(right="false-arrest") is Worth.OTHER
    assert _worth(right="taser") is Worth.ESTABLISHES  # a kind of force
    assert _worth(replace(CLAIM, right="taser"), right="deadly-force") is Worth.OTHER
    assert _worth(replace(CLAIM, right=None), right="false-arrest") is Worth.ESTABLISHES  # the right is not known


def test_a_ruling_on_force_in_general_is_told_from_one_on_a_police_dog() -> None:
    dog = replace(CLAIM, right="police-dog")
    assert weigh(CASE, dog).why.endswith("Its ruling is on excessive force, not police dog: compare the facts.")
    assert "compare" not in weigh(CASE, CLAIM).why


def test_what_is_missing_is_said_and_not_guessed() -> None:
    undated = weigh(CASE, replace(CLAIM, incident=None))
    assert (undated.worth, undated.before) == (None, None)
    assert "date" in undated.why
    nowhere = weigh(CASE, replace(CLAIM, circuit=None))
    assert (nowhere.worth, nowhere.binding) == (None, None)
    assert "circuit" in nowhere.why
    assert weigh(replace(CASE, decided="2019-06-15"), replace(CLAIM, incident=moment("2019-06"))).worth is None


def test_dead_law() -> None:
    fallen = Displaced(REVERSED, "Roe v. Doe, 600 U.S. 1 (2023)", "", (), CASE)
    weighed = weigh(CASE, CLAIM, fallen=fallen)
    assert weighed.worth is Worth.DEAD
    assert "Roe v. Doe, 600 U.S. 1 (2023)" in weighed.why
    assert weigh(CASE, CLAIM, fallen=replace(fallen, in_part=True)).worth is Worth.ESTABLISHES


def test_inference_is_told() -> None:
    assert weigh(CASE, CLAIM).sure
    inferred = weigh(replace(CASE, inferred=("rulings[0].violation",)), CLAIM)
    assert not inferred.sure
    assert "read the opinion" in inferred.why


@pytest.mark.parametrize(
    ("case", "uses", "prongs", "obvious", "worth"),
    [
        ("harlow-v-fitzgerald", {Use.STANDARD}, {Prong.CLEARLY_ESTABLISHED}, False, Worth.STANDARD),
        ("pearson-v-callahan", {Use.STANDARD}, set(), False, Worth.STANDARD),
        ("graham-v-connor", {Use.STANDARD}, {Prong.VIOLATION}, False, Worth.STANDARD),
        ("graham-v-connor", {Use.SUPPORTS}, {Prong.CLEARLY_ESTABLISHED}, False, Worth.TOO_GENERAL),
        ("tennessee-v-garner", {Use.SUPPORTS}, {Prong.CLEARLY_ESTABLISHED}, False, Worth.TOO_GENERAL),
        ("hope-v-pelzer", {Use.SUPPORTS}, {Prong.CLEARLY_ESTABLISHED}, True, Worth.STANDARD),  # another right
    ],
)
def test_standards_and_general_rules(
    case: str, uses: set[Use], prongs: set[Prong], obvious: bool, worth: Worth
) -> None:
    authority = Records.load().by_authority_id(case)
    assert authority is not None
    assert weigh(authority, CLAIM, uses=uses, prongs=prongs, obvious=obvious).worth is worth


@pytest.mark.parametrize(
    ("court", "decided", "published", "circuit", "binding"),
    [
        ("scotus", "2002-06-27", True, None, True),
        ("ca9", "2017-03-01", True, "ca9", True),
        ("ca9", "2017-03-01", False, "ca9", False),  # unpublished
        ("ca6", "2017-03-01", True, "ca9", False),
        ("ca9", "2017-03-01", True, None, None),  # depends on the circuit
        ("txsd", "2017-03-01", True, "ca5", False),
        ("ca5", "1981-09-30", True, "ca11", True),  # Bonner v. City of Prichard: the last day
        ("ca5", "1981-10-01", True, "ca11", False),
        ("ca5", "1974-09-20", True, "ca5", True),
    ],
)
def test_binding(court: str, decided: str, published: bool, circuit: str | None, binding: bool | None) -> None:
    assert binds(replace(CASE, court=court, decided=decided, published=published), circuit)[0] is binding
