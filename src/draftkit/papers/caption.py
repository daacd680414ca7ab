"""The caption: court, parties, case number. Source of its form: Federal Rule of Civil Procedure 10(a)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from draftkit.authorities.courts import Court, court, court_id
from draftkit.model.draft import Draft, Span
from draftkit.patterns import pattern


@dataclass(frozen=True, slots=True)
class Party:
    """One party as the caption prints it: ``name`` without capacity and description, ``text`` as printed."""

    name: str
    text: str
    span: Span
    individual: bool = False
    official: bool = False
    """What the caption says of the capacity; both False where it says nothing."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption. ``court`` is the district court it names, None where none can be told."""

    span: Span
    court: Court | None
    court_text: str | None
    division: str | None
    plaintiffs: tuple[Party, ...]
    defendants: tuple[Party, ...]
    number: str | None
    """Case number as printed; ``""`` for a blank left for the clerk; None where there is no line for it."""
    et_al: Span | None
    """Where ``et al.`` stands in for parties."""
    jury: bool
    """Whether a jury is demanded in the caption."""


_CAPTION_CHARACTERS = 6_000
_VERSUS = pattern(r"^\W*(?:v\.?|vs\.?|versus|-?\s*against\s*-?)\W*$", re.IGNORECASE)
_VERSUS_INSIDE = pattern(r"\s(?:v\.|vs\.)\s")
_ROLE = pattern(r"\b(plaintiff|petitioner|defendant|respondent)s?(?:\(s\))?\b", re.IGNORECASE)
_ONLY_ROLE = pattern(r"^\W*(?:plaintiff|petitioner|defendant|respondent)s?(?:\(s\))?(?:[-/ ]\w+)?\W*$", re.IGNORECASE)
_NUMBER = pattern(
    r"\b(?:case|civil action|civil case|civ\.?|cause|docket|c\.\s?a\.|index|civil)\s*(?:action\s*)?(?:no|number|#)s?\b\.?\s*:?\s*(?P<no>[^\n]*)|(?P<bare>\b\d{1,2}:\d{2}-cv-\d{1,6}\S*)",
    re.IGNORECASE,
)
_COURT = pattern(r"(?:united states|u\.\s?s\.) district court", re.IGNORECASE)
_DISTRICT = pattern(
    r"\b(?:(?:northern|southern|eastern|western|middle|central)\s+)?district\s+of\s+(?:the\s+)?(?:[a-z.]+\s*){1,4}",
    re.IGNORECASE,
)
_COLUMBIA = pattern(r"\bdistrict\s+of\s+columbia\b", re.IGNORECASE)
_DIVISION = pattern(r"^\W*((?:[A-Z][\w.’' -]{1,40}\s)?DIVISION(?: OF [A-Z ]+)?)\W*$", re.IGNORECASE)
_NOISE = pattern(r"^[\s§)(|:*_\-–—=x]*$")
_NOT_PARTY = pattern(
    r"\b(?:jury|complaint|case no|civil action|civ\. no|(?<!shield )(?<!badge )(?<!star )(?<!inmate )no\.\s*\d|assigned to|motion|opposition|memorandum|hearing|date|time|courtroom|trial)\b",
    re.IGNORECASE,
)
_BENCH = pattern(r"\b(?:judge|hon\.|magistrate)", re.IGNORECASE)
_SUED = pattern(r"\bcapacit(?:y|ies)\b|\bindividually\b|;", re.IGNORECASE)
"""In a line that names a judge: he or she is a party, and not the one to whom the case is assigned."""
_COLUMN = pattern(r"\s{3,}|\t|\s[§)](?=\s|$)")
_SERVE = pattern(r"\s*(?:serve|service(?: address)?|please serve)\s*(?:at|on|:|$)", re.IGNORECASE)
_AND = pattern(r"\W*and\W*$", re.IGNORECASE)
_ET_AL = pattern(r"\bet\s+al\b\.?", re.IGNORECASE)
_CAPACITY = pattern(
    r",?\s*(?:sued\s+)?(?:each\s+|both\s+|all\s+)?(?:individually,?\s*(?:and\s+)?)?"
    r"in\s+(?:(?:his|her|their|its|his\s+or\s+her|his/her|the|an?)\s+)?(?:individual|personal|official)"
    r"(?:\s*(?:and|&|/|,)\s*(?:in\s+(?:his|her|their)\s+)?(?:individual|personal|official))?\s+capacit(?:y|ies)"
    r"(?:\s+as\s+[^;,]{1,80})?|,?\s*individually(?:\s+and\s+as\s+[^;,]{1,80})?",
    re.IGNORECASE,
)
_ROLE_WORDS = (
    r"(?:police|correction\w*|officer|sheriff|deputy|warden|chief|sergeant|lieutenant|captain|nurse|dr|doctor|mayor|agent|trooper|"
    r"detective|superintendent|director|secretary|commissioner|assistant|attorney|prosecutor|judge|magistrate|badge|inmate|county|city|state|municipal|corporation|inc|llc|jr|sr)"
)
_TITLED = (
    r"(?:Officers?|OFFICERS?|Sergeant|SERGEANT|S[Gg][Tt]\.?|Lieutenant|LIEUTENANT|L[Tt]\.?|Captain|CAPTAIN|Deputy|DEPUTY|Detective|DETECTIVE"
    r"|Nurse|NURSE|D[Rr]\.|Warden|WARDEN|Sheriff|SHERIFF|Chief|CHIEF|C/O|C\.O\.|P\.?O\.|Corporal|CORPORAL|Trooper|TROOPER|Agent|AGENT|Superintendent|SUPERINTENDENT)"
    r"(?!\s+(?i:of|for|in|at|with|and|officer|deputy|sheriff|chief|warden|marshal|superintendent|practitioner|police|director|mayor)\b)"
)
_SPLIT = pattern(
    r";\s*(?:and\s+)?|,\s+and\s+(?:the\s+)?(?=[A-Z])|\s+and\s+the\s+(?=[A-Z])|\n|\s+and\s+(?=(?:[A-Z][\w.’'-]*\s+){1,4}[A-Z]|(?:JOHN|JANE|John|Jane)\s+(?:DOE|Doe))"
    rf"|,\s+(?:and\s+)?(?={_TITLED}\s+(?:[A-Z][\w.’'-]*\s+){{0,2}}[A-Z][\w’'-]+\s*(?:[,;(]|$|\band\b))"
    rf"|,\s+(?=(?:[A-Z][\w.’'-]*\s+){{1,3}}[A-Z][\w.’'-]+\s*(?:,|;|$|\band\b))(?!(?:\S+\s+){{0,3}}(?i:{_ROLE_WORDS})\b)"
)
_BADGE = pattern(r"\s*\(.*$|\s+#\s?\w+$|,?\s+jointly and severally.*$", re.IGNORECASE)
"""What follows a name in a parenthesis: a star number, a short name, an explanation."""
_DESCRIPTION = pattern(
    r",\s*(?:an?|the|as|Badge|badge|#|No\.|a municipal|individual|Inmate|Reg|dba|d/b/a|Warden|Sheriff|Chief|Assistant|District Attorney|Prosecut\w+|Judge|Magistrate|police|Police|Correctional|Deputy|Officer|Sergeant|Lieutenant|Captain|Nurse|Dr)\b.*$"
)


