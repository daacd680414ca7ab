"""How citations hang together, and what the short forms mean."""

from __future__ import annotations

import pytest

from draftkit.citing import find_citations
from draftkit.model.citation import Kind
from draftkit.model.draft import Block, Draft
from tests.citing import cites

HOPE = "Hope v. Pelzer, 536 U.S. 730, 741 (2002)"
TOLAN = "Tolan v. Cotton, 572 U.S. 650, 656 (2014) (per curiam)"


def test_parallel_citations_are_one_group() -> None:
    found = cites("Harlow v. Fitzgerald, 457 U.S. 800, 818, 102 S. Ct. 2727, 2738, 73 L. Ed. 2d 396 (1982).")
    assert [(c.normalized, c.pin, c.year, c.name, c.parallel_to) for c in found] == [
        ("457 U.S. 800", "818", 1982, "Harlow v. Fitzgerald", None),
        ("102 S. Ct. 2727", "2738", 1982, "Harlow v. Fitzgerald", "c1"),
        ("73 L. Ed. 2d 396", None, 1982, "Harlow v. Fitzgerald", "c1"),
    ]


def test_quoting_tree() -> None:
    found = cites(
        "Kisela v. Hughes, 584 U.S. 100, 104 (2018) (per curiam) (citing White v. Pauly, 580 U.S. 73, 79 (2017) (per curiam) (quoting"
        " Ashcroft v. al-Kidd, 563 U.S. 731, 742 (2011)))."
    )
    assert [(c.defendant, c.quoted_in) for c in found] == [("Hughes", None), ("Pauly", "c1"), ("al-Kidd", "c2")]


HISTORY = [
    ("rev'd", "583 U.S. 48 (2018)", "rev'd"),
    ("cert. granted, judgment vacated", "141 S. Ct. 1364 (2021)", "cert. granted judgment vacated"),
    ("cert. denied", "143 S. Ct. 426 (2022)", "cert. denied"),
    ("aff'd sub nom.", "Roe v. Poe, 530 U.S. 1 (2000)", "aff'd sub nom"),
    ("overruled on other grounds by", "Moe v. Foe, 540 U.S. 5 (2003)", "overruled on other grounds by"),
    ("abrogated by", "Moe v. Foe, 540 U.S. 5 (2003)", "abrogated by"),
    ("vacated en banc,", "5 F.3d 7 (9th Cir. 1994)", "vacated en banc"),
    ("vacated as moot", "530 U.S. 1 (2000)", "vacated as moot"),
    ("aff'd by an equally divided Court", "530 U.S. 1 (2000)", "aff'd by an equally divided court"),
    ("as amended (Jan. 14, 1994), cert. denied", "530 U.S. 1 (2000)", "as amended cert. denied"),
    (
        "as amended on denial of reh'g (9th Cir. 1994), cert. denied",
        "530 U.S. 1 (2000)",
        "as amended on denial of reh'g cert. denied",
    ),
    ("which was overruled by", "Moe v. Foe, 540 U.S. 5 (2003)", "which was overruled by"),
    ("receded from by", "Moe v. Foe, 540 U.S. 5 (2003)", "receded from by"),
    ("limited on other grounds", "Moe v. Foe, 540 U.S. 5 (2003)", "limited on other grounds"),
    ("report and recommendation adopted", "2019 WL 23456 (D. Nev. Feb. 5, 2019)", "report and recommendation adopted"),
    ("cert. dismissed as improvidently granted", "530 U.S. 1 (2000)", "cert. dismissed as improvidently granted"),
    ("called into doubt by", "Moe v. Foe, 540 U.S. 5 (2003)", "called into doubt by"),
]


@pytest.mark.parametrize(("phrase", "later", "linked"), HISTORY)
def test_history(phrase: str, later: str, linked: str) -> None:
    first, second, short = cites(
        f"Doe v. Roe, 5 F.3d 6 (9th Cir. 1993), {phrase.rstrip(',')}, {later}. Id. at 9.".replace("by,", "by").replace(
            "nom.,", "nom."
        )
    )
    assert (second.history_of, second.history_phrase, first.history_of) == (first.id, linked, None)
    assert short.resolves_to == first.id  # Id. goes to the case, not to its history


