"""What repeats at the top and bottom of PDF pages: running heads, court stamps, page numbers. Taken out, and said."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise

from draftkit.reading.pdf_rows import MARK_OPEN, Page, Row

_BAND = 0.13
"""Share of the page's height, at the top and at the bottom, in which a running line may stand."""
_DEEP = 8
"""Rows counted from the page's edge that are looked at."""
_STAMP = re.compile(
    r"^(?:\w+ )?(?:Case|Appeal)\b.{0,120}\b(?:Document|Doc|Dkt|DktEntry|Entry|Filed|ID)\b"
    r".{0,120}\b(?:Page|Pg|PageID)\b.{0,40}\d"
)
"""The line that court filing systems print on every page: ``Case 2:24-cv-01234 Document 31 Filed ... Page 3 of 20``."""
_PAGE_NUMBER = re.compile(
    r"^[-–—\[\s]*(?:page\s*)?(?P<number>\d{1,4}|[ivxlc]{1,7})(?P<of>\s*(?:of|/)\s*\d{1,4})?[-–—\]\s]*$", re.IGNORECASE
)
_CITES = re.compile(r"\d (?:U\. ?S\.|S\. ?Ct\.|L\. ?Ed\.|F\.|Fed\.|WL |LEXIS|[ANPS]\.|So\.|Cal\.) ?\S{0,8} ?\d")
_DIGITS = re.compile(r"\d+")
_ROMAN = re.compile(r"\b[ivxlc]{1,7}\b")


def drop_running_lines(pages: list[Page]) -> list[str]:
    """Take running heads, stamps and page numbers out of the pages' rows; one remark for each kind that was dropped.

    A line counts as running when it stands in the top or bottom band, at the edge of the text, and comes again, its
    figures aside, at the same height on pages that follow each other (or on every other page), three at least (two
    in a file of three pages or fewer).
    """
    keys: dict[int, list[tuple[Row, str, str]]] = {p.number: list(_edges(p)) for p in pages}
    seen: dict[tuple[str, str], list[int]] = defaultdict(list)
    heights: dict[tuple[str, str], list[float]] = defaultdict(list)
    for page in pages:
        for row, zone, key in keys[page.number]:
            seen[zone, key].append(page.number)
            heights[zone, key].append(row.y)
    needed = 2 if len(pages) < 4 else 3
    running = {k for k, on in seen.items() if len(on) >= needed and _in_a_row(on) and _steady(heights[k])}
    places = {zone: {round(y / 2) for k in running if k[0] == zone for y in heights[k]} for zone in ("top", "bottom")}
    dropped: Counter[str] = Counter()
    examples: dict[str, str] = {}
    for page in pages:
        gone: set[int] = set()
        reached = {"top": True, "bottom": True}
        for row, zone, key in keys[page.number]:
            stamp = _STAMP.match(row.text) is not None
            known = (zone, key) in running and not _in_text(page, row)
            # A head that changes with the chapter stands where the others do, clear of the text.
            alike = round(row.y / 2) in places[zone] and _set_apart(page, row) and not _CITES.search(row.text)
            reached[zone] = reached[zone] and (stamp or known or alike)
            if not (reached[zone] or stamp):
                continue
            gone.add(id(row))
            if not _PAGE_NUMBER.match(row.text.strip()):
                dropped[key] += 1
                examples.setdefault(key, " ".join(row.text.split()))
        page.rows = [r for r in page.rows if id(r) not in gone]
    numbered = _drop_page_numbers(pages)
    remarks = [
        f"Left out as a running head or foot on {n} page{'s' * (n != 1)}: “{_short(examples[key])}”."
        for key, n in dropped.most_common(6)
    ]
    if len(dropped) > 6:
        remarks.append(f"Left out {len(dropped) - 6} more running heads or feet of this kind.")
    if numbered:
        remarks.append(f"Left out the page numbers printed on {numbered} page{'s' * (numbered != 1)}.")
    return remarks


def _edges(page: Page) -> list[tuple[Row, str, str]]:
    """Rows at the page's edges: (row, zone, text with figures blanked)."""
    out = []
    for zone, rows in (("top", page.rows[:_DEEP]), ("bottom", page.rows[: -_DEEP - 1 : -1])):
        for row in rows:
            inside = row.y > (1 - _BAND) * page.height if zone == "top" else row.y < _BAND * page.height
            if not inside:
                break
            if row.text.startswith(MARK_OPEN):
                break  # a footnote
            key = _DIGITS.sub("#", " ".join(row.text.split()))
            out.append((row, zone, _ROMAN.sub("#", key) if len(key) < 60 else key))
    return out


def _in_a_row(on: list[int]) -> bool:
    """True when nearly all of these pages have a neighbour among them, or one on the next page of the same side."""
    there = set(on)
    return sum(bool(there & {p - 2, p - 1, p + 1, p + 2}) for p in there) >= 0.8 * len(there)


def _steady(heights: list[float]) -> bool:
    """True when most of these heights are the same: a line of the text itself would wander."""
    rounded = Counter(round(y / 2) for y in heights)
    most, count = rounded.most_common(1)[0]
    return count + max(rounded[most - 1], rounded[most + 1]) >= 0.6 * len(heights)


def _in_text(page: Page, row: Row) -> bool:
    """True for a line that cites a reporter and stands among the text: never dropped, however often it comes."""
    return _CITES.search(row.text) is not None and not _set_apart(page, row)


def _drop_page_numbers(pages: list[Page]) -> int:
    """Drop a lone number at a page's edge that says ``Page 3``, ``3 of 20``, ``- 3 -``, or keeps step with pages."""
    spots: list[tuple[Page, Row, int | None, bool]] = []
    for page in pages:
        for row in {id(r): r for r in (*page.rows[:1], *page.rows[-1:])}.values():
            match = _PAGE_NUMBER.match(row.text.strip())
            if not match or _BAND * page.height <= row.y <= (1 - _BAND) * page.height:
                continue
            plain = match["number"] == row.text.strip()
            value = int(match["number"]) if match["number"].isdigit() else _roman(match["number"])
            spots.append((page, row, value, not plain))
    steps = Counter(value - page.number for page, _, value, _ in spots if value is not None)
    count = 0
    for page, row, value, dressed in spots:
        alone = _set_apart(page, row)
        if dressed or (value is not None and (steps[value - page.number] >= 2 or (alone and value == page.number))):
            page.rows = [r for r in page.rows if r is not row]
            count += 1
    return count


def _set_apart(page: Page, row: Row) -> bool:
    """True when the row is further from the text beside it than the page's lines are from each other."""
    rows = page.rows
    if len(rows) < 2:
        return False
    at = next(i for i, r in enumerate(rows) if r is row)
    upper = at < len(rows) // 2
    gap = row.y - rows[at + 1].y if upper else rows[at - 1].y - row.y
    others = sorted(a.y - b.y for a, b in pairwise(rows))
    return gap > 1.4 * others[len(others) // 2]


def _roman(text: str) -> int | None:
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    total, last = 0, 0
    for letter in reversed(text.lower()):
        value = values[letter]
        total += value if value >= last else -value
        last = max(last, value)
    return total


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:60] + " … " + text[-25:]
