"""What is read around one token: name, pins, court, date, signal, parentheticals. A row a form."""

from __future__ import annotations

import pytest

from tests.citing import cites, one

NAMES = [
    # (printed before ", 5 F.3d 6 (9th Cir. 1993)", name, plaintiff, defendant)
    ("Hope v. Pelzer", "Hope v. Pelzer", "Hope", "Pelzer"),
    ("Hope v Pelzer", "Hope v. Pelzer", "Hope", "Pelzer"),
    ("Hope vs. Pelzer", "Hope v. Pelzer", "Hope", "Pelzer"),
    ("HOPE V. PELZER", "HOPE v. PELZER", "HOPE", "PELZER"),
    ("See Hope v. Pelzer", "Hope v. Pelzer", "Hope", "Pelzer"),
    ("The rule of Hope v. Pelzer", "Hope v. Pelzer", "Hope", "Pelzer"),
    ("In Hope v. Pelzer", "Hope v. Pelzer", "Hope", "Pelzer"),
    ("Under Hope v. Pelzer", "Hope v. Pelzer", "Hope", "Pelzer"),
    ("Ashcroft v. al-Kidd", "Ashcroft v. al-Kidd", "Ashcroft", "al-Kidd"),
    ("al-Kidd v. Ashcroft", "al-Kidd v. Ashcroft", "al-Kidd", "Ashcroft"),
    ("District of Columbia v. Wesby", "District of Columbia v. Wesby", "District of Columbia", "Wesby"),
    ("Connick v. Thompson", "Connick v. Thompson", "Connick", "Thompson"),
    ("Chase v. Holmes", "Chase v. Holmes", "Chase", "Holmes"),
    ("In re Kemp", "In re Kemp", None, "Kemp"),
    ("Ex parte Young", "Ex parte Young", None, "Young"),
    ("City & Cnty. of San Francisco v. Sheehan", "City & Cnty. of San Francisco v. Sheehan", None, "Sheehan"),
    ("City of Canton, Ohio v. Harris", "City of Canton, Ohio v. Harris", "City of Canton, Ohio", "Harris"),
    ("Estate of Lopez ex rel. Lopez v. Gelhaus", "Estate of Lopez ex rel. Lopez v. Gelhaus", None, "Gelhaus"),
    ("McKinney ex rel. N.C. v. Roe", "McKinney ex rel. N.C. v. Roe", "McKinney ex rel. N.C.", "Roe"),
    ("O'Lone v. Estate of Shabazz", "O'Lone v. Estate of Shabazz", "O'Lone", "Estate of Shabazz"),
    ("Int’l Bhd. v. O’Neil", "Int'l Bhd. v. O'Neil", "Int'l Bhd.", "O'Neil"),
    ("See v. City of Seattle", "See v. City of Seattle", "See", "City of Seattle"),
    ("Dep't of Health & Hum. Servs. v. Doe", "Dep't of Health & Hum. Servs. v. Doe", None, "Doe"),
    ("Smith, Jr. v. Jones, Inc.", "Smith, Jr. v. Jones, Inc.", "Smith, Jr.", "Jones, Inc."),
    ("Doe, et al. v. Roe, et al.", "Doe, et al. v. Roe, et al.", "Doe, et al.", "Roe, et al."),
    ("Owens v. Balt. City State's Att'ys Off.", "Owens v. Balt. City State's Att'ys Off.", "Owens", None),
    (
        "Turning Point USA at Ark. State Univ. v. Rhodes",
        "Turning Point USA at Ark. State Univ. v. Rhodes",
        None,
        "Rhodes",
    ),
    ("Brown v. Board of Education (Brown II)", "Brown v. Board of Education", "Brown", "Board of Education"),
    ("Plaintiff relies on Hope v. Pelzer", "Hope v. Pelzer", "Hope", "Pelzer"),
    ("The Court was wrong. Hope v. Pelzer", "Hope v. Pelzer", "Hope", "Pelzer"),
    ('He said "stop." Hope v. Pelzer', "Hope v. Pelzer", "Hope", "Pelzer"),
    ("*Hope v. Pelzer*", "Hope v. Pelzer", "Hope", "Pelzer"),
    ("[Hope v. Pelzer", "Hope v. Pelzer", "Hope", "Pelzer"),
    ("Accord Hope v. Pelzer", "Hope v. Pelzer", "Hope", "Pelzer"),
    ("two decisions—Hope v. Pelzer", "Hope v. Pelzer", "Hope", "Pelzer"),
    ("two decisions--Hope v. Pelzer", "Hope v. Pelzer", "Hope", "Pelzer"),
    ("B. Hope v. Pelzer", "Hope v. Pelzer", "Hope", "Pelzer"),
    ("E.W. v. Dolgos", "E.W. v. Dolgos", "E.W.", "Dolgos"),
    ("He worked for Acme, Inc. In re Gault", "In re Gault", None, "Gault"),
    ("In re: Gault", "In re Gault", None, "Gault"),
    ("Grutter and Regents of Univ. of Cal. v. Bakke", "Regents of Univ. of Cal. v. Bakke", None, "Bakke"),
    (
        "Parents Involved in Community Schools v. Seattle School Dist. No. 1",
        "Parents Involved in Community Schools v. Seattle School Dist. No. 1",
        "Parents Involved in Community Schools",
        None,
    ),
    ("the Ninth Circuit", None, None, None),
    ("Clearly", None, None, None),
    ("[CASE]", None, None, None),
]


