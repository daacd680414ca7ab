"""Case names: the same case printed in many ways, and different cases that share words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftkit.authorities.comparing import compare, parties_in_common, same_case_name
from draftkit.authorities.names import parties
from draftkit.model.authority import Authority
from tests.authorities.citations import cited

SAME = [
    # abbreviations, both ways
    (
        "Monell v. New York City Dep't of Social Servs.",
        "Monell v. Department of Social Services of the City of New York",
    ),
    ("Monell v. N.Y.C. Dep't of Soc. Servs.", "Monell v. Department of Social Services of the City of New York"),
    ("Bd. of Cnty. Comm'rs of Bryan Cnty. v. Brown", "Board of County Commissioners of Bryan County v. Brown"),
    ("Will v. Mich. Dep't of State Police", "Will v. Michigan Department of State Police"),
    ("Ky. Ret. Sys. v. EEOC", "Kentucky Retirement Systems v. EEOC"),
    ("Alaska Dep't of Env't Conserv. v. EPA", "Alaska Department of Environmental Conservation v. EPA"),
    ("Safford Unified Sch. Dist. No. 1 v. Redding", "Safford Unified School District #1 v. Redding"),
    ("DeShaney v. Winnebago Cnty. Dep't of Soc. Servs.", "DeShaney v. Winnebago County Department of Social Services"),
    ("Doe v. Taylor ISD", "Doe v. Taylor Independent School District"),
    ("NAACP v. Alabama", "National Assn. for Advancement of Colored People v. Alabama ex rel. Patterson"),
    ("Brown v. Bd. of Educ.", "Brown v. Board of Education of Topeka"),
    ("NLRB v. Jones & Laughlin Steel Corp.", "National Labor Relations Board v. Jones and Laughlin Steel Corporation"),
    ("Tenn. v. Garner", "Tennessee v. Garner"),
    ("Anderson v. Liberty Lobby", "Anderson v. Liberty Lobby, Inc."),
    # order, and only one party
    ("Al-Kidd v. Ashcroft", "Ashcroft v. al-Kidd"),
    ("Harris v. Scott", "Scott v. Harris"),
    ("Wesby v. D.C.", "District of Columbia v. Wesby"),
    ("Tennessee v. Garner", "Garner v. Tennessee"),
    ("Hope", "Hope v. Pelzer"),
    ("Pelzer", "Hope v. Pelzer"),
    ("Iqbal", "Ashcroft v. Iqbal"),
    # places and states added or left out
    ("City of Canton, Ohio v. Harris", "City of Canton v. Harris"),
    ("Canton v. Harris", "City of Canton, Ohio v. Harris"),
    ("Fields v. City of Phila.", "Fields v. City of Philadelphia"),
    ("City of Chi. v. Morales", "City of Chicago v. Morales"),
    ("City and County of San Francisco v. Sheehan", "City & Cnty. of S.F. v. Sheehan"),
    ("County of Los Angeles v. Mendez", "Los Angeles County v. Mendez"),
    # quotes, dashes, accents, capitals, initials
    ("O’Connor v. Donaldson", "O'Connor v. Donaldson"),
    ("OCONNOR V. DONALDSON", "O'Connor v. Donaldson"),
    ("Crawford–El v. Britton", "Crawford-El v. Britton"),
    ("Rivas‑Villegas v. Cortesluna", "Rivas-Villegas v. Cortesluna"),
    ("Peña v. Ruiz", "Pena v. Ruiz"),
    ("J. E. B. v. Alabama ex rel. T. B.", "J.E.B. v. Alabama ex rel. T.B."),
    ("MONELL v. DEPARTMENT OF SOCIAL SERVICES", "Monell v. Department of Social Services of the City of New York"),
    ("Hope vs. Pelzer", "Hope v. Pelzer"),
    ("Hope versus Pelzer", "Hope v. Pelzer"),
    ("Hope v.Pelzer", "Hope v. Pelzer"),
    # procedural words
    ("In re Gault", "Application of Gault"),
    ("Gault", "In re Gault"),
    ("Ex parte Young", "Ex Parte Young"),
    ("Estate of Lopez v. Gelhaus", "Lopez ex rel. Lopez v. Gelhaus"),
    ("United States ex rel. Reyes v. Kim", "Reyes v. Kim"),
    ("Bivens v. Six Unknown Named Agents", "Bivens v. Six Unknown Fed. Narcotics Agents"),
    # one slip of the pen in a long enough word
    ("Saucier v. Kats", "Saucier v. Katz"),
    ("Pearson v. Calahan", "Pearson v. Callahan"),
    ("Deorle v. Rutherfrod", "Deorle v. Rutherford"),
    # words that are generic elsewhere and names here
    ("West v. Atkins", "West v. Atkins"),
    ("Price v. Roe", "Price v. Roe"),
    # one distinctive word in common keeps quiet, whatever the other party is
    ("Smith v. Harris", "Scott v. Harris"),
    ("Anderson v. Creighton", "Anderson v. City of Bessemer City"),
    ("Reyes v. Shaw", "Reyes v. Park"),
    # places decide where there is nothing better
    ("Texas v. California", "California v. Texas"),
    ("Arizona v. United States", "United States v. Arizona"),
]

DIFFERENT = [
    # the right slot with a wrong name
    ("Smith v. Jones", "Hope v. Pelzer"),
    ("Lopez v. City of Springfield", "Hope v. Pelzer"),
    ("Reyes v. Kim", "Monell v. Department of Social Services of the City of New York"),
    ("Hope v. Pelzer", "Pearson v. Callahan"),
    ("Mattos v. Agarano", "Brooks v. City of Seattle"),
    ("Thomas v. Jones", "Roberts v. Black"),
    # only generic words in common
    ("Park v. Department of Corrections", "Ruiz v. Department of Corrections"),
    ("Shaw v. City of Reno Police Dep't", "Kim v. City of Fresno Police Dep't"),
    ("United States v. Lopez", "United States v. Lanier"),
    ("In re Shaw", "In re Gault"),
    ("Board of Education v. Ruiz", "Board of Education v. Park"),
    ("Smith v. Sheriff", "Jones v. Sheriff"),
    # a state in common, another person
    ("Michigan v. Summers", "Michigan v. Long"),
    ("New York v. Quarles", "New York v. Belton"),
    ("Tennessee v. Smith", "Tennessee v. Garner"),
    # short words that differ by a letter are other people
    ("Pope v. Smith", "Hope v. Pelzer"),
    ("Kim v. Park", "Kin v. Parr"),
    # states only
    ("Texas v. Ohio", "California v. Utah"),
    ("United States v. Texas", "Smith v. Jones"),
    # a thing in a name is no excuse where a person stands beside it
    ("Groh v. Ramirez", "General Dynamics Land Systems Inc. v. Cline"),
    # a high score of letters is not a name
    ("Harrison v. Pelton", "Harris v. Pelt"),
]

UNDECIDED = [
    ("City v. State", "Hope v. Pelzer"),
    ("United States v. Department of Justice", "Hope v. Pelzer"),
    ("", "Hope v. Pelzer"),
    ("v.", "Hope v. Pelzer"),
    ("Doe v. Roe", "Smith v. Jones"),  # stand-ins for people who are not named
    ("M.B. v. L.R.", "Smith v. Jones"),  # two initials tell nothing
    ("Bailey v. Drexel Furniture Co.", "Child Labor Tax Case"),  # a case with two names
    ("United States v. 92 Buena Vista Ave.", "United States v. Parcel of Rumson, N. J., Land"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same(a: str, b: str) -> None:
    assert same_case_name(a, b) is True
    assert same_case_name(b, a) is True


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_different(a: str, b: str) -> None:
    assert same_case_name(a, b) is False
    assert same_case_name(b, a) is False


@pytest.mark.parametrize(("a", "b"), UNDECIDED)
def test_nothing_to_go_by(a: str, b: str) -> None:
    assert same_case_name(a, b) is None
    assert same_case_name(b, a) is None


PARTIES = [
    ("Hope v. Pelzer", "Hope v. Pelzer", "both"),
    ("Pelzer v. Hope", "Hope v. Pelzer", "both"),
    ("Hope", "Hope v. Pelzer", "both"),  # every party that is printed
    ("Smith v. Harris", "Scott v. Harris", "one"),  # a party replaced: detectable, though quiet
    ("Scott v. Jones", "Scott v. Harris", "one"),
    ("Michigan v. Summers", "Michigan v. Long", "one"),
    ("Hope v. Warden", "Hope v. Pelzer", "both"),  # a title says nothing against a name
    ("James v. Gomez", "James v. United States", "one"),  # a person is not the United States
    ("James v. Secretary of the Navy", "James v. United States", "both"),  # an office of theirs may be
    ("James v. U.S.", "James v. United States", "both"),
    ("Pereida v. Wilkinson", "Pereida v. Barr", "both"),  # the next Attorney General took the place of the last
    ("Pereida v. Wilkinson", "Pereida v. Smith", "one"),
    ("Mallard v. U.S. Dist. Ct.", "Mallard v. United States Dist. Court for Southern Dist. of Iowa", "both"),
    ("White v. Pensylvania Council of Emps.", "White v. Pennsylvania Council of Employers", "both"),
    ("Smith v. Jones", "Hope v. Pelzer", "none"),
    ("City v. State", "Hope v. Pelzer", None),
    # a short name with a letter too many, where the other side agrees; Hope and Pope are two people
    ("Glick v. Cunniffe", "Glik v. Cunniffe", "both"),
    ("Estate of Booker v. Gomes", "Estate of Booker v. Gomez", "both"),
    ("Pope v. Pelzer", "Hope v. Pelzer", "one"),
    ("Lane v. Harris", "Layne v. Harris", "one"),
]


@pytest.mark.parametrize(("printed", "known", "agreement"), PARTIES)
def test_parties(printed: str, known: str, agreement: str | None) -> None:
    assert parties_in_common(printed, known) == agreement


def record(name: str, *also: str) -> Authority:
    return Authority("x", name, "1 F.3d 1", ("1 F.3d 1",), "ca9", "2001-11-19", "corpus", also_known_as=also)


def test_compare_takes_year_and_court_only_where_printed() -> None:
    silent = compare(cited("1 F.3d 1", "Deorle v. Rutherford"), record("Deorle v. Rutherford"))
    assert (silent.name, silent.year_off, silent.court) == (True, None, None)
    loud = compare(cited("1 F.3d 1", "Deorle v. Rutherford", 2003, "ca10"), record("Deorle v. Rutherford"))
    assert (loud.name, loud.year_off, loud.court) == (True, 2, False)
    nameless = compare(cited("1 F.3d 1", None, 2001, "ca9"), record("Deorle v. Rutherford"))
    assert (nameless.name, nameless.year_off, nameless.court) == (None, 0, True)


def test_any_of_the_names_of_a_record_may_be_meant() -> None:
    known = record("Kim v. Warden of the State Prison", "Ruiz v. Park")
    assert compare(cited("1 F.3d 1", "Ruiz v. Park"), known).name is True
    assert compare(cited("1 F.3d 1", "Shaw v. Lopez"), known).name is False


def test_a_record_that_lost_a_party_cannot_contradict() -> None:
    assert (
        compare(cited("1 F.3d 1", "Workers v. Controls, Inc."), record("International Union, Aerospace")).name is None
    )
    assert compare(cited("1 F.3d 1", "Shaw v. Lopez"), record("In re Gault")).name is False


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_compared_both_ways_alike(a: str, b: str) -> None:
    assert same_case_name(a, b) == same_case_name(b, a)


@given(st.text(alphabet="abcdefgh", min_size=5, max_size=9), st.text(alphabet="stuvwxyz", min_size=5, max_size=9))
def test_two_surnames_are_themselves_in_either_order(a: str, b: str) -> None:
    if all(p.distinctive for p in parties(f"{a} v. {b}")):
        assert same_case_name(f"{a} v. {b}", f"{b.upper()} v. {a.title()}") is True
