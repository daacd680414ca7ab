"""Our tokens are eyecite's tokens, found another way."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys

import pytest

from draftkit import shipped
from draftkit.citing import spellings
from draftkit.citing.normalise import normalise
from draftkit.citing.tokens import tokens_of

REPORTERS = [
    # (printed, canonical volume/reporter/page); reporters of every cite type
    ("536 U.S. 730", ("536", "U.S.", "730")),
    ("536 U. S. 730", ("536", "U.S.", "730")),
    ("122 S.Ct. 2508", ("122", "S. Ct.", "2508")),
    ("153 L.Ed.2d 666", ("153", "L. Ed. 2d", "666")),
    ("630 F. 3d 805", ("630", "F.3d", "805")),
    ("38 F. 4th 1282", ("38", "F.4th", "1282")),
    ("972 F.Supp. 123", ("972", "F. Supp.", "123")),
    ("500 Fed. App’x 123", ("500", "F. App'x", "123")),
    ("500 Fed.Appx. 123", ("500", "F. App'x", "123")),
    ("3 Cal.5th 10", ("3", "Cal. 5th", "10")),
    ("12 N.Y.S.2d 34", ("12", "N.Y.S.2d", "34")),
    ("12 N. Y. S. 2d 34", ("12", "N.Y.S.2d", "34")),
    ("2021 WL 1234567", ("2021", "WL", "1234567")),
    ("2019 U.S. Dist. LEXIS 12345", ("2019", "U.S. Dist. LEXIS", "12345")),
    ("2020 IL App (1st) 123456", ("2020", "IL App (1st)", "123456")),
    ("10 U.S. (6 Cranch) 87", ("10", "U.S.", "87")),
    ("584 U.S. ___", ("584", "U.S.", "___")),
    ("110 Harv. L. Rev. 1267", ("110", "Harv. L. Rev.", "1267")),
    ("536 U.S 730", ("536", "U.S.", "730")),  # its last point forgotten
    # dictated, or typed without a capital letter
    ("536 us 730", ("536", "U.S.", "730")),
    ("536 u.s. 730", ("536", "U.S.", "730")),
    ("122 s ct 2508", ("122", "S. Ct.", "2508")),
    ("753 f 3d 1", ("753", "F.3d", "1")),
    ("655 f3d 78", ("655", "F.3d", "78")),
    ("38 f4th 1282", ("38", "F.4th", "1282")),
    ("972 f.supp. 123", ("972", "F. Supp.", "123")),
    ("972 f. supp. 2d 123", ("972", "F. Supp. 2d", "123")),
]


@pytest.mark.parametrize(("printed", "expected"), REPORTERS)
def test_a_spelling_becomes_the_canonical_citation(printed: str, expected: tuple[str, str, str]) -> None:
    tokens = tokens_of(normalise(f"See Doe v. Roe, {printed}, at length.").text)
    assert [(t.volume, t.reporter, t.page) for t in tokens] == [expected]


NOT_TOKENS = [
    "on 3 Mar. 2021 he",
    "54 F.4d 1",
    "12 F.5th 345",
    "at 12 Elm Street 5",
    "Room 4 A",
    "",
    "no digits U.S. here",
    # "us" is a word where no case is named before it
    "he told 3 of us 20 times and gave 2 us 5 each",
    "it cost 100 us 50 cents more",
    "smith v. jones taught us 30 things and 12 us $40",
    "figure 4 f 2d drawing",
]


@pytest.mark.parametrize(
    "printed",
    [
        "579 U.S.--,--, 136 S.Ct. 1899",  # two hyphens for a page that was not known yet
        "579 U.S. , , 136 S. Ct. 1899",  # the blanks themselves are lost
        "579 U.S. - - , 136 S. Ct. 1899",  # a scan's
    ],
)
def test_what_follows_a_blank_is_not_the_page(printed: str) -> None:
    tokens = tokens_of(normalise(f"See Doe v. Roe, {printed}, at length.").text)
    assert ("136", "S. Ct.", "1899") in [(t.volume, t.reporter, t.page) for t in tokens]
    assert not any(t.reporter == "U.S." and t.page.isdigit() for t in tokens)


@pytest.mark.parametrize("printed", ["503 U.S, at 34", "462 U.S.,] at 959"])
def test_a_typed_comma_before_at(printed: str) -> None:
    [token] = tokens_of(normalise(f"Roe, {printed}.").text)
    assert (token.reporter, token.short) == ("U.S.", True)


@pytest.mark.parametrize("text", NOT_TOKENS)
def test_no_token(text: str) -> None:
    assert tokens_of(normalise(text).text) == []


def _mixed_text() -> str:
    with (shipped.corpus() / "supreme_court.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))[::40]
    parts = [
        f"See {r['citation']}, {r['sct']}, {r['led']} (1990). Id. at 4; {r['sct'].replace(' ', ' at ', 1)}."
        for r in rows
    ]
    parts += [f"Compare {printed} with the rest." for printed, _ in REPORTERS]
    parts += [
        "Cal. Penal Code § 148(a)(1); 12 A.2d 3; 45 P.3d 6; 7 So. 2d 8; 9 N.E.2d 10, 11 at 12; 33 Ohio St. 3d 5; 5 Pa. D. & C.4th 9"
    ]
    return " ".join(parts)


def test_same_citations_as_eyecite_itself() -> None:
    """The windowed, dictionary-driven search finds what eyecite's own tokenizer finds, citation for citation."""
    from eyecite.models import CitationToken
    from eyecite.tokenizers import Tokenizer

    text = normalise(_mixed_text()).text
    stock = []
    for _, token in Tokenizer().tokenize(text)[1]:
        if isinstance(token, CitationToken) and token.groups.get("volume") and token.groups.get("page"):
            editions = token.exact_editions or token.variation_editions
            stock.append((token.start, token.end, {e.short_name for e in editions}, token.groups["page"], token.short))
    ours = {(t.start, t.end): t for t in tokens_of(text)}
    assert len(stock) > 500
    for start, end, reporters, page, short in stock:
        token = ours.get((start, end))
        assert token is not None, text[start:end]
        assert (token.reporter in reporters, token.page, token.short) == (True, page, short), text[start:end]


def test_the_kept_table_is_the_computed_one() -> None:
    """What a start reads from the cache is what eyecite gives today."""
    fresh = json.loads(json.dumps(spellings.compiled()))
    table = spellings.tables()
    assert len(table.plain) == len(fresh["plain"]) > 3000
    for key, (reporter, kinds) in fresh["plain"].items():
        assert (table.plain[key].reporter, sorted(table.plain[key].kinds)) == (reporter, kinds)
    assert [p.expression for p in table.patterns] == [row[0] for row in fresh["patterns"]]


def test_a_damaged_cache_is_made_again(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("DRAFTKIT_CACHE", str(tmp_path))
    spellings.tables.cache_clear()
    try:
        spellings.tables()
        (kept,) = tmp_path.glob("reporters-*.json")
        kept.write_text('{"plain": 7}')
        spellings.tables.cache_clear()
        assert spellings.tables().plain["U.S."].reporter == "U.S."
    finally:
        spellings.tables.cache_clear()


def test_the_same_reading_whatever_the_hash_seed() -> None:
    code = (
        "from draftkit.citing.spellings import compiled; import json, hashlib;"
        "print(hashlib.sha256(json.dumps(compiled()).encode()).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "12345")
    }
    assert len(seen) == 1