@pytest.mark.parametrize(("printed", "name", "plaintiff", "defendant"), NAMES)
def test_names(printed: str, name: str | None, plaintiff: str | None, defendant: str | None) -> None:
    citation = one(f"{printed}, 5 F.3d 6 (9th Cir. 1993).", "full-case")
    assert citation.name == name
    if plaintiff:
        assert citation.plaintiff == plaintiff
    if defendant:
        assert citation.defendant == defendant


PINS = [
    # (printed after "536 U.S. 730", pin)
    (", 741 (2002)", "741"),
    (", 739–41 (2002)", "739-41"),
    (", 739—41 (2002)", "739-41"),
    (", 739, 741 n.10, 745-46 (2002)", "739, 741 n.10, 745-46"),
    (", 741 & n.10 (2002)", "741 & n.10"),
    (", 741 nn.10-11 (2002)", "741 nn.10-11"),
    (", at 741 (2002)", "741"),
    (" at 741", "741"),
    (", 741 n 10 (2002)", "741 n 10"),
    (", 741 fn. 10 (2002)", "741 fn. 10"),
    (", 741, fn.10 (2002)", "741, fn.10"),
    (", 741 nn.10 & 11 (2002)", "741 nn.10 & 11"),
    (", 741 et seq. (2002)", "741 et seq."),
    (", passim (2002)", "passim"),
    (", pp. 741-42 (2002)", "741-42"),
    (" at pg. 741", "741"),
    (" at 741 to 742", "741 to 742"),
    (" at 741 The Court", "741"),
    (", ¶ 12, 122 S. Ct. 2508 (2002)", "¶ 12"),
    (" (2002)", None),
    (", 122 S. Ct. 2508 (2002)", None),
    (", 741, 122 S. Ct. 2508, 153 L. Ed. 2d 666 (2002)", "741"),
    (", and 3 officers ran", None),
    (". 42 U.S.C. § 1983", None),
]


@pytest.mark.parametrize(("printed", "pin"), PINS)
def test_pins(printed: str, pin: str | None) -> None:
    assert cites(f"Hope v. Pelzer, 536 U.S. 730{printed}.", "full-case", "short-case")[0].pin == pin


