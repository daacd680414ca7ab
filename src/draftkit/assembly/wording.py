"""How dates, places, names and closed lists of a matter are put into words. The filer's own text is never changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from draftkit.assembly.pieces import Blank, Piece, Said, blank, plain
from draftkit.assembly.word.clean import for_word
from draftkit.model.events import NOT_KNOWN, Precision
from draftkit.model.parties import Capacity, Defendant, DefendantKind, Plaintiff, initials_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from draftkit.model.events import When, Where
    from draftkit.model.matter import Matter
    from draftkit.model.place import PartialDate

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December"),
)

STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia", "FL": "Florida", "GA": "Georgia",
    "GU": "Guam", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas",
    "KY": "Kentucky", "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan",
    "MN": "Minnesota", "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York", "NC": "North Carolina",
    "ND": "North Dakota", "MP": "Northern Mariana Islands", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon",
    "PA": "Pennsylvania", "PR": "Puerto Rico", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VI": "Virgin Islands", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip
"""Postal code → name."""

_PARTS = {"N.": "Northern", "S.": "Southern", "E.": "Eastern", "W.": "Western", "M.": "Middle", "C.": "Central"}
_AS_A_CLOCK = re.compile(r"\d|about |around |approximately |noon|midnight", re.IGNORECASE)


def known(text: str | None) -> str:
    """The filer's text as Word can hold it; ``""`` where there is none or the answer is "not known"."""
    cleaned, _ = for_word(text or "")
    return "" if cleaned.lower() in (NOT_KNOWN, "not_known") else cleaned


def day(date: PartialDate) -> str:
    """``March 3, 2023``, ``March 2023`` or ``2023``."""
    parts = date.text.split("-")
    month = f"{MONTHS[int(parts[1]) - 1]} " if len(parts) > 1 else ""
    return f"{month}{int(parts[2])}, {parts[0]}" if len(parts) > 2 else f"{month}{parts[0]}"


def on(date: PartialDate, *, begins: bool = False) -> str:
    """``on March 3, 2023``, ``in March 2023``; ``begins`` a sentence: ``On March 3, 2023``."""
    word = "on" if date.day else "in"
    return f"{word.capitalize() if begins else word} {day(date)}"


def when(moment: When, what: str) -> tuple[Piece, ...]:
    """``On March 3, 2023, at about 21:10``. ``what`` names the event in the blank for a missing date."""
    if moment.date is None:
        date: tuple[Piece, ...] = ("On ", Blank(f"date: {what}"))
    elif moment.until is not None:
        date = (f"From {day(moment.date)} to {day(moment.until)}",)
    else:
        about = "or about " if moment.precision is Precision.APPROXIMATE else ""
        date = (f"{'On' if moment.date.day else 'In'} {about}{day(moment.date)}",)
    time = known(moment.time)
    if not time:
        return date
    return (*date, ", at " if _AS_A_CLOCK.match(time) else ", ", f"{roughly(moment)}", Said(time))


def roughly(moment: When) -> str:
    """``about `` before a clock time that is known only roughly, else ``""``."""
    rough = moment.time_precision is Precision.APPROXIMATE and known(moment.time)[:1].isdecimal()
    return "about " if rough else ""


def where(place: Where) -> tuple[Piece, ...]:
    """``in Reno, Washoe County, Nevada (parking lot of the Oak Market)``; nothing where no place is known."""
    parts: list[tuple[Piece, ...]] = []
    if city := known(place.city):
        parts.append((Said(city),))
    if text := known(place.county):
        parts.append(county(text))
    if state := known(place.state):
        parts.append((STATES.get(state.upper(), Said(state)),))
    town: list[Piece] = []
    for part in parts:
        town += [", ", *part] if town else part
    spot: list[Piece] = []
    for text in (known(place.place), known(place.facility), known(place.address)):
        if text:
            spot += [", ", Said(text)] if spot else [Said(text)]
    if town and spot:
        return ("in ", *town, " (", *spot, ")")
    return ("in ", *town) if town else ("(", *spot, ")") if spot else ()


def county(text: str) -> tuple[Piece, ...]:
    """``Washoe County``; a county's name that already says what it is stays as it is."""
    whole = text.lower().endswith((" county", " parish", " borough", " city", " municipality", " area"))
    return (Said(text),) if whole else (Said(text), " County")


def name_of(matter: Matter, id: str) -> str:
    """The name by which somebody may be printed: a minor's initials; ``id`` itself where nobody has it."""
    return known(matter.printed_name(id))


def party(matter: Matter, id: str) -> tuple[Piece, ...]:
    """``Defendant R. Lopez``, ``Plaintiff John Doe``, ``Ana Ruiz``."""
    role = _role(matter, id)
    named = _named(matter, id)
    return (f"{role} ", *named) if role else named


def parties(matter: Matter, ids: Iterable[str]) -> tuple[Piece, ...]:
    """``Defendants R. Lopez and K. Reyes``, ``Plaintiff John Doe and Ana Ruiz``.

    Each keeps the word of the role where a comma in a name would make the list unclear: ``Strand, LVN``.
    """
    each = list(dict.fromkeys(ids))
    roles = {_role(matter, id) for id in each}
    if len(each) > 1 and len(roles) == 1 and "" not in roles and not any("," in name_of(matter, id) for id in each):
        return (f"{roles.pop()}s ", *listed([_named(matter, id) for id in each]))
    return listed([party(matter, id) for id in each])


def _role(matter: Matter, id: str) -> str:
    if matter.defendant(id) is not None:
        return "Defendant"
    return "Plaintiff" if matter.plaintiff(id) is not None else ""


