"""Citations that cannot be right, whatever case they mean: by rule, without a record.

A series nobody prints, a court whose decisions a reporter does not carry, a year outside a volume's years by more
than three, a volume above the last. Everything rests on the citation's own printed text and on the tables
``reporters.yaml`` and ``volumes.csv``; what the tables do not say is never held against a citation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from draftkit.authorities.comparing import printed_court
from draftkit.authorities.courts import court, name_of
from draftkit.authorities.volumes import Series, bounds, growth, known_series, last_volume
from draftkit.model.citation import Citation, Kind

MARGIN = 3
"""Years a printed year may lie outside its volume's years: terms, amended opinions and slow printing need them."""
FULL = 999
"""Last volume number of a series before the next one starts, as it was for the four closed ones."""
_YEARS_AHEAD = 10
_ORDINAL = r"(?P<number>[1-9]\d?)\s?(?:st|nd|rd|th|d)\b"
_FAMILIES: tuple[tuple[str, str], ...] = (
    ("F. Supp.", r"(?:F\.|Fed\.)\s?Supp\.?"),
    ("F. App'x", r"(?:F\.|Fed\.)\s?App(?:['’]x|x|\.|endix)\.?"),
    ("F.R.D.", r"F\.\s?R\.\s?D\."),
    ("S. Ct.", r"S\.\s?Ct\."),
    ("L. Ed.", r"L\.\s?Ed\."),
    ("U.S.", r"U\.\s?S\."),
    ("F.", r"(?:F\.|Fed\.)"),
)
_PRINTED = [
    (family, re.compile(rf"(?<![\w.])(?:\d{{1,5}}\s+)?{spelling}\s?{_ORDINAL}", re.IGNORECASE))
    for family, spelling in _FAMILIES
]
_BELOW = re.compile(r"\b(?:App|Ct|Super|Ch|Div|Commw|Crim)\b")
"""Marks a state court other than the highest one."""
_PRINTS = {
    "supreme": "the Supreme Court of the United States",
    "appeals": "the federal courts of appeals",
    "district": "the federal trial courts",
}


@dataclass(frozen=True, slots=True)
class Impossible:
    """Why a citation cannot be right: ``detail`` in one plain sentence, ``source`` the table it rests on."""

    kind: Literal["series", "court", "year", "volume"]
    detail: str
    source: str


def impossible(citation: Citation) -> Impossible | None:
    """The first reason why this citation cannot be right, or None. Reads nothing but the citation and the tables."""
    if not (citation.is_case or citation.kind is Kind.UNREADABLE):
        return None
    series = known_series().get(citation.reporter or "")
    if series is None:
        return _series(citation)
    if not (citation.volume or "").isdigit():
        return None
    volume = int(citation.volume or 0)
    return _volume(series, volume) or _court(series, volume, citation) or _year(series, volume, citation)


def _series(citation: Citation) -> Impossible | None:
    printed = citation.reporter or citation.text
    for family, pattern in _PRINTED:
        found = pattern.search(printed)
        if not found:
            continue
        number = int(found["number"])
        members = sorted((s for s in known_series().values() if s.family == family), key=lambda s: s.number)
        latest = members[-1]
        if number <= latest.number or _may_have_begun(latest, number, citation.year):
            return None
        listed = ", ".join(s.reporter for s in members)
        listed = f"the series of this reporter are {listed}" if len(members) > 1 else f"{listed} has one series only"
        what = " ".join(re.sub(r"^\d{1,5}\s+", "", found[0]).split())
        return Impossible("series", f"No reporter is printed as {what}; {listed}.", "reporters")
    return None


def _may_have_begun(latest: Series, number: int, year: int | None) -> bool:
    """Whether the series after the latest known one may have started since the table was made."""
    rate, last = growth(latest.reporter), last_volume(latest.reporter)
    if number != latest.number + 1 or not rate or last is None or latest.number == 1:
        return False
    seen = bounds(latest.reporter, last[0])[0] or 0
    due = seen + (FULL - last[0]) / rate - MARGIN
    return due < (year if year is not None else seen + _YEARS_AHEAD)


def _volume(series: Series, volume: int) -> Impossible | None:
    last = last_volume(series.reporter)
    if last is None:
        return None
    number, closed = last
    if closed:
        if volume > number:
            detail = f"{series.reporter} ended with volume {number}; there is no volume {volume}."
            return Impossible("volume", detail, "reporters")
        return None
    rate = growth(series.reporter)
    if rate and volume > number + rate * _YEARS_AHEAD + MARGIN:
        detail = f"The last volume of {series.reporter} known here is {number}; volume {volume} is far beyond it."
        return Impossible("volume", detail, "volumes")
    return None


def _court(series: Series, volume: int, citation: Citation) -> Impossible | None:
    said = printed_court(citation)
    if not said or not series.courts:
        return None
    try:
        where = court(said)
    except KeyError:
        return None
    # "D.C." is written for the district court and the circuit alike: too loose to build on.
    if where.kind in series.courts or said == "dc":
        return None
    if where.kind == "state" and "district" in series.courts and not _BELOW.search(where.abbreviation):
        return None  # the Supreme Court's own style: a bare "Ariz." for a state that is one federal district
    if volume <= series.early_volume and where.kind in series.early_courts:
        return None
    prints = " and ".join(_PRINTS[k] for k in ("supreme", "appeals", "district") if k in series.courts)
    detail = f"{series.reporter} prints decisions of {prints}; {name_of(said)} is not among them."
    return Impossible("court", detail, "reporters")


def _year(series: Series, volume: int, citation: Citation) -> Impossible | None:
    if citation.year is None:
        return None
    low, high = bounds(series.reporter, volume)
    if high is not None and citation.year > high + MARGIN:
        return _wrong_year(series, volume, _span(low, high), citation.year)
    if low is None:
        return None
    if high is None:
        return _too_early(series, volume, low, citation.year)
    if citation.year < low - MARGIN:
        return _wrong_year(series, volume, _span(low, high), citation.year)
    return None


def _span(low: int | None, high: int) -> str:
    if low is None:
        return f"of {high} or earlier"
    return f"of {high}" if low == high else f"from {low} to {high}"


def _wrong_year(series: Series, volume: int, when: str, year: int) -> Impossible:
    detail = f"Volume {volume} of {series.reporter} holds decisions {when}; a decision of {year} cannot stand in it."
    return Impossible("year", detail, "volumes")


def _too_early(series: Series, volume: int, seen: int, year: int) -> Impossible | None:
    """A volume after the last known one: years must lie between them, counted at twice the usual growth."""
    last, rate = last_volume(series.reporter), growth(series.reporter)
    if last is None or last[1] or not rate:
        return None
    if year >= seen + int((volume - last[0]) / (2 * rate)) - MARGIN:
        return None
    detail = f"Volume {last[0]} of {series.reporter} is of {seen}; volume {volume} comes later and cannot be of {year}."
    return Impossible("year", detail, "volumes")