def test_a_short_range_is_written_out() -> None:
    pins = one("Hope v. Pelzer, 536 U.S. 730, 739-41, 745 n.3 (2002).").pins
    assert [(p.first, p.last, p.note) for p in pins] == [(739, 741, None), (745, 745, "n.3")]


def test_star_pages_and_paragraphs() -> None:
    assert one("Doe v. Roe, 2021 WL 17, at *3-4 (D. Nev. Mar. 30, 2021).").pins[0].star
    assert one("Doe v. Roe, 2020 IL App (1st) 123456, ¶ 12.").pins[0].mark == "¶"


COURTS = [
    # (printed parenthesis after "5 F.3d 6", court, year, date)
    ("(9th Cir. 1993)", "ca9", 1993, None),
    ("(9th Cir.1993)", "ca9", 1993, None),
    ("(CA9 1993)", "ca9", 1993, None),
    ("(9th Circuit 1993)", "ca9", 1993, None),
    ("(2nd Cir. 1996)", "ca2", 1996, None),
    ("(3d Cir.)", "ca3", None, None),
    ("(D.C. Cir. Mar. 3, 2010)", "cadc", 2010, "2010-03-03"),
    ("(11th Cir. 2012, en banc)", "ca11", 2012, None),
    ("(D. Md. 2015)", "mdd", 2015, None),
    ("(M.D. Pa. 2015)", "pamd", 2015, None),
    ("(S.D.N.Y. Dec. 30, 2020)", "nysd", 2020, "2020-12-30"),
    ("(1993)", None, 1993, None),
    ("(9th Cir., 1993)", "ca9", 1993, None),
    ("(1993, 9th Cir.)", "ca9", 1993, None),
    ("(9th Cir.) (1993)", "ca9", 1993, None),
    ("(en banc, 9th Cir. 1993)", "ca9", 1993, None),
    ("(9th Cir. 1993 (en banc))", "ca9", 1993, None),
    ("(9th Cir. 1993; en banc)", "ca9", 1993, None),
    ("(9th Cir. June 4th, 1993)", "ca9", 1993, "1993-06-04"),
    ("(9th Cir. 6/4/1993)", "ca9", 1993, "1993-06-04"),
    ("(C.D. Cal. filed June 4, 1993)", "cacd", 1993, "1993-06-04"),
    ("(U.S. argued June 4, 1993)", "scotus", 1993, "1993-06-04"),
    ("(5th Cir. Unit A Sept. 1981)", "ca5", 1981, None),
]


@pytest.mark.parametrize(("printed", "court", "year", "date"), COURTS)
def test_court_and_date(printed: str, court: str | None, year: int | None, date: str | None) -> None:
    citation = one(f"Doe v. Roe, 5 F.3d 6, 8 {printed}.", "full-case")
    assert (citation.court, citation.year, citation.date) == (court, year, date)
    assert citation.text == f"Doe v. Roe, 5 F.3d 6, 8 {printed}"


def test_a_year_further_on_is_never_borrowed() -> None:
    first, second = cites(
        "The rule comes from Harlow v. Fitzgerald, 457 U.S. 800. The Court kept it in Pearson v. Callahan, 555 U.S. 223 (2009)."
    )
    assert (first.year, second.year) == (None, 2009)


SIGNALS = [
    ("See", "See"), ("See also", "See also"), ("see, e.g.,", "See, e.g."), ("See generally", "See generally"), ("Cf.", "Cf."),
    ("But see", "But see"), ("But cf.", "But cf."), ("Accord", "Accord"), ("Contra", "Contra"), ("E.g.,", "E.g."), ("Compare", "Compare"),
    ("The court held so in", None), ("*See*", "See"),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "signal"), SIGNALS)
def test_signals(printed: str, signal: str | None) -> None:
    citation = one(f"It is so. {printed} Hope v. Pelzer, 536 U.S. 730 (2002).", "full-case")
    assert (citation.signal, citation.name) == (signal, "Hope v. Pelzer")


