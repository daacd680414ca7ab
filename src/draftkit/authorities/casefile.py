"""Builds an :class:`Authority` from a corpus case file or from a row of the Supreme Court table."""

from __future__ import annotations

import re
from typing import Any

from draftkit.model.authority import Authority, History, Misquotation, Passage, Replaced, Ruling, Source

_SLUGS = {"U.S.": "us", "S. Ct.": "sct", "L. Ed.": "led", "L. Ed. 2d": "led2d"}
_DALLAS = 4
"""Volumes of U.S. Reports up to this one also print decisions of Pennsylvania courts."""
_DOUBTS = {"order": ("name: one of several on the page",), "year": ("decided",)}


def authority_of_case(
    case: dict[str, Any], citations: tuple[str, ...], other_name: str | None, last_pages: dict[str, int]
) -> Authority:
    """A corpus case (a validated mapping). ``other_name`` is its name in the Supreme Court table, where it has one."""
    names = dict.fromkeys((*case.get("also_known_as", ()), *([other_name] if other_name else ())))
    names.pop(case["name"], None)
    return Authority(
        id=case["id"],
        name=case["name"],
        citation=case["citation"] or "",
        citations=citations,
        court=case["court"],
        decided=case["decided"],
        source="corpus",
        docket=case["docket"],
        also_known_as=tuple(names),
        en_banc=case["en_banc"],
        per_curiam=case["per_curiam"],
        published=case["published"],
        role=tuple(case.get("role", ())),
        rulings=tuple(Ruling(**ruling) for ruling in case["rulings"]),
        holding=case["holding"],
        facts=tuple(case["facts"]),
        history=tuple(History(**event) for event in case["history"]),
        replaces=tuple(Replaced(*earlier) for earlier in replaced_of(case)),
        decision_below=tuple(History(**event) for event in case.get("decision_below", ())),
        passages=tuple(Passage(**passage) for passage in case["passages"]),
        misattributed=tuple(Misquotation(**words) for words in case.get("misattributed", ())),
        last_pages=last_pages,
        confidence=case["confidence"],
        inferred=tuple(case.get("inferred", ())),
        sources=tuple(Source(s["url"], tuple(s["confirms"]), s.get("note")) for s in case["sources"]),
        stage=case["stage"],
        other_dockets=tuple(case.get("other_dockets", ())),
        caution=case.get("caution"),
        warning=case.get("warning"),
        outcome_basis=case.get("outcome_basis"),
        order_only=case.get("order_only", False),
        slip=case.get("citation_slip"),
        unverified=case.get("unverified", {}),
    )


def authority_of_row(row: list[str], last_pages: dict[str, int]) -> Authority:
    """A row of the Supreme Court table: citation, S. Ct., L. Ed., name, date, number of agreeing sources, doubt.

    On a page of orders several decisions stand, so the name of one says nothing against another.
    """
    cited = tuple(c for c in row[:3] if c)
    volume, _, rest = cited[0].partition(" ")
    reporter, _, page = rest.rpartition(" ")
    return Authority(
        id=f"{_SLUGS[reporter]}-{volume}-{page}",
        name=row[3],
        citation=cited[0],
        citations=cited,
        court="scotus",
        decided=row[4],
        source="supreme-court-table",
        last_pages=last_pages,
        inferred=_DOUBTS.get(row[6], ()) + (("court",) if reporter == "U.S." and int(volume) <= _DALLAS else ()),
        sources=(Source(f"{row[5]} public sources that agree", ("name", "citation", "date")),),
    )


def replaced_of(case: dict[str, Any]) -> list[tuple[str | None, str]]:
    """The earlier opinions a case file names, as citation and note; a bare sentence may open with the citation."""
    given = case.get("replaces") or []
    if isinstance(given, str):
        opening = re.match(r"[1-9]\d* F\.(?:\dd|\dth) [1-9]\d*", given)
        return [(opening[0] if opening else None, given)]
    return [(entry["citation"], entry["note"]) for entry in given]