def _named(matter: Matter, id: str) -> tuple[Piece, ...]:
    """The name, and for whom: where one person sues twice, for somebody else and for themself."""
    name = name_of(matter, id)
    if not name and _role(matter, id):
        return (Blank(f"name of {id}"),)
    one = matter.plaintiff(id)
    if one is None or not twice(matter, one):
        return (Said(name),)
    return (Said(name), " (", *(representing(one) or (INDIVIDUALLY,)), ")")


def twice(matter: Matter, one: Plaintiff) -> bool:
    """Whether another plaintiff has the same name: one person in two roles, which must be told apart."""
    return any(p.id != one.id and p.printed_name == one.printed_name for p in matter.plaintiffs)


INDIVIDUALLY = "individually"
"""How somebody sues for themself who sues for another too."""


def apart(texts: Iterable[str]) -> tuple[Piece, ...]:
    """``a; b; c``, for the filer's own texts, which may hold commas of their own."""
    out: list[Piece] = []
    for text in texts:
        out += ["; ", Said(text)] if out else [Said(text)]
    return tuple(out)


_SOUNDS_LIKE_U = re.compile(r"uni(?![nmd])|us[aeu]|ut|eu|one\b|u\.?s\.?\b", re.IGNORECASE)
_LETTERS = re.compile(r"[AEFHILMNORSX](?:[A-Z]+\b|[.&-]|\b)")


def article(noun: str) -> str:
    """``a ``, ``an ``, or nothing where the noun has one: a sergeant, an officer, a unit manager, an LVN."""
    if noun.lower().startswith(("the ", "a ", "an ")):
        return ""
    if (noun.isupper() and " " in noun) or not _LETTERS.match(noun):
        vowel = noun[:1].lower() in "aeiou" and not _SOUNDS_LIKE_U.match(noun)
        return "an " if vowel or noun.lower().startswith(("hono", "hour")) else "a "
    return "an "


def listed(items: Sequence[tuple[Piece, ...]]) -> tuple[Piece, ...]:
    """``a``, ``a and b``, ``a, b, and c``."""
    out: list[Piece] = []
    for number, item in enumerate(items):
        if number:
            out.append(" and " if len(items) == 2 else ", and " if number == len(items) - 1 else ", ")
        out += item
    return tuple(out)


def capacity(defendant: Defendant, capacities: Sequence[Capacity]) -> str:
    """``in individual and official capacities``; ``""`` for a city, county or other entity without one."""
    if not capacities:
        person = defendant.kind in (None, DefendantKind.INDIVIDUAL, DefendantKind.FEDERAL)
        return f"in {blank('individual, official, or both')} capacity" if person else ""
    names = [c.value for c in dict.fromkeys(capacities)]
    return f"in {names[0]} capacity" if len(names) == 1 else f"in {' and '.join(names)} capacities"


def court_name(district: str | None) -> str:
    """``Northern District of California`` from ``cand`` or ``N.D. Cal.``; a blank where it is not known.

    A district that the table of courts does not hold is printed as it was written.
    """
    from draftkit.authorities import courts

    text = known(district)
    if not text:
        return blank("district, such as District of Nevada")
    known_courts = {court.id: court for court in courts.courts()}
    court = known_courts.get(text) or known_courts.get(courts.court_id(text) or "")
    if court is None:
        return text
    if court.kind != "district" or len(court.states) != 1 or court.states[0] not in STATES:
        return text
    if court.states[0] == "DC":
        return "District of Columbia"
    part, _, _ = court.abbreviation.partition("D.")
    state = ("the " if court.states[0] in ("MP", "VI") else "") + STATES[court.states[0]]
    return f"District of {state}" if not part else f"{_PARTS[part]} District of {state}"


def represents(plaintiff: Plaintiff) -> str:
    """:func:`representing` as plain text, for a caption or a row of a form."""
    return plain(representing(plaintiff))


def representing(plaintiff: Plaintiff) -> tuple[Piece, ...]:
    """``on behalf of the estate of A. Doe``; nothing for somebody who sues for themself.

    For a minor who is the plaintiff: ``a minor, by`` the adult, whom a minor's paper needs.
    """
    if plaintiff.sues_as_minor:
        return ("a minor, by ", *by_whom(plaintiff))
    who = plaintiff.represents
    if who is None:
        return ()
    name = known(who.name)
    if who.kind == "minor":
        return ("on behalf of ", Said(initials_of(name)) if name else _OF_WHOM, ", a minor")
    if who.kind != "estate":
        return ("on behalf of ", Said(name) if name else _OF_WHOM)
    called = re.match(r"(the )?estate of ", name, re.IGNORECASE)
    lead = "on behalf of the estate of " if called is None else "on behalf of " if called[1] else "on behalf of the "
    return (lead, Said(name) if name else _OF_WHOM)


def by_whom(minor: Plaintiff) -> tuple[Piece, ...]:
    """``Rosa Poe, mother and next friend``: the adult by whom a minor sues; blanks for what the file does not say."""
    name, role = (known(minor.sues_by.name), known(minor.sues_by.role)) if minor.sues_by else ("", "")
    return (Said(name), ", ", Said(role) if role else Blank(AS_WHAT)) if name else (Blank(adult(minor)),)


_OF_WHOM = Blank("name of the person represented")
AS_WHAT = "as what: parent, guardian, next friend"


def adult(plaintiff: Plaintiff) -> str:
    """What a blank asks for where a plaintiff is a minor and the file names no adult."""
    return f"name of the adult who sues for {known(plaintiff.printed_name)}, and {AS_WHAT}"


def for_whom(plaintiff: Plaintiff | None) -> tuple[Piece, ...]:
    """`` on behalf of M.R., a minor,`` behind a representative's name in a sentence; nothing for others."""
    if plaintiff is None or plaintiff.represents is None or plaintiff.sues_as_minor:
        return ()
    return (" ", *representing(plaintiff), ",")
