"""What a draft does with a case: sentences, later history told or not, calling a case binding; displaced decisions."""

from __future__ import annotations

import datetime as dt

import pytest

from draftkit.authorities.displaced import PANEL, REPLACED, REVERSED, VACATED, Displacements
from draftkit.authorities.records import Records
from draftkit.authorities.separate import separate_opinion
from draftkit.checking import check
from draftkit.citing import find_citations
from draftkit.citing.sentences import Sentences
from draftkit.model.citation import Citation
from draftkit.reading import from_text
from draftkit.rules.authority.binding_words import binding_claim
from draftkit.rules.authority.usage import leans_on
from draftkit.rules.context import Context

ROE = "Doe v. Roe, 88 F.3d 412, 415 (9th Cir. 1996)"
SENTENCES = [
    # a citation is never broken, whatever full stops it holds
    (f"One. See {ROE}. Two.", ["One.", f"See {ROE}.", "Two."]),
    ("He ran. She sat! Did he?", ["He ran.", "She sat!", "Did he?"]),
    ("Mr. Smith met Dr. Lee. Both left.", ["Mr. Smith met Dr. Lee.", "Both left."]),  # abbreviations
    ("J. P. Doe sat. He left.", ["J. P. Doe sat.", "He left."]),  # initials
    ('He said "stop." She did.', ['He said "stop."', "She did."]),  # the mark belongs to the sentence
    ("In the U.S. District Court he won.", ["In the U.S. District Court he won."]),
    (f"It is so. Id. at 415. {ROE} (quoting Lee v. Kim, 1 F.3d 2, 3 (9th Cir. 1993)). End.", None),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str] | None) -> None:
    draft = from_text(text)
    spans = Sentences(draft, find_citations(draft)).spans
    found = [draft.text[s:e].strip() for s, e in spans]
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
    if expected is None:
        assert len(found) == 4
    else:
        assert found == expected


PROPOSITIONS = [
    (f"Force was used. See {ROE}.", "Force was used."),
    (f"In {ROE}, force was used.", "In "),
    (f"{ROE}.", None),
    (f"First. {ROE}. See Lee v. Kim, 1 F.3d 2, 3 (9th Cir. 1993).", "First."),
]


@pytest.mark.parametrize(("text", "expected"), PROPOSITIONS)
def test_proposition(text: str, expected: str | None) -> None:
    draft = from_text(text)
    citations = find_citations(draft)
    span = Sentences(draft, citations).proposition(citations[-1])
    assert (draft.text[span[0] : span[1]].strip() if span else None) == (expected.strip() if expected else None)


def _context(text: str) -> tuple[Context, Citation]:
    draft = from_text(text)
    citations = find_citations(draft)
    return Context(draft, citations, {}, {}, {}, Records.load(), dt.date(2026, 1, 1)), citations[0]


BINDING = [
    (f"The Court is bound by {ROE}.", True),
    (f"Binding precedent says so. {ROE}.", True),
    (f"Controlling law says so. See {ROE}.", True),
    (f"{ROE}, is binding here.", True),
    (f"This Court must follow {ROE}.", True),
    (f"The Court is not bound by {ROE}.", False),
    (f"No binding precedent says so. {ROE}.", False),
    (f"Though not binding, {ROE}, persuades.", False),
    (f"A non-binding decision says so. {ROE}.", False),
    (f"{ROE}, is binding in that circuit.", False),
    (f"Binding precedent says so. But see {ROE}.", False),  # set against, not claimed
    (f"The officer used a binding hold. He left. {ROE}.", False),  # the word is two sentences off
]


@pytest.mark.parametrize(("text", "claimed"), BINDING)
def test_binding_claim(text: str, claimed: bool) -> None:
    assert (binding_claim(*_context(text)) is not None) is claimed


LEANS = [
    (f"Force was excessive. {ROE}.", True),
    (f"Force was excessive. See also {ROE}.", True),
    (f"But see {ROE}.", False),
    (f"Contra {ROE}.", False),
    (f"Unlike the officer in {ROE}, he waited.", False),
    (f"Defendants cite {ROE}. It does not help them.", False),
    (f"{ROE}, is distinguishable.", False),
    # a signal governs the string that follows it
    (f"But see Doe v. Poe, 3 F.3d 4 (1st Cir. 1993); {ROE}.", False),
    (f"But see Doe v. Poe, 3 F.3d 4 (1st Cir. 1993) (per curiam); {ROE}.", False),
    (f"But see Doe v. Poe, 3 F.3d 4 (1st Cir. 1993). Force was excessive. {ROE}.", True),
    # what the next sentence says of another case
    (f"Force was excessive. {ROE}. Defendants cite Doe v. Poe, 3 F.3d 4 (1st Cir. 1993).", True),
    (f"Force was excessive. {ROE}. Defendants cite Roe, 88 F.3d at 413, too.", False),
    # set aside in plain words
    (f"{ROE}, is very different: that man fled.", False),
    (f"Nor does {ROE}, help them.", False),
    (f"Guns differ. {ROE}.", True),
]


@pytest.mark.parametrize(("text", "leans"), LEANS)
def test_leans_on(text: str, leans: bool) -> None:
    ctx, _ = _context(text)
    roe = next(c for c in ctx.citations if c.text == ROE)
    assert leans_on(ctx, roe) is leans