def caption_of(draft: Draft) -> Caption | None:
    """The caption of a draft; None where no line ``v.`` parts the parties in its opening."""
    text = draft.text[:_CAPTION_CHARACTERS]
    lines = _lines(text)
    at = next((n for n, (start, end) in enumerate(lines) if _VERSUS.match(_left(text[start:end]))), None)
    if at is None:
        return None
    first = max((n for n in range(at) if _is_court(text[slice(*lines[n])])), default=-1) + 1
    before = [line for line in lines[first:at] if not _DIVISION.match(text[line[0] : line[1]])]
    end = next((n for n in range(at + 1, len(lines)) if _closes(_left(text[slice(*lines[n])]))), None)
    after = lines[at + 1 : (end + 1 if end is not None else min(at + 13, len(lines)))]
    until = after[-1][1] if after else lines[at][1]
    span = (lines[0][0] if first == 0 else lines[max(0, first - 1)][0], until)
    zone = text[: until + 700]
    court_text, found = _court(zone[: lines[at][0]] if first else zone)
    number = _NUMBER.search(zone)
    printed = None if number is None else (number["bare"] or number["no"] or "").strip(" \t_.:)§(")
    division = next((m[1] for s, e in lines[:at] if (m := _DIVISION.match(text[s:e]))), None)
    et_al = _ET_AL.search(text, span[0], until)
    return Caption(
        span=span,
        court=found,
        court_text=court_text,
        division=division,
        plaintiffs=_parties(text, before),
        defendants=_parties(text, after),
        number=printed,
        et_al=(et_al.start(), et_al.end()) if et_al else None,
        jury=re.search(r"\bjury\b", zone, re.IGNORECASE) is not None,
    )


