"""How an authority stands in a table: its full form without pins, the words in italics, and where it is sorted.

The order within a category is the usual one of a brief: cases by name without "In re" and articles, statutes and
regulations by title and section, rules by set and number, constitutions by article and amendment.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple

from draftkit.model.citation import Citation, Kind


class _Heading(NamedTuple):
    key: str
    heading: str
    number: int


class Category(_Heading, Enum):
    """A part of the table, in the order of a brief; ``number`` is the category that Word's fields know it by."""

    CASES = "cases", "Cases", 1
    CONSTITUTION = "constitution", "Constitutional Provisions", 7
    STATUTES = "statutes", "Statutes", 2
    RULES = "rules", "Rules", 4
    REGULATIONS = "regulations", "Regulations", 6
    OTHER = "other", "Other Authorities", 3


@dataclass(frozen=True, slots=True)
class Form:
    """An authority as the table prints it: ``text``, of which the first ``italic`` characters are a case's name."""

    text: str
    italic: int = 0


_KINDS = {Kind.CONSTITUTION: Category.CONSTITUTION, Kind.RULE: Category.RULES, Kind.JOURNAL: Category.OTHER}
_REGULATION = re.compile(r"\bC\.F\.R\.|\bFed\. Reg\.|\bRegs?\.|Code Regs")
_DATED = re.compile(r"\((?:[^()]{0,60}[ .])?(?:1[6-9]|20)\d\d\)")
_LEADING = re.compile(r"(?:in re|in the matter of|matter of|ex parte|in the|the|an?|estate of)\s+(?=\S)", re.IGNORECASE)
_DIGITS = re.compile(r"(\d+)")
_ROMAN = re.compile(r"\b[IVXLC]+\b")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_PIN_TAIL = re.compile(r",? (?:slip op\. )?at \*?\d[\d\-–, ]*$|, \*?\d[\d\-–, ]*$")
_AMENDMENT = re.compile(r"\b(?:amends?|amdts?|amendments?)\b\.?", re.IGNORECASE)


def category_of(citation: Citation) -> Category:
    """The part of the table that a full citation belongs to."""
    if citation.kind is Kind.STATUTE:
        return Category.REGULATIONS if _REGULATION.search(citation.normalized or "") else Category.STATUTES
    return _KINDS.get(citation.kind, Category.CASES)


def form_of(citation: Citation, parallel: Sequence[Citation] = (), *, name: str | None = None) -> Form:
    """The full form of an authority from one citation of it, pins left out.

    ``parallel`` are the other reporters of the same citation; ``name`` is the case's name where the citation prints
    none (later history).
    """
    if citation.kind in (Kind.STATUTE, Kind.RULE, Kind.CONSTITUTION):
        return Form(_tidy(citation.normalized or citation.printed, citation))
    if citation.kind is Kind.JOURNAL:
        return Form(_without_pin(citation))
    return _case(citation, parallel, name)


def _case(citation: Citation, parallel: Sequence[Citation], name: str | None) -> Form:
    low, high = (offset - citation.span[0] for offset in citation.cite_span)
    before, last = citation.text[:low], high
    numbers = [_numbers(citation, citation.text[low:high])]
    for member in parallel:
        start, end = (offset - citation.span[0] for offset in member.cite_span)
        if 0 <= start < end <= len(citation.text):
            last = max(last, end)
        numbers.append(_numbers(member, member.text))
    dated = _DATED.search(citation.text, last)
    court = dated[0] if dated else _court_and_year(citation)
    head = _printed(citation, before).strip(" ,") if before.strip() else ""
    called = _tidy(name or citation.name or "", citation)
    if called and not head.startswith(called):
        # The printed name may be broken by a line or a mark: the name as it was read stands for it.
        middle = head.partition(", No.")[2]
        head = f"{called}, No.{middle}" if middle else called
    text = ", ".join(part for part in (head, ", ".join(numbers)) if part)
    return Form(_tidy(f"{text} {court}".strip(), citation), len(called))


def _numbers(citation: Citation, printed: str) -> str:
    if citation.normalized and not citation.blank_page:
        return citation.normalized
    return _printed(citation, printed)


def _court_and_year(citation: Citation) -> str:
    inside = " ".join(part for part in (citation.court_text, str(citation.year or "")) if part)
    return f"({inside})" if inside and citation.year else ""


def _without_pin(citation: Citation) -> str:
    text = citation.printed
    dated = _DATED.search(text)
    head = text[: dated.start()].rstrip() if dated else text
    if citation.pin and not citation.normalized:
        head = _PIN_TAIL.sub("", head)
    return _tidy(f"{head} {dated[0]}" if dated else head, citation)


def _printed(citation: Citation, text: str) -> str:
    return replace(citation, text=text).printed


def _tidy(text: str, citation: Citation) -> str:
    """One line, with the apostrophes that the draft itself uses, a no-break space after a section sign."""
    text = " ".join(text.split())
    if "’" in citation.text:
        text = text.replace("'", "’")
    return re.sub(r"(§§?|¶¶?) (?=\S)", "\\1\u00a0", text)


# Order ----------------------------------------------------------------------------------------------------------------

Key = tuple[tuple[int, int, str], ...]


def sort_key(category: Category, text: str) -> Key:
    """The place of an entry among those of its category."""
    plain = _folded(text)
    if category is Category.CASES:
        bare = _LEADING.sub("", plain, count=1) if _LEADING.match(plain) else plain
        return _natural(re.sub(r"[^\w\s]", "", bare))
    if category is Category.CONSTITUTION:
        numbered = _ROMAN.sub(lambda roman: str(_value(roman[0])), text)
        federal = text.startswith("U.S.")
        return ((0 if federal else 1, 0, ""), (1 if _AMENDMENT.search(text) else 0, 0, ""), *_natural(numbered.lower()))
    if category in (Category.STATUTES, Category.REGULATIONS):
        code = next((n for n, mark in enumerate((" U.S.C.", " C.F.R.", " Fed. Reg.")) if mark in text), 3)
        return ((code, 0, ""), *_natural(plain))
    if category is Category.RULES:
        return ((0 if text.startswith("Fed. R.") else 1, 0, ""), *_natural(plain))
    return _natural(plain)


def _folded(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(c for c in spread if not unicodedata.combining(c))


def _natural(text: str) -> Key:
    pieces = (piece for piece in _DIGITS.split(text) if piece)
    return tuple((0, int(p), "") if p.isdecimal() and len(p) < 16 else (1, 0, p) for p in pieces)


def _value(roman: str) -> int:
    total = 0
    for this, after in zip(roman, roman[1:] + " ", strict=True):
        number = _VALUES[this]
        total += -number if number < _VALUES.get(after, 0) else number
    return total
