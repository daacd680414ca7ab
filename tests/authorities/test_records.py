"""Records: what is found by numbers and by name, what is near, where a case ends."""

from __future__ import annotations

import time

import pytest

from draftkit.authorities.records import Records, cut


@pytest.fixture(scope="module")
def records() -> Records:
    return Records.load()


PARALLEL = [
    ("536 U.S. 730", "hope-v-pelzer"),
    ("122 S. Ct. 2508", "hope-v-pelzer"),
    ("153 L. Ed. 2d 666", "hope-v-pelzer"),
    ("555 U.S. 223", "pearson-v-callahan"),
    ("563 U.S. 731", "ashcroft-v-al-kidd"),
    ("141 S. Ct. 52", "taylor-v-riojas"),  # by S. Ct. alone
    ("272 F.3d 1272", "deorle-v-rutherford"),
]


@pytest.mark.parametrize(("normalized", "identity"), PARALLEL)
def test_one_case_by_each_of_its_numbers(records: Records, normalized: str, identity: str) -> None:
    assert [a.id for a in records.at(normalized)] == [identity]


def test_every_record_is_found_by_every_number_it_has(records: Records) -> None:
    assert len(records.cases) >= 425
    for case in records.cases:
        assert records.by_authority_id(case.id) is case
        for normalized in case.citations:
            assert case in records.at(normalized), normalized
            assert cut(normalized) is not None


def test_supreme_court_cases_are_found_by_s_ct_and_l_ed_too(records: Records) -> None:
    for case in records.cases:
        if case.court == "scotus" and case.citation.endswith(" U.S. 800"):
            assert {n.split(" ", 1)[1].rsplit(" ", 1)[0] for n in case.citations} >= {"U.S.", "S. Ct.", "L. Ed. 2d"}


def test_the_table_answers_where_the_corpus_has_no_case(records: Records) -> None:
    (baker,) = records.at("369 U.S. 186")
    assert (baker.name, baker.year, baker.court, baker.source) == (
        "Baker v. Carr",
        1962,
        "scotus",
        "supreme-court-table",
    )
    assert records.at("82 S. Ct. 691") == (baker,)
    assert records.by_authority_id(baker.id) is baker
    assert len(records) > 10_000


def test_a_case_of_the_corpus_is_not_told_twice(records: Records) -> None:
    for name in ("Hope v. Pelzer", "Ashcroft v. al-Kidd", "Taylor v. Riojas", "Nieves v. Bartlett"):
        assert len(records.named(name)) == 1, name


def test_two_short_decisions_on_one_page(records: Records) -> None:
    found = records.at("81 S. Ct. 260")
    assert len(found) == 2
    assert len({a.citation for a in found}) == 2


@pytest.mark.parametrize("unknown", ["", "536 U.S.", "U.S. 730", "9999 U.S. 1", "2019 WL 12345", "536 U.S. ___", "x"])
def test_unknown_numbers(records: Records, unknown: str) -> None:
    assert records.at(unknown) == ()
    assert records.near(unknown, "Hope v. Pelzer") == ()
    assert records.inside(unknown) is None
    assert records.replaced_by(unknown) is None
    assert records.by_authority_id(unknown) is None


NAMED = [
    ("Hope v. Pelzer", "hope-v-pelzer"),
    ("Pelzer v. Hope", "hope-v-pelzer"),
    ("Al-Kidd v. Ashcroft", "ashcroft-v-al-kidd"),
    ("City of Canton, Ohio v. Harris", "city-of-canton-v-harris"),
    (
        "Monell v. New York City Dep't of Social Servs.",
        "monell-v-department-of-social-services-of-the-city-of-new-york",
    ),
    ("Deorle v. Rutherford", "deorle-v-rutherford"),
]


@pytest.mark.parametrize(("name", "identity"), NAMED)
def test_named(records: Records, name: str, identity: str) -> None:
    assert identity in [a.id for a in records.named(name)]


@pytest.mark.parametrize("name", ["", "Smith v. Pelzer", "City v. State", "Doe v. Roe", "Zyzzyx v. Qwerty"])
def test_not_named(records: Records, name: str) -> None:
    assert records.named(name) == ()