MORE_HISTORY = [
    # (what follows the first case, [(history_of, phrase) of each later citation])
    (
        "abrogated by Moe v. Foe, 540 U.S. 5 (2003), as recognized in Poe v. Coe, 20 F.4th 1 (9th Cir. 2021)",
        [("c1", "abrogated by"), ("c1", "as recognized in")],
    ),
    (
        "superseded by statute, 42 U.S.C. § 1997e, as stated in Poe v. Coe, 20 F.4th 1 (9th Cir. 2021)",
        [("c1", "superseded by statute"), ("c1", "as stated in")],
    ),
    (
        "superseded by statute on other grounds, Example Act of 1995, Pub. L. No. 104-134, 110 Stat. 1321, as stated in Poe v. Coe, 20 F.4th 1 (9th Cir. 2021)",
        [("c1", "superseded by statute"), ("c1", "superseded by statute"), ("c1", "as stated in")],
    ),
]


@pytest.mark.parametrize(("printed", "links"), MORE_HISTORY)
def test_history_in_several_steps(printed: str, links: list[tuple[str, str]]) -> None:
    first, *later, short = cites(f"Doe v. Roe, 5 F.3d 6 (9th Cir. 1993), {printed}. Id. at 9.")
    assert [(c.history_of, c.history_phrase) for c in later] == links
    assert short.resolves_to == first.id


def test_history_told_in_a_parenthetical() -> None:
    _, later = cites(
        "Doe v. Roe, 5 F.3d 6 (9th Cir. 1993) (overruled on other grounds by Moe v. Foe, 540 U.S. 5 (2003))."
    )
    assert (later.history_of, later.history_phrase, later.quoted_in) == ("c1", "overruled on other grounds by", None)


NO_HISTORY = [
    "Doe v. Roe, 5 F.3d 6 (9th Cir. 1993), reversed Moe v. Foe, 540 F. Supp. 5 (D. Nev. 1991).",  # it did so itself
    "Doe v. Roe, 5 F.3d 6 (9th Cir. 1993) (overruling Moe v. Foe, 4 F.3d 5 (9th Cir. 1993)).",
    "Doe v. Roe, 5 F.3d 6 (9th Cir. 1993), as stated in Moe v. Foe, 4 F.3d 5 (9th Cir. 1993).",  # a restatement
    "Doe v. Roe, 5 F.3d 6 (9th Cir. 1993), and the jury reversed course in Moe v. Foe, 4 F.3d 5 (9th Cir. 1993).",
]


@pytest.mark.parametrize("text", NO_HISTORY)
def test_not_history(text: str) -> None:
    assert [c.history_of for c in cites(text)] == [None, None]


PARALLEL = [
    # (printed, the canonical members of one group, the leader's year)
    (
        "Hope v. Pelzer, 536 U.S. 730; 122 S. Ct. 2508; 153 L. Ed. 2d 666 (2002)",
        ["536 U.S. 730", "122 S. Ct. 2508", "153 L. Ed. 2d 666"],
        2002,
    ),
    (
        "Hope v. Pelzer, 536 U.S. 730 (2002), 122 S. Ct. 2508, 153 L.Ed.2d 666",
        ["536 U.S. 730", "122 S. Ct. 2508", "153 L. Ed. 2d 666"],
        2002,
    ),
    ("Hope v. Pelzer, 536 U.S. 730 122 S.Ct. 2508 (2002)", ["536 U.S. 730", "122 S. Ct. 2508"], 2002),
    ("Hope v. Pelzer, 536 U.S. 730,122 S.Ct. 2508 (2002)", ["536 U.S. 730", "122 S. Ct. 2508"], 2002),
    (
        "Doe v. Roe (1995) 12 Cal.4th 34, 36 [15 Cal.Rptr.2d 60, 900 P.2d 1]",
        ["12 Cal. 4th 34", "15 Cal. Rptr. 2d 60", "900 P.2d 1"],
        1995,
    ),
    (
        "Doe v. Roe, 2015 WI 12, ¶¶ 5-6, 350 Wis. 2d 1, 800 N.W.2d 1",
        ["2015 WI 12", "350 Wis. 2d 1", "800 N.W.2d 1"],
        None,
    ),
    ("Doe v. Roe, 12 F.3d 34 (table), 1993 WL 17, at *2 (9th Cir. 1993)", ["12 F.3d 34", "1993 WL 17"], 1993),
    (
        "Doe v. Roe, ___ F.4th ___, No. 22-1234, 2024 WL 17 (9th Cir. June 4, 2024)",
        ["___ F.4th ___", "2024 WL 17"],
        2024,
    ),
]


