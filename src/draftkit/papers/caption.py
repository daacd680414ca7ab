"""The caption: court, parties, case number. Source of its form: Federal Rule of Civil Procedure 10(a)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from draftkit.authorities.courts import Court, court, court_id
from draftkit.model.draft import Draft, Span
from draftkit.papers.caption_cells import VERSUS, cells_of
from draftkit.papers.cover import begins
from draftkit.papers.party_names import name_of, party_parts
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
    judge: str | None = None
    """The judge to whom the case is assigned; a magistrate judge only where no other is named."""
    beside: str = ""
    """What stands beside the parties and is no number, judge or demand: the paper's title, where it is there."""


_CAPTION_CHARACTERS = 6_000
_ROLE = pattern(r"\b(plaintiff|petitioner|defendant|respondent)s?(?:\(s\))?\b", re.IGNORECASE)
_ONLY_ROLE = pattern(r"^\W*(?:plaintiff|petitioner|defendant|respondent)s?(?:\(s\))?(?:[-/ ]\w+)?\W*$", re.IGNORECASE)
_NUMBER = pattern(
    r"\b(?:case|civil action|civil case|civ\.?|cause|docket|c\.\s?a\.|index|civil)\s*(?:action\s*)?(?:no|number|#)s?\b\.?[ \t]*:?[ \t]*(?P<no>[^\n]*)|(?P<bare>\b\d{1,2}:\d{2}-cv-\d{1,6}\S*)",
    re.IGNORECASE,
)
_COURT = pattern(r"(?:united states|u\.\s?s\.) district court", re.IGNORECASE)
_DISTRICT = pattern(
    r"\b(?:(?:northern|southern|eastern|western|middle|central)\s+)?district\s+of\s+(?:the\s+)?(?:[a-z.]+\s*){1,4}",
    re.IGNORECASE,
)
_ENDS_COURT = pattern(r"\b(?:DIVISION|COURT)\W*$")
_COLUMBIA = pattern(r"\bdistrict\s+of\s+columbia\b", re.IGNORECASE)
_DIVISION = pattern(r"^\W*((?:[A-Z][\w.’' -]{1,40}\s)?DIVISION(?: OF [A-Z ]+)?)\W*$", re.IGNORECASE)
_NOISE = pattern(r"^[\s§)(|:*_\-–—=x]*$")
_NOT_PARTY = pattern(
    r"^\W*(?:(?:defendants?|plaintiffs?)['’]|(?:notice|order|reply|response|stipulation|declaration)\b)|\b\d\d:?-? ?civ\.? \d|\b(?:jury|complaint|case no|civil action|civ\. no|(?<!shield )(?<!badge )(?<!star )(?<!inmate )no\.\s*\d|assigned to|motions?|opposition|findings and|recommendations?\b|memorandum|brief in|hearing|date|time|courtroom|trial)\b",
    re.IGNORECASE,
)
_BENCH = pattern(r"\b(?:judge|hon\.|magistrate)", re.IGNORECASE)
_WORD = (
    r"(?:(?:[A-Z]\.){2,3}|(?!(?i:magistrate|mag|judge|jury|hon|case|civil|courtroom|date|demand)\b)[A-Z][\w’'-]*\.?)"
)
_NAME = rf"{_WORD}(?:,? (?:{_WORD}|de|la|von|van))"
_JUDGE = pattern(
    r"(?:^|\b(?:(?i:assigned to|judge|before):\s*)|(?:\d|-[A-Z]{2,4}|\))\s+(?=(?i:district judge|judge|hon)\b))\W*(?:(?:(?i:the|u\.\s?s\.|united states|chief|senior|district|presiding|assigned)\s+)*)"
    r"(?P<second>(?i:mag(?:istrate|\.)\s+))?(?:(?i:judge|hon\.|honorable)[:\s]+)+"
    rf"(?P<name>{_NAME}{{0,4}})"
)
_OTHER = pattern(
    r"\W*(?:(?:defendants?|plaintiffs?)\b(?!\W*$)|(?:notice|motions?|memorandum|brief|complaint|order|reply|response|comes? now|to the (?:hon|court))\b)",
    re.IGNORECASE,
)
"""A line that begins a paper's title or its text."""
_PROSE = pattern(r"[a-z]{3}[.?!][”\"]?\s+[A-Z“\"].{60}|\d{1,4} (?:U\.S\.|F\.[23]d|S\. ?Ct\.) \d")
"""Sentences, or a citation: no list of parties."""
_MOST = 60
"""Lines in which the last word of the parties follows."""
_DOCKET = pattern(
    r"\b(?:\d{1,2}:)?\d{2}[ -]?(?:cv|civ\.?)[ -]?\d{1,6}(?:-[A-Z]{1,4})*(?: ?\([A-Z/ ]{2,12}\))*", re.IGNORECASE
)
_PRINTED = pattern(
    r"[\w:.()/-]*\d[\w:.()/-]*(?: Civ\. \d+)?(?:\s+(?:\([A-Za-z/ ]{2,12}\)|PHX\S*|[A-Z]{2,4}\b(?!\s+[A-Z]\w)))*"
)
"""The number itself, with the judges' initials after it."""
_AFTER_NUMBER = pattern(
    r"\s{3,}|\t|\s+(?=(?:jury|judge|hon\b|honorable|(?:u\.s\. |chief )?(?:district|magistrate|mag\.) |defendants?\b|plaintiffs?\b|motion|memorandum|assigned|hearing|date\b|oral\b|demand))|\s[§):|](?=\s|$)",
    re.IGNORECASE,
)
_SUED = pattern(r"\bcapacit(?:y|ies)\b|\bindividually\b|;", re.IGNORECASE)
"""In a line that names a judge: he or she is a party, and not the one to whom the case is assigned."""
_SERVE = pattern(r"\s*(?:serve|service(?: address)?|please serve)\s*(?:at|on|:|$)", re.IGNORECASE)
_AND = pattern(r"\W*and\W*$", re.IGNORECASE)
_STAMP = pattern(r"\bfiled\b.{0,12}\d|\bdocument \d|\bpage \d", re.IGNORECASE)
_JURY = pattern(r"\bjury\b", re.IGNORECASE)
_ET_AL = pattern(r"\bet\s+al\b\.?", re.IGNORECASE)


