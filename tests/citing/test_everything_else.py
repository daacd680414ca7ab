"""Statutes, rules, constitutions, the record, journals, strings that cannot be read, and what is no citation at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.citing import cites, draft_of

LAWS = [
    # (printed, [(kind, normalized)])
    ("42 U.S.C. § 1983", [("statute", "42 U.S.C. § 1983")]),
    ("42 U. S. C. §1983", [("statute", "42 U.S.C. § 1983")]),
    ("42 U.S.C.A. § 1983", [("statute", "42 U.S.C. § 1983")]),
    ("42 USC 1983", [("statute", "42 U.S.C. § 1983")]),
    ("42 USC § 1983, 28 USC 1343(a)(3)", [("statute", "42 U.S.C. § 1983"), ("statute", "28 U.S.C. § 1343(a)(3)")]),
    ("42 U.S.C. Section 1983", [("statute", "42 U.S.C. § 1983")]),
    ("Section 1983 of Title 42", [("statute", "42 U.S.C. § 1983")]),
    ("§ 1983", [("statute", "42 U.S.C. § 1983")]),
    ("42 U.S.C. § 1997e(a)", [("statute", "42 U.S.C. § 1997e(a)")]),
    ("42 U.S.C. § 2000cc-1", [("statute", "42 U.S.C. § 2000cc-1")]),
    (
        "42 U.S.C. §§ 1983, 1985(3), and 1988(b)",
        [("statute", "42 U.S.C. § 1983"), ("statute", "42 U.S.C. § 1985(3)"), ("statute", "42 U.S.C. § 1988(b)")],
    ),
    ("28 U.S.C. §§ 1331 and 1343(a)(3)", [("statute", "28 U.S.C. § 1331"), ("statute", "28 U.S.C. § 1343(a)(3)")]),
    ("28 C.F.R. § 35.130", [("statute", "28 C.F.R. § 35.130")]),
    ("Fed. R. Civ. P. 12(b)(6)", [("rule", "Fed. R. Civ. P. 12(b)(6)")]),
    ("FRCP 56(a)", [("rule", "Fed. R. Civ. P. 56(a)")]),
    ("Fed. R. Evid. 801(d)(2)(A)", [("rule", "Fed. R. Evid. 801(d)(2)(A)")]),
    ("Fed. R. App. P. 32", [("rule", "Fed. R. App. P. 32")]),
    ("Rule 11(b)", [("rule", "Rule 11(b)")]),
    ("U.S. Const. amend. XIV, § 1", [("constitution", "U.S. Const. amend. XIV, § 1")]),
    ("U.S. CONST. amend. IV", [("constitution", "U.S. Const. amend. IV")]),
    ("Cal. Const. art. I, § 13", [("constitution", "Cal. Const. art. I, § 13")]),
    ("Cal. Penal Code § 148", [("statute", "Cal. Penal Code § 148")]),
    ("127 Yale L.J. 2, 10 (2017)", [("journal", "127 Yale L.J. 2")]),
]


@pytest.mark.parametrize(("printed", "expected"), LAWS)
def test_laws(printed: str, expected: list[tuple[str, str]]) -> None:
    assert [(c.kind.value, c.normalized) for c in cites(f"This action arises under {printed}.")] == expected


RECORD = [
    "ECF No. 31 at 4", "ECF Nos. 12, 13", "Dkt. 12-1 at 3", "Doc. 45 at 2", "Compl. ¶ 14", "Am. Compl. ¶¶ 14-16", "FAC ¶ 3", "Ex. A at 3", "Exhibit 12",
    "Doe Decl. ¶ 8", "Lopez Dep. 12:3-13:4", "Trial Tr. 45:2", "Ex. A at 03:12", "Answer ¶ 4", "Mot. at 5", "SUF ¶ 17",
]  # fmt: skip


@pytest.mark.parametrize("printed", RECORD)
def test_record_citations(printed: str) -> None:
    found = cites(f"The officers left. {printed}. Then they came back.")
    assert [(c.kind.value, c.text) for c in found] == [("record", printed)]


UNREADABLE = [
    ("Doe v. Roe, 54 F.4d 1, 3 (9th Cir. 2022)", "54 F.4d 1"),
    ("Doe v. Roe, 12 F.5th 345 (5th Cir. 2023)", "12 F.5th 345"),
    ("Doe v. Roe, 12 F. Supp. 4th 9 (D. Nev. 2020)", "12 F. Supp. 4th 9"),
    ("Doe v. Roe, 12 Fedr. Rptr. 34 (1990)", "12 Fedr. Rptr. 34"),
]


@pytest.mark.parametrize(("printed", "shape"), UNREADABLE)
def test_a_citation_shaped_string_is_never_dropped(printed: str, shape: str) -> None:
    text = f"See {printed}."
    (found,) = cites(text)
    assert (found.kind.value, found.text, text[slice(*found.cite_span)]) == ("unreadable", printed, shape)


@pytest.mark.parametrize("printed", ["___ U.S. ___", "--- U.S. ----", "598 U.S. ___", "___ F.4th ___"])
def test_a_citation_whose_page_is_not_yet_known(printed: str) -> None:
    (found,) = cites(f"Doe v. Roe, {printed} (2026).")
    assert (found.kind.value, found.name, found.year, found.blank_page) == ("full-case", "Doe v. Roe", 2026, True)


def test_a_blank_citation_leads_its_parallel_group() -> None:
    found = cites("Kisela v. Hughes, --- U.S. ----, 138 S. Ct. 1148, 1152, 200 L. Ed. 2d 449 (2018) (per curiam).")
    assert [(c.name, c.parallel_to, c.pin) for c in found] == [
        ("Kisela v. Hughes", None, None),
        ("Kisela v. Hughes", "c1", "1152"),
        ("Kisela v. Hughes", "c1", None),
    ]


NOT_CITATIONS = [
    "He was served at 1234 U.S. 41, Fort Myers, Florida.",
    "Officer with badge 12 P. 7 wrote it.",
    "He lives at 12 Elm Street, Apt. 3.",
    "She lives at 400 N. Main St. 5, Reno.",
    "On 3 Mar. 2021 and 12 January 2020 they met.",
    "About 10 Mass. 5 men stood there.",
    "Take Interstate 80 East 15 miles.",
    "Call 775-555-0100 or write to P.O. Box 12.",
    "It was 9:30 p.m. on May 4, 2023; 2 officers, 3 cars.",
    "The score was 12 to 5.",
]


@pytest.mark.parametrize("text", NOT_CITATIONS)
def test_not_a_citation(text: str) -> None:
    assert [(c.kind.value, c.text) for c in cites(text)] == []


PIECES = [
    *"ABab019.,;:()[]§¶'’\"“” \n-–_*v&$",
    "U.S. ",
    "F.3d ",
    " v. ",
    "Id. ",
    "supra ",
    "No. ",
    "(quoting ",
    "aff'd, ",
    "536 U.S. 730",
    "(2002)",
]


@given(st.lists(st.sampled_from(PIECES), max_size=80).map("".join))
@settings(max_examples=400, deadline=None)
def test_any_text_gives_sound_spans(text: str) -> None:
    """Whatever the text: no exception; every span lies in the text, shows what it says, and every link has an end."""
    draft = draft_of(text)
    found = cites(text)
    ids = {c.id for c in found}
    for c in found:
        assert 0 <= c.span[0] <= c.span[1] <= len(draft.text)
        assert draft.text[slice(*c.span)] == c.text
        assert c.span[0] <= c.cite_span[0] <= c.cite_span[1] <= c.span[1]
        for link in (c.parallel_to, c.quoted_in, c.history_of, *c.candidates):
            assert link is None or link in ids
        assert c.resolves_to in (None, "ambiguous") or c.resolves_to in ids


UNITS = [
    "See Hope v. Pelzer, 536 U.S. 730, 741 (2002); Tolan v. Cotton, 572 U.S. 650 (2014). Id. at 656. ",
    "Id. at 1, ",  # one string cite without an end
    "Ex. A, ",
    "42 U.S.C. § 1983, ",
    "Compl. ¶ 1, ECF No. 1, ",
    "Doe v. Roe, 5 F.3d 6 (9th Cir. 1993), overruled by ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_length_not_with_its_square(unit: str) -> None:
    """The work, counted in calls of the name reader's inner loop, doubles when the text doubles."""
    import sys

    def work(text: str) -> int:
        calls = 0

        def count(frame, event, arg):
            nonlocal calls
            calls += event == "call"

        sys.setprofile(count)
        try:
            cites(text)
        finally:
            sys.setprofile(None)
        return calls

    cites(unit)
    small, large = work(unit * 40), work(unit * 160)
    assert large / small < 5