KNOWN = [
    ("765 F.3d 13", REVERSED),  # a case's own history
    ("94 F.4th 374", VACATED),
    ("950 F.3d 226", VACATED),  # told by the decision that reviewed it
    ("240 F.3d 1185", VACATED),  # an earlier opinion, vacated by the Supreme Court
    ("764 F.3d 170", REPLACED),
    ("608 F.3d 614", REPLACED),
    ("627 F.3d 170", PANEL),  # replaced by an en banc opinion
    ("44 F.4th 363", PANEL),
    ("806 F.3d 1036", None),  # its first opinion had no citation of its own: the one printed stands
    ("536 U.S. 730", None),
]


@pytest.mark.parametrize(("citation", "kind"), KNOWN)
def test_displaced(citation: str, kind: str | None) -> None:
    found = Displacements.of(Records.load()).at(citation)
    assert (found.kind if found else None) == kind


def test_no_standing_opinion_of_the_corpus_is_called_displaced() -> None:
    records = Records.load()
    known = Displacements.of(records)
    fallen = {a.id for a in records.cases if any(known.at(c) for c in a.citations)}
    assert fallen == {"wesby-v-district-of-columbia", "villarreal-v-city-of-laredo"}


def _found(text: str) -> list[tuple[str, str]]:
    return [(f.code, f.severity.value) for f in check(from_text(text), select=["AUT"]).findings]


WESBY = "Wesby v. District of Columbia, 765 F.3d 13 (D.C. Cir. 2014)"
HISTORY = [
    (f"No cause. {WESBY}.", [("AUT201", "error")]),
    # told once is told
    (f"No cause. {WESBY}, rev'd, 583 U.S. 48 (2018). Again, no cause. {WESBY}.", []),
    # told in words, by the later case in the paragraph, or as its history
    (f"{WESBY}, was later overturned.", []),
    (f"No cause. {WESBY}. Compare District of Columbia v. Wesby, 583 U.S. 48 (2018).", []),
    # the other side's use of the later case tells nothing
    (
        f"No cause. {WESBY}. Defendants cite District of Columbia v. Wesby, 583 U.S. 48 (2018), but that is different.",
        [("AUT201", "error")],
    ),
    # the history of another case is not its own; Markdown's marks hide no end of a sentence
    (f"Doe v. Roe, 3 F.4th 5 (1st Cir. 2021), rev'd, 12 F.4th 7 (1st Cir. 2022). {WESBY}.", [("AUT201", "error")]),
    (
        "No cause. *Wesby v. District of Columbia*, 765 F.3d 13 (D.C. Cir. 2014). *Doe v. Roe*, 3 F.4th 5 (1st Cir. "
        "2021), *rev'd*, 12 F.4th 7 (1st Cir. 2022).",
        [("AUT201", "error")],
    ),
    # what that court did to the court below is not told history
    (f"The panel affirmed the denial and reversed the dismissal. {WESBY}.", [("AUT201", "error")]),
    # by name, court and year, where the numbers of the old opinion are not confirmed
    ("Guns differ. Henry v. Purnell, 619 F.3d 323 (4th Cir. 2010).", [("AUT211", "error")]),
    ("Guns differ. Henry v. Smith, 619 F.3d 323 (4th Cir. 2010).", []),  # one party in common is not the case
    # the same year as the opinion that stands proves little
    ("It was a joke. Bailey v. Iles, 80 F.4th 100 (5th Cir. 2023).", [("AUT202", "warning")]),
    ("It was a joke. Bailey v. Iles, 87 F.4th 257 (5th Cir. 2023).", []),  # a slip in the page of the one that stands
]


@pytest.mark.parametrize(("text", "expected"), HISTORY)
def test_history(text: str, expected: list[tuple[str, str]]) -> None:
    assert _found(text) == expected


GRANTED = [
    # a violation was found: a note, not a reproach
    ("The force was excessive. Bryan v. MacPherson, 630 F.3d 805 (9th Cir. 2010).", [("AUT210", "note")]),
    ("Filming is protected. Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021).", [("AUT210", "warning")]),
    ("The officers won qualified immunity in Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021).", []),
    ("Filming is protected. Frasier v. Evans, 992 F.3d 1003 (10th Cir. 2021). That court granted immunity.", []),
    ("Rights must be clear. Kisela v. Hughes, 584 U.S. 100, 104 (2018).", []),  # states the standard
]


@pytest.mark.parametrize(("text", "expected"), GRANTED)
def test_immunity_granted(text: str, expected: list[tuple[str, str]]) -> None:
    assert _found(text) == expected


PAGES = [
    ("hope-v-pelzer", "U.S.", 752, "(Thomas, J., dissenting)"),
    ("hope-v-pelzer", "S. Ct.", 2521, "(Thomas, J., dissenting)"),
    ("hope-v-pelzer", "U.S.", 748, None),  # shared with the opinion of the Court
    ("hope-v-pelzer", "U.S.", 741, None),
    ("hope-v-pelzer", "L. Ed. 2d", 752, None),
    ("wyatt-v-cole", "U.S.", 177, "(Rehnquist, C.J., dissenting)"),
    ("no-such-case", "U.S.", 1, None),
]


@pytest.mark.parametrize(("case", "reporter", "page", "expected"), PAGES)
def test_separate_opinions(case: str, reporter: str, page: int, expected: str | None) -> None:
    found = separate_opinion(case, reporter, page)
    assert (found.parenthetical if found else None) == expected


def test_no_verified_passage_of_a_court_stands_on_a_page_of_a_separate_opinion() -> None:
    """The two tables were read from different texts: they must agree."""
    for authority in Records.load().cases:
        for passage in authority.passages:
            page = passage.page or ""
            if passage.page_basis == "star-page" and not passage.opinion and page.isdecimal():
                assert separate_opinion(authority.id, "U.S.", int(page)) is None, (authority.id, page)