PARENTHETICALS = [
    ("(per curiam)", "weight"),
    ("(en banc)", "weight"),
    ("(mem.)", "weight"),
    ("(plurality opinion)", "weight"),
    ("(unpublished)", "weight"),
    ("(unpub.)", "weight"),
    ("(unpublished mem. disposition)", "weight"),
    ("(not precedential)", "weight"),
    ("(summary order)", "weight"),
    ("(slip copy)", "weight"),
    ("(Sotomayor, J., joined by Ginsburg, J., dissenting)", "author"),
    ("(opinion of Kennedy, J.)", "author"),
    ('("The law was clear.")', "explanatory"),
    ("(Thomas, J., dissenting)", "author"),
    ("(Kennedy, J., concurring in the judgment)", "author"),
    ("(cleaned up)", "cleaned-up"),
    ("(internal quotation marks omitted)", "cleaned-up"),
    ("(emphasis added)", "emphasis"),
    ("(emphasis in original)", "emphasis"),
    ("(quoting Smith)", "quoting"),
    ("(citing Smith)", "citing"),
    ("(holding that a (nested) thing is so)", "explanatory"),
]


@pytest.mark.parametrize(("printed", "kind"), PARENTHETICALS)
def test_parentheticals(printed: str, kind: str) -> None:
    citation = one(f"Hope v. Pelzer, 536 U.S. 730, 741 (2002) (5-4) {printed}. Next.", "full-case")
    assert [(p.kind, p.text) for p in citation.parentheticals][1:] == [(kind, printed[1:-1])]


def test_an_unclosed_parenthesis_is_noticed_and_costs_nothing() -> None:
    first, second = cites("Id. at 442 (quoting Deorle v. Rutherford, 272 F.3d 1272, 1286 (9th Cir. 2001).")
    assert (first.unclosed, second.unclosed) == (True, False)
    assert (second.year, second.court, second.quoted_in) == (2001, "ca9", first.id)


def test_year_first_style() -> None:
    citation = one("Terry v. Ohio (1968) 392 U.S. 1, 20-22.")
    assert (citation.name, citation.year, citation.pin) == ("Terry v. Ohio", 1968, "20-22")


TYPED_FORMS = [
    # (printed, year): what people put between a name, its numbers and its year
    ("Hope v. Pelzer; 536 U.S. 730 (2002)", 2002),
    ("Hope v. Pelzer: 536 U.S. 730 (2002)", 2002),
    ("Hope v. Pelzer - 536 U.S. 730 (2002)", 2002),
    ("Hope v. Pelzer [2002] 536 U.S. 730", 2002),
    ("Hope v. Pelzer, 536 U.S. 730 [2002]", 2002),
    ("Hope v. Pelzer, (2002) 536 U.S. 730", 2002),
    ("Hope v. Pelzer 536 U.S. 730(2002)", 2002),
    ("Hope v. Pelzer, 536 US 730", None),
]


@pytest.mark.parametrize(("printed", "year"), TYPED_FORMS)
def test_names_and_years_as_people_type_them(printed: str, year: int | None) -> None:
    citation = one(f"I rely on {printed}.")
    assert (citation.name, citation.normalized, citation.year, citation.text) == (
        "Hope v. Pelzer",
        "536 U.S. 730",
        year,
        printed,
    )


def test_docket_numbers_are_fields_of_their_own() -> None:
    full, docket = cites(
        "Smith v. City of Reno, No. 3:20-cv-00123-MMD, 2021 WL 17, at *3 (D. Nev. Mar. 30, 2021). Irizarry v. Yehia, No. 21-1247, slip"
        " op. at 12 (10th Cir. July 11, 2022)."
    )
    assert (full.name, full.docket, full.date) == ("Smith v. City of Reno", "3:20-cv-00123-MMD", "2021-03-30")
    assert (docket.kind.value, docket.docket, docket.pin, docket.court) == ("docket", "21-1247", "12", "ca10")