@pytest.mark.parametrize(("printed", "members", "year"), PARALLEL)
def test_parallel_forms(printed: str, members: list[str], year: int | None) -> None:
    found = cites(f"See {printed}.")
    assert [c.normalized for c in found] == members
    assert found[0].text == printed
    assert [(c.parallel_to, c.year, c.name) for c in found[1:]] == [("c1", year, found[0].name)] * (len(found) - 1)


def test_two_cases_are_no_parallel_group() -> None:
    found = cites("Hope v. Pelzer, 536 U.S. 730 (2002); Saucier v. Katz, 121 S. Ct. 2151 (2001).")
    assert [c.parallel_to for c in found] == [None, None]


def test_after_a_remand_the_history_goes_on_from_there() -> None:
    found = cites(
        "Doe v. Roe, 582 U.S. 548 (2017), on remand, 885 F.3d 811 (5th Cir. 2018), aff'd, 140 S. Ct. 735 (2020)."
    )
    assert [c.history_of for c in found] == [None, "c1", "c2"]


def test_members_of_a_string_share_a_sentence() -> None:
    a, b, c = cites(f"See {HOPE}; {TOLAN}. {HOPE}.", "full-case")
    assert a.sentence == b.sentence != c.sentence


RESOLVED = [
    # (text, the kind asked about, name of what it means | "ambiguous" | None)
    (f"{HOPE}. Id. at 745.", "id", "Hope v. Pelzer"),
    (f"{HOPE}. *Id.* at 745.", "id", "Hope v. Pelzer"),
    (f"{HOPE}. (Id. at 745.)", "id", "Hope v. Pelzer"),
    (f"{HOPE}. Ibid.", "id", "Hope v. Pelzer"),
    (f"{HOPE}. See id. at 742 n.3.", "id", "Hope v. Pelzer"),
    (f"{HOPE} (quoting {TOLAN}). Id. at 742.", "id", "Hope v. Pelzer"),
    (f"See {HOPE}; {TOLAN}. Id. at 656.", "id", "ambiguous"),
    (f"See {HOPE}, and {TOLAN}. Id. at 656.", "id", "ambiguous"),
    (f"{HOPE}. See 42 U.S.C. § 1983. Id. at 742.", "id", "Hope v. Pelzer"),  # a statute has no page
    (f"{HOPE}.\n\nNext paragraph. Id. at 742.", "id", "Hope v. Pelzer"),
    ("Id. at 742.", "id", None),
    (f"{HOPE}. {TOLAN}. Hope, 536 U.S. at 741.", "short-case", "Hope v. Pelzer"),
    (f"{HOPE}. {TOLAN}. 536 U.S. at 741.", "short-case", "Hope v. Pelzer"),
    (f"{HOPE}. Smith, 536 U.S. at 741.", "short-case", None),  # a name that has nothing in common
    ("Hope, 536 U.S. at 741.", "short-case", None),
    (f"{HOPE}. Hope, 563 U.S. at 741.", "short-case", "Hope v. Pelzer"),  # the numbers differ: a finding, not a gap
    (
        "Saucier v. Katz, 533 U.S. 194 (2001); Doe v. Roe, 533 U.S. 100 (2001). 533 U.S. at 201.",
        "short-case",
        "Saucier v. Katz",
    ),
    ("Hope v. Pelzer, 536 U.S. 730, 122 S. Ct. 2508 (2002). Hope, 122 S. Ct. at 2515.", "short-case", "Hope v. Pelzer"),
    (f"{HOPE}. Hope, supra, at 742.", "supra", "Hope v. Pelzer"),
    ("Pearson, supra, at 236.", "supra", None),
    (
        "Anderson v. Creighton, 483 U.S. 635 (1987). Anderson v. Liberty Lobby, Inc., 477 U.S. 242 (1986). Anderson, supra, at 640.",
        "supra",
        "ambiguous",
    ),
    ("E.D. v. Sharkey, 928 F.3d 299 (3d Cir. 2019). E.D., 928 F.3d at 301.", "short-case", "E.D. v. Sharkey"),
    (
        "California v. Nevada, 447 U.S. 125 (1980). Nevada v. Hicks, 533 U.S. 353 (2001). Nevada, 533 U.S. at 358.",
        "short-case",
        "Nevada v. Hicks",
    ),
    (f"{HOPE}. Hope, supra, 536 U.S. at 741.", "short-case", "Hope v. Pelzer"),
    (f"{HOPE}. Hope at 742 says so.", "name-only", "Hope v. Pelzer"),
    (f"{HOPE}. In Hope, the Court held otherwise.", "name-only", "Hope v. Pelzer"),
    (f"{HOPE}. Hope's holding controls.", "name-only", "Hope v. Pelzer"),
    (f"{HOPE}. The rule of Hope v. Pelzer is old.", "name-only", "Hope v. Pelzer"),
    (
        "Bell Atl. Corp. v. Twombly, 550 U.S. 544 (2007). He said so.” Twombly, 550 U.S. at 556.",
        "short-case",
        "Bell Atl. Corp. v. Twombly",
    ),
    (f"{HOPE}. Hope, at 742, says so.", "name-only", "Hope v. Pelzer"),
    (f"{HOPE}. Hope v. Pelzer at 742 says so.", "name-only", "Hope v. Pelzer"),
    (
        f"(1) {HOPE}; (2) {TOLAN}; and (3) Taylor v. Riojas, 592 U.S. 7 (2020). Id. at 8.",
        "id",
        "ambiguous",
    ),  # a numbered string
    (f"{HOPE}. Id. 742.", "id", "Hope v. Pelzer"),
    (f"{HOPE}. Id., 742.", "id", "Hope v. Pelzer"),
    (f"{HOPE}. Id. p. 742.", "id", "Hope v. Pelzer"),
    (f"{HOPE}. Id. nn. 3-4.", "id", "Hope v. Pelzer"),
    (f"{HOPE}. IBID.", "id", "Hope v. Pelzer"),
    (f"{HOPE}. Id. {TOLAN}. Id. at 657.", "id", "Tolan v. Cotton"),  # two citation sentences, no string
    (
        f"{HOPE}; Saucier v. Katz, 533 U.S. 194, 121 S. Ct. 2151 (2001). Id. at 201, 121 S. Ct. at 2155.",
        "id",
        "Saucier v. Katz",
    ),
    (
        "Jones v. Roe, 12 F.3d 34 (9th Cir. 1993). Jones v. Poe, 20 F.3d 1 (9th Cir. 1994). Jones, 835 F.3d at 76.",
        "short-case",
        None,
    ),
    (
        "Jones v. Roe, 12 F.3d 34 (9th Cir. 1993). Jones v. Poe, 835 F.3d 1 (9th Cir. 2016). Jones, 853 F.3d at 76.",
        "short-case",
        "Jones v. Poe",
    ),
    (
        "Doe v. Roe, 2021 WL 17, at *3 (D. Nev. Mar. 30, 2021). Poe v. Coe, 2021 WL 18 (D. Nev. 2021). Doe, 2021 WL 17, at *5.",
        "short-case",
        "Doe v. Roe",
    ),
    ("Doe v. Roe, 2021 WL 17, at *3 (D. Nev. Mar. 30, 2021). 2021 WL 17, at *5.", "short-case", "Doe v. Roe"),
    (
        "Kentucky v. Graham, 473 U.S. 159 (1985). Graham v. Connor, 490 U.S. 386 (1989). Every Graham factor fits. In Graham, so.",
        "name-only",
        "Graham v. Connor",
    ),
]


