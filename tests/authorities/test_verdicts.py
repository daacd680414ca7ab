"""Verdicts: each of the five, for the reason that is given, and never more than the records say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from draftkit.authorities.comparing import Comparison
from draftkit.authorities.records import Records
from draftkit.authorities.verdicts import answer, url_of
from draftkit.citing import find_citations
from draftkit.model.citation import Citation, Kind, Verdict
from draftkit.model.report import Answer
from draftkit.reading import from_text
from tests.authorities.citations import cited, unread

HOPE = "536 U.S. 730"

VERDICTS = [
    # confirmed
    (cited(HOPE, "Hope v. Pelzer", 2002, "scotus"), Verdict.CONFIRMED, "corpus", "hope-v-pelzer"),
    (cited("122 S. Ct. 2508", "Hope v. Pelzer", 2002, "scotus"), Verdict.CONFIRMED, "corpus", "hope-v-pelzer"),
    (cited("563 U.S. 731", "Al-Kidd v. Ashcroft", 2011, "scotus"), Verdict.CONFIRMED, "corpus", "ashcroft-v-al-kidd"),
    (cited("992 F.3d 1003", "Frasier v. Evans", 2021, "ca10"), Verdict.CONFIRMED, "corpus", "frasier-v-evans"),
    (cited("369 U.S. 186", "Baker v. Carr", 1962), Verdict.CONFIRMED, "supreme-court-table", "us-369-186"),
    (cited(HOPE, "Hope v. Pelzer"), Verdict.CONFIRMED, "corpus", "hope-v-pelzer"),  # no year is printed
    (cited(HOPE, None, 2002), Verdict.CONFIRMED, "corpus", "hope-v-pelzer"),  # no name is printed
    (cited("81 S. Ct. 260", "Reina v. United States", 1960), Verdict.CONFIRMED, "supreme-court-table", "us-364-507"),
    # conflict
    (cited(HOPE, "Smith v. Jones", 2002, "scotus"), Verdict.CONFLICT, "corpus", "hope-v-pelzer"),
    (cited(HOPE, "Hope v. Pelzer", 2003, "scotus"), Verdict.CONFLICT, "corpus", "hope-v-pelzer"),
    (cited("555 U.S. 223", "Pearson v. Callahan", 2010, "scotus"), Verdict.CONFLICT, "corpus", "pearson-v-callahan"),
    (cited("992 F.3d 1003", "Frasier v. Evans", 2021, "ca9"), Verdict.CONFLICT, "corpus", "frasier-v-evans"),
    (cited("369 U.S. 186", "Baker v. Carr", 1961), Verdict.CONFLICT, "supreme-court-table", "us-369-186"),
    # impossible
    (cited("88 F. Supp. 3d 412", "Doe v. Roe", 2015, "ca5"), Verdict.IMPOSSIBLE, "rule", None),
    (cited("912 F.3d 455", "Doe v. Roe", 1998, "ca9"), Verdict.IMPOSSIBLE, "rule", None),
    (cited("1204 F.3d 88", "Doe v. Roe", 2020, "ca7"), Verdict.IMPOSSIBLE, "rule", None),
    (unread("12 F.5th 345"), Verdict.IMPOSSIBLE, "rule", None),
    # unconfirmed
    (cited("71 F.4th 1", "Doe v. Roe", 2023, "ca3"), Verdict.UNCONFIRMED, None, None),
    (cited("536 U.S. 741", "Hope v. Pelzer", 2002, "scotus"), Verdict.UNCONFIRMED, None, None),
    (cited("2019 WL 12345", "Doe v. Roe", 2019, "nysd"), Verdict.UNCONFIRMED, None, None),
    (cited("598 U.S. ___", "Doe v. Roe", 2023, "scotus"), Verdict.UNCONFIRMED, None, None),
    (cited(HOPE), Verdict.UNCONFIRMED, "corpus", "hope-v-pelzer"),  # neither name nor year: nothing was compared
    (cited(HOPE, "Hope v. Quarrendon", 2002), Verdict.UNCONFIRMED, "corpus", "hope-v-pelzer"),  # a party replaced
    (cited("550 U.S. 192", "James v. Gomez", 2007), Verdict.UNCONFIRMED, "supreme-court-table", "us-550-192"),
    (cited("242 F.3d 1119", "Deorle v. Rutherford", 2001, "ca9"), Verdict.UNCONFIRMED, "corpus", None),
    (cited("10 Cal. 5th 3", "People v. Doe", 2017, "cal"), Verdict.UNCONFIRMED, None, None),
    (cited("1:20-cv-1", "Doe v. Roe", kind=Kind.DOCKET), Verdict.UNCONFIRMED, None, None),
    # a page still blank in the record too; another year
    (cited("607 U.S. ___", "Zorn v. Linton", 2026, "scotus"), Verdict.CONFIRMED, "corpus", "zorn-v-linton"),
    (cited("607 U.S. ___", "Zorn v. Linton", 2025, "scotus"), Verdict.UNCONFIRMED, None, None),
    (cited("607 U.S. ___", "Smith v. Jones", 2026, "scotus"), Verdict.UNCONFIRMED, None, None),
    # unreadable
    (unread("54 F.4d 1"), Verdict.UNREADABLE, None, None),
]


def ask(citation: Citation, *group: Citation) -> tuple[Answer, Comparison | None]:
    return answer(citation, Records.load(), group=group or (citation,))


@pytest.mark.parametrize(
    ("citation", "verdict", "source", "authority"), VERDICTS, ids=lambda v: getattr(v, "text", None)
)
def test_verdict(citation: Citation, verdict: Verdict, source: str | None, authority: str | None) -> None:
    said, comparison = ask(citation)
    assert (said.verdict, said.checked_against, said.authority) == (verdict, source, authority), said.detail
    assert (comparison is None) == (authority is None)
    assert said.detail.endswith(".")
    assert not said.detail.endswith("..")
    for word in ("fake", "hallucinat", "does not exist"):
        assert word not in said.detail.lower()


DOCKETS = [
    # number, court, name and date are the record's
    ("Zorn v. Linton, No. 25-297 (U.S. Mar. 23, 2026).", "confirmed"),
    ("Zorn v. Linton, No. 25-297, slip op. at 3 (U.S. Mar. 23, 2026) (per curiam).", "confirmed"),
    ("Strand v. Minchuk, No. 18-1514 (7th Cir. Nov. 8, 2018).", "confirmed"),
    ("Strand v. Minchuk, Nos. 18-1514 & 18-1999 (7th Cir. Nov. 8, 2018).", "confirmed"),
    ("Strand v. Minchuk, No. 18-1514-cv (7th Cir. 2018).", "confirmed"),
    ("Strand v. Minchuk, 18-1514 (7th Cir. 2018).", "confirmed"),
    # another order of that docket, another court, no such number, a district court's number
    ("Strand v. Minchuk, No. 18-1514 (7th Cir. Dec. 6, 2018).", "unconfirmed"),
    ("Strand v. Minchuk, No. 18-1514 (7th Cir. 2019).", "unconfirmed"),
    ("Strand v. Minchuk, No. 18-1514 (6th Cir. Nov. 8, 2018).", "unconfirmed"),
    ("Strand v. Minchuk, No. 18-1515 (7th Cir. Nov. 8, 2018).", "unconfirmed"),
    ("Strand v. Minchuk, No. 2:18-cv-1514 (N.D. Ind. Nov. 8, 2018).", "unconfirmed"),
    # the name: one party replaced, nothing to compare, somebody else's
    ("Strand v. Jones, No. 18-1514 (7th Cir. Nov. 8, 2018).", "unconfirmed"),
    ("Doe v. Roe, No. 18-1514 (7th Cir. Nov. 8, 2018).", "unconfirmed"),
    ("Smith v. Jones, No. 18-1514 (7th Cir. Nov. 8, 2018).", "conflict"),
    ("Smith v. Jones, No. 18-1514 (7th Cir. Nov. 9, 2018).", "unconfirmed"),
    # consolidated appeals have several captions
    ("Smith v. Jones, No. 14-1081 (4th Cir. 2015).", "unconfirmed"),
]


@pytest.mark.parametrize(("text", "verdict"), DOCKETS)
def test_docket_numbers(text: str, verdict: str) -> None:
    (citation,) = [c for c in find_citations(from_text(text)) if c.kind is Kind.DOCKET]
    said, comparison = ask(citation)
    assert said.verdict.value == verdict, said.detail
    assert (comparison is None) == (said.authority is None)


def test_a_docket_number_beside_a_database_number_tells_the_case() -> None:
    text = "Hope v. Pelzer, No. 01-309, 2002 WL 1378412 (U.S. June 27, 2002)."
    (citation,) = find_citations(from_text(text))
    said, _ = ask(citation)
    assert (said.verdict, said.authority) == (Verdict.UNCONFIRMED, "hope-v-pelzer")
    assert "at 536 U.S. 730" in said.detail


def test_details_say_what_the_record_holds() -> None:
    assert "Hope v. Pelzer at 536 U.S. 730, not Smith v. Jones" in ask(cited(HOPE, "Smith v. Jones", 2002))[0].detail
    assert "decided in 2009, not 2010" in ask(cited("555 U.S. 223", "Pearson v. Callahan", 2010))[0].detail
    assert "10th Cir., not 9th Cir." in ask(cited("992 F.3d 1003", "Frasier v. Evans", 2021, "ca9"))[0].detail
    assert "272 F.3d 1272" in ask(cited("242 F.3d 1119", "Deorle v. Rutherford", 2001))[0].detail
    assert "one party" in ask(cited("550 U.S. 372", "Smith v. Harris", 2007))[0].detail


def test_a_court_that_the_reporter_does_not_print() -> None:
    # The reporter tells the parser the court; what stands in the parenthesis contradicts it and must not be passed over.
    said = ask(replace(cited(HOPE, "Hope v. Pelzer", 2002, "scotus"), court_text="11th Cir."))[0]
    assert said.verdict is Verdict.CONFLICT
    assert "11th Cir." in said.detail


def test_a_word_that_is_no_name_makes_no_conflict() -> None:
    assert ask(cited("533 U.S. 194", "Ante", 2001))[0].verdict is Verdict.CONFIRMED


def test_a_blank_page_that_is_known_by_now() -> None:
    said, _ = ask(cited("592 U.S. ___", "Taylor v. Riojas", 2020))
    assert said.verdict is Verdict.UNCONFIRMED
    assert "592 U.S. 7" in said.detail


def test_a_parallel_citation_that_belongs_to_another_page() -> None:
    first = cited("457 U.S. 800", "Harlow v. Fitzgerald", 1982, "scotus")
    wrong = cited("102 S. Ct. 2272", "Harlow v. Fitzgerald", 1982, "scotus", identity="c2")
    right = cited("102 S. Ct. 2727", "Harlow v. Fitzgerald", 1982, "scotus", identity="c3")
    assert ask(first, first, wrong)[0].verdict is Verdict.CONFIRMED
    said, _ = ask(wrong, first, wrong)
    assert said.verdict is Verdict.CONFLICT
    assert "102 S. Ct. 2727" in said.detail
    assert ask(right, first, right)[0].verdict is Verdict.CONFIRMED


def test_another_case_on_a_page_of_orders_is_no_conflict() -> None:
    # Several orders stand on one page of U.S. Reports; the table knows one of them.
    assert ask(cited("352 U.S. 903", "Doe v. Shaw", 1956, "scotus"))[0].verdict is not Verdict.CONFLICT


ADDRESSES = [
    (cited(HOPE), "https://www.courtlistener.com/c/us/536/730/"),
    (cited("272 F.3d 1272"), "https://www.courtlistener.com/c/f3d/272/1272/"),
    (cited("88 F. Supp. 2d 412"), "https://www.courtlistener.com/c/f-supp-2d/88/412/"),
    (cited("122 S. Ct. 2508"), "https://www.courtlistener.com/c/s-ct/122/2508/"),
    (cited("544 F. App'x 129"), "https://www.courtlistener.com/c/f-appx/544/129/"),
    (cited("2019 WL 12345"), None),
    (cited("598 U.S. ___"), None),
    (unread("12 F.5th 345"), None),
]


@pytest.mark.parametrize(("citation", "address"), ADDRESSES, ids=lambda v: getattr(v, "text", None))
def test_addresses(citation: Citation, address: str | None) -> None:
    assert url_of(citation) == address


def test_every_case_of_the_corpus_is_confirmed_by_each_of_its_numbers() -> None:
    for case in Records.load().cases:
        for numbers in case.citations:
            said, comparison = ask(cited(numbers, case.name, case.year, case.court))
            assert said.verdict is Verdict.CONFIRMED, (numbers, said.detail)
            assert said.authority == case.id
            assert comparison is not None
            assert (comparison.name, comparison.year_off, comparison.court) in ((True, 0, True), (None, 0, True))


def test_a_name_from_another_case_is_hardly_ever_confirmed() -> None:
    cases = [c for c in Records.load().cases if c.citation]
    missed = []
    for case, other in zip(cases, cases[7:] + cases[:7], strict=True):
        said, _ = ask(cited(case.citation, other.name, case.year, case.court))
        if said.verdict is not Verdict.CONFLICT:
            missed.append((case.name, other.name))
    assert len(missed) <= len(cases) * 0.02, missed