def test_the_papers_own_number_is_no_citation() -> None:
    assert cites("Case No. 3:24-cv-00123-ABC") == []


DOCKETS = [
    # (printed between the name and "2021 WL 17", the docket number)
    ("No. 20-1234", "20-1234"),
    ("Nos. 20-1234, 20-1235", "20-1234, 20-1235"),
    ("Civ. No. 20-123 (JRT/LIB)", "20-123"),
    ("Civil Action No. 20-123", "20-123"),
    ("C.A. No. 20-123", "20-123"),
    ("Case No.: 2:20-cv-01234-JAD-NJK", "2:20-cv-01234-JAD-NJK"),
    ("20-CV-123 (PAE)", "20-CV-123"),
    ("1:20cv123", "1:20cv123"),
    ("No. 20 C 1234", "20 C 1234"),
    ("No. 20 Civ. 1234 (LGS)", "20 Civ. 1234"),
    ("No. CV-20-01234-PHX-DGC", "CV-20-01234-PHX-DGC"),
    ("CV 20-1234-GW(Ex)", "CV 20-1234-GW"),
    ("No. A-20-123456-C", "A-20-123456-C"),
]


@pytest.mark.parametrize(("printed", "docket"), DOCKETS)
def test_docket_numbers(printed: str, docket: str) -> None:
    citation = one(f"Doe v. Roe, {printed}, 2021 WL 17 (D. Minn. Mar. 30, 2021).")
    assert (citation.name, citation.docket, citation.date) == ("Doe v. Roe", docket, "2021-03-30")


DOCKET_ONLY = [
    # (printed, docket, pin, court)
    ("Doe v. Roe, 20-1234 (9th Cir. June 4, 2018)", "20-1234", None, "ca9"),
    ("Doe v. Roe, 3:20-cv-1234-MMD (D. Nev. Mar. 30, 2021)", "3:20-cv-1234-MMD", None, "nvd"),
    ("Doe v. Roe, No. 20-1234, ECF No. 34, slip op. at 5 (D. Nev. Mar. 30, 2021)", "20-1234", "5", "nvd"),
    ("Doe v. Roe, No. 20-1234, Dkt. No. 34 at 5 (D. Nev. filed Mar. 30, 2021)", "20-1234", "5", "nvd"),
]


@pytest.mark.parametrize(("printed", "docket", "pin", "court"), DOCKET_ONLY)
def test_cases_cited_by_docket_alone(printed: str, docket: str, pin: str | None, court: str) -> None:
    citation = one(f"See {printed}.", "docket", "name-only", "record")
    assert (citation.text, citation.name, citation.docket, citation.pin, citation.court) == (
        printed,
        "Doe v. Roe",
        docket,
        pin,
        court,
    )


def test_a_docket_number_after_history_is_no_part_of_the_span() -> None:
    _, later = cites(
        "Doe v. Roe, 12 F.4th 34 (9th Cir. 2021), cert. denied, No. 21-1234, 2022 WL 17 (U.S. Mar. 3, 2022)."
    )
    assert later.text == "No. 21-1234, 2022 WL 17 (U.S. Mar. 3, 2022)"


TYPED = [
    # (as typed, the canonical citation)
    ("12 F.3rd 34", "12 F.3d 34"),
    ("12 F. 2nd 34", "12 F.2d 34"),
    ("12 F 3d 34", "12 F.3d 34"),
    ("12 F.3D 34", "12 F.3d 34"),
    ("12 Fed.3d 34", "12 F.3d 34"),
    ("12 F.Supp 2d 34", "12 F. Supp. 2d 34"),
    ("12 F. Supp. 3rd 34", "12 F. Supp. 3d 34"),
    ("122 SCt 2508", "122 S. Ct. 2508"),
    ("153 L. Ed. 2nd 666", "153 L. Ed. 2d 666"),
    ("500 FedAppx 12", "500 F. App'x 12"),
]


