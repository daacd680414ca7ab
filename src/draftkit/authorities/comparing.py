"""Compares what a draft says of a case with what a record says: name, year, court.

Names are compared party by party and in either order. Generic words never decide, one distinctive word in common is
enough to call two names the same, and where nothing distinctive can be compared the answer is None.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from draftkit.authorities.courts import court_id
from draftkit.authorities.names import IN_REM, STAND_INS, SURNAMES_TOO, Party, parties
from draftkit.model.authority import Authority
from draftkit.model.citation import Citation

_NATION = frozenset({("united", "state"), ("us",), ("usa",), ("united", "state", "of", "america")})
"""The United States and nothing else."""
_OFFICES = frozenset(
    "secretary department commission commissioner administration administrator agency bureau director board service "
    "attorney general warden office officer corps force navy army postmaster collector federal national".split()
)
"""Words of offices, which stand for the United States in one report of a case and under their own name in another."""
_SUCCESSORS = tuple(
    frozenset(word for name in line.split() for party in parties(name) for word in party.distinctive)
    for line in (
        "Reno Ashcroft Gonzales Mukasey Holder Lynch Sessions Whitaker Barr Rosen Wilkinson Garland Bondi",
        "Apfel Barnhart Astrue Colvin Berryhill Saul Kijakazi O'Malley Bisignano",
    )
)
"""Attorneys General and Commissioners of Social Security: a suit against one goes on under the next one's name."""
_NO_NAMES = frozenset({"ante", "post", "supra", "infra", "opinion", "ibid"})
"""Words before a citation that send the reader elsewhere in the volume; nobody's name."""
_ONE_PARTY = ("in re", "in the matter", "matter of", "ex parte", "petition", "application")
Agreement = Literal["both", "one", "none"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A citation beside the record at its volume and page.

    ``name`` and ``court``: True agrees, False disagrees, None cannot be said (not printed, or nothing to go by).
    ``year_off`` is the draft's year minus the record's, 0 when equal, None when the draft prints none. ``parties``
    says how many sides of the name agree: ``both`` (every side that is printed), ``one`` (a party was replaced by
    another: a weaker sign than ``name`` False), ``none``, or None.
    """

    authority: Authority
    name: bool | None
    year_off: int | None
    court: bool | None
    parties: Agreement | None = None


def compare(citation: Citation, authority: Authority) -> Comparison:
    """Compare a case citation with the record found at its volume and page."""
    printed = printed_name(citation)
    name: bool | None = None
    agreement: Agreement | None = None
    for known in (authority.name, *authority.also_known_as) if printed else ():
        one_name, one_agreement = _same(parties(printed), parties(known))
        if one_name is False and _cut_short(known):
            one_name, one_agreement = None, None
        if _rank(one_name, one_agreement) > _rank(name, agreement):
            name, agreement = one_name, one_agreement
    year_off = None if citation.year is None else citation.year - authority.year
    said = printed_court(citation)
    court = None if said is None else said == authority.court
    return Comparison(authority, name, year_off, court, agreement)


def printed_court(citation: Citation) -> str | None:
    """The id of the court in the citation's own parenthesis; where it prints none, what its reporter tells.

    A reporter that prints one court (``U.S.``) tells the court whatever stands in the parenthesis, so the words there
    are asked first: ``536 U.S. 730 (9th Cir. 2002)`` contradicts itself.
    """
    return (court_id(citation.court_text) if citation.court_text else None) or citation.court


def printed_name(citation: Citation) -> str:
    """The case name as the draft prints it, ``""`` when it prints none."""
    if citation.plaintiff and citation.defendant:
        return f"{citation.plaintiff} v. {citation.defendant}"
    name = citation.name or citation.plaintiff or citation.defendant or ""
    return "" if name.strip(" .,").lower() in _NO_NAMES else name


def same_case_name(a: str, b: str) -> bool | None:
    """Whether two printed names can be names of one case; None when nothing distinctive can be compared.

    >>> same_case_name("Al-Kidd v. Ashcroft", "Ashcroft v. al-Kidd")
    True
    >>> same_case_name("Smith v. Jones", "Hope v. Pelzer")
    False
    >>> same_case_name("City v. State", "Hope v. Pelzer") is None
    True
    """
    return _same(parties(a), parties(b))[0]


def parties_in_common(a: str, b: str) -> Agreement | None:
    """How many sides of two printed names agree; see :class:`Comparison`."""
    return _same(parties(a), parties(b))[1]


def both_parties(a: str, b: str) -> bool:
    """Whether every side of two printed names agrees: ``parties_in_common(a, b) == "both"``, sooner said when not."""
    x, y = parties(a), parties(b)
    if len(x) == len(y) == 2 and all(
        _party(x[0], first) is False or _party(x[1], second) is False for first, second in (y, y[::-1])
    ):
        return False
    return _same(x, y)[1] == "both"


def one_slip_apart(x: str, y: str) -> bool:
    """Words that differ by one slip of the pen (a letter wrong, missing, extra, or two swapped), or run together.

    Only words of five letters or more (of four for a swap): Hope and Pope are two people.
    """
    if len(x) == len(y) == 4:
        return sorted(x) == sorted(y) and sum(p != q for p, q in zip(x, y, strict=True)) == 2
    if min(len(x), len(y)) < 5 or abs(len(x) - len(y)) > 1 or x.isdigit() or y.isdigit():
        return False
    if len(x) > len(y):
        x, y = y, x
    if x[0] != y[0] and x[-1] != y[-1]:
        return False  # one slip cannot change both ends; most pairs of words go here
    start = next((i for i, (p, q) in enumerate(zip(x, y, strict=False)) if p != q), len(x))
    if len(x) < len(y):
        return x[start:] == y[start + 1 :]
    rest_x, rest_y = x[start:], y[start:]
    return rest_x[1:] == rest_y[1:] or (rest_x[1::-1] == rest_y[:2] and rest_x[2:] == rest_y[2:])


def is_named(printed: str, known: str) -> bool:
    """Whether every party of ``printed`` is surely a party of ``known``; stricter than :func:`same_case_name`."""
    a, b = parties(printed), parties(known)
    if len(a) < 2 or len(b) < 2:
        return any(_party(x, y) for x in a for y in b)
    return any(_party(a[0], x) and _party(a[1], y) for x, y in ((b[0], b[1]), (b[1], b[0])))


def _cut_short(known: str) -> bool:
    """A record whose name has lost its other party: it cannot contradict."""
    return len(parties(known)) == 1 and not known.lower().startswith(_ONE_PARTY)


def _rank(name: bool | None, agreement: Agreement | None) -> int:
    # Any of a record's names may be the one that was meant: the best agreement counts.
    if name is None:
        return 0
    return 1 + (2 if name else 0) + (1 if agreement == "both" else 0)


def _same(a: tuple[Party, ...], b: tuple[Party, ...]) -> tuple[bool | None, Agreement | None]:
    if len(a) > 1 and [p.words for p in a] == [p.words for p in b]:
        return True, "both"  # word for word, even where no word tells one case from another (United States v. Doe)
    if not any(p.telling for p in a) or not any(p.telling for p in b):
        return None, None
    sides = _sides(a, b)
    strong_a, strong_b = _union(a), _union(b)
    if _common(strong_a, strong_b) or _acronym(a, b) or _acronym(b, a):
        return True, sides
    words_a, words_b = _words(a), _words(b)
    if SURNAMES_TOO & ((strong_a & words_b) | (strong_b & words_a)):
        return True, sides
    if _goes_by_another_name(a) or _goes_by_another_name(b):
        return None, None
    if not strong_a or not strong_b:
        places_a = frozenset().union(*(p.places for p in a))
        places_b = frozenset().union(*(p.places for p in b))
        if places_a & places_b:
            return True, sides
        if _placeholder(places_a if not strong_a else places_b):
            return None, None
    return False, "one" if sides == "one" else "none"


def _sides(a: tuple[Party, ...], b: tuple[Party, ...]) -> Agreement | None:
    """Match the sides of ``a`` to those of ``b``, straight and crossed, and keep the better reading."""
    if len(a) == 1 or len(b) == 1:
        alone, others = (a[0], b) if len(a) == 1 else (b[0], a)
        verdicts = [_party(alone, other) for other in others]
        if any(verdicts):
            return "both"
        return None if None in verdicts else "none"
    best: tuple[int, int] = (-1, 0)
    for order in (b, b[::-1]):
        verdicts = [_party(x, y) for x, y in zip(a, order, strict=True)]
        best = max(best, (verdicts.count(True), verdicts.count(None)))
    agree, unknown = best
    if agree == 2 or (agree == 1 and unknown):
        return "both"
    if agree == 1:
        return "one"
    return None if unknown else "none"


def _party(a: Party, b: Party) -> bool | None:
    """Whether two sides can be the same party; None when one of them has nothing to go by."""
    if a.words == b.words:
        return True
    if (a.words in _NATION) != (b.words in _NATION):
        return _nation_or(b if a.words in _NATION else a)
    if not a.telling and len(a.words) > 1 and set(a.words) <= set(b.words):
        return True  # "Board of Education" for "Board of Education of Topeka"
    if a.distinctive and b.distinctive:
        if any(a.distinctive & group and b.distinctive & group - a.distinctive for group in _SUCCESSORS):
            return None
        same = _common(a.distinctive, b.distinctive) or _letter_more(a.distinctive, b.distinctive)
        return same or _spells(a, b) or _spells(b, a)
    if a.places & b.places or _common(a.distinctive, b.places) or _common(a.places, b.distinctive):
        return True  # (a state's name with a slip of the pen is no place any more)
    if _placeholder(a.places | b.places):
        return None
    return False if a.telling and b.telling else None


def _nation_or(other: Party) -> bool | None:
    """Whether a side can be the United States: by name yes, an office or agency of theirs perhaps, a person no."""
    if "us" in other.words or {"united", "state"} <= set(other.words):
        return True
    return None if not other.telling or _OFFICES & set(other.words) else False


def _union(sides: tuple[Party, ...]) -> frozenset[str]:
    return frozenset().union(*(p.distinctive for p in sides))


def _goes_by_another_name(sides: tuple[Party, ...]) -> bool:
    """``United States v. Parcel of Land``, ``Child Labor Tax Case``: a thing, and nobody who could be recognised."""
    things = [p for p in sides if IN_REM & set(p.words)]
    return bool(things) and not any(p.telling for p in sides if p not in things)


def _words(sides: tuple[Party, ...]) -> frozenset[str]:
    return frozenset(word for p in sides for word in p.words)


def _common(a: frozenset[str], b: frozenset[str]) -> bool:
    if a & b:
        return True
    return any(one_slip_apart(x, y) for x in a for y in b)


def _letter_more(a: frozenset[str], b: frozenset[str]) -> bool:
    """Glik and Glick: a short name with one letter too many; a weak sign, for where the other side agrees."""
    for x in a:
        for y in b:
            short, long = sorted((x, y), key=len)
            # (or Gomes, of which the s was taken for a plural, and Gomez)
            if len(short) == 4 and len(long) == 5 and short[:3] == long[:3] and short[3] in long[3:]:
                return True
    return False


def _acronym(a: tuple[Party, ...], b: tuple[Party, ...]) -> bool:
    return any(_spells(x, y) for x in a for y in b)


def _spells(a: Party, b: Party) -> bool:
    """A word of ``a`` is made of first letters of words of ``b`` in a row (NAACP), or is two of them run together."""
    if len(b.words) < 2:
        return False
    pairs = {x + y for x, y in zip(b.words, b.words[1:], strict=False)}
    return any((len(w) > 2 and w in b.initials) or (len(w) > 4 and w in pairs) for w in a.distinctive)


def _placeholder(places: frozenset[str]) -> bool:
    """Only stand-ins for people who are not named (Doe, Roe): nothing to decide by."""
    return bool(places) and places <= STAND_INS