def surname(name: str) -> str:
    """The word of a party's name by which a text calls it: the last name, or the whole name of an entity."""
    words = [w for w in re.split(r"[\s,]+", name) if w and w.lower().rstrip(".") not in ("jr", "sr", "ii", "iii", "iv")]
    entity = {"city", "county", "town", "village", "state", "department", "district", "board", "inc", "llc", "corp"}
    if any(w.lower().strip(".,") in entity for w in words):
        return name
    return words[-1] if words else name


def _lines(text: str) -> list[Span]:
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        body = line.rstrip("\n")
        if body.strip():
            found.append((start, start + len(body)))
        start += len(line)
    return found


def _left(line: str) -> str:
    """What stands left of the column of ``§`` or ``)`` that parts a caption."""
    return _COLUMN.split(line.strip())[0]


def _is_court(line: str) -> bool:
    return bool(_COURT.search(line) or _DISTRICT.search(line) or re.search(r"\b(?:DIVISION|COURT)\W*$", line))


def _closes(line: str) -> bool:
    """The line that ends the defendants: the word itself, at the end of a line."""
    match = _ROLE.search(line)
    return (
        match is not None
        and match[1].lower() in ("defendant", "respondent")
        and (_ONLY_ROLE.match(line) is not None or line[match.end() :].strip(" .,;:)(§|_") == "")
    )


def _court(zone: str) -> tuple[str | None, Court | None]:
    if _COURT.search(zone) is None and _DISTRICT.search(zone) is None:
        return None, None
    if _COLUMBIA.search(zone):
        return "DISTRICT OF COLUMBIA", court("dcd")
    for match in _DISTRICT.finditer(" ".join(zone.split("\n")) + "\n"):
        text = " ".join(match[0].split())
        for words in range(
            len(text.split()), 2, -1
        ):  # "DISTRICT OF NEVADA JOHN DOE": the shortest tail that is a court
            shorter = " ".join(text.split()[:words])
            identity = court_id(shorter)
            if identity is not None and court(identity).kind == "district":
                return shorter, court(identity)
    return " ".join((_COURT.search(zone) or [""])[0].split()) or None, None


def _parties(text: str, lines: list[Span]) -> tuple[Party, ...]:
    found: list[Party] = []
    pieces: list[tuple[str, Span]] = []
    served = False
    for start, end in lines:
        line = text[start:end]
        cut = _ONLY_ROLE.match(line)
        if cut or _NOISE.match(line):
            continue
        line = _left(line)
        served = not _AND.match(line) and (served or _SERVE.match(line) is not None)
        if served:
            continue
        if _NOT_PARTY.search(line) or _NUMBER.search(line) or _is_court(line):
            continue
        if _BENCH.search(line) and not _SUED.search(line):
            continue
        pieces.append((line, (start, start + len(line))))
    joined = ""
    where: list[tuple[int, Span]] = []
    for line, span in pieces:
        where.append((len(joined), span))
        joined += line.rstrip(" §)") + " "
    at = 0
    for part in _split(joined):
        offset = joined.find(part, at)
        at = max(at, offset)
        name = _name(part)
        if name:
            span = next((s for o, s in reversed(where) if o <= max(offset, 0)), (0, 0))
            lowered = part.lower()
            found.append(
                Party(
                    name,
                    " ".join(part.split()),
                    span,
                    individual="individual" in lowered or "personal capacity" in lowered,
                    official="official" in lowered,
                )
            )
    return tuple(found)


def _split(joined: str) -> list[str]:
    kept = _CAPACITY.sub(lambda m: m[0].replace(" and ", " & "), joined)
    return [part.replace(" & ", " and ") for part in _SPLIT.split(kept) if part and part.strip(" ,.;")]


def _name(part: str) -> str:
    name = _ET_AL.sub("", _CAPACITY.sub("", part))
    name = _ROLE.sub("", name) if _ONLY_ROLE.match(name.rpartition(",")[2]) else name
    name = _DESCRIPTION.sub("", _BADGE.sub("", name))
    name = " ".join(name.split()).strip(" ,.;:&§)(")
    return name if any(c.isalpha() for c in name) and len(name) <= 160 else ""