@pytest.mark.parametrize(("typed", "canonical"), TYPED)
def test_reporters_as_people_type_them(typed: str, canonical: str) -> None:
    assert one(f"Doe v. Roe, {typed} (1993).").normalized == canonical


def test_a_slip_opinion_page_is_the_pin() -> None:
    citation = one("Doe v. Roe, 600 U.S. ___ (2023) (slip op., at 5) (per curiam).")
    assert (citation.pin, citation.pins[0].star, [p.kind for p in citation.parentheticals]) == ("5", True, ["weight"])


def test_a_star_page_with_a_space() -> None:
    assert one("Doe v. Roe, 2021 WL 17, at * 3 (D. Nev. Mar. 30, 2021).").date == "2021-03-30"
    assert one("Doe v. Roe, 2021 WL 17 *3 (D. Nev. Mar. 30, 2021).").date == "2021-03-30"


def test_page_marks_of_a_database_are_no_part_of_a_name() -> None:
    citation = one("See Graham v. *397 Connor, 490 U.S. 386, 396 (1989).")
    assert (citation.name, citation.text) == ("Graham v. Connor", "Graham v. *397 Connor, 490 U.S. 386, 396 (1989)")


def test_a_page_not_yet_known_in_a_short_form() -> None:
    assert (
        cites("Riley v. California, 573 U.S. –––, 134 S. Ct. 2473 (2014). Riley, 573 U.S. at –––.")[-1].resolves_to
        == "c1"
    )


def test_the_old_reporters_are_the_supreme_courts() -> None:
    assert one("Marbury v. Madison, 1 Cranch 137, 163 (1803).").court == "scotus"


TYPED = [
    # (as people without a lawyer type it, the whole of it, name, pin, year)
    ("Doe v. Roe (5 F.3d 6)", None, "Doe v. Roe", None, None),
    ("Doe v. Roe, (5 F.3d 6, 8 (9th Cir. 1993))", None, "Doe v. Roe", "8", 1993),
    ("Doe v. Roe, 5 F.3d 6, (9th Cir. 1993)", None, "Doe v. Roe", None, 1993),
    ("Doe v. Roe, 555 U. S. 223, 2009", None, "Doe v. Roe", None, 2009),
    ("Doe v. Roe, 555 U.S. 223, 231, 2009", None, "Doe v. Roe", "231", 2009),
    ("Doe v. Roe, 5 F.3d 6 @ 8 (9th Cir. 1993)", None, "Doe v. Roe", "8", 1993),
    ("Doe v. Roe, 134 S. Ct. 1861, 1966", None, "Doe v. Roe", "1966", None),  # a page: no case is that long
    ("doe v roe 536 us 730 2002", None, "doe v. roe", None, 2002),
    ("doe v roe 655 f3d 78 first circuit 2011", None, "doe v. roe", None, 2011),
    ("Doe v. Roe, 5 F.3d 6 2011 people", "Doe v. Roe, 5 F.3d 6", "Doe v. Roe", None, None),  # printed with its points
    ("| Doe v. Roe | 5 F.3d 6 (9th Cir. 1993)", "Doe v. Roe | 5 F.3d 6 (9th Cir. 1993)", "Doe v. Roe", None, 1993),
    ("SMITH V JONES 5 F.3d 6 (9th Cir. 1993)", None, "SMITH v. JONES", None, 1993),
    ("Doe v. Roe, 5 F.3d 6 (the taser case)", "Doe v. Roe, 5 F.3d 6", "Doe v. Roe", None, None),
]


@pytest.mark.parametrize(("printed", "whole", "name", "pin", "year"), TYPED)
def test_typed_forms(printed: str, whole: str | None, name: str, pin: str | None, year: int | None) -> None:
    found = one(f"I rely on {printed}, and so on.", "full-case")
    assert (found.text, found.name, found.pin, found.year) == (whole or printed, name, pin, year)
