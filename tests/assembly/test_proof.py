"""The proof of a finished paper: how a text is looked for in it, and what a thousand texts cost."""

from __future__ import annotations

import io
import zipfile

import pytest

from draftkit.assembly.complaint import build
from draftkit.assembly.opposition import counted
from draftkit.assembly.proof import Words
from draftkit.citing import find_citations
from draftkit.reading import from_text
from tests.assembly.matters import example


@pytest.mark.parametrize(
    ("said", "held", "times"),
    [
        ("He struck him", True, 2),
        ("struck him on the arm", True, 2),  # in the middle of a sentence
        ("on the arm.", True, 1),  # ends with a mark
        ("the arm", True, 2),  # the armrest is another word
        ("the armr", True, 0),  # held, but no whole word
        ("blow 41", True, 1),  # 417 is another number
        ("uck hi", True, 0),
        ("struck her", False, 0),
        ("struck  him", False, 0),  # spaces count
        ("…", True, 0),  # no word at all
        ("zebra", False, 0),
        ("ha ha", True, 1),  # what overlaps counts once
    ],
)
def test_a_text_is_found_in_whole_words(said: str, held: bool, times: int) -> None:
    words = Words("He struck him on the arm. He struck him on the arm of the armrest, blow 417, blow 41… ha ha ha")
    assert (said in words) is held
    assert words.count(said) == times


def test_looking_for_thousands_of_texts_takes_time_in_proportion() -> None:
    class Counting(str):
        compared = 0

        def startswith(self, *args: object) -> bool:  # type: ignore[override]
            Counting.compared += 1
            return str.startswith(self, *args)  # type: ignore[arg-type]

    def compared(size: int) -> int:
        Counting.compared = 0
        texts = [f"The officer struck the plaintiff on the arm: blow {n} of that day." for n in range(size)]
        words = Words(Counting("\n".join(texts)))
        assert all(text in words and words.count(text) == 1 for text in texts)
        return Counting.compared

    assert compared(2_000) < 5 * compared(500)


def test_what_a_blank_mentions_is_in_no_table() -> None:
    draft = from_text(
        "Hope v. Pelzer, 536 U.S. 730 (2002). [FILL IN: a case like Tolan v. Cotton, 572 U.S. 650 (2014)] "
        "Saucier v. Katz, 533 U.S. 194 (2001). [FILL IN: more] Graham v. Connor, 490 U.S. 386 (1989)."
    )
    assert [c.volume for c in counted(draft, find_citations(draft))] == ["536", "533", "490"]


def test_every_text_of_a_filled_in_paper_keeps_its_spaces() -> None:
    # rendering takes xml:space away while lxml moves the body; the finished file has it on every text again
    with zipfile.ZipFile(io.BytesIO(build(example("traffic-stop")).data)) as file:
        document = file.read("word/document.xml").decode()
    assert document.count("<w:t ") == document.count("</w:t>") == document.count('<w:t xml:space="preserve">') > 50
    assert "<w:t>" not in document