def caption_of(draft: Draft) -> Caption | None:
    """The caption of a draft; None where no line ``v.`` parts the parties in its opening.

    The opening is that of the paper: after draftkit's own cover sheet, where that was left in.
    """
    start = begins(draft)
    found = _caption(draft.text[start : start + _CAPTION_CHARACTERS])
    return _moved(found, start) if found is not None and start else found


def _moved(caption: Caption, by: int) -> Caption:
    def moved(parties: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(replace(p, span=(p.span[0] + by, p.span[1] + by)) for p in parties)

    return replace(
        caption,
        span=(caption.span[0] + by, caption.span[1] + by),
        plaintiffs=moved(caption.plaintiffs),
        defendants=moved(caption.defendants),
        et_al=(caption.et_al[0] + by, caption.et_al[1] + by) if caption.et_al else None,
    )


def _caption(text: str) -> Caption | None:
    lines, right = cells_of(text)
    at = next((n for n, span in enumerate(lines) if VERSUS.match(text[slice(*span)])), None)
    if at is None:
        return None
    first = max((n for n in range(at) if _is_court(text[slice(*lines[n])])), default=-1) + 1
    before = [line for line in lines[first:at] if not _DIVISION.match(text[line[0] : line[1]])]
    after = _defendants(text, lines, at)
    until = after[-1][1] if after else lines[at][1]
    span = (lines[0][0] if first == 0 else lines[max(0, first - 1)][0], until)
    zone = text[: until + 700]
    court_text, found = _court(zone[: lines[at][0]] if first else zone)
    division = next((m[1] for s, e in lines[:at] if (m := _DIVISION.match(text[s:e]))), None)
    et_al = _ET_AL.search(text, span[0], until)
    inside = [text[s:e].strip() for s, e in right if span[0] <= s <= until + 200]
    shown = [text[slice(*line)].strip() for line in lines if line[1] <= until + 400]
    return Caption(
        span=span,
        court=found,
        court_text=court_text,
        division=division,
        plaintiffs=_parties(text, before),
        defendants=_parties(text, after),
        number=_number(zone, [*inside, *shown]),
        et_al=(et_al.start(), et_al.end()) if et_al else None,
        jury=_JURY.search(zone) is not None,
        judge=_judge([*inside, *shown]),
        beside=_title_beside(inside),
    )


def surname(name: str) -> str:
    """The word of a party's name by which a text calls it: the last name, or the whole name of an entity."""
    words = [w for w in re.split(r"[\s,]+", name) if w and w.lower().rstrip(".") not in ("jr", "sr", "ii", "iii", "iv")]
    entity = {
        "city",
        "county",
        "town",
        "village",
        "state",
        "department",
        "district",
        "board",
        "inc",
        "llc",
        "corp",
        "pd",
        "jail",
        "office",
    }
    if any(w.lower().strip(".,") in entity for w in words):
        return name
    return words[-1] if words else name


def _defendants(text: str, lines: list[Span], at: int) -> list[Span]:
    """The lines after ``v.`` to the word that ends the parties, or to what is plainly none of them."""
    end = next((n for n in range(at + 1, min(at + _MOST, len(lines))) if _closes(text[slice(*lines[n])])), None)
    prose = next((n for n in range(at + 1, end or len(lines)) if _PROSE.search(text[slice(*lines[n])])), None)
    if end is not None:
        return lines[at + 1 : end + 1 if prose is None else prose]
    out: list[Span] = []
    for line in lines[at + 1 : prose if prose is not None and prose < at + 13 else at + 13]:
        words = text[slice(*line)]
        if out and (_OTHER.match(words) or (_NOISE.match(words) and len(words) > 4)):
            break
        out.append(line)
    return out


def _number(zone: str, cells: list[str]) -> str | None:
    """The case number as printed, ``""`` for a blank left for it, None where no line says ``No.`` and none is seen."""
    said = _NUMBER.search(zone)
    if said is None:
        alone = next((m for cell in cells if (m := _DOCKET.match(cell))), None)
        return alone[0].strip(" .,:") if alone else None
    if said["bare"]:
        return said["bare"].strip(" \u00a0\t_.,:)§(*")
    printed = _AFTER_NUMBER.split(said["no"], maxsplit=1)[0].strip(" \u00a0\t_.,:§|*")
    if not any(c.isdigit() for c in printed) and (other := _DOCKET.search(zone)):
        return other[0].strip(" .,:")
    if printed[:1] in ("(", "[") and not any(c.isdigit() for c in printed):
        return ""  # "(the clerk fills this in)"
    itself = _PRINTED.match(printed)
    return (itself[0] if itself else printed).rstrip(" .,:")


def _title_beside(cells: list[str]) -> str:
    """The words of the second column that can be a title; ``""`` where they are more than one."""
    other = (_NUMBER, _BENCH, _JURY, _STAMP, _COURT, _DISTRICT)
    words = (c for c in cells if not (_DOCKET.match(c) or _NOISE.match(c) or any(p.search(c) for p in other)))
    title = " ".join(words)
    return title if len(title) <= 300 else ""


def _judge(cells: list[str]) -> str | None:
    """The judge whom a line beside or above the parties names."""
    second: str | None = None
    for cell in cells:
        match = None if _SUED.search(cell) else _JUDGE.search(cell)
        if match is None:
            continue
        name = " ".join(match["name"].split()).strip(" ,.;") + ("." if match["name"].rstrip().endswith("R.") else "")
        if not match["second"]:
            return name
        second = second or name
    return second


def _is_court(line: str) -> bool:
    return bool(_COURT.search(line) or _DISTRICT.search(line) or _ENDS_COURT.search(line))


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
        served = not _AND.match(line) and (served or _SERVE.match(line) is not None)
        if served:
            continue
        if _NOT_PARTY.search(line) or _NUMBER.search(line) or _COURT.search(line) or _ENDS_COURT.search(line):
            continue
        if _BENCH.search(line) and not _SUED.search(line):
            continue
        pieces.append((line, (start, start + len(line))))
    joined = ""
    where: list[tuple[int, Span]] = []
    for line, span in pieces:
        where.append((len(joined), span))
        joined += line.replace("**", "").rstrip(" §)") + " "
    at = 0
    for part in party_parts(joined):
        offset = joined.find(part, at)
        at = max(at, offset)
        name = name_of(part)
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