@pytest.mark.parametrize(("text", "kind", "means"), RESOLVED)
def test_resolution(text: str, kind: str, means: str | None) -> None:
    found = {c.id: c for c in cites(text)}
    asked = [c for c in found.values() if c.kind.value == kind][-1]
    if means in (None, "ambiguous"):
        assert asked.resolves_to == means
        assert bool(asked.candidates) == (means == "ambiguous")
    else:
        assert asked.resolves_to is not None
        assert found[asked.resolves_to].name == means


def test_id_after_a_record_citation_means_the_record() -> None:
    found = cites(f"{HOPE}. ECF No. 31 at 4. Id. at 5. Compl. ¶ 14. Id. ¶ 15.")
    by_id = {c.id: c for c in found}
    means = [by_id[c.resolves_to or ""].text for c in found if c.kind is Kind.ID]
    assert means == ["ECF No. 31 at 4", "Compl. ¶ 14"]


NOT_MENTIONS = [
    f"{HOPE}. Officer Hope struck him. In Hope, no.",  # the draft knows a person of that name
    f"{HOPE}. Hope is all that is left.",
    f"{HOPE}. They live in Hope Valley.",
    "In Hope, the Court held otherwise.",  # nothing was cited
]


@pytest.mark.parametrize("text", NOT_MENTIONS)
def test_an_ordinary_word_is_no_mention(text: str) -> None:
    assert cites(text, "name-only") == []


