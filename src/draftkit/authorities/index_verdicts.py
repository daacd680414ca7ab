"""What the local index, or CourtListener, adds to the records: an answer where they have none, and any disagreement.

The order of trust is corpus, table of Supreme Court decisions, index, CourtListener. What comes later never overrules
what came before; where two disagree, the answer says so. That something is in neither says nothing for or against it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from draftkit.authorities.comparing import Comparison, compare, printed_court, printed_name, same_case_name
from draftkit.authorities.courtlistener import Answers
from draftkit.authorities.records import ORDERS
from draftkit.authorities.verdicts import agreement, compared
from draftkit.model.authority import Authority
from draftkit.model.citation import Citation, Kind, Verdict
from draftkit.model.report import Answer

_MOST_NAMES = 3


class Named(Protocol):
    """What a source says of itself."""

    @property
    def named(self) -> str:
        """For a sentence that begins with "The": ``index of CourtListener's public files of 2026-01-31``."""


class Further(Protocol):
    """A source below the records in the order of trust: the local index, or CourtListener's answers."""

    @property
    def about(self) -> Named:
        """What it is."""

    def at(self, normalized: str) -> tuple[Authority, ...]:
        """The decisions that begin at this "volume reporter page"."""

    def before(self, normalized: str) -> Authority | None:
        """The nearest decision that begins before this page of the same volume, where the source can tell."""


def with_index(
    citation: Citation, said: Answer, comparison: Comparison | None, index: Further
) -> tuple[Answer, Comparison | None]:
    """The records' answer and comparison for a citation, completed by the index. Raises BrokenData when it is damaged.

    Where no record stands at the citation's volume and page, the index answers by the same rules as a record; but a
    year off by one at the turn of the year is no conflict, nor is another name on a page with several decisions, nor
    another court that may be a division of the one cited.
    """
    if citation.kind is not Kind.FULL_CASE or citation.blank_page or not citation.normalized:
        return said, comparison
    found = index.at(citation.normalized)
    if said.verdict is Verdict.IMPOSSIBLE:
        return _against_rule(citation, said, found, index)
    if comparison is not None:
        return _more(said, _disagreement(comparison.authority, found, index)), comparison
    if said.checked_against is not None:
        return _more(said, _same_name_there(citation, found, index)), None
    if not found:
        return _more(said, _nothing(citation, index)), None
    return _answer(citation, said, found, index)


def _answer(
    citation: Citation, said: Answer, found: tuple[Authority, ...], index: Further
) -> tuple[Answer, Comparison | None]:
    comparison = max((_compare(citation, authority) for authority in found), key=agreement)
    if comparison.name is False and (len(found) > 1 or _of_orders(citation)):
        names = "; ".join(_record(a) for a in found[:_MOST_NAMES])
        more = f"The {index.about.named} has {names} there, but several decisions can stand on that page."
        return _more(said, more), None
    answer = compared(citation, comparison, found)
    if comparison.parties == "one":
        # The files' display names take other parties of a case than its caption does: the answer says that one party
        # differs, but no rule shall warn of it.
        comparison = replace(comparison, parties=None)
    return answer, comparison


def _compare(citation: Citation, authority: Authority) -> Comparison:
    """As the records are compared, with what the files are known to leave open marked as not confirmed."""
    comparison = compare(citation, authority)
    doubts = []
    if abs(comparison.year_off or 0) == 1 and authority.decided[5:7] in ("01", "12"):
        doubts.append("decided: near the turn of the year")
    if not authority.court:
        comparison = replace(comparison, court=None)
    elif comparison.court is False and not _surely_other(printed_court(citation) or "", authority.court):
        doubts.append("court: perhaps a division of the other")
    if doubts:
        comparison = replace(comparison, authority=replace(authority, inferred=(*authority.inferred, *doubts)))
    return comparison


def _surely_other(one: str, other: str) -> bool:
    """Whether two ids name two courts; a court and its division (``fladistctapp1``) are not sure to be two."""
    return not one.startswith(other) and not other.startswith(one)


def _of_orders(citation: Citation) -> bool:
    """Orders and table decisions: many on a page, few of them in any record."""
    page = citation.page or ""
    marked = any(p.text.lower().startswith(("mem", "table", "unpublished table")) for p in citation.parentheticals)
    back = citation.reporter == "U.S." and page.isdecimal() and len(page) < 9 and int(page) >= ORDERS
    return back or marked or bool(citation.history_phrase and citation.history_of)


def _against_rule(
    citation: Citation, said: Answer, found: tuple[Authority, ...], index: Further
) -> tuple[Answer, Comparison | None]:
    """A rule says that the citation cannot be right: one case of its name in the index is stronger than that."""
    named = tuple(a for a in found if _same(citation, a))
    if not named:
        return _more(said, _has(found, index, "has")), None
    answer, comparison = _answer(citation, said, named, index)
    return _more(answer, f"draftkit's tables would say otherwise: {said.detail}"), comparison


def _disagreement(authority: Authority, found: tuple[Authority, ...], index: Further) -> str:
    """A sentence where the index has another case, or another year, than the record; else nothing."""
    if not found:
        return ""
    names = (authority.name, *authority.also_known_as)
    same = [a for a in found if any(same_case_name(a.name, name) is not False for name in names)]
    if not same:
        return _has(found, index, "disagrees: it has")
    if authority.decided and all(_other_year(a, authority) for a in same):
        return f"The {index.about.named} disagrees: it dates the case {same[0].decided}."
    return ""


def _other_year(a: Authority, record: Authority) -> bool:
    near = abs(a.year - record.year) == 1 and a.decided[5:7] in ("01", "12")
    return a.year != record.year and not near and not a.rests_on_inference("decided")


def _same_name_there(citation: Citation, found: tuple[Authority, ...], index: Further) -> str:
    """The record says that the case stands elsewhere; the index may have it here."""
    return _has(tuple(a for a in found if _same(citation, a)), index, "disagrees: it has")


def _nothing(citation: Citation, index: Further) -> str:
    there = index.before(citation.normalized or "")
    if there is not None and _same(citation, there):
        return (
            f"The {index.about.named} has {there.name} ({there.year}) from {there.citation} on: the page given may lie "
            "inside the case."
        )
    return f"The {index.about.named} has nothing there either."


def _has(found: tuple[Authority, ...], index: Further, verb: str) -> str:
    if not found:
        return ""
    return f"The {index.about.named} {verb} {'; '.join(_record(a) for a in found[:_MOST_NAMES])} there."


def _record(authority: Authority) -> str:
    return f"{authority.name} ({authority.year})"


def _same(citation: Citation, authority: Authority) -> bool:
    name = printed_name(citation)
    return bool(name) and same_case_name(name, authority.name) is True


def _more(said: Answer, sentence: str) -> Answer:
    return replace(said, detail=f"{said.detail} {sentence}") if sentence else said


def with_answers(
    citation: Citation, said: Answer, comparison: Comparison | None, answers: Answers
) -> tuple[Answer, Comparison | None]:
    """As :func:`with_index`, with what CourtListener answered; a citation that got no answer stays as it is."""
    normalized = citation.normalized or ""
    answers = answers.dated(normalized)
    if name := answers.inside.get(normalized):
        where = f"The {answers.about.named} finds that page inside {name}, not as the first page of a case."
        return _more(said, where), comparison
    if normalized in answers.found or normalized in answers.unknown:
        return with_index(citation, said, comparison, answers)
    return said, comparison
