"""Page numbers of an opposition's tables, against the rendered pages: an independent search for every entry."""

from __future__ import annotations

import re
from bisect import bisect_right
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
    starts = [n for n in pages if n.isdecimal()]
    texts = [pages[n].removesuffix(n) for n in starts]
    offsets = [sum(map(len, texts[:n])) for n in range(len(texts))]
    running = "".join(texts)
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
        entry = re.match(r"(.+?), (\d+ (?:U\.S\.|F\.\dd|F\.4th) \d+)", line)
        if block.part == "table of authorities" and entry and shown != "passim":
            volume = re.escape(bare(entry[2].rpartition(" ")[0]))
            full = re.escape(bare(f"{entry[1]}, {entry[2]}"))
            found = re.finditer(rf"{full}|[\w’'.-]+,{volume}at(?=\d|\[)", running)
            # A citation that runs over two pages belongs to the one it begins on.
            begun = [starts[bisect_right(offsets, m.start()) - 1] for m in found]
            assert shown.split(", ") == list(dict.fromkeys(begun)), (line, shown, begun)
            checked += 1
    assert checked > 25