NEAR = [
    ("272 F.3d 1227", "Deorle v. Rutherford", "deorle-v-rutherford"),  # digits of the page swapped
    ("227 F.3d 1272", "Deorle v. Rutherford", "deorle-v-rutherford"),  # of the volume
    ("272 F.2d 1272", "Deorle v. Rutherford", "deorle-v-rutherford"),  # another series
    ("272 F.3d 272", "Deorle v. Rutherford", "deorle-v-rutherford"),  # a digit lost
    ("272 F.3d 12772", "Deorle v. Rutherford", "deorle-v-rutherford"),  # a digit too many
    ("563 U.S. 730", "Hope v. Pelzer", "hope-v-pelzer"),
    ("122 S. Ct. 2503", "Hope v. Pelzer", "hope-v-pelzer"),
]


@pytest.mark.parametrize(("numbers", "name", "identity"), NEAR)
def test_near(records: Records, numbers: str, name: str, identity: str) -> None:
    assert [a.id for a in records.near(numbers, name)] == [identity]


NOT_NEAR = [
    ("272 F.3d 1272", "Deorle v. Rutherford"),  # exact
    ("501 F.3d 374", "Henry v. Purnell"),  # another decision of the same case: no single slip from 652 F.3d 524
    ("272 F.3d 1227", "Lopez v. Reyes"),  # another name
    ("272 F.3d 1227", None),  # no name, no guess
    ("273 F.3d 1227", "Deorle v. Rutherford"),  # two slips
    ("2001 WL 1272", "Deorle v. Rutherford"),
    ("2001 U.S. Dist. LEXIS 1272", "Deorle v. Rutherford"),
]


@pytest.mark.parametrize(("numbers", "name"), NOT_NEAR)
def test_not_near(records: Records, numbers: str, name: str | None) -> None:
    assert records.near(numbers, name) == ()


def test_inside_a_known_case(records: Records) -> None:
    hope = records.inside("536 U.S. 741")
    assert hope is not None
    assert hope.id == "hope-v-pelzer"
    assert records.inside("536 U.S. 730") is None  # it begins there
    assert records.inside("536 U.S. 985") is None  # pages of orders are not claimed
    assert records.inside("122 S. Ct. 2510") is None  # two cases may share a page of S. Ct.
    assert records.inside("272 F.3d 1280") is None  # nothing is known of the next case


def test_last_page_is_proven_by_the_next_case_or_unknown(records: Records) -> None:
    (hope,) = records.at("536 U.S. 730")
    assert records.last_page(hope, "U.S.") == 764  # the next case begins at 765
    assert records.at("536 U.S. 765")
    assert records.last_page(hope, "F.3d") is None
    (morgan,) = records.at("384 U.S. 641")
    last = records.last_page(morgan, "S. Ct.")
    assert last is not None
    assert last >= 1731  # its dissent stands behind Cardona v. Power (86 S. Ct. 1728), same day
    (merrill,) = records.at("332 U.S. 380")
    assert records.last_page(merrill, "U.S.") == 388  # its dissent ends on the page where the next case begins
    (deorle,) = records.at("272 F.3d 1272")
    assert records.last_page(deorle, "F.3d") is None
    (riojas,) = records.at("592 U.S. 7")
    last = records.last_page(riojas, "U.S.")
    assert last is not None
    assert 8 <= last < 741


def test_no_verified_quotation_lies_beyond_the_last_page(records: Records) -> None:
    tried = 0
    for case in records.cases:
        last = records.last_page(case, "U.S.")
        for passage in case.passages:
            if last and passage.page and passage.page.isdigit() and "unconfirmed" not in (passage.page_basis or ""):
                tried += 1
                assert int(passage.page) <= last, (case.id, passage.page)
    assert tried > 50


def test_coverage(records: Records) -> None:
    assert records.coverage("U.S.", 536)
    assert not records.coverage("U.S.", 50)
    assert not records.coverage("F.3d", 272)


def test_an_opinion_that_was_replaced(records: Records) -> None:
    later = records.replaced_by("242 F.3d 1119")
    assert later is not None
    assert later.id == "deorle-v-rutherford"
    assert records.at("242 F.3d 1119") == ()


def test_dates(records: Records) -> None:
    assert len(records.corpus_date) == 10
    for case in records.cases:
        assert 1950 < case.year <= int(records.corpus_date[:4])


def test_loading_again_is_fast_and_shared() -> None:
    start = time.perf_counter()
    assert Records.load() is Records.load()
    assert time.perf_counter() - start < 0.5
