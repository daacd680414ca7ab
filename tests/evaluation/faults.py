"""Every known fault of eyecite 2.7.8 as a row: a text, what must be read in it, and what shows that eyecite fails."""

from __future__ import annotations

import textwrap

from draftkit.model.citation import Kind
from tests.evaluation.asked import Row, courts, fulls, last_id_means, name, of, resources, swept

PROSE = (
    "The officers say that no earlier decision was close enough to warn them. The court had put the question plainly "
    "in {}, and the answer has not changed since then, as the motion itself admits in the last of its footnotes on "
    "the point at hand, where it asks for a ruling on other grounds."
)


def wrapped(citation: str, before: str) -> str:
    """A paragraph of a plain-text draft wrapped by its editor so that a line ends just before ``before``."""
    for width in range(60, 100):
        text = textwrap.fill(PROSE.format(citation), width)
        if "\n" + before in text:
            return text
    raise AssertionError(before)


GRAHAM = "Graham v. Connor, 490 U.S. 386, 395 (1989)."
ROWS = (
    Row(
        "1 year of the next citation",
        "Scott v. Harris, 550 U.S. 372 (2007). See Bryan v. MacPherson, 630 F.3d 805, 826 (9th Cir. 2010).",
        lambda f: [c.year for c in f.full] == [2007, 2010],
        lambda s: s[0].metadata.year != "2007",
    ),
    Row(
        "2 name and year of the citation before",
        "Anderson v. Creighton, 483 U.S. 635 (1987). Malley v. Briggs, 475 U.S. 335, 341 (1986).",
        lambda f: f.names[1] == "Malley v. Briggs" and f.full[1].year == 1986,
        lambda s: name(s[1]) != "Malley v. Briggs" or s[1].metadata.year != "1986",
    ),
    Row(
        "3 en dash in a pin",
        "Graham v. Connor, 490 U.S. 386, 396–97 (1989). The force was great. Graham, 490 U.S. at 396–97.",
        lambda f: [swept(c.pin) for c in f.all] == ["396-97", "396-97"],
        lambda s: s[0].metadata.pin_cite is None,
    ),
    Row(
        "4 pin before a quoting parenthetical",
        GRAHAM + " Id. at 396 (quoting Tennessee v. Garner, 471 U.S. 1, 11 (1985)).",
        lambda f: f.of(Kind.ID)[0].pin == "396",
        lambda s: of(s, "IdCitation")[0].metadata.pin_cite is None,
    ),
    Row(
        "5 Id. after a quoting parenthetical",
        "Plumhoff v. Rickard, 572 U.S. 765, 779 (2014) (quoting Ashcroft v. al-Kidd, 563 U.S. 731 (2011)). Id. at 780.",
        lambda f: f.target() == "572 U.S. 765",
        lambda s: last_id_means(s) != "572 U.S. 765",
    ),
    Row(
        "6 Id. after a history phrase",
        "Doe v. Roe, 950 F.3d 226 (5th Cir. 2020), cert. granted, judgment vacated, 141 S. Ct. 1364 (2021). Id. at 230.",
        lambda f: f.target() == "950 F.3d 226" and f.full[1].history_of == f.full[0].id,
        lambda s: last_id_means(s) != "950 F.3d 226",
    ),
    Row(
        "7 Id. after a record citation",
        "Kisela v. Hughes, 584 U.S. 100, 104 (2018). ECF No. 31 at 4. Id. at 5. Compl. ¶ 14. Id. ¶ 15.",
        lambda f: [f.by_id[c.resolves_to or ""].kind for c in f.of(Kind.ID)] == [Kind.RECORD, Kind.RECORD],
        lambda s: not of(s, "DocketCitation", "RecordCitation"),
    ),
    Row(
        "8 Id. after a string cite",
        "See Hope v. Pelzer, 536 U.S. 730, 741 (2002); Tolan v. Cotton, 572 U.S. 650, 656 (2014). Id. at 656.",
        lambda f: f.target() == "ambiguous",
        lambda s: last_id_means(s) == "572 U.S. 650",
    ),
    Row(
        "9 Id. with a pin outside the case",
        "Taylor v. Riojas, 592 U.S. 7, 8 (2020). Id. at 741.",
        lambda f: f.target() == "592 U.S. 7",
        lambda s: last_id_means(s) is None,
    ),
    Row(
        "10 Id. in brackets",
        GRAHAM + " The force was great. (Id. at 397.) Nothing followed.",
        lambda f: f.target() == "490 U.S. 386",
        lambda s: not of(s, "IdCitation"),
    ),
    Row(
        "10 Id. in Markdown italics",
        "Graham v. Connor, 490 U.S. 386, 395 (1989). *Id.* at 396. _Id._ at 397.",
        lambda f: [c.pin for c in f.of(Kind.ID)] == ["396", "397"],
        lambda s: len(of(s, "IdCitation")) < 2,
        format="md",
    ),
    Row(
        "10 Id. without a space",
        GRAHAM + " Id.at 397.",
        lambda f: [c.pin for c in f.of(Kind.ID)] == ["397"],
        lambda s: not of(s, "IdCitation"),
    ),
    *(
        Row(
            f"11 {what} inside a citation",
            f"Kisela v. Hughes, {cite}, 104 (2018).",
            lambda f: f.cites == ["584 U.S. 100"] and f.names == ["Kisela v. Hughes"],
            lambda s: [c.corrected_citation() for c in fulls(s)] != ["584 U.S. 100"],
        )
        for what, cite in (
            ("no-break space", "584 U.S.\u00a0100"),
            ("thin space", "584\u2009U.S. 100"),
            ("zero-width space", "584 U.S.\u200b 100"),
            ("soft hyphen", "584 U.S. 1\u00ad00"),
            ("full-width digits", "５８４ U.S. 100"),
        )
    ),
    Row(
        "11 line break inside a citation",
        wrapped("Kisela v. Hughes, 584 U.S. 100, 104 (2018)", "100, 104"),
        lambda f: f.cites == ["584 U.S. 100"],
        lambda s: not fulls(s),
    ),
    Row(
        "12 line break before the court and date",
        wrapped("Bryan v. MacPherson, 630 F.3d 805, 826 (9th Cir. 2010)", "(9th Cir."),
        lambda f: (f.full[0].year, f.full[0].court) == (2010, "ca9"),
        lambda s: s[0].metadata.year is None or s[0].metadata.court is None,
    ),
    Row(
        "13 'of' inside a party",
        "District of Columbia v. Wesby, 583 U.S. 48, 63 (2018).",
        lambda f: f.names == ["District of Columbia v. Wesby"],
        lambda s: name(s[0]) != "District of Columbia v. Wesby",
    ),
    Row(
        "14 a lower-case particle",
        "Ashcroft v. al-Kidd, 563 U.S. 731, 742 (2011).",
        lambda f: f.names == ["Ashcroft v. al-Kidd"] and f.full[0].pin == "742",
        lambda s: name(s[0]) != "Ashcroft v. al-Kidd" or s[0].metadata.pin_cite is None,
    ),
    Row(
        "15 a party named like an old reporter",
        "Connick v. Thompson, 563 U.S. 51, 61 (2011).",
        lambda f: f.names == ["Connick v. Thompson"],
        lambda s: name(s[0]) != "Connick v. Thompson",
    ),
    Row(
        "16 In re, Ex parte, capitals",
        "In re Gault, 387 U.S. 1 (1967). Ex parte Quirin, 317 U.S. 1 (1942). TOLAN V. COTTON, 572 U.S. 650 (2014).",
        lambda f: f.names[:2] == ["In re Gault", "Ex parte Quirin"] and (f.names[2] or "").lower() == "tolan v. cotton",
        lambda s: name(s[0]) != "In re Gault v. ",
    ),
    Row(
        "17 Accord taken into the name",
        "Accord Tolan v. Cotton, 572 U.S. 650, 656 (2014).",
        lambda f: f.names == ["Tolan v. Cotton"] and f.full[0].signal == "Accord",
        lambda s: s[0].metadata.plaintiff == "Accord Tolan",
    ),
    Row(
        "18 curly apostrophes in names",
        "Int’l Bhd. v. O’Neil, 571 U.S. 3 (2013).",
        lambda f: (f.names[0] or "").replace("’", "'") == "Int'l Bhd. v. O'Neil",
        lambda s: name(s[0]).replace("’", "'") != "Int'l Bhd. v. O'Neil",
    ),
    Row(
        "19 docket number inside the name",
        "Smith v. City of Reno, No. 3:20-cv-00123-MMD, 2021 WL 1234567, at *3 (D. Nev. Mar. 30, 2021).",
        lambda f: f.names == ["Smith v. City of Reno"] and "3:20-cv-00123" in (f.full[0].docket or ""),
        lambda s: "No." in (s[0].metadata.defendant or ""),
    ),
    Row(
        "20 courts that no one knew",
        "Doe v. Roe, 88 F. Supp. 3d 412 (D. Md. 2015). Doe v. Poe, 89 F. Supp. 3d 413 (M.D. Pa. 2015). "
        "Roe v. Poe, 930 F.3d 1 (CA9 2019). Roe v. Doe, 931 F.3d 2 (9th Circuit 2019). Poe v. Roe, 999 F.3d 4 (3d Cir. 2021).",
        lambda f: f.courts == ["mdd", "pamd", "ca9", "ca9", "ca3"],
        lambda s: courts(s) != ["mdd", "pamd", "ca9", "ca9", "ca3"],
    ),
    Row(
        "21 2nd Cir. taken for a bankruptcy panel",
        "Doe v. Roe, 88 F.3d 412 (2nd Cir. 1996).",
        lambda f: f.courts == ["ca2"],
        lambda s: courts(s) != ["ca2"],
    ),
    Row(
        "22 parallel citations taken for three cases",
        "Harlow v. Fitzgerald, 457 U.S. 800, 818, 102 S. Ct. 2727, 73 L. Ed. 2d 396 (1982).",
        lambda f: [c.parallel_to for c in f.full] == [None, f.full[0].id, f.full[0].id],
        lambda s: resources(s) == 3,
    ),
    Row(
        "23 two cases at the same page number",
        "Saucier v. Katz, 533 U.S. 194, 201 (2001). Brosseau v. Haugen, 543 U.S. 194, 198 (2004).",
        lambda f: f.names[1] == "Brosseau v. Haugen" and f.full[1].pin == "198" and f.full[1].year == 2004,
        lambda s: name(s[1]) != "Brosseau v. Haugen" or s[1].metadata.pin_cite is None,
    ),
    Row(
        "24 two names at one volume and page",
        "Hope v. Pelzer, 536 U.S. 730 (2002). The law was plain. Smith v. Warden, 536 U.S. 730 (2002).",
        lambda f: f.names == ["Hope v. Pelzer", "Smith v. Warden"],
        lambda s: resources(s) == 1,
    ),
    Row(
        "25 statute sections with letters",
        "See 42 U.S.C. § 1997e(a).",
        lambda f: [c.normalized for c in f.of(Kind.STATUTE)] == ["42 U.S.C. § 1997e(a)"],
        lambda s: not of(s, "FullLawCitation"),
    ),
    Row(
        "26 statute lists and missing section signs",
        "See 42 U.S.C. §§ 1985, 1986; 42 U.S.C. 1983.",
        lambda f: (
            {c.normalized for c in f.of(Kind.STATUTE)} == {"42 U.S.C. § 1985", "42 U.S.C. § 1986", "42 U.S.C. § 1983"}
        ),
        lambda s: len(of(s, "FullLawCitation")) < 3,
    ),
    Row(
        "27 rules, constitutions, the record, docket-only citations",
        "Fed. R. Civ. P. 12(b)(6); U.S. Const. amend. XIV; ECF No. 12 at 4; Compl. ¶ 14. "
        "See Doe v. Roe, No. 22-1234 (9th Cir. Mar. 3, 2024).",
        lambda f: {Kind.RULE, Kind.CONSTITUTION, Kind.RECORD, Kind.DOCKET} <= {c.kind for c in f.all},
        lambda s: len(s) < 5,
    ),
    *(
        Row(
            f"28 {what}",
            f"Doe v. Roe, {cite} (9th Cir. {year}).",
            lambda f, want=want: f.cites == [want],  # type: ignore[misc]
            lambda s: not fulls(s),
        )
        for what, cite, want, year in (
            ("App'x with a curly apostrophe", "500 Fed. App’x 123", "500 F. App'x 123", 2012),
            ("App'x with a modifier letter", "500 F. Appʼx 123", "500 F. App'x 123", 2012),
        )
    ),
    Row(
        "28 dashes for a page not yet printed",
        "Doe v. Roe, 599 U.S. ––– (2023).",
        lambda f: len(f.full) == 1 and f.full[0].blank_page,
        lambda s: not fulls(s),
    ),
    Row(
        "28 glued volume, reporter and page",
        "Deorle v. Rutherford, 272F.3d1272 (9th Cir. 2001).",
        lambda f: any(c.text.startswith("Deorle") or "272F.3d1272" in c.text for c in f.all),
        lambda s: not s,
    ),
    Row(
        "29 a series that was never printed",
        "Doe v. Roe, 12 F.5th 345 (5th Cir. 2023). Doe v. Poe, 54 F.4d 1 (9th Cir. 2022). Roe v. Poe, 12 F. Supp. 4th 9.",
        lambda f: len(f.of(Kind.UNREADABLE, Kind.FULL_CASE)) == 3,
        lambda s: len(fulls(s)) < 3,
    ),
    Row(
        "30 badges, dates, highways and exhibits",
        "Officer Poe, badge 12 P. 7, came on 3 Mar. 2021 to 1234 U.S. 41, Fort Myers. See Ex. 12 F. 3.",
        lambda f: not f.of(Kind.FULL_CASE, Kind.UNREADABLE),
        lambda s: bool(fulls(s)),
    ),
    Row(
        "31 supra to a part, and a card called ID",
        "See supra Part I.A. He showed his ID. Then he left.",
        lambda f: not f.of(Kind.SUPRA, Kind.ID, Kind.SHORT_CASE, Kind.FULL_CASE),
        bool,
    ),
    Row(
        "32 a list of pins",
        "Hope v. Pelzer, 536 U.S. 730, 739, 741 n.10, 745-46 (2002).",
        lambda f: [(p.first, p.last) for p in f.full[0].pins] == [(739, 739), (741, 741), (745, 746)],
        lambda s: s[0].metadata.pin_cite != "739, 741 n.10, 745-46",
    ),
    Row(
        "33 two parentheticals in a row",
        "Doe v. Roe, 141 S. Ct. 52 (2020) (mem.) (Thomas, J., dissenting).",
        lambda f: [p.text for p in f.full[0].parentheticals] == ["mem.", "Thomas, J., dissenting"],
        lambda s: "Thomas" not in (s[0].metadata.parenthetical or ""),
    ),
    Row(
        "34 a name that is also a role",
        "Johnson v. Jones, 515 U.S. 304 (1995). Johnson at 35.",
        lambda f: not f.of(Kind.SHORT_CASE),
        lambda s: bool(of(s, "ReferenceCitation")),
    ),
    Row(
        "35 years that cannot be",
        "Doe v. Roe, 12 F.3d 34 (9th Cir. 9999).",
        lambda f: [c.year for c in f.full] == [None],
        lambda s: s[0].metadata.year == "9999",
    ),
    Row(
        "35 a year taken from § 1983",
        "The claim in Doe v. Roe, 12 F.3d 34, arose under (42 U.S.C. § 1983) and no other law.",
        lambda f: [c.year for c in f.full] == [None],
        lambda s: s[0].metadata.year == "1983",
    ),
)
