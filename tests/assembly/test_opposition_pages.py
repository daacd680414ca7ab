"""Page numbers of an opposition's tables, against the rendered pages: an independent search for every entry."""

from __future__ import annotations

import re
from functools import cache

import pytest

from draftkit.assembly.opposition import BuiltOpposition, build
from draftkit.model.motion import Posture
from draftkit.reading import read
from draftkit.reading.libreoffice import program, to_pdf
from draftkit.reading.pdf_words import page_words
from tests.assembly.matters import NAMES
from tests.assembly.test_opposition import POSTURES, matter, motion

pytestmark = pytest.mark.skipif(program() is None, reason="page numbers come from LibreOffice, which is not here")


@cache
def built(name: str, posture: Posture) -> BuiltOpposition:
    return build(matter(name), posture=posture, read=motion(name), pages=True)


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def pages_of(data: bytes) -> dict[str, str]:
    """Text of each page by the number printed at its foot; the cover sheet has none and is left out."""
    found = {}
    for words in page_words(to_pdf(data)):
        text = " ".join("".join(words).split()) if not isinstance(words, str) else " ".join(words.split())
        number = re.search(r"(\d{1,3}|[ivx]+)$", text)
        if number and "take out before filing" not in text[-60:]:
            found[number[1]] = bare(text)
    return found


@pytest.mark.parametrize(("name", "posture"), [(n, p) for n in NAMES for p in POSTURES])
def test_every_page_number_of_the_tables_is_right(name: str, posture: Posture) -> None:
    made = built(name, posture)
    pages = pages_of(made.data)
    body = [n for n in pages if n.isdecimal()]
    draft = read("opposition.docx", data=made.data)
    checked = 0
    for block in draft.blocks:
        line = " ".join(block.text.split("\t")[:-1]).strip()
        shown = block.text.rpartition("\t")[2]
        if block.part == "table of contents" and line and shown:
            heading = bare(re.sub(r"^(?:[IVX]+|[A-Z]|\d+)\.\s", "", line))
            assert shown in pages, (line, shown)
            assert heading.lower() in pages[shown].lower(), (line, shown)
            checked += 1
        cite = re.search(r", (\d+ (?:U\.S\.|F\.\dd|F\.4th|F\.3d) \d+)", line)
        if block.part == "table of authorities" and cite and shown != "passim":
            volume, _, _ = cite[1].rpartition(" ")
            full = [n for n in body if bare(cite[1]) in pages[n]]
            short = [n for n in body if re.search(re.escape(bare(volume)) + r"at(?:\d|\[)", pages[n])]
            named = {*full, *short}
            listed = set(shown.split(", "))
            assert set(full) <= listed, (line, shown, full)
            assert listed <= named, (line, shown, named)
            checked += 1
    assert checked > 25