def test_an_id_with_a_section_is_one_citation() -> None:
    found = cites("42 U.S.C. § 1983. Id. § 1988(b).")
    assert [(c.kind.value, c.text, c.resolves_to) for c in found] == [
        ("statute", "42 U.S.C. § 1983", None),
        ("id", "Id. § 1988(b)", "c1"),
    ]


NOT_ID = [
    f"{HOPE}. ID. No. 345 is mine.",
    "His Id. card was blue.",
    "ID. CARD",
    "See ID 44.",
    "Did he?",
    "She hid. He ran.",
]


@pytest.mark.parametrize("text", NOT_ID)
def test_not_an_id(text: str) -> None:
    assert cites(text, "id") == []


@pytest.mark.parametrize(
    "text", ["As shown, supra Part II.B, the stop had ended.", "See supra at 5.", "See supra pp. 3-4."]
)
def test_not_a_supra(text: str) -> None:
    assert cites(text, "supra") == []


def test_footnotes_are_a_chain_of_their_own() -> None:
    blocks = [
        Block(0, f"Text. {HOPE}.\ufffc More text. Id. at 742.", "body", 1),
        Block(0, f"{TOLAN}. Id. at 657.", "footnote 1", 1),
        Block(0, "And again. Id. at 743.", "body", 2),
    ]
    draft = Draft.build(path="-", format="docx", sha256="", blocks=blocks)
    found = {c.id: c for c in find_citations(draft)}
    means = [found[c.resolves_to or ""].plaintiff for c in found.values() if c.kind is Kind.ID]
    assert means == ["Hope", "Tolan", "Hope"]


def test_a_supra_note_means_the_authority_of_that_footnote() -> None:
    blocks = [
        Block(0, "Text.\ufffc", "body", 1),
        Block(0, f"{TOLAN}.", "footnote 1", 1),
        Block(0, "See supra note 1, at 657.", "body", 2),
    ]
    found = find_citations(Draft.build(path="-", format="docx", sha256="", blocks=blocks))
    assert (found[1].kind, found[1].resolves_to) == (Kind.SUPRA, found[0].id)


def test_a_hostile_paragraph_of_names_is_read_only_so_far() -> None:
    assert 0 < len(cites("Hope v. " * 20_000, "name-only")) <= 2_000


ROWS = [
    # (the cell before, the part of the cell with the numbers, the name given to them)
    ("Doe v. Roe", "table 1", "Doe v. Roe"),
    ("3. Doe v. Roe,", "table 1", "Doe v. Roe"),
    ("The case of Doe v. Roe helps us.", "table 1", None),  # a sentence
    ("Doe v. Roe", "table 2", None),  # another table
    ("Doe v. Roe", "table of authorities", None),
    ("Holding", "table 1", None),
]


@pytest.mark.parametrize(("cell", "part", "name"), ROWS)
def test_a_name_in_the_cell_before_the_numbers(cell: str, part: str, name: str | None) -> None:
    before = "table of authorities" if part == "table of authorities" else "table 1"
    cells = [Block(0, cell, before, 1), Block(0, "5 F.3d 6, 90 S. Ct. 7 (1993)", part, 2)]
    found = find_citations(Draft.build(path="-", format="html", sha256="", blocks=cells))
    assert [c.name for c in found if c.kind is Kind.FULL_CASE] == [name, name]
