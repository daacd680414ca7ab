"""Courts: every court of the table by its usual spellings, and nothing by a spelling that is not one."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest

from draftkit.authorities.courts import court, court_id, courts, name_of

ORDINALS = {
    "ca1": ("1st", "First"),
    "ca2": ("2d", "2nd", "Second"),
    "ca3": ("3d", "3rd", "Third"),
    "ca4": ("4th", "Fourth"),
    "ca5": ("5th", "Fifth"),
    "ca6": ("6th", "Sixth"),
    "ca7": ("7th", "Seventh"),
    "ca8": ("8th", "Eighth"),
    "ca9": ("9th", "Ninth"),
    "ca10": ("10th", "Tenth"),
    "ca11": ("11th", "Eleventh"),
    "cadc": ("D.C.", "DC"),
    "cafc": ("Fed.", "Federal"),
}

SPELLINGS = [
    # circuits
    ("CA9", "ca9"),  # the Supreme Court's own style
    ("CA 10", "ca10"),
    ("CADC", "cadc"),
    ("CA Fed.", "cafc"),
    ("9 Cir.", "ca9"),  # no ordinal ending
    ("9TH CIR.", "ca9"),
    ("9th Cir", "ca9"),
    ("9 th Cir .", "ca9"),  # broken by a scanner
    ("Former 5th Cir.", "ca5"),  # before the Eleventh Circuit
    ("5th Cir. Unit B", "ca5"),
    ("Former Fifth Circuit Unit A", "ca5"),
    ("U.S. Court of Appeals for the Ninth Circuit", "ca9"),
    # districts
    ("SDNY", "nysd"),
    ("S. D. N. Y.", "nysd"),
    ("S.D. New York", "nysd"),
    ("S.D. NY", "nysd"),
    ("Southern District of New York", "nysd"),
    ("USDC SDNY", "nysd"),
    ("D. Md.", "mdd"),
    ("D. Maryland", "mdd"),
    ("D Md", "mdd"),
    ("M.D. Pa.", "pamd"),
    ("MD Penn.", None),  # not a Bluebook form; unknown is better than guessed
    ("D. N. Mar. I.", "nmid"),
    ("D.N.M.I.", None),
    ("CD Cal.", "cacd"),
    ("C.D. California", "cacd"),
    ("N.D. TX", "txnd"),
    ("N.D. Ill., E. Div.", "ilnd"),  # with its division
    ("E.D. Ark., Western Division", "ared"),
    ("D. Mass", "mad"),
    ("D.D.C.", "dcd"),
    ("D.P.R.", "prd"),
    ("S.D. W. Va.", "wvsd"),
    ("SD W Va", "wvsd"),
    ("D. Haw.", "hid"),
    ("D. Hawaii", "hid"),
    ("D. Vt.", "vtd"),
    # others
    ("U.S.", "scotus"),
    ("Bankr. S.D.N.Y.", "nysb"),
    ("Bankr. D. Neb.", "nebraskab"),
    ("B.A.P. 9th Cir.", "bap9"),
    ("9th Cir. BAP", "bap9"),
    ("Fed. Cl.", "uscfc"),
    ("Cal.", "cal"),
    ("Cal. Ct. App.", "calctapp"),
    ("Cal. App.", "calctapp"),
    ("N.Y.", "ny"),
    ("N.Y. App. Div.", "nyappdiv"),
    ("Tex. App.", "texapp"),
    ("Tex. App.—Houston [1st Dist.]", "texapp"),
    ("Tex. App.-Dallas", "texapp"),
    ("Fla. 3d DCA", "fladistctapp"),
    ("Pa. Super. Ct.", "pasuperct"),
    ("D.C.", "dc"),  # the local court, not the circuit and not the district
    ("N.D.", "nd"),  # North Dakota, not a Northern District
    ("S.D.", "sd"),
    # not courts
    ("", None),
    ("D", None),
    ("Cir.", None),
    ("Ct. App.", None),  # of which state?
    ("12th Cir.", None),
    ("11th Cir. Unit B", None),  # only the former Fifth Circuit had units
    ("en banc", None),
    ("per curiam", None),
    ("S.D. Md.", None),  # Maryland is one district
    ("2019", None),
    ("Smith", None),
]


def test_the_table_holds_every_federal_court_once() -> None:
    kinds = Counter(c.kind for c in courts())
    assert (kinds["supreme"], kinds["appeals"], kinds["district"]) == (1, 13, 94)
    assert len({c.id for c in courts()}) == len(courts())


@pytest.mark.parametrize(("identity", "words"), ORDINALS.items())
def test_circuits_by_number_and_word(identity: str, words: tuple[str, ...]) -> None:
    for word in words:
        for spelled in (f"{word} Cir.", f"{word} Circuit", f"{word.replace('.', '')} Cir"):
            assert court_id(spelled) == identity, spelled
    assert court(identity).circuit == identity


def test_every_court_by_its_own_abbreviation_and_without_points_and_spaces() -> None:
    for one in courts():
        squeezed = one.abbreviation.replace(".", "").replace(" ", "")
        for spelled in (one.abbreviation, squeezed, one.abbreviation.replace(".", ". "), one.abbreviation.upper()):
            assert court_id(spelled) == one.id, spelled
        assert name_of(one.id) == one.abbreviation


@pytest.mark.parametrize(("printed", "identity"), SPELLINGS)
def test_spellings(printed: str, identity: str | None) -> None:
    assert court_id(printed) == identity


def test_every_district_is_in_the_circuit_of_its_state() -> None:
    for one in courts():
        if one.kind == "district":
            assert one.circuit is not None
            assert set(one.states) <= set(court(one.circuit).states), one
    # A public court database puts Vermont in the First Circuit; the Second it is.
    assert court("vtd").circuit == "ca2"


def test_unknown_ids() -> None:
    assert name_of("nowhere") == "nowhere"
    with pytest.raises(KeyError):
        court("nowhere")


def test_looking_up_a_court_loads_nothing_heavy() -> None:
    code = (
        "import sys; from draftkit.authorities.courts import court_id; court_id('9th Cir.'); "
        "print([m for m in ('eyecite', 'lxml', 'rich', 'click', 'rapidfuzz', 'reporters_db') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
