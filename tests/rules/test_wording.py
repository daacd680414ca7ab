"""How messages show a citation: on one line, without marks of Markdown, and not too long."""

from __future__ import annotations

import pytest

from draftkit.model.citation import Citation, Kind
from draftkit.rules.citation.wording import LONGEST, shown


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Hope v. Pelzer, 536 U.S. 730 (2002)", "Hope v. Pelzer, 536 U.S. 730 (2002)"),
        # a line break inside
        ("Hope v.\nPelzer,  536 U.S. 730", "Hope v. Pelzer, 536 U.S. 730"),
        # Markdown: a link around the name, stars, underscores
        ("Hope v. Pelzer](https://example.org/hope), 536 U.S. 730", "Hope v. Pelzer, 536 U.S. 730"),
        ("**Hope v. Pelzer**, 536 U.S. 730", "Hope v. Pelzer, 536 U.S. 730"),
        ("_Hope v. Pelzer_, 536 U.S. 730", "Hope v. Pelzer, 536 U.S. 730"),
        # what looks like Markdown and is not: star pages, blank pages
        ("Doe v. Roe, 2021 WL 17, at *1", "Doe v. Roe, 2021 WL 17, at *1"),
        ("Doe v. Roe, 592 U.S. ___ (2020)", "Doe v. Roe, 592 U.S. ___ (2020)"),
        # far too long
        ("Doe v. " + "Roe " * 100, ("Doe v. " + "Roe " * 100)[: LONGEST - 1].rstrip() + "…"),
    ],
)
def test_shown(printed: str, expected: str) -> None:
    end = len(printed)
    assert shown(Citation("c1", Kind.FULL_CASE, (0, end), printed, (0, end))) == expected
